// Records carry everything, and anything else is refused.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <functional>
#include <nlohmann/json.hpp>

#include "invoice/visit.h"
#include "random_report.h"
#include "report/record.h"
#include "report/report.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

TEST_CASE("a record comes back as the document it was made from") {
  CHECK(rc::check("what is read back writes the same record", [] {
    const std::string record = write_record(random_document());
    RC_ASSERT(record.find('\n') == std::string::npos);
    const auto again = read_document(record);
    RC_ASSERT(again.has_value());
    RC_ASSERT(write_record(*again) == record);
  }));
}

TEST_CASE("every report made from what is read back is that of the document") {
  CHECK(rc::check("text and JSON in both languages", [] {
    const check::DocumentReport document = random_document();
    const auto again = read_document(write_record(document));
    RC_ASSERT(again.has_value());
    for (const Language language : {Language::fr, Language::en}) {
      RC_ASSERT(write_document_text(*again, {.language = language}) ==
                write_document_text(document, {.language = language}));
      RC_ASSERT(json_document(*again, {language, "1"}) == json_document(document, {language, "1"}));
    }
  }));
}

using Change = std::function<void(check::DocumentReport&)>;

// A change of each member of a document: what a record does not carry would make no difference.
std::vector<std::pair<std::string, Change>> changes() {
  using check::DocumentReport;
  return {
      {"path", [](DocumentReport& d) { d.path = "x"; }},
      {"file.name", [](DocumentReport& d) { d.file.name = "x"; }},
      {"file.extension", [](DocumentReport& d) { d.file.extension = "x"; }},
      {"file.size", [](DocumentReport& d) { d.file.size = 17; }},
      {"file.sha256", [](DocumentReport& d) { d.file.sha256 = "x"; }},
      {"file.kind", [](DocumentReport& d) { d.file.kind = intake::FileKind::gif; }},
      {"extension_matches", [](DocumentReport& d) { d.file.extension_matches = false; }},
      {"kind", [](DocumentReport& d) { d.kind = "gif"; }},
      {"verdict", [](DocumentReport& d) { d.verdict = check::Verdict::review; }},
      {"error", [](DocumentReport& d) { d.error = base::Error{}; }},
      {"ocr_failure", [](DocumentReport& d) { d.ocr_failure = base::Error{}; }},
      {"read_whole", [](DocumentReport& d) { d.read_whole = false; }},
      {"pages_from_pictures", [](DocumentReport& d) { d.pages_from_pictures = 7; }},
      {"page_readings",
       [](DocumentReport& d) {
         d.page_readings = {{2, document::ReadBy::ocr, document::TextQuality::none, 0.5}};
       }},
      {"timings", [](DocumentReport& d) { d.timings_ms.emplace_back("x", 1); }},
      {"pdf", [](DocumentReport& d) { d.pdf.reset(); }},
      {"page_count", [](DocumentReport& d) { d.pdf->page_count = 9; }},
      {"pages_read", [](DocumentReport& d) { d.pdf->pages_read = 9; }},
      {"protection",
       [](DocumentReport& d) { d.pdf->protection = pdf::Protection::owner_password; }},
      {"damage", [](DocumentReport& d) { d.pdf->damage = pdf::Damage::repaired; }},
      {"version", [](DocumentReport& d) { d.pdf->version = "x"; }},
      {"producer", [](DocumentReport& d) { d.pdf->producer = "x"; }},
      {"creator", [](DocumentReport& d) { d.pdf->creator = "x"; }},
      {"is_signed", [](DocumentReport& d) { d.pdf->is_signed = true; }},
      {"signatures", [](DocumentReport& d) { d.pdf->signature_formats = {"x"}; }},
      {"active", [](DocumentReport& d) { d.pdf->active_content = {pdf::ActiveContent::xfa_form}; }},
      {"attachments", [](DocumentReport& d) { d.pdf->attachments.emplace_back(); }},
      {"claims_pdfa", [](DocumentReport& d) { d.pdf->claims_pdfa = true; }},
      {"holds_pictures", [](DocumentReport& d) { d.pdf->holds_pictures = false; }},
      {"structure_checked", [](DocumentReport& d) { d.pdf->structure_checked = false; }},
      {"pages", [](DocumentReport& d) { d.pdf->pages.emplace_back(); }},
      {"passed", [](DocumentReport& d) { d.outcome.passed.emplace_back("x"); }},
      {"not_applicable", [](DocumentReport& d) { d.outcome.not_applicable.emplace_back("x"); }},
      {"waived", [](DocumentReport& d) { d.waived.emplace_back(); }},
      {"expired_waivers", [](DocumentReport& d) { d.expired_waivers.emplace_back(); }},
      {"reason fr", [](DocumentReport& d) { d.outcome.not_checked[0].reason.fr = "x"; }},
      {"reason en", [](DocumentReport& d) { d.outcome.not_checked[0].reason.en = "x"; }},
      {"message en", [](DocumentReport& d) { d.outcome.findings[0].message.en = "x"; }},
      {"remedy fr", [](DocumentReport& d) { d.outcome.findings[0].remedy.fr = "x"; }},
      {"basis en", [](DocumentReport& d) { d.outcome.findings[0].basis.en = "x"; }},
      {"doubt", [](DocumentReport& d) { d.outcome.findings[0].evidence[0].confidence = 0.1; }},
      {"source",
       [](DocumentReport& d) {
         d.outcome.findings[0].evidence[0].evidence.source = invoice::Source::ocr;
       }},
      {"kind doubt", [](DocumentReport& d) { d.invoice.kind.confidence = 0.2; }},
      {"percent", [](DocumentReport& d) { d.invoice.lines[0].discount_is_percent = false; }},
  };
}

TEST_CASE("no member of a document is left out of its record") {
  const check::DocumentReport document = sample_report().documents[0];
  const std::string record = write_record(document);
  for (const auto& [name, change] : changes()) {
    check::DocumentReport changed = document;
    change(changed);
    CAPTURE(name);
    CHECK(write_record(changed) != record);
  }
}

// Every field of the invoice, by the visitors: its doubt when absent, its words, its alternatives.
template <class Visit>
void check_each_field(const Visit& visit) {
  const check::DocumentReport document = sample_report().documents[0];
  const std::string record = write_record(document);
  int count = 0;
  check::DocumentReport counted = document;
  visit(counted.invoice, [&](std::string_view, auto&) { ++count; });
  REQUIRE(count > 0);
  for (int wanted = 0; wanted < count; ++wanted) {
    check::DocumentReport changed = document;
    int at = 0;
    std::string seen;
    visit(changed.invoice, [&](std::string_view name, auto& field) {
      if (at++ != wanted) return;
      seen = name;
      field.confidence = 0.125;
      auto& other = field.alternatives.emplace_back();
      other.evidence.label = "autre";
      if constexpr (std::is_same_v<decltype(other.value), base::Date>) {
        other.value = *base::make_date(2026, 1, 2);
      }
    });
    CAPTURE(seen);
    const std::string other = write_record(changed);
    CHECK(other != record);
    const auto again = read_document(other);
    REQUIRE(again.has_value());
    at = 0;
    check::DocumentReport back = *again;
    visit(back.invoice, [&](std::string_view, auto& field) {
      if (at++ != wanted) return;
      CHECK(field.confidence == 0.125);
      REQUIRE_FALSE(field.alternatives.empty());
      CHECK(field.alternatives.back().evidence.label == "autre");
    });
  }
}

TEST_CASE("every field, cell and observed value is carried with its doubt") {
  check_each_field([](invoice::Invoice& invoice, auto f) { invoice::visit_fields(invoice, f); });
  check_each_field(
      [](invoice::Invoice& invoice, auto f) { invoice::visit_line(invoice.lines.at(0), f); });
  check_each_field([](invoice::Invoice& invoice, auto f) {
    invoice::visit_vat_row(invoice.vat_breakdown.at(0), f);
  });
  check_each_field([](invoice::Invoice& invoice, auto f) {
    invoice::visit_observed(invoice.observed, [&](std::string_view name, auto& list) {
      if (list.empty()) list.emplace_back();
      f(name, list.front());
    });
  });
}

TEST_CASE("the record of the sample is the golden one, which the schema accepts") {
  const check::Report report = sample_report();
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    check_golden("record-" + std::to_string(i) + ".json",
                 nlohmann::ordered_json::parse(write_record(report.documents[i])).dump(1) + "\n");
  }
}

TEST_CASE("the object of the JSON report is read as far as it goes") {
  const check::DocumentReport document = sample_report().documents[0];
  const auto again = read_document(json_line(document, {Language::en, "1"}));
  REQUIRE(again.has_value());
  CHECK(json_line(*again, {Language::en, "1"}) == json_line(document, {Language::en, "1"}));
  CHECK(again->outcome.findings[0].message.fr == document.outcome.findings[0].message.en);
  CHECK(again->invoice.kind.value == document.invoice.kind.value);
}

TEST_CASE("what is no record is refused, never obeyed") {
  for (const std::string_view text : {"", "[]", "{", "null", "{}", "12", R"({"file": 3})"}) {
    CAPTURE(text);
    const auto read = read_document(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == base::ErrorKind::bad_input);
  }
  CHECK_FALSE(read_document(std::string(200'000, '[')).has_value());
}

// Takes away or replaces one value anywhere in a record: reading must say so or go on, not crash.
void damage(nlohmann::json& json, int& countdown) {
  for (auto& child : json) {
    if (countdown-- == 0) {
      child = child.is_string() ? nlohmann::json(-1.5e300) : nlohmann::json("\xc3\xa9");
      return;
    }
    if (child.is_structured()) damage(child, countdown);
    if (countdown < 0) return;
  }
}

TEST_CASE("a record damaged anywhere is read or refused") {
  const auto whole = nlohmann::json::parse(write_record(sample_report().documents[0]));
  int refused = 0;
  for (int i = 0; i < 2000; ++i) {
    nlohmann::json damaged = whole;
    int countdown = i;
    damage(damaged, countdown);
    if (countdown >= 0) break;  // every value was reached
    if (!read_document(damaged.dump())) ++refused;
  }
  CHECK(refused > 200);
}

}  // namespace
}  // namespace recevable::report
