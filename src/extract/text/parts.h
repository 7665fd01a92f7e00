// Which pages of a file are the invoice, and what the others are: general terms, delivery notes,
// timesheets, another invoice.
#pragma once

#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The documents of a file in the order of their pages; none when it has one page. Exactly one is
// judged: the first that asks for a payment, else the first. A page that gives no sign of being
// something else continues what stands before it.
std::vector<invoice::Part> find_parts(const Context& context);

}  // namespace recevable::extract
