#include <catch2/catch.hpp>
#include <vector>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

class Sheet {
 public:
  void fill(int x, int y, int w, int h, std::uint8_t grey) {
    for (int v = y; v < y + h; ++v) {
      for (int u = x; u < x + w; ++u) grey_.row(v)[u] = grey;
    }
  }
  // Bold black digits' worth of ink, so that what is pale stands beside what is not.
  void bold(int x, int y) {
    for (int i = 0; i < 10; ++i) fill(x + 14 * i, y, 8, 14, 0);
  }
  // A word of 15 letters that touch: strokes, and a bar that joins them.
  void touching_word(int x, int y, std::uint8_t grey) {
    for (int i = 0; i < 30; ++i) fill(x + 4 * i, y, 2, 9, grey);
    fill(x, y, 118, 2, grey);
  }
  int ink(int x, int y, int w, int h) const {
    const PixPtr ink = Light(grey_).ink_of(grey_);
    int count = 0;
    for (int v = y; v < y + h; ++v) {
      for (int u = x; u < x + w; ++u) {
        l_uint32 set = 0;
        pixGetPixel(ink.get(), u, v, &set);
        count += static_cast<int>(set);
      }
    }
    return count;
  }

 private:
  Grey grey_{200, 100, std::vector<std::uint8_t>(20'000, 230)};
};

}  // namespace

TEST_CASE("a pale word whose letters touch is ink beside a bold one") {
  Sheet sheet;
  sheet.touching_word(20, 25, 175);
  sheet.bold(20, 45);
  CHECK(sheet.ink(20, 45, 140, 14) > 1000);
  CHECK(sheet.ink(20, 25, 120, 9) > 500);
}

TEST_CASE("a tinted cell beside a bold word is paper") {
  Sheet sheet;
  sheet.fill(20, 25, 118, 9, 190);
  sheet.bold(20, 45);
  CHECK(sheet.ink(20, 25, 118, 9) < 100);
}

}  // namespace recevable::ocr
