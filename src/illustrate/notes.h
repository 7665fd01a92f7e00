// The findings of an invoice as annotations of its PDF.
#pragma once

#include <vector>

#include "check/check.h"
#include "illustrate/annotator.h"
#include "illustrate/illustrate.h"

namespace recevable::illustrate {

// On the first page: the verdict, with a word on the signature when there is one, and the findings
// without a place; then a frame for each place of a finding. Numbers are those of the other
// reports.
std::vector<Note> notes_of(const check::DocumentReport& document, base::Language language);

// Fills `extras.annotated`, or `extras.annotated_failure`.
void annotate_copy(const intake::Input& input, const check::DocumentReport& document,
                   const Options& options, report::Extras& extras);

}  // namespace recevable::illustrate
