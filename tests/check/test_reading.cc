#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/date.h"
#include "check/check.h"
#include "check/reading.h"

namespace recevable::check {
namespace {

std::string bytes_of(const std::string& name) {
  const std::string path = std::string(RECEVABLE_TESTDATA) + "/files/" + name;
  const auto input = intake::read_input(path, 100'000'000);
  REQUIRE(input);
  return input->bytes;
}

DocumentReport report_of(const std::string& name, OcrMode mode) {
  Options options;
  options.on = *base::make_date(2026, 11, 23);
  options.ocr = mode;
  return check::check({name, bytes_of(name)}, options);
}

}  // namespace

TEST_CASE("a page whose fonts say wrong characters is read from its picture") {
  const DocumentReport report = report_of("digits-tounicode.pdf", OcrMode::automatic);
  CHECK_FALSE(report.error);
  CHECK(report.pages_from_pictures == 1);
  REQUIRE(report.page_readings.size() == 1);
  CHECK(report.page_readings[0].page == 1);
  CHECK(report.page_readings[0].by == document::ReadBy::ocr);
  CHECK(report.page_readings[0].text == document::TextQuality::garbled);
  CHECK(report.page_readings[0].confidence > 0.5);
  REQUIRE(report.invoice.supplier.siret);
  CHECK(*report.invoice.supplier.siret == "73282932000074");
  CHECK(report.invoice.supplier.siret.evidence.source == invoice::Source::ocr);
  CHECK(report.invoice.supplier.siret.confidence < 1);
  REQUIRE(report.invoice.invoice_number);
  CHECK(*report.invoice.invoice_number == "F2026-014");
  // The portal still reads the file as it is.
  REQUIRE(report.pdf);
  CHECK(report.pdf->pages[0].quality == document::TextQuality::garbled);
}

TEST_CASE("nothing is read from pictures when that was forbidden") {
  const DocumentReport report = report_of("digits-tounicode.pdf", OcrMode::never);
  CHECK(report.pages_from_pictures == 0);
  CHECK(report.error);
}

TEST_CASE("a page of good text is left alone, unless asked") {
  const DocumentReport report = report_of("plain.pdf", OcrMode::automatic);
  CHECK(report.pages_from_pictures == 0);
  CHECK(report.page_readings.empty());
  const DocumentReport always = report_of("plain.pdf", OcrMode::always);
  CHECK(always.pages_from_pictures == 1);
  // What the text layer says is kept as it is.
  REQUIRE(always.invoice.supplier.siret);
  CHECK(always.invoice.supplier.siret.evidence.source == invoice::Source::text);
}

TEST_CASE("a pattern that is no writing is not read") {
  const DocumentReport report = report_of("no-tounicode.pdf", OcrMode::automatic);
  CHECK(report.pages_from_pictures == 0);
  CHECK(report.error);
}

}  // namespace recevable::check
