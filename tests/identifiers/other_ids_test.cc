#include "identifiers/other_ids.h"

#include <catch2/catch.hpp>
#include <string>

#include "identifiers/commitment.h"
#include "identifiers/scheme.h"

namespace recevable::identifiers {
namespace {

TEST_CASE("overseas identifiers") {
  CHECK(looks_like_ridet("123456001"));
  CHECK(looks_like_ridet("1234567001"));
  CHECK_FALSE(looks_like_ridet("12345678"));
  CHECK_FALSE(looks_like_ridet("12345678901"));
  CHECK_FALSE(looks_like_ridet("12345600A"));
  CHECK(looks_like_tahiti("A12345"));
  CHECK(looks_like_tahiti("123456"));
  CHECK(looks_like_tahiti("A12345001"));
  CHECK_FALSE(looks_like_tahiti("AB2345"));
  CHECK_FALSE(looks_like_tahiti("A123450"));
  CHECK_FALSE(looks_like_tahiti(""));
  CHECK(looks_like_wallis("FRWFDUPONT"));
  CHECK(looks_like_wallis("FRWF12345678901234"));
  CHECK_FALSE(looks_like_wallis("FRWF123456789012345"));
  CHECK_FALSE(looks_like_wallis("FRWF"));
}

TEST_CASE("EORI, associations, schools") {
  CHECK(looks_like_eori("FR73282932000074"));
  CHECK_FALSE(looks_like_eori("FR73282932000075"));
  CHECK(looks_like_eori("DE1234567"));
  CHECK_FALSE(looks_like_eori("DE"));
  CHECK_FALSE(looks_like_eori("ZZ1234567"));
  CHECK_FALSE(looks_like_eori("DE1234567890123456"));
  CHECK(looks_like_rna("W751234567"));
  CHECK(looks_like_rna("W9C1234567"));
  CHECK_FALSE(looks_like_rna("W75123456"));
  CHECK_FALSE(looks_like_rna("X751234567"));
  CHECK_FALSE(looks_like_rna("WA51234567"));
  // 0750001 = 23 x 32608 + 17, and the letter of rank 17 is U.
  CHECK(looks_like_uai("0750001U"));
  CHECK_FALSE(looks_like_uai("0750001A"));
  CHECK_FALSE(looks_like_uai("0750002U"));
  CHECK_FALSE(looks_like_uai("750001U"));
  CHECK(looks_like_uai("0000000A"));
}

TEST_CASE("APE codes") {
  for (const char* code : {"43.32A", "4332A", "6201Z", "454A"}) {
    CAPTURE(code);
    CHECK(ape_valid(code));
  }
  for (const char* code :
       {"", "A", "43.32", "4332a", "43-32A", "43.3A", "433.2A", "45A", "43320A"}) {
    CAPTURE(code);
    CHECK_FALSE(ape_valid(code));
  }
  CHECK(is_building_trade("43.32A"));
  CHECK(is_building_trade("4120B"));
  CHECK_FALSE(is_building_trade("4511Z"));
  CHECK_FALSE(is_building_trade("454A"));
  CHECK_FALSE(is_building_trade("6201Z"));
  CHECK_FALSE(is_building_trade("4332"));
}

TEST_CASE("commitment numbers") {
  for (const char* number : {"0001821732", "2101766485", "2103814945", "0000048295"}) {
    CAPTURE(number);
    CHECK(looks_like_state_commitment(number));
    CHECK_FALSE(could_be_phone_number(number));
  }
  CHECK_FALSE(looks_like_state_commitment("210176648"));
  CHECK_FALSE(looks_like_state_commitment("2026-00012"));
  CHECK(could_be_phone_number("0612345678"));
  CHECK_FALSE(could_be_phone_number("061234567"));
  CHECK(commitment_length_valid("2026-000123"));
  CHECK_FALSE(commitment_length_valid(""));
  CHECK(commitment_length_valid(std::string(50, '1')));
  CHECK_FALSE(commitment_length_valid(std::string(51, '1')));
  std::string accented;
  for (int i = 0; i < 50; ++i) accented += "é";
  CHECK(commitment_length_valid(accented));  // characters are counted, not bytes
}

TEST_CASE("schemes of electronic invoices") {
  CHECK(scheme_name("0009").fr == "SIRET");
  CHECK(scheme_name("0231").en == "VAT group");
  CHECK(scheme_name("0088").empty());
  CHECK(scheme_form_valid("0002", "732829320"));
  CHECK_FALSE(scheme_form_valid("0002", "73282932000074"));
  CHECK(scheme_form_valid("0009", "73282932000074"));
  CHECK_FALSE(scheme_form_valid("0009", "732829320"));
  CHECK(scheme_form_valid("0223", "FR44732829320"));
  CHECK_FALSE(scheme_form_valid("0223", "44732829320"));
  CHECK(scheme_form_valid("0225", "732829320_COMPTA"));
  CHECK_FALSE(scheme_form_valid("0225", "COMPTA"));
  CHECK(scheme_form_valid("0228", "1234567001"));
  CHECK(scheme_form_valid("0229", "A12345001"));
  CHECK(scheme_form_valid("0229", "A123450011"));
  CHECK_FALSE(scheme_form_valid("0229", "A1"));
  CHECK_FALSE(scheme_form_valid("0231", "73282932"));
  CHECK(scheme_form_valid("0088", "anything"));
}

}  // namespace
}  // namespace recevable::identifiers
