// Where the line table stands on each page.
#pragma once

#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The area from the first line of the table to the last, on each page. What stands there belongs to
// a line: a date is no date of the invoice, a code no reference.
class LineArea {
 public:
  LineArea(const Context& context, const invoice::Invoice& invoice);

  bool holds(const Span& span) const;

 private:
  struct Area {
    double top = 1e9, bottom = -1e9, left = 1e9, right = -1e9;
  };
  const Context& context_;
  std::vector<Area> pages_;  // as Context::text.pages
};

}  // namespace recevable::extract
