#include <catch2/catch.hpp>

#include "audit/making.h"

namespace recevable::audit {
namespace {

const Stamp kFile{"/in/a.pdf", 1000, 12345};

TEST_CASE("a file that was kept is known as long as it does not change") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  CHECK_FALSE(ledger->is_known(kFile).value());
  REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1")}).has_value());
  CHECK(ledger->is_known(kFile).value());
  CHECK_FALSE(ledger->is_known({kFile.path, 1001, kFile.modified_ns}).value());
  CHECK_FALSE(ledger->is_known({kFile.path, kFile.size, 99}).value());
  CHECK(asked(*ledger, "SELECT path, invoice_number, amount FROM invoices") ==
        "/in/a.pdf|F-1|100.5|\n");
}

TEST_CASE("other rules, options or another day make everything unknown") {
  const Folder folder;
  {
    const auto ledger = begun(folder / "s");
    REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1")}).has_value());
  }
  for (const Settings& other : {Settings{"0.2.0", kSettings.options, kSettings.on},
                                Settings{kSettings.program, "target=qualification", kSettings.on},
                                Settings{kSettings.program, kSettings.options, "2027-01-01"}}) {
    const auto ledger = begun(folder / "s", other);
    CHECK_FALSE(ledger->is_known(kFile).value());
    CHECK(asked(*ledger, "SELECT count(*) FROM invoices") == "0|\n");
  }
  const auto again = begun(folder / "s");
  CHECK(again->is_known(kFile).value());
}

TEST_CASE("the same content under the same name is taken over from another place") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1")}).has_value());
  CHECK(ledger->may_know({"/elsewhere/a.pdf", 1000, 1}).value());
  CHECK_FALSE(ledger->may_know({"/elsewhere/b.pdf", 1000, 1}).value());
  CHECK_FALSE(ledger->may_know({"/elsewhere/a.pdf", 7, 1}).value());
  CHECK(ledger->adopt({"/moved/a.pdf", 1000, 1}, "aa").value());
  // The name counts: rules look at it.
  CHECK_FALSE(ledger->adopt({"/moved/b.pdf", 1000, 1}, "aa").value());
  CHECK(ledger->is_known({"/moved/a.pdf", 1000, 1}).value());
  CHECK(asked(*ledger, "SELECT count(*) FROM documents") == "1|\n");
  CHECK(asked(*ledger, "SELECT count(*) FROM files") == "2|\n");
}

TEST_CASE("a file kept twice is there once") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  for (int i = 0; i < 2; ++i) {
    REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1", "rejected")}).has_value());
  }
  CHECK(asked(*ledger, "SELECT count(*) FROM documents") == "1|\n");
  CHECK(asked(*ledger, "SELECT count(*) FROM findings") == "1|\n");
  CHECK(asked(*ledger, "SELECT count(*) FROM fields") == "1|\n");
}

TEST_CASE("files that wait for OCR are handed out largest first, and no more once they are read") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  for (const Stamp& file : {Stamp{"/c.pdf", 5, 5}, Stamp{"/a.pdf", 5, 5}, Stamp{"/b.pdf", 5, 5},
                            Stamp{"/small.pdf", 4, 5}, Stamp{"/z.pdf", 60, 5}}) {
    REQUIRE(ledger->postpone(file).has_value());
  }
  CHECK(ledger->is_known({"/a.pdf", 5, 5}).value());
  CHECK(ledger->count_postponed().value() == 5);
  std::string order;
  std::optional<Stamp> last;
  for (;;) {
    const auto files = ledger->postponed(last, 2).value();
    if (files.empty()) break;
    for (const Stamp& file : files) order += file.path + " ";
    last = files.back();
  }
  CHECK(order == "/z.pdf /a.pdf /b.pdf /c.pdf /small.pdf ");
  REQUIRE(ledger->keep({"/z.pdf", 60, 5}, "aa", {invoice("aa", "F-1")}).has_value());
  CHECK(ledger->count_postponed().value() == 4);
  CHECK(ledger->postponed({}, 2).value().front().path == "/a.pdf");
}

TEST_CASE("a file that could not be opened is tried again") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  REQUIRE(ledger->note_failure(kFile, {base::ErrorKind::environment, {"Non", "No"}, {}}));
  CHECK_FALSE(ledger->is_known(kFile).value());
  CHECK(ledger->statistics().value().failed == 1);
}

TEST_CASE("a fresh run forgets what it is about to find again, and nothing else") {
  const Folder folder;
  {
    const auto other = begun(folder / "s", {"other", "", ""});
    REQUIRE(other->keep(kFile, "aa", {invoice("aa", "F-1")}).has_value());
  }
  const auto ledger = begun(folder / "s");
  REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1", "rejected")}).has_value());
  REQUIRE(ledger->begin(kSettings, true).has_value());
  CHECK_FALSE(ledger->is_known(kFile).value());
  CHECK(asked(*ledger, "SELECT count(*) FROM documents") == "1|\n");
  CHECK(asked(*ledger, "SELECT count(*) FROM findings") == "0|\n");
}

TEST_CASE("two audits cannot fill one store, and reading does not mind") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  const auto second = open_ledger(folder / "s", Access::write);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message.en.find("Another audit") != std::string::npos);
  CHECK(open_ledger(folder / "s", Access::read).has_value());
}

TEST_CASE("what is no store, or is missing, is said") {
  const Folder folder;
  folder.write("broken", std::string(5000, 'x'));
  for (const char* name : {"broken", "missing"}) {
    const auto ledger = open_ledger(folder / name, Access::read);
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().kind == base::ErrorKind::environment);
    CHECK(ledger.error().where == folder / name);
  }
  CHECK_FALSE(open_ledger(folder / "broken", Access::write).has_value());
  CHECK_FALSE(open_ledger(folder / "no/such/folder/s", Access::write).has_value());
}

TEST_CASE("questions only read, attach nothing, and end") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  REQUIRE(ledger->keep(kFile, "aa", {invoice("aa", "F-1")}).has_value());
  for (const std::string& sql :
       {std::string("DELETE FROM documents"),
        std::string("INSERT INTO runs (settings, started) VALUES (1, 1)"),
        std::string("DROP TABLE fields"), std::string("CREATE TABLE x (y)"),
        std::string("PRAGMA user_version = 9"), std::string("VACUUM"),
        "ATTACH DATABASE '" + (folder / "other") + "' AS other", std::string("SELEC 1"),
        std::string()}) {
    INFO(sql);
    CHECK(asked(*ledger, sql).starts_with("error: The query could not be run"));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "other"));
  CHECK(asked(*ledger, "SELECT count(*) FROM documents") == "1|\n");
  struct Ignore : Table {
    void head(const std::vector<std::string>&) override {}
    bool row(const std::vector<Cell>&) override { return true; }
  } table;
  const auto endless = ledger->query(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
      std::chrono::milliseconds(50), table);
  CHECK_FALSE(endless.has_value());
}

TEST_CASE("merging takes all over, once, and refuses what does not compare") {
  const Folder folder;
  {
    const auto a = begun(folder / "a");
    REQUIRE(a->keep({"/1.pdf", 1, 1}, "aa", {invoice("aa", "F-1", "rejected")}).has_value());
    REQUIRE(a->keep({"/2.pdf", 1, 1}, "bb", {invoice("bb", "F-2")}).has_value());
    const auto b = begun(folder / "b");
    REQUIRE(b->keep({"/2.pdf", 1, 1}, "bb", {invoice("bb", "F-2")}).has_value());
    REQUIRE(b->keep({"/3.zip", 1, 1}, "cc", {invoice("c1", "F-3"), invoice("c2", "F-4")}));
    const auto c = begun(folder / "c", {"other rules", "", ""});
    REQUIRE(c->keep({"/4.pdf", 1, 1}, "dd", {invoice("dd", "F-5")}).has_value());
    REQUIRE(a->finish({}).has_value());
    REQUIRE(b->finish({}).has_value());
    REQUIRE(c->finish({}).has_value());
  }
  const auto all = opened(folder / "all");
  const std::string what =
      "SELECT d.invoice_number, d.verdict, (SELECT count(*) FROM fields f WHERE f.document = "
      "d.id), "
      "(SELECT count(*) FROM findings f WHERE f.document = d.id) FROM documents d ORDER BY 1";
  for (int i = 0; i < 2; ++i) {
    REQUIRE(all->take_over(folder / "a", false).has_value());
    REQUIRE(all->take_over(folder / "b", false).has_value());
  }
  const auto refused = all->take_over(folder / "c", false);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == base::ErrorKind::usage);
  // A question shuts the ledger against writing: another is asked.
  CHECK(asked(*opened(folder / "all", Access::read), what) ==
        "F-1|rejected|1|1|\nF-2|ready|1|0|\nF-3|ready|1|0|\nF-4|ready|1|0|\n");
  REQUIRE(all->take_over(folder / "c", true).has_value());
  CHECK(asked(*all, "SELECT count(*) FROM documents") == "5|\n");
}

}  // namespace
}  // namespace recevable::audit
