// Names and addresses in forms, where each part has a label of its own: "Raison sociale",
// "Adresse", "Code postal et ville".
#pragma once

#include "extract/parties/address_blocks.h"

namespace recevable::extract {

// Whether a line of a page (or what stands before its colon) is the label of a part of an address,
// and so no part of an address itself.
bool is_form_label(const Context& context, std::uint32_t page, std::uint32_t line);

// The parties of such forms, as blocks to choose among with the others.
std::vector<AddressBlock> find_form_blocks(const Context& context);

}  // namespace recevable::extract
