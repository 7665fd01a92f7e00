// Checks one file after another, in a worker process.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "check/check.h"
#include "cli/file_options.h"
#include "workers/workers.h"

namespace recevable::cli {

// What is kept of a file once it is shown: memory does not grow with the number of files.
struct Piece {
  check::Verdict verdict = check::Verdict::unreadable;
  bool read = false;  // something was read of the invoice
  std::string text;   // its part of the report
};

using Render = std::function<std::string(const check::DocumentReport&)>;

class FileChecker {
 public:
  // `render` turns a report into text, in the worker. `sandbox`: see workers::Plan.
  FileChecker(const FileOptions& options, Render render, bool sandbox);

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
