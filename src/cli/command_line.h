// The options of one command: CLI11 behind the few words the commands need, in the user's language.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "cli/context.h"
#include "cli/program.h"

namespace CLI {
class App;
}

namespace recevable::cli {

// Declares options bound to variables, then parses. Variables must outlive the parsing.
//
//     CommandLine line(context, "check", {"Vérifie…", "Checks…"}, {"Exemples…", "Examples…"});
//     line.flag("--strict", strict, {"…", "…"});
//     if (const auto exit_code = line.parse(arguments)) return *exit_code;
class CommandLine {
 public:
  // `name`: the command as typed after "recevable". `after` closes the help: examples, exit codes.
  CommandLine(const Context& context, std::string name, const base::Localized& what,
              const base::Localized& after);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  void flag(const std::string& names, bool& value, const base::Localized& what);
  // `kind` is the word that stands for the value in the help: "FORMAT".
  void value(const std::string& names, std::string& value, const base::Localized& kind,
             const base::Localized& what);
  // An option that may be given several times.
  void values(const std::string& names, std::vector<std::string>& values,
              const base::Localized& kind, const base::Localized& what);
  // A flag that may be given a value: --history or --history=PATH. `value` is "true" without one.
  void flag_or_value(const std::string& names, std::string& value, const base::Localized& what);
  // An option for the project's own scripts: not in the help.
  void hidden_value(const std::string& names, std::string& value);
  void arguments(const base::Localized& kind, std::vector<std::string>& values,
                 const base::Localized& what);

  // Nothing when the command may go on; else the exit code: help was asked for and printed, or a
  // mistake was explained on standard error (with the nearest option).
  std::optional<int> parse(const Arguments& arguments);

  // Explains a mistake in what was given and where the help is; returns kUsageError.
  int refuse(const base::Localized& mistake) const;
  int refuse(const base::Error& error) const;

 private:
  const Context& context_;
  std::string name_;
  std::unique_ptr<CLI::App> app_;
};

// The nearest of the words known, for every mistake of this room.
using base::did_you_mean;
using base::nearest;

}  // namespace recevable::cli
