// Places on a page.
#pragma once

#include <algorithm>

namespace recevable::base {

// A rectangle in points (1/72 inch) of the page as a reader sees it: its rotation applied, its
// crop box cut, the origin at the top left, y growing downwards. x0 <= x1 and y0 <= y1.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  double width() const { return x1 - x0; }
  double height() const { return y1 - y0; }
  double center_x() const { return (x0 + x1) / 2; }
  double center_y() const { return (y0 + y1) / 2; }
  bool empty() const { return x1 <= x0 || y1 <= y0; }
  bool operator==(const Box&) const = default;

  // The smallest box holding both. An empty box counts for nothing.
  Box united(const Box& other) const {
    if (empty()) return other;
    if (other.empty()) return *this;
    return {std::min(x0, other.x0), std::min(y0, other.y0), std::max(x1, other.x1),
            std::max(y1, other.y1)};
  }
  // How much of the narrower of the two heights the boxes share, 0 to 1.
  double vertical_overlap(const Box& other) const { return shared(y0, y1, other.y0, other.y1); }
  // The same for widths.
  double horizontal_overlap(const Box& other) const { return shared(x0, x1, other.x0, other.x1); }

 private:
  static double shared(double a0, double a1, double b0, double b1) {
    const double smaller = std::min(a1 - a0, b1 - b0);
    if (smaller <= 0) return 0;
    return std::max(0.0, std::min(a1, b1) - std::max(a0, b0)) / smaller;
  }
};

}  // namespace recevable::base
