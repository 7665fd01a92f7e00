#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "store/store.h"

namespace recevable::store {
namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("recevable-store-" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string file(const char* name) const { return (path / name).string(); }
};

TEST_CASE("What is bound comes back, nulls too") {
  const Folder folder;
  Database database(folder.file("a?b#100%.sqlite"), Database::Mode::create);
  CHECK(std::filesystem::exists(folder.file("a?b#100%.sqlite")));
  database.execute("CREATE TABLE t(a, b, c)");
  database.prepare("INSERT INTO t VALUES (?1, ?2, ?3)")
      .with(std::int64_t{42}, "é|\0", std::optional<std::string>())
      .run();
  Statement row = database.prepare("SELECT a, b, c FROM t");
  REQUIRE(row.step());
  CHECK(row.number(0) == 42);
  CHECK(row.text(1) == "é|");
  CHECK(row.is_null(2));
  CHECK(row.maybe_flag(0) == std::optional(true));
  CHECK_FALSE(row.maybe_flag(2));
  CHECK_FALSE(row.step());
}

TEST_CASE("A transaction that is not committed leaves nothing") {
  const Folder folder;
  Database database(folder.file("t.sqlite"), Database::Mode::create);
  database.execute("CREATE TABLE t(a)");
  {
    Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (1)");
  }
  CHECK(database.number("SELECT count(*) FROM t") == 0);
  Transaction transaction(database);
  database.execute("INSERT INTO t VALUES (1)");
  transaction.commit();
  CHECK(database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("A file that is no database is told damaged, a missing one cannot be opened") {
  const Folder folder;
  const std::string path = folder.file("junk.sqlite");
  std::ofstream(path) << std::string(5000, 'x');
  try {
    const Database database(path, Database::Mode::immutable);
    database.number("SELECT count(*) FROM sqlite_master");
    FAIL("junk was opened");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == Failure::Kind::damaged);
    const base::Error error = explain(failure, path);
    CHECK(error.where == path);
    CHECK(error.message.fr.find("Supprimez-le") != std::string::npos);
    CHECK(error.message.en.find("Delete it") != std::string::npos);
  }
  try {
    const Database database(folder.file("none/missing.sqlite"), Database::Mode::immutable);
    FAIL("a missing file was opened");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == Failure::Kind::access);
  }
}

}  // namespace
}  // namespace recevable::store
