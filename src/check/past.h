// What the history of checked invoices says of this one, and what it will remember of it.
#pragma once

#include "check/check.h"

namespace recevable::check {

// Sets the facts history.* and available.history. Does nothing when there is no history.
void set_past(rules::Subject& subject, const DocumentReport& report, const Options& options);

}  // namespace recevable::check
