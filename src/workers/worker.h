// One child process, as its parent sees it.
#pragma once

#include <sys/resource.h>
#include <sys/types.h>

#include <chrono>
#include <memory>
#include <optional>

#include "base/descriptor.h"
#include "base/result.h"
#include "workers/wire.h"
#include "workers/workers.h"

namespace recevable::workers {

// How the child ended or what it did wrong.
enum class Trouble {
  crashed,
  killed,   // by somebody else, which says nothing against its file
  starved,  // by the system, short of memory, or after it had grown
  out_of_time,
  out_of_memory,
  too_large
};
base::Error describe(Trouble trouble, const Limits& limits);

// Whether a process took so much memory that a fresh one is better for the next file.
bool has_grown(const rusage& used, const Limits& limits);

// Processes the kernel killed since it started because memory was short; -1 where it does not say.
std::int64_t kills_for_memory();

class Worker {
 public:
  // Forks. Errors (environment): no process could be made.
  static base::Result<std::unique_ptr<Worker>> start(std::shared_ptr<const Plan> plan);
  // Kills the process and waits for it.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  int socket() const { return socket_.number(); }
  int files() const { return files_; }  // handed to it so far
  // What the processor has done for it since it started; zero when that cannot be told.
  std::chrono::nanoseconds processor_time() const;

  // Hands it a file; false when the process is gone.
  bool send(const Request& request);

  // What it has to say, without waiting. The outer error: the sandbox cannot be had.
  struct Progress {
    std::optional<Answer> answer;
    std::optional<Trouble> trouble;  // the process is of no more use
  };
  base::Result<Progress> look();

 private:
  Worker(std::shared_ptr<const Plan> plan, pid_t process, base::Descriptor socket)
      : plan_(std::move(plan)),
        process_(process),
        kills_before_(kills_for_memory()),
        socket_(std::move(socket)),
        reader_(plan_->limits.answer) {}
  Trouble end();
  Trouble judge(int status, const rusage& used) const;

  std::shared_ptr<const Plan> plan_;
  pid_t process_;
  std::int64_t kills_before_;
  base::Descriptor socket_;
  AnswerReader reader_;
  bool greeted_ = false;
  int files_ = 0;
};

// What the child does until its parent closes the socket.
[[noreturn]] void run_child(const Plan& plan, base::Descriptor socket, int parent);

}  // namespace recevable::workers
