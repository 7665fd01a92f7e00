// The rules compiled in with the program: rulec writes the definition while the program is built.
#pragma once

#include "rules/program.h"

namespace recevable::rules {

const Program& built_in_program();

}  // namespace recevable::rules
