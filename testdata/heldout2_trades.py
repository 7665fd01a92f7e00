"""Trades with lists of their own, for the second held-out set: medicines, gases, temporary work, transport."""

from decimal import Decimal

import heldout2_buyers as to
from heldout2_model import Bill, Row, bill_lines
from invoice_model import Supplier, cents, siret


def medicines():
    """A wholesaler of medicines: UCD codes, lots and expiry dates under each line, four rates of tax."""
    seller = Supplier("Laboratoires Verneuil-Adam", "SAS", "34771820", ["Zone d'activités du Vert-Galant", "30 rue Marcelin-Berthelot"], "92320", "Châtillon-la-Tour",
                      nic=12, rcs="Nanterre", capital=6200000, ape="4646Z", account=("30004", "02837", "00010882164"), bic="BNPAFRPPXXX",
                      email="hopital@verneuil-adam.example")
    doc = Bill("pharmacie", seller, to.HOSPITAL, "9026114873", "2026-10-20", [
        Row("PARACETAMOL VNL 1 G CPR", "4800", "CPR", "0.0215", "2.1", more="UCD 9341127 - Lot 26D4417 - Pér. 03/2029"),
        Row("CEFAZOLINE VNL 2 G PDR INJ FL", "600", "FL", "1.4900", "2.1", more="UCD 9238804 - Lot CZ0918B - Pér. 11/2028"),
        Row("ENOXAPARINE VNL 4000 UI SER", "1000", "SER", "2.3275", "2.1", more="UCD 9310615 - Lot 6E127 - Pér. 08/2028", off="4"),
        Row("CHLORHEXIDINE ALC. 2 % 100 ML", "144", "FL", "1.8600", "10", more="CIP 3400938224514 - Lot H60412 - Pér. 01/2029"),
        Row("ALIMENT HYPERPROTEINE VANILLE 200 ML", "240", "BT", "0.9850", "5.5", more="LPP 1187540 - Lot 260733 - Pér. 06/2027"),
        Row("SET A PANSEMENT STERILE N° 4", "350", "U", "0.7420", "20", more="Réf. SP4-350 - Lot 2026-31 - Pér. 07/2031")],
        due="2026-12-09", delivered="2026-10-16", service="PUI-ACHATS", commitment="26CHSL014877", contract="UNIHA-M2418-L07", amounts="space", ids="14",
        dates="dots", percents=",00", category="Livraison de biens", late="Intérêts moratoires : taux BCE + 8 points, décret 2013-269",
        fee="Frais de recouvrement 40 EUR", terms="Escompte néant", tags=["several_rates", "lots", "line_discount"])
    page = doc.start(order="rows", cut="plain", coding="win", producer="StreamServe Communication Server 5.6")
    page.text(30, 46, "VERNEUIL-ADAM", "HB", 18, rgb="0 0.3 0.6")
    page.text(30, 58, "Laboratoires - Division hospitalière", "HO", 8)
    page.text(565, 46, "FACTURE", "HB", 18, "r")
    page.grid(76, [("Facture n°", 300, 80, "c"), ("Date", 380, 60, "c"), ("Échéance", 440, 60, "c"), ("N° client", 500, 65, "c")],
              [[doc.number, doc.date(doc.issued), doc.date(doc.due), "0040218"]], size=8, lead=12, rules="box")
    page.stack(30, 84, ["Livré à", "CH Simone-Lagrange - Quai PUI", "2 rue des Lilas", "59300 Valencourt"], "H", 8, 10.5, "HB")
    page.stack(310, 126, ["Facturé à", to.HOSPITAL.name, *doc.party_lines(to.HOSPITAL), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9, 12, "HO")
    page.stack(30, 140, [f"Marché {doc.contract}", f"N° d'engagement {doc.commitment}", f"Code service {doc.service}",
                         f"BL 0081447120, livraison du {doc.date(doc.delivered)}"], "H", 8.5, 11)
    rows = []
    for line, row in zip(doc.lines, bill_lines(doc, "desc", "qty", "unit", "price", "off", "rate", "net")):
        rows += [row, [(line.notes["more"], "HO"), "", "", "", "", "", ""]]
    y = page.grid(222, [("Désignation - code - lot - péremption", 30, 240, "l"), ("Quantité", 270, 50, "r"), ("Unité", 320, 35, "l"),
                        ("P.U. HT", 355, 55, "r"), ("Rem. %", 410, 40, "r"), ("TVA %", 450, 40, "r"), ("Montant HT", 490, 75, "r")],
                  rows, size=8.5, lead=12, rules="h", tint="0.88 0.93 0.98")
    table = [[doc.percent(rate), doc.plain(base), doc.plain(tax)] for rate, base, tax in doc.breakdown]
    page.grid(y + 20, [("Taux TVA", 30, 60, "r"), ("Base HT", 90, 80, "r"), ("Montant TVA", 170, 80, "r")], table, size=8.5, lead=12, rules="box")
    page.sums(370, 562, y + 20, [("TOTAL HT", doc.plain(doc.net)), ("TOTAL TVA", doc.plain(doc.vat)), ("TOTAL TTC", doc.plain(doc.gross)),
                                 ("NET A PAYER EUR", doc.plain(doc.payable))], lead=15)
    page.notes(30, y + 120, 535, [f"Paiement à 50 jours par virement : IBAN {doc.iban_text(seller.iban)} BIC {seller.bic}.",
                                  f"{doc.late}. {doc.fee}. {doc.terms}. {doc.category}.",
                                  "Toute réclamation sur les lots doit parvenir sous 48 heures à : " + seller.email], "H", 7.5, 10)
    page.text(297, 800, f"{doc.supplier_title()} au capital de {doc.capital_text()} - {', '.join(doc.party_lines(seller))}", "H", 5.5, "c")
    page.text(297, 807, f"RCS {seller.rcs} {seller.siren} - SIRET {seller.siret} - NAF {seller.ape} - Id. TVA {seller.vat_id}", "H", 5.5, "c")
    return doc


GASES = """OXYGENE MEDICAL B50 200 BAR|14|BT|38.40
OXYGENE MEDICAL B20 200 BAR|22|BT|24.15
OXYGENE MEDICAL B05 PORTABLE|60|BT|12.80
OXYGENE MEDICAL LIQUIDE|3480|M3|0.3125
AIR MEDICAL B50 200 BAR|6|BT|31.70
PROTOXYDE D'AZOTE B20|3|BT|96.50
MELANGE EQUIMOLAIRE O2/N2O B20|9|BT|88.25
MELANGE EQUIMOLAIRE O2/N2O B05|11|BT|41.60
DIOXYDE DE CARBONE MEDICAL B10|4|BT|57.30
AZOTE LIQUIDE CRYOBIOLOGIE|410|L|1.1840
HELIUM LIQUIDE IRM|120|L|23.9500
MELANGE EFR 10 % HE B11|1|BT|214.00
LOCATION EMBALLAGE B50|20|UN|6.90
LOCATION EMBALLAGE B20|34|UN|5.45
LOCATION EMBALLAGE B05|71|UN|3.20
LOCATION EVAPORATEUR 26 M3|1|MOI|412.00
CONTROLE CENTRALE DE SECOURS|2|INT|185.00
DEBITMETRE 0-15 L/MIN, ECHANGE|5|UN|47.80
FLEXIBLE OXYGENE 3 M NF|8|UN|29.35
CONTRIBUTION TRANSPORT ADR|6|LIV|18.50
PARTICIPATION TRACABILITE|115|UN|0.72
TELESURVEILLANCE CUVE|1|MOI|64.00""".splitlines()


def gases_erp():
    """A large ERP's form in Courier, with positions and a total carried over to the second page."""
    seller = Supplier("Air Santé Industrie", "SA", "55209634", ["Immeuble Le Cristal", "11 cours Valmy"], "92800", "Puteaux-la-Défense", nic=87, rcs="Nanterre",
                      capital=72000000, ape="2011Z", account=("31489", "00010", "00218834747"), bic="BSUIFRPPXXX", email="facturation@airsante.example")
    lines = [Row(*text.split("|")) for text in GASES]
    doc = Bill("gaz-report", seller, to.CLINIC, "9104482716", "2026-09-30", lines, due="2026-11-19", period="2026-09-01", delivered="2026-09-30",
               service="BIOMEDICAL", commitment="4100778120", contract="25F0188", amounts="dot", ids="33323", dates="dots", percents=",00 %",
               rate_printed_on_lines=False, unscored=["delivery_date"], debits="OPTION POUR LE PAIEMENT DE LA TAXE D'APRES LES DEBITS",
               category="LIVRAISON DE BIENS ET PRESTATION DE SERVICES", late="PENALITES DE RETARD : TAUX BCE + 8 POINTS",
               fee="INDEMNITE FORFAITAIRE DE RECOUVREMENT : 40 EUR", terms="PAS D'ESCOMPTE", tags=["carried_over", "two_pages", "courier"])
    page = doc.start(order="rows", producer="SAP NetWeaver 750")
    cut, carried = 14, sum((line.net for line in lines[:14]), Decimal(0))

    def head(sheet, number):
        sheet.text(40, 46, "AIR SANTÉ INDUSTRIE SA", "CB", 12)
        sheet.stack(40, 60, doc.party_lines(seller), "C", 8, 10)
        sheet.text(400, 46, "FACTURE", "CB", 12)
        sheet.pairs(360, 470, 64, [("Numéro de pièce", doc.number), ("Date de pièce", doc.date(doc.issued)), ("Client", "0000210447"),
                                   ("Page", f"{number} de 2")], "C", 8, 10)

    columns = [("Pos.", 40, 32, "l"), ("Désignation", 72, 208, "l"), ("Quantité", 280, 58, "r"), ("UQ", 338, 30, "l"), ("Prix unit.", 368, 75, "r"),
               ("Montant EUR", 443, 112, "r")]
    cells = [[f"{10 * (i + 1):05d}", *row] for i, row in enumerate(bill_lines(doc, "desc", "qty", "unit", "price", "net"))]
    head(page, 1)
    page.stack(320, 128, [to.CLINIC.name, *doc.party_lines(to.CLINIC), f"SIRET {doc.siret(doc.buyer.siret)}"], "C", 9, 12)
    page.stack(40, 128, ["Vos références", f"Engagement : {doc.commitment}", f"Service    : {doc.service}", f"Marché     : {doc.contract}",
                         f"Du {doc.date(doc.period)} au {doc.date(doc.delivered)}"], "C", 9, 12, "CB")
    y = page.grid(216, columns, cells[:cut], "C", 8.5, 24, "CB", "h")
    page.text(552, y + 6, doc.plain(carried), "CB", 8.5, "r")
    page.text(330, y + 6, "A reporter", "CB", 8.5)
    back = doc.book.sheet()
    head(back, 2)
    y = back.grid(130, columns, [["", ("Report", "CB"), "", "", "", (doc.plain(carried), "CB")], *cells[cut:]], "C", 8.5, 24, "CB", "h")
    rate, base, tax = doc.breakdown[0]
    y = back.sums(280, 552, y + 6, [("Total hors taxe", doc.plain(doc.net)), (f"TVA {doc.percent(rate)} sur {doc.plain(base)}", doc.plain(tax)),
                                    ("Montant total TTC", doc.plain(doc.gross)), ("Montant à payer EUR", doc.plain(doc.payable))], "C", 9, 14, "CB")
    y = back.stack(40, y + 14, [f"Conditions de paiement : 50 jours nets, soit le {doc.date(doc.due)}", f"IBAN {doc.iban_text(seller.iban)}", f"BIC  {seller.bic}",
                                doc.late, doc.fee, doc.terms, doc.debits, doc.category], "C", 8, 11)
    for sheet in (page, back):
        sheet.stack(40, 796, [f"SA au capital de {doc.supplier.capital:,}".replace(",", ".") + f" EUR - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - {seller.email}",
                              f"SIRET {doc.siret(seller.siret)} - TVA {doc.vat_text(seller.vat_id)}"], "C", 6.5, 9)
    return doc


def temporary_work():
    """A temporary work agency: hours, pay rate, coefficient; the tax is not that of its base."""
    seller = Supplier("Tremplin Emploi Sud", "SCOP SA", "41903628", ["118 avenue de Toulouse"], "34070", "Montpellier-Figuerolles", nic=9, rcs="Montpellier",
                      capital=310000, ape="7820Z", account=("42559", "10000", "08012764913"), bic="CCOPFRPPXXX", phone="04 67 00 42 80",
                      email="compta@tremplin-emploi.example")

    def worked(name, kind, hours, pay, factor, week):
        price = cents(Decimal(pay) * Decimal(factor))
        return Row(f"{name} - {kind}", hours, None, str(price), pay=pay.replace(".", ","), factor=factor.replace(".", ","), week=week)

    doc = Bill("interim-coefficients", seller, to.SYNDICATE, "TES-26-07741", "2026-08-31", [
        worked("BENALI Samir", "heures normales", "35.00", "12.85", "1.920", "S33"), worked("BENALI Samir", "heures sup. 25 %", "4.50", "16.06", "1.920", "S33"),
        worked("BENALI Samir", "heures normales", "35.00", "12.85", "1.920", "S34"), worked("COSTE Martine", "heures normales", "28.00", "13.40", "1.945", "S34"),
        worked("COSTE Martine", "heures de nuit", "7.00", "16.08", "1.945", "S34"), Row("Indemnités de panier, 12 jours", "12", None, "7.30", pay="", factor="", week="")],
        due="2026-09-30", period="2026-08-10", delivered="2026-08-23", service="COLLECTE", commitment="SMBA-26-0340", contract="AC-2024-05", amounts="space",
        ids="3335", dates="dash", percents=" %", unscored=["delivery_date"], rate_printed_on_lines=False, expected=["vat_amount_wrong"],
        category="Prestation de services", tags=["landscape", "hours"], late="Pénalités de retard : taux BCE + 8 pts", fee="Indemnité de recouvrement : 40 €",
        terms="Escompte : néant")
    doc.breakdown[0][2] -= Decimal("12.60")
    doc.vat -= Decimal("12.60")
    doc.gross = doc.net + doc.vat
    doc.settle()
    page = doc.start(842, 595, order="shuffled", coding="mac", producer="TempoSoft Paie")
    page.text(36, 46, "TREMPLIN", "HB", 20, rgb="0.55 0.1 0.4")
    page.text(160, 46, "emploi sud", "H", 20, rgb="0.55 0.1 0.4")
    page.stack(36, 62, [f"{doc.supplier_title()} - {', '.join(doc.party_lines(seller))} - {seller.phone} - {seller.email}"], "H", 8)
    page.grid(92, [("FACTURE N°", 36, 100, "c"), ("DATE", 136, 80, "c"), ("ÉCHÉANCE", 216, 80, "c"), ("PÉRIODE", 296, 150, "c")],
              [[doc.number, doc.date(doc.issued), doc.date(doc.due), f"{doc.date(doc.period)} au {doc.date(doc.delivered)}"]], size=9, rules="box", tint="0.93 0.87 0.92")
    page.stack(540, 84, [to.SYNDICATE.name, *doc.party_lines(to.SYNDICATE), f"SIRET : {doc.siret(doc.buyer.siret)}"], "H", 9.5, 12.5, "HB")
    page.text(36, 146, f"Code service : {doc.service}   -   N° d'engagement : {doc.commitment}   -   Accord-cadre n° {doc.contract}   -   Mission : ripeur, tri sélectif", "H", 9)
    y = page.grid(176, [("Sem.", 36, 44, "c"), ("Salarié intérimaire - nature", 80, 290, "l"), ("Heures", 370, 70, "r"), ("Taux payé", 440, 80, "r"),
                        ("Coef.", 520, 70, "r"), ("Taux facturé", 590, 90, "r"), ("Montant H.T.", 680, 126, "r")],
                  bill_lines(doc, "week", "desc", "qty", "pay", "factor", "price", "net"), size=9, lead=16, rules="boxrows", tint="0.93 0.87 0.92")
    rate, base, tax = doc.breakdown[0]
    page.sums(560, 803, y + 6, [("Total H.T.", doc.money(doc.net)), (f"T.V.A. {doc.percent(rate)} sur {doc.plain(base)}", doc.money(tax)),
                                ("Total T.T.C.", doc.money(doc.gross)), ("NET À PAYER", doc.money(doc.payable))], lead=16)
    page.stack(36, y + 6, [f"Virement : IBAN {doc.iban_text(seller.iban)} - BIC {seller.bic}", f"{doc.late}. {doc.fee}. {doc.terms}.", doc.category,
                           "Garant : Société de caution mutuelle du travail temporaire, Paris, 388 000 €"], "H", 8, 12)
    page.text(421, 570, f"Capital variable, minimum {doc.capital_text()} - RCS {seller.rcs} {seller.siren} - SIRET {doc.siret(seller.siret)} - NAF {seller.ape} - "
              f"TVA {doc.vat_text(seller.vat_id)}", "H", 7, "c")
    return doc


def haulier_factor():
    """A haulier who has sold the claim to a factor; a list without headings or rules, a tax without its rate."""
    seller = Supplier("Transports Guilloux", "SARL", "33190475", ["Zone du Petit-Prince"], "53200", "Azé-sur-Oudon", nic=2, rcs="Laval", capital=64000, ape="4941B",
                      account=("17789", "00001", "10476221088"), bic="DEUTFRPPXXX", phone="02 43 00 70 15", email="exploitation@guilloux-transports.example")
    doc = Bill("transport-factor", seller, to.DEPARTMENT, "T26/09455", "2026-10-31", [
        Row("LV 448120 du 06/10 - Laval / Privas - mobilier scolaire", "11", "pal.", "64.50"),
        Row("LV 448377 du 14/10 - Nantes / Privas - archives", "18", "pal.", "58.00"),
        Row("LV 448902 du 27/10 - Laval / Aubenas - tables", "7", "pal.", "71.25"),
        Row("Indexation gazole octobre 2026 (art. L3222-1), 6,4 %", "1", None, "144.13"), Row("Hayon élévateur", "2", None, "35.00")],
        due="2026-11-30", delivered="2026-10-27", service="COLLEGES", commitment="D07-26-03390", amounts="spacedot", ids="14", dates="short",
        show_rates=False, rate_printed_on_lines=False, expected=["missing_vat_rate"], unscored=["supplier.iban", "supplier.bic", "vat_breakdown"],
        category="Prestation de services", tags=["distractor:factor", "no_header", "no_rules"], late="Pénalités de retard 12 % l'an",
        fee="Indemnité forfaitaire de 40 € due en cas de retard", terms="Pas d'escompte")
    page = doc.start(order="drawn", cut="plain", coding="names", producer="Akanea TMS")
    page.text(34, 48, "TRANSPORTS GUILLOUX", "CBO", 16)
    page.stack(34, 62, [f"{seller.form} au capital de {doc.capital_text()}", *doc.party_lines(seller), f"Tel {seller.phone}", seller.email], "C", 8.5, 11)
    page.stack(320, 110, [to.DEPARTMENT.name, *doc.party_lines(to.DEPARTMENT)], "C", 10, 13)
    page.text(34, 190, f"FACTURE {doc.number}   du {doc.date(doc.issued)}", "CB", 12)
    page.stack(34, 206, [f"SIRET client {doc.siret(doc.buyer.siret)}  service {doc.service}  engagement {doc.commitment}",
                         f"Dernière livraison le {doc.date(doc.delivered)}"], "C", 8.5, 12)
    y = 250
    for line in doc.lines:
        page.text(34, y, line.description, "C", 8.5)
        page.text(420, y, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), "C", 8.5, "r")
        page.text(480, y, doc.price(line.price), "C", 8.5, "r")
        page.text(558, y, doc.plain(line.net), "C", 8.5, "r")
        y += 15
    y = page.sums(360, 558, y + 14, [("Total HT", doc.plain(doc.net)), ("TVA", doc.plain(doc.vat)), ("Total TTC", doc.plain(doc.gross)),
                                     ("Net à payer EUR", doc.plain(doc.payable))], "C", 9.5, 14, "CB")
    page.stack(34, y, [f"Echéance {doc.date(doc.due)}"], "CB", 9.5)
    page.rect(34, y + 24, 527, 74)
    page.stack(42, y + 40, ["AVIS DE SUBROGATION - Pour être libératoire, votre règlement doit être effectué directement à",
                            f"Factorem Europe SA, 22 rue de Courcelles, 75008 Paris, SIREN {siret('56211740')[:9]}, subrogée dans nos droits.",
                            f"Virement : IBAN {doc.iban_text(seller.iban)}  BIC {seller.bic}",
                            "Toute réclamation : 01 55 00 12 40 - contrat d'affacturage n° 18834"], "C", 8, 13, "CB")
    page.notes(34, y + 124, 527, [f"{doc.late}. {doc.fee}. {doc.terms}. {doc.category}."], "C", 7.5)
    page.text(297, 806, f"SIRET {seller.siret} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - TVA {seller.vat_id}", "C", 7, "c")
    return doc


BILLS = [medicines, gases_erp, temporary_work, haulier_factor]
