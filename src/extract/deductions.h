// What separates the gross total from what is to pay.
#pragma once

#include "extract/printed_amounts.h"
#include "extract/total_system.h"

namespace recevable::extract {

// Labels give the deposit, the retention, the discount; there may be several of a kind, or one in
// words no lexicon holds. Where those read do not make what is to pay, the amounts printed between
// the two totals that do are taken: as retention or discount when their row says so, else as paid.
// Where none do, but a label of a deduction stands there, that one is unreadable: what it says is
// not known, and nobody may call the difference unexplained. Needs the totals.
void complete_deductions(const Context& context, const PrintedAmounts& amounts,
                         const TotalsReading& reading, invoice::Invoice& invoice);

// Forgets a discount that no sum needs, where the lines make the net total without it: the discount
// of one line, a sentence on early payment. One that should be in a sum and is not stays.
void drop_idle_discount(invoice::Invoice& invoice);

}  // namespace recevable::extract
