#include "report/workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace recevable::report {
namespace {

constexpr lxw_row_t kMostRows = 1'048'576;
constexpr std::size_t kMostText = 32'767;  // characters of a cell

base::Error cannot_write(const std::string& reason) {
  return {base::ErrorKind::environment,
          {"le classeur n'a pas pu être écrit (" + reason +
               "). Libérez de la place dans le dossier temporaire (TMPDIR).",
           "the workbook could not be written (" + reason +
               "). Make room in the temporary folder (TMPDIR)."},
          {}};
}

// At most as many bytes as a cell takes characters, without cutting one in two.
std::string fitting(const std::string& text) {
  if (text.size() <= kMostText) return text;
  std::size_t end = kMostText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

class XlsxWorkbook final : public Workbook {
 public:
  explicit XlsxWorkbook(std::string path) : path_(std::move(path)) {
    lxw_workbook_options options{};
    options.constant_memory = 1;
    book_ = workbook_new_opt(path_.c_str(), &options);
    header_ = workbook_add_format(book_);
    format_set_bold(header_);
    format_set_text_wrap(header_);
    format_set_align(header_, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(header_, 0xE6EEF6);
    format_set_bottom(header_, LXW_BORDER_THIN);
    text_ = workbook_add_format(book_);
    format_set_text_wrap(text_);
    format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
    date_ = top_format("yyyy-mm-dd");
    whole_ = top_format("0");
    amount_ = top_format("#,##0.00");
  }

  ~XlsxWorkbook() override {
    if (book_ != nullptr) workbook_close(book_);
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }

  std::size_t add_sheet(const std::string& name, const std::vector<Column>& columns) override {
    sheets_.push_back({name, columns, {}, 1});
    open_part(sheets_.back());
    return sheets_.size() - 1;
  }

  void add_row(std::size_t index, const Row& row) override {
    Sheet& sheet = sheets_[index];
    if (sheet.next >= kMostRows) open_part(sheet);
    for (std::size_t i = 0; i < row.size(); ++i) {
      write(sheet.parts.back(), sheet.next, static_cast<lxw_col_t>(i), row[i]);
    }
    ++sheet.next;
  }

  base::Result<std::string> finish() override {
    for (const Sheet& sheet : sheets_) close_part(sheet);
    const lxw_error error = workbook_close(book_);
    book_ = nullptr;
    if (error != LXW_NO_ERROR) return std::unexpected(cannot_write(lxw_strerror(error)));
    std::ifstream file(path_, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file || bytes.str().empty()) return std::unexpected(cannot_write(path_));
    return bytes.str();
  }

 private:
  struct Sheet {
    std::string name;
    std::vector<Column> columns;
    std::vector<lxw_worksheet*> parts;
    lxw_row_t next = 1;  // of the last part
  };

  // The filter of the last part reaches down to its last row.
  static void close_part(const Sheet& sheet) {
    worksheet_autofilter(sheet.parts.back(), 0, 0, std::max<lxw_row_t>(1, sheet.next - 1),
                         static_cast<lxw_col_t>(sheet.columns.size() - 1));
  }

  void open_part(Sheet& sheet) {
    if (!sheet.parts.empty()) close_part(sheet);
    const std::string number =
        sheet.parts.empty() ? std::string() : " " + std::to_string(sheet.parts.size() + 1);
    lxw_worksheet* part = workbook_add_worksheet(book_, (sheet.name + number).c_str());
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      worksheet_set_column(part, at, at, sheet.columns[i].width, nullptr);
      worksheet_write_string(part, 0, at, sheet.columns[i].title.c_str(), header_);
    }
    worksheet_freeze_panes(part, 1, 1);
    sheet.parts.push_back(part);
    sheet.next = 1;
  }

  lxw_format* top_format(const char* number) {
    lxw_format* format = workbook_add_format(book_);
    format_set_num_format(format, number);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell) {
    switch (cell.kind) {
      case Cell::Kind::blank:
        return;
      case Cell::Kind::text:
        worksheet_write_string(sheet, row, column, fitting(cell.text).c_str(), text_);
        return;
      case Cell::Kind::number:
        worksheet_write_number(sheet, row, column, cell.number.to_double(),
                               cell.number.scale() > 0 ? amount_ : whole_);
        return;
      case Cell::Kind::date: {
        lxw_datetime day{};
        day.year = static_cast<int>(cell.date.year());
        day.month = static_cast<int>(static_cast<unsigned>(cell.date.month()));
        day.day = static_cast<int>(static_cast<unsigned>(cell.date.day()));
        // A workbook knows no day before 1900.
        if (day.year < 1900) {
          worksheet_write_string(sheet, row, column, base::format_iso(cell.date).c_str(), text_);
        } else {
          worksheet_write_datetime(sheet, row, column, &day, date_);
        }
        return;
      }
    }
  }

  std::string path_;
  lxw_workbook* book_ = nullptr;
  lxw_format *header_ = nullptr, *text_ = nullptr, *date_ = nullptr, *whole_ = nullptr,
             *amount_ = nullptr;
  std::vector<Sheet> sheets_;
};

void make(base::Result<std::unique_ptr<Workbook>>* made) {
  std::error_code error;
  std::string path = (std::filesystem::temp_directory_path(error) / "recevable-XXXXXX").string();
  const int descriptor = error ? -1 : mkstemp(path.data());
  if (descriptor < 0) {
    *made = std::unexpected(cannot_write(error ? error.message() : std::strerror(errno)));
    return;
  }
  close(descriptor);
  *made = std::make_unique<XlsxWorkbook>(std::move(path));
}

}  // namespace
}  // namespace recevable::report

extern "C" __attribute__((visibility("default"))) void recevable_xlsx_workbook(
    recevable::base::Result<std::unique_ptr<recevable::report::Workbook>>* made) {
  recevable::report::make(made);
}
