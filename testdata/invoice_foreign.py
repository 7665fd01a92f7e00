"""Invoices of foreign suppliers to French public bodies."""

import invoice_parties as p
from invoice_model import Doc, Line, Supplier, iban_of


def supplier(name, form, address, postcode, city, vat, iban, bic, phone, email):
    made = Supplier(name, form, "00000000", address, postcode, city, vat=False, phone=phone, email=email, bic=bic)
    made.siret = made.siren = None
    made.vat_id, made.iban = vat, iban
    return made


IRISH = supplier("Ballymore Instruments", "Ltd", ["7 Harbour Road"], "D02 X285", "Dublin", "IE6388047V",
                 iban_of("IE", "AIBK93115212345678"), "AIBKIE2D", "+353 1 555 0144", "accounts@ballymore.example")
SPANISH = supplier("Talleres Arrieta", "S.L.", ["Calle Mayor 14"], "20301", "Irún", "ESB20481573",
                   iban_of("ES", "21000418450200051332"), "CAIXESBBXXX", "+34 943 000 118", "ventas@arrieta.example")
ITALIAN = supplier("Officine Valdora", "S.r.l.", ["Via Garibaldi 22"], "10052", "Bardonecchia", "IT01234567897",
                   iban_of("IT", "X0542811101000000123456"), "UNCRITMM", "+39 0122 000 41", "vendite@valdora.example")
DUTCH = supplier("Van Houten Tuinbouw", "B.V.", ["Kwekerijweg 8"], "2678", "De Lier", "NL853746291B01",
                 iban_of("NL", "ABNA0417164300"), "ABNANL2A", "+31 174 000 22", "info@vanhouten.example")
SWISS = supplier("Seewald Optik", "AG", ["Bahnhofstrasse 3"], "4051", "Basel", "CHE-114.892.306",
                 iban_of("CH", "00762011623852957"), "UBSWCHZH80A", "+41 61 000 71 44", "buchhaltung@seewald.example")

REVERSE = {
    "en": "Reverse charge: VAT to be accounted for by the recipient (Article 196, Directive 2006/112/EC).",
    "es": "Inversión del sujeto pasivo (artículo 196 de la Directiva 2006/112/CE).",
    "it": "Inversione contabile, articolo 196 della direttiva 2006/112/CE.",
    "nl": "Btw verlegd (artikel 196 Richtlijn 2006/112/EG).",
    "de": "Steuerschuldnerschaft des Leistungsempfängers (Art. 196 MwStSystRL).",
}


def foreign():
    docs = []

    def add(name, layout, language, who, buyer, number, issued, lines, **more):
        docs.append(Doc(name, layout, who, buyer, number, issued, lines, title=f"LANGUE {language}",
                        reverse=REVERSE[language], rate_printed_on_lines=False, ids="14", late=None, fee=None,
                        terms=None, extra={"language": language},
                        tags=["reverse_charge", "foreign_supplier", f"language:{language}"],
                        tolerated=["missing_supplier_siret", "missing_vat_rate", "missing_late_penalty",
                                   "missing_recovery_fee", "missing_vat_id", "missing_ei_mention"],
                        unscored=["totals.vat", "vat_breakdown", "mentions.vat_exemption", "supplier.postcode",
                                  "supplier.city", "supplier.address", "supplier.legal_form"], **more))

    add("etranger-anglais", "island", "en", IRISH, p.UNIVERSITY, "BI-20417", "2026-10-02",
        [Line("Spectrometer calibration, on site", "2", None, "1240.50"), Line("Reference sample set", "1", None, "386")],
        delivered="2026-09-29", service="RECH-LAB", commitment="4500391204", dates="us", amounts="english")
    add("etranger-espagnol", "continental", "es", SPANISH, p.TOWN, "F26/0418", "2026-09-03",
        [Line("Columpio doble de acero galvanizado", "2", None, "1385"), Line("Transporte y montaje", "1", None, "540")],
        delivered="2026-08-31", service="ST-BATIMENTS", commitment="2026-000517", dates="es", amounts="dot")
    add("etranger-italien", "continental", "it", ITALIAN, p.DEPARTMENT, "742/A", "2026-10-08",
        [Line("Turbina spargisale, ricambio", "3", None, "2310.40"), Line("Imballo e spedizione", "1", None, "175")],
        delivered="2026-10-05", service="ROUTES", commitment="26BC01122", dates="it", amounts="dot")
    add("etranger-neerlandais", "island", "nl", DUTCH, p.COMMUNITY, "2026-3391", "2026-10-12",
        [Line("Voorjaarsbollen, gemengd", "4000", None, "0.31"), Line("Vaste planten P9", "650", None, "2.15")],
        delivered="2026-10-09", service="ESPACES-VERTS", commitment="26F0204", dates="nl", amounts="dot")
    add("etranger-suisse", "continental", "de", SWISS, p.HOSPITAL, "R-88104", "2026-10-15",
        [Line("Operationsmikroskop, Wartung", "1", None, "3480"), Line("Ersatzlampe LED", "4", None, "212.25")],
        delivered="2026-10-13", service="BIOMED", commitment="CH26-00902", dates="dots", amounts="swiss")
    docs[-1].unscored.append("supplier.vat_id")  # a Swiss number, none of the Union's
    return docs
