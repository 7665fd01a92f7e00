#include "extract/line_rows.h"

#include <algorithm>
#include <cmath>

namespace recevable::extract {

bool on_line_row(const Context& context, const invoice::Invoice& invoice, const Span& span) {
  const int page = context.page(span).page->number;
  const double y = context.line(span).box.center_y();
  return std::any_of(invoice.lines.begin(), invoice.lines.end(), [&](const invoice::Line& line) {
    const invoice::Evidence& evidence = line.net.evidence;
    return line.net && evidence.page == page && std::abs(evidence.box.center_y() - y) < 3;
  });
}

}  // namespace recevable::extract
