// Checks one file after another, in a worker process.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/check.h"
#include "cli/file_options.h"
#include "workers/workers.h"

namespace recevable::cli {

// What is kept of a file once it is shown: memory does not grow with the number of files.
struct Piece {
  check::Verdict verdict = check::Verdict::unreadable;
  bool read = false;                // something was read of the invoice
  std::string text;                 // its part of the report
  std::vector<std::string> extras;  // what Enrich made
};

using Render = std::function<std::string(const check::DocumentReport&)>;
// Makes byte strings from the invoice itself; not called for a file that could not be read. It is
// told with which options the file was read.
using Enrich = std::function<std::vector<std::string>(
    const intake::Input&, const check::DocumentReport&, const check::Options&)>;

class FileChecker {
 public:
  // `render` turns a report into text, in the worker, and `enrich` (may be empty) adds what it
  // takes the invoice's bytes to make. `sandbox`: see workers::Plan.
  FileChecker(const FileOptions& options, Render render, bool sandbox, Enrich enrich = {});

  // Reads and checks the file at `path` ("-": standard input). A file that cannot be read, or that
  // breaks or hangs its worker, is an `unreadable` report rendered like any other.
  // Errors (environment): this machine cannot run workers; nothing can be checked.
  base::Result<Piece> check(const std::string& path);

 private:
  Piece unreadable(const std::string& path, base::Error error) const;
  base::Status remember(const std::string& path, const workers::Answer& answer) const;

  FileOptions options_;
  base::Status history_;  // whether the histories asked for can be written
  Render render_;
  std::uint64_t max_bytes_;
  workers::Pool pool_;
};

}  // namespace recevable::cli
