// Rates of VAT there are.
#pragma once

#include "base/decimal.h"

namespace recevable::extract {

// Whether a number is a rate of VAT, percent, of the last decades in the countries a supplier of a
// French public body may bill from (CGI art. 278 to 281 nonies, 294 to 297; directive 2006/112/CE
// art. 96 to 99). What is none was misread, or is no rate.
bool is_known_rate(base::Decimal number);

}  // namespace recevable::extract
