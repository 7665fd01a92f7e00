// Inside the check room: the steps documents of lots share with files of their own.
#pragma once

#include <chrono>
#include <string_view>

#include "check/check.h"

namespace recevable::check {

// Measures the stages of one document.
class Stages {
 public:
  explicit Stages(DocumentReport& report) : report_(report) {}
  void done(std::string_view stage);

 private:
  DocumentReport& report_;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
};

// A file of any kind but a lot. `member` is its path within the lot it came from, else "".
DocumentReport check_file(const intake::Input& input, std::string_view member,
                          const Options& options);

// The archive itself, of which `contents` are what could be read.
DocumentReport check_lot(const intake::Input& input,
                         const base::Result<archive::Contents>& contents, const Options& options);

// Outcome and verdict of a report whose facts are complete.
void judge(DocumentReport& report, const Options& options);

// A defect of ours, or memory that ran out, costs one document and not the run.
void note_exception(DocumentReport& report, std::string_view what);

// Whether a file of this kind is a lot.
bool is_lot(intake::FileKind kind);

}  // namespace recevable::check
