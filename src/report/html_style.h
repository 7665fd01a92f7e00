// The style sheet of HTML reports. No file beside the report is ever asked for: system fonts only.
#pragma once

#include <string>

namespace recevable::report {

// Findings whose list entry and frame light up together; those beyond are still linked.
inline constexpr int kHoverLinks = 40;

// The whole style sheet, the same for every report, so that one hash allows it; `charts`: also for
// the drawings of a preface.
std::string html_style(bool charts = false);

}  // namespace recevable::report
