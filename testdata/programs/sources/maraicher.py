"""python3 maraicher.py VALUES.json INVOICE.pdf: a page of half size; UserUnit 2 is put in afterwards."""

import json
import sys

import cairo

v = json.load(open(sys.argv[1], encoding="utf-8"))
s, b = v["s"], v["b"]
surface = cairo.PDFSurface(sys.argv[2], 210, 297.5)
surface.set_metadata(cairo.PDF_METADATA_TITLE, f"Facture {v['number']}")
surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, "2026-10-31T18:00:00")
page = cairo.Context(surface)


def put(x, y, text, size=4.5, bold=False, right=False):
    page.select_font_face("DejaVu Sans Condensed", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD if bold else cairo.FONT_WEIGHT_NORMAL)
    page.set_font_size(size)
    page.move_to(x - page.text_extents(text).x_advance if right else x, y)
    page.show_text(text)


page.set_source_rgb(0.35, 0.55, 0.2)
for at in (14, 22, 30):
    page.move_to(at, 22)
    page.curve_to(at - 8, 12, at - 2, 8, at, 6)
    page.curve_to(at + 2, 8, at + 8, 12, at, 22)
    page.fill()
page.set_source_rgb(0.1, 0.1, 0.1)
put(42, 16, s["name"], 8, True)
put(42, 22, f"{s['form']} au capital de {s['capital']} - {s['a1']} - {s['town']}", 3.6)
put(42, 27, f"{s['phone']} - {s['email']}", 3.6)
put(120, 42, b["name"], 5, True)
put(120, 48, b["a1"])
put(120, 54, b["town"])
put(120, 60, "Siret " + b["raw_siret"], 4)
put(12, 46, "Facture", 8, True)
put(44, 46, v["number"], 8, True)
for i, (label, value) in enumerate((("Date", v["issued"]), ("Échéance", v["due"]), ("Dernière livraison", v["delivered"]), ("Service", v["service"]), ("Engagement", v["commitment"]))):
    put(12, 54 + 6 * i, label)
    put(52, 54 + 6 * i, value)
y = 94
for x, head, right in ((12, "Livraison", False), (34, "Produit", False), (120, "Qté", True), (124, "Unité", False), (156, "PU HT", True), (174, "TVA", True), (198, "Total HT", True)):
    put(x, y, head, 4.2, True, right)
page.set_line_width(0.3)
page.move_to(12, y + 2)
page.line_to(198, y + 2)
page.stroke()
for line in v["lines"]:
    y += 7
    put(12, y, line["slip"], 4)
    put(34, y, line["desc"])
    put(120, y, line["qty"], right=True)
    put(124, y, line["unit"], 4)
    put(156, y, line["price"], right=True)
    put(174, y, line["rate"], right=True)
    put(198, y, line["net"], right=True)
y += 14
for rate in v["rates"]:
    put(12, y, f"TVA {rate['rate']} : base {rate['base']}, taxe {rate['tax']}", 4.2)
    y += 6
y -= 12
for label, value, bold in (("Total HT", v["net_c"], False), ("TVA", v["vat_c"], False), ("Net à payer", v["payable_c"], True)):
    put(150, y, label, 5, bold, True)
    put(198, y, value, 5, bold, True)
    y += 7
put(12, y + 14, f"Virement IBAN {s['iban']}  BIC {s['bic']}")
put(12, y + 22, f"{v['late']} ; {v['fee']} ; {v['terms']}", 3.6)
put(12, 288, f"{s['title']} - SIRET {s['raw_siret']} - {s['rcs_text']} - APE {s['ape']} - TVA {s['raw_vat']}", 3.4)
page.show_page()
surface.finish()
