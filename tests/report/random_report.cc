#include "random_report.h"

#include <rapidcheck.h>

#include <algorithm>

#include "base/date.h"
#include "invoice/visit.h"

namespace recevable::report {
namespace {

int pick(int from, int to) {
  return *rc::gen::inRange(from, to);
}

bool one_in(int count) {
  return pick(0, count) == 0;
}

std::string random_text() {
  static const std::vector<std::string> kTexts = {"",
                                                  "F-2026-014",
                                                  "Menuiserie « du Lac »",
                                                  "=HYPERLINK(\"http://x\")",
                                                  "a\x1b[31mb",
                                                  "\u202egnp.exe",
                                                  "<script>alert(1)</script>",
                                                  "]]>&amp;",
                                                  "\xff\xfe",
                                                  "ligne\nsuivante\tfin",
                                                  "été, ça ; là",
                                                  "732 829 320 00074",
                                                  "|a|*b*",
                                                  "@SUM(1)",
                                                  "-2+3",
                                                  "\xf0\x9f\x98\x80"};
  return kTexts[static_cast<std::size_t>(pick(0, static_cast<int>(kTexts.size())))];
}

base::Localized random_words() {
  return {random_text(), random_text()};
}

double random_confidence() {
  return 0.001 * pick(0, 1001);
}

template <class Enum>
Enum random_enum(Enum last) {
  return static_cast<Enum>(pick(0, static_cast<int>(last) + 1));
}

invoice::Evidence random_evidence() {
  invoice::Evidence evidence;
  evidence.source = random_enum(invoice::Source::inferred);
  evidence.page = pick(0, 4);
  if (evidence.page > 0 && !one_in(4)) {
    const double x = 0.25 * pick(0, 2000);
    const double y = 0.25 * pick(0, 3000);
    evidence.box = {x, y, x + 0.25 * pick(1, 400), y + 0.25 * pick(1, 80)};
  }
  evidence.text = random_text();
  evidence.label = random_text();
  evidence.line = one_in(5) ? pick(1, 900) : 0;
  evidence.column = evidence.line > 0 ? pick(0, 80) : 0;
  return evidence;
}

void fill(std::string& value) {
  value = random_text();
}
void fill(base::Decimal& value) {
  value = base::Decimal::scaled(pick(-2'000'000, 2'000'000), pick(0, 5));
}
void fill(base::Date& value) {
  value = base::add_days(*base::make_date(2026, 1, 1), pick(-9000, 9000));
}
void fill(invoice::DocumentKind& value) {
  value = random_enum(invoice::DocumentKind::account_statement);
}

template <class T>
void fill(invoice::Field<T>& field) {
  if (one_in(2)) return;
  field.state = random_enum(invoice::State::present);
  field.confidence = random_confidence();
  if (field.state == invoice::State::present) fill(field.value);
  if (field.state != invoice::State::absent) field.evidence = random_evidence();
  for (int i = pick(0, 5); i > 3; --i) {
    invoice::Alternative<T>& other = field.alternatives.emplace_back();
    fill(other.value);
    other.evidence = random_evidence();
    other.confidence = random_confidence();
  }
}

invoice::Invoice random_invoice() {
  invoice::Invoice made;
  const auto fill_field = [](std::string_view, auto& field) { fill(field); };
  fill(made.kind);
  invoice::visit_fields(made, fill_field);
  for (int i = pick(0, 4); i > 0; --i) {
    invoice::Line& line = made.lines.emplace_back();
    invoice::visit_line(line, fill_field);
    line.discount_is_percent = one_in(2);
  }
  for (int i = pick(0, 3); i > 0; --i) {
    invoice::visit_vat_row(made.vat_breakdown.emplace_back(), fill_field);
  }
  invoice::visit_observed(made.observed, [](std::string_view, auto& list) {
    for (int i = pick(0, 4); i > 1; --i) fill(list.emplace_back());
  });
  return made;
}

rules::Outcome random_outcome() {
  rules::Outcome outcome;
  for (int i = pick(0, 5); i > 0; --i) {
    rules::Finding& finding = outcome.findings.emplace_back();
    finding.rule = "HOUSE-" + std::to_string(pick(1, 99));
    finding.name = random_text();
    finding.severity = random_enum(rules::Severity::info);
    finding.certainty = random_enum(rules::Certainty::possible);
    finding.consequence = random_enum(rules::Consequence::advice);
    finding.fate = random_enum(rules::Fate::rejected);
    finding.confirmed = one_in(2);
    finding.message = random_words();
    finding.remedy = random_words();
    finding.basis = random_words();
    for (int j = pick(0, 4); j > 0; --j) {
      finding.evidence.push_back({"supplier.siret", random_enum(invoice::State::present),
                                  random_evidence(), random_confidence()});
    }
  }
  for (int i = pick(0, 4); i > 0; --i) {
    outcome.not_checked.push_back({"HOUSE-" + std::to_string(i), random_text(),
                                   random_enum(rules::NotCheckedWhy::switched_off),
                                   random_words()});
  }
  for (int i = pick(0, 4); i > 0; --i) outcome.passed.push_back("HOUSE-P" + std::to_string(i));
  for (int i = pick(0, 3); i > 0; --i) outcome.not_applicable.push_back("HOUSE-N");
  return outcome;
}

check::WaiverNote random_waiver() {
  check::WaiverNote waiver{"HOUSE-*", random_text(), std::nullopt, "recevable.yaml:12"};
  if (one_in(2)) waiver.until = base::make_date(2026, 1 + pick(0, 12), 1 + pick(0, 28));
  return waiver;
}

pdf::Facts random_facts() {
  pdf::Facts facts;
  facts.protection = random_enum(pdf::Protection::user_password);
  facts.damage = random_enum(pdf::Damage::unreadable);
  facts.page_count = pick(0, 300);
  facts.pages_read = pick(0, 300);
  facts.version = "1.7";
  facts.producer = random_text();
  facts.creator = random_text();
  facts.is_signed = one_in(3);
  if (facts.is_signed) facts.signature_formats = {"ETSI.CAdES.detached", random_text()};
  if (one_in(3)) facts.active_content = {random_enum(pdf::ActiveContent::auto_action)};
  if (one_in(3))
    facts.attachments.push_back({random_text(), "Data", "text/xml", 12, "", one_in(2)});
  facts.claims_pdfa = one_in(2);
  facts.holds_pictures = one_in(2);
  facts.structure_checked = one_in(2);
  for (int i = pick(0, 3); i > 0; --i) {
    pdf::PageFacts& page = facts.pages.emplace_back();
    page.number = i;
    page.width = 595.28;
    page.height = 841.89;
    page.rotation = 90 * pick(0, 4);
    page.quality = random_enum(document::TextQuality::sparse);
    if (one_in(2)) page.images.push_back({0, 0, 100.5, 200.25});
    page.drawing_looked_at = one_in(2);
    page.hidden_text_layer = one_in(2);
  }
  return facts;
}

base::Error random_error() {
  return {random_enum(base::ErrorKind::internal), random_words(), random_text()};
}

}  // namespace

check::DocumentReport random_document() {
  check::DocumentReport document;
  document.path = "factures/" + random_text();
  document.file.name = random_text();
  document.file.extension = one_in(2) ? ".pdf" : random_text();
  document.file.size = static_cast<std::uint64_t>(pick(0, 1'000'000)) * 1'000'000;
  document.file.sha256 = one_in(4) ? "" : std::string(64, "0123456789abcdef"[pick(0, 16)]);
  document.file.kind = random_enum(intake::FileKind::unknown);
  document.file.extension_matches = one_in(2);
  if (!one_in(3)) document.pdf = random_facts();
  document.kind = one_in(4) ? "" : "pdf";
  document.verdict = random_enum(check::Verdict::unreadable);
  if (one_in(4)) document.error = random_error();
  if (one_in(4)) document.ocr_failure = random_error();
  document.read_whole = !document.error && one_in(2);
  document.pages_from_pictures = pick(0, 4);
  for (int i = pick(0, 3); i > 0; --i) {
    document.page_readings.push_back({i, random_enum(document::ReadBy::nothing),
                                      random_enum(document::TextQuality::sparse),
                                      0.25 * pick(0, 4)});
  }
  document.invoice = random_invoice();
  document.outcome = random_outcome();
  for (rules::Finding& finding : random_outcome().findings) {
    document.waived.push_back({std::move(finding), random_waiver()});
  }
  for (int i = pick(0, 3); i > 1; --i) document.expired_waivers.push_back(random_waiver());
  for (int i = pick(0, 4); i > 0; --i) {
    document.timings_ms.emplace_back("stage" + std::to_string(i), 0.125 * pick(0, 900));
  }
  return document;
}

}  // namespace recevable::report
