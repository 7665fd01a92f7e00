// Identifiers on a page read by OCR whose check digit is wrong, and their second reading.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "ocr/ocr.h"

namespace recevable::check {

// A run of words of one line that has the form of a SIRET but not its key.
struct DoubtfulNumber {
  std::uint32_t first_word = 0;  // into Page::words
  std::uint32_t word_count = 0;
  base::Box box;
  ocr::Alphabet alphabet = ocr::Alphabet::digits;
};

// Those of a page as OCR gave it, words in the order they were read. At most 12: a page with more
// is a list of numbers, or unreadable.
std::vector<DoubtfulNumber> doubtful_numbers(const document::Page& page);

// Puts the second reading in the place of the first when it is one number whose key is right; the
// confidence is then at most 0.9, for two readings disagreed. The first word then holds the whole
// number and the others are left empty, so that places of other numbers stay good: `drop_empty` in
// the end.
void settle(const DoubtfulNumber& number, const std::vector<document::Word>& again,
            document::Page& page);

// Takes away the words `settle` emptied.
void drop_empty(document::Page& page);

}  // namespace recevable::check
