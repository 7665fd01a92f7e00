// Answers as a spreadsheet.
#include <xlsxwriter.h>

#include <charconv>
#include <memory>

#include "audit/module.h"

namespace recevable::audit {
namespace {

constexpr lxw_row_t kMostRows = 1'048'575;  // of a sheet, without its head
constexpr std::size_t kLongestCell = 32'767;

class Spreadsheet : public Table {
 public:
  explicit Spreadsheet(const std::string& path) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ != nullptr) sheet_ = workbook_add_worksheet(book_, "Recevable");
  }
  ~Spreadsheet() override {
    if (book_ != nullptr) workbook_close(book_);
  }
  Spreadsheet(const Spreadsheet&) = delete;
  Spreadsheet& operator=(const Spreadsheet&) = delete;

  bool ok() const { return sheet_ != nullptr; }

  void head(const std::vector<std::string>& names) override {
    lxw_format* const bold = workbook_add_format(book_);
    format_set_bold(bold);
    lxw_col_t column = 0;
    for (const std::string& name : names) {
      worksheet_write_string(sheet_, 0, column++, name.c_str(), bold);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
  }

  bool row(const std::vector<Cell>& cells) override {
    if (row_ >= kMostRows) return false;
    ++row_;
    lxw_col_t column = 0;
    for (const Cell& cell : cells) {
      double number = 0;
      const char* const end = cell.text.data() + cell.text.size();
      if (cell.numeric && std::from_chars(cell.text.data(), end, number).ptr == end) {
        worksheet_write_number(sheet_, row_, column, number, nullptr);
      } else {
        // A text is a text: never a formula, never a link.
        worksheet_write_string(sheet_, row_, column, cell.text.substr(0, kLongestCell).c_str(),
                               nullptr);
      }
      ++column;
    }
    return true;
  }

 private:
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_row_t row_ = 0;
};

}  // namespace

base::Result<std::unique_ptr<Table>> new_spreadsheet(const std::string& path) {
  auto sheet = std::make_unique<Spreadsheet>(path);
  if (!sheet->ok()) {
    return base::fail(base::ErrorKind::environment,
                      {"Impossible d'écrire ce fichier. Choisissez-en un autre avec --output.",
                       "This file cannot be written. Choose another with --output."},
                      path);
  }
  return sheet;
}

}  // namespace recevable::audit
