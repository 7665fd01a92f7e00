// The tables compile_phrases makes.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "extract/labels/phrases.h"

namespace recevable::extract {

// Sorted by key, then by the first stem.
std::span<const Phrase> phrase_table();

// Characters a wording may begin with: those of ASCII, and one for all others.
inline constexpr std::size_t kPhraseLetters = 129;
inline std::size_t letter_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? byte : 0x80;
}

// Where in the table the wordings of a key begin that start with each character, and where its last
// end.
using PhraseBegins = std::array<std::uint16_t, kPhraseLetters + 1>;
std::span<const PhraseBegins> phrase_begins();  // by key
std::span<const Stem> stem_table();

}  // namespace recevable::extract
