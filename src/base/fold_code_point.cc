#include "base/fold_code_point.h"

#include <utf8proc.h>

#include <array>
#include <string_view>

namespace recevable::base {
namespace {

// How deep a folded character is folded again. Unicode needs two rounds (an ellipsis of primes);
// the third is there so that a later Unicode version cannot make folding unstable.
constexpr int kRounds = 3;

// What the product decides and Unicode leaves open; nullptr for every other character.
const char* own_folding(std::int32_t c) {
  switch (c) {
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
      return " ";
    case '`':
    case 0xB4:
    case 0x2B9:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2C8:
    case 0x2CA:
    case 0x2CB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return "\"";
    case 0x2D7:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2043:
    case 0x2212:
    case 0x2500:
    case 0x2E3A:
    case 0x2E3B:
    case 0x30FC:
      return "-";
    case 0x2044:
    case 0x2215:
      return "/";
    case 0xBA:
    case 0xB0:
    case 0x2DA:  // "nº" typed with the ordinal sign, "n°" with the degree
      return "\u00b0";
    // Letters whose stroke is no separate accent in Unicode, and ligatures.
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xD8:
    case 0xF8:
      return "o";
    case 0x110:
    case 0x111:
      return "d";
    case 0x126:
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x141:
    case 0x142:
      return "l";
    case 0x166:
    case 0x167:
      return "t";
    default:
      return nullptr;
  }
}

void append_folded(std::int32_t code_point, int rounds, std::string& out) {
  if (const char* const own = own_folding(code_point)) {
    out += own;
    return;
  }
  if (code_point < 0x80 && code_point >= 0x20 && code_point != 0x7F) {
    const bool upper = code_point >= 'A' && code_point <= 'Z';
    out += static_cast<char>(upper ? code_point - 'A' + 'a' : code_point);
    return;
  }
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CS:
      return;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      out += ' ';
      return;
    case UTF8PROC_CATEGORY_PD:
      out += '-';
      return;
    default:
      break;
  }
  std::array<utf8proc_int32_t, 64> parts{};
  int boundary = 0;
  utf8proc_ssize_t count = utf8proc_decompose_char(
      code_point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_IGNORE),
      &boundary);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) {
    append_utf8(code_point, out);
    return;
  }
  count = utf8proc_normalize_utf32(
      parts.data(), count, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const std::int32_t part = parts[static_cast<std::size_t>(i)];
    if (part == code_point || rounds == 0) {
      append_utf8(part, out);
    } else {
      append_folded(part, rounds - 1, out);
    }
  }
}

}  // namespace

void append_utf8(std::int32_t code_point, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t count = utf8proc_encode_char(code_point, bytes.data());
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
  }
}

void append_folded(std::int32_t code_point, std::string& out) {
  append_folded(code_point, kRounds, out);
}

}  // namespace recevable::base
