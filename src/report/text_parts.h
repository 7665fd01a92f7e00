// The parts of the text report, each writing itself into a Layout.
#pragma once

#include "check/check.h"
#include "report/layout.h"
#include "report/report.h"
#include "report/view.h"

namespace recevable::report {

Style style_of(check::Verdict verdict);

// The findings, grouped by what to do next.
void write_findings(Layout& layout, const check::DocumentReport& document, base::Language language);

// The findings waived, with their reasons, and the waivers that ran out.
void write_waivers(Layout& layout, const check::DocumentReport& document, base::Language language);

// The rules that could not be applied, grouped by reason.
void write_not_checked(Layout& layout, const check::DocumentReport& document,
                       base::Language language);

}  // namespace recevable::report
