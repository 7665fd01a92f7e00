// Given names common in France.
#pragma once

#include <string_view>

namespace recevable::check {

// Whether a folded word (base::fold) is a given name. Names that begin many firms' names as well
// (Flore, Iris, Victoire) are left out, and so are rare ones: false leaves the question open.
bool is_given_name(std::string_view folded);

}  // namespace recevable::check
