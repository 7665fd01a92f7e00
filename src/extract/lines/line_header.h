// The headings of a line table: which rows are some, and which column each of them heads.
#pragma once

#include <optional>

#include "extract/text/columns.h"

namespace recevable::extract {

// The headings that stand on a row, when they head lines; nullopt otherwise. Headings of several
// lines belong to it with what stands beside them: "Montant" a little above the row and "HT" a
// little below it, when cells are centred, or the first half of a heading on the row above, when
// they stand on one ground. A heading the lexicon does not know is a column all the same. A table
// of VAT has columns too, but no quantities and no prices; nor has the `second` table of a page,
// unless it has lines ("Main d'œuvre", then "Fournitures").
std::optional<Header> line_header(const Context& context, std::uint32_t page, std::uint32_t row,
                                  bool second);

}  // namespace recevable::extract
