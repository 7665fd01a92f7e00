// A line of text cut out of the grey picture, straight, in even light, at the size the recogniser
// works with.
#pragma once

#include "ocr/lines.h"
#include "ocr/picture.h"
#include "ocr/straighten.h"

namespace recevable::ocr {

// The recogniser's network sees lines 36 pixels high.
inline constexpr int kStripHeight = 36;

// Everything that says where a pixel of the straightened small picture is in the picture given.
struct Source {
  PictureView picture;
  const Light* light = nullptr;  // of the small picture, before it was turned
  double shrunk = 1;             // small pixels for one pixel of the picture
  Affine back;                   // straightened small pixels to small pixels
  bool black_and_white = false;  // whether there is hardly anything between
  Pix* rules = nullptr;          // straightened small pixels that are rules, not letters
};

struct Strip {
  PixPtr pix;            // 8 bits
  double x0 = 0;         // straightened small x of its left edge
  double per_pixel = 1;  // straightened small pixels for one pixel of the strip
};

// How much of a strip's height lies above the ascenders and below the baseline, in ascents. Accents
// of capitals and the tails of letters need room. The more room, the smaller the letters, and the
// recogniser's time grows with the length of the strip.
struct Frame {
  double above = 0;
  double below = 0;
  double soft = 1.4;  // how far each pixel of the strip looks about itself, in its own widths
  double narrow = 1;  // above it letters are set closer than they stand on the page
  float sharp = 0;    // how much of what a pixel differs from those about it is added to it
  double span() const { return 1 + above + below; }
};
inline constexpr Frame kUsual{0.28, 0.46};
inline constexpr Frame kTight{0.18, 0.32};
inline constexpr Frame kLoose{0.36, 0.56};
// Closes what dust and holes leave of the letters of a fax.
inline constexpr Frame kSoft{0.28, 0.46, 1.9};

// Brings back the edges of letters of few pixels, or pale ones.
inline constexpr Frame kSharp{0.28, 0.46, 1.4, 1.1, 1.2F};

Strip cut_strip(const Source& source, const TextLine& line, const Frame& frame);

}  // namespace recevable::ocr
