#include <filesystem>
#include <system_error>

#include "config/config.h"

namespace recevable::config {

namespace fs = std::filesystem;

std::optional<std::string> find_upward(const std::string& directory) {
  // The folder as the user names it counts as long as it can: messages then show a path they know.
  std::error_code failed;
  fs::path at = directory.empty() ? fs::path(".") : fs::path(directory);
  const fs::path whole = fs::absolute(at, failed).lexically_normal();
  if (failed) return std::nullopt;
  if (fs::path here = at / kFileName; fs::is_regular_file(here, failed)) {
    return here.lexically_normal().string();
  }
  for (fs::path above = whole.has_filename() ? whole : whole.parent_path();
       above.has_relative_path();) {
    above = above.parent_path();
    const fs::path candidate = above / kFileName;
    if (fs::is_regular_file(candidate, failed)) return candidate.string();
  }
  return std::nullopt;
}

std::string directory_of(const std::string& path) {
  if (path == "-") return ".";
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace recevable::config
