// Probable readings of identifiers that OCR or a tired hand got wrong. Source: the table of
// look-alikes of OCR (O for 0, l for 1, B for 8, ...) and the check digits of each identifier.
//
// Nothing is ever replaced silently: a repair is a proposal for people to confirm, and when several
// readings are right by their check digits, all are reported and none is proposed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace recevable::identifiers {

struct Repair {
  enum class Outcome {
    as_read,    // valid as it was read: `candidates` holds it, normalised
    proposed,   // exactly one reading passes every check
    ambiguous,  // several do
    none        // none does, or what was read has not the right length
  };
  Outcome outcome = Outcome::none;
  std::vector<std::string> candidates;  // normalised and sorted; empty for `none`

  // The one reading to propose; nullopt unless `proposed`.
  std::optional<std::string> proposal() const {
    if (outcome != Outcome::proposed) return std::nullopt;
    return candidates.front();
  }
};

// All take the text as it was read, case and signs included: they tell look-alikes apart ('b' is a
// 6, 'B' an 8). First every character that is no digit is replaced by the one it looks like; when
// that is not valid, every single digit is tried as each digit it is confused with on poor scans
// (1 and 7, 3 and 8, 5 and 6, 0 and 8, 6 and 8).

// `vat`: a VAT number of the same business, as read, when there is one. A valid French one must
// then hold the SIREN; when no reading agrees with it but the first replacement is valid by itself,
// that one is proposed all the same.
Repair repair_siret(std::string_view read, std::optional<std::string_view> vat = {});
Repair repair_siren(std::string_view read, std::optional<std::string_view> vat = {});

// French numbers only (FR must be read right). `siren`: that of the same business, 9 digits, when
// it is known; the number must then hold it.
Repair repair_vat(std::string_view read, std::optional<std::string_view> siren = {});

// The country letters must be read right. In French and Monegasque accounts letters are only
// replaced inside the account number when leaving them does not help. A leading "IBAN" is ignored.
Repair repair_iban(std::string_view read);

// "Lecture probable : ..." with what to do; empty for `as_read`.
base::Localized explain(const Repair& repair, std::string_view read);

}  // namespace recevable::identifiers
