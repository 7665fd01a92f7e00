// Dates whose order is not known, and papers in other languages.
#include <catch2/catch.hpp>

#include "base/date.h"
#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

std::string day(const invoice::Day& field) {
  return field ? base::format_iso(*field) : "";
}

invoice::Invoice english(std::string_view issued, std::string_view due) {
  PageBuilder page;
  page.size(16).text(50, 60, "INVOICE").size(10);
  page.text(50, 100, "Invoice number: INV-204");
  page.text(50, 115, std::string("Invoice date: ") + std::string(issued));
  page.text(50, 130, std::string("Due date: ") + std::string(due));
  return extract(page.document());
}

TEST_CASE("An English date that could be read both ways is said to be") {
  const auto invoice = english("03/04/2026", "05/04/2026");
  CHECK(day(invoice.issue_date) == "2026-04-03");
  REQUIRE(invoice.issue_date.alternatives.size() >= 1);
  CHECK(base::format_iso(invoice.issue_date.alternatives.front().value) == "2026-03-04");
  CHECK(invoice.issue_date.confidence < 0.7);
}

TEST_CASE("One date that has one reading settles the others") {
  const auto american = english("03/04/2026", "04/23/2026");
  CHECK(day(american.issue_date) == "2026-03-04");
  CHECK(day(american.due_date) == "2026-04-23");
  CHECK(american.issue_date.alternatives.empty());
  const auto british = english("03/04/2026", "23/04/2026");
  CHECK(day(british.issue_date) == "2026-04-03");
  CHECK(british.issue_date.confidence > 0.9);
}

TEST_CASE("A French date has the day first, and is sure") {
  PageBuilder page;
  page.text(50, 100, "Facture n° FA-1");
  page.text(50, 115, "Date de facture : 03/04/2026");
  const auto invoice = extract(page.document());
  CHECK(day(invoice.issue_date) == "2026-04-03");
  CHECK(invoice.issue_date.alternatives.empty());
  CHECK(invoice.issue_date.confidence > 0.9);
}

TEST_CASE("Months in words, in six languages") {
  for (const auto& [label, date] : std::initializer_list<std::pair<std::string, std::string>>{
           {"Invoice date", "March 3, 2026"},
           {"Rechnungsdatum", "3. März 2026"},
           {"Fecha de factura", "3 de marzo de 2026"},
           {"Data fattura", "3 marzo 2026"},
           {"Factuurdatum", "3 maart 2026"},
           {"Date de facture", "3 mars 2026"}}) {
    CAPTURE(label);
    PageBuilder page;
    page.text(50, 100, label + ": " + date);
    CHECK(day(extract(page.document()).issue_date) == "2026-03-03");
  }
}

TEST_CASE("Totals in other languages and other marks") {
  for (const auto& [net, gross, a, b] :
       std::initializer_list<std::tuple<std::string, std::string, std::string, std::string>>{
           {"Subtotal", "Total due", "1,234.50", "1,481.40"},
           {"Nettobetrag", "Gesamtbetrag", "1'234.50", "1'481.40"},
           {"Base imponible", "Importe total", "1.234,50", "1.481,40"},
           {"Imponibile", "Totale fattura", "1.234,50", "1.481,40"},
           {"Totaal excl. btw", "Totaal incl. btw", "1.234,50", "1.481,40"}}) {
    CAPTURE(net);
    PageBuilder page;
    page.text(350, 500, net);
    page.right(550, 500, a + " EUR");
    page.text(350, 520, gross);
    page.right(550, 520, b + " EUR");
    const auto invoice = extract(page.document());
    REQUIRE(invoice.totals.net);
    CHECK(invoice.totals.net->to_string() == "1234.50");
    const bool right = (invoice.totals.gross && invoice.totals.gross->to_string() == "1481.40") ||
                       (invoice.totals.payable && invoice.totals.payable->to_string() == "1481.40");
    CHECK(right);
  }
}

TEST_CASE("Accounts of other countries") {
  for (const auto& account : {"IE29 AIBK 9311 5212 3456 78", "NL91 ABNA 0417 1643 00",
                              "ES91 2100 0418 4502 0005 1332", "CH93 0076 2011 6238 5295 7"}) {
    CAPTURE(account);
    PageBuilder page;
    page.text(50, 400, std::string("IBAN ") + account + " BIC ABNANL2A");
    const auto iban = extract(page.document()).supplier.iban;
    REQUIRE(iban);
    CHECK(iban->size() == std::string(account).size() - std::string(account).size() / 5);
  }
}

}  // namespace
}  // namespace recevable::extract::test
