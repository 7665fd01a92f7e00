// The xlsx module: sheets of cells into an Office Open XML workbook, by libxlsxwriter.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/rows.h"

namespace recevable::report {

// Rows go to disk as they come, so that memory does not grow with their number.
class Workbook {
 public:
  Workbook() = default;
  virtual ~Workbook() = default;
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  // A sheet with its header row, which stays in sight and can filter. Returns its index.
  virtual std::size_t add_sheet(const std::string& name, const std::vector<Column>& columns) = 0;
  // A row below the last of that sheet. Rows beyond what a sheet can hold (1,048,575) go on in
  // another one, "Points 2".
  virtual void add_row(std::size_t sheet, const Row& row) = 0;
  // The bytes of the workbook; nothing may be called afterwards.
  // Errors (environment): the folder for temporary files is full or cannot be written.
  virtual base::Result<std::string> finish() = 0;
};

inline constexpr const char* kXlsxModule = "xlsx";
inline constexpr const char* kXlsxSymbol = "recevable_xlsx_workbook";
using MakeWorkbook = void(base::Result<std::unique_ptr<Workbook>>* made);

}  // namespace recevable::report
