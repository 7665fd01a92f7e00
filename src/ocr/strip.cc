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

// Samples are taken in these parts of a shade of grey.
constexpr int kFine = 16;
constexpr int kMostSamples = 3;
// How far, in its own pixels, a picture in black and white is looked at around each point: its
// letters have steps where there were slopes.
constexpr double kSmooth = 1.9;

// A rule beside or under the letters is read as a letter when it is left there: | or 1 or _.
bool on_rule(Pix* rules, double x, double y) {
  l_uint32 set = 0;
  return rules != nullptr && x >= 0 && y >= 0 &&
         pixGetPixel(rules, static_cast<int>(x), static_cast<int>(y), &set) == 0 && set != 0;
}

// Whether any rule runs through the line: mostly none does.
bool any_rule(const Source& source, const TextLine& line, const Frame& frame) {
  if (source.rules == nullptr) return false;
  const double half = (line.x0 + line.x1) / 2;
  double top = line.baseline(half);
  double bottom = top;
  for (const double x : {line.x0, line.x1}) {
    top = std::min(top, line.baseline(x));
    bottom = std::max(bottom, line.baseline(x));
  }
  const int x0 = static_cast<int>(line.x0 - line.ascent);
  const int y0 = static_cast<int>(top - line.ascent * (1.5 + frame.above));
  Box* box = boxCreate(x0, y0, static_cast<int>(line.x1 + line.ascent) - x0 + 1,
                       static_cast<int>(bottom + line.ascent * (0.5 + frame.below)) - y0 + 1);
  l_int32 count = 0;
  // Where the box is no part of the picture nothing is counted.
  if (box != nullptr) pixCountPixelsInRect(source.rules, box, &count, nullptr);
  boxDestroy(&box);
  return count > 0;
}

// Where a pixel of the strip takes its samples, along each side.
struct Reach {
  int samples = 2;
  std::array<double, kMostSamples> off{};  // from its middle, in its widths
};

Reach reach_of(const Source& source, const TextLine& line, const Strip& strip, const Frame& frame) {
  const double pixel = std::min(strip.per_pixel, line.ascent * frame.span() / kStripHeight);
  const double covered = pixel / source.shrunk;  // pixels of the picture for one of the strip
  double width = frame.soft;
  if (source.black_and_white) width = std::max(width, kSmooth / covered);
  Reach reach;
  reach.samples = width * covered > 3 ? 3 : 2;
  for (int i = 0; i < reach.samples; ++i) reach.off[i] = width * ((i + 0.5) / reach.samples - 0.5);
  return reach;
}

// Adds samples of the picture, one for each row of a strip, from (u, v) downwards, each `step`
// below the one before; straightened small pixels. Samples are in shades of grey times kFine.
void add_column(const Source& source, double u, double v, double step,
                std::array<int, kStripHeight>& sums) {
  const PictureView& picture = source.picture;
  const double enlarge = 1 / source.shrunk;
  const double x = source.back.x(u, v) * enlarge;
  const double y = source.back.y(u, v) * enlarge;
  const double dx = source.back.xy * step * enlarge;
  const double dy = source.back.yy * step * enlarge;
  const double end_x = x + dx * (kStripHeight - 1);
  const double end_y = y + dy * (kStripHeight - 1);
  const bool inside = std::min(x, end_x) > 1 && std::max(x, end_x) < picture.width - 1 &&
                      std::min(y, end_y) > 1 && std::max(y, end_y) < picture.height - 1;
  if (!inside) {
    for (int row = 0; row < kStripHeight; ++row)
      sums[row] += static_cast<int>(kFine * grey_at(picture, x + row * dx, y + row * dy));
    return;
  }
  // Between the pixels, as `grey_at`, in 65536ths of them.
  constexpr double kUnit = 65536;
  auto fixed_x = static_cast<std::int64_t>((x - 0.5) * kUnit);
  auto fixed_y = static_cast<std::int64_t>((y - 0.5) * kUnit);
  const auto step_x = static_cast<std::int64_t>(dx * kUnit);
  const auto step_y = static_cast<std::int64_t>(dy * kUnit);
  for (int& sum : sums) {
    const std::uint8_t* p = picture.grey.data() + (fixed_y >> 16) * picture.width + (fixed_x >> 16);
    const int across = static_cast<int>(fixed_x >> 8) & 255;
    const int down = static_cast<int>(fixed_y >> 8) & 255;
    const int upper = 256 * p[0] + across * (p[1] - p[0]);
    p += picture.width;
    const int lower = 256 * p[0] + across * (p[1] - p[0]);
    sum += (256 * upper + down * (lower - upper)) >> 12;
    fixed_x += step_x;
    fixed_y += step_y;
  }
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

  const Reach reach = reach_of(source, line, strip, frame);
  const bool rules = any_rule(source, line, frame);
  std::vector<std::uint8_t> values(static_cast<std::size_t>(width) * height);
  std::array<int, height> sums{};
  for (int x = 0; x < width; ++x) {
    const double left = strip.x0 + x * strip.per_pixel;
    const double u = left + strip.per_pixel / 2;
    const double foot = line.baseline(std::clamp(u, line.x0, line.x1));
    const double top = foot - line.ascent * (1 + frame.above);
    const double middle = foot - line.ascent / 2;
    const double paper = source.light->paper(source.back.x(u, middle), source.back.y(u, middle));
    const auto even = static_cast<float>(255.0 / paper / (kFine * reach.samples * reach.samples));
    sums.fill(0);
    for (int sx = 0; sx < reach.samples; ++sx) {
      for (int sy = 0; sy < reach.samples; ++sy) {
        add_column(source, u + reach.off[sx] * strip.per_pixel, top + (0.5 + reach.off[sy]) * tall,
                   tall, sums);
      }
    }
    for (int y = 0; y < height; ++y) {
      float value = std::min(255.0F, static_cast<float>(sums[y]) * even);
      if (line.light_on_dark) value = 255 - value;
      if (rules && on_rule(source.rules, u, top + (y + 0.5) * tall)) value = kPaper;
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
