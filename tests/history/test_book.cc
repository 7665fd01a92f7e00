#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "history/history.h"

namespace recevable::history {
namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("recevable-history-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string book() const { return (path / "sub" / "history.sqlite").string(); }
};

Entry entry_of(const std::string& hash, const std::string& number) {
  Entry entry;
  entry.sha256 = hash;
  entry.supplier = "84120763200016";
  entry.number = number;
  entry.issued = base::make_date(2026, 10, 23);
  entry.seen = "2026-11-23T10:00:00";
  return entry;
}

std::unique_ptr<Book> opened(const Folder& folder) {
  auto book = Book::open(folder.book());
  if (!book) FAIL(book.error().message.en);
  return std::move(*book);
}

TEST_CASE("What is remembered is found, by number whatever its capitals") {
  const Folder folder;
  const auto book = opened(folder);
  REQUIRE(book->remember(entry_of("a", "F-1")));
  REQUIRE(book->remember(entry_of("b", "F-2")));
  CHECK(book->same_number("84120763200016", "f-1")->size() == 1);
  CHECK(book->same_number("other", "F-1")->empty());
  CHECK(book->of_supplier("84120763200016", 10)->size() == 2);
  CHECK(book->of_supplier("84120763200016", 1)->size() == 1);
  // The same file again takes its own place, and keeps what the user said of it.
  CHECK(*book->mark("", "F-1", Status::rejected) == 1);
  REQUIRE(book->remember(entry_of("a", "F-1")));
  const auto all = book->all("");
  REQUIRE(all->size() == 2);
  CHECK(all->front().status == Status::rejected);
  CHECK(all->front().issued == base::make_date(2026, 10, 23));
  CHECK(*book->forget("", "F-2") == 1);
  CHECK(*book->forget("", "F-2") == 0);
  CHECK(*book->prune(*base::make_date(2026, 11, 23)) == 0);
  CHECK(*book->prune(*base::make_date(2026, 11, 24)) == 1);
  CHECK(book->all("")->empty());
}

TEST_CASE("Processes that write at once lose nothing") {
  const Folder folder;
  {
    (void)opened(folder);
  }
  constexpr int kProcesses = 4, kEach = 50;
  for (int process = 0; process < kProcesses; ++process) {
    if (fork() != 0) continue;
    auto book = Book::open(folder.book());
    bool good = book.has_value();
    for (int i = 0; good && i < kEach; ++i) {
      const std::string name = std::to_string(process) + "-" + std::to_string(i);
      good = (*book)->remember(entry_of(name, name)).has_value();
    }
    _exit(good ? 0 : 1);
  }
  for (int process = 0; process < kProcesses; ++process) {
    int status = 1;
    wait(&status);
    CHECK(status == 0);
  }
  CHECK(opened(folder)->all("")->size() == kProcesses * kEach);
}

TEST_CASE("A kill at any moment leaves a valid file with what was written before") {
  const Folder folder;
  {
    (void)opened(folder);
  }
  std::size_t before = 0;
  for (int round = 0; round < 8; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      const auto book = Book::open(folder.book());
      for (int i = 0; book && i < 100'000; ++i) {
        (void)(*book)->remember(
            entry_of(std::to_string(round) + "/" + std::to_string(i), std::to_string(i)));
      }
      _exit(0);
    }
    usleep(static_cast<useconds_t>(5000 + round * 7000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const auto all = opened(folder)->all("");
    REQUIRE(all.has_value());
    CHECK(all->size() >= before);
    before = all->size();
  }
}

TEST_CASE("A file that is no history is refused and left alone") {
  const Folder folder;
  std::filesystem::create_directories(folder.path / "sub");
  std::ofstream(folder.book()) << "notes";
  const auto refused = Book::open(folder.book());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::environment);
}

TEST_CASE("The usual place follows XDG") {
  CHECK(default_path("/data", "") == "/data/recevable/history.sqlite");
  CHECK(default_path("", "/home/a") == "/home/a/.local/share/recevable/history.sqlite");
  CHECK(default_path("", "").empty());
}

}  // namespace
}  // namespace recevable::history
