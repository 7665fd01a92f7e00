// Taxes that hold: base × rate = tax, the tax printed, the base too or made by the lines.
#pragma once

#include <optional>
#include <vector>

#include "extract/totals/printed_amounts.h"

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
  base::Decimal rate;
  const Spot* rate_spot = nullptr;  // null: printed on the lines only
  std::optional<std::size_t> base;  // into PrintedAmounts::all(); nothing: the sum of its lines
  base::Decimal base_value;
  std::size_t tax = 0;  // into PrintedAmounts::all()
  double distance = 0;  // from the rate to both, points
};

// Taxes of different rates that are charged together.
struct TaxSum {
  std::vector<TaxPair> pairs;  // one a rate
  base::Decimal base, tax;
};

// Every plausible way to charge the rates printed, each alone and several together. At most a few
// hundred: of each rate the pairs nearest to it are looked at.
std::vector<TaxSum> tax_sums(const Context& context, const invoice::Invoice& invoice,
                             const std::vector<PrintedRate>& rates, const PrintedAmounts& amounts);

// What the lines that bear a rate add up to; nullopt when a line has no rate or no amount, for then
// nobody knows.
std::optional<base::Decimal> base_of_lines(const invoice::Invoice& invoice, base::Decimal rate);

// Whether a tax is `rate` percent of a base, up to the cent or two that rounding by line may cost.
bool is_tax_of(base::Decimal base, base::Decimal rate, base::Decimal tax);

}  // namespace recevable::extract
