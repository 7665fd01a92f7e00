#include "pdf/xref_check.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace recevable::pdf {

namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

// Reads forwards through a text; every step says whether it worked.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  void skip_spaces() {
    while (!text_.empty() && is_space(text_.front())) text_.remove_prefix(1);
  }
  std::optional<std::uint64_t> number() {
    skip_spaces();
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc{}) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }
  bool word(std::string_view wanted) {
    skip_spaces();
    if (!text_.starts_with(wanted)) return false;
    text_.remove_prefix(wanted.size());
    return true;
  }
  char letter() {
    skip_spaces();
    if (text_.empty()) return '\0';
    const char c = text_.front();
    text_.remove_prefix(1);
    return c;
  }

 private:
  std::string_view text_;
};

// Whether object `number` begins at this offset.
bool object_at(std::string_view bytes, std::uint64_t offset, std::uint64_t number) {
  if (offset >= bytes.size()) return false;
  Cursor cursor(bytes.substr(static_cast<std::size_t>(offset), 64));
  return cursor.number() == number && cursor.number() && cursor.word("obj");
}

// The classic table after its "xref" keyword.
XrefState check_table(std::string_view bytes, Cursor cursor) {
  std::uint64_t right = 0;
  std::uint64_t wrong = 0;
  for (;;) {
    const auto first = cursor.number();
    if (!first) break;
    const auto count = cursor.number();
    if (!count) return XrefState::wrong;
    for (std::uint64_t i = 0; i < *count; ++i) {
      const auto offset = cursor.number();
      const auto generation = cursor.number();
      if (!offset || !generation) return XrefState::wrong;
      if (cursor.letter() != 'n') continue;
      // A few careless producers list entries that nothing refers to, at offset 0.
      if (*offset == 0) continue;
      ++(object_at(bytes, *offset, *first + i) ? right : wrong);
    }
  }
  return wrong > right / 4 ? XrefState::wrong : XrefState::right;
}

}  // namespace

XrefState check_xref(std::string_view bytes) {
  constexpr std::string_view kKeyword = "startxref";
  const std::size_t keyword = bytes.rfind(kKeyword);
  if (keyword == std::string_view::npos) return XrefState::missing;
  // Offsets count from the header, which readers look for in the first kilobyte.
  const std::size_t header = bytes.substr(0, 1024).find("%PDF-");
  const std::size_t shift = header == std::string_view::npos ? 0 : header;
  const auto start = Cursor(bytes.substr(keyword + kKeyword.size())).number();
  if (!start || *start == 0) return XrefState::missing;
  for (const std::size_t base : {std::size_t{0}, shift}) {
    if (*start >= bytes.size() - base) continue;
    Cursor cursor(bytes.substr(static_cast<std::size_t>(*start) + base));
    if (cursor.word("xref")) return check_table(bytes.substr(base), cursor);
    if (cursor.number() && cursor.number() && cursor.word("obj")) return XrefState::right;
  }
  return XrefState::missing;
}

}  // namespace recevable::pdf
