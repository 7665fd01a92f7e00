// What a page calls itself: "FACTURE", "Bon de livraison", "Conditions générales".
#pragma once

#include <optional>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct Title {
  invoice::DocumentKind kind = invoice::DocumentKind::unknown;
  Span span;
  double score = 0;
};

// The likeliest title of a page (an index into the text's pages), down to `depth` of its height;
// none when no line looks enough like one.
std::optional<Title> title_of(const Context& context, std::uint32_t page, double depth);

}  // namespace recevable::extract
