// What is painted besides words: pictures, curves, hidden layers.
#include <catch2/catch.hpp>

#include "pdf/support.h"

namespace recevable::pdf {
namespace {

using document::ReadBy;
using document::TextQuality;

PageFacts first_page(const char* name, bool find_images = false) {
  Options options;
  options.find_images = find_images;
  const Reading reading = read_sample(name, options);
  INFO(name);
  REQUIRE(reading.facts.pages.size() == 1);
  REQUIRE(reading.document.pages.size() == 1);
  CHECK(reading.document.pages[0].quality == reading.facts.pages[0].quality);
  return reading.facts.pages[0];
}

TEST_CASE("without words, a page is blank only when nothing is drawn on it") {
  CHECK(first_page("blank-page.pdf").quality == TextQuality::blank);
  CHECK(first_page("curves.pdf").quality == TextQuality::none);
  CHECK(first_page("image-only.pdf").quality == TextQuality::none);
  CHECK(read_sample("curves.pdf").document.pages[0].read_by == ReadBy::nothing);
}

TEST_CASE("the picture of a scanned page covers it, however large its pixels") {
  const PageFacts facts = first_page("image-only.pdf");
  REQUIRE(facts.images.size() == 1);
  CHECK(facts.images[0].x0 == Approx(0));
  CHECK(facts.images[0].y0 == Approx(0));
  CHECK(facts.images[0].x1 == Approx(595));
  CHECK(facts.images[0].y1 == Approx(842));
  CHECK_FALSE(facts.hidden_text_layer);
}

TEST_CASE("a text layer nobody sees is told from one that is seen") {
  for (const char* name : {"hidden-text.pdf", "text-behind-image.pdf"}) {
    INFO(name);
    CHECK(first_page(name).hidden_text_layer);
    CHECK(first_page(name).quality == TextQuality::good);
  }
  CHECK_FALSE(first_page("plain.pdf", true).hidden_text_layer);
  CHECK_FALSE(first_page("logo.pdf", true).hidden_text_layer);
}

TEST_CASE("a hidden layer with misread numbers contradicts its picture") {
  const PageFacts facts = first_page("hidden-text-misread.pdf");
  CHECK(facts.hidden_text_layer);
  CHECK(facts.quality == TextQuality::contradicted);
}

TEST_CASE("hardly any words beside a picture of the page are sparse") {
  CHECK(first_page("few-words.pdf").quality == TextQuality::sparse);
}

TEST_CASE("pictures are only looked for when there is a doubt, or when asked") {
  CHECK_FALSE(first_page("logo.pdf").drawing_looked_at);
  CHECK(first_page("logo.pdf").images.empty());
  const PageFacts facts = first_page("logo.pdf", true);
  CHECK(facts.drawing_looked_at);
  REQUIRE(facts.images.size() == 1);
  CHECK(facts.images[0].x0 == Approx(50));
  CHECK(facts.images[0].y0 == Approx(30));
  CHECK(facts.images[0].x1 == Approx(150));
  CHECK(facts.images[0].y1 == Approx(80));
}

}  // namespace
}  // namespace recevable::pdf
