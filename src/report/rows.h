// Documents, findings and fields as rows of cells: what CSV and XLSX hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "check/check.h"

namespace recevable::report {

struct Cell {
  enum class Kind { blank, text, number, date };
  Kind kind = Kind::blank;
  std::string text;
  base::Decimal number;
  base::Date date{};

  static Cell of(std::string_view text);  // made printable, neutralised; blank when empty
  static Cell of(base::Decimal number);
  static Cell of(int number) { return of(base::Decimal(number)); }
  static Cell of(base::Date date);
};

struct Column {
  std::string title;
  int width = 12;  // characters
};
using Row = std::vector<Cell>;

// A text no spreadsheet takes for a formula: an apostrophe before one that begins with = + - @, a
// tab or a carriage return, also after spaces. Numbers are cells of their own and are not touched.
std::string neutralised(std::string_view text);

std::vector<Column> document_columns(base::Language language);
Row document_row(const check::DocumentReport& document, base::Language language);

// Findings in the order and with the numbers of the other reports.
std::vector<Column> finding_columns(base::Language language);
std::vector<Row> finding_rows(const check::DocumentReport& document, base::Language language);

// Every field read, cells of lines and VAT rows too.
std::vector<Column> field_columns(base::Language language);
std::vector<Row> field_rows(const check::DocumentReport& document, base::Language language);

}  // namespace recevable::report
