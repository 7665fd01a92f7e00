#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

// Side of a tile, pixels of the small picture (about 2.7 mm at 150 dpi): larger than the strokes
// of a title, so that some paper shows in every tile of text.
constexpr int kTile = 16;
// A tile much darker than the brightest within this many tiles is ink as a whole (a bar, a
// photograph), not paper in the shade: shade does not halve within two centimetres.
constexpr int kReach = 6;
constexpr float kDarkTile = 0.55F;
// Contrast (of paper to ink, 0..1) is looked for this many tiles around.
constexpr int kContrastReach = 2;
// Less than this is the grain of the paper.
constexpr float kLeastContrast = 0.10F;
// Ink is what has covered this part of the way from paper to the darkest ink around. Under one
// half, so that thin strokes, paler once the picture is shrunk, and pale print beside bold stay.
constexpr float kInkPart = 0.36F;
// Pale print beside bold (small grey labels in a form) covers less of that way. A piece that goes
// this far is ink as well, unless most of it goes as far as ink does: then it is ink with its blur.
constexpr float kPalePart = 0.14F;
constexpr float kLeastPale = 0.05F;
constexpr double kDarkShare = 0.4;
constexpr int kTallestPale = 40;   // pixels: print that pale is small
constexpr int kWidestPale = 6;     // in heights: a few letters that touch
constexpr int kWidestWord = 30;    // a long word all of whose letters touch; wider is a rule
constexpr double kSolid = 0.75;    // of its box: a word leaves more out, a tinted cell less
constexpr int kMostPale = 20'000;  // pieces looked at: a dense page has 6,000

int clamped(int value, int count) {
  return std::clamp(value, 0, count - 1);
}

// For each tile the largest value within `reach`, by rows and then by columns.
std::vector<float> spread_maximum(const std::vector<float>& map, int columns, int rows, int reach) {
  std::vector<float> across(map.size());
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      float best = 0;
      for (int i = std::max(0, x - reach); i <= std::min(columns - 1, x + reach); ++i)
        best = std::max(best, map[y * columns + i]);
      across[y * columns + x] = best;
    }
  }
  std::vector<float> result(map.size());
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      float best = 0;
      for (int i = std::max(0, y - reach); i <= std::min(rows - 1, y + reach); ++i)
        best = std::max(best, across[i * columns + x]);
      result[y * columns + x] = best;
    }
  }
  return result;
}

std::vector<float> smoothed(const std::vector<float>& map, int columns, int rows) {
  std::vector<float> result(map.size());
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      float sum = 0;
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx)
          sum += map[clamped(y + dy, rows) * columns + clamped(x + dx, columns)];
      }
      result[y * columns + x] = sum / 9;
    }
  }
  return result;
}

}  // namespace

Light::Light(const Grey& picture) {
  columns_ = std::max(1, (picture.width + kTile - 1) / kTile);
  rows_ = std::max(1, (picture.height + kTile - 1) / kTile);
  const std::size_t count = static_cast<std::size_t>(columns_) * rows_;
  paper_.assign(count, 255);
  std::vector<float> ink(count, 255);
  for (int ty = 0; ty < rows_; ++ty) {
    for (int tx = 0; tx < columns_; ++tx) {
      std::array<int, 256> histogram{};
      int total = 0;
      const int y1 = std::min(picture.height, (ty + 1) * kTile);
      const int x1 = std::min(picture.width, (tx + 1) * kTile);
      for (int y = ty * kTile; y < y1; ++y) {
        const std::uint8_t* row = picture.row(y);
        for (int x = tx * kTile; x < x1; ++x) ++histogram[row[x]];
        total += x1 - tx * kTile;
      }
      if (total == 0) continue;
      // The 85th and 2nd percentiles: neither a highlight nor a speck decides.
      int seen = 0;
      int value = 255;
      for (; value > 0; --value) {
        seen += histogram[value];
        if (seen * 100 >= total * 15) break;
      }
      paper_[ty * columns_ + tx] = static_cast<float>(std::max(1, value));
      seen = 0;
      for (value = 0; value < 255; ++value) {
        seen += histogram[value];
        if (seen * 100 >= total * 2) break;
      }
      ink[ty * columns_ + tx] = static_cast<float>(value);
    }
  }
  const std::vector<float> bright = spread_maximum(paper_, columns_, rows_, kReach);
  for (std::size_t i = 0; i < count; ++i) {
    if (paper_[i] < kDarkTile * bright[i]) paper_[i] = bright[i];
  }
  paper_ = smoothed(paper_, columns_, rows_);
  std::vector<float> contrast(count);
  for (std::size_t i = 0; i < count; ++i)
    contrast[i] = std::max(0.0F, (paper_[i] - ink[i]) / paper_[i]);
  contrast = spread_maximum(contrast, columns_, rows_, kContrastReach);
  threshold_.resize(count);
  pale_threshold_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (contrast[i] < kLeastContrast) continue;
    threshold_[i] = paper_[i] * (1 - std::max(kInkPart * contrast[i], 0.07F));
    pale_threshold_[i] = paper_[i] * (1 - std::max(kPalePart * contrast[i], kLeastPale));
  }
}

float Light::at(const std::vector<float>& map, double x, double y) const {
  const double u = std::clamp(x / kTile - 0.5, 0.0, columns_ - 1.0);
  const double v = std::clamp(y / kTile - 0.5, 0.0, rows_ - 1.0);
  const int u0 = static_cast<int>(u);
  const int v0 = static_cast<int>(v);
  const int u1 = std::min(u0 + 1, columns_ - 1);
  const int v1 = std::min(v0 + 1, rows_ - 1);
  const float fu = static_cast<float>(u - u0);
  const float fv = static_cast<float>(v - v0);
  const float top = map[v0 * columns_ + u0] * (1 - fu) + map[v0 * columns_ + u1] * fu;
  const float bottom = map[v1 * columns_ + u0] * (1 - fu) + map[v1 * columns_ + u1] * fu;
  return top * (1 - fv) + bottom * fv;
}

PixPtr Light::below(const Grey& picture, const std::vector<float>& map) const {
  PixPtr ink(pixCreate(picture.width, picture.height, 1));
  if (!ink) return ink;
  const int words_per_line = pixGetWpl(ink.get());
  l_uint32* data = pixGetData(ink.get());
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* row = picture.row(y);
    l_uint32* line = data + static_cast<std::size_t>(y) * words_per_line;
    for (int tx = 0; tx < columns_; ++tx) {
      const int x0 = tx * kTile;
      const int x1 = std::min(picture.width, x0 + kTile);
      // The threshold changes slowly: straight from one end of the tile to the other.
      float threshold = at(map, x0 + 0.5, y + 0.5);
      const float step = (at(map, x1 + 0.5, y + 0.5) - threshold) / kTile;
      for (int x = x0; x < x1; ++x, threshold += step) {
        if (static_cast<float>(row[x]) < threshold) SET_DATA_BIT(line, x);
      }
    }
  }
  return ink;
}

PixPtr Light::ink_of(const Grey& picture) const {
  PixPtr ink = below(picture, threshold_);
  const PixPtr pale = below(picture, pale_threshold_);
  if (!ink || !pale) return ink;
  Pixa* found = nullptr;
  Boxa* boxes = pixConnComp(pale.get(), &found, 8);
  const int count = found == nullptr ? 0 : std::min(pixaGetCount(found), kMostPale);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (h > kTallestPale || w > kWidestWord * h) continue;
    const PixPtr piece(pixaGetPix(found, i, L_CLONE));
    l_int32 all = 0;
    pixCountPixels(piece.get(), &all, nullptr);
    if (w > kWidestPale * h && all > kSolid * w * h) continue;
    const PixPtr dark(pixCopy(nullptr, piece.get()));
    pixRasterop(dark.get(), 0, 0, w, h, PIX_SRC & PIX_DST, ink.get(), x, y);
    l_int32 covered = 0;
    pixCountPixels(dark.get(), &covered, nullptr);
    if (covered < kDarkShare * all) {
      pixRasterop(ink.get(), x, y, w, h, PIX_SRC | PIX_DST, piece.get(), 0, 0);
    }
  }
  boxaDestroy(&boxes);
  pixaDestroy(&found);
  return ink;
}

}  // namespace recevable::ocr
