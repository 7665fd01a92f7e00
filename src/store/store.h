// One SQLite file, behind the few words the modules need.
//
// For modules only (base/module.h): a program that links this room pays for SQLite at each start.
// Failures are thrown as store::Failure; every module catches them at its door.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace recevable::store {

class Failure : public std::runtime_error {
 public:
  enum class Kind {
    damaged,  // not a database, or one whose pages contradict each other
    full,     // no space left
    busy,     // another process held it for longer than the patience
    access,   // no permission, no folder
    other
  };
  Failure(Kind kind, const std::string& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

// The failure as people are told it; `path` is the file.
base::Error explain(const Failure& failure, const std::string& path);

// Bytes that are no text; not copied: they must live until the statement is stepped.
struct Blob {
  std::string_view bytes;
};

// A text that is not copied either.
struct Lasting {
  std::string_view text;
};

// A prepared statement. Columns and parameters count from 0.
class Statement {
 public:
  // Binds every parameter anew: integers, texts, std::optional of them (null when empty).
  template <class... Values>
  Statement& with(const Values&... values) {
    rewind();
    int at = 0;
    (bind(at++, values), ...);
    return *this;
  }
  bool step();  // true when there is a row
  void run();   // for statements without rows: step, then rewind
  void rewind();
  bool is_null(int column) const;
  std::int64_t number(int column) const;
  double real(int column) const;
  std::string text(int column) const;  // of bytes as well
  int columns() const;
  std::string name(int column) const;  // as the query calls it
  bool is_numeric(int column) const;   // an integer or a real, in this row
  std::optional<std::int64_t> maybe_number(int column) const;
  std::optional<bool> maybe_flag(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3* database, std::string_view sql);
  void bind(int at, std::int64_t value);
  void bind(int at, Blob value);
  void bind(int at, Lasting value);
  void bind(int at, int value) { bind(at, std::int64_t{value}); }
  void bind(int at, bool value) { bind(at, std::int64_t{value ? 1 : 0}); }
  void bind(int at, std::string_view value);
  void bind(int at, const std::string& value) { bind(at, std::string_view(value)); }
  void bind(int at, const char* value) { bind(at, std::string_view(value)); }
  void bind_null(int at);
  template <class T>
  void bind(int at, const std::optional<T>& value) {
    if (value) {
      bind(at, *value);
    } else {
      bind_null(at);
    }
  }
  void check(int code) const;

  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// A connection, for one thread at a time.
class Database {
 public:
  enum class Mode {
    create,     // read and write; made when missing
    read,       // read only, of a file others may be writing
    immutable,  // read only, of a file nobody changes: no lock, no other file is ever opened
  };
  // `patience`: how long to wait for another process, in milliseconds.
  Database(const std::string& path, Mode mode, int patience = 10'000);

  // From here on statements may only read, and each call may last that long: for questions of
  // people, who may also have been told what to ask by somebody else. No other file can be
  // attached.
  void only_read(std::chrono::milliseconds most);

  void execute(const std::string& sql);
  Statement prepare(std::string_view sql) const { return {database_.get(), sql}; }
  std::int64_t number(std::string_view sql) const;  // the first column of the first row; 0 if none
  std::int64_t changes() const;                     // rows the last statement changed
  std::int64_t last_id() const;                     // of the row that was last inserted

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  friend class Transaction;
  std::unique_ptr<sqlite3, Close> database_;
  std::unique_ptr<std::chrono::steady_clock::time_point> deadline_;
  std::optional<Statement> begin_, commit_;  // kept: audits commit file by file
};

// Undone unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool done_ = false;
};

}  // namespace recevable::store
