// Whose block a heading opens.
#pragma once

#include <optional>
#include <string_view>

#include "extract/trace.h"

namespace recevable::extract {

// Whose part a heading opens; other for places of delivery, nothing when its words do not tell.
std::optional<Side> side_of_heading(std::string_view folded);

}  // namespace recevable::extract
