// What the configuration says of findings: other severities, rules switched off, waivers.
#pragma once

#include "check/check.h"
#include "config/config.h"

namespace recevable::check {

// Applies them to the findings of `report`, on the day judged by:
// - a rule switched off has no findings and is listed as not checked, with the line that says so;
// - a rule made more or less severe keeps its consequence, which is a fact, and its certainty;
// - a waived finding moves to `report.waived`; a waiver past its day moves nothing and is listed in
//   `report.expired_waivers` when it would have.
// A waiver for one recipient or one invoice counts only when its number was read on the page.
void apply_policy(const config::Settings& settings, base::Date on, DocumentReport& report);

}  // namespace recevable::check
