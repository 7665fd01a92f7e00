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

TEST_CASE("A tax of nothing is a row of the breakdown where its rate is printed") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  const bool over = GENERATE(true, false);
  CAPTURE(over);
  if (over) {
    page.row({50, 200, 350}, 300, {"Total HT", "TVA 0 %", "Total TTC"});
    page.row({50, 200, 350}, 314, {"4 200,00", "0,00", "4 200,00"});
  } else {
    total(page, 500, "Total HT", "4 200,00 €");
    total(page, 514, "TVA 0 %", "0,00 €");
    total(page, 528, "Total TTC", "4 200,00 €");
  }
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 1);
  CHECK(amount(invoice.vat_breakdown[0].rate) == "0");
  CHECK(amount(invoice.vat_breakdown[0].base) == "4200.00");
  CHECK(amount(invoice.vat_breakdown[0].amount) == "0.00");
}

TEST_CASE("A deduction of nothing is none") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total TTC", "1 200,00 €");
  total(page, 514, "Acompte(s) versé(s)", "0,00 €");
  total(page, 528, "Net à payer", "1 200,00 €");
  const Invoice invoice = read(page);
  CHECK(!invoice.totals.paid);
  CHECK(amount(invoice.totals.payable) == "1200.00");
}

TEST_CASE("The deposit that is asked for was not paid before") {
  PageBuilder page;
  page.size(16).text(50, 40, "NOTE D'HONORAIRES N° 12").size(10);
  total(page, 500, "Honoraires HT du présent acompte", "3 000,00");
  total(page, 514, "TVA 20 %", "600,00");
  total(page, 528, "Total TTC", "3 600,00");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.net) == "3000.00");
  CHECK(!invoice.totals.paid);
  CHECK(amount(invoice.totals.payable) == "3600.00");
}

TEST_CASE("A deposit to be paid is what is to pay") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE D'ACOMPTE N° 12").size(10);
  total(page, 500, "Montant HT de l'acompte", "3 000,00");
  total(page, 514, "TVA 20 % sur acompte", "600,00");
  total(page, 528, "Acompte TTC à régler", "3 600,00");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.net) == "3000.00");
  CHECK(!invoice.totals.paid);
  CHECK(amount(invoice.totals.payable) == "3600.00");
}

TEST_CASE("A rate without a sign of percent stands under an abbreviated heading") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.row({50, 150, 250, 350, 450}, 500, {"H.T.", "Tx", "T.V.A.", "T.T.C.", "NET A PAYER"});
  page.row({50, 150, 250, 350, 450}, 514,
           {"8 000,00", "10.00", "800,00", "8 800,00", "8 800,00 €"});
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 1);
  CHECK(amount(invoice.vat_breakdown[0].rate) == "10.00");
  CHECK(amount(invoice.vat_breakdown[0].base) == "8000.00");
}

TEST_CASE("Headings left in their cells head the numbers right in them") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 480, "Total TTC", "424,20 €");
  page.row({20, 63, 120, 180}, 500, {"Code", "Taux", "HT", "TVA"});
  const auto row = [&](double y, const char* code, const char* rate, const char* base,
                       const char* tax) {
    page.text(20, y, code).right(112, y, rate).right(170, y, base).right(230, y, tax);
  };
  row(514, "A", "20,00", "18,00", "3,60");
  row(528, "B", "10,00", "363,00", "36,30");
  row(542, "C", "0,00", "3,30", "0,00");
  row(556, "", "Total", "384,30", "39,90");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 3);
  CHECK(amount(invoice.vat_breakdown[1].rate) == "10.00");
  CHECK(amount(invoice.vat_breakdown[1].base) == "363.00");
  CHECK(amount(invoice.vat_breakdown[1].amount) == "36.30");
  CHECK(amount(invoice.totals.net) == "384.30");
  CHECK(amount(invoice.totals.vat) == "39.90");
}

TEST_CASE("A row of labels over a row of as many amounts, wherever they stand in their cells") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.row({50, 200, 350}, 500, {"Base HT", "TVA 0 %", "Total TTC"});
  page.right(180, 518, "6 490,00").right(330, 518, "0,00").right(480, 518, "6 490,00");
  const Invoice invoice = read(page);
  CHECK(amount(invoice.totals.vat) == "0.00");
  CHECK(amount(invoice.totals.gross) == "6490.00");
  CHECK(invoice.vat_breakdown.size() == 1);
}

TEST_CASE("Taxes may stand on the rows of what they are of") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  header(page, 250);
  page.row(kColumns, 266, {"Insertion", "10", "40,00", "20 %", "400,00"});
  page.row(kColumns, 282, {"Abonnement", "2", "150,00", "2,1 %", "300,00"});
  page.text(200, 312, "HT à 20 %").text(290, 312, "400,00").text(430, 312, "TVA 20 %");
  page.text(500, 312, "80,00");
  page.text(200, 328, "HT à 2,1 %").text(290, 328, "300,00").text(430, 328, "TVA 2,1 %");
  page.text(500, 328, "6,30");
  total(page, 350, "Total TTC", "786,30");
  const Invoice invoice = read(page);
  CHECK(invoice.lines.size() == 2);
  REQUIRE(invoice.vat_breakdown.size() == 2);
  CHECK(amount(invoice.vat_breakdown[0].amount) == "80.00");
  CHECK(amount(invoice.vat_breakdown[1].amount) == "6.30");
}

TEST_CASE("The currency of the fee is the invoice's where none else is printed") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  total(page, 500, "Total TTC", "1 200,00");
  page.text(50, 700, "Indemnité forfaitaire de 40 € pour frais de recouvrement.");
  const Invoice invoice = read(page);
  REQUIRE(invoice.currency);
  CHECK(*invoice.currency == "EUR");
  CHECK(invoice.currency.confidence < 0.95);
}

TEST_CASE("Of lines with their taxes, the bases are what the taxes leave") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.row(kColumns, 250, {"Article", "Qté", "Prix TTC", "TVA", "Total TTC"});
  page.row(kColumns, 266, {"Plateau", "10", "16,50", "10 %", "165,00"});
  page.row(kColumns, 282, {"Vin", "2", "24,00", "20 %", "48,00"});
  total(page, 320, "Total HT", "190,00");
  total(page, 334, "TVA 10 %", "15,00");
  total(page, 348, "TVA 20 %", "8,00");
  total(page, 362, "Total TTC", "213,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 2);
  CHECK(amount(invoice.vat_breakdown[0].base) == "150.00");
  CHECK(amount(invoice.vat_breakdown[1].base) == "40.00");
}

}  // namespace
}  // namespace recevable::extract::test
