// Names and addresses of the parties, and of others the invoice names.
#include <catch2/catch.hpp>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

std::string text(const invoice::Text& field) {
  return field ? *field : "";
}

PageBuilder with_buyer() {
  PageBuilder page;
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  page.text(50, 240, "Facture n° FA-12 du 23/11/2026");
  return page;
}

TEST_CASE("The company's name in the footer beats the brand in the letterhead") {
  PageBuilder page = with_buyer();
  page.size(26).text(50, 40, "Bâti'Provence").size(7);
  page.text(
      80, 800,
      "BPV Construction SARL au capital de 15 000 € - 22 chemin des Carrières 83170 Brignoles");
  page.text(80, 810, "SIRET 491 703 823 00014 - RCS Draguignan 491 703 823 - APE 4120A");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "BPV Construction");
  CHECK(text(invoice.supplier.legal_form) == "SARL");
  CHECK(text(invoice.supplier.trading_name) == "Bâti'Provence");
  CHECK(text(invoice.supplier.address) == "22 chemin des Carrières");
  CHECK_FALSE(invoice.supplier.name.alternatives.empty());
}

TEST_CASE("A form before the name, and one that is a word") {
  PageBuilder page = with_buyer();
  page.size(7).text(
      80, 800, "SAS Menuiserie Ozanne au capital de 8 000 € - SIRET 732 829 320 00074 - APE 4332A");
  CHECK(text(extract(page.document()).supplier.name) == "Menuiserie Ozanne");
}

TEST_CASE("A line about somebody else is no legal line of the supplier") {
  PageBuilder page = with_buyer();
  page.column(
      50, 40,
      {"Comptoir des Cantines SCOP", "Case 118", "84320 Entraigues", "SIRET : 732 829 320 00074"});
  page.text(50, 700, "Transport confié à Frigo Escaut SARL, Siret 621 044 873 00017");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Comptoir des Cantines");
  CHECK(text(invoice.subcontractor.name) == "Frigo Escaut");
  CHECK(text(invoice.subcontractor.siret) == "62104487300017");
  CHECK(text(invoice.supplier.siret) == "73282932000074");
}

TEST_CASE("A heading is nobody's name") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Nous écrire", "3 boulevard de la Source", "12800 Naucelle"});
  page.size(7).text(80, 800, "Compagnie des Eaux SA, SIRET 732 829 320 00074, APE 3600Z");
  CHECK(text(extract(page.document()).supplier.name) == "Compagnie des Eaux");
}

TEST_CASE("A factor is the payee") {
  PageBuilder page = with_buyer();
  page.column(
      50, 40,
      {"Net Armor SAS", "11 rue de la Corderie", "22500 Paimpol", "SIRET : 732 829 320 00074"});
  page.text(50, 600,
            "Règlement à l'ordre de Factomer SA (SIRET 562 009 710 00061), par subrogation.");
  page.text(50, 612, "IBAN FR76 3000 6000 0112 3456 7890 189");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.payee.name) == "Factomer");
  CHECK(text(invoice.payee.siret) == "56200971000061");
  CHECK(text(invoice.supplier.siret) == "73282932000074");
}

TEST_CASE("Words of an order to pay are no factor") {
  PageBuilder page = with_buyer();
  page.text(50, 600, "Chèque à l'ordre de Net Armor.");
  CHECK_FALSE(extract(page.document()).payee.name);
}

TEST_CASE("The main contractor of a subcontractor") {
  PageBuilder page = with_buyer();
  page.text(50, 600, "Titulaire du marché : Bâtir Adour SAS, SIRET 781 209 349 00023.");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.main_contractor.name) == "Bâtir Adour");
  CHECK(text(invoice.main_contractor.siret) == "78120934900023");
}

TEST_CASE("A place of delivery has its own address") {
  PageBuilder page = with_buyer();
  page.column(50, 300,
              {"Adresse de livraison", "Ateliers municipaux", "4 route du Stade",
               "49126 Vieilleville-Nord"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.deliver_to.name) == "Ateliers municipaux");
  CHECK(text(invoice.deliver_to.postcode) == "49126");
  CHECK(text(invoice.delivery_address) == "4 route du Stade, 49126 Vieilleville-Nord");
  CHECK(text(invoice.buyer.name) == "Commune de Vieilleville");
}

TEST_CASE("A footer that lists name, street and town") {
  PageBuilder page = with_buyer();
  page.size(7).text(60, 800,
                    "Imprimerie Roselière SA - ZA des Prés - 8 rue Gutenberg - 80110 Moreuil - "
                    "Tél. 03 22 00 65 30");
  page.text(60, 810, "SA au capital de 152 450 € - SIRET 732 829 320 00074 - APE 1812Z");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Imprimerie Roselière");
  CHECK(text(invoice.supplier.address) == "ZA des Prés - 8 rue Gutenberg");
  CHECK(text(invoice.supplier.postcode) == "80110");
}

TEST_CASE("A bank's code under its label or beside the account") {
  PageBuilder page = with_buyer();
  page.column(50, 400, {"IBAN", "BIC"});
  page.column(200, 400, {"FR76 1695 8000 0133 8712 0095 403", "QNTOFRP1XXX"});
  CHECK(text(extract(page.document()).supplier.bic) == "QNTOFRP1XXX");
  PageBuilder bank = with_buyer();
  bank.text(50, 400, "Banque : CMCIFRPP  FR76 3000 6000 0112 3456 7890 189");
  CHECK(text(extract(bank.document()).supplier.bic) == "CMCIFRPP");
}

}  // namespace
}  // namespace recevable::extract::test
