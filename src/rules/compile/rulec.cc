// rulec: compiles the rules of the source tree into the program, and checks rule files.
//
//     rulec RULES OUTPUT.cc    writes the source that holds the rules of the folder RULES
//     rulec --check RULES      reads the rules and runs their examples; writes nothing
//     rulec --terms            writes the page of the terms of structured invoices to the output
//
// Mistakes go to standard error as file:line:column: message, one a file, and the exit code is 1.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "rules/compile/emit.h"
#include "rules/compiler.h"
#include "rules/examples.h"
#include "structured/reference.h"

namespace {

using namespace recevable;

bool report(const std::vector<base::Error>& errors) {
  for (const base::Error& error : errors) {
    fmt::print(stderr, "{}: error: {}\n", error.where, error.message.en);
  }
  return errors.empty();
}

int check(const rules::Compilation& compilation) {
  const auto failures = rules::run_examples(compilation);
  for (const rules::ExampleFailure& failure : failures) {
    fmt::print(stderr, "{}: {}\n", failure.rule, failure.what);
  }
  fmt::print("{} rules, {} failing examples\n", compilation.store->rules.size(), failures.size());
  return failures.empty() ? 0 : 1;
}

int write(const rules::Compilation& compilation, const std::string& path) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << rules::emit(compilation.store->view());
  out.close();
  if (out) return 0;
  fmt::print(stderr, "{}: error: cannot be written\n", path);
  return 1;
}

int run(std::span<char* const> arguments) {
  if (arguments.size() == 2 && std::string(arguments[1]) == "--terms") {
    fmt::print("{}", structured::terms_reference());
    return 0;
  }
  if (arguments.size() != 3) {
    fmt::print(stderr, "usage: rulec RULES OUTPUT.cc | rulec --check RULES | rulec --terms\n");
    return 2;
  }
  const bool only_check = std::string(arguments[1]) == "--check";
  const std::string folder = only_check ? arguments[2] : arguments[1];
  const auto sources = rules::find_sources(folder);
  if (!sources) {
    report({sources.error()});
    return 1;
  }
  const rules::Compilation compilation = rules::compile(*sources, nullptr, only_check);
  if (!report(compilation.errors)) return 1;
  return only_check ? check(compilation) : write(compilation, arguments[2]);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv, static_cast<std::size_t>(argc)});
  } catch (const std::exception& exception) {
    fmt::print(stderr, "rulec: {}\n", exception.what());
    return 1;
  }
}
