// Inside the intake room: which extensions a kind of file may bear.
#pragma once

#include <string_view>

#include "intake/intake.h"

namespace recevable::intake {

// Whether `extension` (lower case, with its point) is one that files of this kind bear. Always
// true for the empty and unknown kinds, which bear none of their own.
bool may_bear(FileKind kind, std::string_view extension);

}  // namespace recevable::intake
