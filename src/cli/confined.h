// One file made into something else by a process that can do nothing but that (workers.h).
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "intake/intake.h"

namespace recevable::cli {

// Runs in the worker. What it throws is a crash.
using Making = std::function<base::Result<std::string>(const intake::Input&)>;

// The bytes `make` makes of the file at `path` ("-": standard input), read in a worker: a file that
// crashes or hangs its reader, or takes it over, costs a message. `sandbox`: see workers::Plan.
// Errors: those of `make` and of opening the file; bad_input when the worker broke down;
// environment when this machine cannot run workers.
base::Result<std::string> made_confined(const std::string& path, const Making& make, bool sandbox);

}  // namespace recevable::cli
