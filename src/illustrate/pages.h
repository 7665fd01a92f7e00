// Pictures of the pages of an invoice.
#pragma once

#include "illustrate/illustrate.h"

namespace recevable::illustrate {

// The pages worth drawing, ascending: those that hold a place of a finding, then the first ones, at
// most `options.most_pages`.
std::vector<int> pages_to_draw(const check::DocumentReport& document, const Options& options);

// Fills `extras.pages` and `extras.pages_left_out`.
void draw_pages(const intake::Input& input, const check::DocumentReport& document,
                const Options& options, report::Extras& extras);

}  // namespace recevable::illustrate
