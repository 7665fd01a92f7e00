// The history module: one table, with a rollback journal. A write-ahead log would let readers and
// writers overlap, but its readers have to make files, which a confined worker may not.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "history/module.h"
#include "store/store.h"

namespace recevable::history {
namespace {

// "Rcvh" as SQLite's application id.
constexpr int kApplicationId = 0x52637668;
constexpr int kVersion = 1;

constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS invoices(
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  supplier TEXT NOT NULL,
  number TEXT NOT NULL,
  folded TEXT NOT NULL,
  issued TEXT,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  gross TEXT NOT NULL,
  iban TEXT NOT NULL,
  file TEXT NOT NULL,
  verdict TEXT NOT NULL,
  seen TEXT NOT NULL,
  status INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS invoices_numbers ON invoices(supplier, folded);
CREATE INDEX IF NOT EXISTS invoices_days ON invoices(supplier, issued);
)";

constexpr const char* kColumns =
    "sha256, supplier, number, issued, kind, recipient, gross, iban, file, verdict, seen, status";

class SqliteBook final : public Book {
 public:
  SqliteBook(const std::string& path, bool write)
      : path_(path),
        database_(path, write ? store::Database::Mode::create : store::Database::Mode::read) {
    const auto id = database_.number("PRAGMA application_id");
    const auto tables = database_.number("SELECT count(*) FROM sqlite_master");
    if (id != kApplicationId && tables > 0) {
      throw store::Failure(store::Failure::Kind::damaged, "application_id");
    }
    if (!write) return;
    database_.execute("PRAGMA synchronous = NORMAL");
    if (id != kApplicationId || tables == 0) create();
  }

  base::Status remember(const Entry& entry) override {
    return guarded([&] {
      database_
          .prepare(
              "INSERT INTO invoices(sha256, supplier, number, folded, issued, kind, recipient, "
              "gross, iban, file, verdict, seen, status) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,"
              "?11,?12,?13) ON CONFLICT(sha256) DO UPDATE SET supplier=excluded.supplier, "
              "number=excluded.number, folded=excluded.folded, issued=excluded.issued, "
              "kind=excluded.kind, recipient=excluded.recipient, gross=excluded.gross, "
              "iban=excluded.iban, file=excluded.file, verdict=excluded.verdict, "
              "seen=excluded.seen, status=max(status, excluded.status)")
          .with(entry.sha256, entry.supplier, entry.number, folded_number(entry.number),
                entry.issued ? std::optional(base::format_iso(*entry.issued)) : std::nullopt,
                entry.kind, entry.recipient, entry.gross, entry.iban, entry.file, entry.verdict,
                entry.seen, static_cast<int>(entry.status))
          .run();
    });
  }

  base::Result<std::vector<Entry>> same_number(std::string_view supplier,
                                               std::string_view number) const override {
    return entries("WHERE supplier = ?1 AND folded = ?2 ORDER BY id LIMIT 100", supplier,
                   folded_number(number));
  }

  base::Result<std::vector<Entry>> of_supplier(std::string_view supplier,
                                               std::size_t limit) const override {
    return entries("WHERE supplier = ?1 ORDER BY issued DESC, id DESC LIMIT ?2", supplier,
                   static_cast<std::int64_t>(limit));
  }

  base::Result<std::vector<Entry>> all(std::string_view supplier) const override {
    return entries("WHERE ?1 = '' OR supplier = ?1 ORDER BY id", supplier);
  }

  base::Result<std::int64_t> mark(std::string_view supplier, std::string_view number,
                                  Status status) override {
    return changed(
        "UPDATE invoices SET status = ?3 WHERE (?1 = '' OR supplier = ?1) AND folded = ?2",
        supplier, folded_number(number), static_cast<int>(status));
  }

  base::Result<std::int64_t> prune(base::Date before) override {
    return changed("DELETE FROM invoices WHERE seen < ?1", base::format_iso(before));
  }

  base::Result<std::int64_t> forget(std::string_view supplier, std::string_view number) override {
    return changed("DELETE FROM invoices WHERE (?1 = '' OR supplier = ?1) AND folded = ?2",
                   supplier, folded_number(number));
  }

 private:
  void create() {
    store::Transaction transaction(database_);
    database_.execute(kTables);
    database_.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                  kApplicationId, kVersion));
    transaction.commit();
  }

  template <class Work>
  base::Status guarded(Work&& work) const {
    try {
      work();
      return {};
    } catch (const store::Failure& failure) {
      return std::unexpected(store::explain(failure, path_));
    }
  }

  template <class... Values>
  base::Result<std::vector<Entry>> entries(std::string_view which, const Values&... values) const {
    std::vector<Entry> found;
    const base::Status read = guarded([&] {
      store::Statement row =
          database_.prepare(fmt::format("SELECT {} FROM invoices {}", kColumns, which));
      row.with(values...);
      while (row.step()) found.push_back(entry_of(row));
    });
    if (!read) return std::unexpected(read.error());
    return found;
  }

  template <class... Values>
  base::Result<std::int64_t> changed(std::string_view sql, const Values&... values) {
    std::int64_t count = 0;
    const base::Status done = guarded([&] {
      database_.prepare(sql).with(values...).run();
      count = database_.changes();
    });
    if (!done) return std::unexpected(done.error());
    return count;
  }

  static Entry entry_of(const store::Statement& row) {
    Entry entry;
    entry.sha256 = row.text(0);
    entry.supplier = row.text(1);
    entry.number = row.text(2);
    entry.issued = base::parse_iso_date(row.text(3));
    entry.kind = row.text(4);
    entry.recipient = row.text(5);
    entry.gross = row.text(6);
    entry.iban = row.text(7);
    entry.file = row.text(8);
    entry.verdict = row.text(9);
    entry.seen = row.text(10);
    entry.status = static_cast<Status>(std::clamp<std::int64_t>(row.number(11), 0, 2));
    return entry;
  }

  std::string path_;
  mutable store::Database database_;
};

}  // namespace
}  // namespace recevable::history

extern "C" {

__attribute__((visibility("default"))) recevable::history::Book* recevable_history_open(
    const std::string* path, bool write, recevable::base::Error* error) {
  using namespace recevable;
  try {
    std::error_code failed;
    const std::filesystem::path folder = std::filesystem::path(*path).parent_path();
    if (write && !folder.empty()) std::filesystem::create_directories(folder, failed);
    return new history::SqliteBook(*path, write);
  } catch (const store::Failure& failure) {
    *error = store::explain(failure, *path);
  } catch (const std::exception& exception) {
    *error = {base::ErrorKind::internal, {exception.what(), exception.what()}, *path};
  }
  return nullptr;
}
}
