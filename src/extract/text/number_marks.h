// Which mark parts decimals, in one document.
#pragma once

#include "extract/text/values.h"

namespace recevable::extract {

// "58,311" is fifty-eight and some on a page that prints "10 765,38", and fifty-eight thousand on
// one that prints "10,765.38". The amounts of two decimals decide for the whole document; where
// there are none, or they do not agree, such a number stays one of thousands.
void settle_number_marks(const DocumentText& text, Spots& spots);

}  // namespace recevable::extract
