#include "extract/labels/phrases.h"

#include <algorithm>

#include "base/text.h"
#include "extract/labels/phrase_tables.h"

namespace recevable::extract {
std::span<const Phrase> phrases() {
  return phrase_table();
}

std::span<const Phrase> phrases(PhraseKey key) {
  const PhraseBegins& begins = phrase_begins()[static_cast<std::size_t>(key)];
  return phrases().subspan(begins.front(), std::size_t{begins.back()} - begins.front());
}

std::span<const Phrase> phrases_with(PhraseKey key, char first) {
  const PhraseBegins& begins = phrase_begins()[static_cast<std::size_t>(key)];
  const std::size_t letter = letter_of(first);
  return phrases().subspan(begins[letter], std::size_t{begins[letter + 1]} - begins[letter]);
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

bool met_at(std::string_view text, std::size_t at, const Stem& stem) {
  if (at > 0 && base::is_alnum(text[at - 1]) && base::is_alnum(stem.text.front())) return false;
  if (!text.substr(at).starts_with(stem.text)) return false;
  const std::size_t end = at + stem.text.size();
  if (stem.whole_word && end < text.size() && base::is_alnum(text[end])) return false;
  return !cuts_a_number(text, at, end);
}

std::size_t find_stem(std::string_view text, const Stem& stem, std::size_t from) {
  for (std::size_t at = text.find(stem.text, from); at != std::string_view::npos;
       at = text.find(stem.text, at + 1)) {
    if (met_at(text, at, stem)) return at;
  }
  return std::string_view::npos;
}

std::size_t opening(std::string_view folded, PhraseKey key) {
  std::size_t longest = 0;
  if (folded.empty()) return longest;
  for (const Phrase& phrase : phrases_with(key, folded.front())) {
    const Stem& stem = stems_of(phrase).front();
    if (stem.text.size() > longest && met_at(folded, 0, stem)) longest = stem.text.size();
  }
  return longest;
}

bool says(std::string_view folded, PhraseKey key) {
  return search(folded, key, [&](std::size_t, const Phrase& phrase) {
    const auto others = stems_of(phrase).subspan(1);
    return std::all_of(others.begin(), others.end(), [&](const Stem& stem) {
      return find_stem(folded, stem) != std::string_view::npos;
    });
  });
}

}  // namespace recevable::extract
