#include "cli/isolate.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <string_view>

namespace recevable::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLargestResult = 256U << 20;
[[maybe_unused]] constexpr rlim_t kMemory = 4ULL << 30;

base::Error crashed() {
  return {base::ErrorKind::bad_input,
          {"La lecture de ce fichier a échoué brutalement : il est sans doute abîmé. Exportez la "
           "facture à nouveau.",
           "Reading this file failed abruptly: it is most likely damaged. Export the invoice "
           "again."},
          {}};
}

base::Error out_of_time(std::chrono::milliseconds limit) {
  const std::string seconds = std::to_string(
      std::max<long long>(1, std::chrono::ceil<std::chrono::seconds>(limit).count()));
  return {base::ErrorKind::bad_input,
          {"La lecture de ce fichier a dépassé " + seconds +
               " s et a été arrêtée : il est sans doute abîmé. Exportez la facture à nouveau.",
           "Reading this file took more than " + seconds +
               " s and was stopped: it is most likely damaged. Export the invoice again."},
          {}};
}

base::Error no_process() {
  const std::string reason = std::strerror(errno);
  return {base::ErrorKind::environment,
          {"Impossible de créer un processus (" + reason + "). Fermez d'autres programmes.",
           "No process could be created (" + reason + "). Close other programs."},
          {}};
}

void limit_resources() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // nobody would stop it once the parent is gone
  const auto set = [](auto resource, rlim_t value) {
    const rlimit both{value, value};
    setrlimit(resource, &both);
  };
  set(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__)
  set(RLIMIT_AS, kMemory);  // the address sanitizer reserves far more
#endif
}

void write_all(int to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(to, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

[[noreturn]] void run_child(const std::function<std::string()>& work, int to) {
  limit_resources();
  try {
    write_all(to, work());
  } catch (const std::exception&) {
    _exit(1);
  }
  // No destructors, no flush of buffers the parent still holds.
  _exit(0);
}

enum class End { finished, timed_out, too_large };

End read_until_end(int from, std::string& result, Clock::time_point deadline) {
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return End::timed_out;
    pollfd wait{from, POLLIN, 0};
    const int ready = poll(&wait, 1, static_cast<int>(std::min<long long>(left, 1'000'000)));
    if (ready < 0 && errno != EINTR) return End::finished;
    if (ready <= 0) continue;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return End::finished;
    if (result.size() + static_cast<std::size_t>(count) > kLargestResult) return End::too_large;
    result.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

base::Result<std::string> isolated(const std::function<std::string()>& work,
                                   std::chrono::milliseconds limit) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::unexpected(no_process());
  const pid_t child = fork();
  if (child < 0) {
    const base::Error error = no_process();
    close(ends[0]);
    close(ends[1]);
    return std::unexpected(error);
  }
  if (child == 0) {
    close(ends[0]);
    run_child(work, ends[1]);
  }
  close(ends[1]);
  std::string result;
  const End end = read_until_end(ends[0], result, Clock::now() + limit);
  close(ends[0]);
  if (end != End::finished) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (end == End::timed_out) return std::unexpected(out_of_time(limit));
  if (end != End::finished || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return std::unexpected(crashed());
  }
  return result;
}

}  // namespace recevable::cli
