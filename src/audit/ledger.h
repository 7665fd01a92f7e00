// The store of an audit: one SQLite file, behind what the audit does with it.
//
// SQLite lives in a module that only audits load. docs/audit-store.md documents the tables; they
// are part of what users rely on. Every failure is an Error of kind environment that names the
// store: disk full, read-only folder, damaged file, another program holding it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/row.h"
#include "audit/statistics.h"
#include "base/result.h"

namespace recevable::audit {

// What makes a result good for another run: the same content judged by the same rules and options.
struct Settings {
  std::string program;  // version, and a digest of the program with its built-in rules
  std::string options;  // all that changes a verdict, as text
  std::string on;       // the day judged by, 2026-11-23
};

// A file as the disk shows it.
struct Stamp {
  std::string path;  // absolute
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
};

// One run over files, for the table `runs`.
struct RunCounts {
  std::int64_t checked = 0;                                          // files read in this run
  std::int64_t unchanged = 0;                                        // known from an earlier run
  std::int64_t ready = 0, review = 0, rejected = 0, unreadable = 0;  // invoices of `checked`
  std::int64_t vanished = 0;                                         // listed, then gone
  std::int64_t changed = 0;                                          // altered while they were read
  std::int64_t refused = 0;                                          // could not be opened
  std::int64_t skipped = 0;                                          // of a kind no invoice has
  bool interrupted = false;
};

// Answers to a question, row by row.
class Table {
 public:
  virtual ~Table() = default;
  struct Cell {
    std::string text;
    bool numeric = false;
  };
  virtual void head(const std::vector<std::string>& names) = 0;
  virtual bool row(const std::vector<Cell>& cells) = 0;  // false: enough
};

class Ledger {
 public:
  Ledger() = default;
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;
  virtual ~Ledger() = default;

  // Writing. `begin` comes first; `fresh` forgets what is known under these settings.
  virtual base::Status begin(const Settings& settings, bool fresh) = 0;
  // Whether the file, as it stands, was done with; one that waits for OCR counts.
  virtual base::Result<bool> is_known(const Stamp& file) = 0;
  // Whether a file of that size and name is known from elsewhere: only then is it worth hashing.
  virtual base::Result<bool> may_know(const Stamp& file) = 0;
  // True when the same content under the same name is known from elsewhere: it is now known here.
  virtual base::Result<bool> adopt(const Stamp& file, const std::string& sha256) = 0;
  // What a file held, all at once or not at all. `file_sha256` is of the whole file.
  virtual base::Status keep(const Stamp& file, const std::string& file_sha256,
                            const std::vector<Row>& rows) = 0;
  // Remembers that the file waits for OCR; at most `most` of them after `after`, the largest first:
  // the last files of a run are then short ones, and all readers end at about the same time.
  virtual base::Status postpone(const Stamp& file) = 0;
  virtual base::Result<std::vector<Stamp>> postponed(const std::optional<Stamp>& after,
                                                     int most) = 0;
  virtual base::Result<std::int64_t> count_postponed() = 0;
  // A file that could not be read from the disk: tried again by the next run.
  virtual base::Status note_failure(const Stamp& file, const base::Error& error) = 0;
  // Those that could not be read from the disk, a thousand at most.
  virtual base::Result<std::vector<std::string>> failures() = 0;
  // What waits or failed under that path is gone: it is not told of any more. Results stay.
  virtual base::Status forget(const std::string& path) = 0;
  virtual base::Status finish(const RunCounts& counts) = 0;

  // Reading, of the settings of the last run.
  virtual base::Result<std::optional<Settings>> last_settings() = 0;
  // Every document with the path of its file, in order of path. `see` returns false to stop.
  virtual base::Status each_document(
      const std::function<bool(const std::string& path, std::string_view record)>& see) = 0;
  virtual base::Result<Statistics> statistics() = 0;
  // A question in SQL; only reading, at most so long. Errors of kind usage: the SQL is wrong.
  virtual base::Status query(const std::string& sql, std::chrono::milliseconds most,
                             Table& table) = 0;
  // Takes over all another store holds; what is known already is left alone.
  virtual base::Status take_over(const std::string& other, bool any_settings) = 0;
};

enum class Access { write, read };

// Opens a store; for writing it is created when missing, and held against other audits until it is
// closed. Errors (environment): see above; for reading: there is none.
base::Result<std::unique_ptr<Ledger>> open_ledger(const std::string& path, Access access);

// Writes the answer to a question as an XLSX file, numbers as numbers.
base::Result<std::unique_ptr<Table>> open_xlsx(const std::string& path);

}  // namespace recevable::audit
