// Work on files nobody trusts, in child processes that can do nothing else.
//
// PDF libraries crash or loop for ever on about one file in 1,500, and a file may be made to take
// over its reader. A worker is a child process, started once and used for many files. It is handed
// an open file and gives back bytes; it has limits of time, memory and output, no network, no way
// to start programs, and sees nothing of the disk but the program's own data (fonts, modules,
// language models), which it may only read. Whatever happens to it costs one file.
//
//     workers::Plan plan;
//     plan.work = [&](const workers::Request& request) { return workers::Answer{...}; };
//     workers::Pool pool(std::move(plan), 2);
//     pool.submit(1, {.label = "a.pdf", .file = std::move(descriptor)});
//     for (workers::Done& done : *pool.wait()) ...
//
// Workers are forks: they know what the parent knew when they were started, so options, rule packs
// and writers need not travel. The parent must have no other threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace recevable::workers {

// What one file may cost.
struct Limits {
  // Of processor time; by the clock when it does not work, ten times that when the machine is busy.
  std::chrono::milliseconds time{60'000};
  std::uint64_t memory = std::uint64_t{2} << 30U;    // bytes of address space
  std::uint64_t answer = std::uint64_t{256} << 20U;  // bytes of an answer
  int files = 200;  // a worker is replaced by a fresh one after so many
};

// One file to work on.
struct Request {
  std::string label;        // its path as the user gave it, for messages; never opened by a worker
  std::string note;         // whatever the work wants to be told about this file
  base::Descriptor file{};  // open for reading; in the worker, its own copy of it
  std::chrono::milliseconds time{};  // in place of Limits::time, when it is not zero
};

// What the work made of a file: as many byte strings as it likes (a report, a page's picture...).
using Answer = std::vector<std::string>;

struct Plan {
  // Run in the child for every file. What it throws is a crash.
  std::function<Answer(const Request&)> work;
  // Run once in the child before the sandbox closes: opens what `readable` does not name.
  std::function<void()> prepare;
  // Run instead of relying on `readable` where the kernel cannot restrict opening files (no
  // Landlock): loads everything the work may need, for no file can be opened afterwards.
  std::function<void()> load_all;
  // Files and folders the work may read while it runs, beside the program's own data.
  std::vector<std::string> readable;
  Limits limits;
  bool sandbox = true;  // false: limits only (--no-sandbox)
};

// The end of a file's work.
struct Done {
  std::uint64_t ticket = 0;
  std::string label;
  // Errors: the worker crashed, ran out of time or of memory, said too much (all bad_input).
  base::Result<Answer> answer;
};

enum class Trouble;

class Pool {
 public:
  // Starts nothing yet: workers start when there is work for them.
  Pool(Plan plan, int size);
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  int size() const { return size_; }
  bool has_room() const { return busy() < size_; }
  int busy() const;

  // Hands a file to a free worker; there must be room. `ticket` comes back with the answer.
  // Errors (environment): no process could be made.
  base::Status submit(std::uint64_t ticket, Request request);

  // Waits for answers, at most `at_most`; empty when none came, or when a signal arrived. `beside`:
  // a descriptor whose becoming readable ends the waiting as well, -1 for none.
  // Errors (environment): the sandbox cannot be had on this machine, or no process could be made.
  base::Result<std::vector<Done>> wait(
      std::chrono::milliseconds at_most = std::chrono::milliseconds(-1), int beside = -1);

  // Workers started before this are replaced before their next file: the parent has learnt
  // something they have to know (a configuration, a rule pack).
  void renew();

  // Processes started so far: more than `size` when workers were replaced.
  int started() const { return started_; }

 private:
  struct Seat;
  base::Status start(Seat& seat);
  base::Status settle(Seat& seat, std::vector<Done>& done);
  bool deserves_another(Seat& seat, Trouble trouble) const;
  bool deserves_more_time(Seat& seat) const;
  void stop(Seat& seat, std::vector<Done>& done);
  static void finish(Seat& seat, base::Result<Answer> answer, std::vector<Done>& done);

  std::shared_ptr<const Plan> plan_;
  int size_;
  int started_ = 0;
  std::vector<Seat> seats_;
};

// One file through a pool, for callers that have only one at a time. The outer error is of the
// machine (see Pool::wait), the inner one of the file.
base::Result<base::Result<Answer>> one(Pool& pool, Request request);

// What this machine can do, for --version and for messages: "seccomp, Landlock" or "seccomp".
std::string sandbox_description();

}  // namespace recevable::workers
