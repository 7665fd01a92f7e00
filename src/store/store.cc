#include "store/store.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace recevable::store {
namespace {

Failure::Kind kind_of(int code) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return Failure::Kind::damaged;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return Failure::Kind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Failure::Kind::busy;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
      return Failure::Kind::access;
    default:
      return Failure::Kind::other;
  }
}

[[noreturn]] void raise(sqlite3* database, int code) {
  // What the page of a broken file makes of the schema is an error of SQL: "malformed database
  // schema", "no such table". Both mean that this is not our file, or no longer.
  const char* text = database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database);
  throw Failure(kind_of(code), text == nullptr ? "SQLite" : text);
}

// A path as a URI: SQLite gives '?', '#' and '%' a meaning there.
std::string uri_of(const std::string& path, std::string_view options) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    } else {
      uri += c;
    }
  }
  uri += options;
  return uri;
}

}  // namespace

base::Error explain(const Failure& failure, const std::string& path) {
  const std::string what = failure.what();
  switch (failure.kind()) {
    case Failure::Kind::damaged:
      return {base::ErrorKind::environment,
              {"Ce fichier est abîmé, ou n'est pas une base de Recevable (" + what +
                   "). Supprimez-le, puis refaites l'import.",
               "This file is damaged, or is no database of Recevable (" + what +
                   "). Delete it, then import again."},
              path};
    case Failure::Kind::full:
      return {base::ErrorKind::environment,
              {"Le disque ne peut plus être écrit ou lu (" + what + "). Libérez de la place.",
               "The disk cannot be written or read any more (" + what + "). Free some space."},
              path};
    case Failure::Kind::busy:
      return {base::ErrorKind::environment,
              {"Un autre programme utilise ce fichier depuis trop longtemps. Réessayez.",
               "Another program has been using this file for too long. Try again."},
              path};
    case Failure::Kind::access:
      return {
          base::ErrorKind::environment,
          {"Ce fichier ne peut pas être ouvert (" + what + "). Vérifiez le dossier et vos droits.",
           "This file cannot be opened (" + what + "). Check the folder and your rights."},
          path};
    case Failure::Kind::other:
      break;
  }
  return {
      base::ErrorKind::environment,
      {"Ce fichier n'a pas la forme attendue (" + what + "). Supprimez-le, puis refaites l'import.",
       "This file is not as expected (" + what + "). Delete it, then import again."},
      path};
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  check(code);
}

void Statement::check(int code) const {
  if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) raise(database_, code);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  check(code);
  return code == SQLITE_ROW;
}

void Statement::run() {
  step();
  rewind();
}

void Statement::rewind() {
  sqlite3_reset(statement_.get());
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

std::string Statement::name(int column) const {
  const char* name = sqlite3_column_name(statement_.get(), column);
  return name == nullptr ? "" : name;
}

bool Statement::is_numeric(int column) const {
  const int type = sqlite3_column_type(statement_.get(), column);
  return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<std::int64_t> Statement::maybe_number(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

std::optional<bool> Statement::maybe_flag(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column) != 0;
}

void Statement::bind(int at, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), at + 1, value));
}

// The text must live until the statement is stepped: `with(…).step()` in one expression.
void Statement::bind(int at, std::string_view value) {
  // An empty view may have no address at all, which would be bound as null.
  const char* bytes = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), at + 1, bytes, value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Statement::bind(int at, Blob value) {
  const char* bytes = value.bytes.data() == nullptr ? "" : value.bytes.data();
  check(sqlite3_bind_blob64(statement_.get(), at + 1, bytes, value.bytes.size(), SQLITE_STATIC));
}

void Statement::bind(int at, Lasting value) {
  const char* bytes = value.text.data() == nullptr ? "" : value.text.data();
  check(sqlite3_bind_text64(statement_.get(), at + 1, bytes, value.text.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

void Statement::bind_null(int at) {
  check(sqlite3_bind_null(statement_.get(), at + 1));
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Database::Database(const std::string& path, Mode mode, int patience) {
  sqlite3* database = nullptr;
  const bool immutable = mode == Mode::immutable;
  const int flags =
      SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
      (mode == Mode::create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
  const std::string uri = uri_of(path, immutable ? "?immutable=1" : "");
  const int code = sqlite3_open_v2(uri.c_str(), &database, flags, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) raise(database, code);
  sqlite3_busy_timeout(database, patience);
  // A file from elsewhere may hold views and triggers of its own: none may call anything.
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  execute("PRAGMA temp_store = MEMORY");
}

namespace {

// What a question may do: read tables, call functions.
int allow_reading(void* /*unused*/, int action, const char* /*unused*/, const char* function,
                  const char* /*unused*/, const char* /*unused*/) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return function != nullptr && std::string_view(function) == "load_extension" ? SQLITE_DENY
                                                                                   : SQLITE_OK;
    default:
      return SQLITE_DENY;
  }
}

}  // namespace

void Database::only_read(std::chrono::milliseconds most) {
  constexpr int kEvery = 10'000;  // steps of SQLite's machine between two looks at the clock
  deadline_ = std::make_unique<std::chrono::steady_clock::time_point>(
      std::chrono::steady_clock::now() + most);
  sqlite3_set_authorizer(database_.get(), allow_reading, nullptr);
  sqlite3_progress_handler(
      database_.get(), kEvery,
      [](void* deadline) {
        const auto& end = *static_cast<std::chrono::steady_clock::time_point*>(deadline);
        return std::chrono::steady_clock::now() > end ? 1 : 0;
      },
      deadline_.get());
}

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) raise(database_.get(), code);
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(database_.get());
}

std::int64_t Database::last_id() const {
  return sqlite3_last_insert_rowid(database_.get());
}

Transaction::Transaction(Database& database) : database_(database) {
  if (!database_.begin_) database_.begin_ = database_.prepare("BEGIN IMMEDIATE");
  database_.begin_->run();
}

void Transaction::commit() {
  if (!database_.commit_) database_.commit_ = database_.prepare("COMMIT");
  database_.commit_->run();
  done_ = true;
}

Transaction::~Transaction() {
  if (done_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const Failure&) {
    done_ = true;  // the database undid it already
  }
}

}  // namespace recevable::store
