// VAT rates that stand on the lines as a code, with a legend elsewhere ("C ... 12,00", "C = 5,5
// %").
#pragma once

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Gives the lines the rate their code stands for, from the VAT breakdown whose rows carry the
// codes, or from a legend ("Code TVA : 1 = 20 %, 2 = 10 %"). A number that was taken for a rate and
// is a code becomes the rate it means; one nothing explains is no rate and is taken away, so that
// nobody is accused of a VAT of 1 %. REQUIRES: lines and breakdown are read.
void read_vat_codes(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
