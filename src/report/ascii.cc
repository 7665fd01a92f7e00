#include "report/ascii.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace recevable::report {
namespace {

struct Stand {
  std::int32_t code;
  std::string_view ascii;
};
constexpr std::array<Stand, 18> kStands{{{0x00A0, " "},
                                         {0x202F, " "},
                                         {0x2009, " "},
                                         {0x00AB, "\""},
                                         {0x00BB, "\""},
                                         {0x201C, "\""},
                                         {0x201D, "\""},
                                         {0x2018, "'"},
                                         {0x2019, "'"},
                                         {0x2013, "-"},
                                         {0x2014, "-"},
                                         {0x2212, "-"},
                                         {0x2026, "..."},
                                         {0x00B7, "-"},
                                         {0x20AC, "EUR"},
                                         {0x0153, "oe"},
                                         {0x00E6, "ae"},
                                         {0x00B0, "o"}}};

void append_ascii(std::int32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  if (const auto stand = std::ranges::find(kStands, code, &Stand::code); stand != kStands.end()) {
    out += stand->ascii;
    return;
  }
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      code, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
  bool found = false;
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 32); ++i) {
    const auto part = parts[static_cast<std::size_t>(i)];
    if (part >= 0x80) continue;  // an accent, or a letter of another script
    out += static_cast<char>(part);
    found = true;
  }
  if (!found) out += '?';
}

}  // namespace

std::string ascii_of(std::string_view text) {
  std::string out;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = -1;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
    append_ascii(length > 0 ? code : 0xFFFD, out);
  }
  return out;
}

}  // namespace recevable::report
