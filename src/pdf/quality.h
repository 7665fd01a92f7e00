// Inside the pdf room: whether the text layer of a page is worth reading.
#pragma once

#include <cstdint>
#include <span>

#include "document/document.h"

namespace recevable::pdf {

// Counts over the words of a page. Ranges: each is at most the number of characters.
struct TextStatistics {
  std::uint32_t words = 0;
  std::uint32_t characters = 0;
  std::uint32_t letters = 0;           // Latin, with or without accents
  std::uint32_t frequent_letters = 0;  // the ten most frequent ones of French and English
  std::uint32_t digits = 0;
  std::uint32_t strange = 0;           // private use, control, replacement, unassigned
  std::uint32_t dates = 0;             // groups of digits written as a date
  std::uint32_t impossible_dates = 0;  // among those: no such month, or a year out of reason
};

// Also dates in words ("12 mars 2026").
TextStatistics statistics_of(std::span<const document::Word> words);

// Whether the words are no words. `unreadable` are words whose characters the reader could not
// tell at all. Three independent signs, each enough:
//  - a fifth of the characters have no meaning (private use, control, U+FFFD);
//  - letters are not distributed as in French or English: there, the letters e a i s t n r u l o
//    make about three quarters of a text; when another letter was put in place of each, they make
//    about four tenths, as of any ten letters;
//  - dates are written, at least two, and hardly one is possible: the digits were replaced.
bool is_garbled(const TextStatistics& statistics, std::uint32_t unreadable);

// Whether numbers were visibly misread, as a hasty text recognition does: letters that look like
// digits stand among digits ("13/O3/2O26", "l8 4B0,00"), in three words at least and in one number
// of twenty-five. Meant for hidden text layers: what a program writes has no such words.
bool is_misread(std::span<const document::Word> words);

}  // namespace recevable::pdf
