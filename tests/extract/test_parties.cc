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

TEST_CASE("A footer's list with a building before the street") {
  PageBuilder page = with_buyer();
  page.size(7).text(
      40, 800,
      "Volta Réseaux SA au capital de 90 000 € - Immeuble Le Phare, 4 quai du Levant, "
      "59140 Dunkerque - R.C.S. : Dunkerque 732829320");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Volta Réseaux");
  CHECK(text(invoice.supplier.address) == "Immeuble Le Phare, 4 quai du Levant");
  CHECK(text(invoice.supplier.rcs) == "Dunkerque 732829320");
}

TEST_CASE("The town and the number of a register in every print") {
  for (const auto& [print, read] : std::initializer_list<std::pair<const char*, const char*>>{
           {"RCS Paris 732829320", "Paris 732829320"},
           {"R.C.S. Nanterre 732829320", "Nanterre 732829320"},
           {"R.C.S. CLERMONT-FERRAND B 732829320", "CLERMONT-FERRAND 732829320"},
           {"RCS de Brest : 732 829 320", "Brest 732829320"},
           {"732 829 320 R.C.S. Bourg-en-Bresse", "Bourg-en-Bresse 732829320"},
           {"immatriculée au RCS de Vesoul sous le n° 732 829 320", "Vesoul 732829320"},
           {"RCS : SIREN 732 829 320", ""}}) {
    INFO(print);
    PageBuilder page = with_buyer();
    page.text(50, 800, std::string("SARL au capital de 5 000 € - ") + print);
    CHECK(text(extract(page.document()).supplier.rcs) == read);
  }
}

TEST_CASE("A public body may be the supplier") {
  PageBuilder page = with_buyer();
  page.size(13).text(40, 30, "Régie des Bacs de la Rance");
  page.size(9).column(40, 48,
                      {"La Passagère", "2 cale du Port", "22690 Pleudihen", "Tél. 02 96 00 31 12",
                       "bacs@regie-rance.example"});
  page.size(7).text(80, 800, "SIRET 804 123 776 00028 - APE 5030Z - TVA FR61804123776");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Régie des Bacs de la Rance");
  CHECK(text(invoice.supplier.postcode) == "22690");
  CHECK(text(invoice.buyer.name) == "Commune de Vieilleville");
}

TEST_CASE("A person's name stands over its status, apart from a hamlet and the town") {
  PageBuilder page = with_buyer();
  page.size(11).text(40, 30, "Maëlle Tanguy");
  page.size(9).text(40, 45, "Entrepreneur individuel - Relieuse");
  page.column(40, 100,
              {"Kergoat Bras", "29710 Plogastel", "06 00 11 22 33", "SIRET : 804 123 776 00028"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Maëlle Tanguy");
  CHECK(text(invoice.supplier.legal_form) == "EI");
  CHECK(text(invoice.supplier.address) == "Kergoat Bras");
  CHECK(text(invoice.supplier.city) == "Plogastel");
}

TEST_CASE("What somebody does is no part of the address") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Odile Fournier EI", "Géomètre-topographe", "Expert de justice",
               "7 sentier des Vignes", "71250 Cluny", "SIRET : 804 123 776 00028"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Odile Fournier");
  CHECK(text(invoice.supplier.address) == "7 sentier des Vignes");
}

TEST_CASE("A word of companies begins a name unless a colon follows it") {
  PageBuilder page = with_buyer();
  page.column(
      50, 40,
      {"Entreprise Lefort SARL", "7 rue des Forges", "71250 Cluny", "SIRET : 804 123 776 00028"});
  CHECK(text(extract(page.document()).supplier.name) == "Entreprise Lefort");
  PageBuilder headed = with_buyer();
  headed.column(
      50, 40,
      {"Entreprise : Lefort SARL", "7 rue des Forges", "71250 Cluny", "SIRET : 804 123 776 00028"});
  CHECK(text(extract(headed.document()).supplier.name) == "Lefort");
}

TEST_CASE("The holder of a contract is not the subcontractor who writes the invoice") {
  PageBuilder page;
  page.size(11).text(50, 40, "Plâtrerie du Morvan SARL");
  page.size(9).column(50, 56, {"4 route de Lormes - 58120 Montsauche", "Tél. 03 86 00 14 51"});
  page.column(50, 140,
              {"Maître d'ouvrage (payeur direct) :", "Commune de Vieilleville", "1 place du Marché",
               "49125 Vieilleville", "SIRET 217 700 101 00015"});
  page.column(320, 140,
              {"Titulaire du marché :", "Grand Œuvre Bourgogne SA", "ZI des Loges", "58000 Nevers",
               "SIRET 552 031 122 00013"});
  page.text(50, 240, "Facture n° FA-12 du 23/11/2026");
  page.size(7).text(60, 800,
                    "SARL au capital de 9 000 € - SIRET 804 123 776 00028 - RCS Nevers 804123776 - "
                    "TVA FR61804123776");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Plâtrerie du Morvan");
  CHECK(text(invoice.supplier.legal_form) == "SARL");
  CHECK(text(invoice.supplier.siret) == "80412377600028");
  CHECK(text(invoice.supplier.postcode) == "58120");
  CHECK(text(invoice.buyer.name) == "Commune de Vieilleville");
  CHECK(text(invoice.buyer.address) == "1 place du Marché");
  CHECK(text(invoice.main_contractor.name) == "Grand Œuvre Bourgogne");
  CHECK(text(invoice.main_contractor.siret) == "55203112200013");
}

TEST_CASE("The holder of a contract may be the supplier itself") {
  PageBuilder page;
  page.column(320, 140,
              {"Maître d'ouvrage", "Commune de Vieilleville", "1 place du Marché",
               "49125 Vieilleville", "SIRET 217 700 101 00015"});
  page.column(50, 140,
              {"Titulaire du marché", "Plâtrerie du Morvan SARL", "4 route de Lormes",
               "58120 Montsauche", "SIRET 804 123 776 00028"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Plâtrerie du Morvan");
  CHECK(text(invoice.supplier.postcode) == "58120");
}

TEST_CASE("A word after SIRET says whose it is, and announces it") {
  PageBuilder page;
  page.column(50, 40, {"Les Eaux Vives SA", "5 rue du Puits", "71250 Cluny"});
  page.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.column(50, 240, {"Facture n°", "SIRET occupant", "N° d'engagement"});
  page.column(180, 240, {"FA-12", "217 700 101 00015", "EJ-2026-4"});
  page.size(7).text(60, 800, "SIRET 804 123 776 00028 - RCS Mâcon 804123776");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.siret) == "21770010100015");
  CHECK(invoice.buyer.siret.evidence.label == "SIRET");
  CHECK(text(invoice.supplier.siret) == "80412377600028");
}

TEST_CASE("The only account in a sentence about a subcontractor is the supplier's") {
  PageBuilder page = with_buyer();
  page.text(50, 600,
            "À payer directement au sous-traitant : IBAN FR76 3000 6000 0112 3456 7890 189");
  CHECK(text(extract(page.document()).supplier.iban) == "FR7630006000011234567890189");
  PageBuilder factored = with_buyer();
  factored.text(50, 600, "Créance cédée à Factomer SA : IBAN FR76 3000 6000 0112 3456 7890 189");
  CHECK_FALSE(extract(factored.document()).supplier.iban);
}

TEST_CASE("The number of a factor is not the supplier's") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Net Armor SAS", "11 rue de la Corderie", "22500 Paimpol"});
  page.text(50, 600, "Réglez Factomer SA, SIREN 552 031 122, subrogée dans nos droits.");
  page.size(7).text(60, 800, "SIRET 804 123 776 00028 - TVA FR61804123776");
  CHECK(text(extract(page.document()).supplier.siren) == "804123776");
}

TEST_CASE("The line of a company under its name is no street; its activity needs no word") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"Net Armor", "SAS au capital de 12 000 €", "Zone de Kerlann", "22500 Paimpol",
               "contact@netarmor.example"});
  page.size(7).text(60, 800, "SIRET 804 123 776 00028 - RCS Saint-Brieuc 804123776 - 8121Z");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Net Armor");
  CHECK(text(invoice.supplier.address) == "Zone de Kerlann");
  CHECK(text(invoice.supplier.ape) == "8121Z");
}

TEST_CASE("The letter of an activity that a scan shows as a digit is what it looks like") {
  const auto read = [](const std::string& code, bool scanned) {
    PageBuilder page = with_buyer();
    page.column(50, 40, {"Net Armor SAS", "11 rue de la Corderie", "22500 Paimpol"});
    if (scanned) page.ocr(0.9F);
    page.size(7).text(60, 800, "SIRET 804 123 776 00028 - Code APE : " + code);
    return extract(page.document()).supplier.ape;
  };
  const auto repaired = read("81212", true);
  CHECK(text(repaired) == "8121Z");
  CHECK(repaired.evidence.text == "81212");
  CHECK(repaired.confidence < 0.6);
  CHECK(text(read("S121A", true)) == "5121A");
  CHECK(read("8121Z", true).confidence > 0.6);
  // A digit that looks like no letter, and text that was never a picture.
  CHECK_FALSE(read("81213", true));
  CHECK_FALSE(read("81212", false));
}

TEST_CASE("A footer with one mark between the capital and the address") {
  PageBuilder page = with_buyer();
  page.size(7).text(40, 800,
                    "Laboratoires Ozanne SAS au capital de 90 000 € - Parc du Lac, 3 rue Curie, "
                    "74000 Annecy");
  page.text(40, 810, "SIRET 804 123 776 00028 - APE 2120Z");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Laboratoires Ozanne");
  CHECK(text(invoice.supplier.address) == "Parc du Lac, 3 rue Curie");
  CHECK(text(invoice.supplier.city) == "Annecy");
}

TEST_CASE("The sender's line over the recipient, in the window of the envelope") {
  PageBuilder page;
  page.size(6).text(50, 120, "Brunner Optik GmbH & Co. KG - Seestraße 4 - 78462 Konstanz");
  page.size(10).column(50, 128,
                       {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.size(7).column(50, 780, {"Brunner Optik GmbH & Co. KG", "Seestraße 4", "78462 Konstanz"});
  page.column(400, 780, {"USt-IdNr.", "DE811907980"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.buyer.name) == "Commune de Vieilleville");
  CHECK(text(invoice.buyer.address) == "1 place du Marché");
  CHECK(text(invoice.supplier.name) == "Brunner Optik");
  CHECK(text(invoice.supplier.legal_form) == "GmbH & Co. KG");
  CHECK(text(invoice.supplier.vat_id) == "DE811907980");
}

TEST_CASE("A name that the letterhead breaks over two lines") {
  PageBuilder page = with_buyer();
  page.size(18).text(50, 40, "Van Laer").size(11).text(50, 62, "Tuinmeubelen BV").size(9);
  page.column(50, 90, {"Kerkstraat 4", "9031 Drongen", "info@vanlaer.example"});
  page.text(50, 800, "BTW BE 0411.905.847 - Van Laer Tuinmeubelen BV");
  CHECK(text(extract(page.document()).supplier.name) == "Van Laer Tuinmeubelen");
}

TEST_CASE("A name that goes on in the next line, and a person before it") {
  PageBuilder page;
  page.column(330, 130,
              {"SYNDICAT MIXTE", "DES EAUX DU VERDON", "5 place Haute", "04120 Castellane",
               "SIRET : 217 700 101 00015"});
  const auto syndicate = extract(page.document());
  CHECK(text(syndicate.buyer.name) == "SYNDICAT MIXTE DES EAUX DU VERDON");
  CHECK(text(syndicate.buyer.address) == "5 place Haute");
  PageBuilder mayor;
  mayor.column(330, 130,
               {"Madame la Maire", "Commune de Vieilleville", "1 place du Marché",
                "49125 Vieilleville", "SIRET : 217 700 101 00015"});
  const auto commune = extract(mayor.document());
  CHECK(text(commune.buyer.name) == "Commune de Vieilleville");
  CHECK(text(commune.buyer.address) == "1 place du Marché");
}

TEST_CASE("A trade over the name that the footer repeats") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Serrurerie", "LE VERROU", "Rue de la Forge", "88100 Raon"});
  page.size(7).text(50, 800, "LE VERROU SAS au capital de 4 000 € - Siret80412377600028");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "LE VERROU");
  CHECK(text(invoice.supplier.address) == "Rue de la Forge");
  CHECK(text(invoice.supplier.siret) == "80412377600028");
}

TEST_CASE("A letterhead with the word of a column in it") {
  PageBuilder page = with_buyer();
  page.size(20).text(200, 30, "AQUA SERVICES").size(8);
  page.text(150, 56, "12 rue des Lavoirs - 71250 Cluny - Tél. 03 85 00 11 22");
  page.text(150, 68, "SARL au capital de 8 000 € - SIRET 804 123 776 00028");
  CHECK(text(extract(page.document()).supplier.name) == "AQUA SERVICES");
}

TEST_CASE("A footer's list gives way to a block of the same town") {
  PageBuilder page = with_buyer();
  page.column(50, 40,
              {"PALUDIA", "Parc des Marais", "Bâtiment 3, 12 rue du Génie", "17000 La Rochelle"});
  page.size(7).text(40, 800,
                    "PALUDIA SAS au capital de 50 000 € - 12 rue du Génie, 17000 La Rochelle - "
                    "RCS La Rochelle 804123776");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "PALUDIA");
  CHECK(text(invoice.supplier.address) == "Parc des Marais, Bâtiment 3, 12 rue du Génie");
  CHECK(text(invoice.supplier.rcs) == "La Rochelle 804123776");
}

TEST_CASE("A form with its kind of capital, a trade and a division are no street") {
  PageBuilder page;
  page.column(50, 40,
              {"Les Relieurs", "SA coopérative à capital variable", "Couture et dorure",
               "28 rue des Arts", "41000 Blois", "SIRET 804 123 776 00028"});
  page.column(330, 110,
              {"Rectorat de Loire", "Division des achats", "3 avenue Foch", "45000 Orléans"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.address) == "28 rue des Arts");
  CHECK(text(invoice.buyer.address) == "3 avenue Foch");
}

TEST_CASE("A cooperative says which company it is") {
  PageBuilder page = with_buyer();
  page.column(50, 40, {"Les Scieurs du Jura SCOP SA", "7 rue des Forges", "39300 Champagnole"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.supplier.name) == "Les Scieurs du Jura");
  CHECK(text(invoice.supplier.legal_form) == "SCOP SA");
}

TEST_CASE("An account that breaks over the end of its line") {
  PageBuilder page = with_buyer();
  page.text(50, 600, "Payable au plus tard le 30 octobre 2026, par virement sur le compte FR76");
  page.text(50, 614, "3000 6000 0112 3456 7890 189, au nom de notre société.");
  CHECK(text(extract(page.document()).supplier.iban) == "FR7630006000011234567890189");
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

TEST_CASE("The only SIREN of a page from abroad is the customer's, with its VAT number") {
  PageBuilder page;
  page.column(50, 40, {"Alpinmess GmbH", "Innrain 118", "6020 Innsbruck", "UID ATU62188439"});
  page.column(50, 140,
              {"Institut national de recherche alpine", "25 rue des Martyrs", "38042 Grenoble",
               "SIRET 183 817 022 00266", "TVA FR64183817022"});
  page.text(50, 300, "Rechnung Nr. 26-204");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.buyer.siret);
  CHECK(*invoice.buyer.siret == "18381702200266");
  CHECK_FALSE(invoice.supplier.siret);
  REQUIRE(invoice.supplier.vat_id);
  CHECK(*invoice.supplier.vat_id == "ATU62188439");
}

TEST_CASE("The registered name that holds the words of the letterhead is the name") {
  PageBuilder page;
  page.size(24).text(50, 30, "HOSPILIT").size(10);
  page.column(50, 80, {"99 rue du Parc", "62300 Lens", "contact@hospilit.example"});
  page.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.text(50, 780, "Hospilit Artois SARL au capital de 8 000 € - SIRET 732 829 320 00074");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.supplier.name);
  CHECK(*invoice.supplier.name == "Hospilit Artois");
}

TEST_CASE("A bank's code opens the line under the account") {
  PageBuilder page;
  page.column(50, 700, {"FR76 3000 6000 0112 3456 7890 189", "BNPAFRPPXXX"});
  page.text(50, 100, "Facture n° FA-12 du 23/10/2026");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.supplier.iban);
  REQUIRE(invoice.supplier.bic);
  CHECK(*invoice.supplier.bic == "BNPAFRPPXXX");
}

}  // namespace
}  // namespace recevable::extract::test
