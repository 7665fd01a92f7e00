#include "identifiers/siren.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "generate.h"
#include "identifiers/public_body.h"

namespace recevable::identifiers {
namespace {

TEST_CASE("worked examples of SIREN and SIRET") {
  CHECK(siren_valid("732829320"));
  CHECK(check_siret("73282932000074") == SiretFault::none);
  CHECK(check_siret("73282932000075") == SiretFault::checksum);  // last digit changed
  CHECK(check_siret("73282932000047") == SiretFault::checksum);  // two digits swapped
  CHECK(siret_valid("11000201100044"));
  CHECK(siret_valid("22060001900016"));
  CHECK(siret_valid("00718051600143"));  // leading zeros count
  CHECK(siret_valid("13002526500013"));
  CHECK(check_siret("20000440899009") == SiretFault::siren_checksum);
  CHECK_FALSE(siret_valid("13001100000000"));
  CHECK_FALSE(siret_valid("93125027408770"));
}

TEST_CASE("La Poste has a rule of its own beside Luhn") {
  CHECK(siret_valid("35600000000048"));
  CHECK(siret_valid("35600000049837"));
  CHECK_FALSE(luhn("35600000049837"));
  CHECK(check_siret("35600000012345") == SiretFault::checksum);
  // The same sum of digits does not save another company's SIRET.
  CHECK_FALSE(siret_valid("73282932000092"));
}

TEST_CASE("faults of a SIRET are told apart") {
  CHECK(check_siret("") == SiretFault::not_digits);
  CHECK(check_siret("7328293200007A") == SiretFault::not_digits);
  CHECK(check_siret("732 829 320 00074") == SiretFault::not_digits);  // not normalised
  CHECK(check_siret("732829320") == SiretFault::length);
  CHECK(check_siret("732829320000741") == SiretFault::length);
  CHECK(check_siret("00000000000000") == SiretFault::placeholder);
  CHECK(check_siret("12345678901234") == SiretFault::placeholder);
}

TEST_CASE("every fault is explained in both languages, and none is not") {
  for (const SiretFault fault : {SiretFault::length, SiretFault::not_digits, SiretFault::checksum,
                                 SiretFault::siren_checksum, SiretFault::placeholder}) {
    CHECK_FALSE(explain(fault).fr.empty());
    CHECK_FALSE(explain(fault).en.empty());
    CHECK(explain(fault).fr !=
          explain(SiretFault::length == fault ? SiretFault::checksum : SiretFault::length).fr);
  }
  CHECK(explain(SiretFault::none).empty());
}

TEST_CASE("placeholders") {
  for (const char* digits : {"000000000", "11111111111111", "123456789", "1234567890", "0123456789",
                             "987654321", "12345678901234"}) {
    CAPTURE(digits);
    CHECK(is_placeholder(digits));
  }
  for (const char* digits : {"", "0", "123456782", "732829320", "12345678A", "111111112"}) {
    CAPTURE(digits);
    CHECK_FALSE(is_placeholder(digits));
  }
  CHECK(luhn("000000000"));
  CHECK_FALSE(siren_valid("000000000"));
}

TEST_CASE("the SIREN is the first nine digits of a SIRET") {
  CHECK(siren_of_siret("73282932000074") == "732829320");
  CHECK_FALSE(siren_of_siret("732829320").has_value());
  CHECK_FALSE(siren_of_siret("7328293200007X").has_value());
}

TEST_CASE("prefixes hint at public bodies") {
  CHECK(public_body(kStateSiret) == PublicBody::state);
  CHECK(is_state_siret(kStateSiret));
  CHECK_FALSE(is_state_siret("13002526500013"));
  CHECK(siret_valid(kStateSiret));
  CHECK(public_body("130025265") == PublicBody::state);
  CHECK(public_body("180000000") == PublicBody::national_establishment);
  CHECK(public_body("190000000") == PublicBody::school);
  CHECK(public_body("200000000") == PublicBody::recent_local);
  CHECK(public_body("210000000") == PublicBody::commune);
  CHECK(public_body("22060001900016") == PublicBody::departement);
  CHECK(public_body("230000000") == PublicBody::region);
  CHECK(public_body("240000000") == PublicBody::intercommunal);
  CHECK(public_body("250000000") == PublicBody::syndicate);
  CHECK(public_body("260000000") == PublicBody::hospital_or_social);
  CHECK(public_body("290000000") == PublicBody::other_local);
  for (const char* other : {"732829320", "140000000", "100000000", "2200", "", "22060001X"}) {
    CAPTURE(other);
    CHECK_FALSE(public_body(other).has_value());
  }
  CHECK(describe(PublicBody::departement).fr == "département");
}

TEST_CASE("properties of SIREN and SIRET") {
  CHECK(rc::check("any single wrong digit breaks Luhn", [] {
    std::string digits = with_luhn_digit(*digit_text(13));
    RC_ASSERT(luhn(digits));
    const auto at = *rc::gen::inRange<std::size_t>(0, digits.size());
    const int step = *rc::gen::inRange(1, 10);
    digits[at] = static_cast<char>('0' + (digits[at] - '0' + step) % 10);
    RC_ASSERT_FALSE(luhn(digits));
  }));
  CHECK(rc::check("swapping two neighbours breaks Luhn, but for 0 and 9", [] {
    std::string digits = with_luhn_digit(*digit_text(13));
    const auto at = *rc::gen::inRange<std::size_t>(0, digits.size() - 1);
    RC_PRE(digits[at] != digits[at + 1]);
    RC_PRE(std::abs(digits[at] - digits[at + 1]) != 9);
    std::swap(digits[at], digits[at + 1]);
    RC_ASSERT_FALSE(luhn(digits));
  }));
  CHECK(rc::check("numbers made right are accepted", [] {
    const std::string company = *siren();
    RC_PRE(!is_placeholder(company));
    RC_ASSERT(siren_valid(company));
    const std::string establishment = with_luhn_digit(company + *digit_text(4));
    RC_ASSERT(siret_valid(establishment));
    RC_ASSERT(siren_of_siret(establishment) == company);
  }));
  CHECK(rc::check("any bytes can be asked about", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    RC_ASSERT(siret_valid(bytes) == (check_siret(bytes) == SiretFault::none));
    RC_ASSERT(!siren_valid(bytes) || bytes.size() == 9);
    RC_ASSERT(!public_body(bytes) || bytes.size() >= 9);
  }));
}

}  // namespace
}  // namespace recevable::identifiers
