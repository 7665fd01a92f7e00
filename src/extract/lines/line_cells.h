// One row of the line table, cut into the cells of its columns.
#pragma once

#include <vector>

#include "extract/context.h"
#include "extract/text/columns.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct Cell {
  const Column* column = nullptr;
  const Spot* spot = nullptr;
};

struct RowCells {
  std::vector<Cell> numbers;
  std::vector<Span> words;  // what is no number of a column: description, reference, unit
};

// The numbers of a row, each with the column it stands in, and the words between them. A number
// inside a sentence is part of the words.
RowCells cells_of(const Context& context, const Header& header, std::uint32_t row);

// The words of a row that stand in the description column: without the reference column on its
// left.
std::vector<Span> description_words(const Context& context, const Header& header,
                                    const RowCells& cells);

// A number that multiplies the unit price to the net amount is the quantity, wherever it stands:
// "6h", "12 cs 10 kg", a column whose header was not understood. It must open a cell, or close the
// description with its unit. What follows it in its cell is the unit.
void find_quantity(const Context& context, RowCells& cells, invoice::Line& line);

// A number under a heading the lexicon does not know is the quantity or the unit price where it
// multiplies the other one to the net amount ("Colis", "Nuitées", "Coefficient", ...), and the net
// amount where it is what they make.
void read_unnamed_numbers(const Context& context, const RowCells& cells, invoice::Line& line);

// Words of a row: units beside numbers, the description. `right_edge` grows to where they end,
// points.
void place_words(const Context& context, const Header& header, const RowCells& cells,
                 invoice::Line& line, double& right_edge);

}  // namespace recevable::extract
