"""An invoice of the set made by real programs: its values as they are printed, and the proof of the file made."""

import html
import re
import unicodedata
from decimal import Decimal

from heldout2_model import Bill, Row, prove, squeeze
from invoice_model import MONTHS

__all__ = ["Paper", "Row", "fill", "checked"]

AMOUNTS = ("net", "vat", "gross", "paid", "retention", "discount", "payable")


class Paper(Bill):
    """A bill with the program that prints it; `build(doc, desk)` makes the PDF and is given a `programs_run.Desk`."""

    build = None
    program = None         # what made the file, for the tags
    after = ()             # what was done to the file afterwards
    lies = {}              # what the file's text says in place of what is seen: ligatures and signs with a wrong Unicode value
    seen = "text"          # how the truth is proved: "text" of the PDF, or "source" where the file does not tell its text

    def __init__(self, program, name, supplier, buyer, number, issued, lines, **more):
        super().__init__(name, supplier, buyer, number, issued, lines, **more)
        self.name = f"{program}-{name}"
        self.program = program

    def money_parts(self, value):
        return {"": self.plain(value), "_c": self.money(value)}

    def values(self):
        """Everything a template may print, as text."""
        supplier, buyer = self.supplier, self.buyer

        def party(side, number):
            address = dict(zip(("a1", "a2", "a3"), [*side.address, "", "", ""]))
            return {"name": side.name, "siret": self.siret(number), "raw_siret": number or "", "postcode": side.postcode,
                    "city": side.city, "town": f"{side.postcode} {side.city}", "address": ", ".join(side.address), **address}

        values = {
            "title": self.title, "number": self.number, "service": self.service, "commitment": self.commitment,
            "contract": self.contract, "order": self.order, "preceding": self.preceding,
            "issued": self.date(self.issued), "due": self.date(self.due), "delivered": self.date(self.delivered),
            "period": self.date(self.period), "preceding_date": self.date(self.preceding_date),
            "month": f"{MONTHS[self.issued.month - 1]} {self.issued.year}" if self.issued else "",
            "late": self.late, "fee": self.fee, "terms": self.terms, "exemption": self.exemption, "reverse": self.reverse,
            "debits": self.debits, "category": self.category,
            "s": {**party(supplier, supplier.siret), "title": self.supplier_title(), "form": supplier.form or "",
                  "siren": f"{supplier.siren[:3]} {supplier.siren[3:6]} {supplier.siren[6:]}" if supplier.siren else "",
                  "raw_siren": supplier.siren or "", "vat": self.vat_text(supplier.vat_id), "raw_vat": supplier.vat_id or "",
                  "rcs": supplier.rcs or "", "rcs_text": self.rcs_text(), "capital": self.capital_text(), "ape": supplier.ape or "",
                  "iban": self.iban_text(supplier.iban), "raw_iban": supplier.iban or "", "bic": supplier.bic or "",
                  "email": supplier.email or "", "phone": supplier.phone or "", "insurance": supplier.insurance or "",
                  "sole": supplier.sole or ""},
            "b": party(buyer, buyer.siret),
            "lines": [{"i": str(i), "desc": line.description, "qty": self.number_text(line.quantity), "unit": line.unit or "",
                       "price": self.price(line.price), "price_c": self.price(line.price) + " €", "rate": self.percent(line.rate),
                       "net": self.plain(line.net), "net_c": self.money(line.net),
                       "off": self.number_text(line.off) if line.off else "", **line.notes}
                      for i, line in enumerate(self.lines, 1)],
            "rates": [{"rate": self.percent(rate), "base": self.plain(base), "base_c": self.money(base), "tax": self.plain(tax),
                       "tax_c": self.money(tax)} for rate, base, tax in self.breakdown]}
        for name in AMOUNTS:
            value = getattr(self, name)
            value = Decimal(value) if value is not None else None
            values[name], values[name + "_c"] = self.plain(value), self.money(value)
        return {**values, **{key: value for key, value in self.extra.items() if isinstance(value, (str, list))}}

    def record(self, file, pages):
        record = super().record(file, pages)
        record["tags"] = [f"program:{self.program}", *(f"after:{name}" for name in self.after), *self.tags]
        return record


# ---- templates ----

_MARK = re.compile(r"(@(?:each|if|unless) [a-z_.0-9]+@\n?|@end@\n?|@[a-z_.0-9]+@)")

ESCAPES = {
    "html": lambda text: html.escape(text, quote=True),
    "tex": lambda text: re.sub(r"([&%$#_{}])", r"\\\1", text).replace("~", r"\textasciitilde{}").replace("\u00a0", "~")
                          .replace("\u202f", r"\,").replace("€", r"\euro{}"),
    "troff": lambda text: text.replace("\\", "\\e").replace("\u202f", "\\~").replace("\u00a0", "\\~"),
    "java": lambda text: "".join(char if 31 < ord(char) < 127 else f"\\u{ord(char):04x}" for char in text),   # no quotes in the values
    "none": lambda text: text}


def fill(template, values, kind="html"):
    """Puts values into a template: `@name@`, `@each lines@ … @end@`, `@if name@ … @end@`, `@unless name@ … @end@`."""
    pieces = _MARK.split(template)
    escape = ESCAPES[kind]

    def find(scopes, name):
        for scope in reversed(scopes):
            value = scope
            for part in name.split("."):
                value = value.get(part, KeyError) if isinstance(value, dict) else KeyError
                if value is KeyError:
                    break
            if value is not KeyError:
                return value
        raise SystemExit(f"the template asks for {name!r}")

    def block(at, scopes, out):
        """Fills up to the matching end; returns the place behind it. `out` is None when the text is passed over."""
        while at < len(pieces):
            piece = pieces[at].rstrip("\n") if _MARK.fullmatch(pieces[at]) else None
            if piece is None:
                if out is not None:
                    out.append(pieces[at])
                at += 1
            elif piece == "@end@":
                return at + 1
            elif " " in piece:
                word, name = piece.strip("@").split(" ")
                value = find(scopes, name) if out is not None else None
                rounds = list(value or []) if word == "each" else [{}] if bool(value) == (word == "if") else []
                end = block(at + 1, scopes, None) if not rounds or out is None else None
                for item in rounds if out is not None else []:
                    end = block(at + 1, [*scopes, item], out)
                at = end
            else:
                if out is not None:
                    out.append(escape(find(scopes, piece.strip("@")) or ""))
                at += 1
                if pieces[at - 1].endswith("\n") and out is not None:
                    out.append("\n")
        return at

    out = []
    block(0, [values], out)
    return "".join(out)


# ---- the proof ----

def plain_text(text):
    """Text of a page without what programs add: ligatures, soft hyphens, hyphenation at line ends."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-")
    return squeeze(text) + "\n" + squeeze(re.sub(r"-\s*\n\s*", "", text))


def checked(doc, texts):
    """Fails when the truth does not add up or is not in `texts`, the ways the file tells its text."""
    truth = doc.truth()
    prove(doc, truth)
    drawn = "\n".join(texts)
    for said, meant in doc.lies.items():
        if said not in drawn:
            raise SystemExit(f"{doc.name}: the text does not say {said!r}")
        drawn = drawn.replace(said, meant)
    drawn = plain_text(drawn)
    curly = drawn.replace("’", "'")
    supplier, buyer = truth["supplier"], truth["buyer"]
    wanted = [truth[key] for key in ("invoice_number", "service_code", "commitment_number", "contract_number", "purchase_order",
                                     "preceding_invoice_number")]
    wanted += [supplier[key] for key in ("name", "postcode", "city", "siret", "iban", "bic", "email", "ape", "legal_form")]
    wanted += [buyer[key] for key in ("name", "postcode", "city", "siret")]
    wanted += [*supplier["address"], *buyer["address"], *truth["mentions"].values()]
    wanted += [doc.date(day) for day in (doc.issued, doc.due, doc.delivered, doc.preceding_date)]
    if supplier["rcs"]:
        wanted += supplier["rcs"].rsplit(" ", 1)
    if supplier["capital"]:
        wanted.append(supplier["capital"].split(".")[0])
    wanted.append(supplier["vat_id"])
    amounts = [*truth["totals"].values(), *(row["amount"] for row in truth["vat_breakdown"]),
               *(row["base"] for row in truth["vat_breakdown"])]
    wanted += [doc.plain(abs(Decimal(value))) for value in amounts if value]
    wanted += [doc.percent(Decimal(row["rate"])) for row in truth["vat_breakdown"] if row["rate"]]
    for line, row in zip(doc.lines, truth["lines"]):
        wanted += [row["description"], row["unit"], doc.plain(line.net) if row["net"] else None,
                   doc.number_text(line.quantity) if row["quantity"] else None, doc.price(line.price) if row["unit_price"] else None]
    bare = re.sub(r"[.\-/: ]", "", drawn)
    missing = [text for text in wanted if text and plain_text(text).split("\n")[0] not in drawn
               and squeeze(text).replace("’", "'") not in curly and re.sub(r"[.\-/: ]", "", squeeze(text)) not in bare]
    if missing:
        raise SystemExit(f"{doc.name}: not printed: {missing}")
    return truth
