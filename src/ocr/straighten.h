// Which way up a page is, how far it is askew, and the way back to the picture as it came.
#pragma once

#include "ocr/ocr.h"
#include "ocr/picture.h"

namespace recevable::ocr {

// From straightened to given coordinates (x' = xx x + xy y + x0, y' = yx x + yy y + y0).
struct Affine {
  double xx = 1, xy = 0, x0 = 0;
  double yx = 0, yy = 1, y0 = 0;

  double x(double u, double v) const { return xx * u + xy * v + x0; }
  double y(double u, double v) const { return yx * u + yy * v + y0; }
};

// The way from a page turned `quarter_turns` times clockwise and then `degrees` clockwise about
// its middle back to the picture of `width` x `height`, all in one unit.
Affine way_back(int quarter_turns, double degrees, double width, double height);

struct Slant {
  int quarter_turns = 0;  // 0 or 1: whether lines run down the page; up or down is not known here
  double degrees = 0;     // clockwise, what makes the lines level, within -7..7
};

// How the lines of text run. `ink` may hold rules; they are not looked at.
Slant slant_of(Pix* ink);

// The ink turned.
PixPtr turned(Pix* ink, int quarter_turns, double degrees);

}  // namespace recevable::ocr
