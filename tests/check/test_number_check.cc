#include <catch2/catch.hpp>
#include <string>

#include "check/number_check.h"

namespace recevable::check {
namespace {

// Words of one line, three points apart, each character five wide.
document::Page page_of(const std::vector<std::string>& texts) {
  document::Page page;
  double x = 10;
  for (const std::string& text : texts) {
    document::Word word;
    word.text = text;
    word.box = {x, 100, x + 5.0 * static_cast<double>(text.size()), 108};
    word.confidence = 0.6F;
    x = word.box.x1 + 3;
    page.words.push_back(word);
  }
  return page;
}

std::vector<document::Word> seen(const std::string& text, float confidence) {
  document::Word word;
  word.text = text;
  word.confidence = confidence;
  return {word};
}

}  // namespace

TEST_CASE("a SIRET whose key is wrong asks for a second look, a right one does not") {
  CHECK(doubtful_numbers(page_of({"SIRET", "732", "829", "320", "00074"})).empty());
  const auto wrong = doubtful_numbers(page_of({"SIRET", "732", "829", "328", "00074", "RCS"}));
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].first_word == 1);
  CHECK(wrong[0].word_count == 4);
  CHECK(wrong[0].box.x0 < 38);
  CHECK(wrong[0].box.x1 > 100);
}

TEST_CASE("letters that look like digits, a lost and a doubled digit are doubtful too") {
  CHECK(doubtful_numbers(page_of({"732", "829", "32O", "00074"})).size() == 1);
  CHECK(doubtful_numbers(page_of({"732", "829", "320", "0074"})).size() == 1);
  CHECK(doubtful_numbers(page_of({"7328293200000744"})).empty());
  CHECK(doubtful_numbers(page_of({"1", "597,80"})).empty());
  CHECK(doubtful_numbers(page_of({"12/03/2026"})).empty());
}

TEST_CASE("numbers far apart are two numbers") {
  document::Page page = page_of({"732829320", "00074"});
  page.words[1].box.x0 += 60;
  page.words[1].box.x1 += 60;
  CHECK(doubtful_numbers(page).empty());
}

TEST_CASE("a second reading with the right key takes the place of the first") {
  document::Page page = page_of({"SIRET", "732", "829", "328", "00074", "RCS"});
  const auto numbers = doubtful_numbers(page);
  REQUIRE(numbers.size() == 1);
  settle(numbers[0], seen("73282932000074", 0.97F), page);
  drop_empty(page);
  REQUIRE(page.words.size() == 3);
  CHECK(page.words[1].text == "73282932000074");
  CHECK(page.words[1].confidence == Approx(0.9F));
  CHECK(page.words[1].box.x1 > 100);
  CHECK(page.words[2].text == "RCS");
}

TEST_CASE("a second reading whose key is wrong too changes nothing: it may be printed like that") {
  document::Page page = page_of({"SIRET", "732", "829", "328", "00074"});
  const auto numbers = doubtful_numbers(page);
  REQUIRE(numbers.size() == 1);
  settle(numbers[0], seen("73282932800074", 0.99F), page);
  settle(numbers[0], {}, page);
  drop_empty(page);
  REQUIRE(page.words.size() == 5);
  CHECK(page.words[3].text == "328");
}

}  // namespace recevable::check
