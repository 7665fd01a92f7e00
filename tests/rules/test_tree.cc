// The rules of the project themselves: all of them, read from their sources.
#include <catch2/catch.hpp>

#include <filesystem>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

const std::string kTree = RECEVABLE_SOURCE_DIR "/rules";

}  // namespace

TEST_CASE("every example of every rule does what it is there to show") {
  const auto failures = run_examples(kTree);
  if (!failures) FAIL(failures.error().where << ": " << failures.error().message.en);
  for (const ExampleFailure& failure : *failures) {
    UNSCOPED_INFO(failure.rule << ": " << failure.what);
  }
  CHECK(failures->empty());
}

TEST_CASE("every rule has a passing and a failing example") {
  const auto sources = find_sources(kTree);
  REQUIRE(sources);
  const Compilation compilation = compile(*sources, nullptr, true);
  REQUIRE(compilation.errors.empty());
  const Program program = compilation.store->view();
  std::vector<bool> shown(program.rules.size());
  for (const RuleExamples& examples : compilation.examples) {
    INFO(program.text(program.rules[examples.rule].id));
    CHECK_FALSE(examples.pass.empty());
    CHECK_FALSE(examples.fail.empty());
    shown[examples.rule] = true;
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    INFO(program.text(program.rules[i].id));
    CHECK(shown[i]);
  }
}

TEST_CASE("every rule has all its texts in both languages, and lies where its id says") {
  const Pack& pack = Pack::built_in();
  REQUIRE(pack.size() > 100);
  for (std::size_t i = 0; i < pack.size(); ++i) {
    const RuleInfo info = pack.info(i);
    INFO(info.id);
    for (const RuleInfo::Words& words :
         {info.basis, info.message, info.remedy, info.checks, info.why, info.wrong, info.right}) {
      CHECK_FALSE(words.fr.empty());
      CHECK_FALSE(words.en.empty());
    }
    CHECK(info.origin.starts_with("rules/"));
    CHECK_FALSE(info.family.empty());
    CHECK(pack.find(info.id) == i);
    CHECK(pack.find(info.name) == i);
    const std::filesystem::path origin{std::string(info.origin)};
    const bool is_table = origin.stem() != std::string(info.id);
    // A table of rules is named for what its ids begin with.
    if (is_table) CHECK(std::string(info.id).starts_with(origin.stem().string()));
  }
}

TEST_CASE("the rules compiled in are those of the tree") {
  const auto loaded = Pack::load(kTree);
  REQUIRE(loaded);
  const Pack& built_in = Pack::built_in();
  REQUIRE((*loaded)->size() == built_in.size());
  for (std::size_t i = 0; i < built_in.size(); ++i) {
    const RuleInfo a = built_in.info(i);
    const RuleInfo b = (*loaded)->info(i);
    INFO(a.id);
    CHECK(a.id == b.id);
    CHECK(a.require == b.require);
    CHECK(a.message.fr == b.message.fr);
    CHECK(a.since == b.since);
    CHECK(a.severity == b.severity);
  }
}

TEST_CASE("judging nothing at all is no trouble") {
  const Pack* const packs[] = {&Pack::built_in()};
  const Outcome outcome = judge(Subject(), packs);
  const std::size_t judged = outcome.passed.size() + outcome.not_applicable.size() +
                             outcome.not_checked.size() + outcome.findings.size();
  CHECK(judged >= Pack::built_in().size());
}

}  // namespace recevable::rules::test
