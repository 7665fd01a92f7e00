// Taxes that hold: base × rate = tax, all three printed.
#pragma once

#include <vector>

#include "extract/printed_amounts.h"

namespace recevable::extract {

// A rate of VAT where it is printed outside the invoice lines.
struct PrintedRate {
  base::Decimal rate;  // percent, above zero
  const Spot* spot = nullptr;
};

// The rates a document prints, each place once: "20 %", and "20,00" in the column or on the row of
// a label of rates.
std::vector<PrintedRate> printed_rates(const Context& context, const invoice::Invoice& invoice);

// Base and tax of one rate.
struct TaxPair {
  const PrintedRate* rate = nullptr;
  std::size_t base = 0, tax = 0;  // indexes into PrintedAmounts::all()
  double distance = 0;            // from the rate to both, points
};

// Taxes of different rates that are charged together.
struct TaxSum {
  std::vector<TaxPair> pairs;  // one a rate
  base::Decimal base, tax;
};

// Every plausible way to charge the rates printed, each alone and several together. At most a few
// hundred: of each rate the pairs nearest to it are looked at.
std::vector<TaxSum> tax_sums(const Context& context, const std::vector<PrintedRate>& rates,
                             const PrintedAmounts& amounts);

// Whether a tax is `rate` percent of a base, up to the cent or two that rounding by line may cost.
bool is_tax_of(base::Decimal base, base::Decimal rate, base::Decimal tax);

}  // namespace recevable::extract
