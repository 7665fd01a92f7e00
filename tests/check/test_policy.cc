#include "check/policy.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace recevable::check {
namespace {

base::Date day(const char* iso) {
  return *base::parse_iso_date(iso);
}

config::Settings settings_of(const std::string& yaml) {
  auto settings = config::parse("r.yaml", yaml);
  if (!settings) FAIL(settings.error().where << ": " << settings.error().message.en);
  return *settings;
}

// A report of two findings, one rule passed, one not checked.
DocumentReport report() {
  DocumentReport made;
  made.invoice.invoice_number = invoice::Text::of("F-12", {}, 1);
  made.invoice.buyer.siret = invoice::Text::of("13002526500013", {}, 1);
  for (const auto& [rule, severity] : {std::pair{"CPRO-NUM-02", rules::Severity::error},
                                       {"MEN-COM-05", rules::Severity::warning}}) {
    rules::Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    made.outcome.findings.push_back(finding);
  }
  made.outcome.passed = {"CPRO-DATE-01"};
  made.outcome.not_checked.push_back(
      {"CPRO-SVC-01", "service", rules::NotCheckedWhy::not_available, {"x", "x"}});
  return made;
}

DocumentReport after(const std::string& yaml, const char* on = "2026-11-23") {
  DocumentReport made = report();
  apply_policy(settings_of(yaml), day(on), made);
  return made;
}

std::vector<std::string> rules_of(const DocumentReport& document) {
  std::vector<std::string> rules;
  for (const rules::Finding& finding : document.outcome.findings) rules.push_back(finding.rule);
  return rules;
}

using Rules = std::vector<std::string>;

TEST_CASE("a rule switched off finds nothing and is listed as not checked, with its line") {
  const DocumentReport made =
      after("rules:\n  CPRO-NUM-*: off\n  CPRO-DATE-01: off\n  CPRO-SVC-01: off\n");
  CHECK(rules_of(made) == Rules{"MEN-COM-05"});
  CHECK(made.outcome.passed.empty());
  REQUIRE(made.outcome.not_checked.size() == 3);
  CHECK(std::ranges::all_of(made.outcome.not_checked, [](const rules::NotChecked& rule) {
    return rule.why == rules::NotCheckedWhy::switched_off;
  }));
  CHECK(made.outcome.not_checked[0].rule == "CPRO-NUM-02");
  CHECK(made.outcome.not_checked[0].reason.en == "Rule switched off by r.yaml:2.");
}

TEST_CASE("severities change the order and so the verdict") {
  const DocumentReport made = after("rules: {CPRO-NUM-02: info, MEN-COM-05: error}\n");
  CHECK(rules_of(made) == Rules{"MEN-COM-05", "CPRO-NUM-02"});
  CHECK(verdict_of(made.outcome, true) == Verdict::rejected);
  const DocumentReport quiet = after("rules: {CPRO-*: info, MEN-COM-05: info}\n");
  CHECK(verdict_of(quiet.outcome, true) == Verdict::ready);
}

TEST_CASE("a waived finding is kept apart with its reason and its day") {
  const DocumentReport made =
      after("waivers:\n  - {rule: cpro-num-02, reason: known, until: 2026-11-23}\n");
  CHECK(rules_of(made) == Rules{"MEN-COM-05"});
  REQUIRE(made.waived.size() == 1);
  CHECK(made.waived[0].finding.rule == "CPRO-NUM-02");
  CHECK(made.waived[0].waiver.reason == "known");
  CHECK(made.waived[0].waiver.from == "r.yaml:2");
  CHECK(made.waived[0].waiver.until == day("2026-11-23"));
  CHECK(made.expired_waivers.empty());
}

TEST_CASE("a waiver past its day moves nothing, and is told when it would have") {
  const std::string yaml =
      "waivers:\n"
      "  - {rule: CPRO-NUM-02, reason: known, until: 2026-11-23}\n"
      "  - {rule: CPRO-CUR-01, reason: other, until: 2026-11-23}\n";
  const DocumentReport made = after(yaml, "2026-11-24");
  CHECK(rules_of(made) == Rules{"CPRO-NUM-02", "MEN-COM-05"});
  CHECK(made.waived.empty());
  REQUIRE(made.expired_waivers.size() == 1);
  CHECK(made.expired_waivers[0].rule == "CPRO-NUM-02");
}

TEST_CASE("a waiver may be for one recipient, all its establishments, or one invoice") {
  const auto waived = [](const std::string& also) {
    return after("waivers:\n  - {rule: MEN-*, reason: x, " + also + "}\n").waived.size();
  };
  CHECK(waived("recipient: 13002526500013") == 1);
  CHECK(waived("recipient: 130025265") == 1);
  CHECK(waived("recipient: 73282932000074") == 0);
  CHECK(waived("number: F-12") == 1);
  CHECK(waived("number: F-13") == 0);
  CHECK(waived("recipient: 130025265, number: F-13") == 0);
}

TEST_CASE("a waiver for one recipient does not count where the recipient was not read") {
  DocumentReport made = report();
  made.invoice.buyer.siret = {};
  made.invoice.invoice_number.state = invoice::State::unreadable;
  apply_policy(settings_of("waivers:\n"
                           "  - {rule: MEN-*, reason: x, recipient: 130025265}\n"
                           "  - {rule: MEN-*, reason: x, number: F-12}\n"),
               day("2026-11-23"), made);
  CHECK(made.waived.empty());
}

}  // namespace
}  // namespace recevable::check
