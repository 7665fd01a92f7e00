// Rates of VAT said on rows and in sentences of their own.
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

// "TVA 20 % sur 2 393,08", "(base 100,00)": what a tax is taken of, never the tax.
bool follows_base_word(const Context& context, const Spot& spot);

}  // namespace recevable::extract
