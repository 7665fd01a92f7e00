// The program: which command the arguments name, and its exit code.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/context.h"

namespace recevable::cli {

// Exit codes, the same for every command.
inline constexpr int kSuccess = 0;   // all ready, or to review without --strict
inline constexpr int kRejected = 1;  // an invoice would be rejected, an example fails
inline constexpr int kUsageError =
    2;  // wrong option, wrong rule pack, output that cannot be written
inline constexpr int kUnreadable = 3;     // an invoice could not be read
inline constexpr int kInterrupted = 130;  // stopped by Ctrl-C, as shells count it

using Arguments = std::vector<std::string>;

// Runs the command `arguments` name (without the name of the program).
int run(const Arguments& arguments, Context context);

// The commands, each in its own file. `arguments` are those after the command's name.
int run_audit(const Arguments& arguments, Context context);
int run_audit_report(const Arguments& arguments, Context context);
int run_audit_query(const Arguments& arguments, Context context);
int run_audit_merge(const Arguments& arguments, Context context);
int run_check(const Arguments& arguments, Context context);
int run_config(const Arguments& arguments, Context context);
int run_directory(const Arguments& arguments, Context context);
int run_history(const Arguments& arguments, Context context);
int run_fields(const Arguments& arguments, Context context);
int run_init(const Arguments& arguments, Context context);
int run_prefill(const Arguments& arguments, Context context);
int run_rules(const Arguments& arguments, Context context);
int run_show(const Arguments& arguments, Context context);
int run_strip(const Arguments& arguments, Context context);
int run_watch(const Arguments& arguments, Context context);
int run_translate(const Arguments& arguments, Context context);

// "recevable 0.1.0" and the libraries it runs with, a line each.
std::string version_text();
std::string version();

}  // namespace recevable::cli
