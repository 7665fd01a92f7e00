// The examples rules carry, held against the rules.
#pragma once

#include <vector>

#include "rules/compiler.h"
#include "rules/rules.h"

namespace recevable::rules {

// The subject an example describes: what it gives, and the schema's defaults for the rest.
base::Result<Subject> subject_of_example(const yaml::File& file, const yaml::Node& example);

// Runs every example of a compilation without errors. An example that cannot be read fails too.
std::vector<ExampleFailure> run_examples(const Compilation& compilation);

}  // namespace recevable::rules
