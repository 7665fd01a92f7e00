// Fields read from layouts built here, each unlike those of the samples.
#include <catch2/catch.hpp>

#include "base/date.h"
#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;
using invoice::Invoice;

Invoice read(const PageBuilder& builder) {
  return extract(builder.document());
}

std::string day(const invoice::Day& field) {
  return field ? base::format_iso(*field) : "";
}
std::string text(const invoice::Text& field) {
  return field ? *field : "";
}
std::string amount(const invoice::Amount& field) {
  return field ? field->to_string() : "";
}

// A supplier on the left, a buyer on the right, an ordinary invoice between.
PageBuilder parties() {
  PageBuilder page;
  page.column(50, 40,
              {"Toitures Marchadier SARL", "12 rue des Ardoisiers", "49000 Angers",
               "SIRET : 732 829 320 00074", "TVA : FR44732829320"});
  page.column(330, 130,
              {"Commune de Vieilleville", "Hôtel de ville", "1 place du Marché",
               "49125 Vieilleville", "SIRET : 217 700 101 00015"});
  return page;
}

TEST_CASE("Nothing is read from nothing") {
  const Invoice none = extract({});
  CHECK_FALSE(none.invoice_number);
  CHECK(none.lines.empty());
  CHECK(none.invoice_number.confidence == 0);  // no page was read: nothing is known to be absent
  const Invoice blank = read(PageBuilder());
  CHECK_FALSE(blank.invoice_number);
  CHECK(blank.invoice_number.state == invoice::State::absent);
  CHECK(blank.invoice_number.confidence == 1);
}

TEST_CASE("Labels on the left of their values") {
  PageBuilder page = parties();
  page.column(
      50, 230,
      {"Facture n°", "Date de facture", "Date d'échéance", "Code service", "N° d'engagement"});
  page.column(180, 230, {"FA-2026-0117", "23/11/2026", "23/12/2026", "VOIRIE", "2026-004512"});
  const Invoice invoice = read(page);
  CHECK(text(invoice.invoice_number) == "FA-2026-0117");
  CHECK(day(invoice.issue_date) == "2026-11-23");
  CHECK(day(invoice.due_date) == "2026-12-23");
  CHECK(text(invoice.service_code) == "VOIRIE");
  CHECK(text(invoice.commitment_number) == "2026-004512");
}

TEST_CASE("Labels above their values, in a box") {
  PageBuilder page = parties();
  const std::vector<double> columns = {50, 170, 290, 410};
  page.row(columns, 240, {"N° de facture", "Date", "Échéance", "N° d'engagement"});
  page.row(columns, 256, {"2026/0042", "02/11/2026", "02/12/2026", "1408211937"});
  const Invoice invoice = read(page);
  CHECK(text(invoice.invoice_number) == "2026/0042");
  CHECK(day(invoice.issue_date) == "2026-11-02");
  CHECK(day(invoice.due_date) == "2026-12-02");
  CHECK(text(invoice.commitment_number) == "1408211937");
}

TEST_CASE("Labels and values in one sentence") {
  PageBuilder page = parties();
  page.size(14).text(50, 230, "Facture n° FC2611 du 5 novembre 2026").size(10);
  page.text(50, 260, "Code service : CTM - N° d'engagement : BC26-118");
  page.text(50, 280, "À régler avant le 5 décembre 2026");
  const Invoice invoice = read(page);
  CHECK(text(invoice.invoice_number) == "FC2611");
  CHECK(day(invoice.issue_date) == "2026-11-05");
  CHECK(day(invoice.due_date) == "2026-12-05");
  CHECK(text(invoice.service_code) == "CTM");
  CHECK(text(invoice.commitment_number) == "BC26-118");
}

TEST_CASE("Supplier left, buyer right: each its numbers") {
  const Invoice invoice = read(parties().size(16).text(50, 230, "FACTURE"));
  CHECK(text(invoice.supplier.siret) == "73282932000074");
  CHECK(text(invoice.supplier.vat_id) == "FR44732829320");
  CHECK(text(invoice.buyer.siret) == "21770010100015");
  CHECK(text(invoice.buyer.postcode) == "49125");
  CHECK(text(invoice.supplier.postcode) == "49000");
}

TEST_CASE("Buyer left, supplier right and below: each its numbers") {
  PageBuilder page;
  page.column(50, 40,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  page.column(330, 40, {"Toitures Marchadier SARL", "12 rue des Ardoisiers", "49000 Angers"});
  page.size(16).text(50, 200, "FACTURE N° 12").size(7);
  page.text(50, 800,
            "SARL au capital de 8 000 € - SIRET 732 829 320 00074 - RCS Angers 732 829 320 - TVA "
            "FR44732829320");
  const Invoice invoice = read(page);
  CHECK(text(invoice.supplier.siret) == "73282932000074");
  CHECK(text(invoice.supplier.vat_id) == "FR44732829320");
  CHECK(text(invoice.buyer.siret) == "21770010100015");
}

TEST_CASE("The user's own SIRET settles who supplies") {
  PageBuilder page;
  page.column(50, 40, {"SIRET 732 829 320 00074"}).column(330, 40, {"SIRET 443 061 841 00047"});
  Options options;
  options.own_siret = "44306184100047";
  const Invoice invoice = extract(page.document(), options);
  CHECK(text(invoice.supplier.siret) == "44306184100047");
}

TEST_CASE("Telephones, capital, customer codes and quotes are not taken for something else") {
  PageBuilder page = parties();
  page.column(50, 230,
              {"Facture n° : F2026-88", "Date : 12/10/2026", "Code client : 411VIEIL",
               "Devis n° DV-2026-14 du 01/09/2026", "Tél. 02 41 00 11 22"});
  const Invoice invoice = read(page);
  CHECK(text(invoice.invoice_number) == "F2026-88");
  CHECK(day(invoice.issue_date) == "2026-10-12");
  CHECK_FALSE(invoice.service_code);
  CHECK_FALSE(invoice.commitment_number);
  CHECK(text(invoice.supplier.siret) == "73282932000074");
}

TEST_CASE("A factor's SIRET and a subcontractor's are nobody's") {
  PageBuilder page = parties();
  page.text(50, 700, "Créance cédée à Factorys, SIRET 443 061 841 00047, par subrogation.");
  const Invoice factored = read(page);
  CHECK(text(factored.supplier.siret) == "73282932000074");
  CHECK(text(factored.buyer.siret) == "21770010100015");
  CHECK(factored.mentions.subrogation);
  PageBuilder other = parties();
  other.text(50, 700, "Sous-traitant : Zinguerie Plu, SIRET 443 061 841 00047");
  const Invoice subcontracted = read(other);
  CHECK(text(subcontracted.supplier.siret) == "73282932000074");
  CHECK(subcontracted.mentions.subcontracting);
}

TEST_CASE("A wrong key is read as printed") {
  PageBuilder page;
  page.column(50, 40, {"Toitures Marchadier", "12 rue Haute", "49000 Angers"});
  page.text(50, 90, "SIRET : 732 829 320 00075").text(50, 105, "TVA : FR45732829320");
  const Invoice invoice = read(page);
  CHECK(text(invoice.supplier.siret) == "73282932000075");
  CHECK(text(invoice.supplier.vat_id) == "FR45732829320");
}

TEST_CASE("A field says where it stands and what announced it") {
  PageBuilder page = parties();
  page.text(50, 240, "N° d'engagement : 1408211937");
  const Invoice invoice = read(page);
  REQUIRE(invoice.commitment_number);
  const invoice::Evidence& evidence = invoice.commitment_number.evidence;
  CHECK(evidence.page == 1);
  CHECK(evidence.text == "1408211937");
  CHECK(evidence.label == "N° d'engagement");
  CHECK(evidence.box.y0 == Approx(240).margin(1));
  CHECK(evidence.box.x0 > 120);
  CHECK(invoice.commitment_number.confidence > 0.5);
}

TEST_CASE("A code above a SIRET is no account broken over two lines") {
  PageBuilder page = parties();
  page.column(50, 240, {"N° d'engagement", "SIRET client"});
  page.column(180, 240, {"CH26-00871", "21770010100015"});
  const Invoice invoice = read(page);
  CHECK(text(invoice.commitment_number) == "CH26-00871");
  CHECK_FALSE(invoice.supplier.iban);
}

TEST_CASE("An account broken over two lines is read whole") {
  PageBuilder page = parties();
  page.column(50, 600, {"IBAN : FR76 3000 6000 0112", "3456 7890 189"});
  CHECK(text(read(page).supplier.iban) == "FR7630006000011234567890189");
}

TEST_CASE("The kind of paper follows its title") {
  using invoice::DocumentKind;
  const std::pair<std::string_view, DocumentKind> titles[] = {
      {"FACTURE", DocumentKind::invoice},
      {"AVOIR", DocumentKind::credit_note},
      {"FACTURE D'ACOMPTE", DocumentKind::deposit},
      {"FACTURE RECTIFICATIVE", DocumentKind::corrective},
      {"DEVIS", DocumentKind::quote},
      {"BON DE COMMANDE", DocumentKind::order},
      {"BON DE LIVRAISON", DocumentKind::delivery_note},
      {"FACTURE PRO FORMA", DocumentKind::proforma}};
  for (const auto& [title, kind] : titles) {
    CAPTURE(title);
    PageBuilder page = parties();
    page.size(18).text(50, 220, std::string(title) + " n° 2026-12").size(10);
    page.text(50, 250, "Date : 23/11/2026");
    const Invoice invoice = read(page);
    REQUIRE(invoice.kind);
    CHECK(*invoice.kind == kind);
    CHECK(invoice::is_not_a_payment_request(*invoice.kind) ==
          (kind == DocumentKind::quote || kind == DocumentKind::order ||
           kind == DocumentKind::delivery_note || kind == DocumentKind::proforma));
  }
}

TEST_CASE("A credit note names the invoice it corrects") {
  PageBuilder page = parties();
  page.size(16).text(50, 220, "AVOIR N° AV-26-003").size(10);
  page.column(50, 250, {"Date : 23/11/2026", "Facture d'origine : FA-2026-0099"});
  const Invoice invoice = read(page);
  CHECK(text(invoice.invoice_number) == "AV-26-003");
  CHECK(text(invoice.preceding_invoice_number) == "FA-2026-0099");
  CHECK(text(invoice.invoice_type) == "381");
}

TEST_CASE("What is announced but cannot be read is not called absent") {
  PageBuilder page = parties();
  page.text(50, 240, "Date de facture : 31/02/2026").text(50, 260, "Facture n° F12");
  const Invoice invoice = read(page);
  CHECK(invoice.issue_date.state == invoice::State::unreadable);
  CHECK(invoice.issue_date.evidence.text.find("31/02/2026") != std::string::npos);
  CHECK(amount(invoice.totals.net).empty());
}

TEST_CASE("A SIRET that a stamp or a scan has spoilt is unreadable") {
  PageBuilder page;
  page.text(50, 240, "SIRET client : 2I4 O07 33B 0O015").text(50, 260, "Facture n° F12");
  const Invoice invoice = read(page);
  CHECK(invoice.buyer.siret.state == invoice::State::unreadable);
}

TEST_CASE("A label without anything after it leaves its field absent") {
  PageBuilder page;
  page.text(50, 240, "SIRET client :").text(50, 400, "Facture n° F12");
  const Invoice invoice = read(page);
  CHECK(invoice.buyer.siret.state == invoice::State::absent);
}

}  // namespace
}  // namespace recevable::extract::test
