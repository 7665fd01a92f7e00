#include <algorithm>
#include <array>

#include "base/text.h"
#include "history/history.h"

namespace recevable::history {
namespace {

constexpr std::array<std::string_view, 3> kStatuses{"checked", "deposited", "rejected"};
constexpr std::string_view kMark = "recevable-history-1";

}  // namespace

std::string_view name_of(Status status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

std::optional<Status> parse_status(std::string_view name) {
  const auto* found = std::ranges::find(kStatuses, name);
  if (found == kStatuses.end()) return std::nullopt;
  return static_cast<Status>(found - kStatuses.begin());
}

// Fields in their order, each ended by a zero byte, which none of them may hold.
std::string pack(const Entry& entry) {
  std::string bytes(kMark);
  const auto add = [&](std::string_view field) {
    bytes += '\0';
    for (const char c : field.substr(0, 500)) {
      if (c != '\0') bytes += c;
    }
  };
  for (const std::string* field :
       {&entry.sha256, &entry.supplier, &entry.number, &entry.kind, &entry.recipient, &entry.gross,
        &entry.iban, &entry.file, &entry.verdict, &entry.seen}) {
    add(*field);
  }
  add(entry.issued ? base::format_iso(*entry.issued) : std::string());
  add(name_of(entry.status));
  return bytes;
}

std::optional<Entry> unpack(std::string_view bytes) {
  std::vector<std::string> fields;
  while (true) {
    const std::size_t end = bytes.find('\0');
    fields.emplace_back(bytes.substr(0, end));
    if (end == std::string_view::npos || fields.size() > 20) break;
    bytes.remove_prefix(end + 1);
  }
  constexpr std::size_t kFields = 13;
  if (fields.size() != kFields || fields[0] != kMark) return std::nullopt;
  Entry entry;
  std::size_t at = 1;
  for (std::string* field :
       {&entry.sha256, &entry.supplier, &entry.number, &entry.kind, &entry.recipient, &entry.gross,
        &entry.iban, &entry.file, &entry.verdict, &entry.seen}) {
    *field = std::move(fields[at++]);
  }
  entry.issued = base::parse_iso_date(fields[at++]);
  const auto status = parse_status(fields[at]);
  if (!status || entry.sha256.empty() || entry.supplier.empty() || entry.number.empty()) {
    return std::nullopt;
  }
  entry.status = *status;
  return entry;
}

std::string folded_number(std::string_view number) {
  return base::fold(number);
}

std::optional<Series> series_of(std::string_view number, const std::optional<base::Date>& issued) {
  constexpr std::size_t kMostDigits = 12;  // more is no counter
  std::size_t end = number.size();
  while (end > 0) {
    while (end > 0 && !base::is_digit(number[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && base::is_digit(number[begin - 1])) --begin;
    if (begin == end || end - begin > kMostDigits) return std::nullopt;
    Series series;
    for (const char c : number.substr(begin, end - begin)) {
      series.count = series.count * 10 + static_cast<std::uint64_t>(c - '0');
    }
    const bool is_year = issued && end - begin == 4 &&
                         static_cast<int>(series.count) == static_cast<int>(issued->year());
    if (is_year && begin > 0) {
      end = begin;
      continue;
    }
    series.before = base::fold(number.substr(0, begin));
    series.after = base::fold(number.substr(end));
    series.at = begin;
    series.digits = static_cast<int>(end - begin);
    return series;
  }
  return std::nullopt;
}

}  // namespace recevable::history
