#include "extract/lines/line_rows.h"

#include <algorithm>

namespace recevable::extract {

LineRows::LineRows(const Context& context, const invoice::Invoice& invoice)
    : context_(context), middles_(context.text.pages.size()) {
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) continue;
    const invoice::Evidence& place = line.net.evidence;
    const auto page = std::lower_bound(
        context.text.pages.begin(), context.text.pages.end(), place.page,
        [](const PageText& text, int number) { return text.page->number < number; });
    if (page == context.text.pages.end() || page->page->number != place.page) continue;
    middles_[static_cast<std::size_t>(page - context.text.pages.begin())].push_back(
        place.box.center_y());
  }
  for (std::vector<double>& page : middles_) std::sort(page.begin(), page.end());
}

bool LineRows::hold(const Span& span) const {
  constexpr double kSameRow = 3;  // points
  const std::vector<double>& page = middles_[span.page];
  const double y = context_.line(span).box.center_y();
  const auto from = std::upper_bound(page.begin(), page.end(), y - kSameRow);
  return from != page.end() && *from < y + kSameRow;
}

}  // namespace recevable::extract
