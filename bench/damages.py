"""Scans by what befell the page: the fields that decide, and what is said of clean invoices.

What befell it is in the record's tag "scan:KIND". Nothing here runs a program.
"""

from judging import findings_of
from printing import percent
from scoring import Score

# Kinds from which less is asked; all others are scans of 200 dpi and better.
HARD = {"grey150", "fax", "photo"}
EASY, DIFFICULT = "200 dpi and better", "150 dpi, fax, photo"
ASKED = {EASY: 0.95, DIFFICULT: 0.85}  # of F1
FIELDS = {"invoice_number": "number", "issue_date": "issued", "due_date": "due",
          "supplier.siret": "sup.", "buyer.siret": "buyer", "service_code": "service",
          "commitment_number": "engag.", "totals.net": "net", "totals.vat": "VAT",
          "totals.gross": "gross"}


def kind_of(record):
    return next((tag[5:] for tag in record["tags"] if tag.startswith("scan:")), None)


class Row:
    """What became of the scans of one kind, or of several."""

    def __init__(self):
        self.score = Score()
        self.clean = self.rejected = self.doubted = 0

    def add(self, record, document, allowed, codes_of):
        self.score.add(record, document)
        if record["expected_defects"]:
            return
        self.clean += 1
        self.rejected += (document or {}).get("verdict") == "rejected"
        self.doubted += any(untrue(finding, allowed, codes_of) for finding in findings_of(document))

    def as_dict(self):
        return {"documents": self.score.documents,
                "f1": {field: self.score.fields[field].f1 for field in FIELDS},
                "all_fields_f1": self.score.header().f1, "clean": self.clean,
                "clean_rejected": self.rejected, "clean_with_an_untrue_finding": self.doubted}


def untrue(finding, allowed, codes_of):
    """Whether a finding, however possible, says what is not so of the page, as far as is known."""
    codes = codes_of.get(finding["rule"])
    if codes:
        return finding["severity"] in ("error", "warning") and not codes & allowed
    return finding["severity"] == "error"


class Damages:
    def __init__(self, judgement):
        self.judgement = judgement
        self.rows = {}

    def add(self, record, document):
        kind = kind_of(record)
        if kind is None:
            return
        allowed = self.judgement.allowed(record)
        for name in (kind, DIFFICULT if kind in HARD else EASY):
            self.rows.setdefault(name, Row()).add(record, document, allowed,
                                                  self.judgement.table.codes_of)

    def as_dict(self):
        return {name: row.as_dict() for name, row in self.rows.items()}

    def print(self):
        if not self.rows:
            return
        print(f"\n{'F1 by damage':<20} docs" + "".join(f"{short:>8}" for short in FIELDS.values())
              + "     all | clean rejected untrue")
        groups = [name for name in (EASY, DIFFICULT) if name in self.rows]
        for name in [*sorted(set(self.rows) - set(groups)), *groups]:
            row = self.rows[name]
            print(f"{name:<20} {row.score.documents:4d}"
                  + "".join(f"   {percent(row.score.fields[field].f1)}" for field in FIELDS)
                  + f"   {percent(row.score.header().f1)} | {row.clean:5d} {row.rejected:8d} "
                    f"{row.doubted:6d}")
        for name in groups:
            short = [f"{field} {percent(f1).strip()}" for field, f1 in
                     ((f, self.rows[name].score.fields[f].f1) for f in FIELDS)
                     if f1 is not None and f1 < ASKED[name]]
            print(f"below the {100 * ASKED[name]:.0f} asked for at {name}: {', '.join(short) or 'none'}")
        print("(untrue: clean invoices with an error or warning, however possible, about what is in "
              "order on the page)")
