// Calendar days, and how they are written.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/localized.h"

namespace recevable::base {

// A day of the proleptic Gregorian calendar. The program only makes valid ones; `ok()` of a
// default-constructed Date is false.
using Date = std::chrono::year_month_day;

// The day written "2026-11-23" and nothing else; nullopt when it is not a real day.
std::optional<Date> parse_iso_date(std::string_view text);

// A day from its numbers; nullopt for 31 February and the like. Years 1 to 9999.
std::optional<Date> make_date(int year, int month, int day);

// "2026-11-23".
std::string format_iso(Date date);

// "23/11/2026" in French, "23 Nov 2026" in English.
std::string format_for_people(Date date, Language language);

// Days from `from` to `to`, negative when `to` is earlier.
int days_between(Date from, Date to);

// The day `days` later (earlier when negative), held within the years 1 to 9999.
Date add_days(Date date, int days);

// The same day `months` later, the last of the month where that day does not exist; held within the
// years 1 to 9999.
Date add_months(Date date, int months);

// The last day of the month of `date`.
Date end_of_month(Date date);

// Today by the clock of the machine, in local time.
Date today();

}  // namespace recevable::base
