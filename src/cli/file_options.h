// What counts for each file: the command line first, then the recevable.yaml above the file (or the
// one named by --config), then the defaults.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/check.h"
#include "cli/command_line.h"
#include "config/config.h"

namespace recevable::cli {

// Where settings are taken from.
struct SettingsArguments {
  std::string config;  // --config: this file for every invoice
  bool no_config = false;
};
void declare(CommandLine& line, SettingsArguments& arguments);

class FileOptions {
 public:
  // The same for all files.
  FileOptions(check::Options options) : given_(std::move(options)) {}  // NOLINT(*-explicit-*)

  // Reads what counts for these files, each configuration once. `given` is what the command line
  // says, `target_given` whether it names the target. Errors: the first mistake in a configuration
  // or in a pack it names, of kind usage, with its place.
  static base::Result<FileOptions> read(const SettingsArguments& arguments,
                                        const std::vector<std::string>& files,
                                        const check::Options& given, bool target_given);

  // Of a file as it was named to `read`; what the command line says for any other.
  const check::Options& of(const std::string& path) const;

  // Those of every configuration.
  std::vector<const check::Options*> all() const;

  // What the command line says.
  const check::Options& given() const { return given_; }

  // The language the configuration of the first file asks for.
  std::optional<base::Language> language() const { return language_; }

 private:
  base::Status add(const std::string& folder, const SettingsArguments& arguments,
                   bool target_given);

  check::Options given_;
  std::map<std::string, check::Options> by_folder_;
  std::map<std::string, check::Options> by_configuration_;
  std::optional<base::Language> language_;
};

// The configuration for files in a folder: the one named, or the nearest above; null when there is
// none or none is wanted. Its packs are loaded into `packs` and rules it names are held to exist.
base::Result<std::shared_ptr<const config::Settings>> settings_for(
    const SettingsArguments& arguments, const std::string& folder,
    std::vector<std::shared_ptr<const rules::Pack>>& packs);

}  // namespace recevable::cli
