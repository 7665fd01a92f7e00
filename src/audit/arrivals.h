// Files that arrive in a folder, once they are whole.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "audit/places.h"
#include "base/descriptor.h"
#include "base/result.h"

namespace recevable::audit {

class Arrivals {
 public:
  using Clock = std::chrono::steady_clock;

  // `quiet`: how long a file must not change before it is taken for whole. Whoever writes slowly
  // over a network tells nobody when he is done.
  // Errors (environment): the kernel's watches are used up, the folder cannot be read.
  static base::Result<Arrivals> open(const std::string& folder, std::chrono::milliseconds quiet);

  // Readable when something happened in the folder.
  int descriptor() const { return events_.number(); }

  struct File {
    std::string path;
    Identity identity;
  };
  // The files that are whole now and were not handed out before as they are. Hidden files and those
  // that browsers and copy programs have not finished (.part, .tmp, .crdownload) are passed over.
  std::vector<File> whole(Clock::time_point now);

  // Hands the file out again when it is whole next: it changed while it was read.
  void again(const std::string& path) { seen_.erase(path); }

 private:
  Arrivals(std::string folder, std::chrono::milliseconds quiet, base::Descriptor events)
      : folder_(std::move(folder)), quiet_(quiet), events_(std::move(events)) {}

  struct Seen {
    Identity identity;
    Clock::time_point since;
    bool handed_out = false;
  };
  std::string folder_;
  std::chrono::milliseconds quiet_;
  base::Descriptor events_;
  std::map<std::string, Seen> seen_;
};

}  // namespace recevable::audit
