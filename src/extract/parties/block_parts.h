// What the lines of an address block are to each other, and whose block it is.
#pragma once

#include "extract/parties/address_blocks.h"

namespace recevable::extract {

// Among the lines over a town: the one that names the holder, what heads it and what is left for
// the address. Fills name, street and heading from the block's lines.
void name_block(const Context& context, AddressBlock& block);

// Below this part of a page's height a list of name, street and town is a footer.
inline constexpr double kFooterOfBlocks = 0.8;

// Points for supplier, buyer and others from the words in each block and around it, from its
// heading and its place on the page; a number between two blocks speaks for the nearer one. Fills
// weight and delivery.
void weigh_blocks(const Context& context, std::vector<AddressBlock>& blocks);

}  // namespace recevable::extract
