#include "report/document_json.h"

#include <cmath>
#include <string_view>

#include "base/text.h"
#include "invoice/visit.h"
#include "report/comparison.h"
#include "report/lot_report.h"
#include "report/names.h"
#include "report/prefill_report.h"

namespace recevable::report {

using base::Language;
using base::printable;

double rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

Json box_json(const base::Box& box) {
  return Json::array(
      {rounded(box.x0, 100), rounded(box.y0, 100), rounded(box.x1, 100), rounded(box.y1, 100)});
}

void add_place(Json& object, const invoice::Evidence& evidence) {
  if (evidence.page > 0) {
    object["page"] = evidence.page;
    if (!evidence.box.empty()) object["box"] = box_json(evidence.box);
  }
  if (evidence.line > 0) object["line"] = evidence.line;
  if (evidence.column > 0) object["column"] = evidence.column;
  if (!evidence.text.empty()) object["text"] = printable(evidence.text);
  if (!evidence.label.empty()) object["label"] = printable(evidence.label);
}

Json both_json(const base::Localized& text) {
  return Json{{"fr", printable(text.fr)}, {"en", printable(text.en)}};
}

namespace {

// An object with room for so many members: growing one by one costs more than filling.
Json object_of(std::size_t members) {
  Json object = Json::object();
  object.get_ref<Json::object_t&>().reserve(members);
  return object;
}

constexpr double kShownConfidence = 1000;
constexpr double kCompleteConfidence = 1e9;

double steps_of(Detail detail) {
  return detail == Detail::complete ? kCompleteConfidence : kShownConfidence;
}

Json value_json(const std::string& value) {
  return printable(value);
}
Json value_json(const base::Decimal& value) {
  return value.to_string();
}
Json value_json(base::Date value) {
  return base::format_iso(value);
}
Json value_json(invoice::DocumentKind value) {
  return invoice::name_of(value);
}

template <class T>
void add_alternatives(Json& object, const invoice::Field<T>& field) {
  if (field.alternatives.empty()) return;
  Json alternatives = Json::array();
  for (const invoice::Alternative<T>& other : field.alternatives) {
    Json entry = {{"value", value_json(other.value)},
                  {"confidence", rounded(other.confidence, kCompleteConfidence)},
                  {"source", name_of(other.evidence.source)}};
    add_place(entry, other.evidence);
    alternatives.push_back(std::move(entry));
  }
  object["alternatives"] = std::move(alternatives);
}

template <class T>
Json field_json(const invoice::Field<T>& field, Detail detail) {
  Json object = object_of(8);
  if (field) {
    object["value"] = value_json(field.value);
  } else {
    object["value"] = nullptr;
    object["state"] = "unreadable";
  }
  object["confidence"] = rounded(field.confidence, steps_of(detail));
  object["source"] = name_of(field.evidence.source);
  add_place(object, field.evidence);
  if (detail == Detail::complete) add_alternatives(object, field);
  return object;
}

Json fields_json(const invoice::Invoice& invoice, Detail detail) {
  Json fields = object_of(64);
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (field.state != invoice::State::absent) {
      fields[std::string(name)] = field_json(field, detail);
    }
  });
  return fields;
}

// A cell of a row: its plain value, null when it is not there or not readable.
template <class T>
Json cell_json(const invoice::Field<T>& field) {
  if (!field) return nullptr;
  return value_json(field.value);
}

Json lines_json(const invoice::Invoice& invoice) {
  Json lines = Json::array();
  for (const invoice::Line& line : invoice.lines) {
    Json row = Json::object();
    invoice::visit_line(line, [&](std::string_view column, const auto& field) {
      row[std::string(column)] = cell_json(field);
    });
    if (line.discount) row["discount_is_percent"] = line.discount_is_percent;
    lines.push_back(std::move(row));
  }
  return lines;
}

Json vat_json(const invoice::Invoice& invoice) {
  Json rows = Json::array();
  for (const invoice::VatRow& vat : invoice.vat_breakdown) {
    Json row = Json::object();
    invoice::visit_vat_row(vat, [&](std::string_view column, const auto& field) {
      row[std::string(column)] = cell_json(field);
    });
    rows.push_back(std::move(row));
  }
  return rows;
}

// What of a field `fields_json` or a plain cell leaves out: its doubt when it is absent.
template <class T>
void add_complete(Json& object, std::string_view name, const invoice::Field<T>& field) {
  if (field.state != invoice::State::absent) {
    object[std::string(name)] = field_json(field, Detail::complete);
  } else if (field.confidence != 1 || !field.alternatives.empty()) {
    Json absent{{"confidence", rounded(field.confidence, kCompleteConfidence)}};
    add_alternatives(absent, field);
    object[std::string(name)] = std::move(absent);
  }
}

// The parts of the reading the short object has no place for.
Json reading_json(const invoice::Invoice& invoice) {
  Json reading = Json::object();
  add_complete(reading, "kind", invoice.kind);
  Json absent = Json::object();
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (field.state == invoice::State::absent) add_complete(absent, name, field);
  });
  reading["absent"] = std::move(absent);
  Json lines = Json::array();
  for (const invoice::Line& line : invoice.lines) {
    Json row = Json::object();
    const auto add = [&](std::string_view column, const auto& cell) {
      add_complete(row, column, cell);
    };
    invoice::visit_line(line, add);
    if (line.discount_is_percent) row["discount_is_percent"] = true;
    lines.push_back(std::move(row));
  }
  reading["lines"] = std::move(lines);
  Json vat = Json::array();
  for (const invoice::VatRow& entry : invoice.vat_breakdown) {
    Json row = Json::object();
    const auto add = [&](std::string_view column, const auto& cell) {
      add_complete(row, column, cell);
    };
    invoice::visit_vat_row(entry, add);
    vat.push_back(std::move(row));
  }
  reading["vat_breakdown"] = std::move(vat);
  Json observed = Json::object();
  invoice::visit_observed(invoice.observed, [&](std::string_view name, const auto& list) {
    Json values = Json::array();
    for (const invoice::Text& value : list) {
      Json entry = Json::object();
      add_complete(entry, "read", value);
      values.push_back(std::move(entry));
    }
    if (!values.empty()) observed[std::string(name)] = std::move(values);
  });
  reading["observed"] = std::move(observed);
  return reading;
}

Json evidence_json(const rules::FindingEvidence& evidence, Detail detail) {
  Json object = object_of(8);
  object["field"] = evidence.field;
  object["state"] = name_of(evidence.state);
  add_place(object, evidence.evidence);
  if (detail == Detail::complete) {
    object["source"] = name_of(evidence.evidence.source);
    object["confidence"] = rounded(evidence.confidence, kCompleteConfidence);
  }
  return object;
}

Json finding_json(const rules::Finding& finding, Language language, Detail detail) {
  Json object = object_of(12);
  object["rule"] = finding.rule;
  object["name"] = printable(finding.name);
  object["severity"] = rules::name_of(finding.severity);
  object["certainty"] = rules::name_of(finding.certainty);
  object["consequence"] = rules::name_of(finding.consequence);
  object["fate"] = rules::name_of(finding.fate);
  object["confirmed"] = finding.confirmed;
  object["message"] = printable(finding.message.in(language));
  object["remedy"] = printable(finding.remedy.in(language));
  object["basis"] = printable(finding.basis.in(language));
  Json evidence = Json::array();
  for (const rules::FindingEvidence& item : finding.evidence) {
    evidence.push_back(evidence_json(item, detail));
  }
  object["evidence"] = std::move(evidence);
  if (detail == Detail::complete) {
    object["texts"] = {{"message", both_json(finding.message)},
                       {"remedy", both_json(finding.remedy)},
                       {"basis", both_json(finding.basis)}};
  }
  return object;
}

Json waiver_json(const check::WaiverNote& waiver) {
  Json object{{"rule", printable(waiver.rule)}, {"reason", printable(waiver.reason)}};
  if (waiver.until) object["until"] = base::format_iso(*waiver.until);
  object["from"] = printable(waiver.from);
  return object;
}

void add_waivers(Json& object, const check::DocumentReport& document, Language language,
                 Detail detail) {
  for (const check::WaivedFinding& waived : document.waived) {
    object["waived"].push_back({{"finding", finding_json(waived.finding, language, detail)},
                                {"waiver", waiver_json(waived.waiver)}});
  }
  for (const check::WaiverNote& waiver : document.expired_waivers) {
    object["expired_waivers"].push_back(waiver_json(waiver));
  }
}

Json not_checked_json(const rules::NotChecked& rule, Language language, Detail detail) {
  Json object = object_of(5);
  object["rule"] = rule.rule;
  object["name"] = printable(rule.name);
  object["why"] = name_of(rule.why);
  object["reason"] = printable(rule.reason.in(language));
  if (detail == Detail::complete) object["texts"] = {{"reason", both_json(rule.reason)}};
  return object;
}

Json error_json(const base::Error& error, Language language, Detail detail) {
  Json object{{"kind", name_of(error.kind)}, {"message", printable(error.message.in(language))}};
  if (detail == Detail::complete) {
    object["texts"] = {{"message", both_json(error.message)}};
    object["where"] = printable(error.where);
  }
  return object;
}

// What a document has in both kinds of report: the file, and what was read from it.
Json document_start(const check::DocumentReport& document, Language language, Detail detail) {
  Json object = object_of(24);
  object["file"] = printable(document.path);
  if (!document.member.empty()) object["member"] = printable(document.member);
  object["sha256"] = document.file.sha256;
  object["kind"] = document.kind.empty() ? "unknown" : document.kind;
  object["pages"] = document.pdf ? document.pdf->page_count : 0;
  if (document.pdf) object["pages_read"] = document.pdf->pages_read;
  object["read_whole"] = document.read_whole && !document.error;
  if (document.pages_from_pictures > 0) {
    object["pages_from_pictures"] = document.pages_from_pictures;
  }
  for (const check::PageReading& page : document.page_readings) {
    object["page_readings"].push_back({{"page", page.page},
                                       {"read_by", name_of(page.by)},
                                       {"text", name_of(page.text)},
                                       {"confidence", rounded(page.confidence, 100)}});
  }
  if (document.lot) object["lot"] = lot_json(*document.lot);
  if (document.error) object["error"] = error_json(*document.error, language, detail);
  if (document.ocr_failure) {
    object["ocr_error"] = error_json(*document.ocr_failure, language, detail);
  }
  return object;
}

void add_reading(Json& object, const check::DocumentReport& document, Language language,
                 Detail detail) {
  if (document.invoice.kind) {
    object["document_kind"] = invoice::name_of(document.invoice.kind.value);
  }
  object["fields"] = fields_json(document.invoice, detail);
  if (document.page_invoice) object["page_fields"] = fields_json(*document.page_invoice, detail);
  if (!document.differences.empty()) {
    object["differences"] = differences_json(document.differences, language, detail);
  }
  object["lines"] = lines_json(document.invoice);
  if (document.invoice.lines_left_out > 0) {
    object["lines_left_out"] = document.invoice.lines_left_out;
  }
  object["vat_breakdown"] = vat_json(document.invoice);
}

void add_timings(Json& object, const check::DocumentReport& document) {
  Json timings = Json::object();
  for (const auto& [stage, milliseconds] : document.timings_ms) {
    timings[stage] = rounded(milliseconds, 1000);
  }
  object["timings_ms"] = std::move(timings);
}

}  // namespace

Json document_json(const check::DocumentReport& document, Language language, Detail detail) {
  Json object = document_start(document, language, detail);
  object["verdict"] = check::name_of(document.verdict);
  add_reading(object, document, language, detail);
  Json findings = Json::array();
  for (const rules::Finding& finding : document.outcome.findings) {
    findings.push_back(finding_json(finding, language, detail));
  }
  object["findings"] = std::move(findings);
  add_waivers(object, document, language, detail);
  Json not_checked = Json::array();
  not_checked.get_ref<Json::array_t&>().reserve(document.outcome.not_checked.size());
  for (const rules::NotChecked& rule : document.outcome.not_checked) {
    not_checked.push_back(not_checked_json(rule, language, detail));
  }
  object["not_checked"] = std::move(not_checked);
  object["passed"] = document.outcome.passed;
  if (detail == Detail::shown && !document.error && !document.lot) {
    object["prefill"] = prefill_section_json(document, language);
  }
  add_timings(object, document);
  if (detail == Detail::complete) {
    object["not_applicable"] = document.outcome.not_applicable;
    object["reading"] = reading_json(document.invoice);
    object["file_facts"] = file_facts_json(document.file);
    if (document.pdf) object["pdf_facts"] = pdf_facts_json(*document.pdf);
  }
  return object;
}

Json fields_document_json(const check::DocumentReport& document, Language language) {
  Json object = document_start(document, language, Detail::shown);
  add_reading(object, document, language, Detail::shown);
  if (document.explained) {
    object["explanation"] = explanation_json(document.explained->explanation);
  }
  add_timings(object, document);
  return object;
}

}  // namespace recevable::report
