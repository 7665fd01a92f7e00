"""Works and fees, for the second held-out set: a statement of progress, a subcontractor, an architect, an expert."""

from decimal import Decimal

import heldout2_buyers as to
from heldout2_model import Bill, Row
from invoice_model import Supplier, cents, siret, vat_id


def progress_statement():
    """Statement no. 3: contract, cumulated, previous and present amounts, guarantee retained; a landscape page."""
    seller = Supplier("Isolation Façades du Nord", "SAS", "52460837", ["Parc d'activités de la Plaine", "6 allée des Tilleuls"], "95100",
                      "Argenteuil-le-Port", nic=4, rcs="Pontoise", capital=120000, ape="4334Z", account=("30002", "05640", "0000611240K"),
                      bic="CRLYFRPP", phone="01 39 00 77 45", email="travaux@ifn-facades.example",
                      insurance="Assurance décennale : Générale Européenne du Bâtiment, 24 rue Cambon 75001 Paris, contrat 5.118.204, France métropolitaine et DROM")
    work = (("Installation de chantier, échafaudages", "18400.00", 100, 100), ("Nettoyage et préparation des supports", "12650.00", 80, 100),
            ("Isolation thermique extérieure PSE 140 mm", "96300.00", 35, 60), ("Enduit de finition gratté", "41780.00", 0, 25),
            ("Menuiseries : appuis et habillages aluminium", "22140.00", 10, 45))
    lines, table = [], []
    for name, contract, before, now in work:
        whole = Decimal(contract)
        old, total = cents(whole * before / 100), cents(whole * now / 100)
        lines.append(Row(name, None, None, None, "10", net=total - old))
        table.append((name, whole, now, total, old, total - old))
    doc = Bill("situation-3", seller, to.HOUSING, "SIT3-26-0088", "2026-10-31", lines, title="SITUATION DE TRAVAUX", due="2026-11-30",
               delivered="2026-10-30", service="DPT-REHAB", commitment="HPV2604417", contract="2025-HPV-112-03", amounts="space", ids="3335", dates="slash",
               percents=" %", retention_rate=5, rate_printed_on_lines=False, tags=["situation_travaux", "retention", "landscape"],
               late="Intérêts moratoires : taux BCE + 8 points", fee="Indemnité forfaitaire de recouvrement : 40 €", terms="Pas d'escompte",
               category="Prestation de services")
    page = doc.start(842, 595, order="rows", producer="Onaya Suivi de chantier")
    page.stack(34, 40, [doc.supplier_title(), *doc.party_lines(seller), f"Tél. {seller.phone} - {seller.email}",
                        f"Siret {doc.siret(seller.siret)} - {doc.rcs_text()}", f"TVA {doc.vat_text(seller.vat_id)} - APE {seller.ape} - capital {doc.capital_text()}"],
               "H", 8, 10.5, "HB")
    page.text(421, 48, "FACTURE - SITUATION DE TRAVAUX N° 3", "HB", 13, "c")
    page.stack(330, 66, [f"Facture n° {doc.number} du {doc.date(doc.issued)}", f"Travaux exécutés au {doc.date(doc.delivered)}",
                         f"Échéance : {doc.date(doc.due)}"], "H", 8.5, 11.5)
    page.stack(600, 52, ["Maître d'ouvrage :", to.HOUSING.name, *doc.party_lines(to.HOUSING), f"Siret {doc.siret(doc.buyer.siret)}"], "H", 9, 11.5, "HO")
    page.stack(34, 122, [f"Opération : Réhabilitation de 48 logements, résidence Les Glycines - Lot 03 Ravalement - Marché n° {doc.contract} du 14/11/2025",
                         f"Service : {doc.service}     N° d'engagement : {doc.commitment}     Ordre de service n° 1 du 05/01/2026"], "H", 8.5, 11.5)
    rows = [[name, doc.plain(whole), f"{now} %", doc.plain(total), doc.plain(old), doc.plain(month)] for name, whole, now, total, old, month in table]
    sums = [sum(row[i] for row in table) for i in (1, 3, 4, 5)]
    rows.append([("TOTAL HT", "HB"), (doc.plain(sums[0]), "HB"), "", (doc.plain(sums[1]), "HB"), (doc.plain(sums[2]), "HB"), (doc.plain(sums[3]), "HB")])
    y = page.grid(164, [("Désignation des travaux", 34, 290, "l"), ("Montant marché HT", 324, 105, "r"), ("% avanct", 429, 60, "r"),
                        ("Cumul fin de mois", 489, 105, "r"), ("Cumul précédent", 594, 105, "r"), ("Situation du mois", 699, 109, "r")],
                  rows, size=8.5, lead=16, rules="box", tint="0.87 0.87 0.87")

    def column(net):
        tax = cents(net / 10)
        kept = cents((net + tax) / 20)
        return [net, tax, net + tax, -kept, net + tax - kept]

    labels = ("Montant HT", "TVA 10 %", "Montant TTC", "Retenue de garantie 5 %", "Net à payer")
    rows = [[label, *[doc.plain(part[i]) for part in (column(sums[1]), column(sums[2]), column(sums[3]))]] for i, label in enumerate(labels)]
    rows[4] = [(text, "HB") for text in rows[4]]
    y2 = page.grid(y + 8, [("", 329, 160, "l"), ("", 489, 105, "r"), ("", 594, 105, "r"), ("", 699, 109, "r")], rows, size=8.5, lead=14, rules="box", header=False)
    page.stack(34, y + 8, ["Règlement par virement :", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "H", 8.5, 11.5)
    page.notes(34, y2 + 20, 774, [f"{seller.insurance}.", f"{doc.late}. {doc.fee}. {doc.terms}. {doc.category}."], "H", 7.5, 10)
    assert column(sums[3])[4] == doc.payable
    return doc


def direct_payment():
    """A subcontractor paid directly: tax owed by the main contractor, whose name and number are there too."""
    seller = Supplier("Étanchéité Bénard", "SARL", "79310584", ["ZA La Croix-Rouge", "3 rue du Cuivre"], "76680", "Saint-Saëns-le-Bourg", rcs="Dieppe",
                      capital=25000, ape="4399A", account=("11425", "00200", "08003719226"), bic="CEPAFRPP142", phone="02 35 00 68 19",
                      email="contact@etancheite-benard.example",
                      insurance="RC décennale SMABAT n° 1244 000/001 547820, couverture France entière")
    doc = Bill("sous-traitant", seller, to.REGION, "2026-09/041", "2026-09-30", [
        Row("Pare-vapeur et isolant PIR 120 mm", "412", "m²", "48.60"), Row("Étanchéité bicouche élastomère", "412", "m²", "39.25"),
        Row("Relevés et traitement des lanterneaux", "9", "u", "215.00")],
        due="2026-10-30", delivered="2026-09-29", service="DIRIL", commitment="R53-2026-68803", contract="M2025-0419", amounts="space", ids="nbsp", dates="long",
        reverse="Autoliquidation - TVA due par le preneur assujetti, article 283-2 nonies du CGI", rate_printed_on_lines=False,
        tags=["subcontractor", "reverse_charge", "distractor:main_contractor_siret"], tolerated=["missing_vat_rate"],
        unscored=["totals.vat", "totals.gross", "vat_breakdown"], extra={"no_gross": True},
        late="Pénalités de retard au taux de la BCE majoré de 8 points", fee="Indemnité de recouvrement de 40 €", terms="Pas d'escompte")
    main = siret("77559084", 2)
    page = doc.start(cut="kern", coding="win", order="blocks", producer="Microsoft Word pour Microsoft 365")
    page.text(60, 58, doc.supplier_title(), "TB", 18)
    page.stack(60, 74, [" - ".join(doc.party_lines(seller)), f"Tél. {seller.phone} - {seller.email}"], "T", 10, 13)
    page.line(60, 94, 535, 94, 1.5)
    page.text(60, 126, f"FACTURE N° {doc.number}", "TB", 15)
    page.text(535, 126, f"Saint-Saëns-le-Bourg, le {doc.date(doc.issued)}", "T", 11, "r")
    page.stack(60, 158, ["Maître d'ouvrage (paiement direct) :", to.REGION.name, *doc.party_lines(to.REGION), f"SIRET {doc.siret(doc.buyer.siret)}",
                         f"Code service {doc.service}", f"Engagement {doc.commitment}"], "T", 10.5, 13.5, "TI")
    page.stack(320, 158, ["Titulaire du marché :", "Armorique Bâtiment SA", "ZI de Kerpont", "56850 Caudan-le-Haut",
                          f"SIRET {doc.siret(main)}", f"TVA {vat_id(main[:9])}"], "T", 10.5, 13.5, "TI")
    page.stack(60, 276, [f"Marché n° {doc.contract} - Lycée Anita-Conti, lot 4 Étanchéité", "Acte spécial de sous-traitance (DC4) du 12 mars 2026",
                         f"Travaux terminés le {doc.date(doc.delivered)}"], "T", 10.5, 13.5)
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.money(line.price), doc.money(line.net)] for line in doc.lines]
    y = page.grid(336, [("Nature des travaux", 60, 240, "l"), ("Quantité", 300, 70, "r"), ("Prix unitaire", 370, 75, "r"), ("Montant HT", 445, 90, "r")],
                  rows, "T", 10.5, 18, "TBI", "h")
    y = page.sums(330, 532, y + 10, [("Total HT", doc.money(doc.net)), ("TVA", "autoliquidée"), ("Net à payer", doc.money(doc.payable))], "T", 11, 17, "TB")
    y = page.notes(60, y + 14, 475, [doc.reverse + ".", f"Somme à régler directement au sous-traitant, au plus tard le {doc.date(doc.due)}, sur le compte "
                                     f"IBAN {doc.iban_text(seller.iban)}, BIC {seller.bic}."], "T", 11, 14)
    page.notes(60, y + 10, 475, [f"{doc.late}. {doc.fee}. {doc.terms}.", f"{seller.insurance}."], "TI", 9, 11.5)
    page.text(297, 800, f"SARL au capital de {doc.capital_text()} - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - "
              f"TVA {seller.vat_id}", "T", 8, "c")
    return doc


def architect_account():
    """An architect's note: phases in per cent of the fee, cumulated less what was already asked."""
    seller = Supplier("Atelier Ternes Lombard", "SELARL", "50277418", ["8 quai Perrière"], "38000", "Grenoble", rcs="Grenoble", capital=10000,
                      ape="7111Z", account=("10278", "08929", "00020344601"), bic="CMCIFR2A", phone="04 76 00 19 84", email="agence@ternes-lombard.example",
                      insurance="Mutuelle des Architectes, contrat n° 147 822/B, responsabilité décennale, France")
    fee = Decimal("128400.00")
    phases = (("ESQ - Esquisse", 6, 100, 100), ("APS - Avant-projet sommaire", 10, 100, 100), ("APD - Avant-projet définitif", 18, 60, 100),
              ("PRO - Études de projet", 20, 0, 40), ("ACT - Assistance aux contrats de travaux", 8, 0, 0), ("VISA - Visa des études", 9, 0, 0),
              ("DET - Direction des travaux", 25, 0, 0), ("AOR - Réception", 4, 0, 0))
    lines, table = [], []
    for name, share, before, now in phases:
        amount = cents(fee * share / 100)
        month = cents(amount * now / 100) - cents(amount * before / 100)
        table.append((name, share, amount, now, cents(amount * now / 100)))
        if month:
            lines.append(Row(name, None, None, None, net=month))
    total = sum(row[4] for row in table)
    doc = Bill("architecte-decompte", seller, to.UNIVERSITY, "NH-2026-052", "2026-07-17", lines, title="NOTE D'HONORAIRES", due="2026-08-16",
               delivered="2026-07-15", service="DPI-TRAVAUX", commitment="4500418826", contract="2025-MOE-09", amounts="nbsp", ids="3335", dates="abbrev",
               percents=" %", category="Prestation de services", late="Intérêts moratoires au taux de refinancement de la BCE + 8 points",
               fee="indemnité forfaitaire de 40 €", terms="sans escompte", rate_printed_on_lines=False, tags=["fees_in_percent", "cumulative"],
               unscored=["lines", "delivery_date"], tolerated=["missing_delivery_date"])
    page = doc.start(coding="mapped", order="columns", cut="matrix", producer="Adobe InDesign 19.0")
    page.text(70, 60, "ATELIER", "H", 11, spacing=5)
    page.text(70, 76, "TERNES LOMBARD", "H", 11, spacing=5)
    page.stack(400, 60, [to.UNIVERSITY.name, *doc.party_lines(to.UNIVERSITY), f"SIRET {doc.siret(doc.buyer.siret)}", f"Service {doc.service}"], "H", 8.5, 12)
    page.text(70, 150, "Note d'honoraires n° " + doc.number, "HB", 12)
    page.stack(70, 168, [f"Grenoble, le {doc.date(doc.issued)}", "Décompte n° 4 - Extension de la bibliothèque de sciences",
                         f"Marché de maîtrise d'œuvre {doc.contract}", f"Engagement {doc.commitment}", f"Avancement arrêté au {doc.date(doc.delivered)}"], "H", 9, 13)
    rows = [[name, f"{share} %", doc.plain(amount), f"{now} %", doc.plain(now_amount)] for name, share, amount, now, now_amount in table]
    rows.append([("Total", "HB"), "100 %", (doc.plain(fee), "HB"), "", (doc.plain(total), "HB")])
    y = page.grid(252, [("Éléments de mission", 70, 200, "l"), ("Part", 270, 40, "r"), ("Honoraires HT", 310, 80, "r"), ("Avancement", 390, 60, "r"),
                        ("Cumul HT", 450, 80, "r")], rows, size=8.5, lead=14, rules="h", head="H")
    y = page.sums(250, 527, y + 8, [("Montant cumulé HT", doc.money(total)), ("À déduire : décomptes n° 1 à 3", "-" + doc.money(total - doc.net))], size=9, lead=14, last="H")
    y = page.stack(70, y + 4, ["Objet du présent décompte :"], "HO", 8.5)
    y = page.grid(y + 2, [("", 70, 380, "l"), ("", 450, 80, "r")], [[line.description, doc.plain(line.net)] for line in doc.lines], size=8.5, rules="", header=False)
    rate, base, tax = doc.breakdown[0]
    y = page.sums(250, 527, y + 4, [("Total HT du présent décompte", doc.money(base)), (f"TVA {doc.percent(rate)}", doc.money(tax)),
                                    ("Total TTC", doc.money(doc.gross)), ("Net à payer", doc.money(doc.payable))], size=9, lead=15)
    page.stack(70, y + 18, [f"Règlement avant le {doc.date(doc.due)} au compte {doc.iban_text(seller.iban)}", f"BIC {seller.bic}",
                            f"{doc.late}, {doc.fee}, {doc.terms}.", f"{doc.category}."], "H", 8, 11.5)
    page.stack(70, 772, [f"{doc.supplier_title()} au capital de {doc.capital_text()}, {', '.join(doc.party_lines(seller))}",
                         f"{seller.phone}   {seller.email}   Ordre des architectes n° S08811",
                         f"{doc.rcs_text()}   SIRET {doc.siret(seller.siret)}   APE {seller.ape}   TVA {doc.vat_text(seller.vat_id)}",
                         f"{seller.insurance}"], "H", 6.5, 8.5)
    return doc


def court_expert():
    """A court expert's memoir: hours, untaxed disbursements, a consigned advance; in a word processor's manner."""
    seller = Supplier("Bertrand Loisel", None, "42907315", ["19 montée de la Chapelle"], "73000", "Chambourg-le-Vieux", ape="7112B", account=("18106", "00810", "96714402318"),
                      bic="AGRIFRPP881", phone="04 79 00 31 12", email="b.loisel@expert-justice.example", sole="EI")
    doc = Bill("expert-debours", seller, to.COURT, "26-0091", "2026-05-22", [
        Row("Étude du dossier et réunions d'expertise (2)", "14", "h", "110.00"), Row("Rédaction du rapport et réponse aux dires", "22.5", "h", "110.00"),
        Row("Secrétariat, 148 pages", "148", "page", "1.80"), Row("Frais postaux recommandés (débours)", None, None, None, None, net="64.72"),
        Row("Analyses du laboratoire Géomat, note jointe (débours)", None, None, None, None, net="380.00")],
        due="2026-06-21", delivered="2026-05-20", service="SCFJ073", commitment="2104418857", amounts="space", ids="3335", dates="long", percents=" %",
        title="MÉMOIRE D'HONORAIRES", paid="2000.00", rate_printed_on_lines=False, tags=["disbursements", "deposit_paid", "fees"],
        late="Tout retard donne lieu à des intérêts moratoires (taux de la BCE majoré de huit points)", fee="et à l'indemnité forfaitaire de 40 euros",
        terms="Il n'est pas consenti d'escompte", tolerated=["missing_vat_rate", "missing_delivery_date"],
               unscored=["mentions.vat_exemption", "delivery_date"])
    page = doc.start(cut="words", order="faces", coding="names", producer="LibreOffice Writer 7.4")
    page.stack(62, 64, [doc.supplier_title(), "Ingénieur géotechnicien", "Expert près la cour d'appel de Chambourg", *doc.party_lines(seller), seller.phone,
                        seller.email], "T", 11, 14, "TB")
    page.stack(330, 110, [to.COURT.name, *doc.party_lines(to.COURT), f"SIRET {doc.siret(doc.buyer.siret)}", f"Code service {doc.service}"], "T", 11, 14)
    page.text(297, 206, f"Mémoire d'honoraires et frais n° {doc.number}", "TB", 14, "c")
    page.text(297, 222, f"du {doc.date(doc.issued)}", "T", 11, "c")
    y = page.stack(62, 250, ["Affaire : syndicat des copropriétaires Le Belvédère contre SA Terrassements Réunis (RG 24/01877)",
                             f"Ordonnance de taxe du 18 mai 2026 - Rapport déposé le {doc.date(doc.delivered)}", f"Engagement juridique n° {doc.commitment}"], "T", 11, 14)
    y += 16
    for heading, part in (("Honoraires et frais soumis à la TVA", doc.lines[:3]), ("Débours non soumis à la TVA (art. 267 II 2° du CGI)", doc.lines[3:])):
        page.text(62, y, heading, "TBI", 11)
        y += 17
        for line in part:
            page.text(76, y, line.description, "T", 11)
            if line.quantity is not None:
                page.text(430, y, f"{doc.number_text(line.quantity)} {line.unit} à {doc.price(line.price)} €", "T", 11, "r")
            page.text(533, y, doc.money(line.net), "T", 11, "r")
            y += 16
        y += 6
    rate, base, tax = doc.breakdown[0]
    y = page.sums(270, 533, y + 8, [("Total hors taxe, débours compris", doc.money(doc.net)), (f"TVA {doc.percent(rate)} sur {doc.money(base)}", doc.money(tax)),
                                    ("Total toutes taxes comprises", doc.money(doc.gross)), ("Provision reçue le 9 mars 2026", "- " + doc.money(doc.paid)),
                                    ("Reste dû", doc.money(doc.payable))], "T", 11, 17, "TB")
    page.notes(62, y + 18, 472, [f"Montant à verser au plus tard le {doc.date(doc.due)} sur le compte IBAN {doc.iban_text(seller.iban)} (BIC {seller.bic}).",
                                 f"{doc.late} {doc.fee}. {doc.terms}."], "T", 10.5, 14)
    page.text(297, 800, f"SIRET {doc.siret(seller.siret)} - APE {seller.ape} - TVA {doc.vat_text(seller.vat_id)} - TVA sur les encaissements", "T", 8.5, "c")
    return doc


BILLS = [progress_statement, direct_payment, architect_account, court_expert]
