// A condition split into what can be judged once for a rule and what must be judged row by row: of
// a rule over 100,000 lines most of `when` says nothing of the line.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/program.h"

namespace recevable::rules {

struct Conjuncts {
  std::uint32_t once = kNone;  // the sides of its `and`s that look at no row of `each`
  std::uint32_t row = kNone;   // the others
};

// Of the boolean at `root`, for a rule whose `each` is in slot 0. May add nodes.
Conjuncts split(std::vector<Node>& nodes, std::uint32_t root);

}  // namespace recevable::rules
