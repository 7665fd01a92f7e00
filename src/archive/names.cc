// Names as archives write them.
#include <algorithm>
#include <array>

#include "archive/archive.h"
#include "base/text.h"

namespace recevable::archive {
namespace {

// Code page 850 from 0x80 (the table of the Unicode consortium, CP850.TXT).
constexpr std::array<std::uint16_t, 128> kCodePage850{
    0x00c7, 0x00fc, 0x00e9, 0x00e2, 0x00e4, 0x00e0, 0x00e5, 0x00e7, 0x00ea, 0x00eb, 0x00e8, 0x00ef,
    0x00ee, 0x00ec, 0x00c4, 0x00c5, 0x00c9, 0x00e6, 0x00c6, 0x00f4, 0x00f6, 0x00f2, 0x00fb, 0x00f9,
    0x00ff, 0x00d6, 0x00dc, 0x00f8, 0x00a3, 0x00d8, 0x00d7, 0x0192, 0x00e1, 0x00ed, 0x00f3, 0x00fa,
    0x00f1, 0x00d1, 0x00aa, 0x00ba, 0x00bf, 0x00ae, 0x00ac, 0x00bd, 0x00bc, 0x00a1, 0x00ab, 0x00bb,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00c1, 0x00c2, 0x00c0, 0x00a9, 0x2563, 0x2551, 0x2557,
    0x255d, 0x00a2, 0x00a5, 0x2510, 0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x00e3, 0x00c3,
    0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c, 0x00a4, 0x00f0, 0x00d0, 0x00ca, 0x00cb,
    0x00c8, 0x0131, 0x00cd, 0x00ce, 0x00cf, 0x2518, 0x250c, 0x2588, 0x2584, 0x00a6, 0x00cc, 0x2580,
    0x00d3, 0x00df, 0x00d4, 0x00d2, 0x00f5, 0x00d5, 0x00b5, 0x00fe, 0x00de, 0x00da, 0x00db, 0x00d9,
    0x00fd, 0x00dd, 0x00af, 0x00b4, 0x00ad, 0x00b1, 0x2017, 0x00be, 0x00b6, 0x00a7, 0x00f7, 0x00b8,
    0x00b0, 0x00a8, 0x00b7, 0x00b9, 0x00b3, 0x00b2, 0x25a0, 0x00a0};

// All of them need two or three bytes.
void append(std::string& text, std::uint16_t code) {
  constexpr unsigned kLow = 0x3f, kNext = 0x80;
  if (code < 0x800) {
    text += static_cast<char>(0xc0U | (code >> 6U));
  } else {
    text += static_cast<char>(0xe0U | (code >> 12U));
    text += static_cast<char>(kNext | ((code >> 6U) & kLow));
  }
  text += static_cast<char>(kNext | (code & kLow));
}

bool is_utf8(std::string_view bytes) {
  // A replacement character of its own in a name is as good a sign that it was no UTF-8.
  return base::printable(bytes).find("\xef\xbf\xbd") == std::string::npos;
}

}  // namespace

std::string name_from(std::string_view bytes) {
  if (is_utf8(bytes)) return std::string(bytes);
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < kCodePage850.size()) {
      text += c;
    } else {
      append(text, kCodePage850.at(byte - kCodePage850.size()));
    }
  }
  return text;
}

bool is_safe(std::string_view name) {
  if (name.empty()) return false;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') return false;
  }
  if (name.size() > 1 && name[1] == ':' && base::is_alpha(name[0])) return false;
  if (name.ends_with('/')) name.remove_suffix(1);  // a folder
  bool only_points = true;                         // "." and "./." name no file
  while (true) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    const std::string_view part = name.substr(0, end);
    if (part.empty() || part == "..") return false;
    only_points = only_points && part == ".";
    if (end == name.size()) break;
    name.remove_prefix(end + 1);
  }
  return !only_points;
}

}  // namespace recevable::archive
