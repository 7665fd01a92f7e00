// Totals of a works statement: of several columns on a row, the one that is invoiced.
#pragma once

#include "extract/context.h"

namespace recevable::extract {

// A works statement (situation de travaux, décompte) totals what was done since the beginning, what
// was invoiced before, and the difference, which alone is invoiced now. Of the amounts on the row
// of `label` this is the difference: where one is the sum of two others, that which does not stand
// under a heading of what went before, or the one further right. nullptr when the row is none of
// these.
const Spot* present_amount(const Context& context, const Label& label);

}  // namespace recevable::extract
