// Lines of scans in which one reading can be put right by the others.
#pragma once

#include "invoice/invoice.h"

namespace recevable::extract {

// A picture loses decimal commas and glues figures to units. Where quantity, unit price and net
// amount of a line hold only if a comma is put back, it is; where the quantity was not read and the
// two others leave one whole number, that is it; a rate of 55 is one of 5.5. The evidence keeps
// what was read and the confidence falls to `kRepaired`. Lines of a text layer are never touched:
// what is printed there is what the invoice says.
void repair_line(invoice::Line& line);

}  // namespace recevable::extract
