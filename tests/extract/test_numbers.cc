// Numbers and amounts in every print of invoices, and what only looks like one.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/decimal.h"
#include "extract/reading.h"

namespace recevable::extract::test {
namespace {

std::optional<ReadValue> read(std::string_view text) {
  return first_value(&read_number, text);
}

std::string number(std::string_view text) {
  const auto value = read(text);
  return value ? value->spot.number.to_string() : "";
}

TEST_CASE("An amount is read in every print") {
  for (const std::string_view print : {"1 234,56 €",
                                       "1.234,56 EUR",
                                       "1 234.56",
                                       "1234,56",
                                       "1234.56",
                                       "€ 1,234.56",
                                       "1'234.56",
                                       "1’234.56",
                                       "1,234.56",
                                       "1 234,56 Euros",
                                       "1 234,56 euros TTC",
                                       "EUR 1 234,56",
                                       "1\u00a0234,56",
                                       "1\u202f234,56\u00a0€",
                                       "1\u2009234,56",
                                       "€1,234.56",
                                       "1 234,56€",
                                       "Total : 1 234,56",
                                       "(soit 1 234,56 € TTC)",
                                       "1 234,56.",
                                       "1 234,56;"}) {
    CAPTURE(print);
    const auto value = read(print);
    REQUIRE(value);
    CHECK(value->spot.number.to_string() == "1234.56");
    CHECK(value->spot.kind == SpotKind::amount);
    CHECK(value->spot.decimals == 2);
  }
}

TEST_CASE("Large amounts keep all their groups") {
  CHECK(number("12 345 678,90 €") == "12345678.90");
  CHECK(number("12.345.678,90") == "12345678.90");
  CHECK(number("12,345,678.90") == "12345678.90");
  CHECK(number("1 000 000") == "1000000");
  CHECK(number("0,50") == "0.50");
  CHECK(number("100,00") == "100.00");
}

TEST_CASE("Every way to print a negative amount is read") {
  for (const std::string_view print :
       {"-1 234,56", "- 1 234,56", "-1 234,56 €", "(1 234,56)", "(1 234,56 €)", "1 234,56-",
        "1 234,56- €", "−1 234,56 €", "€ -1,234.56", "-€ 1,234.56", "–1 234,56"}) {
    CAPTURE(print);
    CHECK(number(print) == "-1234.56");
  }
}

TEST_CASE("A dash between words and numbers is no sign") {
  CHECK(number("Remise - 12,00") == "12.00");
  CHECK(number("10-12") == "10");  // "10 to 12": the second is the tail of the first
  CHECK(number("Lot n°2 - 150,00 €") == "2");
}

TEST_CASE("A note in parentheses is not negative") {
  CHECK(number("(dont 12,00 € de port)") == "12.00");
  CHECK(number("20,00 (net)") == "20.00");
  CHECK(number("(2 x 10,00)") == "2");
}

TEST_CASE("A percentage is no amount") {
  for (const std::string_view print : {"20 %", "20%", "20,00 %", "20.0%"}) {
    CAPTURE(print);
    const auto value = read(print);
    REQUIRE(value);
    CHECK(value->spot.kind == SpotKind::percent);
    CHECK(value->spot.number == base::Decimal(20));
  }
  CHECK(number("5,5 %") == "5.5");
  CHECK(number("-10 %") == "-10");
}

TEST_CASE("Quantities are numbers, not amounts") {
  for (const std::string_view print : {"3", "12", "2,5", "0,125", "1.5", "12,3456"}) {
    CAPTURE(print);
    const auto value = read(print);
    REQUIRE(value);
    CHECK(value->spot.kind == SpotKind::number);
    CHECK(value->spot.currency.empty());
  }
  CHECK(number("0,125") == "0.125");
  CHECK(number("0.125") == "0.125");
  CHECK(number("12,3456") == "12.3456");
}

TEST_CASE("The currency beside a number is told") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"12,00 €", "EUR"},    {"€ 12.00", "EUR"},     {"12,00 EUR", "EUR"}, {"12,00 Euros", "EUR"},
      {"$ 12.00", "USD"},    {"12.00 USD", "USD"},   {"£12.00", "GBP"},    {"CHF 12.00", "CHF"},
      {"1 200 XPF", "XPF"},  {"1 200 F CFP", ""},    {"12,00", ""},        {"12,00 europe", ""},
      {"chaleur 12,00", ""}, {"10 € 12,00 €", "EUR"}};
  for (const auto& [print, currency] : cases) {
    CAPTURE(print);
    const auto value = read(print);
    REQUIRE(value);
    CHECK(value->spot.currency == currency);
  }
  // A whole number with a currency is an amount.
  CHECK(read("40 €")->spot.kind == SpotKind::amount);
  CHECK(read("40 euros")->spot.kind == SpotKind::amount);
}

TEST_CASE("The sign of one amount does not serve the next") {
  const std::string folded = base::fold("10,00 € 20,00");
  Spot spot;
  const std::size_t at = folded.find("20");
  spot.span.begin = static_cast<std::uint32_t>(at);
  REQUIRE(read_number(folded, at, spot) == folded.size());
  CHECK(spot.currency.empty());
  CHECK(spot.number.to_string() == "20.00");
}

TEST_CASE("Numbers are not read inside codes, words and other numbers") {
  for (const std::string_view text :
       {"FACT-03154", "FA2026", "F/2026/12", "A4", "m2", "abc12,00"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
  CHECK_FALSE(read("12h30"));
  CHECK_FALSE(read("3x"));
  CHECK_FALSE(read("1234567890123456"));  // longer than any amount: an account, a code
}

TEST_CASE("Any amount printed in any grouping is read back") {
  struct Style {
    std::string group, decimal;
  };
  static const std::vector<Style> kStyles = {
      {"", ","},       {"", "."},  {" ", ","}, {" ", "."}, {"\u00a0", ","}, {"\u202f", ","},
      {"\u2009", ","}, {".", ","}, {",", "."}, {"'", "."}, {"’", ","}};
  CHECK(rc::check([] {
    const std::int64_t cents = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 200000),
                                               rc::gen::inRange<std::int64_t>(0, 99999999999999));
    const base::Decimal value = base::Decimal::scaled(cents, 2);
    const std::string plain = value.to_string();
    const std::string whole = plain.substr(0, plain.size() - 3);
    const std::string fraction = plain.substr(plain.size() - 2);
    for (const Style& style : kStyles) {
      std::string grouped;
      for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) grouped += style.group;
        grouped += whole[i];
      }
      const std::string print = grouped + style.decimal + fraction;
      RC_LOG() << print << '\n';
      RC_ASSERT(number(print) == plain);
      RC_ASSERT(number(print + " €") == plain);
      RC_ASSERT(number("€ " + print) == plain);
      RC_ASSERT(number("Total HT : " + print + " EUR HT") == plain);
      if (cents == 0) continue;
      RC_ASSERT(number("-" + print) == "-" + plain);
      RC_ASSERT(number("(" + print + ")") == "-" + plain);
      RC_ASSERT(number(print + "-") == "-" + plain);
    }
  }));
}

TEST_CASE("Any whole number in groups of three is read back") {
  CHECK(rc::check([] {
    const int value = *rc::gen::inRange(0, 2000000000);
    const base::Decimal decimal(value);
    RC_ASSERT(number(std::to_string(value)) == decimal.to_string());
    std::string french = decimal.grouped(true);
    RC_ASSERT(number(french) == decimal.to_string());
  }));
}

TEST_CASE("Any bytes are read without harm, and no further than they go") {
  CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
    static constexpr std::string_view kAlphabet = "0123456789 .,-'/%()er\xe2\x82\xac";
    std::string text;
    for (const unsigned char byte : bytes) text += kAlphabet[byte % kAlphabet.size()];
    for (std::size_t at = 0; at <= text.size(); ++at) {
      Spot spot;
      spot.span.begin = static_cast<std::uint32_t>(at);
      const std::size_t end = read_number(text, at, spot);
      const bool within = end == 0 || (end > at && end <= text.size());
      RC_ASSERT(within);
      Spot day;
      const std::size_t day_end = read_date(text, at, day, true);
      const bool day_within =
          day_end == 0 || (day_end > at && day_end <= text.size() && day.date.ok());
      RC_ASSERT(day_within);
    }
  }));
}

}  // namespace
}  // namespace recevable::extract::test
