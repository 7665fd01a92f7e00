// The VAT breakdown, of the presentations a page may have the one that holds.
#pragma once

#include "extract/totals/rate_rows.h"
#include "extract/totals/total_system.h"
#include "extract/totals/vat_table.h"

namespace recevable::extract {

// Fills invoice.vat_breakdown from a table, from rows of single rates, from what is proven to be
// base and tax, or from the only rate of the lines. Needs the totals and the lines. `proven`: the
// taxes that make the VAT total, when there are some; they replace a table or rows that do not
// hold only where they account for every amount of these.
void read_vat_breakdown(const Context& context, const VatTable& table,
                        const std::vector<RateRow>& rate_rows,
                        const std::vector<PrintedRate>& rates, const PrintedAmounts& amounts,
                        const TaxSum* proven, invoice::Invoice& invoice);

}  // namespace recevable::extract
