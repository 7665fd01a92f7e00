#!/usr/bin/env python3
"""Makes the sample invoices of testdata/invoices and truth.jsonl, always the same to the byte.

    python3 testdata/make_invoices.py

The companies, bodies and numbers are invented; keys (Luhn, VAT, IBAN, RIB) are valid unless the
error was put in. Every value in truth.jsonl is looked for on the pages before a file is written.
"""

import io
import json
import pathlib
import re
import sys
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import invoice_cases  # noqa: E402
import invoice_defects  # noqa: E402
import invoice_foreign  # noqa: E402
import invoice_joined  # noqa: E402
import layouts_classic  # noqa: E402
import layouts_foreign  # noqa: E402
import layouts_other  # noqa: E402
from pdfwriter import Pdf  # noqa: E402

LAYOUTS = {**layouts_classic.LAYOUTS, **layouts_other.LAYOUTS, **layouts_foreign.LAYOUTS}


def squeeze(text):
    """For comparison: without spaces, currency signs, brackets."""
    return re.sub(r"[\s\u00a0\u202f\u2009€$()]+|eur|usd", "", text.lower())


def check_printed(doc, pdf):
    """Fails when something the truth says is printed is not on the pages."""
    drawn = squeeze("".join(text for page in pdf.pages for text in page.strings))
    supplier, buyer = doc.supplier, doc.buyer
    wanted = [doc.number, supplier.name, buyer.name, doc.service, doc.commitment, doc.contract,
              doc.order, doc.preceding, doc.plain(doc.payable), doc.plain(doc.net),
              supplier.iban, supplier.bic, supplier.email, supplier.city, buyer.city, supplier.ape,
              supplier.sole, supplier.insurance, doc.late, doc.fee, doc.terms, doc.exemption,
              doc.reverse, doc.debits, doc.category, doc.supplier_title(), supplier.rcs,
              *supplier.address, *buyer.address]
    for number in (supplier.siret, buyer.siret):
        if number:
            wanted.append(doc.siret(number))
    if supplier.vat_id:
        wanted.append(supplier.vat_id)
    if supplier.capital:
        wanted.append(doc.capital_text())
    wanted += [doc.date(day) for day in (doc.issued, doc.due, doc.delivered) if day]
    truth = doc.truth()
    if truth["totals"]["gross"]:
        wanted.append(doc.plain(doc.gross))
    for amount in (doc.paid, doc.retention, doc.discount):
        if amount:
            wanted.append(doc.plain(amount))
    if truth["totals"]["vat"]:
        wanted.append(doc.plain(doc.vat))
    if doc.show_rates:
        for rate, base, amount in doc.breakdown:
            wanted += [doc.percent(rate), doc.plain(base), doc.plain(amount)]
    for line in doc.lines:
        wanted += [line.description, doc.plain(line.net)]
        if line.quantity is not None and "situation_travaux" not in doc.tags:
            wanted += [doc.number_text(line.quantity), doc.price(line.price), line.unit]
    for text in wanted:
        if text and squeeze(text) not in drawn:
            raise SystemExit(f"{doc.name}: not printed by layout {doc.layout}: {text!r}")


def word_file(doc):
    """A small word processor file, for the one that is only named .pdf."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in (
                ("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats'
                 '.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd'
                 '.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
                ("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxml'
                 'formats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Facture '
                 f'{doc.number}</w:t></w:r></w:p></w:body></w:document>')):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return out.getvalue()


def make(doc, layouts=None):
    """The file's bytes and its number of pages."""
    pdf = Pdf(f"{doc.title.capitalize()} {doc.number or ''}".strip())
    (layouts or LAYOUTS)[doc.layout](doc, pdf)
    check_printed(doc, pdf)
    for annex in doc.annexes:
        annex(doc, pdf)
    if doc.kind == "garbled_text":
        pdf.unicode_shift = 0x2A0
    if doc.file_defect == "encrypted_pdf":
        pdf.encryption = (doc.info["password"], "coffre")
    elif doc.file_defect == "password_unknown":
        pdf.encryption = ("Ros3au-perdu", "Ros3au-perdu")
    elif doc.file_defect == "owner_password_only":
        pdf.encryption = ("", "coffre")
    elif doc.file_defect == "javascript_in_pdf":
        pdf.javascript = "app.alert('Merci de confirmer la lecture');"
    elif doc.file_defect == "empty_page_pdf":
        pdf.pages.clear()
        pdf.page()
    elif doc.file_defect == "not_a_pdf":
        return word_file(doc), 1
    data = pdf.save()
    if doc.file_defect == "truncated_file":
        data = data[:len(data) * 45 // 100]
    return data, len(pdf.pages)


def main():
    folder = pathlib.Path(__file__).parent / "invoices"
    folder.mkdir(exist_ok=True)
    right = invoice_cases.clean()
    right += invoice_foreign.foreign()
    docs = right + invoice_joined.joined(right, LAYOUTS) + invoice_cases.not_invoices() + invoice_defects.defective(right)
    wanted, records = set(), []
    for doc in docs:
        data, pages = make(doc)
        file = doc.name + ".pdf"
        assert file not in wanted, file
        wanted.add(file)
        (folder / file).write_bytes(data)
        records.append(doc.record(file, pages))
    for old in folder.glob("*.pdf"):
        if old.name not in wanted:
            old.unlink()
    records.sort(key=lambda record: record["file"])
    with open(folder / "truth.jsonl", "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(f"{len(records)} files, {sum(not r['expected_defects'] for r in records)} without defect")


if __name__ == "__main__":
    main()
