#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/text.h"
#include "invoice/visit.h"
#include "report/names.h"
#include "report/report.h"

namespace recevable::report {
namespace {

using Json = nlohmann::ordered_json;
using base::Language;
using base::printable;

// Two decimals of a point are a quarter of a hair's breadth; more would only be noise.
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

Json value_json(const std::string& value) {
  return printable(value);
}
Json value_json(const base::Decimal& value) {
  return value.to_string();
}
Json value_json(base::Date value) {
  return base::format_iso(value);
}

template <class T>
Json field_json(const invoice::Field<T>& field) {
  Json object = Json::object();
  if (field) {
    object["value"] = value_json(field.value);
  } else {
    object["value"] = nullptr;
    object["state"] = "unreadable";
  }
  object["confidence"] = rounded(field.confidence, 1000);
  object["source"] = name_of(field.evidence.source);
  add_place(object, field.evidence);
  return object;
}

Json fields_json(const invoice::Invoice& invoice) {
  Json fields = Json::object();
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (field.state != invoice::State::absent) fields[std::string(name)] = field_json(field);
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

Json evidence_json(const rules::FindingEvidence& evidence) {
  Json object = Json::object();
  object["field"] = evidence.field;
  object["state"] = name_of(evidence.state);
  add_place(object, evidence.evidence);
  return object;
}

Json finding_json(const rules::Finding& finding, Language language) {
  Json object = Json::object();
  object["rule"] = finding.rule;
  object["name"] = finding.name;
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
    evidence.push_back(evidence_json(item));
  }
  object["evidence"] = std::move(evidence);
  return object;
}

Json not_checked_json(const rules::NotChecked& rule, Language language) {
  return Json{{"rule", rule.rule},
              {"name", rule.name},
              {"why", name_of(rule.why)},
              {"reason", printable(rule.reason.in(language))}};
}

Json error_json(const base::Error& error, Language language) {
  return Json{{"kind", name_of(error.kind)}, {"message", printable(error.message.in(language))}};
}

// What a document has in both kinds of report: the file, and what was read from it.
Json document_start(const check::DocumentReport& document, Language language) {
  Json object = Json::object();
  object["file"] = printable(document.path);
  object["sha256"] = document.file.sha256;
  object["kind"] = document.kind.empty() ? "unknown" : document.kind;
  object["pages"] = document.pdf ? document.pdf->page_count : 0;
  if (document.pdf) object["pages_read"] = document.pdf->pages_read;
  object["read_whole"] = document.read_whole && !document.error;
  if (document.pages_from_pictures > 0) {
    object["pages_from_pictures"] = document.pages_from_pictures;
  }
  if (document.error) object["error"] = error_json(*document.error, language);
  if (document.ocr_failure) object["ocr_error"] = error_json(*document.ocr_failure, language);
  return object;
}

void add_reading(Json& object, const check::DocumentReport& document) {
  if (document.invoice.kind) {
    object["document_kind"] = invoice::name_of(document.invoice.kind.value);
  }
  object["fields"] = fields_json(document.invoice);
  object["lines"] = lines_json(document.invoice);
  object["vat_breakdown"] = vat_json(document.invoice);
}

void add_timings(Json& object, const check::DocumentReport& document) {
  Json timings = Json::object();
  for (const auto& [stage, milliseconds] : document.timings_ms) {
    timings[stage] = rounded(milliseconds, 1000);
  }
  object["timings_ms"] = std::move(timings);
}

Json document_json(const check::DocumentReport& document, Language language) {
  Json object = document_start(document, language);
  object["verdict"] = check::name_of(document.verdict);
  add_reading(object, document);
  Json findings = Json::array();
  for (const rules::Finding& finding : document.outcome.findings) {
    findings.push_back(finding_json(finding, language));
  }
  object["findings"] = std::move(findings);
  Json not_checked = Json::array();
  for (const rules::NotChecked& rule : document.outcome.not_checked) {
    not_checked.push_back(not_checked_json(rule, language));
  }
  object["not_checked"] = std::move(not_checked);
  object["passed"] = document.outcome.passed;
  add_timings(object, document);
  return object;
}

// Everything shown is made printable above; `replace` is for what a library let through.
std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

// As an element of the root's array: two levels down.
std::string dumped_element(const Json& json) {
  std::string text = "    ";
  for (const char c : dumped(json)) {
    text += c;
    if (c == '\n') text += "    ";
  }
  return text;
}

}  // namespace

std::string json_head(base::Date on, const JsonOptions& options) {
  Json root = Json::object();
  root["schema"] = 1;
  root["tool"] = {{"name", "recevable"}, {"version", options.version}};
  root["language"] = options.language == Language::fr ? "fr" : "en";
  if (on.ok()) root["on"] = base::format_iso(on);
  std::string text = dumped(root);
  text.resize(text.size() - 2);  // the line break and the closing brace
  return text + ",\n  \"documents\": [\n";
}

std::string json_document(const check::DocumentReport& document, const JsonOptions& options) {
  return dumped_element(document_json(document, options.language));
}

std::string json_tail(const check::Summary& summary) {
  Json counts = Json::object();
  counts["documents"] = summary.documents;
  counts["ready"] = summary.ready;
  counts["review"] = summary.review;
  counts["rejected"] = summary.rejected;
  counts["unreadable"] = summary.unreadable;
  return "\n  ],\n  \"summary\": " + counts.dump() + "\n}\n";
}

std::string write_json(const check::Report& report, const JsonOptions& options) {
  std::string text = json_head(report.on, options);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    if (i > 0) text += kJsonSeparator;
    text += json_document(report.documents[i], options);
  }
  return text + json_tail(report.summary());
}

std::string json_fields_document(const check::DocumentReport& document,
                                 const JsonOptions& options) {
  Json object = document_start(document, options.language);
  add_reading(object, document);
  add_timings(object, document);
  return dumped_element(object);
}

std::string json_fields_tail() {
  return "\n  ]\n}\n";
}

std::string write_fields_json(const check::Report& report, const JsonOptions& options) {
  std::string text = json_head({}, options);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    if (i > 0) text += kJsonSeparator;
    text += json_fields_document(report.documents[i], options);
  }
  return text + json_fields_tail();
}

}  // namespace recevable::report
