// Deposits of several invoices at once (lots): ZIP and tar.gz archives, opened in memory only.
//
// A lot gives a report of its own, about the archive, and one for each invoice in it. Documents of
// a file are counted: 0 is the file itself, 1 the first invoice in it.
#pragma once

#include <chrono>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "intake/intake.h"

namespace recevable::check {

// What is in an archive, without the bytes.
struct LotEntry {
  std::string name;  // its path there, in UTF-8, as written: not to be trusted
  archive::Entry::Kind kind = archive::Entry::Kind::file;
  archive::Entry::State state = archive::Entry::State::read;
  intake::FileKind content = intake::FileKind::unknown;  // of a file that was read
  std::uint64_t size = 0;                                // bytes once opened, or as declared
  std::string same_name;     // an entry before it that would be written over: "" when none
  std::string same_content;  // a file before it with the same bytes
  bool is_checked = false;   // has a report of its own
};

struct Lot {
  std::vector<LotEntry> entries;
  bool is_whole = true;        // every entry is listed
  bool reached_limit = false;  // of ours, see archive::Limits

  // Names of the entries that have a report, in order.
  std::vector<std::string> checked() const;
  std::size_t files() const;  // entries that are files
};

// "lot.zip!2026/facture.pdf": how a document in an archive is called.
inline std::string member_path(std::string_view lot, std::string_view member) {
  return std::string(lot) + "!" + std::string(member);
}

// Which documents of a file to check, and for how long.
struct Span {
  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
  std::size_t first = 0;
  std::size_t most = kAll;
  // No further document is begun after so long.
  std::chrono::milliseconds patience{20'000};
};

// The documents of one file asked of workers, in as many requests as it takes, so that a lot of
// any size stays within the limits of one request and an invoice that breaks its worker costs
// itself alone.
class LotQuestion {
 public:
  // For Request::note, and back.
  std::string note() const;
  static Span span_of(std::string_view note);

  // The request was answered: `next` is what check_each returned, `names` Lot::checked, which come
  // with the first answer.
  void answered(std::size_t next, std::vector<std::string> names);
  // The same as a worker's answer carries it, in the kHead strings it begins with. False when it
  // does not even have these.
  static constexpr std::size_t kHead = 2;
  static std::vector<std::string> head(std::size_t next, std::string packed_names);
  bool heard(std::span<const std::string> answer);
  // It was not. True: ask again, for less. False: the document asked for alone is at fault; it is
  // passed over, and its name within the lot is `at_fault` ("": the file itself).
  bool failed();
  const std::string& at_fault() const { return at_fault_; }

  bool done() const { return done_; }

 private:
  std::size_t first_ = 0, most_ = Span::kAll;
  std::vector<std::string> names_;
  std::string at_fault_;
  bool done_ = false;
};

// Names as one string, for answers of workers.
std::string packed_names(const std::vector<std::string>& names);
std::vector<std::string> unpacked_names(std::string_view packed);

}  // namespace recevable::check
