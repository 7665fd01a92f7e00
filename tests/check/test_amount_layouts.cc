// Unusual blocks of totals, tables of VAT and line tables, drawn by hand: the amounts are read, and
// nobody is accused; the same page with one amount changed is.
#include <algorithm>
#include <catch2/catch.hpp>

#include "check/pipeline.h"
#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::check {
namespace {

using document::test::PageBuilder;
using Texts = std::vector<std::string>;

struct Read {
  invoice::Invoice invoice;
  Texts accused, possible;  // rules about amounts: certain or probable, possible
};

Read read(const document::Document& document) {
  DocumentReport report;
  report.invoice = extract::extract(document);
  Options options;
  options.on = base::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};
  judge(report, options);
  Read out;
  for (const rules::Finding& finding : report.outcome.findings) {
    const std::string& rule = finding.rule;
    if (!rule.starts_with("CPRO-AMT") && !rule.starts_with("CPRO-VAT") && rule != "MEN-TAX-08" &&
        rule != "MEN-TAX-11" && rule != "MEN-B2G-07" && rule != "MEN-B2G-08") {
      continue;
    }
    (finding.certainty == rules::Certainty::possible ? out.possible : out.accused).push_back(rule);
  }
  out.invoice = std::move(report.invoice);
  return out;
}

Read read(const PageBuilder& page) {
  return read(page.document());
}

// "net | vat | gross | payable"
std::string totals(const Read& read) {
  const auto shown = [](const invoice::Amount& field) {
    return field ? field->to_string() : std::string("-");
  };
  const invoice::Totals& t = read.invoice.totals;
  return shown(t.net) + " | " + shown(t.vat) + " | " + shown(t.gross) + " | " + shown(t.payable);
}

// "rate: base -> tax" for each row, highest rate first.
Texts taxes(const Read& read) {
  Texts rows;
  std::vector<invoice::VatRow> breakdown = read.invoice.vat_breakdown;
  std::stable_sort(breakdown.begin(), breakdown.end(),
                   [](const auto& a, const auto& b) { return *a.rate > *b.rate; });
  for (const invoice::VatRow& row : breakdown) {
    rows.push_back(row.rate->to_short_string() + ": " + (row.base ? row.base->to_string() : "-") +
                   " -> " + (row.amount ? row.amount->to_string() : "-"));
  }
  return rows;
}

std::string amount(const invoice::Amount& field) {
  return field ? field->to_string() : "-";
}

Texts nets(const Read& read) {
  Texts rows;
  for (const invoice::Line& line : read.invoice.lines) rows.push_back(amount(line.net));
  return rows;
}

PageBuilder titled(double width = 595) {
  PageBuilder page(width);
  page.size(16).text(50, 40, "FACTURE N° F26-118").size(10);
  return page;
}

void total(PageBuilder& page, double y, std::string_view label, std::string_view value) {
  page.text(330, y, label).right(545, y, value);
}

TEST_CASE("A statement of works with advances, penalties and a retention") {
  const std::vector<double> columns = {50, 250, 330, 410, 490};
  const auto drawn = [&](std::string_view payable) {
    PageBuilder page = titled();
    page.row(columns, 200, {"Chapitre", "Marché HT", "Cumul", "Déjà facturé", "Ce mois"});
    page.row(columns, 216, {"Terrassement", "12 000,00", "9 000,00", "6 000,00", "3 000,00"});
    page.row(columns, 230, {"Maçonnerie", "30 000,00", "12 000,00", "4 500,00", "7 500,00"});
    total(page, 300, "Montant du mois HT", "10 500,00");
    total(page, 314, "TVA 20 %", "2 100,00");
    total(page, 328, "Montant TTC", "12 600,00");
    total(page, 342, "Avance récupérée ce mois", "- 1 260,00");
    total(page, 356, "Retenue de garantie 5 %", "- 630,00");
    total(page, 370, "Pénalités appliquées par le maître d'œuvre", "- 150,00");
    total(page, 384, "Net à mandater", payable);
    return read(page);
  };
  const Read honest = drawn("10 560,00 €");
  CHECK(totals(honest) == "10500.00 | 2100.00 | 12600.00 | 10560.00");
  CHECK(amount(honest.invoice.totals.retention) == "630.00");
  CHECK(amount(honest.invoice.totals.paid) == "1410.00");
  CHECK(honest.accused.empty());
}

TEST_CASE("Amounts that stand before the words that say what they are") {
  const auto drawn = [](std::string_view vat) {
    PageBuilder page = titled();
    page.row({50, 300, 380, 480}, 200, {"Poste", "Nb", "Tarif", "Montant"});
    page.row({50, 300, 380, 480}, 216, {"Ronde de nuit", "31", "48,00", "1 488,00"});
    page.row({50, 300, 380, 480}, 230, {"Ronde de jour", "20", "35,60", "712,00"});
    page.text(50, 280,
              "La présente facture s'élève à 2 200,00 € hors taxes, auxquels s'ajoutent " +
                  std::string(vat) + " € de TVA à 20 %,");
    page.text(50, 292, "soit 2 640,00 € toutes taxes comprises, payables sous trente jours.");
    return read(page);
  };
  const Read honest = drawn("440,00");
  CHECK(totals(honest) == "2200.00 | 440.00 | 2640.00 | 2640.00");
  CHECK(taxes(honest) == Texts{"20: 2200.00 -> 440.00"});
  CHECK(honest.accused.empty());
}

TEST_CASE("Sections with totals of their own are no totals of the invoice") {
  const std::vector<double> columns = {50, 300, 370, 470};
  const auto drawn = [&](std::string_view net) {
    PageBuilder page = titled();
    page.row(columns, 200, {"Main d'œuvre", "Heures", "Taux", "Montant"});
    page.row(columns, 216, {"Électricien", "12", "45,00", "540,00"});
    page.row(columns, 230, {"Apprenti", "8", "25,00", "200,00"});
    page.row(columns, 244, {"Total main d'œuvre", "", "", "740,00"});
    page.row(columns, 270, {"Fournitures", "Quantité", "P.U.", "Montant"});
    page.row(columns, 286, {"Tableau électrique", "1", "312,40", "312,40"});
    page.row(columns, 300, {"Disjoncteurs", "6", "18,60", "111,60"});
    page.row(columns, 314, {"Total fournitures", "", "", "424,00"});
    total(page, 350, "Total HT", net);
    total(page, 364, "TVA 10 %", "116,40");
    total(page, 378, "Total TTC", "1 280,40");
    return read(page);
  };
  const Read honest = drawn("1 164,00");
  CHECK(totals(honest) == "1164.00 | 116.40 | 1280.40 | 1280.40");
  CHECK(nets(honest) == Texts{"540.00", "200.00", "312.40", "111.60"});
  CHECK(honest.accused.empty());
  const Read wrong = drawn("1 146,00");
  CHECK(std::find(wrong.accused.begin(), wrong.accused.end(), "CPRO-AMT-01") !=
        wrong.accused.end());
}

TEST_CASE("A balance after deposits that were invoiced one by one") {
  const auto drawn = [](std::string_view second) {
    PageBuilder page = titled();
    page.row({50, 300, 380, 480}, 200, {"Désignation", "Quantité", "Prix HT", "Montant HT"});
    page.row({50, 300, 380, 480}, 216, {"Refonte du site", "1", "9 000,00", "9 000,00"});
    total(page, 300, "Total HT", "9 000,00 €");
    total(page, 314, "TVA 20 %", "1 800,00 €");
    total(page, 328, "Total TTC", "10 800,00 €");
    total(page, 342, "Facture F26-041 du 02/03/2026", "- 3 240,00 €");
    total(page, 356, "Facture F26-077 du 04/06/2026", second);
    total(page, 370, "Solde à régler", "4 320,00 €");
    return read(page);
  };
  const Read honest = drawn("- 3 240,00 €");
  CHECK(totals(honest) == "9000.00 | 1800.00 | 10800.00 | 4320.00");
  CHECK(amount(honest.invoice.totals.paid) == "6480.00");
  CHECK(honest.accused.empty());
  const Read wrong = drawn("- 3 420,00 €");
  CHECK(wrong.accused == Texts{"CPRO-AMT-06-L"});
}

TEST_CASE("What was due before and what was paid is not of this invoice") {
  PageBuilder page = titled();
  page.row({50, 170, 290, 410}, 200,
           {"Solde précédent", "Votre règlement", "Cette facture TTC", "Somme à payer"});
  page.row({50, 170, 290, 410}, 214, {"812,40", "812,40 -", "527,50", "527,50 €"});
  const std::vector<double> columns = {50, 290, 360, 430, 500};
  page.row(columns, 260, {"Consommation", "Quantité", "P.U. HT", "TVA", "Montant HT"});
  page.row(columns, 276, {"Part fixe", "6", "15,00", "5,5 %", "90,00"});
  page.row(columns, 290, {"Part variable, relevé du 15/06", "410", "1,00", "5,5 %", "410,00"});
  total(page, 340, "Total hors taxes", "500,00");
  total(page, 354, "TVA 5,5 % (assiette 500,00)", "27,50");
  total(page, 368, "Total TTC en euros (TVA 27,50)", "527,50");
  const Read honest = read(page);
  CHECK(totals(honest) == "500.00 | 27.50 | 527.50 | 527.50");
  CHECK(taxes(honest) == Texts{"5.5: 500.00 -> 27.50"});
  CHECK(honest.accused.empty());
}

TEST_CASE("Three rates across the page, bases and taxes below them") {
  PageBuilder page = titled();
  page.text(50, 300, "Taux")
      .right(200, 300, "20 %")
      .right(270, 300, "10 %")
      .right(340, 300, "5,5 %");
  page.text(50, 314, "Base").right(200, 314, "1 000,00").right(270, 314, "300,00");
  page.right(340, 314, "80,00");
  page.text(50, 328, "Taxe").right(200, 328, "200,00").right(270, 328, "30,00");
  page.right(340, 328, "4,40");
  page.text(380, 300, "Net HT").right(545, 300, "1 380,00");
  page.text(380, 314, "TVA").right(545, 314, "234,40");
  page.text(380, 328, "À régler").right(545, 328, "1 614,40 €");
  const Read honest = read(page);
  CHECK(totals(honest) == "1380.00 | 234.40 | 1614.40 | 1614.40");
  CHECK(taxes(honest) ==
        Texts{"20: 1000.00 -> 200.00", "10: 300.00 -> 30.00", "5.5: 80.00 -> 4.40"});
  CHECK(honest.accused.empty());
}

TEST_CASE("A table of VAT whose row of sums gives the only totals") {
  const auto drawn = [](std::string_view tax) {
    PageBuilder page = titled();
    const std::vector<double> columns = {50, 190, 280, 350, 430};
    page.row(columns, 300, {"Ventilation", "Base HT", "Taux", "TVA", "TTC"});
    page.row(columns, 314, {"Gazole", "400,00", "20,00", tax, "480,00"});
    page.row(columns, 328, {"Lavage", "50,00", "20,00", "10,00", "60,00"});
    page.row(columns, 342, {"Ensemble", "450,00", "", "90,00", "540,00"});
    page.text(350, 370, "Net à payer : 540,00 €");
    return read(page);
  };
  const Read honest = drawn("80,00");
  CHECK(nets(honest).empty());
  CHECK(totals(honest) == "450.00 | 90.00 | 540.00 | 540.00");
  CHECK(honest.accused.empty());
}

TEST_CASE("Disbursements below the fees are lines that bear no tax") {
  PageBuilder page = titled();
  page.text(50, 200, "Honoraires");
  page.text(60, 216, "Étude du dossier")
      .text(300, 216, "6 h à 200,00")
      .right(545, 216, "1 200,00 €");
  page.text(60, 230, "Conclusions").text(300, 230, "4 h à 200,00").right(545, 230, "800,00 €");
  page.text(50, 250, "Débours");
  page.text(60, 266, "Droits de greffe").right(545, 266, "37,50 €");
  page.text(60, 280, "Frais d'huissier").right(545, 280, "112,30 €");
  total(page, 320, "Honoraires hors taxes", "2 000,00 €");
  total(page, 334, "TVA au taux de 20 %", "400,00 €");
  total(page, 348, "Total hors taxes, débours compris", "2 149,80 €");
  total(page, 362, "Total toutes taxes comprises", "2 549,80 €");
  total(page, 376, "Provision reçue le 12 mai 2026", "- 1 000,00 €");
  total(page, 390, "Reste à régler", "1 549,80 €");
  const Read honest = read(page);
  CHECK(totals(honest) == "2149.80 | 400.00 | 2549.80 | 1549.80");
  CHECK(taxes(honest) == Texts{"20: 2000.00 -> 400.00"});
  CHECK(nets(honest) == Texts{"1200.00", "800.00", "37.50", "112.30"});
  CHECK(honest.accused.empty());
}

TEST_CASE("An early payment that is only offered changes no total") {
  PageBuilder page = titled();
  page.row({50, 300, 380, 480}, 200, {"Désignation", "Quantité", "Prix HT", "Montant HT"});
  page.row({50, 300, 380, 480}, 216, {"Location de benne", "4", "310,00", "1 240,00"});
  total(page, 300, "Total HT", "1 240,00 €");
  total(page, 314, "TVA 20 %", "248,00 €");
  total(page, 328, "Total TTC", "1 488,00 €");
  page.text(50, 360, "Escompte de 2 % pour paiement sous huit jours : 29,76 €");
  page.text(50, 372,
            "Un acompte de 30 % est demandé pour toute commande au-delà de 5 000,00 € TTC.");
  const Read honest = read(page);
  CHECK(totals(honest) == "1240.00 | 248.00 | 1488.00 | 1488.00");
  CHECK(amount(honest.invoice.totals.discount) == "-");
  CHECK(amount(honest.invoice.totals.paid) == "-");
  CHECK(honest.accused.empty());
}

TEST_CASE("Amounts in a row over their labels, the whole again on a slip") {
  PageBuilder page = titled();
  page.row({50, 320, 400, 480}, 200, {"Article", "Qté", "PU HT", "Total HT"});
  page.row({50, 320, 400, 480}, 216, {"Terreau", "40", "11,50", "460,00"});
  page.row({60, 180, 300, 420}, 300, {"460,00 EUR", "92,00 EUR", "552,00 EUR", "552,00 EUR"});
  page.row({60, 180, 300, 420}, 312, {"hors taxes", "TVA 20 %", "TTC", "net à payer"});
  page.text(50, 700, "Coupon à joindre à votre règlement").right(545, 700, "552,00 EUR");
  const Read honest = read(page);
  CHECK(totals(honest) == "460.00 | 92.00 | 552.00 | 552.00");
  CHECK(taxes(honest) == Texts{"20: 460.00 -> 92.00"});
  CHECK(honest.accused.empty());
}

TEST_CASE("A German invoice with its discount in the foot") {
  const auto drawn = [](std::string_view gross) {
    PageBuilder page;
    page.size(16).text(50, 40, "RECHNUNG Nr. 26-118").size(10);
    page.text(50, 80, "Sterilgut GmbH, Hafenstraße 4, 20457 Hamburg, Deutschland");
    page.text(50, 92, "USt-IdNr. DE136695976");
    const std::vector<double> columns = {50, 90, 300, 350, 410, 490};
    page.row(columns, 200, {"Pos.", "Bezeichnung", "Menge", "Einheit", "Preis", "Betrag"});
    page.row(columns, 216, {"1", "Sterilisationsbehälter", "12", "Stk.", "86,50", "1.038,00"});
    page.row(columns, 230, {"2", "Filterpapier", "40", "Pk.", "4,80", "192,00"});
    total(page, 300, "Zwischensumme", "1.230,00 EUR");
    total(page, 314, "Rabatt 5 %", "-61,50 EUR");
    total(page, 328, "Nettobetrag", "1.168,50 EUR");
    total(page, 342, "MwSt. 19 %", "222,02 EUR");
    total(page, 356, "Gesamtbetrag", gross);
    return read(page);
  };
  const Read honest = drawn("1.390,52 EUR");
  CHECK(totals(honest) == "1168.50 | 222.02 | 1390.52 | 1390.52");
  CHECK(amount(honest.invoice.totals.discount) == "61.50");
  CHECK(honest.accused.empty());
  CHECK(drawn("1.392,50 EUR").accused == Texts{"CPRO-AMT-01"});
}

TEST_CASE("A summary first, its lines on the next page, general terms behind") {
  document::Document document;
  PageBuilder summary = titled();
  summary.text(200, 200, "Abonnements").right(500, 200, "180,00 €");
  summary.text(200, 214, "Communications").right(500, 214, "24,50 €");
  summary.text(200, 228, "Remise").right(500, 228, "-4,50 €");
  summary.text(200, 250, "Montant hors TVA").right(500, 250, "200,00 €");
  summary.text(200, 264, "TVA 20 % calculée sur 200,00 €").right(500, 264, "40,00 €");
  summary.text(200, 278, "À régler toutes taxes comprises").right(500, 278, "240,00 €");
  PageBuilder lines;
  lines.text(50, 40, "Facture F26-118, détail");
  lines.row({50, 300, 380, 480}, 80, {"Libellé", "Nombre", "Tarif HT", "Total HT"});
  lines.row({50, 300, 380, 480}, 96, {"Ligne fixe", "12", "15,00", "180,00"});
  lines.row({50, 300, 380, 480}, 110, {"Appels vers mobiles", "700", "0,035", "24,50"});
  lines.row({50, 300, 380, 480}, 124, {"Remise volume", "1", "-4,50", "-4,50"});
  lines.row({50, 300, 380, 480}, 138, {"Total hors taxes", "", "", "200,00"});
  document.pages = {summary.page(), lines.page()};
  document.pages[1].number = 2;
  const Read honest = read(document);
  CHECK(totals(honest) == "200.00 | 40.00 | 240.00 | 240.00");
  CHECK(nets(honest) == Texts{"180.00", "24.50", "-4.50"});
  CHECK(amount(honest.invoice.totals.discount) == "-");
  CHECK(honest.accused.empty());
}

TEST_CASE("A credit note that takes everything back") {
  PageBuilder page;
  page.size(16).text(50, 40, "AVOIR N° A26-018 sur facture F26-099").size(10);
  page.row({50, 300, 380, 480}, 200, {"Désignation", "Quantité", "Prix HT", "Montant HT"});
  page.row({50, 300, 380, 480}, 216, {"Chaise", "-4", "62,00", "-248,00"});
  total(page, 300, "Total HT", "-248,00 €");
  total(page, 314, "TVA 20 %", "-49,60 €");
  total(page, 328, "Net à votre crédit", "-297,60 €");
  const Read honest = read(page);
  CHECK(totals(honest) == "-248.00 | -49.60 | -297.60 | -297.60");
  CHECK(honest.accused.empty());
}

}  // namespace
}  // namespace recevable::check
