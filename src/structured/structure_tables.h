// The tables of structure.h.
#pragma once

#include <string_view>

namespace recevable::structured {

// An element and what may be in it: names in the order of the schema, each followed by "!" when it
// must be there once, "+" at least once, "*" any number of times, nothing at most once.
struct GroupTable {
  std::string_view element;
  std::string_view children;
  // No other element may be in it. Where a table is open, only a name that is nearly one of its own
  // (a slip of the pen, wrong capitals) is said to be unknown: the schema has more than the table.
  bool closed = false;
  bool ordered = true;  // false: the order of the schema is not in the table
};

// nullptr when the tables know nothing of the element.
const GroupTable* cii_group(std::string_view element);
const GroupTable* ubl_group(std::string_view element);

}  // namespace recevable::structured
