#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "workers/worker.h"
#include "workers/workers.h"

namespace recevable::workers {
namespace {

using Clock = std::chrono::steady_clock;

// So often the system may kill a file's workers for want of memory: others may have taken it.
constexpr int kMostStarved = 3;
// A worker killed from outside says nothing against its file, which is read again, as often as it
// takes; yet not for ever: for so many times the time a file may take.
constexpr int kPatience = 10;
// Who had less than this part of its time from the processor is not at work.
constexpr int kIdle = 20;

}  // namespace

// A place for a worker, and the file it is working on.
struct Pool::Seat {
  std::unique_ptr<Worker> worker;
  bool busy = false;
  std::uint64_t ticket = 0;
  Request request;
  Clock::time_point deadline;
  Clock::time_point begun;  // when the file was handed in
  // What its worker had of the processor when the file was handed in, and when last looked at.
  std::chrono::nanoseconds processor_before{};
  std::chrono::nanoseconds processor_seen{};
  int starved = 0;  // workers on this file the system had no memory for
  bool outdated = false;
  bool had_fresh = false;  // this file was given to a worker that had seen no other

  Limits limits_of(const Plan& plan) const {
    Limits limits = plan.limits;
    if (request.time.count() > 0) limits.time = request.time;
    return limits;
  }
};

Pool::Pool(Plan plan, int size)
    : plan_(std::make_shared<const Plan>(std::move(plan))),
      size_(std::max(1, size)),
      seats_(static_cast<std::size_t>(size_)) {}

Pool::~Pool() = default;

int Pool::busy() const {
  return static_cast<int>(std::ranges::count_if(seats_, &Seat::busy));
}

// Gives the seat's request to its worker, or to a new one when it has none.
base::Status Pool::start(Seat& seat) {
  if (seat.worker && (seat.outdated || seat.worker->files() >= plan_->limits.files)) {
    seat.worker.reset();
  }
  seat.outdated = false;
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (!seat.worker) {
      auto worker = Worker::start(plan_);
      if (!worker) return std::unexpected(std::move(worker).error());
      seat.worker = std::move(*worker);
      ++started_;
    }
    seat.had_fresh = seat.worker->files() == 0;
    // Its answer starts at the file's beginning, whatever an earlier worker read of it.
    lseek(seat.request.file.number(), 0, SEEK_SET);
    seat.deadline = Clock::now() + seat.limits_of(*plan_).time;
    seat.processor_before = seat.processor_seen = seat.worker->processor_time();
    if (seat.worker->send(seat.request)) return {};
    // An idle worker that grew too large, or was killed: nobody's loss. What a fresh one has to say
    // for itself is heard when it is looked at.
    if (seat.had_fresh) return {};
    seat.worker.reset();
  }
  return {};
}

void Pool::renew() {
  for (Seat& seat : seats_) seat.outdated = true;
}

base::Status Pool::submit(std::uint64_t ticket, Request request) {
  const auto seat = std::ranges::find(seats_, false, &Seat::busy);
  if (seat == seats_.end()) {
    return base::fail(base::ErrorKind::internal, {"Aucun processus libre.", "No free worker."});
  }
  seat->busy = true;
  seat->ticket = ticket;
  seat->request = std::move(request);
  seat->starved = 0;
  seat->begun = Clock::now();
  const base::Status started = start(*seat);
  if (!started) seat->busy = false;
  return started;
}

// The file is done with, one way or the other.
void Pool::finish(Seat& seat, base::Result<Answer> answer, std::vector<Done>& done) {
  if (!answer) answer.error().where = seat.request.label;
  done.push_back({seat.ticket, std::move(seat.request.label), std::move(answer)});
  seat.busy = false;
  seat.request = {};
}

// Whether the file is to be read again, by another worker.
bool Pool::deserves_another(Seat& seat, Trouble trouble) const {
  switch (trouble) {
    case Trouble::killed:
      return Clock::now() - seat.begun < kPatience * seat.limits_of(*plan_).time;
    case Trouble::starved:
      return ++seat.starved < kMostStarved;
    case Trouble::too_large:
    case Trouble::out_of_time:  // it would take as long again
      return false;
    default:
      // It may be the late effect of an earlier file: only a fresh worker's counts.
      return !seat.had_fresh;
  }
}

// Hears what the seat's worker has to say.
base::Status Pool::settle(Seat& seat, std::vector<Done>& done) {
  auto progress = seat.worker->look();
  if (!progress) {
    seat.worker.reset();
    return std::unexpected(std::move(progress).error());
  }
  if (progress->answer) {
    finish(seat, std::move(*progress->answer), done);
    return {};
  }
  if (!progress->trouble) return {};
  seat.worker.reset();
  const Trouble trouble = *progress->trouble;
  if (deserves_another(seat, trouble)) return start(seat);
  finish(seat, std::unexpected(describe(trouble, seat.limits_of(*plan_))), done);
  return {};
}

// A worker that had little of the processor because the machine is busy has not used up its time:
// it goes on while it works, for kPatience times its time by the clock. One that waits for nothing
// has no excuse.
bool Pool::deserves_more_time(Seat& seat) const {
  const auto now = Clock::now();
  const auto time = seat.limits_of(*plan_).time;
  const auto total = seat.worker->processor_time();
  const auto used = total - seat.processor_before;
  const bool works = (total - seat.processor_seen) * kIdle >= time;
  if (!works || used >= time || now - seat.begun >= kPatience * time) {
    return false;
  }
  seat.processor_seen = total;
  seat.deadline = now + time;
  return true;
}

// The seat's worker took too long.
void Pool::stop(Seat& seat, std::vector<Done>& done) {
  seat.worker.reset();
  finish(seat, std::unexpected(describe(Trouble::out_of_time, seat.limits_of(*plan_))), done);
}

base::Result<std::vector<Done>> Pool::wait(std::chrono::milliseconds at_most, int beside) {
  using std::chrono::milliseconds;
  std::vector<Done> done;
  const auto until = Clock::now() + at_most;
  for (;;) {
    std::vector<pollfd> waits;
    std::vector<Seat*> seats;
    auto next = at_most.count() < 0 ? Clock::time_point::max() : until;
    for (Seat& seat : seats_) {
      if (!seat.busy) continue;
      waits.push_back({seat.worker->socket(), POLLIN, 0});
      seats.push_back(&seat);
      next = std::min(next, seat.deadline);
    }
    if (beside >= 0) waits.push_back({beside, POLLIN, 0});
    if (waits.empty() && at_most.count() < 0) return done;
    // Rounded up, or the last millisecond would be spent asking again and again.
    const auto left =
        next == Clock::time_point::max()
            ? -1
            : std::max<long long>(0, std::chrono::ceil<milliseconds>(next - Clock::now()).count());
    const int ready =
        poll(waits.data(), waits.size(), static_cast<int>(std::min<long long>(left, 3'600'000)));
    if (ready < 0) return done;  // a signal
    for (std::size_t i = 0; i < seats.size(); ++i) {
      Seat& seat = *seats[i];
      base::Status settled;
      if (waits[i].revents != 0) {
        settled = settle(seat, done);
      } else if (Clock::now() >= seat.deadline && !deserves_more_time(seat)) {
        stop(seat, done);
      }
      if (!settled) return std::unexpected(std::move(settled).error());
    }
    if (!done.empty() || (beside >= 0 && waits.back().revents != 0)) return done;
    if (at_most.count() >= 0 && Clock::now() >= until) return done;
  }
}

base::Result<base::Result<Answer>> one(Pool& pool, Request request) {
  if (const base::Status sent = pool.submit(0, std::move(request)); !sent) {
    return std::unexpected(sent.error());
  }
  for (;;) {
    auto done = pool.wait();
    if (!done) return std::unexpected(std::move(done).error());
    if (!done->empty()) return std::move(done->front().answer);
  }
}

}  // namespace recevable::workers
