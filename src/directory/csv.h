// Inside the import module: rows of a CSV file of any size.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "directory/bytes.h"

namespace recevable::directory {

// UTF-8 with or without a byte order mark, or Windows-1252 (told line by line: a line that is not
// UTF-8 is taken for it). Fields may be quoted, with "" for a quote, and hold line ends.
class CsvReader {
 public:
  CsvReader(Bytes& bytes, char separator);

  enum class Next {
    row,
    broken,  // a quote that is never closed: only this line was passed over
    end
  };
  // The fields live until the next call.
  Next next();
  const std::vector<std::string_view>& fields() const { return fields_; }
  std::uint64_t line() const { return line_; }  // of the row's first line, from 1

 private:
  bool fill();  // false when nothing more came
  // The end of the row that begins at at_; npos when it is not all there yet.
  std::size_t row_end() const;
  void split(std::string_view row);
  void split_quoted(std::string_view row);

  Bytes& bytes_;
  char separator_;
  std::string buffer_, converted_, unquoted_;
  std::size_t at_ = 0;
  bool ended_ = false, started_ = false;
  std::uint64_t line_ = 0, next_line_ = 1;
  std::vector<std::string_view> fields_;
};

// The separator of a header line: the one of ';', ',', tab and '|' that cuts it most.
char separator_of(std::string_view head);

// The text in UTF-8, whatever it was.
bool is_utf8(std::string_view text);
std::string from_windows_1252(std::string_view text);

}  // namespace recevable::directory
