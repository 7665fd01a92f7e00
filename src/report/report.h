// Reports for people and for programs, from check::Report only.
//
//     std::fputs(report::write_text(report, {.language = base::Language::fr}).c_str(), stdout);
//
// Every writer is total and takes no decision: verdicts and findings are those of the report.
// Whatever came from a file is shown, never obeyed: control and direction-changing characters
// appear as visible escapes.
#pragma once

#include <string>

#include "base/localized.h"
#include "check/check.h"

namespace recevable::report {

struct TextOptions {
  base::Language language = base::Language::fr;
  bool colour = false;  // ANSI colours; only for terminals
  int width = 80;       // columns to fill, at least kMinimumWidth
};
inline constexpr int kMinimumWidth = 30;

// The report for people: the verdict, then what blocks, what to look at, what could not be checked
// and why. Several documents end with a table of their verdicts.
std::string write_text(const check::Report& report, const TextOptions& options = {});

// One document of that report, for callers that show each as soon as it is known; and the table
// that closes several.
std::string write_document_text(const check::DocumentReport& document, const TextOptions& options);
std::string write_summary_text(const check::Report& report, const TextOptions& options);

struct JsonOptions {
  base::Language language = base::Language::fr;  // of messages, remedies, reasons
  std::string version;                           // of the program, for `tool`
};

// The report for programs: one JSON object of docs/schema/report-1.schema.json, indented by two
// spaces, ending in a newline. Keys stand in the order of the schema. Values are normalised:
// identifiers without spaces, dates as "2026-03-12", amounts as decimal strings, boxes as
// [x0, y0, x1, y1] in points from the top left of the page.
std::string write_json(const check::Report& report, const JsonOptions& options = {});

// What was read, field by field, as a table: name, value, page and place, the words read when they
// differ from the value.
std::string write_fields_text(const check::Report& report, const TextOptions& options = {});

// The same for programs: the report without what judging adds (verdict, findings, summary).
std::string write_fields_json(const check::Report& report, const JsonOptions& options = {});

}  // namespace recevable::report
