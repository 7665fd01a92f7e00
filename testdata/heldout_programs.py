"""Layouts in the manner of widespread invoicing programs, for the held-out samples."""

from layout_parts import block, contacts, paragraphs, rate_code, table, totals


def rows_right(page, rows, x_label, x_value, y, size=9, leading=13, font="H", label_align="l"):
    """Labels and values, a row each; values end at x_value."""
    for label, value in rows:
        page.text(x_label, y, label, font, size, label_align)
        page.text(x_value, y, value, font, size, "r")
        y += leading
    return y


def boxes(page, y, cells, size=8, height=14):
    """A row of headed boxes: (x, width, heading, value)."""
    for x, width, heading, value in cells:
        page.rect(x, y, width, height, fill=0.85)
        page.rect(x, y + height, width, height)
        page.text(x + width / 2, y + height - 4, heading, "HB", size, "c")
        page.text(x + width / 2, y + 2 * height - 4, value, "H", size, "c")
    return y + 2 * height


def legal(doc, form=True):
    supplier = doc.supplier
    parts = []
    if form and supplier.capital:
        parts.append(f"{supplier.form} au capital de {doc.capital_text()}")
    if supplier.siret:
        parts.append(f"Siret : {doc.siret(supplier.siret)}")
    if supplier.ape:
        parts.append(f"APE : {supplier.ape}")
    if supplier.rcs:
        parts.append(doc.rcs_text())
    if supplier.vat_id:
        parts.append(f"N° TVA intracom : {doc.vat_text(supplier.vat_id)}")
    return parts


def commercial_suite(doc, pdf):
    """A management suite for small firms: item codes, VAT codes, a header strip of boxes."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 34, 46, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc)], "H", 9, 12, "HB")
    page.text(300, 50, f"{doc.title.capitalize()} N° {doc.number}", "HB", 15)
    page.rect(300, 96, 262, 78)
    block(page, 310, 112, [buyer.name, *doc.party_lines(buyer)], "H", 10, 13, "HB")
    boxes(page, 190, [(34, 66, "Date", doc.date(doc.issued)), (104, 76, "Code client", "CL00412"),
                      (184, 78, "Échéance", doc.date(doc.due)),
                      (266, 92, "Mode de règlement", "Virement"),
                      (362, 200, "SIRET client", doc.siret(buyer.siret))])
    page.text(34, 236, f"Code service : {doc.service}   N° engagement : {doc.commitment}", "H", 9)
    page.text(34, 250, f"Date de livraison : {doc.date(doc.delivered)}", "H", 9)
    columns = [("Code", "ref", 34), ("Description", "desc", 92), ("Qté", "qty", 350),
               ("P.U. HT", "price", 410), ("% REM", "rem", 448), ("Montant HT", "net", 520), ("TVA", "code", 552)]
    y = 276
    page.rect(30, y - 11, 532, 15, fill=0.85, stroke=0.4)
    for label, key, x in columns:
        page.text(x, y, label, "HB", 8.5, "l" if key in ("ref", "desc") else "r")
    y += 18
    for i, line in enumerate(doc.lines):
        page.text(34, y, f"ART{i + 17:05d}", "H", 8.5)
        page.text(92, y, line.description, "H", 8.5)
        page.text(350, y, doc.number_text(line.quantity) + (f" {line.unit}" if line.unit else ""), "H", 8.5, "r")
        page.text(410, y, doc.price(line.price), "H", 8.5, "r")
        page.text(520, y, doc.plain(line.net), "H", 8.5, "r")
        page.text(552, y, str("ABCDE".index(rate_code(doc, line.rate)) + 1), "H", 8.5, "r")
        y += 15
    y = 560
    for label, x in (("Code", 34), ("Base HT", 118), ("Taux", 160), ("Montant TVA", 230)):
        page.text(x, y, label, "HB", 8.5, "l" if x == 34 else "r")
    for i, (rate, base, amount) in enumerate(doc.breakdown):
        page.text(34, y + 14 * (i + 1), str(i + 1), "H", 8.5)
        page.text(118, y + 14 * (i + 1), doc.plain(base), "H", 8.5, "r")
        page.text(160, y + 14 * (i + 1), doc.percent(rate), "H", 8.5, "r")
        page.text(230, y + 14 * (i + 1), doc.plain(amount), "H", 8.5, "r")
    rows = [("Total HT", doc.money(doc.net)), ("Net HT", doc.money(doc.net)), ("Total TVA", doc.money(doc.vat)),
            ("Total TTC", doc.money(doc.gross))]
    if doc.paid:
        rows.append(("Acomptes", doc.money(doc.paid)))
    rows.append(("Net à payer", doc.money(doc.payable)))
    rows_right(page, rows, 380, 558, y)
    page.text(34, 668, f"Coordonnées bancaires : IBAN {doc.iban_text(supplier.iban)}  BIC {supplier.bic}", "H", 8)
    paragraphs(page, 34, 684, 528, doc.mentions_list(), "H", 7, 9)
    page.text(297, 806, " - ".join(legal(doc)), "H", 6.5, "c")


def accountants_suite(doc, pdf):
    """An accountant's suite: everything in ruled boxes, totals in a headed strip at the foot."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(30, 44, supplier.name.upper() + (f" {supplier.form}" if supplier.form else ""), "HB", 13)
    block(page, 30, 58, [*doc.party_lines(supplier), *contacts(doc)], "H", 8, 10)
    page.text(420, 44, doc.title, "HB", 18)
    boxes(page, 56, [(330, 58, "NUMERO", doc.number), (390, 62, "DATE", doc.date(doc.issued)),
                     (454, 58, "CLIENT", "MAIR001"), (514, 52, "PAGE", "1/1")], 7.5)
    block(page, 330, 112, [buyer.name, *doc.party_lines(buyer), f"Siret : {doc.siret(buyer.siret)}"], "H", 9.5, 12)
    page.text(30, 180, "Vos références : " + " / ".join(f"{a} {b}" for a, b in doc.refs()), "H", 8.5)
    page.text(30, 194, f"Livraison du {doc.date(doc.delivered)}", "H", 8.5)
    y = table(doc, page, 222, [("Désignation", "desc", 34, "l", 240), ("Qté", "qty", 320, "r", 40),
                               ("U.", "unit", 328, "l", 30), ("PU HT", "price", 420, "r", 60),
                               ("Taux", "rate", 470, "r", 40), ("Montant HT", "net", 562, "r", 70)],
              size=8.5, leading=14)
    y = 610
    x = 30
    for heading, width in (("Base HT", 70), ("Taux TVA", 50), ("Montant TVA", 70)):
        page.text(x + width, y, heading, "HB", 7.5, "r")
        for i, row in enumerate(doc.breakdown):
            value = {"Base HT": doc.plain(row[1]), "Taux TVA": doc.percent(row[0]),
                     "Montant TVA": doc.plain(row[2])}[heading]
            page.text(x + width, y + 12 * (i + 1), value, "H", 7.5, "r")
        x += width + 8
    cells = [("Total HT", doc.plain(doc.net)), ("Total TVA", doc.plain(doc.vat)),
             ("Total TTC", doc.plain(doc.gross)), ("Acompte", doc.plain(doc.paid or 0)),
             ("NET A PAYER", doc.money(doc.payable))]
    x = 250
    for heading, value in cells:
        page.rect(x, y - 10, 62, 14, fill=0.85)
        page.rect(x, y + 4, 62, 14)
        page.text(x + 31, y, heading, "HB", 7, "c")
        page.text(x + 31, y + 14, value, "H", 7.5, "c")
        x += 63
    page.text(30, 662, f"Echéance : {doc.date(doc.due)} par virement", "HB", 8)
    page.text(30, 676, f"Banque : {supplier.bic}  {doc.iban_text(supplier.iban)}", "H", 8)
    paragraphs(page, 30, 694, 530, doc.mentions_list(), "H", 7, 9)
    page.text(297, 800, f"{doc.supplier_title()} - " + " - ".join(legal(doc)), "H", 6.5, "c")


def open_erp(doc, pdf):
    """A free management program: references top right, two frames, amounts expressed in euros."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(28, 52, supplier.name, "HB", 14)
    page.text(566, 44, doc.title.capitalize(), "HB", 13, "r")
    rows = [f"Réf. : {doc.number}", f"Date facturation : {doc.date(doc.issued)}",
            f"Date échéance : {doc.date(doc.due)}", "Code client : CU2401-00012",
            f"Date de livraison : {doc.date(doc.delivered)}"]
    block(page, 566, 60, rows, "H", 9, 12, align="r")
    page.text(30, 128, "Émetteur", "H", 8)
    page.rect(28, 132, 240, 100, fill=0.92, stroke=0)
    block(page, 34, 148, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc)], "H", 9, 12, "HB")
    page.text(312, 128, "Adressé à", "H", 8)
    page.rect(310, 132, 256, 100)
    block(page, 316, 148, [buyer.name, *doc.party_lines(buyer), f"SIRET : {doc.siret(buyer.siret)}"], "H", 9, 12,
          "HB")
    y = block(page, 30, 252, [f"{a} : {b}" for a, b in doc.refs()], "H", 9, 12)
    page.text(566, y + 4, "Montants exprimés en Euros", "H", 7, "r")
    y = table(doc, page, y + 20, [("Désignation", "desc", 32, "l", 270), ("TVA", "rate", 350, "r", 40),
                                  ("P.U. HT", "price", 420, "r", 60), ("Qté", "qty", 470, "r", 40),
                                  ("Total HT", "net", 562, "r", 70)], size=9, leading=16)
    left = y + 10
    right = y + 10
    rows = [("Total HT", doc.plain(doc.net))]
    rows += [(f"Total TVA {doc.percent(rate)}", doc.plain(amount)) for rate, _, amount in doc.breakdown]
    rows.append(("Total TTC", doc.plain(doc.gross)))
    if doc.paid:
        rows += [("Payé", doc.plain(doc.paid)), ("Reste à payer", doc.plain(doc.payable))]
    rows_right(page, rows, 380, 562, right)
    for rate, base, _ in doc.breakdown:
        if len(doc.breakdown) > 1:
            page.text(30, left + 110, f"Base {doc.percent(rate)} : {doc.plain(base)}", "H", 8)
            left += 12
    left = y + 10
    page.text(30, left, "Conditions de règlement : 30 jours", "HB", 8)
    page.text(30, left + 14, "Règlement par virement sur le compte bancaire suivant :", "HB", 8)
    for i, (head, value) in enumerate((("Code banque", supplier.iban[4:9]), ("Code guichet", supplier.iban[9:14]),
                                       ("Numéro compte", supplier.iban[14:25]), ("Clé", supplier.iban[25:]))):
        page.text(30 + 72 * i, left + 28, head, "H", 7)
        page.text(30 + 72 * i, left + 38, value, "H", 7)
    page.text(30, left + 52, f"Code IBAN : {doc.iban_text(supplier.iban)}", "H", 7.5)
    page.text(30, left + 63, f"Code BIC/SWIFT : {supplier.bic}", "H", 7.5)
    paragraphs(page, 30, left + 160, 535, doc.mentions_list(), "H", 7, 9)
    page.line(28, 790, 566, 790)
    form = {"SARL": "Société à responsabilité limitée (SARL)"}.get(supplier.form, supplier.form)
    page.text(297, 800, f"{form} - Capital de {doc.capital_text()} - SIRET: {doc.siret(supplier.siret)}", "H", 7, "c")
    page.text(297, 809, f"NAF-APE: {supplier.ape} - {doc.rcs_text()} - Numéro de TVA: {supplier.vat_id}", "H", 7, "c")
    page.text(566, 822, "1/1", "H", 7, "r")


def american_books(doc, pdf):
    """An American program in French: "Taux" is the unit price, "Solde à payer" the amount due."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 40, 50, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc),
                         f"SIRET {doc.siret(supplier.siret)}", f"TVA n° {supplier.vat_id}"], "H", 9.5, 12.5, "HB")
    page.text(40, 158, doc.title.capitalize(), "H", 20, gray=0.4)
    page.text(40, 182, "FACTURER À", "HB", 8, gray=0.4)
    block(page, 40, 195, [buyer.name, *doc.party_lines(buyer), f"SIRET {doc.siret(buyer.siret)}"], "H", 9.5, 12.5)
    for i, (label, value) in enumerate((("N° FACTURE", doc.number), ("DATE", doc.date(doc.issued)),
                                        ("MODALITÉS", "Net 30"), ("ÉCHÉANCE", doc.date(doc.due)))):
        page.text(460, 195 + 13 * i, label, "HB", 8, "r", gray=0.4)
        page.text(468, 195 + 13 * i, value, "H", 9.5)
    x = 40
    for label, value in doc.refs():
        page.text(x, 270, label.upper(), "HB", 7.5, gray=0.4)
        page.text(x, 282, value, "H", 9)
        x += 140
    y = 312
    for label, at, align in (("DATE", 40, "l"), ("ACTIVITÉ", 100, "l"), ("QTÉ", 360, "r"), ("TAUX", 425, "r"),
                             ("TVA", 480, "r"), ("MONTANT", 560, "r")):
        page.text(at, y, label, "HB", 8, align, gray=0.4)
    y += 16
    for line in doc.lines:
        page.text(40, y, doc.date(doc.delivered), "H", 9)
        page.text(100, y, line.description, "H", 9)
        page.text(360, y, doc.number_text(line.quantity), "H", 9, "r")
        page.text(425, y, doc.price(line.price), "H", 9, "r")
        page.text(480, y, doc.percent(line.rate), "H", 9, "r")
        page.text(560, y, doc.plain(line.net), "H", 9, "r")
        if line.unit:
            page.text(100, y + 11, f"({line.unit})", "H", 8)
        y += 26
    y += 8
    rows = [("SOUS-TOTAL", doc.plain(doc.net)), ("TOTAL TVA", doc.plain(doc.vat)), ("TOTAL", doc.plain(doc.gross))]
    if doc.paid:
        rows.append(("ACOMPTE", doc.plain(doc.paid)))
    rows.append(("SOLDE À PAYER", doc.money(doc.payable)))
    rows_right(page, rows, 380, 560, y, 9, 16)
    y += 110
    page.text(40, y, "RÉCAPITULATIF DE LA TVA", "HB", 8, gray=0.4)
    for label, at in (("TAUX", 330), ("TVA", 430), ("NET", 560)):
        page.text(at, y + 14, label, "HB", 8, "r", gray=0.4)
    for i, (rate, base, amount) in enumerate(doc.breakdown):
        page.text(330, y + 28 + 13 * i, f"TVA {doc.percent(rate)}", "H", 9, "r")
        page.text(430, y + 28 + 13 * i, doc.plain(amount), "H", 9, "r")
        page.text(560, y + 28 + 13 * i, doc.plain(base), "H", 9, "r")
    y = block(page, 40, y + 80, [f"IBAN {doc.iban_text(supplier.iban)}", f"BIC {supplier.bic}"], "H", 8.5, 11)
    y = paragraphs(page, 40, y + 6, 520, doc.mentions_list(), "H", 7.5, 10)
    page.text(40, y + 8, " – ".join(legal(doc)[:1] + [f"APE {supplier.ape}", doc.rcs_text()]), "H", 7.5)


def online_accounting(doc, pdf):
    """An online accounting service: airy, key and value at the top, three summaries at the foot."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(45, 62, doc.title.capitalize(), "HB", 22)
    rows = [("Numéro", doc.number), ("Date d'émission", doc.date(doc.issued)),
            ("Date d'échéance", doc.date(doc.due)), ("Type de vente", doc.category),
            ("Date de livraison", doc.date(doc.delivered))]
    for i, (label, value) in enumerate(rows):
        page.text(45, 88 + 13 * i, label, "H", 9, gray=0.45)
        page.text(150, 88 + 13 * i, value, "HB", 9)
    name = doc.supplier_title()
    block(page, 45, 186, [name, *doc.party_lines(supplier), "France", *contacts(doc),
                          f"SIREN : {supplier.siren}", f"Numéro de TVA : {supplier.vat_id}",
                          f"SIRET : {doc.siret(supplier.siret)}"], "H", 9, 12, "HB")
    block(page, 315, 186, [buyer.name, *doc.party_lines(buyer), "France", f"SIRET : {doc.siret(buyer.siret)}",
                           *[f"{a} : {b}" for a, b in doc.refs()]], "H", 9, 12, "HB")
    y = 320
    for label, at, align in (("Produits", 45, "l"), ("Qté", 300, "r"), ("Prix u. HT", 365, "r"),
                             ("TVA (%)", 415, "r"), ("Total HT", 485, "r"), ("Total TTC", 555, "r")):
        page.text(at, y, label, "HB", 8.5, align)
    page.line(45, y + 5, 555, y + 5)
    y += 20
    for line in doc.lines:
        page.text(45, y, line.description, "HB", 8.5)
        page.text(300, y, doc.number_text(line.quantity) + (f" {line.unit}" if line.unit else ""), "H", 8.5, "r")
        page.text(365, y, doc.price(line.price) + " €", "H", 8.5, "r")
        page.text(415, y, doc.percent(line.rate), "H", 8.5, "r")
        page.text(485, y, doc.money(line.net), "H", 8.5, "r")
        page.text(555, y, doc.money(line.net * (100 + line.rate) / 100), "H", 8.5, "r")
        y += 20
    y += 20
    page.text(45, y, "Détails TVA", "HB", 9)
    page.text(315, y, "Récapitulatif", "HB", 9)
    for label, at in (("Taux", 75), ("Montant TVA", 165), ("Base HT", 240)):
        page.text(at, y + 14, label, "H", 8.5, "r", gray=0.45)
    for i, (rate, base, amount) in enumerate(doc.breakdown):
        at = y + 27 + 13 * i
        page.text(75, at, doc.percent(rate), "H", 8.5, "r")
        page.text(165, at, doc.money(amount), "H", 8.5, "r")
        page.text(240, at, doc.money(base), "H", 8.5, "r")
    rows = [("Total HT", doc.money(doc.net)), ("Total TVA", doc.money(doc.vat)), ("Total TTC", doc.money(doc.gross))]
    if doc.paid:
        rows += [("Acompte réglé", doc.money(doc.paid)), ("Solde dû", doc.money(doc.payable))]
    rows_right(page, rows, 315, 555, y + 14)
    y += 110
    page.text(45, y, "Paiement", "HB", 9)
    for i, (label, value) in enumerate((("IBAN", doc.iban_text(supplier.iban)), ("BIC", supplier.bic),
                                        ("Référence de paiement", doc.number))):
        page.text(45, y + 14 + 12 * i, label, "H", 8.5, gray=0.45)
        page.text(165, y + 14 + 12 * i, value, "H", 8.5)
    y = paragraphs(page, 45, y + 62, 510, doc.mentions_list(), "H", 7.5, 10)
    page.text(297, 812, f"{name}, {' – '.join(legal(doc)[:1] + [f'Code APE {supplier.ape}', doc.rcs_text()])}", "H", 7,
              "c")


def free_web_tool(doc, pdf):
    """A free web tool: a band of colour, the recipient right, dates in one line."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.rect(0, 0, 595, 16, fill=0.6, stroke=0)
    block(page, 40, 60, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc)], "H", 9, 12, "HB")
    block(page, 340, 130, [buyer.name, *doc.party_lines(buyer)], "H", 10, 13, "HB")
    page.text(340, 190, f"SIRET : {doc.siret(buyer.siret)}", "H", 8)
    page.text(40, 222, f"{doc.title.capitalize()} n°{doc.number}", "HB", 14)
    page.text(40, 240, f"Date de facturation : {doc.date(doc.issued)} | Échéance : {doc.date(doc.due)} | "
                       f"Livraison : {doc.date(doc.delivered)}", "H", 8.5)
    page.text(40, 253, " | ".join(f"{a} : {b}" for a, b in doc.refs()), "H", 8.5)
    y = table(doc, page, 284, [("Description", "desc", 44, "l", 230), ("Unité", "unit", 290, "l", 40),
                               ("Quantité", "qty", 375, "r", 40), ("Prix unitaire HT", "price", 455, "r", 60),
                               ("TVA", "rate", 495, "r", 40), ("Total HT", "net", 555, "r", 60)],
              size=8.5, leading=15)
    y += 12
    rows = [("TOTAL HT", doc.money(doc.net))]
    for rate, base, amount in doc.breakdown:
        on = f" ({doc.plain(base)} € HT)" if len(doc.breakdown) > 1 else ""
        rows.append((f"TVA {doc.percent(rate)}{on}", doc.money(amount)))
    if len(doc.breakdown) > 1:
        rows.append(("TOTAL TVA", doc.money(doc.vat)))
    rows.append(("TOTAL TTC", doc.money(doc.gross)))
    if doc.paid:
        rows += [("Déjà réglé", doc.money(doc.paid)), ("Reste à régler", doc.money(doc.payable))]
    y = rows_right(page, rows, 370, 555, y)
    page.text(40, y + 12, "Moyen de paiement : virement bancaire", "H", 8.5)
    page.text(40, y + 24, f"IBAN : {doc.iban_text(supplier.iban)}   BIC : {supplier.bic}", "H", 8.5)
    paragraphs(page, 40, y + 44, 515, doc.mentions_list(), "H", 7.5, 10)
    page.rect(0, 812, 595, 30, fill=0.9, stroke=0)
    page.text(297, 824, " | ".join([supplier.name, *legal(doc)]), "H", 6, "c")


def spreadsheet(doc, pdf):
    """A workbook printed to PDF: cells, a heading far from its value, amounts over a wide grid."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    for x in (30, 130, 320, 380, 450, 560):
        page.line(x, 300, x, 560, 0.3, 0.6)
    page.text(30, 50, supplier.name, "TB", 16)
    block(page, 30, 66, [*doc.party_lines(supplier), *contacts(doc)], "T", 10, 12)
    page.text(560, 50, doc.title, "TB", 20, "r")
    for i, (label, value) in enumerate((("Facture N° :", doc.number), ("Date :", doc.date(doc.issued)),
                                        ("Client :", "0084"), ("A régler avant le :", doc.date(doc.due)))):
        page.text(450, 76 + 14 * i, label, "TB", 10, "r")
        page.text(458, 76 + 14 * i, value, "T", 10)
    page.text(30, 160, "FACTURÉ À", "TB", 9)
    block(page, 30, 174, [buyer.name, *doc.party_lines(buyer), f"N° SIRET : {doc.siret(buyer.siret)}"], "T", 10, 12)
    page.text(320, 160, "RÉFÉRENCES", "TB", 9)
    for i, (label, value) in enumerate([*doc.refs(), ("Date de prestation", doc.date(doc.delivered))]):
        page.text(320, 174 + 13 * i, label, "T", 9.5)
        page.text(450, 174 + 13 * i, value, "T", 9.5)
    y = 296
    for label, x, align in (("QUANTITÉ", 125, "r"), ("DESCRIPTION", 135, "l"), ("TVA", 375, "r"),
                            ("P.U. H.T.", 445, "r"), ("TOTAL H.T.", 555, "r")):
        page.text(x, y, label, "TB", 9, align)
    y = 314
    for line in doc.lines:
        page.text(125, y, doc.number_text(line.quantity) + (f" {line.unit}" if line.unit else ""), "T", 10, "r")
        page.text(135, y, line.description, "T", 9)
        page.text(375, y, doc.percent(line.rate), "T", 10, "r")
        page.text(445, y, doc.price(line.price), "T", 10, "r")
        page.text(555, y, doc.money(line.net), "T", 10, "r")
        y += 16
    y = 576
    for label, value in totals(doc, net="SOUS-TOTAL H.T.", vat="T.V.A.", vat_total="TOTAL T.V.A.", on="sur",
                               gross="TOTAL T.T.C.", paid="ACOMPTE", payable="NET À PAYER"):
        page.text(445, y, label, "TB", 9.5, "r")
        page.text(555, y, value, "T", 10, "r")
        y += 15
    y = paragraphs(page, 30, 690, 530, [f"Règlement par virement : {doc.iban_text(supplier.iban)} ({supplier.bic})",
                                        *doc.mentions_list()], "T", 8, 10)
    page.text(297, 815, " — ".join([doc.supplier_title(), *legal(doc)]), "T", 7.5, "c")


LAYOUTS = {f.__name__: f for f in (commercial_suite, accountants_suite, open_erp, american_books, online_accounting,
                                   free_web_tool, spreadsheet)}
