#include "identifiers/words.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::identifiers {
namespace {

constexpr std::size_t kMostWords = 2000;

// Bytes of an abbreviation of single letters and dots ("r.c.s." or "r.c.s") at `at`, or 0.
std::size_t abbreviation_at(std::string_view line, std::size_t at) {
  std::size_t end = at, letters = 0;
  while (end < line.size() && base::is_alpha(line[end])) {
    ++letters;
    if (end + 1 < line.size() && line[end + 1] == '.') {
      end += 2;
      continue;
    }
    // The last letter may go without its dot, but a longer word may not follow.
    if (end + 1 < line.size() && base::is_alnum(line[end + 1])) return 0;
    ++end;
    break;
  }
  return letters >= 2 ? end - at : 0;
}

bool is_break(std::string_view between) {
  if (between.empty() || between == "-" || between == "'") return false;
  return !std::all_of(between.begin(), between.end(),
                      [](char c) { return c == ' ' || c == '\'' || c == '.' || c == '&'; });
}

}  // namespace

std::vector<FoldedWord> words_of(std::string_view folded) {
  std::vector<FoldedWord> words;
  std::size_t at = 0, previous_end = 0;
  while (at < folded.size() && words.size() < kMostWords) {
    if (!base::is_alnum(folded[at])) {
      ++at;
      continue;
    }
    FoldedWord word;
    word.begin = at;
    word.after_break = is_break(folded.substr(previous_end, at - previous_end));
    const std::size_t abbreviation = abbreviation_at(folded, at);
    if (abbreviation > 0) {
      at += abbreviation;
    } else {
      while (at < folded.size() && base::is_alnum(folded[at])) ++at;
    }
    word.end = at;
    for (std::size_t i = word.begin; i < word.end; ++i) {
      if (folded[i] != '.') word.text += folded[i];
    }
    previous_end = at;
    words.push_back(std::move(word));
  }
  return words;
}

std::size_t single_letters_at(const std::vector<FoldedWord>& words, std::size_t first) {
  std::size_t count = 0;
  while (first + count < words.size()) {
    const FoldedWord& word = words[first + count];
    if (word.text.size() != 1 || !base::is_alpha(word.text[0])) break;
    if (count > 0 && (word.after_break || word.begin != words[first + count - 1].end + 1)) break;
    ++count;
  }
  return count;
}

std::string joined(const std::vector<FoldedWord>& words, std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < first + count && i < words.size(); ++i) text += words[i].text;
  return text;
}

}  // namespace recevable::identifiers
