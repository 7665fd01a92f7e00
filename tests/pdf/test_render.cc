// Pictures of pages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>

#include "pdf/support.h"

namespace recevable::pdf {
namespace {

// Dark pixels within a box given in points.
int dark_in(const Picture& picture, const base::Box& box) {
  const double scale = picture.dpi / 72;
  int dark = 0;
  for (int y = std::max(0, static_cast<int>(box.y0 * scale));
       y < std::min(picture.height, static_cast<int>(box.y1 * scale)); ++y) {
    for (int x = std::max(0, static_cast<int>(box.x0 * scale));
         x < std::min(picture.width, static_cast<int>(box.x1 * scale)); ++x) {
      const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                      static_cast<std::size_t>(x);
      if (picture.grey[at] < 128) ++dark;
    }
  }
  return dark;
}

TEST_CASE("a page is drawn at the resolution asked, its words where the boxes say") {
  for (const char* name : {"plain.pdf", "rotated-90.pdf", "cropped-270.pdf"}) {
    INFO(name);
    const auto picture = render(sample(name), 1, 144);
    REQUIRE(picture.has_value());
    CHECK(picture->dpi == 144);
    CHECK(picture->width == 595 * 2);
    CHECK(picture->height == 842 * 2);
    CHECK(picture->grey.size() ==
          static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height));
    const document::Page page = read_sample(name).document.pages[0];
    CHECK(dark_in(*picture, word_called(page, "Menuiserie").box) > 50);
    CHECK(dark_in(*picture, {50, 600, 500, 800}) == 0);
  }
}

TEST_CASE("a region is drawn alone") {
  const document::Page page = read_sample("plain.pdf").document.pages[0];
  const base::Box box = word_called(page, "Menuiserie").box;
  const auto picture = render(sample("plain.pdf"), 1, 144, box);
  REQUIRE(picture.has_value());
  CHECK(picture->width == Approx(box.width() * 2).margin(1));
  CHECK(picture->height == Approx(box.height() * 2).margin(1));
  CHECK(dark_in(*picture, {0, 0, box.width(), box.height()}) > 50);
}

TEST_CASE("a page too large is drawn smaller") {
  const auto picture = render(sample("huge-page.pdf"), 1, 300, {}, 1'000'000);
  REQUIRE(picture.has_value());
  CHECK(picture->dpi < 10);
  CHECK(picture->grey.size() <= 1'000'000);
  CHECK(picture->grey.size() > 900'000);
}

TEST_CASE("what cannot be drawn is an error, not a picture") {
  CHECK_FALSE(render(sample("plain.pdf"), 2, 72).has_value());
  CHECK_FALSE(render(sample("plain.pdf"), 0, 72).has_value());
  CHECK_FALSE(render(sample("plain.pdf"), 1, -5).has_value());
  CHECK_FALSE(render(sample("empty.pdf"), 1, 72).has_value());
  CHECK_FALSE(render(sample("user-password-rc4.pdf"), 1, 72).has_value());
  CHECK(render(sample("user-password-rc4.pdf"), 1, 72, {}, 1'000'000, "secret").has_value());
  CHECK_FALSE(render(sample("plain.pdf"), 1, 72, {700, 10, 800, 20}).has_value());
}

}  // namespace
}  // namespace recevable::pdf
