"""Right invoices, and the same with one thing changed each, with the rules that then fire.

A case is written once for both syntaxes. `both`, or `cii` and `ubl` where they differ, are the ids of
the rules that fire: exactly these. `only` keeps a case to one syntax. The differences, twins and
missing operands are those of the official artefacts of EN 16931, version 1.3.16.
"""

from structured_model import allowance, base, charge, line, money, total

CASES = []


def case(name, start, change=None, both=(), cii=None, ubl=None, only=None, xml=None, families=None):
    """`change`: {path: value} or a function of the invoice; `xml`: a function of the written tree."""
    CASES.append({"name": name, "base": start, "change": change, "xml": xml, "families": families,
                  "expect": {"cii": sorted(both if cii is None else cii),
                             "ubl": sorted(both if ubl is None else ubl)},
                  "syntaxes": [only] if only else ["cii", "ubl"]})


def assign(invoice, path, value):
    """Puts a value at a path such as "lines.0.BT-131"."""
    *steps, last = path.split(".")
    place = invoice
    for step in steps:
        place = place[int(step)] if step.isdigit() else place[step]
    place[int(last) if last.isdigit() else last] = value


def build(one):
    invoice = base(one["base"])
    if callable(one["change"]):
        one["change"](invoice)
    else:
        for path, value in (one["change"] or {}).items():
            assign(invoice, path, value)
    return invoice


def after(changes, recount=True):
    """Changes, then fresh totals."""
    def change(invoice):
        for path, value in changes.items():
            assign(invoice, path, value)
        if recount:
            total(invoice)
    return change


def shift_tax(row, amount, by):
    """Another tax amount in a row of the breakdown, with totals that follow."""
    def change(invoice):
        invoice["breakdown"][row]["BT-117"] = amount
        for term in ("BT-110", "BT-112", "BT-115"):
            invoice[term] = money(float(invoice[term]) + by)
    return change


def document_rules():
    case("br-01", "plain", {"BT-24": None}, cii=["BR-01", "CII-SR-009", "CII-SR-010"], ubl=["BR-01"])
    case("br-02", "plain", {"BT-1": None}, ["BR-02"])
    case("br-02-empty", "plain", {"BT-1": " "}, ["BR-02"])
    case("br-03", "plain", {"BT-2": None}, ["BR-03"])
    case("br-04", "plain", {"BT-3": None}, cii=["BR-04", "CII-SR-014"], ubl=["BR-04"])
    case("br-05", "plain", {"BT-5": None}, ["BR-05"])
    case("br-06", "plain", {"seller.BT-27": None}, ["BR-06"])
    case("br-07", "plain", {"buyer.BT-44": None}, ["BR-07"])
    case("br-07-empty", "plain", {"buyer.BT-44": ""}, ["BR-07"])
    case("br-08", "plain", {"seller.address": None}, cii=["BR-08", "BR-09"], ubl=["BR-08"])
    case("br-09", "plain", {"seller.address.BT-40": None}, ["BR-09"])
    case("br-10", "plain", {"buyer.address": None}, cii=["BR-10", "BR-11"], ubl=["BR-10"])
    case("br-11", "plain", {"buyer.address.BT-55": None}, ["BR-11"])
    case("br-12", "plain", {"BT-106": None}, ["BR-12", "BR-CO-10", "BR-CO-13"])
    case("br-13", "plain", {"BT-109": None}, ["BR-13", "BR-CO-13", "BR-CO-15"])
    case("br-14", "plain", {"BT-112": None}, ["BR-14", "BR-CO-15", "BR-CO-16"])
    case("br-15", "plain", {"BT-115": None}, ["BR-15", "BR-CO-16"])
    case("br-16", "plain", {"lines": []}, cii=["BR-16", "BR-CO-10", "BR-S-08"],
         ubl=["BR-16", "BR-CO-10", "BR-S-01", "BR-S-08"])
    case("no-totals", "plain", {"totals": False}, ["BR-CO-15"])
    case("no-vat-total", "plain", {"BT-110": None}, cii=["BR-CO-15"], ubl=["BR-CO-14", "BR-CO-15"])
    case("br-17", "full", {"payee.BT-59": None}, cii=["BR-17"],
         ubl=["BR-17", "UBL-SR-19", "UBL-SR-20", "UBL-SR-21"])
    case("br-17-same-name", "full", {"payee.BT-59": "Atelier du Canal SRL"}, cii=["BR-17"],
         ubl=["UBL-SR-19", "UBL-SR-20", "UBL-SR-21"])
    case("br-17-same-trade-name", "full", {"payee.BT-59": "Le Canal"}, cii=[], ubl=["BR-17"])
    case("br-17-same-id", "full", {"payee.BT-60": ("V-77", None)}, ["BR-17"])
    case("br-17-same-legal-id", "full", {"payee.BT-61": ("0123456749", "0208")}, cii=["BR-17"], ubl=[])
    case("br-18", "full", {"representative.BT-62": None}, ["BR-18"])
    case("br-19", "full", {"representative.address": None}, cii=["BR-19", "BR-20"], ubl=["BR-19"])
    case("br-20", "full", {"representative.address.BT-69": None}, ["BR-20"])
    case("br-56", "full", {"representative.BT-63": None}, ["BR-56"])
    case("br-29", "full", {"BT-73": "2026-11-01"}, ["BR-29"])
    case("br-49", "plain", {"means.0.BT-81": None}, ["BR-49"])
    case("br-50", "plain", {"means.0.accounts": [{"BT-85": "Compte"}]},
         cii=["BR-50", "BR-61", "CII-SR-470"], ubl=["BR-50", "BR-61"])
    case("br-50-58", "full", {"means.0.accounts.0.BT-84": None},
         cii=["BR-50", "BR-61", "CII-SR-470"], ubl=["BR-50", "BR-61"])
    case("br-61", "plain", {"means.0.accounts": []}, cii=["CII-SR-470"], ubl=["BR-61"])
    case("br-51", "card", {"means.0.BT-87": "12345678901"}, ["BR-51"])
    case("br-52", "full", {"documents.0.BT-122": None}, ["BR-52"])
    case("br-53", "full", {"BT-111": None}, cii=["BR-53", "BR-DEC-15"], ubl=["BR-53"])
    case("br-53-same", "full", {"BT-6": "EUR", "BT-111": None}, cii=["BR-53"], ubl=[])
    case("br-55", "full", {"preceding.0.BT-25": None}, cii=["BR-55"],
         ubl=["BR-55", "UBL-SR-07"])
    case("br-55-empty", "full", {"preceding.0.BT-25": ""}, cii=["BR-55"], ubl=[])
    case("br-57", "full", {"delivery.address.BT-80": None}, ["BR-57"])
    case("br-62", "full", {"seller.BT-34": "0123456749"}, ["BR-62"])
    case("br-63", "full", {"buyer.BT-49": "koper@example.org"}, ["BR-63"])
    case("br-b-01", "b", {"buyer.address.BT-55": "FR"}, ["BR-B-01"])
    case("br-b-02", "b", after({"lines.1.BT-151": "S"}), ["BR-B-02"])


def line_rules():
    case("br-21", "plain", {"lines.0.BT-126": None}, ["BR-21"])
    case("br-22", "plain", {"lines.0.BT-129": None}, ["BR-22", "BR-23"])
    case("br-23", "plain", {"lines.0.BT-130": None}, ["BR-23"])
    case("br-24", "plain", {"lines.0.BT-131": None}, ["BR-24", "BR-CO-10", "BR-S-08"])
    case("br-25", "plain", {"lines.0.BT-153": None}, ["BR-25"])
    case("br-26", "plain", {"lines.0.BT-146": None}, cii=["BR-26", "BR-27", "CII-SR-439"],
         ubl=["BR-26", "BR-27"])
    case("br-27", "plain", {"lines.0.BT-146": "-450.00"}, ["BR-27"])
    case("br-28", "full", {"lines.0.BT-148": "-500.00"}, ["BR-28"])
    case("br-30", "full", {"lines.0.BT-134": "2026-10-16"}, ["BR-30"])
    case("br-41", "full", {"lines.0.allowances.0.BT-136": None}, ["BR-41"])
    case("br-42", "full", {"lines.0.allowances.0.BT-139": None}, ["BR-42", "BR-CO-23"])
    case("br-42-code", "full", {"lines.0.allowances.0.BT-139": None, "lines.0.allowances.0.BT-140": "95"})
    case("br-43", "full", {"lines.0.charges.0.BT-141": None}, ["BR-43"])
    case("br-44", "full", {"lines.0.charges.0.BT-144": None}, ["BR-44", "BR-CO-24"])
    case("br-54", "full", {"lines.0.attributes": [("Essence", None)]},
         cii=["BR-54", "CII-SR-072"], ubl=["BR-54"])
    case("br-54-name", "full", {"lines.0.attributes": [(None, "Chene")]},
         cii=["BR-54", "CII-SR-069"], ubl=["BR-54"])
    case("br-64", "full", {"lines.0.BT-157": "5410000000022"},
         cii=["BR-64", "CII-SR-046"], ubl=["BR-64"])
    case("br-65", "full", {"lines.0.classes": [("44112100", None)]}, ["BR-65"])
    case("br-co-04", "plain", {"lines.0.BT-151": None}, ["BR-CO-04", "BR-S-08"])
    case("br-co-20", "plain", {"lines.0.period": True}, ["BR-CO-20"])


def allowance_rules():
    case("br-31", "full", {"allowances.0.BT-92": None}, ["BR-31", "BR-CO-11", "BR-S-08"])
    case("br-32", "full", {"allowances.0.BT-95": None}, ["BR-32", "BR-S-08"])
    case("br-33", "full", {"allowances.0.BT-97": None, "allowances.0.BT-98": None}, ["BR-33", "BR-CO-21"])
    case("br-33-code", "full", {"allowances.0.BT-97": None})
    case("br-36", "full", {"charges.0.BT-99": None}, ["BR-36", "BR-CO-12", "BR-S-08"])
    case("br-37", "full", {"charges.0.BT-102": None}, ["BR-37", "BR-S-08"])
    case("br-38", "full", {"charges.0.BT-104": None, "charges.0.BT-105": None}, ["BR-38", "BR-CO-22"])


def breakdown_rules():
    case("br-45", "plain", {"breakdown.0.BT-116": None}, ["BR-45", "BR-CO-17", "BR-S-08", "BR-S-09"])
    case("br-46", "plain", {"breakdown.0.BT-117": None}, ["BR-46", "BR-CO-14", "BR-CO-17", "BR-S-09"])
    case("br-47", "plain", {"breakdown.0.BT-118": None}, ["BR-47"])
    case("br-48", "plain", {"breakdown.0.BT-119": None}, ["BR-48", "BR-CO-17", "BR-S-09"])
    case("br-45-o", "o", {"breakdown.0.BT-116": None}, cii=["BR-O-08"], ubl=["BR-45", "BR-O-08"])
    case("br-46-o", "o", {"breakdown.0.BT-117": None}, cii=["BR-CO-14", "BR-O-09"][1:],
         ubl=["BR-46", "BR-CO-17", "BR-O-09"])


def sum_rules():
    # The date stands in each row of the breakdown, the official rule wants it once.
    case("br-co-03", "plain", {"BT-7": "2026-11-02", "BT-8": "5"}, ["BR-CO-03", "CII-SR-461"],
         only="cii")
    case("br-co-03", "plain", {"BT-7": "2026-11-02", "BT-8": "3"}, ["BR-CO-03"], only="ubl")
    case("bt-7", "plain", {"BT-7": "2026-11-02"}, cii=["CII-SR-461"], ubl=[])
    case("bt-8", "plain", {"BT-8": "72"}, only="cii")
    case("bt-8", "plain", {"BT-8": "432"}, only="ubl")
    case("br-co-09", "plain", {"seller.BT-31": "0123456749"}, ["BR-CO-09"])
    case("br-co-09-country", "plain", {"seller.BT-31": "ZZ123456749"}, ["BR-CO-09"])
    case("br-co-09-greece", "plain", {"seller.BT-31": "EL123456749"})
    case("br-co-09-buyer", "full", {"buyer.BT-48": "123456782B90"}, ["BR-CO-09"])
    case("br-co-10", "plain", {"BT-106": "1026.00"}, ["BR-CO-10", "BR-CO-13"])
    case("br-co-10-cent", "plain", {"BT-106": "1025.01"}, ["BR-CO-10", "BR-CO-13"])
    # Half a cent is rounded towards +infinity: -0.025 is -0.02.
    case("br-co-10-half", "plain", {
        "lines.0.BT-131": "-0.015", "lines.1.BT-131": "-0.010", "BT-106": "-0.02", "BT-109": "-0.02",
        "breakdown.0.BT-116": "-0.01", "breakdown.1.BT-116": "-0.01", "breakdown.0.BT-117": "0.00",
        "breakdown.1.BT-117": "0.00", "BT-110": "0.00", "BT-112": "-0.02", "BT-115": "-0.02"},
        cii=["BR-DEC-23"], ubl=["BR-DEC-23", "UBL-DT-01"])
    case("br-co-11", "s", {"BT-107": None}, ["BR-CO-11", "BR-CO-13"])
    case("br-co-11-zero", "plain", {"BT-107": "0.00"})
    case("br-co-11-wrong", "s", {"BT-107": "21.00"}, ["BR-CO-11", "BR-CO-13"])
    case("br-co-12", "s", {"BT-108": None}, ["BR-CO-12", "BR-CO-13"])
    case("br-co-12-zero", "plain", {"BT-108": "0.00"})
    case("br-co-13", "plain", {"BT-109": "1026.00"}, ["BR-CO-13", "BR-CO-15"])
    case("br-co-14", "plain", {"BT-110": "188.00", "BT-112": "1213.00", "BT-115": "1213.00"}, ["BR-CO-14"])
    case("br-co-15", "plain", {"BT-112": "1213.00", "BT-115": "1213.00"}, ["BR-CO-15"])
    case("br-co-15-net", "plain", {"BT-112": "1025.00", "BT-115": "1025.00"}, cii=[], ubl=["BR-CO-15"])
    case("br-co-16", "plain", {"BT-115": "1212.49"}, ["BR-CO-16"])
    case("br-co-16-prepaid", "rounded", {"BT-113": "101.00"}, ["BR-CO-16"])
    case("br-co-16-rounding", "rounded", {"BT-114": None}, ["BR-CO-16"])
    case("br-co-17", "plain", shift_tax(0, "181.50", 1.5), ["BR-CO-17", "BR-S-09"])
    case("br-co-17-one", "plain", shift_tax(0, "181.00", 1), cii=["BR-S-09"], ubl=["BR-CO-17", "BR-S-09"])
    case("br-co-17-slack", "plain", shift_tax(0, "180.99", 0.99))
    case("br-co-18", "plain", {"breakdown": []}, cii=["BR-CO-14", "BR-CO-18"], ubl=["BR-CO-18", "BR-S-01"])
    case("br-co-19", "plain", {"period": True}, ["BR-CO-19"])
    case("br-co-25", "plain", {"BT-9": None}, ["BR-CO-25"])
    case("br-co-25-terms", "plain", {"BT-9": None, "BT-20": "30 jours"})
    case("br-co-25-credit-note", "credit-note", {"BT-9": None}, cii=["BR-CO-25"], ubl=[])
    case("br-co-26", "plain", {"seller.BT-31": None}, ["BR-CO-26", "BR-S-02"])
    case("br-co-26-tax-number", "plain", {"seller.BT-31": None, "seller.BT-32": "REG-1"}, ["BR-CO-26"])
    case("br-co-26-id", "plain", {"seller.BT-31": None, "seller.BT-32": "REG-1",
                                  "seller.BT-29": [("V-77", None)]})


def decimals():
    def dec(number, start, path, value, cii=None):
        rule = f"BR-DEC-{number:02}"
        case(rule.lower(), start, {path: value}, cii=[rule] if cii is None else cii, ubl=[rule, "UBL-DT-01"])
    dec(1, "full", "allowances.0.BT-92", "20.000")
    dec(2, "full", "allowances.0.BT-93", "200.000")
    dec(5, "full", "charges.0.BT-99", "35.000")
    dec(6, "full", "charges.0.BT-100", "350.000")
    dec(9, "plain", "BT-106", "1025.000")
    dec(10, "full", "BT-107", "20.000")
    dec(11, "full", "BT-108", "35.000")
    dec(12, "plain", "BT-109", "1025.000")
    dec(14, "plain", "BT-112", "1212.500")
    dec(16, "rounded", "BT-113", "100.000")
    dec(17, "rounded", "BT-114", "0.500")
    dec(18, "plain", "BT-115", "1212.500")
    dec(19, "plain", "breakdown.0.BT-116", "900.000")
    dec(20, "plain", "breakdown.0.BT-117", "180.000")
    dec(23, "plain", "lines.0.BT-131", "900.000")
    dec(24, "full", "lines.0.allowances.0.BT-136", "10.000")
    dec(25, "full", "lines.0.allowances.0.BT-137", "100.000")
    dec(27, "full", "lines.0.charges.0.BT-141", "10.000")
    dec(28, "full", "lines.0.charges.0.BT-142", "100.000")
    case("br-dec-13", "plain", {"BT-110": "187.505"}, cii=["BR-CO-14", "BR-CO-15", "BR-DEC-13"],
         ubl=["BR-CO-14", "BR-CO-15", "UBL-DT-01"])
    case("br-dec-13-zeros", "plain", {"BT-110": "187.500"}, cii=[], ubl=["UBL-DT-01"])
    case("br-dec-15", "full", {"BT-111": "300.005"}, cii=["BR-DEC-15"], ubl=["UBL-DT-01"])
    case("price-decimals", "plain", {"lines.1.BT-146": "12.500000", "lines.1.BT-129": "10.0000"})
    case("br-dec-19-l", "l", {"breakdown.0.BT-116": "1040.000"}, cii=[], ubl=["BR-DEC-19", "UBL-DT-01"])


# The family of a category in rule ids, its code and its first rate.
FAMILIES = [("S", "s"), ("Z", "z"), ("E", "e"), ("AE", "ae"), ("IC", "k"), ("G", "g"), ("O", "o"),
            ("AF", "l"), ("AG", "m")]
CODES = {"IC": "K", "AF": "L", "AG": "M"}
ZERO = ("Z", "E", "AE", "IC", "G")


def without_seller_number(invoice):
    invoice["seller"]["BT-31"] = None
    invoice["seller"]["BT-30"] = ("0123456749", "0208")


def vat_numbers():
    for family, start in FAMILIES:
        three = [f"BR-{family}-0{n}" for n in (2, 3, 4)]
        if family == "O":
            case("br-o-02-seller", start, {"seller.BT-31": "BE0123456749"}, three)
            case("br-o-02-buyer", start, {"buyer.BT-48": "NL123456782B90"}, three)
            continue
        case(f"br-{family}-02".lower(), start, without_seller_number, three)

        def tax_number(invoice):
            without_seller_number(invoice)
            invoice["seller"]["BT-32"] = "REG-1"
        case(f"br-{family}-02-tax-number".lower(), start, tax_number,
             three if family in ("IC", "G") else [])

        def represented(invoice):
            without_seller_number(invoice)
            invoice["representative"] = {"BT-62": "Mandataire", "BT-63": "NL123456782B90",
                                         "address": {"BT-69": "NL" if family not in ("B",) else "IT"}}
        case(f"br-{family}-02-representative".lower(), start, represented, [])
        if family in ("AE", "IC"):
            case(f"br-{family}-02-buyer".lower(), start, {"buyer.BT-48": None}, three)
            case(f"br-{family}-02-buyer-legal".lower(), start,
                 {"buyer.BT-48": None, "buyer.BT-47": ("12345678", "0106")},
                 three if family == "IC" else [])


def vat_rates():
    for family, start in FAMILIES:
        for number, path in ((5, "lines.0.BT-152"), (6, "allowances.0.BT-96"), (7, "charges.0.BT-103")):
            rule = f"BR-{family}-0{number}"
            name = rule.lower()
            if family in ZERO:
                case(name, start, {path: "20"}, [rule])
                case(name + "-absent", start, {path: None}, [rule])
                case(name + "-zeros", start, {path: "0.00"})
            elif family == "O":
                case(name, start, {path: "0"}, [rule])
            elif family == "S":
                case(name, start, {path: "0"}, [rule, "BR-S-08"])
                case(name + "-absent", start, {path: None}, [rule, "BR-S-08"])
            else:
                summed = f"BR-{family}-08"
                case(name, start, {path: "-1"}, cii=[rule], ubl=[rule, summed])
                case(name + "-zero", start, {path: "0"}, cii=[rule] if family == "AF" else [], ubl=[summed])


def vat_sums():
    for family, start in FAMILIES:
        rule = f"BR-{family}-08"
        silent = family in ("AF", "AG")
        case(rule.lower(), start, {"breakdown.0.BT-116": "1042.00"}, cii=[] if silent else [rule], ubl=[rule])
        near = {"cii": [], "ubl": [rule]} if family in ZERO else \
            {"cii": [rule], "ubl": [rule] if family == "O" else []}
        if silent:
            near = {"cii": [], "ubl": []}
        case(rule.lower() + "-near", start, {"breakdown.0.BT-116": "1040.50"}, **near)
        nine = f"BR-{family}-09"
        if family in ZERO or family == "O":
            case(nine.lower(), start, shift_tax(0, "5.00", 5),
                 cii=[nine] + ([] if family == "O" else ["BR-CO-17"]), ubl=[nine, "BR-CO-17"])
            case(nine.lower() + "-small", start, shift_tax(0, "0.40", 0.4), [nine])
        elif silent:
            amount = {"AF": "77.80", "AG": "46.60"}[family]
            case(nine.lower(), start, shift_tax(0, amount, 5), cii=[], ubl=[nine, "BR-CO-17"])
        ten = f"BR-{family}-10"
        if family in ("S", "Z", "AF", "AG"):
            case(ten.lower(), start, {"breakdown.0.BT-120": "Sans raison"}, [ten])
            case(ten.lower() + "-code", start, {"breakdown.0.BT-121": "VATEX-EU-O"}, [ten])
        else:
            case(ten.lower(), start, {"breakdown.0.BT-120": None, "breakdown.0.BT-121": None}, [ten])
            case(ten.lower() + "-text", start, {"breakdown.0.BT-121": None})
            case(ten.lower() + "-code", start, {"breakdown.0.BT-120": None})
    case("br-s-08-rate", "plain", {"lines.1.BT-152": "20"}, ["BR-S-08"])
    case("br-s-08-code", "plain", {"lines.1.BT-151": "E", "lines.1.BT-152": "0"},
         cii=["BR-E-01", "BR-S-08"], ubl=["BR-E-01", "BR-S-08"])
    case("negated-tax", "plain", lambda i: (shift_tax(0, "-180.00", -360)(i)))


def with_line_of(category, rate, start="plain"):
    """An invoice with one more line, of another category, counted."""
    def change(invoice):
        invoice["lines"].append(line(9, "Autre", "1", "60.00", category, rate))
        invoice["buyer"]["BT-48"] = "NL123456782B90"
        invoice["delivery"] = {"BT-72": "2026-10-30", "address": {"BT-80": "NL"}}
        total(invoice)
    return change


def vat_breakdowns():
    for family in ZERO:
        rule = f"BR-{family}-01"
        code = CODES.get(family, family)

        def missing(invoice, code=code):
            with_line_of(code, "0")(invoice)
            invoice["breakdown"] = [row for row in invoice["breakdown"] if row["BT-118"] != code]
        case(rule.lower(), "plain", missing, [rule])
        case(rule.lower() + "-right", "plain", with_line_of(code, "0"))

        def twice(invoice):
            row = invoice["breakdown"][0]
            invoice["breakdown"] = [{**row, "BT-116": "500.00"}, {**row, "BT-116": "540.00"}]
        case(rule.lower() + "-twice", code.lower(), twice, [rule, f"BR-{family}-08"])

        def unused(invoice, code=code):
            with_line_of(code, "0")(invoice)
            del invoice["lines"][-1]
            rows = [row for row in invoice["breakdown"] if row["BT-118"] == code]
            total(invoice)
            invoice["breakdown"].append({**rows[0], "BT-116": "0.00"})
        case(rule.lower() + "-unused", "plain", unused, cii=[rule], ubl=[])
    case("br-o-01", "o", {"breakdown": []}, cii=["BR-CO-18"], ubl=["BR-CO-18", "BR-O-01"])

    def one_standard_line(invoice):
        invoice["lines"][1].update({"BT-151": "S", "BT-152": "20"})
        total(invoice)
        invoice["breakdown"] = [row for row in invoice["breakdown"] if row["BT-118"] == "Z"]
        invoice["BT-110"] = "0.00"
        invoice["BT-112"] = invoice["BT-115"] = invoice["BT-109"]
    case("br-s-01", "z", one_standard_line, ["BR-S-01"])

    def unused_standard(invoice):
        invoice["breakdown"].append({"BT-116": "0.00", "BT-117": "0.00", "BT-118": "S", "BT-119": "20"})
    case("br-s-01-unused", "z", unused_standard, cii=[], ubl=["BR-S-01", "BR-S-08"])
    for family, rate in (("AF", "7"), ("AG", "4")):
        def one_line(invoice, code=CODES[family], rate=rate):
            invoice["lines"][1].update({"BT-151": code, "BT-152": rate})
            total(invoice)
            invoice["breakdown"] = [row for row in invoice["breakdown"] if row["BT-118"] == "Z"]
            invoice["BT-110"] = "0.00"
            invoice["BT-112"] = invoice["BT-115"] = invoice["BT-109"]
        case(f"br-{family}-01".lower(), "z", one_line, [f"BR-{family}-01"])
    case("br-ic-11", "k", {"delivery.BT-72": None}, ["BR-IC-11"])
    case("br-ic-11-period", "k", {"delivery.BT-72": None, "BT-73": "2026-10-01", "BT-74": "2026-10-31"})
    case("br-ic-12", "k", {"delivery.address": None}, ["BR-IC-12"])

    def other_line(invoice):
        invoice["lines"].append(line(3, "Bois", "1", "60.00"))
        total(invoice)
    case("br-o-11", "o", other_line, ["BR-O-11", "BR-O-12", "BR-S-02"])

    def other_allowance(invoice):
        invoice["allowances"].append(allowance("10.00"))
        total(invoice)
    case("br-o-13", "o", other_allowance, cii=["BR-O-11", "BR-O-12", "BR-O-13", "BR-O-14", "BR-S-03"],
         ubl=["BR-O-11", "BR-O-13", "BR-S-03"])

    def other_charge(invoice):
        invoice["charges"].append(charge("10.00"))
        total(invoice)
    case("br-o-14", "o", other_charge, cii=["BR-O-11", "BR-O-12", "BR-O-13", "BR-O-14", "BR-S-04"],
         ubl=["BR-O-11", "BR-O-14", "BR-S-04"])


def code_lists():
    case("br-cl-01", "plain", {"BT-3": "999"}, ["BR-CL-01"])
    case("br-cl-01-credit", "credit-note", {"BT-3": "396"})
    case("br-cl-03", "full", {"BT-6": "XYZ"}, ["BR-CL-03", "BR-CL-05"])
    case("br-cl-04", "plain", {"BT-5": "EUX", "amounts_in": "EUX"}, ["BR-CL-03", "BR-CL-04"])
    case("br-cl-04-case", "plain", {"BT-5": "eur", "amounts_in": "eur"}, ["BR-CL-03", "BR-CL-04"])
    case("br-cl-06", "plain", {"BT-8": "99"}, ["BR-CL-06"])
    case("br-cl-06-other-syntax", "plain", {"BT-8": "35"}, cii=["BR-CL-06"], ubl=[])
    case("br-cl-07", "full", {"BT-18-1": "QQQ"}, ["BR-CL-07"])
    case("br-cl-07-line", "full", {"lines.0.BT-128": ("OBJ-1", "QQQ")}, ["BR-CL-07"])
    case("br-cl-08", "full", {"notes.0": ("QQQ", "Texte")}, ["BR-CL-08"])
    case("br-cl-10", "full", {"seller.BT-29": [("5410000000015", "9999")]}, ["BR-CL-10"])
    case("br-cl-10-buyer", "full", {"buyer.BT-46": ("ACH-1", "0092")}, ["BR-CL-10"])
    case("br-cl-10-sepa", "full", {"buyer.BT-46": ("ACH-1", "SEPA")}, ["BR-CL-10"])
    case("br-cl-11", "full", {"seller.BT-30": ("0123456749", "9999")}, ["BR-CL-11"])
    case("br-cl-13", "full", {"lines.0.classes": [("44112100", "QQQ")]}, ["BR-CL-13"])
    case("br-cl-14", "plain", {"seller.address.BT-40": "ZZ"}, ["BR-CL-14"])
    case("br-cl-14-case", "plain", {"seller.address.BT-40": "be"}, ["BR-CL-14"])
    case("br-cl-14-greece", "plain", {"seller.address.BT-40": "EL"}, ["BR-CL-14"])
    case("br-cl-14-kosovo", "plain", {"seller.address.BT-40": "1A"})
    case("br-cl-15", "full", {"lines.0.BT-159": "ZZ"}, ["BR-CL-15"])
    case("br-cl-16", "plain", {"means.0.BT-81": "99"}, ["BR-CL-16"])
    case("br-cl-17", "full", {"allowances.0.BT-95": "X"}, ["BR-CL-17", "BR-S-08"])
    case("br-cl-18", "plain", {"lines.0.BT-151": "X"}, ["BR-CL-18", "BR-S-08"])
    case("br-cl-18-breakdown", "plain", {"breakdown.0.BT-118": "X"}, cii=["BR-CL-18"], ubl=["BR-CL-17"])
    case("br-cl-19", "full", {"allowances.0.BT-98": "999"}, ["BR-CL-19"])
    case("br-cl-19-line", "full", {"lines.0.allowances.0.BT-140": "FC"}, ["BR-CL-19"])
    case("br-cl-20", "full", {"charges.0.BT-105": "QQQ"}, ["BR-CL-20"])
    case("br-cl-20-line", "full", {"lines.0.charges.0.BT-145": "95"}, ["BR-CL-20"])
    case("br-cl-21", "full", {"lines.0.BT-157": ("5410000000022", "9999")}, ["BR-CL-21"])
    case("br-cl-22", "e", {"breakdown.0.BT-121": "VATEX-QQ-1"}, ["BR-CL-22"])
    case("br-cl-22-case", "e", {"breakdown.0.BT-121": "vatex-eu-132"})
    case("br-cl-22-french", "e", {"breakdown.0.BT-121": "VATEX-FR-FRANCHISE"})
    case("br-cl-23", "plain", {"lines.0.BT-130": "QQQ"}, ["BR-CL-23"])
    case("br-cl-23-base", "full", {"lines.0.BT-150": "Stueck"}, ["BR-CL-23"])
    case("br-cl-24", "full", {"documents.1.mime": "text/plain"}, ["BR-CL-24"])
    case("br-cl-25", "full", {"seller.BT-34": ("0123456749", "9999")}, ["BR-CL-25"])
    case("br-cl-25-buyer", "full", {"buyer.BT-49": ("0123456749", "0003")}, ["BR-CL-25"])
    case("br-cl-26", "full", {"delivery.BT-71": ("5790000435975", "9999")}, ["BR-CL-26"])
    for code in ("HUR", "C62", "DAY", "KGM", "MTK", "XPK", "ZZ", "H87", "LS"):
        case(f"unit-{code.lower()}", "plain", {"lines.0.BT-130": code})


def right():
    from structured_model import BASES
    for name in BASES:
        case(f"right-{name}", name)


for table in (right, document_rules, line_rules, allowance_rules, breakdown_rules, sum_rules, decimals,
              vat_numbers, vat_rates, vat_sums, vat_breakdowns, code_lists):
    table()
