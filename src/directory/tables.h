// Inside the directory room: the tables of the database (docs/directory.md, "The database").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recevable::directory {

// "Rcvd" as SQLite's application id, and the version of the tables: a file of another version is
// refused with the advice to import again.
inline constexpr int kApplicationId = 0x52637664;
inline constexpr int kVersion = 1;

inline constexpr std::string_view kTables = R"(
CREATE TABLE copies(
  kind INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  date TEXT NOT NULL,
  dated_by INTEGER NOT NULL,
  imported TEXT NOT NULL,
  rows INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  bad_rows INTEGER NOT NULL,
  whole INTEGER NOT NULL);
CREATE TABLE bad_rows(
  kind INTEGER NOT NULL,
  place TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason_fr TEXT NOT NULL,
  reason_en TEXT NOT NULL);
CREATE TABLE structures(
  id INTEGER PRIMARY KEY,
  identifier TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  active INTEGER,
  service_required INTEGER,
  commitment_required INTEGER,
  either_required INTEGER,
  works INTEGER,
  works_only INTEGER,
  payment_status INTEGER,
  address TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  kind INTEGER NOT NULL);
CREATE INDEX structures_words ON structures(words);
CREATE TABLE services(
  structure TEXT NOT NULL,
  code TEXT NOT NULL,
  folded TEXT NOT NULL,
  name TEXT NOT NULL,
  active INTEGER,
  commitment_required INTEGER,
  valid_from TEXT,
  valid_until TEXT,
  kind INTEGER NOT NULL,
  PRIMARY KEY(structure, code)) WITHOUT ROWID;
CREATE TABLE establishments(
  siret INTEGER PRIMARY KEY,
  open INTEGER NOT NULL,
  head_office INTEGER NOT NULL,
  disclosed INTEGER NOT NULL,
  names TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  ape TEXT NOT NULL,
  created TEXT,
  since TEXT,
  kind INTEGER NOT NULL);
CREATE TABLE units(
  siren INTEGER PRIMARY KEY,
  active INTEGER NOT NULL,
  disclosed INTEGER NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  category TEXT NOT NULL,
  size TEXT NOT NULL,
  ape TEXT NOT NULL,
  nic INTEGER,
  kind INTEGER NOT NULL);
CREATE TABLE successions(
  predecessor INTEGER NOT NULL,
  successor INTEGER NOT NULL,
  date TEXT,
  moved INTEGER NOT NULL,
  PRIMARY KEY(predecessor, successor)) WITHOUT ROWID;
)";

// The words of names, filled once everything else is in. Beginnings of two to four letters have
// lists of their own: merging those of all their words takes tens of milliseconds.
inline constexpr std::string_view kNamesTable =
    "CREATE VIRTUAL TABLE names USING fts5(name, city, content='', prefix='2 3 4');";

// The tables whose rows tell the kind they came from.
inline constexpr std::string_view kKindTables[] = {"structures", "services", "establishments",
                                                   "units"};

// Words of a name in one order, for looking a whole name up.
std::string sorted_words(std::vector<std::string> words);

}  // namespace recevable::directory
