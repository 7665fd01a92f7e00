#include "identifiers/vat_number.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "generate.h"

namespace recevable::identifiers {
namespace {

TEST_CASE("worked examples of French VAT numbers") {
  for (const char* vat : {"FR44732829320", "FR40303265045", "FR23334175221", "FR83404833048",
                          "FR39356000000", "FR03552081317", "FRK7399859412", "FR4Z123456782"}) {
    CAPTURE(vat);
    CHECK(vat_format_valid(vat));
    CHECK(vat_key_valid(vat));
    CHECK(check_vat(vat) == VatFault::none);
  }
  CHECK(check_vat("FR84323140391") == VatFault::key);
  CHECK(french_vat_of("323140391") == "FR81323140391");
  CHECK(check_vat("FR4A123456782") == VatFault::key);
  CHECK(french_vat_of("110002011") == "FR17110002011");
}

TEST_CASE("the form of a French number is strict") {
  for (const char* vat : {"FR4473282932", "FR447328293200", "fr44732829320", "FRI7399859412",
                          "FRO7399859412", "FR7I399859412", "F44732829320", "44732829320", "FR",
                          "FR 44732829320", "FR44A32829320", "FR4é732829320"}) {
    CAPTURE(vat);
    CHECK_FALSE(vat_format_valid(vat));
    CHECK_FALSE(vat_key_valid(vat));
  }
}

TEST_CASE("Monaco's numbers have a key and no SIREN") {
  const std::string monaco = *french_vat_of("000012345");
  CHECK(check_vat(monaco) == VatFault::none);
  CHECK_FALSE(siren_of_vat(monaco).has_value());
  CHECK(check_vat("FR00000012345") == VatFault::key);
}

TEST_CASE("a right key over a wrong SIREN is its own fault") {
  CHECK(check_vat(*french_vat_of("732829321")) == VatFault::siren_checksum);
}

TEST_CASE("the SIREN inside a number") {
  CHECK(siren_of_vat("FR44732829320") == "732829320");
  CHECK(siren_of_vat("FR00732829320") == "732829320");  // whatever the key
  CHECK_FALSE(siren_of_vat("DE123456789").has_value());
  CHECK_FALSE(french_vat_of("73282932").has_value());
  CHECK_FALSE(french_vat_of("73282932X").has_value());
}

TEST_CASE("forms of the other countries") {
  for (const char* vat : {"ATU12345678",      "BE0123456789",    "BE1123456789",
                          "BG123456789",      "BG1234567890",    "CY12345678X",
                          "CZ12345678",       "CZ123456789",     "CZ1234567890",
                          "DE123456789",      "DK12345678",      "EE123456789",
                          "EL123456789",      "ESX1234567X",     "ES12345678A",
                          "ESA12345678",      "FI12345678",      "HR12345678901",
                          "HU12345678",       "IE1234567A",      "IE1+12345AB",
                          "IE1234567WI",      "IT12345678901",   "LT123456789",
                          "LT123456789012",   "LU12345678",      "LV12345678901",
                          "MT12345678",       "NL123456789B01",  "NL+*3456789012",
                          "PL1234567890",     "PT123456789",     "RO12",
                          "RO1234567890",     "SE123456789012",  "SI12345678",
                          "SK1234567890",     "XI123456789",     "XI123456789012",
                          "XIGD123",          "XIHA123",         "CHE123456789",
                          "CHE123456789MWST", "CHE123456789TVA", "CHE123456789IVA",
                          "GB123456789",      "GB123456789012"}) {
    CAPTURE(vat);
    CHECK(vat_format_valid(vat));
    CHECK(check_vat(vat) == VatFault::none);
  }
  for (const char* vat : {"AT12345678",
                          "BE2123456789",
                          "BG12345678",
                          "CY123456789",
                          "CZ1234567",
                          "CZ12345678901",
                          "DE12345678",
                          "DE1234567890",
                          "GR123456789",
                          "IE1234567",
                          "LT1234567890",
                          "RO1",
                          "RO12345678901",
                          "XIGD12",
                          "XIXX123",
                          "CHE123456789XXX",
                          "CH123456789",
                          "GB12345678",
                          "US123456789",
                          "NL123456789B0X",
                          "ZZ123",
                          "D",
                          ""}) {
    CAPTURE(vat);
    CHECK_FALSE(vat_format_valid(vat));
  }
  CHECK(check_vat("GR123456789") == VatFault::country);
  CHECK(check_vat("DE12345678") == VatFault::format);
  CHECK(vat_country("CHE123456789") == "CH");
  CHECK(vat_country("FR44732829320") == "FR");
  CHECK(vat_country("US1").empty());
}

TEST_CASE("every fault of a VAT number is explained") {
  for (const VatFault fault :
       {VatFault::country, VatFault::format, VatFault::key, VatFault::siren_checksum}) {
    CHECK_FALSE(explain(fault).fr.empty());
    CHECK_FALSE(explain(fault).en.empty());
  }
  CHECK(explain(VatFault::none).empty());
}

TEST_CASE("properties of VAT numbers") {
  CHECK(rc::check("the number of a SIREN is valid and gives it back", [] {
    const std::string company = *siren();
    const auto vat = french_vat_of(company);
    RC_ASSERT(vat.has_value());
    RC_ASSERT(check_vat(*vat) == VatFault::none);
    RC_ASSERT(siren_of_vat(*vat) == company);
    // The key as the tax office states it: the SIREN followed by 12, modulo 97.
    RC_ASSERT(vat->substr(2, 2) == two_digits(long_modulo(company + "12", 97)));
  }));
  CHECK(rc::check("any other numeric key is wrong", [] {
    std::string vat = *french_vat_of(*siren());
    const std::string right = vat.substr(2, 2);
    const std::string other = *digit_text(2);
    RC_PRE(other != right);
    vat.replace(2, 2, other);
    RC_ASSERT(check_vat(vat) == VatFault::key);
  }));
  CHECK(rc::check("any bytes can be asked about", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string vat = *rc::gen::element<std::string>("", "FR", "NL", "CHE") + bytes;
    RC_ASSERT(!vat_key_valid(vat) || vat_format_valid(vat));
    RC_ASSERT(!vat_format_valid(vat) || !vat_country(vat).empty());
  }));
}

}  // namespace
}  // namespace recevable::identifiers
