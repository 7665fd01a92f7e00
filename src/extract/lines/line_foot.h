// What stands in the table of lines and sums them up.
#pragma once

#include <string_view>
#include <vector>

#include "extract/lines/line_words.h"

namespace recevable::extract {

// Whether words without a quantity beside them say a total, in whatever way: "Montant définitif
// HT", "Cumul TTC", "Honoraires dus".
bool says_total(std::string_view folded);

// Takes the rows out of the lines that are their sums: the total under them, whose words the
// lexicon does not know, with all that stands below it; the sum of a section; what is carried to
// this page; the sum of a section that stands over its lines. A sum has no quantity and no price
// where what it sums up has them; where nothing has, it takes words that say a total, or a tax
// that follows it. An amount that is no sum to the cent is left alone: it may be a line, and an
// invoice that does not add up.
void drop_sums(std::vector<LineDraft>& drafts);

}  // namespace recevable::extract
