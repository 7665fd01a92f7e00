"""What must fire on structured invoices: read from expect.jsonl or from testSet files, and counted."""

import collections
import dataclasses
import json
import pathlib
import re
import xml.etree.ElementTree as ElementTree
from typing import Optional

# Rules of the official artefacts; what begins so without being theirs.
OFFICIAL = ("BR-", "CII-", "UBL-")
OTHERS = ("BR-FR-", "BR-FR-CPRO-", "BR-FXEXT-", "BR-FREXT-", "CII-XSD", "UBL-XSD", "UBL-CR-")


@dataclasses.dataclass
class Case:
    path: pathlib.Path
    expect: set                        # ids that must fire
    forbid: Optional[set] = None       # a fragment: ids that must not; None: all others
    families: tuple = OFFICIAL

    def meant(self, rule):
        """Whether the case says anything of this rule."""
        if self.forbid is not None:
            return rule in self.expect or rule in self.forbid
        if rule in self.expect:
            return True
        return rule.startswith(self.families) and not any(
            rule.startswith(other) and not any(family.startswith(other) for family in self.families)
            for other in OTHERS)


class Table:
    """Per rule: fired where it must, missed, fired where it must not."""

    def __init__(self):
        self.right = collections.Counter()
        self.missed = collections.Counter()
        self.extra = collections.Counter()

    def add(self, case, got):
        got = got or set()
        missed = case.expect - got
        extra = {rule for rule in got - case.expect if case.meant(rule)}
        self.right.update(case.expect & got)
        self.missed.update(missed)
        self.extra.update(extra)
        return missed, extra

    def rows(self):
        rules = set(self.right) | set(self.missed) | set(self.extra)
        return [(rule, self.right[rule], self.missed[rule], self.extra[rule])
                for rule in sorted(rules, key=natural)]


def natural(rule):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", rule)]


def load(folder, scratch):
    """The cases of a folder; fragments of testSets are written below `scratch`."""
    listing = folder / "expect.jsonl"
    if listing.exists():
        with open(listing, encoding="utf-8") as lines:
            for text in lines:
                record = json.loads(text)
                yield Case(folder / record["file"], set(record["expect"]),
                           families=tuple(record.get("families", OFFICIAL)))
        return
    for number, path in enumerate(sorted(folder.rglob("*.xml"))):
        yield from test_set(path, scratch / "fragments" / str(number))


def local(element):
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def test_set(path, scratch):
    """The fragments of a testSet, each as a document of its own."""
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError:
        return
    if local(root) != "testSet":
        return
    for number, test in enumerate(child for child in root if local(child) == "test"):
        expect, forbid = set(), set()
        for outcome in (item for child in test if local(child) == "assert" for item in child):
            rules = set((outcome.text or "").split())
            if local(outcome) in ("error", "warning", "fatal"):
                expect |= rules
            elif local(outcome) == "success":
                forbid |= rules
        documents = [child for child in test if local(child) not in ("assert", "")]
        if not documents or not expect | forbid:
            continue
        scratch.mkdir(parents=True, exist_ok=True)
        fragment = scratch / f"{path.parent.name}-{path.stem}-{number + 1}.xml"
        ElementTree.ElementTree(documents[0]).write(fragment, encoding="utf-8", xml_declaration=True)
        yield Case(fragment, expect, forbid)
