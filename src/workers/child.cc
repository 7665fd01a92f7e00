// The child's side: shuts itself in, then answers requests until nobody asks any more.
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <exception>
#include <new>

#include "workers/sandbox.h"
#include "workers/wire.h"
#include "workers/worker.h"

namespace recevable::workers {
namespace {

// Ctrl-C goes to every process of the terminal; the parent decides what becomes of its workers.
void settle_signals() {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
  std::signal(SIGTERM, SIG_DFL);
  std::signal(SIGCHLD, SIG_DFL);
}

base::Status shut_in(const Plan& plan) {
  if (plan.prepare) plan.prepare();
  if (!plan.sandbox) return {};
  if (!has_landlock() && plan.load_all) plan.load_all();
  return close_sandbox(plan.readable);
}

// One large file leaves a large process.
bool grown(const Limits& limits) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return has_grown(used, limits);
}

}  // namespace

void run_child(const Plan& plan, base::Descriptor socket, int parent) {
  settle_signals();
  close_descriptors(socket.number());
  limit_resources(plan.limits, parent);
  try {
    const base::Status ready = shut_in(plan);
    const Answer greeting =
        ready ? Answer{} : Answer{ready.error().message.fr, ready.error().message.en};
    if (!send_answer(socket.number(), greeting) || !ready) _exit(1);
    while (const auto request = receive_request(socket.number())) {
      limit_processor(request->time.count() > 0 ? request->time : plan.limits.time);
      if (!send_answer(socket.number(), plan.work(*request))) _exit(1);
      if (grown(plan.limits)) _exit(0);
    }
  } catch (const std::bad_alloc&) {
    _exit(ENOMEM);
  } catch (const std::exception&) {
    _exit(1);
  }
  // No destructors, no flush of buffers the parent still holds.
  _exit(0);
}

}  // namespace recevable::workers
