// The stop-watch of bench/directory: imports, opens, looks up and searches, each in a process of
// its own, and prints what it took as one line of JSON.
//
//   bench_directory import DATABASE FILE...
//   bench_directory open DATABASE SIRET          a fresh process: module, file, one look-up
//   bench_directory lookup DATABASE              every structure's services, in a shuffled order
//   bench_directory search DATABASE < QUERIES    one query a line
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "directory/directory.h"

namespace {

using Clock = std::chrono::steady_clock;
using recevable::directory::Directory;

double milliseconds_since(Clock::time_point began) {
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

// What rusage tells begins with the memory of the program that started this one.
long peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    constexpr std::string_view kPeak = "VmHWM:";
    if (line.starts_with(kPeak)) return std::stol(line.substr(kPeak.size())) / 1024;
  }
  return 0;
}

// On a machine that does other things too, the time of its processors tells more than the clock.
double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

int complain(const recevable::base::Error& error) {
  std::fprintf(stderr, "%s: %s\n", error.where.c_str(), error.message.en.c_str());
  return 1;
}

int import(const std::string& database, const std::vector<std::string>& files) {
  const auto began = Clock::now();
  recevable::directory::ImportRequest request;
  request.database = database;
  request.files = files;
  const auto outcome = recevable::directory::import_files(request);
  if (!outcome) return complain(outcome.error());
  long long rows = 0, bad = 0;
  for (const auto& file : outcome->files) {
    bad += file.bad_count;
    for (const auto& copy : file.copies) rows += copy.rows;
  }
  std::printf(
      "{\"rows\": %lld, \"bad_rows\": %lld, \"seconds\": %.2f, \"processor_seconds\": %.2f, "
      "\"peak_mb\": %ld, \"database_mb\": %.0f}\n",
      rows, bad, milliseconds_since(began) / 1000, processor_seconds(), peak_megabytes(),
      static_cast<double>(outcome->bytes) / 1e6);
  return 0;
}

int open_once(const std::string& database, const std::string& siret) {
  const auto began = Clock::now();
  const auto directory = Directory::open(database);
  if (!directory) return complain(directory.error());
  const double opened = milliseconds_since(began);
  const bool found =
      (*directory)->structure(siret).has_value() || (*directory)->establishment(siret).has_value();
  std::printf("{\"open_ms\": %.3f, \"with_look_up_ms\": %.3f, \"found\": %s}\n", opened,
              milliseconds_since(began), found ? "true" : "false");
  return 0;
}

int look_up(const std::string& database) {
  const auto directory = Directory::open(database);
  if (!directory) return complain(directory.error());
  std::vector<std::string> identifiers;
  (*directory)->dump([&](std::string_view line) {
    constexpr std::string_view kStructure = "structure|", kEstablishment = "establishment|";
    for (const std::string_view kind : {kStructure, kEstablishment}) {
      if (line.starts_with(kind)) identifiers.emplace_back(line.substr(kind.size(), 14));
    }
  });
  std::shuffle(identifiers.begin(), identifiers.end(), std::mt19937(7));
  identifiers.resize(std::min<std::size_t>(identifiers.size(), 50'000));
  std::size_t found = 0;
  const auto began = Clock::now();
  for (const std::string& identifier : identifiers) {
    found += (*directory)->structure(identifier) || (*directory)->establishment(identifier) ? 1 : 0;
  }
  const double spent = milliseconds_since(began);
  std::printf("{\"look_ups\": %zu, \"found\": %zu, \"microseconds_each\": %.2f}\n",
              identifiers.size(), found,
              spent * 1000 / static_cast<double>(std::max<std::size_t>(1, identifiers.size())));
  return 0;
}

int search(const std::string& database) {
  const auto directory = Directory::open(database);
  if (!directory) return complain(directory.error());
  std::vector<double> times;
  std::size_t found = 0;
  const double before = processor_seconds();
  for (std::string query; std::getline(std::cin, query);) {
    const auto began = Clock::now();
    found += (*directory)->search(query, "", 20).empty() ? 0 : 1;
    times.push_back(milliseconds_since(began));
  }
  if (times.empty()) return 1;
  std::ranges::sort(times);
  std::printf(
      "{\"queries\": %zu, \"found\": %zu, \"median_ms\": %.2f, \"p99_ms\": %.2f, "
      "\"slowest_ms\": %.2f, \"mean_processor_ms\": %.2f}\n",
      times.size(), found, times[times.size() / 2], times[times.size() * 99 / 100], times.back(),
      (processor_seconds() - before) * 1000 / static_cast<double>(times.size()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() >= 3 && words[0] == "import") {
    return import(words[1], {words.begin() + 2, words.end()});
  }
  if (words.size() == 3 && words[0] == "open") return open_once(words[1], words[2]);
  if (words.size() == 2 && words[0] == "lookup") return look_up(words[1]);
  if (words.size() == 2 && words[0] == "search") return search(words[1]);
  std::fprintf(stderr, "bench_directory import|open|lookup|search DATABASE ...\n");
  return 2;
}
