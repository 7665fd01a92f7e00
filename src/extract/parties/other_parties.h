// Others the invoice names: who is paid in the supplier's place, where the goods went, who is
// behind a subcontract, who acts for whom.
#pragma once

#include <vector>

#include "extract/context.h"
#include "extract/parties/address_blocks.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// Fills payee, deliver_to, delivery_address, subcontractor, main_contractor, agent and
// tax_representative from the words that announce them and from the blocks of delivery addresses.
// Needs the parties: who is the supplier itself is nobody else.
void read_other_parties(const Context& context, const std::vector<AddressBlock>& blocks,
                        invoice::Invoice& invoice);

}  // namespace recevable::extract
