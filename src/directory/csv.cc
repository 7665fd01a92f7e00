#include "directory/csv.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace recevable::directory {
namespace {

constexpr std::size_t kBlock = 1 << 18;
// No row of a published file comes near; what does is a quote that was never closed.
constexpr std::size_t kLongestRow = 1 << 16;
constexpr auto kNpos = std::string_view::npos;

void append_utf8(std::string& to, std::int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto count = utf8proc_encode_char(code_point, bytes.data());
  to.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
}

// 0x80 to 0x9F of Windows-1252; the others are as in Unicode.
constexpr std::array<std::int32_t, 32> kWindows{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    if ((eight & 0x8080808080808080ULL) != 0) return false;
  }
  for (; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
  }
  return true;
}

}  // namespace

bool is_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  std::size_t at = 0;
  while (at < text.size()) {
    std::int32_t code_point = 0;
    const auto size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (size <= 0) return false;
    at += static_cast<std::size_t>(size);
  }
  return true;
}

std::string from_windows_1252(std::string_view text) {
  std::string utf8;
  utf8.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      append_utf8(utf8, byte < 0xA0 ? kWindows[byte - 0x80U] : byte);
    }
  }
  return utf8;
}

char separator_of(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char c : {';', ',', '\t', '|'}) {
    const auto count = std::ranges::count(line, c);
    if (count > most) {
      most = count;
      best = c;
    }
  }
  return best;
}

CsvReader::CsvReader(Bytes& bytes, char separator) : bytes_(bytes), separator_(separator) {}

bool CsvReader::fill() {
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kBlock);
  const std::size_t count = bytes_.read(buffer_.data() + had, kBlock);
  buffer_.resize(had + count);
  ended_ = count == 0;
  if (!started_ && buffer_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  started_ = true;
  return !ended_;
}

std::size_t CsvReader::row_end() const {
  const std::string_view rest = std::string_view(buffer_).substr(at_);
  const std::size_t newline = rest.find('\n');
  const std::string_view line = rest.substr(0, newline);
  if (line.find('"') == kNpos) {
    return newline == kNpos ? (ended_ ? buffer_.size() : kNpos) : at_ + newline;
  }
  // A quote counts at the start of a field only: 5" in the middle of one is an inch.
  bool quoted = false, field_start = true;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    if (quoted) {
      if (c != '"') continue;
      if (i + 1 < rest.size() && rest[i + 1] == '"') {
        ++i;
      } else {
        quoted = false;
        field_start = false;
      }
    } else if (c == '"' && field_start) {
      quoted = true;
    } else if (c == '\n') {
      return at_ + i;
    } else {
      field_start = c == separator_;
    }
  }
  return ended_ && !quoted ? buffer_.size() : kNpos;
}

CsvReader::Next CsvReader::next() {
  while (true) {
    std::size_t end = at_ < buffer_.size() ? row_end() : kNpos;
    while (end == kNpos && buffer_.size() - at_ <= kLongestRow) {
      if (!fill()) {
        end = at_ < buffer_.size() ? row_end() : kNpos;
        break;
      }
      end = row_end();
    }
    if (at_ >= buffer_.size()) return Next::end;
    line_ = next_line_;
    if (end == kNpos || end - at_ > kLongestRow) {
      const std::size_t newline = buffer_.find('\n', at_);
      at_ = newline == std::string::npos ? buffer_.size() : newline + 1;
      ++next_line_;
      return Next::broken;
    }
    std::string_view row = std::string_view(buffer_).substr(at_, end - at_);
    at_ = std::min(end + 1, buffer_.size());
    next_line_ += 1 + static_cast<std::uint64_t>(std::ranges::count(row, '\n'));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty()) continue;  // a blank line is no row
    if (!is_utf8(row)) {
      converted_ = from_windows_1252(row);
      row = converted_;
    }
    split(row);
    return Next::row;
  }
}

void CsvReader::split(std::string_view row) {
  fields_.clear();
  if (row.find('"') != kNpos) {
    split_quoted(row);
    return;
  }
  while (true) {
    const std::size_t end = row.find(separator_);
    fields_.push_back(row.substr(0, end));
    if (end == kNpos) return;
    row.remove_prefix(end + 1);
  }
}

void CsvReader::split_quoted(std::string_view row) {
  unquoted_.clear();
  unquoted_.reserve(row.size());  // the views into it must stay good
  std::size_t i = 0;
  while (true) {
    const std::size_t begin = unquoted_.size();
    if (i < row.size() && row[i] == '"') {
      ++i;
      while (i < row.size()) {
        if (row[i] == '"') {
          if (i + 1 >= row.size() || row[i + 1] != '"') break;
          ++i;
        }
        unquoted_ += row[i++];
      }
      ++i;
    }
    while (i < row.size() && row[i] != separator_) unquoted_ += row[i++];
    fields_.push_back(std::string_view(unquoted_).substr(begin));
    if (i >= row.size()) return;
    ++i;
  }
}

}  // namespace recevable::directory
