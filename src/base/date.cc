#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>

#include "base/text.h"

namespace recevable::base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;
constexpr Date kFirstDay{std::chrono::year{kFirstYear}, std::chrono::month{1}, std::chrono::day{1}};
constexpr Date kLastDay{std::chrono::year{kLastYear}, std::chrono::month{12}, std::chrono::day{31}};

constexpr std::array<std::string_view, 12> kEnglishMonths = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int year_of(Date date) {
  return static_cast<int>(date.year());
}
int month_of(Date date) {
  return static_cast<int>(static_cast<unsigned>(date.month()));
}
int day_of(Date date) {
  return static_cast<int>(static_cast<unsigned>(date.day()));
}

std::int64_t day_number(Date date) {
  return sys_days(date).time_since_epoch().count();
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&text](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (!is_digit(text[i])) return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  return make_date(number(0, 4), number(5, 2), number(8, 2));
}

std::string format_iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

std::string format_for_people(Date date, Language language) {
  if (!date.ok()) return "?";
  if (language == Language::fr) {
    return fmt::format("{:02}/{:02}/{:04}", day_of(date), month_of(date), year_of(date));
  }
  return fmt::format("{} {} {}", day_of(date),
                     kEnglishMonths[static_cast<std::size_t>(month_of(date) - 1)], year_of(date));
}

int days_between(Date from, Date to) {
  return static_cast<int>(day_number(to) - day_number(from));
}

Date add_days(Date date, int days_to_add) {
  const std::int64_t wanted =
      std::clamp(day_number(date) + days_to_add, day_number(kFirstDay), day_number(kLastDay));
  return Date(sys_days(days(static_cast<int>(wanted))));
}

Date add_months(Date date, int months) {
  const std::int64_t wanted = std::int64_t{year_of(date)} * 12 + month_of(date) - 1 + months;
  if (wanted < std::int64_t{kFirstYear} * 12) return kFirstDay;
  if (wanted >= (std::int64_t{kLastYear} + 1) * 12) return kLastDay;
  const Date same_day{std::chrono::year{static_cast<int>(wanted / 12)},
                      std::chrono::month{static_cast<unsigned>(wanted % 12 + 1)}, date.day()};
  return same_day.ok() ? same_day : end_of_month(same_day);
}

Date end_of_month(Date date) {
  return Date(date.year() / date.month() / std::chrono::last);
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(kFirstDay);
}

}  // namespace recevable::base
