"""Holds findings against the defects that were put in: found, missed, false alarms."""

import json
from collections import Counter
from dataclasses import dataclass, field

SURE = ("certain", "probable")


@dataclass
class Defect:
    """What became of one defect code over the corpus."""
    found: list = field(default_factory=list)     # files
    possible: list = field(default_factory=list)  # files where it is only said to be possible
    missed: list = field(default_factory=list)

    @property
    def injected(self):
        return len(self.found) + len(self.possible) + len(self.missed)


@dataclass
class Alarm:
    file: str
    rule: str
    severity: str
    certainty: str
    message: str
    why: str  # "error on a clean invoice" | "defect that is not there"


class Table:
    """defects.json."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as source:
            self.defects = json.load(source)["defects"]
        self.codes_of = {}
        for code, entry in self.defects.items():
            for rule in entry["rules"]:
                self.codes_of.setdefault(rule, set()).add(code)

    def rules(self):
        return set(self.codes_of)

    def needs(self, record, kind):
        """True when a defect of the record is judged in the `kind` run: "require" or "together"."""
        return any(self.defects.get(code, {}).get(kind) for code in record["expected_defects"])


def findings_of(document):
    return (document or {}).get("findings") or []


class Judgement:
    def __init__(self, table):
        self.table = table
        self.defects = {}
        self.unknown = Counter()     # expected codes that defects.json does not know
        self.alarms = []
        self.clean = 0
        self.clean_without_alarm = 0
        self.verdicts = Counter()    # of clean invoices

    def add(self, record, document, special=None):
        """`document`: the plain run. `special`: {"require": document, "together": document}."""
        special = special or {}
        for code in record["expected_defects"]:
            entry = self.table.defects.get(code)
            if entry is None:
                self.unknown[code] += 1
                continue
            defect = self.defects.setdefault(code, Defect())
            runs = [document] + [special.get(kind) for kind in ("require", "together")
                                 if entry.get(kind)]
            certainties = {f["certainty"] for run in runs for f in findings_of(run)
                           if f["rule"] in entry["rules"]}
            if certainties & set(SURE):
                defect.found.append(record["file"])
            elif certainties:
                defect.possible.append(record["file"])
            else:
                defect.missed.append(record["file"])
        self._alarms(record, document)
        if special.get("require") is not None and not self.table.needs(record, "require"):
            self._alarms_of_requirements(record, special["require"])

    def allowed(self, record):
        """The defects that are, or may reasonably be said to be, on a document."""
        allowed = set(record["expected_defects"]) | set(record["tolerated_defects"])
        for code in record["expected_defects"]:
            allowed |= set(self.table.defects.get(code, {}).get("implies", []))
        for code, entry in self.table.defects.items():
            name = entry.get("true_when_null")
            if name and record["truth"].get(name) is None:
                allowed.add(code)
            spaced = entry.get("true_when_spaced")
            if spaced and " " in (record["truth"].get(spaced) or ""):
                allowed.add(code)
        return allowed

    def _alarms(self, record, document):
        allowed = self.allowed(record)
        clean = not record["expected_defects"]
        before = len(self.alarms)
        for finding in findings_of(document):
            if finding["certainty"] not in SURE:
                continue
            codes = self.table.codes_of.get(finding["rule"])
            if codes and not codes & allowed:
                self._alarm(record, finding, "defect that is not there")
            elif clean and finding["severity"] == "error" and not codes:
                self._alarm(record, finding, "error on a clean invoice")
        if clean:
            self.clean += 1
            self.clean_without_alarm += len(self.alarms) == before
            self.verdicts[(document or {}).get("verdict", "no answer")] += 1

    def _alarms_of_requirements(self, record, document):
        """With --require: a code that is printed must not be said to be missing."""
        allowed = self.allowed(record)
        for finding in findings_of(document):
            codes = self.table.codes_of.get(finding["rule"], set())
            required = {c for c in codes if self.table.defects[c].get("require")}
            if required and finding["certainty"] in SURE and not required & allowed:
                self._alarm(record, finding, "said to be missing under --require")

    def _alarm(self, record, finding, why):
        message = finding.get("message", "")
        if isinstance(message, dict):
            message = message.get("fr", "")
        self.alarms.append(Alarm(record["file"], finding["rule"], finding["severity"],
                                 finding["certainty"], message, why))

    def totals(self):
        """(injected, found, only possible, missed)"""
        return tuple(sum(part) for part in zip(*(
            (d.injected, len(d.found), len(d.possible), len(d.missed))
            for d in self.defects.values()))) or (0, 0, 0, 0)
