"""Layouts in the manner of trades that print their own kinds of invoice, for the held-out samples."""

from heldout_programs import legal, rows_right
from layout_parts import block, contacts, paragraphs, table, totals


def town_date(doc):
    return f"{doc.supplier.city}, le {doc.date(doc.issued)}"


def word_letter(doc, pdf):
    """A word processor's page: centred letterhead, "Doit", the total in words."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(297, 50, doc.supplier_title(), "TB", 17, "c")
    page.text(297, 66, " - ".join(doc.party_lines(supplier)), "T", 10, "c")
    page.text(297, 79, " - ".join(contacts(doc)), "T", 10, "c")
    page.text(540, 118, town_date(doc), "T", 11, "r")
    page.text(57, 150, "Doit :", "TI", 11)
    block(page, 320, 150, [buyer.name, *doc.party_lines(buyer)], "T", 11, 14, "TB")
    page.text(57, 220, f"{doc.title} N° {doc.number}", "TB", 14)
    lines = [f"{label} : {value}" for label, value in doc.refs()]
    y = block(page, 57, 242, [f"SIRET du client : {doc.siret(buyer.siret)}", *lines,
                              f"Prestation réalisée le {doc.date(doc.delivered)}"], "T", 10.5, 14)
    y = table(doc, page, y + 14, [("Désignation", "desc", 60, "l", 220), ("Quantité", "qtyunit", 350, "r", 60),
                                  ("Prix unitaire", "price", 430, "r", 60), ("Montant", "net", 535, "r", 70)],
              "T", 10.5, 16, "TB")
    y = rows_right(page, totals(doc), 330, 535, y + 14, 10.5, 16, "T")
    y = block(page, 57, y + 12, [f"Paiement à effectuer avant le {doc.date(doc.due)} par virement :",
                                 f"IBAN {doc.iban_text(supplier.iban)}", f"BIC {supplier.bic}"], "T", 10, 13)
    paragraphs(page, 57, y + 6, 480, doc.mentions_list(), "TI", 8.5, 11)
    page.text(297, 805, " - ".join(legal(doc)), "T", 8, "c")


def water_bill(doc, pdf):
    """A water utility: an amount in a large box, then detail by heading on the second page."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(36, 54, supplier.name, "HB", 16)
    page.text(36, 70, "Service public de l'eau", "H", 9)
    block(page, 36, 100, ["Nous écrire", *doc.party_lines(supplier), *contacts(doc)], "H", 8, 10.5, "HB")
    block(page, 320, 140, [buyer.name.upper(), *[t.upper() for t in doc.party_lines(buyer)]], "H", 10, 13)
    page.text(36, 236, f"Votre facture d'eau n° {doc.number}", "HB", 14)
    page.text(36, 252, f"du {doc.date(doc.issued)}", "H", 10)
    page.rect(330, 222, 230, 60, fill=0.9)
    page.text(340, 242, "Montant TTC à payer", "H", 10)
    page.text(550, 242, doc.money(doc.payable), "HB", 14, "r")
    page.text(340, 266, f"à régler avant le {doc.date(doc.due)}", "H", 10)
    y = block(page, 36, 284, [f"{a} : {b}" for a, b in doc.refs()], "H", 9, 12)
    y = block(page, 36, y, [f"SIRET du client : {doc.siret(buyer.siret)}",
                            f"Période du {doc.date(doc.period)} au {doc.date(doc.delivered)}"], "H", 9, 12)
    page.text(36, y + 20, "Récapitulatif", "HB", 11)
    rows = [("Total hors taxes", doc.money(doc.net))]
    rows += [(f"TVA à {doc.percent(rate)} sur {doc.plain(base)} €", doc.money(amount))
             for rate, base, amount in doc.breakdown]
    rows += [("Montant total de la TVA", doc.money(doc.vat)), ("Total TTC", doc.money(doc.gross))]
    rows_right(page, rows, 36, 300, y + 38)
    paragraphs(page, 36, 600, 520, [f"Pour payer par virement : IBAN {doc.iban_text(supplier.iban)}, "
                                    f"BIC {supplier.bic}.", *doc.mentions_list()], "H", 8, 10.5)
    page.text(297, 810, f"{doc.supplier_title()}, " + ", ".join(legal(doc, form=False)) + f", capital social {doc.capital_text()}", "H", 6.5, "c")
    back = pdf.page()
    back.text(36, 50, f"Détail de la facture n° {doc.number}", "HB", 12)
    table(doc, back, 90, [("", "desc", 36, "l", 230), ("Quantité", "qtyunit", 340, "r", 60),
                          ("Prix unitaire HT", "price", 420, "r", 60), ("Montant HT", "net", 495, "r", 60),
                          ("TVA", "rate", 555, "r", 40)], size=8.5, leading=15)
    paragraphs(back, 36, 400, 520, doc.extra["clauses"], "H", 8, 11)


def fee_note(doc, pdf):
    """A lawyer's note of fees: matter, client, a short list, no table rules."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 60, 60, [doc.supplier_title(), "Avocats au barreau", *doc.party_lines(supplier), *contacts(doc)],
          "T", 10, 13, "TB")
    block(page, 340, 110, [buyer.name, "À l'attention du service juridique", *doc.party_lines(buyer)], "T", 11, 14)
    page.text(340, 186, town_date(doc), "T", 11)
    page.text(297, 226, f"NOTE D'HONORAIRES N° {doc.number}", "TB", 14, "c")
    y = block(page, 60, 254, ["Dossier : Commune c/ SCI du Moulin (n° 260117)",
                              f"Vos références : SIRET {doc.siret(buyer.siret)}"
                              + "".join(f" - {a} {b}" for a, b in doc.refs()),
                              f"Diligences accomplies jusqu'au {doc.date(doc.delivered)}"], "T", 10.5, 14)
    y += 10
    for line in doc.lines:
        page.text(60, y, line.description, "T", 11)
        page.text(535, y, doc.money(line.net), "T", 11, "r")
        y += 13
        page.text(74, y, f"{doc.number_text(line.quantity)} {line.unit} x {doc.price(line.price)} €", "TI", 10)
        y += 17
    y = rows_right(page, [("Total honoraires HT", doc.money(doc.net)),
                          *[(f"TVA {doc.percent(r)}", doc.money(a)) for r, _, a in doc.breakdown],
                          ("Total TTC", doc.money(doc.gross)),
                          *([("Provision versée", doc.money(doc.paid))] if doc.paid else []),
                          ("Solde à régler", doc.money(doc.payable))], 300, 535, y + 10, 11, 16, "T")
    y = paragraphs(page, 60, y + 14, 475, [
        f"Note payable au plus tard le {doc.date(doc.due)}, par virement sur le compte IBAN "
        f"{doc.iban_text(supplier.iban)} (BIC {supplier.bic}).", *doc.mentions_list()], "T", 9.5, 12)
    page.text(297, 800, f"{supplier.form} au capital de {doc.capital_text()} - {doc.rcs_text()}", "T", 8, "c")
    page.text(297, 811, f"SIRET {doc.siret(supplier.siret)} - TVA {doc.vat_text(supplier.vat_id)}", "T", 8, "c")


def training(doc, pdf):
    """A training body: declaration of activity, trainees, hours, an exemption."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 40, 50, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc),
                         f"N° Siret : {doc.siret(supplier.siret)}",
                         *([f"Code APE : {supplier.ape}"] if supplier.ape else [])], "H", 9, 12, "HB")
    block(page, 40, 146, ["Déclaration d'activité enregistrée sous le n° 76 31 09412 31 auprès du préfet de région.",
                          "Cet enregistrement ne vaut pas agrément de l'État."], "HO", 8, 10)
    page.rect(310, 50, 250, 86)
    block(page, 318, 66, ["Destinataire", buyer.name, *doc.party_lines(buyer),
                          f"SIRET {doc.siret(buyer.siret)}"], "H", 9.5, 12.5, "HB")
    page.text(40, 190, f"{doc.title} {doc.number}", "HB", 14)
    y = block(page, 40, 210, [f"Date : {doc.date(doc.issued)}", "Convention de formation n° 2026-CF-118",
                              f"Dates de la formation : du {doc.date(doc.period)} au {doc.date(doc.delivered)}",
                              "Stagiaires : 8 agents - Durée : 14 heures par stagiaire",
                              *[f"{a} : {b}" for a, b in doc.refs()]], "H", 9.5, 13)
    y = table(doc, page, y + 14, [("Intitulé de la formation", "desc", 44, "l", 260), ("Nombre", "qtyunit", 380, "r", 60),
                                  ("Coût unitaire", "price", 460, "r", 60), ("Coût total", "net", 552, "r", 70)],
              size=9, leading=15)
    y = rows_right(page, [("Total net de taxe", doc.money(doc.net)), ("Net à payer", doc.money(doc.payable))],
                   380, 552, y + 14)
    y = block(page, 40, y + 14, [f"Date limite de règlement : {doc.date(doc.due)}", "Domiciliation bancaire :",
                                 f"IBAN {doc.iban_text(supplier.iban)} - BIC {supplier.bic}"], "H", 9, 12)
    paragraphs(page, 40, y + 6, 515, doc.mentions_list(), "H", 8, 10.5)


def staffing(doc, pdf):
    """A temp agency: lines by worker and week, hours, a coefficient in the text, several subtotals."""
    page = pdf.page(842, 595)
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 36, 44, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc)], "H", 8.5, 11, "HB")
    block(page, 520, 60, [buyer.name, *doc.party_lines(buyer), f"Siret {doc.siret(buyer.siret)}"], "H", 9, 12, "HB")
    page.text(300, 50, doc.title, "HB", 16)
    for i, (label, value) in enumerate((("Facture No", doc.number), ("Date facture", doc.date(doc.issued)),
                                        ("Echéance", doc.date(doc.due)), ("Compte client", "411H0098"))):
        page.text(300, 70 + 12 * i, label, "H", 9)
        page.text(375, 70 + 12 * i, ": " + value, "H", 9)
    x = 36
    for label, value in [*doc.refs(), ("Fin de période", doc.date(doc.delivered))]:
        page.text(x, 142, f"{label} : {value}", "H", 8.5)
        x += 190
    y = table(doc, page, 170, [("Salarié / contrat / semaine", "desc", 40, "l", 380), ("Heures", "qty", 500, "r", 50),
                               ("Taux factu.", "price", 590, "r", 60), ("TVA", "rate", 650, "r", 40),
                               ("Montant HT", "net", 800, "r", 80)], size=8.5, leading=14)
    rows_right(page, [("Total HT", doc.money(doc.net)),
                      *[(f"TVA {doc.percent(r)} sur {doc.plain(b)}", doc.money(a)) for r, b, a in doc.breakdown],
                      ("Total TTC", doc.money(doc.gross)), ("Net à payer", doc.money(doc.payable))],
               600, 800, y + 14)
    y = block(page, 36, y + 14, ["Règlement par virement à notre ordre",
                                 f"IBAN : {doc.iban_text(supplier.iban)}", f"BIC : {supplier.bic}"], "H", 8.5, 11)
    paragraphs(page, 36, max(y + 10, 420), 770, ["Garantie financière : Caution Travail Temporaire Océane, 12 quai de "
                                                 "Seine, 75019 Paris, montant 145 032 €.", *doc.mentions_list()],
               "H", 7.5, 9.5)
    page.text(421, 570, " - ".join(legal(doc)), "H", 7, "c")


def telecom(doc, pdf):
    """A telephone operator: an account number beside the invoice number, a summary by service."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(40, 56, supplier.name, "HB", 20)
    page.text(40, 72, "pro", "H", 12)
    block(page, 330, 120, [buyer.name, *doc.party_lines(buyer)], "H", 10, 13)
    rows = [("Facture n°", doc.number), ("Date de facture", doc.date(doc.issued)), ("Compte de facturation", "7 0044 118 203"),
            ("N° client", "3 118 940"), ("SIRET du destinataire", doc.siret(buyer.siret)),
            *doc.refs(), ("Période", f"du {doc.date(doc.period)} au {doc.date(doc.delivered)}")]
    y = 110
    for label, value in rows:
        page.text(40, y, label, "H", 8.5, gray=0.4)
        page.text(150, y, value, "H", 8.5)
        y += 12
    page.text(40, 250, "Total de votre facture", "HB", 12)
    page.text(555, 250, doc.money(doc.payable) + " TTC", "HB", 12, "r")
    page.text(40, 266, f"Le règlement de cette facture est attendu avant le {doc.date(doc.due)}.", "H", 9)
    y = 300
    for label, x, align in (("Vos services", 40, "l"), ("Quantité", 330, "r"), ("Prix HT", 400, "r"), ("TVA", 460, "r"),
                            ("Montant HT", 555, "r")):
        page.text(x, y, label, "HB", 8.5, align)
    y += 16
    for line in doc.lines:
        page.text(40, y, line.description, "H", 8.5)
        page.text(330, y, doc.number_text(line.quantity) + (f" {line.unit}" if line.unit else ""), "H", 8.5, "r")
        page.text(400, y, doc.price(line.price), "H", 8.5, "r")
        page.text(460, y, doc.percent(line.rate), "H", 8.5, "r")
        page.text(555, y, doc.plain(line.net), "H", 8.5, "r")
        y += 14
    rows_right(page, [("Montant total HT", doc.money(doc.net)),
                      *[(f"TVA ({doc.percent(r)}) sur {doc.plain(b)} €", doc.money(a)) for r, b, a in doc.breakdown],
                      ("Montant total TTC", doc.money(doc.gross))], 300, 555, y + 12)
    paragraphs(page, 40, 620, 515, [f"Coordonnées bancaires : {doc.iban_text(supplier.iban)} - {supplier.bic}",
                                    *doc.mentions_list()], "H", 8, 10.5)
    page.text(40, 800, f"{doc.supplier_title()} au capital de {doc.capital_text()} - {doc.rcs_text()} - "
                       f"APE {supplier.ape}", "H", 6.5)
    page.text(40, 809, f"Siège social : {', '.join(doc.party_lines(supplier))} - SIRET {doc.siret(supplier.siret)} - "
                       f"TVA {supplier.vat_id} - {' - '.join(contacts(doc))}", "H", 6.5)


def letterhead_brand(doc, pdf):
    """A brand in large type; the company's name, form and address stand in the footer alone."""
    page = pdf.page()
    supplier, buyer = doc.supplier, doc.buyer
    page.text(40, 64, doc.extra["brand"], "HB", 26)
    page.text(40, 80, doc.extra["motto"], "HO", 10)
    page.text(340, 120, "À l'attention de", "H", 8)
    block(page, 340, 133, [buyer.name, *doc.party_lines(buyer)], "H", 10, 13, "HB")
    page.text(40, 214, f"{doc.title} {doc.number}", "HB", 13)
    page.text(40, 230, f"Date : {doc.date(doc.issued)}    Échéance : {doc.date(doc.due)}    "
                       f"Livré le {doc.date(doc.delivered)}", "H", 9)
    page.text(40, 243, "    ".join([f"SIRET destinataire : {doc.siret(buyer.siret)}",
                                    *[f"{a} : {b}" for a, b in doc.refs()]]), "H", 9)
    y = table(doc, page, 276, [("Qté", "qty", 80, "r", 40), ("Unité", "unit", 90, "l", 40),
                               ("Travaux", "desc", 140, "l", 250), ("P.U.", "price", 440, "r", 50),
                               ("T.V.A.", "rate", 490, "r", 40), ("Total H.T.", "net", 555, "r", 60)],
              size=9, leading=15)
    y = rows_right(page, totals(doc, net="Total H.T.", vat="T.V.A.", vat_total="Total T.V.A.", gross="Total T.T.C."),
                   370, 555, y + 12)
    paragraphs(page, 40, y + 16, 515, [f"Règlement sur IBAN {doc.iban_text(supplier.iban)}, BIC {supplier.bic}",
                                       *doc.mentions_list()], "H", 8, 10.5)
    page.text(297, 796, f"{supplier.name} {supplier.form} au capital de {doc.capital_text()} - "
                        f"{' '.join(supplier.address)} {supplier.postcode} {supplier.city}", "H", 7, "c")
    page.text(297, 806, " - ".join([*contacts(doc), f"SIRET {doc.siret(supplier.siret)}", doc.rcs_text(),
                                    f"APE {supplier.ape}", f"TVA {doc.vat_text(supplier.vat_id)}"]), "H", 7, "c")


def pad(doc, pdf):
    """A printed invoice pad filled in by machine: headings in capitals, boxes, a stamp of figures."""
    page = pdf.page(420, 595)
    supplier, buyer = doc.supplier, doc.buyer
    block(page, 24, 36, [doc.supplier_title(), *doc.party_lines(supplier), *contacts(doc),
                         f"Siret {doc.siret(supplier.siret)}", *([f"APE {supplier.ape}"] if supplier.ape else [])],
          "H", 7.5, 9.5, "HB")
    page.text(396, 36, "FACTURE", "HB", 14, "r")
    page.text(396, 50, f"N° {doc.number}", "HB", 10, "r")
    page.text(396, 64, f"Le {doc.date(doc.issued)}", "H", 9, "r")
    page.text(220, 84, "M", "H", 8)
    block(page, 232, 84, [buyer.name, *doc.party_lines(buyer), f"SIRET {doc.siret(buyer.siret)}"], "H", 8, 10)
    y = block(page, 24, 140, [f"{a} : {b}" for a, b in doc.refs()], "H", 8, 10)
    page.text(24, y, f"Date des travaux : {doc.date(doc.delivered)}", "H", 8)
    y = table(doc, page, y + 20, [("QTÉ", "qty", 52, "r", 28), ("DÉSIGNATION", "desc", 60, "l", 190),
                                  ("P.U.", "price", 320, "r", 40), ("MONTANT", "net", 396, "r", 50)], size=8, leading=14)
    y = rows_right(page, [("TOTAL", doc.money(doc.net))], 270, 396, 430, 9)
    y = block(page, 24, 430, [f"Payable le {doc.date(doc.due)}", f"IBAN {doc.iban_text(supplier.iban)}",
                              f"BIC {supplier.bic}"], "H", 7, 9)
    paragraphs(page, 24, 470, 372, doc.mentions_list(), "H", 6.5, 8.5)


LAYOUTS = {f.__name__: f for f in (word_letter, water_bill, fee_note, training, staffing, telecom, letterhead_brand, pad)}
