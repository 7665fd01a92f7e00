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
  SECTION("a rule that steps aside goes to its ends") {
    ink(page.get(), 20, 50, 40, 1);
    ink(page.get(), 60, 51, 100, 1);
    ink(page.get(), 160, 52, 30, 1);
    remove_rules(page.get());
    CHECK_FALSE(is_ink(page.get(), 30, 50));
    CHECK_FALSE(is_ink(page.get(), 180, 52));
  }
  SECTION("a side of a cell goes though it breaks") {
    for (const int y : {20, 60}) ink(page.get(), 20, y, 200, 2);
    ink(page.get(), 20, 22, 1, 18);
    ink(page.get(), 21, 42, 1, 18);
    remove_rules(page.get());
    CHECK_FALSE(is_ink(page.get(), 20, 30));
    CHECK_FALSE(is_ink(page.get(), 21, 50));
  }
  SECTION("a side that lost an end goes when it is in line with others, a letter on a rule stays") {
    for (const int y : {20, 60}) ink(page.get(), 20, y, 200, 2);
    for (const int y : {70, 95}) ink(page.get(), 20, y, 200, 2);
    ink(page.get(), 20, 22, 2, 38);
    ink(page.get(), 20, 80, 2, 15);
    ink(page.get(), 120, 80, 2, 15);
    remove_rules(page.get());
    CHECK_FALSE(is_ink(page.get(), 20, 85));
    CHECK(is_ink(page.get(), 120, 85));
  }
}

}  // namespace
}  // namespace recevable::ocr
