// The lines of text of a straightened page, from the boxes of its connected pieces of ink.
#pragma once

#include <vector>

#include "base/geometry.h"
#include "ocr/picture.h"

namespace recevable::ocr {

// A stretch of text on one baseline without a gap as wide as between columns. Pixels of the
// straightened small picture.
struct TextLine {
  double x0 = 0, x1 = 0;
  // The baseline: y = base + slope * (x - x0) + bend * (x - x0)^2.
  double base = 0, slope = 0, bend = 0;
  double ascent = 0;   // from the baseline up to the top of capitals or ascenders
  double descent = 0;  // down to the end of descenders, 0 when there are none
  bool light_on_dark = false;
  std::vector<base::Box> pieces;  // the ink, from left to right

  double baseline(double x) const { return base + (x - x0) * (slope + bend * (x - x0)); }
};

struct PageLines {
  std::vector<TextLine> lines;  // from the top
  double text_height = 0;       // usual height of a piece: between x-height and capitals; 0 = none
  bool complete = true;         // false when the picture held more pieces than are looked at
};

// `ink` is free of rules. Never takes more than O(n log n) of the pieces it looks at.
PageLines find_lines(Pix* ink, const std::vector<base::Box>& dark_bars);

}  // namespace recevable::ocr
