"""Third held-out set: building works, fees of an architect, a subcontractor."""

from decimal import Decimal

import heldout3_buyers as to
from heldout3_model import Deed, Row, Supplier, cents


def progress():
    """Statement no. 5 of a road contractor: chapters, revision of prices by index, guarantee kept back, an upright registry line."""
    seller = Supplier("Travaux Publics Jurassiens", "SAS", "63582047", ["Zone artisanale En Bercaille", "11 rue du Bief"], "39570", "Perrigny-la-Combe", nic=3, rcs="Lons-le-Saunier", capital=384000,
                      ape="4211Z", account=("12506", "39030", "56018820417"), bic="AGRIFRPP825", email="marches@tp-jurassiens.example",
                      insurance="Responsabilité décennale génie civil : SMACL, 141 avenue Salvador-Allende 79000 Niort, police 0418 77 B, valable en France")
    chapters = (("1. Installation de chantier et signalisation", "14600.00", 100, 100), ("2. Terrassements et purges", "48250.00", 70, 95), ("3. Assainissement pluvial", "61400.00", 40, 75),
                ("4. Bordures et caniveaux", "37880.00", 0, 30), ("5. Enrobés", "92115.00", 0, 0), ("6. Espaces verts", "11340.00", 0, 0))
    index = Decimal("1.0322")
    table, lines = [], []
    for name, whole, before, now in chapters:
        whole = Decimal(whole)
        old, total = cents(whole * before / 100), cents(whole * now / 100)
        table.append((name, whole, now, total, old, total - old))
        lines.append(Row(name, None, None, None, net=total - old))
    month = sum(row[5] for row in table)
    lines.append(Row("Révision des prix, coefficient 1,0322", None, None, None, net=cents(month * (index - 1))))
    doc = Deed("situation-revision", seller, to.SMALL_TOWN, "TPJ-S05-1147", "2026-07-02", lines, title="DÉCOMPTE MENSUEL", due="2026-08-01", delivered="2026-06-30", commitment="39-2026-0041",
               service="TECHNIQUE", contract="2025T07", amounts="nbsp", ids="3335", dates="dash", retention_rate=5, rate_printed_on_lines=False, tags=["situation_travaux", "retention", "price_revision", "upright_text"],
               late="Intérêts moratoires au taux BCE + 8 points (CCP, art. R2192-31)", fee="indemnité forfaitaire 40 €", terms="pas d'escompte", category="Prestation de services")
    page = doc.start(order="columns", cut="matrix", producer="Onaya / ReportBuilder")
    page.upright(18, 700, f"{doc.supplier_title()} au capital de 384 000 € - RCS {seller.rcs} {seller.siren} - SIRET {doc.siret(seller.siret)} - APE {seller.ape} - TVA {seller.vat_id}", "H", 6.5)
    page.stack(36, 40, [doc.supplier_title(), *doc.party_lines(seller), seller.email], "H", 8.5, 11, "HB")
    page.rect(330, 28, 235, 70)
    page.stack(340, 44, ["MAÎTRE DE L'OUVRAGE", to.SMALL_TOWN.name, *doc.party_lines(to.SMALL_TOWN), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9, 11.5, "HO")
    page.text(300, 116, "FACTURE - DÉCOMPTE MENSUEL N° 5", "HB", 14, "c")
    page.text(300, 131, "Aménagement de la traversée du bourg - RD 471", "H", 10, "c")
    page.stack(36, 156, [f"Facture n° {doc.number}", f"Datée du {doc.on(doc.issued, 'dash')}", f"Travaux arrêtés au {doc.on(doc.delivered, 'dash')}", f"Paiement pour le {doc.on(doc.due, 'dash')}"], "H", 9, 12, "HB")
    page.stack(240, 156, [f"Marché {doc.contract} notifié le 03-11-2025", "Lot unique VRD - OS n° 1 du 12-01-2026", "Maître d'oeuvre : Cabinet Tissot, SIRET 402 118 337 00026"], "H", 9, 12)
    page.stack(450, 156, [f"Engagement : {doc.commitment}", f"Service : {doc.service}"], "H", 9, 12)
    rows = [[name, doc.plain(whole), str(now), doc.plain(total), doc.plain(old), doc.plain(part)] for name, whole, now, total, old, part in table]
    sums = [sum(row[i] for row in table) for i in (1, 3, 4, 5)]
    rows.append([("Total des travaux", "HB"), (doc.plain(sums[0]), "HB"), "", *[(doc.plain(value), "HB") for value in sums[1:]]])
    y = page.grid(226, [("Chapitre du bordereau", 36, 187, "l"), ("Marché", 223, 78, "r"), ("%", 301, 32, "r"), ("Cumul", 333, 78, "r"), ("Déjà facturé", 411, 78, "r"), ("Ce mois", 489, 76, "r")],
                  rows, size=8.5, lead=17, rules="box", tint="0.93 0.9 0.84")
    page.text(36, y + 8, "Révision : TP08 février 2026 = 131,4 ; TP08 novembre 2025 = 126,6 ; Cn = 0,15 + 0,85 x (131,4 / 126,6)", "H", 8)
    page.text(36, y + 24, "Révision des prix, coefficient 1,0322", "H", 9)
    page.text(562, y + 24, doc.plain(lines[-1].net), "H", 9, "r")
    _, _, tax = doc.breakdown[0]
    y = page.sums(330, 562, y + 52, [("Montant du mois révisé H.T.", doc.money(doc.net)), ("T.V.A. 20,00 %", doc.money(tax)), ("Montant T.T.C.", doc.money(doc.gross)),
                                     ("Retenue de garantie 5 %", "-" + doc.money(doc.retention)), ("Reste à mandater", doc.money(doc.payable))], lead=16)
    page.text(36, y - 70, "Avance forfaitaire : néant - Pénalités : néant", "H", 8.5)
    page.stack(36, y + 14, ["Vu et vérifié, le maître d'oeuvre", "le 06-07-2026"], "HO", 8.5, 12)
    page.stack(330, y + 14, ["Compte à créditer (CA Franche-Comté)", doc.iban_text(seller.iban), seller.bic], "H", 8.5, 12, "HB")
    page.notes(36, 770, 529, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.category}.", seller.insurance + "."], "H", 7, 9)
    return doc


def architect():
    """Phases of a mission with their advancement; a dark column at the right that holds all particulars; a code to scan."""
    seller = Supplier("Agence Sorel Paysages et Architecture", "SARL", "51840926", ["Hôtel d'activités Le Tissage", "9 quai des Chartreux"], "63200", "Riom-le-Vieux", nic=4, rcs="Clermont-Ferrand",
                      capital=22000, ape="7111Z", account=("18715", "00200", "08104477126"), bic="CEPAFRPP871", email="comptabilite@agence-sorel.example",
                      insurance="Décennale MAF, 189 boulevard Malesherbes 75017 Paris, contrat 126 418 C, France entière")
    fee = Decimal("212480.00")
    phases = (("DIAG - Diagnostic", 6, 100, 100), ("ESQ - Esquisse", 5, 100, 100), ("APS - Avant-projet sommaire", 9, 100, 100), ("APD - Avant-projet définitif", 16, 100, 100), ("PRO - Projet", 18, 80, 100),
              ("ACT - Passation des contrats", 7, 0, 50), ("VISA - Visa", 8, 0, 0), ("DET - Direction de l'exécution", 26, 0, 0), ("AOR - Réception", 5, 0, 0))
    table, lines = [], []
    for name, share, before, now in phases:
        whole = cents(fee * share / 100)
        old, total = cents(whole * before / 100), cents(whole * now / 100)
        table.append((name, share, whole, now, total, total - old))
        lines.append(Row(name, None, None, None, net=total - old))
    doc = Deed("architecte-phases", seller, to.DEPARTMENT, "SOR/2026/N07-118", "2026-04-24", lines, title="NOTE D'HONORAIRES", due="2026-05-24", delivered="2026-04-17", service="DGA-BAT",
               commitment="BAT-2024-0772", contract="2024-0772-00", amounts="thin", ids="3335", dates="long", rate_printed_on_lines=False,
               tags=["situation_travaux", "side_column", "two_dimensional_code", "thin_spaces"], late="Intérêts moratoires de plein droit : taux de la BCE, plus huit points",
               fee="frais de recouvrement forfaitaires : 40 €", terms="sans escompte", category="Prestation de services")
    page = doc.start(order="leftward", coding="mapped", cut="kern", producer="Adobe PDF Library 17.0")
    ink = "0.18 0.2 0.22"
    page.fill(425, 0, 170, 842, ink)
    white = "0.95 0.95 0.95"

    def aside(y, title, texts):
        page.text(440, y, title, "H", 6.5, rgb="0.7 0.75 0.7", spacing=0.8)
        for text in texts:
            y += 12
            page.text(440, y, text, "H", 8, rgb=white)
        return y + 22

    page.text(440, 60, "SOREL", "H", 26, rgb=white, spacing=4)
    y = aside(92, "AGENCE", [*doc.party_lines(seller), "04 73 00 41 16"])
    page.text(440, y - 14, seller.email, "H", 7, rgb=white)
    y = aside(y + 10, "NOTE", [doc.number, f"Riom, le {doc.on(doc.issued, 'long')}"])
    y = aside(y, "À RÉGLER AVANT LE", [doc.on(doc.due, "long")])
    y = aside(y, "MARCHÉ", [doc.contract])
    y = aside(y, "ENGAGEMENT", [doc.commitment])
    y = aside(y, "SERVICE PRESCRIPTEUR", [doc.service])
    y = aside(y, "BANQUE", [doc.iban_text(seller.iban)[:19], doc.iban_text(seller.iban)[20:], seller.bic])
    page.stack(440, 640, ["Agence Sorel Paysages et", "Architecture SARL", "au capital de 22 000 €", f"SIRET {doc.siret(seller.siret)}", f"RCS Clermont-Ferrand {seller.siren}", f"APE {seller.ape}",
                          f"TVA {doc.vat_text(seller.vat_id)}", "Ordre AURA S 04418"], "H", 7, 10, gray=0.85)
    page.fill(436, 736, 70, 70, "1 1 1")
    page.squares(440, 740, 62, "sorel", 21)
    page.text(40, 60, "NOTE D'HONORAIRES N° 7", "H", 16, spacing=1)
    page.text(40, 78, "Restructuration du collège Jules-Ferry, 4 200 m2 - maîtrise d'oeuvre", "H", 9)
    page.stack(40, 116, [to.DEPARTMENT.name, *doc.party_lines(to.DEPARTMENT), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9.5, 13, "HB")
    page.text(40, 198, f"Forfait définitif de rémunération : {doc.money(fee)} HT (8,30 % de {doc.money(Decimal('2560000'))})", "H", 8)
    page.text(40, 211, f"Situation des études au {doc.on(doc.delivered, 'long')}", "H", 8)
    rows = [[name, f"{share} %", doc.plain(whole), f"{now} %", doc.plain(total), doc.plain(part)] for name, share, whole, now, total, part in table]
    rows.append([("Total", "HB"), ("100 %", "HB"), (doc.plain(fee), "HB"), "", (doc.plain(sum(row[4] for row in table)), "HB"), (doc.plain(sum(row[5] for row in table)), "HB")])
    y = page.grid(238, [("Mission", 40, 130, "l"), ("Part", 170, 34, "r"), ("Montant", 204, 62, "r"), ("Avanc.", 266, 36, "r"), ("Cumul", 302, 58, "r"), ("À facturer", 360, 55, "r")], rows, size=8, lead=19, rules="rows")
    _, _, tax = doc.breakdown[0]
    page.sums(200, 412, y + 14, [("Honoraires de la période HT", doc.money(doc.net)), ("TVA 20 %", doc.money(tax)), ("Net à payer TTC", doc.money(doc.payable))], size=9.5, lead=18)
    page.notes(40, 690, 370, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.category}.", seller.insurance + ".", "Honoraires révisables selon l'indice ING (base janvier 2024 : 131,2). Aucune révision sur la présente note."],
               "H", 7.5, 11)
    return doc


def subcontractor():
    """A painter paid by the army for a main contractor: windowed envelope, three firms on the page, tax left to the customer."""
    seller = Supplier("Peinture Sols Charentais", "SASU", "84203716", ["4 impasse des Cordiers"], "17430", "Tonnay-le-Pont", rcs="La Rochelle", capital=5000, ape="4334Z",
                      account=("10278", "36417", "00011884402"), bic="CMCIFR2A", email="psc17@courriel.example", insurance="Garantie décennale L'Auxiliaire, n° 041-418-22, chantiers en France métropolitaine")
    lines = [Row("Lessivage et préparation des murs", "1180", "m2", "4.15"), Row("Peinture acrylique deux couches, murs", "1180", "m2", "9.80"), Row("Peinture des plafonds", "640", "m2", "11.25"),
             Row("Laque sur huisseries", "58", "u", "46.00"), Row("Sol souple U4P3 en lés soudés", "212.5", "m2", "38.40")]
    doc = Deed("sous-traitance-paiement-direct", seller, to.ARMY, "PSC-0226-09", "2026-02-27", lines, due="2026-03-29", delivered="2026-02-25", service="D16PLATES", commitment="1406118823",
               contract="DAF_2025_000417", amounts="dot", ids="33323", dates="abbrev", reverse="Autoliquidation de la TVA par le titulaire, art. 283, 2 nonies du CGI", rate_printed_on_lines=False,
               tags=["subcontractor", "reverse_charge", "distractor:main_contractor_siret", "window_envelope"], tolerated=["missing_vat_rate"], unscored=["totals.vat", "totals.gross", "vat_breakdown"],
               extra={"no_gross": True}, late="Retard : taux BCE + 8 pts", fee="indemnité de recouvrement : 40 EUR", terms="escompte : néant")
    page = doc.start(cut="words", order="columns", producer="EBP Bâtiment / PDFCreator 5")
    page.text(45, 50, "PSC", "HBO", 34, rgb="0.8 0.3 0")
    page.stack(132, 32, [doc.supplier_title(), "Peinture - revêtements de sols et murs", *doc.party_lines(seller), seller.email], "H", 8, 10.5, "HB")
    page.stack(330, 128, ["BASE DE DÉFENSE DE MONTLOUVRE", "QUARTIER MARGUERITTE", "CS 40512", "86023 POITIERS CEDEX"], "C", 10, 13)
    page.text(45, 118, f"Facture {doc.number}", "HB", 13)
    page.stack(45, 134, [f"le {doc.on(doc.issued, 'abbrev')}", f"Siret du payeur : {doc.siret(doc.buyer.siret)}", f"Service exécutant : {doc.service}", f"Engagement juridique : {doc.commitment}"], "H", 9, 13)
    page.line(45, 204, 550, 204, 0.4)
    page.stack(45, 220, ["Titulaire du marché", "Bouygeon Centre-Ouest SA", "ZAC de la République", "86000 Poitiers", "Siret 330 418 227 00041"], "H", 8.5, 11.5, "HB")
    page.stack(230, 220, ["Opération", f"Marché {doc.contract}", "Bât. 014 - réfection du mess, lot 9", "DC4 notifié le 9 déc. 2025", "Facture établie pour paiement direct"], "H", 8.5, 11.5, "HB")
    page.stack(415, 220, ["Exécution", f"achevée le {doc.on(doc.delivered, 'abbrev')}", "PV de réception partielle n° 2", f"À payer le {doc.on(doc.due, 'abbrev')}"], "H", 8.5, 11.5, "HB")
    rows = [[str(9000 + 10 * i), line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.plain(line.price), doc.plain(line.net)] for i, line in enumerate(lines, 1)]
    y = page.grid(302, [("Art.", 45, 45, "l"), ("Ouvrage exécuté", 90, 240, "l"), ("Métré", 330, 70, "r"), ("PU", 400, 60, "r"), ("Somme", 460, 90, "r")], rows, size=9, lead=19, rules="box", tint="1 0.93 0.87")
    page.rect(330, y + 4, 220, 46)
    page.text(340, y + 21, "MONTANT DÛ (hors taxe)", "HB", 10)
    page.text(542, y + 21, doc.plain(doc.payable) + " EUR", "HB", 10, "r")
    page.text(340, y + 38, "TVA : non facturée", "H", 9)
    page.notes(45, y + 76, 505, [doc.reverse + ".", f"Compte du sous-traitant : {doc.iban_text(seller.iban)} / {seller.bic}.", f"{doc.late} ; {doc.fee} ; {doc.terms}.", seller.insurance + "."], "H", 8.5, 12)
    page.text(45, 690, "Bon pour accord du titulaire : P. Lamoureux, le 2 mars 2026", "HO", 9)
    page.notes(45, 800, 505, [f"SASU au capital de 5.000 EUR - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} - NAF {seller.ape} - TVA {seller.vat_id}"], "H", 7, 9)
    return doc


BILLS = [progress, architect, subcontractor]
