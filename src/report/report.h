// Reports for people and for programs, from check::Report only.
//
//     std::fputs(report::write_text(report, {.language = base::Language::fr}).c_str(), stdout);
//
// Every writer is total and takes no decision: verdicts and findings are those of the report.
// Whatever came from a file is shown, never obeyed: control and direction-changing characters
// appear as visible escapes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/localized.h"
#include "check/check.h"

namespace recevable::report {

struct TextOptions {
  base::Language language = base::Language::fr;
  bool colour = false;  // ANSI colours; only for terminals
  int width = 80;       // columns to fill, at least kMinimumWidth
};
inline constexpr int kMinimumWidth = 30;

// The report for people: the verdict, then the findings grouped by what to do next, and what could
// not be checked and why. Several documents end with a table of their verdicts.
std::string write_text(const check::Report& report, const TextOptions& options = {});

// One document of that report, for callers that show each as soon as it is known.
std::string write_document_text(const check::DocumentReport& document, const TextOptions& options);

// One line of the table that closes several documents, and the table.
struct SummaryRow {
  std::string path;
  check::Verdict verdict = check::Verdict::unreadable;
  int blocking = 0, to_look_at = 0;
};
SummaryRow summary_row(const check::DocumentReport& document);
std::string write_summary_text(std::span<const SummaryRow> rows, const TextOptions& options);
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

// That object in pieces, for callers that show each document as soon as it is known:
// `json_head`, then each `json_document` with `kJsonSeparator` between two, then `json_tail`.
// `audit`: a JSON object for the key of that name (Preface::object); "" for none.
std::string json_head(base::Date on, const JsonOptions& options, const std::string& audit = {});
std::string json_document(const check::DocumentReport& document, const JsonOptions& options);
inline constexpr const char* kJsonSeparator = ",\n";
std::string json_tail(const check::Summary& summary);

// JSON Lines: the object of one document on a line of its own, with its line break.
std::string json_line(const check::DocumentReport& document, const JsonOptions& options);

// What was read, field by field, as a table: name, value, page and place, the words read when they
// differ from the value.
std::string write_fields_text(const check::Report& report, const TextOptions& options = {});
std::string write_fields_document_text(const check::DocumentReport& document,
                                       const TextOptions& options);

// The same for programs: the report without what judging adds (verdict, findings, summary); and in
// pieces, between `json_head` and `json_fields_tail`.
std::string write_fields_json(const check::Report& report, const JsonOptions& options = {});
std::string json_fields_document(const check::DocumentReport& document, const JsonOptions& options);
std::string json_fields_tail();

// The page of a rule and the list of rules by family, for a terminal.
std::string write_rule_text(const rules::RuleInfo& rule, const TextOptions& options = {});
std::string write_rule_list_text(const std::vector<rules::RuleInfo>& rules,
                                 const TextOptions& options = {});

// The same for the reference in docs/rules/: one Markdown section a rule, and the index that links
// to "FAMILY.md#anchor". `rules` stand in the order to show, rules of a family together.
std::string write_rule_markdown(const rules::RuleInfo& rule, base::Language language);
std::string write_rule_index_markdown(const std::vector<rules::RuleInfo>& rules,
                                      base::Language language);

}  // namespace recevable::report
