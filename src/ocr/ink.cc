#include <algorithm>
#include <vector>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

// Pixels at about 150 dpi.
constexpr int kRuleLength = 60;  // 10 mm: longer than the strokes of a title
constexpr int kSideLength = 12;  // a row of small print is higher
constexpr int kSideGap = 3;
constexpr int kBreak = 4;        // pixels: a thin side that was turned breaks where it steps aside
constexpr int kAside = 2;        // sides of cells below one another are that near to one line
constexpr int kPartLength = 20;  // of a rule, from one step to the next; letters have no such rows
constexpr int kThickest = 6;     // 1 mm
constexpr int kStroke = 4;       // pixels by which a letter goes on beyond a row of it
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

struct NumaFree {
  void operator()(Numa* numbers) const { numaDestroy(&numbers); }
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
// rule of the usual length. One that has lost an end is known by the sides above or below it.
void add_cell_sides(Pix* ink, Pix* upright, Pix* rules) {
  PixPtr strokes(pixOpenBrick(nullptr, ink, 1, kSideLength));
  pixSubtract(strokes.get(), strokes.get(), rules);
  // Grown by a pixel to the sides and half a break up and down, parts of one side are one piece.
  const PixPtr grown(pixDilateBrick(nullptr, strokes.get(), 3, kBreak + 1));
  pixSubtract(grown.get(), grown.get(), rules);
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnCompBB(grown.get(), 8));
  const int count = std::min(boxaGetCount(boxes.get()), kMostStrokes);
  const auto rule_near = [&](int x, int y) {
    l_uint32 set = 0;
    for (int dy = -kSideGap; dy <= kSideGap && set == 0; ++dy) {
      // Outside the picture nothing is set.
      if (pixGetPixel(rules, x, y + dy, &set) != 0) set = 0;
    }
    return set != 0;
  };
  std::vector<bool> of_sides(pixGetWidth(ink), false);
  const std::unique_ptr<Numa, NumaFree> found_upright(pixCountPixelsByColumn(upright));
  for (std::size_t x = 0; x < of_sides.size(); ++x) {
    l_int32 pixels = 0;
    numaGetIValue(found_upright.get(), static_cast<int>(x), &pixels);
    of_sides[x] = pixels > 0;
  }
  const auto in_line = [&](int x) {
    const int last = std::min(static_cast<int>(of_sides.size()) - 1, x + kAside);
    for (int near = std::max(0, x - kAside); near <= last; ++near) {
      if (of_sides[near]) return true;
    }
    return false;
  };
  for (const int ends : {2, 1}) {
    for (int i = 0; i < count; ++i) {
      l_int32 x = 0, y = 0, w = 0, h = 0;
      boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
      const int middle = x + w / 2;
      if (w > kThickest + 2) continue;
      const int found = (rule_near(middle, y - 1) ? 1 : 0) + (rule_near(middle, y + h) ? 1 : 0);
      if (found < ends || (ends == 1 && !in_line(middle))) continue;
      pixRasterop(rules, x, y, w, h, PIX_SRC | PIX_DST, strokes.get(), x, y);
      if (ends == 2) of_sides[middle] = true;
    }
  }
}

// A rule that is not quite level has steps, and the parts between some of them are short.
void add_parts(Pix* ink, Pix* rules) {
  const PixPtr parts(pixOpenBrick(nullptr, ink, kPartLength, 1));
  const PixPtr all(pixSeedfillBinary(nullptr, rules, parts.get(), 8));
  if (all) pixOr(rules, rules, all.get());
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
  add_parts(ink, rules.get());
  PixPtr upright(pixOpenBrick(nullptr, ink, 1, kRuleLength));
  pixOr(rules.get(), rules.get(), upright.get());
  add_cell_sides(ink, upright.get(), rules.get());
  PixPtr wider(pixDilateBrick(nullptr, rules.get(), 3, 3));
  pixSubtract(ink, ink, wider.get());
  return wider;
}

}  // namespace recevable::ocr
