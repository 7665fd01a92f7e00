// Which rows of the pages hold invoice lines: what stands there is theirs.
#pragma once

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Whether the row of a span is that of a line's net amount: "Remise en état …  436,80" is no
// discount, "TVA 20 %" in a column of the line table no total of VAT.
bool on_line_row(const Context& context, const invoice::Invoice& invoice, const Span& span);

}  // namespace recevable::extract
