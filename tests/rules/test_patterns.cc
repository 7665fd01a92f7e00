// Small patterns are matched without RE2, and exactly as RE2 would.
#include <rapidcheck.h>
#include <re2/re2.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "rules/patterns.h"
#include "rules/small_pattern.h"

namespace recevable::rules {

TEST_CASE("the patterns rules are made of are small") {
  for (const char* pattern :
       {"^[0-9]{14}$", "^FR", "^FR[0-9A-HJ-NP-Z]{2}[0-9]{9}$", "^\\d+$", "^[A-Z0-9]{1,50}$",
        "^97[1246]", "^a*$", "^\\.\\-x?$", "^[a-]$", "^$", "^", "", "acompte|avance|situation",
        "(^|[^0-9,.])40 ?(€|EUR)", "art(icle|[.])? ?294([^0-9]|$)", "^(f|ff?|ens.*|lot)[.]?$",
        "(?:ab)+", "^.é$"}) {
    INFO(pattern);
    CHECK(SmallPattern::parse(pattern));
  }
}

TEST_CASE("what is large or special is left to RE2") {
  for (const char* pattern : {"^\\w$", "\\bx", "a+?", "(?i)a", "[[:alpha:]]", "a{2}{3}", "[a-\\d]",
                              "a{x}", "a{300}", "((a{9}){9}){9}", "\\pL", "[é-ù]", "a**", "(a"}) {
    INFO(pattern);
    CHECK_FALSE(SmallPattern::parse(pattern));
  }
}

TEST_CASE("a small pattern finds what RE2 finds") {
  const auto piece = rc::gen::element<std::string>(
      "a", "b", "[ab]", "[a-c1]", "[^a]", "[^0-9.]", "\\d", "\\.", ".", "é", "[aé]", "^", "$",
      "(a|b)", "(ab)", "(a|)", "(^|a)", "(b|$)", "(a(b|é)?c)", "|", "(?:1|2.)");
  const auto repeat =
      rc::gen::element<std::string>("", "", "", "", "{2}", "+", "*", "?", "{1,3}", "{0,2}", "{2,}");
  int compared = 0;
  rc::check([&] {
    std::string pattern;
    const int pieces = *rc::gen::inRange(0, 7);
    for (int i = 0; i < pieces; ++i) pattern += *piece + *repeat;
    const auto small = SmallPattern::parse(pattern);
    const re2::RE2 re2(pattern, re2::RE2::Quiet);
    RC_PRE(small.has_value() && re2.ok());
    const auto letters = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "b", "c", "1", ".", "\n", "é", "€"));
    std::string text;
    for (const std::string& letter : letters) text += letter;
    ++compared;
    RC_LOG() << pattern << " on " << text;
    RC_ASSERT(small->matches(text) == re2::RE2::PartialMatch(text, re2));
  });
  CHECK(compared >= 100);
}

TEST_CASE("broken UTF-8 is met without harm") {
  const auto any = SmallPattern::parse("^.$");
  REQUIRE(any);
  CHECK(any->matches("é"));
  for (const char* text : {"\xC3", "\xFF", "\xE2\x82", "\xC0\x80", "\xF8\x88\x80\x80\x80"}) {
    CHECK_FALSE(any->matches(text));
  }
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
