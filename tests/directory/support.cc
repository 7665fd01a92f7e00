#include "directory/support.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace recevable::directory {

Folder::Folder() {
  static std::atomic<int> count = 0;
  path_ = std::filesystem::temp_directory_path() /
          ("recevable-directory-" + std::to_string(getpid()) + "-" + std::to_string(++count));
  std::filesystem::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
  return *this / name;
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string sample(const std::string& name) {
  return std::string(RECEVABLE_TESTDATA) + "/directory/" + name;
}

std::string read_all(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

base::Result<ImportOutcome> import_into(const Folder& folder,
                                        const std::vector<std::string>& files) {
  ImportRequest request;
  request.database = folder / "directory.sqlite";
  request.files = files;
  return import_files(request);
}

std::shared_ptr<const Directory> imported(const Folder& folder,
                                          const std::vector<std::string>& files) {
  const auto outcome = import_into(folder, files);
  if (!outcome) FAIL(outcome.error().where << ": " << outcome.error().message.en);
  const auto directory = Directory::open(folder / "directory.sqlite");
  if (!directory) FAIL(directory.error().message.en);
  return *directory;
}

std::string dump_of(const Directory& directory) {
  std::string text;
  directory.dump([&](std::string_view line) { text.append(line).append("\n"); });
  return text;
}

std::string dump_of(const Folder& folder) {
  const auto directory = Directory::open(folder / "directory.sqlite");
  return directory ? dump_of(**directory) : directory.error().message.en;
}

}  // namespace recevable::directory
