// The vocabulary of a structured invoice: every business term (BT) and group (BG) of EN 16931-1 by
// the name rules call it, whatever the syntax it was written in (docs/structured-terms.md).
//
// Terms are the columns of lists. The list "xml" has one row, the invoice itself; the others have a
// row for each repetition of a group: "xml.lines", and within a line "xml.lines.allowances". A list
// whose name extends another's is nested in it: each of its rows belongs to one row of the other.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace recevable::structured {

// What the text of a term is read as. A group has no text: only whether it is there counts.
enum class Kind : std::uint8_t { text, number, date, group };

struct Column {
  std::string_view name;    // "number"; "quantity.unit" for an attribute of "quantity"
  Kind kind = Kind::text;   //
  std::string_view term;    // "BT-1", "BG-5"; empty for facts of the syntax
  std::string_view fr, en;  // how people call it, without article
  bool money = false;       // an amount in the currency of the invoice
};

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct List {
  std::string_view name;                // "xml.lines"
  std::string_view term;                // "BG-25"
  std::string_view fr, en;              //
  std::uint32_t parent = kNone;         // the list each row belongs to; kNone for "xml"
  std::vector<Column> columns;          // at most kMaxColumns
  std::vector<std::uint32_t> children;  // lists nested in this one
  std::vector<std::uint32_t> by_name;   // the columns, sorted by their names

  std::optional<std::uint32_t> column(std::string_view name) const;
};

inline constexpr std::uint32_t kMaxColumns = 256;
// The list of one row.
inline constexpr std::uint32_t kRoot = 0;

class Vocabulary {
 public:
  static const Vocabulary& get();

  const std::vector<List>& lists() const { return lists_; }
  // By its full name.
  std::optional<std::uint32_t> list(std::string_view name) const;
  // The list called `name` within `parent`: "allowances" within "xml.lines".
  std::optional<std::uint32_t> child(std::uint32_t parent, std::string_view name) const;

 private:
  Vocabulary();
  std::vector<List> lists_;
};

}  // namespace recevable::structured
