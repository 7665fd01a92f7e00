// What the built-in rules cost on one invoice: bench/speed --rules.
//
//     bench_rules FILE [ROUNDS]
//
// Reads the invoice once, then judges it again and again. Three lines: the milliseconds it takes to
// have the pack the first time, to make the facts rules look at, and to evaluate every rule; of the
// last two the median and the slowest of the rounds.
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, std::vector<double>& times) {
  std::ranges::sort(times);
  fmt::print("{} {:.4f} {:.4f}\n", what, times[times.size() / 2], times.back());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace recevable;
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_rules FILE [ROUNDS]\n");
    return 2;
  }
  int rounds = 200;
  if (argc > 2) {
    const std::string_view text = argv[2];
    std::from_chars(text.data(), text.data() + text.size(), rounds);
  }
  const auto start = Clock::now();
  const rules::Pack& pack = rules::Pack::built_in();
  const double load = milliseconds_since(start);

  check::Options options;
  options.on = *base::make_date(2026, 11, 23);
  const auto input = intake::read_input(argv[1], options.max_bytes);
  if (!input) {
    fmt::print(stderr, "{}: {}\n", argv[1], input.error().message.en);
    return 1;
  }
  const check::DocumentReport report = check::check(*input, options);
  const std::vector<const rules::Pack*> packs{&pack};
  std::vector<double> facts, evaluation;
  std::size_t judged = 0;
  for (int i = 0; i < std::max(1, rounds); ++i) {
    const auto before = Clock::now();
    const rules::Subject subject = check::subject_of(report, options);
    facts.push_back(milliseconds_since(before));
    const auto between = Clock::now();
    const rules::Outcome outcome = rules::judge(subject, packs);
    evaluation.push_back(milliseconds_since(between));
    judged = outcome.passed.size() + outcome.findings.size() + outcome.not_checked.size() +
             outcome.not_applicable.size();
  }
  fmt::print("rules {} {}\n", pack.size(), judged);
  fmt::print("load {:.4f} {:.4f}\n", load, load);
  print("facts", facts);
  print("evaluate", evaluation);
  return 0;
}
