// The number of an invoice that stands with its title and no label.
#pragma once

#include <vector>

#include "extract/labels/claims.h"

namespace recevable::extract {

// "FACTURE DE SOUS-TRAITANCE 2026-07-021", "Facture mensuelle 26/04-C12", and a code of its own
// line right under "FACTURE" or "Projet de décompte valant facture".
void claim_titled_numbers(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
