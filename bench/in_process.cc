// What a check costs without a worker: bench/speed --workers.
//
//     bench_in_process FILE
//
// Does in one process what `recevable check --format json FILE` does in two: reads, judges, writes
// the report. For files one trusts, since nothing confines the reading.
#include <cstdio>

#include "check/check.h"
#include "report/writer.h"

int main(int argc, char** argv) {
  using namespace recevable;
  if (argc != 2) {
    std::fputs("usage: bench_in_process FILE\n", stderr);
    return 2;
  }
  check::Options options;
  options.on = *base::make_date(2026, 11, 23);
  const auto input = intake::read_input(argv[1], options.max_bytes);
  if (!input) {
    std::fprintf(stderr, "%s: %s\n", argv[1], input.error().message.en.c_str());
    return 1;
  }
  check::Report report;
  report.on = options.on;
  report.documents.push_back(check::check(*input, options));
  const auto text = report::write_report(*report::find_format("json"), report, {});
  if (!text) return 1;
  std::fwrite(text->data(), 1, text->size(), stdout);
  return 0;
}
