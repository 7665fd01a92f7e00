// Where a watched folder's files go, each with its report beside it, without ever losing or
// overwriting one.
//
// A report is first written under a hidden name, then the file is moved, then the report gets its
// name. Killed in between, the next start finishes or forgets the report; the file is in one of the
// two places at any moment.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "base/descriptor.h"
#include "base/result.h"
#include "check/check.h"

namespace recevable::audit {

// A file as it was when it was read.
struct Identity {
  ino_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  auto operator<=>(const Identity&) const = default;
};

class Places {
 public:
  enum class Way { move, link };
  // `in` is watched; `out` gets the folders ready/, review/, rejected/ and unreadable/ (it may be
  // `in`, whose own files alone are watched). `ending` is that of reports: ".txt".
  // Errors (usage): the folders overlap; linking between two disks. (environment): a folder that
  // cannot be made or written, another program watching `in`.
  static base::Result<Places> open(const std::string& in, const std::string& out, Way way,
                                   const std::string& ending);

  // Puts the file in its place, if it is still what was read; returns the new path, or "" when it
  // changed meanwhile and has to be read again. Errors (environment): it cannot be moved.
  base::Result<std::string> place(const std::string& path, const Identity& read,
                                  check::Verdict verdict, const std::string& report);

  // Linking leaves files where they are: those already linked need not be read again.
  bool has(const Identity& file) const { return linked_.contains(file); }

 private:
  Places(std::string out, Way way, std::string ending)
      : out_(std::move(out)), way_(way), ending_(std::move(ending)) {}
  std::string folder_of(check::Verdict verdict) const;
  base::Status recover(const std::string& folder);

  std::string out_;
  Way way_;
  std::string ending_;
  base::Descriptor lock_;
  std::set<Identity> linked_;
};

// The identity of a regular file; nullopt when there is none.
std::optional<Identity> identity_of(const std::string& path);

}  // namespace recevable::audit
