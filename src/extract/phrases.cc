#include "extract/phrases.h"

#include <algorithm>

#include "base/text.h"
#include "extract/phrase_tables.h"

namespace recevable::extract {
std::span<const Phrase> phrases() {
  return phrase_table();
}

std::span<const Phrase> phrases(PhraseKey key) {
  const auto all = phrases();
  const auto range =
      std::equal_range(all.begin(), all.end(), Phrase{key, 0, 0},
                       [](const Phrase& a, const Phrase& b) { return a.key < b.key; });
  return all.subspan(static_cast<std::size_t>(range.first - all.begin()),
                     static_cast<std::size_t>(range.second - range.first));
}

std::span<const Stem> stems_of(const Phrase& phrase) {
  return stem_table().subspan(phrase.first_stem, phrase.stem_count);
}

namespace {

// Whether a number stands at [at, end) that is only a part of one: "40" in "401", "261" in the
// amount "1 261,28".
bool cuts_a_number(std::string_view text, std::size_t at, std::size_t end) {
  const auto digit = [&](std::size_t i) { return i < text.size() && base::is_digit(text[i]); };
  if (digit(end - 1) && digit(end)) return true;
  const bool decimals = digit(end - 1) && end + 2 < text.size() &&
                        (text[end] == ',' || text[end] == '.') && digit(end + 1) &&
                        digit(end + 2) && !digit(end + 3);
  if (decimals && text.compare(end + 1, 2, "00") != 0) return true;
  constexpr std::size_t kGroup = 3;
  std::size_t digits = 0;
  while (digit(at + digits)) ++digits;
  return digits == kGroup && at >= 2 && text[at - 1] == ' ' && digit(at - 2);
}

}  // namespace

std::size_t find_stem(std::string_view text, const Stem& stem, std::size_t from) {
  for (std::size_t at = text.find(stem.text, from); at != std::string_view::npos;
       at = text.find(stem.text, at + 1)) {
    if (at > 0 && base::is_alnum(text[at - 1]) && base::is_alnum(stem.text.front())) continue;
    const std::size_t end = at + stem.text.size();
    if (stem.whole_word && end < text.size() && base::is_alnum(text[end])) continue;
    if (cuts_a_number(text, at, end)) continue;
    return at;
  }
  return std::string_view::npos;
}

std::size_t opening(std::string_view folded, PhraseKey key) {
  std::size_t longest = 0;
  for (const Phrase& phrase : phrases(key)) {
    const Stem& stem = stems_of(phrase).front();
    if (stem.text.size() > longest && folded.starts_with(stem.text) &&
        find_stem(folded, stem) == 0) {
      longest = stem.text.size();
    }
  }
  return longest;
}

bool says(std::string_view folded, PhraseKey key) {
  const auto wordings = phrases(key);
  return std::any_of(wordings.begin(), wordings.end(), [&](const Phrase& phrase) {
    const auto stems = stems_of(phrase);
    return std::all_of(stems.begin(), stems.end(), [&](const Stem& stem) {
      return find_stem(folded, stem) != std::string_view::npos;
    });
  });
}

}  // namespace recevable::extract
