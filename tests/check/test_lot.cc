// Lots: the report of the archive, those of its invoices, and how they are asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "check/check.h"

namespace recevable::check {
namespace {

Options options() {
  Options options;
  options.on = *base::make_date(2026, 11, 23);
  return options;
}

intake::Input lot(const std::string& name) {
  auto input = intake::read_input(std::string(RECEVABLE_TESTDATA) + "/lots/" + name, 10'000'000);
  REQUIRE(input);
  input->path = name;
  return std::move(*input);
}

std::vector<DocumentReport> documents_of(const std::string& name) {
  std::vector<DocumentReport> documents;
  const std::size_t next = check_each(lot(name), options(), {}, [&](const auto&, auto report) {
    documents.push_back(std::move(report));
    return true;
  });
  CHECK(next == 0);
  return documents;
}

std::string rules_of(const DocumentReport& report, std::string_view family) {
  std::string rules;
  for (const rules::Finding& finding : report.outcome.findings) {
    if (finding.rule.starts_with(family)) rules += finding.rule + " ";
  }
  return rules;
}

TEST_CASE("a lot has a report of its own, and one for each invoice in it") {
  const auto documents = documents_of("lot.zip");
  REQUIRE(documents.size() == 3);
  CHECK(documents[0].path == "lot.zip");
  CHECK(documents[0].kind == "zip");
  REQUIRE(documents[0].lot);
  CHECK(documents[0].lot->checked().size() == 2);
  CHECK(documents[0].verdict == Verdict::ready);
  CHECK(documents[0].outcome.not_checked.empty());
  CHECK(documents[1].path == "lot.zip!F-2026-201.xml");
  CHECK(documents[1].member == "F-2026-201.xml");
  CHECK(documents[1].kind == "cii");
  CHECK(*documents[1].invoice.invoice_number == "F-2026-201");
  CHECK(documents[2].path == "lot.zip!2026/F-2026-202.xml");
  CHECK(documents[2].file.name == "F-2026-202.xml");
  CHECK(documents[2].kind == "ubl");
}

TEST_CASE("check alone judges the archive") {
  const DocumentReport report = check::check(lot("nested.zip"), options());
  REQUIRE(report.lot);
  CHECK(rules_of(report, "CPRO-FILE") == "CPRO-FILE-19-A ");
}

TEST_CASE("each oddity of a lot has its rule and no other") {
  const auto found = [](const std::string& name) { return rules_of(documents_of(name)[0], ""); };
  CHECK(found("lot.zip") == "");
  CHECK(found("lot.tar.gz") == "");
  CHECK(found("facturx.zip") == "");
  CHECK(found("folders.zip") == "");
  CHECK(found("accents.zip") == "");
  CHECK(found("other-kinds.zip") == "CPRO-FILE-19 CPRO-FILE-19 LOT-10 ");
  CHECK(found("nested.zip") == "CPRO-FILE-19-A ");
  CHECK(found("no-invoice.zip") == "CPRO-FILE-19 LOT-08 ");
  CHECK(found("empty.zip") == "LOT-08 ");
  CHECK(found("password.zip") == "LOT-01 ");
  CHECK(found("wrong-checksum.zip") == "LOT-02 ");
  CHECK(found("wrong-size.zip") == "LOT-03 ");
  CHECK(found("escaping.zip") == "LOT-04 LOT-04 LOT-04 ");
  CHECK(found("links.tar.gz") == "LOT-05 LOT-05 LOT-05 ");
  CHECK(found("same-name.zip") == "LOT-06 ");
  CHECK(found("same-content.zip") == "LOT-07 ");
  CHECK(found("sparse.tar.gz") == "LOT-09 ");
  CHECK(found("cut.tar.gz") == "LOT-11 ");
}

TEST_CASE("a PDF without XML is told that it has no place in a lot") {
  const auto documents = documents_of("plain-pdf.zip");
  REQUIRE(documents.size() == 3);
  CHECK(rules_of(documents[1], "CPRO-FILE-19") == "CPRO-FILE-19-P ");
  CHECK(documents[1].verdict == Verdict::rejected);
  CHECK(rules_of(documents[2], "CPRO-FILE-19") == "");
  const auto facturx = documents_of("facturx.zip");
  CHECK(facturx[1].kind == "facturx");
  CHECK(rules_of(facturx[1], "CPRO-FILE-19") == "");
}

TEST_CASE("documents can be asked for a few at a time") {
  const intake::Input input = lot("lot.zip");
  std::vector<std::string> seen;
  const auto take = [&](const auto&, const DocumentReport& report) {
    seen.push_back(report.path);
    return true;
  };
  CHECK(check_each(input, options(), {.first = 0, .most = 1}, take) == 1);
  CHECK(check_each(input, options(), {.first = 1, .most = 1}, take) == 2);
  CHECK(check_each(input, options(), {.first = 2, .most = 1}, take) == 0);
  CHECK(seen == std::vector<std::string>{"lot.zip", "lot.zip!F-2026-201.xml",
                                         "lot.zip!2026/F-2026-202.xml"});
  const auto stop = [](const auto&, const DocumentReport&) { return false; };
  CHECK(check_each(input, options(), {}, stop) == 1);
  CHECK(check_each(input, options(), {.first = 1}, stop) == 2);
  CHECK(check_each(input, options(), {.first = 9}, stop) == 0);
}

TEST_CASE("a question goes on where the last answer ended") {
  LotQuestion question;
  CHECK(LotQuestion::span_of(question.note()).first == 0);
  CHECK(LotQuestion::span_of(question.note()).most == Span::kAll);
  question.answered(2, {"a", "b", "c"});
  CHECK_FALSE(question.done());
  CHECK(LotQuestion::span_of(question.note()).first == 2);
  question.answered(0, {});
  CHECK(question.done());
}

TEST_CASE("an invoice that breaks its worker costs itself alone") {
  LotQuestion question;
  question.answered(1, {"a", "b", "c"});
  CHECK(question.failed());  // several at once: which one is not known
  CHECK(LotQuestion::span_of(question.note()).most == 1);
  question.answered(2, {});  // "a" was not it
  CHECK(LotQuestion::span_of(question.note()).first == 2);
  CHECK(LotQuestion::span_of(question.note()).most == 2);
  CHECK(question.failed());
  CHECK_FALSE(question.failed());
  CHECK(question.at_fault() == "b");
  CHECK_FALSE(question.done());
  CHECK(LotQuestion::span_of(question.note()).first == 3);
  CHECK_FALSE(question.failed());
  CHECK(question.at_fault() == "c");
  CHECK(question.done());
}

TEST_CASE("a file that is no lot and breaks its worker is at fault itself") {
  LotQuestion question;
  CHECK(question.failed());
  CHECK_FALSE(question.failed());
  CHECK(question.at_fault().empty());
  CHECK(question.done());
}

TEST_CASE("an answer that leads nowhere ends the questions") {
  for (const std::size_t next : {std::size_t{0}, std::size_t{4}, std::size_t{99}}) {
    LotQuestion question;
    question.answered(next, {"a", "b", "c"});
    CHECK(question.done());
  }
  CHECK(LotQuestion::span_of("").first == 0);
  CHECK(LotQuestion::span_of("x y").most == Span::kAll);
}

TEST_CASE("names of a lot travel as they are") {
  const std::vector<std::string> names{"a\nb", "é", "", "!"};
  CHECK(unpacked_names(packed_names(names)) == names);
}

}  // namespace
}  // namespace recevable::check
