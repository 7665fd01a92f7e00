"""A document of the second held-out set: what it adds to `invoice_model.Doc`, and the proof of its truth."""

import re
from decimal import Decimal

from heldout2_page import Book
from invoice_model import Doc, Line, cents, luhn_digit, vat_id

NO_TAX = ["missing_vat_id", "missing_vat_rate"]
NO_TAX_FIELDS = ["totals.vat", "totals.gross", "vat_breakdown"]
ENGLISH = "January February March April May June July August September October November December".split()
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()

RIB = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789"))   # letters in a French account key


class Row(Line):
    """A line whose net may be given, or lessened by a discount in per cent."""

    def __init__(self, description, quantity, unit, price, rate="20", off=None, net=None, **notes):
        super().__init__(description, quantity if price is not None else None, unit, price, rate)
        if quantity is not None:
            self.quantity = Decimal(quantity)   # its price may only be known with tax
        self.off = Decimal(off) if off else None
        if net is not None:
            self.net = Decimal(net) if net != "" else None
        elif self.off:
            self.net = cents(self.quantity * self.price * (100 - self.off) / 100)
        self.checked = net is None and price is not None
        self.notes = notes   # what else the layout prints: reference, lot, ...


class Bill(Doc):
    look = ("plain", "drawn", "win")   # cutting of strings, order, coding
    producer = "Recevable test data"
    given = None                       # the tax rows, where they do not follow from the lines
    partial = False                    # the exemption is that of some lines only
    foreign = False

    def __init__(self, name, supplier, buyer, number, issued, lines, **more):
        for key in ("late", "fee", "terms"):
            more.setdefault(key, None)
        self.percents = more.pop("percents", " %")
        super().__init__("h2-" + name, name, supplier, buyer, number, issued, lines, **more)
        if self.delivered is None:
            self.tolerated = [*self.tolerated, "missing_delivery_date"]
        if self.service is None:
            self.tolerated = [*self.tolerated, "missing_service_code"]
        if self.commitment is None:
            self.tolerated = [*self.tolerated, "missing_commitment_number"]
        self.book = None

    def compute(self):
        if self.given:
            self.breakdown = [[Decimal(rate), Decimal(base), Decimal(tax)] for rate, base, tax in self.given]
            self.net = sum((row[1] for row in self.breakdown), Decimal(0))
        elif self.partial:
            text, self.exemption = self.exemption, None   # only some of the lines are exempt
            super().compute()
            self.exemption = text
            return
        else:
            super().compute()
            return
        self.vat = cents(sum((row[2] for row in self.breakdown), Decimal(0)))
        self.gross = self.net + self.vat
        self.settle()

    def start(self, width=595.0, height=842.0, rotate=0, cut="plain", order="drawn", coding="win",
              producer="Recevable test data"):
        """The first page, with the file's way of writing."""
        self.book = Book(f"{self.title.capitalize()} {self.number or ''}".strip(), producer, coding, cut, order)
        return self.book.sheet(width, height, rotate)

    def percent(self, rate):
        """`percents` ends a rate; it begins with the decimals when they are always printed."""
        if rate is None:
            return ""
        fixed = re.match(r"[.,]\d+", self.percents)
        if fixed:
            places = len(fixed.group()) - 1
            return f"{rate:.{places}f}".replace(".", fixed.group()[0]) + self.percents[places + 1:]
        text = f"{rate.normalize():f}"
        return (text if self.amounts in ("spacedot", "english", "swiss") else text.replace(".", ",")) + self.percents

    def date(self, day):
        if day is None:
            return ""
        if self.dates == "german":
            return f"{day.day}. {GERMAN[day.month - 1]} {day.year}"
        if self.dates == "british":
            return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"
        if self.dates == "shortdots":
            return day.strftime("%d.%m.%y")
        return super().date(day)

    def truth(self):
        truth = super().truth()
        if self.foreign:
            truth["supplier"]["siren"] = truth["supplier"]["siret"] = None
        return truth


def bill_lines(doc, *kinds):
    """The cells of all lines, by the names of the columns."""
    def cell(line, kind):
        if kind in line.notes:
            return line.notes[kind]
        return {"desc": lambda: line.description, "qty": lambda: doc.number_text(line.quantity),
                "unit": lambda: line.unit or "", "price": lambda: doc.price(line.price),
                "rate": lambda: doc.percent(line.rate), "net": lambda: doc.plain(line.net),
                "off": lambda: doc.number_text(line.off) if line.off else "",
                "offs": lambda: doc.number_text(line.off) + " %" if line.off else "",
                "code": lambda: str(1 + [row[0] for row in doc.breakdown].index(line.rate)) if line.rate is not None else ""
                }.get(kind, lambda: "")()
    return [[cell(line, kind) for kind in kinds] for line in doc.lines]


# ---- the proof ----

def luhn(number):
    return luhn_digit(number[:-1]) == number[-1]


def iban_right(iban):
    digits = "".join(str(int(char, 36)) for char in iban[4:] + iban[:4])
    return int(digits) % 97 == 1


def vat_right(number):
    """Check digits of the VAT numbers the set uses."""
    digits = re.sub(r"\D", "", number)
    if number.startswith("FR"):
        return number == vat_id(number[4:])
    if number.startswith("DE"):
        rest = 10
        for char in digits[:8]:
            total = (int(char) + rest) % 10 or 10
            rest = 2 * total % 11
        return (11 - rest) % 10 == int(digits[8])
    if number.startswith("BE"):
        return 97 - int(digits[:8]) % 97 == int(digits[8:])
    if number.startswith("IT"):
        return luhn(digits)
    if number.startswith("ESB"):
        total = sum(int(c) for c in digits[1:7:2]) + sum(sum(divmod(2 * int(c), 10)) for c in digits[0:7:2])
        return -total % 10 == int(digits[7])
    if number.startswith("GB"):
        total = sum(int(c) * w for c, w in zip(digits, range(8, 1, -1)))
        return int(digits[7:]) in (-total % 97, (-total - 55) % 97)
    if number.startswith("CHE"):
        total = sum(int(c) * w for c, w in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4)))
        return -total % 11 == int(digits[8])
    return False


def prove(doc, truth):
    """Fails when the truth does not add up, except where the document's defect says so."""
    wrong = []

    def must(fine, what, *excused):
        if not fine and not set(excused) & set(doc.expected):
            wrong.append(what)
        if fine and set(excused) & set(doc.expected):
            wrong.append(f"{what}: the defect is not there")

    totals = {key: Decimal(value) if value else None for key, value in truth["totals"].items()}
    rows = [{key: Decimal(value) if value is not None else None for key, value in row.items()} for row in truth["vat_breakdown"]]
    for row in rows:
        if row["rate"] is not None:
            must(cents(row["base"] * row["rate"] / 100) == row["amount"] or doc.given, f"VAT row {row}", "vat_amount_wrong")
    if rows and totals["vat"] is not None:
        must(sum(row["amount"] for row in rows) == totals["vat"], "sum of the VAT rows")
    untaxed = sum((line.net for line in doc.lines if line.rate is None and line.net is not None), Decimal(0))
    if rows and "missing_vat_rate" not in doc.expected and rows[0]["rate"] != 0:
        must(sum(row["base"] for row in rows) + untaxed == totals["net"], "sum of the VAT bases")
    if all(line.net is not None for line in doc.lines):
        must(sum(line.net for line in doc.lines) - (totals["discount"] or 0) == totals["net"], "sum of the lines", "lines_sum_mismatch")
    for line in doc.lines:
        if line.checked and line.quantity is not None and "situation_travaux" not in doc.tags:
            full = line.quantity * line.price * (100 - (line.off or 0)) / 100
            must(abs(full - line.net) <= Decimal("0.005"), f"line {line.description}")
    if totals["gross"] is not None:
        must(totals["net"] + (totals["vat"] or 0) == totals["gross"], "gross", "totals_mismatch")
    must((totals["gross"] or totals["net"]) - (totals["paid"] or 0) - (totals["retention"] or 0) == totals["payable"], "payable")
    supplier, buyer = truth["supplier"], truth["buyer"]
    if supplier["siret"]:
        must(luhn(supplier["siret"]), "SIRET of the supplier", "invalid_supplier_siret_luhn")
        must(luhn(supplier["siret"][:9]), "SIREN of the supplier")
    must(bool(buyer["siret"]), "SIRET of the buyer", "missing_buyer_siret")
    if buyer["siret"]:
        must(luhn(buyer["siret"]), "key of the buyer's SIRET", "invalid_buyer_siret_luhn")
    must(bool(truth["invoice_number"]), "number", "missing_invoice_number")
    must(all(row["rate"] is not None for row in rows), "rate", "missing_vat_rate")
    if supplier["vat_id"]:
        must(vat_right(supplier["vat_id"]), "VAT number", "vat_id_key_wrong")
    if supplier["iban"]:
        must(iban_right(supplier["iban"]), "IBAN", "iban_checksum_wrong")
        if supplier["iban"].startswith("FR") and "iban_checksum_wrong" not in doc.expected:
            digits = "".join(char if char.isdigit() else RIB[char] for char in supplier["iban"][4:])
            must((89 * int(digits[:5]) + 15 * int(digits[5:10]) + 3 * int(digits[10:21]) + int(digits[21:])) % 97 == 0, "RIB key")
    must(doc.issued is not None, "date", "missing_issue_date")
    must(doc.issued is None or doc.due is None or doc.due >= doc.issued, "due date", "due_before_issue")
    if wrong:
        raise SystemExit(f"{doc.name}: {'; '.join(wrong)}")


def squeeze(text):
    return re.sub(r"[\s\u00a0\u202f\u2009]+", "", text.lower())


def printed(doc, truth):
    """Fails when something the truth says is printed is not on the pages, or a missing thing is."""
    drawn = squeeze("".join(text for page in doc.book.pages for text in page.strings))
    supplier, buyer, totals = truth["supplier"], truth["buyer"], truth["totals"]
    wanted = [truth["invoice_number"], truth["service_code"], truth["commitment_number"], truth["contract_number"],
              truth["purchase_order"], truth["preceding_invoice_number"], supplier["name"], buyer["name"],
              *supplier["address"], *buyer["address"], supplier["postcode"], supplier["city"], buyer["postcode"],
              buyer["city"], supplier["iban"], supplier["bic"], supplier["email"], supplier["ape"], supplier["legal_form"],
              *truth["mentions"].values()]
    wanted += [doc.siret(number) for number in (supplier["siret"], buyer["siret"]) if number]
    wanted += [doc.date(day) for day in (doc.issued, doc.due, doc.delivered, doc.preceding_date)]
    if supplier["rcs"]:
        town, siren = supplier["rcs"].rsplit(" ", 1)
        wanted += [town, siren]
    if supplier["capital"]:
        wanted.append(f"{doc.supplier.capital:,}".replace(",", "" if doc.amounts != "dot" else "."))
    punctuation = str.maketrans("", "", ".- ")
    bare = drawn.translate(punctuation)
    if supplier["vat_id"] and squeeze(supplier["vat_id"]).translate(punctuation) not in bare:
        wanted.append(supplier["vat_id"])
    for value in totals.values():
        if value:
            wanted.append(doc.plain(abs(Decimal(value))))
    for row in truth["vat_breakdown"]:
        if row["rate"] is not None:
            wanted += [doc.percent(Decimal(row["rate"])), doc.plain(abs(Decimal(row["base"])))]
        wanted.append(doc.plain(abs(Decimal(row["amount"]))))
    for line, row in zip(doc.lines, truth["lines"]):
        wanted.append(row["description"])
        if row["net"]:
            wanted.append(doc.plain(line.net))
        if row["quantity"]:
            wanted.append(doc.number_text(line.quantity))
        if row["unit_price"]:
            wanted.append(doc.price(line.price))
        wanted.append(row["unit"])
        if row["vat_rate"]:
            rate = f"{Decimal(row['vat_rate']).normalize():f}"
            wanted.append(rate if rate in drawn else rate.replace(".", ","))
    missing = [text for text in wanted if text and squeeze(text) not in drawn]
    if missing:
        raise SystemExit(f"{doc.name}: not printed: {missing}")
    if buyer["siret"] is None and "siret" not in drawn:
        raise SystemExit(f"{doc.name}: neither SIRET")


def other_last_digit(number):
    """The number with a last digit that breaks its key."""
    return number[:-1] + str((int(number[-1]) + 3) % 10)
