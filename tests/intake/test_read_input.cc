// Reading files, and what is said when they cannot be read.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "intake/intake.h"

namespace recevable::intake {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLimit = 100'000;

// A folder of its own for each test, removed at its end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "recevable-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  fs::path path() const { return path_; }

 private:
  fs::path path_;
};

// The error, which must be of the machine, name the path, and speak both languages.
base::Error error_of(const std::string& path, std::uint64_t limit = kLimit) {
  const auto input = read_input(path, limit);
  REQUIRE_FALSE(input.has_value());
  CHECK(input.error().kind == base::ErrorKind::environment);
  CHECK(input.error().message.fr.find(path) != std::string::npos);
  CHECK(input.error().message.en.find(path) != std::string::npos);
  CHECK(input.error().where == path);
  return input.error();
}

TEST_CASE("a file is read whole, whatever its bytes") {
  const Folder folder;
  for (const std::size_t size : {0UL, 1UL, 255UL, 256UL, 4096UL, 65'536UL, 99'999UL, 100'000UL}) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * 7 % 256);
    const auto input = read_input(folder.file("f.pdf", bytes), kLimit);
    REQUIRE(input.has_value());
    CHECK(input->bytes == bytes);
  }
}

TEST_CASE("a file that grows after its size was asked, as those of /proc, is read to its end") {
  const auto input = read_input("/proc/self/status", kLimit);
  REQUIRE(input.has_value());
  CHECK(input->bytes.find("Pid:") != std::string::npos);
}

TEST_CASE("each trouble has its own message") {
  const Folder folder;
  CHECK(error_of((folder.path() / "absent.pdf").string()).message.fr.find("introuvable") !=
        std::string::npos);
  CHECK(error_of(folder.path().string()).message.fr.find("dossier") != std::string::npos);
  CHECK(error_of("/dev/null").message.fr.find("fichier ordinaire") != std::string::npos);
  const std::string file = folder.file("f.pdf", std::string(2'000'001, 'x'));
  CHECK(error_of(file, 2'000'000).message.fr.find("2 Mo") != std::string::npos);
  CHECK(error_of(file + "/f.pdf").message.fr.find("introuvable") != std::string::npos);
  fs::create_symlink("loop", folder.path() / "loop");
  CHECK(error_of((folder.path() / "loop").string()).message.fr.find("raccourci") !=
        std::string::npos);
  CHECK(error_of(std::string(5000, 'a')).message.fr.find("trop long") != std::string::npos);
}

TEST_CASE("a named pipe is refused at once, not waited for") {
  const Folder folder;
  const std::string pipe = (folder.path() / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(error_of(pipe).message.en.find("regular file") != std::string::npos);
}

TEST_CASE("a file without the right to read it is told so") {
  const Folder folder;
  const std::string file = folder.file("secret.pdf", "x");
  REQUIRE(::chmod(file.c_str(), 0) == 0);
  if (::access(file.c_str(), R_OK) == 0) {
    WARN("skipped: this user may read every file");
    return;
  }
  CHECK(error_of(file).message.fr.find("refus") != std::string::npos);
}

}  // namespace
}  // namespace recevable::intake
