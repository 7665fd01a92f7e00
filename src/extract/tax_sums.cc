#include "extract/tax_sums.h"

#include <algorithm>
#include <cmath>

#include "extract/known_rates.h"
#include "extract/line_rows.h"

namespace recevable::extract {
namespace {

using base::Decimal;

const Decimal kRounding = Decimal::scaled(2, 2);
constexpr double kOtherPage = 10000;  // points
constexpr std::size_t kPairsOfARate = 6;
constexpr std::size_t kRates = 5;

// A bare number is a rate only where a label of rates stands before it on its row or above it.
bool says_rate(const Context& context, const Spot& spot) {
  const PageText& page = context.page(spot.span);
  const LineText& own = context.line(spot.span);
  const base::Box box = box_of(context.text, spot.span);
  const auto names_rates = [&](std::uint32_t line, bool above) {
    for (const std::uint32_t index : context.labels.on(spot.span.page, line)) {
      const Label& label = context.labels.all[index];
      if (label.in_paragraph || !label.means_surely(LabelKey::vat_rate)) continue;
      if (!above) {
        if (line != spot.span.line || label.span.end <= spot.span.begin) return true;
        continue;
      }
      const double reach = 2 * std::max(6.0, own.size);
      if (label.box.x0 - reach < box.x1 && box.x0 < label.box.x1 + reach) return true;
    }
    return false;
  };
  for (const std::uint32_t line : page.rows[own.row]) {
    if (page.lines[line].box.x0 > box.x0) break;
    if (names_rates(line, false)) return true;
  }
  constexpr std::uint32_t kRowsAbove = 8;
  for (std::uint32_t up = 1; up <= kRowsAbove && up <= own.row; ++up) {
    for (const std::uint32_t line : page.rows[own.row - up]) {
      if (names_rates(line, true)) return true;
    }
  }
  return false;
}

double apart(const Context& context, const Spot& a, const PrintedAmount& b) {
  if (a.span.page != b.spot->span.page) return kOtherPage;
  const base::Box box = box_of(context.text, a.span);
  return std::abs(box.center_x() - b.box.center_x()) / 4 +
         std::abs(box.center_y() - b.box.center_y());
}

// The pairs of one rate, wherever it is printed, the nearest first.
std::vector<TaxPair> pairs_of(const Context& context, std::span<const PrintedRate> places,
                              const PrintedAmounts& amounts) {
  std::vector<TaxPair> pairs;
  const auto& all = amounts.all();
  const Decimal rate = places.front().rate;
  for (std::size_t b = 0; b < all.size(); ++b) {
    const Decimal due = (all[b].value * rate * Decimal::scaled(1, 2)).rounded(2);
    if (due.is_zero()) continue;
    for (const std::size_t t : amounts.at(due, kRounding)) {
      if (t == b) continue;
      TaxPair best;
      for (const PrintedRate& place : places) {
        const double distance = apart(context, *place.spot, all[b]) +
                                apart(context, *place.spot, all[t]) +
                                // Of two that fit, the one that fits to the cent.
                                20 * (all[t].value - due).abs().to_double();
        if (best.rate == nullptr || distance < best.distance) best = {&place, b, t, distance};
      }
      pairs.push_back(best);
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const TaxPair& a, const TaxPair& b) { return a.distance < b.distance; });
  if (pairs.size() > kPairsOfARate) pairs.resize(kPairsOfARate);
  return pairs;
}

}  // namespace

bool is_tax_of(Decimal base, Decimal rate, Decimal tax) {
  const Decimal due = (base * rate * Decimal::scaled(1, 2)).rounded(2);
  return Decimal::within(due, tax, kRounding);
}

std::vector<PrintedRate> printed_rates(const Context& context, const invoice::Invoice& invoice) {
  std::vector<PrintedRate> rates;
  const LineRows rows(context, invoice);
  for (const Spot& spot : context.spots.all) {
    if (spot.number.sign() <= 0 || spot.number > Decimal(30) || !is_known_rate(spot.number)) continue;
    const bool percent = spot.kind == SpotKind::percent;
    const bool bare = spot.kind == SpotKind::number ||
                      (spot.kind == SpotKind::amount && spot.currency.empty());
    if ((!percent && !bare) || rows.hold(spot.span)) continue;
    if (percent || says_rate(context, spot)) rates.push_back({spot.number, &spot});
  }
  std::stable_sort(rates.begin(), rates.end(),
                   [](const PrintedRate& a, const PrintedRate& b) { return a.rate > b.rate; });
  return rates;
}

std::vector<TaxSum> tax_sums(const Context& context, const std::vector<PrintedRate>& rates,
                             const PrintedAmounts& amounts) {
  std::vector<std::vector<TaxPair>> by_rate;
  for (std::size_t from = 0; from < rates.size();) {
    std::size_t to = from;
    while (to < rates.size() && rates[to].rate == rates[from].rate) ++to;
    std::vector<TaxPair> pairs =
        pairs_of(context, std::span(rates).subspan(from, to - from), amounts);
    if (!pairs.empty()) by_rate.push_back(std::move(pairs));
    from = to;
  }
  if (by_rate.size() > kRates) by_rate.resize(kRates);
  std::vector<TaxSum> sums;
  for (const std::vector<TaxPair>& pairs : by_rate) {
    const std::size_t before = sums.size();
    // With more rates the number of ways grows; the nearest pairs are the likely ones.
    const std::size_t some = by_rate.size() > 3 ? std::min<std::size_t>(3, pairs.size()) : pairs.size();
    for (std::size_t i = 0; i < some; ++i) {
      const TaxPair& pair = pairs[i];
      const Decimal base = amounts.all()[pair.base].value, tax = amounts.all()[pair.tax].value;
      for (std::size_t s = 0; s < before; ++s) {
        const bool used = std::any_of(
            sums[s].pairs.begin(), sums[s].pairs.end(), [&](const TaxPair& other) {
              return other.base == pair.base || other.tax == pair.tax || other.base == pair.tax ||
                     other.tax == pair.base;
            });
        if (used) continue;
        TaxSum more = sums[s];
        more.pairs.push_back(pair);
        more.base = more.base + base;
        more.tax = more.tax + tax;
        sums.push_back(std::move(more));
      }
      sums.push_back({{pair}, base, tax});
    }
  }
  return sums;
}

}  // namespace recevable::extract
