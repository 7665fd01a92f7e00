// Postcode and town of an address abroad.
#pragma once

#include <optional>

#include "extract/context.h"

namespace recevable::extract {

struct Town {
  Span postcode, city;
};

// "CH-1026 Echandens", "1217 SX Hilversum", "4990-645 Ponte de Lima", "Limerick V94 K8P2", and four
// digits before a town where the paper tells of a country that has such postcodes.
std::optional<Town> foreign_town_on(const Context& context, std::uint32_t page, std::uint32_t line);

}  // namespace recevable::extract
