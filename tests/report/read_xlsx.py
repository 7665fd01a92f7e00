#!/usr/bin/env python3
"""Writes a workbook with recevable and reads it back: read_xlsx.py PROGRAM TESTDATA.

Dates are dates, amounts are numbers, the header stays in sight and filters, and no cell is a
formula. Skips (exit 77) when openpyxl is missing.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("python3-openpyxl is missing: skipped")
    sys.exit(77)


def audit(program, testdata):
    """The workbook of an audit: the answers on sheets of their own, before the invoices."""
    with tempfile.TemporaryDirectory() as folder:
        store, path = pathlib.Path(folder) / "s.sqlite", pathlib.Path(folder) / "r.xlsx"
        subprocess.run([program, "audit", "-q", "--ocr", "never", "--on", "2026-11-23", "--store", str(store),
                        f"{testdata}/invoices"], check=True)
        subprocess.run([program, "audit", "report", "--lang", "fr", "--output", str(path), str(store)], check=True)
        book = openpyxl.load_workbook(path)
    assert book.sheetnames[:2] == ["Bilan", "Causes"], book.sheetnames
    assert book.sheetnames[-3:] == ["Factures", "Points", "Champs"], book.sheetnames
    figures = dict(book["Bilan"].values)
    invoices = list(book["Factures"].values)
    assert figures["factures vérifiées"] == len(invoices) - 1, figures
    causes = list(book["Causes"].values)
    assert causes[0][0] == "Règle" and isinstance(causes[1][2], int), causes[:2]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def main() -> int:
    program, testdata = sys.argv[1:3]
    audit(program, testdata)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "r.xlsx"
        invoices = [f"{testdata}/invoices/{name}.pdf" for name in ("facture-plombier", "facture-a-corriger")]
        done = subprocess.run([program, "check", "--lang", "fr", "--on", "2026-11-23", "--output", str(path),
                               *invoices], check=False)
        assert done.returncode == 1, done
        book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Factures", "Points", "Champs"], book.sheetnames
    for sheet in book:
        assert sheet.freeze_panes == "B2", sheet.freeze_panes
        assert sheet.auto_filter.ref, sheet.title
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row), sheet.title
    rows = list(book["Factures"].values)
    first = dict(zip(rows[0], rows[1]))
    assert len(rows) == 3, rows
    assert isinstance(first["Date"], datetime.datetime), first
    assert isinstance(first["Total TTC"], (int, float)), first
    assert isinstance(first["SIRET du fournisseur"], str), first
    assert book["Points"].max_row > 1 and book["Champs"].max_row > 20
    return 0


if __name__ == "__main__":
    sys.exit(main())
