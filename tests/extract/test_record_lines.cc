// Lines written as records, one value under another.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

TEST_CASE("A record of labels and values is a line") {
  PageBuilder page = titled();
  double y = 200;
  const auto record = [&](const char* words, const char* quantity, const char* price,
                          const char* net) {
    page.text(50, y, words);
    page.text(70, y + 14, "Quantité").right(540, y + 14, quantity);
    page.text(70, y + 28, "Prix unitaire HT").right(540, y + 28, price);
    page.text(70, y + 42, "Taux de TVA").right(540, y + 42, "10 %");
    page.text(70, y + 56, "Montant HT").right(540, y + 56, net);
    y += 80;
  };
  record("1. Entretien des berges", "12 h", "48,00 €", "576,00 €");
  record("2) Fauche tardive", "3 ha", "210,00 €", "630,00 €");
  page.text(300, y, "Total HT").right(540, y, "1 206,00 €");
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) ==
        Rows{"Entretien des berges | 12 x 48 = 576 @ 10", "Fauche tardive | 3 x 210 = 630 @ 10"});
  REQUIRE(invoice.lines.size() == 2);
  CHECK(*invoice.lines[1].unit == "ha");
  CHECK(shown(invoice.totals.net) == "1206");
}

TEST_CASE("Records may say their description, and several values a row") {
  PageBuilder page = titled();
  page.text(50, 200, "Désignation : Audit énergétique du groupe scolaire");
  page.text(50, 214, "Quantité : 4").text(200, 214, "Prix unitaire : 650,00 €");
  page.text(400, 214, "Montant HT : 2 600,00 €");
  page.text(50, 240, "Désignation : Restitution");
  page.text(50, 254, "Quantité : 2").text(200, 254, "Prix unitaire : 300,00 €");
  page.text(400, 254, "Montant HT : 600,00 €");
  page.text(300, 300, "Total HT").right(540, 300, "3 200,00 €");
  CHECK(shown(read(page).lines) == Rows{"Audit énergétique du groupe scolaire | 4 x 650 = 2600 @ -",
                                        "Restitution | 2 x 300 = 600 @ -"});
}

TEST_CASE("A record that does not multiply is no line") {
  PageBuilder page = titled();
  page.text(50, 200, "Consommation du site");
  page.text(70, 214, "Quantité").right(540, 214, "12 h");
  page.text(70, 228, "Prix unitaire HT").right(540, 228, "48,00 €");
  page.text(70, 242, "Montant HT").right(540, 242, "900,00 €");
  page.text(300, 300, "Total HT").right(540, 300, "900,00 €");
  CHECK(read(page).lines.empty());
}

}  // namespace
}  // namespace recevable::extract::test
