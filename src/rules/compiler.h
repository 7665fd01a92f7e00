// From YAML files to a compiled program.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/builder.h"
#include "rules/parser.h"
#include "rules/program.h"
#include "rules/sources.h"
#include "yaml/yaml.h"

namespace recevable::rules {

// The examples of a rule, as written.
struct RuleExamples {
  std::uint32_t rule = 0;  // index in the program
  std::size_t file = 0;    // index in Compilation::files
  std::vector<yaml::Node> pass, fail, skip;
};

struct Compilation {
  std::unique_ptr<ProgramStore> store = std::make_unique<ProgramStore>();
  std::vector<base::Error> errors;  // the first of each file that has one
  // Kept only when examples are asked for.
  std::vector<yaml::File> files;
  std::vector<RuleExamples> examples;
};

// Compiles everything there is to compile; the program is only good when there are no errors.
// `codes` gives code lists the files do not bring themselves (those compiled in); it may be null.
Compilation compile(const Sources& sources, const Program* codes, bool keep_examples);

// The same for one file that is already in memory; `origin` is what it is called in errors.
Compilation compile_text(std::string origin, std::string bytes, const Program* codes);

}  // namespace recevable::rules
