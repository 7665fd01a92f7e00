#include "rules/sources.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace recevable::rules {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxFiles = 5000;
constexpr int kMaxFolderDepth = 8;

base::Error unreadable(const std::string& path) {
  return {base::ErrorKind::environment,
          {"impossible de lire ces règles : vérifiez le chemin et les droits",
           "these rules cannot be read: check the path and the permissions"},
          path};
}

SourceFile source(const fs::path& path, const fs::path& origin) {
  return {path.string(), origin.generic_string(), path.parent_path().filename().string()};
}

}  // namespace

base::Result<Sources> find_sources(const std::string& path) {
  std::error_code code;
  const fs::path root = fs::path(path).lexically_normal();
  Sources sources;
  if (!fs::is_directory(root, code)) {
    if (code || !fs::is_regular_file(root, code)) return std::unexpected(unreadable(path));
    sources.rules.push_back(source(fs::absolute(root, code), root));
    return sources;
  }
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entries(root, code), end;
  while (!code && entries != end) {
    const fs::path& each = entries->path();
    if (entries->is_directory(code)) {
      const bool hidden = each.filename().string().starts_with('.');
      if (each.filename() == "lexicon" || each.filename() == "messages" || hidden ||
          entries.depth() >= kMaxFolderDepth) {
        entries.disable_recursion_pending();
      }
    } else if (each.extension() == ".yaml" && !each.filename().string().starts_with("coverage")) {
      files.push_back(each);
    }
    if (files.size() > kMaxFiles) {
      return base::fail(
          base::ErrorKind::usage,
          {"trop de fichiers de règles dans ce dossier", "too many rule files in this folder"},
          path);
    }
    entries.increment(code);
  }
  if (code) return std::unexpected(unreadable(path));
  std::ranges::sort(files);
  const fs::path folder = root.has_filename() ? root : root.parent_path();
  for (const fs::path& file : files) {
    const fs::path origin = folder.filename() / file.lexically_relative(root);
    SourceFile found = source(file, origin);
    (found.family == "codes" ? sources.codes : sources.rules).push_back(std::move(found));
  }
  return sources;
}

}  // namespace recevable::rules
