// What the recogniser writes for a few things every French invoice has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ocr/shapes.h"

namespace recevable::ocr {

// The word as it is written in French, where the one read is no French word: "n'" and "n" alone are
// the number sign, "El" the sole trader's mention EI, "ler" the first of the month.
std::string as_written(std::string_view word);

// Mends the words of a line: those above, and an address of mail that was read as two words.
void mend_words(const TextLine& line, std::vector<PlacedWord>& words);

}  // namespace recevable::ocr
