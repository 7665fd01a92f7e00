// Names of states and kinds in reports for programs: lower snake case.
#pragma once

#include <string_view>

#include "base/result.h"
#include "invoice/field.h"
#include "rules/rules.h"

namespace recevable::report {

std::string_view name_of(invoice::Source source);
std::string_view name_of(invoice::State state);
std::string_view name_of(rules::NotCheckedWhy why);
std::string_view name_of(base::ErrorKind kind);

}  // namespace recevable::report
