#include "extract/totals/tax_sums.h"

#include <algorithm>
#include <cmath>

#include "extract/lines/known_rates.h"
#include "extract/lines/line_rows.h"

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
std::vector<TaxPair> pairs_of(const Context& context, const invoice::Invoice& invoice, Decimal rate,
                              std::span<const PrintedRate> places, const PrintedAmounts& amounts) {
  constexpr double kFromLines = 400;  // points: what is printed beside the rate comes first
  std::vector<TaxPair> pairs;
  const auto& all = amounts.all();
  const auto due_of = [&](Decimal base) {
    return (base * rate * Decimal::scaled(1, 2)).rounded(2);
  };
  const auto weigh = [&](TaxPair pair) {
    double nearest = places.empty() ? kOtherPage : 1e9;
    for (const PrintedRate& place : places) {
      const double distance =
          apart(context, *place.spot, all[pair.tax]) +
          (pair.base ? apart(context, *place.spot, all[*pair.base]) : kFromLines);
      if (distance >= nearest) continue;
      nearest = distance;
      pair.rate_spot = place.spot;
    }
    // Of two that fit, the one that fits to the cent.
    pair.distance =
        nearest + 2000 * (all[pair.tax].value - due_of(pair.base_value)).abs().to_double();
    pairs.push_back(pair);
  };
  for (std::size_t b = 0; b < all.size(); ++b) {
    const Decimal due = due_of(all[b].value);
    if (due.is_zero()) continue;
    for (const std::size_t t : amounts.at(due, kRounding)) {
      if (t != b) weigh({rate, nullptr, b, all[b].value, t, 0});
    }
  }
  if (const auto base = base_of_lines(invoice, rate); base && !due_of(*base).is_zero()) {
    for (const std::size_t t : amounts.at(due_of(*base), kRounding)) {
      weigh({rate, nullptr, std::nullopt, *base, t, 0});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const TaxPair& a, const TaxPair& b) { return a.distance < b.distance; });
  if (pairs.size() > kPairsOfARate) pairs.resize(kPairsOfARate);
  return pairs;
}

// The rates of the lines, each once, that are printed nowhere else.
std::vector<Decimal> rates_of_lines(const invoice::Invoice& invoice,
                                    const std::vector<PrintedRate>& printed) {
  std::vector<Decimal> rates;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.vat_rate || line.vat_rate->sign() <= 0 || !is_known_rate(*line.vat_rate)) continue;
    const Decimal rate = *line.vat_rate;
    const bool known = std::find(rates.begin(), rates.end(), rate) != rates.end() ||
                       std::any_of(printed.begin(), printed.end(),
                                   [&](const PrintedRate& p) { return p.rate == rate; });
    if (!known) rates.push_back(rate);
  }
  return rates;
}

bool share_an_amount(const TaxPair& a, const TaxPair& b) {
  return a.tax == b.tax || (a.base && (a.base == b.base || *a.base == b.tax)) ||
         (b.base && *b.base == a.tax);
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
    if (spot.number.sign() <= 0 || spot.number > Decimal(30) || !is_known_rate(spot.number))
      continue;
    const bool percent = spot.kind == SpotKind::percent;
    const bool bare =
        spot.kind == SpotKind::number || (spot.kind == SpotKind::amount && spot.currency.empty());
    if ((!percent && !bare) || rows.hold(spot.span)) continue;
    if (percent || says_rate(context, spot)) rates.push_back({spot.number, &spot});
  }
  std::stable_sort(rates.begin(), rates.end(),
                   [](const PrintedRate& a, const PrintedRate& b) { return a.rate > b.rate; });
  return rates;
}

std::optional<Decimal> base_of_lines(const invoice::Invoice& invoice, Decimal rate) {
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.vat_rate || !line.net) return std::nullopt;
    if (*line.vat_rate == rate) sum = sum + *line.net;
  }
  return invoice.lines.empty() ? std::nullopt : std::optional(sum);
}

std::vector<TaxSum> tax_sums(const Context& context, const invoice::Invoice& invoice,
                             const std::vector<PrintedRate>& rates, const PrintedAmounts& amounts) {
  std::vector<std::vector<TaxPair>> by_rate;
  const auto add = [&](Decimal rate, std::span<const PrintedRate> places) {
    std::vector<TaxPair> pairs = pairs_of(context, invoice, rate, places, amounts);
    if (!pairs.empty() && by_rate.size() < kRates) by_rate.push_back(std::move(pairs));
  };
  for (std::size_t from = 0; from < rates.size();) {
    std::size_t to = from;
    while (to < rates.size() && rates[to].rate == rates[from].rate) ++to;
    add(rates[from].rate, std::span(rates).subspan(from, to - from));
    from = to;
  }
  for (const Decimal rate : rates_of_lines(invoice, rates)) add(rate, {});
  std::vector<TaxSum> sums;
  for (const std::vector<TaxPair>& pairs : by_rate) {
    const std::size_t before = sums.size();
    // With more rates the number of ways grows; the nearest pairs are the likely ones.
    constexpr std::size_t kFew = 3;
    const std::size_t count = by_rate.size() > kFew ? std::min(kFew, pairs.size()) : pairs.size();
    for (const TaxPair& pair : std::span(pairs).first(count)) {
      const Decimal tax = amounts.all()[pair.tax].value;
      for (std::size_t s = 0; s < before; ++s) {
        if (std::any_of(sums[s].pairs.begin(), sums[s].pairs.end(),
                        [&](const TaxPair& other) { return share_an_amount(pair, other); })) {
          continue;
        }
        TaxSum more = sums[s];
        more.pairs.push_back(pair);
        more.base = more.base + pair.base_value;
        more.tax = more.tax + tax;
        sums.push_back(std::move(more));
      }
      sums.push_back({{pair}, pair.base_value, tax});
    }
  }
  return sums;
}

}  // namespace recevable::extract
