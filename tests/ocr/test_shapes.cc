#include <catch2/catch.hpp>

#include "ocr/shapes.h"

namespace recevable::ocr {
namespace {

// A line of letters 14 high on the baseline 100, each of the given width, two apart.
TextLine line_of(const std::vector<double>& widths) {
  TextLine line;
  line.base = 100;
  line.ascent = 14;
  double x = 0;
  for (const double width : widths) {
    line.pieces.push_back({x, 86, x + width, 100});
    x += width + 2;
  }
  line.x1 = x;
  return line;
}

std::string settled(const std::string& text, const std::vector<double>& widths) {
  const TextLine line = line_of(widths);
  PlacedWord word{text, 0.9F, {0, 86, line.x1, 100}};
  settle_zeros(line, word);
  return word.text;
}

}  // namespace

TEST_CASE("a narrow O beside digits is a zero, a wide zero is an O") {
  CHECK(settled("AMO75", {11, 14, 9, 9, 9}) == "AM075");
  CHECK(settled("2A00", {9, 12, 15, 9}) == "2AO0");
  // In between, what was read stays.
  CHECK(settled("AO75", {11, 11, 9, 9}) == "AO75");
}

TEST_CASE("letters that touch are counted around") {
  // E and D are one piece: the O is found from the right.
  CHECK(settled("EDUCO7", {25, 13, 12, 9, 9}) == "EDUC07");
  // Both sides blocked: not decided.
  CHECK(settled("EDUCO57", {25, 13, 9, 9, 25}) == "EDUCO57");
}

TEST_CASE("two look-alikes read where one character stands become one") {
  const auto dropped = [](const std::string& text, const std::vector<double>& widths) {
    const TextLine line = line_of(widths);
    PlacedWord word{text, 0.9F, {0, 86, line.x1, 100}};
    drop_doubles(line, word);
    return word.text;
  };
  // D E F 0 6 3: six pieces, seven characters read.
  CHECK(dropped("DEFO063", {11, 11, 11, 9, 9, 9}).size() == 6);
  // Seven pieces: both are there.
  CHECK(dropped("DEFO063", {11, 11, 11, 13, 9, 9, 9}) == "DEFO063");
  // E and F touch: seven characters all the same.
  CHECK(dropped("DEFO063", {11, 24, 13, 9, 9, 9}) == "DEFO063");
}

TEST_CASE("words of letters or of digits alone are left as they are") {
  CHECK(settled("DOS", {11, 9, 9}) == "DOS");
  CHECK(settled("5005", {9, 15, 15, 9}) == "5005");
}

TEST_CASE("an underscore joins the words beside it, read or not") {
  TextLine line = line_of({30, 20});
  line.pieces[1] = {42, 86, 62, 100};
  line.pieces.push_back({31, 101, 41, 102});
  std::vector<PlacedWord> words{{"FACT", 0.9F, {0, 86, 30, 100}}, {"PUB", 0.8F, {42, 86, 62, 100}}};
  join_underscores(line, words);
  REQUIRE(words.size() == 1);
  CHECK(words[0].text == "FACT_PUB");
  CHECK(words[0].confidence == Approx(0.8F));

  words = {{"FACT._", 0.9F, {0, 86, 36, 102}}, {"PUB", 0.8F, {42, 86, 62, 100}}};
  join_underscores(line, words);
  REQUIRE(words.size() == 1);
  CHECK(words[0].text == "FACT_PUB");

  words = {{"FACT.", 0.9F, {0, 86, 30, 100}}, {"PUB", 0.8F, {42, 86, 62, 100}}};
  join_underscores(line, words);
  REQUIRE(words.size() == 1);
  CHECK(words[0].text == "FACT_PUB");

  line.pieces.pop_back();
  words = {{"FACT", 0.9F, {0, 86, 30, 100}}, {"PUB", 0.8F, {42, 86, 62, 100}}};
  join_underscores(line, words);
  CHECK(words.size() == 2);
}

TEST_CASE("what is left of a cell's border goes, brackets that close stay") {
  const auto stripped = [](std::string text) {
    strip_borders(text);
    return text;
  };
  CHECK(stripped("|PRF063") == "PRF063");
  CHECK(stripped("[18.05.2026") == "18.05.2026");
  CHECK(stripped("[1]") == "[1]");
  CHECK(stripped("|") == "|");
  CHECK(stripped("5|") == "5");
}

TEST_CASE("digits are joined where the ink has no space, and only there") {
  const auto joined = [](double gap) {
    TextLine line = line_of({9, 9, 9, 9, 9, 9, 9});
    for (std::size_t i = 4; i < line.pieces.size(); ++i) {
      line.pieces[i].x0 += gap - 2;
      line.pieces[i].x1 += gap - 2;
    }
    const double middle = line.pieces[4].x0;
    std::vector<PlacedWord> words{{"1408", 0.9F, {0, 86, line.pieces[3].x1, 100}},
                                  {"211", 0.7F, {middle, 86, line.pieces[6].x1, 100}}};
    join_digits(line, words);
    return words;
  };
  const std::vector<PlacedWord> one = joined(2);
  REQUIRE(one.size() == 1);
  CHECK(one[0].text == "1408211");
  CHECK(one[0].confidence == 0.7F);
  CHECK(joined(6).size() == 2);  // the thin space of 1 250
}

}  // namespace recevable::ocr
