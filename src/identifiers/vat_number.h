// VAT identification numbers. Sources: CGI art. 286 ter and annex III (French numbers); European
// Commission, VIES FAQ (formats of the other countries). Whether a number is in use is for VIES to
// say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/localized.h"

namespace recevable::identifiers {

// Whether the number has the form of its country: FR (and Monaco) exactly `FR` + two characters of
// 0-9 A-Z without I and O + 9 digits; the other member states, XI, GB and CHE by their table.
// Greece is EL, not GR. False for an unknown prefix.
bool vat_format_valid(std::string_view vat);

// Whether a number of the right form has the right key. French numbers: the two characters after
// FR, numeric ((SIREN x 100 + 12) mod 97) or with letters (mod 11), and the Luhn key of the SIREN,
// which Monaco (FR..000......) does not have. Other countries' keys are not looked at: true.
bool vat_key_valid(std::string_view vat);

// The SIREN inside a French number of the right form; nullopt for Monaco and all others. A VAT
// group (assujetti unique) has a number, hence a SIREN, of its own.
std::optional<std::string> siren_of_vat(std::string_view vat);

// The French number with the numeric key that belongs to a SIREN: "732829320" gives
// "FR44732829320". nullopt when it is not 9 digits.
std::optional<std::string> french_vat_of(std::string_view siren);

// The country prefix of a number: "FR", "EL", "XI", "CH" for CHE; empty when there is none of the
// table.
std::string_view vat_country(std::string_view vat);

enum class VatFault {
  none,
  country,        // no known prefix
  format,         // not the form of its country
  key,            // the key after FR does not belong to the SIREN
  siren_checksum  // the key does, but the SIREN itself is wrong
};

VatFault check_vat(std::string_view vat);

// What the fault means and what to do about it. Empty for `none`.
base::Localized explain(VatFault fault);

}  // namespace recevable::identifiers
