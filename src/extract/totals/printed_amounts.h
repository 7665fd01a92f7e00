// The amounts printed outside the invoice lines, whatever announces them: what a reading of the
// totals can be made of.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct PrintedAmount {
  const Spot* spot = nullptr;
  base::Decimal value;
  base::Box box;
  std::uint32_t row = 0;  // of its page
  bool in_prose = false;  // inside a long line of text
};

class PrintedAmounts {
 public:
  // Amounts that some label of `wanted` announces are always among them; of the others, at most
  // `kMost` in all, those nearest to an announced one first, so that the cost of looking for sums
  // does not grow with the document.
  PrintedAmounts(const Context& context, const invoice::Invoice& invoice,
                 std::span<const Spot* const> wanted);

  static constexpr std::size_t kMost = 64;

  const std::vector<PrintedAmount>& all() const { return all_; }  // in reading order
  // Those of a value, up to `tolerance`: indexes into all().
  std::vector<std::size_t> at(base::Decimal value, base::Decimal tolerance = {}) const;
  bool has(base::Decimal value, base::Decimal tolerance = {}) const;

 private:
  std::vector<PrintedAmount> all_;
  std::vector<std::size_t> by_value_;  // sorted by value
};

}  // namespace recevable::extract
