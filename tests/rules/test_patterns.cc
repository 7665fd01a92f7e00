// Plain patterns are matched without RE2, and exactly as RE2 would.
#include <rapidcheck.h>
#include <re2/re2.h>
#include <catch2/catch.hpp>

#include <thread>

#include "rules/patterns.h"

namespace recevable::rules {

namespace {

bool by_re2(const std::string& pattern, const std::string& text) {
  return re2::RE2::PartialMatch(text, re2::RE2(pattern));
}

}  // namespace

TEST_CASE("the usual patterns of rules are plain") {
  for (const char* pattern :
       {"^[0-9]{14}$", "^FR", "^FR[0-9A-HJ-NP-Z]{2}[0-9]{9}$", "^\\d+$", "^[A-Z0-9]{1,50}$",
        "^97[1246]", "^a*$", "^[0-9]{2}[.][0-9]*$", "^\\.\\-x?$", "^[a-]$", "^$", "^"}) {
    INFO(pattern);
    CHECK(PlainPattern::parse(pattern));
  }
}

TEST_CASE("what needs choices, Unicode or options is left to RE2") {
  for (const char* pattern :
       {"[0-9]", "^a|b", "^(ab)+$", "^.$", "^[^0-9]$", "^\\w$", "^\\bx", "^a+b+$", "^a+?$", "^é$",
        "^[é]$", "(?i)^a$", "^[[:alpha:]]$", "^a{2}{3}$", "^[a-\\d]$", "^a+b", "^a{x}$"}) {
    INFO(pattern);
    CHECK_FALSE(PlainPattern::parse(pattern));
  }
}

TEST_CASE("a plain pattern matches what RE2 matches") {
  const auto item =
      rc::gen::element<std::string>("a", "[ab]", "[a-c]", "\\d", "[0-9]", "\\.", "[.a]", "b");
  const auto repeat =
      rc::gen::element<std::string>("", "", "", "{2}", "{0}", "+", "*", "?", "{1,3}", "{2,}");
  rc::check([&] {
    std::string pattern = "^";
    const int items = *rc::gen::inRange(0, 5);
    for (int i = 0; i < items; ++i) pattern += *item + *repeat;
    if (*rc::gen::arbitrary<bool>()) pattern += "$";
    const auto plain = PlainPattern::parse(pattern);
    RC_PRE(plain.has_value());
    const auto text =
        *rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', '1', '.', '\n', '\xC3'));
    RC_TAG(pattern);
    RC_ASSERT(plain->matches(text) == by_re2(pattern, text));
  });
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
