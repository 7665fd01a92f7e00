// Of several readings of one line, the words that are surest.
#pragma once

#include <vector>

#include "ocr/placing.h"

namespace recevable::ocr {

// Whether a line was read so badly, or a word in it, that it is worth reading again.
bool doubtful(const std::vector<Token>& tokens);

// Readings of one line in different strips, the usual one first. Each reading's words share out the
// ink of `line`: those that then lie over one another are readings of the same place, and of each
// place the surest is taken; one that was repeated counts for more. The words have their places in
// the strip of the first. REQUIRES: one reading or more.
ReadLine voted(const TextLine& line, const std::vector<ReadLine>& readings);

}  // namespace recevable::ocr
