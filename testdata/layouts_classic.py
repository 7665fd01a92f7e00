"""Layouts of office software: window envelope, grids, headers of keys and values, landscape."""

from layout_parts import (bank, block, contacts, dates, draw_totals, header, identifiers, origin,
                          paragraphs, printed, row, table, totals)
from pdfwriter import text_width


def window(doc, pdf):
    """Supplier at the left, recipient in the window of the envelope, totals at the right."""
    page = pdf.page()
    block(page, 50, 55, [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc)],
          first="HB", size=10)
    y = block(page, 330, 140, [doc.buyer.name, *doc.party_lines(doc.buyer)], first="HB", size=10.5,
              leading=14)
    if doc.buyer.siret:
        page.text(330, y, f"SIRET client : {doc.siret(doc.buyer.siret)}", "H", 9.5)
    title = f"{doc.title} N° {doc.number}" if doc.number else doc.title
    page.text(50, 245, title, "HB", 15)
    y = 268
    for label, value in dates(doc, "Date"):
        page.text(50, y, f"{label} : {value}", "H", 9.5)
        y += 13
    y2 = 268
    for label, value in doc.refs():
        page.text(330, y2, f"{label} : {value}", "H", 9.5)
        y2 += 13
    for text in origin(doc, "Avoir sur facture n° "):
        page.text(330, y2, text, "HB", 9.5)
        y2 += 13
    y = max(y, y2) + 18
    y = table(doc, page, y, [("Désignation", "desc", 50, "l", 230), ("Qté", "qty", 325, "r", 30),
                             ("Unité", "unit", 335, "l", 40), ("P.U. HT", "price", 425, "r", 50),
                             ("TVA", "rate", 470, "r", 40), ("Montant HT", "net", 545, "r", 65)])
    y = draw_totals(page, totals(doc), 370, 545, y + 12)
    y = max(y + 15, 620)
    page.text(50, y, "Règlement par virement", "HB", 9)
    y = block(page, 50, y + 13, bank(doc), size=9)
    paragraphs(page, 50, y + 4, 495, doc.mentions_list())
    page.line(50, 795, 545, 795, 0.4)
    page.text(297, 806, " - ".join(identifiers(doc)[:3]), "H", 7.5, "c")
    page.text(297, 817, " - ".join(identifiers(doc)[3:]), "H", 7.5, "c")


def grid(doc, pdf):
    """A boxed grid where each label stands above its value."""
    page = pdf.page()
    page.text(40, 60, doc.supplier_title(), "HB", 18)
    block(page, 40, 78, [", ".join(doc.party_lines(doc.supplier)), " / ".join(contacts(doc))],
          size=8.5, leading=11)
    page.text(555, 60, doc.title, "HB", 18, "r")
    cells = [("Numéro", doc.number)] if doc.number else []
    cells += dates(doc, "Émise le", "À payer avant le", "Livrée le")
    cells += doc.refs() + [("Facture d'origine", doc.preceding)] * bool(doc.preceding)
    width = 515 / 3
    y = 105
    for i, (label, value) in enumerate(cells):
        x = 40 + (i % 3) * width
        top = y + (i // 3) * 34
        page.rect(x, top, width, 34)
        page.text(x + 5, top + 11, label, "H", 7, gray=0.35)
        page.text(x + 5, top + 26, value, "HB", 9)
    y += ((len(cells) + 2) // 3) * 34 + 10
    page.rect(40, y, 255, 84)
    page.rect(300, y, 255, 84)
    page.text(45, y + 12, "Fournisseur", "H", 7, gray=0.35)
    block(page, 45, y + 25, identifiers(doc), size=8.5, leading=12)
    page.text(305, y + 12, "Adresse de facturation", "H", 7, gray=0.35)
    at = block(page, 305, y + 25, [doc.buyer.name, *doc.party_lines(doc.buyer)], first="HB",
               size=9, leading=12)
    if doc.buyer.siret:
        page.text(305, at, "SIRET du destinataire", "H", 7, gray=0.35)
        page.text(400, at, doc.siret(doc.buyer.siret), "H", 9)
    y += 110
    y = table(doc, page, y, [("Réf. / libellé", "desc", 45, "l", 220), ("Quantité", "qtyunit", 340, "r", 60),
                             ("Prix unitaire", "price", 415, "r", 60), ("Taux", "rate", 465, "r", 40),
                             ("Total HT", "net", 550, "r", 60)], size=8.5)
    rows = totals(doc, net="Montant HT", gross="Montant TTC", payable="Reste à payer",
                  vat="TVA à", on="(base", vat_total="Montant TVA")
    rows = [(label + ")" if "(base" in label else label, value) for label, value in rows]
    y += 6
    page.rect(330, y, 225, len(rows) * 17 + 4)
    for i, (label, value) in enumerate(rows):
        page.text(336, y + 14 + i * 17, label, "HB" if i + 1 == len(rows) else "H", 9)
        page.text(550, y + 14 + i * 17, value, "HB" if i + 1 == len(rows) else "H", 9, "r")
    y += len(rows) * 17 + 24
    block(page, 40, y, ["Coordonnées bancaires", *bank(doc)], first="HB", size=8.5)
    paragraphs(page, 40, max(y + 50, 720), 515, doc.mentions_list(), size=7.5, leading=9.5)


def key_value(doc, pdf):
    """Two columns of "key: value" above a table, all keys aligned."""
    page = pdf.page()
    page.rect(0, 0, 595, 46, fill=0.87, stroke=0)
    page.text(40, 30, f"{doc.supplier_title()}", "TB", 16)
    page.text(555, 30, doc.title, "TB", 16, "r")
    left = [("Émetteur", doc.supplier.name), ("Adresse", ", ".join(doc.supplier.address)),
            ("", f"{doc.supplier.postcode} {doc.supplier.city}")]
    for text in identifiers(doc, "SIRET|", "TVA intra.|", "Code APE|"):
        key, _, value = text.rpartition("|")
        left.append((key, value) if key else ("", value))
    left += [("Contact", value) for value in contacts(doc)]
    right = [("Client", doc.buyer.name), ("Adresse", ", ".join(doc.buyer.address)),
             ("", f"{doc.buyer.postcode} {doc.buyer.city}")]
    if doc.buyer.siret:
        right.append(("SIRET client", doc.siret(doc.buyer.siret)))
    if doc.number:
        right.append(("Facture n°", doc.number))
    right += dates(doc, "Date d'émission", "Échéance", "Fait le") + doc.refs()
    if doc.preceding:
        right.append(("Annule la facture", doc.preceding))
    for x, rows in ((40, left), (305, right)):
        y = 72
        for key, value in rows:
            page.text(x, y, key, "T", 9.5)
            page.text(x + 82, y, f": {value}" if key else f"  {value}", "TB" if key else "T", 9.5)
            y += 14
    y = 72 + max(len(left), len(right)) * 14 + 20
    y = table(doc, page, y, [("Prestation", "desc", 40, "l", 235), ("Quantité", "qty", 325, "r", 45),
                             ("U", "unit", 335, "l", 40), ("Prix HT", "price", 430, "r", 55),
                             ("% TVA", "rate", 480, "r", 40), ("Net HT", "net", 555, "r", 65)],
              font="T", head="TB", size=10, leading=15)
    y = draw_totals(page, totals(doc, net="Total net HT", vat="T.V.A.", gross="Total T.T.C.",
                                 payable="NET À PAYER"), 350, 555, y + 10, font="T", strong="TB")
    y = block(page, 40, y + 14, bank(doc, "Compte à créditer : ", "Code BIC : "), font="T")
    paragraphs(page, 40, y + 8, 515, doc.mentions_list(), "TI", 9, 11.5)


def footer_ids(doc, pdf):
    """Nothing but a name at the top: all identifiers of the supplier are in the footer."""
    page = pdf.page()
    page.text(297, 60, doc.supplier_title().upper() if not doc.supplier.sole
              else doc.supplier_title(), "HB", 20, "c")
    page.line(200, 70, 395, 70, 1.2)
    y = block(page, 60, 110, ["Facturé à", doc.buyer.name, *doc.party_lines(doc.buyer)], size=10,
              leading=13.5, first="HO")
    if doc.buyer.siret:
        page.text(60, y, f"Siret destinataire {doc.siret(doc.buyer.siret)}", "H", 10)
    y = 110
    if doc.number:
        page.text(535, y, f"{doc.title.capitalize()} n° {doc.number}", "HB", 12, "r")
    else:
        page.text(535, y, doc.title.capitalize(), "HB", 12, "r")
    for label, value in dates(doc, "Le", "À régler le", "Livraison du"):
        y += 14
        page.text(535, y, f"{label} {value}", "H", 10, "r")
    for label, value in doc.refs():
        y += 14
        page.text(535, y, f"{label} {value}", "H", 10, "r")
    for text in origin(doc):
        y += 14
        page.text(535, y, text, "H", 10, "r")
    y = table(doc, page, 240, [("Article", "desc", 60, "l", 220), ("Qté", "qtyunit", 335, "r", 45),
                               ("PU HT", "price", 400, "r", 50), ("TVA", "rate", 450, "r", 40),
                               ("Total HT", "net", 535, "r", 60)], size=9.5, leading=16)
    y = draw_totals(page, totals(doc, gross="TTC", payable="À payer"), 380, 535, y + 20)
    paragraphs(page, 60, y + 25, 475, doc.mentions_list(), size=8.5, leading=11.5)
    foot = [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc)]
    page.text(297, 775, " – ".join(foot), "H", 7, "c")
    page.text(297, 785, " – ".join(identifiers(doc, "Siret ", "TVA ")), "H", 7, "c")
    page.text(297, 795, " – ".join(bank(doc, "IBAN ", "BIC ")), "H", 7, "c")


def totals_left(doc, pdf):
    """Buyer at the left, supplier at the right, totals at the left under the table."""
    page = pdf.page()
    y = block(page, 400, 50, [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc),
                              *identifiers(doc, "Siret : ", "TVA : ")], first="HB", size=8.5,
              leading=11.5)
    page.text(45, 60, doc.title, "HB", 22)
    if doc.number:
        page.text(45, 80, f"N° : {doc.number}", "H", 11)
    rows = [f"{label} : {value}" for label, value in
            dates(doc, "Date de la facture", "Date limite de paiement", "Date de livraison")]
    block(page, 45, 96, rows + origin(doc), size=10, leading=13)
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"N° SIRET du client : {doc.siret(doc.buyer.siret)}")
    page.rect(40, 165, 300, 85)
    block(page, 50, 182, ["Destinataire", *rows], first="HO", size=10, leading=13)
    y = max(y, 190)
    for label, value in doc.refs():
        page.text(400, y, f"{label} :", "H", 9)
        page.text(400, y + 11, f"{value}", "HB", 9)
        y += 25
    y = table(doc, page, max(y + 10, 280),
              [("Qté", "qty", 75, "r", 30), ("", "unit", 82, "l", 40), ("Produit", "desc", 130, "l", 220),
               ("Prix", "price", 420, "r", 50), ("Tva", "rate", 470, "r", 40),
               ("Total", "net", 550, "r", 60)])
    y += 10
    rows = totals(doc, net="Base HT", vat="Tva", gross="Total à payer TTC", payable="Solde dû")
    page.rect(40, y - 14, 250, len(rows) * 15 + 8, fill=0.93, stroke=0)
    end = draw_totals(page, rows, 48, 282, y)
    block(page, 320, y, ["Paiement par virement à :", *bank(doc)], first="HB", size=9)
    paragraphs(page, 45, end + 30, 505, doc.mentions_list())


def landscape(doc, pdf, rotate=0):
    """A wide page, header in three blocks side by side."""
    page = pdf.page(842, 595, rotate)
    y1 = block(page, 40, 45, [doc.supplier_title(), *doc.party_lines(doc.supplier),
                              *contacts(doc), *identifiers(doc)], first="HB", size=8.5, leading=11.5)
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"SIRET dest. {doc.siret(doc.buyer.siret)}")
    block(page, 320, 45, ["Pour le compte de :", *rows], first="HO", size=9.5, leading=12.5)
    page.text(800, 50, f"{doc.title} {doc.number or ''}".strip(), "HB", 15, "r")
    y = 66
    for label, value in dates(doc, "Facture du", "Payable le", "Exécution") + doc.refs():
        page.text(min(690, 792 - text_width(value, "HB", 9)), y, f"{label} :", "H", 9, "r")
        page.text(800, y, value, "HB", 9, "r")
        y += 13
    for text in origin(doc):
        page.text(800, y, text, "HB", 9, "r")
        y += 13
    y = table(doc, page, max(y, y1) + 18,
              [("Désignation des prestations", "desc", 45, "l", 380), ("Quantité", "qty", 490, "r", 50),
               ("Unité", "unit", 505, "l", 50), ("Prix unitaire HT", "price", 640, "r", 75),
               ("Taux TVA", "rate", 700, "r", 45), ("Montant HT", "net", 797, "r", 75)])
    end = draw_totals(page, totals(doc), 600, 797, y + 8)
    at = block(page, 45, y + 8, bank(doc))
    paragraphs(page, 45, max(at + 4, end - 40), 500, doc.mentions_list(), size=7.5, leading=9.5)


def rotated(doc, pdf):
    """The wide page again, drawn on a portrait page that carries /Rotate 90."""
    landscape(doc, pdf, 90)


def carried(doc, pdf):
    """Several pages, the sum carried from one to the next."""
    columns = printed(doc, [("Réf. – désignation", "desc", 40, "l", 270), ("Qté", "qty", 350, "r", 35),
                            ("PU HT", "price", 415, "r", 55), ("TVA", "rate", 465, "r", 40),
                            ("Montant HT", "net", 555, "r", 65)])
    per_page, total = 24, 0
    chunks = [doc.lines[i:i + per_page] for i in range(0, len(doc.lines), per_page)]
    for number, chunk in enumerate(chunks, 1):
        page = pdf.page()
        page.text(40, 45, doc.supplier_title(), "HB", 13)
        page.text(555, 45, f"Page {number}/{len(chunks)}", "H", 8, "r")
        page.text(555, 58, f"{doc.title} {doc.number or ''}".strip(), "HB", 10, "r")
        y = 70
        if number == 1:
            block(page, 40, 60, [*doc.party_lines(doc.supplier), *contacts(doc), *identifiers(doc)],
                  size=8, leading=10.5)
            y = block(page, 330, 90, [doc.buyer.name, *doc.party_lines(doc.buyer)], first="HB")
            if doc.buyer.siret:
                page.text(330, y, f"SIRET acheteur : {doc.siret(doc.buyer.siret)}", "H", 9)
            y = 165
            for label, value in dates(doc, "Date facture", "Échéance le") + doc.refs():
                page.text(40, y, f"{label} :", "H", 9)
                page.text(150, y, value, "HB", 9)
                y += 12
            y = block(page, 40, y, origin(doc))
        y += 15
        header(page, y, columns, "HB", 8.5)
        page.line(36, y + 4, 559, y + 4)
        y += 17
        if number > 1:
            page.text(470, y, "Report", "HO", 8.5, "r")
            page.text(555, y, doc.plain(total), "HO", 8.5, "r")
            y += 14
        for line in chunk:
            y = row(doc, page, y, columns, line, "H", 8.5, 14)
            total += line.net
        if number < len(chunks):
            page.text(470, y + 3, "À reporter", "HO", 8.5, "r")
            page.text(555, y + 3, doc.plain(total), "HO", 8.5, "r")
            page.text(555, 825, "Suite page suivante", "H", 7, "r")
    if y > 560:
        page, y = pdf.page(), 60
    end = draw_totals(page, totals(doc, before="Total brut HT", discount="Remise accordée"), 370, 555,
                      y + 18)
    block(page, 40, y + 18, bank(doc))
    paragraphs(page, 40, end + 12, 515, doc.mentions_list())


LAYOUTS = {"window": window, "grid": grid, "key_value": key_value, "footer_ids": footer_ids,
           "totals_left": totals_left, "landscape": landscape, "rotated": rotated,
           "carried": carried}
