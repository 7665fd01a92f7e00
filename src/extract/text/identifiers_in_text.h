// Identifiers in every spacing they are printed in, over folded text. Each function reads at `at`
// and gives the end of what it read, 0 when there is nothing. Checksums do not decide here: a SIRET
// with a wrong key is a SIRET to be reported, so shape and announcement decide; the identifiers
// room judges.
#pragma once

#include <string_view>

#include "extract/text/values.h"

namespace recevable::extract {

// FR76 3000 6000 0112 3456 7890 189: two letters of a country with IBANs, then digits and letters
// in any grouping, as many as the country's length (one or two more or fewer when the word IBAN
// stands before, so that a wrong length can be said).
std::size_t read_iban(std::string_view text, std::size_t at, Spot& spot);

// FR 44 732 829 320, DE123456789, ...
std::size_t read_vat_id(std::string_view text, std::size_t at, Spot& spot);

// 14 digits as 14, 9 5, 3 3 3 5, 3 3 3 2 3 with spaces, points or dashes. Announced by the word
// SIRET, 13 and 15 digits too.
std::size_t read_siret(std::string_view text, std::size_t at, Spot& spot);

// 9 digits as 9 or 3 3 3; nine digits in a row only when SIREN, RCS or the like stands nearby.
std::size_t read_siren(std::string_view text, std::size_t at, Spot& spot);

// 01 23 45 67 89, +33 1 23 45 67 89, 01.23.45.67.89
std::size_t read_phone(std::string_view text, std::size_t at, Spot& spot);

// BNPAFRPPXXX after the word BIC or SWIFT, or of eleven letters with a country inside.
std::size_t read_bic(std::string_view text, std::size_t at, Spot& spot);

}  // namespace recevable::extract
