#include "base/date.h"

#include <rapidcheck.h>

#include <array>
#include <catch2/catch.hpp>
#include <ctime>

namespace recevable::base {
namespace {

Date day(int year, int month, int number) {
  const auto date = make_date(year, month, number);
  REQUIRE(date.has_value());
  return *date;
}

// Any day from 1 January 0001 to 31 December 9999: 3,652,059 of them.
rc::Gen<Date> any_date() {
  return rc::gen::map(rc::gen::inRange(0, 3652059),
                      [](int number) { return add_days(*make_date(1, 1, 1), number); });
}

TEST_CASE("only real days are made") {
  CHECK(make_date(2024, 2, 29).has_value());
  CHECK_FALSE(make_date(2026, 2, 29).has_value());
  CHECK_FALSE(make_date(1900, 2, 29).has_value());
  CHECK(make_date(2000, 2, 29).has_value());
  CHECK_FALSE(make_date(2026, 4, 31).has_value());
  CHECK_FALSE(make_date(0, 1, 1).has_value());
  CHECK_FALSE(make_date(10000, 1, 1).has_value());
  CHECK_FALSE(make_date(2026, 13, 1).has_value());
  CHECK_FALSE(make_date(2026, 1, 256 + 1).has_value());
  CHECK_FALSE(make_date(2026, -1, 1).has_value());
}

TEST_CASE("a day in ISO form is ten characters and nothing else") {
  CHECK(parse_iso_date("2026-11-23") == day(2026, 11, 23));
  CHECK(parse_iso_date("9999-12-31") == day(9999, 12, 31));
  for (const char* text :
       {"", "2026-11-2", "2026-11-231", "2026-11-31", "2026/11/23", " 2026-11-2", "2026-1-123",
        "20261-1-23", "+026-11-23", "2026-11-2x", "0000-01-01", "-001-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text).has_value());
  }
}

TEST_CASE("days are written for machines and for people") {
  const Date date = day(2026, 3, 5);
  CHECK(format_iso(date) == "2026-03-05");
  CHECK(format_for_people(date, Language::fr) == "05/03/2026");
  CHECK(format_for_people(date, Language::en) == "5 Mar 2026");
  CHECK(format_for_people(Date{}, Language::fr) == "?");
}

TEST_CASE("months are added on the same day or on the last one") {
  CHECK(add_months(day(2026, 1, 31), 1) == day(2026, 2, 28));
  CHECK(add_months(day(2024, 1, 31), 1) == day(2024, 2, 29));
  CHECK(add_months(day(2026, 11, 23), 2) == day(2027, 1, 23));
  CHECK(add_months(day(2026, 1, 15), -1) == day(2025, 12, 15));
  CHECK(add_months(day(2026, 3, 31), -13) == day(2025, 2, 28));
  CHECK(end_of_month(day(2026, 2, 3)) == day(2026, 2, 28));
  CHECK(end_of_month(day(2026, 12, 31)) == day(2026, 12, 31));
}

TEST_CASE("days far away stay within the calendar") {
  CHECK(add_days(day(2026, 1, 1), 2147483647) == day(9999, 12, 31));
  CHECK(add_days(day(2026, 1, 1), -2147483647) == day(1, 1, 1));
  CHECK(add_months(day(2026, 1, 1), 2147483647) == day(9999, 12, 31));
  CHECK(add_months(day(2026, 1, 1), -2147483647) == day(1, 1, 1));
}

TEST_CASE("known distances between days") {
  CHECK(days_between(day(1970, 1, 1), day(2026, 11, 23)) == 20780);
  CHECK(days_between(day(2026, 11, 23), day(2026, 11, 22)) == -1);
  CHECK(days_between(day(2024, 2, 28), day(2024, 3, 1)) == 2);
}

TEST_CASE("today is the machine's local day") {
  const std::time_t before = std::time(nullptr);
  const Date date = today();
  const std::time_t after = std::time(nullptr);
  std::array<char, 16> first{}, last{};
  std::strftime(first.data(), first.size(), "%Y-%m-%d", std::localtime(&before));
  std::strftime(last.data(), last.size(), "%Y-%m-%d", std::localtime(&after));
  CHECK((format_iso(date) == first.data() || format_iso(date) == last.data()));
}

TEST_CASE("properties of days") {
  CHECK(rc::check("what is written is read back", [] {
    const Date date = *any_date();
    RC_ASSERT(parse_iso_date(format_iso(date)) == date);
  }));
  CHECK(rc::check("adding days is undone by counting them", [] {
    const Date from = *any_date();
    const Date to = *any_date();
    RC_ASSERT(add_days(from, days_between(from, to)) == to);
    RC_ASSERT(days_between(from, to) == -days_between(to, from));
  }));
  CHECK(rc::check("months move by that many months and never past the day", [] {
    const Date date = *any_date();
    const int months = *rc::gen::inRange(-1200, 1200);
    const int index = static_cast<int>(date.year()) * 12 +
                      static_cast<int>(static_cast<unsigned>(date.month())) - 1 + months;
    RC_PRE(index >= 12 && index < 120000);
    const Date moved = add_months(date, months);
    RC_ASSERT(moved.ok());
    RC_ASSERT(static_cast<int>(moved.year()) * 12 +
                  static_cast<int>(static_cast<unsigned>(moved.month())) - 1 ==
              index);
    RC_ASSERT(moved.day() == std::min(date.day(), end_of_month(moved).day()));
  }));
}

}  // namespace
}  // namespace recevable::base
