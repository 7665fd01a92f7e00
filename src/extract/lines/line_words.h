// The words of line tables that stand on rows of their own: descriptions of several rows.
#pragma once

#include <string>
#include <vector>

#include "extract/lines/line_cells.h"

namespace recevable::extract {

// A row of words without numbers, in the column of descriptions.
struct WordRow {
  Span span;
  std::string words;
  base::Box box;
  double first_word = 0;  // width of its first word, points
  double size = 10;
};

// A line while its table is read.
struct LineDraft {
  invoice::Line line;
  double top = 0, bottom = 0;  // of the row of its numbers, points
  double right_edge = 0;       // of the words on that row
  double next_column = 1e9;    // where the next cell of the row begins
  double size = 10;
  std::vector<WordRow> above, below;  // rows of words that go with it
};

// Adds what a row of words says to those met since the last line; nothing when its words stand in
// other columns.
void add_word_row(const Context& context, const Header& header, const RowCells& cells,
                  const LineDraft* above, std::vector<WordRow>& rows);

// Shares the rows of words between the line above them and the line below (either may be null), and
// forgets them. Numbers stand beside the first row of a description, its last or its middle; rows
// of one description are closer to one another than to those of the next.
void share_word_rows(const Context& context, std::vector<WordRow>& rows, LineDraft* above,
                     LineDraft* below);

// Makes descriptions whole. A description wraps where its next word would not have fitted; what
// follows a line with room left is a note of its own. How far the column reaches is seen from the
// longest rows of the table, the drafts from `from` on.
void join_descriptions(const Context& context, std::vector<LineDraft>& drafts, std::size_t from);

}  // namespace recevable::extract
