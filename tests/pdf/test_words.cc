// Words where a reader sees them, however the page is turned or cut.
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "pdf/support.h"

namespace recevable::pdf {
namespace {

using document::ReadBy;
using document::TextQuality;

constexpr double kWidth = 595;
constexpr double kHeight = 842;

TEST_CASE("the words of a plain invoice are read with their accents, in reading order") {
  const Reading reading = read_sample("plain.pdf");
  REQUIRE(reading.document.pages.size() == 1);
  const document::Page& page = reading.document.pages[0];
  CHECK(page.number == 1);
  CHECK(page.width == Approx(kWidth));
  CHECK(page.height == Approx(kHeight));
  CHECK(page.read_by == ReadBy::text_layer);
  CHECK(page.quality == TextQuality::good);
  const std::string text = text_of(page);
  CHECK(text.find("SIRET 732 829 320 00074") != std::string::npos);
  CHECK(text.find("Facture n\u00b0 F2026-014 du 12/05/2026") != std::string::npos);
  CHECK(text.find("Date d'\u00e9ch\u00e9ance : 11/06/2026") != std::string::npos);
  CHECK(text.find("SIRET") < text.find("Facture"));
  CHECK(text.find("Facture") < text.find("TTC"));
}

TEST_CASE("boxes are in points from the top left, around the letters") {
  const document::Page page = read_sample("plain.pdf").document.pages[0];
  // "Menuiserie" is written at x 50, its baseline 60 points from the top, in 14 points.
  const document::Word& name = word_called(page, "Menuiserie");
  CHECK(name.box.x0 == Approx(50).margin(1));
  CHECK(name.box.y0 < 60);
  CHECK(name.box.y0 > 60 - 14);
  CHECK(name.box.y1 > 60);
  CHECK(name.box.y1 < 60 + 5);
  CHECK(name.font_size == Approx(14).margin(2));
  CHECK(name.upright);
  CHECK_FALSE(name.from_ocr);
  const document::Word& amount = word_called(page, "240,00");
  CHECK(amount.box.x0 == Approx(490).margin(1));
  CHECK(amount.box.y1 == Approx(346).margin(4));
  CHECK(amount.font_size == Approx(10).margin(1.5));
}

TEST_CASE("pages turned or cut out of larger ones show the same words in the same places") {
  const document::Page plain = read_sample("plain.pdf").document.pages[0];
  struct Turned {
    const char* name;
    int rotation;
  };
  for (const Turned turned :
       {Turned{"rotated-90.pdf", 90}, Turned{"rotated-180.pdf", 180},
        Turned{"rotated-270.pdf", 270}, Turned{"cropped-0.pdf", 0}, Turned{"cropped-90.pdf", 90},
        Turned{"cropped-180.pdf", 180}, Turned{"cropped-270.pdf", 270}}) {
    INFO(turned.name);
    const Reading reading = read_sample(turned.name);
    REQUIRE(reading.document.pages.size() == 1);
    const document::Page& page = reading.document.pages[0];
    CHECK(reading.facts.pages[0].rotation == turned.rotation);
    CHECK(page.width == Approx(kWidth));
    CHECK(page.height == Approx(kHeight));
    CHECK(reading.facts.pages[0].width == Approx(kWidth));
    REQUIRE(page.words.size() == plain.words.size());
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const document::Word& seen = page.words[i];
      const document::Word& expected = plain.words[i];
      CHECK(seen.text == expected.text);
      CHECK(seen.upright);
      CHECK(seen.box.x0 == Approx(expected.box.x0).margin(0.5));
      CHECK(seen.box.y0 == Approx(expected.box.y0).margin(0.5));
      CHECK(seen.box.x1 == Approx(expected.box.x1).margin(0.5));
      CHECK(seen.box.y1 == Approx(expected.box.y1).margin(0.5));
    }
  }
}

TEST_CASE("a note along the side is not upright, and its size is that of its letters") {
  const document::Page page = read_sample("sideways-note.pdf").document.pages[0];
  const document::Word& note = word_called(page, "RCS");
  CHECK_FALSE(note.upright);
  CHECK(note.font_size == Approx(8).margin(1.5));
  CHECK(note.box.height() > note.box.width());
  CHECK(word_called(page, "Facture").upright);
}

TEST_CASE("a page of five metres keeps its words in place") {
  const document::Page page = read_sample("huge-page.pdf").document.pages[0];
  CHECK(page.width == Approx(14'400));
  CHECK(word_called(page, "Menuiserie").box.x0 == Approx(50).margin(1));
  CHECK(word_called(page, "Menuiserie").box.y1 == Approx(60).margin(5));
}

TEST_CASE("of very many pages, as many are read as was asked, and all are counted") {
  Options options;
  options.max_pages = 3;
  const Reading reading = read_sample("many-pages.pdf", options);
  CHECK(reading.facts.page_count == 2000);
  CHECK(reading.facts.pages_read == 3);
  REQUIRE(reading.document.pages.size() == 3);
  REQUIRE(reading.facts.pages.size() == 3);
  CHECK(reading.document.pages[2].number == 3);
  CHECK(text_of(reading.document.pages[2]) == text_of(reading.document.pages[0]));
}

}  // namespace
}  // namespace recevable::pdf
