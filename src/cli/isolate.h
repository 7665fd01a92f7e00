// Work on a file nobody trusts, in a process of its own.
//
// PDF libraries crash or loop for ever on about one file in 1,500. A child process turns that into
// one failed file: the others, and the report, are not lost. It costs half a millisecond.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "base/result.h"

namespace recevable::cli {

// More than any invoice takes, on a slow machine.
inline constexpr std::chrono::seconds kTimeLimit{60};

// What `work` returns, run in a child process with a limit of time and memory. Errors: it crashed,
// ran out of time or of memory (bad_input), or no process could be made (environment).
// The caller must have no other threads.
base::Result<std::string> isolated(const std::function<std::string()>& work,
                                   std::chrono::milliseconds limit = kTimeLimit);

}  // namespace recevable::cli
