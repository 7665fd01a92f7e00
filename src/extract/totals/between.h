// The amounts that stand between two totals, and which of them make their difference.
#pragma once

#include <optional>
#include <vector>

#include "extract/totals/printed_amounts.h"

namespace recevable::extract {

// A place on a page: of a total, or of the last line.
struct Edge {
  int page = 0;  // as printed, from 1
  base::Box box;
};

// The amounts on the page of `to` from the rows of `from` to its own, without `used`; from the top
// of the page's block where `from` stands on another page. At most a dozen.
std::vector<PrintedAmount> amounts_between(const Context& context, const PrintedAmounts& amounts,
                                           const Edge& from, const Edge& to,
                                           const std::vector<const Spot*>& used);

// One, two or three of them whose sizes add up to `wanted`; none when no such do.
std::vector<const PrintedAmount*> making(const std::vector<PrintedAmount>& between,
                                         base::Decimal wanted);

}  // namespace recevable::extract
