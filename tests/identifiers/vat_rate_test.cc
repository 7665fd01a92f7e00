#include "identifiers/vat_rate.h"

#include <catch2/catch.hpp>

namespace recevable::identifiers {
namespace {

using base::Date;
using base::Decimal;

Decimal rate(std::string_view text) {
  return Decimal::parse(text).value();
}
Date day(std::string_view text) {
  return base::parse_iso_date(text).value();
}

TEST_CASE("the closed list") {
  for (const char* text : {"0", "0.9", "1.05", "1.75", "2.1", "5.5", "7", "8.5", "9.2", "9.6", "10",
                           "13", "19.6", "20", "20.6"}) {
    CAPTURE(text);
    CHECK(vat_rate_known(rate(text)));
    CHECK(vat_rate_text_listed(text));
  }
  for (const char* text : {"5", "19", "20.5", "21", "0.2", "200", "-20", "18.6"}) {
    CAPTURE(text);
    CHECK_FALSE(vat_rate_known(rate(text)));
    CHECK_FALSE(vat_rate_text_listed(text));
  }
  CHECK(vat_rate_known(rate("20.000")));
}

TEST_CASE("in electronic invoices a rate is compared as text") {
  for (const char* text : {"20", "20.0", "20.00", "5.50", "2.10", "0.00", "1.05"}) {
    CAPTURE(text);
    CHECK(vat_rate_text_listed(text));
  }
  for (const char* text : {"20.000", "20,0", "020", "+20", " 20", "20%", "", ".9", "20."}) {
    CAPTURE(text);
    CHECK_FALSE(vat_rate_text_listed(text));
  }
}

TEST_CASE("rates have their days") {
  CHECK(vat_rate_in_force(20, day("2014-01-01")));
  CHECK_FALSE(vat_rate_in_force(20, day("2013-12-31")));
  CHECK(vat_rate_in_force(10, day("2026-11-23")));
  CHECK_FALSE(vat_rate_in_force(10, day("2013-12-31"), VatTerritory::metropolitan));
  CHECK(vat_rate_in_force(rate("19.6"), day("2013-12-31")));
  CHECK(vat_rate_in_force(rate("19.6"), day("2000-04-01")));
  CHECK_FALSE(vat_rate_in_force(rate("19.6"), day("2014-01-01")));
  CHECK_FALSE(vat_rate_in_force(rate("19.6"), day("2000-03-31")));
  CHECK(vat_rate_in_force(7, day("2012-01-01")));
  CHECK_FALSE(vat_rate_in_force(7, day("2011-12-31")));
  CHECK_FALSE(vat_rate_in_force(7, day("2014-01-01")));
  CHECK(vat_rate_in_force(rate("20.6"), day("1995-08-01")));
  CHECK_FALSE(vat_rate_in_force(rate("20.6"), day("2000-04-01")));
  CHECK(vat_rate_in_force(rate("18.6"), day("1995-07-31")));
  CHECK_FALSE(vat_rate_in_force(rate("18.6"), day("1995-08-01")));
  CHECK(vat_rate_in_force(rate("5.50"), day("2026-11-23")));
  CHECK(vat_rate_in_force(0, day("2026-11-23")));
  CHECK_FALSE(vat_rate_in_force(21, day("2026-11-23")));
}

TEST_CASE("rates have their territories") {
  const Date now = day("2026-11-23");
  CHECK(vat_rate_in_force(rate("8.5"), now, VatTerritory::overseas));
  CHECK_FALSE(vat_rate_in_force(rate("8.5"), now, VatTerritory::metropolitan));
  CHECK(vat_rate_in_force(rate("8.5"), now));
  CHECK_FALSE(vat_rate_in_force(20, now, VatTerritory::overseas));
  CHECK(vat_rate_in_force(13, now, VatTerritory::corsica));
  CHECK(vat_rate_in_force(20, now, VatTerritory::corsica));
  CHECK_FALSE(vat_rate_in_force(13, now, VatTerritory::metropolitan));
  CHECK(vat_rate_in_force(rate("2.1"), now, VatTerritory::overseas));
}

TEST_CASE("a rate of unknown origin is never called out of force, nor guessed") {
  CHECK(vat_rate_in_force(rate("9.2"), day("2026-11-23"), VatTerritory::metropolitan));
  CHECK_FALSE(vat_rate_near(rate("9.2"), day("2026-11-23")).has_value());
}

TEST_CASE("an effective rate stands for the nearest one") {
  const Date now = day("2026-11-23");
  CHECK(vat_rate_near(rate("20.0321"), now) == 20);
  CHECK(vat_rate_near(rate("19.95"), now) == 20);
  CHECK_FALSE(vat_rate_near(rate("19.9499"), now).has_value());
  CHECK(vat_rate_near(rate("5.48"), now) == rate("5.5"));
  CHECK_FALSE(vat_rate_near(rate("15"), now).has_value());
  CHECK_FALSE(vat_rate_near(rate("19.6"), now).has_value());
  CHECK(vat_rate_near(rate("19.6"), day("2012-05-01")) == rate("19.6"));
}

}  // namespace
}  // namespace recevable::identifiers
