#include <algorithm>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

// Pixels at about 150 dpi.
constexpr int kRuleLength = 60;  // 10 mm: longer than the strokes of a title
constexpr int kSideLength = 12;  // a row of small print is higher
constexpr int kSideGap = 3;
constexpr int kThickest = 6;           // 1 mm
constexpr int kStroke = 4;             // pixels by which a letter goes on beyond a row of it
constexpr double kStrokeShare = 0.22;  // of a row of words, how much at least goes on
constexpr int kMostStrokes = 20'000;
constexpr int kBarWidth = 40;
constexpr int kBarHeight = 14;
constexpr double kBarFill = 0.55;  // ink of a bar's box: letters leave out less than that
constexpr int kBarGap = 25;        // the tallest letters inside a bar
constexpr int kMostBars = 500;

struct BoxaFree {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

}  // namespace

std::vector<base::Box> open_dark_bars(Pix* ink) {
  std::vector<base::Box> bars;
  // A bar has solid places, above and below its letters at least; without one there is nothing
  // to look for.
  PixPtr solid(pixOpenBrick(nullptr, ink, kBarWidth, 5));
  l_int32 none = 1;
  pixZero(solid.get(), &none);
  if (none != 0) return bars;
  PixPtr bodies(pixCloseSafeBrick(nullptr, solid.get(), kBarGap, kBarGap));
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnCompBB(bodies.get(), 4));
  const int count = std::min(boxaGetCount(boxes.get()), kMostBars);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (w < kBarWidth || h < kBarHeight) continue;
    Box* box = boxCreate(x, y, w, h);
    PixPtr bar(pixClipRectangle(ink, box, nullptr));
    boxDestroy(&box);
    l_int32 filled = 0;
    pixCountPixels(bar.get(), &filled, nullptr);
    if (filled < kBarFill * w * h) continue;
    pixRasterop(ink, x, y, w, h, PIX_NOT(PIX_DST), nullptr, 0, 0);
    bars.push_back({double(x), double(y), double(x + w), double(y + h)});
  }
  return bars;
}

namespace {

// Strokes up and down that stand between two rules, as between the cells of a row too low for a
// rule of the usual length.
void add_cell_sides(Pix* ink, Pix* rules) {
  PixPtr strokes(pixOpenBrick(nullptr, ink, 1, kSideLength));
  pixSubtract(strokes.get(), strokes.get(), rules);
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnCompBB(strokes.get(), 8));
  const int count = std::min(boxaGetCount(boxes.get()), kMostStrokes);
  const auto rule_near = [&](int x, int y) {
    l_uint32 set = 0;
    for (int dy = -kSideGap; dy <= kSideGap && set == 0; ++dy) {
      // Outside the picture nothing is set.
      if (pixGetPixel(rules, x, y + dy, &set) != 0) set = 0;
    }
    return set != 0;
  };
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (w > kThickest || !rule_near(x + w / 2, y - 1) || !rule_near(x + w / 2, y + h)) continue;
    pixRasterop(rules, x, y, w, h, PIX_SRC | PIX_DST, strokes.get(), x, y);
  }
}

// Small print that is blurred runs together, and a row of it may be ink over the length of a rule.
// But its strokes go on above or below that row, where beside a rule there is paper.
void leave_words(Pix* ink, Pix* rules) {
  Pixa* found = nullptr;
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnComp(rules, &found, 8));
  const auto go_on = [&](int x, int y, int step) {
    l_uint32 set = 1;
    for (int i = 0; i < kStroke && set != 0; ++i) {
      if (pixGetPixel(ink, x, y + i * step, &set) != 0) set = 0;
    }
    return set != 0;
  };
  const int count = found == nullptr ? 0 : std::min(pixaGetCount(found), kMostStrokes);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    int up = 0;
    int down = 0;
    for (int column = x; column < x + w; ++column) {
      up += go_on(column, y - 1, -1) ? 1 : 0;
      down += go_on(column, y + h, 1) ? 1 : 0;
    }
    if (std::max(up, down) < kStrokeShare * w) continue;
    const PixPtr word(pixaGetPix(found, i, L_CLONE));
    pixRasterop(rules, x, y, w, h, PIX_NOT(PIX_SRC) & PIX_DST, word.get(), 0, 0);
  }
  pixaDestroy(&found);
}

}  // namespace

PixPtr remove_rules(Pix* ink) {
  PixPtr rules(pixOpenBrick(nullptr, ink, kRuleLength, 1));
  leave_words(ink, rules.get());
  PixPtr upright(pixOpenBrick(nullptr, ink, 1, kRuleLength));
  pixOr(rules.get(), rules.get(), upright.get());
  add_cell_sides(ink, rules.get());
  PixPtr wider(pixDilateBrick(nullptr, rules.get(), 3, 3));
  pixSubtract(ink, ink, wider.get());
  return wider;
}

}  // namespace recevable::ocr
