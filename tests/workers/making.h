// Plans whose work misbehaves in every way a file can make its reader misbehave.
#pragma once

#include <string>

#include "workers/workers.h"

namespace recevable::workers {

// A worker that answers with its own label, unless the label is the name of a misdeed.
Plan plan_of(std::function<Answer(const Request&)> work, bool sandbox = true);

// Runs one label through a pool of its own and gives what became of it.
base::Result<Answer> outcome(Pool& pool, const std::string& label);

// A file with these bytes, open for reading, without a name.
base::Descriptor file_with(const std::string& bytes);

// All the file holds.
std::string contents(const base::Descriptor& file);

}  // namespace recevable::workers
