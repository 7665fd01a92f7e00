// Identifiers in every spacing, and never inside other numbers.
#include "extract/text/identifiers_in_text.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "extract/reading.h"
#include "identifiers/generate.h"

namespace recevable::extract::test {
namespace {

using identifiers::digit_text;
using identifiers::french_iban;

using Groupings = std::vector<std::vector<int>>;

std::string value(Reader reader, std::string_view text) {
  const auto read = first_value(reader, text);
  return read ? read->spot.text : "";
}

// `digits` cut into groups of these sizes, the last taking what is left.
std::string grouped(const std::string& digits, const std::vector<int>& sizes,
                    const std::string& mark) {
  std::string text;
  std::size_t at = 0;
  for (const int size : sizes) {
    if (at >= digits.size()) break;
    if (at > 0) text += mark;
    text += digits.substr(at, static_cast<std::size_t>(size));
    at += static_cast<std::size_t>(size);
  }
  if (at < digits.size()) text += (at > 0 ? mark : "") + digits.substr(at);
  return text;
}

TEST_CASE("A SIRET is read in every spacing") {
  for (const std::string_view print :
       {"73282932000074", "732829320 00074", "732 829 320 00074", "732 829 320 000 74",
        "732.829.320.00074", "732-829-320-00074", "SIRET : 732 829 320 00074",
        "SIRET 73282932000074 - APE 4322A", "N° SIRET:73282932000074",
        "Siret : 73 28 29 32 00 00 74", "732\u00a0829\u00a0320\u00a000074",
        "732\u202f829\u202f320\u202f00074"}) {
    CAPTURE(print);
    CHECK(value(&read_siret, print) == "73282932000074");
  }
}

TEST_CASE("A SIRET of a wrong length is read when it is announced, to be told") {
  CHECK(value(&read_siret, "SIRET : 732 829 320 0007") == "7328293200007");
  CHECK(value(&read_siret, "SIRET : 732829320000745") == "732829320000745");
  CHECK(value(&read_siret, "7328293200007").empty());
  CHECK(value(&read_siret, "732829320000745").empty());
}

TEST_CASE("Other long numbers are no SIRET") {
  for (const std::string_view text :
       {"21406988120375123", "0160000112345678901234567", "01 23 45 67 89", "1 234 567,89",
        "732 829 320", "A73282932000074", "73282932000074B", "FR76 3000 6000 0112 3456 7890 189"}) {
    CAPTURE(text);
    CHECK(value(&read_siret, text).empty());
  }
}

TEST_CASE("A SIREN needs a word that says so") {
  CHECK(value(&read_siren, "SIREN 732 829 320") == "732829320");
  CHECK(value(&read_siren, "SIREN : 732829320") == "732829320");
  CHECK(value(&read_siren, "RCS Poitiers 732 829 320") == "732829320");
  CHECK(value(&read_siren, "RCS Poitiers B 732 829 320") == "732829320");
  CHECK(value(&read_siren, "732 829 320 RCS Paris") == "732829320");
  CHECK(value(&read_siren, "732829320 R.C.S. Paris") == "732829320");
  CHECK(value(&read_siren, "732 829 320").empty());
  CHECK(value(&read_siren, "732829320").empty());
  CHECK(value(&read_siren, "Total 732 829 320,00").empty());
  CHECK(value(&read_siren, "Client 123456789").empty());
  CHECK(value(&read_siren, "SIREN 73282932").empty());
  CHECK(value(&read_siren, "SIREN 7328293201").empty());
}

TEST_CASE("A VAT number is read in every spacing") {
  for (const std::string_view print :
       {"FR44732829320", "FR 44 732 829 320", "FR 44732829320", "fr44 732829320",
        "FR44.732.829.320", "TVA : FR 44 732 829 320", "N° TVA intracommunautaire FR44732829320"}) {
    CAPTURE(print);
    CHECK(value(&read_vat_id, print) == "FR44732829320");
  }
  CHECK(value(&read_vat_id, "TVA FR K7 399 859 412") == "FRK7399859412");
  CHECK(value(&read_vat_id, "USt-IdNr. DE814592736") == "DE814592736");
  CHECK(value(&read_vat_id, "VAT BE 0123.456.789") == "BE0123456789");
  CHECK(value(&read_vat_id, "VAT number: IE6388047V") == "IE6388047V");
  CHECK(value(&read_vat_id, "BTW NL123456789B01") == "NL123456789B01");
}

TEST_CASE("A VAT number one digit short or long is read when it is announced") {
  CHECK(value(&read_vat_id, "N° TVA : FR4473282932") == "FR4473282932");
  CHECK(value(&read_vat_id, "N° TVA : FR447328293201") == "FR447328293201");
  CHECK(value(&read_vat_id, "FR4473282932").empty());
  CHECK(value(&read_vat_id, "FR447328293201").empty());
}

TEST_CASE("Words and accounts are no VAT numbers") {
  for (const std::string_view text :
       {"DE814592736", "de 12 à 14", "TVA 20 %", "es 2026 123456", "France 75001", "XFR44732829320",
        "FR76 3000 6000 0112 3456 7890 189", "demande 123456789", "FRAIS 123456789"}) {
    CAPTURE(text);
    CHECK(value(&read_vat_id, text).empty());
  }
}

TEST_CASE("An IBAN is read in every spacing") {
  for (const std::string_view print :
       {"FR7630006000011234567890189", "FR76 3000 6000 0112 3456 7890 189",
        "IBAN : FR76 3000 6000 0112 3456 7890 189", "FR 76 3000 6000 0112 3456 7890 189",
        "FR76.3000.6000.0112.3456.7890.189", "FR76-3000-6000-0112-3456-7890-189",
        "FR76 30006 00001 12345678901 89", "FR76\u00a03000\u00a06000\u00a00112 3456 7890 189",
        "fr76 3000 6000 0112 3456 7890 189", "IBAN FR7630006000011234567890189 BIC AGRIFRPP"}) {
    CAPTURE(print);
    CHECK(value(&read_iban, print) == "FR7630006000011234567890189");
  }
  CHECK(value(&read_iban, "IBAN DE25 6645 0050 0030 1177 25") == "DE25664500500030117725");
  CHECK(value(&read_iban, "BE68 5390 0754 7034") == "BE68539007547034");
  CHECK(value(&read_iban, "FR06 2004 1010 1408 1234 5R03 401") == "FR0620041010140812345R03401");
}

TEST_CASE("A VAT number and the SIRET behind it are no IBAN") {
  CHECK(value(&read_iban, "FR44732829320 732829320 00074").empty());
  CHECK(value(&read_vat_id, "FR44732829320 732829320 00074") == "FR44732829320");
}

TEST_CASE("An IBAN ends where the next word begins") {
  const auto read = first_value(&read_iban, "FR76 3000 6000 0112 3456 7890 189 BIC : AGRIFRPP");
  REQUIRE(read);
  CHECK(read->rest == " bic : agrifrpp");
}

TEST_CASE("An IBAN of a wrong length is read when it is announced") {
  CHECK(value(&read_iban, "IBAN : FR76 3000 6000 0112 3456 7890 18").size() == 26);
  CHECK(value(&read_iban, "FR76 3000 6000 0112 3456 7890 18").empty());
  CHECK(value(&read_iban, "IBAN : FR763000600001123456789018901").size() == 29);
}

TEST_CASE("What only begins like an account is none") {
  for (const std::string_view text :
       {"FR44 732 829 320", "FR", "FR76", "de 12 000 à 14 000 euros par an", "be 12",
        "AFR7630006000011234567890189", "it 2026 il y a fort longtemps dans"}) {
    CAPTURE(text);
    CHECK(value(&read_iban, text).empty());
  }
}

TEST_CASE("A telephone number is read in every print") {
  for (const std::string_view print :
       {"01 23 45 67 89", "01.23.45.67.89", "01-23-45-67-89", "Tél : 0123456789",
        "Tél. 01 23 45 67 89", "Fax 0123.456.789"}) {
    CAPTURE(print);
    const std::string text = value(&read_phone, print);
    CHECK((text == "0123456789" || print == "Fax 0123.456.789"));
  }
  CHECK(value(&read_phone, "+33 1 23 45 67 89") == "33123456789");
  CHECK(value(&read_phone, "+33123456789") == "33123456789");
}

TEST_CASE("Codes and amounts are no telephone numbers") {
  for (const std::string_view text :
       {"0123456789", "12 34 56 78 90", "1 234 567,89", "732 829 320 00074", "01 23 45",
        "A01 23 45 67 89", "1408211937"}) {
    CAPTURE(text);
    CHECK(value(&read_phone, text).empty());
  }
}

TEST_CASE("A BIC is read after its word, or by the shape of a French bank's") {
  CHECK(value(&read_bic, "BIC : SOGEFRPP") == "SOGEFRPP");
  CHECK(value(&read_bic, "BIC PSSTFRPPREN") == "PSSTFRPPREN");
  CHECK(value(&read_bic, "SWIFT: DEUTDEFF500") == "DEUTDEFF500");
  CHECK(value(&read_bic, "BIC SOGE FR PP XXX") == "SOGEFRPPXXX");
  CHECK(value(&read_bic, "PSSTFRPPREN") == "PSSTFRPPREN");
  CHECK(value(&read_bic, "FACTURES").empty());
  CHECK(value(&read_bic, "INTERVENTIO").empty());
  CHECK(value(&read_bic, "CMCIFR2A").empty());
  CHECK(value(&read_bic, "12345678").empty());
}

TEST_CASE("Any SIRET in any usual grouping is read back") {
  CHECK(rc::check([] {
    const std::string siret = *identifiers::siret();
    const std::string mark = *rc::gen::element<std::string>(" ", ".", "-", "\u00a0", "\u202f");
    const auto sizes = *rc::gen::elementOf(
        Groupings{{14}, {9, 5}, {3, 3, 3, 5}, {3, 3, 3, 3, 2}, {3, 3, 3, 2, 3}, {9, 3, 2}});
    const std::string print = grouped(siret, sizes, mark);
    RC_LOG() << print << '\n';
    RC_ASSERT(value(&read_siret, print) == siret);
    RC_ASSERT(value(&read_siret, "SIRET : " + print + ", APE 4322A") == siret);
    RC_ASSERT(value(&read_siret, "x" + print).empty());
  }));
}

TEST_CASE("An announced SIRET is read back in any grouping at all") {
  CHECK(rc::check([] {
    const std::string siret = *identifiers::siret();
    const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6));
    const std::string print = grouped(siret, sizes, " ");
    RC_LOG() << print << '\n';
    RC_ASSERT(value(&read_siret, "SIRET " + print) == siret);
  }));
}

TEST_CASE("Any French VAT number in any usual grouping is read back") {
  CHECK(rc::check([] {
    const std::string number = *digit_text(2) + *identifiers::siren();
    const auto sizes = *rc::gen::elementOf(Groupings{{11}, {2, 9}, {2, 3, 3, 3}, {5, 3, 3}});
    for (const std::string& print :
         {"FR" + grouped(number, sizes, " "), "FR " + grouped(number, sizes, " "),
          "FR" + grouped(number, sizes, ".")}) {
      RC_LOG() << print << '\n';
      RC_ASSERT(value(&read_vat_id, print) == "FR" + number);
      RC_ASSERT(value(&read_vat_id, "TVA : " + print + " - APE 4322A") == "FR" + number);
    }
  }));
}

TEST_CASE("Any French IBAN in any grouping is read back") {
  CHECK(rc::check([] {
    const std::string iban = french_iban(*digit_text(21));
    const std::string mark = *rc::gen::element<std::string>("", " ", ".", "-", "\u00a0");
    const auto sizes = *rc::gen::oneOf(
        rc::gen::just(std::vector<int>(7, 4)), rc::gen::just(std::vector<int>{4, 5, 5, 11, 2}),
        rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 6)),
                     [](std::vector<int> rest) {
                       rest.insert(rest.begin(), 4);  // FR76 stays in one piece
                       return rest;
                     }));
    const std::string print = grouped(iban, sizes, mark);
    RC_LOG() << print << '\n';
    RC_ASSERT(value(&read_iban, print) == iban);
    RC_ASSERT(value(&read_iban, "IBAN : " + print + " BIC : AGRIFRPP") == iban);
  }));
}

TEST_CASE("Any bytes are read without harm") {
  CHECK(rc::check([](const std::vector<unsigned char>& bytes) {
    static constexpr std::string_view kAlphabet = "0123456789 .-+frdebicsiretvan:";
    std::string text;
    for (const unsigned char byte : bytes) text += kAlphabet[byte % kAlphabet.size()];
    for (const Reader reader :
         {&read_iban, &read_vat_id, &read_siret, &read_siren, &read_phone, &read_bic}) {
      for (std::size_t at = 0; at <= text.size(); ++at) {
        Spot spot;
        const std::size_t end = reader(text, at, spot);
        const bool within = end == 0 || (end > at && end <= text.size() && !spot.text.empty());
        RC_ASSERT(within);
      }
    }
  }));
}

}  // namespace
}  // namespace recevable::extract::test
