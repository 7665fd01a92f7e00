#include "check/infer.h"

#include <catch2/catch.hpp>

namespace recevable::check {
namespace {

using invoice::Invoice;
using invoice::Text;
using rules::Datum;

Text text(std::string value, double confidence = 1) {
  return Text::of(std::move(value), {}, confidence);
}

bool is_unknown(const Datum& datum) {
  return datum.state == Datum::State::not_available;
}

TEST_CASE("the State is known by its SIRET or by a name only it bears") {
  Invoice invoice;
  CHECK(is_unknown(buyer_is_state(invoice)));
  invoice.buyer.siret = text("11000201100044");
  CHECK(buyer_is_state(invoice).boolean);
  invoice.buyer.siret = text("21860194000019");
  CHECK_FALSE(buyer_is_state(invoice).boolean);
  for (const char* name : {"Préfecture de la Vienne", "Tribunal judiciaire de Lys", "DDTM 17",
                           "Ministère de la Justice", "DIRECTION DÉPARTEMENTALE DES TERRITOIRES"}) {
    CAPTURE(name);
    invoice.buyer.name = text(name);
    CHECK(buyer_is_state(invoice).boolean);
  }
  for (const char* name : {"Commune de Préfailles", "Centre hospitalier de Lys",
                           "Département de la Vienne", "Université de Lys", "Région Centre"}) {
    CAPTURE(name);
    invoice.buyer.name = text(name);
    CHECK_FALSE(buyer_is_state(invoice).boolean);
  }
}

TEST_CASE("the State's own SIRET outweighs any name, and doubt in reading is kept") {
  Invoice invoice;
  invoice.buyer.name = text("Lycée Jean Moulin");
  invoice.buyer.siret = text("11000201100044", 0.7);
  const Datum state = buyer_is_state(invoice);
  CHECK(state.boolean);
  CHECK(state.confidence == Approx(0.7));
}

TEST_CASE("building trades are known by APE code, then by name") {
  Invoice invoice;
  invoice.supplier.name = text("Plomberie Dubois");
  CHECK(supplier_trade(invoice).text == "works");
  invoice.supplier.ape = text("6201Z");
  CHECK(supplier_trade(invoice).text.empty());
  invoice.supplier.ape = text("4322A");
  CHECK(supplier_trade(invoice).text == "works");
  invoice.supplier = {};
  invoice.supplier.name = text("Boulangerie du Centre");
  CHECK(supplier_trade(invoice).text.empty());
}

TEST_CASE("France overseas is not abroad, whatever its country code") {
  for (const char* country : {"FR", "RE", "MQ", "GP", "GF", "YT", "PM", "BL", "MF", "NC", "PF"}) {
    invoice::Invoice invoice;
    invoice.supplier.country = invoice::Text::of(country, {}, 1);
    CAPTURE(country);
    CHECK_FALSE(supplier_is_foreign(invoice).boolean);
  }
  invoice::Invoice belgian;
  belgian.supplier.country = invoice::Text::of("BE", {}, 1);
  CHECK(supplier_is_foreign(belgian).boolean);
}

TEST_CASE("a supplier with a SIREN is never foreign") {
  Invoice invoice;
  CHECK_FALSE(supplier_is_foreign(invoice).boolean);
  invoice.supplier.vat_id = text("DE123456789");
  CHECK(supplier_is_foreign(invoice).boolean);
  invoice.supplier.vat_id = text("FR44732829320");
  CHECK_FALSE(supplier_is_foreign(invoice).boolean);
  invoice.supplier.vat_id = text("DE123456789");
  invoice.supplier.siren = text("732829320");
  CHECK_FALSE(supplier_is_foreign(invoice).boolean);
}

TEST_CASE("a sole trader is known by what the page says, else by a person's name") {
  Invoice invoice;
  CHECK(is_unknown(supplier_is_sole_trader(invoice)));
  invoice.supplier.name = text("Gaspard Ouvrard");
  CHECK(supplier_is_sole_trader(invoice).boolean);
  invoice.supplier.name = text("Ludovic Abgrall");
  CHECK(supplier_is_sole_trader(invoice).boolean);
  invoice.supplier.capital = text("1000.00");
  CHECK_FALSE(supplier_is_sole_trader(invoice).boolean);
  invoice.supplier.legal_form = text("EI");
  CHECK(supplier_is_sole_trader(invoice).boolean);
  invoice.supplier.legal_form = text("SARL");
  CHECK_FALSE(supplier_is_sole_trader(invoice).boolean);
  invoice.mentions.individual_entrepreneur = text("Entrepreneur individuel");
  CHECK(supplier_is_sole_trader(invoice).boolean);
}

TEST_CASE("a firm named after a person with more words is no sole trader for that") {
  Invoice invoice;
  invoice.supplier.name = text("Paul et Associés Conseil en Gestion");
  CHECK(is_unknown(supplier_is_sole_trader(invoice)));
  invoice.supplier.name = text("Martin Plomberie");
  CHECK(is_unknown(supplier_is_sole_trader(invoice)));
  invoice.supplier.name = text("Garage du Lac");
  CHECK(is_unknown(supplier_is_sole_trader(invoice)));
}

}  // namespace
}  // namespace recevable::check
