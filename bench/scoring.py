"""Holds what was read against what is printed: fields, rows, defects, confidence.

The truth has the format of testdata/invoices/truth.jsonl, the report that of
`recevable check --format json`. Nothing here runs a program or prints.
"""

import difflib
import re
import unicodedata
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation

# field: how two values are compared
FIELDS = {
    "invoice_number": "text", "invoice_type": "type", "issue_date": "text", "due_date": "text",
    "delivery_date": "text", "currency": "text", "service_code": "text", "commitment_number": "text",
    "contract_number": "text", "purchase_order": "text", "preceding_invoice_number": "text",
    "supplier.name": "name", "supplier.legal_form": "form", "supplier.siret": "id",
    "supplier.siren": "id", "supplier.vat_id": "id", "supplier.address": "address",
    "supplier.postcode": "id", "supplier.city": "city", "supplier.rcs": "rcs",
    "supplier.capital": "amount", "supplier.ape": "id", "supplier.iban": "id", "supplier.bic": "bic",
    "supplier.email": "email", "buyer.name": "name", "buyer.siret": "id", "buyer.address": "address",
    "buyer.postcode": "id", "buyer.city": "city", "totals.net": "amount", "totals.vat": "amount",
    "totals.gross": "amount", "totals.paid": "amount", "totals.retention": "amount",
    "totals.discount": "amount", "totals.payable": "amount",
    **{f"mentions.{name}": "presence" for name in (
        "late_penalty", "recovery_fee_40", "discount_terms", "vat_exemption", "reverse_charge",
        "individual_entrepreneur", "decennial_insurance", "vat_on_debits", "operation_category")}}

LINE_COLUMNS = ("description", "quantity", "unit", "unit_price", "vat_rate", "net")

FORMS = {"entrepreneurindividuel": "ei", "entrepreneurindividuelei": "ei", "entrepriseindividuelle": "ei",
         "autoentrepreneur": "ei", "microentrepreneur": "ei", "associationloi1901": "association",
         "assoc": "association", "associationloidu1erjuillet1901": "association"}
FORM_WORDS = {"sarl", "sas", "sasu", "sa", "eurl", "snc", "sca", "scop", "ei", "gmbh", "selarl", "scic",
              "association", "sci", "scp"}


def fold(text):
    """Lower case, no accents, ligatures undone, everything but letters and digits a space."""
    text = str(text).replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def decimal(value):
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _name(text):
    words = fold(text).split()
    while len(words) > 1 and words[-1] in FORM_WORDS:
        words.pop()
    while len(words) > 1 and words[0] in FORM_WORDS - {"association"}:
        words.pop(0)
    return "".join(words)


def _form(text):
    folded = fold(text).replace(" ", "")
    return FORMS.get(folded, folded)


def _address(value):
    return fold(" ".join(value) if isinstance(value, list) else value).replace(" ", "")


def _type(value):
    """Credit note or not: a deposit (386) or corrective (384) invoice is an invoice (380)."""
    return "381" if str(value) in ("381", "261", "396") else "380"


NORMAL = {
    "text": lambda v: re.sub(r"\s+", " ", str(v)).strip(),
    "id": lambda v: re.sub(r"[^0-9A-Za-z]", "", str(v)).upper(),
    "bic": lambda v: re.sub(r"XXX$", "", re.sub(r"[^0-9A-Za-z]", "", str(v)).upper()),
    "amount": decimal, "name": _name, "form": _form, "address": _address, "type": _type,
    "city": lambda v: re.sub(r"cedex.*$", "", fold(v)).replace(" ", ""),
    "rcs": lambda v: re.sub(r"^rcs", "", fold(v).replace(" ", "")),
    "email": lambda v: str(v).strip().lower(), "presence": lambda v: True,
}


def same(field, truth, read):
    kind = FIELDS[field]
    return NORMAL[kind](truth) == NORMAL[kind](read)


def member(truth, path):
    for part in path.split("."):
        truth = truth.get(part) if isinstance(truth, dict) else None
    return None if truth in ("", []) else truth


def entry_of(document, field):
    return (document.get("page_fields") or document.get("fields") or {}).get(field)


def read_value(document, field):
    """(value, confidence) of a field in the report, (None, None) when there is none."""
    entry = entry_of(document, field)
    if not isinstance(entry, dict) or entry.get("value") in (None, ""):
        return None, None
    if entry.get("state", "present") != "present":
        return None, None
    return entry["value"], entry.get("confidence")


class Tally:
    """Outcomes of one field: right, wrong, missed, spurious, rightly absent."""

    def __init__(self):
        self.right = self.wrong = self.missed = self.spurious = self.absent = 0

    def add(self, outcome):
        setattr(self, outcome, getattr(self, outcome) + 1)

    def plus(self, other):
        for key in ("right", "wrong", "missed", "spurious", "absent"):
            setattr(self, key, getattr(self, key) + getattr(other, key))

    @staticmethod
    def _share(part, whole):
        return None if whole == 0 else part / whole

    @property
    def precision(self):
        return self._share(self.right, self.right + self.wrong + self.spurious)

    @property
    def recall(self):
        return self._share(self.right, self.right + self.wrong + self.missed)

    @property
    def f1(self):
        return self._share(2 * self.right,
                           2 * self.right + 2 * self.wrong + self.spurious + self.missed)

    @property
    def exact(self):
        whole = self.right + self.wrong + self.missed + self.spurious + self.absent
        return self._share(self.right + self.absent, whole)

    def as_dict(self):
        return {**vars(self), "precision": self.precision, "recall": self.recall, "f1": self.f1,
                "exact": self.exact}


def outcome_of(truth, read, is_same):
    if truth is None:
        return "absent" if read is None else "spurious"
    if read is None:
        return "missed"
    return "right" if is_same else "wrong"


def _row_key(row):
    return tuple(decimal(row[key]) if row.get(key) not in (None, "") else None
                 for key in ("rate", "base", "amount"))


def plain(value):
    """The value of a row's member, whether given plainly or with its confidence."""
    return value.get("value") if isinstance(value, dict) else value


def similar(a, b):
    a, b = fold(a).replace(" ", ""), fold(b).replace(" ", "")
    return a == b or difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.95


def column_same(column, truth, read, rates=()):
    """None when the column cannot be judged: a rate not printed on the line but in the totals."""
    if truth is None:
        if read is None:
            return True
        return None if column == "vat_rate" and decimal(read) in rates else False
    if read is None:
        return False
    if column == "description":
        return similar(truth, read)
    if column == "unit":
        return fold(truth) == fold(read)
    return decimal(truth) == decimal(read)


def align(truth_lines, read_lines):
    """Pairs of lines in order, as many as can be: dynamic programming over likeness."""
    def likeness(a, b):
        score = 0.0
        for column, weight in (("net", 2.0), ("quantity", 1.0), ("unit_price", 1.0)):
            if a.get(column) is not None and b.get(column) is not None:
                score += weight * (decimal(a[column]) == decimal(b[column]))
        first, second = fold(a.get("description") or "")[:40], fold(b.get("description") or "")[:40]
        if first and first == second:
            return score + 2.0
        return score + (1.0 if first[:10] and first[:10] == second[:10] else 0.0)

    n, m = len(truth_lines), len(read_lines)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            score = likeness(truth_lines[i], read_lines[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1],
                             best[i + 1][j + 1] + score if score > 0 else 0)
    pairs, i, j = [], 0, 0
    while i < n and j < m:
        score = likeness(truth_lines[i], read_lines[j])
        if score > 0 and best[i][j] == best[i + 1][j + 1] + score:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


class Score:
    """What was found over any number of documents."""

    def __init__(self):
        self.documents = 0
        self.fields = defaultdict(Tally)
        self.columns = defaultdict(Tally)       # of lines that were paired
        self.wrong = defaultdict(list)          # field: (file, outcome, truth, read, confidence)
        self.confidences = []                   # (said, was right)

    def header(self):
        """All scalar fields but the mentions together."""
        total = Tally()
        for field, tally in self.fields.items():
            if field in FIELDS and not field.startswith("mentions."):
                total.plus(tally)
        return total

    def add(self, record, document):
        """Scores one document; `document` is None when the program gave nothing."""
        if not record.get("fields_scored", True):
            return
        self.documents += 1
        document = document or {}
        unscored = set(record.get("unscored_fields", []))
        for field in FIELDS:
            if field in unscored:
                continue
            truth = member(record["truth"], field)
            read, confidence = read_value(document, field)
            if truth is None and read is not None and \
                    entry_of(document, field).get("source") == "inferred":
                read = confidence = None  # computed, and does not claim to be printed
            is_right = truth is not None and read is not None and same(field, truth, read)
            self._note(field, record["file"], outcome_of(truth, read, is_right), truth, read, confidence)
            if read is not None and confidence is not None and FIELDS[field] != "presence":
                self.confidences.append((float(confidence), is_right))
        if "vat_breakdown" not in unscored:
            self._vat(record, document)
        if "lines" not in unscored:
            self._lines(record, document)

    def _note(self, field, file, outcome, truth, read, confidence=None):
        self.fields[field].add(outcome)
        if outcome not in ("right", "absent"):
            self.wrong[field].append((file, outcome, truth, read, confidence))

    def _vat(self, record, document):
        """Row by row; a row is right when rate, base and amount all are. An amount printed without
        rate and base is the total of VAT, not a row of the breakdown."""
        wanted = Counter(_row_key(row) for row in record["truth"].get("vat_breakdown") or []
                         if row.get("rate") is not None or row.get("base") is not None)
        rows = [{k: plain(v) for k, v in row.items()} for row in document.get("vat_breakdown") or []]
        got = Counter(_row_key(row) for row in rows)
        both = wanted & got
        for outcome, keys in (("right", both), ("missed", wanted - both), ("spurious", got - both)):
            for key, count in keys.items():
                text = " / ".join("-" if part is None else str(part) for part in key)
                for _ in range(count):
                    self._note("vat_breakdown", record["file"], outcome,
                               text if outcome == "missed" else None,
                               text if outcome == "spurious" else None)
        if not wanted and not got:
            self.fields["vat_breakdown"].add("absent")

    def _lines(self, record, document):
        truth = record["truth"].get("lines") or []
        read = [{k: plain(v) for k, v in line.items()} for line in document.get("lines") or []]
        rates = {decimal(row["rate"]) for row in record["truth"].get("vat_breakdown") or []
                 if row.get("rate") is not None}
        pairs = align(truth, read)
        for i, j in pairs:
            results = {c: column_same(c, truth[i].get(c), read[j].get(c) or None, rates)
                       for c in LINE_COLUMNS}
            for column, result in results.items():
                if result is not None:
                    outcome = outcome_of(truth[i].get(column), read[j].get(column) or None, result)
                    self.columns[column].add(outcome)
            whole = all(result is not False for column, result in results.items() if column != "unit")
            shown = [{c: row.get(c) for c in LINE_COLUMNS} for row in (truth[i], read[j])]
            self._note("lines", record["file"], "right" if whole else "wrong", *shown)
        paired, taken = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, line in enumerate(truth):
            if i not in paired:
                self._note("lines", record["file"], "missed", line, None)
        for j, line in enumerate(read):
            if j not in taken:
                self._note("lines", record["file"], "spurious", None, line)

    def calibration(self):
        """(from, to, count, mean confidence said, share that was right) for each band."""
        edges = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99, 1.0001]
        rows = []
        for low, high in zip(edges, edges[1:]):
            inside = [(said, right) for said, right in self.confidences if low <= said < high]
            if inside:
                rows.append((low, min(high, 1), len(inside), sum(s for s, _ in inside) / len(inside),
                             sum(r for _, r in inside) / len(inside)))
        return rows
