#include <nlohmann/json.hpp>
#include <string>

#include "report/document_json.h"
#include "report/json_text.h"
#include "report/record.h"
#include "report/report.h"

namespace recevable::report {
namespace {

using base::Language;

constexpr std::size_t kElement = 4;  // blanks before an element of the root's array

}  // namespace

std::string json_head(base::Date on, const JsonOptions& options, const std::string& audit) {
  Json root = Json::object();
  root["schema"] = 1;
  root["tool"] = {{"name", "recevable"}, {"version", options.version}};
  root["language"] = options.language == Language::fr ? "fr" : "en";
  if (on.ok()) root["on"] = base::format_iso(on);
  if (!audit.empty()) root["audit"] = Json::parse(audit, nullptr, false);
  std::string text = json_text(root);
  text.resize(text.size() - 2);  // the line break and the closing brace
  return text + ",\n  \"documents\": [\n";
}

std::string json_document(const check::DocumentReport& document, const JsonOptions& options) {
  return json_text(document_json(document, options.language, Detail::shown), kElement);
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

std::string json_line(const check::DocumentReport& document, const JsonOptions& options) {
  return document_json(document, options.language, Detail::shown)
             .dump(-1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

std::string write_record(const check::DocumentReport& document) {
  return document_json(document, Language::fr, Detail::complete)
      .dump(-1, ' ', false, Json::error_handler_t::replace);
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
  return json_text(fields_document_json(document, options.language), kElement);
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
