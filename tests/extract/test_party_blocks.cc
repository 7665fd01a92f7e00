// Blocks of names and addresses: abroad, with logos, departments and kinds of bodies in them.
#include <catch2/catch.hpp>

#include <initializer_list>
#include <utility>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

std::string text(const invoice::Text& field) {
  return field ? *field : "";
}

constexpr const char* kSiret = "SIRET 732 829 320 00074";

PageBuilder with_buyer() {
  PageBuilder page;
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  page.text(50, 240, "Facture n° FA-12 du 23/11/2026");
  return page;
}

PageBuilder with_supplier() {
  PageBuilder page;
  page.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours", kSiret});
  page.text(50, 240, "Facture n° FA-12 du 23/11/2026");
  return page;
}

struct Abroad {
  std::initializer_list<std::string_view> lines;
  const char *address, *postcode, *city;
};

TEST_CASE("An address abroad has the postcode of its country") {
  for (const Abroad& abroad : std::initializer_list<Abroad>{
           {{"Meuse Carto SRL", "Rue des Guillemins 26", "4000 Liège", "Belgique"},
            "Rue des Guillemins 26",
            "4000",
            "Liège"},
           {{"Boeken BV", "Vaartweg 118", "1217 SX Hilversum", "Nederland"},
            "Vaartweg 118",
            "1217 SX",
            "Hilversum"},
           {{"Granitos Lda", "Zona Industrial de Gemieira, lote 7",
             "4990-645 Ponte de Lima, Portugal"},
            "Zona Industrial de Gemieira, lote 7",
            "4990-645",
            "Ponte de Lima"},
           {{"Jaccard Sàrl", "Chemin du Verney 4", "CH-1026 Echandens"},
            "Chemin du Verney 4",
            "1026",
            "Echandens"},
           {{"Mobilité S.à r.l.", "41, rue du Kiem", "L-1857 Luxembourg"},
            "41, rue du Kiem",
            "L-1857",
            "Luxembourg"},
           {{"Shannon Press Ltd", "Unit 4, Castletroy Park", "Limerick V94 K8P2", "Ireland"},
            "Unit 4, Castletroy Park",
            "V94 K8P2",
            "Limerick"},
           {{"Ashford Lighting Ltd", "12 Harbour Road", "Bristol, BS1 4RW"},
            "12 Harbour Road",
            "BS1 4RW",
            "Bristol"},
           {{"Juegos del Ebro, S.L.", "Polígono Industrial Malpica, nave 31",
             "50016 Zaragoza (España)"},
            "Polígono Industrial Malpica, nave 31",
            "50016",
            "Zaragoza"},
           {{"Alpin Tirol GmbH, Dörferstraße 27, 6067 Absam", "Österreich"},
            "Dörferstraße 27",
            "6067",
            "Absam"}}) {
    INFO(abroad.city);
    PageBuilder page = with_buyer();
    page.column(50, 40, abroad.lines);
    const auto invoice = extract(page.document());
    CHECK(text(invoice.supplier.address) == abroad.address);
    CHECK(text(invoice.supplier.postcode) == abroad.postcode);
    CHECK(text(invoice.supplier.city) == abroad.city);
    CHECK(text(invoice.buyer.postcode) == "49125");
  }
}

TEST_CASE("Four digits are no postcode where nothing tells of such a country") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours", kSiret});
  page.text(50, 300, "1200 Briques pleines").text(300, 300, "0,80").text(400, 300, "960,00");
  page.text(50, 330, "Séance 2026 Novembre");
  CHECK(text(extract(page.document()).supplier.postcode) == "37000");
}

TEST_CASE("Five digits in the words of a line are no postcode") {
  PageBuilder page = with_supplier();
  page.text(50, 300, "Split mural 12000 BTU posé")
      .text(300, 300, "6,00")
      .text(400, 300, "1 040,00");
  page.text(480, 300, "6 240,00");
  page.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  CHECK(text(extract(page.document()).buyer.postcode) == "49125");
}

TEST_CASE("A logo gives way to the name it stands for") {
  struct Case {
    const char* logo;
    std::initializer_list<std::string_view> block;
    const char *name, *address;
  };
  for (const Case& logo : std::initializer_list<Case>{
           {"nimbus",
            {"Nimbus Hébergement", "2 allée du Moulin", "59100 Roubaix", kSiret},
            "Nimbus Hébergement",
            "2 allée du Moulin"},
           {"Vent Debout",
            {"Compagnie du Vent Debout – théâtre", "8 rue du Port", "22000 Saint-Brieuc", kSiret},
            "Compagnie du Vent Debout",
            "8 rue du Port"},
           {"GLMC",
            {"Grand Littoral Mobilité Conseil", "8 rue du Port", "22000 Saint-Brieuc", kSiret},
            "Grand Littoral Mobilité Conseil",
            "8 rue du Port"}}) {
    INFO(logo.logo);
    PageBuilder page = with_buyer();
    page.size(20).text(50, 30, logo.logo).size(10).column(50, 60, logo.block);
    const auto invoice = extract(page.document());
    CHECK(text(invoice.supplier.name) == logo.name);
    CHECK(text(invoice.supplier.address) == logo.address);
  }
}

TEST_CASE("A slogan with the name in it is no fuller name") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Ozanne Menuiserie", "14 rue des Saules", "37000 Tours", kSiret});
  page.text(50, 20, "Chez Ozanne Menuiserie votre bois prend vie");
  CHECK(text(extract(page.document()).supplier.name) == "Ozanne Menuiserie");
}

TEST_CASE("Initials before the name they stand for are no part of it") {
  PageBuilder page = with_buyer();
  page.column(
      50, 40,
      {"RRB Routes et Réseaux du Bocage SNC", "14 rue du Chemin de Fer", "61100 Flers", kSiret});
  CHECK(text(extract(page.document()).supplier.name) == "Routes et Réseaux du Bocage");
}

TEST_CASE("What a company of a form does is no name") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Cabinet Ferrand Topographie", "SELARL de géomètres-experts", "26 cours Gambetta",
               "15000 Aurillac", kSiret});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Cabinet Ferrand Topographie");
  CHECK(text(invoice.supplier.legal_form) == "SELARL");
  CHECK(text(invoice.supplier.address) == "26 cours Gambetta");
}

TEST_CASE("What somebody does stands over the street and is no part of the address") {
  for (const char* trade : {"Entreprises & collectivités", "Réparateur agréé - VL - VUL - PL"}) {
    INFO(trade);
    PageBuilder page = with_buyer();
    page.column(50, 40, {"Garage Bellocq SAS", trade, "2 route de Bayonne", "40230 Tosse", kSiret});
    CHECK(text(extract(page.document()).supplier.address) == "2 route de Bayonne");
  }
  PageBuilder hamlet = with_buyer();
  hamlet.column(50, 40, {"Taxis du Gévaudan SARL", "Le Chazal", "48200 Saint-Chély", kSiret});
  CHECK(text(extract(hamlet.document()).supplier.address) == "Le Chazal");
}

TEST_CASE("The recipient's parts of the house are no address, its building is") {
  for (const char* part : {"Police municipale", "Institut de chimie", "Magasin municipal",
                           "Comité des fêtes et cérémonies"}) {
    INFO(part);
    PageBuilder page = with_supplier();
    page.column(330, 130,
                {"Ville de Vieilleville", part, "1 rue de la Libération", "49125 Vieilleville"});
    CHECK(text(extract(page.document()).buyer.address) == "1 rue de la Libération");
  }
  PageBuilder page = with_supplier();
  page.column(330, 130,
              {"Ville de Vieilleville", "Hôtel de Ville", "Place d'Armes", "49125 Vieilleville"});
  CHECK(text(extract(page.document()).buyer.address) == "Hôtel de Ville, Place d'Armes");
}

TEST_CASE("The kind of a body under its name names nobody") {
  PageBuilder page = with_supplier();
  page.column(330, 130,
              {"Béarn Habitat", "Office public de l'habitat", "2 rue de Ribes", "64005 Pau Cedex"});
  CHECK(text(extract(page.document()).buyer.name) == "Béarn Habitat");
}

TEST_CASE("A recipient whose name has its street on the same line") {
  PageBuilder page = with_supplier();
  page.column(330, 130, {"Théâtre municipal de Rance, Esplanade de la Résistance,", "22100 Dinan"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "Théâtre municipal de Rance");
  CHECK(text(invoice.buyer.address) == "Esplanade de la Résistance");
}

TEST_CASE("A house number before a common word is a street") {
  PageBuilder page = with_supplier();
  page.column(330, 130,
              {"À : Cuisine centrale de Marcillac", "7 tour de ville", "12330 Marcillac-Vallon"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "Cuisine centrale de Marcillac");
  CHECK(text(invoice.buyer.address) == "7 tour de ville");
}

TEST_CASE("The point of delivery under a customer number is not the recipient") {
  PageBuilder page = with_supplier();
  page.column(330, 40, {"EHPAD LES TAMARIS", "4 avenue de la Plage", "17420 SAINT-PALAIS"});
  page.column(50, 120,
              {"Client : 880-214-377 E", "Contrat d'abonnement : C 0114 902",
               "Point de livraison : 4 avenue de la Plage, 17420 SAINT-", "PALAIS",
               "Votre SIRET : 26170062900015"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "EHPAD LES TAMARIS");
  CHECK(text(invoice.buyer.city) == "SAINT-PALAIS");
}

TEST_CASE("The supplier's SIRET under the recipient's address was typed for the recipient's") {
  PageBuilder page;
  page.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours"});
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville", kSiret});
  page.size(7).text(50, 800, "SARL au capital de 8 000 € - SIRET 732 829 320 00074 - APE 4332A");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.siret) == "73282932000074");
  CHECK(text(invoice.buyer.siret) == "73282932000074");
  PageBuilder apart;
  apart.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours", kSiret});
  apart.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  apart.size(7).text(50, 800, "SARL au capital de 8 000 € - SIRET 732 829 320 00074 - APE 4332A");
  CHECK_FALSE(extract(apart.document()).buyer.siret);
}

TEST_CASE("A kind of body has its name in the next line, but no department or building") {
  for (const auto& [second, name] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Monts et Vallées", "Communauté de communes Monts et Vallées"},
           {"Direction des achats", "Communauté de communes"},
           {"Maison de l'intercommunalité", "Communauté de communes"}}) {
    INFO(second);
    PageBuilder page = with_supplier();
    page.column(330, 130,
                {"Communauté de communes", second, "3 avenue du Stade", "87250 Bessines"});
    CHECK(text(extract(page.document()).buyer.name) == name);
  }
}

TEST_CASE("A recipient called an establishment is named, not announced") {
  PageBuilder page = with_supplier();
  page.column(330, 130,
              {"Établissement de santé publique Pyrénées", "4 boulevard Hauterive", "64046 Pau"});
  CHECK(text(extract(page.document()).buyer.name) == "Établissement de santé publique Pyrénées");
}

TEST_CASE("The references of a recipient may stand between its name and its street") {
  PageBuilder page = with_supplier();
  page.column(330, 130,
              {"Commune de Vieilleville", "Service : VOIRIE", "Engagement : 26-0118",
               "1 place du Marché", "49125 Vieilleville"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "Commune de Vieilleville");
  CHECK(text(invoice.buyer.address) == "1 place du Marché");
  CHECK(text(invoice.service_code) == "VOIRIE");
}

TEST_CASE("A country behind the town or under it") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Bergtechnik Huber GmbH", "Industriestraße 12", "79100 Freiburg", "Deutschland"});
  CHECK(text(extract(page.document()).supplier.country) == "DE");
  PageBuilder behind = with_buyer();
  behind.column(50, 40, {"Granitos Lda", "Rua Nova 7", "4990-645 Ponte de Lima, Portugal"});
  CHECK(text(extract(behind.document()).supplier.country) == "PT");
}

TEST_CASE("A mail and a SIRET broken in a narrow column") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Ozanne Bois SARL", "14 rue des Saules", "37000 Tours", "contact@ozanne-", "bois.fr",
               "SIRET", "732 829 320", "00074"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.email) == "contact@ozanne-bois.fr");
  CHECK(text(invoice.supplier.siret) == "73282932000074");
}

TEST_CASE("A sole trader over its trade and status, and a public body that holds a contract") {
  PageBuilder page = with_buyer();
  page.column(50, 30, {"Thibault Guérin", "Masseur-kinésithérapeute - Entrepreneur individuel"});
  page.column(50, 70, {"Cabinet des Remparts", "2 rue des Remparts", "71400 Autun", kSiret});
  CHECK(text(extract(page.document()).supplier.name) == "Thibault Guérin");
  PageBuilder holder;
  holder.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours", kSiret});
  holder.column(330, 130, {"Syndicat des eaux du Bocage", "185 avenue du Lac", "49125 Bocage"});
  holder.text(50, 200, "SIRET du titulaire : 217 700 101 00015");
  CHECK(text(extract(holder.document()).buyer.siret) == "21770010100015");
}

TEST_CASE("The seat at the end of a paragraph") {
  PageBuilder page = with_buyer();
  page.size(7).column(
      50, 700,
      {"Tout retard de paiement entraîne de plein droit des intérêts moratoires au taux de la BCE "
       "majoré de 8 points, une indemnité de 40 €",
       "pour frais de recouvrement est due en cas de retard de paiement, pas d'escompte pour "
       "paiement anticipé. Siège : 16 rue du Port, 37000 Tours."});
  page.text(50, 800, "Nexil Entreprises, SAS au capital de 1 250 000 € - SIRET 732 829 320 00074");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.address) == "16 rue du Port");
  CHECK(text(invoice.supplier.postcode) == "37000");
}

TEST_CASE("The SIREN of a factor is not the supplier's where its VAT number bears its SIRET out") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours"});
  page.text(50, 600, "FACTONORD - SIREN 308 431 303");
  page.size(7).text(50, 800, "RCS Tours 732829320 - SIRET 732 829 320 00074 - TVA FR44732829320");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.siren) == "732829320");
  CHECK(text(invoice.supplier.rcs) == "Tours 732829320");
}

TEST_CASE("A recipient on the line that announces it") {
  PageBuilder page = with_supplier();
  page.text(50, 130,
            "Maître d'ouvrage : Syndicat des eaux du Layon, 9 route du Lac, 49000 ÉCOUFLANT");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "Syndicat des eaux du Layon");
  CHECK(text(invoice.buyer.address) == "9 route du Lac");
}

TEST_CASE("A postcode alone under its town, and streets of other countries are no names") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Cloudharbour Ltd", "14 Harcourt Street", "Dublin 2", "D02 XK09", "Ireland"});
  const auto irish = extract(page.document());
  CHECK(text(irish.supplier.postcode) == "D02 XK09");
  CHECK(text(irish.supplier.city) == "Dublin 2");
  CHECK(text(irish.supplier.address) == "14 Harcourt Street");
  PageBuilder dutch = with_buyer();
  dutch.size(16).text(50, 20, "Van Dijk B.V.").size(10);
  dutch.column(50, 50, {"Havenweg 210", "3089 JK Rotterdam", "Nederland"});
  const auto invoice = extract(dutch.document());
  CHECK(text(invoice.supplier.name) == "Van Dijk");
  CHECK(text(invoice.supplier.address) == "Havenweg 210");
}

TEST_CASE("What somebody does behind the name, and a zone with a number") {
  PageBuilder page = with_buyer();
  page.column(
      50, 40,
      {"Hélène Rouanet, sculptrice", "ZI n° 2", "12 rue Gasnier", "11600 Villegly", kSiret});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Hélène Rouanet");
  CHECK(text(invoice.supplier.address) == "ZI n° 2, 12 rue Gasnier");
}

TEST_CASE("A letterhead of two lines in one large type") {
  PageBuilder page = with_buyer();
  page.size(18).text(50, 20, "PÔLE OCCASIONS").text(50, 40, "RECONDITIONNÉES").size(10);
  page.text(50, 70, "Les Chauvauds, 16430 CHAMPNIERS - flotte@pole.fr");
  CHECK(text(extract(page.document()).supplier.name) == "PÔLE OCCASIONS RECONDITIONNÉES");
}

TEST_CASE("A footer names its company before the word for its seat") {
  PageBuilder page = with_buyer();
  page.size(7).text(50, 800,
                    "Voltage Énergies – SAS au capital de 5 000 000 € – Siège : Tour Ampère, 20 "
                    "place des Corolles, 92400 Courbevoie – 732 829 320 RCS Nanterre");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Voltage Énergies");
  CHECK(text(invoice.supplier.address) == "Tour Ampère, 20 place des Corolles");
}

TEST_CASE("A register broken over the end of a line, and the word for something else") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Hydra SA", "60 rue Briand", "76650 Petit-Couronne", kSiret});
  page.text(50, 270, "Campagne RCS eaux superficielles, dossier 26-L-0718.");
  page.column(50, 700,
              {"Sans escompte. SA au capital de 76 000 € - RCS", "Rouen 732829320 - APE 7120B"});
  CHECK(text(extract(page.document()).supplier.rcs) == "Rouen 732829320");
}

TEST_CASE("Letters set apart are words, with accents and pieces that stick together") {
  PageBuilder page = with_buyer();
  double x = 50;
  for (const char* piece : {"M", "AT", "H", "I", "S"}) {
    page.size(12).text(x, 30, piece);
    x += std::string_view(piece).size() > 1 ? 17 : 11;
  }
  x += 6;
  for (const char* piece : {"O", "B", "E", "R", "L", "É"}) {
    page.size(12).text(x, 30, piece);
    x += 11;
  }
  page.size(9).column(50, 60, {"photographe EI", "44 faubourg de Belfort", "90100 Delle"});
  CHECK(text(extract(page.document()).supplier.name) == "MATHIS OBERLÉ");
}

}  // namespace
}  // namespace recevable::extract::test
