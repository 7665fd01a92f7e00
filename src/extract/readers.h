// The readers of the room, one subject each, in the order extract() calls them.
#pragma once

#include "extract/context.h"
#include "extract/extract.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The title: facture, avoir, devis, ... and the type code that follows from it.
void read_kind(const Context& context, invoice::Invoice& invoice);

// The line table.
void read_lines(const Context& context, invoice::Invoice& invoice);

// Numbers and dates that labels announce, assigned jointly: a value serves one field, the label
// that suits it best wins it. Needs the lines: what stands in their table is theirs.
void read_references(const Context& context, invoice::Invoice& invoice);

// Supplier and buyer together: identifiers, names, addresses, accounts.
void read_parties(const Context& context, const Options& options, invoice::Invoice& invoice);

// Totals and the VAT breakdown, chosen so that they add up when a reading that does exists.
void read_totals(const Context& context, invoice::Invoice& invoice);

// The currency that stands beside the totals, else beside most amounts.
void read_currency(const Context& context, invoice::Invoice& invoice);

// Fields announced by a label whose value cannot be read: the last word on what is absent.
void mark_unreadable(const Context& context, invoice::Invoice& invoice);

// The latest of the dates that stand on every line is the day of delivery where nothing else says
// it: trades that come often print it there (CGI ann. II 242 nonies A I 10° asks for the day).
void read_line_dates(const Context& context, invoice::Invoice& invoice);

// "1er semestre 2026", "prestations de septembre 2026": the last day of a period said in words is
// the day of delivery where no date is. It has the source `inferred`, for nobody printed it.
void read_period_in_words(const Context& context, invoice::Invoice& invoice);

// Totals that no label announces because another total says them: what is to pay where nothing is
// deducted, the net total of who bears no VAT. They have the source `inferred`.
void infer_totals(invoice::Invoice& invoice);

// Legal and contractual sentences.
void read_mentions(const Context& context, invoice::Invoice& invoice);

// What general terms in the same file say of late payment, and nothing else of them: their other
// clauses say what may happen, not what this invoice is.
void read_mentions_of_conditions(const DocumentText& conditions, invoice::Invoice& invoice);

}  // namespace recevable::extract
