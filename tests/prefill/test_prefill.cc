// Field by field: what the portal will find, and our value ready to copy.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "prefill/prefill.h"

using namespace recevable;
using prefill::Expectation;
using prefill::FormField;

namespace {

invoice::Evidence seen(const std::string& label, invoice::Source source = invoice::Source::text) {
  invoice::Evidence evidence;
  evidence.source = source;
  evidence.page = 1;
  evidence.label = label;
  return evidence;
}

invoice::Text text(const std::string& value, const std::string& label, double confidence = 1) {
  return invoice::Text::of(value, seen(label), confidence);
}

FormField field(const check::DocumentReport& document, std::string_view name) {
  const prefill::Form form = prefill::prefill(document);
  const auto at = std::ranges::find(form.fields, name, &FormField::name);
  REQUIRE(at != form.fields.end());
  return *at;
}

bool has_field(const check::DocumentReport& document, std::string_view name) {
  const prefill::Form form = prefill::prefill(document);
  return std::ranges::find(form.fields, name, &FormField::name) != form.fields.end();
}

}  // namespace

TEST_CASE("values are ready to copy into the form") {
  check::DocumentReport document;
  document.invoice.issue_date =
      invoice::Day::of(*base::make_date(2026, 3, 9), seen("Date de facture"), 1);
  document.invoice.totals.gross =
      invoice::Amount::of(*base::Decimal::parse("12345.5"), seen("Total TTC"), 1);
  CHECK(field(document, "dateFacture").value == "09/03/2026");
  CHECK(field(document, "montantTtcAvantRemiseGlobalTTC").value == "12345,50");
  CHECK(field(document, "montantTtcAvantRemiseGlobalTTC").expectation == Expectation::filled);
}

TEST_CASE("a value without a word before it may be missed") {
  check::DocumentReport document;
  document.invoice.invoice_number = text("F-12", "Facture n°");
  CHECK(field(document, "numeroFacture").expectation == Expectation::filled);
  document.invoice.invoice_number = text("F-12", "");
  CHECK(field(document, "numeroFacture").expectation == Expectation::doubtful);
  document.invoice.invoice_number = text("F-12", "Facture n°", 0.6);
  CHECK(field(document, "numeroFacture").expectation == Expectation::doubtful);
}

TEST_CASE("a number the form refuses is told") {
  check::DocumentReport document;
  for (const char* number : {"F 12", "F.12", "F-2026-123456789012345"}) {
    document.invoice.invoice_number = text(number, "Facture n°");
    INFO(number);
    CHECK(field(document, "numeroFacture").expectation == Expectation::doubtful);
    CHECK(field(document, "numeroFacture").why.fr.find("20 caractères") != std::string::npos);
  }
  document.invoice.invoice_number = text("F-2026/12_3+4", "Facture n°");
  CHECK(field(document, "numeroFacture").expectation == Expectation::filled);
}

TEST_CASE("the recipient is found behind the keywords the portal looks for") {
  check::DocumentReport document;
  document.invoice.buyer.siret = text("21400733800012", "SIRET");
  CHECK(field(document, "codeDestinataire").expectation == Expectation::doubtful);
  document.invoice.buyer.siret = text("21400733800012", "SIRET client");
  CHECK(field(document, "codeDestinataire").expectation == Expectation::filled);
  document.invoice.buyer.siret = text("11000201100044", "SIRET");
  document.invoice.buyer.name = text("Ministère de la Justice", "");
  CHECK(field(document, "codeDestinataire").expectation == Expectation::filled);
}

TEST_CASE("a SIRET whose key is wrong is to be looked at") {
  check::DocumentReport document;
  document.invoice.buyer.siret = text("21400733800015", "SIRET client");
  CHECK(field(document, "codeDestinataire").expectation == Expectation::doubtful);
  CHECK(field(document, "codeDestinataire").why.fr.find("clé") != std::string::npos);
  document.invoice.supplier.siret = text("73282932000075", "SIRET");
  CHECK(field(document, "codeFournisseur").expectation == Expectation::doubtful);
  document.invoice.supplier.siret = text("73282932000074", "SIRET");
  CHECK(field(document, "codeFournisseur").expectation == Expectation::filled);
}

TEST_CASE("the commitment number is found behind its keywords, and only asked where required") {
  check::DocumentReport document;
  CHECK(field(document, "numeroBonCommande").expectation == Expectation::not_asked);
  document.invoice.commitment_number = text("2105212345", "V/réf");
  CHECK(field(document, "numeroBonCommande").expectation == Expectation::doubtful);
  document.invoice.commitment_number = text("2105212345", "N° EJ");
  CHECK(field(document, "numeroBonCommande").expectation == Expectation::filled);
  document.invoice.commitment_number = {};
  document.invoice.purchase_order = text("BC-7", "Bon de commande");
  CHECK(field(document, "numeroBonCommande").value == "BC-7");
}

TEST_CASE("what stands in a picture stays empty on the portal") {
  check::DocumentReport document;
  document.invoice.supplier.siret =
      invoice::Text::of("73282932000074", seen("SIRET", invoice::Source::ocr), 0.95);
  CHECK(field(document, "codeFournisseur").expectation == Expectation::type_it);
  CHECK(field(document, "codeFournisseur").value == "73282932000074");
}

TEST_CASE("what was not read is unknown, never invented") {
  check::DocumentReport document;
  CHECK(field(document, "codeDestinataire").expectation == Expectation::unknown);
  CHECK(field(document, "codeDestinataire").value.empty());
  document.invoice.buyer.siret.state = invoice::State::unreadable;
  CHECK(field(document, "codeDestinataire").expectation == Expectation::unknown);
  CHECK(field(document, "codeDestinataire").why.fr.find("illisible") != std::string::npos);
}

TEST_CASE("a supplier without SIRET gives its other number") {
  check::DocumentReport document;
  document.invoice.supplier.vat_id = text("FR44732829320", "TVA");
  CHECK(field(document, "codeFournisseur").expectation == Expectation::unknown);
  document.invoice.supplier.vat_id = text("BE0123456789", "TVA");
  CHECK(field(document, "codeFournisseur").value == "BE0123456789");
}

TEST_CASE("a credit note is an AVOIR and asks for the original invoice") {
  check::DocumentReport document;
  CHECK(field(document, "typeFacture").value == "FACTURE");
  CHECK_FALSE(has_field(document, "numeroFactureOrigine"));
  document.invoice.kind =
      invoice::Field<invoice::DocumentKind>::of(invoice::DocumentKind::credit_note, {}, 1);
  document.invoice.preceding_invoice_number = text("F-11", "Avoir sur facture");
  CHECK(field(document, "typeFacture").value == "AVOIR");
  CHECK(field(document, "numeroFactureOrigine").expectation == Expectation::type_it);
}

TEST_CASE("the reason of an exemption is typed") {
  check::DocumentReport document;
  document.invoice.mentions.vat_exemption = text("TVA non applicable, art. 293 B du CGI", "");
  CHECK(field(document, "motifExonerationTva").expectation == Expectation::type_it);
  CHECK(field(document, "motifExonerationTva").value == "TVA non applicable, art. 293 B du CGI");
}

TEST_CASE("an exempt invoice without VAT nor gross total gets both") {
  check::DocumentReport document;
  document.invoice.totals.net = invoice::Amount::of(*base::Decimal::parse("450"), seen("Total"), 1);
  CHECK(field(document, "montantTVA").value.empty());
  CHECK(field(document, "montantTtcAvantRemiseGlobalTTC").value.empty());
  document.invoice.mentions.vat_exemption = text("TVA non applicable, art. 293 B du CGI", "");
  CHECK(field(document, "montantTVA").value == "0,00");
  CHECK(field(document, "montantTVA").expectation == Expectation::type_it);
  CHECK(field(document, "montantTtcAvantRemiseGlobalTTC").value == "450,00");
  document.invoice.vat_breakdown.emplace_back();
  document.invoice.vat_breakdown[0].amount =
      invoice::Amount::of(*base::Decimal::parse("90"), seen("TVA"), 1);
  CHECK(field(document, "montantTVA").value.empty());
  document.invoice.totals.vat = invoice::Amount::of(*base::Decimal::parse("90"), seen("TVA"), 1);
  CHECK(field(document, "montantTVA").value == "90,00");
  CHECK(field(document, "montantTtcAvantRemiseGlobalTTC").value.empty());
}

TEST_CASE("a file that was not read has no form, and says why") {
  check::DocumentReport document;
  document.error = base::Error{base::ErrorKind::bad_input, {"protégé", "protected"}, ""};
  const prefill::Form form = prefill::prefill(document);
  CHECK(form.fields.empty());
  REQUIRE(form.notices.size() == 1);
  CHECK(form.notices[0].fr == "protégé");
}

TEST_CASE("an XML invoice within the PDF and pages of pictures are told") {
  check::DocumentReport document;
  document.pdf.emplace();
  CHECK(prefill::prefill(document).notices.empty());
  document.pdf->attachments.emplace_back();
  document.pdf->attachments.back().may_be_invoice = true;
  document.pages_from_pictures = 1;
  CHECK(prefill::prefill(document).notices.size() == 2);
}
