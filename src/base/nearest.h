// Which word somebody may have meant.
#pragma once

#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace recevable::base {

// The candidate nearest to a mistyped word, at most a third of its letters away; "" when none is
// near. The start of a longer word counts as near: "--out" for "--output". Words above 60 bytes are
// near to nothing.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);
template <std::ranges::input_range Words>
std::string nearest(std::string_view word, const Words& candidates) {
  return nearest(word, std::vector<std::string_view>(std::begin(candidates), std::end(candidates)));
}

// " Vouliez-vous dire « check » ?", with a space before; "" when `suggestion` is empty.
Localized did_you_mean(std::string_view suggestion);

}  // namespace recevable::base
