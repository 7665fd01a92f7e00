// Which SIRET, SIREN, VAT number and account is whose.
#pragma once

#include <string>
#include <vector>

#include "extract/context.h"
#include "extract/extract.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Fills the identifiers of both parties and `observed`. Supplier and buyer are solved together: a
// number claimed by a label of the buyer is the buyer's even when it is the supplier's too (the
// mistake CPRO-RCP-02 is about); numbers beside a subcontractor, a factor or an insurer are
// nobody's.
void read_party_numbers(const Context& context, const Options& options, invoice::Invoice& invoice);

}  // namespace recevable::extract
