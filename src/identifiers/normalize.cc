#include "identifiers/normalize.h"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "base/text.h"

namespace recevable::identifiers {
namespace {

struct Freed {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

void append(std::string& out, std::int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t size = utf8proc_encode_char(code_point, bytes.data());
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    out += static_cast<char>(bytes[static_cast<std::size_t>(i)]);
  }
}

// Valid UTF-8 with plain spaces and dashes and nothing invisible.
std::string cleaned(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (size <= 0) {
      out += '?';
      ++at;
      continue;
    }
    at += static_cast<std::size_t>(size);
    constexpr std::int32_t kMinusSign = 0x2212, kNextLine = 0x85;
    switch (utf8proc_category(c)) {
      case UTF8PROC_CATEGORY_CC:
        if ((c >= '\t' && c <= '\r') || c == kNextLine) out += ' ';
        break;
      case UTF8PROC_CATEGORY_CF:
        break;
      case UTF8PROC_CATEGORY_ZS:
      case UTF8PROC_CATEGORY_ZL:
      case UTF8PROC_CATEGORY_ZP:
        out += ' ';
        break;
      case UTF8PROC_CATEGORY_PD:
        out += '-';
        break;
      default:
        if (c == kMinusSign) {
          out += '-';
        } else {
          append(out, c);
        }
    }
  }
  return out;
}

std::string composed(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &raw,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, Freed> owned(raw);
  if (size < 0) return text;
  return std::string(owned.get(), owned.get() + size);
}

}  // namespace

std::string normalize(std::string_view text) {
  std::string out;
  for (const char c : base::fold(text)) {
    if (c == ' ' || c == '.' || c == '-' || c == '/') continue;
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
      if ((byte & 0xC0) != 0x80) out += '?';  // once a character: on its first byte
    } else {
      out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return out;
}

std::string normalize_keep_case(std::string_view text) {
  std::string out;
  for (const char c : composed(cleaned(text))) {
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    out += c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace recevable::identifiers
