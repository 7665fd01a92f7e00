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
         ["CII-SR-463", "BR-CO-11", "BR-CO-12", "BR-S-08"])
    line_allowance = f"{CII}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge"
    only("no-indicator-of-line", "full", without(f"{line_allowance}/ram:ChargeIndicator"), ["CII-SR-463"])
    only("vat-in-lower-case", "plain", text(f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode", "vat"),
         ["CII-DT-037"])
    only("not-vat", "plain", text(f"{SETTLEMENT}/ram:ApplicableTradeTax/ram:TypeCode", "GST"),
         ["BR-47", "BR-48", "BR-CO-17", "CII-DT-037"])
    only("scheme-of-number", "plain", attribute("rsm:ExchangedDocument/ram:ID", "schemeID", "X"), ["CII-DT-005"])
    seller = f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty"
    only("scheme-of-plain-id", "full", attribute(f"{seller}/ram:ID", "schemeID", "SIRET"), ["BR-CL-11"])
    only("file-on-object", "full",
         text(f"{REFERENCE}/ram:TypeCode", "130", 1),
         ["CII-DT-022", "CII-SR-458"])
    only("scheme-on-lot", "full",
         text(f"{REFERENCE}/ram:TypeCode", "50", 3),
         ["CII-DT-024", "CII-SR-457"])

    def twice(path, part=None):
        """The first element at the path, or the first with that part, stands once more."""
        def change(tree):
            parents = {child: parent for parent in tree.iter() for child in parent}
            one = [element for element in find(tree, path) if part is None or find(element, part)][0]
            parents[one].insert(list(parents[one]).index(one), copy.deepcopy(one))
        return change
    only("two-net-prices", "plain",
         twice(f"{CII}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/"
               "ram:NetPriceProductTradePrice"), ["CII-SR-439", "CII-SR-441"])
    only("two-rounding-amounts", "rounded", twice(f"{summation}/ram:RoundingAmount"), ["CII-SR-481"])
    discount = (f"{CII}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/"
                "ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge")
    only("discount-without-indicator", "full", without(f"{discount}/ram:ChargeIndicator"), ["CII-SR-119"])
    only("surcharge-on-price", "full", text(f"{discount}/ram:ChargeIndicator/udt:Indicator", "true"),
         ["CII-SR-119"])
    # A supporting document twice: the official rules count over the whole invoice.
    only("two-descriptions", "full", twice(REFERENCE, "ram:Name"), ["CII-SR-475"])
    only("two-files", "full", twice(REFERENCE, "ram:AttachmentBinaryObject"), ["CII-SR-476"])
    for who, rule in (("Seller", "BR-62"), ("Buyer", "BR-63")):
        address = f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:{who}TradeParty/ram:URIUniversalCommunication"
        only(f"no-address-of-{who.lower()}", "full", without(f"{address}/ram:URIID"), [rule])

    def line_reference(change):
        def add_one(tree):
            line = find(tree, f"{CII}/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeSettlement")[0]
            one = copy.deepcopy([r for r in find(tree, REFERENCE) if find(r, "ram:AttachmentBinaryObject")][0])
            change(one)
            total = find(line, "ram:SpecifiedTradeSettlementLineMonetarySummation")[0]
            line.insert(list(line).index(total) + 1, one)
        return add_one
    only("type-of-line-reference", "full", line_reference(text("ram:TypeCode", "999")),
         ["CII-DT-018", "CII-DT-022"])
    only("file-of-line-reference", "full",
         line_reference(attribute("ram:AttachmentBinaryObject", "mimeCode", "text/plain")), ["BR-CL-24"])
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
    def file_of_line(tree):
        line = find(tree, "cac:InvoiceLine")[0]
        one = add(line, "cac:DocumentReference/cbc:ID", "A")
        reference = find(line, "cac:DocumentReference")[0]
        add(reference, "cbc:DocumentTypeCode", "130")
        add(reference, "cac:Attachment/cbc:EmbeddedDocumentBinaryObject", "QQ==").set("mimeCode", "text/plain")
    only("file-of-line", "plain", file_of_line, ["BR-CL-24", "UBL-CR-544", "UBL-DT-07"])
    only("supplier-without-party", "plain", without("cac:AccountingSupplierParty/cac:Party"),
         ["BR-06", "BR-08", "BR-CO-26", "BR-S-02"])
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
    case("scheme-without-type", "full", None, ["UBL-CR-665", "UBL-SR-43"], only="ubl",
         xml=without("cac:AdditionalDocumentReference/cbc:DocumentTypeCode"))
    case("tax-scheme-not-vat", "plain", None,
         ["BR-47", "BR-48", "BR-CO-17"], only="ubl",
         xml=text("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID", "GST"))


def beside(path, twin_of):
    """The element again, behind itself, after `twin_of` changed the copy."""
    def change(tree):
        parents = {child: parent for parent in tree.iter() for child in parent}
        one = find(tree, path)[0]
        twin = copy.deepcopy(one)
        twin_of(twin)
        parents[one].insert(list(parents[one]).index(one) + 1, twin)
    return change


def first(parent, path):
    return find(parent, path)[0]


def cii_contexts():
    """Where a rule begins and ends to apply, in CII."""
    def only(name, start, xml, expect):
        case(name, start, None, expect, only="cii", xml=xml)
    tax = f"{SETTLEMENT}/ram:ApplicableTradeTax"

    def out_of_scope(type_code):
        """A second row of a category outside the norm, without base, amount and rate."""
        def twin_of(row):
            for name in ("ram:CalculatedAmount", "ram:BasisAmount", "ram:RateApplicablePercent"):
                row.remove(first(row, name))
            first(row, "ram:CategoryCode").text = "L"
            first(row, "ram:TypeCode").text = type_code
        return beside(tax, twin_of)
    only("igic-row", "plain", out_of_scope("VAT"), [])
    only("igic-row-not-vat", "plain", out_of_scope("AAC"),
         ["BR-45", "BR-46", "BR-47", "BR-48", "BR-CO-17", "CII-DT-037"])
    line = f"{CII}/ram:IncludedSupplyChainTradeLineItem"
    period = f"{line}/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod"
    only("date-of-line", "full", text(f"{period}/ram:StartDateTime/udt:DateTimeString", "2026-10-01"), ["CII-DT-097"])
    only("two-objects-of-line", "full",
         beside(f"{line}/ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument", lambda twin: None),
         ["CII-SR-474"])
    only("reason-code-of-line", "e", lambda tree: add(
        first(tree, f"{line}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax"), "ram:ExemptionReasonCode", "X-1"),
         ["BR-CL-22"])
    only("code-of-line-note", "full", lambda tree: add(
        first(tree, f"{line}/ram:AssociatedDocumentLineDocument/ram:IncludedNote"), "ram:SubjectCode", "QQQ"),
         ["BR-CL-08", "CII-SR-041"])
    only("no-totals-no-vat-total", "full",
         without(f"{SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation"), ["BR-CO-15"])
    agreement = f"{CII}/ram:ApplicableHeaderTradeAgreement"
    only("id-of-representative", "full", lambda tree: first(
        tree, f"{agreement}/ram:SellerTaxRepresentativeTradeParty").insert(0, add(tree, "ram:ID", "R-1")), ["CII-SR-282"])
    only("version-of-context", "plain", lambda tree: add(
        first(tree, "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter"), "ram:Value", "1"),
         ["CII-SR-04"])
    only("bank-of-payer", "plain", lambda tree: add(
        first(tree, f"{SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans"),
        "ram:PayerSpecifiedDebtorFinancialInstitution/ram:BICID", "GEBABEBB"), ["CII-SR-464"])

    def second_place(tree):
        place = first(tree, f"{CII}/ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty")
        place.insert(0, add(place, "ram:GlobalID", "12", schemeID="GLN"))
        place.insert(0, add(place, "ram:ID", "Q-1"))
    case("second-place", "full", {"delivery.BT-71": None}, ["BR-CL-26", "CII-SR-449"], only="cii", xml=second_place)

    def only_a_period(tree):
        for name in ("ram:StartDateTime", "ram:EndDateTime"):
            remove(tree, f"{SETTLEMENT}/ram:BillingSpecifiedPeriod/{name}")
    case("empty-period", "k", {"BT-73": "2026-10-01", "BT-74": "2026-10-31", "delivery.BT-72": None},
         ["BR-CO-19", "BR-IC-11"], only="cii", xml=only_a_period)


def ubl_contexts():
    """The same in UBL."""
    def only(name, start, xml, expect):
        case(name, start, None, expect, only="ubl", xml=xml)

    def more(path, name, value=""):
        return lambda tree: add(first(tree, path), name, value)
    only("two-objects", "full", beside("cac:AdditionalDocumentReference",
         lambda twin: setattr(first(twin, "cbc:DocumentTypeCode"), "text", "130")), ["UBL-SR-04"])
    only("object-with-file", "full", more("cac:AdditionalDocumentReference",
         "cac:Attachment/cac:ExternalReference/cbc:URI", "https://example.org/a"), ["UBL-CR-666"])
    only("object-described", "full", lambda tree: first(tree, "cac:AdditionalDocumentReference").append(
        add(tree, "cbc:DocumentDescription", "Compteur")), ["UBL-CR-673"])
    only("scheme-of-card", "card", lambda tree: first(
        tree, "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID").set("schemeID", "X"), [])
    buyer_tax = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme"
    only("two-vat-numbers-of-buyer", "full", beside(buyer_tax, lambda twin: None), ["UBL-SR-18"])
    for path in ("cac:AllowanceCharge", "cac:InvoiceLine/cac:AllowanceCharge"):
        of = "of-line" if "/" in path else "of-document"

        def two_reasons(indicator, path=path):
            def change(tree):
                for one in find(tree, path):
                    if first(one, "cbc:ChargeIndicator").text == indicator:
                        add(one, "cbc:AllowanceChargeReason", "Autre")
                        return add(one, "cbc:AllowanceChargeReason", "Encore")
                raise LookupError(path)
            return change
        only(f"two-reasons-{of}", "full", two_reasons("false"), ["UBL-SR-30"])
        only(f"two-reasons-{of}-charge", "full", two_reasons("true"), ["UBL-SR-31"])
    only("register-country", "plain", more("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
         "cac:RegistrationAddress/cac:Country/cbc:IdentificationCode", "UK"), ["BR-CL-14"])
    only("origin-like-no-country", "plain", more("cac:InvoiceLine/cac:Item",
         "cac:OriginCountry/cbc:IdentificationCode", "UK"), ["BR-CL-15"])
    only("reason-code-of-line", "e", more("cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory",
         "cbc:TaxExemptionReasonCode", "X-1"), ["BR-CL-22", "UBL-CR-600"])
    only("code-within-note", "full", text("cbc:Note", "Voir #QQQ# au dos"), ["BR-CL-08"])
    only("no-code-within-note", "full", text("cbc:Note", "Lot #Q# et #QQQ#"), [])
    only("category-of-neither", "full", lambda tree: [
        first(tree, "cac:AllowanceCharge/cbc:ChargeIndicator").__setattr__("text", "x"),
        first(tree, "cac:AllowanceCharge/cac:TaxCategory/cbc:ID").__setattr__("text", "X")],
         ["BR-CL-17", "BR-CO-11", "BR-S-08"])
    sepa = "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification"
    case("two-creditor-numbers", "full", {"BT-90": "BE68ZZZ0123456789"}, ["UBL-SR-29"], only="ubl",
         xml=lambda tree: beside(sepa, lambda twin: (
             setattr(first(twin, "cbc:ID"), "text", "BE68ZZZ9876543210"),
             first(twin, "cbc:ID").set("schemeID", "SEPA")))(tree))

    def number_without_value(tree):
        """A second registration for VAT, without a number: it is not counted."""
        beside("cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
               lambda twin: twin.remove(first(twin, "cbc:CompanyID")))(tree)
    only("vat-scheme-without-number", "plain", number_without_value, ["UBL-SR-53"])


cii()
ubl()
bound()
cii_contexts()
ubl_contexts()
