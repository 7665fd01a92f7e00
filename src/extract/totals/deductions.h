// What separates the totals from one another: discounts and charges between the lines and the net
// total, deposits and retentions between the gross total and what is to pay.
//
// Labels give one amount of each kind. There may be several, or one in words no lexicon holds, and
// a label of this kind may mean something else ("remise à l'heure", "frais"). The sums decide:
// where the amounts read do not make the next total, those printed between that do are taken; what
// no sum needs is forgotten.
#pragma once

#include "extract/totals/printed_amounts.h"
#include "extract/totals/total_system.h"

namespace recevable::extract {

// Between gross and payable: as retention or discount when its row says so, else as paid. Where
// nothing makes the difference but a label of a deduction stands there, that one is unreadable:
// what it says is not known, and nobody may call the difference unexplained.
void complete_deductions(const Context& context, const PrintedAmounts& amounts,
                         const TotalsReading& reading, invoice::Invoice& invoice);

// Between lines and net total: what is added as charges, what is taken off as discount.
void complete_additions(const Context& context, const PrintedAmounts& amounts,
                        const TotalsReading& reading, invoice::Invoice& invoice);

}  // namespace recevable::extract
