#include "identifiers/bank.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "generate.h"
#include "identifiers/codes.h"
#include "identifiers/normalize.h"

namespace recevable::identifiers {
namespace {

TEST_CASE("worked examples of IBAN") {
  for (const char* printed :
       {"FR76 3000 6000 0112 3456 7890 189", "FR14 2004 1010 0505 0001 3M02 606",
        "FR76 1001 1000 2012 3456 7890 188", "MC58 1122 2000 0101 2345 6789 030",
        "DE89 3704 0044 0532 0130 00", "BE68 5390 0754 7034"}) {
    CAPTURE(printed);
    CHECK(check_iban(normalize(printed)) == IbanFault::none);
    CHECK(iban_mod97_valid(normalize(printed)));
    CHECK(iban_length_valid(normalize(printed)));
    CHECK(rib_key_valid(normalize(printed)));
  }
  CHECK(check_iban("FR7630006000011234567890188") == IbanFault::checksum);
}

TEST_CASE("the RIB key is checked apart from the IBAN's") {
  CHECK(rib_key_valid("30006000011234567890189"));  // bare RIB
  CHECK(rib_key_valid("20041010050500013M02606"));  // M counts for 4
  CHECK_FALSE(rib_key_valid("30006000011234567890188"));
  CHECK_FALSE(rib_key_valid("3000600001123456789018"));
  // Another key under check digits computed for it: 98 - (rib + 152700) mod 97.
  const std::string rib = "30006000011234567890188";
  const std::string iban = "FR" + two_digits(98 - long_modulo(rib + "152700", 97)) + rib;
  CHECK(iban_mod97_valid(iban));
  CHECK(check_iban(iban) == IbanFault::rib_key);
  // Letters count as in the table of the CFONB: A and J 1, B, K and S 2, ... I, R and Z 9.
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", values = "12345678912345678923456789";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string front = "3000600001123456789", as_digit = front + values[i] + "0";
    const std::string key = two_digits(97 - long_modulo(as_digit + "00", 97));
    CAPTURE(letters[i]);
    CHECK(rib_key_valid(front + letters[i] + "0" + key));
  }
}

TEST_CASE("faults of an IBAN are told apart") {
  CHECK(check_iban("") == IbanFault::characters);
  CHECK(check_iban("7630006000011234567890189") == IbanFault::characters);
  CHECK(check_iban("fr7630006000011234567890189") == IbanFault::characters);
  CHECK(check_iban("FR76 3000") == IbanFault::characters);
  CHECK(check_iban("FRA630006000011234567890189") == IbanFault::characters);
  CHECK(check_iban("FR763000600001123456789018") == IbanFault::length);
  CHECK(check_iban("BE685390075470345") == IbanFault::length);
  CHECK(check_iban("ZZ00") == IbanFault::length);
  CHECK(check_iban("MT84MALT011000012345MTLCAST001S") == IbanFault::none);
  CHECK(std::string_view("MT84MALT011000012345MTLCAST001S").size() > kMaxPortalIbanLength);
  for (const IbanFault fault :
       {IbanFault::characters, IbanFault::length, IbanFault::checksum, IbanFault::rib_key}) {
    CHECK_FALSE(explain(fault).fr.empty());
    CHECK_FALSE(explain(fault).en.empty());
  }
  CHECK(explain(IbanFault::none).empty());
}

TEST_CASE("lengths of the registry") {
  const auto length = [](std::string_view country) {
    const auto rows = iban_lengths();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const IbanLength& r) { return r.country == country; });
    return row == rows.end() ? std::size_t{0} : row->length;
  };
  const std::pair<const char*, std::size_t> stated[] = {
      {"FR", 27}, {"MC", 27}, {"DE", 22}, {"BE", 16}, {"LU", 20}, {"ES", 24}, {"IT", 27},
      {"NL", 18}, {"PT", 25}, {"IE", 22}, {"AT", 20}, {"CH", 21}, {"GB", 22}, {"PL", 28},
      {"DK", 18}, {"FI", 18}, {"SE", 24}, {"GR", 27}, {"MT", 31}};
  for (const auto& [country, expected] : stated) {
    CAPTURE(country);
    CHECK(length(country) == expected);
  }
  const auto rows = iban_lengths();
  CHECK(std::is_sorted(rows.begin(), rows.end(), [](const IbanLength& a, const IbanLength& b) {
    return a.country < b.country;
  }));
  for (const IbanLength& row : rows) {
    CAPTURE(row.country);
    CHECK(country_known(row.country));
    CHECK(row.length >= 15);
    CHECK(row.length <= 34);
  }
}

TEST_CASE("forms of BIC") {
  for (const char* bic : {"BNPAFRPP", "BNPAFRPPXXX", "AGRIFRPP831", "CMCIFR2A", "DEUTDEFF"}) {
    CAPTURE(bic);
    CHECK(bic_valid(bic));
  }
  for (const char* bic : {"", "BNPAFRP", "BNPAFRPPX", "BNPAFRPPXX", "BNPA1RPP", "BNP1FRPP",
                          "bnpafrpp", "BNPAZZPP", "BNPAFRP-"}) {
    CAPTURE(bic);
    CHECK_FALSE(bic_valid(bic));
  }
}

TEST_CASE("codes of currencies and countries") {
  for (const char* code : {"EUR", "USD", "GBP", "CHF", "XPF", "AED", "ZWG", "XOF", "MAD", "JPY"}) {
    CAPTURE(code);
    CHECK(currency_known(code));
  }
  for (const char* code :
       {"", "EU", "EURO", "eur", "FRF", "XXX", "XAU", "UR ", "R U", "ZZZ", "AAA"}) {
    CAPTURE(code);
    CHECK_FALSE(currency_known(code));
  }
  for (const char* code : {"FR", "MC", "RE", "NC", "AD", "ZW", "XK"}) {
    CAPTURE(code);
    CHECK(country_known(code));
  }
  for (const char* code : {"", "F", "fr", "UK", "EL", "ZZ", "AA", "D ", "FRA"}) {
    CAPTURE(code);
    CHECK_FALSE(country_known(code));
  }
}

TEST_CASE("properties of IBAN") {
  CHECK(rc::check("accounts made right are accepted", [] {
    const std::string iban = french_iban(*digit_text(21));
    RC_ASSERT(iban.size() == 27);
    RC_ASSERT(check_iban(iban) == IbanFault::none);
  }));
  CHECK(rc::check("any single wrong digit breaks it", [] {
    std::string iban = french_iban(*digit_text(21));
    const auto at = *rc::gen::inRange<std::size_t>(2, iban.size());
    const int step = *rc::gen::inRange(1, 10);
    iban[at] = static_cast<char>('0' + (iban[at] - '0' + step) % 10);
    RC_ASSERT(check_iban(iban) == IbanFault::checksum);
  }));
  CHECK(rc::check("any bytes can be asked about", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string text = *rc::gen::element<std::string>("", "FR76", "DE89") + bytes;
    RC_ASSERT(iban_valid(text) == (check_iban(text) == IbanFault::none));
    RC_ASSERT(!iban_valid(text) || (iban_mod97_valid(text) && iban_length_valid(text)));
    RC_ASSERT(!bic_valid(bytes) || bytes.size() == 8 || bytes.size() == 11);
  }));
}

}  // namespace
}  // namespace recevable::identifiers
