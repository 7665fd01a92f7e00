"""Invoices in the manner of accounting and invoicing programs, for the second held-out set."""

from decimal import Decimal

import heldout2_buyers as to
from heldout2_model import NO_TAX, NO_TAX_FIELDS, Bill, Row, bill_lines, other_last_digit
from invoice_model import Supplier

CREDIT = ["due_before_issue", "missing_due_date", "missing_late_penalty", "missing_recovery_fee"]


def trade_boxes():
    """A trading suite: everything in boxes, references of articles, discounts by line, an eco-contribution."""
    seller = Supplier("Bureau Concept Distribution", "SAS", "42819077", ["ZAC des Mardelles", "12 rue Gustave-Eiffel"], "45400",
                      "Fleury-la-Forêt", nic=6, rcs="Orléans", capital=152450, ape="4665Z", account=("10278", "37400", "00020618841"),
                      bic="CMCIFR2AXXX", phone="02 38 00 14 15", email="adv@bureauconcept.example")
    doc = Bill("negoce-encadre", seller, to.TOWN, "FA0027418", "2026-10-16", [
        Row("Fauteuil de bureau synchrone, résille noire", "6", None, "214.00", off="25", ref="BC-F2210N"),
        Row("Éco-participation mobilier", "6", None, "1.43", ref="ECO-M06"),
        Row("Bureau droit 160 x 80 cm, piètement blanc", "4", None, "349.50", off="30", ref="BC-B1608"),
        Row("Éco-participation mobilier", "4", None, "3.92", ref="ECO-M11"),
        Row("Destructeur coupe croisée P-4, 23 litres", "1", None, "189.90", ref="REX-4023"),
        Row("Éco-participation DEEE", "1", None, "0.83", ref="ECO-D04"),
        Row("Montage et évacuation des emballages", "1", None, "120.00", ref="SRV-MONT")],
        due="2026-11-15", delivered="2026-10-14", service="ADM-GEN", commitment="26-001846", order="BC2026-0912", amounts="space",
        ids="33323", dates="short", percents=",00", category="Livraison de biens et prestation de services",
        late="Pénalités de retard : intérêts moratoires au taux BCE + 8 points.",
        fee="Indemnité forfaitaire de recouvrement : 40 €.", terms="Escompte pour règlement anticipé : néant.",
        tags=["line_discount", "ecotax"], rate_printed_on_lines=False)
    page = doc.start(order="rows", producer="Sage 100 Gestion commerciale")
    page.text(30, 45, "BUREAU CONCEPT", "HBO", 22, rgb="0.1 0.25 0.55")
    page.text(30, 62, "DISTRIBUTION", "HB", 12, spacing=4)
    page.stack(30, 80, [doc.supplier_title(), *doc.party_lines(seller), f"Tél. : {seller.phone}", seller.email], "H", 8, 10)
    page.rect(310, 30, 255, 26, fill=0.88)
    page.text(437, 48, "FACTURE", "HB", 15, "c")
    for x, width, label, value in ((310, 70, "Numéro", doc.number), (380, 65, "Date", doc.date(doc.issued)),
                                   (445, 70, "Client", "CVAUGRI"), (515, 50, "Page", "1/1")):
        page.rect(x, 60, width, 30)
        page.text(x + width / 2, 71, label, "HB", 8, "c")
        page.text(x + width / 2, 84, value, "H", 9, "c")
    page.stack(330, 118, [to.TOWN.name, *doc.party_lines(to.TOWN)], "H", 10, 13, "HB")
    page.stack(30, 150, [f"Siret client : {doc.siret(doc.buyer.siret)}", f"Code service : {doc.service}",
                         f"N° engagement : {doc.commitment}", f"Votre commande : {doc.order}"], "H", 8.5, 11)
    page.text(30, 206, f"BL n° BL0031177 du {doc.date(doc.delivered)}", "HO", 8.5)
    rows = bill_lines(doc, "ref", "desc", "qty", "price", "off", "net", "code")
    columns = [("Référence", 30, 70, "l"), ("Désignation", 100, 215, "l"), ("Qté", 315, 35, "r"), ("P.U. HT", 350, 55, "r"),
               ("% Rem.", 405, 40, "r"), ("Montant HT", 445, 75, "r"), ("T", 520, 45, "c")]
    page.grid(228, columns, rows, size=8.5, lead=14, rules="h")
    for x in (30, 100, 315, 350, 405, 445, 520, 565):
        page.line(x, 216, x, 560)
    page.line(30, 216, 565, 216)
    page.line(30, 560, 565, 560)
    page.grid(582, [("Code", 30, 35, "c"), ("Base HT", 65, 70, "r"), ("Taux", 135, 45, "r"), ("Montant TVA", 180, 75, "r")],
              [["1", doc.plain(base), doc.percent(rate), doc.plain(tax)] for rate, base, tax in doc.breakdown], size=8.5, rules="box")
    for i, (label, value) in enumerate((("Total HT", doc.plain(doc.net)), ("Port", "Franco"), ("Total TVA", doc.plain(doc.vat)),
                                        ("Total TTC", doc.plain(doc.gross)), ("NET A PAYER", doc.plain(doc.payable) + " EUR"))):
        page.rect(380, 570 + 20 * i, 185, 20, fill=0.88 if i == 4 else None)
        page.text(386, 584 + 20 * i, label, "HB" if i == 4 else "H", 9)
        page.text(560, 584 + 20 * i, value, "HB" if i == 4 else "H", 9, "r")
    page.stack(30, 640, [f"Echéance : {doc.date(doc.due)}   Virement à 30 jours", f"IBAN {doc.iban_text(seller.iban)}",
                         f"BIC {seller.bic}"], "H", 8.5, 11)
    page.notes(30, 700, 535, [doc.late, doc.fee, doc.terms, f"Nature de l'opération : {doc.category}."], "H", 7)
    page.text(297, 800, f"{doc.supplier_title()} au capital de {doc.capital_text()} - RCS {seller.rcs} {seller.siren} - Siret "
              f"{doc.siret(seller.siret)} - APE {seller.ape} - N° TVA {seller.vat_id}", "H", 6.5, "c")
    return doc


def works_lots():
    """A building trade program: lots with sub-totals, numbered lines, a guarantee retained."""
    seller = Supplier("Charpentes Maurel et Fils", "SARL", "38710455", ["Lieu-dit Les Combes"], "07140", "Les Vans-le-Haut", nic=2,
                      rcs="Aubenas", capital=38112, ape="4391A", account=("13906", "00055", "85024417093"), bic="AGRIFRPP839",
                      phone="04 75 00 36 18", email="bureau@charpentes-maurel.example",
                      insurance="Responsabilité décennale : Mutuelle du Bâtiment Rhodanien, 8 rue Juiverie 69005 Lyon, police "
                                "n° 0714.55.208, couvrant la France métropolitaine")
    doc = Bill("batiment-lots", seller, to.DEPARTMENT, "FC26-0193", "2026-09-28", [
        Row("Dépose de la couverture en tuiles canal", "148.50", "m2", "21.80", n="1.1"),
        Row("Reprise de chevrons, sapin classe 3", "64", "ml", "17.35", n="1.2"),
        Row("Fourniture et pose de tuiles canal neuves", "148.50", "m2", "62.40", n="2.1"),
        Row("Faîtage scellé au mortier de chaux", "22.75", "ml", "48.00", n="2.2"),
        Row("Descentes et gouttières zinc 33", "1", "ens", "2140.00", n="2.3")],
        due="2026-10-28", delivered="2026-09-25", service="BATIMENTS", commitment="D07-26-02281", contract="2026-TVX-041",
        amounts="space", ids="3335", dates="slash", percents=",00 %", retention_rate=5,
        late="En cas de retard de paiement, il sera appliqué des intérêts moratoires au taux de la BCE majoré de huit points.",
        fee="Une indemnité forfaitaire de 40 € pour frais de recouvrement sera due.", terms="Aucun escompte ne sera accordé.",
        tags=["retention", "subtotals"], rate_printed_on_lines=False)
    page = doc.start(coding="mac", producer="EBP Bâtiment")
    page.rect(28, 28, 260, 92, stroke=1.2)
    page.stack(36, 46, [doc.supplier_title(), *doc.party_lines(seller), f"Tél : {seller.phone}", f"E-mail : {seller.email}",
                        f"Siret : {doc.siret(seller.siret)}"], "H", 9, 12, "HB")
    page.text(566, 48, f"Facture {doc.number}", "HB", 16, "r")
    page.text(566, 64, f"Date : {doc.date(doc.issued)}", "H", 9, "r")
    page.text(566, 76, f"Date d'échéance : {doc.date(doc.due)}", "H", 9, "r")
    page.text(566, 88, f"Fin des travaux : {doc.date(doc.delivered)}", "H", 9, "r")
    page.stack(330, 124, [to.DEPARTMENT.name, *doc.party_lines(to.DEPARTMENT), f"N° Siret : {doc.siret(doc.buyer.siret)}"], "H", 9.5, 12.5, "HB")
    page.stack(28, 146, [f"Marché public n° {doc.contract}", f"Engagement juridique : {doc.commitment}",
                         f"Service exécutant : {doc.service}", "Chantier : Maison départementale, réfection de toiture"], "H", 9, 12)
    lines = bill_lines(doc, "n", "desc", "unit", "qty", "price", "net")
    sub = [doc.plain(sum((line.net for line in part), Decimal(0))) for part in (doc.lines[:2], doc.lines[2:])]
    rows = [[("1", "HB"), ("CHARPENTE", "HB"), "", "", "", ""], *lines[:2], ["", ("Sous-total CHARPENTE", "HBO"), "", "", "", (sub[0], "HBO")],
            [("2", "HB"), ("COUVERTURE - ZINGUERIE", "HB"), "", "", "", ""], *lines[2:],
            ["", ("Sous-total COUVERTURE - ZINGUERIE", "HBO"), "", "", "", (sub[1], "HBO")]]
    y = page.grid(222, [("N°", 28, 32, "l"), ("Désignation des ouvrages", 60, 260, "l"), ("U", 320, 30, "c"), ("Qté", 350, 55, "r"),
                        ("P.U. H.T.", 405, 70, "r"), ("Total H.T.", 475, 91, "r")], rows, size=9, lead=17, rules="box", tint="0.85 0.89 0.95")
    rate, base, tax = doc.breakdown[0]
    page.grid(y + 12, [("% TVA", 28, 55, "c"), ("Base HT", 83, 80, "r"), ("Montant TVA", 163, 80, "r")],
              [[doc.percent(rate), doc.plain(base), doc.plain(tax)]], rules="box", tint="0.85 0.89 0.95")
    page.sums(370, 562, y + 12, [("Total H.T.", doc.money(doc.net)), ("Total T.V.A.", doc.money(doc.vat)), ("Total T.T.C.", doc.money(doc.gross)),
                                 ("Retenue de garantie 5 %", "-" + doc.money(doc.retention)), ("Net à payer", doc.money(doc.payable))])
    page.stack(28, y + 68, ["Règlement par virement", f"IBAN : {doc.iban_text(seller.iban)}", f"BIC : {seller.bic}"], "H", 9, 12)
    page.notes(28, y + 122, 538, [f"{seller.insurance}.", doc.late, doc.fee, doc.terms], "HO", 8, 10.5)
    page.line(28, 792, 566, 792)
    page.text(297, 803, f"SARL au capital de {doc.capital_text()} - APE {seller.ape} - {doc.rcs_text()} - TVA intracom. {doc.vat_text(seller.vat_id)}", "H", 7, "c")
    return doc


def credit_positive():
    """A small-business suite's credit note, amounts without sign, Times, kerned."""
    seller = Supplier("Librairie Le Pré aux Clercs", "EURL", "50733816", ["29 Grande-Rue"], "35310", "Mordelles-le-Pont", rcs="Rennes",
                      capital=7500, ape="4761Z", account=("15589", "35118", "06340917440"), bic="CMBRFR2BXXX", phone="02 99 00 60 12",
                      email="commandes@preauxclercs.example")
    doc = Bill("avoir-librairie", seller, to.REGION, "AV00000187", "2026-10-07", [
        Row("Manuel de mathématiques 2de, édition 2026", "14", None, "24.17", "5.5"),
        Row("Atlas géopolitique, relié", "2", None, "37.91", "5.5"),
        Row("Calculatrice scientifique retournée", "3", None, "71.58")],
        type=381, title="AVOIR", due=None, preceding="FA00004410", preceding_date="2026-09-12", service="LYCEES-MANUELS",
        commitment="R53-2026-77120", amounts="space", ids="95", dates="slash", percents=",00 %", tags=["credit_note", "several_rates"],
        tolerated=CREDIT, terms="Pas d'escompte pour paiement anticipé", rate_printed_on_lines=False)
    doc.due = None
    page = doc.start(cut="kern", order="faces", producer="Ciel Gestion commerciale")
    page.text(40, 56, seller.name, "TBI", 20)
    page.stack(40, 72, [*doc.party_lines(seller), f"Téléphone : {seller.phone}", f"Courriel : {seller.email}"], "T", 10, 12)
    page.stack(330, 100, [to.REGION.name, *doc.party_lines(to.REGION)], "T", 11, 14, "TB")
    page.stack(330, 164, [f"SIRET : {doc.siret(doc.buyer.siret)}", f"Code service : {doc.service}"], "T", 9.5, 12)
    page.text(40, 160, "AVOIR", "TB", 24)
    page.pairs(40, 120, 190, [("Numéro", ": " + doc.number), ("Date", ": " + doc.date(doc.issued)), ("Code client", ": CLREG53"),
                              ("Engagement", ": " + doc.commitment)], "T", 10.5)
    page.text(40, 262, f"Avoir sur facture n° {doc.preceding} du {doc.date(doc.preceding_date)}", "TB", 11)
    page.text(40, 276, "Motif : retour d'exemplaires livrés en trop, accord du 30/09/2026", "TI", 10)
    page.grid(306, [("Désignation", 40, 270, "l"), ("Qté", 310, 40, "r"), ("PU HT", 350, 60, "r"), ("Montant HT", 410, 75, "r"),
                    ("Code TVA", 485, 65, "c")],
              bill_lines(doc, "desc", "qty", "price", "net", "code"), "T", 10.5, 16, "TB", "box")
    y = page.grid(440, [("Code", 40, 40, "c"), ("Taux", 80, 60, "r"), ("Base HT", 140, 75, "r"), ("TVA", 215, 75, "r")],
                  [[str(i + 1), doc.percent(rate), doc.plain(base), doc.plain(tax)] for i, (rate, base, tax) in enumerate(doc.breakdown)],
                  "T", 10, 14, "TB", "box")
    page.sums(360, 547, 440, [("Total HT", doc.plain(doc.net)), ("Total TVA", doc.plain(doc.vat)), ("Total TTC", doc.plain(doc.gross)),
                              ("Net à votre crédit", doc.money(doc.payable))], "T", 11, last="TB")
    page.notes(40, y + 60, 500, ["Le présent avoir viendra en déduction de votre prochain règlement ou sera remboursé sur le compte de votre choix.",
                                 doc.terms + "."], "T", 9)
    page.text(297, 806, f"{seller.form} au capital de {doc.capital_text()} - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} - NAF {seller.ape} - "
              f"TVA {seller.vat_id} - IBAN {doc.iban_text(seller.iban)} {seller.bic}", "T", 7, "c")
    return doc


def software_subscription():
    """An online accounting service: airy, grey labels, a subscription with its period, option on debits."""
    seller = Supplier("Cartoclic", "SAS", "88420619", ["7 passage Dubail"], "75010", "Paris", rcs="Paris", capital=41350, ape="5829C",
                      account=("16958", "00001", "46620917283"), bic="QNTOFRP1XXX", email="facturation@cartoclic.example")
    doc = Bill("abonnement-logiciel", seller, to.COMMUNITY, "F-2026-10-0418", "2026-10-01", [
        Row("Abonnement Cartoclic SIG Collectivités", "12", "mois", "189.00"),
        Row("Utilisateur supplémentaire", "36", "mois", "14.50"),
        Row("Remise fidélité 2026", "1", None, "-240.00"),
        Row("Atelier de prise en main à distance", "2.5", "heure", "95.00")],
        due="2026-10-31", period="2026-10-01", delivered="2027-09-30", service="SIG", commitment="CCHL-26-311", amounts="nnbsp", ids="14",
        dates="long", unscored=["delivery_date"], category="Prestation de services", debits="Option pour le paiement de la taxe d'après les débits",
        late="En cas de retard de paiement, application d'une pénalité au taux d'intérêt légal multiplié par trois",
        fee="une indemnité de recouvrement de 40 € sera exigée", terms="Pas d'escompte pour règlement anticipé", tags=["negative_line"])
    page = doc.start(order="columns", coding="mapped", producer="Skia/PDF m129")
    page.fill(0, 0, 595, 6, "0.07 0.58 0.53")
    page.text(48, 62, "Facture", "HB", 24)
    page.text(547, 60, "cartoclic", "HB", 18, "r", rgb="0.07 0.58 0.53")
    x = 48
    for label, value in (("Numéro de facture", doc.number), ("Date d'émission", doc.date(doc.issued)), ("Date d'échéance", doc.date(doc.due)),
                         ("Engagement", doc.commitment)):
        page.text(x, 94, label, "H", 8, gray=0.5)
        page.text(x, 107, value, "HB", 9)
        x += 128
    page.text(48, 142, "Émetteur", "H", 8, gray=0.5)
    page.stack(48, 156, [doc.supplier_title(), *doc.party_lines(seller), "France", seller.email, f"SIRET {doc.siret(seller.siret)}",
                         f"N° TVA {seller.vat_id}"], "H", 9, 12.5, "HB")
    page.text(310, 142, "Client", "H", 8, gray=0.5)
    page.stack(310, 156, [to.COMMUNITY.name, *doc.party_lines(to.COMMUNITY), "France", f"SIRET {doc.siret(doc.buyer.siret)}",
                          f"Code service {doc.service}"], "H", 9, 12.5, "HB")
    page.text(48, 262, f"Période d'abonnement : du {doc.date(doc.period)} au {doc.date(doc.delivered)}", "H", 9)
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), doc.money(line.price), doc.percent(line.rate),
             doc.money(line.net)] for line in doc.lines]
    y = page.grid(292, [("Produits", 46, 225, "l"), ("Qté", 271, 70, "l"), ("Prix u. HT", 341, 75, "r"), ("TVA (%)", 416, 55, "r"),
                        ("Total HT", 471, 78, "r")], rows, size=9, lead=22, rules="rows", tint="0.95 0.96 0.96")
    rate, base, tax = doc.breakdown[0]
    page.stack(48, y + 10, ["Détails TVA"], "HB", 9)
    page.grid(y + 26, [("Taux", 46, 60, "l"), ("Base HT", 106, 75, "r"), ("Montant TVA", 181, 80, "r")],
              [[doc.percent(rate), doc.money(base), doc.money(tax)]], size=8.5, head="H", rules="")
    page.sums(350, 547, y + 14, [("Total HT", doc.money(doc.net)), ("Montant total de la TVA", doc.money(doc.vat)),
                                 ("Total TTC", doc.money(doc.gross))], size=10, lead=18)
    y = page.stack(48, y + 92, ["Paiement", "Établissement : Qonto", f"IBAN : {doc.iban_text(seller.iban)}", f"BIC : {seller.bic}"], "H", 9, 13, "HB")
    page.notes(48, y + 14, 500, [f"{doc.late}, à laquelle s'ajoutera {doc.fee}.".replace(", à laquelle s'ajoutera", " ;"), f"{doc.terms}.",
                                 f"{doc.debits}.", f"Catégorie d'opération : {doc.category}."], "H", 8, 12, 0.35)
    page.text(48, 806, f"{seller.name}, {seller.form} au capital de {doc.capital_text()} | RCS {seller.rcs} {seller.siren} | APE {seller.ape}", "H", 7, gray=0.45)
    page.text(547, 806, f"{doc.number} · 1 / 1", "H", 7, "r", gray=0.45)
    return doc


def caterer_spreadsheet():
    """A caterer's spreadsheet: cells with borders, sums typed by hand; the total does not add up."""
    seller = Supplier("La Table d'Élise", "SARL", "81940273", ["4 rue des Carmes"], "63200", "Riom-la-Neuve", rcs="Clermont-Ferrand",
                      capital=5000, ape="5621Z", account=("16806", "00820", "66088214095"), bic="AGRIFRPP868", phone="04.73.00.91.44",
                      email="elise@latabledelise.example")
    doc = Bill("traiteur-tableur", seller, to.THEATRE, "2026-118", "2026-11-09", [
        Row("Cocktail dînatoire 12 pièces", "85", "pers.", "19.80", "10"), Row("Boissons sans alcool", "85", "pers.", "3.20", "10"),
        Row("Crémant d'Auvergne, bouteille", "14", "btl", "13.50"), Row("Serveurs (3) de 18 h à 23 h", "15", "h", "27.00")],
        due="2026-12-09", delivered="2026-11-06", service="ACCUEIL", commitment="OTL-2026-0219", amounts="plain", ids="3335", dates="weekday",
        category="Livraison de biens et prestation de services", percents="%", expected=["totals_mismatch"], tags=["several_rates"],
        late="Pénalités de retard au taux BCE majoré de 8 points", fee="Indemnité de recouvrement : 40€", terms="Pas d'escompte")
    doc.gross += Decimal("30.00")
    doc.settle()
    page = doc.start(order="rows", cut="words", coding="names", producer="LibreOffice Calc")
    columns = [("Prestation", 50, 190, "l"), ("Nombre", 240, 45, "r"), ("Unité", 285, 45, "l"), ("P.U. HT", 330, 60, "r"), ("TVA", 390, 45, "r"),
               ("Total HT", 435, 100, "r")]
    page.rect(50, 40, 485, 30, fill=0.85)
    page.text(292, 61, f"FACTURE N° {doc.number}", "TB", 16, "c")
    page.stack(56, 92, [doc.supplier_title(), *doc.party_lines(seller), "tél " + seller.phone, seller.email], "T", 11, 14, "TB")
    page.stack(310, 92, ["Facturé à", to.THEATRE.name, *doc.party_lines(to.THEATRE), f"SIRET {doc.siret(doc.buyer.siret)}"], "T", 11, 14, "TI")
    page.pairs(56, 170, 196, [("Date", doc.date(doc.issued)), ("Prestation du", doc.date(doc.delivered)), ("A régler avant le", doc.date(doc.due)),
                              ("Code service", doc.service), ("N° d'engagement", doc.commitment)], "T", 11, 16)
    rows = bill_lines(doc, "desc", "qty", "unit", "price", "rate", "net")
    y = page.grid(300, columns, rows + [[""] * 6], "T", 11, 20, "TB", "boxrows", tint="0.9 0.9 0.9")
    y = page.grid(y + 8, [("", 285, 150, "l"), ("", 435, 100, "r")], [
        ["Total HT", doc.plain(doc.net)], *[[f"TVA {doc.percent(rate)} sur {doc.plain(base)}", doc.plain(tax)] for rate, base, tax in doc.breakdown],
        ["Total TVA", doc.plain(doc.vat)], [("TOTAL TTC", "TB"), (doc.plain(doc.gross), "TB")], [("NET A PAYER EN EUROS", "TB"), (doc.plain(doc.payable), "TB")]],
        "T", 11, 18, rules="boxrows", header=False)
    y = page.stack(56, y + 20, [f"Règlement par virement - IBAN {doc.iban_text(seller.iban)} - BIC {seller.bic}", f"{doc.late}. {doc.fee}. {doc.terms}.",
                                f"Opération : {doc.category}"], "TI", 10, 14)
    page.stack(56, 790, [f"SARL au capital de {doc.capital_text()} - RCS {seller.rcs} {seller.siren} - SIRET {doc.siret(seller.siret)}",
                         f"TVA {doc.vat_text(seller.vat_id)} - APE {seller.ape}"], "T", 9, 12)
    return doc


def sole_trader_web():
    """A free web tool: coloured band, a sole trader without VAT, payment by instalment of days."""
    seller = Supplier("Solène Kerbrat", None, "91340572", ["Kerlouan Vihan"], "29890", "Plounéour-Bihan", vat=False, ape="9003B",
                      account=("12906", "00032", "57320418871"), bic="AGRIFRPP829", phone="06 00 81 27 45",
                      email="solene@kerbrat-illustration.example", sole="Entrepreneur individuel")
    doc = Bill("web-micro", seller, to.COLLEGE, "F-26-031", "2026-06-19", [
        Row("Atelier d'illustration, classes de 5e A et 5e C", "4", "séance", "165.00"), Row("Préparation et matériel", "1", "forfait", "90.00"),
        Row("Déplacement Brest - La Rochelle aller-retour", "1", None, "118.60")],
        due="2026-07-19", delivered="2026-06-16", commitment="COL17-26-0088", amounts="space", ids="3335", dates="slash",
        exemption="TVA non applicable, article 293 B du CGI", late="Taux des pénalités de retard : 3 fois le taux légal",
        fee="Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €", terms="Escompte pour paiement anticipé : aucun",
        tags=["franchise_293B"], tolerated=NO_TAX, unscored=NO_TAX_FIELDS, rate_printed_on_lines=False, extra={"no_gross": True})
    page = doc.start(cut="matrix", producer="Rivalis Henrri")
    page.fill(0, 0, 595, 96, "0.2 0.23 0.36")
    page.text(40, 48, "Solène Kerbrat", "HB", 20, rgb="1 1 1")
    page.text(40, 66, "Entrepreneur individuel - Illustratrice", "H", 10, rgb="0.85 0.85 0.9")
    page.text(555, 48, "FACTURE", "HB", 20, "r", rgb="1 1 1")
    page.text(555, 66, f"n° {doc.number}", "H", 11, "r", rgb="1 1 1")
    page.stack(40, 124, [*doc.party_lines(seller), seller.phone, seller.email, f"SIRET : {doc.siret(seller.siret)}", f"Code APE : {seller.ape}"], "H", 9, 12.5)
    page.rect(310, 112, 245, 92)
    page.stack(320, 128, [to.COLLEGE.name, *doc.party_lines(to.COLLEGE), f"SIRET : {doc.siret(doc.buyer.siret)}",
                          f"N° d'engagement : {doc.commitment}"], "H", 9, 12.5, "HB")
    page.pairs(40, 150, 230, [("Date de facture :", doc.date(doc.issued)), ("Date de prestation :", doc.date(doc.delivered)),
                              ("Échéance :", doc.date(doc.due))], "H", 9, 13, strong="HB")
    y = page.grid(290, [("Description", 40, 250, "l"), ("Quantité", 290, 60, "c"), ("Unité", 350, 60, "l"), ("Prix unitaire", 410, 70, "r"),
                        ("Montant", 480, 75, "r")], bill_lines(doc, "desc", "qty", "unit", "price", "net"), size=9.5, lead=20, rules="zebra",
                  tint="0.2 0.23 0.36", ink="1 1 1")
    page.fill(370, y, 185, 26, "0.2 0.23 0.36")
    page.text(378, y + 17, "Total à payer", "HB", 11, rgb="1 1 1")
    page.text(548, y + 17, doc.money(doc.payable), "HB", 11, "r", rgb="1 1 1")
    page.text(548, y + 40, doc.exemption, "HO", 8.5, "r")
    page.stack(40, y + 66, ["Mode de règlement : virement bancaire", f"IBAN : {doc.iban_text(seller.iban)}", f"BIC : {seller.bic}"], "H", 9, 13)
    page.notes(40, 740, 515, [doc.late + ".", doc.fee + ".", doc.terms + "."], "H", 7.5, 10)
    return doc


def web_discount():
    """A Nordic web tool: labels in two columns, a global discount in per cent; the supplier's SIRET is mistyped."""
    seller = Supplier("Atelier Mille Pages", "SASU", "84417520", ["16 bis rue Voltaire", "Bâtiment C"], "69003", "Lyon", rcs="Lyon", capital=1000,
                      ape="1812Z", account=("30004", "01387", "00010533472"), bic="BNPAFRPPXXX", phone="+33 4 78 00 55 21",
                      email="hello@millepages.example")
    doc = Bill("remise-globale", seller, to.CCAS, "2026-0077", "2026-11-12", [
        Row("Dépliant 3 volets A4, quadri, 135 g", "3000", "ex.", "0.142"), Row("Affiche 40 x 60 cm", "120", "ex.", "1.85"),
        Row("Mise en page et bon à tirer", "3.5", "h", "62.00")],
        due="2026-12-12", delivered="2026-11-10", service="CCAS-COM", commitment="CC26-417", discount="43.25", amounts="space", ids="3335",
        dates="slash", percents=" %", category="Livraison de biens et prestation de services",
        expected=["invalid_supplier_siret_luhn"], tags=["discount"], late="Intérêts de retard : 12,15 %", fee="Frais de recouvrement : 40,00 €",
        terms="Escompte : 0 %")
    seller = doc.supplier
    seller.siret = other_last_digit(seller.siret)
    page = doc.start(cut="plain", order="upward", producer="iText 2.1.7")
    page.text(50, 60, seller.name, "HB", 15)
    page.text(545, 60, "Facture", "H", 22, "r", gray=0.3)
    page.stack(50, 110, [to.CCAS.name, *doc.party_lines(to.CCAS)], "H", 10, 13)
    page.pairs(330, 545, 110, [("Numéro de facture", doc.number), ("Date de facture", doc.date(doc.issued)), ("Date de livraison", doc.date(doc.delivered)),
                               ("Échéance", doc.date(doc.due)), ("SIRET du client", doc.siret(doc.buyer.siret)), ("Code service", doc.service),
                               ("Numéro d'engagement", doc.commitment)], "H", 9, 13.5, "r")
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.price(line.price) + " €", doc.percent(line.rate),
             doc.money(line.net)] for line in doc.lines]
    y = page.grid(240, [("Description", 50, 215, "l"), ("Quantité", 265, 75, "r"), ("Prix unitaire", 340, 75, "r"), ("TVA", 415, 50, "r"),
                        ("Total HT", 465, 83, "r")], rows, size=9.5, lead=19, rules="h")
    rate, base, tax = doc.breakdown[0]
    page.sums(330, 545, y + 10, [("Sous-total", doc.money(doc.net + Decimal(doc.discount))), ("Remise 5 %", "-" + doc.money(Decimal(doc.discount))),
                                 ("Total HT", doc.money(doc.net)), (f"TVA {doc.percent(rate)} de {doc.money(base)}", doc.money(tax)),
                                 ("Total TTC", doc.money(doc.gross)), ("Montant dû", doc.money(doc.payable))], size=10)
    page.notes(50, y + 130, 495, [f"{doc.late} - {doc.fee} - {doc.terms}", doc.category], "H", 8.5)
    page.line(50, 740, 545, 740, 0.4, 0.6)
    page.stack(50, 754, [doc.supplier_title(), *doc.party_lines(seller)], "H", 7.5, 10)
    page.stack(210, 754, ["Siège social", f"SIRET {doc.siret(seller.siret)}", f"RCS {seller.rcs} {seller.siren} - APE {seller.ape}", f"TVA {doc.vat_text(seller.vat_id)}",
                          f"Capital : {doc.capital_text()}"], "H", 7.5, 10)
    page.stack(370, 754, [f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}", seller.phone, seller.email], "H", 7.5, 10)
    return doc


def free_erp_association():
    """A free ERP's default template for an association outside the scope of VAT."""
    seller = Supplier("Les Amis du Bocage", "Association", "44912763", ["Maison des associations", "3 rue du Lavoir"], "87190", "Magnac-en-Marche",
                      vat=False, ape="9499Z", account=("10278", "36001", "00012740945"), bic="CMCIFR2A", phone="05 55 00 24 61",
                      email="contact@amisdubocage.example")
    doc = Bill("erp-association", seller, to.SMALL_TOWN, "FA2610-0029", "2026-10-23", [
        Row("Animation « haies et oiseaux », école élémentaire", "3", None, "140.00"), Row("Plants de charme et noisetier, motte", "60", None, "2.35"),
        Row("Location de la tarière thermique, journée", "1", None, "55.00")],
        due="2026-11-22", delivered="2026-10-20", service="ECOLES", commitment="2026/114", amounts="space", ids="14", dates="slash",
        exemption="TVA non applicable, art-293B du CGI", late="Intérêts moratoires au taux de la BCE + 8 points en cas de retard",
        fee="indemnité forfaitaire de 40 € pour frais de recouvrement", terms="aucun escompte en cas de paiement anticipé", rate_printed_on_lines=False,
        tags=["franchise_293B", "association"], tolerated=[*NO_TAX, "missing_ei_mention"], unscored=NO_TAX_FIELDS)
    page = doc.start(order="shuffled", producer="Dolibarr 19.0.2 - TCPDF")
    page.text(560, 46, f"Facture {doc.number}", "HB", 13, "r", rgb="0 0 0.24")
    for i, text in enumerate((f"Date facturation : {doc.date(doc.issued)}", f"Date échéance : {doc.date(doc.due)}",
                              f"Date de prestation : {doc.date(doc.delivered)}", "Code client : CU2403-00018")):
        page.text(560, 62 + 12 * i, text, "H", 9, "r", rgb="0 0 0.24")
    page.text(30, 122, "Émetteur", "H", 8)
    page.fill(28, 128, 245, 96, "0.9 0.9 0.9")
    page.stack(34, 142, [seller.name, *doc.party_lines(seller), "", f"Tél. : {seller.phone}", f"Email : {seller.email}"], "H", 9, 12, "HB")
    page.text(292, 122, "Adressé à", "H", 8)
    page.rect(290, 128, 275, 96)
    page.stack(296, 142, [to.SMALL_TOWN.name, *doc.party_lines(to.SMALL_TOWN), f"Siret : {doc.siret(doc.buyer.siret)}",
                          f"Service : {doc.service} - Engagement : {doc.commitment}"], "H", 9, 12, "HB")
    page.text(565, 246, "Montants exprimés en Euros", "H", 8, "r")
    page.grid(262, [("Désignation", 30, 290, "l"), ("P.U. HT", 320, 70, "r"), ("Qté", 390, 60, "r"), ("Total HT", 450, 115, "r")],
              bill_lines(doc, "desc", "price", "qty", "net"), size=9, lead=18, head="H", rules="h")
    for x in (30, 320, 390, 450, 565):
        page.line(x, 251, x, 560, 0.4, 0.5)
    page.line(30, 560, 565, 560, 0.4, 0.5)
    page.sums(400, 562, 580, [("Total HT", doc.plain(doc.net)), ("Total TTC", doc.plain(doc.gross))], size=9, lead=14)
    page.stack(30, 580, [f"* {doc.exemption}", "Conditions de règlement : 30 jours", "Règlement par virement sur le compte bancaire suivant :",
                         f"IBAN : {doc.iban_text(seller.iban)}", f"BIC : {seller.bic}"], "H", 8, 11)
    page.notes(30, 660, 530, [f"{doc.late}, {doc.fee}, {doc.terms}."], "H", 7.5)
    page.line(30, 792, 565, 792, 0.4, 0.5)
    page.text(297, 802, f"Association loi 1901 - SIRET : {doc.siret(seller.siret)} - NAF-APE : {seller.ape}", "H", 7, "c")
    page.text(565, 812, "1/1", "H", 7, "r")
    return doc


BILLS = [trade_boxes, works_lots, credit_positive, software_subscription, caterer_spreadsheet, sole_trader_web, web_discount, free_erp_association]
