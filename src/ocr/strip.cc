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

constexpr std::uint8_t kPaper = 255;

// A rule beside or under the letters is read as a letter when it is left there: | or 1 or _.
bool on_rule(Pix* rules, double x, double y) {
  l_uint32 set = 0;
  return rules != nullptr && x >= 0 && y >= 0 &&
         pixGetPixel(rules, static_cast<int>(x), static_cast<int>(y), &set) == 0 && set != 0;
}

// Each pixel further from the mean of the nine about it than it was.
std::vector<std::uint8_t> sharpened(const std::vector<std::uint8_t>& values, int width, int height,
                                    float part) {
  std::vector<std::uint8_t> result(values.size());
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      int sum = 0;
      for (int dy = -1; dy <= 1; ++dy) {
        const int row = std::clamp(y + dy, 0, height - 1) * width;
        for (int dx = -1; dx <= 1; ++dx) sum += values[row + std::clamp(x + dx, 0, width - 1)];
      }
      const auto value = static_cast<float>(values[static_cast<std::size_t>(y) * width + x]);
      const float further = value + part * (value - static_cast<float>(sum) / 9);
      result[static_cast<std::size_t>(y) * width + x] =
          static_cast<std::uint8_t>(std::clamp(further, 0.0F, 255.0F));
    }
  }
  return result;
}

}  // namespace

Strip cut_strip(const Source& source, const TextLine& line, const Frame& frame) {
  constexpr int height = kStripHeight;
  Strip strip;
  const double tall = line.ascent * frame.span() / height;  // small pixels for one of the strip
  strip.per_pixel = tall * frame.narrow;
  const double ends = kEnds * height * strip.per_pixel;
  strip.x0 = line.x0 - ends;
  const double across = (line.x1 - line.x0 + 2 * ends) / strip.per_pixel;
  const int width = std::clamp(static_cast<int>(std::ceil(across)), 8, kLongest);
  strip.pix.reset(pixCreate(width, height, 8));
  if (!strip.pix) return strip;

  // Where a strip pixel covers several of the picture, it is the mean of a few samples.
  const double covered = frame.soft * strip.per_pixel / source.shrunk;
  const int samples = covered > 3 ? 3 : covered > 1.15 ? 2 : 1;
  const float share = 1.0F / static_cast<float>(samples * samples);
  std::array<double, 3> off{};  // from the middle of the pixel, in its widths
  for (int i = 0; i < samples; ++i) off[i] = (i + 0.5) / samples - 0.5;
  const double enlarge = 1 / source.shrunk;
  std::vector<std::uint8_t> values(static_cast<std::size_t>(width) * height);
  for (int x = 0; x < width; ++x) {
    const double left = strip.x0 + x * strip.per_pixel;
    const double u = left + strip.per_pixel / 2;
    const double foot = line.baseline(std::clamp(u, line.x0, line.x1));
    const double top = foot - line.ascent * (1 + frame.above);
    const double middle = foot - line.ascent / 2;
    const double paper = source.light->paper(source.back.x(u, middle), source.back.y(u, middle));
    const auto even = static_cast<float>(255.0 / paper);
    for (int y = 0; y < height; ++y) {
      if (on_rule(source.rules, u, top + (y + 0.5) * tall)) {
        values[static_cast<std::size_t>(y) * width + x] = kPaper;
        continue;
      }
      float sum = 0;
      for (int sy = 0; sy < samples; ++sy) {
        const double v = top + (y + 0.5 + frame.soft * off[sy]) * tall;
        for (int sx = 0; sx < samples; ++sx) {
          const double w = left + (0.5 + frame.soft * off[sx]) * strip.per_pixel;
          sum +=
              grey_at(source.picture, source.back.x(w, v) * enlarge, source.back.y(w, v) * enlarge);
        }
      }
      float value = std::min(255.0F, sum * share * even);
      if (line.light_on_dark) value = 255 - value;
      values[static_cast<std::size_t>(y) * width + x] = static_cast<std::uint8_t>(value);
    }
  }
  if (frame.sharp > 0) values = sharpened(values, width, height, frame.sharp);
  std::array<int, 256> histogram{};
  for (const std::uint8_t value : values) ++histogram[value];
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
