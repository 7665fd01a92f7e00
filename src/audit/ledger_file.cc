#include "audit/ledger_file.h"

#include <fmt/format.h>

#include <limits>

#include "audit/schema.h"

namespace recevable::audit {
namespace {

std::string last_part(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

std::optional<store::Lasting> filled(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return store::Lasting{text};
}

}  // namespace

struct LedgerFile::Statements {
  explicit Statements(store::Database& database)
      : known(database.prepare("SELECT size, modified_ns FROM files WHERE path = ? AND "
                               "settings = ? AND state IN ('done', 'scan')")),
        like(database.prepare(
            "SELECT 1 FROM files WHERE settings = ? AND size = ? AND name = ? LIMIT 1")),
        content(database.prepare("SELECT 1 FROM documents WHERE settings = ? AND file_sha256 = ? "
                                 "AND file_name = ? LIMIT 1")),
        file(database.prepare(
            "INSERT OR REPLACE INTO files (path, settings, name, size, modified_ns, state, sha256, "
            "error_fr, error_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        document(database.prepare(insert_document())),
        finding(database.prepare(insert_finding())),
        field(database.prepare(insert_field())),
        waiting(database.prepare("SELECT path, size, modified_ns FROM files WHERE settings = ? AND "
                                 "state = 'scan' AND size <= ? AND (size < ? OR path > ?) "
                                 "ORDER BY size DESC, path LIMIT ?")) {}

  store::Statement known, like, content, file, document, finding, field, waiting;
};

LedgerFile::LedgerFile(const std::string& path, Access access, base::Descriptor lock)
    : path_(path),
      lock_(std::move(lock)),
      writing_(access == Access::write),
      database_(path, writing_ ? store::Database::Mode::create : store::Database::Mode::read) {
  if (writing_) {
    if (database_.number("PRAGMA user_version") > kSchemaVersion) {
      throw store::Failure(store::Failure::Kind::other, "version");
    }
    database_.execute(schema_script());
  }
  settings_ = database_.number("SELECT id FROM settings ORDER BY last_used DESC LIMIT 1");
  if (writing_) statements_ = std::make_unique<Statements>(database_);
}

LedgerFile::~LedgerFile() = default;

void LedgerFile::forget_results() {
  for (const char* sql :
       {"DELETE FROM findings WHERE document IN (SELECT id FROM documents WHERE settings = ?)",
        "DELETE FROM fields WHERE document IN (SELECT id FROM documents WHERE settings = ?)",
        "DELETE FROM documents WHERE settings = ?", "DELETE FROM files WHERE settings = ?"}) {
    database_.prepare(sql).with(settings_).run();
  }
}

base::Status LedgerFile::begin(const Settings& settings, bool fresh) {
  return done([&] {
    store::Transaction transaction(database_);
    database_
        .prepare("INSERT OR IGNORE INTO settings (program, options, judged_on) VALUES (?, ?, ?)")
        .with(settings.program, settings.options, settings.on)
        .run();
    database_
        .prepare(
            "UPDATE settings SET last_used = (SELECT max(last_used) + 1 FROM settings) "
            "WHERE program = ? AND options = ? AND judged_on = ?")
        .with(settings.program, settings.options, settings.on)
        .run();
    settings_ = database_.number("SELECT id FROM settings ORDER BY last_used DESC LIMIT 1");
    if (fresh) forget_results();
    database_.prepare("INSERT INTO runs (settings, started) VALUES (?, datetime('now'))")
        .with(settings_)
        .run();
    run_ = database_.number("SELECT max(id) FROM runs");
    transaction.commit();
  });
}

base::Result<bool> LedgerFile::is_known(const Stamp& file) {
  return guarded([&] {
    store::Statement& known = statements_->known;
    const bool found = known.with(file.path, settings_).step() &&
                       known.number(0) == static_cast<std::int64_t>(file.size) &&
                       known.number(1) == file.modified_ns;
    known.rewind();
    return found;
  });
}

base::Result<bool> LedgerFile::may_know(const Stamp& file) {
  return guarded([&] {
    store::Statement& like = statements_->like;
    const bool found =
        like.with(settings_, static_cast<std::int64_t>(file.size), last_part(file.path)).step();
    like.rewind();
    return found;
  });
}

base::Result<bool> LedgerFile::adopt(const Stamp& file, const std::string& sha256) {
  return guarded([&] {
    const std::string name = last_part(file.path);
    const bool found = statements_->content.with(settings_, sha256, name).step();
    statements_->content.rewind();
    if (found) {
      statements_->file
          .with(file.path, settings_, name, static_cast<std::int64_t>(file.size), file.modified_ns,
                "done", sha256, std::optional<std::string>(), std::optional<std::string>())
          .run();
    }
    return found;
  });
}

namespace {

// Binds the fixed values, then the texts of a row.
template <class Texts, class... Values>
void insert(store::Statement& statement, const Texts& texts, const Values&... values) {
  std::apply([&](const auto&... text) { statement.with(values..., filled(text)...); }, texts);
  statement.run();
}

}  // namespace

base::Status LedgerFile::keep(const Stamp& file, const std::string& file_sha256,
                              const std::vector<Row>& rows) {
  return done([&] {
    const std::string name = last_part(file.path);
    store::Transaction transaction(database_);
    int position = 0;
    for (const Row& row : rows) {
      insert(statements_->document, row.columns, settings_, file_sha256, name, position++,
             store::Blob{row.record});
      // The same content under the same name, read twice at the same time: known already.
      if (database_.changes() == 0) continue;
      const std::int64_t id = database_.last_id();
      int place = 0;
      for (const auto& finding : row.findings) insert(statements_->finding, finding, id, place++);
      for (const auto& field : row.fields) insert(statements_->field, field, id);
    }
    statements_->file
        .with(file.path, settings_, name, static_cast<std::int64_t>(file.size), file.modified_ns,
              "done", file_sha256, std::optional<std::string>(), std::optional<std::string>())
        .run();
    transaction.commit();
  });
}

base::Status LedgerFile::postpone(const Stamp& file) {
  return done([&] {
    statements_->file
        .with(file.path, settings_, last_part(file.path), static_cast<std::int64_t>(file.size),
              file.modified_ns, "scan", std::optional<std::string>(), std::optional<std::string>(),
              std::optional<std::string>())
        .run();
  });
}

base::Result<std::vector<Stamp>> LedgerFile::postponed(const std::optional<Stamp>& after,
                                                       int most) {
  return guarded([&] {
    std::vector<Stamp> files;
    store::Statement& waiting = statements_->waiting;
    constexpr std::int64_t kBeforeAll = std::numeric_limits<std::int64_t>::max();
    const std::int64_t size = after ? static_cast<std::int64_t>(after->size) : kBeforeAll;
    const std::string path = after ? after->path : std::string();
    waiting.with(settings_, size, size, path, most);
    while (waiting.step()) {
      files.push_back(
          {waiting.text(0), static_cast<std::uint64_t>(waiting.number(1)), waiting.number(2)});
    }
    waiting.rewind();
    return files;
  });
}

base::Result<std::int64_t> LedgerFile::count_postponed() {
  return guarded([&] {
    store::Statement count =
        database_.prepare("SELECT count(*) FROM files WHERE settings = ? AND state = 'scan'");
    return count.with(settings_).step() ? count.number(0) : std::int64_t{0};
  });
}

base::Status LedgerFile::note_failure(const Stamp& file, const base::Error& error) {
  return done([&] {
    statements_->file
        .with(file.path, settings_, last_part(file.path), static_cast<std::int64_t>(file.size),
              file.modified_ns, "failed", std::optional<std::string>(), error.message.fr,
              error.message.en)
        .run();
  });
}

base::Result<std::vector<std::string>> LedgerFile::failures() {
  return guarded([&] {
    std::vector<std::string> paths;
    store::Statement failed = database_.prepare(
        "SELECT path FROM files WHERE settings = ? AND state = 'failed' ORDER BY path LIMIT 1000");
    failed.with(settings_);
    while (failed.step()) paths.push_back(failed.text(0));
    return paths;
  });
}

base::Status LedgerFile::forget(const std::string& path) {
  return done([&] {
    database_.prepare("DELETE FROM files WHERE path = ? AND settings = ? AND state <> 'done'")
        .with(path, settings_)
        .run();
  });
}

base::Status LedgerFile::finish(const RunCounts& counts) {
  return done([&] {
    database_
        .prepare(
            "UPDATE runs SET finished = datetime('now'), interrupted = ?, checked = ?, "
            "unchanged = ?, ready = ?, review = ?, rejected = ?, unreadable = ?, vanished = ?, "
            "changed = ?, refused = ?, skipped = ? WHERE id = ?")
        .with(counts.interrupted, counts.checked, counts.unchanged, counts.ready, counts.review,
              counts.rejected, counts.unreadable, counts.vanished, counts.changed, counts.refused,
              counts.skipped, run_)
        .run();
    database_.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  });
}

}  // namespace recevable::audit
