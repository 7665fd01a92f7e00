#include <catch2/catch.hpp>

#include "audit/making.h"
#include "report/record.h"

namespace recevable::audit {
namespace {

check::DocumentReport sample() {
  check::DocumentReport report;
  report.path = "dossier/facture.pdf";
  report.file.name = "facture.pdf";
  report.file.sha256 = std::string(64, 'a');
  report.kind = "pdf";
  report.verdict = check::Verdict::rejected;
  report.invoice.invoice_number = invoice::Text::of("F-1", {}, 0.9);
  report.invoice.supplier.siret = invoice::Text::of("73282932000074", {}, 0.9);
  report.invoice.totals.gross = invoice::Amount::of(*base::Decimal::parse("120.00"), {}, 0.9);
  rules::Finding finding;
  finding.rule = "CPRO-RCP-01";
  finding.severity = rules::Severity::error;
  finding.message = {"Il manque.", "It is missing."};
  report.outcome.findings.push_back(finding);
  report.timings_ms = {{"pdf", 3.0}, {"rules", 1.5}};
  return report;
}

TEST_CASE("a report gives its columns, findings and fields") {
  const Row row = row_of(sample());
  CHECK(row.at("invoice_number") == "F-1");
  CHECK(row.at("supplier") == "732829320");
  CHECK(row.at("amount") == "120.00");
  CHECK(row.at("verdict") == "rejected");
  CHECK(row.at("milliseconds") == "4.5");
  REQUIRE(row.findings.size() == 1);
  CHECK(row.findings[0][0] == "CPRO-RCP-01");
  CHECK(row.fields.size() == 3);
  const auto document = report::read_document(spread(row.record));
  REQUIRE(document.has_value());
  CHECK(document->invoice.invoice_number.value == "F-1");
}

TEST_CASE("the record depends neither on the folder nor on the time it took") {
  check::DocumentReport other = sample();
  other.path = "/elsewhere/facture.pdf";
  other.timings_ms = {{"pdf", 30.0}};
  CHECK(row_of(sample()).record == row_of(other).record);
}

TEST_CASE("rows cross as byte strings and come back the same") {
  const std::vector<Row> rows{row_of(sample()), invoice("bb", "F-2", "rejected"), Row{}};
  for (const Row& row : rows) {
    const auto back = unpack(pack(row));
    REQUIRE(back.has_value());
    CHECK(back->columns == row.columns);
    CHECK(back->findings == row.findings);
    CHECK(back->fields == row.fields);
    CHECK(back->record == row.record);
  }
}

TEST_CASE("what a broken worker may send gives no row, and no harm") {
  const std::string bytes = pack(row_of(sample()));
  for (std::size_t left = 0; left < bytes.size(); ++left) {
    CHECK_FALSE(unpack(std::string_view(bytes).substr(0, left)).has_value());
  }
  CHECK_FALSE(unpack(bytes + "x").has_value());
  // Every length in turn made larger than the whole.
  for (std::size_t at = 0; at + 4 <= bytes.size(); ++at) {
    std::string wrong = bytes;
    wrong.replace(at, 4, "\xff\xff\xff\xff");
    const auto row = unpack(wrong);
    if (row) CHECK(row->record.size() + row->findings.size() < bytes.size());
  }
}

TEST_CASE("squeezed text comes back, and bytes that are none give nothing") {
  const std::string text = std::string(100'000, 'x') + "é";
  CHECK(spread(squeezed(text)) == text);
  CHECK(squeezed(text).size() < 2000);
  CHECK(spread("").empty());
  CHECK(spread("short").empty());
  CHECK(spread(std::string(40, '\xff')).empty());
  std::string cut = squeezed(text);
  cut.resize(cut.size() / 2);
  CHECK(spread(cut).empty());
}

}  // namespace
}  // namespace recevable::audit
