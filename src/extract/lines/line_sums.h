// Lines that only a sum proves.
#pragma once

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Rows of words and an amount that no heading and no product shows to be lines: disbursements under
// the fees, the phases of a mission, services billed as a lump sum. They are lines where, with
// those already read, they make the net total to the cent, and nothing less does. Needs lines and
// totals.
void complete_lines(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
