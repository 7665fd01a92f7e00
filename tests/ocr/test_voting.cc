#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>

#include "ocr/voting.h"

namespace recevable::ocr {
namespace {

ReadLine line(std::initializer_list<Token> tokens, double x0 = 0, double per_pixel = 1) {
  ReadLine read;
  read.strip.x0 = x0;
  read.strip.per_pixel = per_pixel;
  read.tokens = tokens;
  return read;
}

// A line whose ink, unless it is given, is one piece: there is no white to share out among words.
TextLine ink(double x0 = 0, double x1 = 150, std::vector<base::Box> pieces = {}) {
  TextLine text;
  text.x0 = x0;
  text.x1 = x1;
  text.ascent = 10;
  text.pieces = std::move(pieces);
  return text;
}

std::vector<ReadLine> lines(ReadLine a, ReadLine b, ReadLine c) {
  std::vector<ReadLine> all;
  all.push_back(std::move(a));
  all.push_back(std::move(b));
  all.push_back(std::move(c));
  return all;
}

std::string text_of(const ReadLine& read) {
  std::string text;
  for (const Token& token : read.tokens) text += (text.empty() ? "" : " ") + token.text;
  return text;
}

TEST_CASE("of each word the surest reading is taken") {
  const ReadLine best = voted(
      ink(), lines(line({{"SAS", 0.97F, 0, 30}, {"au", 0.9F, 40, 60}, {"caphai", 0.2F, 70, 130}}),
                   line({{"SAS", 0.95F, 1, 31}, {"au", 0.9F, 41, 60}, {"capital", 0.6F, 71, 131}}),
                   line({{"SA5", 0.40F, 0, 30}, {"au", 0.9F, 40, 60}, {"caphal", 0.3F, 70, 131}})));
  CHECK(text_of(best) == "SAS au capital");
}

TEST_CASE("a reading that is repeated outweighs one a little surer") {
  const ReadLine best =
      voted(ink(), lines(line({{"5829C", 0.80F, 0, 50}}), line({{"S829C", 0.85F, 0, 50}}),
                         line({{"5829C", 0.78F, 0, 50}})));
  CHECK(text_of(best) == "5829C");
  CHECK(best.tokens[0].confidence == Approx(0.80F));
}

TEST_CASE("two words that another reading has as one are one place") {
  const ReadLine best =
      voted(ink(), lines(line({{"20", 0.7F, 0, 20}, {"%", 0.7F, 22, 32}}),
                         line({{"20%", 0.95F, 0, 32}}), line({{"20%", 0.9F, 0, 32}})));
  CHECK(text_of(best) == "20%");
}

TEST_CASE("places of another strip are brought to those of the first") {
  // The second strip begins 10 further left and shows everything twice as large.
  const ReadLine best = voted(ink(100, 140), lines(line({{"Totat", 0.3F, 100, 140}}),
                                                   line({{"Total", 0.9F, 220, 300}}, -10, 0.5),
                                                   line({{"Total", 0.8F, 100, 140}})));
  REQUIRE(text_of(best) == "Total");
  CHECK(best.tokens[0].x0 == Approx(100).margin(1));
  CHECK(best.tokens[0].x1 == Approx(140).margin(1));
}

TEST_CASE("words are of one place when the white of the line says so") {
  // One reading puts the end of its first word far into the second.
  const TextLine paper = ink(0, 104, {{0, -10, 40, 0}, {64, -10, 104, 0}});
  const ReadLine best = voted(paper, lines(line({{"Net", 0.4F, 0, 20}, {"1O5", 0.3F, 22, 104}}),
                                           line({{"Net", 0.9F, 0, 40}, {"105", 0.9F, 64, 104}}),
                                           line({{"Net", 0.9F, 0, 90}, {"105", 0.9F, 92, 104}})));
  CHECK(text_of(best) == "Net 105");
}

TEST_CASE("what one reading alone sees, with doubt, is no word") {
  const ReadLine best =
      voted(ink(), lines(line({{"Total", 0.9F, 0, 40}, {"~", 0.1F, 60, 64}}),
                         line({{"Total", 0.9F, 0, 40}}), line({{"Total", 0.9F, 0, 40}})));
  CHECK(text_of(best) == "Total");
}

TEST_CASE("lines are read again for one bad word") {
  CHECK_FALSE(doubtful({}));
  CHECK_FALSE(
      doubtful({{"Montant", 0.95F, 0, 60}, {"total", 0.95F, 64, 100}, {".", 0.2F, 102, 104}}));
  CHECK(
      doubtful({{"Montant", 0.96F, 0, 60}, {"total", 0.95F, 64, 100}, {"caphai", 0.2F, 110, 160}}));
  CHECK(doubtful({{"Montant", 0.8F, 0, 60}}));
}

}  // namespace
}  // namespace recevable::ocr
