#include "extract/text/date_order.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text.h"

namespace recevable::extract {
namespace {

constexpr double kAmbiguous = 0.6;  // factor of the confidence

bool is_english(const DocumentText& text) {
  static constexpr auto kEnglish = std::to_array<std::string_view>(
      {"invoice", "due date", "amount due", "bill to", "credit note", "unit price"});
  static constexpr auto kFrench = std::to_array<std::string_view>(
      {"facture", "tva ", "echeance", "avoir ", "montant ht", "total ht"});
  bool english = false;
  for (const PageText& page : text.pages) {
    for (const LineText& line : page.lines) {
      const auto has = [&](std::string_view word) {
        return line.text.find(word) != std::string::npos;
      };
      if (std::any_of(kFrench.begin(), kFrench.end(), has)) return false;
      english = english || std::any_of(kEnglish.begin(), kEnglish.end(), has);
    }
  }
  return english;
}

base::Date swapped(base::Date date) {
  using namespace std::chrono;
  return {date.year(), month{static_cast<unsigned>(date.day())},
          day{static_cast<unsigned>(date.month())}};
}

void doubt(const Context& context, invoice::Day& field) {
  if (!field) return;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || !spot.ambiguous_date || spot.date != *field) continue;
    if (context.page(spot.span).page->number != field.evidence.page ||
        !(box_of(context.text, spot.span) == field.evidence.box)) {
      continue;
    }
    field.alternatives.insert(field.alternatives.begin(),
                              {swapped(spot.date), field.evidence, field.confidence * 0.4});
    field.confidence *= kAmbiguous;
    return;
  }
}

}  // namespace

void settle_date_order(const DocumentText& text, Spots& spots) {
  const auto is = [](Spot::Order order) {
    return [order](const Spot& spot) { return spot.kind == SpotKind::date && spot.order == order; };
  };
  const bool any = std::any_of(spots.all.begin(), spots.all.end(),
                               [](const Spot& s) { return s.ambiguous_date; });
  if (!any) return;
  const bool day_first = std::any_of(spots.all.begin(), spots.all.end(), is(Spot::Order::day));
  const bool month_first = std::any_of(spots.all.begin(), spots.all.end(), is(Spot::Order::month));
  const bool open = is_english(text) && day_first == month_first;
  for (Spot& spot : spots.all) {
    if (!spot.ambiguous_date || open) continue;
    spot.ambiguous_date = false;
    if (!month_first || day_first) continue;
    spot.date = swapped(spot.date);
    spot.text = base::format_iso(spot.date);
  }
}

void doubt_ambiguous_dates(const Context& context, invoice::Invoice& invoice) {
  doubt(context, invoice.issue_date);
  doubt(context, invoice.due_date);
  doubt(context, invoice.delivery_date);
  doubt(context, invoice.period_start);
  doubt(context, invoice.period_end);
}

}  // namespace recevable::extract
