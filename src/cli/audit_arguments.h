// The options of audits and of watched folders: how files are read and judged, and by how many.
#pragma once

#include <string>

#include "audit/run.h"
#include "cli/judging.h"

namespace recevable::cli {

struct AuditArguments {
  std::string jobs;
  std::string language;
  std::string max_pages;
  std::string ocr;
  bool no_sandbox = false;
  JudgingArguments judging;
  SettingsArguments settings;
};
void declare(CommandLine& line, AuditArguments& arguments);

// Errors of kind usage.
// `root`: the folder worked on, "" for none. One configuration counts for the whole run: the
// nearest recevable.yaml above that folder.
base::Result<audit::RunPlan> understand(const AuditArguments& arguments, const std::string& root);

// How many workers this machine has processors for.
int processors();

}  // namespace recevable::cli
