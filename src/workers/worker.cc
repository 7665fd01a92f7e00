#include "workers/worker.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>

namespace recevable::workers {
namespace {

base::Error no_process() {
  const std::string reason = std::strerror(errno);
  return {base::ErrorKind::environment,
          {"Impossible de créer un processus (" + reason + "). Fermez d'autres programmes.",
           "No process could be created (" + reason + "). Close other programs."},
          {}};
}

base::Error damaged(const std::string& fr, const std::string& en) {
  return {base::ErrorKind::bad_input,
          {fr + " : il est sans doute abîmé. Exportez la facture à nouveau.",
           en + ": it is most likely damaged. Export the invoice again."},
          {}};
}

}  // namespace

base::Error describe(Trouble trouble, const Limits& limits) {
  switch (trouble) {
    case Trouble::out_of_time: {
      const auto seconds =
          std::max<long long>(1, std::chrono::ceil<std::chrono::seconds>(limits.time).count());
      return damaged(
          fmt::format("La lecture de ce fichier a dépassé {} s et a été arrêtée", seconds),
          fmt::format("Reading this file took more than {} s and was stopped", seconds));
    }
    case Trouble::out_of_memory:
      return damaged(
          fmt::format("La lecture de ce fichier a demandé plus de {} Mo de mémoire",
                      limits.memory >> 20U),
          fmt::format("Reading this file took more than {} MB of memory", limits.memory >> 20U));
    case Trouble::too_large:
      return damaged(
          fmt::format("Le résultat de la lecture de ce fichier dépasse {} Mo",
                      limits.answer >> 20U),
          fmt::format("What was read of this file is larger than {} MB", limits.answer >> 20U));
    case Trouble::starved:
      return {
          base::ErrorKind::bad_input,
          {"Le système, à court de mémoire, a arrêté la lecture de ce fichier. Réessayez avec "
           "moins de lecteurs (--jobs) ou fermez d'autres programmes.",
           "The system, short of memory, stopped the reading of this file. Try again with fewer "
           "readers (--jobs), or close other programs."},
          {}};
    case Trouble::killed:
      return {
          base::ErrorKind::bad_input,
          {"Un autre programme arrête sans cesse la lecture de ce fichier. Cherchez lequel "
           "(antivirus, surveillance), puis réessayez.",
           "Another program keeps stopping the reading of this file. Find out which (antivirus, "
           "monitoring), then try again."},
          {}};
    case Trouble::crashed:
      break;
  }
  return damaged("La lecture de ce fichier a échoué brutalement",
                 "Reading this file failed abruptly");
}

bool has_grown(const rusage& used, const Limits& limits) {
  return static_cast<std::uint64_t>(used.ru_maxrss) * 1024 > limits.memory / 4;
}

std::int64_t kills_for_memory() {
  std::ifstream counters("/proc/vmstat");
  std::string name;
  for (std::int64_t count = 0; counters >> name >> count;) {
    if (name == "oom_kill") return count;
  }
  return -1;
}

base::Result<std::unique_ptr<Worker>> Worker::start(std::shared_ptr<const Plan> plan) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return std::unexpected(no_process());
  }
  base::Descriptor ours(ends[0]);
  base::Descriptor theirs(ends[1]);
  const int parent = getpid();
  const pid_t process = fork();
  if (process < 0) return std::unexpected(no_process());
  if (process == 0) {
    ours.close();
    run_child(*plan, std::move(theirs), parent);
  }
  return std::unique_ptr<Worker>(new Worker(std::move(plan), process, std::move(ours)));
}

Worker::~Worker() {
  socket_.close();
  if (process_ <= 0) return;
  kill(process_, SIGKILL);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Trouble Worker::end() {
  socket_.close();
  if (process_ <= 0) return Trouble::crashed;
  // A socket that was closed by a living child says as little as a dead one.
  kill(process_, SIGKILL);
  int status = 0;
  rusage used{};
  while (wait4(process_, &status, 0, &used) < 0 && errno == EINTR) {
  }
  process_ = -1;
  return judge(status, used);
}

Trouble Worker::judge(int status, const rusage& used) const {
  if (WIFEXITED(status)) {
    return WEXITSTATUS(status) == ENOMEM ? Trouble::out_of_memory : Trouble::crashed;
  }
  if (WTERMSIG(status) == SIGXCPU) return Trouble::out_of_time;
  if (WTERMSIG(status) != SIGKILL) return Trouble::crashed;
  // The kernel kills whoever is largest: that is the file's doing. All others who send this signal
  // know nothing of files.
  const bool starved = has_grown(used, plan_->limits) || kills_for_memory() > kills_before_;
  return starved ? Trouble::starved : Trouble::killed;
}

std::chrono::nanoseconds Worker::processor_time() const {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(process_, &clock) != 0 || clock_gettime(clock, &used) != 0) return {};
  return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

bool Worker::send(const Request& request) {
  ++files_;
  return send_request(socket_.number(), request);
}

base::Result<Worker::Progress> Worker::look() {
  for (;;) {
    switch (reader_.read_from(socket_.number())) {
      case AnswerReader::State::incomplete:
        return Progress{};
      case AnswerReader::State::ended:
        return Progress{{}, end()};
      case AnswerReader::State::too_large:
        end();
        return Progress{{}, Trouble::too_large};
      case AnswerReader::State::complete:
        break;
    }
    Answer answer = reader_.take();
    if (greeted_) return Progress{std::move(answer), {}};
    greeted_ = true;
    if (answer.size() == kReasonParts) {
      return std::unexpected(base::Error{base::ErrorKind::environment, {answer[0], answer[1]}, {}});
    }
  }
}

}  // namespace recevable::workers
