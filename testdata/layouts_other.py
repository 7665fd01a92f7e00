"""Layouts of letters, typewriters, dense utilities, works statements, foreign suppliers."""

from layout_parts import (bank, block, cell, contacts, dates, draw_totals, identifiers, origin,
                          paragraphs, rate_code, rate_on_lines, table, totals)


def prose(doc, pdf):
    """No table at all: everything stands in sentences."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    y = block(page, 297, 70, [doc.supplier_title(), ", ".join(doc.party_lines(supplier)),
                              *contacts(doc)], "TI", 10, 13, "TB", "c")
    y = block(page, 320, y + 30, [buyer.name, *doc.party_lines(buyer)], "T", 11, 14)
    where = f"{supplier.city}, le {doc.date(doc.issued)}" if doc.issued else supplier.city
    page.text(320, y + 12, where, "T", 11)
    page.text(70, y + 50, f"{doc.title}{' n° ' + doc.number if doc.number else ''}", "TB", 13)
    texts = ["Madame, Monsieur,"]
    refs = [f"{label.lower()} {value}" for label, value in doc.refs()]
    siret = f" (SIRET {doc.siret(buyer.siret)})" if buyer.siret else ""
    texts.append(f"Nous avons l'honneur de vous adresser la présente facture{siret}"
                 + (", " + ", ".join(refs) if refs else "") + ".")
    if doc.delivered and doc.period:
        texts.append(f"Elle porte sur la période du {doc.date(doc.period)} au "
                     f"{doc.date(doc.delivered)}.")
    elif doc.delivered:
        texts.append(f"La prestation a été achevée le {doc.date(doc.delivered)}.")
    for text in origin(doc, "Elle corrige la facture "):
        texts.append(text + ".")
    for line in doc.lines:
        rate = f", TVA au taux de {doc.percent(line.rate)}" if rate_on_lines(doc) else ""
        if line.quantity is None:
            texts.append(f"– {line.description} : {doc.money(line.net)} hors taxes{rate} ;")
        else:
            quantity = cell(doc, line, "qtyunit")
            texts.append(f"– {line.description} : {quantity} à {doc.price(line.price)} € l'unité, "
                         f"soit {doc.money(line.net)} hors taxes{rate} ;")
    if doc.breakdown and doc.show_rates:
        taxes = " et ".join(f"la TVA à {doc.percent(rate)} à {doc.money(amount)}"
                            for rate, _, amount in doc.breakdown)
    else:
        taxes = f"la TVA à {doc.money(doc.vat)}"
    texts.append(f"Le montant hors taxes s'élève à {doc.money(doc.net)}, {taxes}, et le montant toutes "
                 f"taxes comprises à {doc.money(doc.gross)}.")
    if doc.paid:
        texts.append(f"Un acompte de {doc.money(doc.paid)} ayant été versé, la somme restant à payer "
                     f"est de {doc.money(doc.payable)}.")
    if doc.due:
        texts.append(f"Nous vous remercions de la régler au plus tard le {doc.date(doc.due)}"
                     + (f" sur le compte IBAN {doc.iban_text(supplier.iban)}" if supplier.iban else "")
                     + (f" (BIC {supplier.bic})" if supplier.bic else "") + ".")
    else:
        texts += bank(doc)
    y += 78
    for text in texts:
        y = page.wrap(70, y, 455, text, "T", 11, 14.5) + 4
    y = paragraphs(page, 70, y + 10, 455, doc.mentions_list(), "TI", 8.5, 11)
    page.text(297, 800, ", ".join(identifiers(doc)), "T", 7.5, "c")


def typewriter(doc, pdf):
    """A matrix printer's page: one fixed font, no rules, columns by spaces."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    y = block(page, 40, 50, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc),
                             *identifiers(doc, "SIRET ", "NO TVA ")], "C", 9, 11)
    rows = [buyer.name, *doc.party_lines(buyer)]
    if buyer.siret:
        rows.append(f"SIRET CLIENT {doc.siret(buyer.siret)}")
    y = block(page, 310, y + 12, rows, "C", 9, 11) + 14
    page.text(40, y, f"{doc.title}{' N° ' + doc.number if doc.number else ''}", "CB", 11)
    y += 16
    for label, value in dates(doc, "DATE", "ECHEANCE", "LIVRAISON", "PERIODE") + doc.refs():
        page.text(40, y, f"{label.upper():<20}{value}", "C", 9)
        y += 11
    y = block(page, 40, y, origin(doc, "SUR FACTURE "), "C", 9, 11) + 14
    y = table(doc, page, y, [("DESIGNATION", "desc", 40, "l", 230), ("QTE", "qty", 325, "r", 40),
                             ("PRIX HT", "price", 395, "r", 60), ("TVA", "rate", 460, "r", 50),
                             ("MONTANT HT", "net", 550, "r", 70)],
              font="C", size=8.5, leading=12, head="C", rules=False)
    rows = totals(doc, net="TOTAL HT", vat="TVA", vat_total="TOTAL TVA", on="SUR", gross="TOTAL TTC",
                  payable="NET A PAYER", paid="ACOMPTE", discount="REMISE", before="TOTAL BRUT")
    y = draw_totals(page, rows, 300, 550, y + 14, 9, 12, "C", "CB")
    y = block(page, 40, y + 14, bank(doc), "C", 9, 11)
    paragraphs(page, 40, y + 8, 515, doc.mentions_list(), "C", 8, 10)


def dense(doc, pdf):
    """A utility's page: small print, a summary box, side columns, a back page of conditions."""
    page = pdf.page()
    page.rect(30, 30, 535, 40, fill=0.9, stroke=0)
    page.text(38, 55, doc.supplier_title(), "HB", 15)
    page.text(557, 47, f"{doc.title}{' n° ' + doc.number if doc.number else ''}", "HB", 9, "r")
    if doc.issued:
        page.text(557, 61, f"du {doc.date(doc.issued)}", "H", 8, "r")
    y = block(page, 38, 86, ["Vos références", *[f"{a} : {b}" for a, b in doc.refs()]], size=7,
              leading=9, first="HB")
    y = block(page, 38, y + 6, ["Nous contacter", *contacts(doc), *doc.party_lines(doc.supplier)],
              size=7, leading=9, first="HB")
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    block(page, 330, 120, rows, size=9.5, leading=12.5)
    if doc.buyer.siret:
        page.text(330, 178, f"SIRET client : {doc.siret(doc.buyer.siret)}", "H", 7)
    page.rect(200, 200, 365, 58)
    at = 214
    if doc.due:
        page.text(210, at, f"Montant à régler avant le {doc.date(doc.due)}", "HB", 9)
    else:
        page.text(210, at, "Montant à régler", "HB", 9)
    page.text(555, at, doc.money(doc.payable), "HB", 12, "r")
    if doc.period:
        page.text(210, at + 16, f"Période de facturation : du {doc.date(doc.period)} au "
                                f"{doc.date(doc.delivered)}", "H", 7.5)
    elif doc.delivered:
        page.text(210, at + 16, f"Date de réalisation : {doc.date(doc.delivered)}", "H", 7.5)
    block(page, 210, at + 29, bank(doc), size=7.5, leading=9)
    y = table(doc, page, max(y + 10, 285),
              [("Détail de votre facture", "desc", 38, "l", 250), ("Quantité", "qtyunit", 350, "r", 60),
               ("Prix unit. HT", "price", 420, "r", 60), ("TVA", "rate", 470, "r", 40),
               ("Montant HT", "net", 557, "r", 60)], size=7, leading=9.5)
    y = draw_totals(page, totals(doc, net="Total hors TVA", vat="TVA à", on="sur la base de",
                                 vat_total="Total des taxes", gross="Total TTC"),
                    330, 557, y + 6, 7.5, 10)
    y = paragraphs(page, 38, y + 12, 260, doc.mentions_list(), size=6.5, leading=8)
    page.text(297, 822, " - ".join([doc.supplier_title(), *identifiers(doc)]), "H", 5.8, "c")
    back = pdf.page()
    back.text(38, 50, "Conditions générales de vente", "HB", 9)
    clauses = doc.extra.get("clauses", [])
    half = (len(clauses) + 1) // 2
    paragraphs(back, 38, 68, 250, clauses[:half], size=6.5, leading=8.5)
    paragraphs(back, 307, 68, 250, clauses[half:], size=6.5, leading=8.5)


def bilingual(doc, pdf):
    """French and English labels together, amounts and dates in the English way."""
    page = pdf.page()
    page.text(45, 60, doc.supplier_title(), "HB", 14)
    block(page, 45, 75, [*doc.party_lines(doc.supplier), *contacts(doc),
                         *identifiers(doc, "SIRET no. ", "VAT no. / N° TVA ")], size=8.5, leading=11)
    page.text(550, 60, "INVOICE / FACTURE", "HB", 14, "r")
    rows = [("Invoice no. / N° de facture", doc.number)] if doc.number else []
    rows += dates(doc, "Invoice date / Date de facture", "Due date / Échéance",
                  "Service date / Date de prestation")
    for label, value in doc.refs():
        english = {"Code service": "Buyer reference", "N° d'engagement": "Purchase order",
                   "Marché n°": "Contract no."}.get(label)
        rows.append((f"{english} / {label}" if english else label, value))
    y = 82
    for label, value in rows:
        page.text(470, y, label, "H", 8, "r")
        page.text(550, y, value, "HB", 8.5, "r")
        y += 12
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"Customer SIRET / SIRET client: {doc.siret(doc.buyer.siret)}")
    y = block(page, 45, max(y + 20, 185), ["Bill to / Facturé à", *rows], first="HO", size=9.5)
    y = table(doc, page, y + 22,
              [("Description / Désignation", "desc", 45, "l", 215), ("Qty / Qté", "qtyunit", 340, "r", 60),
               ("Unit price / P.U.", "price", 412, "r", 70), ("VAT / TVA", "rate", 465, "r", 45),
               ("Amount / Montant", "net", 550, "r", 70)], size=8.5)
    y = draw_totals(page, totals(doc, net="Subtotal / Total HT", vat="VAT / TVA",
                                 gross="Total incl. VAT / Total TTC", payable="Amount due / Net à payer",
                                 paid="Paid / Déjà réglé", discount="Discount / Remise",
                                 before="Gross amount / Total brut"),
                    330, 550, y + 8, 9.5)
    y = block(page, 45, y + 14, bank(doc, "IBAN: ", "BIC/SWIFT: "))
    paragraphs(page, 45, y + 10, 505, doc.mentions_list())


def letter(doc, pdf):
    """A letter with a short table, closed by "Fait à ... le ..." and a signature."""
    page = pdf.page()
    y = block(page, 60, 70, [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc),
                             *identifiers(doc, "N° SIRET ", "N° TVA ")], "T", 10, 13, "TB")
    rows = ["À l'attention de", doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"Siret : {doc.siret(doc.buyer.siret)}")
    y = block(page, 340, y + 10, rows, "T", 11, 14)
    page.text(60, y + 16, f"Objet : {doc.title.lower()}{' n° ' + doc.number if doc.number else ''}",
              "TB", 11)
    y += 33
    for label, value in doc.refs():
        page.text(60, y, f"{label} : {value}", "T", 10)
        y += 13
    y = block(page, 60, y, origin(doc, "En référence à notre facture "), "T", 10, 13)
    y = table(doc, page, y + 16,
              [("Nature de la prestation", "desc", 60, "l", 215), ("Nombre", "qtyunit", 345, "r", 55),
               ("Prix", "price", 410, "r", 55), ("TVA", "rate", 460, "r", 40),
               ("Total HT", "net", 535, "r", 60)], font="T", head="TI", size=10, leading=15,
              rules=False)
    y = draw_totals(page, totals(doc, net="Total hors taxes", gross="Total toutes taxes comprises",
                                 payable="Reste dû", paid="Acompte déjà versé à déduire"), 300, 535,
                    y + 8, font="T", strong="TB")
    y += 12
    for label, value in dates(doc, "", "À régler avant le", "Prestation réalisée le", "Période")[
            1 if doc.issued else 0:]:
        page.text(60, y, f"{label} {value}", "T", 10)
        y += 13
    y = block(page, 60, y, bank(doc), "T", 10, 13)
    y = paragraphs(page, 60, y + 6, 475, doc.mentions_list(), "T", 9, 11)
    if doc.issued:
        page.text(340, y + 20, f"Fait à {doc.supplier.city}, le {doc.date(doc.issued)}", "T", 11)
    page.text(340, y + 36, doc.extra.get("signed", "La gérance"), "TI", 11)


def sidebar(doc, pdf):
    """Everything about the supplier in a grey column at the left."""
    page = pdf.page()
    page.rect(0, 0, 165, 842, fill=0.92, stroke=0)
    y = 60
    for text in [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc),
                 *identifiers(doc, "SIRET ", "TVA ")]:
        y = page.wrap(15, y, 140, text, "HB" if y == 60 else "H", 8.5, 11.5)
    y += 12
    for text in bank(doc):
        y = page.wrap(15, y, 140, text, "H", 8, 10.5)
    y = max(y + 20, 430)
    for text in doc.mentions_list():
        y = page.wrap(15, y, 138, text, "H", 6.8, 8.8) + 3
    page.text(185, 62, doc.title, "HB", 20)
    rows = [("Numéro", doc.number)] if doc.number else []
    rows += dates(doc, "Date", "Échéance", "Livré le") + doc.refs()
    if doc.preceding:
        rows.append(("Facture concernée", f"{doc.preceding} du {doc.date(doc.preceding_date)}"))
    y = 84
    for label, value in rows:
        page.text(185, y, label, "H", 8.5, gray=0.4)
        page.text(285, y, value, "HB", 8.5)
        y += 12.5
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"SIRET {doc.siret(doc.buyer.siret)}")
    y = block(page, 185, y + 18, ["CLIENT", *rows], first="HB", size=9.5)
    y = table(doc, page, y + 25, [("Article", "desc", 185, "l", 160), ("Qté", "qtyunit", 395, "r", 45),
                                  ("PU HT", "price", 445, "r", 45), ("TVA", "rate", 492, "r", 40),
                                  ("HT", "net", 565, "r", 55)], size=8.5, leading=13)
    draw_totals(page, totals(doc), 380, 565, y + 12, 9)


def works(doc, pdf):
    """A statement of works in progress: contract, cumulated, earlier and present amounts."""
    page = pdf.page()
    page.rect(40, 35, 515, 30)
    title = f"{doc.title} n° {doc.extra['statement']}"
    page.text(297, 55, title, "HB", 13, "c")
    y = block(page, 45, 85, [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc),
                             *identifiers(doc)], first="HB", size=8.5, leading=11)
    rows = ["Maître d'ouvrage", doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"SIRET du maître d'ouvrage : {doc.siret(doc.buyer.siret)}")
    at = block(page, 310, 85, rows, first="HO", size=9, leading=12)
    rows = [("Facture n°", doc.number)] if doc.number else []
    for label, value in rows + dates(doc, "Établie le", "Échéance", "Travaux exécutés au") + doc.refs():
        page.text(310, at + 6, f"{label} : {value}", "H", 8.5)
        at += 11.5
    y = max(y, at + 6) + 20
    heads = [("Poste", 45, "l"), ("Marché HT", 300, "r"), ("Avancement", 355, "r"),
             ("Cumul HT", 420, "r"), ("Antérieur HT", 476, "r"), ("Présente situation", 553, "r")]
    page.rect(40, y - 11, 515, 16, fill=0.88)
    for label, x, align in heads:
        page.text(x, y, label, "HB", 7.5, align)
    y += 18
    contract = cumulated = earlier = 0
    for line, (whole, before) in zip(doc.lines, doc.extra["progress"]):
        done = before + line.net
        share = f"{done * 100 / whole:.0f} %"
        for (_, x, align), text in zip(heads, [line.description, doc.plain(whole), share,
                                               doc.plain(done), doc.plain(before),
                                               doc.plain(line.net)]):
            page.text(x, y, text, "H", 8, align)
        contract, cumulated, earlier = contract + whole, cumulated + done, earlier + before
        page.line(40, y + 4, 555, y + 4, 0.3)
        y += 14
    for (_, x, align), text in zip(heads, ["Totaux", doc.plain(contract), "", doc.plain(cumulated),
                                           doc.plain(earlier), doc.plain(doc.net)]):
        page.text(x, y, text, "HB", 8, align)
    y = draw_totals(page, totals(doc, net="Montant HT de la situation", gross="Montant TTC",
                                 payable="Net à mandater"), 350, 553, y + 26, 9)
    y = block(page, 45, y + 12, bank(doc), size=8.5)
    paragraphs(page, 45, y + 8, 505, doc.mentions_list(), size=7.5, leading=9.5)


def codes(doc, pdf):
    """Rates by letters in the table, with a legend that holds base and tax of each."""
    page = pdf.page()
    page.text(40, 55, doc.supplier_title(), "HB", 13)
    block(page, 40, 68, [" – ".join(doc.party_lines(doc.supplier)), " – ".join(contacts(doc)),
                         " – ".join(identifiers(doc))], size=7.5, leading=10)
    page.line(40, 100, 555, 100, 1)
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"SIRET : {doc.siret(doc.buyer.siret)}")
    y = block(page, 40, 125, ["Livré et facturé à :", *rows], first="HO", size=9.5)
    at = 125
    page.text(330, at, f"{doc.title}{' ' + doc.number if doc.number else ''}", "HB", 13)
    for label, value in dates(doc, "Date facture", "Date échéance", "Date livraison") + doc.refs():
        at += 13
        page.text(330, at, label, "H", 9)
        page.text(430, at, value, "H", 9)
    y = block(page, 330, at + 13, origin(doc)) if doc.preceding else max(y, at)
    y = table(doc, page, y + 25,
              [("C", "code", 50, "c", 10), ("Désignation", "desc", 65, "l", 235),
               ("Colis", "qty", 345, "r", 30), ("Cond.", "unit", 355, "l", 45),
               ("P.U.", "price", 460, "r", 50), ("Montant", "net", 550, "r", 65)], size=8.5, leading=13)
    y += 10
    page.text(45, y, "Code", "HB", 8)
    for label, x in (("Taux", 120), ("Base HT", 190), ("Montant TVA", 260)):
        page.text(x, y, label, "HB", 8, "r")
    end = y
    for rate, base, amount in doc.breakdown:
        end += 12
        page.text(52, end, rate_code(doc, rate), "H", 8.5)
        page.text(120, end, doc.percent(rate), "H", 8.5, "r")
        page.text(190, end, doc.plain(base), "H", 8.5, "r")
        page.text(260, end, doc.plain(amount), "H", 8.5, "r")
    rows = [("Total HT", doc.money(doc.net)), ("Total TVA", doc.money(doc.vat)),
            ("Total TTC", doc.money(doc.gross)), ("Net à payer", doc.money(doc.payable))]
    y = draw_totals(page, rows, 380, 550, y, 9.5)
    y = block(page, 40, max(y, end) + 20, bank(doc), size=8.5)
    paragraphs(page, 40, y + 8, 515, doc.mentions_list(), size=7.5, leading=9.5)


def receipt(doc, pdf):
    """A one-person business: centred, airy, no rate column."""
    page = pdf.page()
    y = block(page, 297, 70, [doc.supplier_title(), *doc.party_lines(doc.supplier), *contacts(doc),
                              *identifiers(doc, "Siret ", "TVA ")], size=10, leading=13.5, first="HB",
              align="c")
    y += 20
    page.text(297, y, f"{doc.title.capitalize()}{' n° ' + doc.number if doc.number else ''}", "HB", 14,
              "c")
    for label, value in dates(doc, "Date", "Paiement au plus tard le", "Date de la prestation"):
        y += 15
        page.text(297, y, f"{label} : {value}", "H", 9.5, "c")
    for text in origin(doc, "Avoir sur la facture "):
        y += 15
        page.text(297, y, text, "H", 9.5, "c")
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer)]
    if doc.buyer.siret:
        rows.append(f"Siret client : {doc.siret(doc.buyer.siret)}")
    rows += [f"{label} : {value}" for label, value in doc.refs()]
    y = block(page, 110, y + 35, ["Client :", *rows], size=10, leading=13.5)
    y = table(doc, page, y + 25, [("Désignation", "desc", 110, "l", 190), ("Quantité", "qtyunit", 355, "r", 50),
                                  ("Prix unitaire", "price", 425, "r", 65),
                                  ("Montant", "net", 490, "r", 60)], size=9.5, leading=17, rules=False)
    y = draw_totals(page, totals(doc, net="Total HT" if doc.breakdown else "Total",
                                 payable="Total à payer"), 330, 490, y + 12)
    y = block(page, 110, y + 20, bank(doc))
    paragraphs(page, 110, y + 10, 380, doc.mentions_list(), size=8.5, leading=11)


def german(doc, pdf):
    """A German supplier's page: sender line above the window, information block at the right."""
    page = pdf.page()
    supplier = doc.supplier
    page.text(70, 127, f"{doc.supplier_title()} · {' · '.join(doc.party_lines(supplier))}", "H", 6.5)
    page.line(70, 130, 300, 130, 0.3)
    rows = [doc.buyer.name, *doc.party_lines(doc.buyer), "Frankreich"]
    y = block(page, 70, 146, rows, size=10, leading=13)
    at = 146
    info = [("Rechnungs-Nr. / Facture n°", doc.number)]
    info += dates(doc, "Datum / Date", "Fällig am / Échéance", "Leistungsdatum / Livraison")
    info += doc.refs()
    if doc.buyer.siret:
        info.append(("SIRET (Kunde / client)", doc.siret(doc.buyer.siret)))
    for label, value in info:
        page.text(340, at, label, "H", 8)
        page.text(550, at, value, "H", 8.5, "r")
        at += 12.5
    y = max(y, at) + 40
    page.text(70, y, "Rechnung / Facture", "HB", 14)
    y = table(doc, page, y + 28, [("Bezeichnung / Désignation", "desc", 70, "l", 210),
                                  ("Menge / Qté", "qtyunit", 360, "r", 60),
                                  ("Einzelpreis", "price", 440, "r", 60),
                                  ("Betrag / Montant", "net", 550, "r", 75)], size=9)
    y = draw_totals(page, totals(doc, net="Nettobetrag / Total HT", vat="MwSt. / TVA",
                                 gross="Bruttobetrag / Total TTC", payable="Zahlbetrag / Net à payer"),
                    320, 550, y + 10, 9.5)
    paragraphs(page, 70, y + 20, 480, doc.mentions_list(), size=8.5, leading=11)
    page.line(70, 760, 550, 760, 0.3)
    block(page, 70, 772, [doc.supplier_title(), *doc.party_lines(supplier)], size=7, leading=9)
    block(page, 230, 772, [*contacts(doc), f"USt-IdNr. {supplier.vat_id}",
                           *doc.extra.get("register", [])], size=7, leading=9)
    block(page, 400, 772, bank(doc), size=7, leading=9)


LAYOUTS = {"prose": prose, "typewriter": typewriter, "dense": dense, "bilingual": bilingual,
           "letter": letter, "sidebar": sidebar, "works": works, "codes": codes,
           "receipt": receipt, "german": german}
