// Columns of a line table whose headings say little or the wrong thing, on paper and on scans.
#include <catch2/catch.hpp>

#include "extract/lines/known_rates.h"
#include "extract/lines/line_repair.h"
#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

using base::Decimal;

const std::vector<double> kFive = {50, 290, 350, 420, 500};

TEST_CASE("A heading of rates over prices is one of prices") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Désignation", "Qté", "Taux", "TVA", "Montant"});
  page.row(kFive, 216, {"Pose d'un portail", "2", "1 250,00", "10 %", "2 500,00"});
  page.row(kFive, 232, {"Motorisation", "3", "12,50", "20 %", "37,50"});
  CHECK(shown(read(page).lines) ==
        Rows{"Pose d'un portail | 2 x 1250 = 2500 @ 10", "Motorisation | 3 x 12.5 = 37.5 @ 20"});
}

TEST_CASE("A rate of pay that makes the price is no rate of VAT") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 240, 300, 360, 420, 510};
  page.row(columns, 200, {"Rubrique", "Heures", "Taux", "Coef.", "Prix facturé", "Montant HT"});
  page.row(columns, 216, {"Heures normales", "35,00", "12,00", "2,000", "24,00", "840,00"});
  page.row(columns, 232, {"Heures de nuit", "4,00", "15,00", "2,000", "30,00", "120,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Heures normales | 35 x 24 = 840 @ -", "Heures de nuit | 4 x 30 = 120 @ -"});
}

TEST_CASE("A heading that names two columns keeps them apart") {
  PageBuilder page = titled();
  page.row({50, 250, 310, 400, 490}, 200,
           {"Désignation", "Qté", "Prix catalogue", "Prix net", "Montant HT"});
  page.row({50, 250, 310, 400, 490}, 216, {"Rayonnage", "4", "100,00", "80,00", "320,00"});
  page.row({50, 250, 310, 400, 490}, 232, {"Tablette", "6", "20,00", "15,00", "90,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Rayonnage | 4 x 80 = 320 @ -", "Tablette | 6 x 15 = 90 @ -"});
}

TEST_CASE("The unknown heading over the words is the description") {
  PageBuilder page = titled();
  page.row({50, 90, 350, 420, 500}, 200, {"Sem.", "Intervenant", "Heures", "Tarif", "Montant HT"});
  page.row({50, 90, 350, 420, 500}, 216,
           {"S12", "Agent de propreté, site nord", "30,00", "21,00", "630,00"});
  CHECK(shown(read(page).lines) == Rows{"Agent de propreté, site nord | 30 x 21 = 630 @ -"});
}

TEST_CASE("A share in the column of prices is no price, and its row no line") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Désignation", "Quantité", "Prix unitaire", "TVA", "Total HT"});
  page.row(kFive, 216, {"Reliure", "10", "4,00", "20 %", "40,00"});
  page.row(kFive, 232, {"Sous-total", "", "", "", "40,00"});
  page.row(kFive, 248, {"Remise", "", "5 %", "", "-2,00"});
  page.row(kFive, 264, {"Total HT", "", "", "", "38,00"});
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.lines) == Rows{"Reliure | 10 x 4 = 40 @ 20"});
  CHECK(shown(invoice.totals.discount) == "2");
}

TEST_CASE("A word of a description that begins as a total does is a line where it multiplies") {
  PageBuilder page = titled();
  page.row(kFive, 200, {"Désignation", "Quantité", "Prix unitaire", "TVA", "Total HT"});
  page.row(kFive, 216, {"Solde de la mission", "2", "50,00", "20 %", "100,00"});
  page.row(kFive, 232, {"Rapport", "3", "10,00", "20 %", "30,00"});
  page.row(kFive, 262, {"Total HT", "", "", "", "130,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Solde de la mission | 2 x 50 = 100 @ 20", "Rapport | 3 x 10 = 30 @ 20"});
}

TEST_CASE("Rows without quantity are lines where they complete the net total") {
  PageBuilder page = titled();
  page.text(50, 200, "Honoraires de la phase 1").right(520, 200, "1 200,00");
  page.text(50, 216, "Honoraires de la phase 2").right(520, 216, "800,00");
  page.text(300, 246, "Total HT").right(520, 246, "2 000,00");
  page.text(300, 262, "TVA 20 %").right(520, 262, "400,00");
  page.text(300, 278, "Total TTC").right(520, 278, "2 400,00");
  CHECK(shown(read(page).lines) == Rows{"Honoraires de la phase 1 | - x - = 1200 @ 20",
                                        "Honoraires de la phase 2 | - x - = 800 @ 20"});
}

TEST_CASE("Rows that do not make the net total are left alone") {
  PageBuilder page = titled();
  page.text(50, 200, "Rappel du marché").right(520, 200, "1 200,00");
  page.text(50, 216, "Avenant").right(520, 216, "900,00");
  page.text(300, 246, "Total HT").right(520, 246, "2 000,00");
  page.text(300, 262, "Total TTC").right(520, 262, "2 400,00");
  CHECK(read(page).lines.empty());
}

TEST_CASE("Numbers under a heading the scan lost are a column all the same") {
  PageBuilder page = titled();
  page.ocr(0.9F);
  page.row(kFive, 200, {"Désignation", "Quantité", "", "TVA", "Montant HT"});
  page.row(kFive, 216, {"Bordures", "12", "30,00", "20 %", "360,00"});
  page.row(kFive, 232, {"Pavés", "8", "45,00", "20 %", "360,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Bordures | 12 x 30 = 360 @ 20", "Pavés | 8 x 45 = 360 @ 20"});
}

invoice::Amount seen(Decimal value, invoice::Source source = invoice::Source::ocr) {
  invoice::Amount field = invoice::Amount::of(value, {}, 0.9);
  field.evidence.source = source;
  return field;
}

TEST_CASE("A comma the picture lost is put back where the line then holds, and is doubted") {
  invoice::Line line;
  line.quantity = seen(Decimal(44));
  line.unit_price = seen(Decimal(3411));
  line.net = seen(Decimal::scaled(150084, 2));
  repair_line(line);
  CHECK(*line.unit_price == Decimal::scaled(3411, 2));
  CHECK(line.unit_price.confidence <= 0.6);
  CHECK(line.net.confidence == 0.9);

  // Nothing holds: what was read stays.
  line.unit_price = seen(Decimal(3412));
  repair_line(line);
  CHECK(*line.unit_price == Decimal(3412));
  CHECK(line.unit_price.confidence == 0.9);
}

TEST_CASE("A quantity the picture did not give up follows from price and net amount") {
  invoice::Line line;
  line.unit_price = seen(Decimal::scaled(11758, 2));
  line.net = seen(Decimal::scaled(70548, 2));
  repair_line(line);
  REQUIRE(line.quantity);
  CHECK(*line.quantity == Decimal(6));
  CHECK(line.quantity.evidence.source == invoice::Source::inferred);

  invoice::Line odd;
  odd.unit_price = seen(Decimal::scaled(11758, 2));
  odd.net = seen(Decimal::scaled(70549 + 500, 2));
  repair_line(odd);
  CHECK_FALSE(odd.quantity);
}

TEST_CASE("A rate there is none of is one that lost its comma") {
  invoice::Line line;
  line.vat_rate = seen(Decimal(55));
  repair_line(line);
  CHECK(*line.vat_rate == Decimal::scaled(55, 1));
  line.vat_rate = seen(Decimal(11));
  repair_line(line);
  CHECK(*line.vat_rate == Decimal(11));
  CHECK(is_known_rate(Decimal(20)));
  CHECK_FALSE(is_known_rate(Decimal::scaled(125, 1)));
}

TEST_CASE("What is printed in a text layer is never put right") {
  invoice::Line line;
  line.quantity = seen(Decimal(44), invoice::Source::text);
  line.unit_price = seen(Decimal(3411), invoice::Source::text);
  line.net = seen(Decimal::scaled(150084, 2), invoice::Source::text);
  line.vat_rate = seen(Decimal(55), invoice::Source::text);
  repair_line(line);
  CHECK(*line.unit_price == Decimal(3411));
  CHECK(*line.vat_rate == Decimal(55));
}

}  // namespace
}  // namespace recevable::extract::test
