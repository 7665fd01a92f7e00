// What the directories know of the parties of an invoice, as facts for the rules.
#pragma once

#include "check/check.h"

namespace recevable::check {

// Sets the facts directory.*, recipient.*, service.*, sirene.* and available.*, and what the
// recipient requires. Without a directory only the advice that needs none.
void set_known(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options);

}  // namespace recevable::check
