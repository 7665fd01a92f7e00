// The columns of a line table, where their numbers stand.
#pragma once

#include "extract/text/columns.h"

namespace recevable::extract {

// A heading does not stand over its numbers: it is set to the left over numbers set to the right,
// centred over both, or wider than its column. The numbers of the rows below are put into columns
// by the white between them, headings and columns are matched in their order, and each heading of
// numbers takes the width of its column. Looks at the rows from `first_row` on, of one table.
void fit_columns(const Context& context, Header& header, std::uint32_t first_row);

}  // namespace recevable::extract
