#include "yaml/compile/tables.h"

#include <fmt/core.h>

#include <exception>
#include <fstream>

namespace recevable::tables {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

int compile(const std::vector<std::string>& inputs, const std::string& output,
            const std::function<void(const YAML::Node& file)>& read,
            const std::function<void(std::ostream& out)>& write) {
  for (const std::string& input : inputs) {
    try {
      read(YAML::LoadFile(input));
    } catch (const Mistake& mistake) {
      fmt::print(stderr, "{}:{}:{}: error: {}\n", input, mistake.mark.line + 1,
                 mistake.mark.column + 1, mistake.what);
      return 1;
    } catch (const std::exception& error) {
      fmt::print(stderr, "{}: error: {}\n", input, error.what());
      return 1;
    }
  }
  try {
    std::ofstream out(output);
    write(out);
    out.close();
    return out ? 0 : 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: error: {}\n", output, error.what());
    return 1;
  }
}

}  // namespace recevable::tables
