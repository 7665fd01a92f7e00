"""Cases of the French rules (BR-FR, BR-FR-CPRO): a seller established in France, from 1 September 2026.

Only rules of these families are meant: the invoices may break others.
"""

from structured_cases import case
from structured_syntax import text

NOTES = [("PMT", "Indemnite forfaitaire de recouvrement : 40 EUR"),
         ("PMD", "Penalites de retard : trois fois le taux d'interet legal"),
         ("AAB", "Pas d'escompte"), ("BAR", "B2B")]
BEFORE = [{"BT-25": "F2026-0099", "BT-26": "2026-09-30"}]


def fr(name, change, *rules, only=None, start="french"):
    """The rules of the reform."""
    case(f"fr-{name}", start, change, rules, only=only, families=["BR-FR-"])


def cpro(name, change, *rules, only=None):
    """Those of Chorus Pro."""
    case(f"cpro-{name}", "french", change, rules, only=only, families=["BR-FR-CPRO-"])


def references():
    fr("01", {"BT-1": "F2026-" + "1" * 30}, "BR-FR-01")
    fr("01-origin", {"BT-3": "381", "preceding": [{"BT-25": "F" * 36, "BT-26": "2026-09-30"}]}, "BR-FR-01")
    # In UBL the first rule repeats the second.
    for name, number in (("02", "F 2026.118"), ("02-blank-before", " F2026-0118"), ("02-blank-after", "F2026-0118 ")):
        case(f"fr-{name}", "french", {"BT-1": number}, cii=["BR-FR-02"], ubl=["BR-FR-01", "BR-FR-02"],
             families=["BR-FR-"])
    fr("02-plus", {"BT-1": "F+2026_1/8"})
    fr("02-line-break", {"BT-1": "\nF2026-0118\n"})
    fr("03", {"BT-2": "1999-11-02"}, "BR-FR-03")
    fr("03-february", {"BT-9": "2027-02-30"}, "BR-FR-03")
    fr("03-no-leap-year", {"BT-9": "2027-02-29"}, "BR-FR-03")
    fr("03-leap-year", {"BT-9": "2028-02-29"})
    issued = "rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString"
    case("fr-03-dashes-in-cii", "french", xml=text(issued, "2026-11-02"), cii=["BR-FR-03"], only="cii",
         families=["BR-FR-"])
    case("fr-03-no-dashes-in-ubl", "french", xml=text("cbc:DueDate", "20261202"), ubl=["BR-FR-03"], only="ubl",
         families=["BR-FR-"])
    # Only the first eight characters of a date of CII count.
    case("fr-03-suffix", "french", xml=text(issued, "20261102XX"), cii=[], only="cii", families=["BR-FR-"])
    fr("04", {"BT-3": "326"}, "BR-FR-04")
    fr("08", {"BT-23": "A1"}, "BR-FR-08")
    fr("08-absent", {"BT-23": None}, "BR-FR-08")


def notes():
    for code in ("PMT", "PMD", "AAB"):
        fr(f"05-{code.lower()}", {"notes": [note for note in NOTES if note[0] != code]}, "BR-FR-05")
    fr("06", {"notes": [*NOTES, NOTES[0]]}, "BR-FR-06")
    case("fr-06-within-a-note", "french", {"notes": [*NOTES[:2], ("AAB", "Pas d'escompte #PMT#40 EUR"), NOTES[3]]},
         cii=[], ubl=["BR-FR-06"], families=["BR-FR-"])
    fr("20", {"notes": [*NOTES[:3], ("BAR", "B2G")]}, "BR-FR-20")
    fr("31", {"notes": [*NOTES, ("BAR", "B2C")]}, "BR-FR-31")
    fr("31-one-valid", {"notes": [*NOTES, ("BAR", "B2G")]}, "BR-FR-20")


def parties():
    fr("09", {"seller.BT-29": [("55208131766522", "0009")]}, "BR-FR-09")
    fr("09-blanks", {"seller.BT-29": [("732 829 320 00074", "0009")]}, "BR-FR-09")
    fr("10", {"seller.BT-30": None}, "BR-FR-09", "BR-FR-10")
    fr("10-siret", {"seller.BT-30": ("73282932000074", "0002")}, "BR-FR-09", "BR-FR-10", "BR-FR-32")
    fr("11", {"buyer.BT-47": None}, "BR-FR-09", "BR-FR-11")
    fr("11-not-b2b", {"buyer.BT-47": None, "notes": NOTES[:3]}, "BR-FR-09")
    fr("11-without-siret", {"buyer.BT-46": None, "buyer.BT-47": None, "notes": NOTES[:3]})
    fr("12", {"buyer.BT-49": None, "notes": NOTES[:3]}, "BR-FR-12")
    fr("13", {"seller.BT-34": None}, "BR-FR-13")
    fr("21", {"buyer.BT-49": ("732829320", "0225")}, "BR-FR-21")
    fr("21-self-billed", {"BT-3": "389", "buyer.BT-49": ("732829320", "0225")})
    fr("22", {"BT-3": "389", "seller.BT-34": ("552081317", "0225")}, "BR-FR-22")
    fr("23", {"seller.BT-34": ("732829320 A", "0225")}, "BR-FR-23")
    fr("25", {"seller.BT-34": ("7" * 126, "0225")}, "BR-FR-25")
    fr("24", {"buyer.BT-46": ("COMPTA 1", "0224")}, "BR-FR-24")
    fr("26", {"buyer.BT-46": ("A" * 101, "0224")}, "BR-FR-26")
    fr("32", {"buyer.BT-46": ("5520", "0002")}, "BR-FR-32")
    fr("co-10", {"seller.BT-29": [("73282932000074", "0009"), ("73282932000082", "0009")]}, "BR-FR-CO-10")
    case("fr-co-10-no-scheme", "french", {"seller.BT-29": [("V7", None)]}, cii=[], ubl=["BR-FR-CO-10"],
         families=["BR-FR-"])
    fr("co-14", {"seller.BT-29": [("732829320", "0231")]}, "BR-FR-CO-14", "BR-FR-CO-15")
    fr("belgian-seller", {"notes": []}, start="plain")


def amounts():
    fr("15", {"lines.0.BT-151": "L"}, "BR-FR-15")
    fr("16", {"lines.0.BT-152": "21"}, "BR-FR-16")
    fr("16-decimals", {"lines.0.BT-152": "20.000"}, "BR-FR-16", "BR-FR-DEC-04")
    fr("dec-01", {"BT-109": "1025.000"}, "BR-FR-DEC-01")
    fr("dec-02", {"lines.0.BT-129": "2.00000"}, "BR-FR-DEC-02")
    fr("dec-03", {"lines.0.BT-146": "450.0000000"}, "BR-FR-DEC-03")
    fr("dec-01-vat-total", {"BT-110": "186.880"}, "BR-FR-DEC-01")
    fr("dec-03-negative", {"lines.0.BT-146": "-450.00"}, "BR-FR-DEC-03")
    fr("co-12", {"BT-5": "USD", "amounts_in": "USD"}, "BR-FR-CO-12")


def documents():
    fr("17", {"documents": [{"BT-122": "A", "BT-123": "Releve"}]}, "BR-FR-17")
    case("fr-17-empty", "french", {"documents": [{"BT-122": "A", "BT-123": ""}]}, cii=[], ubl=["BR-FR-17"],
         families=["BR-FR-"])
    fr("17-right", {"documents": [{"BT-122": "A", "BT-123": "RIB"}]})
    fr("18", {"documents": [{"BT-122": "A", "BT-123": "LISIBLE"}, {"BT-122": "B", "BT-123": "LISIBLE"}]},
       "BR-FR-18")


def kinds():
    fr("co-03", {"BT-3": "262"}, "BR-FR-CO-03")
    fr("co-04", {"BT-3": "384"}, "BR-FR-CO-04")
    fr("co-04-two", {"BT-3": "384", "preceding": BEFORE * 2}, "BR-FR-CO-04")
    fr("co-05", {"BT-3": "381"}, "BR-FR-CO-05")
    fr("co-05-no-date", {"BT-3": "381", "preceding": [{"BT-25": "F2026-0099"}]}, "BR-FR-CO-05")
    fr("co-05-right", {"BT-3": "381", "preceding": BEFORE})
    fr("co-07", {"BT-9": "2026-10-02"}, "BR-FR-CO-07")
    fr("co-07-prepayment", {"BT-3": "386", "BT-9": "2026-10-02"})
    fr("co-08", {"BT-23": "S4", "BT-3": "386"}, "BR-FR-CO-08")
    fr("co-09", {"BT-23": "S2"}, "BR-FR-CO-09")
    fr("co-09-right", {"BT-23": "S2", "BT-113": "1211.88", "BT-115": "0.00"})


def chorus():
    cpro("02", {"BT-1": "F2026-0118-0118-01180"}, "BR-FR-CPRO-02")
    cpro("03", {"seller.BT-29": []}, "BR-FR-CPRO-03", "BR-FR-CPRO-09")
    cpro("10", {"buyer.BT-46": None}, "BR-FR-CPRO-10")
    cpro("14", {"BT-12": "M" * 51}, "BR-FR-CPRO-14")
    cpro("15", {"BT-13": "1" * 51}, "BR-FR-CPRO-15")
    cpro("20", {"preceding": BEFORE * 2}, "BR-FR-CPRO-20")
    cpro("24", {"BT-23": "S5"}, "BR-FR-CPRO-24")
    cpro("30", {"documents": [{"BT-122": "A" * 51}]}, "BR-FR-CPRO-30")
    cpro("31", {"lines.0.BT-154": "A" * 1025}, "BR-FR-CPRO-31")
    cpro("32", {"seller.address.BT-35": "A" * 401}, "BR-FR-CPRO-32")
    cpro("33", {"seller.address.BT-37": "A" * 401}, "BR-FR-CPRO-33")
    cpro("34", {"buyer.BT-45": "A" * 100}, "BR-FR-CPRO-34")
    cpro("35", {"BT-20": "A" * 1025}, "BR-FR-CPRO-35")
    cpro("36", {"seller.BT-28": "A" * 100}, "BR-FR-CPRO-36")
    cpro("38", {"delivery": {"BT-70": "Depot", "BT-71": ("A" * 21, None), "address": {"BT-80": "FR"}}},
         "BR-FR-CPRO-38")
    cpro("39", {"means.0.accounts.0.BT-84": "MT" + "1" * 29}, "BR-FR-CPRO-39")
    cpro("42", {"notes.0": ("PMT", "A" * 1025)}, "BR-FR-CPRO-42")
    cpro("43", {"seller.BT-27": "A" * 100}, "BR-FR-CPRO-43")
    cpro("44", {"buyer.BT-44": "A" * 100}, "BR-FR-CPRO-44")


fr("right", None)
cpro("right", None)
for table in (references, notes, parties, amounts, documents, kinds, chorus):
    table()
