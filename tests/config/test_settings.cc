#include <catch2/catch.hpp>

#include "config/config.h"

namespace recevable::config {
namespace {

Settings of(const std::string& yaml) {
  auto settings = parse("recevable.yaml", yaml);
  if (!settings) FAIL(settings.error().where << ": " << settings.error().message.en);
  return *settings;
}

TEST_CASE("a pattern names a rule, or all that begin alike") {
  CHECK(matches_rule("CPRO-NUM-05", "CPRO-NUM-05"));
  CHECK(matches_rule("cpro-num-05", "CPRO-NUM-05"));
  CHECK_FALSE(matches_rule("CPRO-NUM-0", "CPRO-NUM-05"));
  CHECK(matches_rule("CPRO-NUM-*", "CPRO-NUM-05"));
  CHECK(matches_rule("*", "CPRO-NUM-05"));
  CHECK_FALSE(matches_rule("CPRO-NUM-05-*", "CPRO-NUM-05"));
}

TEST_CASE("the entry of the establishment comes before that of the firm") {
  const Settings settings =
      of("recipients:\n"
         "  - siret: 13002526500013\n"
         "    name: one\n"
         "  - siren: 130025265\n"
         "    name: all\n");
  REQUIRE(settings.recipient("13002526500013") != nullptr);
  CHECK(settings.recipient("13002526500013")->name == "one");
  REQUIRE(settings.recipient("13002526500021") != nullptr);
  CHECK(settings.recipient("13002526500021")->name == "all");
  CHECK(settings.recipient("73282932000074") == nullptr);
  CHECK(settings.recipient("") == nullptr);
}

TEST_CASE("the last line that names a rule counts") {
  const Settings settings = of("rules:\n  MEN-*: off\n  MEN-COM-05: info\n");
  REQUIRE(settings.change_of("MEN-COM-05") != nullptr);
  CHECK(settings.change_of("MEN-COM-05")->severity == rules::Severity::info);
  REQUIRE(settings.change_of("MEN-ID-02") != nullptr);
  CHECK_FALSE(settings.change_of("MEN-ID-02")->severity);
  CHECK(settings.change_of("CPRO-NUM-01") == nullptr);
}

TEST_CASE("a waiver holds until the end of its last day") {
  const Settings settings =
      of("waivers:\n  - {rule: X-1, reason: x, until: 2026-11-23}\n  - {rule: X-1, reason: x}\n");
  const auto day = [](const char* iso) { return *base::parse_iso_date(iso); };
  CHECK_FALSE(settings.waivers[0].expired(day("2026-11-23")));
  CHECK(settings.waivers[0].expired(day("2026-11-24")));
  CHECK_FALSE(settings.waivers[1].expired(day("9999-12-31")));
}

TEST_CASE("a rule nobody has is a mistake with its line and the nearest id") {
  const Settings settings =
      of("rules:\n"
         "  cpro-num-01: info\n"
         "  CPRO-NMU-05: off\n"
         "  MEN-*: info\n"
         "waivers:\n"
         "  - rule: ZZZ-*\n"
         "    reason: x\n");
  const auto errors = unknown_rules(settings, {&rules::Pack::built_in()});
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].where == "recevable.yaml:3");
  CHECK(errors[0].message.en.find("Did you mean \"CPRO-NUM-05\"?") != std::string::npos);
  CHECK(errors[1].where == "recevable.yaml:6");
}

}  // namespace
}  // namespace recevable::config
