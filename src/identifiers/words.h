// Words of a folded line, for the files of this room that look for phrases.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recevable::identifiers {

// A run of ASCII letters and digits (all that folded French has), the dots of an abbreviation taken
// out: "s.a.r.l." is "sarl".
struct FoldedWord {
  std::string text;
  std::size_t begin = 0, end = 0;  // bytes of the folded line, dots included
  // Something stronger than a space, an apostrophe or a hyphen inside a word stands before it.
  bool after_break = false;
};

// The words of what base::fold() made; no more than the first 2,000.
std::vector<FoldedWord> words_of(std::string_view folded);

// How many single letters in a row, with nothing but spaces between, stand at `first`: "s a r l".
std::size_t single_letters_at(const std::vector<FoldedWord>& words, std::size_t first);

// `count` words from `first`, written together.
std::string joined(const std::vector<FoldedWord>& words, std::size_t first, std::size_t count);

}  // namespace recevable::identifiers
