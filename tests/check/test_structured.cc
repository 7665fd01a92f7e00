// Structured invoices in the pipeline: the model they give, and the page held against the XML.
#include <algorithm>
#include <catch2/catch.hpp>

#include "check/check.h"
#include "check/compare.h"
#include "check/xml_invoice.h"

namespace recevable::check {
namespace {

const std::string kXml =
    R"(<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>F-7</ram:ID><ram:TypeCode>381</ram:TypeCode>
<ram:IssueDateTime><udt:DateTimeString format="102">20261103</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
<ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>SERV</ram:BuyerReference>
<ram:SellerTradeParty><ram:GlobalID schemeID="0009">732 829 320 00074</ram:GlobalID><ram:Name>Dupont</ram:Name></ram:SellerTradeParty>
<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>EJ-1</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>1,5</ram:TaxBasisTotalAmount><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>)";

invoice::Text text(std::string value, double confidence = 1) {
  invoice::Evidence evidence;
  evidence.page = 1;
  return invoice::Text::of(std::move(value), evidence, confidence);
}
invoice::Amount amount(std::string_view value) {
  invoice::Evidence evidence;
  evidence.page = 1;
  return invoice::Amount::of(base::Decimal::parse(value).value(), evidence, 1);
}

std::string told(const std::vector<Difference>& differences) {
  std::string all;
  for (const Difference& difference : differences) {
    const char* kind = difference.kind == Difference::Kind::contradiction ? "!"
                       : difference.kind == Difference::Kind::only_page   ? "page "
                                                                          : "xml ";
    all += kind + difference.member + ";";
  }
  return all;
}

document::Document printed(const std::vector<std::string>& words) {
  document::Document document;
  document.pages.emplace_back();
  for (const std::string& word : words) {
    document::Word one;
    one.text = word;
    document.pages[0].words.push_back(one);
  }
  return document;
}

TEST_CASE("an XML invoice gives the fields of the model with their lines") {
  const structured::Reading reading = structured::read(kXml);
  const invoice::Invoice invoice = invoice_of(reading);
  CHECK(*invoice.invoice_number == "F-7");
  CHECK(invoice.invoice_number.evidence.source == invoice::Source::xml);
  CHECK(invoice.invoice_number.evidence.line == 4);
  CHECK(invoice.invoice_number.evidence.label == "BT-1");
  CHECK(invoice.kind.value == invoice::DocumentKind::credit_note);
  CHECK(*invoice.supplier.siret == "73282932000074");
  CHECK(*invoice.supplier.siren == "732829320");
  CHECK(*invoice.service_code == "SERV");
  CHECK(*invoice.commitment_number == "EJ-1");
  CHECK(invoice.totals.net.state == invoice::State::unreadable);
  CHECK(invoice.totals.gross->to_string() == "120.00");
  CHECK(invoice.buyer.siret.state == invoice::State::absent);
  CHECK(invoice.buyer.siret.confidence == 1);
  CHECK(invoice.supplier.rcs.confidence < 0.6);
}

TEST_CASE("an XML file is judged by the rules of the page and by those of the XML") {
  Options options;
  options.on = base::make_date(2026, 11, 23).value();
  const DocumentReport report = check({"facture.xml", kXml}, options);
  CHECK(report.kind == "cii");
  CHECK_FALSE(report.error);
  CHECK(report.verdict == Verdict::rejected);
  const auto finding = [&](std::string_view rule) {
    return std::ranges::find(report.outcome.findings, rule, &rules::Finding::rule);
  };
  REQUIRE(finding("BR-01") != report.outcome.findings.end());
  REQUIRE(finding("CPRO-RCP-01") != report.outcome.findings.end());
  CHECK(report.xml == nullptr);
}

TEST_CASE("nothing is called missing that may stand where an XML breaks off") {
  const auto report_of = [](const std::string& xml) {
    Options options;
    options.on = *base::make_date(2026, 11, 23);
    return check({"f.xml", xml}, options);
  };
  const auto found = [](const DocumentReport& report, std::string_view start) {
    return std::ranges::count_if(report.outcome.findings, [&](const rules::Finding& finding) {
      return finding.rule.starts_with(start) && finding.certainty != rules::Certainty::possible;
    });
  };
  const DocumentReport whole = report_of(kXml);
  CHECK(found(whole, "BR-") > 3);
  CHECK(found(whole, "XML-01") == 0);
  const DocumentReport cut = report_of(kXml.substr(0, kXml.find("<ram:BuyerOrder")));
  CHECK(cut.verdict == Verdict::rejected);
  CHECK(found(cut, "XML-01") == 1);
  CHECK(found(cut, "BR-") == 0);
  CHECK(found(cut, "MEN-") == 0);
  CHECK(std::ranges::count(cut.outcome.not_checked, "BR-13", &rules::NotChecked::rule) == 1);
}

TEST_CASE("what page and XML say is told apart from what only one of them says") {
  invoice::Invoice page, xml;
  page.invoice_number = text("F-7");
  xml.invoice_number = text("F7");
  page.totals.gross = amount("168.00");
  xml.totals.gross = amount("186.00");
  page.commitment_number = text("EJ-1");
  xml.supplier.iban = text("FR7630001007941234567890185");
  page.supplier.name = text("DUPONT CARRELAGE");
  xml.supplier.name = text("Dupont Carrelage SARL");
  CHECK(told(compare(page, xml, {})) == "xml supplier.iban;page commitment_number;!totals.gross;");
}

TEST_CASE("what is printed somewhere is no contradiction, only a field misread") {
  invoice::Invoice page, xml;
  page.invoice_number = text("CLIENT9");
  xml.invoice_number = text("FA-2017-0008");
  page.totals.gross = amount("168.00");
  xml.totals.gross = amount("1453.76");
  const PrintedText words(printed({"Facture", "FA-2017-0008", "Total", "1", "453,76", "€"}));
  CHECK(compare(page, xml, words).empty());
  CHECK(words.says(base::Decimal::parse("1453.76").value()));
  CHECK_FALSE(words.says(base::Decimal::parse("453.7").value()));
  CHECK(PrintedText(printed({"le", "13/11/2017"})).says(base::make_date(2017, 11, 13).value()));
  CHECK(PrintedText(printed({"11/13/2017"})).says(base::make_date(2017, 11, 13).value()));
}

TEST_CASE("the sign of a credit note makes no difference") {
  invoice::Invoice page, xml;
  page.totals.gross = amount("-120.00");
  xml.totals.gross = amount("120");
  CHECK(compare(page, xml, {}).empty());
}

TEST_CASE("profiles without lines leave them to the page") {
  invoice::Invoice page, xml;
  page.lines.emplace_back();
  page.mentions.late_penalty = text("pénalités");
  xml.mentions.discount_terms = text("escompte");
  complete_from_page(xml, page);
  CHECK(xml.lines.size() == 1);
  CHECK(*xml.mentions.late_penalty == "pénalités");
  CHECK(*xml.mentions.discount_terms == "escompte");
}

}  // namespace
}  // namespace recevable::check
