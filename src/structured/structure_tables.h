// The tables of structure.h.
#pragma once

#include <string_view>
#include <vector>

namespace recevable::structured {

// What may be in an element, in the order of the schema.
struct Child {
  std::string_view name;
  char times = '?';  // "!" once, "+" at least once, "*" any number of times, "?" at most once
};
struct Group {
  std::vector<Child> children;  // at most 64
  // No other element may be in it. Where a group is open, only a name that is nearly one of its own
  // (a slip of the pen, wrong capitals) is said to be unknown: the schema has more than the table.
  bool closed = false;
};

// nullptr when the tables know nothing of the element.
const Group* cii_group(std::string_view element);
const Group* ubl_group(std::string_view element);

// Whether the tables have an element of that name, in any group.
bool is_cii(std::string_view element);
bool is_ubl(std::string_view element);

}  // namespace recevable::structured
