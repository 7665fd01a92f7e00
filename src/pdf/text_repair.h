// Slips of programs that write PDFs, mended in the words of a page where only one reading makes
// sense. Nothing is guessed about digits.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace recevable::pdf {

// The text of one word as it is seen:
//   "communica琀椀on"  the letters of a ligature with their bytes swapped (U+7400 for "t")
//   "Presta\uFFFDon"    the ligature "ti" without Unicode, the one office fonts have besides fi and
//   fl "numeé"           an accented letter given as itself and once more with its accent "12,00 ¬"
//   the euro's code cut to its low byte U+0080 to U+009F  bytes of Windows-1252 taken for Unicode
std::string repaired_text(const std::string& text);

// Mends the texts, and joins words that a doubled accent has torn apart ("numeé" and "ro").
void repair_words(std::vector<document::Word>* words);

}  // namespace recevable::pdf
