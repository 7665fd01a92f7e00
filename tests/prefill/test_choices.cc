// Cadre de facturation and type de TVA from cues.
#include <catch2/catch.hpp>
#include <string>

#include "prefill/prefill.h"

using namespace recevable;
using base::Decimal;
using invoice::Amount;
using invoice::Invoice;
using invoice::Text;

namespace {

Text text(const std::string& value) {
  return Text::of(value, {}, 1);
}

Amount amount(const char* value) {
  return Amount::of(*Decimal::parse(value), {}, 1);
}

void set_kind(Invoice& invoice, invoice::DocumentKind kind) {
  invoice.kind = invoice::Field<invoice::DocumentKind>::of(kind, {}, 1);
}

Invoice with_vat() {
  Invoice invoice;
  invoice.totals.net = amount("100.00");
  invoice.totals.vat = amount("20.00");
  invoice.totals.gross = amount("120.00");
  invoice.totals.payable = amount("120.00");
  return invoice;
}

}  // namespace

TEST_CASE("an ordinary invoice is A1, to be confirmed") {
  const prefill::Choice choice = prefill::framework_of(with_vat());
  CHECK(choice.value == "A1");
  CHECK_FALSE(choice.sure);
}

TEST_CASE("an invoice with nothing left to pay is A2") {
  Invoice invoice = with_vat();
  invoice.totals.payable = amount("0.00");
  CHECK(prefill::framework_of(invoice).value == "A1");  // zero alone proves no payment
  invoice.totals.paid = amount("120.00");
  CHECK(prefill::framework_of(invoice).value == "A2");
  CHECK(prefill::framework_of(invoice).sure);
}

TEST_CASE("an invoice that says it is paid but asks for money is to be looked at") {
  Invoice invoice = with_vat();
  invoice.mentions.already_paid = text("Facture acquittée");
  CHECK(prefill::framework_of(invoice).value == "A2");
  CHECK_FALSE(prefill::framework_of(invoice).sure);
}

TEST_CASE("partners of a contract have their frameworks and a validator") {
  Invoice invoice = with_vat();
  invoice.mentions.subcontracting = text("Sous-traitant, paiement direct");
  CHECK(prefill::framework_of(invoice).value == "A9");
  invoice.mentions.subcontracting = text("Facture de cotraitant");
  CHECK(prefill::framework_of(invoice).value == "A12");
  CHECK(prefill::framework_of(invoice).why.fr.find("SIRET de celui qui valide") !=
        std::string::npos);
}

TEST_CASE("works documents have a space of their own") {
  Invoice invoice = with_vat();
  set_kind(invoice, invoice::DocumentKind::works_statement);
  CHECK(prefill::framework_of(invoice).value == "works");
  CHECK(prefill::framework_of(invoice).sure);
  set_kind(invoice, invoice::DocumentKind::invoice);
  invoice.mentions.works = text("CCAG travaux");
  CHECK(prefill::framework_of(invoice).value == "works");
  CHECK_FALSE(prefill::framework_of(invoice).sure);
}

TEST_CASE("a framework printed on the invoice is kept, another code is not") {
  Invoice invoice = with_vat();
  invoice.business_process = text("A2");
  CHECK(prefill::framework_of(invoice).value == "A2");
  invoice.business_process = text("Z9");
  CHECK(prefill::framework_of(invoice).value == "A1");
}

TEST_CASE("the VAT regime follows what is printed") {
  Invoice invoice = with_vat();
  CHECK(prefill::vat_regime_of(invoice).value.empty());
  invoice.mentions.operation_category = text("Livraisons de biens");
  CHECK(prefill::vat_regime_of(invoice).value == "TVA_SUR_DEBIT");
  invoice.mentions.operation_category = text("Prestations de services");
  CHECK(prefill::vat_regime_of(invoice).value == "TVA_SUR_ENCAISSEMENT");
  invoice.mentions.operation_category = text("Livraisons de biens et prestations de services");
  CHECK(prefill::vat_regime_of(invoice).value.empty());
  invoice.mentions.vat_on_debits = text("Option pour les débits");
  CHECK(prefill::vat_regime_of(invoice).value == "TVA_SUR_DEBIT");
}

TEST_CASE("lines of hours are services, to be confirmed") {
  Invoice invoice = with_vat();
  invoice.lines.resize(2);
  invoice.lines[0].unit = text("Heures");
  invoice.lines[1].unit = text("forfait");
  CHECK(prefill::vat_regime_of(invoice).value == "TVA_SUR_ENCAISSEMENT");
  CHECK_FALSE(prefill::vat_regime_of(invoice).sure);
  invoice.lines[1].unit = text("kg");
  CHECK(prefill::vat_regime_of(invoice).value.empty());
}

TEST_CASE("an invoice without VAT is exempt, or without VAT to be confirmed") {
  Invoice invoice = with_vat();
  invoice.totals.vat = amount("0.00");
  CHECK(prefill::vat_regime_of(invoice).value == "SANS_TVA");
  CHECK_FALSE(prefill::vat_regime_of(invoice).sure);
  invoice.mentions.reverse_charge = text("Autoliquidation");
  CHECK(prefill::vat_regime_of(invoice).value == "EXONERATION");
  CHECK_FALSE(prefill::vat_regime_of(invoice).sure);
  invoice.mentions.vat_exemption = text("TVA non applicable, art. 293 B du CGI");
  CHECK(prefill::vat_regime_of(invoice).value == "EXONERATION");
  CHECK(prefill::vat_regime_of(invoice).sure);
}

TEST_CASE("where nothing was read nothing is chosen") {
  CHECK(prefill::vat_regime_of({}).value.empty());
}
