#include <catch2/catch.hpp>
#include <string>

#include "base/text.h"
#include "ocr/glyphs.h"
#include "ocr/ocr.h"
#include "ocr/paper.h"
#include "ocr/wording.h"

namespace recevable::ocr {
namespace {

// A ring as wide as told: an O, or a zero.
Glyph ring(float aspect) {
  Glyph glyph;
  glyph.aspect = aspect;
  for (int row = 0; row < Glyph::kRows; ++row) {
    for (int column = 0; column < Glyph::kColumns; ++column) {
      const bool edge =
          row < 2 || row >= Glyph::kRows - 2 || column < 2 || column >= Glyph::kColumns - 2;
      glyph.ink[row * Glyph::kColumns + column] = edge ? 1 : 0;
    }
  }
  return glyph;
}

}  // namespace

TEST_CASE("a character is what it resembles among those the page has shown") {
  Glyphs glyphs;
  for (int i = 0; i < 3; ++i) {
    glyphs.add('O', ring(1.0F));
    glyphs.add('0', ring(0.65F));
  }
  CHECK(glyphs.decided('O', ring(0.64F), 0.75F) == '0');
  CHECK(glyphs.decided('O', ring(0.97F), 0.75F) == 'O');
  CHECK(glyphs.decided('0', ring(1.02F), 0.75F) == 'O');
  // Half way: what was read stays.
  CHECK(glyphs.decided('0', ring(0.8F), 0.75F) == '0');
  CHECK(glyphs.decided('O', ring(0.8F), 0.75F) == 'O');
  // Not a look-alike of anything.
  CHECK(glyphs.decided('7', ring(0.65F), 0.75F) == '7');
}

TEST_CASE("without samples of both, what was read stays") {
  Glyphs glyphs;
  for (int i = 0; i < 3; ++i) glyphs.add('0', ring(0.65F));
  CHECK(glyphs.decided('O', ring(0.65F), 0.75F) == 'O');
}

TEST_CASE("a code is read with the zeros and letters the page shows elsewhere") {
  const auto opened = open({});
  REQUIRE(opened);
  Paper paper(420, 300);
  paper.write(40, 40, "Notre commande portait sur quatorze sortes de bois");
  paper.write(40, 60, "Total 30 500,00 dont 10 900,00 pour les 200 portes");
  paper.write(40, 100, "Code service EDUC01 et service DGS007");
  const auto reading = (*opened)->read(paper.view());
  REQUIRE(reading);
  std::string text;
  for (const document::Word& word : reading->page.words) text += word.text + " ";
  CAPTURE(text);
  CHECK(text.find("EDUC01") != std::string::npos);
  CHECK(text.find("DGS007") != std::string::npos);
}

TEST_CASE("what is no word of French is written as it was meant") {
  CHECK(as_written("n'") == "n°");
  CHECK(as_written("N’") == "N°");
  CHECK(as_written("El") == "EI");
  CHECK(as_written("ler") == "1er");
  CHECK(as_written("nous") == "nous");
  CHECK(as_written("Elle") == "Elle");
}

TEST_CASE("an address of mail in two words becomes one, words far apart do not") {
  TextLine line;
  line.ascent = 10;
  std::vector<PlacedWord> words{{"compta", 0.9F, {0, 0, 60, 10}},
                                {"@plomberie.fr", 0.7F, {64, 0, 170, 10}},
                                {"Tel", 0.9F, {176, 0, 200, 10}}};
  mend_words(line, words);
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "compta@plomberie.fr");
  CHECK(words[0].confidence == Approx(0.7F));
  words = {{"compta", 0.9F, {0, 0, 60, 10}}, {"@plomberie.fr", 0.7F, {90, 0, 170, 10}}};
  mend_words(line, words);
  CHECK(words.size() == 2);
}

}  // namespace recevable::ocr
