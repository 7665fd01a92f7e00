// Headings of line tables: of several rows, of words nobody listed, over the middle of a column.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

const std::vector<double> kFive = {50, 290, 350, 420, 500};

TEST_CASE("Headings of one and of two rows stand beside one another") {
  PageBuilder page = titled();
  // Cells are centred: what has two rows stands a little above and below what has one.
  page.text(420, 194, "Prix HT").text(500, 194, "Montant");
  page.text(50, 200, "Désignation").text(290, 200, "Quantité");
  page.text(420, 206, "unitaire").text(500, 206, "HT");
  page.row(kFive, 226, {"Bacs de tri", "12", "", "15,50", "186,00"});
  page.row(kFive, 242, {"Composteurs", "3", "", "80,00", "240,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Bacs de tri | 12 x 15.5 = 186 @ -", "Composteurs | 3 x 80 = 240 @ -"});
}

TEST_CASE("Headings that end on one ground are one row of headings") {
  PageBuilder page = titled();
  page.text(420, 200, "Prix").text(500, 200, "Montant");
  page.row(kFive, 212, {"Désignation", "Quantité", "", "unitaire", "HT"});
  page.row(kFive, 232, {"Gravillon", "7", "", "31,00", "217,00"});
  page.row(kFive, 248, {"Sable", "5", "", "28,00", "140,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Gravillon | 7 x 31 = 217 @ -", "Sable | 5 x 28 = 140 @ -"});
}

TEST_CASE("A heading of unknown words between others is a column") {
  PageBuilder page = titled();
  // The last four headings are one line of text: little white is between them.
  page.text(50, 200, "Libellé").text(260, 200, "Quantité");
  page.text(320, 200, "P.U. actualisé HT   Coeff. zone   TVA %   Montant HT");
  page.row({50, 275, 370, 425, 468, 510}, 216, {"Fauchage", "10", "4,00", "1,00", "20,0", "40,00"});
  page.row({50, 275, 370, 425, 468, 510}, 232, {"Curage", "30", "6,50", "1,00", "10,0", "195,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Fauchage | 10 x 4 = 40 @ 20", "Curage | 30 x 6.5 = 195 @ 10"});
}

TEST_CASE("A heading may say a whole number") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Prestation (lots 2 et 3)", "Qté", "U.", "PU HT", "Montant HT"});
  page.row(kFive, 216, {"Lavage de vitres", "4", "h", "32,00", "128,00"});
  page.row(kFive, 232, {"Décapage", "6", "h", "35,00", "210,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Lavage de vitres | 4 x 32 = 128 @ -", "Décapage | 6 x 35 = 210 @ -"});
}

TEST_CASE("A heading over the middle of a column does not cut its words") {
  PageBuilder page = titled();
  const std::string left = GENERATE("N°", "Quantité");
  CAPTURE(left);
  const bool counted = left == "Quantité";
  page.text(counted ? 40 : 50, 200, left).text(190, 200, "Objet de la prestation");
  page.text(360, 200, counted ? "Repère" : "Qté").text(430, 200, "Prix HT").text(500, 200, "Total");
  const auto line = [&](double y, const char* number, const char* words, const char* quantity,
                        const char* price, const char* net) {
    page.right(82, y, counted ? quantity : number).text(90, y, words);
    page.text(365, y, counted ? number : quantity).right(465, y, price).right(525, y, net);
  };
  line(216, "1.1", "Sondage de reconnaissance", "2", "310,00", "620,00");
  line(232, "1.2", "Essai", "12", "45,00", "540,00");
  line(248, "1.3", "Rapport de synthèse géotechnique", "1", "900,00", "900,00");
  CHECK(shown(read(page).lines) == Rows{"Sondage de reconnaissance | 2 x 310 = 620 @ -",
                                        "Essai | 12 x 45 = 540 @ -",
                                        "Rapport de synthèse géotechnique | 1 x 900 = 900 @ -"});
}

TEST_CASE("Codes under the first of two words of a heading are no words of the description") {
  PageBuilder page = titled();
  page.text(50, 200, "Chantier").text(110, 200, "Désignation");
  page.text(360, 200, "Qté").text(430, 200, "Prix HT").text(500, 200, "Total");
  const auto line = [&](double y, const char* code, const char* words, const char* quantity,
                        const char* price, const char* net) {
    page.text(50, y, code).text(110, y, words);
    page.text(365, y, quantity).right(465, y, price).right(525, y, net);
  };
  line(216, "PONT-N", "Peinture de garde-corps", "20", "18,00", "360,00");
  line(232, "QUAI-3", "Sablage", "4", "75,00", "300,00");
  CHECK(shown(read(page).lines) ==
        Rows{"Peinture de garde-corps | 20 x 18 = 360 @ -", "Sablage | 4 x 75 = 300 @ -"});
}

TEST_CASE("Numbers that begin descriptions belong to them") {
  PageBuilder page = titled();
  page.row({50, 360, 430, 500}, 200, {"Acte", "Nombre", "Tarif", "Total"});
  page.row({50, 360, 430, 500}, 216, {"2104 Dosage du fer", "3", "6,00", "18,00"});
  page.row({50, 360, 430, 500}, 232, {"1577 Groupe sanguin", "2", "9,50", "19,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"2104 Dosage du fer | 3 x 6 = 18 @ -", "1577 Groupe sanguin | 2 x 9.5 = 19 @ -"});
}

TEST_CASE("Of two headings of words the codes stand under the first") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Article", "Qté", "", "Prix net HT", "Montant HT"});
  page.text(110, 200, "Désignation");
  page.row(kFive, 216, {"350493", "5", "", "9,11", "45,55"}).text(110, 216, "Ferme-porte");
  page.row(kFive, 232, {"046866", "6", "", "10,79", "64,74"}).text(110, 232, "Gants, taille 9");
  CHECK(shown(read(page).lines) ==
        Rows{"Ferme-porte | 5 x 9.11 = 45.55 @ -", "Gants, taille 9 | 6 x 10.79 = 64.74 @ -"});
}

TEST_CASE("Short words right of the quantities are their units, whatever heads them") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Désignation", "Qté", "UQ", "Prix unit.", "Montant HT"});
  page.row(kFive, 216, {"Capteur adulte", "10", "PCE", "84,50", "845,00"});
  page.row(kFive, 232, {"Câble", "6", "M", "13,20", "79,20"});
  const invoice::Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(*invoice.lines[0].unit == "PCE");
  CHECK(*invoice.lines[1].unit == "M");
}

TEST_CASE("Shares that the product does without are rates, whatever heads them") {
  PageBuilder page = titled();
  const std::string heading = GENERATE("T VA", "Fiscalité");
  CAPTURE(heading);
  page.row(kFive, 200, {"Désignation", "Qté", "Tarif HT", heading.c_str(), "Montant HT"});
  page.row(kFive, 216, {"Reportage", "2", "240,00", "20 %", "480,00"});
  page.row(kFive, 232, {"Cession de droits", "3", "950,00", "10 %", "2 850,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Reportage | 2 x 240 = 480 @ 20", "Cession de droits | 3 x 950 = 2850 @ 10"});
}

TEST_CASE("Cells that touch are cells all the same") {
  PageBuilder page = titled();
  page.row({50, 290, 360, 404, 430}, 200, {"Objet", "Quantité", "Prix HT", "TVA", "Total HT"});
  page.text(50, 216, "Exemplaires repris")
      .text(305, 216, "−14")
      .text(383, 216, "8,20 €2,1 %−114,80 €");
  page.text(50, 232, "Accès en ligne").text(309, 232, "−3").text(378, 232, "41,00 €20 %−123,00 €");
  page.text(300, 262, "TVA à 20 % sur −123,00 €").text(500, 262, "−24,60 €");
  page.text(300, 278, "TVA à 2,1 % sur −114,80 €").text(500, 278, "−2,41 €");
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) == Rows{"Exemplaires repris | -14 x 8.2 = -114.8 @ 2.1",
                                     "Accès en ligne | -3 x 41 = -123 @ 20"});
  CHECK(invoice.vat_breakdown.size() == 2);
}

TEST_CASE("A price with taxes is none of a net amount") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 270, 310, 440, 500};
  page.row(columns, 200, {"Titre", "Ex.", "Prix conseillé TTC", "Rem.", "Net HT"});
  page.row(columns, 216, {"Atlas routier", "4", "10,55", "10 %", "36,00"});
  page.row(columns, 232, {"Code annoté", "2", "52,75", "10 %", "90,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Atlas routier | 4 x - = 36 @ -", "Code annoté | 2 x - = 90 @ -"});
}

TEST_CASE("A statement of works with two-row headings is read by its present column") {
  PageBuilder page = titled();
  const std::vector<double> columns = {40, 190, 265, 330, 390, 460, 540};
  page.text(190, 194, "Marché").text(460, 194, "Situations").text(540, 194, "Présente");
  page.row(columns, 200, {"Désignation", "", "% cumulé", "Cumul HT", "% précédent", "", ""});
  page.text(190, 206, "HT").text(460, 206, "précédentes").text(540, 206, "situation");
  page.row(columns, 226,
           {"Charpente", "9 000,00", "60 %", "5 400,00", "20 %", "1 800,00", "3 600,00"});
  page.row(columns, 242, {"Couverture", "7 000,00", "10 %", "700,00", "0 %", "0,00", "700,00"});
  const invoice::Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(shown(invoice.lines[0].net) == "3600");
  CHECK(shown(invoice.lines[1].net) == "700");
}

}  // namespace
}  // namespace recevable::extract::test
