// What stands above the documents of a report: figures and tables that somebody made of all of
// them, an audit for instance.
//
// Every format shows it in its own way: HTML and Markdown before the documents, a workbook on
// sheets of its own, JSON under the key `audit`, text instead of the documents. Formats that hold
// rows only (CSV, JSON Lines, SARIF, JUnit) leave it out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "check/check.h"
#include "report/workbook.h"

namespace recevable::report {

struct Preface {
  // As people are shown it ('\n' between several lines), and as a spreadsheet reckons with it.
  struct Value {
    std::string shown;
    std::optional<base::Decimal> number{};
  };
  struct Figure {
    std::string label;
    Value value;
    std::optional<check::Verdict> verdict{};  // whose colour it has
  };
  struct Section {
    std::string name;  // one word or two, also of a sheet: at most 31 characters
    std::string title;
    std::string note;  // a sentence below the title; may be empty
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
    std::string drawing;  // SVG made by the program, with the classes of html_style; may be empty
  };
  std::string title;
  std::vector<Figure> figures;
  std::vector<Section> sections;
  std::string text;    // all of it for a terminal
  std::string object;  // all of it for programs: a JSON object
};

std::string html_preface(const Preface& preface);
std::string markdown_preface(const Preface& preface);
// Sheets: one of figures, one a section.
void add_preface(Workbook& book, const Preface& preface, base::Language language);

}  // namespace recevable::report
