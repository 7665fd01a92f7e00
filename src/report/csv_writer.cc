// CSV (RFC 4180): one row a finding, and one for a document without any.
#include <algorithm>

#include "report/rows.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;

class CsvWriter final : public Writer {
 public:
  explicit CsvWriter(const WriterOptions& options) : language_(options.language) {}

  base::Result<std::string> begin() override {
    std::string text = "\xEF\xBB\xBF";  // without this mark Excel takes UTF-8 for something else
    std::vector<Cell> titles;
    for (const auto& columns : {document_columns(language_), finding_columns(language_)}) {
      // File and verdict stand once, with the document.
      for (std::size_t i = titles.empty() ? 0 : kShared; i < columns.size(); ++i) {
        titles.push_back(Cell::of(columns[i].title));
      }
    }
    return text + line(titles);
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    std::string text;
    std::vector<Row> findings = finding_rows(document, language_);
    if (findings.empty()) findings.emplace_back(finding_columns(language_).size());
    for (const Row& finding : findings) {
      Row row = document_row(document, language_);
      row.insert(row.end(), finding.begin() + kShared, finding.end());
      text += line(row);
    }
    return text;
  }

  base::Result<std::string> end(const check::Summary&) override { return std::string(); }

 private:
  static constexpr std::ptrdiff_t kShared = 2;

  // French spreadsheets expect semicolons and decimal commas.
  std::string line(const Row& row) const {
    const bool french = language_ == Language::fr;
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += french ? ';' : ',';
      text += cell(row[i], french);
    }
    return text + "\r\n";
  }

  static std::string cell(const Cell& cell, bool french) {
    switch (cell.kind) {
      case Cell::Kind::blank:
        return "";
      case Cell::Kind::date:
        return base::format_iso(cell.date);
      case Cell::Kind::number: {
        std::string number = cell.number.to_string();
        if (french) std::ranges::replace(number, '.', ',');
        return number;
      }
      case Cell::Kind::text:
        break;
    }
    if (cell.text.find_first_of(",;\"\r\n") == std::string::npos) return cell.text;
    std::string quoted = "\"";
    for (const char c : cell.text) {
      if (c == '"') quoted += '"';
      quoted += c;
    }
    return quoted + '"';
  }

  Language language_;
};

}  // namespace

MadeWriter make_csv_writer(const WriterOptions& options) {
  return std::make_unique<CsvWriter>(options);
}

}  // namespace recevable::report
