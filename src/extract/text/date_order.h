// 03/04/2026: the third of April, or the fourth of March?
#pragma once

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Decides for the whole document how dates of figures are read. French, German, Spanish, Italian
// and Dutch papers write the day first. On an English one a date that has one reading only
// ("10/23/2026", "23/10/2026") settles the others; when none does, they stay ambiguous, read day
// first. Slashes only: dates with points or dashes have the day first, or the year.
void settle_date_order(const DocumentText& text, Spots& spots);

// Fields read from dates that stayed ambiguous: less sure, the other reading as an alternative.
void doubt_ambiguous_dates(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
