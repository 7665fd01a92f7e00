#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "workers/making.h"
#include "workers/sandbox.h"

namespace recevable::workers {
namespace {

// What one attempt comes to inside a worker: "0", or the number of the error.
std::string attempt(const std::function<int()>& act, std::vector<std::string> readable = {},
                    bool sandbox = true) {
  Plan plan = plan_of(
      [&](const Request&) {
        errno = 0;
        return Answer{std::to_string(act() < 0 ? errno : 0)};
      },
      sandbox);
  plan.readable = std::move(readable);
  Pool pool(std::move(plan), 1);
  const auto answer = outcome(pool, "attempt");
  return answer ? (*answer)[0] : "dead";
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "recevable-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
    std::ofstream(path_ / "secret") << "secret";
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string secret() const { return (path_ / "secret").string(); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

int read_file(const std::string& path) {
  return open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

TEST_CASE("a worker opens no file, for reading or for writing") {
  const Folder folder;
  CHECK(attempt([&] { return read_file(folder.secret()); }) != "0");
  CHECK(attempt([&] { return open(folder.secret().c_str(), O_WRONLY | O_CLOEXEC); }) != "0");
  CHECK(attempt([&] {
          return open((folder.path() + "/new").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        }) != "0");
  CHECK(attempt([&] { return unlink(folder.secret().c_str()); }) != "0");
  CHECK(attempt([&] { return mkdir((folder.path() + "/sub").c_str(), 0700); }) != "0");
  CHECK(attempt([&] { return rename(folder.secret().c_str(), "/tmp/moved"); }) != "0");
  CHECK(attempt([&] { return chmod(folder.secret().c_str(), 0777); }) != "0");
  CHECK(std::filesystem::exists(folder.secret()));
}

TEST_CASE("what the plan lets it read can be read, and only read") {
  if (!has_landlock()) {
    WARN("no Landlock on this kernel: nothing can be opened at all");
    return;
  }
  const Folder folder;
  CHECK(attempt([&] { return read_file(folder.secret()); }, {folder.path()}) == "0");
  CHECK(attempt([&] { return open(folder.secret().c_str(), O_RDWR | O_CLOEXEC); },
                {folder.path()}) != "0");
}

TEST_CASE("without the sandbox the same attempts succeed: the tests above can fail") {
  const Folder folder;
  CHECK(attempt([&] { return read_file(folder.secret()); }, {}, false) == "0");
  CHECK(attempt([&] { return socket(AF_INET, SOCK_STREAM, 0); }, {}, false) == "0");
}

TEST_CASE("a worker has no network, starts nothing, and touches no other process") {
  CHECK(attempt([] { return socket(AF_INET, SOCK_STREAM, 0); }) == std::to_string(EPERM));
  CHECK(attempt([] { return socket(AF_UNIX, SOCK_STREAM, 0); }) == std::to_string(EPERM));
  CHECK(attempt([] { return fork(); }) == std::to_string(EPERM));
  CHECK(attempt([] { return kill(getppid(), 0); }) == std::to_string(EPERM));
  CHECK(attempt([] {
          char program[] = "/bin/true";
          char* arguments[] = {program, nullptr};
          return execve(program, arguments, nullptr);
        }) == "dead");
}

TEST_CASE("a worker holds no descriptor of its parent but the file it was handed") {
  const Folder folder;
  const int held = open(folder.secret().c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(held >= 0);
  char byte = 0;
  CHECK(attempt([&] { return static_cast<int>(read(held, &byte, 1)); }) == std::to_string(EBADF));
  close(held);
}

TEST_CASE("what is opened before the sandbox closes stays open") {
  const Folder folder;
  int held = -1;
  Plan plan = plan_of([&](const Request&) {
    char byte = 0;
    return Answer{read(held, &byte, 1) == 1 ? std::string(1, byte) : "nothing"};
  });
  plan.prepare = [&] { held = read_file(folder.secret()); };
  Pool pool(std::move(plan), 1);
  CHECK(outcome(pool, "held").value()[0] == "s");
}

}  // namespace
}  // namespace recevable::workers
