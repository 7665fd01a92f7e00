// When the sums decide what an amount is, and when they must not.
#include <catch2/catch.hpp>

#include "extract/shown_lines.h"

namespace recevable::extract::test {
namespace {

void total(PageBuilder& page, double y, std::string_view label, std::string_view value) {
  page.text(350, y, label).right(545, y, value);
}

std::string totals(const invoice::Invoice& invoice) {
  const invoice::Totals& t = invoice.totals;
  return shown(t.net) + " + " + shown(t.vat) + " = " + shown(t.gross) + ", " + shown(t.payable);
}

void line(PageBuilder& page) {
  page.row({50, 300, 380, 480}, 200, {"Désignation", "Quantité", "Prix HT", "Montant HT"});
  page.row({50, 300, 380, 480}, 216, {"Étagère", "5", "200,00", "1 000,00"});
}

TEST_CASE("A label elsewhere is given up for totals that hold") {
  PageBuilder page = titled();
  line(page);
  page.text(50, 300, "Montant hors taxe").right(250, 300, "1 000,00");
  page.text(50, 314, "dont taxe à 20 %").right(250, 314, "200,00");
  page.text(50, 328, "Somme due").right(250, 328, "1 200,00");
  // Words of a template that nobody meant to be read.
  page.text(50, 600,
            "modèle v4 - total 0,00 - Total TTC 15,00 - brouillon du service informatique");
  CHECK(totals(read(page)) == "1000 + 200 = 1200, 1200");
}

TEST_CASE("An amount of its own label among the totals is never given up") {
  struct Wrong {
    std::string_view net, vat, gross, payable, read;
  };
  // The table of VAT and the lines say 1 000,00, 200,00 and 1 200,00.
  for (const Wrong& wrong :
       {Wrong{"1 100,00", "200,00", "1 200,00", "1 200,00", "1100 + 200 = 1200, 1200"},
        Wrong{"1 000,00", "210,00", "1 200,00", "1 200,00", "1000 + 210 = 1200, 1200"},
        Wrong{"1 000,00", "200,00", "1 300,00", "1 200,00", "1000 + 200 = 1300, 1200"},
        Wrong{"1 000,00", "200,00", "1 200,00", "1 250,00", "1000 + 200 = 1200, 1250"}}) {
    PageBuilder page = titled();
    line(page);
    page.row({50, 130, 220}, 300, {"Taux", "Base", "Taxe"});
    page.row({50, 130, 220}, 314, {"20 %", "1 000,00", "200,00"});
    total(page, 300, "Total HT", wrong.net);
    total(page, 314, "Total TVA", wrong.vat);
    total(page, 328, "Total TTC", wrong.gross);
    total(page, 342, "Net à payer", wrong.payable);
    CHECK(totals(read(page)) == wrong.read);
  }
}

TEST_CASE("Taxes of rates that are never added up are the total of VAT together") {
  PageBuilder page = titled();
  total(page, 300, "Total HT", "1 100,00");
  total(page, 314, "TVA 20 %", "200,00");
  total(page, 328, "TVA 5,5 %", "5,50");
  total(page, 342, "Total TTC", "1 305,50");
  const invoice::Invoice invoice = read(page);
  CHECK(totals(invoice) == "1100 + 205.5 = 1305.5, 1305.5");
  CHECK(invoice.totals.vat.evidence.source == invoice::Source::inferred);
}

TEST_CASE("What is to pay with its taxes is the gross total where none is printed") {
  PageBuilder page = titled();
  total(page, 300, "Total HT", "1 000,00");
  total(page, 314, "TVA 20 %", "200,00");
  total(page, 328, "Net à payer TTC", "1 200,00");
  const invoice::Invoice invoice = read(page);
  CHECK(totals(invoice) == "1000 + 200 = 1200, 1200");
  CHECK(invoice.totals.gross.evidence.source != invoice::Source::inferred);
}

TEST_CASE("Labels with a date or a number behind them, over their amounts") {
  PageBuilder page = titled();
  page.row({50, 150, 250, 330, 470}, 300,
           {"Total HT", "TVA 20 %", "Total TTC", "Acompte reçu le 12/03/2026", "Reste dû"});
  page.row({50, 150, 250, 330, 470}, 312, {"1 000,00", "200,00", "1 200,00", "300,00", "900,00"});
  const invoice::Invoice invoice = read(page);
  CHECK(totals(invoice) == "1000 + 200 = 1200, 900");
  CHECK(shown(invoice.totals.paid) == "300");
}

TEST_CASE("Deductions without a word of the lexicon are found by what they leave") {
  PageBuilder page = titled();
  total(page, 300, "Total HT", "1 000,00");
  total(page, 314, "TVA 20 %", "200,00");
  total(page, 328, "Total TTC", "1 200,00");
  total(page, 342, "Versé par la région", "- 400,00");
  total(page, 356, "Retenue de garantie", "- 60,00");
  total(page, 370, "Net à payer", "740,00");
  const invoice::Invoice invoice = read(page);
  CHECK(shown(invoice.totals.paid) == "400");
  CHECK(shown(invoice.totals.retention) == "60");
}

TEST_CASE("A deduction that was announced and not read is not missing") {
  PageBuilder page = titled();
  total(page, 300, "Total HT", "1 000,00");
  total(page, 314, "TVA 20 %", "200,00");
  total(page, 328, "Total TTC", "1 200,00");
  total(page, 342, "Acompte versé", "voir relevé");
  total(page, 356, "Net à payer", "740,00");
  CHECK(read(page).totals.paid.state == invoice::State::unreadable);
}

TEST_CASE("A line that was not read makes the list of lines unsure, a wrong sum does not") {
  PageBuilder page = titled();
  page.row({50, 300, 380, 480}, 200, {"Désignation", "Quantité", "Prix HT", "Montant HT"});
  page.text(50, 216, "Étagère").text(300, 216, "5").text(380, 216, "200,00");
  page.right(530, 216, "1 000,00");
  // Two amounts in one row, and nothing says how they go together.
  page.text(50, 230, "Solde de l'an passé 180,00 € et de mai").right(530, 230, "400,00");
  page.text(50, 244, "Pose").text(300, 244, "2").text(380, 244, "50,00").right(530, 244, "100,00");
  page.text(350, 300, "Total HT").right(530, 300, "1 700,00");
  CHECK(read(page).lines_confidence <= 0.5);

  PageBuilder wrong = titled();
  line(wrong);
  total(wrong, 300, "Total HT", "1 100,00");
  CHECK(read(wrong).lines_confidence == 1);
}

}  // namespace
}  // namespace recevable::extract::test
