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

// What is kept of a document once it is shown: memory does not grow with the number of files.
struct Piece {
  std::string path;  // of the document: that of the file, or check::member_path
  check::Verdict verdict = check::Verdict::unreadable;
  bool read = false;                // something was read of the invoice, or of the lot
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

  // Is given each document of a file: the file, or a lot and the invoices in it. An error ends the
  // check and is that of `check`.
  using See = std::function<base::Status(Piece piece)>;

  // Reads and checks the file at `path` ("-": standard input). What cannot be read, or breaks or
  // hangs its worker, is an `unreadable` report rendered like any other.
  // Errors (environment): this machine cannot run workers; nothing can be checked.
  base::Status check(const std::string& path, const See& see);

 private:
  Piece unreadable(const std::string& path, const std::string& member, base::Error error) const;
  base::Status remember(const std::string& path, const std::string& packed_entry) const;
  base::Status hand_out(const std::string& path, workers::Answer answer,
                        check::LotQuestion& question, const See& see) const;

  FileOptions options_;
  base::Status history_;  // whether the histories asked for can be written
  Render render_;
  std::uint64_t max_bytes_;
  workers::Pool pool_;
};

}  // namespace recevable::cli
