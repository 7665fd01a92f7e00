// Where the words of the description column begin, whatever stands above them.
#pragma once

#include "extract/text/columns.h"

namespace recevable::extract {

// Moves the left edge of the description column to where its words begin, when its heading stands
// further right (centred over them, or over the middle of the column), and gives codes that stand
// apart on their left a column of their own, when no heading is over them. Words that begin under
// one another, row after row, are a column; the description is where most of the letters are.
void fit_description(const Context& context, Header& header, std::uint32_t first_row);

}  // namespace recevable::extract
