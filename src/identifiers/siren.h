// SIREN (a French business or body) and SIRET (one of its establishments).
// Source: INSEE, répertoire SIRENE; code de commerce R123-220 s. A SIREN is 9 digits, a SIRET its
// SIREN followed by a 5-digit NIC; both end in a Luhn check digit (ISO/IEC 7812-1, annex B).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/localized.h"

namespace recevable::identifiers {

// Whether the digits satisfy Luhn: from the right, every second digit doubled (less 9 above 9), the
// sum a multiple of ten. False for an empty text or one with anything but digits.
bool luhn(std::string_view digits);

// 9 digits, Luhn, not a placeholder.
bool siren_valid(std::string_view siren);

// check_siret() finds no fault.
bool siret_valid(std::string_view siret);

// A value somebody typed to get past a form: all digits the same ("00000000000000", which passes
// Luhn) or counting up or down ("12345678901234", "987654321"). Two digits at least.
bool is_placeholder(std::string_view digits);

// The first 9 digits of 14; nullopt when the text is not 14 digits. Checks no key.
std::optional<std::string> siren_of_siret(std::string_view siret);

// What is wrong with a SIRET, the most telling fault first.
enum class SiretFault {
  none,
  length,          // digits, but not 14 of them
  not_digits,      // something else among the digits, or nothing at all
  checksum,        // the 14 digits fail their check (for La Poste: both of its checks)
  siren_checksum,  // the 14 digits pass, the first 9 do not
  placeholder      // is_placeholder()
};

// La Poste (SIREN 356000000) has more establishments than Luhn allows for: its SIRETs are valid
// when their digits sum to a multiple of 5, or by Luhn like the others.
SiretFault check_siret(std::string_view siret);

// What the fault means and what to do about it. Empty for `none`.
base::Localized explain(SiretFault fault);

}  // namespace recevable::identifiers
