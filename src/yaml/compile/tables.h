// The frame of the programs that turn YAML data of rules/ into C++ tables when the project is built
// (compile_lexicon, compile_phrases, compile_messages): a mistake in the data stops the build with
// file:line:column.
#pragma once

#include <yaml-cpp/yaml.h>

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace recevable::tables {

// Thrown by what reads the data, caught by `compile`.
struct Mistake {
  YAML::Mark mark;
  std::string what;
};

// The text as a C++ literal.
std::string quoted(const std::string& text);

// Reads each input with `read`, then writes `output` with `write`. The exit code of the program.
int compile(const std::vector<std::string>& inputs, const std::string& output,
            const std::function<void(const YAML::Node& file)>& read,
            const std::function<void(std::ostream& out)>& write);

}  // namespace recevable::tables
