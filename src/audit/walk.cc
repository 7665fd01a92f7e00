#include "audit/walk.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iostream>
#include <system_error>
#include <utility>

namespace recevable::audit {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostClosed = 1000;

std::string absolute(const fs::path& path) {
  std::error_code failed;
  const fs::path whole = fs::absolute(path, failed);
  return (failed ? path : whole).lexically_normal().string();
}

std::uint64_t hash_of(const std::string& text) {
  // FNV-1a: the same on every machine.
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  // Its low bits alone are poor; the high ones are mixed in.
  return hash ^ (hash >> 32U);
}

bool access_denied(const std::string& folder) {
  return ::access(folder.c_str(), R_OK | X_OK) != 0;
}

bool ends_with(const std::string& path, std::string_view ending) {
  return path.size() >= ending.size() &&
         std::equal(ending.rbegin(), ending.rend(), path.rbegin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

}  // namespace

base::Result<Shard> parse_shard(const std::string& text) {
  const std::size_t slash = text.find('/');
  const auto number = [&](std::string_view part) {
    int value = 0;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), value);
    return read.ec == std::errc() && read.ptr == part.data() + part.size() ? value : -1;
  };
  if (slash != std::string::npos) {
    const int index = number(std::string_view(text).substr(0, slash));
    const int count = number(std::string_view(text).substr(slash + 1));
    if (index >= 1 && count >= index && count <= 1'000'000) return Shard{index - 1, count};
  }
  return base::fail(
      base::ErrorKind::usage,
      {"--shard : « " + text +
           " » n'est pas une part. Écrivez par exemple 3/8 pour la troisième de huit.",
       "--shard: \"" + text + "\" is no part. Write for instance 3/8 for the third of eight."});
}

bool falls_to(const Shard& shard, const std::string& path) {
  return shard.count <= 1 || hash_of(path) % static_cast<std::uint64_t>(shard.count) ==
                                 static_cast<std::uint64_t>(shard.index);
}

bool may_be_invoice(const std::string& path) {
  constexpr std::array<std::string_view, 6> kEndings{".pdf",    ".xml", ".zip",
                                                     ".tar.gz", ".tgz", ".gz"};
  return std::ranges::any_of(kEndings, [&](auto ending) { return ends_with(path, ending); });
}

base::Result<Source> Source::open(std::vector<std::string> roots, const std::string& list,
                                  const Shard& shard) {
  Source source;
  source.shard_ = shard;
  for (const std::string& root : roots) {
    std::error_code failed;
    if (fs::exists(root, failed)) continue;
    return base::fail(base::ErrorKind::environment,
                      {"« " + root + " » est introuvable. Vérifiez le nom et le dossier.",
                       "\"" + root + "\" was not found. Check the name and the folder."},
                      root);
  }
  source.roots_ = std::move(roots);
  if (list == "-") {
    source.list_ = &std::cin;
  } else if (!list.empty()) {
    source.file_ = std::make_shared<std::ifstream>(list);
    if (!*source.file_) {
      return base::fail(base::ErrorKind::environment,
                        {"Cette liste ne peut pas être lue. Vérifiez son nom et vos droits.",
                         "This list cannot be read. Check its name and your rights."},
                        list);
    }
    source.list_ = source.file_.get();
  }
  return source;
}

std::optional<std::string> Source::next_in_folder() {
  std::error_code failed;
  while (walk_ && *walk_ != fs::recursive_directory_iterator()) {
    const fs::directory_entry entry = **walk_;
    std::error_code unknown;
    const bool is_folder = entry.is_directory(unknown) && !entry.is_symlink(unknown);
    const std::string path = entry.path().string();
    walk_->increment(failed);
    if (failed) {
      // The folder just entered cannot be listed, and the iterator gives up: nothing more can be
      // had of this root.
      if (closed_.size() < kMostClosed) closed_.push_back(path);
      walk_.reset();
    }
    if (is_folder) {
      if (access_denied(path) && closed_.size() < kMostClosed) closed_.push_back(path);
      continue;
    }
    if (!entry.is_regular_file(unknown)) continue;
    if (!may_be_invoice(path)) {
      ++skipped_;
      continue;
    }
    // Relative to the root: the folder may be mounted elsewhere on another machine.
    if (falls_to(shard_, path.substr(std::min(path.size(), root_.size())))) return absolute(path);
  }
  walk_.reset();
  return std::nullopt;
}

std::optional<std::string> Source::next_in_list() {
  std::string line;
  while (list_ != nullptr && std::getline(*list_, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty() && falls_to(shard_, line)) return absolute(line);
  }
  return std::nullopt;
}

std::optional<std::string> Source::next() {
  for (;;) {
    if (walk_) {
      if (auto path = next_in_folder()) return path;
    }
    if (at_ >= roots_.size()) return next_in_list();
    root_ = roots_[at_++];
    std::error_code failed;
    if (!fs::is_directory(root_, failed)) {
      if (falls_to(shard_, root_)) return absolute(root_);
      continue;
    }
    walk_.emplace(root_, fs::directory_options::skip_permission_denied, failed);
    if (failed) {
      closed_.push_back(root_);
      walk_.reset();
    } else if (access_denied(root_)) {
      closed_.push_back(root_);
    }
  }
}

}  // namespace recevable::audit
