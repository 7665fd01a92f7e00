"""What several layouts draw alike: tables, rows of totals, identifier lines."""

from decimal import Decimal

from pdfwriter import split_to_width


def cell(doc, line, key):
    return {
        "desc": lambda: line.description, "qty": lambda: doc.number_text(line.quantity),
        "unit": lambda: line.unit or "",
        "qtyunit": lambda: f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(),
        "price": lambda: doc.price(line.price),
        "rate": lambda: doc.percent(line.rate) if rate_on_lines(doc) else "",
        "code": lambda: rate_code(doc, line.rate), "net": lambda: doc.plain(line.net),
    }[key]()


def rate_on_lines(doc):
    return doc.rate_printed_on_lines and doc.show_rates


def rate_code(doc, rate):
    """The letter that stands for a rate in a legend."""
    return "ABCDE"[[row[0] for row in doc.breakdown].index(rate)]


def printed(doc, columns):
    """The columns without those this document has nothing for."""
    keep = []
    for column in columns:
        key = column[1]
        if key == "rate" and not rate_on_lines(doc):
            continue
        if key == "unit" and not any(line.unit for line in doc.lines):
            continue
        if key in ("qty", "qtyunit") and not any(line.quantity is not None for line in doc.lines):
            continue
        keep.append(column)
    return keep


def header(page, y, columns, font, size):
    for label, _, x, align, _ in columns:
        page.text(x, y, label, font, size, align)


def row(doc, page, y, columns, line, font, size, leading):
    """Draws one line of the table; returns the baseline of the next."""
    bottom = y + leading
    for _, key, x, align, width in columns:
        if key == "desc":
            at = y
            for part in split_to_width(line.description, width, font, size):
                page.text(x, at, part, font, size, align)
                at += leading * 0.82
            bottom = max(bottom, at + leading * 0.18)
        else:
            page.text(x, y, cell(doc, line, key), font, size, align)
    return bottom


def table(doc, page, y, columns, font="H", size=9.0, leading=14.0, head="HB", rules=True):
    """Header and all lines, on one page; returns the y below."""
    columns = printed(doc, columns)
    left = min(c[2] - (c[4] if c[3] == "r" else 0) for c in columns) - 4
    right = max(c[2] + (c[4] if c[3] == "l" else 0) for c in columns) + 4
    header(page, y, columns, head, size)
    if rules:
        page.line(left, y + 4, right, y + 4)
    y += leading + 4
    for line in doc.lines:
        y = row(doc, page, y, columns, line, font, size, leading)
    if rules:
        page.line(left, y - leading + 5, right, y - leading + 5)
    return y


LABELS = {"before": "Total avant remise", "discount": "Remise", "net": "Total HT", "vat": "TVA",
          "on": "sur", "vat_total": "Total TVA", "gross": "Total TTC",
          "retention": "Retenue de garantie", "paid": "Acompte versé", "payable": "Net à payer"}


def totals(doc, **labels):
    """(label, amount) rows from the total before tax to what is to be paid."""
    names = {**LABELS, **labels}
    rows = []
    if doc.discount:
        rows.append((names["before"], doc.money(doc.net + Decimal(doc.discount))))
        rows.append((names["discount"], "-" + doc.money(Decimal(doc.discount))))
    if doc.breakdown or doc.extra.get("zero_vat_row"):
        rows.append((names["net"], doc.money(doc.net)))
        if not doc.show_rates:
            rows.append((names["vat"], doc.money(doc.vat)))
        else:
            for rate, base, amount in doc.breakdown:
                on = f" {names['on']} {doc.plain(base)}" if len(doc.breakdown) > 1 else ""
                rows.append((f"{names['vat']} {doc.percent(rate)}{on}", doc.money(amount)))
            if len(doc.breakdown) > 1:
                rows.append((names["vat_total"], doc.money(doc.vat)))
        if doc.extra.get("zero_vat_row"):
            rows.append((f"{names['vat']} {doc.percent(Decimal(0))}", doc.money(Decimal(0))))
        if not doc.extra.get("no_gross"):
            rows.append((names["gross"], doc.money(doc.gross)))
    else:
        rows.append((names["net"], doc.money(doc.net)))
        if not doc.extra.get("no_gross"):
            rows.append((names["gross"], doc.money(doc.gross)))
    if doc.retention:
        rows.append((f"{names['retention']} {doc.percent(Decimal(doc.retention_rate))}",
                     "-" + doc.money(doc.retention)))
    if doc.paid:
        rows.append((names["paid"], "-" + doc.money(doc.paid)))
    rows.append((names["payable"], doc.money(doc.payable)))
    return rows


def draw_totals(page, rows, x_label, x_value, y, size=10, leading=15, font="H", strong="HB"):
    for i, (label, value) in enumerate(rows):
        face = strong if i == len(rows) - 1 else font
        page.text(x_label, y, label, face, size)
        page.text(x_value, y, value, face, size, "r")
        y += leading
    return y


def identifiers(doc, siret="SIRET : ", vat="N° TVA intracommunautaire : ", ape="APE ",
                capital="au capital de "):
    """The lines of identifiers of the supplier, as far as it has them."""
    supplier = doc.supplier
    rows = []
    if supplier.capital:
        rows.append(f"{supplier.form} {capital}{doc.capital_text()}")
    if supplier.siret:
        rows.append(siret + doc.siret(supplier.siret))
    if supplier.rcs:
        rows.append(doc.rcs_text())
    if supplier.vat_id:
        rows.append(vat + doc.vat_text(supplier.vat_id))
    if supplier.ape:
        rows.append(ape + supplier.ape)
    return rows


def contacts(doc):
    supplier = doc.supplier
    return [text for text in (supplier.phone and f"Tél. {supplier.phone}", supplier.email) if text]


def bank(doc, iban="IBAN : ", bic="BIC : "):
    supplier = doc.supplier
    rows = []
    if supplier.iban:
        rows.append(iban + doc.iban_text(supplier.iban))
    if supplier.bic:
        rows.append(bic + supplier.bic)
    return rows


def dates(doc, issued="Date de facture", due="Date d'échéance", delivered="Date de prestation",
          period="Période"):
    rows = []
    if doc.issued:
        rows.append((issued, doc.date(doc.issued)))
    if doc.due:
        rows.append((due, doc.date(doc.due)))
    if doc.period:
        rows.append((period, f"du {doc.date(doc.period)} au {doc.date(doc.delivered)}"))
    elif doc.delivered:
        rows.append((delivered, doc.date(doc.delivered)))
    return rows


def origin(doc, before="Facture d'origine : "):
    """The reference of a credit note to the invoice it corrects."""
    if not doc.preceding:
        return []
    return [f"{before}{doc.preceding} du {doc.date(doc.preceding_date)}"]


def paragraphs(page, x, y, width, texts, font="H", size=8.0, leading=10.5):
    for text in texts:
        y = page.wrap(x, y, width, text, font, size, leading)
    return y


def block(page, x, y, rows, font="H", size=9.5, leading=12.5, first=None, align="l"):
    for i, text in enumerate(rows):
        page.text(x, y, text, first if i == 0 and first else font, size, align)
        y += leading
    return y
