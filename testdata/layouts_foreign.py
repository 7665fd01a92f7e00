"""Invoices of foreign suppliers, each in one language: English, Spanish, Italian, Dutch, German."""

from layout_parts import block, contacts, draw_totals, paragraphs, table, totals

WORDS = {
    "en": {"title": "INVOICE", "number": "Invoice number", "issued": "Invoice date", "due": "Due date",
           "delivered": "Date of supply", "buyer": "Bill to", "siret": "Customer SIRET", "service": "Service code",
           "commitment": "Commitment number", "desc": "Description", "qty": "Qty", "price": "Unit price",
           "net": "Amount", "net_total": "Subtotal", "vat": "VAT", "gross": "Total", "payable": "Amount due",
           "vat_id": "VAT number", "bank": "Bank details", "terms": "Payment terms: 30 days net"},
    "es": {"title": "FACTURA", "number": "Número de factura", "issued": "Fecha de factura", "due": "Fecha de vencimiento",
           "delivered": "Fecha de entrega", "buyer": "Cliente", "siret": "SIRET cliente", "service": "Code service",
           "commitment": "N° d'engagement", "desc": "Descripción", "qty": "Cantidad", "price": "Precio unitario",
           "net": "Importe", "net_total": "Base imponible", "vat": "IVA", "gross": "Importe total",
           "payable": "Total a pagar", "vat_id": "NIF-IVA", "bank": "Datos bancarios", "terms": "Forma de pago: transferencia a 30 días"},
    "it": {"title": "FATTURA", "number": "Numero fattura", "issued": "Data fattura", "due": "Scadenza",
           "delivered": "Data di consegna", "buyer": "Destinatario", "siret": "SIRET client", "service": "Code service",
           "commitment": "N° d'engagement", "desc": "Descrizione", "qty": "Quantità", "price": "Prezzo unitario",
           "net": "Importo", "net_total": "Totale imponibile", "vat": "IVA", "gross": "Totale fattura",
           "payable": "Netto a pagare", "vat_id": "Partita IVA", "bank": "Coordinate bancarie", "terms": "Pagamento: bonifico a 30 giorni"},
    "nl": {"title": "FACTUUR", "number": "Factuurnummer", "issued": "Factuurdatum", "due": "Vervaldatum",
           "delivered": "Leverdatum", "buyer": "Klant", "siret": "SIRET klant", "service": "Code service",
           "commitment": "N° d'engagement", "desc": "Omschrijving", "qty": "Aantal", "price": "Prijs per stuk",
           "net": "Bedrag", "net_total": "Totaal excl. btw", "vat": "BTW", "gross": "Totaal incl. btw",
           "payable": "Te betalen", "vat_id": "BTW-nummer", "bank": "Bankgegevens", "terms": "Betaling binnen 30 dagen"},
    "de": {"title": "RECHNUNG", "number": "Rechnungsnummer", "issued": "Rechnungsdatum", "due": "Fälligkeitsdatum",
           "delivered": "Leistungsdatum", "buyer": "Rechnungsempfänger", "siret": "SIRET Kunde", "service": "Code service",
           "commitment": "N° d'engagement", "desc": "Beschreibung", "qty": "Menge", "price": "Einzelpreis",
           "net": "Gesamtpreis", "net_total": "Zwischensumme", "vat": "MwSt.", "gross": "Gesamtbetrag",
           "payable": "Zahlbetrag", "vat_id": "USt-IdNr.", "bank": "Bankverbindung", "terms": "Zahlbar innerhalb von 30 Tagen"},
}


def heads(doc, words):
    rows = [(words["number"], doc.number), (words["issued"], doc.date(doc.issued)), (words["due"], doc.date(doc.due)),
            (words["delivered"], doc.date(doc.delivered)), (words["siret"], doc.siret(doc.buyer.siret)),
            (words["service"], doc.service), (words["commitment"], doc.commitment)]
    return [row for row in rows if row[1]]


def rows_of(doc, words):
    return totals(doc, net=words["net_total"], vat=words["vat"], gross=words["gross"], payable=words["payable"])


def columns(words, left, right):
    return [(words["desc"], "desc", left, "l", 220), (words["qty"], "qty", right - 175, "r", 50),
            (words["price"], "price", right - 90, "r", 70), (words["net"], "net", right, "r", 80)]


def island(doc, pdf):
    """Supplier at the top left, a list of labels at the right, the customer below."""
    words = WORDS[doc.extra["language"]]
    page = pdf.page()
    supplier = doc.supplier
    block(page, 50, 60, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc),
                         f"{words['vat_id']}: {supplier.vat_id}"], "T", 10.5, 13, "TB")
    page.text(545, 60, words["title"], "TB", 20, "r")
    for i, (label, value) in enumerate(heads(doc, words)):
        page.text(440, 90 + 14 * i, f"{label}:", "T", 10, "r")
        page.text(446, 90 + 14 * i, value, "T", 10)
    page.text(50, 200, words["buyer"], "TB", 10)
    block(page, 50, 214, [doc.buyer.name, *doc.party_lines(doc.buyer), "France"], "T", 10.5, 13)
    y = table(doc, page, 310, columns(words, 50, 545), "T", 10, 16, "TB")
    y = draw_totals(page, rows_of(doc, words), 360, 545, y + 14, 10.5, 16, "T", "TB")
    y = block(page, 50, y + 20, [words["terms"], f"{words['bank']}: IBAN {doc.iban_text(supplier.iban)}",
                                 f"BIC {supplier.bic}"], "T", 9.5, 12)
    paragraphs(page, 50, y + 10, 495, doc.mentions_list(), "T", 9, 12)


def continental(doc, pdf):
    """Labels above their values in boxes, the customer in a window at the right."""
    words = WORDS[doc.extra["language"]]
    page = pdf.page()
    supplier = doc.supplier
    page.text(40, 55, doc.supplier_title(), "HB", 15)
    page.text(40, 70, " - ".join([*doc.party_lines(supplier), *contacts(doc)]), "H", 8)
    page.text(40, 81, f"{words['vat_id']} {supplier.vat_id}", "H", 8)
    page.text(320, 118, words["buyer"], "H", 8, gray=0.4)
    block(page, 320, 132, [doc.buyer.name, *doc.party_lines(doc.buyer), "FRANCIA" if doc.extra["language"] in
                           ("es", "it") else "FRANKREICH"], "H", 10, 13)
    page.text(40, 210, words["title"], "HB", 16)
    rows = heads(doc, words)
    for i, (label, value) in enumerate(rows):
        x, y = 40 + (i % 4) * 130, 226 + (i // 4) * 32
        page.rect(x, y, 130, 32)
        page.text(x + 4, y + 11, label, "H", 7, gray=0.35)
        page.text(x + 4, y + 25, value, "HB", 9)
    y = table(doc, page, 330, columns(words, 44, 552), size=9, leading=16)
    y = draw_totals(page, rows_of(doc, words), 370, 552, y + 16, 9.5, 15)
    y = block(page, 40, y + 18, [words["terms"], f"{words['bank']}: IBAN {doc.iban_text(supplier.iban)}  BIC {supplier.bic}"],
              "H", 8.5, 12)
    paragraphs(page, 40, y + 10, 510, doc.mentions_list(), "H", 8, 11)


LAYOUTS = {"island": island, "continental": continental}
