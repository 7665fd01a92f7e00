#include "base/decimal.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

namespace recevable::base {
namespace {

__extension__ typedef __int128 Int128;

Decimal number(std::string_view text) {
  const auto value = Decimal::parse(text);
  INFO(text);
  REQUIRE(value.has_value());
  return *value;
}

// Amounts as invoices have them, of either sign: nothing here comes near saturation, even when
// three are multiplied.
rc::Gen<Decimal> any_decimal(int max_scale = 3) {
  return rc::gen::apply(
      [](std::int64_t unscaled, int scale) { return Decimal::scaled(unscaled, scale); },
      rc::gen::inRange<std::int64_t>(-99999999, 100000000), rc::gen::inRange(0, max_scale + 1));
}

Int128 naive_power(int exponent) {
  Int128 power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// Divides by counting in the schoolbook way: the quotient nearest, halves away from zero.
Int128 naive_rounded(Int128 value, Int128 divisor) {
  const bool negative = (value < 0) != (divisor < 0);
  const Int128 top = value < 0 ? -value : value;
  const Int128 bottom = divisor < 0 ? -divisor : divisor;
  const Int128 result = (2 * top + bottom) / (2 * bottom);
  return negative ? -result : result;
}

std::string naive_text(Int128 unscaled, int scale) {
  const bool negative = unscaled < 0;
  Int128 rest = negative ? -unscaled : unscaled;
  std::string text;
  for (int position = 0; rest != 0 || position <= scale; ++position) {
    if (position == scale && scale > 0) text.insert(0, ".");
    text.insert(0, 1, static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  }
  return (negative ? "-" : "") + text;
}

TEST_CASE("the strict form is read") {
  CHECK(number("0").to_string() == "0");
  CHECK(number("-1234.56").to_string() == "-1234.56");
  CHECK(number("+5").to_string() == "5");
  CHECK(number("20.00").scale() == 2);
  CHECK(number("20.00").to_string() == "20.00");
  CHECK(number("0000000000000000000000000000000000007.5").to_string() == "7.5");
  CHECK(number("-0.00").to_string() == "0.00");
  CHECK(number("999999999999999999999999999.9999999999").to_string() ==
        "999999999999999999999999999.9999999999");
}

TEST_CASE("anything else is refused") {
  for (const char* text : {"",
                           "-",
                           "+",
                           ".",
                           "1.",
                           ".5",
                           "1,5",
                           "1 000",
                           "1.2.3",
                           "--1",
                           "+-1",
                           "1e3",
                           " 1",
                           "1 ",
                           "0x10",
                           "nan",
                           "inf",
                           "1000000000000000000000000000",
                           "0.12345678901",
                           "\u0661",
                           "\u00bd"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}

TEST_CASE("numbers are shown as people write them") {
  CHECK(number("1234567.5").grouped(true) == "1\u202f234\u202f567,5");
  CHECK(number("1234567.50").grouped(false) == "1,234,567.50");
  CHECK(number("-999").grouped(false) == "-999");
  CHECK(number("-1000").grouped(true) == "-1\u202f000");
  CHECK(number("0.07").grouped(true) == "0,07");
  CHECK(number("20.00").to_short_string() == "20");
  CHECK(number("5.50").to_short_string() == "5.5");
  CHECK(number("100").to_short_string() == "100");
  CHECK(number("0.000").to_short_string() == "0");
}

TEST_CASE("halves go away from zero") {
  CHECK(number("2.345").rounded(2).to_string() == "2.35");
  CHECK(number("-2.345").rounded(2).to_string() == "-2.35");
  CHECK(number("2.3449999999").rounded(2).to_string() == "2.34");
  CHECK(number("0.5").rounded(0).to_string() == "1");
  CHECK(number("-0.4").rounded(0).to_string() == "0");
  CHECK(number("1.5").rounded(4).to_string() == "1.5000");
}

TEST_CASE("values are equal whatever their decimals") {
  CHECK(number("20") == number("20.00"));
  CHECK(number("20.01") > number("20"));
  CHECK(number("-1") < number("0.0000000001"));
  CHECK(Decimal::within(number("10.00"), number("10.01"), number("0.01")));
  CHECK_FALSE(Decimal::within(number("10.00"), number("10.011"), number("0.01")));
  CHECK(Decimal::within(number("10.01"), number("10"), number("0.01")));
}

TEST_CASE("quantities times prices are exact") {
  CHECK((number("3") * number("19.99")).to_string() == "59.97");
  CHECK((number("9999999999999.999999") * number("1234.567890")).rounded(6).to_string() ==
        "12345678899999999.998765");
  // Twelve decimals are rounded to ten.
  CHECK((number("0.000001") * number("0.000049")).to_string() == "0.0000000000");
  CHECK((number("0.000001") * number("0.000050")).to_string() == "0.0000000001");
}

TEST_CASE("division is rounded, and by zero is nothing") {
  CHECK(Decimal::divide(2, 3, 4)->to_string() == "0.6667");
  CHECK(Decimal::divide(-1, 8, 2)->to_string() == "-0.13");
  CHECK_FALSE(Decimal::divide(1, number("0.00"), 2).has_value());
  CHECK(Decimal::divide(number("0.0000000001"), number("100000000000000000000000000"), 0)
            ->to_string() == "0");
  CHECK(Decimal::divide(number("123456789012345678901234567"), number("0.0000000007"), 0) ==
        number("999999999999999999999999999"));
  CHECK(Decimal::divide(number("12345678901234567.1"), number("0.0000000001"), 2)->to_string() ==
        "123456789012345671000000000.00");
}

TEST_CASE("what does not fit saturates at its sign") {
  const Decimal large = number("999999999999999999999999999");
  CHECK(large + 1 == large);
  CHECK(-large - 1 == -large);
  CHECK(large * large == large);
  CHECK(large * -large == -large);
  CHECK(large * number("0.1") == number("99999999999999999999999999.9"));
  const Decimal finest = number("999999999999999999999999999.9999999999");
  CHECK(finest * finest == finest);
  CHECK(finest + finest == finest);
  CHECK(finest.rounded(0) == large);
  CHECK(Decimal::divide(finest, number("0.0000000001"), 10) == finest);
  CHECK(finest - finest == Decimal());
}

TEST_CASE("a number out of its stated range is held within it") {
  CHECK(Decimal::scaled(1, 99).to_string() == "0.0000000001");
  CHECK(number("1.25").rounded(-3).to_string() == "1");
  CHECK(number("1.25").rounded(99).scale() == Decimal::kMaxScale);
}

TEST_CASE("properties of decimals") {
  CHECK(rc::check("sums and products follow the laws of arithmetic", [] {
    const Decimal a = *any_decimal(), b = *any_decimal(), c = *any_decimal();
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT(a * b == b * a);
    RC_ASSERT((a * b) * c == a * (b * c));
    RC_ASSERT(a * (b + c) == a * b + a * c);
    RC_ASSERT(a + 0 == a);
    RC_ASSERT(a * 1 == a);
    RC_ASSERT(a - a == 0);
    RC_ASSERT(a - b == -(b - a));
    RC_ASSERT((a < b) == (a - b).is_negative());
  }));
  CHECK(rc::check("what is printed is read back, decimals included", [] {
    const Decimal a =
        Decimal::scaled(*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(0, 11));
    const auto back = Decimal::parse(a.to_string());
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == a);
    RC_ASSERT(back->scale() == a.scale());
    RC_ASSERT(Decimal::parse(a.to_short_string()) == a);
  }));
  CHECK(rc::check("printing agrees with the schoolbook", [] {
    const auto unscaled = *rc::gen::arbitrary<std::int64_t>();
    const int scale = *rc::gen::inRange(0, 11);
    RC_ASSERT(Decimal::scaled(unscaled, scale).to_string() == naive_text(unscaled, scale));
  }));
  CHECK(rc::check("rounding agrees with the schoolbook", [] {
    const auto unscaled = *rc::gen::arbitrary<std::int64_t>();
    const int scale = *rc::gen::inRange(0, 11);
    const int wanted = *rc::gen::inRange(0, scale + 1);
    const Int128 expected = naive_rounded(unscaled, naive_power(scale - wanted));
    RC_ASSERT(Decimal::scaled(unscaled, scale).rounded(wanted).to_string() ==
              naive_text(expected, wanted));
  }));
  CHECK(rc::check("products agree with the schoolbook", [] {
    const auto a = *rc::gen::inRange<std::int64_t>(-1000000000000, 1000000000000);
    const auto b = *rc::gen::inRange<std::int64_t>(-1000000000000, 1000000000000);
    const int a_scale = *rc::gen::inRange(0, 11), b_scale = *rc::gen::inRange(0, 11);
    const int scale = std::min(a_scale + b_scale, Decimal::kMaxScale);
    const Int128 expected = naive_rounded(Int128{a} * b, naive_power(a_scale + b_scale - scale));
    RC_ASSERT((Decimal::scaled(a, a_scale) * Decimal::scaled(b, b_scale)).to_string() ==
              naive_text(expected, scale));
  }));
  CHECK(rc::check("quotients agree with the schoolbook", [] {
    const auto a = *rc::gen::inRange<std::int64_t>(-100000000000, 100000000000);
    const auto b = *rc::gen::inRange<std::int64_t>(1, 100000000000);
    const int a_scale = *rc::gen::inRange(0, 11), b_scale = *rc::gen::inRange(0, 11);
    const int scale = *rc::gen::inRange(0, 11);
    const Int128 expected =
        naive_rounded(a * naive_power(scale + b_scale), b * naive_power(a_scale));
    const Decimal divisor = Decimal::scaled(b, b_scale);
    RC_ASSERT(Decimal::divide(Decimal::scaled(a, a_scale), divisor, scale)->to_string() ==
              naive_text(expected, scale));
    RC_ASSERT(*Decimal::divide(Decimal::scaled(-a, a_scale), -divisor, scale) ==
              *Decimal::divide(Decimal::scaled(a, a_scale), divisor, scale));
  }));
  CHECK(rc::check("division undoes multiplication", [] {
    const Decimal a = *any_decimal(), b = *any_decimal();
    RC_PRE(!b.is_zero());
    RC_ASSERT(Decimal::divide(a * b, b, 3) == a);
  }));
  CHECK(rc::check("grouping only adds separators", [] {
    const Decimal a = *any_decimal();
    std::string plain = a.grouped(false);
    std::erase(plain, ',');
    RC_ASSERT(plain == a.to_string());
  }));
  CHECK(rc::check("the nearest double is near", [] {
    const Decimal a = *any_decimal();
    RC_ASSERT(std::abs(a.to_double() - std::stod(a.to_string())) < 1e-6);
  }));
}

}  // namespace
}  // namespace recevable::base
