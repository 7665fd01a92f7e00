// Words that are no words.
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "pdf/quality.h"
#include "pdf/support.h"

namespace recevable::pdf {
namespace {

std::vector<document::Word> words(const std::string& text) {
  std::vector<document::Word> result;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    result.emplace_back();
    result.back().text = word;
  }
  return result;
}

bool garbled(const std::string& text) {
  return is_garbled(statistics_of(words(text)), 0);
}

TEST_CASE("text layers whose fonts lie are garbled") {
  for (const char* name : {"private-tounicode.pdf", "shifted-tounicode.pdf", "digits-tounicode.pdf",
                           "no-tounicode.pdf"}) {
    INFO(name);
    const Reading reading = read_sample(name);
    CHECK(reading.facts.pages[0].quality == document::TextQuality::garbled);
    CHECK(reading.document.pages[0].quality == document::TextQuality::garbled);
  }
}

TEST_CASE("French, English, German and pages of numbers are not garbled") {
  CHECK_FALSE(
      garbled("Fourniture et pose d'un bloc-porte coupe-feu, huisserie bois, finition "
              "stratifi\u00e9e, y compris quincaillerie et joints"));
  CHECK_FALSE(
      garbled("Please pay within thirty days of the invoice date by bank transfer to the "
              "account shown below, quoting the number"));
  CHECK_FALSE(
      garbled("Die Rechnung ist innerhalb von dreissig Tagen ohne Abzug auf das unten "
              "angegebene Konto zu zahlen, bitte Nummer angeben"));
  CHECK_FALSE(garbled("TVA HT TTC SIRET RCS APE IBAN BIC 1 200,00 240,00 1 440,00 12/05/2026"));
  CHECK_FALSE(garbled("12 450,00 33 1 200,00 7 8 9 100 % 20 %"));
  CHECK_FALSE(garbled(""));
}

TEST_CASE("one impossible date is a mistake, several and no other are a font") {
  CHECK_FALSE(garbled("Facture du 31/02/2026, \u00e0 payer le 12/05/2026"));
  CHECK_FALSE(garbled("Facture du 31/02/2026"));
  CHECK(garbled("Facture du 97/39/9391, \u00e0 payer le 70/63/9391"));
  CHECK(garbled("Le 70 mars 9391 et le 71 f\u00e9vrier 9391"));
  CHECK_FALSE(garbled("Le 12 mars 2026 et le 28 f\u00e9vrier 2026"));
  // Telephone numbers and versions are no dates.
  CHECK_FALSE(garbled("T\u00e9l. 03.75.40 et 01-98-76, version 12.99.1"));
}

TEST_CASE("dates are counted in each of their spellings") {
  const auto count = [](const std::string& text) { return statistics_of(words(text)).dates; };
  CHECK(count("12/05/2026") == 1);
  CHECK(count("12.05.2026") == 1);
  CHECK(count("12-05-2026") == 1);
  CHECK(count("2026-05-12,") == 1);
  CHECK(count("(12/05/26)") == 1);
  CHECK(count("12 mai 2026") == 1);
  CHECK(count("May 12") == 0);
  CHECK(count("1/2") == 0);
  CHECK(count("12/05-2026") == 0);
  CHECK(statistics_of(words("12/13/2026")).impossible_dates == 0);  // month first
  CHECK(statistics_of(words("13/13/2026")).impossible_dates == 1);
  CHECK(statistics_of(words("12/05/1316")).impossible_dates == 1);
}

TEST_CASE("a few strange characters are ornaments, many are a font without Unicode") {
  CHECK_FALSE(garbled("\uE000 Fourniture et pose d'un bloc-porte \uE001"));
  CHECK(garbled("\uE046\uE061\uE063 \uE074\uE075\uE072 \uE065 12"));
  CHECK(garbled("\u02ec\u0305\u0313 \u02e1\u0314\u0305\u030c \u0304\u0315 12"));
  CHECK_FALSE(garbled("Prestation de\u0301taille\u0301e, re\u0301alise\u0301e en octobre"));
  CHECK(garbled("\x01\x02\x03 \x04\x05"));
  CHECK(garbled("\xff\xfe\xfd abc"));
  CHECK(is_garbled(statistics_of(words("ab")), 5));
}

TEST_CASE("misread numbers are letters among digits, several of them") {
  CHECK(is_misread(words("13/O3/2O26 48O,00 l2,50 12 25 37")));
  CHECK_FALSE(is_misread(words("13/03/2026 480,00 12,50 12")));
  CHECK_FALSE(is_misread(words("13/O3/2026 480,00 12,50 12")));
  // References mix letters and digits by right.
  CHECK_FALSE(is_misread(words("FA2O26-1 ART6590 DEV163114 BL505307")));
}

}  // namespace
}  // namespace recevable::pdf
