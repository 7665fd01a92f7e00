#include <catch2/catch.hpp>

#include "check/check.h"

namespace recevable::check {
namespace {

using rules::Certainty;
using rules::Severity;

rules::Outcome outcome_with(std::initializer_list<std::pair<Severity, Certainty>> findings) {
  rules::Outcome outcome;
  for (const auto& [severity, certainty] : findings) {
    rules::Finding finding;
    finding.rule = "TEST-01";
    finding.severity = severity;
    finding.certainty = certainty;
    outcome.findings.push_back(finding);
  }
  return outcome;
}

TEST_CASE("nothing found is ready, or unreadable when nothing was read") {
  CHECK(verdict_of(outcome_with({}), true) == Verdict::ready);
  CHECK(verdict_of(outcome_with({}), false) == Verdict::unreadable);
}

TEST_CASE("information never changes the verdict") {
  const auto outcome = outcome_with({{Severity::info, Certainty::certain}});
  CHECK(verdict_of(outcome, true) == Verdict::ready);
  CHECK(verdict_of(outcome, false) == Verdict::unreadable);
}

TEST_CASE("warnings and possible errors ask for a review") {
  CHECK(verdict_of(outcome_with({{Severity::warning, Certainty::certain}}), true) ==
        Verdict::review);
  CHECK(verdict_of(outcome_with({{Severity::error, Certainty::possible}}), true) ==
        Verdict::review);
}

TEST_CASE("an error that is certain or probable rejects") {
  CHECK(verdict_of(outcome_with({{Severity::error, Certainty::certain}}), true) ==
        Verdict::rejected);
  CHECK(verdict_of(outcome_with({{Severity::error, Certainty::probable}}), true) ==
        Verdict::rejected);
}

TEST_CASE("a file the portal refuses is rejected even when nothing was read") {
  CHECK(verdict_of(outcome_with({{Severity::error, Certainty::certain}}), false) ==
        Verdict::rejected);
  CHECK(verdict_of(outcome_with({{Severity::warning, Certainty::certain},
                                 {Severity::error, Certainty::possible}}),
                   false) == Verdict::unreadable);
}

TEST_CASE("the summary counts each verdict") {
  Report report;
  for (const Verdict verdict :
       {Verdict::ready, Verdict::review, Verdict::review, Verdict::rejected, Verdict::unreadable}) {
    DocumentReport document;
    document.verdict = verdict;
    report.documents.push_back(std::move(document));
  }
  const Summary summary = report.summary();
  CHECK(summary.documents == 5);
  CHECK(summary.ready == 1);
  CHECK(summary.review == 2);
  CHECK(summary.rejected == 1);
  CHECK(summary.unreadable == 1);
}

}  // namespace
}  // namespace recevable::check
