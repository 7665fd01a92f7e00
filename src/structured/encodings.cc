#include "structured/encodings.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace recevable::structured {

namespace {

// What 0x80 to 0x9F are in Windows-1252; -1 where nothing is.
constexpr std::array<int, 32> kWindows{
    0x20AC, -1,     0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, -1,     0x017D, -1,     -1,     0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1,     0x017E, 0x0178};

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return result;
}

}  // namespace

bool fill_encoding(std::string_view name, XML_Encoding& info) {
  const std::string wanted = lower(name);
  const bool windows = wanted == "windows-1252" || wanted == "cp1252";
  const bool latin_9 = wanted == "iso-8859-15" || wanted == "latin-9" || wanted == "latin9";
  if (!windows && !latin_9) return false;
  for (int i = 0; i < 256; ++i) info.map[i] = i;
  if (windows) {
    std::ranges::copy(kWindows, &info.map[0x80]);
  } else {
    for (const auto& [byte, code] : {std::pair(0xA4, 0x20AC),
                                     {0xA6, 0x0160},
                                     {0xA8, 0x0161},
                                     {0xB4, 0x017D},
                                     {0xB8, 0x017E},
                                     {0xBC, 0x0152},
                                     {0xBD, 0x0153},
                                     {0xBE, 0x0178}}) {
      info.map[byte] = code;
    }
  }
  info.data = nullptr;
  info.convert = nullptr;
  info.release = nullptr;
  return true;
}

}  // namespace recevable::structured
