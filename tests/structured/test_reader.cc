// From XML to terms: both syntaxes, places, and files that are no invoices.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "samples.h"

namespace recevable::structured::test {
namespace {

std::string kinds(const Reading& reading) {
  std::string all;
  for (const Problem& problem : reading.problems) {
    all += (all.empty() ? "" : ", ") + std::string(name_of(problem.kind));
  }
  return all;
}

void check_same_terms(const Reading& reading) {
  CHECK(reading.is_whole);
  CHECK(kinds(reading).empty());
  CHECK(term(reading, "xml.number") == "F-2026-17");
  CHECK(term(reading, "xml.profile") == "en16931");
  CHECK(term(reading, "xml.type_code") == "380");
  CHECK(date_of(term(reading, "xml.issue_date")) == date_of("20261103"));
  CHECK(date_of(term(reading, "xml.due_date")).value_or(base::Date{}) == *date_of("20261203"));
  CHECK(term(reading, "xml.currency") == "EUR");
  CHECK(term(reading, "xml.buyer_reference") == "SERVICE-12");
  CHECK(term(reading, "xml.order") == "EJ-4471");
  CHECK(term(reading, "xml.object") == "CPT-9");
  CHECK(term(reading, "xml.object.scheme") == "AVV");
  CHECK(term(reading, "xml.payment_terms") == "30 jours");
  CHECK(term(reading, "xml.notes[1].code") == "PMT");
  CHECK(term(reading, "xml.preceding_invoices[1].number") == "F-2025-3");
  CHECK(date_of(term(reading, "xml.preceding_invoices[1].date")) == date_of("20251201"));
  CHECK(term(reading, "xml.documents[1].id") == "BL-8");
  CHECK(term(reading, "xml.documents[1].description") == "BON_LIVRAISON");
  CHECK(term(reading, "xml.documents[1].attachment.name") == "bl.pdf");
  CHECK(term(reading, "xml.documents[2].id") == "-");
  CHECK(term(reading, "xml.references[2].id") != "-");

  CHECK(term(reading, "xml.seller") == "");
  CHECK(term(reading, "xml.seller.name") == "Dupont Carrelage");
  CHECK(term(reading, "xml.seller.legal_id") == "732829320");
  CHECK(term(reading, "xml.seller.legal_id.scheme") == "0002");
  CHECK(term(reading, "xml.seller.vat_id") == "FR44732829320");
  CHECK(term(reading, "xml.seller.tax_id") == "-");
  CHECK(term(reading, "xml.seller.identifiers[1].value") == "73282932000074");
  CHECK(term(reading, "xml.seller.identifiers[1].scheme") == "0009");
  CHECK(term(reading, "xml.seller.address.line1") == "3 rue du Four");
  CHECK(term(reading, "xml.seller.address.country") == "FR");
  CHECK(term(reading, "xml.seller.contact") == "-");
  CHECK(term(reading, "xml.buyer.name") == "Ville de Poitiers");
  CHECK(term(reading, "xml.buyer.identifiers[1].value") == "21860194900011");
  CHECK(term(reading, "xml.payee") == "-");
  CHECK(term(reading, "xml.parties[1].role") == "seller");
  CHECK(term(reading, "xml.parties[2].identifiers[1].value") == "21860194900011");
  CHECK(term(reading, "xml.delivery.name") == "Gymnase");
  CHECK(term(reading, "xml.delivery.location_id") == "3012345000006");
  CHECK(term(reading, "xml.delivery.location_id.scheme") == "0088");
  CHECK(term(reading, "xml.delivery.identifiers[1].scheme") == "0088");
  CHECK(term(reading, "xml.delivery.address.country") == "FR");
  CHECK(date_of(term(reading, "xml.delivery.date")) == date_of("20261030"));

  CHECK(term(reading, "xml.payment_means[1].code") == "30");
  CHECK(term(reading, "xml.payment_means[1].account.id") == "FR7630001007941234567890185");
  CHECK(term(reading, "xml.allowances[1].amount") == "10.00");
  CHECK(term(reading, "xml.allowances[1].vat.category") == "S");
  CHECK(term(reading, "xml.charges[1].amount") == "-");
  CHECK(term(reading, "xml.totals.lines") == "150.00");
  CHECK(term(reading, "xml.totals.vat") == "28.00");
  CHECK(term(reading, "xml.totals.vat_accounting") == "-");
  CHECK(term(reading, "xml.totals.payable") == "168.00");
  CHECK(term(reading, "xml.totals.rounding") == "-");
  CHECK(term(reading, "xml.vat_totals[1].currency") == "EUR");
  CHECK(term(reading, "xml.vat_breakdown[1].base") == "140.00");
  CHECK(term(reading, "xml.vat_breakdown[1].category") == "S");
  CHECK(term(reading, "xml.vat_breakdown[1].type") == "VAT");

  CHECK(term(reading, "xml.lines[1].item.name") == "Pose de carrelage");
  CHECK(term(reading, "xml.lines[1].quantity") == "2");
  CHECK(term(reading, "xml.lines[1].quantity.unit") == "MTK");
  CHECK(term(reading, "xml.lines[1].price") == "50.0000");
  CHECK(term(reading, "xml.lines[1].net") == "100.00");
  CHECK(term(reading, "xml.lines[1].attributes[1].value") == "gris");
  CHECK(term(reading, "xml.lines[1].allowances[1].amount") == "-");
  CHECK(term(reading, "xml.lines[2].vat.rate") == "20.00");
  CHECK(term(reading, "xml.lines[2].allowances[1].reason") == "Remise");
  CHECK(term(reading, "xml.lines[3].id") == "-");
  CHECK(term(reading, "xml.country_codes[1].value") == "FR");
  CHECK(term(reading, "xml.country_codes[3].value") == "-");
}

TEST_CASE("the same invoice in CII and in UBL gives the same terms") {
  const std::string first = cii();
  const Reading in_cii = read(first);
  CHECK(in_cii.syntax == Syntax::cii);
  CHECK(term(in_cii, "xml.country_codes[1].element") == "CountryID");
  CHECK(term(in_cii, "xml.vat_point_code") == "5");
  CHECK(term(in_cii, "xml.currency_ids[1].element") == "TaxTotalAmount");
  CHECK(term(in_cii, "xml.payment_means[1].account.element") == "IBANID");
  check_same_terms(in_cii);
  const std::string second = ubl();
  const Reading in_ubl = read(second);
  CHECK(in_ubl.syntax == Syntax::ubl);
  CHECK(in_ubl.root == "Invoice");
  CHECK(term(in_ubl, "xml.country_codes[1].element") == "Country");
  CHECK(term(in_ubl, "xml.vat_point_code") == "3");
  CHECK(term(in_ubl, "xml.vat_totals[1].subtotals") == "1");
  CHECK(term(in_ubl, "xml.vat_breakdown[1].total") == "1");
  check_same_terms(in_ubl);
}

TEST_CASE("a credit note in UBL has elements of its own") {
  std::string note = ubl();
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"xsd:Invoice-2", "xsd:CreditNote-2"},
        {"<Invoice", "<CreditNote"},
        {"</Invoice>", "</CreditNote>"},
        {"InvoiceTypeCode>380</cbc:InvoiceTypeCode",
         "CreditNoteTypeCode>381</cbc:CreditNoteTypeCode"}}) {
    note = with(note, from, to);
  }
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"InvoiceLine", "CreditNoteLine"},
        {"InvoicedQuantity", "CreditedQuantity"}}) {
    for (std::size_t at = note.find(from); at != std::string::npos;
         at = note.find(from, at + to.size())) {
      note.replace(at, from.size(), to);
    }
  }
  const Reading reading = read(note);
  // A credit note of UBL has no due date of its own, nor the other elements of an invoice alone.
  CHECK(kinds(reading).find_first_not_of("unknown_element, ") == std::string::npos);
  CHECK(term(reading, "xml.root") == "CreditNote");
  CHECK(term(reading, "xml.type_code") == "381");
  CHECK(term(reading, "xml.lines[2].quantity") == "1");
}

TEST_CASE("values know their place and how often they stand there") {
  const std::string text =
      with(cii(), "<ram:TypeCode>380</ram:TypeCode>",
           "<ram:TypeCode>380</ram:TypeCode>\n é<ram:TypeCode>381</ram:TypeCode>");
  const Reading reading = read(text);
  CHECK(term(reading, "xml.type_code") == "380");
  const auto column = Vocabulary::get().lists()[kRoot].column("type_code");
  const Cell* cell = reading.tree->cell(kRoot, 0, *column);
  REQUIRE(cell != nullptr);
  CHECK(cell->times == 2);
  const Place place = reading.tree->place(cell->at);
  CHECK(place.line == 11);
  CHECK(place.column == 1);
  const auto due = Vocabulary::get().lists()[kRoot].column("issue_date");
  // After the second type code, which "é" moves by one character, not by two bytes.
  CHECK(reading.tree->place(reading.tree->cell(kRoot, 0, *due)->at).line == 13);
}

TEST_CASE("an element without text is there, one that is missing is not") {
  const Reading reading = read(with(cii(), "<ram:Name>Dupont Carrelage</ram:Name>", "<ram:Name/>"));
  CHECK(term(reading, "xml.seller.name") == "");
  CHECK(term(reading, "xml.seller.trading_name") == "-");
}

TEST_CASE("VAT totals are told apart by their currencies") {
  const Reading reading = read(
      with(with(cii(), "<ram:InvoiceCurrencyCode>EUR",
                "<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>USD"),
           "<ram:TaxTotalAmount currencyID=\"EUR\">28.00</ram:TaxTotalAmount>",
           "<ram:TaxTotalAmount currencyID=\"EUR\">25.00</ram:TaxTotalAmount><ram:TaxTotalAmount "
           "currencyID=\"USD\">28.00</ram:TaxTotalAmount>"));
  CHECK(term(reading, "xml.totals.vat") == "28.00");
  CHECK(term(reading, "xml.totals.vat_accounting") == "25.00");
}

TEST_CASE("an allowance without indicator is neither allowance nor charge") {
  const Reading reading =
      read(with(cii(),
                "<ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></"
                "ram:ChargeIndicator><ram:ActualAmount>10.00</ram:ActualAmount><ram:Reason>Remise",
                "<ram:ActualAmount>10.00</ram:ActualAmount><ram:Reason>Remise"));
  CHECK(term(reading, "xml.lines[2].allowances[1].amount") == "-");
  CHECK(term(reading, "xml.lines[2].unmarked[1].amount") == "10.00");
}

TEST_CASE("what is no invoice is told by what it is") {
  CHECK(kinds(read("<a/>")) == "wrong_root");
  CHECK(kinds(read("<Invoice xmlns='urn:somebody'><ID>1</ID></Invoice>")) == "wrong_root");
  CHECK(kinds(read("<CrossIndustryDocument/>")) == "wrong_root");
  CHECK(kinds(read("")) == "malformed");
  CHECK(kinds(read("   ")) == "malformed");
  CHECK(kinds(read("facture")) == "malformed");
  CHECK(kinds(read("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")) == "document_type");
  CHECK(kinds(read(with(cii(), "<rsm:ExchangedDocument>", "<rsm:ExchangedDocument>&eacute;"))) ==
        "malformed");
}

TEST_CASE("a file that breaks off is read as far as it goes") {
  const std::string whole = cii();
  const std::string part = whole.substr(0, whole.find("<ram:LineID>2"));
  const Reading reading = read(part);
  CHECK_FALSE(reading.is_whole);
  CHECK(kinds(reading) == "malformed");
  CHECK(reading.problems[0].place.line > 20);
  CHECK(term(reading, "xml.number") == "F-2026-17");
  CHECK(term(reading, "xml.lines[1].net") == "100.00");
  CHECK(term(reading, "xml.lines[2].id") == "-");
}

TEST_CASE("a wrong namespace is told once, and the values are read all the same") {
  const Reading reading = read(with(cii(), "ReusableAggregateBusinessInformationEntity:100",
                                    "ReusableAggregateBusinessInformationEntity:12"));
  CHECK(kinds(reading) == "wrong_namespace");
  CHECK(reading.problems[0].place.line == 7);
  CHECK(term(reading, "xml.number") == "F-2026-17");
  CHECK(kinds(read(with(cii(), " xmlns:qdt=", " xmlns:zzz="))) ==
        "unbound_prefix, wrong_namespace");
}

TEST_CASE("encodings") {
  const std::string latin = with(with(cii(), "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""),
                                 "Indemnité", "Indemnit\xE9");
  CHECK(kinds(read(with(latin, "Fidélité", "Fidelite"))).empty());
  CHECK(term(read(with(latin, "Fidélité", "Fidelite")), "xml.notes[1].text") ==
        "Indemnité forfaitaire de 40 euros");
  CHECK(term(read(with(with(latin, "ISO-8859-1", "windows-1252"), "Indemnit\xE9", "5 \x80")),
             "xml.notes[1].text") == "5 € forfaitaire de 40 euros");
  // Read on in the encoding it is in, so that the rest is judged too.
  const Reading wrong =
      read(with(with(cii(), "Indemnité", "Indemnit\xE9"), "Fidélité", "Fidelite"));
  CHECK(kinds(wrong) == "encoding");
  CHECK(wrong.is_whole);
  CHECK(term(wrong, "xml.notes[1].text") == "Indemnité forfaitaire de 40 euros");
  CHECK(term(wrong, "xml.totals.payable") == "168.00");
  // 0x81 is no character of Windows-1252: nobody knows what the file is in.
  CHECK_FALSE(read(with(cii(), "Indemnité", "Indemnit\x81")).is_whole);
  CHECK(kinds(read(with(cii(), "UTF-8", "UTF-8_W/O_BOM"))) == "malformed");
  CHECK(kinds(read("\xEF\xBB\xBF" + cii())).empty());
  std::string wide = "\xFF\xFE";
  for (const char c : with(with(cii(), "UTF-8", "UTF-16"), "Indemnité", "Indemnite")) {
    if (static_cast<unsigned char>(c) < 0x80) {
      wide += c;
      wide += '\0';
    }
  }
  const Reading reading = read(wide);
  CHECK(kinds(reading).empty());
  CHECK(term(reading, "xml.number") == "F-2026-17");
}

TEST_CASE("depth and long texts are bounded") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(kinds(read(with(cii(), "<rsm:ExchangedDocument>", "<rsm:ExchangedDocument>" + deep))) ==
        "too_deep");
  const std::string attachment(5'000'000, 'A');
  const std::string big = with(cii(), "JVBERi0=", attachment);
  const Reading reading = read(big);
  CHECK(reading.is_whole);
  CHECK(term(reading, "xml.documents[1].attachment").size() == 64);
  CHECK(term(reading, "xml.totals.payable") == "168.00");
}

TEST_CASE("profiles are known by their identifiers, old forms too") {
  CHECK(profile_of("urn:factur-x.eu:1p0:minimum") == "minimum");
  CHECK(profile_of("urn:factur-x.eu:1p0:basicwl") == "basicwl");
  CHECK(profile_of("urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic") == "basic");
  CHECK(profile_of("urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic") == "basic");
  CHECK(profile_of(" urn:cen.eu:en16931:2017 ") == "en16931");
  CHECK(profile_of("urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended") ==
        "extended");
  CHECK(profile_of("urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr") ==
        "extended_ctc_fr");
  CHECK(profile_of("urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0") ==
        "xrechnung");
  CHECK(profile_of("urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0") ==
        "peppol");
  CHECK(profile_of("") == "");
  CHECK(profile_of("A1") == "other");
}

TEST_CASE("what the schema refuses is told, each breach with its place, all at once") {
  CHECK(kinds(read(with(cii(), "<ram:ID>F-2026-17</ram:ID>\n<ram:TypeCode>380</ram:TypeCode>",
                        "<ram:TypeCode>380</ram:TypeCode>\n<ram:ID>F-2026-17</ram:ID>"))) ==
        "order");
  CHECK(kinds(read(with(cii(), "<ram:ID>F-2026-17</ram:ID>",
                        "<ram:ID>F-2026-17</ram:ID><ram:ID>F-2026-18</ram:ID>"))) ==
        "repeated_element");
  CHECK(kinds(read(with(cii(), "<ram:GrandTotalAmount>168.00", "<ram:GrandTotalAmount>168,00"))) ==
        "value");
  CHECK(kinds(read(with(cii(), "<udt:Indicator>false", "<udt:Indicator>non"))) == "value");
  CHECK(kinds(read(with(ubl(), "<cbc:IssueDate>2026-11-03", "<cbc:IssueDate>03/11/2026"))) ==
        "value");
  CHECK(kinds(read(with(ubl(), "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount>"))) ==
        "attribute");
  CHECK(kinds(read(with(ubl(), "<cbc:ID>F-2026-17</cbc:ID>", ""))) == "missing_element");
  const Reading both = read(with(with(ubl(), "<cbc:ID>F-2026-17</cbc:ID>", ""), "<cbc:ID>EJ-4471",
                                 "<cbc:Percent>x</cbc:Percent><cbc:ID>EJ-4471"));
  CHECK(kinds(both) == "unknown_element, value, missing_element");
  CHECK(both.problems[1].place.line == 14);
  CHECK(both.problems[2].place.line == 2);
  // The tables of CII have not all of its elements: only a slip of the pen is told.
  CHECK(kinds(read(with(cii(), "<ram:ID>F-2026-17</ram:ID>",
                        "<ram:ID>F-2026-17</ram:ID><ram:Elsewhere/>"))) == "");
  const Reading slip = read(with(cii(), "ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode",
                                 "ram:InvoicecurencyCode>EUR</ram:InvoicecurencyCode"));
  CHECK(kinds(slip) == "unknown_element");
  CHECK(slip.problems[0].message.en.find("InvoiceCurrencyCode") != std::string::npos);
}

TEST_CASE("what follows the root element takes nothing from the invoice") {
  const Reading junk = read(cii() + "<more/>");
  CHECK(kinds(junk) == "malformed");
  CHECK(junk.is_whole);
  CHECK(term(junk, "xml.totals.payable") == "168.00");
  CHECK_FALSE(read(cii().substr(0, cii().size() / 2)).is_whole);
}

TEST_CASE("order is looked at within lines and parties") {
  const Reading price =
      read(with(ubl(), "<cbc:PriceAmount currencyID=\"EUR\">",
                "<cbc:BaseQuantity>1</cbc:BaseQuantity><cbc:PriceAmount currencyID=\"EUR\">"));
  CHECK(kinds(price) == "order");
  CHECK(price.problems[0].element == "PriceAmount");
}

TEST_CASE("an element the schema has elsewhere is no slip of the pen") {
  CHECK(kinds(read(with(cii(), "<ram:SpecifiedTradeSettlementPaymentMeans>",
                        "<ram:PayerTradeParty/><ram:SpecifiedTradeSettlementPaymentMeans>")))
            .empty());
}

TEST_CASE("text has no place where elements stand") {
  const auto delivery = [](const std::string& text) {
    return kinds(read(with(ubl(), "<cac:InvoiceLine>",
                           "<cac:TaxTotal>" + text + "</cac:TaxTotal><cac:InvoiceLine>")));
  };
  CHECK(delivery(" \n ").find("value") == std::string::npos);
  CHECK(delivery("28.00").find("value") != std::string::npos);
}

TEST_CASE("a date of the schema has no time") {
  const auto date = [](const std::string& text) {
    return kinds(read(with(ubl(), "<cbc:IssueDate>2026-11-03", "<cbc:IssueDate>" + text)));
  };
  CHECK(date("2026-11-03+01:00").empty());
  CHECK(date("2026-11-03Z").empty());
  CHECK(date("2026-11-03T10:00:00") == "value");
  CHECK(date("2026-11-03+1") == "value");
}

TEST_CASE("currencies of prices and of payment have their place in the schema") {
  const std::string currency = "</cbc:DocumentCurrencyCode>";
  const std::string codes =
      "<cbc:PricingCurrencyCode>USD</cbc:PricingCurrencyCode>"
      "<cbc:PaymentCurrencyCode>USD</cbc:PaymentCurrencyCode>"
      "<cbc:PaymentAlternativeCurrencyCode>GBP</cbc:PaymentAlternativeCurrencyCode>";
  const std::string rates =
      "<cac:PricingExchangeRate/><cac:PaymentExchangeRate/><cac:PaymentAlternativeExchangeRate/>";
  const std::string both =
      with(with(ubl(), currency, currency + codes), "<cac:TaxTotal>", rates + "<cac:TaxTotal>");
  CHECK(kinds(read(both)).empty());
  CHECK(kinds(read(with(ubl(), "<cac:TaxTotal>", codes + "<cac:TaxTotal>"))) ==
        "order, order, order");
}

TEST_CASE("a note of UBL bears the code between its first two # when it has three characters") {
  const auto code_of = [](std::string_view note) {
    const std::string text = fmt::format("<cbc:Note>{}</cbc:Note>", note);
    const std::string number = "</cbc:InvoiceTypeCode>";
    return term(read(with(ubl(), number, number + text)), "xml.notes[1].code");
  };
  CHECK(code_of("#PMT#Indemnite") == "PMT");
  CHECK(code_of("Voir #PMT# au dos") == "PMT");
  CHECK(code_of("Lot #7# puis #PMT#") == "-");
  CHECK(code_of("#PMT") == "-");
  CHECK(code_of("PMT#") == "-");
  CHECK(code_of("") == "-");
}

TEST_CASE("numbers and dates as XML writes them") {
  CHECK(decimal_of(" +1.50 ")->to_string() == "1.50");
  CHECK(decimal_of("-.5")->to_string() == "-0.5");
  CHECK(decimal_of("5.")->to_string() == "5");
  CHECK(decimal_of("33.33333333333333333333")->to_string() == "33.3333333333");
  CHECK(decimal_of("-0.99999999999")->to_string() == "-1.0000000000");
  CHECK(decimal_of("000000000000000000000000000000012")->to_string() == "12");
  for (const char* wrong : {"", ".", "1,5", "1E2", "1 000", "--1", "NaN", "+", "1.2.3"}) {
    INFO(wrong);
    CHECK_FALSE(decimal_of(wrong));
  }
  CHECK(date_of("20240229"));
  CHECK_FALSE(date_of("20230229"));
  CHECK_FALSE(date_of("2026"));
  CHECK_FALSE(date_of("03/11/2026"));
}

TEST_CASE("lines within a line of UBL are rows of it") {
  const Reading reading = read(
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' "
      "xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
      "xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
      "<cac:InvoiceLine><cbc:ID>1</cbc:ID><cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID>"
      "<cac:SubInvoiceLine><cbc:ID>1.1.1</cbc:ID></cac:SubInvoiceLine></cac:SubInvoiceLine>"
      "</cac:InvoiceLine><cac:InvoiceLine><cbc:ID>2</cbc:ID></cac:InvoiceLine></Invoice>");
  CHECK(term(reading, "xml.lines[1].id") == "1");
  CHECK(term(reading, "xml.lines[2].id") == "2");
  CHECK(term(reading, "xml.lines[1].sublines[1].id") == "1.1.1");  // it ends first
  CHECK(term(reading, "xml.lines[1].sublines[2].id") == "1.1");
  CHECK(term(reading, "xml.lines[2].sublines[1].id") == "-");
}

TEST_CASE("an agent within a party of UBL keeps its identifiers, and the party its own") {
  const std::string agent =
      "<cac:AgentParty><cac:PartyIdentification><cbc:ID schemeID=\"0009\">A1</cbc:ID>"
      "</cac:PartyIdentification><cac:PartyName><cbc:Name>Agent</cbc:Name></cac:PartyName>"
      "</cac:AgentParty><cac:ServiceProviderParty><cac:Party><cac:PartyIdentification>"
      "<cbc:ID schemeID=\"0009\">P1</cbc:ID></cac:PartyIdentification></cac:Party>"
      "</cac:ServiceProviderParty>";
  const Reading reading = read(with(ubl(), "</cac:Party></cac:AccountingSupplierParty>",
                                    agent + "</cac:Party></cac:AccountingSupplierParty>"));
  CHECK(kinds(reading).empty());
  CHECK(term(reading, "xml.parties[1].role") == "sales_agent");
  CHECK(term(reading, "xml.parties[1].trading_name") == "Agent");
  CHECK(term(reading, "xml.parties[2].role") == "invoicer");
  CHECK(term(reading, "xml.parties[3].role") == "seller");
  CHECK(term(reading, "xml.seller.identifiers[1].value") == "73282932000074");
  CHECK(term(reading, "xml.seller.identifiers[2].value") == "-");
  CHECK(term(reading, "xml.seller.vat_id") == "FR44732829320");
  const auto& words = Vocabulary::get();
  const std::uint32_t parties = *words.list("xml.parties");
  const std::uint32_t ids = *words.list("xml.parties.identifiers");
  const auto value = [&](std::uint32_t party) {
    const RowRange own = reading.tree->children(parties, party, ids);
    CHECK(own.count == 1);
    CHECK(reading.tree->parent(ids, own.first) == party);
    return std::string(reading.tree->text(*reading.tree->cell(ids, own.first, 0)));
  };
  CHECK(value(0) == "A1");
  CHECK(value(1) == "P1");
  CHECK(value(2) == "73282932000074");
}

TEST_CASE("a minimal flow of Chorus Pro is told from an invoice of EN 16931") {
  const std::string start =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' "
      "xmlns:cac='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2' "
      "xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2' "
      "xmlns:ext='urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2'>";
  const std::string framework =
      "<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><CategoryCode>A9</CategoryCode>"
      "</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>";
  const auto party = [](const std::string& attribute) {
    return "<cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID " + attribute +
           ">73282932000074</cbc:ID></cac:PartyIdentification></cac:Party>"
           "</cac:AccountingSupplierParty></Invoice>";
  };
  const std::string siret = party("schemeID='0009'");
  const std::string norm = "<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>";
  const std::string bare = start + siret, framed = start + framework + siret;
  CHECK(term(read(bare), "xml.profile") == "other");
  CHECK(term(read(framed), "xml.profile") == "chorus_e2");
  CHECK(term(read(framed), "xml.business_process") == "A9");
  const std::string old_kind = start + party("schemeName='1'");
  CHECK(term(read(old_kind), "xml.profile") == "chorus_e2");
  const std::string of_norm = start + framework + norm + party("schemeName='1'");
  CHECK(term(read(of_norm), "xml.profile") == "en16931");
  CHECK(kinds(read("<CPPFacturePivot/>")) == "own_format");
}

}  // namespace
}  // namespace recevable::structured::test
