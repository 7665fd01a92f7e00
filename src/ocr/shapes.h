// What the shape of the ink says that the recogniser does not.
//
// The language model knows words, not codes: it reads INTSGAM075 as INTSGAMO75 and loses the
// underscore of FACT_PUB. The pieces of ink know better: an O is round and a zero is narrow, and an
// underscore is a stroke under the line between two words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "ocr/lines.h"

namespace recevable::ocr {

// A word and its ink, pixels of the straightened small picture.
struct PlacedWord {
  std::string text;
  float confidence = 0;
  base::Box box;
};

// Takes away what is left of the borders of a cell: a bar or a bracket that nothing closes.
void strip_borders(std::string& text);

// A stroke on the baseline, too wide for a dot and too low for a hyphen.
bool is_underscore(const TextLine& line, const base::Box& piece);

// Joins words that an underscore joins on the page.
void join_underscores(const TextLine& line, std::vector<PlacedWord>& words);

// Joins digits the recogniser set a space between where the ink has none: 140821 1937.
void join_digits(const TextLine& line, std::vector<PlacedWord>& words);

// One box a character of the word, from left to right, as the ink has them: what stands above one
// another is one character. As many as there are pieces, whatever the word says.
std::vector<base::Box> characters_of(const TextLine& line, const base::Box& word);

// Which piece of ink is which character (byte) of the word. Letters that touch are one piece: they
// are found by its width and have no place. The word is ASCII.
std::vector<std::optional<base::Box>> places_of_characters(const TextLine& line,
                                                           const PlacedWord& word);

// How far the ink of a word is from what its characters would look like, by their widths: 0 is what
// is expected, above 0.06 (kMisfit) one character more or less than was read stands there.
double misfit(const TextLine& line, const PlacedWord& word);

// Takes away one of two look-alikes read where one character stands: FAFO063 for FAF063. Which of
// the two stays is for others to decide.
void drop_doubles(const TextLine& line, PlacedWord& word);

// Decides between O and 0, by their width beside that of other digits, in words that mix letters
// and digits.
void settle_zeros(const TextLine& line, PlacedWord& word);

}  // namespace recevable::ocr
