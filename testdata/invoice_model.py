"""What is printed on a sample invoice: parties with valid keys, amounts, and the ways to print them."""

import copy
import datetime
from decimal import ROUND_HALF_UP, Decimal

NBSP, NNBSP, THIN = "\u00a0", "\u202f", "\u2009"
MONTHS = ("janvier février mars avril mai juin juillet août septembre octobre novembre "
          "décembre").split()
SHORT_MONTHS = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split()
ENGLISH_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LONG_MONTHS = {
    "us": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split()}
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


# What suppliers print about late payment, each in its own words.
WORDINGS = (
    ("Pénalités de retard : taux de la BCE majoré de huit points (art. R2192-31 du code de la "
     "commande publique).",
     "Indemnité forfaitaire pour frais de recouvrement : 40 euros.",
     "Pas d'escompte pour paiement anticipé."),
    ("Tout retard de règlement donne lieu de plein droit à des intérêts moratoires au taux de "
     "refinancement de la Banque centrale européenne augmenté de 8 points.",
     "S'y ajoute l'indemnité de recouvrement de 40,00 € prévue à l'article D. 2192-35.",
     "Escompte : aucun."),
    ("Taux des pénalités exigibles en cas de paiement tardif : 12,15 % l'an.",
     "Frais de recouvrement : somme forfaitaire de quarante euros (40 €).",
     "Nos prix sont nets et sans escompte."),
    ("En cas de dépassement de l'échéance, une pénalité égale à trois fois le taux de l'intérêt légal "
     "est due sans rappel.",
     "Indemnité de 40 EUR pour frais de recouvrement (C. com., art. L441-10 et D441-5).",
     "Le règlement anticipé n'ouvre droit à aucun escompte."))


def luhn_digit(digits):
    """The digit that makes `digits` + digit pass Luhn."""
    total = 0
    for i, char in enumerate(reversed(digits)):
        value = int(char) * (2 if i % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def siret(eight_digits, establishment=1):
    siren = eight_digits + luhn_digit(eight_digits)
    body = siren + f"{establishment:04d}"
    return body + luhn_digit(body)


def vat_id(siren):
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def iban(bank, branch, account):
    """A French IBAN with its RIB key (letters of the account count as A,J=1 B,K,S=2 ... I,R,Z=9)."""
    letters = {c: str((i % 9) + 1) for i, c in enumerate("ABCDEFGHIJKLMNOPQR")}
    letters.update({c: str(i + 2) for i, c in enumerate("STUVWXYZ")})
    digits = int("".join(letters.get(c, c) for c in account))
    key = 97 - (89 * int(bank) + 15 * int(branch) + 3 * digits) % 97
    return iban_of("FR", f"{bank}{branch}{account}{key:02d}")


def iban_of(country, bban):
    number = "".join(str(int(c, 36)) for c in f"{bban}{country}00")
    return f"{country}{98 - int(number) % 97:02d}{bban}"


def cents(value):
    return Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Supplier:
    def __init__(self, name, form, digits, address, postcode, city, *, nic=1, vat=True, rcs=None,
                 capital=None, ape=None, account=None, bic=None, email=None, phone=None,
                 insurance=None, sole=None):
        self.name, self.form = name, form
        self.siret = siret(digits, nic)
        self.siren = self.siret[:9]
        self.vat_id = vat_id(self.siren) if vat else None
        self.address, self.postcode, self.city = address, postcode, city
        self.rcs, self.capital, self.ape = rcs, capital, ape
        self.iban = iban(*account) if account else None
        self.bic, self.email, self.phone = bic, email, phone
        self.insurance, self.sole = insurance, sole


class Buyer:
    """`departments`: how many of the first lines under the name say to which part of the house the
    letter goes. They are printed, and no part of the postal address the truth gives."""

    def __init__(self, name, buyer_siret, address, postcode, city, departments=0):
        self.name, self.siret = name, buyer_siret
        self.address, self.postcode, self.city = address, postcode, city
        self.postal_address = address[departments:]


class Line:
    def __init__(self, description, quantity, unit, price, rate="20"):
        self.description, self.unit = description, unit
        self.quantity = None if quantity is None else Decimal(quantity)
        self.price = None if price is None else Decimal(price)
        self.rate = None if rate is None else Decimal(rate)
        self.net = None if quantity is None else cents(self.quantity * self.price)


class Doc:
    """One document: its contents and how dates, amounts and numbers are printed on it."""

    def __init__(self, name, layout, supplier, buyer, number, issued, lines, **more):
        self.name, self.layout = name, layout
        self.supplier, self.buyer = copy.deepcopy(supplier), copy.deepcopy(buyer)
        self.number, self.lines = number, [copy.copy(line) for line in lines]
        day = datetime.date.fromisoformat
        self.issued = day(issued)
        self.due = self.issued + datetime.timedelta(days=30)
        self.delivered = None
        self.period = None             # first day of a period that ends on `delivered`
        self.type = 380
        self.title = "FACTURE"
        self.service = self.commitment = self.contract = self.order = self.preceding = None
        self.preceding_date = None
        self.currency = "EUR"
        self.discount = None           # global, before tax
        self.paid = None
        self.retention_rate = None
        wording = WORDINGS[sum(map(ord, supplier.name)) % len(WORDINGS)]
        self.late, self.fee, self.terms = wording
        self.exemption = self.reverse = self.debits = self.category = None
        self.notes = []                # other sentences, distractors
        self.other_refs = []           # (label, value): client code, delivery note, ...
        self.rate_printed_on_lines = True
        self.show_rates = True
        self.dates, self.amounts, self.ids = "slash", "space", "3335"
        self.expected, self.tolerated, self.unscored, self.tags = [], [], [], []
        self.kind, self.fields_scored, self.info, self.duplicate_of = "text", True, None, None
        self.file_defect = None
        self.extra = {}
        self.annexes = []              # functions that draw pages behind the invoice's own
        for key, value in more.items():
            assert hasattr(self, key), key
            setattr(self, key, value)
        for key in ("due", "delivered", "period", "preceding_date"):
            if isinstance(getattr(self, key), str):
                setattr(self, key, day(getattr(self, key)))
        self.compute()

    def compute(self):
        """Totals from the lines; a defect may change them afterwards."""
        if self.exemption or self.reverse:
            for line in self.lines:
                line.rate = None
        total = sum((line.net for line in self.lines), Decimal(0))
        self.net = cents(total - (Decimal(self.discount) if self.discount else 0))
        self.breakdown = []
        for rate in sorted({line.rate for line in self.lines if line.rate is not None}, reverse=True):
            base = sum((line.net for line in self.lines if line.rate == rate), Decimal(0))
            if self.discount:  # spread in proportion; the samples use one rate with a discount
                base -= cents(Decimal(self.discount) * base / total)
            self.breakdown.append([rate, cents(base), cents(base * rate / 100)])
        self.vat = cents(sum((row[2] for row in self.breakdown), Decimal(0)))
        self.gross = self.net + self.vat
        self.settle()

    def settle(self):
        self.retention = None
        payable = self.gross
        if self.retention_rate:
            self.retention = cents(self.gross * Decimal(self.retention_rate) / 100)
            payable -= self.retention
        if self.paid:
            self.paid = cents(self.paid)
            payable -= self.paid
        self.payable = payable

    # ---- printing ----

    def money(self, value, symbol=True):
        """An amount the way this document prints amounts."""
        if value is None:
            return ""
        value = cents(value)
        whole, fraction = f"{abs(value):.2f}".split(".")
        group, point = {"space": (" ", ","), "nbsp": (NBSP, ","), "nnbsp": (NNBSP, ","),
                        "thin": (THIN, ","), "dot": (".", ","), "plain": ("", ","),
                        "spacedot": (" ", "."), "english": (",", "."), "swiss": ("'", "."),
                        "parens": (" ", ","), "trailing": (" ", ",")}[self.amounts]
        text = f"{int(whole):,}".replace(",", group) + point + fraction
        sign = {"EUR": "€", "USD": "$"}.get(self.currency, self.currency)
        if self.amounts in ("dot", "swiss"):
            sign = self.currency
        if self.amounts == "english":
            text = f"{sign} {text}" if symbol else text
        elif symbol:
            text += {"nbsp": NBSP, "nnbsp": NNBSP, "thin": THIN}.get(self.amounts, " ") + sign
        if value < 0:
            if self.amounts == "parens":
                return f"({text})"
            if self.amounts == "trailing":
                number = text.split(" " + sign)[0] if symbol else text
                return number + "-" + (f" {sign}" if symbol else "")
            return "-" + text
        return text

    def plain(self, value):
        return self.money(value, symbol=False)

    def number_text(self, value):
        """A quantity or a unit price: as many decimals as it has, two at least for a price."""
        if value is None:
            return ""
        text = f"{value:f}"
        return text if self.amounts in ("spacedot", "english", "swiss") else text.replace(".", ",")

    def price(self, value):
        if value is None:
            return ""
        if value == cents(value):
            return self.plain(value)
        return self.number_text(value)

    def percent(self, rate):
        if rate is None:
            return ""
        text = f"{rate.normalize():f}" if isinstance(rate, Decimal) else str(rate)
        if self.dates in ("slash", "weekday") and "." not in text:
            text += ".00"
        return text.replace(".", ".") + " %" if self.amounts in (
            "spacedot", "english", "swiss") else text.replace(".", ",") + " %"

    def date(self, day):
        if day is None:
            return ""
        first = "1er" if day.day == 1 else str(day.day)
        return {
            "slash": day.strftime("%d/%m/%Y"), "dash": day.strftime("%d-%m-%Y"),
            "dots": day.strftime("%d.%m.%Y"), "short": day.strftime("%d/%m/%y"),
            "iso": day.isoformat(), "compact": day.strftime("%d%m%Y"),
            "long": f"{first} {MONTHS[day.month - 1]} {day.year}",
            "abbrev": f"{first} {SHORT_MONTHS[day.month - 1]} {day.year}",
            "weekday": f"{DAYS[day.weekday()]} {first} {MONTHS[day.month - 1]} {day.year}",
            "us": f"{LONG_MONTHS['us'][day.month - 1]} {day.day}, {day.year}",
            "es": f"{day.day} de {LONG_MONTHS['es'][day.month - 1]} de {day.year}",
            "it": f"{day.day} {LONG_MONTHS['it'][day.month - 1]} {day.year}",
            "nl": f"{day.day} {LONG_MONTHS['nl'][day.month - 1]} {day.year}",
            "english": f"{ENGLISH_MONTHS[day.month - 1]} {day.day}, {day.year}",
        }[self.dates]

    def siret(self, value):
        if value is None:
            return ""
        gaps = {"14": (14,), "3335": (3, 3, 3, 5), "95": (9, 5), "33323": (3, 3, 3, 2, 3),
                "nbsp": (3, 3, 3, 5), "nnbsp": (3, 3, 3, 5), "dots": (3, 3, 3, 5)}[self.ids]
        gap = {"nbsp": NBSP, "nnbsp": NNBSP, "dots": "."}.get(self.ids, " ")
        parts, at = [], 0
        for size in gaps:
            parts.append(value[at:at + size])
            at += size
        return gap.join(parts)

    def vat_text(self, value):
        if value is None or not value.startswith("FR") or self.ids in ("14", "95"):
            return value or ""
        return f"{value[:2]} {value[2:4]} {value[4:7]} {value[7:10]} {value[10:]}"

    def iban_text(self, value):
        return " ".join(value[i:i + 4] for i in range(0, len(value), 4)) if value else ""

    def rcs_text(self):
        town = self.supplier.rcs
        siren = self.supplier.siren
        return f"RCS {town} {siren[:3]} {siren[3:6]} {siren[6:]}" if town else ""

    def capital_text(self):
        capital = self.supplier.capital
        return f"{capital:,}".replace(",", " ") + " €" if capital else ""

    def party_lines(self, party):
        return [*party.address, f"{party.postcode} {party.city}"]

    def supplier_title(self):
        """The name as it heads the page: with the legal form or the mention of a sole trader."""
        supplier = self.supplier
        if supplier.sole:
            return f"{supplier.name} {supplier.sole}"
        return f"{supplier.name} {supplier.form}" if supplier.form else supplier.name

    def refs(self):
        """(label, value) of the references a public body asks for, in the usual order."""
        rows = [("Code service", self.service), ("N° d'engagement", self.commitment),
                ("Marché n°", self.contract), ("Bon de commande", self.order), *self.other_refs]
        return [row for row in rows if row[1]]

    def mentions_list(self):
        supplier = self.supplier
        rows = [self.exemption, self.reverse, self.late, self.fee, self.terms, self.debits,
                self.category and f"Nature de l'opération : {self.category}",
                supplier.insurance, *self.notes]
        return [row for row in rows if row]

    # ---- the truth ----

    def truth(self):
        rates_on_lines = (self.rate_printed_on_lines and self.show_rates
                          and self.layout not in ("receipt", "works", "codes"))

        def text(value):
            return None if value is None else f"{value:.2f}"

        def plain_number(value):
            return None if value is None else f"{value.normalize():f}"

        def day(value):
            return None if value is None else value.isoformat()

        supplier, buyer = self.supplier, self.buyer
        no_tax = not self.breakdown
        rate_seen = self.show_rates
        rows = [{"rate": plain_number(r), "base": text(b), "amount": text(a)}
                for r, b, a in self.breakdown]
        if not rate_seen:
            rows = [{"rate": None, "base": None, "amount": text(self.vat)}]
        if no_tax and self.extra.get("zero_vat_row"):
            rows = [{"rate": "0", "base": text(self.net), "amount": "0.00"}]
        works = "situation_travaux" in self.tags
        return {
            "invoice_number": self.number, "invoice_type": self.type,
            "issue_date": day(self.issued), "due_date": day(self.due),
            "delivery_date": day(self.delivered), "currency": self.currency,
            "supplier": {
                "name": supplier.name,
                "legal_form": supplier.form or ("EI" if supplier.sole else None),
                "siret": supplier.siret,
                "siren": supplier.siren, "vat_id": supplier.vat_id, "address": supplier.address,
                "postcode": supplier.postcode, "city": supplier.city,
                "rcs": f"{supplier.rcs} {supplier.siren}" if supplier.rcs else None,
                "capital": f"{supplier.capital}.00" if supplier.capital else None,
                "ape": supplier.ape, "iban": supplier.iban, "bic": supplier.bic,
                "email": supplier.email},
            "buyer": {"name": buyer.name, "siret": buyer.siret, "address": buyer.postal_address,
                      "postcode": buyer.postcode, "city": buyer.city},
            "service_code": self.service, "commitment_number": self.commitment,
            "contract_number": self.contract, "purchase_order": self.order,
            "preceding_invoice_number": self.preceding,
            "totals": {
                "net": text(self.net),
                "vat": None if no_tax and not self.extra.get("zero_vat_row") else text(self.vat),
                "gross": None if self.extra.get("no_gross") else text(self.gross),
                "paid": text(self.paid), "retention": text(self.retention),
                "discount": text(Decimal(self.discount)) if self.discount else None,
                "payable": text(self.payable)},
            "vat_breakdown": rows,
            "lines": [{
                "description": line.description,
                "quantity": None if works else plain_number(line.quantity),
                "unit": None if works else line.unit,
                "unit_price": None if works else plain_number(line.price),
                "vat_rate": plain_number(line.rate) if rates_on_lines else None,
                "net": text(line.net)} for line in self.lines],
            "mentions": {
                "late_penalty": self.late, "recovery_fee_40": self.fee,
                "discount_terms": self.terms, "vat_exemption": self.exemption,
                "reverse_charge": self.reverse, "individual_entrepreneur": supplier.sole,
                "decennial_insurance": supplier.insurance, "vat_on_debits": self.debits,
                "operation_category": self.category}}

    def record(self, file, pages):
        record = {"file": file, "kind": self.kind, "truth": self.truth(),
                  "expected_defects": self.expected, "tolerated_defects": sorted(set(self.tolerated)),
                  "unscored_fields": self.unscored, "fields_scored": self.fields_scored,
                  "pages": pages, "tags": [f"layout:{self.layout}", *self.tags]}
        if self.info:
            record["info"] = self.info
        if self.duplicate_of:
            record["duplicate_of"] = self.duplicate_of
        return record
