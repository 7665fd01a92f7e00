#include "extract/totals/between.h"

#include <algorithm>

namespace recevable::extract {

using base::Decimal;

std::vector<PrintedAmount> amounts_between(const Context& context, const PrintedAmounts& amounts,
                                           const Edge& from, const Edge& to,
                                           const std::vector<const Spot*>& used) {
  constexpr double kBlock = 14;  // of the type size
  constexpr std::size_t kMost = 12;
  std::vector<PrintedAmount> between;
  for (const PrintedAmount& amount : amounts.all()) {
    if (context.page(amount.spot->span).page->number != to.page) continue;
    if (std::find(used.begin(), used.end(), amount.spot) != used.end()) continue;
    const double size = std::max(6.0, context.line(amount.spot->span).size);
    const bool same_page = from.page == to.page;
    const double top = same_page ? std::min(from.box.y0, to.box.y0) : to.box.y0 - kBlock * size;
    const double bottom = same_page ? std::max(from.box.y1, to.box.y1) : to.box.y1;
    const double y = amount.box.center_y();
    if (y > top - size && y < bottom + size) between.push_back(amount);
    if (between.size() == kMost) break;
  }
  return between;
}

std::vector<const PrintedAmount*> making(const std::vector<PrintedAmount>& between,
                                         Decimal wanted) {
  const auto value = [&](std::size_t i) { return between[i].value.abs(); };
  const auto is = [&](Decimal sum) { return Decimal::within(sum, wanted, Decimal::scaled(1, 2)); };
  const std::size_t count = between.size();
  for (std::size_t a = 0; a < count; ++a) {
    if (is(value(a))) return {&between[a]};
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      if (is(value(a) + value(b))) return {&between[a], &between[b]};
    }
  }
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      for (std::size_t c = b + 1; c < count; ++c) {
        if (is(value(a) + value(b) + value(c))) return {&between[a], &between[b], &between[c]};
      }
    }
  }
  return {};
}

}  // namespace recevable::extract
