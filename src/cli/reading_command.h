// Commands that show something of what was read on each file, in text or in JSON, and judge
// nothing.
#pragma once

#include <functional>
#include <string>

#include "base/localized.h"
#include "cli/program.h"
#include "report/report.h"

namespace recevable::cli {

struct ReadingCommand {
  std::string name;
  base::Localized what, after;  // the help, before and after the options
  // The part of one document, in each format.
  std::function<std::string(const check::DocumentReport&, const report::TextOptions&)> text;
  std::function<std::string(const check::DocumentReport&, const report::JsonOptions&)> json;
};

// Exit code: kUnreadable when a file could not be read.
int run_reading(const ReadingCommand& command, const Arguments& arguments, Context context);

}  // namespace recevable::cli
