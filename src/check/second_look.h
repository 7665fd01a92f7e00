// A second look at what does not agree on pages read by OCR.
//
// Where a sum does not hold or a key is wrong, either the invoice is wrong or our reading is. The
// ink of every value that takes part is read again in several ways. A value that is read the same
// again stands, and so does the finding: a wrong invoice is reported, never made right. One that
// is read otherwise is taken only if the sum or the key then holds; what was read first stays in
// its evidence, and its confidence drops so far that no finding over it is more than possible. One
// that is read otherwise without anything holding is doubted all the same: a number whose key is
// wrong becomes unreadable, for nobody should be accused of our own mistake.
#pragma once

#include <functional>
#include <vector>

#include "check/equations.h"
#include "document/document.h"
#include "invoice/invoice.h"
#include "ocr/ocr.h"

namespace recevable::check {

// What the second look does with the outside world.
struct SecondLook {
  // All readings of a place, surest first; empty when it cannot be looked at.
  std::function<std::vector<ocr::Again>(const Suspect&)> read;
  std::function<invoice::Invoice(const document::Document&)> extract;
};

// Looks again where `invoice`, extracted from `document`, disagrees with itself; both are brought
// to what was found. At most 40 places are looked at. Whether a word of the document changed.
bool look_again(const SecondLook& means, document::Document& document, invoice::Invoice& invoice);

// Puts `replacement` for `original` (as evidence has it: words with single spaces) among the words
// at `box`. False when it is not found there.
bool replace_words(document::Page& page, const base::Box& box, const std::string& original,
                   const std::string& replacement, float confidence);

}  // namespace recevable::check
