#include "cli/audit_progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "audit/summary.h"
#include "base/text.h"

namespace recevable::cli {
namespace {

// Written by the handler, read by the loop: the only way a signal can speak.
volatile std::sig_atomic_t asked_to_stop = 0;

void hear_signal(int number) {
  asked_to_stop = 1;
  std::signal(number, SIG_DFL);  // the next one is not asked, it is told
}

std::string duration(double seconds) {
  const auto whole = static_cast<long long>(seconds);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min", (whole + 30) / 60);
  return fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

AuditProgress::AuditProgress(const Context& context, bool quiet)
    : context_(context), quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1) {
  asked_to_stop = 0;
  // sigaction and not signal: waiting must be interrupted, and not begin again by itself.
  struct sigaction action{};
  action.sa_handler = hear_signal;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  next_ = start_ + std::chrono::seconds(terminal_ ? 0 : 10);
}

AuditProgress::~AuditProgress() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

bool AuditProgress::stop() {
  return asked_to_stop != 0;
}

void AuditProgress::close() {
  if (open_line_) std::fputs("\r\x1b[K", stderr);
  open_line_ = false;
}

void AuditProgress::miss(const std::string& path, const base::Localized& reason) {
  if (quiet_) return;
  close();
  const std::string shown = audit::path_words(path);
  const std::string& why = reason.in(context_.language);
  // Some reasons name the file themselves.
  complain(context_, why.find(shown) != std::string::npos
                         ? why
                         : shown + std::string(context_.say(" : ", ": ")) + why);
}

std::string AuditProgress::line_of(const audit::Progress& progress) const {
  const audit::RunCounts& counts = progress.counts;
  const auto number = [&](std::int64_t value) {
    return audit::count_words(value, context_.language);
  };
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const std::int64_t done = counts.checked + counts.unchanged + counts.refused + counts.vanished;
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string line = number(done);
  if (progress.total > 0) line += " / " + number(progress.total);
  line += std::string(context_.say(" fichiers", " files")) + fmt::format(", {:.0f}/s", rate);
  if (progress.reading_scans) {
    line += std::string(context_.say(", scans à lire : ", ", scans to read: ")) +
            number(progress.scans_left);
  } else if (progress.total > done && rate > 0) {
    line += std::string(context_.say(", reste ", ", left: ")) +
            duration(static_cast<double>(progress.total - done) / rate);
  }
  line +=
      context_.language == base::Language::fr
          ? fmt::format(" · prêtes {}, à relire {}, à corriger {}, illisibles {}",
                        number(counts.ready), number(counts.review), number(counts.rejected),
                        number(counts.unreadable))
          : fmt::format(" · ready {}, review {}, rejected {}, unreadable {}", number(counts.ready),
                        number(counts.review), number(counts.rejected), number(counts.unreadable));
  return line;
}

void AuditProgress::see(const audit::Progress& progress) {
  if (quiet_ || Clock::now() < next_) return;
  next_ = Clock::now() + (terminal_ ? std::chrono::milliseconds(200) : std::chrono::seconds(10));
  if (terminal_) {
    std::fprintf(stderr, "\r\x1b[K%s", line_of(progress).c_str());
    open_line_ = true;
  } else {
    std::fprintf(stderr, "%s\n", line_of(progress).c_str());
  }
  std::fflush(stderr);
}

}  // namespace recevable::cli
