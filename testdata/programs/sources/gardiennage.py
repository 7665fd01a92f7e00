"""python3 gardiennage.py VALUES.json INVOICE.pdf: a table over several pages with ReportLab."""

import json
import sys

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

rl_config.invariant = 1
FONTS = "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-"
for name, file in (("N", "Regular"), ("NB", "Bold"), ("NI", "Italic")):
    pdfmetrics.registerFont(TTFont(name, f"{FONTS}{file}.ttf"))
v = json.load(open(sys.argv[1], encoding="utf-8"))
s, b = v["s"], v["b"]
INK = colors.HexColor("#14213d")
body = ParagraphStyle("body", fontName="N", fontSize=9, leading=11)
small = ParagraphStyle("small", parent=body, fontSize=7, leading=8.4, alignment=TA_JUSTIFY)


class Numbered(canvas.Canvas):
    """Keeps the pages until their number is known."""

    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self.kept, 1):
            self.__dict__.update(page)
            self.setFont("N", 7.5)
            self.drawRightString(A4[0] - 15 * mm, 10 * mm, f"Page {number} / {len(self.kept)}")
            self.drawString(15 * mm, 10 * mm, f"{s['title']} au capital de {s['capital']} - SIRET {s['siret']} - {s['rcs_text']} - APE {s['ape']} - TVA {s['raw_vat']}")
            self.drawString(15 * mm, 6.5 * mm, "Autorisation d'exercer AUT-035-2119-04-11-20200744118. L'autorisation administrative ne confère aucune prérogative "
                                               "de puissance publique (art. L612-14 CSI)")
            super().showPage()
        super().save()


def head(page, _):
    page.saveState()
    page.setFillColor(INK)
    page.rect(15 * mm, A4[1] - 26 * mm, 13 * mm, 13 * mm, stroke=0, fill=1)
    page.setFillColor(colors.white)
    shield = page.beginPath()
    shield.moveTo(18 * mm, A4[1] - 15 * mm)
    shield.lineTo(25 * mm, A4[1] - 15 * mm)
    shield.lineTo(25 * mm, A4[1] - 20 * mm)
    shield.lineTo(21.5 * mm, A4[1] - 24 * mm)
    shield.lineTo(18 * mm, A4[1] - 20 * mm)
    page.drawPath(shield, stroke=0, fill=1)
    page.setFillColor(INK)
    page.setFont("NB", 17)
    page.drawString(31 * mm, A4[1] - 19 * mm, "ÉGIDE PROTECTION", charSpace=1.4)
    page.setFont("N", 8)
    page.drawString(31 * mm, A4[1] - 24 * mm, f"{s['a1']} - {s['a2']} - {s['town']} - Tél. {s['phone']} - {s['email']}")
    page.drawRightString(A4[0] - 15 * mm, A4[1] - 19 * mm, f"FACTURE {v['number']}")
    page.restoreState()


story = []
client = [Paragraph(text, body) for text in (f"<b>{b['name']}</b>", b["a1"], b["a2"], b["town"], f"SIRET {b['siret']}")]
about = [["Date de la facture", v["issued"]], ["Date d'échéance", v["due"]], ["Période de prestation", f"du {v['period']} au {v['delivered']}"],
         ["Marché", v["contract"]], ["Engagement juridique", v["commitment"]], ["Service exécutant", v["service"]]]
about = Table(about, colWidths=[36 * mm, 48 * mm], rowHeights=11.5, style=[("FONT", (0, 0), (0, -1), "N", 8.5), ("FONT", (1, 0), (1, -1), "NB", 8.5),
                                                                         ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)])
story.append(Table([[about, client]], colWidths=[96 * mm, 84 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
story.append(Spacer(1, 7 * mm))
rows = [["Réf.", "Désignation", "Qté", "U", "PU HT", "Montant HT"]]
rows += [[line["ref"], Paragraph(line["desc"], body), line["qty"], line["unit"], line["price"], line["net"]] for line in v["lines"]]
story.append(Table(rows, colWidths=[16 * mm, 92 * mm, 15 * mm, 13 * mm, 18 * mm, 26 * mm], repeatRows=1, style=TableStyle([
    ("FONT", (0, 0), (-1, 0), "NB", 9), ("FONT", (0, 1), (-1, -1), "N", 9), ("BACKGROUND", (0, 0), (-1, 0), INK), ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ("ALIGN", (2, 0), (2, -1), "RIGHT"), ("ALIGN", (4, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.white, colors.HexColor("#f1f3f8")]), ("LINEBELOW", (0, -1), (-1, -1), 0.8, INK)])))
story.append(Spacer(1, 5 * mm))
taxes = [["Taux TVA", "Base HT", "Montant TVA"]] + [[row["rate"], row["base"], row["tax"]] for row in v["rates"]]
sums = [["Total HT", v["net_c"]], ["TVA", v["vat_c"]], ["Total TTC", v["gross_c"]], ["Net à payer", v["payable_c"]]]
story.append(Table([[
    Table(taxes, colWidths=[22 * mm, 28 * mm, 28 * mm], style=[("FONT", (0, 0), (-1, -1), "N", 9), ("GRID", (0, 0), (-1, -1), 0.3, INK), ("ALIGN", (0, 0), (-1, -1), "RIGHT")]),
    Table(sums, colWidths=[38 * mm, 34 * mm], style=[("FONT", (0, 0), (-1, -2), "N", 10), ("FONT", (0, -1), (-1, -1), "NB", 11), ("ALIGN", (1, 0), (1, -1), "RIGHT"),
                                                     ("LINEABOVE", (0, -1), (-1, -1), 1, INK)])]],
    colWidths=[106 * mm, 74 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
story.append(Spacer(1, 6 * mm))
story.append(Paragraph(f"Règlement à 30 jours par virement administratif : IBAN <font name='NB'>{s['iban']}</font> BIC <font name='NB'>{s['bic']}</font>", body))
story.append(Spacer(1, 3 * mm))
story.append(Paragraph(f"{v['late']}. {v['fee']}. {v['terms']}. Les plannings émargés sont tenus à la disposition de l'acheteur pendant toute la durée du marché.", small))
SimpleDocTemplate(sys.argv[2], pagesize=A4, leftMargin=15 * mm, rightMargin=15 * mm, topMargin=34 * mm, bottomMargin=18 * mm, title=f"Facture {v['number']}",
                  author="Égide Protection").build(story, onFirstPage=head, onLaterPages=head, canvasmaker=Numbered)
