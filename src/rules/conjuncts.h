// What of an expression is the same for all rows: of a rule over 100,000 lines most of `when` says
// nothing of the line. It is judged once, and with each row only the rest.
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

// Makes every part of the expression at `root` that is evaluated row by row, though it looks at no
// row, one to be evaluated once and remembered (Op::once). `per_row`: all of it is evaluated for
// each row, not only what quantifiers ask of theirs. `remembered` counts such parts of a rule.
// Returns the root, which may be another.
std::uint32_t remember(std::vector<Node>& nodes, std::uint32_t root, bool per_row,
                       std::uint32_t& remembered);

}  // namespace recevable::rules
