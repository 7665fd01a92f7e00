// Reports with anything in them, for properties.
#pragma once

#include "check/check.h"

namespace recevable::report {

// REQUIRES: called within rc::check. Texts hold quotes, control characters, broken UTF-8, formulas,
// markup; every optional part is there or not.
check::DocumentReport random_document();

}  // namespace recevable::report
