#include "identifiers/vat_rate.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::identifiers {
namespace {

using base::Date;
using base::Decimal;

constexpr Date on_day(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

// Per cent from thousandths of a per cent.
Decimal percent(int thousandths) {
  return Decimal::parse(Decimal::scaled(thousandths, 3).to_short_string()).value_or(Decimal());
}

const auto& rates() {
  using enum VatTerritory;
  static const auto kRates = std::to_array<VatRate>({
      {percent(20000), metropolitan, on_day(2014, 1, 1), {}},
      {percent(10000), metropolitan, on_day(2014, 1, 1), {}},
      {percent(5500), metropolitan, {}, {}},
      {percent(2100), metropolitan, {}, {}},
      {percent(19600), metropolitan, on_day(2000, 4, 1), on_day(2013, 12, 31)},
      {percent(7000), metropolitan, on_day(2012, 1, 1), on_day(2013, 12, 31)},
      {percent(20600), metropolitan, on_day(1995, 8, 1), on_day(2000, 3, 31)},
      {percent(18600), metropolitan, {}, on_day(1995, 7, 31)},
      {percent(8500), overseas, {}, {}},
      {percent(2100), overseas, {}, {}},
      {percent(1750), overseas, {}, {}},
      {percent(1050), overseas, {}, {}},
      {percent(13000), corsica, {}, {}},
      {percent(900), corsica, {}, {}},
      {percent(8000), corsica, {}, on_day(2013, 12, 31)},
      {percent(9200), unknown, {}, {}},
      {percent(9600), unknown, {}, {}},
  });
  return kRates;
}

// The closed list of BR-FR-16, in hundredths of a per cent.
constexpr std::array kListed = {0,   90,  105,  175,  210,  550,  700, 850,
                                920, 960, 1000, 1300, 1960, 2000, 2060};

bool holds(const VatRate& row, Date on) {
  return (!row.since || *row.since <= on) && (!row.until || on <= *row.until);
}

bool holds_in(const VatRate& row, VatTerritory territory) {
  return row.territory == territory || row.territory == VatTerritory::unknown ||
         (territory == VatTerritory::corsica && row.territory == VatTerritory::metropolitan);
}

}  // namespace

std::span<const VatRate> vat_rates() {
  return rates();
}

bool vat_rate_known(Decimal rate) {
  return std::any_of(kListed.begin(), kListed.end(),
                     [rate](int hundredths) { return rate == Decimal::scaled(hundredths, 2); });
}

bool vat_rate_text_listed(std::string_view written) {
  if (written.empty() || !base::is_digit(written[0])) return false;
  if (written.size() > 1 && written[0] == '0' && written[1] != '.') return false;
  const auto rate = Decimal::parse(written);
  return rate && rate->scale() <= 2 && vat_rate_known(*rate);
}

bool vat_rate_in_force(Decimal rate, Date on) {
  return rate.is_zero() || std::any_of(rates().begin(), rates().end(), [&](const VatRate& row) {
           return row.rate == rate && holds(row, on);
         });
}

bool vat_rate_in_force(Decimal rate, Date on, VatTerritory territory) {
  return rate.is_zero() || std::any_of(rates().begin(), rates().end(), [&](const VatRate& row) {
           return row.rate == rate && holds_in(row, territory) && holds(row, on);
         });
}

std::optional<Decimal> vat_rate_near(Decimal effective, Date on) {
  const Decimal tolerance = Decimal::scaled(5, 2);
  std::optional<Decimal> nearest;
  for (const VatRate& row : rates()) {
    if (row.territory == VatTerritory::unknown || !holds(row, on)) continue;
    if (!Decimal::within(row.rate, effective, tolerance)) continue;
    if (!nearest || (row.rate - effective).abs() < (*nearest - effective).abs()) nearest = row.rate;
  }
  return nearest;
}

}  // namespace recevable::identifiers
