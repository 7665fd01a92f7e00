#include <algorithm>
#include <cmath>
#include <numbers>

#include "ocr/straighten.h"

namespace recevable::ocr {

Affine way_back(int quarter_turns, double degrees, double width, double height) {
  const bool sideways = quarter_turns % 2 != 0;
  const double cx = (sideways ? height : width) / 2;
  const double cy = (sideways ? width : height) / 2;
  const double angle = degrees * std::numbers::pi / 180;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  // Undo the small angle about the middle.
  const Affine level{c, s, cx - c * cx - s * cy, -s, c, cy + s * cx - c * cy};
  // Then the quarter turns: one turn clockwise took (x, y) to (height - y, x).
  switch (((quarter_turns % 4) + 4) % 4) {
    case 1:
      return {level.yx, level.yy, level.y0, -level.xx, -level.xy, height - level.x0};
    case 2:
      return {-level.xx, -level.xy, width - level.x0, -level.yx, -level.yy, height - level.y0};
    case 3:
      return {-level.yx, -level.yy, width - level.y0, level.xx, level.xy, level.x0};
    default:
      return level;
  }
}

base::Box Straightening::on_picture(const base::Box& straight) const {
  const Affine back = way_back(quarter_turns, degrees, width, height);
  base::Box box{1e9, 1e9, -1e9, -1e9};
  for (const double x : {straight.x0, straight.x1}) {
    for (const double y : {straight.y0, straight.y1}) {
      box.x0 = std::min(box.x0, back.x(x, y));
      box.x1 = std::max(box.x1, back.x(x, y));
      box.y0 = std::min(box.y0, back.y(x, y));
      box.y1 = std::max(box.y1, back.y(x, y));
    }
  }
  const auto inside = [](double value, double limit) { return std::clamp(value, 0.0, limit); };
  return {inside(box.x0, width), inside(box.y0, height), inside(box.x1, width),
          inside(box.y1, height)};
}

}  // namespace recevable::ocr
