"""Cases of the profiles of Factur-X: what each has, asks for and tolerates."""

import copy

from structured_cases import case
from structured_model import BASIC, BASIC_WL, EXTENDED, MINIMUM
from structured_xml import add, find, remove

FAMILIES = ["BR-", "CII-", "FX-B", "FX-REQ", "BR-FXEXT-"]


def fx(name, change, *rules, start="plain"):
    case(f"fx-{name}", start, change, rules, only="cii", families=FAMILIES)


def minimum(invoice):
    """Only what the profile MINIMUM has."""
    invoice.update({"BT-24": MINIMUM, "lines": [], "breakdown": [], "means": [], "BT-9": None,
                    "BT-106": None})
    invoice["seller"]["address"] = {"BT-40": "BE"}
    invoice["buyer"].pop("address")


def basic_wl(invoice):
    invoice.update({"BT-24": BASIC_WL, "lines": []})


def extended(**changes):
    def change(invoice):
        invoice["BT-24"] = EXTENDED
        for path, value in changes.items():
            invoice[path.replace("_", "-")] = value
    return change


def both(first, second):
    return lambda invoice: (first(invoice), second(invoice))


fx("minimum", minimum)
fx("minimum-lines", both(minimum, lambda i: i["lines"].append(
    {"BT-126": "1", "BT-129": "1", "BT-130": "C62", "BT-131": "1025.00", "BT-146": "1025.00", "BT-151": "S",
     "BT-152": "20", "BT-153": "Pose"})), "FX-BG-25")
fx("minimum-due-date", both(minimum, lambda i: i.update({"BT-9": "2026-12-02"})), "FX-BT-9")
fx("minimum-number", both(minimum, lambda i: i.update({"BT-1": None})), "BR-02")
fx("basicwl", basic_wl)
fx("basicwl-no-breakdown", both(basic_wl, lambda i: i.update({"breakdown": []})), "BR-CO-14", "FX-REQ-BG-23")
fx("basicwl-total", both(basic_wl, lambda i: i.update({"BT-109": "1026.00"})), "BR-CO-13", "BR-CO-15")
fx("basic", {"BT-24": BASIC})
fx("basic-description", {"BT-24": BASIC, "lines.0.BT-154": "Chene"}, "FX-BT-154")
fx("basic-bic", {"BT-24": BASIC, "means.0.accounts.0.BT-86": "KREDBEBB"}, "FX-BT-86")
fx("basic-total", {"BT-24": BASIC, "BT-106": "1026.00"}, "BR-CO-10", "BR-CO-13")
fx("extended", extended())
fx("extended-cent", extended(BT_106="1025.02"))
fx("extended-too-much", extended(BT_106="1025.03"), "BR-FXEXT-CO-10")
fx("extended-net", extended(BT_109="1025.03", BT_112="1212.53", BT_115="1212.53"), "BR-FXEXT-CO-13")
fx("extended-gross", extended(BT_112="1212.53", BT_115="1212.53"), "BR-FXEXT-CO-15")
fx("extended-no-vat-total", extended(BT_110=None), "BR-FXEXT-CO-15")

fx("extended-negative-price", both(extended(), lambda i: i["lines"][0].update(
    {"BT-129": "-2", "BT-146": "-450.00"})))


def freight(tree):
    """Freight apart from charges, as only EXTENDED has it."""
    settlement = find(tree, "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement")[0]
    charge = add(settlement, "ram:SpecifiedLogisticsServiceCharge")
    add(charge, "ram:Description", "Transport")
    add(charge, "ram:AppliedAmount", "7.50")
    tax = add(charge, "ram:AppliedTradeTax")
    add(tax, "ram:TypeCode", "VAT")
    add(tax, "ram:CategoryCode", "S")
    add(tax, "ram:RateApplicablePercent", "20")
    settlement.remove(charge)
    terms = find(settlement, "ram:SpecifiedTradePaymentTerms")[0]
    settlement.insert(list(settlement).index(terms), charge)


def with_freight(invoice):
    extended(BT_108="7.50", BT_109="1032.50", BT_110="189.00", BT_112="1221.50", BT_115="1221.50")(invoice)
    invoice["breakdown"][0].update({"BT-116": "907.50", "BT-117": "181.50"})


case("fx-extended-freight", "plain", with_freight, only="cii", families=FAMILIES, xml=freight)
case("fx-extended-freight-missing", "plain", with_freight,
     ["BR-FXEXT-CO-12", "BR-FXEXT-CO-13", "BR-FXEXT-S-08"], only="cii", families=FAMILIES)


def heading(tree):
    """A line that groups others: it has neither quantity, price nor VAT."""
    transaction = find(tree, "rsm:SupplyChainTradeTransaction")[0]
    first = find(transaction, "ram:IncludedSupplyChainTradeLineItem")[0]
    group = copy.deepcopy(first)
    about = find(group, "ram:AssociatedDocumentLineDocument")[0]
    find(about, "ram:LineID")[0].text = "0"
    add(about, "ram:LineStatusCode", "NEW")
    add(about, "ram:LineStatusReasonCode", "GROUP")
    for path in ("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity",
                 "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice",
                 "ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax"):
        remove(group, path)
    transaction.insert(list(transaction).index(first), group)


case("fx-extended-heading", "plain", extended(), only="cii", families=["BR-", "BR-FXEXT-"], xml=heading)

# The French extension has the same tolerances under ids of its own, in both syntaxes; the German
# CIUS and identifiers nobody knows are held to EN 16931 to the cent.
CTC_FR = "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr"
XRECHNUNG = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
UNKNOWN = "urn:example:invoice:1"

for name, profile, cent, more in (
        ("en16931", "urn:cen.eu:en16931:2017", ("BR-CO-10", "BR-CO-13"), ("BR-CO-10", "BR-CO-13")),
        ("xrechnung", XRECHNUNG, ("BR-CO-10", "BR-CO-13"), ("BR-CO-10", "BR-CO-13")),
        ("unknown-profile", UNKNOWN, ("BR-CO-10", "BR-CO-13"), ("BR-CO-10", "BR-CO-13")),
        ("ctc-fr", CTC_FR, (), ("BR-FREXT-CO-10",))):
    only_ours = ["BR-CO-", "BR-FREXT-", "BR-FXEXT-"]
    case(f"{name}-right", "plain", {"BT-24": profile}, (), families=only_ours)
    case(f"{name}-two-cents", "plain", {"BT-24": profile, "BT-106": "1025.02"}, cent,
         families=only_ours)
    case(f"{name}-three-cents", "plain", {"BT-24": profile, "BT-106": "1025.03"}, more,
         families=only_ours)
