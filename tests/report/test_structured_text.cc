// A structured invoice laid out for reading.
#include "report/structured_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace recevable::report {
namespace {

const std::string kHead =
    R"(<?xml version="1.0"?><CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>A-7</cbc:ID><cbc:IssueDate>2026-11-03</cbc:IssueDate><cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>)";

std::string shown(const std::string& body, base::Language language = base::Language::fr) {
  const std::string xml = kHead + body + "</CreditNote>";
  TextOptions options;
  options.language = language;
  return write_structured_text(structured::read(xml), options);
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST_CASE("a credit note is called one, and headings stand only over something") {
  const std::string text = shown("");
  CHECK(says(text, "Avoir A-7 (UBL, other)"));
  CHECK(says(shown("", base::Language::en), "Credit note A-7"));
  for (const char* heading :
       {"Vendeur", "Livraison", "Références", "Lignes", "Totaux", "Paiement"}) {
    CHECK_FALSE(says(text, heading));
  }
}

TEST_CASE("a line shows what its amount is made of, and nothing in the place of what is missing") {
  const std::string text = shown(R"(
<cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity unitCode="C62">200</cbc:CreditedQuantity>
<cbc:LineExtensionAmount currencyID="EUR">25.00</cbc:LineExtensionAmount>
<cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>
<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Remise</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">5.00</cbc:Amount></cac:AllowanceCharge>
<cac:Item><cbc:Name>Vis</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">15.00</cbc:PriceAmount><cbc:BaseQuantity>100</cbc:BaseQuantity></cac:Price></cac:CreditNoteLine>
<cac:CreditNoteLine><cbc:ID>2</cbc:ID><cac:Item><cbc:Name>Joint</cbc:Name></cac:Item></cac:CreditNoteLine>)");
  CHECK(says(text, "  1 Vis : 200 C62 × 15,00 / 100 = 25,00 (O)\n"));
  CHECK(says(text, "      01/10/2026 au 31/10/2026\n"));
  CHECK(says(text, "      remise 5,00 Remise\n"));
  CHECK(says(text, "  2 Joint\n"));
}

TEST_CASE("no line ends in blanks") {
  const std::string text =
      shown(R"(<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
<cac:PayeeFinancialAccount><cbc:ID>FR7630001007941234567890185</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>)");
  CHECK(says(text, "FR7630001007941234567890185\n"));
  CHECK_FALSE(says(text, " \n"));
}

}  // namespace
}  // namespace recevable::report
