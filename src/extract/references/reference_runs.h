// References that stand in one run without labels of their own.
#pragma once

#include <vector>

#include "extract/labels/claims.h"

namespace recevable::extract {

// "21290833900014 / CANTINE / RRF-26-0117", "(VLD – SMDL-0417 – 20008042200013)", "engagement
// OT-25-31 / BOUTIQUE", "SE PRFSG03067 EJ 1405511870": what the portal asks for, copied from the
// order one behind the other. A public body's SIRET or the word engagement says what the run is;
// the code with digits is the engagement, the one in letters the service.
void claim_in_runs(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
