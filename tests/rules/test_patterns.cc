// Patterns of rules: found anywhere in a text unless they say otherwise, refused with a reason.
#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "rules/patterns.h"

namespace recevable::rules {
namespace {

bool matches(std::string_view pattern, std::string_view text) {
  return PatternSet(1).matches(0, pattern, text);
}

}  // namespace

TEST_CASE("a pattern is found anywhere unless it is anchored") {
  CHECK(matches("261[^0-9]{0,4}7([^0-9]|$)", "exonération, art. 261-7 du CGI"));
  CHECK_FALSE(matches("261[^0-9]{0,4}7([^0-9]|$)", "art. 261-71"));
  CHECK(matches("^[0-9]{14}$", "40483304800022"));
  CHECK_FALSE(matches("^[0-9]{14}$", "404833048000220"));
  CHECK(matches("", "anything"));
}

TEST_CASE("a character is a character, not a byte") {
  CHECK(matches("^.$", "é"));
  CHECK(matches("40 ?(€|EUR)", "indemnité de 40 €"));
}

TEST_CASE("broken UTF-8 is met without harm") {
  for (const char* text : {"\xC3", "\xFF", "\xE2\x82", "\xC0\x80", "\xF8\x88\x80\x80\x80"}) {
    CHECK_FALSE(matches("^.$", text));
  }
}

TEST_CASE("a pattern that RE2 refuses is refused in both languages, and matches nothing") {
  CHECK_FALSE(check_pattern("^FR[0-9A-HJ-NP-Z]{2}[0-9]{9}$"));
  for (const char* pattern : {"(a", "a**", "[b-a]", "(?=a)"}) {
    INFO(pattern);
    const auto why = check_pattern(pattern);
    REQUIRE(why);
    CHECK(why->fr.find("RE2") != std::string::npos);
    CHECK(why->en.find("RE2") != std::string::npos);
    CHECK_FALSE(matches(pattern, "a"));
  }
  CHECK(check_pattern(std::string(100'000, 'a')));
}

TEST_CASE("several threads may use a pattern first") {
  const PatternSet patterns(2);
  std::vector<std::thread> threads;
  std::atomic<int> wrong = 0;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        if (!patterns.matches(0, "a|b", "xxb")) ++wrong;
        if (patterns.matches(1, "^[0-9]+$", "12x")) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

}  // namespace recevable::rules
