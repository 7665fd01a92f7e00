// The VAT breakdown in its presentations: a table of rates, or one sentence a rate.
#pragma once

#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// "TVA 20 % ..... 200,00", "Montant de la TVA (5,5 %) 11,00", "TVA 10 % sur 100,00 : 10,00".
struct RateRow {
  base::Decimal rate;
  const Spot* rate_spot = nullptr;
  const Spot* amount = nullptr;  // never null
  const Spot* base = nullptr;    // when it stands on the row too, or on one of its own
  const Label* label = nullptr;
};
// Rows of invoice lines are left out ("TVA 20 %" in a column of rates); "Montant HT soumis à TVA
// 20 %" and "TVA 20 %" on two rows are one.
std::vector<RateRow> find_rate_rows(const Context& context, const invoice::Invoice& invoice);

// Fills invoice.vat_breakdown: from a table when there is one, else from the rows above, else from
// the only rate of the lines. Needs the totals and the lines.
void read_vat_breakdown(const Context& context, const std::vector<RateRow>& rate_rows,
                        invoice::Invoice& invoice);

}  // namespace recevable::extract
