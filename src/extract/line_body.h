// Where the rows of a line table end, and which of them can be lines.
#pragma once

#include "extract/context.h"

namespace recevable::extract {

// Whether what follows the lines begins on a row: a total with its label, a table of VAT.
bool ends_body(const Context& context, std::uint32_t page, std::uint32_t row);

// Whether a row says what it is about: letters that are no sign of currency. Amounts alone are
// totals whose labels stand above or below them.
bool has_words(const Context& context, std::uint32_t page, std::uint32_t row);

}  // namespace recevable::extract
