// Totals, VAT and line tables in layouts built here.
#include <array>
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

// A row of the block of totals: the label on the left, the amount ending at the right edge.
void total(PageBuilder& page, double y, std::string_view label, std::string_view value) {
  page.text(350, y, label).right(545, y, value);
}

const std::vector<double> kColumns = {50, 290, 350, 430, 500};

void header(PageBuilder& page, double y) {
  page.row(kColumns, y, {"Désignation", "Quantité", "Prix unitaire HT", "TVA", "Montant HT"});
}

TEST_CASE("Totals with their labels on the left") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total HT", "1 000,00 €");
  total(page, 514, "TVA 20 %", "200,00 €");
  total(page, 528, "Total TTC", "1 200,00 €");
  total(page, 542, "Net à payer", "1 200,00 €");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.net) == "1000.00");
  CHECK(amount(invoice.totals.vat) == "200.00");
  CHECK(amount(invoice.totals.gross) == "1200.00");
  CHECK(amount(invoice.totals.payable) == "1200.00");
}

TEST_CASE("Dollars on a picture are believed when they stand beside every amount") {
  const auto currency = [](bool from_ocr, int dollars) {
    PageBuilder page;
    if (from_ocr) page.ocr(0.9F);
    page.size(16).text(50, 40, "INVOICE N° 12").size(10);
    total(page, 500, "Total HT", dollars > 0 ? "1 000,00 $" : "1 000,00");
    total(page, 514, "TVA 20 %", dollars > 1 ? "200,00 $" : "200,00");
    total(page, 528, "Total TTC", dollars > 2 ? "1 200,00 $" : "1 200,00");
    const Invoice invoice = read(page);
    return invoice.currency ? *invoice.currency : "";
  };
  CHECK(currency(true, 3) == "USD");
  CHECK(currency(true, 1).empty());
  CHECK(currency(false, 1) == "USD");

  PageBuilder law;
  law.ocr(0.9F).size(10);
  for (const double y : {100, 120, 140, 160}) law.text(50, y, "Steuerfrei nach $ 4 UStG");
  const Invoice invoice = read(law);
  CHECK((!invoice.currency || *invoice.currency != "USD"));
}

TEST_CASE("Totals that do not add up are read as they are printed") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total HT", "1 000,00 €");
  total(page, 514, "TVA 20 %", "210,00 €");
  total(page, 528, "Total TTC", "1 250,00 €");
  total(page, 542, "Net à payer", "1 249,00 €");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.net) == "1000.00");
  CHECK(amount(invoice.totals.vat) == "210.00");
  CHECK(amount(invoice.totals.gross) == "1250.00");
  CHECK(amount(invoice.totals.payable) == "1249.00");
}

TEST_CASE("A deposit and a retention lower what is to pay") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total HT", "2 000,00");
  total(page, 514, "TVA 20 %", "400,00");
  total(page, 528, "Total TTC", "2 400,00");
  total(page, 542, "Acompte versé", "-500,00");
  total(page, 556, "Retenue de garantie 5 %", "-120,00");
  total(page, 570, "Net à payer", "1 780,00 €");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.gross) == "2400.00");
  CHECK(amount(invoice.totals.paid) == "500.00");
  CHECK(amount(invoice.totals.retention) == "120.00");
  CHECK(amount(invoice.totals.payable) == "1780.00");
}

TEST_CASE("A credit note keeps its signs, before, after or around the amounts") {
  using Row = std::array<std::string_view, 3>;
  for (const Row& row :
       {Row{"-100,00 €", "-20,00 €", "-120,00 €"}, Row{"(100,00 €)", "(20,00 €)", "(120,00 €)"},
        Row{"100,00-", "20,00-", "120,00-"}}) {
    CAPTURE(row[0]);
    PageBuilder page;
    page.size(16).text(50, 40, "AVOIR N° 12").size(10);
    total(page, 500, "Total HT", row[0]);
    total(page, 514, "TVA 20 %", row[1]);
    total(page, 528, "Total TTC", row[2]);
    const Invoice invoice = read(page);
    CHECK(amount(invoice.totals.net) == "-100.00");
    CHECK(amount(invoice.totals.vat) == "-20.00");
    CHECK(amount(invoice.totals.gross) == "-120.00");
  }
}

TEST_CASE("A table of several rates is read row by row") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  const std::vector<double> columns = {50, 130, 220};
  page.row(columns, 480, {"Taux TVA", "Base HT", "Montant TVA"});
  page.row(columns, 494, {"20,00 %", "1 000,00", "200,00"});
  page.row(columns, 508, {"5,50 %", "100,00", "5,50"});
  total(page, 500, "Total HT", "1 100,00 €");
  total(page, 514, "Total TVA", "205,50 €");
  total(page, 528, "Total TTC", "1 305,50 €");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 2);
  CHECK(invoice.vat_breakdown[0].rate->to_short_string() == "20");
  CHECK(amount(invoice.vat_breakdown[0].base) == "1000.00");
  CHECK(amount(invoice.vat_breakdown[0].amount) == "200.00");
  CHECK(invoice.vat_breakdown[1].rate->to_short_string() == "5.5");
  CHECK(amount(invoice.vat_breakdown[1].base) == "100.00");
  CHECK(amount(invoice.vat_breakdown[1].amount) == "5.50");
  CHECK(amount(invoice.totals.vat) == "205.50");
}

TEST_CASE("Without VAT: the reason is read, and no VAT is made up") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total HT", "480,00 €");
  total(page, 514, "Net à payer", "480,00 €");
  page.text(50, 560, "TVA non applicable, art. 293 B du CGI");
  const Invoice invoice = read(page);
  CHECK(invoice.mentions.vat_exemption);
  CHECK(amount(invoice.totals.net) == "480.00");
  CHECK(amount(invoice.totals.payable) == "480.00");
  CHECK((!invoice.totals.vat || invoice.totals.vat->is_zero()));
}

TEST_CASE("A line table is read column by column") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  header(page, 250);
  page.row(kColumns, 266, {"Pose d'une gouttière", "12", "45,00", "20 %", "540,00"});
  page.row(kColumns, 280, {"Tuiles plates", "250", "1,84", "20 %", "460,00"});
  total(page, 320, "Total HT", "1 000,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(*invoice.lines[0].description == "Pose d'une gouttière");
  CHECK(amount(invoice.lines[0].quantity) == "12");
  CHECK(amount(invoice.lines[0].unit_price) == "45.00");
  CHECK(invoice.lines[0].vat_rate->to_short_string() == "20");
  CHECK(amount(invoice.lines[0].net) == "540.00");
  CHECK(*invoice.lines[1].description == "Tuiles plates");
  CHECK(amount(invoice.lines[1].unit_price) == "1.84");
  CHECK(amount(invoice.lines[1].net) == "460.00");
}

TEST_CASE("A description that runs over two lines belongs to one line") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  header(page, 250);
  page.row(kColumns, 266,
           {"Dépose de l'ancienne toiture en ardoises, tri", "1", "300,00", "20 %", "300,00"});
  page.text(50, 278, "et évacuation des gravats");
  page.row(kColumns, 296, {"Pose d'un faîtage", "2", "100,00", "20 %", "200,00"});
  total(page, 340, "Total HT", "500,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(invoice.lines[0].description->find("ancienne toiture") != std::string::npos);
  CHECK(invoice.lines[0].description->find("gravats") != std::string::npos);
  CHECK(*invoice.lines[1].description == "Pose d'un faîtage");
}

TEST_CASE("A wrong sum of a line is read as it is printed") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  header(page, 250);
  page.row(kColumns, 266, {"Pose d'une gouttière", "12", "45,00", "20 %", "550,00"});
  total(page, 320, "Total HT", "1 000,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 1);
  CHECK(amount(invoice.lines[0].quantity) == "12");
  CHECK(amount(invoice.lines[0].unit_price) == "45.00");
  CHECK(amount(invoice.lines[0].net) == "550.00");
  CHECK(amount(invoice.totals.net) == "1000.00");
}

}  // namespace
}  // namespace recevable::extract::test
