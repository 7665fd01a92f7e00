// A structured invoice as the model of the page: the same members, so that the same rules judge it
// and the two can be compared.
#pragma once

#include "invoice/invoice.h"
#include "structured/structured.h"

namespace recevable::check {

// Lines kept: an invoice of more is judged line by line by the rules on its XML, and a model of a
// hundred thousand lines would only cost memory. Invoice::lines_left_out counts the others.
inline constexpr std::size_t kMostLines = 10'000;

// Every member EN 16931 has a term for, with the place in the file as evidence and the number of
// the term ("BT-1") as label. The legal notes (BG-1) give the mentions their codes announce; that
// others are absent is doubtful, since they may stand in any text or on the page.
invoice::Invoice invoice_of(const structured::Reading& reading);

// What only a page shows (company form, capital, sentences of the law) is taken from `page` where
// the structured invoice `xml` does not say it.
void complete_from_page(invoice::Invoice& xml, const invoice::Invoice& page);

}  // namespace recevable::check
