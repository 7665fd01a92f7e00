"""Third held-out set: a translator, a farm, a newspaper, a printer."""

from decimal import Decimal

import heldout3_buyers as to
from heldout3_model import EXEMPT, EXEMPT_FIELDS, Deed, Row, Supplier
from heldout3_terms import small_print


def translator():
    """Translations by the word from somebody who is not said to be a sole trader; a page nearly empty, all in one grey."""
    seller = Supplier("Ilse Vandamme-Roy", None, "91340267", ["36 bis rue Saint-Leu"], "80000", "Amiens", nic=2, vat=False, ape="7430Z", account=("16958", "00001", "44018827310"), bic="QNTOFRP1XXX",
                      email="ilse@vandamme-roy.example")
    doc = Deed("traductrice", seller, to.UNIVERSITY, "2026_031", "2026-06-05", [
        Row("Traduction allemand-français, actes du colloque", "8420", "mots", "0.135"), Row("Relecture d'épreuves", "14", "feuillets", "22.00"), Row("Majoration urgence 48 h", "1", None, "90.00")],
        due="2026-07-05", delivered="2026-06-03", service="UFR-LETTRES", commitment="4500417729", amounts="spacedot", ids="3335", dates="iso", rate_printed_on_lines=False,
        exemption="TVA non applicable, art. 293 B du CGI", expected=["missing_ei_mention"], tolerated=EXEMPT, unscored=EXEMPT_FIELDS, extra={"no_gross": True}, tags=["franchise_293B", "sparse", "iso_dates"],
        late="Pénalité de retard : taux de refinancement BCE + 8 points", fee="Indemnité de recouvrement : 40 €", terms="Escompte : aucun")
    page = doc.start(order="upward", cut="glyphs", coding="names", producer="Typst 0.12")
    page.text(70, 90, seller.name, "T", 20)
    page.text(70, 106, "traductrice - Übersetzerin", "TI", 11, gray=0.4)
    for y, label, value in ((150, "facture", doc.number), (166, "émise", doc.on(doc.issued, "iso")), (182, "livrée", doc.on(doc.delivered, "iso")), (198, "exigible", doc.on(doc.due, "iso")),
                            (214, "engagement", doc.commitment), (230, "service", doc.service)):
        page.text(130, y, label, "TI", 10, "r", gray=0.4)
        page.text(138, y, value, "T", 10)
    page.text(330, 150, to.UNIVERSITY.name, "T", 10)
    page.stack(330, 164, [*doc.party_lines(to.UNIVERSITY), doc.siret(doc.buyer.siret)], "T", 10, 14)
    page.text(322, 206, "siret", "TI", 10, "r", gray=0.4)
    y = 300
    for line in doc.lines:
        page.text(70, y, line.description, "T", 11)
        page.text(70, y + 13, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip() + f" × {doc.number_text(line.price)}", "TI", 10, gray=0.4)
        page.text(525, y, doc.plain(line.net), "T", 11, "r")
        y += 40
    page.line(420, y - 14, 525, y - 14, 0.3)
    page.text(410, y + 4, "à virer", "TI", 11, "r", gray=0.4)
    page.text(525, y + 4, doc.money(doc.payable), "TB", 12, "r")
    page.text(70, y + 40, doc.exemption, "T", 10)
    page.text(70, y + 60, doc.iban_text(seller.iban), "T", 10)
    page.text(70, y + 74, seller.bic, "T", 10)
    page.stack(70, 740, [f"{doc.late}. {doc.fee}. {doc.terms}.", f"{seller.address[0]}, {seller.postcode} {seller.city} - {seller.email} - Siret {doc.siret(seller.siret)} - Ape {seller.ape}"], "T", 8.5, 12, gray=0.3)
    return doc


def farm():
    """A pre-printed form (a form XObject) filled in with another face: vegetables by the kilogram, empty rows, boxes at the foot."""
    seller = Supplier("Ferme du Petit Clos", "EARL", "47739018", ["Le Petit Clos"], "37530", "Souvigny-le-Coteau", rcs="Tours", capital=38112, ape="0113Z", account=("14505", "00002", "08102447715"),
                      bic="CEPAFRPP450", email="fermedupetitclos@courriel.example")
    lines = [Row("Pommes de terre Charlotte", "85", "kg", "1.15", "5.5"), Row("Carottes bottes", "40", "pièce", "1.80", "5.5"), Row("Poireaux", "32.5", "kg", "2.10", "5.5"), Row("Courges butternut", "27.4", "kg", "1.95", "5.5"),
             Row("Oeufs plein air calibre M", "30", "douzaine", "2.85", "5.5"), Row("Chrysanthèmes pot 19", "12", "pièce", "6.50", "10")]
    doc = Deed("ferme-preimprimee", seller, to.CARE_HOME, "0442", "2026-10-30", lines, due="2026-12-19", delivered="2026-10-29", service="CUISINE", commitment="EH26-0318", amounts="space", ids="3335", dates="slash",
               tags=["preprinted_form", "several_rates", "carnet"], late="Retard : intérêt légal des marchés publics (BCE + 8 points)", fee="40 euros pour frais de recouvrement",
               terms="Pas d'escompte", category="Livraison de biens")
    page = doc.start(cut="plain", order="drawn", producer="Formulaire Ciel Devis Factures")
    page.rect(30, 30, 535, 782, None, 1.2)
    page.text(48, 66, "EARL FERME DU PETIT CLOS", "HB", 16, rgb="0.3 0.35 0.1")
    page.stack(48, 82, ["Maraîchage - volailles - fleurs", *doc.party_lines(seller), seller.email], "H", 9, 12)
    page.text(400, 66, "FACTURE N°", "HB", 12)
    page.text(400, 92, "Date :", "H", 10)
    page.text(400, 112, "Livré le :", "H", 10)
    page.text(48, 168, "Client :", "H", 10)
    page.text(48, 232, "N° SIRET :", "H", 10)
    page.text(320, 168, "Code service :", "H", 10)
    page.text(320, 190, "N° d'engagement :", "H", 10)
    page.text(320, 212, "Payable le :", "H", 10)
    columns = [("Produits", 40, 210), ("Quantité", 250, 60), ("Unité", 310, 65), ("Prix HT", 375, 60), ("TVA %", 435, 45), ("Total HT", 480, 75)]
    for title, x, width in columns:
        page.rect(x, 256, width, 20, 0.93, 0.6)
        page.text(x + width / 2, 270, title, "HB", 9, "c")
        page.rect(x, 276, width, 320, None, 0.6)
    for i in range(1, 16):
        page.line(40, 276 + 20 * i, 555, 276 + 20 * i, 0.2, 0.7)
    for i, title in enumerate(("TVA", "Base HT", "Taux", "Montant")):
        page.rect(40 + 65 * i, 612, 65, 18, 0.93, 0.6)
        page.text(72 + 65 * i, 625, title, "HB", 8.5, "c")
        page.rect(40 + 65 * i, 630, 65, 54, None, 0.6)
    for i, title in enumerate(("TOTAL HT", "TOTAL TVA", "TOTAL TTC", "NET À PAYER")):
        page.rect(350, 612 + 22 * i, 105, 22, 0.93 if i == 3 else None, 0.6)
        page.rect(455, 612 + 22 * i, 100, 22, None, 0.6)
        page.text(358, 627 + 22 * i, title, "HB", 9)
    page.notes(48, 726, 500, [f"{doc.late}, {doc.fee}. {doc.terms}. {doc.category}.", f"Banque : {doc.iban_text(seller.iban)}   {seller.bic}",
                              f"EARL au capital de 38 112 € - SIRET {doc.siret(seller.siret)} - RCS Tours - APE {seller.ape} - TVA {seller.vat_id} - Certifié FR-BIO-01"], "H", 8, 12)
    page.close_form()
    page.text(480, 66, doc.number, "CB", 14)
    page.text(450, 92, doc.on(doc.issued, "slash"), "C", 11)
    page.text(450, 112, doc.on(doc.delivered, "slash"), "C", 11)
    page.stack(95, 168, [to.CARE_HOME.name, *doc.party_lines(to.CARE_HOME)], "C", 11, 15)
    page.text(110, 232, doc.siret(doc.buyer.siret), "C", 11)
    page.text(425, 168, doc.service, "C", 11)
    page.text(425, 190, doc.commitment, "C", 11)
    page.text(425, 212, doc.on(doc.due, "slash"), "C", 11)
    for i, line in enumerate(doc.lines):
        y = 290 + 20 * i
        page.text(45, y, line.description, "C", 10)
        page.text(305, y, doc.number_text(line.quantity), "C", 10, "r")
        page.text(314, y, line.unit, "C", 10)
        page.text(430, y, doc.price(line.price), "C", 10, "r")
        page.text(475, y, f"{line.rate.normalize():f}".replace(".", ","), "C", 10, "r")
        page.text(551, y, doc.plain(line.net), "C", 10, "r")
    for i, (rate, base, tax) in enumerate(doc.breakdown):
        y = 646 + 20 * i
        for x, text in ((166, doc.plain(base)), (226, f"{rate.normalize():f}".replace(".", ",").replace("1E+1", "10")), (296, doc.plain(tax))):
            page.text(x, y, text, "C", 10, "r")
        page.text(52, y, "AB"[i], "C", 10)
    for i, value in enumerate((doc.net, doc.vat, doc.gross, doc.payable)):
        page.text(550, 627 + 22 * i, doc.plain(value), "CB", 10.5, "r")
    return doc


def newspaper():
    """Legal notices and a subscription, 20 and 2.1 per cent, the text of the notice in a column beside; the sum with tax has two digits swapped."""
    seller = Supplier("La Dépêche Bressane", "SAS", "30261884", ["Immeuble Le Tambour", "5 cours de Verdun"], "01000", "Bourg-en-Bresse", nic=3, rcs="Bourg-en-Bresse", capital=215000, ape="5813Z",
                      account=("10096", "18205", "00044718201"), bic="CMCIFRPP", email="annonces.legales@depechebressane.example")
    doc = Deed("annonce-legale", seller, to.COMMUNITY, "AL2026-03-1187", "2026-03-23", [
        Row("Avis de marché MAPA 2026-07, Internet + journal du 19/03/2026", "3142", "car.", "0.206"), Row("Justificatifs de parution", "2", "ex.", "1.20"), Row("Abonnement numérique un an", "1", None, "190.00", "2.1")],
        due="2026-04-22", delivered="2026-03-19", service="MARCHES", commitment="CCBR-2026-094", order="BC26-00311", amounts="space", ids="3335", dates="upper", expected=["totals_mismatch"], rate_printed_on_lines=False,
        tags=["two_columns", "capitals_dates", "several_rates"], late="Tout retard est passible d'intérêts au taux de la BCE majoré de 8 points", fee="et d'une indemnité de 40 €",
        terms="Aucun escompte pour paiement anticipé", debits="TVA acquittée d'après les débits")
    digits = str(doc.gross)
    doc.gross = doc.payable = Decimal(digits[0] + digits[2] + digits[1] + digits[3:])
    page = doc.start(order="columns", cut="gaps", coding="mac", producer="Quark / Acrobat Distiller 9")
    page.text(40, 60, "La Dépêche Bressane", "TB", 26)
    page.line(40, 68, 555, 68, 2)
    page.text(40, 80, "hebdomadaire d'information habilité à publier les annonces légales dans l'Ain", "TI", 9)
    page.text(555, 80, "fondé en 1911", "TI", 9, "r")
    page.text(40, 112, f"FACTURE N° {doc.number}", "TB", 12)
    page.text(40, 127, f"LE {doc.on(doc.issued, 'upper')}", "T", 10)
    page.stack(300, 112, [to.COMMUNITY.name, *doc.party_lines(to.COMMUNITY)], "T", 11, 14, "TB")
    page.text(300, 158, f"Siret {doc.siret(doc.buyer.siret)}", "T", 9)
    page.stack(40, 152, [f"V/commande {doc.order}", f"V/engagement {doc.commitment}", f"V/service {doc.service}", f"Parution : {doc.on(doc.delivered, 'upper')}"], "T", 9, 12)
    page.rect(40, 216, 190, 330, None, 0.4)
    page.text(50, 234, "TEXTE PUBLIÉ", "TB", 8.5)
    page.notes(50, 250, 172, ["AVIS D'APPEL PUBLIC À LA CONCURRENCE", "Pouvoir adjudicateur : Communauté de communes Bresse et Revermont, 2 chemin des Lilas, 01270 Coligny-le-Neuf. Tél. 04 74 00 18 22.",
                              "Objet : fourniture de 1 800 bacs roulants de 120 à 660 litres. Procédure adaptée. Critères : prix 60 %, valeur technique 40 %.",
                              "Remise des offres le 17 avril 2026 à 12 heures sur la plateforme. Date d'envoi à la publication : 13 mars 2026. Estimation : 86 000,00 € HT.",
                              "Recours : tribunal administratif de Lyon, 184 rue Duguesclin, 69433 Lyon Cedex 03."], "T", 8.5, 10.5)
    page.text(50, 530, "L'Ain, jeudi 19/03/2026, page 31 - AL 418 227", "TI", 8)
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), doc.price(line.price), doc.plain(line.net), "A" if line.rate == 20 else "B"] for line in doc.lines]
    y = page.grid(228, [("Désignation", 245, 130, "l"), ("Nombre", 375, 52, "r"), ("P.U. HT", 427, 48, "r"), ("Montant HT", 475, 58, "r"), ("TVA", 533, 22, "c")], rows, "T", 9, 18, "TB", "h")
    table = [[code, f"{rate.normalize():f} %".replace(".", ",").replace("2E+1", "20"), doc.plain(base), doc.plain(tax)] for code, (rate, base, tax) in zip("AB", doc.breakdown)]
    y = page.grid(y + 20, [("TVA", 245, 40, "c"), ("taux", 285, 50, "r"), ("sur", 335, 80, "r"), ("montant", 415, 80, "r")], table, "T", 9, 14, "TB", "box")
    page.sums(340, 553, y + 20, [("Total hors taxes", doc.money(doc.net)), ("Total TVA", doc.money(doc.vat)), ("TOTAL TTC", doc.money(doc.gross))], "T", 11, 18, "TB")
    page.text(245, y + 90, f"Payable au plus tard le {doc.on(doc.due, 'upper')}", "TB", 9.5)
    page.stack(245, y + 108, [f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "T", 9.5, 13)
    page.notes(40, 570, 515, [f"{doc.late} {doc.fee}. {doc.terms}. {doc.debits}. Tarif au caractère : arrêté du 16 décembre 2025 (0,206 € HT dans l'Ain)."], "T", 8.5, 11)
    page.line(40, 780, 555, 780, 0.4)
    page.notes(40, 792, 515, [f"{doc.supplier_title()} au capital de 215 000 €, {', '.join(doc.party_lines(seller))}. Siret {doc.siret(seller.siret)}, RCS {seller.rcs}, APE {seller.ape}, TVA "
                              f"{doc.vat_text(seller.vat_id)}. {seller.email}. ISSN 1247-3318, CPPAP 0427 C 81118."], "T", 7.5, 9.5)
    return doc


def printer_quote():
    """A quote, with all that an invoice has but for what makes it one; general terms in two columns behind."""
    seller = Supplier("Imprimerie Scaldis", "SCOP SA", "45018332", ["Rue des Filatures", "ZI de la Pilaterie"], "59650", "Villeneuve-le-Pont", nic=2, rcs="Lille Métropole", capital=92400, ape="1812Z",
                      account=("42559", "10000", "08004418273"), bic="CCOPFRPPXXX", email="devis@scaldis.example")
    doc = Deed("devis-imprimeur", seller, to.HOSPITAL_GROUP, "D26-04471", "2026-09-14", [
        Row("Livret d'accueil patient, 32 p. + couv., A5, 4 000 ex.", "4", "mille", "512.00"), Row("Dépliant 3 volets Prélèvements, 10 000 ex.", "10", "mille", "61.50"),
        Row("Bloc ordonnance sécurisée 50 f.", "600", "bloc", "1.92"), Row("Mise en page et corrections", "5", "h", "58.00")], title="PROPOSITION DE PRIX", service="COMM-GHAL", amounts="nbsp", ids="95", dates="long",
        expected=["not_a_payment_request"], tolerated=["missing_commitment_number", "missing_delivery_date", "missing_due_date", "missing_invoice_number", "missing_issue_date", "missing_late_penalty",
                                                       "missing_recovery_fee"],
        unscored=["invoice_number", "invoice_type", "issue_date", "due_date"], tags=["quote", "general_terms"], late="pénalités de retard au taux BCE + 8 points", fee="indemnité de recouvrement de 40 €",
        terms="sans escompte")
    doc.due = None
    page = doc.start(order="rows", cut="kern", coding="mapped", producer="MultiPress 4.2")
    page.fill(0, 0, 595, 90, "0.9 0.2 0.25")
    page.text(45, 52, "SCALDIS", "HB", 30, rgb="1 1 1")
    page.text(45, 68, "imprimeurs associés depuis 1936", "H", 9, rgb="1 1 1")
    page.close_form()
    page.stack(45, 120, [doc.supplier_title(), *doc.party_lines(seller), seller.email, "03 20 00 91 15"], "H", 8.5, 11.5, "HB")
    page.stack(320, 120, [to.HOSPITAL_GROUP.name, "Mme Delattre, communication", *doc.party_lines(to.HOSPITAL_GROUP), f"Siret {doc.siret(doc.buyer.siret)}",
                          f"Service {doc.service}"], "H", 9.5, 13, "HB")
    page.text(45, 222, f"Notre meilleure offre n° {doc.number}", "HB", 14)
    page.text(45, 238, f"du {doc.on(doc.issued, 'long')}, valable jusqu'au 14 octobre 2026", "H", 10)
    y = page.grid(272, [("Travaux", 45, 270, "l"), ("Quantité", 315, 75, "r"), ("Prix HT", 390, 75, "r"), ("Montant HT", 465, 85, "r")],
                  [[line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.price(line.price), doc.plain(line.net)] for line in doc.lines], size=9, lead=20, rules="rows", tint="1 0.9 0.9")
    _, base, tax = doc.breakdown[0]
    y = page.sums(330, 547, y + 10, [("Total HT", doc.money(doc.net)), (f"TVA 20 % sur {doc.plain(base)}", doc.money(tax)), ("Total TTC de l'offre", doc.money(doc.gross))], lead=18)
    page.notes(45, y + 20, 505, ["Livraison sous 12 jours ouvrés après bon à tirer. Papier couché demi-mat 115 g PEFC.",
                                 f"Règlement à 50 jours après facturation sur le compte {doc.iban_text(seller.iban)} ({seller.bic}) ; {doc.late}, {doc.fee}, {doc.terms}."], "H", 8.5, 12)
    page.rect(330, 610, 220, 90, None, 0.6)
    page.stack(340, 628, ["Bon pour accord, date, cachet et signature :"], "HO", 8.5)
    page.text(297, 808, f"{doc.supplier_title()} à capital variable (92 400 €) - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - TVA {seller.vat_id}", "H", 6.8, "c", 0.3)
    back = doc.book.sheet()
    small_print(back, [(45, 240), (310, 240)], 50)
    doc.rate_printed_on_lines = False
    return doc


BILLS = [translator, farm, newspaper, printer_quote]
