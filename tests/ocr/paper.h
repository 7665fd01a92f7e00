// Pages drawn by the tests themselves, with the small bitmap fonts inside Leptonica.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "ocr/ocr.h"

namespace recevable::ocr {

// What was written on a sheet, and where, in points of the sheet as drawn.
struct Written {
  std::string text;
  base::Box box;
};

class Paper {
 public:
  // Points at 150 dpi unless told.
  Paper(double width, double height, double dpi = 150);

  // Writes a line with its top left corner at (x, y), points; `size` is Leptonica's font size,
  // an even number from 4 to 20: points at 300 dpi, so twice
  // that at 150.
  void write(double x, double y, const std::string& text, int size = 6, std::uint8_t ink = 0);
  void fill(const base::Box& box, std::uint8_t grey);

  // Every pixel times a brightness that falls from 1 at the left to `darkest` at the right.
  void shade(double darkest);
  void sprinkle(double share, std::uint8_t grey, unsigned seed = 1);
  void turn(int quarter_turns);  // clockwise
  void skew(double degrees);     // clockwise

  PictureView view() const { return {width_, height_, dpi_, pixels_}; }
  const std::vector<Written>& written() const { return written_; }

 private:
  int width_, height_;
  double dpi_;
  std::vector<std::uint8_t> pixels_;
  std::vector<Written> written_;
};

}  // namespace recevable::ocr
