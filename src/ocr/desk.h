// A picture made ready: evened, black and white, and held one way or another until it reads.
#pragma once

#include <optional>
#include <vector>

#include "ocr/lines.h"
#include "ocr/picture.h"
#include "ocr/straighten.h"
#include "ocr/strip.h"

namespace recevable::ocr {

// One way of holding the page, with the lines seen that way.
struct Sheet {
  Slant slant;
  PageLines page;
  PixPtr rules;  // what was taken away as such
  Source source;
};

// Keeps looking at the picture it was made of.
class Desk {
 public:
  explicit Desk(const PictureView& picture);
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  Slant slant() const { return slant_of(ink_.get()); }
  // The page turned, its bars opened, its rules removed, its lines found.
  Sheet hold(int quarter_turns, double degrees) const;

  // The picture as it is read: smaller than the one given when that was above kMaxPixels.
  const PictureView& picture() const { return picture_; }
  // Points for one pixel of the small picture lines are measured in.
  double points() const { return 72 / picture_.dpi / shrunk_; }

 private:
  PictureView picture_;
  Grey reduced_;
  Grey small_;
  double shrunk_ = 1;
  bool black_and_white_ = false;
  std::optional<Light> light_;
  PixPtr ink_;
};

}  // namespace recevable::ocr
