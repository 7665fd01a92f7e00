// Numbers the recipient gave: the code of a service, an order, a contract.
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

// An invoice with some lines under its buyer's address.
invoice::Invoice read(std::initializer_list<std::string_view> lines) {
  PageBuilder page;
  page.column(50, 40, {"Bâti Loire SARL", "5 rue du Puits", "49400 Saumur"});
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  double y = 185;
  for (const std::string_view line : lines) {
    page.text(330, y, line);
    y += 12.5;
  }
  page.text(50, 300, "Facture n° FA-12 du 23/11/2026");
  return extract(page.document());
}

TEST_CASE("The plain word Service announces a code beside the recipient") {
  for (const auto& [line, code] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Service DST-VOIRIE", "DST-VOIRIE"},
           {"Service : SCOLAIRE - Engagement : 2026/31", "SCOLAIRE"},
           {"Service : PJ_04 N° d'engagement : VIE26", "PJ_04"},
           {"SERVICE : 2204", "2204"},
           {"Service des achats", ""},
           {"Service Comptabilité", ""},
           {"SERVICE COMPTABILITE", ""},
           {"Service RH de la commune", ""},
           {"Service : du lundi au vendredi", ""},
           {"Service 24", ""}}) {
    INFO(line);
    CHECK(text(read({line}).service_code) == code);
  }
}

TEST_CASE("The word Service far from the recipient announces nothing") {
  PageBuilder page;
  page.column(50, 40, {"Bâti Loire SARL", "5 rue du Puits", "49400 Saumur", "Service SAV"});
  page.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.text(50, 300, "Facture n° FA-12 du 23/11/2026");
  CHECK_FALSE(extract(page.document()).service_code);
}

TEST_CASE("A row of two cells gives the service's code") {
  PageBuilder page;
  page.column(50, 40, {"Bâti Loire SARL", "5 rue du Puits", "49400 Saumur"});
  page.column(330, 130, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.column(50, 220, {"SIRET du client", "Service", "Engagement"});
  page.column(200, 220, {"217 700 101 00015", "VOIRIE", "2026-114"});
  const auto invoice = extract(page.document());
  CHECK(text(invoice.service_code) == "VOIRIE");
  CHECK(text(invoice.commitment_number) == "2026-114");
}

TEST_CASE("Words that say what is bought stand before a contract's number") {
  for (const auto& [line, number] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Marché de travaux 2026-T-118", "2026-T-118"},
           {"Marché public de fournitures courantes n° 26F004", "26F004"},
           {"Marché de conception-réalisation n° 77", "77"},
           {"Accord-cadre à bons de commande AC2025-03", "AC2025-03"},
           {"Contrat de maintenance n° CM-0091", "CM-0091"},
           {"Marché de travaux 2026", ""},
           {"Marché conclu pour une durée de 24 mois", ""}}) {
    INFO(line);
    CHECK(text(read({line}).contract_number) == number);
  }
}

TEST_CASE("A market that is a place is no contract") {
  CHECK_FALSE(read({"Livraison : rue du Marché 17"}).contract_number);
  CHECK_FALSE(read({"Chantier du Vieux-Marché 12"}).contract_number);
  CHECK_FALSE(read({"Mairie de Bourg-en-Marche", "23100 Bourg-en-Marche"}).contract_number);
}

TEST_CASE("A prefix under the word Reference says that it is an order") {
  CHECK(text(read({"Référence : PO-20417"}).purchase_order) == "PO-20417");
  CHECK_FALSE(read({"Référence : POT-20417"}).purchase_order);
  CHECK_FALSE(read({"Référence : 20417"}).purchase_order);
}

TEST_CASE("An order is the recipient's or the supplier's own") {
  CHECK(text(read({"Your PO : 7712-26"}).purchase_order) == "7712-26");
  CHECK_FALSE(read({"Our PO : 7712-26"}).purchase_order);
  CHECK_FALSE(read({"Notre commande : 7712-26"}).purchase_order);
}

TEST_CASE("A letter at the beginning of a reference is no article of its label") {
  CHECK(text(read({"engagement D12-26-00317"}).commitment_number) == "D12-26-00317");
  CHECK(text(read({"Marché L2026-04"}).contract_number) == "L2026-04");
}

TEST_CASE("A telephone number in the next column is no reference") {
  PageBuilder page;
  page.column(50, 40, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville"});
  page.column(270, 40, {"Commitment number", "VIE-2026-0201"});
  page.column(430, 40, {"+44 1632 960 111", "Ashford Lighting Ltd"});
  CHECK(text(extract(page.document()).commitment_number) == "VIE-2026-0201");
}

TEST_CASE("Orders to begin are counted, and their count is no order") {
  CHECK_FALSE(read({"Ordre de service n° 2 du 05/01/2026"}).purchase_order);
  CHECK(text(read({"Ordre de service n° OS-2026-041"}).purchase_order) == "OS-2026-041");
  CHECK(text(read({"Bon de commande n° 2026-17"}).purchase_order) == "2026-17");
}

TEST_CASE("Dates in a column beside the table of lines are the document's") {
  PageBuilder page;
  page.column(24, 40, {"Verhaegen BV", "Nijverheidslaan 118", "9031 Drongen"});
  page.column(24, 200, {"Factuurdatum", "08-09-2026", "Vervaldatum", "08-10-2026"});
  page.text(200, 190, "Omschrijving").text(480, 190, "Bedrag");
  page.text(200, 206, "Valdempende tegels").text(480, 206, "5.233,20");
  page.text(200, 222, "Veiligheidskeuring").text(480, 222, "395,00");
  page.text(200, 260, "Totaal excl. btw").text(480, 260, "5.628,20");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.lines.size() == 2);
  REQUIRE(invoice.issue_date);
  REQUIRE(invoice.due_date);
  CHECK(base::format_iso(*invoice.issue_date) == "2026-09-08");
  CHECK(base::format_iso(*invoice.due_date) == "2026-10-08");
}

TEST_CASE("A day of payment before the invoice is no day to pay by, unless plainly called so") {
  PageBuilder page;
  page.text(50, 100, "Facture n° FA-12 du 23/11/2026");
  page.text(50, 130, "Règlement du 19/01/2026").text(200, 130, "2 411,07");
  page.text(50, 160, "Somme à payer").text(200, 160, "3 069,08 €");
  page.text(200, 174, "avant le 22/12/2026");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.due_date);
  CHECK(base::format_iso(*invoice.due_date) == "2026-12-22");
  PageBuilder early;
  early.text(50, 100, "Facture n° FA-12 du 23/11/2026").text(50, 130, "Échéance : 19/01/2026");
  REQUIRE(extract(early.document()).due_date);
}

TEST_CASE("A SIRET and a date broken over two lines are read whole") {
  PageBuilder page;
  page.column(50, 700,
              {"Dupré SELARL, 24 rue de la République, 62000 Arras. Siret 732 829 320",
               "00074. NAF 6910Z. À payer pour le 13 novembre", "2026 au plus tard."});
  page.text(50, 100, "Facture n° FA-12 du 23/10/2026");
  const invoice::Invoice invoice = extract(page.document());
  CHECK(text(invoice.supplier.siret) == "73282932000074");
  REQUIRE(invoice.due_date);
  CHECK(base::format_iso(*invoice.due_date) == "2026-11-13");
}

TEST_CASE("A title set in single letters is a word") {
  PageBuilder page;
  page.text(50, 60, "F A C T U R E").text(200, 60, "n° FA-26/118");
  page.text(50, 100, "Date : 23/11/2026");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.kind);
  CHECK(*invoice.kind == invoice::DocumentKind::invoice);
}

TEST_CASE("A named period outside the lines is the period delivered, a line's is not") {
  PageBuilder page;
  page.text(50, 100, "Facture n° FA-12 du 05/11/2026");
  page.text(50, 130, "Transports du 01/10/2026 au 31/10/2026, états joints");
  const invoice::Invoice invoice = extract(page.document());
  REQUIRE(invoice.period_end);
  CHECK(base::format_iso(*invoice.period_end) == "2026-10-31");
  PageBuilder offer;
  offer.text(50, 100, "Facture n° FA-12 du 05/11/2026");
  offer.text(50, 130, "Tarif valable du 01/10/2026 au 31/10/2026");
  CHECK_FALSE(extract(offer.document()).period_end);
}

}  // namespace
}  // namespace recevable::extract::test
