#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <ctime>

#include <array>
#include <csignal>
#include <map>
#include <stdexcept>

#include "workers/making.h"

namespace recevable::workers {

Plan plan_of(std::function<Answer(const Request&)> work, bool sandbox) {
  Plan plan;
  plan.work = std::move(work);
  plan.sandbox = sandbox;
  return plan;
}

base::Result<Answer> outcome(Pool& pool, const std::string& label) {
  Request request;
  request.label = label;
  auto result = one(pool, std::move(request));
  REQUIRE(result.has_value());
  return std::move(*result);
}

base::Descriptor file_with(const std::string& bytes) {
  base::Descriptor file(memfd_create("test", MFD_CLOEXEC));
  REQUIRE(file.ok());
  REQUIRE(write(file.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  lseek(file.number(), 0, SEEK_SET);
  return file;
}

std::string contents(const base::Descriptor& file) {
  std::string bytes;
  std::array<char, 4096> piece{};
  for (ssize_t got = 0; (got = read(file.number(), piece.data(), piece.size())) > 0;) {
    bytes.append(piece.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

namespace {

using std::chrono::milliseconds;

// What a hostile file can make of its reader, by name.
Answer misbehave(const Request& request) {
  const std::string& what = request.label;
  volatile bool forever = true;
  if (what == "crash") std::raise(SIGSEGV);
  if (what == "abort") std::abort();
  if (what == "throw") throw std::runtime_error("broken");
  while (what == "loop" && forever) {
  }
  if (what == "exit") _exit(0);
  if (what == "memory") {
    std::vector<std::string> hoard;
    while (forever) hoard.emplace_back().reserve(std::size_t{16} << 20U);
  }
  if (what == "flood") return {std::string(std::size_t{4} << 20U, 'x')};
  if (what == "many") return Answer(70'000);
  return {"done " + what, std::to_string(getpid())};
}

Plan misbehaving() {
  Plan plan = plan_of(misbehave);
  plan.limits.time = milliseconds(400);
  plan.limits.memory = std::uint64_t{256} << 20U;
  plan.limits.answer = std::uint64_t{1} << 20U;
  return plan;
}

TEST_CASE("an answer comes back whole, however long, with the ticket of its request") {
  Pool pool(plan_of([](const Request& request) {
              return Answer{contents(request.file), std::string(3'000'000, 'x'), "", request.note};
            }),
            1);
  Request request;
  request.label = "a.pdf";
  request.note = "note";
  request.file = file_with("the bytes");
  REQUIRE(pool.submit(42, std::move(request)));
  CHECK_FALSE(pool.has_room());
  const auto done = pool.wait();
  REQUIRE(done.has_value());
  REQUIRE(done->size() == 1);
  CHECK(done->front().ticket == 42);
  CHECK(done->front().label == "a.pdf");
  REQUIRE(done->front().answer.has_value());
  const Answer& answer = *done->front().answer;
  REQUIRE(answer.size() == 4);
  CHECK(answer[0] == "the bytes");
  CHECK(answer[1] == std::string(3'000'000, 'x'));
  CHECK(answer[2].empty());
  CHECK(answer[3] == "note");
  CHECK(pool.has_room());
}

TEST_CASE("a worker serves many files and is replaced after its number of them") {
  Plan plan = misbehaving();
  plan.limits.files = 3;
  Pool pool(std::move(plan), 1);
  std::map<std::string, int> files_of;
  for (int i = 0; i < 7; ++i) {
    const auto answer = outcome(pool, "file");
    REQUIRE(answer.has_value());
    ++files_of[(*answer)[1]];
  }
  CHECK(files_of.size() == 3);
  CHECK(pool.started() == 3);
  for (const auto& [process, files] : files_of) CHECK(files <= 3);
}

TEST_CASE("whatever a file does to its worker costs that file only") {
  Pool pool(misbehaving(), 1);
  struct Misdeed {
    const char* what;
    const char* said;
  };
  for (const Misdeed& misdeed :
       {Misdeed{"crash", "failed abruptly"}, Misdeed{"abort", "failed abruptly"},
        Misdeed{"throw", "failed abruptly"}, Misdeed{"loop", "was stopped"},
        Misdeed{"exit", "failed abruptly"}, Misdeed{"flood", "larger than 1 MB"},
        Misdeed{"many", "larger than 1 MB"}
#if !defined(__SANITIZE_ADDRESS__)
        ,
        Misdeed{"memory", "more than 256 MB"}
#endif
       }) {
    INFO(misdeed.what);
    CHECK(outcome(pool, "before").value()[0] == "done before");
    const auto answer = outcome(pool, misdeed.what);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().kind == base::ErrorKind::bad_input);
    CHECK(answer.error().where == misdeed.what);
    CHECK(answer.error().message.en.find(misdeed.said) != std::string::npos);
    CHECK(outcome(pool, "after").value()[0] == "done after");
  }
}

// Shared by all processes: how often the file was begun, and how often its reader is to die.
class Kills {
 public:
  explicit Kills(int wanted)
      : memory_(
            mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)),
        wanted_(wanted) {
    REQUIRE(memory_ != MAP_FAILED);
  }
  ~Kills() { munmap(memory_, sizeof(int)); }
  Kills(const Kills&) = delete;
  Kills& operator=(const Kills&) = delete;

  int& begun() const { return *static_cast<int*>(memory_); }
  // As if the signal came from elsewhere: the kernel does not say who sent it.
  void die_or_go_on() const {
    if (begun()++ < wanted_) std::raise(SIGKILL);
  }

 private:
  void* memory_;
  int wanted_;
};

base::Result<Answer> read_while_killed(Plan plan) {
  Pool pool(std::move(plan), 1);
  Request request;
  request.label = "killed.pdf";
  request.file = file_with("the bytes");
  return one(pool, std::move(request)).value();
}

TEST_CASE("a worker killed from outside is replaced, and its file read again from its start") {
  const Kills kills(50);
  const auto answer = read_while_killed(plan_of([&kills](const Request& request) {
    const std::string bytes = contents(request.file);
    kills.die_or_go_on();
    return Answer{bytes};
  }));
  CHECK(answer.value()[0] == "the bytes");
  CHECK(kills.begun() == 51);
}

TEST_CASE("a worker that is always killed does not keep its file for ever") {
  const Kills kills(1'000'000);
  Plan plan = plan_of([&kills](const Request&) {
    kills.die_or_go_on();
    return Answer{};
  });
  plan.limits.time = milliseconds(20);
  const auto answer = read_while_killed(std::move(plan));
  CHECK_FALSE(answer.has_value());
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a large worker killed by the system costs its file after three attempts") {
  const Kills kills(1'000'000);
  Plan plan = plan_of([&kills](const Request&) {
    const std::string hoard(std::size_t{128} << 20U, 'x');
    kills.die_or_go_on();
    return Answer{hoard.substr(1)};
  });
  plan.limits.memory = std::uint64_t{256} << 20U;
  const auto answer = read_while_killed(std::move(plan));
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().message.en.find("short of memory") != std::string::npos);
  CHECK(kills.begun() == 3);
}
#endif

TEST_CASE("a worker the machine has little time for may finish its work") {
  Plan plan = plan_of([](const Request&) {
    // Sixteen milliseconds of work and forty of waiting, eight times.
    for (int turn = 0; turn < 8; ++turn) {
      const std::clock_t start = std::clock();
      while (std::clock() - start < CLOCKS_PER_SEC * 16 / 1000) {
      }
      usleep(40'000);
    }
    return Answer{"finished"};
  });
  plan.limits.time = milliseconds(250);
  Pool pool(std::move(plan), 1);
  Request request;
  request.label = "slow.pdf";
  request.file = file_with("x");
  const auto answer = one(pool, std::move(request));
  REQUIRE(answer.has_value());
  REQUIRE(answer->has_value());
  CHECK(answer->value().front() == "finished");
}

TEST_CASE("a slow file holds nobody up while there is another worker") {
  Plan plan = misbehaving();
  plan.limits.time = milliseconds(20'000);
  plan.work = [](const Request& request) {
    // The slow one waits until it is told: its parent closes the other end of the pipe.
    if (request.label == "slow") return Answer{contents(request.file)};
    return Answer{"quick"};
  };
  std::array<int, 2> ends{};
  REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
  base::Descriptor reading(ends[0]);
  base::Descriptor writing(ends[1]);
  Pool pool(std::move(plan), 2);
  Request slow;
  slow.label = "slow";
  slow.file = std::move(reading);
  REQUIRE(pool.submit(1, std::move(slow)));
  for (std::uint64_t ticket = 2; ticket < 12; ++ticket) {
    Request quick;
    quick.label = "quick";
    REQUIRE(pool.submit(ticket, std::move(quick)));
    const auto done = pool.wait();
    REQUIRE(done.has_value());
    REQUIRE(done->size() == 1);
    CHECK(done->front().ticket == ticket);
  }
  REQUIRE(write(writing.number(), "end", 3) == 3);
  writing.close();
  const auto done = pool.wait();
  REQUIRE(done.has_value());
  REQUIRE(done->size() == 1);
  CHECK(done->front().ticket == 1);
  CHECK(done->front().answer.value()[0] == "end");
}

TEST_CASE("renewed workers know what their parent has learnt since") {
  std::string known = "early";
  Pool pool(plan_of([&known](const Request&) { return Answer{known}; }), 1);
  CHECK(outcome(pool, "a").value()[0] == "early");
  known = "late";
  CHECK(outcome(pool, "b").value()[0] == "early");
  pool.renew();
  CHECK(outcome(pool, "c").value()[0] == "late");
}

TEST_CASE("waiting ends at the time asked for, when nothing comes") {
  Pool pool(misbehaving(), 1);
  const auto done = pool.wait(milliseconds(5));
  REQUIRE(done.has_value());
  CHECK(done->empty());
}

}  // namespace
}  // namespace recevable::workers
