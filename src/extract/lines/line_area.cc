#include "extract/lines/line_area.h"

#include <algorithm>

namespace recevable::extract {

LineArea::LineArea(const Context& context, const invoice::Invoice& invoice)
    : context_(context), pages_(context.text.pages.size()) {
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) continue;
    const int number = line.net.evidence.page;
    const auto page = std::find_if(context.text.pages.begin(), context.text.pages.end(),
                                   [&](const PageText& p) { return p.page->number == number; });
    if (page == context.text.pages.end()) continue;
    Area& area = pages_[static_cast<std::size_t>(page - context.text.pages.begin())];
    const base::Box& net = line.net.evidence.box;
    area.top = std::min(area.top, net.y0);
    area.bottom = std::max(area.bottom, net.y1);
    area.right = std::max(area.right, net.x1);
    // The words of a line that were not read may stand anywhere on its left.
    area.left = std::min(area.left, line.description && line.description.evidence.page == number
                                        ? line.description.evidence.box.x0
                                        : 0.0);
  }
}

bool LineArea::holds(const Span& span) const {
  const Area& area = pages_[span.page];
  const LineText& line = context_.line(span);
  // A column beside the table, as some letterheads have, is not in it.
  if (line.box.x1 < area.left || line.box.x0 > area.right) return false;
  // The amount of a row of two lines may stand between them.
  const double y = line.box.center_y();
  return y > area.top - 0.8 * line.size && y < area.bottom + 1.6 * line.size;
}

}  // namespace recevable::extract
