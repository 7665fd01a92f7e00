// What the lines of an address block are to each other, and whose block it is.
#pragma once

#include "extract/address_blocks.h"

namespace recevable::extract {

// Among the lines over a town: the one that names the holder, what heads it and what is left for
// the address. Fills name, street and heading from the block's lines.
void name_block(const Context& context, AddressBlock& block);

// Points for supplier, buyer and others from the words in the block and around it, from its heading
// and its place on the page. Fills weight and delivery.
void weigh_block(const Context& context, AddressBlock& block);

}  // namespace recevable::extract
