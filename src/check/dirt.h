// What OCR made of stamps, stains and logos, told from words it was only unsure of.
#pragma once

#include <vector>

#include "document/document.h"

namespace recevable::check {

// Takes away the words the recogniser did not believe in itself. Kept are those with digits, for a
// number that cannot be read must be seen to be unreadable, and those beside a word that was read
// surely: in the middle of print nothing else is to be expected, and "Date d'échéance" without its
// second word is another label. `words` in the order they were read.
void drop_dirt(std::vector<document::Word>& words);

}  // namespace recevable::check
