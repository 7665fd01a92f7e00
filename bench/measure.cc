// Runs commands one after another and says what each cost: the stop-watch of bench/speed.
//
// Each line of standard input is one command, its words separated by tabs; words NAME=VALUE at the
// front go to its environment. For each command a line is written: wall-clock microseconds, CPU
// microseconds (user and system, of the process and of the children it waited for), peak resident
// kilobytes, exit code (negative: the signal that ended it). What the command writes is thrown
// away.
//
// It is a program of its own, and a small one, because a child's peak memory counts from the size
// of the process that starts it, and a script interpreter is bigger than the programs compared.

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

extern char** environ;

namespace {

struct Cost {
  long long wall_us = 0;
  long long cpu_us = 0;
  long peak_kb = 0;
  int exit_code = 127;
};

long long microseconds(const timeval& time) {
  return static_cast<long long>(time.tv_sec) * 1'000'000 + time.tv_usec;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::size_t start = 0;
  while (start <= line.size()) {
    const std::size_t end = std::min(line.find('\t', start), line.size());
    words.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

bool is_assignment(const std::string& word) {
  const std::size_t equals = word.find('=');
  return equals != std::string::npos && equals > 0 && word.find('/') > equals;
}

Cost run(std::vector<std::string> words, const posix_spawn_file_actions_t& actions) {
  std::vector<char*> environment;
  std::size_t first = 0;
  for (; first < words.size() && is_assignment(words[first]); ++first) {
    environment.push_back(words[first].data());
  }
  for (char** entry = environ; *entry != nullptr; ++entry) {
    environment.push_back(*entry);
  }
  environment.push_back(nullptr);
  std::vector<char*> arguments;
  for (std::size_t i = first; i < words.size(); ++i) {
    arguments.push_back(words[i].data());
  }
  arguments.push_back(nullptr);

  Cost cost;
  if (arguments.size() < 2) {
    return cost;
  }
  pid_t child = 0;
  const auto start = std::chrono::steady_clock::now();
  if (posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data()) !=
      0) {
    return cost;
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) {
    return cost;
  }
  const auto end = std::chrono::steady_clock::now();
  cost.wall_us = std::chrono::duration_cast<std::chrono::microseconds>(end - start).count();
  cost.cpu_us = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
  cost.peak_kb = usage.ru_maxrss;
  cost.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return cost;
}

}  // namespace

int main() {
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) {
    return EXIT_FAILURE;
  }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);

  char* line = nullptr;
  std::size_t capacity = 0;
  ssize_t length = 0;
  while ((length = getline(&line, &capacity, stdin)) >= 0) {
    std::string command(line, static_cast<std::size_t>(length));
    while (!command.empty() && command.back() == '\n') {
      command.pop_back();
    }
    const Cost cost = run(split(command), actions);
    std::printf("%lld %lld %ld %d\n", cost.wall_us, cost.cpu_us, cost.peak_kb, cost.exit_code);
    std::fflush(stdout);
  }
  std::free(line);
  posix_spawn_file_actions_destroy(&actions);
  return EXIT_SUCCESS;
}
