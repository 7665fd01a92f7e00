#include "extract/text/number_marks.h"

#include <algorithm>

namespace recevable::extract {
namespace {

// The decimal mark the amounts of two decimals have; nothing when they have two, or there are none.
char decimal_mark(const DocumentText& text, const Spots& spots) {
  std::size_t points = 0, commas = 0;
  for (const Spot& spot : spots.all) {
    if (spot.kind != SpotKind::amount || spot.decimals != 2) continue;
    const std::string_view printed = folded_of(text, spot.span);
    const std::size_t mark = printed.find_last_of(".,");
    if (mark == std::string_view::npos) continue;
    ++(printed[mark] == '.' ? points : commas);
  }
  if (commas > 4 * points) return ',';
  return points > 4 * commas ? '.' : '\0';
}

}  // namespace

void settle_number_marks(const DocumentText& text, Spots& spots) {
  const auto unsure = [](const Spot& spot) { return spot.unsure_mark != '\0'; };
  if (std::none_of(spots.all.begin(), spots.all.end(), unsure)) return;
  const char mark = decimal_mark(text, spots);
  for (Spot& spot : spots.all) {
    if (!unsure(spot) || spot.unsure_mark != mark) continue;
    spot.number = spot.number * base::Decimal::scaled(1, 3);
    spot.text = spot.number.to_string();
    spot.decimals = 3;
    spot.unsure_mark = '\0';
  }
}

}  // namespace recevable::extract
