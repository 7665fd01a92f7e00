// Inside the rules room: the facts the directories, SIRENE and the history give.
#pragma once

#include <vector>

#include "rules/schema.h"

namespace recevable::rules {

// The second table of docs/rule-language.md, in its order. Absent in an example unless given.
std::vector<PathInfo> known_facts();

}  // namespace recevable::rules
