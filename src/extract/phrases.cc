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

std::size_t find_stem(std::string_view text, const Stem& stem, std::size_t from) {
  for (std::size_t at = text.find(stem.text, from); at != std::string_view::npos;
       at = text.find(stem.text, at + 1)) {
    if (at > 0 && base::is_alnum(text[at - 1]) && base::is_alnum(stem.text.front())) continue;
    const std::size_t end = at + stem.text.size();
    if (stem.whole_word && end < text.size() && base::is_alnum(text[end])) continue;
    // "40" must not meet "401": a number is always whole.
    if (base::is_digit(stem.text.back()) && end < text.size() && base::is_digit(text[end]))
      continue;
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
