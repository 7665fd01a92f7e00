// The two kinds of claims a label makes: for a date (label_claims.cc) and for a reference.
#pragma once

#include <vector>

#include "extract/labels/claims.h"

namespace recevable::extract {

// A value in the upper half of the first page is likelier to be the document's own.
double zone_factor(const Context& context, const Span& value, Target target);

// "acompte (facture FA1)", "avoir sur", "devis du": the words before a label that give it to
// another document.
double context_factor(const Context& context, const Label& label, Target target);

// Claims for the reference a label announces; numbers of the invoice that look like days are
// `doubtful`.
void claim_reference(const Context& context, const Label& label, Target target, double weight,
                     std::vector<Claim>& claims, std::vector<Claim>& doubtful);

}  // namespace recevable::extract
