// What the law wants printed beside a supplier's name: form, capital, register, activity.
#pragma once

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Fills the supplier's legal form, capital, APE code and register (C. com. R123-237, R123-238), and
// the mention of a sole trader. Needs the supplier's SIREN.
void read_company_numbers(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
