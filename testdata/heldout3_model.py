"""A document of the third held-out set and the proof of its truth: each document mixes ways to print dates and amounts."""

import copy
import datetime
import re
import string
from decimal import Decimal

import heldout2_model
from heldout2_model import Bill, Row, bill_lines, iban_right, other_last_digit
from heldout3_page import Folder
from invoice_model import DAYS, MONTHS, SHORT_MONTHS, Buyer, Supplier, cents, iban_of, siret, vat_id

__all__ = ["Buyer", "Deed", "Row", "Supplier", "bill_lines", "cents", "iban_of", "other_last_digit", "prove", "printed", "siret", "vat_id"]

ENGLISH = "January February March April May June July August September October November December".split()
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
EXEMPT = ["missing_vat_id", "missing_vat_rate"]
EXEMPT_FIELDS = ["totals.vat", "totals.gross", "vat_breakdown"]


def written(day, style):
    first = "1er" if day.day == 1 else str(day.day)
    return {"slash": f"{day:%d/%m/%Y}", "short": f"{day:%d/%m/%y}", "dots": f"{day:%d.%m.%Y}", "shortdots": f"{day:%d.%m.%y}", "dash": f"{day:%d-%m-%Y}",
            "iso": day.isoformat(), "spaces": f"{day:%d %m %Y}", "long": f"{first} {MONTHS[day.month - 1]} {day.year}",
            "upper": f"{first} {MONTHS[day.month - 1]} {day.year}".upper(), "zero": f"{day:%d} {MONTHS[day.month - 1]} {day.year}",
            "abbrev": f"{first} {SHORT_MONTHS[day.month - 1]} {day.year}", "weekday": f"{DAYS[day.weekday()]} {first} {MONTHS[day.month - 1]} {day.year}",
            "english": f"{day.day} {ENGLISH[day.month - 1]} {day.year}", "abbrevenglish": f"{day.day} {ENGLISH[day.month - 1][:3]} {day.year}",
            "german": f"{day.day}. {GERMAN[day.month - 1]} {day.year}"}[style]


STYLES = ("slash", "short", "dots", "shortdots", "dash", "iso", "spaces", "long", "upper", "zero", "abbrev", "weekday", "english", "abbrevenglish", "german")


def vat_right(number, known=heldout2_model.vat_right):
    """Check digits of the VAT numbers the second set did not have."""
    digits = [int(char) for char in number if char.isdigit()]
    if number.startswith("IE"):
        return ("W" + string.ascii_uppercase)[sum(d * w for d, w in zip(digits, range(8, 1, -1))) % 23] == number[9]
    if number.startswith("ATU"):
        total = sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits[:7]))
        return (10 - (total + 4) % 10) % 10 == digits[7]
    if number.startswith("NL"):
        return sum(d * w for d, w in zip(digits, range(9, 1, -1))) % 11 == digits[8]
    if number.startswith("PT"):
        rest = sum(d * w for d, w in zip(digits, range(9, 1, -1))) % 11
        return (11 - rest if rest > 1 else 0) == digits[8]
    if number.startswith("LU"):
        return int(number[2:8]) % 89 == int(number[8:])
    return known(number)


heldout2_model.vat_right = vat_right


class Deed(Bill):
    def __init__(self, name, *args, **more):
        super().__init__(name, *args, **more)
        self.name = "h3-" + name

    def start(self, width=595.0, height=842.0, rotate=0, cut="plain", order="drawn", coding="win", producer="Recevable test data"):
        self.book = Folder(f"{self.title.capitalize()} {self.number or ''}".strip(), producer, coding, cut, order)
        return self.book.sheet(width, height, rotate)

    def date(self, day):
        if day is None:
            return ""
        return written(day, self.dates) if self.dates in STYLES else super().date(day)

    @staticmethod
    def on(day, style):
        """A date in a style of its own; `day` may be ISO text."""
        return written(datetime.date.fromisoformat(day) if isinstance(day, str) else day, style)


def prove(doc, truth):
    """As `heldout2_model.prove`, for the two keys it does not know as defects too."""
    truth = copy.deepcopy(truth)
    seller = truth["supplier"]
    for code, key, right in (("iban_checksum_wrong", "iban", iban_right), ("vat_id_key_wrong", "vat_id", vat_right)):
        if code in doc.expected:
            if right(seller[key]):
                raise SystemExit(f"{doc.name}: {code} is not there")
            seller[key] = None
    heldout2_model.prove(doc, truth)


def squeeze(text):
    return re.sub(r"[\s\u00a0\u202f\u2009]+", "", text.lower())


def amount_forms(value):
    value = Decimal(value)
    whole, cut = f"{abs(value):.2f}".split(".")
    comma = f"{int(whole):,}"
    return {f"{whole},{cut}", f"{whole}.{cut}", f"{comma}.{cut}", comma.replace(",", ".") + "," + cut, comma.replace(",", "'") + "." + cut}


def number_forms(value):
    """A quantity or price or rate as it may be written, with two to five decimals or with none."""
    value = Decimal(value)
    out = {f"{abs(value).normalize():f}"}
    for places in (1, 2, 3, 4, 5):
        if value == value.quantize(Decimal(1).scaleb(-places)):
            out.add(f"{abs(value):.{places}f}")
            out.add(f"{abs(value):,.{places}f}".replace(",", "'"))
    out |= {text.replace(".", ",") for text in out}
    if value == value.to_integral():
        out.add(f"{int(abs(value)):,}".replace(",", "."))
        out.add(f"{int(abs(value)):,}")
    return out | (amount_forms(value) if value == cents(value) else set())


def printed(doc, truth):
    """Fails when something the truth says is printed is not on the pages, or texts lie over one another."""
    drawn = squeeze("".join(text for page in doc.book.pages for text in page.strings))
    bare = re.sub(r"[.\-/]", "", drawn)
    supplier, buyer, totals = truth["supplier"], truth["buyer"], truth["totals"]
    missing = []

    def need(what, forms, where=drawn):
        if forms and not any(squeeze(form) in where for form in forms if form):
            missing.append(f"{what}: {sorted(forms)[:3]}")

    for key in ("invoice_number", "service_code", "commitment_number", "contract_number", "purchase_order", "preceding_invoice_number"):
        need(key, [truth[key]] if truth[key] else [])
    for who, party in (("supplier", supplier), ("buyer", buyer)):
        need(who, [party["name"]])
        for line in [*party["address"], party["postcode"], party["city"]]:
            need(who, [line])
    for key in ("bic", "email", "ape", "legal_form"):
        need(key, [supplier[key], supplier["ape"][:2] + "." + supplier["ape"][2:] if key == "ape" and supplier["ape"] else ""] if supplier[key] else [])
    for number in (supplier["siret"], buyer["siret"], supplier["iban"], supplier["vat_id"] and supplier["vat_id"].replace(".", "")):
        need("identifier", [number] if number else [], bare)
    if supplier["rcs"]:
        town, siren = supplier["rcs"].rsplit(" ", 1)
        need("RCS", [town])
        need("RCS", [siren], bare)
    if supplier["capital"]:
        need("capital", [f"{doc.supplier.capital}"], bare)
    for key in ("issue_date", "due_date", "delivery_date"):
        if truth[key] and not (key == "delivery_date" and "delivery_date" in doc.unscored):
            day = datetime.date.fromisoformat(truth[key])
            need(key, [written(day, style) for style in STYLES] + [doc.date(day)])
    for key, value in totals.items():
        need(key, amount_forms(value) if value and f"totals.{key}" not in doc.unscored else [])
    for row in truth["vat_breakdown"]:
        if row["rate"] is not None:
            need("rate", number_forms(row["rate"]))
            need("base", amount_forms(row["base"]))
        need("tax", amount_forms(row["amount"]))
    for row in truth["lines"]:
        if "lines" in doc.unscored:
            break
        need("line", [row["description"]])
        for key in ("quantity", "unit_price", "vat_rate", "net"):
            need(f"{row['description']}, {key}", number_forms(row[key]) if row[key] is not None else [])
        need(f"{row['description']}, unit", [row["unit"]] if row["unit"] else [])
    for key, text in truth["mentions"].items():
        need(key, [text] if text else [])
    for number, page in enumerate(doc.book.pages, 1):
        missing += [f"page {number}: {pair}" for pair in page.collisions()]
    if missing:
        raise SystemExit(f"{doc.name}:\n  " + "\n  ".join(missing))
