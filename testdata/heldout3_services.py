"""Third held-out set: guards, cleaning, software, training, a lawyer, a troupe."""

from decimal import Decimal

import heldout3_buyers as to
from heldout3_model import EXEMPT, EXEMPT_FIELDS, Deed, Row, Supplier, bill_lines, cents


def guards():
    """Guards by site and by kind of hour; the tax is not twenty per cent of its base."""
    seller = Supplier("Sentinelle Ouest Sécurité", "SAS", "75108846", ["Parc Monier", "167 route de Lorient"], "35000", "Rennes", nic=2, rcs="Rennes", capital=100000, ape="8010Z",
                      account=("15589", "35100", "07721048340"), bic="CMBRFR2BARK", email="compta@sentinelle-ouest.example")
    sites = (("Terminal ferry - poste 1", (("Agent de sécurité confirmé, heures de jour", "372", "23.85"), ("Agent de sécurité confirmé, heures de nuit", "248", "26.24"), ("Majoration dimanche", "96", "2.39"))),
             ("Forme de radoub n° 3", (("SSIAP 1, vacation de 12 h", "31", "301.20"), ("Rondier intervenant", "62", "18.50"))))
    lines = [Row(name, quantity, None, price, site=site) for site, posts in sites for name, quantity, price in posts]
    net = sum(line.net for line in lines)
    doc = Deed("gardiennage", seller, to.PORT, "SOS-2026-0388", "2026-08-31", lines, given=[("20", str(net), str(cents(net / 5) - Decimal("100.80")))], due="2026-09-30", delivered="2026-08-31",
               period="2026-08-01", service="SURETE", commitment="GPM-26-00931", contract="PC-2024-18", amounts="nnbsp", ids="nnbsp", dates="zero", unscored=["delivery_date"],
               expected=["vat_amount_wrong"], tags=["sections", "narrow_spaces"], rate_printed_on_lines=False, category="Prestation de services",
               late="Tout retard entraîne des intérêts moratoires (BCE + 8 points)", fee="une indemnité forfaitaire de 40 € pour frais de recouvrement", terms="Il n'est pas accordé d'escompte")
    doc.given = None   # so that the proof asks for the defect
    page = doc.start(coding="mapped", order="rows", producer="Prestalis Facturation 11")
    navy = "0.1 0.12 0.3"
    page.fill(0, 0, 595, 58, navy)
    page.text(40, 36, "SENTINELLE OUEST", "HB", 20, rgb="1 1 1", spacing=1)
    page.text(555, 36, "Sécurité privée", "HO", 11, "r", rgb="1 1 1")
    page.case(40, 76, 165, 34, "Doc. n°", doc.number, "HB", 12)
    page.case(40, 110, 165, 34, "Établi à Rennes le", doc.on(doc.issued, "zero"), "H", 11)
    page.case(40, 144, 165, 34, "Prestations du mois", "août 2026 (du 01 au 31)", "H", 10)
    page.rect(300, 76, 255, 102, None, 0.5)
    page.stack(310, 94, ["Destinataire", to.PORT.name, *doc.party_lines(to.PORT), f"N° SIRET {doc.siret(doc.buyer.siret)}", f"Service destinataire {doc.service}"], "H", 10, 14, "HO")
    page.text(40, 204, f"Votre engagement {doc.commitment} / accord-cadre {doc.contract}", "H", 9)
    y = 234
    for site, _ in sites:
        part = [line for line in lines if line.notes["site"] == site]
        page.fill(40, y - 10, 515, 15, "0.9 0.9 0.95")
        page.text(46, y, site, "HB", 9)
        y = page.grid(y + 18, [("Poste", 40, 275, "l"), ("Nb", 315, 60, "r"), ("Taux", 375, 70, "r"), ("Montant", 445, 110, "r")], bill_lines(doc, "desc", "qty", "price", "net")[
            lines.index(part[0]):lines.index(part[-1]) + 1] + [[("Total du site", "HBO"), "", "", (doc.plain(sum(line.net for line in part)), "HBO")]], size=9, lead=15, rules="rows") + 16
    page.text(40, y + 10, f"Le total de cette facture s'élève à {doc.money(doc.net)} hors taxe, auxquels s'ajoutent {doc.money(doc.vat)} de TVA à 20 %,", "H", 10)
    page.text(40, y + 25, f"soit {doc.money(doc.gross)} toutes taxes comprises, payables le {doc.on(doc.due, 'zero')} au plus tard.", "HB", 10)
    page.stack(40, y + 56, ["Coordonnées bancaires", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "H", 9, 12, "HB")
    page.notes(40, y + 110, 515, [f"{doc.late} et {doc.fee}. {doc.terms}. {doc.category}.",
                                  "Autorisation CNAPS AUT-035-2118-07-09-20190338412. L'autorisation d'exercice ne confère aucune prérogative de puissance publique à l'entreprise ou aux "
                                  "personnes qui en bénéficient (art. L612-14 CSI)."], "H", 7.5, 10)
    page.text(297, 806, f"{doc.supplier_title()} au capital de 100 000 € | {', '.join(doc.party_lines(seller))} | SIRET {doc.siret(seller.siret)} | RCS {seller.rcs}", "H", 6.5, "c")
    page.text(297, 815, f"APE {seller.ape} | TVA {doc.vat_text(seller.vat_id)} | {seller.email}", "H", 6.5, "c")
    return doc


def cleaning():
    """A monthly price with the formula and the amount of its revision; labels under their values."""
    seller = Supplier("Net'Azur Propreté", "EURL", "50926641", ["Le Forum", "88 boulevard du Finosello"], "06700", "Saint-Laurent-du-Loup", rcs="Antibes", capital=8000, ape="8121Z",
                      account=("19106", "00608", "43600218440"), bic="AGRIFRPP891", email="bonjour@netazur.example")
    base = Decimal("3120.00")
    coefficient = Decimal("0.15") + Decimal("0.85") * Decimal("141.8") / Decimal("136.3")
    coefficient = coefficient.quantize(Decimal("0.0001"))
    lines = [Row("Entretien courant des salles, forfait mensuel", "1", "mois", str(base)), Row("Révision annuelle du forfait", "1", None, str(cents(base * (coefficient - 1)))),
             Row("Vitrerie des verrières, passage trimestriel", "640", "m2", "1.35"), Row("Remise en état après vernissage du 14 mai", "9", "h", "28.40"),
             Row("Pénalité pour absence du 21 mai", "-1", None, "60.00")]
    doc = Deed("nettoyage-revision", seller, to.MUSEUM, "NA 26/0517", "2026-05-31", lines, due="2026-06-30", delivered="2026-05-31", service="MUS-LOGI", commitment="MBA260055", contract="2024M027",
               amounts="dot", ids="3335", dates="shortdots", unscored=["delivery_date"], tags=["price_revision", "penalty", "negative_line", "labels_below"], rate_printed_on_lines=False,
               late="Pénalités : taux BCE + 8 points", fee="Forfait de recouvrement : 40 EUR", terms="Escompte : non", category="Prestation de services")
    page = doc.start(cut="matrix", order="drawn", coding="mac", producer="Pages 13.1 / Quartz PDFContext")
    page.fill(0, 800, 595, 42, "0.1 0.6 0.7")
    page.text(50, 60, "Net'Azur", "H", 30, rgb="0.1 0.6 0.7")
    page.text(50, 76, "Propreté", "H", 14, gray=0.4)
    page.close_form()
    for x, value, label in ((50, doc.number, "numéro de la facture"), (190, doc.on(doc.issued, "shortdots"), "date"), (290, doc.on(doc.due, "shortdots"), "échéance"), (390, doc.contract, "marché public")):
        page.text(x, 116, value, "HB", 12)
        page.text(x, 127, label, "H", 7, gray=0.45)
    for x, value, label in ((50, doc.commitment, "engagement"), (190, doc.service, "code service"), (290, "mai 2026", "mois d'exécution")):
        page.text(x, 152, value, "HB", 10)
        page.text(x, 163, label, "H", 7, gray=0.45)
    page.text(50, 204, to.MUSEUM.name, "HB", 11)
    page.stack(50, 218, [*doc.party_lines(to.MUSEUM), f"Siret {doc.siret(doc.buyer.siret)}"], "H", 10, 13)
    page.text(330, 204, doc.supplier_title(), "HB", 11)
    page.stack(330, 218, [*doc.party_lines(seller), seller.email], "H", 10, 13)
    rows = [[f"{desc}", f"{qty} {unit}".strip(), price, net] for desc, qty, unit, price, net in bill_lines(doc, "desc", "qty", "unit", "price", "net")]
    rows.insert(2, [(f"P = Po x (0,15 + 0,85 x ICHT-E / ICHT-Eo) = Po x (0,15 + 0,85 x 141,8 / 136,3) = Po x {doc.number_text(coefficient)}", "HO"), "", "", ""])
    y = page.grid(300, [("Prestations", 50, 290, "l"), ("Qté", 340, 60, "r"), ("P.U. HT", 400, 65, "r"), ("Total HT", 465, 80, "r")], rows, size=9.5, lead=18, rules="h")
    for x, value, label in ((140, doc.money(doc.net), "hors taxe"), (240, doc.money(doc.vat), "TVA 20 %"), (330, doc.money(doc.gross), "TTC")):
        page.text(x, y + 26, value, "H", 11)
        page.text(x, y + 37, label, "H", 7, gray=0.45)
    page.text(545, y + 26, doc.money(doc.payable), "HB", 13, "r", rgb="0.1 0.6 0.7")
    page.text(545, y + 37, "net à payer", "H", 7, "r", gray=0.45)
    page.stack(50, y + 90, ["Pour nous régler", doc.iban_text(seller.iban), seller.bic + " - Crédit Agricole Provence Côte d'Azur"], "H", 9.5, 13, "HB")
    page.notes(50, y + 150, 495, [f"{doc.late}. {doc.fee}. {doc.terms}. {doc.category}."], "H", 8, 11)
    page.text(297, 818, f"EURL au capital de 8.000 EUR - RCS {seller.rcs} {seller.siren} - Siret {doc.siret(seller.siret)} - APE {seller.ape} - TVA {seller.vat_id}", "H", 7, "c", rgb="1 1 1")
    return doc


def software():
    """Licences, each with its months; a landscape page; amounts with EUR before them; a box with the references."""
    seller = Supplier("Numéris Data", "SA", "41820736", ["Technopole Izarbel", "220 allée Théodore-Monod"], "64210", "Bidart-Plage", nic=5, rcs="Bayonne", capital=2150000, ape="5829C",
                      account=("10907", "00640", "04421184723"), bic="CCBPFRPPBDX", email="ar@numeris-data.example")
    lines = [Row("Numéris GED - socle serveur, édition Collectivité", "1", None, "14500.00", when="01.01.2026 - 31.12.2026", art="NG-SRV-C"),
             Row("Numéris GED - utilisateur nommé", "450", None, "38.50", off="12", when="01.01.2026 - 31.12.2026", art="NG-USR"),
             Row("Connecteur parapheur", "1", None, "2900.00", when="01.01.2026 - 31.12.2026", art="NG-CX-PAR"),
             Row("Support Premium 7j/7", "1", None, "3650.00", when="01.04.2026 - 31.12.2026", art="SUP-P"),
             Row("Stockage objet, Tio supplémentaire", "6", None, "118.80", off="5", when="01.04.2026 - 31.12.2026", art="STO-T")]
    doc = Deed("licences-paysage", seller, to.REGION, "INV-FR-2026-000914", "2026-04-02", lines, due="2026-05-02", delivered="2026-12-31", service="DSIN-APPLIS", commitment="R33-26-EJ-00781",
               contract="2023 REG 0148", order="BC-2026-03-0291", amounts="dot", ids="14", dates="dots", unscored=["delivery_date"], tags=["landscape", "periods_by_line", "line_discount"],
               debits="Option pour le paiement de la TVA sur les débits", category="Prestation de services", late="Retard de paiement : intérêts BCE + 8 points",
               fee="40 EUR d'indemnité forfaitaire de recouvrement", terms="escompte 0 %")
    page = doc.start(842, 595, order="upward", cut="words", producer="NetSuite / BFO 2.28")
    page.text(40, 50, "numéris", "HB", 26, rgb="0.3 0.1 0.55")
    page.text(152, 50, "data", "H", 26, rgb="0.3 0.1 0.55")
    page.stack(40, 70, [doc.supplier_title(), *doc.party_lines(seller), seller.email], "H", 8.5, 11)
    page.close_form()
    page.stack(310, 60, ["Facturé à :", to.REGION.name, *doc.party_lines(to.REGION), f"SIRET : {doc.buyer.siret}"], "H", 9.5, 12.5, "HO")
    page.rect(560, 40, 242, 112)
    page.pairs(570, 792, 58, [("Facture", doc.number), ("Date facture", doc.on(doc.issued, "dots")), ("Date échéance", doc.on(doc.due, "dots")), ("Commande", doc.order), ("Marché", doc.contract),
                              ("Engagement", doc.commitment), ("Code service", doc.service), ("Conditions", "30 jours nets")], "H", 8.5, 12, align="r", strong="HB")
    rows = [[str(i), art, desc, when, qty, f"EUR {price}", off or "-", rate, f"EUR {net}"] for i, (art, desc, when, qty, price, off, rate, net) in
            enumerate(bill_lines(doc, "art", "desc", "when", "qty", "price", "offs", "rate", "net"), 1)]
    y = page.grid(190, [("#", 40, 25, "l"), ("Code", 65, 75, "l"), ("Article", 140, 250, "l"), ("Période", 390, 115, "l"), ("Qté", 505, 40, "r"), ("Prix unitaire", 545, 85, "r"), ("Remise", 630, 45, "r"),
                        ("TVA", 675, 42, "r"), ("Montant", 717, 85, "r")], rows, size=8.5, lead=18, rules="rows", tint="0.92 0.9 0.96")
    page.sums(600, 799, y + 14, [("Sous-total", f"EUR {doc.plain(doc.net)}"), (f"TVA 20 % (EUR {doc.plain(doc.net)})", f"EUR {doc.plain(doc.vat)}"), ("Total", f"EUR {doc.plain(doc.gross)}"),
                                 ("Montant dû", f"EUR {doc.plain(doc.payable)}")], lead=18)
    page.stack(40, y + 16, ["Virement SEPA", f"Banque Populaire Aquitaine - {doc.iban_text(seller.iban)} - {seller.bic}", "Banque secondaire (hors zone SEPA uniquement) : sur demande"], "H", 8.5, 12, "HB")
    page.notes(40, y + 66, 480, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.debits}. {doc.category}."], "H", 7.5, 10)
    page.text(421, 566, f"{doc.supplier_title()} au capital de 2.150.000 EUR - R.C.S. {seller.rcs} {seller.siren} - SIRET {seller.siret} - Code NAF {seller.ape} - VAT {seller.vat_id}", "H", 7, "c", 0.3)
    return doc


def training():
    """A training body under the exemption: trainees, hours, a signature; no date of payment anywhere."""
    seller = Supplier("Formacap Bretagne", "SARL", "53177280", ["Espace Kerguélen", "19 rue de Siam"], "29200", "Brest", vat=False, rcs="Brest", capital=7500, ape="8559A",
                      account=("12906", "00014", "57418820116"), bic="AGRIFRPP829", email="gestion@formacap.example")
    doc = Deed("formation-exoneree", seller, to.COLLEGE, "F2026-219", "2026-10-16", [
        Row("Sauveteur secouriste du travail, session initiale", "14", "heure", "92.50"), Row("Recyclage SST", "7", "heure", "92.50"), Row("Déplacement formateur Brest - Lesnévez", "3", "trajet", "24.80")],
        delivered="2026-10-14", service="INTENDANCE", commitment="CLG-26-0093", amounts="space", ids="3335", dates="slash", expected=["missing_due_date"],
        exemption="Exonéré de TVA, article 261-4-4° a du code général des impôts", rate_printed_on_lines=False, tolerated=EXEMPT, unscored=EXEMPT_FIELDS, extra={"no_gross": True},
        tags=["vat_exempt", "labels_above", "watermark"], late="En cas de retard : taux de la BCE majoré de 8 points", fee="plus 40 € de frais de recouvrement", terms="Pas d'escompte",
        category="Prestation de services")
    doc.due = None
    page = doc.start(order="faces", producer="Digiforma")
    page.watermark(160, 560, "COPIE", 110, 0.93)
    page.fill(0, 0, 12, 842, "0.95 0.6 0.1")
    page.text(50, 60, "FORMACAP", "HB", 22, rgb="0.85 0.5 0.05")
    page.stack(50, 76, [doc.supplier_title(), *doc.party_lines(seller), "02 98 00 55 80", seller.email], "H", 9, 12)
    page.stack(340, 64, ["Établissement bénéficiaire", to.COLLEGE.name, *doc.party_lines(to.COLLEGE), "Siret " + doc.siret(doc.buyer.siret)], "HB", 10, 13, "H")
    page.text(50, 178, "Facture", "H", 9)
    page.text(50, 194, doc.number, "HB", 14)
    page.text(170, 178, "Date d'émission", "H", 9)
    page.text(170, 194, doc.on(doc.issued, "slash"), "HB", 14)
    page.text(310, 178, "Service", "H", 9)
    page.text(310, 194, doc.service, "HB", 11)
    page.text(420, 178, "N° d'engagement juridique", "H", 9)
    page.text(420, 194, doc.commitment, "HB", 11)
    page.stack(50, 226, ["Convention de formation professionnelle n° 26-118 du 2 septembre 2026", "Lieu : salle polyvalente du collège - 9 stagiaires (liste d'émargement jointe)",
                         f"Dates : 12, 13 et 14 octobre 2026 - fin de l'action le {doc.on(doc.delivered, 'slash')}"], "H", 9, 13)
    y = page.grid(290, [("Intitulé", 50, 240, "l"), ("Durée / nb", 290, 60, "r"), ("Unité", 350, 55, "l"), ("Coût unitaire", 405, 70, "r"), ("Coût total", 475, 80, "r")],
                  bill_lines(doc, "desc", "qty", "unit", "price", "net"), size=9, lead=20, rules="box", tint="1 0.93 0.8")
    page.text(475, y + 14, "Net à payer (net de taxe)", "H", 10, "r")
    page.text(552, y + 14, doc.money(doc.payable), "HB", 12, "r")
    page.text(50, y + 44, doc.exemption + ".", "H", 9)
    page.notes(50, y + 62, 505, [f"Règlement par virement : {doc.iban_text(seller.iban)}, code BIC {seller.bic}.", f"{doc.late} {doc.fee}. {doc.terms}. {doc.category}."], "H", 9, 13)
    page.text(400, y + 130, "La gérante, Maëlle Quéré", "HO", 9)
    page.notes(50, 786, 505, [f"SARL au capital de 7 500 € - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - Déclaration d'activité enregistrée sous le n° "
                              "53 29 08712 29 auprès du préfet de région (ne vaut pas agrément de l'État) - Certifié Qualiopi, actions de formation, certificat 2023/98114"], "H", 7, 9)
    return doc


def lawyer():
    """A note of fees: hours in a paragraph table, outlays without tax, a provision already received."""
    seller = Supplier("Hautcœur & Associés", "SELARL", "44917063", ["24 rue de la République"], "62000", "Arras", rcs="Arras", capital=60000, ape="6910Z",
                      account=("30066", "10021", "00010442701"), bic="CMCIFRPPXXX", email="cabinet@hautcoeur-avocats.example")
    doc = Deed("avocat-debours", seller, to.TOWN, "2026-H-0644", "2026-09-18", [
        Row("Étude du dossier et consultation", "6.5", "h", "210.00"), Row("Mémoire en défense devant le tribunal administratif", "11", "h", "210.00"), Row("Audience du 3 septembre 2026", None, None, None, net="450.00"),
        Row("Droit de plaidoirie", None, None, None, None, net="13.00"), Row("Frais de commissaire de justice (constat du 02/04/2026)", None, None, None, None, net="312.40")],
        title="NOTE D'HONORAIRES", due="2026-10-18", delivered="2026-09-03", service="AFF-JURID", commitment="26-00417", contract="2025-SJ-02", amounts="space", ids="3335", dates="long", paid="1500.00",
        unscored=["mentions.vat_exemption"], tolerated=["missing_vat_rate"], rate_printed_on_lines=False, tags=["outlays", "deposit", "letter"],
        late="Conformément à la loi, tout retard emporte intérêts au taux BCE augmenté de huit points", fee="une indemnité forfaitaire de 40 euros", terms="il n'est pas prévu d'escompte",
        category="Prestation de services")
    page = doc.start(order="drawn", cut="gaps", coding="names", producer="Secib Neo")
    page.text(297, 56, "HAUTCŒUR & ASSOCIÉS", "T", 20, "c", spacing=3)
    page.text(297, 72, "Avocats au barreau d'Arras", "TI", 11, "c")
    page.line(200, 82, 395, 82, 0.4)
    page.stack(340, 116, [to.TOWN.name, "à l'attention de Madame le Maire", *doc.party_lines(to.TOWN)], "T", 11, 14, "TB")
    page.text(60, 196, f"Arras, le {doc.on(doc.issued, 'long')}", "T", 11)
    page.stack(60, 222, [f"Note d'honoraires n° {doc.number}", "Nos réf. : CLAIRVAL / SCI DU MOULIN - 20250311"], "T", 11, 14, "TB")
    page.stack(340, 222, [f"Siret : {doc.siret(doc.buyer.siret)}", f"Code service : {doc.service}", f"Bon d'engagement : {doc.commitment}", f"Marché subséquent : {doc.contract}"], "T", 9.5, 12)
    page.stack(60, 284, ["Madame le Maire,", "Je vous prie de trouver ci-après le décompte de mes diligences dans l'affaire visée en référence."], "T", 11, 18)
    y = 334
    page.text(60, y, "HONORAIRES", "TB", 10)
    for i, line in enumerate(doc.lines):
        y += 18
        if i == 3:
            y += 10
            page.text(60, y, "DÉBOURS ET FRAIS (non soumis à TVA)", "TB", 10)
            y += 18
        page.text(72, y, line.description, "T", 11)
        if line.unit:
            page.text(440, y, f"{doc.number_text(line.quantity)} h à {doc.plain(line.price)}", "T", 11, "r")
        page.text(535, y, doc.money(line.net), "T", 11, "r")
    _, base, tax = doc.breakdown[0]
    y = page.sums(230, 535, y + 34, [("Honoraires hors taxe", doc.money(base)), ("TVA au taux de 20 %", doc.money(tax)), ("Débours", doc.money(doc.net - base)),
                                     ("Total hors taxe, débours compris", doc.money(doc.net)), ("Total toutes taxes comprises", doc.money(doc.gross)), ("Provision reçue le 12 mai 2026", "- " + doc.money(doc.paid)),
                                     ("Reste à régler", doc.money(doc.payable))], "T", 11, 17, "TB")
    page.notes(60, y + 16, 475, [f"Ce solde est payable au plus tard le {doc.on(doc.due, 'long')}. {doc.late}, ainsi qu'{doc.fee} ; {doc.terms}.",
                                 f"Compte professionnel : {doc.iban_text(seller.iban)} - {seller.bic} (et non le compte CARPA)."], "T", 10, 14)
    page.notes(60, 768, 475, [f"{doc.supplier_title()}, société d'exercice libéral au capital de 60 000 euros, {', '.join(doc.party_lines(seller))}. Siret {doc.siret(seller.siret)}. R.C.S. {seller.rcs}. "
                              f"NAF {seller.ape}. TVA {seller.vat_id}. Toque 41. {seller.email}. Membre d'une association agréée, le règlement par chèque est accepté. {doc.category}."], "TI", 8, 10)
    return doc


def troupe():
    """An association that plays for a school: free text, one line, nothing said of the tax at all."""
    seller = Supplier("Compagnie du Grand Écart", "Association loi 1901", "82740039", ["Maison des associations", "5 place Lambert"], "68100", "Mulhouse", vat=False, ape="9001Z",
                      account=("10278", "03900", "00021774405"), bic="CMCIFR2A", email="grandecart.cie@courriel.example")
    doc = Deed("association-spectacle", seller, to.HIGH_SCHOOL, "2026-014", "2026-06-12", [
        Row("Représentation de « Knock » le 9 juin 2026", "2", None, "780.00", None), Row("Atelier théâtre avec les classes de première", "12", "h", "55.00", None), Row("Location de la régie lumière", "1", None, "140.00", None)],
        due="2026-07-12", delivered="2026-06-09", service="VIE-SCOL", commitment="LY-26-4417", amounts="space", ids="95", dates="long", expected=["zero_vat_without_exemption_mention"],
        tolerated=[*EXEMPT, "missing_ei_mention"], unscored=EXEMPT_FIELDS, rate_printed_on_lines=False, extra={"no_gross": True}, tags=["association", "no_tax_mention"],
        late="Retard de paiement : taux BCE + 8 points", fee="et 40 € d'indemnité de recouvrement", terms="pas d'escompte")
    page = doc.start(coding="win", cut="words", order="rows", producer="Writer / OpenOffice 4.1")
    page.text(70, 70, "Compagnie du Grand Écart", "TBI", 22)
    page.stack(70, 88, [*doc.party_lines(seller), seller.email, f"siret {doc.siret(seller.siret)} - ape {seller.ape}", "Association loi 1901, registre des associations de Mulhouse, vol. 91 folio 14",
                        "Licences d'entrepreneur de spectacles PLATESV-R-2022-004417 et 004418"], "T", 10, 13)
    page.text(525, 196, f"Le {doc.on(doc.issued, 'long')}", "T", 11, "r")
    page.text(70, 226, f"FACTURE {doc.number}", "TB", 14)
    page.stack(70, 250, [f"doit : {to.HIGH_SCHOOL.name}", *doc.party_lines(to.HIGH_SCHOOL), f"siret {doc.siret(doc.buyer.siret)}", f"service {doc.service}, engagement {doc.commitment}"], "T", 11, 15)
    y = 350
    for line in doc.lines:
        page.text(70, y, line.description, "T", 11)
        y += 15
        page.text(90, y, f"{doc.number_text(line.quantity)} {'h ' if line.unit else ''}x {doc.money(line.price)}", "T", 11)
        page.text(525, y, doc.money(line.net), "T", 11, "r")
        y += 22
    page.line(400, y - 12, 525, y - 12)
    page.text(300, y + 4, "Total à payer", "TB", 12)
    page.text(525, y + 4, doc.money(doc.payable), "TB", 12, "r")
    page.notes(70, y + 40, 455, [f"À verser avant le {doc.on(doc.due, 'long')} sur le compte du Crédit Mutuel {doc.iban_text(seller.iban)} ({seller.bic}).", f"{doc.late} {doc.fee}, {doc.terms}."], "T", 11, 16)
    page.text(525, y + 120, "Le trésorier, Bastien Kuntz", "TI", 11, "r")
    return doc


BILLS = [guards, cleaning, software, training, lawyer, troupe]
