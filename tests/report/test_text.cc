#include <catch2/catch.hpp>
#include <sstream>

#include "report/layout.h"
#include "report/report.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

TEST_CASE("the text report is the golden one, in both languages and when narrow") {
  check_golden("check.fr.80.txt", write_text(sample_report(), {Language::fr, false, 80}));
  check_golden("check.en.80.txt", write_text(sample_report(), {Language::en, false, 80}));
  check_golden("check.fr.40.txt", write_text(sample_report(), {Language::fr, false, 40}));
}

TEST_CASE("the table of fields is the golden one, wide and narrow") {
  check_golden("fields.fr.80.txt", write_fields_text(sample_report(), {Language::fr, false, 80}));
  check_golden("fields.en.40.txt", write_fields_text(sample_report(), {Language::en, false, 40}));
}

TEST_CASE("what is waived is shown apart with its reason, what ran out too") {
  check::Report report = sample_report();
  report.documents.resize(1);
  check::DocumentReport& document = report.documents[0];
  document.waived.push_back(
      {document.outcome.findings.front(),
       {"CPRO-NUM-*", "numéros d'avant 2026", base::make_date(2027, 6, 30), "recevable.yaml:12"}});
  document.outcome.findings.erase(document.outcome.findings.begin());
  document.verdict = check::Verdict::review;
  document.expired_waivers.push_back(
      {"MEN-COM-01", "en cours de correction", base::make_date(2026, 9, 1), "recevable.yaml:16"});
  check_golden("waivers.fr.80.txt", write_text(report, {Language::fr, false, 80}));
  check_golden("waivers.en.60.txt", write_text(report, {Language::en, false, 60}));
  check_golden("waivers.en.json", write_json(report, {Language::en, "0.1.0"}));
}

TEST_CASE("pages read from their picture are named, neighbours together, with the reason") {
  check::Report report = sample_report();
  check::DocumentReport& document = report.documents[0];
  const auto text = [&](Language language) { return write_text(report, {language, false, 400}); };
  CHECK(text(Language::fr).find("Lecture : ") == std::string::npos);
  using document::ReadBy;
  using document::TextQuality;
  document.page_readings = {{1, ReadBy::ocr, TextQuality::none, 0.9},
                            {2, ReadBy::ocr, TextQuality::sparse, 0.9},
                            {3, ReadBy::ocr, TextQuality::garbled, 0.9},
                            {5, ReadBy::nothing, TextQuality::none, 0}};
  CHECK(
      text(Language::fr)
          .find("Lecture : pages 1 à 2 d'après l'image (pas de texte dans le PDF) ; page 3 d'après "
                "l'image (le texte du PDF n'a pas de sens) ; page 5 sans résultat.") !=
      std::string::npos);
  CHECK(text(Language::en)
            .find("Reading: pages 1 to 2 from the picture (no text in the PDF); "
                  "page 3 from the picture") != std::string::npos);
}

TEST_CASE("no line is wider than asked") {
  for (const int width : {30, 40, 80, 100}) {
    std::istringstream lines(write_text(sample_report(), {Language::fr, false, width}) +
                             write_fields_text(sample_report(), {Language::en, false, width}));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(width, line);
      CHECK(columns(line) <= width);
    }
  }
}

TEST_CASE("colours only come when asked, and nothing of the file colours anything") {
  const std::string plain = write_text(sample_report(), {Language::fr, false, 80});
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.find("\u202e") == std::string::npos);
  const std::string coloured = write_text(sample_report(), {Language::fr, true, 80});
  CHECK(coloured.find("\x1b[1;31m") != std::string::npos);
  CHECK(coloured.find("320\x1b[31m") == std::string::npos);
}

TEST_CASE("one document has no summary table, several have") {
  check::Report report = sample_report();
  CHECK(write_text(report, {Language::en, false, 80}).find("SUMMARY") != std::string::npos);
  report.documents.resize(1);
  CHECK(write_text(report, {Language::en, false, 80}).find("SUMMARY") == std::string::npos);
}

}  // namespace
}  // namespace recevable::report
