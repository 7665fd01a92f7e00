// Where a report goes: standard output or a file.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace recevable::cli {

class Output {
 public:
  // Standard output when `path` is empty or "-". A file is created, or emptied, at once: a place
  // that cannot be written is known before any work is done.
  static base::Result<Output> open(const std::string& path);

  // Writes and flushes. A reader that went away is no error: see `broken`. Other failures (disk
  // full) are, of kind environment.
  base::Status write(std::string_view text);

  // True once the reader of a pipe went away: nothing more need be done.
  bool broken() const { return broken_; }

 private:
  explicit Output(std::FILE* file, bool owned, std::string name);

  struct Close {
    bool owned;
    void operator()(std::FILE* file) const {
      if (owned) std::fclose(file);
    }
  };
  std::unique_ptr<std::FILE, Close> file_;
  std::string name_;
  bool broken_ = false;
};

}  // namespace recevable::cli
