"""Invoices of networks, for the second held-out set: electricity, water, franking, telephones."""

import heldout2_buyers as to
from heldout2_model import Bill, Row, bill_lines
from invoice_model import Supplier


def electricity():
    """A supplier of electricity: an amount in a band, meters and detail on the second page."""
    seller = Supplier("Volterre Énergies", "SA", "44396218", ["Tour Ariane", "5 place de la Pyramide"], "92088", "Paris-La Défense Cedex", nic=31,
                      rcs="Nanterre", capital=48600000, ape="3514Z", account=("30003", "04170", "00020115873"), bic="SOGEFRPPXXX",
                      email="secteurpublic@volterre.example")
    seller.phone = "09 70 00 44 10"
    doc = Bill("electricite", seller, to.FIRE, "10098231445", "2026-11-03", [
        Row("Abonnement électricité", "1", "mois", "41.87"),
        Row("Consommation heures pleines", "3126", "kWh", "0.13420"),
        Row("Consommation heures creuses", "1092", "kWh", "0.09870"),
        Row("Obligation de capacité", "4218", "kWh", "0.00412"),
        Row("Contribution tarifaire d'acheminement (CTA)", None, None, None, net="9.36"),
        Row("Accise sur l'électricité", "4218", "kWh", "0.02579")],
        due="2026-12-03", period="2026-10-01", delivered="2026-10-31", service="LOGISTIQUE", commitment="SDIS23-26-0418", contract="ELEC-2025-03",
        amounts="space", ids="3335", dates="dots", percents=",00 %", unscored=["delivery_date"], category="Livraison de biens",
        debits="TVA acquittée sur les débits", late="Tout retard de paiement entraîne des intérêts moratoires au taux de la Banque centrale "
        "européenne majoré de huit points", fee="une indemnité forfaitaire de 40 € pour frais de recouvrement", terms="Aucun escompte n'est "
        "accordé pour paiement anticipé", tags=["meters", "two_pages"])
    page = doc.start(order="columns", producer="OpenText Exstream")
    page.fill(0, 0, 595, 70, "0.02 0.35 0.28")
    page.text(36, 44, "volterre", "HBO", 26, rgb="0.75 0.95 0.3")
    page.text(559, 44, "Entreprises et secteur public", "H", 10, "r", rgb="1 1 1")
    page.stack(36, 100, ["Vos contacts", "Espace client : volterre.example", f"Par téléphone : {seller.phone}", f"Par mail : {seller.email}", "",
                         "Vos références", "Référence client : 2 114 883 907", "Compte de facturation : 100458812",
                         "Lieu de consommation : CSP Guéret", "PRM : 19274018350961", f"Marché : {doc.contract}",
                         f"N° d'engagement : {doc.commitment}", f"Code service : {doc.service}"], "H", 8, 11.5, "HB")
    page.stack(310, 130, [to.FIRE.name, *doc.party_lines(to.FIRE)], "H", 10, 13)
    page.stack(310, 196, [f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 8)
    page.text(36, 286, f"Facture d'électricité n° {doc.number}", "HB", 14)
    page.text(36, 301, f"émise le {doc.date(doc.issued)}", "H", 10)
    page.text(36, 316, f"Période de consommation du {doc.date(doc.period)} au {doc.date(doc.delivered)}", "H", 10)
    page.fill(36, 336, 523, 60, "0.92 0.97 0.85")
    page.text(48, 361, "Montant à payer TTC", "HB", 13)
    page.text(547, 365, doc.money(doc.payable), "HB", 20, "r")
    page.text(48, 383, f"par virement, au plus tard le {doc.date(doc.due)}", "H", 9)
    rate, base, tax = doc.breakdown[0]
    page.sums(48, 547, 424, [("Électricité, abonnement et consommation HT", doc.money(sum(line.net for line in doc.lines[:4]))),
                             ("Taxes et contributions HT", doc.money(sum(line.net for line in doc.lines[4:]))), ("Total hors TVA", doc.money(doc.net)),
                             (f"TVA à {doc.percent(rate)} (assiette {doc.money(base)})", doc.money(tax)), ("Total TTC", doc.money(doc.gross))], size=10, lead=18)
    page.stack(36, 560, ["Comment payer ?", "Virement sur notre compte, en rappelant la référence 100458812 10098231445 :",
                         f"IBAN {doc.iban_text(seller.iban)}   BIC {seller.bic}"], "H", 9, 13, "HB")
    page.notes(36, 640, 523, [f"{doc.late}, ainsi qu'{doc.fee}.", f"{doc.terms}.", f"{doc.debits}. {doc.category}."], "H", 7, 9.5, 0.3)
    page.text(36, 812, f"{doc.supplier_title()} au capital de {doc.capital_text()} - {', '.join(doc.party_lines(seller))} - R.C.S. {seller.rcs} "
              f"{seller.siren}", "H", 6, gray=0.3)
    page.text(36, 820, f"SIRET {doc.siret(seller.siret)} - APE {seller.ape} - N° TVA intracommunautaire {seller.vat_id}                 page 1/2", "H", 6, gray=0.3)
    back = doc.book.sheet()
    back.text(36, 50, "Le détail de votre facture", "HB", 14)
    back.text(559, 50, f"Facture n° {doc.number} du {doc.date(doc.issued)}", "H", 8, "r")
    back.text(36, 80, "Relevés de votre compteur n° 041 836 220 517", "HB", 9)
    y = back.grid(98, [("Poste", 36, 110, "l"), ("Ancien index (relevé)", 146, 110, "r"), ("Nouvel index (relevé)", 256, 110, "r"),
                       ("Coefficient", 366, 70, "r"), ("Consommation kWh", 436, 123, "r")],
                  [["Heures pleines", "184 602", "187 728", "1", "3 126"], ["Heures creuses", "96 415", "97 507", "1", "1 092"]], size=8, rules="h")
    back.text(36, y + 12, "Puissance souscrite : 36 kVA - Version d'utilisation : LU - Option HP/HC", "H", 8)
    rows = [[a, q, u, p, n] for a, q, u, p, n in bill_lines(doc, "desc", "qty", "unit", "price", "net")]
    rows = [[("Abonnement", "HB"), "", "", "", ""], rows[0], [("Consommation", "HB"), "", "", "", ""], *rows[1:4],
            [("Taxes et contributions", "HB"), "", "", "", ""], *rows[4:]]
    back.grid(y + 40, [("", 36, 245, "l"), ("Quantité", 281, 70, "r"), ("", 351, 45, "l"), ("Prix unitaire HT (€)", 396, 85, "r"),
                       ("Montant HT (€)", 481, 78, "r")], rows, size=8.5, lead=15, rules="rows")
    back.text(36, 400, f"TVA au taux de {doc.percent(rate)} sur l'ensemble des postes.", "H", 8)
    back.text(559, 400, "page 2/2", "H", 6, "r", gray=0.3)
    doc.rate_printed_on_lines = False
    return doc


def town_water():
    """A public water board: headings by service, fees of the agency, three columns of identifiers in small print."""
    seller = Supplier("Régie des Eaux du Pays de Saulx", None, "83307216", ["Le Moulin-Neuf", "21 rue des Fontaines"], "57155", "Marly-la-Seille", nic=2,
                      ape="3600Z", account=("10071", "57000", "00002003417"), bic="TRPUFRP1", phone="03 87 00 18 18",
                      email="abonnes@regie-eaux-saulx.example")
    doc = Bill("regie-eau", seller, to.METRO, "2026-EA-004417", "2026-07-08", [
        Row("Abonnement compteur diamètre 40", "6", "mois", "14.2500", "5.5"),
        Row("Consommation part collectivité", "1284", "m3", "1.1130", "5.5"),
        Row("Redevance prélèvement sur la ressource", "1284", "m3", "0.0620", "5.5"),
        Row("Redevance consommation d'eau potable (Agence de l'eau)", "1284", "m3", "0.3900", "5.5"),
        Row("Part fixe assainissement", "6", "mois", "6.5000", "10"),
        Row("Collecte et traitement des eaux usées", "1284", "m3", "1.4725", "10"),
        Row("Redevance performance des systèmes d'assainissement", "1284", "m3", "0.0890", "10")],
        due="2026-08-08", period="2026-01-05", delivered="2026-06-30", service="PATRIMOINE", commitment="MVS260771", amounts="nbsp", ids="33323",
        dates="slash", percents=",0", unscored=["delivery_date", "supplier.legal_form"], tolerated=["missing_ei_mention"], tags=["several_rates", "meters"],
        late="Les sommes non réglées à l'échéance portent intérêts moratoires au taux BCE majoré de 8 points",
        fee="frais de recouvrement : 40 euros", terms="sans escompte")
    page = doc.start(cut="kern", order="blocks", coding="names", producer="Omega - Incom")
    page.text(30, 44, seller.name, "TB", 15)
    page.stack(30, 58, [*doc.party_lines(seller), f"Accueil : {seller.phone} du lundi au vendredi de 8 h 30 à 17 h", seller.email], "T", 8.5, 10.5)
    page.text(565, 44, "FACTURE D'EAU", "TB", 15, "r")
    page.text(565, 58, "et d'assainissement - 1er semestre 2026", "T", 10, "r")
    page.rect(300, 74, 265, 74)
    page.stack(310, 92, [to.METRO.name, *doc.party_lines(to.METRO)], "T", 10.5, 13, "TB")
    page.pairs(30, 140, 124, [("Facture n°", doc.number), ("Date de facture", doc.date(doc.issued)), ("Date limite de paiement", doc.date(doc.due)),
                              ("Référence abonné", "04417-02-118"), ("SIRET abonné", doc.siret(doc.buyer.siret)), ("Service", doc.service),
                              ("Engagement", doc.commitment)], "T", 9.5, 12, strong="TB")
    page.text(30, 226, "Point de livraison : Stade nautique, rue de la Haute-Seille - Compteur 11MA048812", "T", 9)
    page.text(30, 238, f"Index : ancien 20 417 ({doc.date(doc.period)}), nouveau 21 701 ({doc.date(doc.delivered)}), relevé, consommation 1 284 m3", "T", 9)
    lines = bill_lines(doc, "desc", "qty", "unit", "price", "net", "rate")
    for line, row in zip(doc.lines, lines):
        row[3] = doc.number_text(line.price)
    rows = [[("DISTRIBUTION DE L'EAU", "TB")] + [""] * 5, *lines[:4], [("COLLECTE ET TRAITEMENT DES EAUX USÉES", "TB")] + [""] * 5, *lines[4:]]
    y = page.grid(268, [("Détail de votre facture", 30, 262, "l"), ("Quantité", 292, 55, "r"), ("Unité", 347, 40, "l"), ("Prix unit. HT", 387, 65, "r"),
                        ("Montant HT", 452, 68, "r"), ("TVA %", 520, 45, "r")], rows, "T", 9, 14, "TB", "h", tint="0.88 0.93 0.98")
    table = [[f"Taux {doc.percent(rate)} %", doc.plain(base), doc.plain(tax)] for rate, base, tax in doc.breakdown]
    page.grid(y + 14, [("TVA", 30, 80, "l"), ("Assiette HT", 110, 75, "r"), ("Montant TVA", 185, 75, "r")], table, "T", 9, 13, "TB", "box")
    page.sums(360, 562, y + 14, [("Total hors taxes", doc.money(doc.net)), ("Total TVA", doc.money(doc.vat)), ("Total TTC", doc.money(doc.gross)),
                                 ("Solde antérieur", "0,00\u00a0€"), ("NET À PAYER", doc.money(doc.payable))], "T", 10, 15, last="TB")
    page.notes(30, y + 110, 535, [f"{doc.late} ; {doc.fee} ; {doc.terms}.",
                                  "Qualité de l'eau : 100 % des 48 analyses de l'année 2025 sont conformes. Prix au litre, taxes comprises : 0,0035 €."], "T", 8, 10)
    page.line(30, 770, 565, 770, 0.3)
    page.stack(30, 780, ["Établissement public industriel et commercial", f"SIRET {doc.siret(seller.siret)}", f"APE {seller.ape}"], "T", 6.5, 8)
    page.stack(230, 780, [f"TVA {doc.vat_text(seller.vat_id)}", "Comptable : agent comptable de la régie", "Ordonnateur : le directeur"], "T", 6.5, 8)
    page.stack(400, 780, ["Compte de la régie (DDFiP)", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "T", 6.5, 8)
    return doc


def franking():
    """A lessor of franking machines: postage without tax beside services with tax."""
    seller = Supplier("Mécapost France", "SAS", "39804726", ["14 rue des Frères-Lumière", "BP 70"], "93162", "Noisy-le-Vieux Cedex", nic=5, rcs="Bobigny",
                      capital=3800000, ape="4666Z", account=("30066", "10972", "00020174402"), bic="CMCIFRPPXXX", phone="01 41 00 36 36",
                      email="service.clients@mecapost.example")
    doc = Bill("affranchissement", seller, to.SCHOOL, "MP26F0448190", "2026-09-02", [
        Row("Recharge d'affranchissement du 28/08/2026", "1", None, "1500.00", None, art="REC-AFF"),
        Row("Location machine MP-40, 3e trimestre 2026", "1", None, "96.30", art="LOC-MP40"),
        Row("Frais de télérecharge", "1", None, "4.90", art="FRS-TLR"),
        Row("Cartouche d'encre bleue", "2", None, "78.60", off="10", art="ENC-B40")],
        due="2026-10-02", delivered="2026-08-28", service="INTENDANCE", commitment="LPGT26-0177", contract="C-340126-40", amounts="space", ids="3335",
        dates="slash", percents=",00%", partial=True, exemption="Affranchissement exonéré de TVA, art. 261-4-11° du CGI",
        late="Pénalités de retard : taux directeur de la BCE + 8 points", fee="Indemnité pour frais de recouvrement : 40 euros",
        terms="Escompte : 0 %", category="Livraison de biens et prestation de services", tags=["part_exempt", "line_discount"],
        tolerated=["missing_vat_rate"])
    page = doc.start(order="shuffled", coding="mac", producer="Compart DocBridge")
    page.text(40, 50, "MÉCAPOST", "HB", 22, rgb="0.75 0.1 0.1", spacing=2)
    page.text(40, 64, "Solutions de courrier", "HO", 9)
    page.stack(320, 96, [to.SCHOOL.name, *[text.upper() for text in doc.party_lines(to.SCHOOL)]], "H", 9.5, 13, "HB")
    page.text(40, 104, f"FACTURE N° {doc.number}", "HB", 13)
    page.text(40, 118, f"{doc.date(doc.issued)}", "H", 10)
    page.stack(40, 142, [f"Votre n° SIRET : {doc.siret(doc.buyer.siret)}", f"Code service : {doc.service}", f"Référence d'engagement : {doc.commitment}",
                         f"Contrat : {doc.contract}", "N° de compte client : 70044182", "N° machine : HL 418820"], "H", 8.5, 11.5)
    rows = [[art, desc, qty, price, off, net, rate or "Exo."] for art, desc, qty, price, off, net, rate in
            bill_lines(doc, "art", "desc", "qty", "price", "offs", "net", "rate")]
    y = page.grid(236, [("Code art.", 40, 65, "l"), ("Libellé", 105, 205, "l"), ("Qté", 310, 35, "c"), ("PU HT", 345, 60, "r"), ("Remise", 405, 50, "r"),
                        ("Montant HT", 455, 65, "r"), ("TVA", 520, 40, "r")], rows, size=8.5, lead=15, rules="h", tint="0.96 0.88 0.88")
    rate, base, tax = doc.breakdown[0]
    page.sums(330, 556, y + 12, [("Montant exonéré de TVA", doc.money(doc.lines[0].net)), (f"Montant HT soumis à TVA {doc.percent(rate)}", doc.money(base)),
                                 ("Total HT", doc.money(doc.net)), (f"TVA {doc.percent(rate)}", doc.money(tax)), ("Total TTC", doc.money(doc.gross)),
                                 (f"À payer avant le {doc.date(doc.due)}", doc.money(doc.payable))], lead=15)
    page.stack(40, y + 12, [f"Date de la prestation : {doc.date(doc.delivered)}", "Virement bancaire :", f"IBAN {doc.iban_text(seller.iban)}",
                            f"BIC {seller.bic}"], "H", 8.5, 12)
    page.notes(40, y + 130, 520, [doc.exemption + ".", f"{doc.late}. {doc.fee}. {doc.terms}.", f"Nature : {doc.category}."], "H", 7.5, 10)
    page.text(40, 800, f"{doc.supplier_title()} au capital de {doc.capital_text()} - {', '.join(doc.party_lines(seller))} - Tél. {seller.phone}", "H", 6.5)
    page.text(40, 809, f"{seller.email} - RCS {seller.rcs} {seller.siren} - SIRET {doc.siret(seller.siret)} - TVA {seller.vat_id} - APE {seller.ape}", "H", 6.5)
    return doc


def telephones():
    """A telephone integrator: rent of handsets, subscriptions by site with a period, calls; two blocks side by side."""
    seller = Supplier("Ouest Télécom Services", "SAS", "48829135", ["Technopôle Brest-Iroise", "135 rue Claude-Chappe"], "29280", "Plouzané-Bourg", nic=3,
                      rcs="Brest", capital=250000, ape="6190Z", account=("15589", "29700", "01842077843"), bic="CMBRFR2BXXX", phone="02 98 00 05 05",
                      email="adv@ouest-telecom.example")
    doc = Bill("telephonie", seller, to.CITY, "OTS-2026/10/0883", "2026-10-05", [
        Row("Location postes IP T48, mairie centrale", "64", None, "3.10", site="01/10/26 - 31/10/26"),
        Row("Trunk SIP 30 canaux, mairie centrale", "1", None, "145.00", site="01/10/26 - 31/10/26"),
        Row("Accès FTTO 200 Mb/s, médiathèque", "1", None, "289.00", site="01/10/26 - 31/10/26"),
        Row("Abonnement ligne analogique ascenseur", "5", None, "17.45", site="01/10/26 - 31/10/26"),
        Row("Communications vers mobiles", "1842", "min", "0.0185", site="01/09/26 - 30/09/26"),
        Row("Communications vers numéros spéciaux", "37", "min", "0.1490", site="01/09/26 - 30/09/26")],
        due="2026-11-04", period="2026-10-01", delivered="2026-10-31", service="DSIN", commitment="PC26-000981", contract="2024-FCS-17", amounts="space",
        ids="14", dates="short", percents=",0 %", unscored=["delivery_date"], debits="TVA sur les débits", category="Prestation de services",
        late="Pénalités : 3 fois le taux d'intérêt légal", fee="indemnité de recouvrement 40 €", terms="pas d'escompte", tags=["periods", "no_rules"])
    page = doc.start(cut="words", order="columns", producer="PDFsharp 1.50")
    page.text(36, 52, "ouest télécom", "HB", 20, rgb="0.9 0.4 0.05")
    page.text(559, 52, "FACTURE", "HB", 20, "r", rgb="0.9 0.4 0.05")
    page.fill(36, 74, 255, 108, "0.96 0.96 0.96")
    page.stack(44, 90, ["VOTRE FACTURE", f"Numéro : {doc.number}", f"Date : {doc.date(doc.issued)}", f"Échéance : {doc.date(doc.due)}",
                        f"Période : {doc.date(doc.period)} - {doc.date(doc.delivered)}", "Code client : 10044", f"Marché : {doc.contract}"], "H", 9, 13, "HB")
    page.fill(304, 74, 255, 108, "0.96 0.96 0.96")
    page.stack(312, 90, ["CLIENT", to.CITY.name, *doc.party_lines(to.CITY), f"SIRET {doc.siret(doc.buyer.siret)}",
                         f"Service {doc.service} - Engagement {doc.commitment}"], "H", 9, 13, "HB")
    rows = [[desc, site, f"{qty} {unit}".strip(), price, rate, net] for desc, site, qty, unit, price, rate, net in
            bill_lines(doc, "desc", "site", "qty", "unit", "price", "rate", "net")]
    rows = [[("Abonnements et locations", "HBO")] + [""] * 5, *rows[:4], [("Consommations", "HBO")] + [""] * 5, *rows[4:]]
    y = page.grid(216, [("Désignation", 36, 198, "l"), ("Période", 234, 100, "l"), ("Qté", 334, 55, "r"), ("PU HT", 389, 55, "r"), ("TVA", 444, 45, "r"),
                        ("Total HT", 489, 70, "r")], rows, size=8.5, lead=15, rules="")
    rate, base, tax = doc.breakdown[0]
    y = page.sums(360, 556, y + 16, [("Total HT", doc.money(doc.net)), (f"TVA {doc.percent(rate)} sur {doc.plain(base)}", doc.money(tax)),
                                     ("Total TTC", doc.money(doc.gross)), ("Net à payer", doc.money(doc.payable))])
    page.stack(36, y - 56, ["RÈGLEMENT", "Par virement à l'échéance", f"IBAN : {doc.iban_text(seller.iban)}", f"BIC : {seller.bic}"], "H", 8.5, 12, "HB")
    page.notes(36, y + 30, 523, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.debits}. {doc.category}."], "H", 7.5)
    page.text(297, 798, f"{doc.supplier_title()} - {', '.join(doc.party_lines(seller))} - {seller.phone} - {seller.email}", "H", 7, "c", 0.3)
    page.text(297, 808, f"Capital {doc.capital_text()} - RCS {seller.rcs} {seller.siren} - SIRET {seller.siret} - NAF {seller.ape} - TVA {seller.vat_id}", "H", 7, "c", 0.3)
    return doc


BILLS = [electricity, town_water, franking, telephones]
