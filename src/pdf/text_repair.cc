#include "pdf/text_repair.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace recevable::pdf {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kEuro = 0x20AC;

// What Windows-1252 has from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0U && c <= 0x17FU && c != 0xD7U && c != 0xF7U);
}

// The letter of a ligature whose two bytes were swapped, or 0.
char32_t swapped(char32_t c) {
  constexpr std::u32string_view kOfLigatures = U"cfhijlstT";
  const char32_t low = c >> 8U;
  return (c & 0xFFU) == 0 && kOfLigatures.find(low) != std::u32string_view::npos ? low : 0;
}

// The letter under an accent, of the letters French has.
char32_t bare(char32_t c) {
  struct Accented {
    char32_t letter;
    std::u32string_view accented;
  };
  static constexpr std::array<Accented, 6> kAccented = {
      {{'a', U"àâä"}, {'c', U"ç"}, {'e', U"éèêë"}, {'i', U"îï"}, {'o', U"ôö"}, {'u', U"ùûü"}}};
  for (const Accented& known : kAccented) {
    if (known.accented.find(c) != std::u32string_view::npos) return known.letter;
  }
  return 0;
}

// A font without any Unicode leaves nothing but U+FFFD; one that lacks a ligature, one or two.
bool is_word_with_ligatures(std::u32string_view word) {
  constexpr std::ptrdiff_t kMost = 2;
  const auto unknown = std::count(word.begin(), word.end(), kReplacement);
  const auto letters = std::count_if(word.begin(), word.end(), is_letter);
  return unknown > 0 && unknown <= kMost && letters > 2 * unknown;
}

bool is_suspicious(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

bool ends_in_doubled_accent(std::string_view text) {
  if (!is_suspicious(text)) return false;
  const std::u32string characters = base::to_utf32(text);
  const std::size_t size = characters.size();
  return size >= 2 && bare(characters[size - 1]) != 0 &&
         characters[size - 2] == bare(characters[size - 1]);
}

}  // namespace

std::string repaired_text(const std::string& text) {
  if (!is_suspicious(text)) return text;
  const std::u32string before = base::to_utf32(text);
  const bool has_ligatures = is_word_with_ligatures(before);
  std::u32string after;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const char32_t c = before[i];
    const char32_t last = after.empty() ? 0 : after.back();
    const char32_t next = i + 1 < before.size() ? before[i + 1] : 0;
    // One such character alone may be meant; a ligature has two letters or more.
    const bool pair = swapped(c) != 0 && (swapped(next) != 0 || (i > 0 && swapped(before[i - 1])));
    if (pair && (is_letter(last) || is_letter(next) || swapped(next) != 0)) {
      after += swapped(c);
    } else if (c == kReplacement && has_ligatures && is_letter(last) && is_letter(next)) {
      after += U"ti";
    } else if (bare(c) != 0 && last == bare(c)) {
      after.back() = c;
    } else if (c == 0xACU && (before.size() == 1 || (last >= '0' && last <= '9'))) {
      after += kEuro;
    } else if (c >= 0x80U && c < 0xA0U && kWindows[c - 0x80U] != 0) {
      after += kWindows[c - 0x80U];
    } else {
      after += c;
    }
  }
  return after == before ? text : base::to_utf8(after);
}

void repair_words(std::vector<document::Word>* words) {
  constexpr double kTorn = 0.12;  // of the type size: narrower than any space
  std::size_t kept = 0;
  bool torn = false;  // the last word kept ends in a letter whose accent was given twice
  for (document::Word& word : *words) {
    const std::string before = word.text;
    word.text = repaired_text(before);
    const bool doubled = ends_in_doubled_accent(before);
    if (torn) {
      document::Word& last = (*words)[kept - 1];
      const double gap = word.box.x0 - last.box.x1;
      if (gap > -kTorn * last.font_size && gap < kTorn * last.font_size &&
          word.box.vertical_overlap(last.box) > 0.8) {
        last.text += word.text;
        last.box = last.box.united(word.box);
        last.space_after = word.space_after;
        torn = doubled;
        continue;
      }
    }
    torn = doubled;
    if (&(*words)[kept] != &word) (*words)[kept] = std::move(word);
    ++kept;
  }
  words->resize(kept);
}

}  // namespace recevable::pdf
