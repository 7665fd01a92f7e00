"""Cases of the rules of one syntax alone: what its elements may hold, how often they may stand."""

import copy

from structured_cases import case
from structured_xml import add, find, remove

CII = "rsm:SupplyChainTradeTransaction"
REFERENCE = f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument"
SETTLEMENT = f"{CII}/ram:ApplicableHeaderTradeSettlement"


def text(path, value, which=0):
    """Another text in the element at the path."""
    def change(tree):
        find(tree, path)[which].text = value
    return change


def attribute(path, name, value, which=0):
    """Another value of an attribute, or none."""
    def change(tree):
        element = find(tree, path)[which]
        if value is None:
            del element.attrib[name]
        else:
            element.set(name, value)
    return change


def without(path):
    return lambda tree: remove(tree, path)


def cii():
    def only(name, start, xml, expect):
        case(name, start, None, expect, only="cii", xml=xml)
    date = "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString"
    only("date-month", "plain", text(date, "20261345"), ["CII-DT-097"])
    only("date-iso", "plain", text(date, "2026-11-02"), ["CII-DT-097"])
    only("date-format", "plain", attribute(date, "format", "203"), ["BR-03"])
    summation = f"{SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation"
    only("currency-of-total", "plain", attribute(f"{summation}/ram:GrandTotalAmount", "currencyID", "EUR"),
         ["CII-DT-031"])
    only("no-currency-of-vat", "plain", attribute(f"{summation}/ram:TaxTotalAmount", "currencyID", None),
         ["BR-CO-15"])
    only("document-type", "full",
         text(f"{REFERENCE}/ram:TypeCode", "999"), ["CII-DT-015", "CII-DT-018", "CII-DT-021"])
    only("no-indicator", "full",
         without(f"{SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator"),
         ["BR-66", "CII-SR-463", "BR-CO-11", "BR-CO-12", "BR-S-08"])
    only("vat-in-lower-case", "plain", text(f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode", "vat"),
         ["CII-DT-037"])
    only("not-vat", "plain", text(f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode", "GST"),
         ["BR-47", "BR-48", "BR-CO-17", "CII-DT-037"])
    only("scheme-of-number", "plain", attribute("rsm:ExchangedDocument/ram:ID", "schemeID", "X"), ["CII-DT-005"])
    seller = f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty"
    only("scheme-of-plain-id", "full", attribute(f"{seller}/ram:ID", "schemeID", "SIRET"), ["BR-CL-11"])
    only("file-on-object", "full",
         text(f"{REFERENCE}/ram:TypeCode", "130", 1),
         ["CII-DT-022"])
    only("scheme-on-lot", "full",
         text(f"{REFERENCE}/ram:TypeCode", "50", 3),
         ["CII-DT-024"])

    def twice(path):
        def change(tree):
            parents = {child: parent for parent in tree.iter() for child in parent}
            one = find(tree, path)[0]
            parents[one].insert(list(parents[one]).index(one), copy.deepcopy(one))
        return change
    only("two-net-prices", "plain",
         twice(f"{CII}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/"
               "ram:NetPriceProductTradePrice"), ["CII-SR-439", "CII-SR-441"])
    only("two-rounding-amounts", "rounded", twice(f"{summation}/ram:RoundingAmount"), ["CII-SR-481"])
    case("two-point-codes", "plain", {"BT-8": "5"}, ["CII-SR-462"], only="cii",
         xml=text(f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode", "72"))
    case("two-means-texts", "plain", {"means": [
        {"BT-81": "30", "BT-82": "A", "accounts": [{"BT-84": "BE68539007547034"}]},
        {"BT-81": "30", "BT-82": "B", "accounts": [{"BT-84": "BE68539007547034"}]}]},
        ["CII-SR-468"], only="cii")
    case("two-means", "plain", {"means": [
        {"BT-81": "30", "accounts": [{"BT-84": "BE68539007547034"}]}, {"BT-81": "48"}]},
        cii=["CII-SR-467"], ubl=["UBL-SR-47"])


def ubl():
    def only(name, start, xml, expect):
        case(name, start, None, expect, only="ubl", xml=xml)
    only("no-category", "plain", without("cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory"),
         ["BR-CO-04", "BR-S-01", "BR-S-08", "UBL-SR-48"])

    def two_vat_numbers(tree):
        party = find(tree, "cac:AccountingSupplierParty/cac:Party")[0]
        one = find(party, "cac:PartyTaxScheme")[0]
        twin = add(party, "cac:PartyTaxScheme")
        add(twin, "cbc:CompanyID", "BE0987654321")
        add(twin, "cac:TaxScheme/cbc:ID", "VAT")
        party.remove(twin)
        party.insert(list(party).index(one) + 1, twin)
    only("two-vat-numbers", "plain", two_vat_numbers, ["UBL-SR-12"])
    def third_number(tree):
        party = find(tree, "cac:AccountingSupplierParty/cac:Party")[0]
        last = find(party, "cac:PartyTaxScheme")[-1]
        twin = copy.deepcopy(last)
        find(twin, "cbc:CompanyID")[0].text = "BE-REG-2"
        party.insert(list(party).index(last) + 1, twin)
    only("three-tax-numbers", "full", third_number, ["UBL-SR-13", "UBL-SR-42"])
    only("no-company-id", "plain",
         without("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID"),
         ["BR-CO-26", "BR-S-02", "UBL-SR-53"])
    only("document-type", "full", text("cac:AdditionalDocumentReference/cbc:DocumentTypeCode", "999"),
         ["UBL-SR-43"])
    attachment = "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
    only("vat-in-lower-case", "plain",
         text("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID", "vat"), [])
    only("indicators-as-digits", "full", lambda tree: [
        setattr(element, "text", {"true": "1", "false": "0"}[element.text])
        for element in find(tree, "//cbc:ChargeIndicator")], [])
    only("no-mime", "full", attribute(attachment, "mimeCode", None), ["UBL-DT-06"])
    only("no-filename", "full", attribute(attachment, "filename", None), ["UBL-DT-07"])
    case("two-payment-ids", "plain", {"means": [
        {"BT-81": "30", "BT-83": "A", "accounts": [{"BT-84": "BE68539007547034"}]},
        {"BT-81": "30", "BT-83": "B", "accounts": [{"BT-84": "BE68539007547034"}]}]},
        ["UBL-SR-44"], only="ubl")


def bound():
    """Rules of the tables of binding: by the path of an element alone."""
    def more(path, name, value=""):
        return lambda tree: add(find(tree, path)[0], name, value)
    case("address-line-four", "plain", None, ["CII-DT-086"], only="cii",
         xml=more(f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/"
                  "ram:PostalTradeAddress", "ram:LineFour", "Bâtiment C"))
    case("scheme-without-type", "full", None, ["UBL-SR-43"], only="ubl",
         xml=without("cac:AdditionalDocumentReference/cbc:DocumentTypeCode"))
    case("tax-scheme-not-vat", "plain", None,
         ["BR-47", "BR-48", "BR-CO-17"], only="ubl",
         xml=text("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID", "GST"))


cii()
ubl()
bound()
