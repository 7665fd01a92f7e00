"""Third held-out set: hospital supplies, a laboratory, meals for schools, a bookshop."""

import random
from decimal import Decimal

import heldout3_buyers as to
from heldout3_model import EXEMPT, EXEMPT_FIELDS, Deed, Row, Supplier, bill_lines, cents, other_last_digit


def hospital_supplies():
    """Consumables with lots, expiry dates and GTIN under each line, carried over to a second page; one line is not what it should be."""
    seller = Supplier("Médi-Rhône Distribution", "SAS", "34418207", ["Plateforme logistique Sud", "550 rue de l'Industrie"], "69780", "Mions-le-Haut", nic=12, rcs="Lyon",
                      capital=980000, ape="4646Z", account=("30056", "00680", "06800041772"), bic="CCFRFRPP", email="adv.hopitaux@medirhone.example")
    draw = random.Random(7)
    goods = [("Cathéter veineux court 20G sécurisé, boîte de 50", "24", "BTE", "61.40", "20"), ("Seringue 3 pièces 10 ml Luer Lock, boîte de 100", "60", "BTE", "7.85", "20"),
             ("Prolongateur 25 cm avec robinet 3 voies", "400", "UNI", "0.92", "20"), ("Poche à urine stérile 2 L vidangeable", "300", "UNI", "1.14", "5.5"),
             ("Sonde gastrique CH14 silicone", "50", "UNI", "3.20", "20"), ("Compresse non tissée 10x10 stérile, sachet de 5", "1500", "SAC", "0.138", "20"),
             ("Pansement hydrocellulaire 15x15 avec bords, boîte de 10", "18", "BTE", "24.60", "5.5"), ("Bande cohésive 10 cm x 4,5 m", "120", "RLX", "1.96", "5.5"),
             ("Gant d'examen nitrile taille M, boîte de 200", "90", "BTE", "5.47", "20"), ("Lunette à oxygène adulte 2 m", "200", "UNI", "0.84", "20"),
             ("Masque haute concentration adulte", "80", "UNI", "1.38", "20"), ("Set de pose de voie centrale", "15", "SET", "18.40", "20"),
             ("Collecteur d'aiguilles 3 L", "64", "UNI", "2.25", "20"), ("Champ troué adhésif 75x90", "150", "UNI", "1.71", "20")]
    lines = []
    for name, quantity, unit, price, rate in goods:
        lines.append(Row(name, quantity, unit, price, rate, ref=f"{draw.randrange(10**6, 10**7)}", lot=f"{draw.choice('ABKLT')}{draw.randrange(10**5, 10**6)}",
                         end=f"{draw.randrange(1, 13):02d}/{draw.choice((2028, 2029, 2030))}", gtin="0" + "".join(str(draw.randrange(10)) for _ in range(13))))
    right = {rate: sum(line.net for line in lines if line.rate == Decimal(rate)) for rate in ("20", "5.5")}
    lines[11].net, lines[11].checked = Decimal("267.00"), False   # 15 x 18.40 makes 276.00
    doc = Deed("consommables-lots", seller, to.HOSPITAL, "MRD 4480917", "2026-06-11", lines, due="2026-07-31", delivered="2026-06-09", service="PHARMA-DM", commitment="26BC014477-H",
               order="26BC014477", contract="GHT19-2024-DM03", amounts="space", ids="3335", dates="short", given=[(r, str(b), str(cents(b * Decimal(r) / 100))) for r, b in right.items()],
               rate_printed_on_lines=False, expected=["lines_sum_mismatch"], tags=["lots", "gtin", "carried_over", "delivery_address"], category="Livraison de biens",
               late="intérêts moratoires au taux BCE + 8 points", fee="indemnité de recouvrement 40 euros", terms="pas d'escompte")
    columns = [("Réf.", 28, 48, "l"), ("Désignation / traçabilité", 76, 262, "l"), ("Qté", 338, 38, "r"), ("Cdt", 376, 30, "c"), ("P.U.", 406, 50, "r"), ("Mt net H.T.", 456, 70, "r"), ("TVA", 526, 41, "c")]
    page = doc.start(cut="kern", order="drawn", producer="Sage X3 / Crystal Reports 2016")

    def head(sheet, number):
        sheet.text(28, 40, "MÉDI-RHÔNE", "HB", 17, rgb="0 0.35 0.55")
        sheet.text(28, 51, "DISTRIBUTION", "H", 9, spacing=3)
        sheet.text(567, 40, "FACTURE", "HB", 15, "r")
        sheet.text(567, 52, f"feuillet {number} de 2", "H", 7, "r")
        sheet.notes(28, 800, 539, [f"{doc.supplier_title()} au capital de 980 000 € - {', '.join(doc.party_lines(seller))} - R.C.S. {seller.rcs} {doc.siret(seller.siret)[:11]} - SIRET "
                                   f"{doc.siret(seller.siret)} - APE {seller.ape} - TVA intracommunautaire {seller.vat_id} - {seller.email}"], "H", 5.8, 7)

    head(page, 1)
    page.case(28, 66, 88, 28, "N° PIÈCE", doc.number, "HB", 9, "HB")
    page.case(116, 66, 62, 28, "DATE", doc.on(doc.issued, "short"), "HB", 9, "HB")
    page.case(178, 66, 62, 28, "COMPTE", "C031190", "H", 9, "HB")
    page.case(240, 66, 62, 28, "ÉCHÉANCE", doc.on(doc.due, "short"), "HB", 9, "HB")
    page.text(28, 112, "LIVRÉ À", "HB", 7)
    page.stack(28, 123, ["Pharmacie à usage intérieur", "Quai n° 4 - bâtiment logistique", "18 rue des Récollets", "19312 Brivezac Cedex"], "H", 8.5, 11)
    page.text(318, 112, "FACTURÉ À", "HB", 7)
    page.stack(318, 123, [to.HOSPITAL.name, *doc.party_lines(to.HOSPITAL), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9.5, 12, "HB")
    page.stack(28, 194, [f"Bon de cde {doc.order} du 04/06/26 - BL 882204 du {doc.on(doc.delivered, 'short')} - Marché {doc.contract}",
                         f"CHORUS : code service {doc.service}, engagement {doc.commitment}"], "H", 8.5, 11)

    def rows(part):
        out = []
        for line in part:
            cells = bill_lines(doc_of(line), "ref", "desc", "qty", "unit", "price", "net")[0]
            if line.price != cents(line.price):
                cells[4] = f"{line.price:.3f}".replace(".", ",")
            out.append([*cells, "1" if line.rate == 20 else "2"])
            out.append(["", (f"Lot {line.notes['lot']}  Pér. {line.notes['end']}  GTIN {line.notes['gtin']}", "HO"), "", "", "", "", ""])
        return out

    def doc_of(line):
        class One:
            lines, breakdown = [line], doc.breakdown
            number_text, price, plain, percent = doc.number_text, doc.price, doc.plain, doc.percent
        return One

    y = page.grid(226, columns, rows(lines[:11]), size=8.2, lead=12.5, rules="h", tint="0.88 0.93 0.96")
    carried = sum(line.net for line in lines[:11])
    page.text(456, y + 6, "À reporter", "HO", 8, "r")
    page.text(523, y + 6, doc.plain(carried), "HO", 8, "r")
    back = doc.book.sheet()
    head(back, 2)
    back.text(28, 84, f"Suite de la pièce {doc.number}", "HO", 8)
    back.text(456, 100, "Report", "HO", 8, "r")
    back.text(523, 100, doc.plain(carried), "HO", 8, "r")
    y = back.grid(122, columns, rows(lines[11:]), size=8.2, lead=12.5, rules="h", tint="0.88 0.93 0.96")
    table = [[code, "20,00" if rate == 20 else "5,50", doc.plain(base), doc.plain(tax)] for code, (rate, base, tax) in zip("12", doc.breakdown)]
    back.grid(y + 24, [("Code", 28, 40, "c"), ("Taux", 68, 50, "r"), ("Base", 118, 80, "r"), ("Taxe", 198, 80, "r")], table, size=8.5, lead=14, rules="box")
    back.rect(330, y + 10, 237, 78)
    back.sums(340, 560, y + 28, [("TOTAL H.T.", doc.plain(doc.net)), ("TOTAL T.V.A.", doc.plain(doc.vat)), ("TOTAL T.T.C. EUR", doc.plain(doc.gross)), ("NET À PAYER EUR", doc.plain(doc.payable))], lead=17)
    back.notes(28, y + 120, 539, [f"Règlement à 50 jours, {doc.late}, {doc.fee}, {doc.terms}. Nature : {doc.category.lower()}.",
                                  f"Domiciliation HSBC : {doc.iban_text(seller.iban)} / {seller.bic}",
                                  "Toute anomalie de lot est à signaler sous 48 heures au 04 72 00 19 19 (matériovigilance). Référencement UniHA 2024-117."], "H", 7.8, 10.5)
    return doc


def laboratory():
    """A medical laboratory for a prison: acts by key letter, patients under number, everything exempt; capitals."""
    seller = Supplier("Biolab Chalonnais", "SELAS", "49103622", ["4 rue Gloriette"], "71100", "Chalon-sur-Saône", nic=8, vat=False, rcs="Chalon-sur-Saône", capital=312500, ape="8690B",
                      account=("10278", "02500", "00041188217"), bic="CMCIFR2A", email="facturation@biolab-chalonnais.example")
    acts = [("1104 HÉMOGRAMME AVEC PLAQUETTES", "31", 26), ("0552 GLYCÉMIE", "24", 5), ("0593 CRÉATININE", "22", 7), ("1488 SÉROLOGIE VIH AC + AG", "19", 41), ("0322 ANTIGÈNE HBS", "19", 49),
            ("3784 SÉROLOGIE VHC", "19", 44), ("1208 TSH", "6", 27), ("5202 ECBU", "4", 55), ("9905 FORFAIT PRÉ-ANALYTIQUE", "31", 17)]
    lines = [Row(name, count, None, str(cents(Decimal(b) * Decimal("0.25"))), None, b=f"B {b}") for name, count, b in acts]
    doc = Deed("laboratoire", seller, to.PRISON, "L26/07/00412", "2026-07-31", lines, due="2026-08-30", delivered="2026-07-29", service="PENFACT071", commitment="1511804276", amounts="space",
               ids="nbsp", dates="spaces", exemption="EXONÉRATION DE TVA - ARTICLE 261-4-1° DU CGI", rate_printed_on_lines=False, tolerated=EXEMPT, unscored=EXEMPT_FIELDS, extra={"no_gross": True},
               tags=["vat_exempt", "capitals", "courier"], late="RETARD DE PAIEMENT : INTÉRÊTS MORATOIRES BCE + 8 POINTS", fee="INDEMNITÉ DE RECOUVREMENT 40 EUR", terms="SANS ESCOMPTE")
    page = doc.start(order="drawn", cut="plain", producer="HEXALIS PRINT 7")
    page.stack(36, 44, [f"{seller.form} {seller.name.upper()}", "LABORATOIRE DE BIOLOGIE MÉDICALE MULTI-SITES", *[line.upper() for line in doc.party_lines(seller)], "TEL 03 85 00 41 41", seller.email],
               "C", 9, 11, "CB")
    page.stack(36, 126, ["FACTURE     " + doc.number, "DU          " + doc.on(doc.issued, "spaces"), "PERIODE     01 07 2026 - 31 07 2026", "ECHEANCE    " + doc.on(doc.due, "spaces"),
                         "PAYEUR      ADP 71-0418"], "CB", 9, 11.5)
    page.stack(320, 126, [to.PRISON.name.upper(), *[line.upper() for line in doc.party_lines(to.PRISON)], "SIRET " + doc.siret(doc.buyer.siret), "SERVICE " + doc.service, "EJ " + doc.commitment],
               "C", 8.6, 11.5)
    page.line(36, 206, 559, 206)
    page.text(36, 222, "VISITES MÉDICALES D'ENTRÉE - 31 DOSSIERS (260701-P001 À 260729-P031) - VALEUR DE LA LETTRE CLÉ B : 0,25", "C", 8)
    y = page.grid(248, [("ACTE", 36, 240, "l"), ("COTATION", 276, 65, "l"), ("NOMBRE", 341, 55, "r"), ("TARIF UNITAIRE", 396, 85, "r"), ("TOTAL", 481, 78, "r")],
                  bill_lines(doc, "desc", "b", "qty", "price", "net"), "C", 8.5, 15, "CB", "h")
    page.text(396, y + 14, "TOTAL À RÉGLER EUR", "CB", 10, "r")
    page.text(556, y + 14, doc.plain(doc.payable), "CB", 11, "r")
    page.text(36, y + 40, doc.exemption, "CB", 8.5)
    page.text(36, y + 54, f"DERNIER PRÉLÈVEMENT LE {doc.on(doc.delivered, 'spaces')}", "C", 8.5)
    page.notes(36, y + 70, 523, [f"{doc.late} / {doc.fee} / {doc.terms}", f"RÈGLEMENT PAR VIREMENT : IBAN {doc.iban_text(seller.iban)} BIC {seller.bic}"], "C", 8, 11)
    page.notes(36, 780, 523, [f"{seller.form} AU CAPITAL DE 312 500 EUROS - RCS {seller.rcs.upper()} {seller.siren} - SIRET {doc.siret(seller.siret)} - CODE APE {seller.ape}",
                              "FINESS EJ 71 001 344 2 - BIOLOGISTES RESPONSABLES : DR. A. PERRET, DR. M. VALLON"], "C", 7, 9)
    return doc


def canteen():
    """Meals by school: a heading for each place, the same words again and again, delivery in three places, box on the left."""
    seller = Supplier("Aux Fourneaux de l'Auxois", "SCOP SARL", "82061953", ["Cuisine centrale", "7 rue de la Poterne"], "21140", "Semur-le-Château", rcs="Dijon", capital=41200, ape="5629A",
                      account=("42559", "10000", "08023447183"), bic="CCOPFRPPXXX", email="cantines@fourneaux-auxois.example")
    sites = (("École maternelle d'Ource-la-Ville", (("Repas maternelle", "612", "3.94"), ("Repas adulte", "48", "5.21"))),
             ("École élémentaire d'Ource-la-Ville", (("Repas élémentaire", "1387", "4.17"), ("Repas adulte", "71", "5.21"), ("Pique-nique sortie du 12/05", "54", "4.40"))),
             ("Pôle scolaire de Brémur", (("Repas maternelle", "298", "3.94"), ("Repas élémentaire", "604", "4.17"), ("Pain bio supplémentaire", "22", "2.65"))))
    lines = [Row(name, quantity, None, price, "5.5", site=site) for site, meals in sites for name, quantity, price in meals]
    doc = Deed("cantine-sites", seller, to.SYNDICATE, "26-05-031", "2026-06-01", lines, due="2026-07-01", delivered="2026-05-29", period="2026-05-04", service="SCOLAIRE", commitment="SIVO-2026-22",
               contract="2025-03 lot 1", amounts="space", ids="3335", dates="long", unscored=["delivery_date"], rate_printed_on_lines=False, tags=["sections", "repeated_lines"],
               late="En cas de retard, intérêts au taux BCE + 8 points", fee="et indemnité de 40 €", terms="pas d'escompte pour paiement comptant", category="Livraison de biens")
    page = doc.start(order="shuffled", coding="names", producer="LibreOffice 7.4")
    green = "0.2 0.4 0.15"
    page.text(297, 46, seller.name, "TB", 22, "c", rgb=green)
    page.text(297, 61, "Restauration collective coopérative - produits locaux et de saison", "TI", 10, "c")
    page.rect(48, 84, 236, 88)
    page.stack(56, 100, [to.SYNDICATE.name, *doc.party_lines(to.SYNDICATE), f"SIRET : {doc.siret(doc.buyer.siret)}", f"Service : {doc.service}"], "T", 10, 13, "TB")
    page.text(547, 100, f"Semur-le-Château, le {doc.on(doc.issued, 'long')}", "T", 10.5, "r")
    page.text(547, 124, f"Facture n° {doc.number}", "TB", 14, "r")
    page.text(547, 140, "repas de mai 2026 (du 4 au 29)", "T", 10.5, "r")
    page.text(547, 154, f"Marché {doc.contract} - engagement {doc.commitment}", "T", 10, "r")
    y = 204
    for site, _ in sites:
        part = [line for line in lines if line.notes["site"] == site]
        page.text(48, y, site, "TB", 11, rgb=green)
        for line in part:
            y += 16
            page.text(64, y, line.description, "T", 10.5)
            page.text(330, y, doc.number_text(line.quantity), "T", 10.5, "r")
            page.text(344, y, "x", "T", 10.5)
            page.text(400, y, doc.money(line.price), "T", 10.5, "r")
            page.text(547, y, doc.money(line.net), "T", 10.5, "r")
        y += 16
        page.text(400, y, "sous-total", "TI", 10, "r")
        page.text(547, y, doc.money(sum(line.net for line in part)), "TI", 10, "r")
        y += 26
    page.line(300, y - 8, 547, y - 8)
    page.sums(300, 547, y + 8, [("Total hors taxe", doc.money(doc.net)), ("TVA 5,5 %", doc.money(doc.vat)), ("Total à payer TTC", doc.money(doc.gross))], "T", 11.5, 18, "TB")
    page.notes(48, y + 84, 499, [f"À régler pour le {doc.on(doc.due, 'long')} au compte Crédit Coopératif {doc.iban_text(seller.iban)}, {seller.bic}.",
                                 f"{doc.late} {doc.fee} ; {doc.terms}. {doc.category} à consommer sur place par les enfants."], "T", 10, 14)
    page.text(297, 790, f"{doc.supplier_title()} à capital variable (41 200 €) - {', '.join(doc.party_lines(seller))}", "T", 8, "c")
    page.text(297, 800, f"SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} - APE {seller.ape} - TVA {doc.vat_text(seller.vat_id)} - {seller.email} - Agrément FR 21.603.011 CE", "T", 8, "c")
    page.fill(48, 700, 499, 44, "0.93 0.97 0.9")
    page.text(58, 718, "72 % de nos approvisionnements viennent de moins de 80 km ; 41 % sont biologiques (loi EGalim : 20 %).", "TI", 9.5)
    page.text(58, 732, "Prochaine commission menus : jeudi 11 juin 2026 à 17 h 30.", "TI", 9.5)
    return doc


def bookshop():
    """Books with their public prices and the discount of libraries; net amounts only; the establishment's number has a wrong key."""
    seller = Supplier("Librairie Le Chat Perché", "SARL", "44830275", ["15 place du Capitole"], "31000", "Toulouse", rcs="Toulouse", capital=15000, ape="4761Z",
                      account=("13135", "00080", "08001992346"), bic="CEPAFRPP313", email="collectivites@chatperche.example")
    seller.siret = other_last_digit(seller.siret)
    books = [("9782070368228", "L'Étranger / Camus", 4, "7.50"), ("9782253006329", "Vingt mille lieues sous les mers / Verne", 3, "6.90"), ("9782211011433", "Le Loup est revenu ! / Pennart", 6, "13.70"),
             ("9782207301005", "Fondation / Asimov", 2, "8.40"), ("9782330154318", "La Carte postale / Berest", 5, "24.00"), ("9782756095554", "Atlas des fleuves de France", 1, "39.95"),
             ("9782413000198", "Le Grand Voyage, tome 2", 3, "12.50"), ("9782075094511", "Imagier bilingue occitan", 8, "10.90")]
    lines = [Row(title, str(count), None, None, "5.5", net=str(cents(Decimal(price) * count * Decimal("0.91") / Decimal("1.055"))), isbn=isbn, public=price) for isbn, title, count, price in books]
    doc = Deed("librairie-remise", seller, to.LIBRARY, "FC012877", "2026-03-12", lines, due="2026-04-11", delivered="2026-03-10", service="MEDIA31", commitment="D31-26-04418", order="2026/CDE/0218",
               contract="2023-S-041", amounts="plain", ids="33323", dates="slash", expected=["invalid_supplier_siret_luhn"], tags=["public_prices", "line_discount", "isbn"],
               late="pénalités au taux de la BCE majoré de huit points", fee="indemnité de recouvrement de 40 €", terms="aucun escompte", category="Livraison de biens")
    page = doc.start(coding="mapped", order="columns", producer="Medialog Librairie")
    page.stack(570, 36, [doc.supplier_title(), *doc.party_lines(seller), "05 61 00 27 31", seller.email], "H", 8.5, 11, "HB", align="r")
    page.text(28, 46, "Le Chat Perché", "TBI", 26)
    page.rect(28, 62, 200, 46)
    page.stack(34, 78, [f"FACTURE CLIENT {doc.number}", f"du {doc.on(doc.issued, 'slash')}"], "HB", 11, 15)
    page.stack(300, 126, [to.LIBRARY.name, *doc.party_lines(to.LIBRARY)], "H", 10, 13)
    page.pairs(28, 110, 134, [("Siret client", doc.siret(doc.buyer.siret)), ("Votre commande", doc.order), ("Bordereau", f"BL 4419 du {doc.on(doc.delivered, 'slash')}"), ("Engagement", doc.commitment),
                              ("Service", doc.service), ("Marché", doc.contract)], "H", 8.5, 12)
    rows = [[line.notes["isbn"], line.description, doc.number_text(line.quantity), line.notes["public"].replace(".", ","), "9 %", doc.plain(line.net), "5,5"] for line in lines]
    y = page.grid(232, [("EAN13", 28, 82, "l"), ("Titre / auteur", 110, 212, "l"), ("Ex.", 322, 32, "r"), ("Prix public TTC", 354, 72, "r"), ("Rem.", 426, 38, "r"), ("Net HT", 464, 62, "r"),
                        ("TVA", 526, 41, "r")], rows, size=8.5, lead=15, rules="zebra")
    page.text(28, y + 8, f"{sum(book[2] for book in books)} exemplaires, {len(books)} titres", "H", 8)
    _, base, tax = doc.breakdown[0]
    page.grid(y + 30, [("Base HT", 322, 62, "r"), ("Taux", 384, 42, "r"), ("Montant TVA", 426, 66, "r"), ("Total TTC", 492, 75, "r")],
              [[doc.plain(base), "5,50 %", doc.plain(tax), (doc.money(doc.gross), "HB")]], size=9, lead=15, rules="box")
    page.text(567, y + 78, f"Net à régler au {doc.on(doc.due, 'slash')} : {doc.money(doc.payable)}", "HB", 11, "r")
    page.notes(28, y + 110, 539, [f"Conditions : {doc.late} ; {doc.fee} ; {doc.terms}. {doc.category}. Remise plafonnée à 9 % (loi du 18 juin 2003), droit de prêt de 6 % reversé à la SOFIA."], "H", 7.5, 10)
    page.text(28, y + 150, f"RIB Caisse d'Épargne : {doc.iban_text(seller.iban)}  {seller.bic}", "H", 8.5)
    page.line(28, 794, 567, 794, 0.3)
    page.text(297, 804, f"SARL au capital de 15 000 € - SIRET {doc.siret(seller.siret)} - NAF {seller.ape} - RCS {seller.rcs} {seller.siren} - N° TVA {seller.vat_id}", "H", 7, "c")
    return doc


BILLS = [hospital_supplies, laboratory, canteen, bookshop]
