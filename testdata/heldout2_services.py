"""Services, for the second held-out set: training, a bakery's prices with tax, cleaning, a balance after deposits."""

from decimal import Decimal

import heldout2_buyers as to
from heldout2_model import NO_TAX, NO_TAX_FIELDS, Bill, Row, bill_lines
from invoice_model import Supplier, cents


def training_hours():
    """A training body in an accountants' suite: sessions, trainees, hours, no tax by article 261."""
    seller = Supplier("Cap Compétences Lorraine", "SARL", "45128760", ["Espace Cormontaigne", "2 boulevard Solidarité"], "57070", "Metz-Grange", nic=2, vat=False,
                      rcs="Metz", capital=15000, ape="8559A", account=("14707", "00020", "08321765490"), bic="CCBPFRPPMTZ", phone="03 87 00 92 92",
                      email="administration@capcompetences.example")
    doc = Bill("formation-heures", seller, to.METRO, "FC-2610-0067", "2026-10-29", [
        Row("Sauveteur secouriste du travail, recyclage - 12 stagiaires", "7.00", "h", "98.00"),
        Row("Habilitation électrique BS-BE manœuvre - 6 stagiaires", "14.00", "h", "115.00"),
        Row("Gestes et postures, déchèteries - 9 stagiaires", "14.00", "h", "98.00"), Row("Livrets pédagogiques", "27.00", "ex", "6.50")],
        due="2026-11-28", period="2026-10-05", delivered="2026-10-23", service="DRH-FORMATION", commitment="MVS261402", contract="2026-FOR-02", amounts="nbsp",
        ids="3335", dates="slash", exemption="Exonération de TVA - article 261-4-4° a du Code général des impôts", rate_printed_on_lines=False,
        tags=["vat_exempt", "training"], tolerated=NO_TAX, unscored=[*NO_TAX_FIELDS, "delivery_date"], extra={"no_gross": True}, category="Prestation de services",
        late="Toute somme non payée à l'échéance est productive d'intérêts de retard au taux de la BCE majoré de 8 points",
        fee="et d'une indemnité forfaitaire de 40 € pour frais de recouvrement", terms="Aucun escompte pour paiement anticipé")
    page = doc.start(order="faces", coding="mapped", producer="Cegid Quadra Facturation")
    page.stack(36, 46, [doc.supplier_title(), *doc.party_lines(seller), f"Tél. {seller.phone}", seller.email], "H", 9, 11.5, "HB")
    page.notes(36, 122, 230, ["Déclaration d'activité enregistrée sous le numéro 44 57 02418 57 auprès du préfet de la région Grand Est"], "HO", 7.5)
    page.rect(300, 34, 260, 20, fill=0.8, stroke=0)
    page.text(430, 48, "F A C T U R E", "HB", 11, "c")
    for i, (label, value) in enumerate((("N° facture", doc.number), ("Date facture", doc.date(doc.issued)), ("Échéance", doc.date(doc.due)), ("Réf. client", "9METRO01"))):
        page.rect(300, 54 + 16 * i, 90, 16)
        page.rect(390, 54 + 16 * i, 170, 16)
        page.text(304, 65 + 16 * i, label, "H", 8.5)
        page.text(394, 65 + 16 * i, value, "HB", 8.5)
    page.stack(310, 148, [to.METRO.name, *doc.party_lines(to.METRO), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 10, 13, "HB")
    page.stack(36, 166, [f"Marché n° {doc.contract} - Engagement {doc.commitment}", f"Service : {doc.service}",
                         f"Actions réalisées du {doc.date(doc.period)} au {doc.date(doc.delivered)}"], "H", 9, 12.5)
    y = page.grid(232, [("LIBELLÉ", 36, 274, "l"), ("QUANTITÉ", 310, 60, "r"), ("UNITÉ", 370, 40, "c"), ("PRIX UNITAIRE", 410, 75, "r"), ("MONTANT", 485, 75, "r")],
                  bill_lines(doc, "desc", "qty", "unit", "price", "net"), size=9, lead=22, rules="box", tint="0.8 0.8 0.8")
    page.text(36, y + 6, doc.exemption, "HBO", 8.5)
    y = page.sums(380, 557, y + 26, [("Total net de taxes", doc.money(doc.net)), ("Net à payer", doc.money(doc.payable))], size=10)
    page.stack(36, y - 20, ["Virement :", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "H", 9, 12)
    page.notes(36, y + 40, 524, [f"{doc.late} {doc.fee}. {doc.terms}.", f"{doc.category}. Feuilles d'émargement et attestations jointes au dossier."], "H", 7.5, 10)
    page.text(297, 806, f"Capital {doc.capital_text()} - SIRET {doc.siret(seller.siret)} - {doc.rcs_text()} - NAF {seller.ape}", "H", 7, "c")
    return doc


def bakery_gross():
    """A shop's small page with prices including tax, every glyph placed on its own; the invoice has no number."""
    seller = Supplier("Au Fournil de Margaux", "SARL", "82063917", ["11 place Gambetta"], "24110", "Saint-Astier-la-Rivière", rcs="Périgueux", capital=8000,
                      ape="1071C", account=("12406", "00010", "80012347719"), bic="AGRIFRPP824", phone="05 53 00 18 27", email="fournildemargaux@pain.example")
    goods = (("Pain de campagne 800 g", "62", "3.20", "5.5"), ("Brioche individuelle", "140", "1.15", "5.5"), ("Galette à la frangipane 8 parts", "9", "24.50", "5.5"),
             ("Cidre fermier 75 cl", "12", "4.80", "20"))
    totals = {}
    lines = []
    for name, count, price, rate in goods:
        total = Decimal(count) * Decimal(price)
        totals[rate] = totals.get(rate, 0) + total
        lines.append(Row(name, count, None, None, rate, net="", each=price.replace(".", ","), total=f"{total:.2f}".replace(".", ",")))
    given = []
    for rate, total in sorted(totals.items(), key=lambda item: -Decimal(item[0])):
        base = cents(total / (1 + Decimal(rate) / 100))
        given.append((rate, base, total - base))
    doc = Bill("boulangerie-ttc", seller, to.CARE_HOME, None, "2026-01-31", lines, due="2026-03-02", delivered="2026-01-30", service="CUISINE",
               commitment="EPF26-0031", amounts="plain", ids="14", dates="long", percents="%", given=given, expected=["missing_invoice_number"],
               unscored=["lines"], tags=["gross_prices", "several_rates", "small_page"], late="Retard de paiement : 3 fois le taux d'intérêt légal",
               fee="plus 40 € de frais de recouvrement", terms="Pas d'escompte", category="Livraison de biens")
    page = doc.start(420, 595, cut="glyphs", producer="Microsoft Publisher 2016")
    page.text(210, 40, doc.supplier_title(), "TBI", 17, "c")
    page.text(210, 54, "Boulangerie - Pâtisserie - " + " - ".join(doc.party_lines(seller)), "TI", 9, "c")
    page.text(210, 66, f"{seller.phone} - {seller.email}", "T", 9, "c")
    page.stack(210, 92, [to.CARE_HOME.name, *doc.party_lines(to.CARE_HOME), f"SIRET {doc.siret(doc.buyer.siret)}"], "T", 10, 12.5, "TB")
    page.text(30, 152, "FACTURE DU MOIS DE JANVIER", "TB", 12)
    page.stack(30, 167, [f"{seller.city}, le {doc.date(doc.issued)}", f"Service {doc.service} - Engagement {doc.commitment}",
                         f"Dernière livraison : {doc.date(doc.delivered)}"], "T", 9.5, 12)
    y = page.grid(218, [("Article", 30, 170, "l"), ("Qté", 200, 40, "r"), ("TVA", 240, 40, "r"), ("Prix TTC", 280, 50, "r"), ("Total TTC", 330, 60, "r")],
                  bill_lines(doc, "desc", "qty", "rate", "each", "total"), "T", 9.5, 15, "TB", "boxrows")
    y = page.grid(y + 6, [("Taux", 30, 50, "r"), ("H.T.", 80, 60, "r"), ("T.V.A.", 140, 55, "r")],
                  [[doc.percent(rate), doc.plain(base), doc.plain(tax)] for rate, base, tax in doc.breakdown] +
                  [[("Total", "TB"), doc.plain(doc.net), doc.plain(doc.vat)]], "T", 9.5, 13, "TB", "box")
    page.text(390, y - 50, f"Total TTC   {doc.money(doc.gross)}", "TB", 12, "r")
    page.text(390, y - 34, f"À régler avant le {doc.date(doc.due)}", "T", 9.5, "r")
    page.notes(30, y + 14, 360, [f"IBAN {doc.iban_text(seller.iban)} - {seller.bic}", f"{doc.late}, {doc.fee}. {doc.terms}. {doc.category}."], "T", 8.5, 11)
    page.text(210, 572, f"Capital {doc.capital_text()} - SIRET {seller.siret} - RCS {seller.rcs} {seller.siren} - {seller.ape} - TVA {seller.vat_id}", "T", 7, "c")
    return doc


def cleaning_odoo():
    """A web ERP's page for a monthly cleaning contract; the customer's SIRET was not entered."""
    seller = Supplier("Netterre Propreté", "SAS", "80416938", ["22 rue du Port", "Zone de Bellevue"], "87000", "Limoges-Beaubreuil", nic=2, rcs="Limoges", capital=40000,
                      ape="8121Z", account=("11455", "00087", "08770214463"), bic="CEPAFRPP871", phone="+33 5 55 00 71 71", email="facturation@netterre.example")
    doc = Bill("nettoyage-web", seller, to.SMALL_TOWN, "FAC/2026/10/0042", "2026-10-31", [
        Row("[NET-01] Nettoyage des locaux administratifs, forfait mensuel", "1.00", "Unité(s)", "1180.00"),
        Row("[NET-04] Vitrerie intérieure et extérieure, passage trimestriel", "86.00", "m²", "2.35"),
        Row("[CONS-2] Consommables sanitaires", "1.00", "Unité(s)", "94.20")],
        due="2026-11-30", period="2026-10-01", delivered="2026-10-31", service="GENERAL", commitment="2026/139", contract="2024-NET-01", amounts="nbsp", ids="33323",
        dates="slash", percents="%", unscored=["delivery_date"], expected=["missing_buyer_siret"], category="Prestation de services", tags=["period"],
        late="Pénalité de retard : taux de la BCE + 8 points", fee="Indemnité forfaitaire de recouvrement : 40,00 €", terms="Escompte : aucun")
    doc.buyer.siret = None
    page = doc.start(order="upward", cut="kern", coding="names", producer="wkhtmltopdf 0.12.6 - Odoo")
    page.text(40, 52, "netterre", "HB", 24, rgb="0.1 0.55 0.3")
    page.stack(40, 72, [doc.supplier_title(), *doc.party_lines(seller), "France"], "H", 8, 10.5)
    page.line(40, 126, 555, 126, 0.8, 0.6)
    page.stack(330, 152, [doc.buyer.name, *doc.party_lines(doc.buyer), "France"], "H", 9.5, 13)
    page.text(40, 236, f"Facture {doc.number}", "H", 19, rgb="0.1 0.55 0.3")
    x = 40
    for label, value in (("Date de la facture :", doc.date(doc.issued)), ("Date d'échéance :", doc.date(doc.due)), ("Engagement :", doc.commitment),
                         ("Code service :", doc.service), ("Marché :", doc.contract)):
        page.text(x, 262, label, "HB", 8.5)
        page.text(x, 274, value, "H", 8.5)
        x += 104
    page.text(40, 294, f"Période de prestation : {doc.date(doc.period)} au {doc.date(doc.delivered)}", "H", 8.5)
    rows = [[desc, f"{qty} {unit}", price, "TVA " + rate, net + "\u00a0€"] for desc, qty, unit, price, rate, net in
            bill_lines(doc, "desc", "qty", "unit", "price", "rate", "net")]
    y = page.grid(324, [("Description", 40, 205, "l"), ("Quantité", 245, 80, "r"), ("Prix unitaire", 325, 80, "r"), ("Taxes", 405, 65, "r"), ("Montant", 470, 85, "r")],
                  rows, size=9, lead=18, rules="rows")
    rate, base, tax = doc.breakdown[0]
    y = page.sums(360, 552, y + 8, [("Montant HT", doc.money(base)), (f"TVA {doc.percent(rate)}", doc.money(tax)), ("Total", doc.money(doc.gross))], size=10, lead=18)
    y = page.stack(40, y + 6, [f"Communication de paiement : {doc.number}", f"sur ce compte : {doc.iban_text(seller.iban)} (BIC {seller.bic})", "",
                               "Conditions de paiement : 30 jours", f"{doc.late} - {doc.fee} - {doc.terms}", doc.category], "H", 8.5, 13)
    page.line(40, 778, 555, 778, 0.8, 0.6)
    page.text(297, 790, f"{seller.phone} | {seller.email} | SIRET : {doc.siret(seller.siret)} | N° TVA : {seller.vat_id}", "H", 7, "c")
    page.text(297, 800, f"{doc.supplier_title()} au capital de {doc.capital_text()} | RCS {seller.rcs} {seller.siren} | APE {seller.ape} | Page 1 / 1", "H", 7, "c")
    return doc


def balance_after_deposits():
    """A web accounting tool: the last invoice of an order, two deposit invoices deducted, a balance due."""
    seller = Supplier("Scénolux Équipements", "SAS", "75382416", ["41 rue de la Plaine"], "63100", "Clermont-Nord", nic=3, rcs="Clermont-Ferrand", capital=90000, ape="4669B",
                      account=("18706", "00000", "97501422860"), bic="AGRIFRPP887", phone="04 73 00 64 64", email="ventes@scenolux.example")
    doc = Bill("solde-acomptes", seller, to.THEATRE, "1187", "2026-11-16", [
        Row("Projecteur à découpe LED 26°", "16", None, "1185.00"), Row("Pupitre de commande 2048 circuits", "1", None, "8940.00"),
        Row("Câblage DMX et mise en service", "3", None, "640.00"), Row("Formation des régisseurs (1 jour)", "1", None, "780.00")],
        due="2026-12-16", delivered="2026-11-13", service="REGIE-TECH", commitment="OTL-2026-0166", order="BC-26-0166", amounts="nnbsp", ids="3335", dates="iso",
        percents=".0 %", paid="18000.00", tags=["final_invoice", "deposit_paid"], category="Livraison de biens et prestation de services",
        late="Tout retard entraîne une pénalité au taux directeur de la BCE majoré de 8 points", fee="une indemnité de 40 € pour frais de recouvrement est due de plein droit",
        terms="Aucun escompte")
    page = doc.start(order="columns", coding="mapped", cut="matrix", producer="QuickBooks Online")
    page.stack(45, 56, [doc.supplier_title(), *doc.party_lines(seller), seller.phone, seller.email, f"SIRET {doc.siret(seller.siret)}"], "H", 9, 12, "HB")
    page.text(550, 62, "Facture de solde", "H", 22, "r", rgb="0.13 0.5 0.1")
    page.text(45, 158, "FACTURER À", "HB", 8, gray=0.4)
    page.stack(45, 171, [to.THEATRE.name, *doc.party_lines(to.THEATRE), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9.5, 12.5)
    page.pairs(340, 550, 158, [("FACTURE N°", doc.number), ("DATE", doc.date(doc.issued)), ("DATE D'ÉCHÉANCE", doc.date(doc.due)), ("LIVRÉ LE", doc.date(doc.delivered)),
                               ("BON DE COMMANDE", doc.order), ("ENGAGEMENT", doc.commitment), ("SERVICE", doc.service)], "H", 8.5, 12, "r")
    y = page.grid(270, [("ACTIVITÉ", 45, 225, "l"), ("QTÉ", 270, 45, "r"), ("TAUX", 315, 75, "r"), ("TVA", 390, 60, "r"), ("MONTANT", 450, 100, "r")],
                  bill_lines(doc, "desc", "qty", "price", "rate", "net"), size=9, lead=22, rules="", tint="0.87 0.94 0.86", head="H")
    rate, base, tax = doc.breakdown[0]
    page.line(45, y, 550, y, 0.5, 0.6)
    y = page.sums(320, 547, y + 18, [("SOUS-TOTAL HT", doc.plain(doc.net)), (f"TVA {doc.percent(rate)} sur {doc.plain(base)}", doc.plain(tax)), ("TOTAL TTC", doc.plain(doc.gross)),
                                     ("Acompte facture 1102 du 2026-07-06", "-12\u202f000,00"), ("Acompte facture 1151 du 2026-09-21", "-6\u202f000,00"),
                                     ("TOTAL DES ACOMPTES", "-" + doc.plain(doc.paid)), ("SOLDE DÛ", doc.plain(doc.payable) + "\u202f€")], lead=17)
    page.notes(45, y + 20, 505, [f"Règlement par virement : IBAN {doc.iban_text(seller.iban)}, BIC {seller.bic}.", f"{doc.late} ; {doc.fee}. {doc.terms}. {doc.category}."], "H", 8, 11)
    page.text(297, 800, f"Capital social {doc.capital_text()} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - TVA {doc.vat_text(seller.vat_id)}", "H", 7, "c", 0.4)
    return doc


BILLS = [training_hours, bakery_gross, cleaning_odoo, balance_after_deposits]
