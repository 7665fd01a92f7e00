// Dates in every print of invoices, and what only looks like one.
#include <fmt/format.h>
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <array>

#include "base/date.h"
#include "extract/reading.h"

namespace recevable::extract::test {
namespace {

std::string read(std::string_view text, bool compact = false) {
  const Reader plain = [](std::string_view t, std::size_t at, Spot& spot) {
    return read_date(t, at, spot);
  };
  const Reader with_compact = [](std::string_view t, std::size_t at, Spot& spot) {
    return read_date(t, at, spot, true);
  };
  const auto value = first_value(compact ? with_compact : plain, text);
  return value ? base::format_iso(value->spot.date) : "";
}

TEST_CASE("A date is read in every print") {
  for (const std::string_view print : {"23/11/2026",
                                       "23-11-2026",
                                       "23.11.2026",
                                       "23/11/26",
                                       "2026-11-23",
                                       "2026/11/23",
                                       "2026.11.23",
                                       "23 novembre 2026",
                                       "23 Novembre 2026",
                                       "23 NOVEMBRE 2026",
                                       "23 nov. 2026",
                                       "23 nov 2026",
                                       "lundi 23 novembre 2026",
                                       "Lundi 23 nov. 2026",
                                       "Nov 23, 2026",
                                       "November 23, 2026",
                                       "November 23rd, 2026",
                                       "23 November 2026",
                                       "23. November 2026",
                                       "23 de noviembre de 2026",
                                       "23 de novembro de 2026",
                                       "23rd November 2026",
                                       "23rd of November 2026",
                                       "23 novembre 26",
                                       "23 / 11 / 2026",
                                       "le 23/11/2026 à Poitiers",
                                       "Date : 23/11/2026.",
                                       "(23/11/2026)",
                                       "23/11/2026,",
                                       "23\u00a0novembre\u00a02026",
                                       "23\u202fnovembre\u202f2026"}) {
    CAPTURE(print);
    CHECK(read(print) == "2026-11-23");
  }
  CHECK(read("31 07 2026") == "2026-07-31");
  CHECK(read("04 31 07 2026").empty());
  CHECK(read("31 07 2026,50").empty());
  CHECK(read("20261123/F", true).empty());
  CHECK(read("1er décembre 2026") == "2026-12-01");
  CHECK(read("1er déc. 2026") == "2026-12-01");
  CHECK(read("1/2/2026") == "2026-02-01");
  CHECK(read("29/02/2028") == "2028-02-29");
}

TEST_CASE("Every name of a month is known, with and without accents") {
  const std::array<std::vector<std::string_view>, 12> names = {
      {{"janvier", "janv.", "jan"},
       {"février", "fevrier", "févr.", "fév.", "fev."},
       {"mars"},
       {"avril", "avr."},
       {"mai"},
       {"juin"},
       {"juillet", "juil."},
       {"août", "aout"},
       {"septembre", "sept."},
       {"octobre", "oct."},
       {"novembre", "nov."},
       {"décembre", "decembre", "déc.", "dec."}}};
  for (int month = 1; month <= 12; ++month) {
    for (const std::string_view name : names.at(static_cast<std::size_t>(month - 1))) {
      CAPTURE(name);
      CHECK(read(fmt::format("7 {} 2026", name)) == fmt::format("2026-{:02}-07", month));
    }
  }
}

TEST_CASE("Eight digits are a date only where a label asks for one") {
  CHECK(read("23112026").empty());
  CHECK(read("23112026", true) == "2026-11-23");
  CHECK(read("20261123", true) == "2026-11-23");
  CHECK(read("99999999", true).empty());
  CHECK(read("231120261", true).empty());
  CHECK(read("2311202", true).empty());
}

TEST_CASE("What is no day of a calendar is no date") {
  for (const std::string_view text :
       {"31/02/2026", "29/02/2026", "31/04/2026", "00/11/2026", "23/00/2026", "32/01/2026",
        "23/13/2026", "30 février 2026", "0 mars 2026", "23/11/1789", "23/11/2150"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("References, versions and phone numbers are no dates") {
  for (const std::string_view text :
       {"1.5.20",     "v2.11.26b",  "F-26-07-12-2026", "FA-23-11-2026",  "FACT-03154",
        "2026-11",    "2026/1234",  "01.23.45.67.89",  "01 23 45 67 89", "23/11/20265",
        "23/11-2026", "23.11/2026", "AB12/03/2026",    "12 345,67",      "mars 2026",
        "art. 283-2", "novembre",   "23 novembre",     "12 mardi 2026",  "2026-1-2"}) {
    CAPTURE(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("A date that could be read month first is marked") {
  const Reader reader = [](std::string_view t, std::size_t at, Spot& spot) {
    return read_date(t, at, spot);
  };
  const auto doubtful = first_value(reader, "03/04/2026");
  REQUIRE(doubtful);
  CHECK(base::format_iso(doubtful->spot.date) == "2026-04-03");
  CHECK(doubtful->spot.ambiguous_date);
  CHECK_FALSE(first_value(reader, "23/04/2026")->spot.ambiguous_date);
  CHECK_FALSE(first_value(reader, "04/04/2026")->spot.ambiguous_date);
  CHECK_FALSE(first_value(reader, "3 avril 2026")->spot.ambiguous_date);
  CHECK_FALSE(first_value(reader, "2026-04-03")->spot.ambiguous_date);
  CHECK(read("11/23/2026") == "2026-11-23");
}

TEST_CASE("Only the date is taken") {
  const Reader reader = [](std::string_view t, std::size_t at, Spot& spot) {
    return read_date(t, at, spot);
  };
  const auto value = first_value(reader, "du 01/11/2026 au 30/11/2026");
  REQUIRE(value);
  CHECK(value->printed == "01/11/2026");
  CHECK(value->rest == " au 30/11/2026");
}

TEST_CASE("Any day printed in any style is read back") {
  static constexpr std::array kFrench = {"janvier",   "février", "mars",     "avril",
                                         "mai",       "juin",    "juillet",  "août",
                                         "septembre", "octobre", "novembre", "décembre"};
  static constexpr std::array kShort = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                        "juil.", "août",  "sept.", "oct.", "nov.", "déc."};
  static constexpr std::array kEnglish = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
  CHECK(rc::check([] {
    const base::Date first = *base::make_date(2000, 1, 1);
    const base::Date date = base::add_days(first, *rc::gen::inRange(0, 36000));
    const int y = static_cast<int>(date.year());
    const unsigned m = static_cast<unsigned>(date.month()), d = static_cast<unsigned>(date.day());
    const std::string expected = base::format_iso(date);
    const std::string french_day = d == 1 ? "1er" : std::to_string(d);
    for (const std::string& print :
         {fmt::format("{:02}/{:02}/{}", d, m, y), fmt::format("{:02}-{:02}-{}", d, m, y),
          fmt::format("{:02}.{:02}.{}", d, m, y), fmt::format("{:02}/{:02}/{:02}", d, m, y % 100),
          fmt::format("{}/{}/{}", d, m, y), fmt::format("{}-{:02}-{:02}", y, m, d),
          fmt::format("{} {} {}", french_day, kFrench.at(m - 1), y),
          fmt::format("{:02} {} {}", d, kShort.at(m - 1), y),
          fmt::format("{} {}, {}", kEnglish.at(m - 1), d, y),
          fmt::format("{} {} {}", d, kEnglish.at(m - 1), y)}) {
      RC_LOG() << print << '\n';
      RC_ASSERT(read(print) == expected);
      RC_ASSERT(read("Fait le " + print + ", à Lyon") == expected);
    }
    RC_ASSERT(read(fmt::format("{:02}{:02}{}", d, m, y), true) == expected);
  }));
}

}  // namespace
}  // namespace recevable::extract::test
