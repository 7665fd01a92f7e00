// The options every command that judges invoices shares, and the packs they name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "cli/command_line.h"
#include "cli/context.h"
#include "cli/file_options.h"

namespace recevable::cli {

// Reading: what `check` and `fields` both take.
struct ReadingArguments {
  std::vector<std::string> files;
  std::string format = "text";
  std::string output;
  std::string language;
  std::string password;
  std::string max_pages;
  std::string ocr;
  std::string source;
  bool no_sandbox = false;
  SettingsArguments settings;
};
void declare(CommandLine& line, ReadingArguments& arguments);
// The same without `format` and `output`, for commands that write several reports (reports.h).
void declare_reading(CommandLine& line, ReadingArguments& arguments);

// Judging: what `check` adds.
struct JudgingArguments {
  std::string on;
  std::string require;
  std::string target;
  std::string profile;
  std::vector<std::string> rules;
  std::vector<std::string> attachments;
  std::string directory;
  std::string history;  // "" not asked for, "true" the usual place, else a path
};
void declare(CommandLine& line, JudgingArguments& arguments);

// What the user asked for, understood. The errors are of kind usage.
struct Request {
  bool json = false;
  bool sandbox = true;
  check::Options options;
};
base::Result<Request> understand(const ReadingArguments& arguments);
base::Status understand(const JudgingArguments& arguments, check::Options& options);

// A report must not be written over one of the invoices: opening it would empty it.
base::Status keep_invoices(const std::vector<std::string>& files, const std::string& output);

// One of a few words, or an error of kind usage that names them all, and the nearest.
base::Status one_of(const std::string& option, const std::string& value,
                    const std::vector<std::string>& words);

// What counts for each file, the configuration included. `context` then speaks the language the
// configuration asks for, unless the command line does.
base::Result<FileOptions> options_of_files(const ReadingArguments& arguments,
                                           const Request& request, bool target_given,
                                           Context& context);

// The language asked for by --lang among raw arguments, before they are parsed: the help and the
// complaints are already in it.
std::optional<base::Language> language_asked(const Arguments& arguments);

}  // namespace recevable::cli
