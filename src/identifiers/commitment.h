// Commitment numbers (numéro d'engagement juridique) and what they look like. Source: Chorus Pro
// (rules CPRO-ENG-04 and CPRO-ENG-05): the State's are ten digits, the others are free text of at
// most 50 characters. As normalize_keep_case() leaves them.
#pragma once

#include <string_view>

namespace recevable::identifiers {

// Ten digits, as the State's financial system gives them. Whether it exists is only known online.
bool looks_like_state_commitment(std::string_view text);

// 1 to 50 characters, all that the portal asks of the other recipients.
bool commitment_length_valid(std::string_view text);

// Ten digits that could as well be a French telephone number (0, then 1 to 9): a label must tell.
bool could_be_phone_number(std::string_view text);

// The code service reserved for invoices between public bodies; a supplier may not use it.
inline constexpr std::string_view kReservedServiceCode = "FACTURES_PUBLIQUES";

}  // namespace recevable::identifiers
