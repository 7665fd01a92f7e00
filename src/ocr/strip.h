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
};

struct Strip {
  PixPtr pix;            // 8 bits
  double x0 = 0;         // straightened small x of the strip's left edge
  double per_pixel = 1;  // straightened small pixels for one pixel of the strip
};

// `height`: of the strip, kStripHeight or a multiple for a sharper look.
Strip cut_strip(const Source& source, const TextLine& line, int height = kStripHeight);

}  // namespace recevable::ocr
