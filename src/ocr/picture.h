// Grey pictures, the light that falls on them, and black-and-white made of both.
#pragma once

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "ocr/ocr.h"

namespace recevable::ocr {

struct PixFree {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixFree>;

// An owned grey picture, rows without padding.
struct Grey {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  const std::uint8_t* row(int y) const { return &pixels[static_cast<std::size_t>(y) * width]; }
  std::uint8_t* row(int y) { return &pixels[static_cast<std::size_t>(y) * width]; }
  PictureView view(double dpi) const { return {width, height, dpi, pixels}; }
};

// Whether there are as many pixels as the sizes say.
bool consistent(const PictureView& picture);

// The picture between its pixels: a mean of the four around (x, y), pixels from the top left
// corner. Outside it is as its edge. Called for every pixel of every strip, hence here.
inline float grey_at(const PictureView& picture, double x, double y) {
  x = std::clamp(x - 0.5, 0.0, picture.width - 1.0);
  y = std::clamp(y - 0.5, 0.0, picture.height - 1.0);
  const int x0 = static_cast<int>(x);
  const int y0 = static_cast<int>(y);
  const int dx = x0 + 1 < picture.width ? 1 : 0;
  const std::size_t down = y0 + 1 < picture.height ? picture.width : 0;
  const auto fx = static_cast<float>(x - x0);
  const auto fy = static_cast<float>(y - y0);
  const std::uint8_t* p = &picture.grey[static_cast<std::size_t>(y0) * picture.width + x0];
  const float top = static_cast<float>(p[0]) * (1 - fx) + static_cast<float>(p[dx]) * fx;
  const float bottom =
      static_cast<float>(p[down]) * (1 - fx) + static_cast<float>(p[down + dx]) * fx;
  return top * (1 - fy) + bottom * fy;
}

// What is said of a picture that is not, or that the libraries choke on.
base::Error wrong_picture();

// The picture at `factor` times its size, each pixel the mean of those it covers.
// REQUIRES: 0 < factor <= 1.
Grey shrink(const PictureView& picture, double factor);

// How bright the paper is, and how dark the darkest ink about, place by place: a shadow, a fold or
// a lamp make both change over the page.
class Light {
 public:
  explicit Light(const Grey& picture);

  // 1..255, smooth between tiles. Positions beyond the picture take the nearest inside.
  float paper(double x, double y) const { return at(paper_, x, y); }

  // Ink is 1. A pixel is ink when it is darker than the paper there by a good part of the contrast
  // found around it; where there is no contrast there is no ink. A piece that is pale as a whole
  // is ink too: grey print beside black. Bars of ink with light letters in them come out as bars:
  // see `open_dark_bars`.
  PixPtr ink_of(const Grey& picture) const;

 private:
  // The pixels darker than what the map says of their place.
  PixPtr below(const Grey& picture, const std::vector<float>& map) const;
  float at(const std::vector<float>& map, double x, double y) const;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<float> paper_;
  std::vector<float> threshold_;       // below it is ink
  std::vector<float> pale_threshold_;  // below it are pieces of pale ink
};

// Replaces each bar of ink (a table's head, a coloured box) by the letters left out in it, and
// returns where those bars were.
std::vector<base::Box> open_dark_bars(Pix* ink);

// Takes away what cannot be letters: the rules of tables and frames. Returns where they were, a
// little wider.
PixPtr remove_rules(Pix* ink);

}  // namespace recevable::ocr
