#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/date.h"
#include "check/check.h"

namespace recevable::check {
namespace {

Options options_on(int year, int month, int day) {
  Options options;
  options.on = *base::make_date(year, month, day);
  return options;
}

DocumentReport check_bytes(const std::string& name, const std::string& bytes) {
  return check::check({name, bytes}, options_on(2026, 11, 23));
}

bool has_rule(const DocumentReport& report, const std::string& rule) {
  return std::ranges::any_of(report.outcome.findings,
                             [&](const rules::Finding& finding) { return finding.rule == rule; });
}

TEST_CASE("an empty file is refused by its rule and accused of nothing else") {
  const DocumentReport report = check_bytes("facture.pdf", "");
  CHECK(report.verdict == Verdict::rejected);
  REQUIRE(report.error.has_value());
  CHECK(has_rule(report, "CPRO-FILE-04"));
  CHECK_FALSE(has_rule(report, "CPRO-RCP-01"));
  CHECK_FALSE(has_rule(report, "CPRO-NUM-01"));
}

TEST_CASE("a picture named .pdf is named for what it is") {
  const DocumentReport report =
      check_bytes("facture.pdf", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  CHECK(report.kind == "png");
  CHECK(report.verdict == Verdict::rejected);
  REQUIRE(report.error.has_value());
  CHECK(report.error->message.fr.find("image PNG") != std::string::npos);
}

TEST_CASE("XML that is no invoice is refused with what it is") {
  const DocumentReport xml = check_bytes("facture.xml", "<?xml version=\"1.0\"?><Invoice/>");
  CHECK(xml.kind == "xml");
  CHECK(xml.verdict == Verdict::rejected);
  REQUIRE(xml.error.has_value());
  CHECK(xml.error->kind == base::ErrorKind::bad_input);
  CHECK(xml.error->where == "facture.xml:1:22");
  CHECK(std::ranges::any_of(xml.outcome.findings, [](const rules::Finding& finding) {
    return finding.rule == "XML-05" && !finding.evidence.empty() &&
           finding.evidence.front().evidence.line == 1;
  }));
}

TEST_CASE("what the structure of a PDF holds is not known when nobody could look") {
  DocumentReport report;
  report.pdf = pdf::Facts{};
  report.pdf->structure_checked = false;
  report.outcome = rules::judge(subject_of(report, options_on(2026, 11, 23)),
                                std::vector<const rules::Pack*>{&rules::Pack::built_in()});
  for (const char* rule : {"CPRO-FILE-15", "CPRO-FILE-16"}) {
    CAPTURE(rule);
    CHECK(std::ranges::find(report.outcome.passed, rule) == report.outcome.passed.end());
    CHECK(std::ranges::any_of(report.outcome.not_checked,
                              [&](const rules::NotChecked& each) { return each.rule == rule; }));
  }
}

TEST_CASE("a PDF that is only a header gives a report") {
  const DocumentReport report = check_bytes("facture.pdf", "%PDF-1.7\n");
  CHECK(report.error.has_value());
  CHECK(report.verdict != Verdict::ready);
  CHECK(report.verdict != Verdict::review);
}

TEST_CASE("of a document that was not read, every rule on fields is listed as not checked") {
  const DocumentReport report = check_bytes("facture.pdf", "");
  CHECK_FALSE(report.outcome.not_checked.empty());
  for (const rules::Finding& finding : report.outcome.findings) {
    CAPTURE(finding.rule);
    for (const rules::FindingEvidence& evidence : finding.evidence) {
      CHECK((evidence.field.starts_with("file.") || evidence.field.starts_with("pdf.") ||
             evidence.field.starts_with("deposit.")));
    }
  }
}

TEST_CASE("a file that could not be opened is an unreadable report that keeps its reason") {
  const DocumentReport report =
      unreadable("absente.pdf", {base::ErrorKind::environment, {"introuvable", "not found"}, ""});
  CHECK(report.path == "absente.pdf");
  CHECK(report.verdict == Verdict::unreadable);
  REQUIRE(report.error.has_value());
  CHECK(report.error->message.en == "not found");
}

TEST_CASE("the subject of an unread document has no field a rule could accuse") {
  const DocumentReport report = check_bytes("facture.pdf", "");
  const Options options = options_on(2026, 11, 23);
  const rules::Subject subject = subject_of(report, options);
  CHECK(subject.get("buyer.siret").state == rules::Datum::State::not_available);
  CHECK(subject.get("supplier.is_sole_trader").state == rules::Datum::State::not_available);
  CHECK(subject.get("file.kind").text == "empty");
  CHECK(subject.get("file.name").text == "facture.pdf");
  CHECK(subject.get("file.stem").text == "facture");
  CHECK(subject.get("pdf.page_count").state == rules::Datum::State::absent);
}

TEST_CASE("what the user says of the recipient reaches the rules; what nobody said does not") {
  DocumentReport report;
  report.path = report.file.name = "facture.pdf";
  Options options = options_on(2026, 3, 1);
  options.service_code_required = true;
  const rules::Subject subject = subject_of(report, options);
  CHECK(subject.get("deposit.service_code_required").boolean);
  CHECK(subject.get("deposit.commitment_number_required").state ==
        rules::Datum::State::not_available);
  CHECK(subject.get("deposit.date").date == *base::make_date(2026, 3, 1));
  CHECK(subject.get("deposit.target").text == "chorus-pro");
}

}  // namespace
}  // namespace recevable::check
