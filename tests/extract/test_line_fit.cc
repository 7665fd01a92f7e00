// Columns where their numbers stand, and descriptions of several rows around them.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

// A table whose headings begin where their columns do, while numbers end where they end.
void left_headings(PageBuilder& page, double y, std::initializer_list<std::string_view> cells) {
  page.row({50, 250, 330, 410, 480}, y, cells);
}
void numbers(PageBuilder& page, double y, std::string_view words,
             std::initializer_list<std::string_view> cells) {
  page.text(50, y, words);
  double x = 318;
  for (const std::string_view cell : cells) {
    page.right(x, y, cell);
    x += 76;
  }
}

TEST_CASE("Headings set to the left over numbers set to the right") {
  PageBuilder page = titled();
  left_headings(page, 200, {"Désignation", "Qté", "P.U. HT", "TVA", "Montant HT"});
  numbers(page, 216, "Peinture", {"12", "34,50", "20 %", "414,00"});
  numbers(page, 230, "Enduit", {"3", "18,20", "10 %", "54,60"});
  CHECK(shown(read(page).lines) ==
        Rows{"Peinture | 12 x 34.5 = 414 @ 20", "Enduit | 3 x 18.2 = 54.6 @ 10"});
}

TEST_CASE("The price may come first and the amount before the rate") {
  PageBuilder page = titled();
  left_headings(page, 200, {"Désignation", "P.U.", "Nombre", "Total", "TVA"});
  numbers(page, 216, "Peinture", {"34,50", "12", "414,00", "20"});
  numbers(page, 230, "Enduit", {"18,20", "3", "54,60", "10"});
  CHECK(shown(read(page).lines) ==
        Rows{"Peinture | 12 x 34.5 = 414 @ 20", "Enduit | 3 x 18.2 = 54.6 @ 10"});
}

TEST_CASE("A discount few lines have keeps its column") {
  PageBuilder page = titled();
  left_headings(page, 200, {"Désignation", "Qté", "Prix", "Rem. %", "Montant"});
  numbers(page, 216, "Peinture", {"12", "34,50", "", "414,00"});
  numbers(page, 230, "Enduit", {"10", "18,20", "5 %", "172,90"});
  numbers(page, 244, "Ponçage", {"2", "141,00", "", "282,00"});
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) == Rows{"Peinture | 12 x 34.5 = 414 @ -",
                                     "Enduit | 10 x 18.2 = 172.9 @ -",
                                     "Ponçage | 2 x 141 = 282 @ -"});
  CHECK(shown(invoice.lines[1].discount) == "5");
}

TEST_CASE("Numbers beside the middle or the last row of a description") {
  for (const double down : {5.5, 11.0}) {
    CAPTURE(down);
    PageBuilder page = titled();
    left_headings(page, 200, {"Désignation", "Qté", "P.U.", "TVA", "Montant"});
    page.text(50, 216, "Remise en état des locaux du").text(50, 227, "premier étage");
    numbers(page, 216 + down, "", {"2", "150,00", "20 %", "300,00"});
    page.text(50, 245, "Nettoyage des vitres de la salle").text(50, 256, "des mariages");
    numbers(page, 245 + down, "", {"4", "30,00", "20 %", "120,00"});
    CHECK(shown(read(page).lines) ==
          Rows{"Remise en état des locaux du premier étage | 2 x 150 = 300 @ 20",
               "Nettoyage des vitres de la salle des mariages | 4 x 30 = 120 @ 20"});
  }
}

TEST_CASE("Days under a line are a note; a word parted at the end of its row is whole again") {
  PageBuilder page = titled();
  left_headings(page, 200, {"Désignation", "Qté", "P.U.", "TVA", "Montant"});
  numbers(page, 216, "Gardiennage des abords du gym-", {"2", "150,00", "20 %", "300,00"});
  page.text(50, 227, "nase municipal");
  page.text(50, 238, "du 01/09/2026 au 30/09/2026");
  numbers(page, 256, "Ronde", {"4", "30,00", "20 %", "120,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Gardiennage des abords du gymnase municipal | 2 x 150 = 300 @ 20",
             "Ronde | 4 x 30 = 120 @ 20"});
}

TEST_CASE("Codes of rates and amounts in sentences are no part of a line") {
  PageBuilder page = titled();
  left_headings(page, 200, {"Désignation", "Qté", "P.U.", "TVA", "Montant"});
  numbers(page, 216, "Terreau", {"2", "150,00", "A", "300,00"});
  numbers(page, 230, "Graines", {"4", "30,00", "B", "120,00"});
  page.row({50, 120, 200, 300}, 260, {"Code", "Taux", "Base HT", "Montant TVA"});
  page.row({50, 120, 200, 300}, 274, {"A", "20 %", "300,00", "60,00"});
  page.row({50, 120, 200, 300}, 288, {"B", "5,5 %", "120,00", "6,60"});
  page.text(50, 330,
            "Tout retard donne lieu à une indemnité pour frais de recouvrement de 40,00 € et à des "
            "pénalités.");
  CHECK(shown(read(page).lines) ==
        Rows{"Terreau | 2 x 150 = 300 @ 20", "Graines | 4 x 30 = 120 @ 5.5"});
}

TEST_CASE("Three decimals are told from thousands by the other amounts of the page") {
  for (const bool comma : {true, false}) {
    CAPTURE(comma);
    PageBuilder page = titled();
    left_headings(page, 200, {"Désignation", "Qté", "P.U.", "TVA", "Montant"});
    numbers(page, 216, "Chaleur",
            {"184", comma ? "58,311" : "58.311", "5.5 %", comma ? "10 729,22" : "10,729.22"});
    numbers(page, 230, "Abonnement",
            {"1", comma ? "38,40" : "38.40", "20 %", comma ? "38,40" : "38.40"});
    CHECK(shown(read(page).lines) ==
          Rows{"Chaleur | 184 x 58.311 = 10729.22 @ 5.5", "Abonnement | 1 x 38.4 = 38.4 @ 20"});
  }
}

TEST_CASE("Details beside their amounts, the words above them") {
  PageBuilder page = titled();
  page.text(50, 200, "Représentation du 9 juin");
  page.text(60, 211, "2 x 780,00 €").right(545, 211, "1 560,00 €");
  page.text(50, 230, "Atelier avec les classes");
  page.text(60, 241, "12 h x 55,00 €").right(545, 241, "660,00 €");
  page.text(330, 280, "Total à payer").right(545, 280, "2 220,00 €");
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) == Rows{"Représentation du 9 juin | 2 x 780 = 1560 @ -",
                                     "Atelier avec les classes | 12 x 55 = 660 @ -"});
  // Nothing says a tax: what is to pay is every total.
  CHECK(shown(invoice.totals.net) == "2220");
}

}  // namespace
}  // namespace recevable::extract::test
