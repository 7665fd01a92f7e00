// Descriptions of several rows: what belongs to them, and what stands over or under them.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

const std::vector<double> kFour = {50, 300, 380, 480};

PageBuilder headed() {
  PageBuilder page = titled();
  page.row(kFour, 200, {"Désignation", "Quantité", "Prix unitaire", "Montant"});
  return page;
}

Rows descriptions(const PageBuilder& page) {
  Rows out;
  for (const invoice::Line& line : read(page).lines) {
    out.push_back(line.description ? *line.description : "-");
  }
  return out;
}

TEST_CASE("Numbers in the middle of two rows have both for their description") {
  PageBuilder page = headed();
  page.text(50, 216, "Licence annuelle, poste de gestion");
  page.row(kFour, 222, {"", "3", "120,00", "360,00"});
  page.text(50, 228, "du 01/03/2026 au 28/02/2027");
  page.row(kFour, 250, {"Assistance", "5", "60,00", "300,00"});
  CHECK(descriptions(page) ==
        Rows{"Licence annuelle, poste de gestion du 01/03/2026 au 28/02/2027", "Assistance"});
}

TEST_CASE("A title in capitals under a long description is none of it") {
  PageBuilder page = headed();
  page.row(kFour, 216, {"Relevé des compteurs de tous les logements", "8", "5,00", "40,00"});
  page.text(50, 228, "CHAUFFAGE COLLECTIF DE LA RÉSIDENCE");
  page.row(kFour, 240, {"Purge", "2", "35,00", "70,00"});
  CHECK(descriptions(page) == Rows{"Relevé des compteurs de tous les logements", "Purge"});
}

TEST_CASE("A title further left than the lines is none of them") {
  PageBuilder page = titled();
  page.row({40, 300, 380, 480}, 200, {"Actes", "Nombre", "Prix unitaire", "Montant"});
  page.text(40, 214, "Chien mâle, trouvé quai de la Loire");
  page.row({60, 300, 380, 480}, 225, {"consultation", "1", "35,00", "35,00"});
  page.row({60, 300, 380, 480}, 236, {"vaccin", "2", "41,00", "82,00"});
  page.text(40, 247, "Chat femelle, trouvée rue du Port");
  page.row({60, 300, 380, 480}, 258, {"consultation", "1", "35,00", "35,00"});
  CHECK(descriptions(page) == Rows{"consultation", "vaccin", "consultation"});
}

TEST_CASE("Codes beside the numbers have the descriptions under them") {
  PageBuilder page = headed();
  page.row(kFour, 216, {"CHA-120", "4", "12,00", "48,00"});
  page.text(50, 228, "Chaise empilable");
  page.row(kFour, 250, {"TAB-PL", "2", "85,00", "170,00"});
  page.text(50, 262, "Table pliante de collectivité");
  CHECK(descriptions(page) == Rows{"Chaise empilable", "Table pliante de collectivité"});
}

TEST_CASE("A code in its column does not hide the second row of a description") {
  PageBuilder page = titled();
  const std::vector<double> five = {50, 110, 300, 380, 480};
  page.row(five, 200, {"Dossier", "Désignation", "Quantité", "Prix", "Montant HT"});
  page.row(five, 216, {"K-", "Brochure de la saison culturelle (", "500", "1,20", "600,00"});
  page.row(five, 228, {"4417", "réimpression)", "", "", ""});
  page.row(five, 250, {"K-", "Affiche", "80", "2,50", "200,00"});
  page.row(five, 262, {"4418", "", "", "", ""});
  CHECK(descriptions(page) == Rows{"Brochure de la saison culturelle ( réimpression)", "Affiche"});
}

TEST_CASE("A day that ends a sentence of the row above belongs to it") {
  PageBuilder page = headed();
  page.row(kFour, 216, {"Insertion d'un avis (édition du", "2", "140,00", "280,00"});
  page.text(50, 228, "14/04/2026)");
  page.row(kFour, 250, {"Justificatif", "1", "3,00", "3,00"});
  page.text(50, 262, "14/04/2026");
  CHECK(descriptions(page) == Rows{"Insertion d'un avis (édition du 14/04/2026)", "Justificatif"});
}

TEST_CASE("A title that runs through the columns is no description") {
  PageBuilder page = titled();
  const std::vector<double> six = {50, 110, 220, 320, 400, 480};
  page.row(six, 200, {"Date", "Lieu", "Produit", "Volume", "Prix unitaire", "Montant"});
  page.text(50, 214, "Badge numéro 17 remis au conducteur du véhicule");
  page.row(six, 226, {"03/02", "Angers", "Gazole", "40,00", "1,500", "60,00"});
  page.row(six, 240, {"05/02", "Cholet", "Additif", "10,00", "0,900", "9,00"});
  CHECK(descriptions(page) == Rows{"Gazole", "Additif"});
}

}  // namespace
}  // namespace recevable::extract::test
