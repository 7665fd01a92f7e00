#include "base/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace recevable::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Character {
  std::int32_t code_point = -1;  // -1 for a byte that is not UTF-8
  std::size_t size = 1;          // bytes
};

// REQUIRES: at < text.size().
Character character_at(std::string_view text, std::size_t at) {
  Character c;
  const utf8proc_ssize_t read =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                       static_cast<utf8proc_ssize_t>(text.size() - at), &c.code_point);
  if (read <= 0) return {};
  c.size = static_cast<std::size_t>(read);
  return c;
}

bool is_letter(std::int32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(code_point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

// Characters that would drive the reader's terminal, or make a line show in another order than it
// is written, or that XML forbids.
bool must_be_escaped(std::int32_t c) {
  if (c == '\n' || c == '\t') return false;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c == 0x61C || c == 0x200E || c == 0x200F) return true;
  if ((c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return true;
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// Bytes of the white space that `text` starts with, or 0.
std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
  if (static_cast<unsigned char>(text[0]) < 0x80) return 0;
  static constexpr auto kSpaces = std::to_array<std::string_view>(
      {"\u00a0", "\u202f", "\u2007", "\u2009", "\u200a", "\u3000", "\u2002", "\u2003", "\ufeff"});
  for (const std::string_view space : kSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

}  // namespace

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    out += c.code_point < 0 ? kReplacement : static_cast<char32_t>(c.code_point);
    at += c.size;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  constexpr std::size_t kMostBytes = 4;
  std::array<utf8proc_uint8_t, kMostBytes> bytes{};
  for (const char32_t c : text) {
    const auto point = static_cast<std::int32_t>(c);
    const bool valid = c <= 0x10FFFFU && utf8proc_codepoint_valid(point);
    const auto size =
        utf8proc_encode_char(valid ? point : static_cast<std::int32_t>(kReplacement), bytes.data());
    for (utf8proc_ssize_t i = 0; i < size; ++i) {
      out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
    }
  }
  return out;
}

std::string squeeze(std::string_view text) {
  const std::string folded = fold(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    if (static_cast<unsigned char>(folded[at]) < 0x80) {
      if (is_alnum(folded[at])) out += folded[at];
      ++at;
      continue;
    }
    const Character c = character_at(folded, at);
    if (c.code_point >= 0 && is_letter(c.code_point)) out.append(folded, at, c.size);
    at += c.size;
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    // Nearly all text is plain ASCII, which goes over run by run.
    std::size_t run = at;
    while (run < text.size() && text[run] >= ' ' && text[run] <= '~') ++run;
    out.append(text.substr(at, run - at));
    at = run;
    if (at == text.size()) break;
    const Character c = character_at(text, at);
    if (c.code_point < 0) {
      out += "\uFFFD";
    } else if (must_be_escaped(c.code_point)) {
      out += fmt::format("\\u{{{:X}}}", c.code_point);
    } else {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += character_at(text, at).size;
  return count;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const int allowed = std::max(limit, 0);
  const int too_many = allowed + 1;
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  const auto rows = static_cast<std::int64_t>(a.size());
  const auto columns = static_cast<std::int64_t>(b.size());
  if (std::abs(rows - columns) > allowed) return too_many;
  if (rows == 0 || columns == 0) return static_cast<int>(std::max(rows, columns));

  // Three rows of the usual table, of which only the cells within `allowed` of the diagonal can
  // matter; the others count as too many.
  const auto width = b.size() + 1;
  std::vector<int> cells(3 * width, too_many);
  int* before_last = cells.data();
  int* last = before_last + width;
  int* current = last + width;
  for (std::int64_t j = 0; j <= std::min<std::int64_t>(columns, allowed); ++j) {
    last[j] = static_cast<int>(j);
  }
  int best_of_last = 0;
  for (std::int64_t i = 1; i <= rows; ++i) {
    const std::int64_t from = std::max<std::int64_t>(1, i - allowed);
    const std::int64_t to = std::min<std::int64_t>(columns, i + allowed);
    current[from - 1] =
        from == 1 ? static_cast<int>(std::min<std::int64_t>(i, too_many)) : too_many;
    int best = current[from - 1];
    const char letter = a[static_cast<std::size_t>(i - 1)];
    for (std::int64_t j = from; j <= to; ++j) {
      const auto column = static_cast<std::size_t>(j - 1);
      int edits = last[j - 1] + (letter == b[column] ? 0 : 1);
      edits = std::min({edits, last[j] + 1, current[j - 1] + 1});
      if (i > 1 && j > 1 && letter == b[column - 1] &&
          a[static_cast<std::size_t>(i - 2)] == b[column]) {
        edits = std::min(edits, before_last[j - 2] + 1);
      }
      current[j] = std::min(edits, too_many);
      best = std::min(best, current[j]);
    }
    if (to < columns) current[to + 1] = too_many;
    // A swap reaches back two rows, so one row above the limit is not yet the end.
    if (best > allowed && best_of_last > allowed) return too_many;
    best_of_last = best;
    int* const free_row = before_last;
    before_last = last;
    last = current;
    current = free_row;
  }
  return std::min(last[columns], too_many);
}

std::string_view trim(std::string_view text) {
  while (const std::size_t space = space_at_start(text)) text.remove_prefix(space);
  while (!text.empty()) {
    // White space is at most three bytes long: see whether one ends here.
    std::size_t removed = 0;
    for (std::size_t size = 1; size <= 3 && size <= text.size() && removed == 0; ++size) {
      if (space_at_start(text.substr(text.size() - size)) == size) removed = size;
    }
    if (removed == 0) break;
    text.remove_suffix(removed);
  }
  return text;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

}  // namespace recevable::base
