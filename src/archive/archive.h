// What is in a ZIP or a tar.gz, in memory: nothing is ever written to a disk.
//
// Archives come from strangers. A few kilobytes may hold a terabyte, names may lead out of any
// folder, entries may be links, and what an entry says of its size need not be true. So everything
// is bounded, nothing is followed, and what is odd about an entry is said beside it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace recevable::archive {

// What may be kept of an archive.
struct Limits {
  std::size_t entries = 10'000;             // looked at, folders included
  std::uint64_t entry_bytes = 150'000'000;  // of one entry
  std::uint64_t total_bytes = 400'000'000;  // of all entries together
};

struct Entry {
  enum class Kind : std::uint8_t { file, folder, link, special };  // special: a device, a pipe
  // What was made of its content.
  enum class State : std::uint8_t {
    read,
    encrypted,   // behind a password
    damaged,     // it breaks off, or its checksum is wrong
    wrong_size,  // it holds more or less than the archive says; `bytes` are what it holds
    too_large,   // more than Limits allow
    unsupported  // compressed in a way no portal reads
  };
  std::string name;  // its path as written, in UTF-8; may lead anywhere, see is_safe
  Kind kind = Kind::file;
  State state = State::read;
  std::string bytes;                // empty unless `read` or `wrong_size`
  std::uint64_t declared_size = 0;  // bytes, as the archive says; 0 when it does not
  std::string target;               // of a link
};
std::string_view name_of(Entry::State state);  // "read", "encrypted", ...
std::string_view name_of(Entry::Kind kind);    // "file", "folder", ...

struct Contents {
  std::vector<Entry> entries;  // in the order of the archive
  // Whether every entry is listed. If not: the archive breaks off, or a limit was reached.
  bool is_whole = true;
  bool reached_limit = false;
};

// `bytes` is a ZIP or a tar.gz. What can be read is read, even of an archive that breaks off.
// Errors: bad_input when nothing can be made of it, environment when the module is missing.
base::Result<Contents> read(std::string_view bytes, const Limits& limits = {});

// Loads the module and what it needs, for a process that will soon be unable to open files.
void load();

// Whether a name stays below the folder it would be unpacked to, on any system: relative, without
// "..", drive letter, empty part or control character.
bool is_safe(std::string_view name);

// Bytes of a name as UTF-8: as they are when they are UTF-8, else from code page 850, which the
// archivers of Windows write in France.
std::string name_from(std::string_view bytes);

}  // namespace recevable::archive
