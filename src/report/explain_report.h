// Why the fields are what they are, for people, for programs and as a drawing. From
// DocumentReport::explained; documents without it give an empty result.
#pragma once

#include <string>

#include "check/check.h"
#include "report/report.h"

namespace recevable::report {

// Field by field: each candidate with what became of it, its score and what made the score.
std::string write_explanation_text(const check::DocumentReport& document,
                                   const TextOptions& options);

// The pages one under the other as an SVG picture: their words, a green frame around each value
// that was kept, orange around alternatives, grey around what another field took, dotted red around
// what was too weak, and a line from the words that announce a value. Names of fields stand beside
// the frames; the details show when the mouse rests on one. At most kMostPagesDrawn pages.
std::string draw_explanation(const check::DocumentReport& document, base::Language language);
inline constexpr std::size_t kMostPagesDrawn = 40;

}  // namespace recevable::report
