#include "extract/totals/printed_amounts.h"

#include <algorithm>
#include <cmath>

#include "extract/lines/line_rows.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr std::size_t kProseTokens = 30;

// How far an amount stands from the nearest of those announced, points; pages count most.
double distance(const Context& context, const Spot& spot, std::span<const Spot* const> wanted) {
  constexpr double kPage = 10000;
  const base::Box& box = context.line(spot.span).box;
  double least = 1e9;
  for (const Spot* other : wanted) {
    const double pages = std::abs(static_cast<double>(other->span.page) - spot.span.page);
    const base::Box& there = context.line(other->span).box;
    least = std::min(least, pages * kPage + std::abs(there.center_y() - box.center_y()));
  }
  return least;
}

}  // namespace

PrintedAmounts::PrintedAmounts(const Context& context, const invoice::Invoice& invoice,
                               std::span<const Spot* const> wanted) {
  struct Found {
    const Spot* spot;
    double distance;
  };
  const LineRows line_rows(context, invoice);
  std::vector<Found> found;
  for (const Spot& spot : context.spots.all) {
    const bool asked = std::find(wanted.begin(), wanted.end(), &spot) != wanted.end();
    if (!asked &&
        (spot.kind != SpotKind::amount || spot.number.is_zero() || line_rows.hold(spot.span))) {
      continue;
    }
    found.push_back({&spot, asked ? -1 : distance(context, spot, wanted)});
  }
  if (found.size() > kMost) {
    std::nth_element(found.begin(), found.begin() + kMost, found.end(),
                     [](const Found& a, const Found& b) { return a.distance < b.distance; });
    found.resize(kMost);
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.spot < b.spot; });
  }
  all_.reserve(found.size());
  for (const Found& one : found) {
    const LineText& line = context.line(one.spot->span);
    all_.push_back({one.spot, one.spot->number, box_of(context.text, one.spot->span), line.row,
                    line.tokens.size() > kProseTokens});
  }
  by_value_.resize(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) by_value_[i] = i;
  std::stable_sort(by_value_.begin(), by_value_.end(),
                   [&](std::size_t a, std::size_t b) { return all_[a].value < all_[b].value; });
}

std::vector<std::size_t> PrintedAmounts::at(Decimal value, Decimal tolerance) const {
  const auto from = std::lower_bound(
      by_value_.begin(), by_value_.end(), value - tolerance,
      [&](std::size_t index, Decimal wanted) { return all_[index].value < wanted; });
  std::vector<std::size_t> indexes;
  for (auto it = from; it != by_value_.end() && all_[*it].value <= value + tolerance; ++it) {
    indexes.push_back(*it);
  }
  return indexes;
}

bool PrintedAmounts::has(Decimal value, Decimal tolerance) const {
  const auto from = std::lower_bound(
      by_value_.begin(), by_value_.end(), value - tolerance,
      [&](std::size_t index, Decimal wanted) { return all_[index].value < wanted; });
  return from != by_value_.end() && all_[*from].value <= value + tolerance;
}

}  // namespace recevable::extract
