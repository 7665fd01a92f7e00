// A table of VAT under its headings: rates, bases and taxes in columns.
#pragma once

#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct VatTable {
  std::vector<invoice::VatRow> rows;
  std::vector<const Label*> headings;  // those that name a column with amounts in it
  // Of the row below the rates that says a total of their bases and taxes; null when none does.
  const Spot *total_base = nullptr, *total_tax = nullptr;
};

// The longest such table; without rows when there is none.
VatTable read_vat_table(const Context& context);

// Whether a row of a page heads the line table: it has a description, a quantity or a price.
bool has_line_columns(const Context& context, std::uint32_t page, std::uint32_t row);

// Whether a percentage can be one of VAT.
bool plausible_rate(base::Decimal rate);

}  // namespace recevable::extract
