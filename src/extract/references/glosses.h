// Values whose label stands behind them.
#pragma once

#include <vector>

#include "extract/labels/claims.h"

namespace recevable::extract {

// "26-0085 (engagement), COMPTA (service)", "AFFJUR / 26J-77 (service / engagement)", "CC-2026-12
// est votre numéro d'engagement": references that a label explains after them.
void claim_before_glosses(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
