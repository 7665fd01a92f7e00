// The columns of a line table, held against what stands under them.
#pragma once

#include "extract/text/columns.h"

namespace recevable::extract {

// Headings mean different things to different programs: "Taux" is a rate of VAT here and a price
// per hour there, a last column has no heading the lexicon knows. What stands below decides:
// - numbers under one another that stand under no heading are a column without one;
// - a column of VAT rates whose numbers are no rates is none;
// - quantity, unit price and net amount are the columns of which the first two make the third, when
//   those the headings name never do;
// - of several unknown headings left of the numbers, the description is the one with the words.
// Looks at the rows from `first_row` on, of one table at most.
void settle_columns(const Context& context, Header& header, std::uint32_t first_row);

}  // namespace recevable::extract
