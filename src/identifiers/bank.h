// Bank account numbers. Sources: ISO 13616 and the SWIFT IBAN registry (structure and lengths),
// ISO 7064 MOD 97-10 (check digits), CFONB (RIB key of French and Monegasque accounts), ISO 9362
// (BIC).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "base/localized.h"

namespace recevable::identifiers {

// How many characters the IBANs of a country have.
struct IbanLength {
  std::string_view country;  // ISO 3166 alpha-2
  std::size_t length;
};

// By country code. A country that is not in it has no IBAN that we know of.
std::span<const IbanLength> iban_lengths();

// "FR" of "FR7630006000011234567890189"; empty when it does not begin with two letters and two
// digits.
std::string_view iban_country(std::string_view iban);

// Two letters, two digits, then 11 to 30 letters and digits, the whole congruent to 1 modulo 97.
bool iban_mod97_valid(std::string_view iban);

// The length is that of the country; for a country outside the table, 15 to 34 characters.
bool iban_length_valid(std::string_view iban);

// The last two digits of a French or Monegasque IBAN, or of a bare RIB of 23 characters, are the
// key of the rest: 97 - (89 bank + 15 branch + 3 account) mod 97. True for other countries, whose
// national keys are not looked at; false for what is neither an IBAN nor a RIB.
bool rib_key_valid(std::string_view iban_or_rib);

// Two letters, two digits, characters, length, both keys: check_iban() finds no fault.
bool iban_valid(std::string_view iban);

// The longest IBAN Chorus Pro takes (BR-FR-CPRO-39): a longer one can be right and yet not pass.
inline constexpr std::size_t kMaxPortalIbanLength = 27;

enum class IbanFault {
  none,
  characters,  // not two letters, two digits, then letters and digits
  length,      // not the length of its country
  checksum,    // modulo 97
  rib_key      // modulo 97 passes, the French or Monegasque key does not
};

IbanFault check_iban(std::string_view iban);

// What the fault means and what to do about it. Empty for `none`.
base::Localized explain(IbanFault fault);

// Four letters, two letters that are a country, two letters or digits, and three more or none. A
// form and no more: French words of 8 or 11 letters can have it, so ask for a label. The country
// may differ from the IBAN's (FR with MC, RE, GP and so on).
bool bic_valid(std::string_view bic);

}  // namespace recevable::identifiers
