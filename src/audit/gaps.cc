// Numbers missing in the series of a supplier (CGI ann. II art. 242 nonies A: an unbroken series).
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "audit/ledger_file.h"
#include "base/text.h"

namespace recevable::audit {
namespace {

constexpr std::size_t kMostGaps = 200;
// A jump further than this is another series, or a number that does not count.
constexpr std::int64_t kLargestGap = 50;
constexpr std::size_t kLeastNumbers = 4;

// A series may have millions of numbers: only what tells them apart is kept.
struct Counter {
  std::int64_t value = 0;
  std::int64_t digits = 0;  // as printed, with its zeros
  auto operator<=>(const Counter&) const = default;
};

struct Numbered {
  std::string prefix;  // all before the counter
  Counter counter;
};

// "F-2026-0012": prefix "F-2026-", counter 12.
std::optional<Numbered> counter_of(const std::string& number) {
  std::size_t at = number.size();
  while (at > 0 && base::is_digit(number[at - 1])) --at;
  const std::size_t digits = number.size() - at;
  if (digits == 0 || digits > 15) return std::nullopt;
  Numbered numbered{number.substr(0, at), {0, static_cast<std::int64_t>(digits)}};
  std::from_chars(number.data() + at, number.data() + number.size(), numbered.counter.value);
  return numbered;
}

struct Series {
  std::string supplier, name, prefix;
  std::vector<Counter> numbers;

  std::string printed(const Counter& number) const {
    return fmt::format("{}{:0{}}", prefix, number.value, number.digits);
  }
};

void close(Series& series, std::vector<Gap>& gaps) {
  std::ranges::sort(series.numbers);
  const auto last = std::ranges::unique(series.numbers, {}, &Counter::value);
  series.numbers.erase(last.begin(), last.end());
  // Whoever has other customers gives us a few of his numbers: only where most follow each other is
  // one missing.
  std::size_t jumps = 0;
  for (std::size_t i = 1; i < series.numbers.size(); ++i) {
    if (series.numbers[i].value - series.numbers[i - 1].value > 1) ++jumps;
  }
  if (series.numbers.size() >= kLeastNumbers && jumps * 3 < series.numbers.size()) {
    for (std::size_t i = 1; i < series.numbers.size() && gaps.size() < kMostGaps; ++i) {
      const std::int64_t missing = series.numbers[i].value - series.numbers[i - 1].value - 1;
      if (missing < 1 || missing > kLargestGap) continue;
      gaps.push_back({series.supplier, series.name, series.printed(series.numbers[i - 1]),
                      series.printed(series.numbers[i]), missing});
    }
  }
  series.numbers.clear();
}

}  // namespace

std::vector<Gap> find_gaps(store::Database& database, std::int64_t settings) {
  std::vector<Gap> gaps;
  store::Statement rows = database.prepare(
      "SELECT DISTINCT supplier, supplier_name, invoice_number FROM documents WHERE settings = ? "
      "AND supplier IS NOT NULL AND invoice_number IS NOT NULL ORDER BY supplier, invoice_number");
  rows.with(settings);
  Series series;
  while (gaps.size() < kMostGaps && rows.step()) {
    const std::string number = rows.text(2);
    const auto numbered = counter_of(number);
    if (!numbered) continue;
    const std::string supplier = rows.text(0);
    if (supplier != series.supplier || numbered->prefix != series.prefix) {
      close(series, gaps);
      series = {supplier, rows.text(1), numbered->prefix, {}};
    }
    series.numbers.push_back(numbered->counter);
  }
  close(series, gaps);
  return gaps;
}

}  // namespace recevable::audit
