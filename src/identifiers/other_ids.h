// Identifiers of overseas territories, associations, schools and activities: mostly a form without
// any check digit, so "looks like" is all that can be said.
#pragma once

#include <string_view>

namespace recevable::identifiers {

// RIDET of New Caledonia: RID of 6 or 7 digits and 3 digits of establishment, so 9 or 10 digits. A
// SIREN also has 9: ask for a label.
bool looks_like_ridet(std::string_view text);

// TAHITI of French Polynesia: a letter or digit and 5 digits, then for an establishment 3 more (6
// or 9 characters).
bool looks_like_tahiti(std::string_view text);

// Wallis and Futuna: FRWF and 1 to 14 characters of the name (arrêté of 9 December 2016, CGI ann.
// IV art. 41 septies K). Blanks of the name having been removed by normalize().
bool looks_like_wallis(std::string_view text);

// EORI: country and 1 to 15 letters and digits; a French one is FR and a valid SIRET.
bool looks_like_eori(std::string_view text);

// RNA of an association: W, a digit, a digit or letter, 7 digits.
bool looks_like_rna(std::string_view text);

// UAI of a school: 7 digits and the letter that their value modulo 23 gives.
bool looks_like_uai(std::string_view text);

// APE code, "43.32A" or "4332A" (NAF rev. 2 and NAF 2025), or "454A" (NAF 2003). A shape: whether
// the nomenclature has it is not looked at.
bool ape_valid(std::string_view text);

// Divisions 41, 42 and 43 of the NAF rev. 2: construction. False when the code is not valid.
bool is_building_trade(std::string_view ape);

}  // namespace recevable::identifiers
