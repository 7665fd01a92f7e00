"""python3 formulaire.py VALUES.json EMPTY.pdf VALUES.xfdf: an empty form with ReportLab, and the values to fill it with."""

import json
import sys
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import black, white
from reportlab.pdfgen import canvas

rl_config.invariant = 1
v = json.load(open(sys.argv[1], encoding="utf-8"))
s, b = v["s"], v["b"]
page = canvas.Canvas(sys.argv[2], pagesize=(595, 842))
page.setTitle("Facture - prestation occasionnelle")
form = page.acroForm
values = {}


def field(name, x, y, w, value, label=None, size=9, gap=0):
    if label:
        page.setFont("Helvetica", 8)
        page.drawString(x - gap if gap else x, y + (4 if gap else 19), label)
    form.textfield(name=name, x=x, y=y, width=w, height=16, fontName="Helvetica", fontSize=size, borderWidth=0.5, borderColor=black, fillColor=white, textColor=black, forceBorder=True, fieldFlags="", value="")
    values[name] = value


page.setFont("Helvetica-Bold", 14)
page.drawCentredString(297, 805, "FACTURE - PRESTATION OCCASIONNELLE")
page.setFont("Helvetica", 7.5)
page.drawCentredString(297, 793, "Formulaire à remplir par le titulaire et à déposer sur Chorus Pro. Tous les champs sont obligatoires.")
page.setFont("Helvetica-Bold", 9)
page.drawString(40, 770, "1. Le fournisseur")
rows = [("nom", "Dénomination et forme juridique", s["title"], 40, 735, 250), ("siret", "SIRET", s["siret"], 310, 735, 120), ("tva", "N° TVA intracommunautaire", s["vat"], 440, 735, 115),
        ("adresse", "Adresse", s["a1"], 40, 700, 250), ("ville", "Code postal et ville", s["town"], 310, 700, 245),
        ("rcs", "Registre du commerce", s["rcs_text"], 40, 665, 150), ("capital", "Capital social", s["capital"], 200, 665, 90), ("ape", "Code APE", s["ape"], 310, 665, 60),
        ("tel", "Téléphone", s["phone"], 380, 665, 80), ("courriel", "Courriel", s["email"], 40, 630, 250)]
for name, label, value, x, y, w in rows:
    field(name, x, y, w, value, label)
page.setFont("Helvetica-Bold", 9)
page.drawString(40, 610, "2. Le service destinataire")
for name, label, value, x, y, w in (("client", "Administration", b["name"], 40, 575, 250), ("client_siret", "SIRET", b["siret"], 310, 575, 120), ("client_adresse", "Adresse", ", ".join(filter(None, (b["a1"], b["a2"], b["a3"]))), 40, 540, 250),
                                    ("client_ville", "Code postal et ville", b["town"], 310, 540, 245), ("service", "Code service", v["service"], 40, 505, 150),
                                    ("engagement", "Numéro d'engagement juridique (EJ)", v["commitment"], 200, 505, 150)):
    field(name, x, y, w, value, label)
page.setFont("Helvetica-Bold", 9)
page.drawString(40, 485, "3. La facture")
for name, label, value, x, y, w in (("numero", "Numéro de facture", v["number"], 40, 450, 130), ("date", "Date de facture", v["issued"], 180, 450, 90), ("execution", "Date d'exécution", v["delivered"], 280, 450, 90),
                                    ("echeance", "Date d'échéance", v["due"], 380, 450, 90)):
    field(name, x, y, w, value, label)
page.setFont("Helvetica", 8)
for x, head in ((40, "Désignation"), (300, "Quantité"), (350, "Unité"), (395, "Prix unitaire HT"), (480, "Montant HT")):
    page.drawString(x, 434, head)
for i in range(5):
    y = 414 - 19 * i
    line = v["lines"][i] if i < len(v["lines"]) else {"desc": "", "qty": "", "unit": "", "price": "", "net": ""}
    for name, key, x, w in (("designation", "desc", 40, 255), ("quantite", "qty", 300, 45), ("unite", "unit", 350, 40), ("prix", "price", 395, 80), ("montant", "net", 480, 75)):
        field(f"{name}{i + 1}", x, y, w, line[key])
for i, (name, label, value) in enumerate((("total_ht", "Total HT (euros)", v["net"]), ("taux", "Taux de TVA", v["rates"][0]["rate"]), ("total_tva", "Montant de la TVA", v["vat"]), ("total_ttc", "Total TTC à payer", v["gross"]))):
    page.setFont("Helvetica", 8)
    page.drawRightString(470, 308 - 20 * i, label)
    field(name, 480, 304 - 20 * i, 75, value)
page.setFont("Helvetica-Bold", 9)
page.drawString(40, 225, "4. Le règlement")
field("iban", 40, 190, 250, s["iban"], "IBAN")
field("bic", 310, 190, 100, s["bic"], "BIC")
for i, (name, label, on) in enumerate((("virement", "virement", True), ("carte", "carte d'achat", False))):
    form.checkbox(name=name, x=40 + 110 * i, y=160, size=12, buttonStyle="check", checked=on, borderWidth=0.5)
    page.setFont("Helvetica", 8)
    page.drawString(58 + 110 * i, 163, label)
field("conditions", 40, 125, 515, f"Retard : {v['late']} ; {v['fee']} ; escompte : {v['terms']}", "Pénalités de retard, indemnité de recouvrement, escompte")
page.save()
with open(sys.argv[3], "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>\n')
    for name, value in values.items():
        out.write(f'<field name="{name}"><value>{escape(value)}</value></field>\n')
    out.write("</fields></xfdf>\n")
