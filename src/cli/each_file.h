// Checks one file after another, each in a process of its own.
#pragma once

#include <functional>
#include <string>

#include "check/check.h"

namespace recevable::cli {

// What is kept of a file once it is shown: memory does not grow with the number of files.
struct Piece {
  check::Verdict verdict = check::Verdict::unreadable;
  std::string text;  // its part of the report
};

using Render = std::function<std::string(const check::DocumentReport&)>;

// Reads and checks the file at `path` ("-": standard input) in a child process, where `render`
// turns the report into text. A file that cannot be read, or that breaks or hangs its process, is
// an `unreadable` report rendered like any other.
Piece check_file(const std::string& path, const check::Options& options, const Render& render);

}  // namespace recevable::cli
