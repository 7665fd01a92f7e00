// The invoices that were checked, when the user wants them remembered (--history).
//
// What is kept of an invoice is an Entry and nothing else: no file, no line, no name. It serves to
// find numbers used twice (CPRO-NUM-04, -07, -08), gaps and backward dates (CPRO-NUM-09), and an
// account that changed. One SQLite file; any number of processes may write it at once, and a kill
// at any moment leaves it whole.
//
//     auto book = history::Book::open(path, Access::read);   // before the sandbox closes
//     for (const Entry& one : (*book)->same_number(supplier, number)) …
//     (*book)->remember(entry);                              // by the parent, after the verdict
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace recevable::history {

// What became of an invoice on the portal, as far as the user said.
enum class Status : std::uint8_t {
  checked,    // checked here; whether it was deposited is not known
  deposited,  // mise à disposition, or later
  rejected    // rejetée: its number is used up (CPRO-NUM-08)
};
std::string_view name_of(Status status);
std::optional<Status> parse_status(std::string_view name);

struct Entry {
  std::string sha256;    // of the file: the same file is the same invoice
  std::string supplier;  // SIRET, else SIREN, VAT number or other number; never empty
  std::string number;    // as printed
  std::optional<base::Date> issued;
  std::string kind;       // "invoice", "credit_note", …
  std::string recipient;  // SIRET; may be empty
  std::string gross;      // "1200.00"; may be empty
  std::string iban;       // may be empty
  std::string file;       // name, without the folder
  std::string verdict;    // "ready", …
  std::string seen;       // "2026-11-23T21:30:00", when it was last checked
  Status status = Status::checked;

  bool operator==(const Entry&) const = default;
};

// For the way from the process that checks to the one that writes. `unpack` gives nothing for
// anything `pack` did not make.
std::string pack(const Entry& entry);
std::optional<Entry> unpack(std::string_view bytes);

// The number as it is compared: whether the portal tells capitals from small letters is not known,
// so they are taken for the same.
std::string folded_number(std::string_view number);

// A number cut into what stays and what counts: "F2026-0118" is "F2026-", 118, "". The last run of
// digits counts, unless it is the year of `issued`.
struct Series {
  std::string before, after;  // folded
  std::uint64_t count = 0;
  std::size_t at = 0;  // where the digits stand in the number as it is written
  int digits = 0;
};
std::optional<Series> series_of(std::string_view number, const std::optional<base::Date>& issued);

class Book {
 public:
  enum class Access : std::uint8_t {
    write,  // made when missing
    read    // for a process that may not write: `remember`, `mark`, `prune` and `forget` fail
  };
  // Errors (environment). A process that forks must not hold one open: a child would take the
  // locks of its parent for its own.
  static base::Result<std::unique_ptr<Book>> open(const std::string& path,
                                                  Access access = Access::write);
  virtual ~Book() = default;
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  // A file that was seen before takes the place of what was known of it, but for its status.
  virtual base::Status remember(const Entry& entry) = 0;
  virtual base::Result<std::vector<Entry>> same_number(std::string_view supplier,
                                                       std::string_view number) const = 0;
  // The supplier's latest entries, newest issue date first; at most `limit`.
  virtual base::Result<std::vector<Entry>> of_supplier(std::string_view supplier,
                                                       std::size_t limit) const = 0;
  // Everything, oldest first; "" for every supplier.
  virtual base::Result<std::vector<Entry>> all(std::string_view supplier) const = 0;
  // What the user says became of a number; how many entries it concerns.
  virtual base::Result<std::int64_t> mark(std::string_view supplier, std::string_view number,
                                          Status status) = 0;
  // Forgets what was last checked before the day; how many.
  virtual base::Result<std::int64_t> prune(base::Date before) = 0;
  // Forgets an invoice by number (and supplier, unless ""); how many.
  virtual base::Result<std::int64_t> forget(std::string_view supplier, std::string_view number) = 0;

 protected:
  Book() = default;
};

// "$XDG_DATA_HOME/recevable/history.sqlite"; "" when neither variable is set.
std::string default_path(std::string_view xdg_data_home, std::string_view home);

}  // namespace recevable::history
