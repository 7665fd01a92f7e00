// Several documents in one file: told apart, and only the invoice read.
#include <catch2/catch.hpp>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;
using invoice::Part;

void parties(PageBuilder& page) {
  page.column(50, 40,
              {"Toitures Marchadier SARL", "12 rue des Ardoisiers", "49000 Angers",
               "SIRET : 732 829 320 00074"});
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
}

document::Page invoice_page(std::string_view number, std::string_view total, int page_number) {
  PageBuilder page;
  parties(page);
  page.size(16).text(50, 220, std::string("FACTURE n° ") + std::string(number)).size(10);
  page.text(50, 250, "Date : 23/11/2026");
  page.text(350, 500, "Total TTC");
  page.right(550, 500, total);
  document::Page result = page.page();
  result.number = page_number;
  return result;
}

document::Page conditions_page(int page_number) {
  PageBuilder page;
  page.size(14).text(180, 50, "Conditions générales de vente").size(9);
  double y = 90;
  for (int i = 1; i <= 8; ++i) {
    page.text(50, y,
              "Article " + std::to_string(i) +
                  " - Toute commande passée après le 12/08/2024 engage le client pour la durée");
    page.text(50, y + 12,
              "du contrat et les factures sont payables sous trente jours à compter de leur date");
    y += 32;
  }
  page.text(50, y, "Le médiateur est Concorde, SIRET 412 309 776 00014, que le client peut saisir");
  page.text(50, y + 12,
            "Tout retard donne lieu à des pénalités de retard au taux légal majoré de dix points");
  document::Page result = page.page();
  result.number = page_number;
  return result;
}

document::Page note_page(int page_number) {
  PageBuilder page;
  page.size(16).text(330, 50, "BON DE LIVRAISON").size(10);
  page.text(330, 80, "N° BL-7714 du 02/03/2026");
  page.text(50, 200, "Ardoises 32 x 22");
  page.right(500, 200, "400");
  document::Page result = page.page();
  result.number = page_number;
  return result;
}

invoice::Invoice read(std::vector<document::Page> pages) {
  document::Document document;
  document.pages = std::move(pages);
  return extract(document);
}

TEST_CASE("General terms give no fields, but their clauses on late payment count") {
  const auto invoice = read({invoice_page("FA-12", "1 200,00 €", 1), conditions_page(2)});
  REQUIRE(invoice.parts.size() == 2);
  CHECK(invoice.parts[0].judged);
  CHECK(invoice.parts[1].kind == Part::Kind::conditions);
  CHECK_FALSE(invoice.parts[1].judged);
  CHECK(*invoice.invoice_number == "FA-12");
  CHECK(invoice.observed.sirets.size() == 2);  // not the mediator's
  REQUIRE(invoice.mentions.late_penalty);
  CHECK(invoice.mentions.late_penalty.evidence.page == 2);
}

TEST_CASE("A delivery note behind the invoice is left aside") {
  const auto invoice = read({invoice_page("FA-12", "1 200,00 €", 1), note_page(2)});
  REQUIRE(invoice.parts.size() == 2);
  CHECK(invoice.parts[1].kind == Part::Kind::attachment);
  CHECK(invoice.parts[1].document == invoice::DocumentKind::delivery_note);
  CHECK(invoice.kind.value == invoice::DocumentKind::invoice);
}

TEST_CASE("A delivery note before the invoice gives way to it") {
  const auto invoice = read({note_page(1), invoice_page("FA-12", "1 200,00 €", 2)});
  REQUIRE(invoice.parts.size() == 2);
  CHECK_FALSE(invoice.parts[0].judged);
  CHECK(invoice.parts[1].judged);
  CHECK(*invoice.invoice_number == "FA-12");
  CHECK(invoice.invoice_number.evidence.page == 2);
}

TEST_CASE("Two invoices in one file: the first is read") {
  const auto invoice =
      read({invoice_page("FA-12", "1 200,00 €", 1), invoice_page("FA-13", "99,00 €", 2)});
  REQUIRE(invoice.parts.size() == 2);
  CHECK(invoice.parts[0].number == "FA-12");
  CHECK(invoice.parts[1].number == "FA-13");
  CHECK(invoice.parts[1].confidence > 0.9);
  CHECK(*invoice.invoice_number == "FA-12");
  REQUIRE(invoice.totals.gross);
  CHECK(invoice.totals.gross->to_string() == "1200.00");
}

TEST_CASE("Pages that bear the same number are one invoice") {
  const auto same =
      read({invoice_page("FA-12", "1 200,00 €", 1), invoice_page("FA-12", "1 200,00 €", 2)});
  REQUIRE(same.parts.size() == 1);
  CHECK(same.parts[0].last_page == 2);
  // Also with general terms between them.
  const auto around = read({invoice_page("FA-12", "1 200,00 €", 1), conditions_page(2),
                            invoice_page("FA-12", "1 200,00 €", 3)});
  REQUIRE(around.parts.size() == 3);
  CHECK(around.parts[2].judged);
}

TEST_CASE("A page without any sign of its own goes on with the invoice") {
  PageBuilder rest;
  rest.row({50, 300, 400, 500}, 60, {"Pose de gouttières", "12", "40,00", "480,00"});
  rest.text(350, 100, "Total HT");
  rest.right(550, 100, "480,00 €");
  document::Page second = rest.page();
  second.number = 2;
  const auto invoice = read({invoice_page("FA-12", "576,00 €", 1), second});
  REQUIRE(invoice.parts.size() == 1);
  CHECK(invoice.parts[0].last_page == 2);
}

TEST_CASE("One page has no parts") {
  CHECK(read({invoice_page("FA-12", "1,00 €", 1)}).parts.empty());
}

}  // namespace
}  // namespace recevable::extract::test
