// What holds of every format, and the golden files of those without a test file of their own.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "random_report.h"
#include "report/ascii.h"
#include "report/extras.h"
#include "report/mask.h"
#include "report/record.h"
#include "report/rows.h"
#include "report/writer.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

std::string written(std::string_view format, const check::Report& report, Language language) {
  WriterOptions options;
  options.language = language;
  options.version = "0.0.0";
  options.on = report.on;
  options.expected = report.documents.size();
  const auto text = write_report(*find_format(format), report, options);
  REQUIRE(text.has_value());
  return *text;
}

TEST_CASE("reports for tools and tickets are the golden ones, in both languages") {
  const check::Report report = sample_report();
  for (const std::string_view format : {"md", "csv", "sarif", "junit", "jsonl"}) {
    const std::string name(format);
    check_golden("formats.fr." + name, written(format, report, Language::fr));
    check_golden("formats.en." + name, written(format, report, Language::en));
  }
}

TEST_CASE("every format is found by its name and writes a report of nothing and of anything") {
  for (const Format& format : formats()) {
    CAPTURE(std::string(format.name));
    CHECK(find_format(format.name) == &format);
    CHECK_FALSE(format.what.fr.empty());
    CHECK_FALSE(format.what.en.empty());
    CHECK(write_report(format, {}, {}).has_value());
  }
  CHECK(find_format("doc") == nullptr);
  CHECK(format_of_extension(".pdf") == find_format("pdf"));
  CHECK(format_of_extension("") == nullptr);
}

TEST_CASE("no format lets control characters or overrides of direction through") {
  CHECK(rc::check("any documents, any text format", [] {
    check::Report report;
    report.documents.push_back(random_document());
    report.documents.push_back(random_document());
    for (const Format& format : formats()) {
      if (format.is_binary) continue;
      const auto text = write_report(format, report, {});
      RC_ASSERT(text.has_value());
      RC_ASSERT(text->find('\x1b') == std::string::npos);
      RC_ASSERT(text->find("\u202e") == std::string::npos);
    }
  }));
}

TEST_CASE("SARIF has what the standard requires of it") {
  const auto sarif = nlohmann::json::parse(written("sarif", sample_report(), Language::en));
  CHECK(sarif["version"] == "2.1.0");
  const auto& run = sarif["runs"].at(0);
  CHECK(run["tool"]["driver"]["name"] == "recevable");
  const auto& rules = run["tool"]["driver"]["rules"];
  REQUIRE(run["results"].size() == 4);
  for (const auto& result : run["results"]) {
    CHECK(rules.at(result["ruleIndex"].get<std::size_t>())["id"] == result["ruleId"]);
    CHECK(result["message"]["text"].is_string());
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
          "factures/ma%20facture.pdf");
    const std::string level = result["level"];
    CHECK((level == "error" || level == "warning" || level == "note"));
  }
  CHECK(run["invocations"][0]["toolExecutionNotifications"].size() == 1);
}

TEST_CASE("no spreadsheet takes a text for a formula") {
  CHECK(neutralised("=1+1") == "'=1+1");
  CHECK(neutralised("+33 6") == "'+33 6");
  CHECK(neutralised("-2+3") == "'-2+3");
  CHECK(neutralised("@SUM(1)") == "'@SUM(1)");
  CHECK(neutralised("\tx") == "'\tx");
  CHECK(neutralised("  =1") == "'  =1");
  CHECK(neutralised("a=1") == "a=1");
  CHECK(neutralised("").empty());
  CHECK(Cell::of(base::Decimal(-3)).kind == Cell::Kind::number);
}

TEST_CASE("the workbook is an Office Open XML file") {
  const std::string bytes = written("xlsx", sample_report(), Language::fr);
  CHECK(bytes.starts_with("PK\x03\x04"));
  CHECK(bytes.find("xl/worksheets/sheet3.xml") != std::string::npos);
}

TEST_CASE("masking hides names, addresses and accounts in every format, and keeps numbers") {
  check::Report report = sample_report();
  check::DocumentReport& document = report.documents[0];
  document.invoice.supplier.iban =
      invoice::Text::of("FR7630006000011234567890189", document.invoice.supplier.name.evidence, 1);
  document.outcome.findings[0].message = {
      "Payer Menuiserie du Lac sur FR76 3000 6000 0112 3456 7890 189, pas ailleurs.",
      "Pay MENUISERIE DU LAC on FR7630006000011234567890189."};
  mask(document);
  for (const Format& format : formats()) {
    if (format.is_binary) continue;
    for (const Language language : {Language::fr, Language::en}) {
      const std::string text = written(format.name, report, language);
      CAPTURE(std::string(format.name));
      for (const std::string_view secret :
           {"Menuiserie", "MENUISERIE", "Lys-sur-Orne", "FR76", "0112 3456", "Étagères"}) {
        CAPTURE(std::string(secret));
        CHECK(text.find(secret) == std::string::npos);
      }
      CHECK(text.find("F-2026-014") != std::string::npos);
    }
  }
  CHECK(document.outcome.findings[0].message.fr == "Payer ••• sur •••, pas ailleurs.");
  CHECK(document.invoice.supplier.siret.value == "73282932000074");
}

TEST_CASE("extras travel as byte strings") {
  Extras extras;
  extras.pages.push_back({2, 595.28, 841.89, "image/png", std::string("\x89PNG\0x", 6)});
  extras.pages_left_out = 4;
  extras.annotated = "%PDF-";
  const Extras back = unpack(pack(extras));
  REQUIRE(back.pages.size() == 1);
  CHECK(back.pages[0].page == 2);
  CHECK(back.pages[0].bytes == extras.pages[0].bytes);
  CHECK(back.pages[0].width == 595.28);
  CHECK(back.pages_left_out == 4);
  CHECK(back.annotated == "%PDF-");
  CHECK(unpack({}).pages.empty());
  const std::vector<std::string> wrong{"{\"pages\": 3}", "x"};
  CHECK(unpack(wrong).annotated.empty());
}

TEST_CASE("what only knows ASCII is given ASCII") {
  CHECK(ascii_of("À relire : « 1 234,50 € » … n° 3") == "A relire : \" 1 234,50 EUR \" ... no 3");
  CHECK(ascii_of("œuvre\n") == "oeuvre\n");
  CHECK(ascii_of("漢") == "?");
}

}  // namespace
}  // namespace recevable::report
