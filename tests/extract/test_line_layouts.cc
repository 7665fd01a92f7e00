// Line tables in layouts that put other things beside, inside and under them.
#include <catch2/catch.hpp>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;
using invoice::Invoice;

Invoice read(const PageBuilder& builder) {
  return extract(builder.document());
}
std::string amount(const invoice::Amount& field) {
  return field ? field->to_string() : "";
}
std::string words(const invoice::Text& field) {
  return field ? *field : "";
}

const std::vector<double> kColumns = {50, 230, 280, 360};

PageBuilder table(double y) {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.row(kColumns, y, {"Désignation", "Qté", "Prix unitaire", "Montant HT"});
  return page;
}

TEST_CASE("What stands beside the table is none of its lines") {
  PageBuilder page = table(200);
  page.text(470, 200, "ENGAGEMENT");
  page.row(kColumns, 216, {"Cloison amovible", "3", "100,00", "300,00"});
  page.text(470, 216, "BAT-2026-0441");
  page.row(kColumns, 232, {"Porte vitrée", "2", "250,00", "500,00"});
  page.text(470, 232, "SERVICE TRAVAUX");
  page.text(300, 270, "Total HT").right(410, 270, "800,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(words(invoice.lines[0].description) == "Cloison amovible");
  CHECK(words(invoice.lines[1].description) == "Porte vitrée");
  CHECK(amount(invoice.lines[1].net) == "500.00");
}

TEST_CASE("What a price is of is no description") {
  PageBuilder page = table(200);
  page.row(kColumns, 216, {"Eau froide", "40", "2,50 €/m3", "100,00"});
  page.row(kColumns, 232, {"Abonnement", "2", "15,00 €/mois", "30,00"});
  page.text(300, 270, "Total HT").right(410, 270, "130,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(words(invoice.lines[0].description) == "Eau froide");
  CHECK(amount(invoice.lines[0].unit_price) == "2.50");
  CHECK(words(invoice.lines[1].description) == "Abonnement");
}

TEST_CASE("A number inside a description does not cut it") {
  PageBuilder page = table(200);
  page.row(kColumns, 216, {"Ballon 200 L du préau", "1", "300,00", "300,00"});
  page.text(300, 270, "Total HT").right(410, 270, "300,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 1);
  CHECK(words(invoice.lines[0].description) == "Ballon 200 L du préau");
}

TEST_CASE("Amounts carried to the next page are no lines in any language") {
  const std::string carried = GENERATE("Übertrag", "Riporto", "Suma y sigue", "Carried forward",
                                       "Over te brengen", "Transport", "Report");
  CAPTURE(carried);
  PageBuilder page = table(200);
  page.row(kColumns, 216, {"Cloison amovible", "3", "100,00", "300,00"});
  page.text(280, 232, carried).text(360, 232, "300,00");
  page.row(kColumns, 248, {"Transport sur site", "1", "50,00", "50,00"});
  page.text(300, 290, "Total HT").right(410, 290, "350,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(words(invoice.lines[1].description) == "Transport sur site");
}

TEST_CASE("Totals beside a drawing end the table") {
  PageBuilder page = table(200);
  page.row(kColumns, 216, {"Électricité, heures pleines", "1000", "0,10", "100,00"});
  page.text(50, 240, "Vos consommations").text(250, 240, "Montant hors TVA");
  page.text(360, 240, "100,00");
  page.text(60, 256, "389").text(90, 256, "412");
  page.text(250, 256, "TVA 5,5 % sur 100,00").text(360, 256, "5,50");
  page.text(250, 272, "Montant TTC de la facture").text(380, 272, "105,50");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 1);
  CHECK(amount(invoice.totals.net) == "100.00");
  CHECK(amount(invoice.totals.vat) == "5.50");
  CHECK(amount(invoice.totals.gross) == "105.50");
}

TEST_CASE("Of two headings of descriptions the one over the words counts") {
  PageBuilder page;
  page.size(16).text(50, 40, "INVOICE 12").size(10);
  const std::vector<double> columns = {50, 130, 330, 390, 480};
  page.row(columns, 200, {"Item", "Description", "Qty", "Unit price", "Amount"});
  page.row(columns, 216, {"LIC-7", "Yearly licence, five seats", "5", "20.00", "100.00"});
  page.row(columns, 232, {"SUP-1", "Support by telephone", "2", "35.00", "70.00"});
  page.text(390, 270, "Total net").text(480, 270, "170.00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(words(invoice.lines[0].description) == "Yearly licence, five seats");
}

TEST_CASE("The last amount of a statement of works is this month's") {
  PageBuilder page;
  page.size(16).text(50, 40, "SITUATION N° 2").size(10);
  const std::vector<double> columns = {50, 220, 290, 350, 430};
  page.row(columns, 200, {"Chapitre", "Montant", "Avanc.", "Cumul", "À facturer"});
  page.row(columns, 216, {"Gros œuvre", "10 000,00", "50 %", "5 000,00", "2 000,00"});
  page.row(columns, 232, {"Charpente", "8 000,00", "25 %", "2 000,00", "2 000,00"});
  page.text(300, 270, "Total HT").text(430, 270, "4 000,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(amount(invoice.lines[0].net) == "2000.00");
  CHECK(amount(invoice.lines[1].net) == "2000.00");
}

TEST_CASE("Brackets make an amount negative only where they are the whole cell") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.text(300, 300, "Total HT").right(540, 300, "1 000,00");
  page.text(300, 316, "TVA 20 % (EUR 1 000,00)").right(540, 316, "200,00");
  page.text(300, 332, "Total TTC").right(540, 332, "1 200,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 1);
  CHECK(amount(invoice.vat_breakdown[0].base) == "1000.00");
  CHECK(amount(invoice.vat_breakdown[0].amount) == "200.00");
}

}  // namespace
}  // namespace recevable::extract::test
