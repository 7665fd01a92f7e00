"""Invented invoices by their business terms (EN 16931), right in every detail.

An invoice is a dictionary from a term ("BT-1") to its text, and from the name of a group to the
dictionaries of that group. A term that is missing or None is not written; "" writes an empty element.
"""

import copy
from decimal import Decimal

EN16931 = "urn:cen.eu:en16931:2017"
EXTENDED = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
BASIC = "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"
BASIC_WL = "urn:factur-x.eu:1p0:basicwl"
MINIMUM = "urn:factur-x.eu:1p0:minimum"

# Why no tax is due, by category.
REASONS = {"E": ("Exonéré, article 132 de la directive", "VATEX-EU-132"),
           "AE": ("Autoliquidation", "VATEX-EU-AE"),
           "K": ("Livraison intracommunautaire", "VATEX-EU-IC"),
           "G": ("Exportation", "VATEX-EU-G"),
           "O": ("Hors champ de la TVA", "VATEX-EU-O")}


def money(value):
    return f"{Decimal(value):.2f}"


def line(number, name, quantity, price, category="S", rate="20", **terms):
    net = money((Decimal(quantity) * Decimal(price)).quantize(Decimal("0.01")))
    row = {"BT-126": str(number), "BT-129": quantity, "BT-130": "C62", "BT-131": net,
           "BT-146": price, "BT-151": category, "BT-152": rate, "BT-153": name}
    return {**row, **terms}


def allowance(amount, category="S", rate="20", **terms):
    """An allowance of the document."""
    return {"BT-92": amount, "BT-95": category, "BT-96": rate, "BT-97": "Remise", **terms}


def charge(amount, category="S", rate="20", **terms):
    """A charge of the document."""
    return {"BT-99": amount, "BT-102": category, "BT-103": rate, "BT-104": "Port", **terms}


def total(invoice):
    """Fills in the VAT breakdown and the totals."""
    bases = {}
    for row in invoice["lines"]:
        key = (row["BT-151"], row.get("BT-152"))
        bases[key] = bases.get(key, 0) + Decimal(row["BT-131"])
    for row in invoice["allowances"]:
        key = (row["BT-95"], row.get("BT-96"))
        bases[key] = bases.get(key, 0) - Decimal(row["BT-92"])
    for row in invoice["charges"]:
        key = (row["BT-102"], row.get("BT-103"))
        bases[key] = bases.get(key, 0) + Decimal(row["BT-99"])
    invoice["breakdown"] = []
    for (category, rate), base in bases.items():
        tax = (base * Decimal(rate or 0) / 100).quantize(Decimal("0.01"))
        row = {"BT-116": money(base), "BT-117": money(tax), "BT-118": category, "BT-119": rate}
        if category in REASONS:
            row["BT-120"], row["BT-121"] = REASONS[category]
        invoice["breakdown"].append(row)
    lines = sum((Decimal(row["BT-131"]) for row in invoice["lines"]), Decimal(0))
    off = sum((Decimal(row["BT-92"]) for row in invoice["allowances"]), Decimal(0))
    on = sum((Decimal(row["BT-99"]) for row in invoice["charges"]), Decimal(0))
    tax = sum((Decimal(row["BT-117"]) for row in invoice["breakdown"]), Decimal(0))
    net = lines - off + on
    invoice.update({"BT-106": money(lines), "BT-109": money(net), "BT-110": money(tax),
                    "BT-112": money(net + tax)})
    if invoice["allowances"]:
        invoice["BT-107"] = money(off)
    if invoice["charges"]:
        invoice["BT-108"] = money(on)
    paid = Decimal(invoice.get("BT-113") or 0)
    rounding = Decimal(invoice.get("BT-114") or 0)
    invoice["BT-115"] = money(net + tax - paid + rounding)
    return invoice


def plain():
    """A Belgian seller, a Dutch buyer, two lines at two rates: nothing but what is needed."""
    invoice = {
        "BT-24": EN16931, "BT-1": "F2026-0118", "BT-2": "2026-11-02", "BT-3": "380", "BT-5": "EUR",
        "BT-9": "2026-12-02",
        "seller": {"BT-27": "Atelier du Canal SRL", "BT-31": "BE0123456749",
                   "address": {"BT-35": "Quai au Bois 3", "BT-37": "Bruxelles", "BT-38": "1000",
                               "BT-40": "BE"}},
        "buyer": {"BT-44": "Gemeente Voorbeeld",
                  "address": {"BT-50": "Markt 1", "BT-52": "Voorbeeld", "BT-53": "1234 AB",
                              "BT-55": "NL"}},
        "means": [{"BT-81": "30", "accounts": [{"BT-84": "BE68539007547034"}]}],
        "lines": [line(1, "Pose de menuiseries", "2", "450.00"),
                  line(2, "Fourniture de joints", "10", "12.50", rate="6")],
        "allowances": [], "charges": [], "notes": [], "preceding": [], "documents": [],
    }
    return total(invoice)


def one_category(category, rate):
    """Every line of the one category, an allowance and a charge too."""
    invoice = plain()
    if rate is None:
        for name in ("BT-31",):
            invoice["seller"].pop(name)
        invoice["seller"]["BT-30"] = "0123456749"
    invoice["lines"] = [line(1, "Pose de menuiseries", "2", "450.00", category, rate),
                        line(2, "Fourniture de joints", "10", "12.50", category, rate)]
    invoice["allowances"] = [allowance("20.00", category, rate)]
    invoice["charges"] = [charge("35.00", category, rate)]
    if category in ("AE", "K"):
        invoice["buyer"]["BT-48"] = "NL123456782B90"
    if category == "K":
        invoice["delivery"] = {"BT-72": "2026-10-30", "address": {"BT-77": "Voorbeeld", "BT-80": "NL"}}
    if category in ("L", "M"):
        invoice["seller"]["address"]["BT-40"] = "ES"
        invoice["seller"]["BT-31"] = "ESB12345674"
    if category == "B":
        invoice["seller"]["address"]["BT-40"] = "IT"
        invoice["seller"]["BT-31"] = "IT01234567897"
        invoice["buyer"]["address"]["BT-55"] = "IT"
    return total(invoice)


def full():
    """Every group of the norm at least once."""
    invoice = plain()
    invoice.update({
        "BT-23": "P1", "BT-6": "USD", "BT-10": "SERVICE-12", "BT-11": "PROJET-7", "BT-12": "MARCHE-2026-4",
        "BT-13": "CDE-4711", "BT-14": "VTE-99", "BT-15": "REC-5", "BT-16": "BL-88", "BT-17": "LOT-3",
        "BT-18": "COMPTEUR-1", "BT-18-1": "AVE", "BT-19": "606100", "BT-20": "30 jours fin de mois",
        "BT-111": "300.00", "BT-73": "2026-10-01", "BT-74": "2026-10-31",
        "notes": [("REG", "SRL au capital de 18 600 EUR"), (None, "Merci de votre confiance")],
        "preceding": [{"BT-25": "F2026-0099", "BT-26": "2026-09-30"}],
        "documents": [{"BT-122": "ANNEXE-1", "BT-123": "Relevé", "BT-124": "https://example.org/releve.pdf"},
                      {"BT-122": "ANNEXE-2", "BT-125": "JVBERi0xLjQK", "mime": "application/pdf",
                       "filename": "annexe.pdf"}],
        "representative": {"BT-62": "Mandataire Fiscal BV", "BT-63": "NL123456782B90",
                           "address": {"BT-64": "Kade 2", "BT-66": "Rotterdam", "BT-67": "3011 AA",
                                       "BT-69": "NL"}},
        "payee": {"BT-59": "Affacturage du Nord", "BT-60": ("PAYEE-1", None), "BT-61": ("987654321", "0208")},
        "delivery": {"BT-70": "Depot", "BT-71": ("5790000435975", "0088"), "BT-72": "2026-10-30",
                     "address": {"BT-75": "Haven 4", "BT-77": "Voorbeeld", "BT-78": "1234 CD",
                                 "BT-80": "NL"}},
        "allowances": [allowance("20.00", "S", "20", **{"BT-93": "200.00", "BT-94": "10", "BT-98": "95"})],
        "charges": [charge("35.00", "S", "6", **{"BT-100": "350.00", "BT-101": "10", "BT-105": "FC"})],
    })
    invoice["seller"].update({
        "BT-28": "Le Canal", "BT-29": [("V-77", None), ("5410000000015", "0088")],
        "BT-30": ("0123456749", "0208"), "BT-32": "BE-REG-1", "BT-33": "SRL",
        "BT-34": ("0123456749", "0208"),
        "contact": {"BT-41": "Anne Dubois", "BT-42": "+32 2 000 00 00", "BT-43": "anne@example.org"}})
    invoice["seller"]["address"].update({"BT-36": "Porte 2", "BT-162": "Cour", "BT-39": "Bruxelles"})
    invoice["buyer"].update({
        "BT-45": "Gemeente", "BT-46": ("ACH-1", None), "BT-47": ("12345678", "0106"),
        "BT-48": "NL123456782B90", "BT-49": ("koper@example.org", "EM"),
        "contact": {"BT-56": "Jan", "BT-57": "+31 10 000 00 00", "BT-58": "jan@example.org"}})
    invoice["means"] = [{"BT-81": "58", "BT-82": "Virement SEPA", "BT-83": "F2026-0118",
                         "accounts": [{"BT-84": "BE68539007547034", "BT-85": "Atelier du Canal",
                                       "BT-86": "KREDBEBB"}]}]
    first = invoice["lines"][0]
    first.update({
        "BT-127": "Chantier A", "BT-128": ("OBJ-1", "AVE"), "BT-132": "1", "BT-133": "606101",
        "BT-134": "2026-10-01", "BT-135": "2026-10-15", "BT-147": "50.00", "BT-148": "500.00",
        "BT-149": "1", "BT-150": "C62", "BT-154": "Menuiseries en chene", "BT-155": "MEN-1",
        "BT-156": "ACH-MEN", "BT-157": ("5410000000022", "0160"), "BT-159": "BE",
        "classes": [("44112100", "STI"), ("9406", "HS")],
        "attributes": [("Essence", "Chene"), ("Couleur", "Naturel")],
        "allowances": [{"BT-136": "10.00", "BT-137": "100.00", "BT-138": "10", "BT-139": "Remise"}],
        "charges": [{"BT-141": "10.00", "BT-142": "100.00", "BT-143": "10", "BT-144": "Pose"}]})
    return total(invoice)


def mixed():
    """A taxed line and an exempt one."""
    invoice = plain()
    invoice["lines"].append(line(3, "Formation", "1", "300.00", "E", "0"))
    return total(invoice)


def credit_note():
    invoice = plain()
    invoice.update({"BT-3": "381", "preceding": [{"BT-25": "F2026-0099", "BT-26": "2026-09-30"}]})
    return invoice


def corrective():
    invoice = plain()
    invoice.update({"BT-3": "384", "preceding": [{"BT-25": "F2026-0099", "BT-26": "2026-09-30"}]})
    return invoice


def negative():
    """A correction of quantities: negative lines, negative totals, positive prices."""
    invoice = plain()
    for row in invoice["lines"]:
        row["BT-129"] = "-" + row["BT-129"]
        row["BT-131"] = "-" + row["BT-131"]
    return total(invoice)


def prepaid():
    """All of it is paid: no due date is needed."""
    invoice = plain()
    invoice["BT-113"] = invoice["BT-112"]
    invoice["BT-9"] = None
    return total(invoice)


def rounded():
    invoice = plain()
    invoice.update({"BT-113": "100.00", "BT-114": "0.50"})
    return total(invoice)


def card():
    invoice = plain()
    invoice["means"] = [{"BT-81": "48", "BT-87": "123456", "BT-88": "J. Peeters"}]
    return invoice


def direct_debit():
    invoice = plain()
    invoice["means"] = [{"BT-81": "59", "BT-91": "NL91ABNA0417164300"}]
    invoice.update({"BT-89": "MANDAT-1", "BT-90": "BE69ZZZ0123456749"})
    return invoice


def two_rates():
    """Two lines and an allowance share a rate written in two ways."""
    invoice = plain()
    invoice["lines"].append(line(3, "Quincaillerie", "4", "2.25", rate="20.00"))
    total(invoice)
    twenty = [row for row in invoice["breakdown"] if Decimal(row["BT-119"]) == 20]
    base = sum(Decimal(row["BT-116"]) for row in twenty)
    twenty[0]["BT-116"] = money(base)
    twenty[0]["BT-117"] = money(base * 20 / 100)
    invoice["breakdown"].remove(twenty[1])
    return invoice


def periods():
    """Only the beginning, or only the end, of a period."""
    invoice = plain()
    invoice["BT-73"] = "2026-10-01"
    invoice["lines"][0]["BT-135"] = "2026-10-31"
    return invoice


def french():
    """A French seller and a French buyer, as the reform wants it."""
    invoice = plain()
    invoice.update({
        "BT-23": "S1",
        "notes": [("PMT", "Indemnite forfaitaire de recouvrement : 40 EUR"),
                  ("PMD", "Penalites de retard : trois fois le taux d'interet legal"),
                  ("AAB", "Pas d'escompte"), ("BAR", "B2B")]})
    invoice["seller"] = {"BT-27": "Menuiserie Fictive SARL", "BT-29": [("73282932000074", "0009")],
                         "BT-30": ("732829320", "0002"), "BT-31": "FR44732829320",
                         "BT-34": ("732829320", "0225"),
                         "address": {"BT-35": "3 rue du Port", "BT-37": "Nantes", "BT-38": "44000",
                                     "BT-40": "FR"}}
    invoice["buyer"] = {"BT-44": "Commune de Voorbeeld", "BT-46": ("55208131766522", "0009"),
                        "BT-47": ("552081317", "0002"), "BT-49": ("552081317_COMPTA", "0225"),
                        "address": {"BT-50": "1 place de la Mairie", "BT-52": "Rennes",
                                    "BT-53": "35000", "BT-55": "FR"}}
    invoice["means"][0]["accounts"][0]["BT-84"] = "FR7630006000011234567890189"
    invoice["lines"][1]["BT-152"] = "5.5"
    return total(invoice)


BASES = {
    "plain": plain, "full": full, "mixed": mixed, "credit-note": credit_note, "corrective": corrective,
    "negative": negative, "prepaid": prepaid, "rounded": rounded, "card": card,
    "direct-debit": direct_debit, "two-rates": two_rates, "periods": periods,
    "s": lambda: one_category("S", "20"), "z": lambda: one_category("Z", "0"),
    "e": lambda: one_category("E", "0"), "ae": lambda: one_category("AE", "0"),
    "k": lambda: one_category("K", "0"), "g": lambda: one_category("G", "0"),
    "o": lambda: one_category("O", None), "l": lambda: one_category("L", "7"),
    "m": lambda: one_category("M", "4"), "b": lambda: one_category("B", "22"),
    "french": french,
}


def base(name):
    return copy.deepcopy(BASES[name]())
