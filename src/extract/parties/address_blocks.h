// Blocks that look like the name and address of somebody.
#pragma once

#include <vector>

#include "extract/context.h"

namespace recevable::extract {

// Lines above a "75001 Paris" line that belong to it.
struct AddressBlock {
  std::uint32_t page = 0;
  std::vector<std::uint32_t> lines;  // name first, postcode line last
  base::Box box;
  Span postcode, city;
  std::vector<Span> street;  // lines between the name and the postcode
  bool listed = false;       // a line that lists name, street and town
  bool delivery = false;     // under the heading of a place of delivery
  Span name;                 // empty when only the address stands there
  Span heading;              // "Facturé à" over the name; empty when none is known
  Weighing weight;           // words around it that tell whose it is
};

std::vector<AddressBlock> find_address_blocks(const Context& context);

}  // namespace recevable::extract
