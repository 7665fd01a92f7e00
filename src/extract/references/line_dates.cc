// The day of delivery from a column of dates in the line table.

#include <algorithm>
#include <cmath>

#include "extract/readers.h"

namespace recevable::extract {
namespace {

// The date that opens a cell of the row a line's amount stands on; null when there is none.
const Spot* date_of_line(const Context& context, const invoice::Evidence& place) {
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || spot.span.begin != 0) continue;
    if (context.page(spot.span).page->number != place.page) continue;
    const LineText& line = context.line(spot.span);
    const double off = std::abs(line.box.center_y() - place.box.center_y());
    if (off < 0.4 * std::max(6.0, line.size)) return &spot;
  }
  return nullptr;
}

}  // namespace

void read_line_dates(const Context& context, invoice::Invoice& invoice) {
  if (invoice.delivery_date.state != invoice::State::absent) return;
  const Spot* last = nullptr;
  for (const invoice::Line& line : invoice.lines) {
    const Spot* date = line.net ? date_of_line(context, line.net.evidence) : nullptr;
    if (date == nullptr) return;
    if (last == nullptr || last->date < date->date) last = date;
  }
  if (last == nullptr) return;
  invoice.delivery_date = read_field<base::Date>(context, last->date, last->span, nullptr, 0.8);
}

}  // namespace recevable::extract
