#include <catch2/catch.hpp>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

void ink(Pix* pix, int x, int y, int width, int height) {
  pixRasterop(pix, x, y, width, height, PIX_SET, nullptr, 0, 0);
}

bool is_ink(Pix* pix, int x, int y) {
  l_uint32 value = 0;
  return pixGetPixel(pix, x, y, &value) == 0 && value != 0;
}

TEST_CASE("what is left when rules are taken away") {
  const PixPtr page(pixCreate(400, 100, 1));
  SECTION("a rule goes, with one that text touches here and there") {
    ink(page.get(), 20, 50, 300, 2);
    for (int x = 40; x < 300; x += 40) ink(page.get(), x, 42, 3, 8);
    const PixPtr rules = remove_rules(page.get());
    CHECK(is_ink(rules.get(), 150, 50));
    CHECK_FALSE(is_ink(page.get(), 150, 50));
    CHECK(is_ink(page.get(), 41, 44));
  }
  SECTION("a row of blurred letters that run together stays") {
    ink(page.get(), 20, 50, 100, 2);
    for (int x = 20; x < 118; x += 5) ink(page.get(), x, 52, 2, 7);
    const PixPtr rules = remove_rules(page.get());
    CHECK_FALSE(is_ink(rules.get(), 70, 50));
    CHECK(is_ink(page.get(), 70, 50));
  }
  SECTION("letters on a rule that stand apart from it stay, and the rule goes") {
    ink(page.get(), 20, 60, 100, 2);
    for (int x = 20; x < 118; x += 5) ink(page.get(), x, 48, 2, 9);
    const PixPtr rules = remove_rules(page.get());
    CHECK(is_ink(rules.get(), 70, 60));
    CHECK(is_ink(page.get(), 70, 50));
  }
}

}  // namespace
}  // namespace recevable::ocr
