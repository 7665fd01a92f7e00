// What a published file is, by its first bytes.
#include <algorithm>

#include "base/text.h"
#include "directory/csv.h"
#include "directory/readers.h"
#include "directory/table.h"

namespace recevable::directory {

Form form_of(std::string_view head) {
  if (head.starts_with("PK\x03\x04")) return Form::zip;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty() && (head.front() == ' ' || head.front() == '\n' || head.front() == '\r' ||
                           head.front() == '\t')) {
    head.remove_prefix(1);
  }
  if (head.empty()) return Form::other;
  if (head.front() == '<') return Form::xml;
  if (head.front() == '{' || head.front() == '[') return Form::json;
  const std::string_view line = head.substr(0, head.find('\n'));
  if (line.find('\0') != std::string_view::npos) return Form::other;
  return std::ranges::count(line, separator_of(line)) > 0 ? Form::csv : Form::other;
}

bool read_csv(Bytes& bytes, std::string_view head, const std::string& place,
              const Reading& reading) {
  constexpr int kTitleRows = 5;  // a table saved from a spreadsheet may begin with a title
  constexpr std::uint64_t kTick = 4096;
  CsvReader rows(bytes, separator_of(head));
  Table table(reading.writer, reading.as, place);
  for (int i = 0; i < kTitleRows && !table.understood(); ++i) {
    const CsvReader::Next next = rows.next();
    if (next == CsvReader::Next::end) break;
    if (next == CsvReader::Next::row) table.headings(rows.fields());
  }
  if (!table.understood()) return false;
  for (std::uint64_t count = 0;; ++count) {
    if (count % kTick == 0) reading.tick();
    switch (rows.next()) {
      case CsvReader::Next::row:
        table.row(rows.fields(), rows.line());
        break;
      case CsvReader::Next::broken:
        table.broken_row(rows.line());
        break;
      case CsvReader::Next::end:
        return true;
    }
  }
}

}  // namespace recevable::directory
