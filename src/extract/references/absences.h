// How sure it is that a reference or a date that was not found is not printed.
#pragma once

#include <vector>

#include "extract/labels/claims.h"
#include "extract/lines/line_area.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Lowers the confidence of the absence of numbers and dates while something on the pages could be
// them: a code nobody claimed beside a word like a label of the field, a day nobody claimed. Then a
// finding asks to look, and accuses nobody. `taken` are the values that have a field.
void doubt_absences(const Context& context, const LineArea& lines, const std::vector<Span>& taken,
                    invoice::Invoice& invoice);

// The same for the day of delivery, when the lines and the periods in words were asked too.
void doubt_absent_delivery(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
