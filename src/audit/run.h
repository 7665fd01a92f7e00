// An audit: many files, through worker processes, into a store.
//
// Digital invoices go first. A file whose pictures have to be read is put aside in the store and
// read once all others are done, so no digital invoice ever waits for a scan. The run may be
// stopped at any moment, by a signal or by the power: what is in the store stays, the next run does
// the rest.
#pragma once

#include <functional>
#include <string>

#include "audit/ledger.h"
#include "audit/walk.h"
#include "base/result.h"
#include "check/check.h"

namespace recevable::audit {

struct RunPlan {
  check::Options options;
  int jobs = 1;
  bool sandbox = true;
  // Called in the worker for each document, before its answer: tests break workers with it.
  std::function<void(const check::DocumentReport&)> in_worker;
};

struct Progress {
  RunCounts counts;
  std::int64_t total = 0;  // files to see; 0 when it is not known
  std::int64_t scans_left = 0;
  bool reading_scans = false;  // the second half, where OCR is
};

// Who watches a run. Both are asked often: after each file.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void see(const Progress& progress) = 0;
  virtual bool stop() = 0;
  // A file that is not in the results, and why.
  virtual void miss(const std::string& path, const base::Localized& reason) = 0;
};

// What a result depends on. `program`: the version; the rules are digested here.
Settings settings_of(const check::Options& options, const std::string& version);

// The ledger must have begun. Errors (environment): no workers on this machine, the store cannot be
// written; what was done before stays.
base::Result<RunCounts> run(Ledger& ledger, Source& source, const RunPlan& plan, std::int64_t total,
                            Observer& observer);

}  // namespace recevable::audit
