// Sums inside line tables, in words nobody listed: none is a line, and none is lost.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

const std::vector<double> kFour = {50, 300, 380, 480};

PageBuilder table() {
  PageBuilder page = titled();
  page.row(kFour, 200, {"Désignation", "Quantité", "Prix unitaire", "Montant"});
  page.row(kFour, 216, {"Élagage", "6", "70,00", "420,00"});
  page.row(kFour, 232, {"Broyage", "4", "45,00", "180,00"});
  return page;
}

const Rows kLines = {"Élagage | 6 x 70 = 420 @ 20", "Broyage | 4 x 45 = 180 @ 20"};

TEST_CASE("Totals in words nobody listed are no lines") {
  const std::string net = GENERATE("Valeur globale hors taxes", "Cumul de l'intervention HT",
                                   "Ensemble des travaux", "Montant définitif H.T.");
  CAPTURE(net);
  PageBuilder page = table();
  page.text(50, 262, net).text(480, 262, "600,00");
  page.text(50, 278, "TVA 20 %").text(480, 278, "120,00");
  page.text(50, 294, "Somme toutes taxes confondues").text(480, 294, "720,00");
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) == kLines);
  CHECK(shown(invoice.totals.net) == "600");
  CHECK(shown(invoice.totals.vat) == "120");
  CHECK(shown(invoice.totals.gross) == "720");
}

TEST_CASE("A total that the lines do not make is no line, and stays what is printed") {
  PageBuilder page = table();
  page.text(50, 262, "Cumul des prestations HT").text(480, 262, "650,00");
  page.text(50, 278, "TVA 20 %").text(480, 278, "130,00");
  page.text(50, 294, "Total TTC").text(480, 294, "780,00");
  const invoice::Invoice invoice = read(page);
  CHECK(invoice.lines.size() == 2);
  CHECK(shown(invoice.totals.net) == "650");
}

TEST_CASE("What is carried to a page in other words is no line") {
  PageBuilder page = table();
  page.text(50, 262, "Montant des pages qui précèdent").text(480, 262, "600,00");
  page.row(kFour, 278, {"Dessouchage", "2", "150,00", "300,00"});
  page.text(300, 310, "Total HT").text(480, 310, "900,00");
  const invoice::Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 3);
  CHECK(shown(invoice.lines[2].net) == "300");
}

TEST_CASE("The sum of a section may stand over its lines") {
  PageBuilder page = titled();
  page.row(kFour, 200, {"Désignation", "Quantité", "Prix unitaire", "Montant"});
  page.text(50, 216, "Fourniture d'eau").text(480, 216, "150,00");
  page.row(kFour, 232, {"Part fixe", "2", "25,00", "50,00"});
  page.row(kFour, 248, {"Part variable", "40", "2,50", "100,00"});
  page.text(50, 264, "Taxes et redevances").text(480, 264, "22,00");
  page.row(kFour, 280, {"Redevance prélèvement", "40", "0,30", "12,00"});
  page.row(kFour, 296, {"Redevance pollution", "40", "0,25", "10,00"});
  page.text(300, 328, "Total HT").text(480, 328, "172,00");
  CHECK(shown(read(page).lines) == Rows{"Part fixe | 2 x 25 = 50 @ -",
                                        "Part variable | 40 x 2.5 = 100 @ -",
                                        "Redevance prélèvement | 40 x 0.3 = 12 @ -",
                                        "Redevance pollution | 40 x 0.25 = 10 @ -"});
}

TEST_CASE("Lines go on behind the total of a vehicle") {
  PageBuilder page = table();
  page.text(50, 248, "Total véhicule AA-001").text(480, 248, "600,00");
  page.row(kFour, 280, {"Carburant", "30", "1,50", "45,00"});
  page.row(kFour, 296, {"Lavage", "2", "9,00", "18,00"});
  page.text(50, 312, "Total véhicule AA-002").text(480, 312, "63,00");
  page.text(300, 340, "Total HT").text(480, 340, "663,00");
  const invoice::Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 4);
  CHECK(shown(invoice.lines[3]) == "Lavage | 2 x 9 = 18 @ -");
}

TEST_CASE("A flat charge that happens to be the sum of the lines before it is a line") {
  PageBuilder page = titled();
  page.row({50, 480}, 200, {"Désignation", "Montant HT"});
  page.row({50, 480}, 216, {"Étude", "400,00"});
  page.row({50, 480}, 232, {"Plans", "200,00"});
  page.row({50, 480}, 248, {"Suivi de chantier", "600,00"});
  page.row({50, 480}, 264, {"Reprographie", "35,00"});
  page.text(300, 300, "Total HT").text(480, 300, "1 235,00");
  CHECK(read(page).lines.size() == 4);
}

TEST_CASE("A flat charge among counted lines is a line, whatever day it is of") {
  PageBuilder page = table();
  page.text(50, 248, "Travaux du 12 mars, forfait").text(480, 248, "75,00");
  page.row(kFour, 264, {"Dessouchage", "2", "150,00", "300,00"});
  page.text(300, 300, "Total HT").text(480, 300, "975,00");
  const invoice::Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 4);
  CHECK(shown(invoice.lines[2]) == "Travaux du 12 mars, forfait | - x - = 75 @ -");
}

}  // namespace
}  // namespace recevable::extract::test
