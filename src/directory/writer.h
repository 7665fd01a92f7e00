// Inside the import module: rows into the new database, and the account of them.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "directory/directory.h"
#include "store/store.h"

namespace recevable::directory {

// Which rows of SIRENE are wanted (--only).
class Filter {
 public:
  Filter() = default;
  // Throws Refused (usage) for a word that is neither "public", a SIREN nor a SIRET.
  explicit Filter(const std::vector<std::string>& only);
  bool everything() const { return everything_; }
  bool wants(std::string_view siren) const;

 private:
  bool everything_ = true, public_ = false;
  std::set<std::string, std::less<>> sirens_;
};

class Writer {
 public:
  Writer(store::Database& database, Filter filter);

  // Everything that follows comes from this file. `file_time`: its day, should nothing better tell.
  void begin_file(FileOutcome& outcome, base::Date file_time) {
    outcome_ = &outcome;
    file_time_ = file_time;
  }
  // Rows of `kind` follow, up to the next call. A whole copy first takes away what an earlier
  // import brought of that kind.
  void begin(Kind kind, bool whole);
  void end_file();

  void add(const Structure& structure);
  void add(const Service& service);
  void add(const Establishment& establishment);
  void add(const Unit& unit);
  void add_succession(std::string_view from, const Succession& to);
  void remove_structure(std::string_view identifier);
  void remove_service(std::string_view structure, std::string_view code);
  // The days a service may be used, by a line of the directory.
  void narrow_service(std::string_view structure, std::string_view code,
                      std::optional<base::Date> from, std::optional<base::Date> until);
  bool has_structure(std::string_view identifier);

  void skip() { ++copy().skipped; }
  void bad_row(const std::string& place, std::uint64_t line, base::Localized reason);
  // The day the file shows, from its own words; the latest counts.
  void seen_day(base::Date day);

  const Filter& filter() const { return filter_; }
  std::int64_t rows() const { return rows_; }
  // The words of names, once everything is in; nothing when no structure changed.
  void index_names();

 private:
  struct Account {
    Copy copy;
    bool begun = false;    // in this run
    bool in_file = false;  // in this file
    std::optional<base::Date> day;
    std::int64_t good = 0, bad = 0;  // of this file
  };
  Account& account() { return accounts_[static_cast<std::size_t>(kind_)]; }
  Copy& copy() { return account().copy; }
  void kept();
  store::Statement& cached(int slot, std::string_view sql);

  store::Database& database_;
  Filter filter_;
  FileOutcome* outcome_ = nullptr;
  base::Date file_time_{};
  Kind kind_ = Kind::structures;
  std::array<Account, kKinds> accounts_;
  std::vector<std::optional<store::Statement>> statements_;
  std::int64_t rows_ = 0;
  bool names_changed_ = false;
};

}  // namespace recevable::directory
