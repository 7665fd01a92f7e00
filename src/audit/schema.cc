#include "audit/schema.h"

#include <fmt/format.h>

#include "audit/row.h"

namespace recevable::audit {
namespace {

template <class Columns>
std::string names_of(const Columns& columns) {
  std::string names;
  for (const std::string_view column : columns) names += ", " + std::string(column);
  return names;
}

std::string marks(std::size_t count) {
  std::string text = "?";
  for (std::size_t i = 1; i < count; ++i) text += ", ?";
  return text;
}

}  // namespace

std::string schema_script() {
  return fmt::format(R"sql(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA user_version = {0};
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS settings (
      id INTEGER PRIMARY KEY,
      program TEXT NOT NULL, options TEXT NOT NULL, judged_on TEXT NOT NULL,
      last_used INTEGER NOT NULL DEFAULT 0,
      UNIQUE (program, options, judged_on));
    CREATE TABLE IF NOT EXISTS files (
      path TEXT NOT NULL, settings INTEGER NOT NULL REFERENCES settings,
      name TEXT NOT NULL, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'scan', 'failed')),
      sha256 TEXT, error_fr TEXT, error_en TEXT,
      PRIMARY KEY (path, settings)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS files_by_content ON files (settings, sha256, name);
    CREATE INDEX IF NOT EXISTS files_by_size ON files (settings, size, name);
    CREATE INDEX IF NOT EXISTS files_waiting ON files (settings, size DESC, path)
      WHERE state = 'scan';
    CREATE TABLE IF NOT EXISTS documents (
      id INTEGER PRIMARY KEY, settings INTEGER NOT NULL REFERENCES settings,
      file_sha256 TEXT NOT NULL, file_name TEXT NOT NULL, position INTEGER NOT NULL,
      sha256 TEXT NOT NULL, member TEXT, kind TEXT NOT NULL, verdict TEXT NOT NULL,
      document_kind TEXT, pages INTEGER, pages_read INTEGER, pages_scanned INTEGER,
      read_whole INTEGER, error_kind TEXT, error_fr TEXT, error_en TEXT,
      invoice_number TEXT, invoice_type TEXT, issue_date TEXT, due_date TEXT,
      supplier TEXT, supplier_siren TEXT, supplier_siret TEXT, supplier_name TEXT,
      supplier_iban TEXT, buyer TEXT, buyer_siret TEXT, buyer_name TEXT, currency TEXT,
      net NUMERIC, vat NUMERIC, gross NUMERIC, payable NUMERIC, amount NUMERIC,
      software TEXT, size INTEGER, milliseconds REAL, record BLOB NOT NULL,
      UNIQUE (settings, file_sha256, file_name, position));
    CREATE TABLE IF NOT EXISTS findings (
      document INTEGER NOT NULL REFERENCES documents, position INTEGER NOT NULL,
      rule TEXT NOT NULL, name TEXT, severity TEXT, certainty TEXT, consequence TEXT, fate TEXT,
      message_fr TEXT, message_en TEXT,
      PRIMARY KEY (document, position)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS fields (
      document INTEGER NOT NULL REFERENCES documents,
      name TEXT NOT NULL, value TEXT, confidence REAL, page INTEGER, source TEXT,
      PRIMARY KEY (document, name)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS runs (
      id INTEGER PRIMARY KEY, settings INTEGER NOT NULL REFERENCES settings,
      started TEXT NOT NULL, finished TEXT, interrupted INTEGER NOT NULL DEFAULT 0,
      checked INTEGER, unchanged INTEGER, ready INTEGER, review INTEGER, rejected INTEGER,
      unreadable INTEGER, vanished INTEGER, changed INTEGER, refused INTEGER, skipped INTEGER);
    CREATE VIEW IF NOT EXISTS invoices AS
      SELECT d.*, f.path FROM documents d
      JOIN files f ON f.settings = d.settings AND f.sha256 = d.file_sha256
                  AND f.name = d.file_name AND f.state = 'done'
      WHERE d.settings = (SELECT id FROM settings ORDER BY last_used DESC LIMIT 1)
        AND NOT d.{1};
    CREATE VIEW IF NOT EXISTS lots AS
      SELECT d.*, f.path FROM documents d
      JOIN files f ON f.settings = d.settings AND f.sha256 = d.file_sha256
                  AND f.name = d.file_name AND f.state = 'done'
      WHERE d.settings = (SELECT id FROM settings ORDER BY last_used DESC LIMIT 1)
        AND d.{1};
    COMMIT;
  )sql",
                     kSchemaVersion, kIsLot);
}

std::string insert_document() {
  return fmt::format(
      "INSERT OR IGNORE INTO documents (settings, file_sha256, file_name, position, record{}) "
      "VALUES ({})",
      names_of(kDocumentColumns), marks(5 + kDocumentColumns.size()));
}

std::string insert_finding() {
  return fmt::format("INSERT INTO findings (document, position{}) VALUES ({})",
                     names_of(kFindingColumns), marks(2 + kFindingColumns.size()));
}

std::string insert_field() {
  return fmt::format("INSERT OR IGNORE INTO fields (document{}) VALUES ({})",
                     names_of(kFieldColumns), marks(1 + kFieldColumns.size()));
}

}  // namespace recevable::audit
