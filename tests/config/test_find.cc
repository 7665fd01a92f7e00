#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "config/config.h"

namespace recevable::config {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, gone at its end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("recevable-find-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }

 private:
  fs::path path_;
};

void write(const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << "language: fr\n";
}

TEST_CASE("the nearest file above counts") {
  const Folder folder;
  write(folder / "recevable.yaml");
  write(folder / "a/b/recevable.yaml");
  fs::create_directories(folder / "a/b/c/d");
  fs::create_directories(folder / "x");
  CHECK(find_upward((folder / "a/b/c/d").string()) == (folder / "a/b/recevable.yaml").string());
  CHECK(find_upward((folder / "a/b").string()) == (folder / "a/b/recevable.yaml").string());
  CHECK(find_upward((folder / "a").string()) == (folder / "recevable.yaml").string());
  CHECK(find_upward((folder / "x/").string()) == (folder / "recevable.yaml").string());
  CHECK(find_upward((folder / "x/../a/b/c").string()) == (folder / "a/b/recevable.yaml").string());
}

TEST_CASE("a folder of that name is no configuration") {
  const Folder folder;
  write(folder / "recevable.yaml");
  fs::create_directories(folder / "a/recevable.yaml");
  CHECK(find_upward((folder / "a").string()) == (folder / "recevable.yaml").string());
}

TEST_CASE("the folder of a file as the user named it") {
  CHECK(directory_of("-") == ".");
  CHECK(directory_of("facture.pdf") == ".");
  CHECK(directory_of("factures/mars/f.pdf") == "factures/mars");
  CHECK(directory_of("/f.pdf") == "/");
}

}  // namespace
}  // namespace recevable::config
