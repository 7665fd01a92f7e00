// The code of the bank where no word of its kind announces it in the text it stands in.
#pragma once

#include <optional>

#include "extract/context.h"

namespace recevable::extract {

// Eight or eleven characters of a BIC's shape (ISO 9362: bank, country, place, branch), right of or
// below the label BIC, or right before or after `iban` with the same country; nothing when neither
// stands there. `iban` may be null.
std::optional<Span> find_bic(const Context& context, const Spot* iban);

}  // namespace recevable::extract
