// Numbers missing in the series of a supplier (CGI ann. II art. 242 nonies A: an unbroken series).
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

struct Numbered {
  std::string prefix;  // all before the counter
  std::int64_t counter = 0;
};

// "F-2026-0012": prefix "F-2026-", counter 12.
std::optional<Numbered> counter_of(const std::string& number) {
  std::size_t at = number.size();
  while (at > 0 && base::is_digit(number[at - 1])) --at;
  const std::size_t digits = number.size() - at;
  if (digits == 0 || digits > 15) return std::nullopt;
  Numbered numbered{number.substr(0, at), 0};
  std::from_chars(number.data() + at, number.data() + number.size(), numbered.counter);
  return numbered;
}

struct Series {
  std::string supplier, name, prefix;
  std::vector<std::pair<std::int64_t, std::string>> numbers;  // counter, as printed
};

void close(Series& series, std::vector<Gap>& gaps) {
  std::ranges::sort(series.numbers);
  const auto last = std::ranges::unique(series.numbers, {}, [](const auto& n) { return n.first; });
  series.numbers.erase(last.begin(), last.end());
  // Whoever has other customers gives us a few of his numbers: only where most follow each other is
  // one missing.
  std::size_t jumps = 0;
  for (std::size_t i = 1; i < series.numbers.size(); ++i) {
    if (series.numbers[i].first - series.numbers[i - 1].first > 1) ++jumps;
  }
  if (series.numbers.size() >= kLeastNumbers && jumps * 3 < series.numbers.size()) {
    for (std::size_t i = 1; i < series.numbers.size() && gaps.size() < kMostGaps; ++i) {
      const std::int64_t missing = series.numbers[i].first - series.numbers[i - 1].first - 1;
      if (missing < 1 || missing > kLargestGap) continue;
      gaps.push_back({series.supplier, series.name, series.numbers[i - 1].second,
                      series.numbers[i].second, missing});
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
    series.numbers.emplace_back(numbered->counter, number);
  }
  close(series, gaps);
  return gaps;
}

}  // namespace recevable::audit
