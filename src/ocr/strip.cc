#include "ocr/strip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace recevable::ocr {
namespace {

// White at both ends, in strip heights.
constexpr double kEnds = 0.15;
// The longest strip: a line across A4 is about 2,000 pixels.
constexpr int kLongest = 12'000;

// One pixel of the picture between its four neighbours, 0 outside... of paper brightness.
float sample(const PictureView& picture, double x, double y) {
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

}  // namespace

Strip cut_strip(const Source& source, const TextLine& line, const Frame& frame) {
  constexpr int height = kStripHeight;
  Strip strip;
  strip.per_pixel = line.ascent * frame.span() / height;
  const double ends = kEnds * height * strip.per_pixel;
  strip.x0 = line.x0 - ends;
  const double across = (line.x1 - line.x0 + 2 * ends) / strip.per_pixel;
  const int width = std::clamp(static_cast<int>(std::ceil(across)), 8, kLongest);
  strip.pix.reset(pixCreate(width, height, 8));
  if (!strip.pix) return strip;

  // Where a strip pixel covers several of the picture, it is the mean of a few samples.
  const double covered = strip.per_pixel / source.shrunk;
  const int samples = covered > 3 ? 3 : covered > 1.15 ? 2 : 1;
  const float share = 1.0F / static_cast<float>(samples * samples);
  const double enlarge = 1 / source.shrunk;
  std::vector<std::uint8_t> values(static_cast<std::size_t>(width) * height);
  std::array<int, 256> histogram{};
  for (int x = 0; x < width; ++x) {
    const double left = strip.x0 + x * strip.per_pixel;
    const double u = left + strip.per_pixel / 2;
    const double foot = line.baseline(std::clamp(u, line.x0, line.x1));
    const double top = foot - line.ascent * (1 + frame.above);
    const double middle = foot - line.ascent / 2;
    const double paper = source.light->paper(source.back.x(u, middle), source.back.y(u, middle));
    const auto even = static_cast<float>(255.0 / paper);
    for (int y = 0; y < height; ++y) {
      float sum = 0;
      for (int sy = 0; sy < samples; ++sy) {
        const double v = top + (y + (sy + 0.5) / samples) * strip.per_pixel;
        for (int sx = 0; sx < samples; ++sx) {
          const double w = left + (sx + 0.5) / samples * strip.per_pixel;
          sum +=
              sample(source.picture, source.back.x(w, v) * enlarge, source.back.y(w, v) * enlarge);
        }
      }
      float value = std::min(255.0F, sum * share * even);
      if (line.light_on_dark) value = 255 - value;
      const auto grey = static_cast<std::uint8_t>(value);
      values[static_cast<std::size_t>(y) * width + x] = grey;
      ++histogram[grey];
    }
  }
  // The darkest 3 % become black, the usual paper white.
  const int total = width * height;
  int dark = 0;
  for (int seen = 0; dark < 255; ++dark) {
    seen += histogram[dark];
    if (seen * 100 >= total * 3) break;
  }
  int light = 255;
  for (int seen = 0; light > 0; --light) {
    seen += histogram[light];
    if (seen * 100 >= total * 40) break;
  }
  const float contrast = 255.0F / static_cast<float>(std::max(40, light - dark));
  l_uint32* data = pixGetData(strip.pix.get());
  const int words_per_line = pixGetWpl(strip.pix.get());
  for (int y = 0; y < height; ++y) {
    l_uint32* row = data + static_cast<std::size_t>(y) * words_per_line;
    for (int x = 0; x < width; ++x) {
      const float value =
          255 -
          static_cast<float>(light - values[static_cast<std::size_t>(y) * width + x]) * contrast;
      SET_DATA_BYTE(row, x, static_cast<l_uint8>(std::clamp(value, 0.0F, 255.0F)));
    }
  }
  return strip;
}

}  // namespace recevable::ocr
