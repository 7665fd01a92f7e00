// The tables of structure.h.
#pragma once

#include <string_view>

namespace recevable::structured {

// An element and what may be in it: names in the order of the schema, each followed by "!" when it
// must be there once, "+" at least once, "*" any number of times, nothing at most once.
struct GroupTable {
  std::string_view element;
  std::string_view children;
};

// nullptr when the tables know nothing of the element.
const GroupTable* cii_group(std::string_view element);
const GroupTable* ubl_group(std::string_view element);

}  // namespace recevable::structured
