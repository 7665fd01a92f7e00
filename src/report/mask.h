// Reports that may be shown to others: without account numbers, names and addresses.
#pragma once

#include "check/check.h"

namespace recevable::report {

// What stands for a hidden text.
inline constexpr const char* kMasked = "•••";

// Hides, in every field, message and word read: IBAN and BIC, names and addresses of both parties,
// e-mail and delivery addresses; wherever else those same words stand in the document's texts; and
// whatever looks like an IBAN. Numbers the portal needs (SIRET, VAT number, invoice number,
// amounts) are kept, and so is the path of the file. Descriptions of invoice lines are hidden.
void mask(check::DocumentReport& document);

}  // namespace recevable::report
