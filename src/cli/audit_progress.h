// What an audit shows while it runs.
#pragma once

#include <chrono>
#include <string>

#include "audit/run.h"
#include "cli/context.h"

namespace recevable::cli {

// On standard error: a line that renews itself on a terminal, else a line now and then; nothing
// when `quiet`. Stops the run at the first Ctrl-C or SIGTERM; a second Ctrl-C ends the program.
class AuditProgress : public audit::Observer {
 public:
  AuditProgress(const Context& context, bool quiet);
  ~AuditProgress() override;

  void see(const audit::Progress& progress) override;
  bool stop() override;
  void miss(const std::string& path, const base::Localized& reason) override;

  // Ends the line that renews itself.
  void close();

 private:
  std::string line_of(const audit::Progress& progress) const;

  using Clock = std::chrono::steady_clock;
  const Context& context_;
  bool quiet_;
  bool terminal_;
  bool open_line_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_;
};

}  // namespace recevable::cli
