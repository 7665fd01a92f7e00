// Where the local directory and the history of checked invoices lie.
#pragma once

#include <string>

#include "check/check.h"

namespace recevable::cli {

// The usual places, from the environment (XDG Base Directory Specification); "" when it tells none.
std::string usual_directory();
std::string usual_history();

// Fills in what the command line left open: the directory and the history the configuration asks
// for, else the usual directory when there is one. The history is kept only when somebody asks.
void find_places(check::Options& options);

}  // namespace recevable::cli
