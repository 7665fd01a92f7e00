#include "pdf/quality.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/text.h"

namespace recevable::pdf {

namespace {

using namespace std::string_view_literals;

// The next character of a UTF-8 text, which is shortened by it; U+FFFD for broken bytes.
char32_t next_character(std::string_view* text) {
  const auto lead = static_cast<unsigned char>(text->front());
  text->remove_prefix(1);
  if (lead < 0x80U) return lead;
  int more = 0;
  char32_t c = 0;
  if (lead >= 0xF0U) {
    more = 3;
    c = lead & 0x07U;
  } else if (lead >= 0xE0U) {
    more = 2;
    c = lead & 0x0FU;
  } else if (lead >= 0xC0U) {
    more = 1;
    c = lead & 0x1FU;
  } else {
    return 0xFFFD;
  }
  for (; more > 0; --more) {
    if (text->empty() || (static_cast<unsigned char>(text->front()) & 0xC0U) != 0x80U)
      return 0xFFFD;
    c = (c << 6U) | (static_cast<unsigned char>(text->front()) & 0x3FU);
    text->remove_prefix(1);
  }
  return c;
}

// The letter without accent, in lower case, of the Latin letters French and its neighbours use;
// 0 for what is no such letter.
char latin_letter(char32_t c) {
  if (c >= 'a' && c <= 'z') return static_cast<char>(c);
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  if (c >= 0xC0U && c <= 0xFFU) {
    constexpr std::string_view kBare = "aaaaaaaceeeeiiiidnooooo*ouuuuyts";
    const char bare = kBare[(c - 0xC0U) % 32U];
    return bare == '*' ? '\0' : bare;
  }
  if (c >= 0x100U && c <= 0x17FU) return 'z';  // a letter, but of none of the frequent ones
  return '\0';
}

// Characters no invoice shows: a font without Unicode leaves them. Phonetic letters and loose
// accents (U+0250 to U+036F) among them: an accent or two beside their letters are below the share
// that counts.
bool is_strange(char32_t c) {
  return c < 0x20U || (c >= 0x250U && c < 0x370U) || (c >= 0x7FU && c < 0xA0U) || c == 0xFFFDU ||
         (c >= 0xE000U && c < 0xF900U) || c >= 0xF0000U || (c >= 0xFFF0U && c <= 0xFFFFU);
}

bool is_frequent(char letter) {
  return "eaistnrulo"sv.find(letter) != std::string_view::npos;
}

// Reads digits at the start of a text; nullopt when their number is out of range.
std::optional<int> take_number(std::string_view* text, std::size_t least, std::size_t most) {
  std::size_t count = 0;
  int value = 0;
  while (count < text->size() && count <= most && base::is_digit((*text)[count])) {
    value = value * 10 + ((*text)[count] - '0');
    ++count;
  }
  if (count < least || count > most) return std::nullopt;
  text->remove_prefix(count);
  return value;
}

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2099;

bool possible_year(int year) {
  return year >= kFirstYear && year <= kLastYear;
}

// Whether a word is written as a date (12/05/2026, 2026-05-12, 12.05.26), and a possible one.
// Day and month may stand in either order.
std::optional<bool> date_in(std::string_view text) {
  while (!text.empty() && !base::is_alnum(text.front())) text.remove_prefix(1);
  while (!text.empty() && !base::is_alnum(text.back())) text.remove_suffix(1);
  const auto first = take_number(&text, 1, 4);
  if (!first || text.empty()) return std::nullopt;
  const char separator = text.front();
  if ("/-."sv.find(separator) == std::string_view::npos) return std::nullopt;
  text.remove_prefix(1);
  const auto second = take_number(&text, 1, 2);
  if (!second || text.empty() || text.front() != separator) return std::nullopt;
  text.remove_prefix(1);
  const std::size_t year_digits = text.size();
  const auto third = take_number(&text, 2, 4);
  if (!third || !text.empty() || year_digits == 3) return std::nullopt;
  if (*first > 99) return possible_year(*first) && base::make_date(*first, *second, *third);
  const int year = *third > 99 ? *third : 2000 + *third;
  // "03-76-12" may be part of a telephone number: only the slash and four digits speak clearly.
  if (*third <= 99 && separator != '/') return std::nullopt;
  return possible_year(year) &&
         (base::make_date(year, *second, *first) || base::make_date(year, *first, *second));
}

// Whether a word is the name of a month, or begins one, in French or English.
bool is_month(std::string_view text) {
  if (text.size() < 3) return false;
  const std::string folded = base::fold(text);
  constexpr std::array kStarts{"jan"sv, "fev"sv, "feb"sv,  "mars"sv, "mar."sv, "march"sv, "avr"sv,
                               "apr"sv, "mai"sv, "may"sv,  "juin"sv, "june"sv, "juil"sv,  "july"sv,
                               "aou"sv, "aug"sv, "sept"sv, "oct"sv,  "nov"sv,  "dec"sv};
  return std::ranges::any_of(kStarts, [&](auto start) { return folded.starts_with(start); });
}

// "12 mars 2026" in three words; nullopt when they are no date. Months are right as they are: only
// the digits are judged.
std::optional<bool> date_in_words(std::span<const document::Word> three) {
  std::string_view day_text = three[0].text;
  std::string_view year_text = three[2].text;
  if (day_text.size() > 3 || year_text.size() < 4 || !base::is_digit(day_text.front()) ||
      !is_month(three[1].text)) {
    return std::nullopt;
  }
  const auto day = take_number(&day_text, 1, 2);
  const auto year = take_number(&year_text, 4, 4);
  if (!day || !year) return std::nullopt;
  return *day >= 1 && *day <= 31 && possible_year(*year);
}

// A number in which letters took the place of digits. Most of it must be digits: "4B" is a flat.
bool is_misread_number(std::string_view text, bool* number) {
  int digits = 0;
  int confusable = 0;
  for (const char c : text) {
    if (base::is_digit(c)) {
      ++digits;
    } else if ("lIOoSBZ"sv.find(c) != std::string_view::npos) {
      ++confusable;
    } else if (" ,./-:+%()"sv.find(c) == std::string_view::npos) {
      return false;
    }
  }
  *number = digits >= 2;
  return digits >= 2 && confusable > 0 && digits >= confusable;
}

}  // namespace

TextStatistics statistics_of(std::span<const document::Word> words) {
  TextStatistics statistics;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const document::Word& word = words[i];
    ++statistics.words;
    for (std::string_view text = word.text; !text.empty();) {
      const char32_t c = next_character(&text);
      ++statistics.characters;
      if (c >= '0' && c <= '9') {
        ++statistics.digits;
      } else if (const char letter = latin_letter(c); letter != '\0') {
        ++statistics.letters;
        if (is_frequent(letter)) ++statistics.frequent_letters;
      } else if (is_strange(c)) {
        ++statistics.strange;
      }
    }
    auto possible = date_in(word.text);
    if (!possible && i + 2 < words.size()) possible = date_in_words(words.subspan(i, 3));
    if (possible) {
      ++statistics.dates;
      if (!*possible) ++statistics.impossible_dates;
    }
  }
  return statistics;
}

bool is_garbled(const TextStatistics& statistics, std::uint32_t unreadable) {
  constexpr double kStrangeShare = 0.2;
  constexpr double kFrequentShare = 0.6;
  constexpr double kImpossibleShare = 0.7;
  constexpr std::uint32_t kEnoughLetters = 60;
  const double strange = statistics.strange + unreadable;
  if (strange > 0 && strange >= kStrangeShare * (statistics.characters + unreadable)) return true;
  if (statistics.letters >= kEnoughLetters &&
      statistics.frequent_letters < kFrequentShare * statistics.letters) {
    return true;
  }
  return statistics.dates >= 2 &&
         statistics.impossible_dates >= kImpossibleShare * statistics.dates;
}

bool is_misread(std::span<const document::Word> words) {
  constexpr int kLeast = 3;
  constexpr int kOneIn = 25;
  int numbers = 0;
  int misread = 0;
  for (const document::Word& word : words) {
    bool number = false;
    if (is_misread_number(word.text, &number)) ++misread;
    if (number) ++numbers;
  }
  return misread >= kLeast && misread * kOneIn >= numbers;
}

}  // namespace recevable::pdf
