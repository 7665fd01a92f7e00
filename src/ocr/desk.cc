#include "ocr/desk.h"

#include <algorithm>
#include <cmath>

namespace recevable::ocr {
namespace {

// Lines are found on a small picture: letters of 6 points are 7 pixels high there, enough to see
// where they are, and everything costs a quarter of what it costs at 300 dpi.
constexpr double kSmallDpi = 150;
constexpr double kMostSmallPixels = 5e6;

// Of a picture in black and white hardly one pixel in a thousand is neither; looked at are so many.
constexpr std::size_t kLookedAt = 100'000;

bool is_black_and_white(const PictureView& picture) {
  const std::size_t step = std::max<std::size_t>(1, picture.grey.size() / kLookedAt) | 1U;
  std::size_t between = 0;
  std::size_t looked = 0;
  for (std::size_t i = 0; i < picture.grey.size(); i += step, ++looked) {
    between += picture.grey[i] > 8 && picture.grey[i] < 247 ? 1 : 0;
  }
  return between * 1000 < looked;
}

}  // namespace

Desk::Desk(const PictureView& picture) : picture_(picture) {
  double pixels = static_cast<double>(picture.width) * picture.height;
  if (pixels > static_cast<double>(kMaxPixels)) {
    reduced_ = shrink(picture, std::sqrt(static_cast<double>(kMaxPixels) / pixels));
    picture_ = reduced_.view(picture.dpi * reduced_.width / picture.width);
    pixels = static_cast<double>(picture_.width) * picture_.height;
  }
  double factor = std::min({1.0, kSmallDpi / picture_.dpi, std::sqrt(kMostSmallPixels / pixels)});
  if (std::abs(factor - 0.5) < 0.02) factor = 0.5;  // halves are quick
  black_and_white_ = is_black_and_white(picture_);
  small_ = shrink(picture_, factor);
  shrunk_ = static_cast<double>(small_.width) / picture_.width;
  light_.emplace(small_);
  ink_ = light_->ink_of(small_);
}

Sheet Desk::hold(int quarter_turns, double degrees) const {
  Sheet sheet;
  sheet.slant = {quarter_turns, degrees};
  const PixPtr ink = turned(ink_.get(), quarter_turns, degrees);
  const std::vector<base::Box> bars = open_dark_bars(ink.get());
  sheet.rules = remove_rules(ink.get());
  sheet.page = find_lines(ink.get(), bars);
  sheet.source = {picture_,         &*light_,
                  shrunk_,          way_back(quarter_turns, degrees, small_.width, small_.height),
                  black_and_white_, sheet.rules.get()};
  return sheet;
}

}  // namespace recevable::ocr
