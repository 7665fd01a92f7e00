// Look-alikes of codes told apart by the page's own letters.
//
// The recogniser knows words: in EDUC01 or 24S5339 its language model sees no reason for a zero or
// an S. But the same page shows, in the same type, many zeros and many letters O in words that
// leave no doubt. A doubtful character is what it resembles most among those.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <vector>

#include "ocr/lines.h"
#include "ocr/shapes.h"
#include "ocr/strip.h"

namespace recevable::ocr {

// A character as a small grey picture, stretched to one size, and how wide it was.
struct Glyph {
  static constexpr int kColumns = 10;
  static constexpr int kRows = 14;
  std::array<float, std::size_t{kColumns} * kRows> ink{};  // 0 paper to 1 the darkest
  float aspect = 1;                                        // width by height
};

// Two alike differ by less than 0.05, two different characters by more than 0.1.
float difference(const Glyph& a, const Glyph& b);

class Glyphs {
 public:
  // The characters of a word nobody doubts: digits alone, or letters alone. Others are not learnt,
  // nor words whose pieces of ink are not as many as their characters.
  void learn(const Source& source, const TextLine& line, const PlacedWord& word);
  // One character; for tests, and for `learn`.
  void add(char character, const Glyph& glyph);

  // Decides between O and 0, I and 1, S and 5, B and 8, Z and 2, G and 6 in a word that looks like
  // a code, where the page has shown both.
  void settle(const Source& source, const TextLine& line, PlacedWord& word) const;
  // What a character read as `read` is: its look-alike when that is nearer by the factor `nearer`.
  char decided(char read, const Glyph& glyph, float nearer) const;

 private:
  // How far a glyph is from those known of a character; above 1 when too few are known.
  float distance(char character, const Glyph& glyph) const;

  std::map<char, std::vector<Glyph>> known_;
};

// The character cut out of the page.
Glyph glyph_of(const Source& source, const base::Box& box, bool light_on_dark);

}  // namespace recevable::ocr
