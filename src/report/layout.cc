#include "report/layout.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace recevable::report {
namespace {

// Length of the UTF-8 character that begins at `at`, and the columns it fills. Texts are made
// printable first, so broken sequences do not occur; a stray byte counts for one.
std::pair<std::size_t, int> character_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  utf8proc_int32_t code = -1;
  const auto length =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (length <= 0) return {1, 1};
  return {static_cast<std::size_t>(length), std::max(0, utf8proc_charwidth(code))};
}

// The bytes of `text` that fill at most `limit` columns; at least one character.
std::size_t fitting(std::string_view text, int limit) {
  std::size_t at = 0;
  int used = 0;
  while (at < text.size()) {
    const auto [length, width] = character_at(text, at);
    if (at > 0 && used + width > limit) break;
    at += length;
    used += width;
  }
  return at;
}

// French writes a space before ":;!?»" and after "«" that no line may break at.
bool holds_together(std::string_view text, std::size_t space) {
  constexpr std::string_view kBefore = ":;!?%";
  const std::string_view rest = text.substr(space + 1);
  if (!rest.empty() && kBefore.find(rest.front()) != std::string_view::npos) return true;
  return rest.starts_with("»") || rest.starts_with("€") || text.substr(0, space).ends_with("«");
}

// Breaks at plain spaces only: no-break spaces hold amounts together.
std::vector<std::string> wrapped(std::string_view text, int limit) {
  std::vector<std::string> lines(1);
  int used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);
    while (end != std::string_view::npos && end > at && holds_together(text, end)) {
      end = text.find(' ', end + 1);
    }
    if (end == std::string_view::npos) end = text.size();
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    int width = columns(word);
    if (used > 0 && used + 1 + width > limit) {
      lines.emplace_back();
      used = 0;
    }
    while (width > limit) {
      const std::size_t cut = fitting(word, limit);
      lines.back() += word.substr(0, cut);
      lines.emplace_back();
      word.remove_prefix(cut);
      width = columns(word);
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += width;
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::bold:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::red:
      return "\x1b[1;31m";
    case Style::yellow:
      return "\x1b[1;33m";
    case Style::green:
      return "\x1b[1;32m";
    case Style::cyan:
      return "\x1b[36m";
  }
  return "";
}

}  // namespace

int columns(std::string_view text) {
  int total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [length, width] = character_at(text, at);
    at += length;
    total += width;
  }
  return total;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : base::printable(text)) {
    if (c == ' ' || c == '\n' || c == '\t') {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else {
      line += c;
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string shortened(std::string_view text, int limit) {
  std::string line = one_line(text);
  if (columns(line) <= limit) return line;
  line.resize(fitting(line, std::max(1, limit - 1)));
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line + "…";
}

std::string padded(std::string_view text, int width) {
  std::string line(text);
  const int missing = width - columns(text);
  if (missing > 0) line.append(static_cast<std::size_t>(missing), ' ');
  return line;
}

std::string capitals(std::string_view text) {
  std::string upper;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_at(text, at).first;
    utf8proc_int32_t code = -1;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                     static_cast<utf8proc_ssize_t>(length), &code);
    at += length;
    if (code < 0) continue;  // not UTF-8
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(utf8proc_toupper(code), bytes.data());
    upper.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
  return upper;
}

Layout::Layout(int width, bool colour) : width_(width), colour_(colour) {}

std::string Layout::styled(std::string_view text, Style style) const {
  if (!colour_ || style == Style::plain) return std::string(text);
  return std::string(code_of(style)) + std::string(text) + "\x1b[0m";
}

void Layout::paragraph(std::string_view lead, std::string_view text, Style style,
                       Style lead_style) {
  const int indent = columns(lead);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  bool first = true;
  for (const std::string& piece : wrapped(one_line(text), std::max(1, width_ - indent))) {
    out_ += first ? styled(lead, lead_style) : margin;
    out_ += styled(piece, style);
    out_ += '\n';
    first = false;
  }
}

void Layout::blank() {
  out_ += '\n';
}

void Layout::line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

}  // namespace recevable::report
