#include <algorithm>

#include "invoice/visit.h"
#include "report/comparison.h"
#include "report/json_reader.h"
#include "report/lot_report.h"
#include "report/record.h"

namespace recevable::report {
namespace {

void set_value(std::string& value, const std::string& text, std::string_view) {
  value = text;
}

void set_value(base::Decimal& value, const std::string& text, std::string_view key) {
  const auto number = base::Decimal::parse(text);
  if (!number) throw BadRecord(key);
  value = *number;
}

void set_value(base::Date& value, const std::string& text, std::string_view key) {
  const auto day = base::parse_iso_date(text);
  if (!day) throw BadRecord(key);
  value = *day;
}

void set_value(invoice::DocumentKind& value, const std::string& text, std::string_view key) {
  const auto kind = named(text, invoice::DocumentKind::account_statement,
                          [](invoice::DocumentKind each) { return invoice::name_of(each); });
  if (!kind) throw BadRecord(key);
  value = *kind;
}

invoice::Source source_at(const Json& object) {
  return enum_at(object, "source", invoice::Source::inferred,
                 [](invoice::Source source) { return name_of(source); });
}

template <class T>
void read_alternatives(const Json& object, invoice::Field<T>& field) {
  if (member(object, "alternatives") == nullptr) return;
  for (const Json& entry : list_at(object, "alternatives")) {
    invoice::Alternative<T> other;
    set_value(other.value, text_at(entry, "value"), "alternatives");
    other.confidence = real_at(entry, "confidence");
    other.evidence.source = source_at(entry);
    read_place(entry, other.evidence);
    field.alternatives.push_back(std::move(other));
  }
}

// A field object, or that of an absent field, which has no "value".
template <class T>
void read_field(const Json& object, std::string_view name, invoice::Field<T>& field) {
  field.confidence = real_at(object, "confidence");
  read_alternatives(object, field);
  const Json* value = member(object, "value");
  if (value == nullptr) return;
  field.state = value->is_null() ? invoice::State::unreadable : invoice::State::present;
  if (!value->is_null()) set_value(field.value, text_at(object, "value"), name);
  field.evidence.source = source_at(object);
  read_place(object, field.evidence);
}

template <class T>
void read_member(const Json& object, std::string_view name, invoice::Field<T>& field) {
  if (const Json* found = member(object, name)) read_field(*found, name, field);
}

// A plain cell of the short form: its value, and no evidence.
template <class T>
void read_cell(const Json& row, std::string_view column, invoice::Field<T>& field) {
  const Json* cell = member(row, column);
  if (cell == nullptr || cell->is_null()) return;
  field.state = invoice::State::present;
  set_value(field.value, text_at(row, column), column);
}

bool is_percent(const Json& row) {
  return member(row, "discount_is_percent") != nullptr && flag_at(row, "discount_is_percent");
}

void read_plain_rows(const Json& object, invoice::Invoice& invoice) {
  for (const Json& row : list_at(object, "lines")) {
    invoice::Line& line = invoice.lines.emplace_back();
    const auto read = [&](std::string_view column, auto& field) { read_cell(row, column, field); };
    invoice::visit_line(line, read);
    line.discount_is_percent = is_percent(row);
  }
  for (const Json& row : list_at(object, "vat_breakdown")) {
    const auto read = [&](std::string_view column, auto& field) { read_cell(row, column, field); };
    invoice::visit_vat_row(invoice.vat_breakdown.emplace_back(), read);
  }
}

void read_reading(const Json& reading, invoice::Invoice& invoice) {
  read_member(reading, "kind", invoice.kind);
  const Json& absent = needed(reading, "absent");
  invoice::visit_fields(invoice, [&](std::string_view name, auto& field) {
    if (field.state == invoice::State::absent) read_member(absent, name, field);
  });
  for (const Json& row : list_at(reading, "lines")) {
    invoice::Line& line = invoice.lines.emplace_back();
    const auto read = [&](std::string_view name, auto& field) { read_member(row, name, field); };
    invoice::visit_line(line, read);
    line.discount_is_percent = is_percent(row);
  }
  for (const Json& row : list_at(reading, "vat_breakdown")) {
    const auto read = [&](std::string_view name, auto& field) { read_member(row, name, field); };
    invoice::visit_vat_row(invoice.vat_breakdown.emplace_back(), read);
  }
  const Json& observed = needed(reading, "observed");
  invoice::visit_observed(invoice.observed, [&](std::string_view name, auto& list) {
    if (member(observed, name) == nullptr) return;
    for (const Json& entry : list_at(observed, name)) {
      read_member(entry, "read", list.emplace_back());
    }
  });
}

void read_invoice(const Json& object, invoice::Invoice& invoice) {
  const Json& fields = needed(object, "fields");
  invoice::visit_fields(
      invoice, [&](std::string_view name, auto& field) { read_member(fields, name, field); });
  if (const Json* reading = member(object, "reading")) {
    read_reading(*reading, invoice);
    return;
  }
  if (member(object, "document_kind") != nullptr) {
    invoice.kind.state = invoice::State::present;
    set_value(invoice.kind.value, text_at(object, "document_kind"), "document_kind");
  }
  read_plain_rows(object, invoice);
}

base::Error read_error(const Json& object) {
  return {enum_at(object, "kind", base::ErrorKind::internal,
                  [](base::ErrorKind kind) { return name_of(kind); }),
          localized_at(object, "message"), text_or_empty(object, "where")};
}

rules::FindingEvidence read_evidence(const Json& object) {
  rules::FindingEvidence evidence;
  evidence.field = text_at(object, "field");
  evidence.state = enum_at(object, "state", invoice::State::present,
                           [](invoice::State state) { return name_of(state); });
  read_place(object, evidence.evidence);
  if (member(object, "source") != nullptr) evidence.evidence.source = source_at(object);
  if (member(object, "confidence") != nullptr) evidence.confidence = real_at(object, "confidence");
  return evidence;
}

rules::Finding read_finding(const Json& object) {
  rules::Finding finding;
  finding.rule = text_at(object, "rule");
  finding.name = text_at(object, "name");
  finding.severity = enum_at(object, "severity", rules::Severity::info,
                             [](rules::Severity value) { return rules::name_of(value); });
  finding.certainty = enum_at(object, "certainty", rules::Certainty::possible,
                              [](rules::Certainty value) { return rules::name_of(value); });
  finding.consequence = enum_at(object, "consequence", rules::Consequence::advice,
                                [](rules::Consequence value) { return rules::name_of(value); });
  finding.fate = enum_at(object, "fate", rules::Fate::rejected,
                         [](rules::Fate value) { return rules::name_of(value); });
  finding.confirmed = flag_at(object, "confirmed");
  finding.message = localized_at(object, "message");
  finding.remedy = localized_at(object, "remedy");
  finding.basis = localized_at(object, "basis");
  for (const Json& item : list_at(object, "evidence")) {
    finding.evidence.push_back(read_evidence(item));
  }
  return finding;
}

check::WaiverNote read_waiver(const Json& object) {
  check::WaiverNote waiver{text_at(object, "rule"), text_at(object, "reason"), std::nullopt,
                           text_at(object, "from")};
  if (member(object, "until") != nullptr) {
    waiver.until = base::parse_iso_date(text_at(object, "until"));
    if (!waiver.until) throw BadRecord("until");
  }
  return waiver;
}

void read_waivers(const Json& object, check::DocumentReport& document) {
  if (member(object, "waived") != nullptr) {
    for (const Json& waived : list_at(object, "waived")) {
      document.waived.push_back(
          {read_finding(needed(waived, "finding")), read_waiver(needed(waived, "waiver"))});
    }
  }
  if (member(object, "expired_waivers") != nullptr) {
    for (const Json& waiver : list_at(object, "expired_waivers")) {
      document.expired_waivers.push_back(read_waiver(waiver));
    }
  }
}

void read_outcome(const Json& object, rules::Outcome& outcome) {
  for (const Json& finding : list_at(object, "findings")) {
    outcome.findings.push_back(read_finding(finding));
  }
  for (const Json& rule : list_at(object, "not_checked")) {
    outcome.not_checked.push_back({text_at(rule, "rule"), text_at(rule, "name"),
                                   enum_at(rule, "why", rules::NotCheckedWhy::switched_off,
                                           [](rules::NotCheckedWhy why) { return name_of(why); }),
                                   localized_at(rule, "reason")});
  }
  outcome.passed = texts_at(object, "passed");
  outcome.not_applicable = texts_at(object, "not_applicable");
}

void read_pdf(const Json& object, check::DocumentReport& document) {
  if (member(object, "pages_read") == nullptr) return;  // not a PDF
  document.pdf = pdf::Facts{};
  if (const Json* facts = member(object, "pdf_facts")) document.pdf = read_pdf_facts(*facts);
  document.pdf->page_count = number_at(object, "pages");
  document.pdf->pages_read = number_at(object, "pages_read");
}

check::PageReading read_page_reading(const Json& object) {
  check::PageReading page;
  page.page = number_at(object, "page");
  page.by = enum_at(object, "read_by", document::ReadBy::nothing,
                    [](document::ReadBy by) { return name_of(by); });
  page.text = enum_at(object, "text", document::TextQuality::sparse,
                      [](document::TextQuality quality) { return name_of(quality); });
  page.confidence = real_at(object, "confidence");
  return page;
}

check::DocumentReport read_object(const Json& object) {
  check::DocumentReport document;
  document.path = text_at(object, "file");
  if (const Json* facts = member(object, "file_facts")) document.file = read_file_facts(*facts);
  document.file.sha256 = text_at(object, "sha256");
  document.kind = text_at(object, "kind");
  document.member = text_or_empty(object, "member");
  if (const Json* lot = report::member(object, "lot")) {
    document.lot = std::make_shared<const check::Lot>(read_lot(*lot));
  }
  if (document.kind == "unknown") document.kind.clear();
  read_pdf(object, document);
  document.verdict = enum_at(object, "verdict", check::Verdict::unreadable,
                             [](check::Verdict verdict) { return check::name_of(verdict); });
  if (const Json* error = member(object, "error")) document.error = read_error(*error);
  if (const Json* error = member(object, "ocr_error")) document.ocr_failure = read_error(*error);
  document.read_whole = flag_at(object, "read_whole");
  document.pages_from_pictures = number_or_zero(object, "pages_from_pictures");
  if (report::member(object, "page_readings") != nullptr) {
    for (const Json& page : list_at(object, "page_readings")) {
      document.page_readings.push_back(read_page_reading(page));
    }
  }
  read_invoice(object, document.invoice);
  document.invoice.lines_left_out =
      static_cast<std::size_t>(std::max(0, number_or_zero(object, "lines_left_out")));
  if (const Json* page = report::member(object, "page_fields")) {
    invoice::Invoice of_page;
    invoice::visit_fields(
        of_page, [&](std::string_view name, auto& field) { read_member(*page, name, field); });
    document.page_invoice = std::make_shared<const invoice::Invoice>(std::move(of_page));
  }
  if (const Json* differences = report::member(object, "differences")) {
    document.differences = read_differences(*differences);
  }
  read_outcome(object, document.outcome);
  read_waivers(object, document);
  for (const auto& [stage, time] : needed(object, "timings_ms").items()) {
    if (!time.is_number()) throw BadRecord("timings_ms");
    document.timings_ms.emplace_back(stage, time.get<double>());
  }
  return document;
}

std::unexpected<base::Error> not_a_record(const std::string& key) {
  const std::string in_fr = key.empty() ? "" : " (voir « " + key + " »)";
  const std::string in_en = key.empty() ? "" : " (see \"" + key + "\")";
  return base::fail(
      base::ErrorKind::bad_input,
      {"Ce n'est pas le résultat d'une vérification" + in_fr + ". Vérifiez la facture à nouveau.",
       "This is not the result of a check" + in_en + ". Check the invoice again."});
}

}  // namespace

base::Result<check::DocumentReport> read_document(std::string_view json) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return not_a_record("");
  try {
    return read_object(object);
  } catch (const BadRecord& bad) {
    return not_a_record(bad.what());
  }
}

}  // namespace recevable::report
