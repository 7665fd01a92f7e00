// A structured invoice as rules see it: the rows of the lists of the vocabulary (terms.h), each
// value as it was written, with its place in the source.
//
// Made for speed and little memory: a row knows by one bit a column whether it has a value, and
// values stand one after the other. A tree is built once, by a RowBuilder for each row, children
// before their parent, and only read afterwards.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "structured/terms.h"

namespace recevable::structured {

// A value that is there, even if empty.
struct Cell {
  std::uint32_t text = 0, size = 0;  // in the texts of the tree
  std::uint32_t at = 0;              // offset of its element in the source, in bytes
  std::uint32_t times = 1;           // how often the element stands there; the first one is kept
};

// Rows [first, first + count) of a list.
struct RowRange {
  std::uint32_t first = 0, count = 0;
};

// A place of the source as editors count it. Line 0: unknown.
struct Place {
  int line = 0, column = 0;
};

using ColumnMask = std::array<std::uint64_t, kMaxColumns / 64>;

// The values of a row while it is being read.
class RowBuilder {
 public:
  // Keeps the first value given for a column and counts the others.
  void set(std::uint32_t column, Cell cell);
  const Cell* find(std::uint32_t column) const;
  bool has(std::uint32_t column) const { return find(column) != nullptr; }
  void clear();

 private:
  friend class Tree;
  ColumnMask mask_{};
  std::vector<std::pair<std::uint32_t, Cell>> cells_;  // in the order they came
};

class Tree {
 public:
  Tree();

  // --- Reading
  std::uint32_t rows(std::uint32_t list) const {
    return static_cast<std::uint32_t>(tables_[list].rows.size());
  }
  // The rows of `child`, a list nested in the list of `row`, that belong to that row.
  RowRange children(std::uint32_t list, std::uint32_t row, std::uint32_t child) const;
  // The row of the parent list a row belongs to.
  std::uint32_t parent(std::uint32_t list, std::uint32_t row) const {
    return tables_[list].rows[row].parent;
  }
  // nullptr when the element is not there.
  const Cell* cell(std::uint32_t list, std::uint32_t row, std::uint32_t column) const;
  // As written, white space and all.
  std::string_view text(const Cell& cell) const {
    return std::string_view(texts_).substr(cell.text, cell.size);
  }
  // Where the element of a row begins in the source.
  std::uint32_t offset(std::uint32_t list, std::uint32_t row) const {
    return tables_[list].rows[row].at;
  }
  Place place(std::uint32_t offset) const;
  // False: the file breaks off, and what is not here may have stood in the rest of it.
  bool is_whole() const { return is_whole_; }
  // All rows of all lists: what the size of work is measured by.
  std::uint64_t total_rows() const { return total_rows_; }

  // --- Building
  // A new value; its text is copied.
  Cell keep(std::string_view text, std::uint32_t at);
  // Appends a row; the rows of nested lists added since the last row of this list belong to it.
  // Those set aside instead, when `set_aside` is given.
  std::uint32_t add(std::uint32_t list, const RowBuilder& row, std::uint32_t at,
                    bool set_aside = false);
  // Keeps the rows of nested lists that belong to no row of `list` yet for a row that is being
  // read, because another row of the list begins within it.
  void set_aside(std::uint32_t list);
  // Appends a row of another list, of the same columns, with the values of one that is there.
  void copy_row(std::uint32_t from, std::uint32_t row, std::uint32_t to);
  // Gives a value to the one row of "xml" once the rest is known.
  void set_root(std::uint32_t column, Cell cell);
  void set_broken_off() { is_whole_ = false; }
  // The source the offsets count in; it must outlive the tree. Without it places are unknown.
  void set_source(std::string_view source);
  // Makes the last texts ever kept longer; for text that comes in pieces.
  void reserve(std::size_t bytes) { texts_.reserve(bytes); }

 private:
  struct Row {
    ColumnMask mask{};
    std::uint32_t first = 0;  // of its cells
    std::uint32_t at = 0, parent = 0;
  };
  struct Table {
    std::vector<Row> rows;
    std::vector<Cell> cells;
    std::vector<RowRange> children;            // for each row, of each nested list
    std::vector<std::uint32_t> taken;          // of each nested list: rows that have a parent
    std::vector<std::vector<RowRange>> aside;  // of each nested list, for each row set aside
  };
  std::vector<Table> tables_;
  std::uint64_t total_rows_ = 0;
  bool is_whole_ = true;
  std::string texts_;
  // Where a block of the source begins, so that a place is found without reading what is before it.
  struct Mark {
    int line = 1;
    int column = 1;
  };
  static constexpr std::size_t kBlock = 128;
  std::string_view source_;
  std::vector<Mark> marks_;  // of each block
};

// How the text of a value is read (XML Schema part 2, with white space around it left out).
// xs:decimal, rounded to the decimals base::Decimal has; nullopt for anything else.
std::optional<base::Decimal> decimal_of(std::string_view text);
// "20261231" (format 102 of UNTDID 2379) or "2026-12-31" (xs:date, without time zone).
std::optional<base::Date> date_of(std::string_view text);
// Without XML white space (blank, tab, line ends) at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace recevable::structured
