// Words of the lexicon that are the beginning of a value.
#pragma once

#include "extract/labels/labels.h"

namespace recevable::extract {

// Takes away the labels that are no labels but prefixes of a number: "BC" of "BC 26-118" behind
// "Bon de commande", beside it in the next cell or under it.
void drop_prefixes_of_values(const DocumentText& text, Labels& labels);

}  // namespace recevable::extract
