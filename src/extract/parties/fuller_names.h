// A logo, and the name it stands for.
#pragma once

#include <optional>
#include <string_view>

#include "extract/context.h"

namespace recevable::extract {

// "cumulonimbus" over "Cumulonimbus Hébergement", "Vent Debout" over "Compagnie du Vent Debout -
// théâtre", "GEMC" over "Grand-Est Mobilité Conseil": the line at the head of the first page that
// holds every word of a name and some more, or spells its initials. `folded`: the name as found.
// Lines that overlap `buyer` are not looked at.
std::optional<Span> fuller_name(const Context& context, std::string_view folded,
                                const base::Box& buyer);

// "RRT Routes et Réseaux de Thiérache", "R|B Atelier Roussillon-Bey": bytes of the initials before
// the name they stand for, with the space behind them; 0 when there are none.
std::size_t leading_initials(std::string_view raw);

}  // namespace recevable::extract
