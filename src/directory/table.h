// Inside the import module: rows of a table, whatever they came in, into the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/columns.h"
#include "directory/writer.h"

namespace recevable::directory {

// Rows of one sheet, file or kind of XML element.
class Table {
 public:
  Table(Writer& writer, std::optional<Kind> as, std::string place)
      : writer_(writer), as_(as), place_(std::move(place)) {}

  // The headings, or the first rows of a sheet that may begin with a title. True once understood.
  bool headings(const std::vector<std::string_view>& fields);
  bool understood() const { return headings_.has_value(); }
  // REQUIRES: understood().
  void row(const std::vector<std::string_view>& fields, std::uint64_t line);
  void broken_row(std::uint64_t line);

 private:
  using Fields = std::vector<std::string_view>;
  std::string_view get(const Fields& fields, Column column) const;
  std::optional<bool> flag(const Fields& fields, Column column, bool& bad) const;
  void bad(std::uint64_t line, std::string fr, std::string en);
  void structure(const Fields& fields, std::uint64_t line);
  void service(const Fields& fields, std::uint64_t line);
  void establishment(const Fields& fields, std::uint64_t line);
  void unit(const Fields& fields, std::uint64_t line);
  void succession(const Fields& fields, std::uint64_t line);
  void see_day(std::string_view processed);

  Writer& writer_;
  std::optional<Kind> as_;
  std::string place_;
  std::optional<Headings> headings_;
};

// An identifier as it should have been: 9 to 13 digits of a SIRET whose leading zeros Excel took
// away are filled up, and a number in scientific form is written out (IMP-ANN-02).
std::string mended_identifier(std::string_view text, std::string_view type);

}  // namespace recevable::directory
