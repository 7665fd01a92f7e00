// Columns of a table, from the labels of its header row.
#pragma once

#include <optional>
#include <vector>

#include "extract/context.h"

namespace recevable::extract {

struct Column {
  LabelKey role = LabelKey::misc;
  base::Box header;
  const Label* label = nullptr;
};

struct Header {
  std::uint32_t page = 0;
  double top = 0, bottom = 0;   // of the header row, points
  std::vector<Column> columns;  // from left to right

  const Column* find(LabelKey role) const;
  bool has(LabelKey role) const { return find(role) != nullptr; }
};

// Whether a line is nothing but labels, as the cells of a header are.
bool is_label_line(const Context& context, std::uint32_t page, std::uint32_t line);

// The labels of one row that have one of `roles`, one column a label, each with the first of the
// roles it can have that is not taken yet. Labels broken over two lines count for the row they
// begin on. Empty when the row has none.
Header header_of_row(const Context& context, std::uint32_t page, std::uint32_t row,
                     std::span<const LabelKey> roles);

// Adds the cells of a header row whose words the lexicon does not know, so that what stands under
// them is not taken for a neighbour's. They have the role `misc` and no label; the leftmost is the
// description where no other column is and nothing stands left of it ("Poste", "Chambre", ...).
void add_unnamed_columns(const Context& context, std::uint32_t row, Header& header);

// The column a value at `box` stands in: the header it is under, or the one its edges or its middle
// are nearest to, within `reach` points; nullptr when none is near.
const Column* column_of(const Header& header, const base::Box& box, double reach);

}  // namespace recevable::extract
