"""Run by Scribus (`scribus -g -py agence.py`): frames in three columns; FACTURE names the values, brut.pdf is made beside them."""

import json
import os

import scribus

v = json.load(open(os.environ["FACTURE"], encoding="utf-8"))
s, b = v["s"], v["b"]
scribus.newDocument(scribus.PAPER_A4, (30, 30, 30, 30), scribus.PORTRAIT, 1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)


def frame(x, y, w, h, text, size=9, face="Lato Regular", right=False):
    name = scribus.createText(x, y, w, h)
    scribus.setText(text, name)
    scribus.setFont(face, name)
    scribus.setFontSize(size, name)
    scribus.setLineSpacing(size * 1.3, name)
    if right:
        scribus.setTextAlignment(scribus.ALIGN_RIGHT, name)


frame(40, 36, 340, 34, "ligne claire", 26, "Lato Bold")
frame(40, 70, 300, 14, "communication publique & éditoriale", 9)
frame(40, 110, 160, 120, f"{s['name']}\n{s['form']} au capital de {s['capital']}\n{s['a1']}\n{s['a2']}\n{s['town']}\n{s['phone']}\n{s['email']}", 8.5)
frame(215, 110, 165, 120, f"Facture n° {v['number']}\nAngersac, le {v['issued']}\nRemise des livrables :\n{v['delivered']}\nPaiement avant le\n{v['due']}", 8.5)
frame(390, 110, 170, 120, f"{b['name']}\n{b['a1']}\n{b['town']}\nSIRET {b['siret']}\nCode service {v['service']}\nEngagement {v['commitment']}", 8.5)
y = 262
for x, w, head, right in ((40, 150, "Mission", False), (200, 60, "Volume", True), (300, 80, "Prix unitaire HT", True), (440, 110, "Montant HT", True)):
    frame(x, y, w, 14, head, 8.5, "Lato Bold", right)
scribus.createLine(40, y + 15, 550, y + 15)
for line in v["lines"]:
    y += 24
    frame(40, y, 150, 40, line["desc"], 8.5)
    frame(200, y, 60, 14, f"{line['qty']} {line['unit']}", 8.5, right=True)
    frame(300, y, 80, 14, line["price"], 8.5, right=True)
    frame(440, y, 110, 14, line["net"], 8.5, right=True)
    y += 14
y += 34
scribus.createLine(300, y - 4, 550, y - 4)
for label, value, face in ([("Total hors taxes", v["net_c"], "Lato Regular")] + [(f"TVA {rate['rate']}", rate["tax_c"], "Lato Regular") for rate in v["rates"]]
                           + [("Total toutes taxes comprises", v["gross_c"], "Lato Bold")]):
    frame(300, y, 150, 14, label, 9, face)
    frame(450, y, 100, 14, value, 9, face, True)
    y += 17
frame(40, y + 20, 510, 40, f"Virement sur le compte {s['iban']} ({s['bic']}).\n{v['late']}. {v['fee']}. {v['terms']}.", 8)
frame(40, 800, 515, 14, f"SIRET {s['siret']} - {s['rcs_text']} - APE {s['ape']} - TVA intracommunautaire {s['vat']}", 7)
pdf = scribus.PDFfile()
pdf.file = os.path.join(os.path.dirname(os.environ["FACTURE"]), "brut.pdf")
pdf.save()
