// Invoice lines and VAT where no heading or no column says what they are.
#include <catch2/catch.hpp>

#include "base/date.h"
#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

using invoice::Invoice;

TEST_CASE("A heading the lexicon does not know is the quantity where it multiplies") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 300, 380, 480};
  page.row(columns, 200, {"Désignation", "Nuitées", "P.U.", "Montant HT"});
  page.row(columns, 216, {"Chambre double", "3", "80,00", "240,00"});
  page.row(columns, 232, {"Chambre simple", "2", "65,00", "130,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Chambre double | 3 x 80 = 240 @ -", "Chambre simple | 2 x 65 = 130 @ -"});
}

TEST_CASE("What stands under an unknown heading stays out of the description") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 260, 340, 420, 500};
  page.row(columns, 200, {"Désignation", "Zone", "Quantité", "P.U.", "Montant HT"});
  page.row(columns, 216, {"Tonte", "Nord", "4", "50,00", "200,00"});
  CHECK(shown(read(page).lines) == Rows{"Tonte | 4 x 50 = 200 @ -"});
}

TEST_CASE("A works statement counts its present column, not what was done before") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 200, 290, 380, 470};
  page.row(columns, 200, {"Poste", "Marché HT", "Cumul HT", "Antérieur HT", "Présente situation"});
  page.row(columns, 216, {"Terrassement", "14 000,00", "13 300,00", "9 100,00", "4 200,00"});
  page.row(columns, 232, {"Gros œuvre", "62 168,00", "49 734,40", "31 084,00", "18 650,40"});
  page.row(columns, 248, {"Totaux", "76 168,00", "63 034,40", "40 184,00", "22 850,40"});
  CHECK(shown(read(page).lines) ==
        Rows{"Terrassement | - x - = 4200 @ -", "Gros œuvre | - x - = 18650.4 @ -"});
}

const std::vector<double> kPlain = {50, 330, 400, 480};

TEST_CASE("Lines go on below the sum of a section; a discount below the last sum is no line") {
  PageBuilder page = titled();
  page.row(kPlain, 200, {"Désignation", "Quantité", "P.U.", "Montant HT"});
  page.row(kPlain, 216, {"Tuiles", "100", "2,00", "200,00"});
  page.row(kPlain, 232, {"Sous-total couverture", "", "", "200,00"});
  page.row(kPlain, 248, {"Gouttière", "3", "30,00", "90,00"});
  page.row(kPlain, 264, {"Sous-total zinguerie", "", "", "90,00"});
  page.row(kPlain, 280, {"Geste commercial", "", "", "-10,00"});
  page.row(kPlain, 296, {"Total HT", "", "", "280,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Tuiles | 100 x 2 = 200 @ -", "Gouttière | 3 x 30 = 90 @ -"});
}

TEST_CASE("Two tables of lines on a page") {
  PageBuilder page = titled();
  page.row(kPlain, 200, {"Désignation", "Heures", "Taux horaire", "Montant HT"});
  page.row(kPlain, 216, {"Vidange", "1,5", "60,00", "90,00"});
  page.row(kPlain, 232, {"Total HT", "", "", "90,00"});
  page.row(kPlain, 280, {"Désignation", "Quantité", "P.U.", "Montant HT"});
  page.row(kPlain, 296, {"Filtre", "2", "12,00", "24,00"});
  page.row(kPlain, 330, {"Libellé", "Base HT", "Taux", "Montant"});
  page.row(kPlain, 346, {"TVA normale", "114,00", "20 %", "22,80"});
  CHECK(shown(read(page).lines) == Rows{"Vidange | 1.5 x 60 = 90 @ -", "Filtre | 2 x 12 = 24 @ -"});
}

TEST_CASE("A discount column is an amount or a percent, as it makes the net amount") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 250, 320, 390, 480};
  page.row(columns, 200, {"Désignation", "Quantité", "P.U.", "Remise", "Montant HT"});
  page.row(columns, 216, {"Papier", "10", "5,00", "10,00", "45,00"});
  page.row(columns, 232, {"Encre", "2", "30,00", "5,00", "57,00"});
  const Invoice invoice = read(page);
  REQUIRE(invoice.lines.size() == 2);
  CHECK(invoice.lines[0].discount_is_percent);
  CHECK(invoice.lines[1].discount_is_percent);
}

TEST_CASE("Lines without any heading are found by what multiplies") {
  PageBuilder page = titled();
  page.text(50, 200, "Pose de gouttières").right(380, 200, "12").right(460, 200, "35,50");
  page.right(545, 200, "426,00");
  page.text(50, 216, "Descente d'eau pluviale").right(380, 216, "3").right(460, 216, "48,00");
  page.right(545, 216, "144,00");
  page.text(350, 300, "Total HT").right(545, 300, "570,00");
  CHECK(shown(read(page).lines) == Rows{"Pose de gouttières | 12 x 35.5 = 426 @ -",
                                        "Descente d'eau pluviale | 3 x 48 = 144 @ -"});
}

TEST_CASE("A row of one price and its double is no proof of a table") {
  PageBuilder page = titled();
  page.text(50, 200, "Dossier 1").right(380, 200, "1").right(460, 200, "250,00");
  page.right(545, 200, "250,00");
  CHECK(read(page).lines.empty());
}

TEST_CASE("Lines said in the sentences of a letter") {
  PageBuilder page = titled();
  page.text(50, 200,
            "- Analyse du dossier et du mémoire : 9 heures à 185,00 € l'unité, soit 1 665,00 €");
  page.text(50, 212, "hors taxes, TVA au taux de 20 % ;");
  page.text(50, 224,
            "- Audience : 1 vacation à 740,00 € l'unité, soit 740,00 € hors taxes, TVA au");
  page.text(50, 236, "taux de 20 % ;");
  CHECK(shown(read(page).lines) == Rows{"Analyse du dossier et du mémoire | 9 x 185 = 1665 @ 20",
                                        "Audience | 1 x 740 = 740 @ 20"});
}

TEST_CASE("A sentence whose product is wrong is no line") {
  PageBuilder page = titled();
  page.text(50, 200, "- Analyse : 9 heures à 185,00 € l'unité, soit 1 600,00 € hors taxes ;");
  CHECK(read(page).lines.empty());
}

TEST_CASE("Quantity and price on a row below the amount") {
  PageBuilder page = titled();
  page.text(50, 200, "Mémoire en réplique").right(545, 200, "1 330,00 €");
  page.text(60, 212, "7 heures x 190,00 €");
  CHECK(shown(read(page).lines) == Rows{"Mémoire en réplique | 7 x 190 = 1330 @ -"});
}

TEST_CASE("A description goes on below when its sentence does") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 330, 400, 480};
  page.row(columns, 200, {"Désignation", "Quantité", "P.U.", "Montant HT"});
  page.row(columns, 216, {"Acompte sur formation,", "1", "2 100,00", "2 100,00"});
  page.text(50, 228, "session d'automne");
  page.row(columns, 260, {"Location de la salle", "2", "90,00", "180,00"});
  page.text(50, 272, "N° de série 4471");
  CHECK(shown(read(page).lines) ==
        Rows{"Acompte sur formation, session d'automne | 1 x 2100 = 2100 @ -",
             "Location de la salle | 2 x 90 = 180 @ -"});
}

const std::vector<double> kCoded = {50, 290, 350, 430, 500};

PageBuilder coded_lines() {
  PageBuilder page = titled();
  page.row(kCoded, 200, {"Désignation", "Quantité", "P.U.", "TVA", "Montant HT"});
  page.row(kCoded, 216, {"Pommes", "10", "2,00", "1", "20,00"});
  page.row(kCoded, 232, {"Barquettes", "5", "4,00", "2", "20,00"});
  return page;
}

TEST_CASE("A code of VAT has the rate its row of the VAT table says") {
  PageBuilder page = coded_lines();
  const std::vector<double> table = {50, 110, 200, 300};
  page.row(table, 300, {"Code", "Taux", "Base HT", "Montant TVA"});
  page.row(table, 316, {"1", "5,5 %", "20,00", "1,10"});
  page.row(table, 332, {"2", "20 %", "20,00", "4,00"});
  CHECK(shown(read(page).lines) ==
        Rows{"Pommes | 10 x 2 = 20 @ 5.5", "Barquettes | 5 x 4 = 20 @ 20"});
}

TEST_CASE("A code of VAT has the rate a legend says") {
  PageBuilder page = coded_lines();
  page.text(50, 300, "Codes TVA : 1 = 5,5 %, 2 = 20 %");
  CHECK(shown(read(page).lines) ==
        Rows{"Pommes | 10 x 2 = 20 @ 5.5", "Barquettes | 5 x 4 = 20 @ 20"});
}

TEST_CASE("A code of VAT that nothing explains is no rate") {
  CHECK(shown(read(coded_lines()).lines) ==
        Rows{"Pommes | 10 x 2 = 20 @ -", "Barquettes | 5 x 4 = 20 @ -"});
}

TEST_CASE("Base and tax are told apart by the rate, whichever comes first") {
  PageBuilder page = titled();
  page.text(50, 300, "TVA 20 %").text(150, 300, "25,20").text(250, 300, "126,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 1);
  CHECK(shown(invoice.vat_breakdown[0].base) == "126");
  CHECK(shown(invoice.vat_breakdown[0].amount) == "25.2");
}

TEST_CASE("What the tax is taken of is not the tax") {
  PageBuilder page = titled();
  page.text(350, 300, "Total HT").right(545, 300, "2 393,08");
  page.text(350, 316, "TVA 20,00 % sur 2 393,08").right(545, 316, "478,62");
  page.text(350, 332, "Total TTC").right(545, 332, "2 871,70");
  CHECK(shown(read(page).totals.vat) == "478.62");
}

TEST_CASE("What is to pay is the gross total where nothing is deducted, and says it was inferred") {
  PageBuilder page = titled();
  page.text(350, 300, "Total HT").right(545, 300, "100,00");
  page.text(350, 316, "TVA 20 %").right(545, 316, "20,00");
  page.text(350, 332, "Total TTC").right(545, 332, "120,00");
  const Invoice invoice = read(page);
  CHECK(shown(invoice.totals.payable) == "120");
  CHECK(invoice.totals.payable.evidence.source == invoice::Source::inferred);
}

TEST_CASE("The one total of who bears no VAT is all of them") {
  PageBuilder page = titled();
  page.text(350, 300, "Total TTC").right(545, 300, "308,00 €");
  page.text(50, 400, "TVA non applicable, art. 293 B du CGI.");
  const Invoice invoice = read(page);
  CHECK(shown(invoice.totals.net) == "308");
  CHECK(shown(invoice.totals.payable) == "308");
}

TEST_CASE("No total is inferred where VAT is owed") {
  PageBuilder page = titled();
  page.text(350, 300, "Total TTC").right(545, 300, "308,00 €");
  CHECK_FALSE(read(page).totals.net);
}

TEST_CASE(
    "The latest of the dates on the lines is the day of delivery; one without a date says "
    "nothing") {
  PageBuilder page = titled();
  const std::vector<double> columns = {50, 120, 350, 410, 490};
  page.row(columns, 200, {"Date", "Désignation", "Quantité", "P.U.", "Montant HT"});
  page.row(columns, 216, {"03/10/2026", "Buffet", "60", "14,50", "870,00"});
  page.row(columns, 232, {"05/10/2026", "Vaisselle", "60", "2,10", "126,00"});
  CHECK(read(page).delivery_date.value == *base::make_date(2026, 10, 5));
  page.row(columns, 248, {"", "Livraison", "1", "20,00", "20,00"});
  CHECK_FALSE(read(page).delivery_date);
}

TEST_CASE("A reference printed with a typographic hyphen is the one people type") {
  PageBuilder page = titled();
  page.text(50, 100, "N° d'engagement : 2026\u20104683");
  CHECK(read(page).commitment_number.value == "2026-4683");
}

TEST_CASE("A works statement totals what is invoiced now, wherever its column stands") {
  const std::vector<double> columns = {50, 260, 350, 440};
  const auto total = [&](const std::vector<std::string_view>& headings,
                         const std::vector<std::string_view>& net,
                         const std::vector<std::string_view>& vat) {
    PageBuilder page = titled();
    page.row(columns, 200, {"Récapitulatif", headings[0], headings[1], headings[2]});
    page.row(columns, 216, {"Total HT", net[0], net[1], net[2]});
    page.row(columns, 232, {"TVA 20 %", vat[0], vat[1], vat[2]});
    const Invoice invoice = read(page);
    return shown(invoice.totals.net) + " + " + shown(invoice.totals.vat);
  };
  CHECK(total({"Cumul", "Précédent", "Présente"}, {"900,00", "600,00", "300,00"},
              {"180,00", "120,00", "60,00"}) == "300 + 60");
  CHECK(total({"Du mois", "Antérieur", "Cumulé"}, {"300,00", "600,00", "900,00"},
              {"60,00", "120,00", "180,00"}) == "300 + 60");
}

TEST_CASE("The base of a rate may stand on a row of its own") {
  PageBuilder page = titled();
  page.text(300, 200, "Montant HT soumis à TVA 10,00%").right(540, 200, "250,00 €");
  page.text(300, 216, "Total HT").right(540, 216, "400,00 €");
  page.text(300, 232, "TVA 10,00%").right(540, 232, "25,00 €");
  page.text(300, 248, "Total TTC").right(540, 248, "425,00 €");
  const Invoice invoice = read(page);
  REQUIRE(invoice.vat_breakdown.size() == 1);
  CHECK(shown(invoice.vat_breakdown[0].base) == "250");
  CHECK(shown(invoice.vat_breakdown[0].amount) == "25");
  CHECK(shown(invoice.totals.vat) == "25");
}

TEST_CASE("A row of a rate ends where the totals beside it begin") {
  PageBuilder page = titled();
  page.text(50, 200, "Taux 10 %").right(200, 200, "100,00").right(270, 200, "10,00");
  page.text(350, 200, "Total TVA").right(540, 200, "30,00");
  page.text(50, 216, "Taux 20 %").right(200, 216, "100,00").right(270, 216, "20,00");
  page.text(350, 216, "Total TTC").right(540, 216, "230,00");
  const Invoice invoice = read(page);
  CHECK(shown(invoice.totals.vat) == "30");
  REQUIRE(invoice.vat_breakdown.size() == 2);
  CHECK(shown(invoice.vat_breakdown[0].amount) == "10");
}

std::string delivery(const PageBuilder& page) {
  const auto& date = read(page).delivery_date;
  return date ? base::format_iso(*date) : "-";
}

TEST_CASE("The day of delivery stands on a delivery note, ends a period, or is that of a season") {
  const auto of = [](std::string_view line) {
    PageBuilder page = titled();
    page.text(50, 120, line).text(50, 160, "Total TTC").right(500, 160, "12,00 €");
    return delivery(page);
  };
  CHECK(of("BL n° 4471 du 14/10/2026") == "2026-10-14");
  CHECK(of("Du 01.09.2026 au 30.09.2026") == "2026-09-30");
  CHECK(of("Rapport remis le 20 mai 2026") == "2026-05-20");
  CHECK(of("Redevance du 1er semestre 2026") == "2026-06-30");
  CHECK(of("Location du 3e trimestre 2026") == "2026-09-30");
  CHECK(of("Prestations du mois de février 2028") == "2028-02-29");
  CHECK(of("Marché conclu en octobre 2025") == "-");
  CHECK(of("Bons livrés en trop, accord du 30/09/2026") == "-");
}

TEST_CASE("A period in words is inferred, not printed") {
  PageBuilder page = titled();
  page.text(50, 120, "Abonnement de mars 2026").text(50, 160, "Total TTC").right(500, 160, "12,00");
  const Invoice invoice = read(page);
  REQUIRE(invoice.delivery_date);
  CHECK(invoice.delivery_date.evidence.source == invoice::Source::inferred);
}

TEST_CASE("What is to pay is every total of who bears no VAT") {
  PageBuilder page = titled();
  page.text(300, 200, "Total à payer").right(540, 200, "868,60 €");
  page.text(50, 240, "TVA non applicable, article 293 B du CGI");
  const Invoice invoice = read(page);
  CHECK(shown(invoice.totals.net) == "868.6");
  CHECK(shown(invoice.totals.gross) == "868.6");
}

}  // namespace
}  // namespace recevable::extract::test
