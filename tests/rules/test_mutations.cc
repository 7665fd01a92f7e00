// Rules of the project, damaged: whatever a change makes of them, they are refused with a place or
// judge in bounded time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "rules/pack.h"
#include "rules/support.h"

namespace recevable::rules::test {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// A rule of each family, the first by name.
std::vector<std::string> rules_of_families() {
  std::vector<fs::path> paths;
  for (const auto& family : fs::directory_iterator(fs::path(RECEVABLE_SOURCE_DIR) / "rules")) {
    const std::string name = family.path().filename();
    if (!family.is_directory() ||
        (!name.starts_with("cpro") && !name.starts_with("men") && name != "id")) {
      continue;
    }
    std::vector<fs::path> rules;
    for (const auto& rule : fs::directory_iterator(family)) rules.push_back(rule.path());
    paths.push_back(*std::ranges::min_element(rules));
  }
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  texts.reserve(paths.size());
  for (const fs::path& path : paths) texts.push_back(text_of(path));
  return texts;
}

// One to four changes: a piece taken away, doubled, moved, or replaced by something a rule may
// hold.
std::string damaged(std::string text, std::mt19937& chance) {
  static const std::vector<std::string> kPieces{"(",
                                                ")",
                                                "[",
                                                "]",
                                                "{",
                                                "}",
                                                ":",
                                                "\"",
                                                "'",
                                                "- ",
                                                "|",
                                                ">",
                                                "#",
                                                "&a ",
                                                "*a",
                                                "\n",
                                                "\t",
                                                "and ",
                                                "not ",
                                                "not not not ",
                                                "lines",
                                                "any(x in lines: ",
                                                "sum(x in lines: x.net)",
                                                "/ 0",
                                                "* 99999999999999999999",
                                                "matches \"(a*)*\"",
                                                "\xff",
                                                "\xe2\x82",
                                                "{x}",
                                                "9999-12-31",
                                                "codes.x"};
  const auto pick = [&](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(chance);
  };
  for (std::size_t changes = 1 + pick(4); changes > 0; --changes) {
    const std::size_t at = pick(text.size() + 1);
    const std::size_t length = std::min(pick(12), text.size() - at);
    switch (pick(4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(at, length));
        break;
      case 2:
        text.insert(pick(text.size() + 1), text.substr(at, length));
        break;
      default:
        text.replace(at, length, kPieces[pick(kPieces.size())]);
    }
  }
  return text;
}

// Lines and VAT rows enough for a rule that multiplies its work to show it.
Subject long_invoice() {
  Subject subject;
  for (int i = 0; i < 200; ++i) {
    const std::size_t row = subject.add_row("lines");
    subject.set("lines", row, "net", Datum::of(std::int64_t{i}));
    subject.set("lines", row, "quantity", Datum::of(std::int64_t{i}));
  }
  subject.set("deposit.date", Datum::of(day("2026-11-23")));
  return subject;
}

}  // namespace

TEST_CASE("damaged rules are refused with a place, or judge in bounded time") {
  const std::vector<std::string> rules = rules_of_families();
  REQUIRE(rules.size() > 20);
  const Subject subject = long_invoice();
  std::mt19937 chance(20261123);
  int refused = 0, taken = 0;
  for (const std::string& rule : rules) {
    for (int i = 0; i < 40; ++i) {
      const std::string text = damaged(rule, chance);
      Compilation compilation = compile_text("p", text, nullptr);
      INFO(text);
      for (const base::Error& error : compilation.errors) {
        CHECK(error.where.starts_with("p:"));
        CHECK_FALSE(error.message.fr.empty());
        CHECK_FALSE(error.message.en.empty());
      }
      if (!compilation.errors.empty()) {
        ++refused;
        continue;
      }
      ++taken;
      const auto pack = pack_of(text);
      judge(subject, std::vector<const Pack*>{pack.get()});
    }
  }
  // Both happen often, or the changes prove nothing.
  CHECK(refused > 200);
  CHECK(taken > 100);
}

TEST_CASE("a rule that multiplies rows by rows is given up, not waited for") {
  const Subject subject = long_invoice();
  const auto pack = pack_of(rule_yaml(
      "require: 'all(a in lines: all(b in lines: all(c in lines: all(d in lines: a.net + b.net + "
      "c.net + d.net >= 0))))'"));
  const Outcome outcome = judge(subject, std::vector<const Pack*>{pack.get()});
  REQUIRE(outcome.not_checked.size() == 1);
  CHECK(outcome.not_checked[0].reason.en.find("too much work") != std::string::npos);
}

TEST_CASE("no function of the language reads a file, a clock or the environment") {
  for (const char* call : {"read(\"/etc/passwd\")", "file(\"x\")", "env(\"HOME\")", "now()",
                           "today()", "include(\"x\")", "exec(\"x\")", "random()"}) {
    CAPTURE(call);
    CHECK_FALSE(evaluate(std::string(call) + " == \"x\"").mistake.empty());
  }
}

}  // namespace recevable::rules::test
