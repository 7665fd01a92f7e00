// What the user said of themselves, of their customers and of what goes with the invoice, as facts
// for the rules (docs/rule-language.md, "Facts beside the fields": own.*, recipient.*,
// attachments).
#pragma once

#include "check/check.h"
#include "rules/rules.h"

namespace recevable::check {

// Facts nobody declared are "not available", with the key to fill in.
void set_declared(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options);

// What the recipient of this invoice requires: the command line's word, then the configuration's.
struct Requirements {
  std::optional<bool> service_code, commitment_number;
};
Requirements declared_requirements(const invoice::Invoice& invoice, const Options& options);

// The user's SIRET: the command line's (or the caller's), then the configuration's; "" when nobody
// said.
std::string own_siret(const Options& options);

}  // namespace recevable::check
