"""Cases of the schemas: what an XSD refuses, and that it refuses nothing else."""

import copy

from structured_cases import CASES, case
from structured_xml import find

FAMILIES = ["XSD-"]
CII = "rsm:SupplyChainTradeTransaction"
LINE = f"{CII}/ram:IncludedSupplyChainTradeLineItem"
SELLER = f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty"
SETTLEMENT = f"{CII}/ram:ApplicableHeaderTradeSettlement"


def schema(name, xml, *rules, only, start="full"):
    case(f"schema-{name}", start, None, rules, only=only, xml=xml, families=FAMILIES)


def within(tree, path):
    """(the first element at a path, the element around it, its place there)."""
    element = find(tree, path)[0]
    parent = next(one for one in tree.iter() if element in list(one))
    return element, parent, list(parent).index(element)


def later(path):
    """The element after the one that must follow it."""
    def change(tree):
        element, parent, place = within(tree, path)
        others = [at for at in range(place + 1, len(parent)) if parent[at].tag != element.tag]
        parent.remove(element)
        parent.insert(others[0], element)
    return change


def twice(path):
    def change(tree):
        element, parent, place = within(tree, path)
        parent.insert(place, copy.deepcopy(element))
    return change


def text(path, value):
    return lambda tree: setattr(find(tree, path)[0], "text", value)


def right():
    """Nothing is refused of any right invoice."""
    for start in dict.fromkeys(one["base"] for one in list(CASES)):
        case(f"schema-{start}", start, None, [], families=FAMILIES)


def cii():
    def out_of_order(name, path):
        schema(f"order-{name}", later(path), "XSD-01", only="cii")

    out_of_order("line-number", f"{LINE}/ram:AssociatedDocumentLineDocument/ram:LineID")
    out_of_order("item-name", f"{LINE}/ram:SpecifiedTradeProduct/ram:Name")
    out_of_order("gross-price", f"{LINE}/ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice")
    out_of_order("line-tax", f"{LINE}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax")
    out_of_order("category", f"{LINE}/ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode")
    out_of_order("note", "rsm:ExchangedDocument/ram:IncludedNote/ram:Content")
    out_of_order("legal-number", f"{SELLER}/ram:SpecifiedLegalOrganization/ram:ID")
    out_of_order("contact", f"{SELLER}/ram:DefinedTradeContact/ram:PersonName")
    out_of_order("town", f"{SELLER}/ram:PostalTradeAddress/ram:CityName")
    out_of_order("terms", f"{SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:Description")
    out_of_order("reference", f"{CII}/ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument/ram:IssuerAssignedID")
    schema("twice-item-number", twice(f"{LINE}/ram:SpecifiedTradeProduct/ram:SellerAssignedID"), "XSD-04", only="cii")
    schema("text-for-elements", text(f"{CII}/ram:ApplicableHeaderTradeDelivery", "oui"), "XSD-06", start="plain", only="cii")
    schema("price-with-comma", text(f"{LINE}/ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount", "12,50"),
           "XSD-06", only="cii")


def ubl():
    def out_of_order(name, path):
        schema(f"order-{name}", later(path), "XSD-01", only="ubl")

    out_of_order("item-name", "cac:InvoiceLine/cac:Item/cbc:Name")
    out_of_order("price", "cac:InvoiceLine/cac:Price/cbc:PriceAmount")
    out_of_order("period", "cac:InvoicePeriod/cbc:StartDate")
    out_of_order("delivered-on", "cac:Delivery/cbc:ActualDeliveryDate")
    out_of_order("reference", "cac:AdditionalDocumentReference/cbc:ID")
    out_of_order("account", "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID")
    out_of_order("property", "cac:InvoiceLine/cac:Item/cac:AdditionalItemProperty/cbc:Name")
    schema("date-with-time", text("cbc:IssueDate", "2026-11-02T00:00:00"), "XSD-06", only="ubl")
    schema("date-with-zone", text("cbc:IssueDate", "2026-11-02+01:00"), only="ubl")


right()
cii()
ubl()
