#include "cli/places.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "config/config.h"
#include "directory/directory.h"
#include "history/history.h"

namespace recevable::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

std::string usual_directory() {
  return directory::default_path(variable("XDG_DATA_HOME"), variable("HOME"));
}

std::string usual_history() {
  return history::default_path(variable("XDG_DATA_HOME"), variable("HOME"));
}

void find_places(check::Options& options) {
  const config::Settings* settings = options.settings.get();
  if (options.history.empty() && settings != nullptr && *settings->history) {
    options.history = settings->history_path.empty() ? usual_history() : settings->history_path;
  }
  if (options.directory.empty() && settings != nullptr) options.directory = *settings->directory;
  if (!options.directory.empty()) return;
  std::error_code ignored;
  const std::string usual = usual_directory();
  if (!usual.empty() && std::filesystem::exists(usual, ignored)) options.directory = usual;
}

}  // namespace recevable::cli
