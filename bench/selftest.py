#!/usr/bin/env python3
"""Tests of the measure itself: small truths and reports whose figures are known by hand."""

import json
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import running  # noqa: E402
import scoring  # noqa: E402
import structured_truth  # noqa: E402
from damages import DIFFICULT, EASY, Damages  # noqa: E402
from judging import Judgement, Table  # noqa: E402


def truth(**changes):
    """A record in which nothing is printed but what is given ("supplier.siret": ...)."""
    base = {"supplier": {}, "buyer": {}, "totals": {}, "mentions": {}, "vat_breakdown": [], "lines": []}
    for field in scoring.FIELDS:
        owner, _, name = field.rpartition(".")
        (base[owner] if owner else base)[name] = None
    base["issue_date"] = None
    record = {"file": "a.pdf", "kind": "text", "truth": base, "expected_defects": [],
              "tolerated_defects": [], "unscored_fields": [], "fields_scored": True, "tags": []}
    for key, value in changes.items():
        if key in record:
            record[key] = value
        else:
            owner, _, name = key.replace("__", ".").rpartition(".")
            (base[owner] if owner else base)[name] = value
    return record


def report(findings=(), lines=(), rows=(), **fields):
    return {"fields": {key.replace("__", "."): {"value": value, "confidence": 0.9}
                       for key, value in fields.items()},
            "lines": list(lines), "vat_breakdown": list(rows), "verdict": "ready",
            "findings": [{"rule": rule, "severity": severity, "certainty": certainty, "message": "m"}
                         for rule, severity, certainty in findings]}


class Fields(unittest.TestCase):
    def test_four_outcomes(self):
        score = scoring.Score()
        score.add(truth(invoice_number="A1"), report(invoice_number="A1"))      # right
        score.add(truth(invoice_number="A2"), report(invoice_number="B2"))      # wrong
        score.add(truth(invoice_number="A3"), report())                         # missed
        score.add(truth(), report(invoice_number="A4"))                         # spurious
        score.add(truth(), report())                                            # rightly absent
        tally = score.fields["invoice_number"]
        self.assertEqual((tally.right, tally.wrong, tally.missed, tally.spurious, tally.absent),
                         (1, 1, 1, 1, 1))
        self.assertAlmostEqual(tally.precision, 1 / 3)
        self.assertAlmostEqual(tally.recall, 1 / 3)
        self.assertAlmostEqual(tally.f1, 1 / 3)
        self.assertAlmostEqual(tally.exact, 2 / 5)

    def test_no_report_misses_everything(self):
        score = scoring.Score()
        score.add(truth(invoice_number="A1", supplier__siret="1"), None)
        self.assertEqual(score.header().missed, 2)

    def test_unscored_and_unread(self):
        score = scoring.Score()
        score.add(truth(invoice_number="A1", unscored_fields=["invoice_number"]), report())
        score.add(truth(invoice_number="A1", fields_scored=False), report())
        self.assertEqual(score.documents, 1)
        self.assertEqual(score.header().missed, 0)

    def test_unreadable_is_not_a_value(self):
        score = scoring.Score()
        document = report(invoice_number="A1")
        document["fields"]["invoice_number"]["state"] = "unreadable"
        score.add(truth(invoice_number="A1"), document)
        self.assertEqual(score.fields["invoice_number"].missed, 1)

    def test_a_computed_value_does_not_claim_to_be_printed(self):
        score = scoring.Score()
        document = report(due_date="2026-12-01")
        document["fields"]["due_date"]["source"] = "inferred"
        score.add(truth(), document)
        score.add(truth(due_date="2026-12-02"), document)
        tally = score.fields["due_date"]
        self.assertEqual((tally.absent, tally.spurious, tally.wrong), (1, 0, 1))

    def test_page_fields_before_fields_of_the_xml(self):
        document = report(invoice_number="XML")
        document["page_fields"] = {"invoice_number": {"value": "PAGE", "confidence": 1}}
        self.assertEqual(scoring.read_value(document, "invoice_number"), ("PAGE", 1))

    def test_comparison(self):
        equal = [("supplier.name", "Électro-Saulx", "ELECTRO SAULX SAS"), ("totals.net", "12.50", "12.5"),
                 ("supplier.siret", "73282932000074", "732 829 320 00074"),
                 ("supplier.legal_form", "EI", "Entrepreneur individuel"),
                 ("buyer.city", "METZ CEDEX 01", "Metz"), ("invoice_type", 380, "386"),
                 ("supplier.address", ["3 rue A", "Bât. B"], "3 rue A, Bat B"),
                 ("mentions.late_penalty", "x", "y")]
        different = [("invoice_number", "FA-1", "fa-1"), ("totals.net", "12.50", "-12.50"),
                     ("invoice_type", 381, "380"), ("supplier.name", "Saulx", "Saulx Nord"),
                     ("issue_date", "2026-03-04", "2026-04-03")]
        for field, a, b in equal:
            self.assertTrue(scoring.same(field, a, b), (field, a, b))
        for field, a, b in different:
            self.assertFalse(scoring.same(field, a, b), (field, a, b))

    def test_vat_rows(self):
        score = scoring.Score()
        record = truth()
        record["truth"]["vat_breakdown"] = [{"rate": "20", "base": "100.00", "amount": "20.00"},
                                            {"rate": "5.5", "base": "10.00", "amount": "0.55"}]
        score.add(record, report(rows=[{"rate": "20.0", "base": "100", "amount": "20"},
                                       {"rate": "10", "base": "10.00", "amount": "1.00"}]))
        tally = score.fields["vat_breakdown"]
        self.assertEqual((tally.right, tally.missed, tally.spurious), (1, 1, 1))

    def test_confidence(self):
        score = scoring.Score()
        score.add(truth(invoice_number="A"), report(invoice_number="A"))
        score.add(truth(invoice_number="A"), report(invoice_number="B"))
        (_, _, count, said, true), = score.calibration()
        self.assertEqual(count, 2)
        self.assertAlmostEqual(said, 0.9)
        self.assertAlmostEqual(true, 0.5)


LINES = [{"description": f"Article {name}", "quantity": "2", "unit": "U", "unit_price": price,
          "vat_rate": None, "net": net} for name, price, net in (
              ("alpha", "5", "10.00"), ("beta", "6", "12.00"), ("gamma", "7", "14.00"))]


class Scans(unittest.TestCase):
    def test_groups_and_untrue_findings(self):
        damages = Damages(Judgement(Table(HERE / "defects.json")))
        good = truth(invoice_number="A1", due_date="2026-01-31", tags=["scan:fax"])
        damages.add(good, report(findings=[("MEN-COM-04", "warning", "possible")],
                                 invoice_number="A1"))
        bad = truth(invoice_number="A2", tags=["scan:grey200"], expected_defects=["x"])
        damages.add(bad, report(invoice_number="B2"))
        fax, grey = damages.rows[DIFFICULT], damages.rows[EASY]
        self.assertEqual((fax.clean, fax.rejected, fax.doubted), (1, 0, 1))
        self.assertEqual((fax.score.fields["invoice_number"].f1, grey.clean), (1, 0))
        self.assertEqual(grey.score.fields["invoice_number"].f1, 0)
        self.assertEqual(set(damages.rows), {"fax", "grey200", EASY, DIFFICULT})

    def test_what_is_true_of_the_page_is_not_counted(self):
        damages = Damages(Judgement(Table(HERE / "defects.json")))
        damages.add(truth(tags=["scan:fold"], tolerated_defects=["missing_due_date"]),
                    report(findings=[("MEN-COM-04", "warning", "possible")]))
        damages.add(truth(tags=[]), report())
        self.assertEqual(damages.rows[EASY].doubted, 0)


class Lines(unittest.TestCase):
    def score(self, read):
        score = scoring.Score()
        record = truth()
        record["truth"]["lines"] = LINES
        record["truth"]["vat_breakdown"] = [{"rate": "20", "base": "36.00", "amount": "7.20"}]
        score.add(record, report(lines=read))
        return score

    def test_all_right_with_a_rate_from_the_totals(self):
        score = self.score([line | {"vat_rate": "20"} for line in LINES])
        self.assertEqual(score.fields["lines"].right, 3)
        self.assertEqual(score.fields["lines"].exact, 1)

    def test_a_lost_line_does_not_shift_the_others(self):
        tally = self.score([LINES[0], LINES[2]]).fields["lines"]
        self.assertEqual((tally.right, tally.missed, tally.spurious), (2, 1, 0))

    def test_one_wrong_quantity(self):
        score = self.score([LINES[0], LINES[1] | {"quantity": "3"}, LINES[2]])
        self.assertEqual((score.fields["lines"].right, score.fields["lines"].wrong), (2, 1))
        self.assertEqual(score.columns["quantity"].wrong, 1)
        self.assertEqual(score.columns["net"].right, 3)

    def test_a_row_that_is_none(self):
        tally = self.score([*LINES, {"description": "Report", "net": "99.00"}]).fields["lines"]
        self.assertEqual((tally.right, tally.spurious), (3, 1))

    def test_a_rate_that_is_nowhere_is_wrong(self):
        self.assertEqual(self.score([line | {"vat_rate": "10"} for line in LINES]).fields["lines"].wrong, 3)


class Findings(unittest.TestCase):
    def setUp(self):
        self.judgement = Judgement(Table(HERE / "defects.json"))

    def test_found_possible_missed(self):
        record = truth(expected_defects=["future_issue_date"])
        for certainty in ("certain", "possible"):
            self.judgement.add(record, report([("CPRO-DATE-02", "error", certainty)]))
        self.judgement.add(record, report())
        self.assertEqual(self.judgement.totals(), (3, 1, 1, 1))

    def test_found_only_under_require(self):
        record = truth(expected_defects=["missing_service_code"])
        found = report([("CPRO-SVC-01", "error", "certain")])
        self.judgement.add(record, report(), {"require": found})
        self.judgement.add(truth(expected_defects=["future_issue_date"]), report(), {
            "require": report([("CPRO-DATE-02", "error", "certain")])})
        self.assertEqual(self.judgement.totals(), (2, 1, 0, 1))

    def test_error_on_a_clean_invoice(self):
        self.judgement.add(truth(), report([("CPRO-CAD-06", "error", "probable")]))
        self.judgement.add(truth(), report([("CPRO-CAD-06", "warning", "certain")]))
        self.judgement.add(truth(), report([("CPRO-CAD-06", "error", "possible")]))
        self.assertEqual(len(self.judgement.alarms), 1)
        self.assertEqual((self.judgement.clean, self.judgement.clean_without_alarm), (3, 2))

    def test_a_defect_that_is_not_there(self):
        self.judgement.add(truth(expected_defects=["missing_due_date"]),
                           report([("MEN-COM-04", "warning", "certain"), ("MEN-ID-11", "warning", "certain")]))
        self.assertEqual([alarm.rule for alarm in self.judgement.alarms], ["MEN-ID-11"])

    def test_tolerated_implied_and_truly_absent(self):
        self.judgement.add(truth(tolerated_defects=["missing_vat_id"]),
                           report([("MEN-TAX-02", "warning", "certain")]))
        self.judgement.add(truth(expected_defects=["lines_sum_mismatch"]),
                           report([("CPRO-AMT-01", "error", "certain")]))
        self.judgement.add(truth(), report([("MEN-B2G-05", "info", "certain")]))
        self.assertEqual(self.judgement.alarms, [])

    def test_a_space_that_is_printed(self):
        advice = report([("CPRO-NUM-03-E", "info", "certain")])
        self.judgement.add(truth(invoice_number="FA 26-118"), advice)
        self.assertEqual(self.judgement.alarms, [])
        self.judgement.add(truth(invoice_number="FA26-118"), advice)
        self.judgement.add(truth(invoice_number="FA 26-118"),
                           report([("CPRO-NUM-03", "error", "certain")]))
        self.assertEqual(len(self.judgement.alarms), 2)

    def test_printed_code_said_to_be_missing(self):
        record = truth(service_code="A", commitment_number="B")
        wrong = report([("CPRO-ENG-01", "error", "certain")])
        self.judgement.add(record, report(), {"require": wrong})
        self.assertEqual(len(self.judgement.alarms), 1)

    def test_every_defect_of_our_samples_is_in_the_table(self):
        records = running.load(running.SOURCE / "testdata" / "invoices")
        codes = {code for record in records for code in record["expected_defects"]}
        self.assertTrue(codes)
        self.assertEqual(codes - set(self.judgement.table.defects), set())

    def test_every_rule_of_the_table_exists(self):
        text = "\n".join(path.read_text(encoding="utf-8")
                         for path in (running.SOURCE / "rules").rglob("*.yaml"))
        known = set(re.findall(r"^\s*-?\s*id:\s*(\S+)", text, re.MULTILINE))
        table = self.judgement.table
        wanted = {rule for entry in table.defects.values() if not entry.get("together")
                  for rule in entry["rules"]}
        self.assertEqual(wanted - known, set())


PROGRAM = """#!{python}
import json, sys
files = [a for a in sys.argv if a.endswith(".pdf")]
findings = []
if "--require" in sys.argv and files[-1].endswith("b.pdf"):
    findings = [{{"rule": "CPRO-SVC-01", "severity": "error", "certainty": "certain", "message": "m"}}]
if files[-1].endswith("c.pdf"):
    sys.exit(2)
number = "N1" if files[-1].endswith("a.pdf") else "wrong"
print(json.dumps({{"documents": [{{"file": f, "verdict": "ready", "findings": findings, "lines": [],
    "vat_breakdown": [], "fields": {{"invoice_number": {{"value": number, "confidence": 0.7}}}}}}
    for f in files]}}))
"""


TEST_SET = """<testSet xmlns="http://difi.no/xsd/vefa/validator/1.0" configuration="x">
 <assert><scope>BR-02</scope></assert>
 <test><assert><description>d</description><success>BR-02</success></assert>
  <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/></test>
 <test><assert><error>BR-02</error></assert>
  <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/></test>
</testSet>"""


class StructuredTruth(unittest.TestCase):
    def test_of_a_whole_file_every_rule_of_the_family_is_meant(self):
        case = structured_truth.Case(pathlib.Path("a.xml"), {"BR-02"})
        for rule in ("BR-02", "BR-CO-10", "CII-SR-463", "UBL-DT-01"):
            self.assertTrue(case.meant(rule), rule)
        for rule in ("BR-FR-05", "BR-FR-CPRO-02", "BR-FXEXT-CO-10", "CPRO-NUM-01", "XML-01"):
            self.assertFalse(case.meant(rule), rule)

    def test_families_may_be_named(self):
        case = structured_truth.Case(pathlib.Path("a.xml"), set(), families=("BR-FR-",))
        self.assertTrue(case.meant("BR-FR-05"))
        self.assertFalse(case.meant("BR-FR-CPRO-02"))
        self.assertFalse(case.meant("BR-02"))

    def test_counts(self):
        table = structured_truth.Table()
        case = structured_truth.Case(pathlib.Path("a.xml"), {"BR-02", "BR-10"})
        self.assertEqual(table.add(case, {"BR-2", "BR-10", "CPRO-NUM-01"}), ({"BR-02"}, {"BR-2"}))
        self.assertEqual(sorted(table.rows()),  # "BR-2" and "BR-02" have no order of their own
                         [("BR-02", 0, 1, 0), ("BR-10", 1, 0, 0), ("BR-2", 0, 0, 1)])

    def test_no_report_misses_everything(self):
        table = structured_truth.Table()
        self.assertEqual(table.add(structured_truth.Case(pathlib.Path("a.xml"), {"BR-02"}), None),
                         ({"BR-02"}, set()))

    def test_fragments_of_a_test_set(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            (folder / "set").mkdir()
            (folder / "set" / "BR-02.xml").write_text(TEST_SET)
            (folder / "set" / "other.xml").write_text("<a/>")
            cases = list(structured_truth.load(folder / "set", folder))
            self.assertEqual([(case.expect, case.forbid) for case in cases],
                             [(set(), {"BR-02"}), ({"BR-02"}, set())])
            self.assertTrue(all(case.path.read_bytes().startswith(b"<?xml") for case in cases))
            self.assertFalse(cases[0].meant("BR-01"))


class WholeProgram(unittest.TestCase):
    def test_figures_of_a_program_that_is_known(self):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            program = folder / "program"
            program.write_text(PROGRAM.format(python=sys.executable))
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
            records = [truth(file="a.pdf", invoice_number="N1", service_code="S"),
                       truth(file="b.pdf", invoice_number="N2", expected_defects=["missing_service_code"]),
                       truth(file="c.pdf", invoice_number="N3")]
            with open(folder / "truth.jsonl", "w", encoding="utf-8") as out:
                out.writelines(json.dumps(record) + "\n" for record in records)
            result = subprocess.run(
                [sys.executable, str(HERE / "accuracy"), "--corpus", str(folder), "--binary", str(program),
                 "--json", str(folder / "out.json"), "--tags"], capture_output=True, text=True, check=False,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
            self.assertEqual(result.returncode, 0, result.stderr)
            figures = next(iter(json.loads((folder / "out.json").read_text()).values()))
            number = figures["fields"]["invoice_number"]
            self.assertEqual((number["right"], number["wrong"], number["missed"]), (1, 1, 1))
            self.assertEqual(figures["fields"]["service_code"]["missed"], 1)
            self.assertEqual(figures["defects"]["missing_service_code"]["found"], ["b.pdf"])
            self.assertIn("no report: c.pdf: exit code 2", result.stdout)


if __name__ == "__main__":
    unittest.main()
