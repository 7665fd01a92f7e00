// What the shape of the ink says that the recogniser does not.
//
// The language model knows words, not codes: it reads INTSGAM075 as INTSGAMO75 and loses the
// underscore of FACT_PUB. The pieces of ink know better: an O is round and a zero is narrow, and an
// underscore is a stroke under the line between two words.
#pragma once

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

// Joins words that an underscore joins on the page.
void join_underscores(const TextLine& line, std::vector<PlacedWord>& words);

// Decides between O and 0, by their width beside that of other digits, in words that mix letters
// and digits.
void settle_zeros(const TextLine& line, PlacedWord& word);

}  // namespace recevable::ocr
