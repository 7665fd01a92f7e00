// The parts of the text report, each writing itself into a Layout.
#pragma once

#include "check/check.h"
#include "report/layout.h"
#include "report/report.h"

namespace recevable::report {

// A text in the language of a report.
inline std::string_view say(base::Language language, std::string_view fr, std::string_view en) {
  return language == base::Language::fr ? fr : en;
}

// "RECEVABLE" words for a verdict, in capitals, and the colour it is shown in.
std::string_view word_of(check::Verdict verdict, base::Language language);
Style style_of(check::Verdict verdict);

// What becomes of the deposit, in the words of the portal; "" for Fate::none.
std::string_view text_of(rules::Fate fate, base::Language language);

// The findings, section by section: what blocks, what to look at, what is good to know.
void write_findings(Layout& layout, const check::DocumentReport& document, base::Language language);

// The findings waived, with their reasons, and the waivers that ran out.
void write_waivers(Layout& layout, const check::DocumentReport& document, base::Language language);

// The rules that could not be applied, grouped by reason.
void write_not_checked(Layout& layout, const check::DocumentReport& document,
                       base::Language language);

}  // namespace recevable::report
