// XLSX workbooks (ECMA-376): the first sheets with headings of ours, streamed.
#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "directory/readers.h"
#include "directory/sax.h"
#include "directory/table.h"

namespace recevable::directory {
namespace {

constexpr std::size_t kMostSharedBytes = 512ULL << 20;
constexpr std::size_t kLongestText = 1 << 16;
constexpr std::size_t kMostColumns = 500;

// All texts in one block: a million strings of their own would take three times as much.
struct SharedTexts {
  std::string block;
  std::vector<std::size_t> ends;

  std::string_view at(std::size_t index) const {
    if (index >= ends.size()) return {};
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(block).substr(begin, ends[index] - begin);
  }
};

class SharedTextsReader : public Sax {
 public:
  SharedTextsReader(SharedTexts& texts, std::string where)
      : texts_(texts), where_(std::move(where)) {}

 private:
  void start(std::string_view name) override {
    if (name == "t") in_text_ = !in_phonetic_;
    if (name == "rPh") in_phonetic_ = true;
  }
  void end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") in_phonetic_ = false;
    if (name == "si") texts_.ends.push_back(texts_.block.size());
  }
  void text(std::string_view text) override {
    if (!in_text_) return;
    if (texts_.block.size() + text.size() > kMostSharedBytes) {
      refuse(base::ErrorKind::bad_input,
             {"Ce classeur contient trop de textes. Enregistrez chaque feuille en CSV.",
              "This workbook holds too many texts. Save each sheet as CSV."},
             where_);
    }
    texts_.block += text;
  }

  SharedTexts& texts_;
  std::string where_;
  bool in_text_ = false, in_phonetic_ = false;
};

// workbook.xml: sheets in their order, each with the id of its part; the relations give its file.
struct Sheet {
  std::string name, relation;
};

class WorkbookReader : public Sax {
 public:
  std::vector<Sheet> sheets;

 private:
  void start(std::string_view name) override {
    if (name == "sheet" && sheets.size() < 1000) {
      sheets.push_back({std::string(attribute("name")), std::string(attribute("r:id"))});
      if (sheets.back().relation.empty()) sheets.back().relation = attribute("id");
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

class RelationsReader : public Sax {
 public:
  std::map<std::string, std::string> targets;

 private:
  void start(std::string_view name) override {
    if (name == "Relationship" && targets.size() < 1000) {
      std::string target(attribute("Target"));
      if (target.starts_with("/xl/")) target.erase(0, 4);
      targets[std::string(attribute("Id"))] = "xl/" + target;
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

// "AB12": the column from 0; kMostColumns for nonsense.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (column > kMostColumns) return kMostColumns;
  }
  return column == 0 ? kMostColumns : column - 1;
}

class SheetReader : public Sax {
 public:
  SheetReader(const SharedTexts& texts, Table& table) : texts_(texts), table_(table) {}

 private:
  static constexpr int kTitleRows = 10;

  void start(std::string_view name) override {
    if (name == "row") {
      cells_.clear();
      next_column_ = 0;
      ++row_;
      const std::string_view given = attribute("r");
      std::uint64_t number = 0;
      const auto read = std::from_chars(given.data(), given.data() + given.size(), number);
      if (read.ec == std::errc() && number > 0) row_ = number;
    } else if (name == "c") {
      const std::string_view reference = attribute("r");
      column_ = reference.empty() ? next_column_ : column_of(reference);
      next_column_ = column_ + 1;
      const std::string_view type = attribute("t");
      shared_ = type == "s";
      value_.clear();
    } else if (name == "v" || name == "t") {
      in_value_ = true;
    }
  }
  void end(std::string_view name) override {
    if (name == "v" || name == "t") {
      in_value_ = false;
    } else if (name == "c") {
      end_cell();
    } else if (name == "row") {
      end_row();
    }
  }
  void text(std::string_view text) override {
    if (in_value_ && value_.size() + text.size() <= kLongestText) value_ += text;
  }

  void end_cell() {
    if (column_ >= kMostColumns) return;
    if (cells_.size() <= column_) cells_.resize(column_ + 1);
    if (!shared_) {
      cells_[column_] = value_;
      return;
    }
    std::size_t index = texts_.ends.size();
    std::from_chars(value_.data(), value_.data() + value_.size(), index);
    cells_[column_] = texts_.at(index);
  }

  void end_row() {
    fields_.assign(cells_.begin(), cells_.end());
    if (table_.understood()) {
      table_.row(fields_, row_);
    } else if (++tried_ <= kTitleRows) {
      table_.headings(fields_);
    } else {
      stop();
    }
  }

  const SharedTexts& texts_;
  Table& table_;
  std::vector<std::string> cells_;
  std::vector<std::string_view> fields_;
  std::string value_;
  std::size_t column_ = 0, next_column_ = 0;
  std::uint64_t row_ = 0;
  int tried_ = 0;
  bool shared_ = false, in_value_ = false;
};

}  // namespace

bool read_xlsx(const std::string& path, const Reading& reading) {
  const auto ignore = [] {};
  SharedTexts texts;
  WorkbookReader workbook;
  RelationsReader relations;
  {
    Container members(path);
    while (members.next()) {
      if (members.member() == "xl/workbook.xml") workbook.parse(members, path, ignore);
      if (members.member() == "xl/_rels/workbook.xml.rels") relations.parse(members, path, ignore);
      if (members.member() == "xl/sharedStrings.xml") {
        SharedTextsReader(texts, path).parse(members, path, ignore);
      }
    }
  }
  std::map<std::string, std::string> sheet_names;  // by member
  for (const Sheet& sheet : workbook.sheets) {
    sheet_names[relations.targets[sheet.relation]] = sheet.name;
  }
  bool understood = false;
  Container members(path);
  while (members.next()) {
    const auto sheet = sheet_names.find(members.member());
    if (sheet == sheet_names.end()) continue;
    Table table(reading.writer, reading.as, sheet->second);
    SheetReader(texts, table).parse(members, path, reading.tick);
    understood = understood || table.understood();
  }
  return understood;
}

}  // namespace recevable::directory
