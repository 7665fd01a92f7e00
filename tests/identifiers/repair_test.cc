#include "identifiers/repair.h"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "generate.h"
#include "identifiers/bank.h"
#include "identifiers/normalize.h"
#include "identifiers/siren.h"
#include "identifiers/vat_number.h"

namespace recevable::identifiers {
namespace {

using Outcome = Repair::Outcome;

TEST_CASE("a valid identifier is left as read") {
  CHECK(repair_siret("732 829 320 00074").outcome == Outcome::as_read);
  CHECK(repair_siret("732 829 320 00074").candidates == std::vector<std::string>{"73282932000074"});
  CHECK_FALSE(repair_siret("732 829 320 00074").proposal().has_value());
  CHECK(repair_siren("732829320").outcome == Outcome::as_read);
  CHECK(repair_vat("FR 44 732 829 320").outcome == Outcome::as_read);
  CHECK(repair_iban("IBAN FR76 3000 6000 0112 3456 7890 189").outcome == Outcome::as_read);
}

TEST_CASE("look-alikes are replaced by the fixed table") {
  CHECK(repair_siret("732 829 320 OOO74").proposal() == "73282932000074");
  CHECK(repair_siret("732 B29 32o 0007A").proposal() == "73282932000074");
  CHECK(repair_siret("73Z8Z93Z000°74").proposal() == "73282932000074");
  CHECK(repair_siret("/32 829 320 000T4").proposal() == "73282932000074");  // a slash in place of 7
  CHECK(repair_siret("732/829/320/00074").outcome == Outcome::as_read);     // slashes between
  CHECK(repair_siren("Y3282932Q").proposal() == "732829320");
  CHECK(repair_vat("FR A4 732 829 32O").proposal() == "FR44732829320");
  CHECK(repair_iban("FR76 3OOO 6000 Oll2 3456 789O I89").proposal() ==
        "FR7630006000011234567890189");
  CHECK(repair_iban("DE89 37O4 0044 O532 0130 00").proposal() == "DE89370400440532013000");
}

TEST_CASE("each look-alike of the table stands for its digit") {
  const std::pair<const char*, char> table[] = {
      {"O", '0'}, {"o", '0'}, {"Q", '0'}, {"D", '0'}, {"°", '0'}, {"I", '1'}, {"l", '1'},
      {"|", '1'}, {"!", '1'}, {"í", '1'}, {"]", '1'}, {"Z", '2'}, {"z", '2'}, {"E", '3'},
      {"Ɛ", '3'}, {"A", '4'}, {"h", '4'}, {"S", '5'}, {"s", '5'}, {"$", '5'}, {"G", '6'},
      {"b", '6'}, {"б", '6'}, {"T", '7'}, {"?", '7'}, {"/", '7'}, {"Y", '7'}, {"B", '8'},
      {"&", '8'}, {"ß", '8'}, {"g", '9'}, {"q", '9'}};
  for (const auto& [seen, digit] : table) {
    CAPTURE(seen);
    // A SIREN in which the digit stands at the second place.
    const std::string right = with_luhn_digit(std::string("4") + digit + "205713");
    CHECK(repair_siren("4" + std::string(seen) + right.substr(2)).proposal() == right);
  }
}

TEST_CASE("a letter inside a French account is left when it belongs there") {
  CHECK(repair_iban("FR14 2OO4 1010 0505 0001 3M02 606").proposal() ==
        "FR1420041010050500013M02606");
}

TEST_CASE("one digit is exchanged when the table is not enough") {
  // 8 read as 0: every other single exchange fails the key.
  CHECK(repair_siren("732029320").proposal() == "732829320");
  CHECK(repair_siret("732 029 320 00074").proposal() == "73282932000074");
  // The VAT number of the same page settles it.
  CHECK(repair_siret("782 829 320 00074", "FR44732829320").proposal() == "73282932000074");
  CHECK(repair_iban("FR76 3000 6000 0172 3456 7890 189").proposal() ==
        "FR7630006000011234567890189");
}

TEST_CASE("several readings are reported and none is proposed") {
  // Either the first 1 is a 7, or the first 8 a 6: both pass Luhn.
  const std::string wrong = "132829320";
  const Repair repair = repair_siren(wrong);
  CHECK(repair.outcome == Outcome::ambiguous);
  CHECK(repair.candidates == std::vector<std::string>{"132629320", "732829320"});
  CHECK_FALSE(repair.proposal().has_value());
  for (const std::string& candidate : repair.candidates) CHECK(siren_valid(candidate));
  CHECK(explain(repair, wrong).fr.find("plusieurs lectures") != std::string::npos);
}

TEST_CASE("what cannot be a misread identifier is left alone") {
  for (const char* text : {"", "732829320", "732 829 320 0007", "732 829 320 000745",
                           "Facture du mois", "XXXXXXXXXXXXXX", "\xff\xfe\xfd"}) {
    CAPTURE(text);
    const Repair repair = repair_siret(text);
    CHECK(repair.outcome == Outcome::none);
    CHECK(repair.candidates.empty());
  }
  CHECK(repair_siret(std::string(100000, '1')).outcome == Outcome::none);
  CHECK(repair_iban(std::string(100000, 'O')).outcome == Outcome::none);
  CHECK(repair_vat("DE12345678").outcome == Outcome::none);
  CHECK(repair_vat("FR44732829320", "404833048").outcome == Outcome::as_read);
  CHECK(repair_vat("FR4473282932O", "404833048").outcome == Outcome::none);
}

TEST_CASE("a VAT number that belongs to somebody else does not hide a good reading") {
  CHECK(repair_siret("732 829 320 OOO74", "FR83404833048").proposal() == "73282932000074");
  CHECK(repair_siret("732 829 320 OOO74", "not a VAT number").proposal() == "73282932000074");
}

TEST_CASE("repairs are explained") {
  CHECK(explain(repair_siret("732 829 320 00074"), "732 829 320 00074").empty());
  const std::string read = "732 829 320 OOO74";
  CHECK(explain(repair_siret(read), read).fr ==
        "Lu « 732 829 320 OOO74 » ; lecture probable : 73282932000074. Vérifiez sur le document.");
  CHECK(explain(repair_siret(read), read).en.find("probably 73282932000074") != std::string::npos);
  CHECK_FALSE(explain(Repair{}, "\x1b[31m").en.empty());
  CHECK(explain(Repair{}, "\x1b[31m").en.find('\x1b') == std::string::npos);
}

TEST_CASE("properties of repairs") {
  CHECK(rc::check("the right number is among the readings of a misread one", [] {
    const std::string right = *siret();
    std::string read = right;
    const auto at = *rc::gen::inRange<std::size_t>(0, right.size());
    // What each digit from 0 to 9 is taken for; 2, 4 and 9 for nothing else.
    constexpr std::array<std::string_view, 10> kTakenFor = {"8", "7",  "",  "8",   "",
                                                            "6", "58", "1", "036", ""};
    const std::string_view others = kTakenFor[static_cast<std::size_t>(right[at] - '0')];
    RC_PRE(!others.empty());
    read[at] = others[*rc::gen::inRange<std::size_t>(0, others.size())];
    const Repair repair = repair_siret(read);
    RC_ASSERT(std::binary_search(repair.candidates.begin(), repair.candidates.end(), right));
    RC_ASSERT(repair.proposal().has_value() == (repair.candidates.size() == 1));
    const auto vat = french_vat_of(right.substr(0, 9));
    const Repair settled = repair_siret(read, *vat);
    RC_ASSERT(std::binary_search(settled.candidates.begin(), settled.candidates.end(), right));
  }));
  CHECK(rc::check("a zero read as a letter is always put right", [] {
    std::string read = *siret();
    const std::string right = read;
    RC_PRE(read.find('0') != std::string::npos);
    std::replace(read.begin(), read.end(), '0', 'O');
    RC_ASSERT(repair_siret(read).proposal() == right);
    std::string iban = french_iban(*digit_text(21));
    const std::string right_iban = iban;
    RC_PRE(iban.find('0') != std::string::npos);
    std::replace(iban.begin(), iban.end(), '0', 'O');
    const Repair repair = repair_iban(iban);
    RC_ASSERT(std::binary_search(repair.candidates.begin(), repair.candidates.end(), right_iban));
  }));
  CHECK(rc::check("whatever is proposed is valid, from any text", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element(
        '0', '1', '3', '7', '8', 'O', 'I', 'l', 'B', 'F', 'R', ' ', '/', '.', '\xff', 'S'));
    for (const std::string& found : repair_siret(text).candidates) RC_ASSERT(siret_valid(found));
    for (const std::string& found : repair_siren(text).candidates) RC_ASSERT(siren_valid(found));
    for (const std::string& found : repair_vat("FR" + text).candidates) {
      RC_ASSERT(check_vat(found) == VatFault::none);
    }
    for (const std::string& found : repair_iban("FR" + text).candidates) {
      RC_ASSERT(iban_valid(found));
    }
  }));
}

}  // namespace
}  // namespace recevable::identifiers
