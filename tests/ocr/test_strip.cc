#include "ocr/strip.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace recevable::ocr {
namespace {

// A white picture with what could be two letters: an L and, right of it, a bar that leans.
Grey letters(int width, int height, int x, int y) {
  Grey grey{width, height,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height, 255)};
  const auto ink = [&](int u, int v) { grey.row(v)[u] = 0; };
  for (int i = 0; i < 20; ++i) {
    for (int k = 0; k < 4; ++k) {
      ink(x + k, y + i);
      ink(x + 25 + i / 2 + k, y + i);
      if (i < 14) ink(x + i, y + 16 + k);
    }
  }
  return grey;
}

TextLine line_at(double x, double y) {
  TextLine line;
  line.x0 = x;
  line.x1 = x + 40;
  line.base = y + 20;
  line.ascent = 20;
  return line;
}

std::vector<int> pixels_of(const Strip& strip) {
  std::vector<int> pixels;
  for (int y = 0; y < pixGetHeight(strip.pix.get()); ++y) {
    for (int x = 0; x < pixGetWidth(strip.pix.get()); ++x) {
      l_uint32 value = 0;
      pixGetPixel(strip.pix.get(), x, y, &value);
      pixels.push_back(static_cast<int>(value));
    }
  }
  return pixels;
}

std::vector<int> strip_of(const Grey& grey, const TextLine& line, const Affine& back = {},
                          bool black_and_white = false, Pix* rules = nullptr) {
  const Light light(grey);
  const Source source{grey.view(150), &light, 1, back, black_and_white, rules};
  const Strip strip = cut_strip(source, line, kUsual);
  REQUIRE(strip.pix);
  CHECK(pixGetHeight(strip.pix.get()) == kStripHeight);
  return pixels_of(strip);
}

int largest_difference(const std::vector<int>& a, const std::vector<int>& b) {
  REQUIRE(a.size() == b.size());
  int largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

std::ptrdiff_t between(const std::vector<int>& pixels) {
  return std::ranges::count_if(pixels, [](int value) { return value > 30 && value < 225; });
}

Grey quarter_turned(const Grey& grey) {  // counter-clockwise
  Grey turned{grey.height, grey.width, std::vector<std::uint8_t>(grey.pixels.size())};
  for (int y = 0; y < grey.height; ++y) {
    for (int x = 0; x < grey.width; ++x) turned.row(grey.width - 1 - x)[y] = grey.row(y)[x];
  }
  return turned;
}

}  // namespace

TEST_CASE("a strip is the same however the page lies") {
  const std::vector<int> upright = strip_of(letters(120, 80, 30, 25), line_at(30, 25));
  CHECK(std::ranges::min(upright) < 30);
  Grey turned = letters(120, 80, 30, 25);
  for (int turns = 1; turns < 4; ++turns) {
    turned = quarter_turned(turned);
    const Affine back = way_back(turns, 0, turned.width, turned.height);
    CHECK(largest_difference(upright, strip_of(turned, line_at(30, 25), back)) <= 2);
  }
}

TEST_CASE("a strip at the edge of the picture shows what one inside shows") {
  // The line touches the left and the upper edge: what lies beyond is as white as the edge.
  const std::vector<int> inside = strip_of(letters(120, 80, 32, 32), line_at(32, 32));
  const std::vector<int> at_edge = strip_of(letters(88, 48, 0, 0), line_at(0, 0));
  REQUIRE(inside.size() == at_edge.size());
  std::ptrdiff_t different = 0;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    different += std::abs(inside[i] - at_edge[i]) > 40 ? 1 : 0;
  }
  // The ink at the edge itself goes on beyond it, for the few pixels a strip is wider than its
  // line.
  CHECK(different * 100 < static_cast<std::ptrdiff_t>(inside.size()) * 15);
}

TEST_CASE("the steps of a picture in black and white become slopes") {
  const Grey grey = letters(120, 80, 30, 25);
  TextLine line = line_at(30, 25);
  line.ascent = 12;  // the strip is finer than the picture
  const std::vector<int> as_grey = strip_of(grey, line, {}, false);
  const std::vector<int> as_black_and_white = strip_of(grey, line, {}, true);
  CHECK(between(as_black_and_white) > between(as_grey) * 5 / 4);
}

TEST_CASE("a rule through a line is not shown") {
  Grey grey = letters(120, 80, 30, 25);
  PixPtr rules(pixCreate(120, 80, 1));
  for (int x = 20; x < 110; ++x) {
    for (int y = 46; y < 48; ++y) {
      grey.row(y)[x] = 0;
      pixSetPixel(rules.get(), x, y, 1);
    }
  }
  const std::vector<int> with = strip_of(grey, line_at(30, 25));
  const std::vector<int> without = strip_of(grey, line_at(30, 25), {}, false, rules.get());
  const auto dark = [](const std::vector<int>& pixels) {
    return std::ranges::count_if(pixels, [](int value) { return value < 100; });
  };
  CHECK(dark(without) * 5 < dark(with) * 4);
  // A rule far from the line changes nothing.
  PixPtr far(pixCreate(120, 80, 1));
  pixSetPixel(far.get(), 5, 5, 1);
  CHECK(strip_of(grey, line_at(30, 25), {}, false, far.get()) == with);
}

}  // namespace recevable::ocr
