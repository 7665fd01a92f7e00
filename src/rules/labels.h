// What the fields, columns and lists of the schema are called when speaking to people.
#pragma once

#include <string_view>

#include "rules/schema.h"

namespace recevable::rules {

// The label of a field ("supplier.siret"), a list ("lines") or a column ("lines.net"). Empty when
// the table has none, which a test refuses.
Label label_of_field(std::string_view name);

}  // namespace recevable::rules
