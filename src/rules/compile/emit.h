// Writes a compiled program as C++ source.
#pragma once

#include <string>

#include "rules/program.h"

namespace recevable::rules {

// A source file that defines built_in_program(): constant arrays without a single pointer, so that
// they stand in read-only memory and cost nothing when the program starts.
std::string emit(const Program& program);

}  // namespace recevable::rules
