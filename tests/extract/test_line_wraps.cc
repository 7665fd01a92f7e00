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

TEST_CASE("Another column of the page in smaller type does not part a description") {
  PageBuilder page = titled();
  const std::vector<double> four = {180, 330, 400, 480};
  page.row(four, 200, {"Désignation", "Nb", "Unitaire", "Montant HT"});
  page.row(four, 216, {"Émoluments de l'acte, parcelle", "2", "410,00", "820,00"});
  page.text(180, 228, "AX 118").row(four, 240, {"Formalités", "8", "23,00", "184,00"});
  page.size(7).column(30, 213, {"Caisse des dépôts", "Compte tenu à Paris", "Étude ouverte"});
  CHECK(descriptions(page) == Rows{"Émoluments de l'acte, parcelle AX 118", "Formalités"});
}

TEST_CASE("A number alone under a description ends it") {
  PageBuilder page = headed();
  page.row(kFour, 216, {"Barquette à operculer", "8", "62,40", "499,20"});
  page.text(50, 228, "500");
  page.row(kFour, 250, {"Riz", "40", "24,80", "992,00"});
  CHECK(descriptions(page) == Rows{"Barquette à operculer 500", "Riz"});
}

TEST_CASE("Lines of a letter with leaders begin behind the amount before") {
  PageBuilder page = titled();
  page.text(50, 200, "Étude pour le 1 % artistique (1 forfait à 1 800,00 €) . . . . 1 800,00 €");
  page.text(50, 212, "Maquette au 1/20 (2 pièces à 650,00 €) . . . . . . . . . 1 300,00 €");
  page.text(50, 224, "Déplacements (2 trajets à 58,20 €) . . . . . . . . . . . . 116,40 €");
  page.text(50, 250, "Total à payer . . . . . . . . . . . . . . . . . . . . 3 216,40 €");
  CHECK(descriptions(page) ==
        Rows{"Étude pour le 1 % artistique", "Maquette au 1/20", "Déplacements"});
}

TEST_CASE("Details in two columns belong to the words over them") {
  PageBuilder page = titled();
  page.text(50, 200, "Revue de l'eau").text(320, 200, "Gazette des sols");
  page.text(50, 212, "3 ab. x 49,50").right(250, 212, "148,50");
  page.text(320, 212, "2 ab. x 61,90").right(545, 212, "123,80");
  CHECK(descriptions(page) == Rows{"Revue de l'eau", "Gazette des sols"});
}

TEST_CASE("Numbers may stand on the row under their words") {
  PageBuilder page = headed();
  page.text(50, 216, "Maintenance préventive des ascenseurs");
  page.row(kFour, 232, {"", "6", "180,00", "1 080,00"});
  page.text(50, 252, "Remplacement de câble");
  page.row(kFour, 268, {"", "2", "640,00", "1 280,00"});
  CHECK(descriptions(page) ==
        Rows{"Maintenance préventive des ascenseurs", "Remplacement de câble"});
}

}  // namespace
}  // namespace recevable::extract::test
