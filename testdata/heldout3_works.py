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
    rate, base, tax = doc.breakdown[0]
    y = page.sums(330, 562, y + 52, [("Montant du mois révisé H.T.", doc.money(doc.net)), ("T.V.A. 20,00 %", doc.money(tax)), ("Montant T.T.C.", doc.money(doc.gross)),
                                     ("Retenue de garantie 5 %", "-" + doc.money(doc.retention)), ("Reste à mandater", doc.money(doc.payable))], lead=16)
    page.text(36, y - 70, "Avance forfaitaire : néant - Pénalités : néant", "H", 8.5)
    page.stack(36, y + 14, ["Vu et vérifié, le maître d'oeuvre", "le 06-07-2026"], "HO", 8.5, 12)
    page.stack(330, y + 14, ["Compte à créditer (CA Franche-Comté)", doc.iban_text(seller.iban), seller.bic], "H", 8.5, 12, "HB")
    page.notes(36, 770, 529, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.category}.", seller.insurance + "."], "H", 7, 9)
    return doc


BILLS = [progress]
