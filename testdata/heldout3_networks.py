"""Third held-out set: suppliers that bill by meter, by telephone line and by card."""

import random
from decimal import Decimal

import heldout3_buyers as to
from heldout3_model import Deed, Row, Supplier, cents


def heating():
    """District heat: a bill in blue boxes, meters, a chart and a payment slip that repeats number and amount."""
    seller = Supplier("Chaleur de l'Ondaine", "SNC", "53917406", ["27 rue de la Chaufferie"], "42700", "Firminy-la-Plaine", nic=2, rcs="Saint-Étienne",
                      ape="3530Z", account=("30004", "01422", "00010883047"), bic="BNPAFRPPSTE", email="abonnes@chaleur-ondaine.example")
    doc = Deed("chauffage-urbain", seller, to.HOUSING, "CU-0326-00718", "2026-04-09", [
        Row("R1 - Énergie consommée", "412.35", "MWh", "48.7300", "5.5"),
        Row("R2 - Puissance souscrite", "620", "kW", "4.1250", "5.5"),
        Row("Correction mixité bois / gaz", "412.35", "MWh", "-1.2600", "5.5"),
        Row("Location et vérification du compteur", "1", "mois", "31.80", "20"),
        Row("Appoint eau adoucie", "14.5", "m3", "6.4000", "20")],
        due="2026-05-09", delivered="2026-03-31", period="2026-03-01", service="FACTCHAUF", commitment="OPH26-PAT-0093", contract="2019DSP004", amounts="nbsp", ids="3335",
        dates="slash", unscored=["delivery_date"], tags=["remittance_slip", "meters", "several_rates", "chart"], category="Livraison de biens",
        late="Passé cette date, des intérêts moratoires au taux BCE + 8 points sont dus de plein droit", fee="ainsi que 40 € d'indemnité de recouvrement",
        terms="Aucun escompte en cas de paiement par anticipation")
    page = doc.start(order="leftward", coding="mapped", producer="Quadient Inspire 14.2")
    blue = "0.08 0.24 0.45"
    page.fill(0, 0, 595, 8, blue)
    page.text(40, 44, "Chaleur", "HB", 20, rgb=blue)
    page.text(40, 62, "de l'Ondaine", "HB", 20, rgb="0.88 0.4 0.1")
    page.text(40, 76, "Le réseau de chaleur de la vallée", "HO", 7.5)
    page.stack(330, 108, [to.HOUSING.name.upper(), to.HOUSING.address[0].upper(), f"{to.HOUSING.postcode} {to.HOUSING.city.upper()}"], "H", 10, 13)
    page.stack(40, 104, ["Agence clientèle : 04 77 00 31 90 (8 h - 17 h 30)", seller.email, "Urgence fuite 24h/24 : 0 800 00 42 42"], "H", 8, 11)
    page.case(40, 168, 125, 32, "Facture numéro", doc.number, "HB", 10, tint="0.87 0.92 0.97")
    page.case(170, 168, 95, 32, "Établie le", doc.on(doc.issued, "slash"), "HB", 10, tint="0.87 0.92 0.97")
    page.case(270, 168, 155, 32, "Période facturée", f"du {doc.on(doc.period, 'slash')} au {doc.on(doc.delivered, 'slash')}", "H", 9, tint="0.87 0.92 0.97")
    page.case(430, 168, 125, 32, "Payable jusqu'au", doc.on(doc.due, "slash"), "HB", 10, tint="0.87 0.92 0.97")
    page.case(40, 204, 125, 32, "Votre SIRET", doc.siret(doc.buyer.siret), "H", 9)
    page.case(170, 204, 95, 32, "Code service", doc.service, "H", 9)
    page.case(270, 204, 155, 32, "Engagement", doc.commitment, "H", 9)
    page.case(430, 204, 125, 32, "Convention de DSP", doc.contract, "H", 9)
    page.text(40, 258, "Sous-station n° 117 - Résidence Le Chambon, bâtiments A à F", "HB", 9)
    y = page.grid(276, [("Compteur", 40, 130, "l"), ("Relève", 170, 90, "c"), ("Index début", 260, 80, "r"), ("Index fin", 340, 80, "r"), ("Différence", 420, 135, "r")],
                  [["Énergie n° 8KAM4471902", "télérelève", "11 840,110", "12 252,460", "412,350 MWh"], ["Appoint n° 19-HT-0338", "agent", "604,0", "618,5", "14,5 m3"]], size=8, rules="h")
    rows = []
    for title, part in (("Chaleur livrée", doc.lines[:3]), ("Services et fournitures annexes", doc.lines[3:])):
        rows.append([(title, "HB"), "", "", "", ""])
        for line in part:
            rows.append([line.description, f"{doc.number_text(line.quantity)} {line.unit}", f"{line.price:.4f}".replace(".", ",") + f" €/{line.unit}",
                         f"{line.rate.normalize():f} %".replace(".", ","), doc.plain(line.net)])
    y = page.grid(y + 12, [("Ce que vous payez", 40, 215, "l"), ("Quantité", 255, 90, "r"), ("Prix hors taxe", 345, 90, "r"), ("Taux", 435, 40, "r"), ("Euros HT", 475, 80, "r")],
                  rows, size=8.5, lead=14, rules="rows", tint="0.87 0.92 0.97")
    (_, b1, t1), (_, b2, t2) = doc.breakdown
    page.sums(330, 553, y + 6, [("Montant hors TVA", doc.money(doc.net)), (f"TVA 5,5 % sur {doc.plain(b2)}", doc.money(t2)),
                                (f"TVA 20 % sur {doc.plain(b1)}", doc.money(t1)), ("Total des taxes", doc.money(doc.vat)), ("Montant TTC de la facture", doc.money(doc.gross))], size=9, lead=14)
    page.text(40, y + 2, "Vos consommations en MWh", "HB", 8)
    page.bars(40, y + 14, 250, 46, [389, 301, 122, 40, 31, 29, 36, 48, 211, 340, 438, 467, 412], "M A M J J A S O N D J F M".split())
    y += 84
    page.notes(40, y, 515, [f"{doc.late}, {doc.fee}. {doc.terms}. {doc.category}. Prix révisés au 01/03/2026 : R1 = 1,0417 x R1o."], "H", 7, 9)
    page.text(297, 660, f"{doc.supplier_title()} - {seller.address[0]} - {seller.postcode} {seller.city} - RCS {seller.rcs} {doc.siret(seller.siret)[:11]} - Siret {doc.siret(seller.siret)} - "
              f"NAF {seller.ape}", "H", 6, "c", 0.3)
    page.text(297, 668, f"Identification TVA {doc.vat_text(seller.vat_id)}", "H", 6, "c", 0.3)
    for x in range(20, 575, 9):
        page.line(x, 682, x + 5, 682, 0.4)
    page.text(40, 698, "TALON À JOINDRE À VOTRE RÈGLEMENT", "HB", 8)
    page.stack(40, 716, [to.HOUSING.name, f"Référence {doc.number}", "Client 0042-117-06"], "C", 8, 11)
    page.text(555, 716, f"MONTANT {doc.plain(doc.payable)} EUR", "CB", 11, "r")
    page.text(555, 732, f"échéance {doc.on(doc.due, 'slash')}", "C", 8, "r")
    page.text(40, 770, f"Virement : {doc.iban_text(seller.iban)}   BIC {seller.bic}", "C", 8)
    page.text(40, 806, f"420117  00718032600 {int(doc.payable * 100):011d}  84  2604", "C", 11)
    return doc


def water():
    """Water by a private company: figures of the last bill, settled since; fees of others; a page of explanation."""
    seller = Supplier("Compagnie des Eaux Cévenoles", "SA", "57213309", ["Immeuble L'Aqueduc", "140 avenue du Pont-Juvénal"], "34967", "Montpellier Cedex 2", nic=44,
                      rcs="Montpellier", capital=12760432, ape="3600Z", account=("20041", "01009", "0044718C030"), bic="PSSTFRPPMON",
                      email="collectivites@eaux-cevenoles.example")
    doc = Deed("eau-delegataire", seller, to.ENGINEERS, "8 117 204 556", "2026-06-22", [
        Row("Part fixe distributeur", "184", "jours", "0.2178", "5.5"), Row("Part variable distributeur", "873", "m3", "0.9642", "5.5"),
        Row("Surtaxe syndicale eau", "873", "m3", "0.5110", "5.5"), Row("Consommation d'eau potable (agence RMC)", "873", "m3", "0.4300", "5.5"),
        Row("Part fixe assainissement", "184", "jours", "0.0962", "10"), Row("Part variable assainissement", "873", "m3", "1.2204", "10"),
        Row("Performance assainissement (agence RMC)", "873", "m3", "0.0840", "10")],
        due="2026-07-22", delivered="2026-06-15", period="2025-12-14", commitment="4500781193", service="PATRI-LOG", order="DA-26-0117", amounts="plain", ids="14", dates="long",
        unscored=["delivery_date"], tags=["previous_balance", "meters", "several_rates", "two_pages"], debits="TVA payée sur les débits",
        late="Tout retard donne lieu à intérêts au taux directeur de la Banque centrale européenne plus huit points", fee="et à une indemnité de 40 euros pour recouvrement",
        terms="Règlement anticipé sans escompte")
    page = doc.start(cut="gaps", order="drawn", producer="StreamServe 5.6")
    page.upright(22, 760, f"Compagnie des Eaux Cévenoles SA au capital de 12 760 432 euros - {seller.siren} R.C.S. Montpellier - SIRET {seller.siret} - TVA {seller.vat_id} - APE {seller.ape}",
                 "H", 5.5)
    page.text(44, 50, "Eaux Cévenoles", "TBI", 24, rgb="0.1 0.45 0.65")
    page.stack(44, 68, [*doc.party_lines(seller), seller.email, "09 69 00 34 34 (appel non surtaxé)"], "T", 8.5, 10.5)
    page.text(551, 50, f"Facture du {doc.on(doc.issued, 'long')}", "TB", 13, "r")
    page.text(551, 64, f"n° {doc.number}", "T", 11, "r")
    page.stack(320, 122, [to.ENGINEERS.name, *doc.party_lines(to.ENGINEERS)], "T", 10.5, 13)
    page.stack(44, 150, ["Pour vos démarches", "Référence contrat 44-0091-338", f"Siret destinataire {doc.buyer.siret}", f"Engagement {doc.commitment}", f"Service {doc.service}",
                         f"Votre commande {doc.order}"], "T", 8.5, 11, "TB")
    page.fill(44, 226, 507, 66, "0.9 0.95 0.98")
    for x, label, value in ((54, "Solde au 14 décembre 2025", "2 411,07"), (180, "Règlement du 19 janvier 2026", "2 411,07 -"), (316, "Cette facture TTC", doc.plain(doc.gross))):
        page.text(x, 244, label, "T", 8.5)
        page.text(x + 4, 262, value, "TB", 12)
    page.text(541, 244, "Somme à payer", "TB", 9, "r")
    page.text(541, 264, f"{doc.plain(doc.payable)} €", "TB", 16, "r")
    page.text(541, 282, f"avant le {doc.on(doc.due, 'long')}", "T", 9, "r")
    page.text(44, 318, "Votre compteur", "TB", 10)
    page.stack(44, 332, ["D04FA118822 - diamètre 60 - relevé le 15 juin 2026 : 41 208 m3", "précédent relevé le 14 décembre 2025 : 40 335 m3, soit 873 m3 consommés en 184 jours",
                         "Point desservi : résidence des élèves, 40 chemin de la Clède, 30100 Alzon"], "T", 9, 12)
    rows = [[("Production et distribution de l'eau", "TBI")] + [""] * 4]
    for i, line in enumerate(doc.lines):
        if i == 2:
            rows.append([("dont parts perçues pour des tiers", "TI")] + [""] * 4)
        if i == 4:
            rows.append([("Collecte et dépollution des eaux usées", "TBI")] + [""] * 4)
        rows.append([line.description, f"{doc.number_text(line.quantity)} {line.unit}", f"{line.price:.4f}".replace(".", ","), doc.plain(line.net),
                     f"{line.rate.normalize():f}".replace(".", ",")])
    y = page.grid(386, [("", 44, 240, "l"), ("Quantités", 284, 75, "r"), ("P.U. H.T.", 359, 65, "r"), ("Montants H.T.", 424, 75, "r"), ("TVA %", 499, 52, "r")], rows, "T", 9.5, 14.5, "TB", "h")
    (_, b10, t10), (_, b5, t5) = doc.breakdown
    page.sums(300, 497, y + 8, [("Total hors taxes", doc.plain(doc.net)), (f"T.V.A. 5,5 % (assiette {doc.plain(b5)})", doc.plain(t5)), (f"T.V.A. 10 % (assiette {doc.plain(b10)})", doc.plain(t10)),
                                (f"Total T.T.C. en euros (T.V.A. {doc.plain(doc.vat)})", doc.plain(doc.gross))], "T", 9.5, 14, "TB")
    page.notes(44, 700, 507, ["Paiement : virement au compte La Banque Postale " + doc.iban_text(seller.iban) + f" ({seller.bic}), en indiquant 44-0091-338.",
                              f"{doc.late} {doc.fee}. {doc.terms}. {doc.debits}."], "T", 8.5, 11)
    page.text(551, 812, "1 / 2", "T", 8, "r")
    back = doc.book.sheet()
    back.text(44, 54, "Comprendre votre facture", "TBI", 16, rgb="0.1 0.45 0.65")
    back.notes(44, 80, 507, ["Distribution de l'eau : 2,12 € TTC par m3 en moyenne, soit 0,0021 € le litre. Une famille de quatre personnes consomme 120 m3 par an, pour 491,28 € TTC au 1er janvier 2026.",
                             "Redevances : l'agence de l'eau perçoit 0,43 € par m3 pour la consommation. Le syndicat fixe la surtaxe par délibération n° 2025-41 du 3 décembre 2025.",
                             "Réclamations : écrire au service clientèle dans les 2 mois ; médiation de l'eau, BP 40463, 75366 Paris Cedex 08.",
                             "Fuite après compteur : écrêtement si la consommation dépasse le double de la moyenne des trois dernières années (2 x 861 m3)."], "T", 10, 15)
    back.text(551, 812, "2 / 2", "T", 8, "r")
    return doc


def telephony():
    """An operator: amounts summed up on the first page, the detail of 26 lines on two more."""
    seller = Supplier("Axelia Télécom", "SAS", "80144927", ["Bâtiment Le Signal", "61 rue des Archives"], "69003", "Lyon", nic=3, rcs="Lyon", capital=4500000, ape="6110Z",
                      account=("16807", "00400", "36024417218"), bic="CCBPFRPPGRE", email="entreprises@axelia.example")
    draw, lines = random.Random(41), []
    sites = ["Mairie", "Police municipale", "École Jaurès", "École Curie", "Gymnase du Parc", "CTM", "Cimetière", "Crèche Les Lutins", "Piscine", "Centre social"]
    for i, site in enumerate(sites):
        call = f"04 75 00 {10 + i * 7 % 80:02d} {20 + i * 13 % 70:02d}"
        lines.append(Row(f"Ligne {call} {site}", "1", None, draw.choice(["14.90", "17.50", "21.00"]), kind="A"))
    for i in range(12):
        call = f"06 39 98 {11 + i * 5:02d} {97 - i * 7:02d}"
        lines.append(Row(f"Mobile {call}", "1", None, draw.choice(["8.90", "12.90"]), kind="M"))
    lines += [Row("Appels vers fixes hors forfait", "214", "min", "0.0120", kind="C"), Row("Appels vers mobiles hors forfait", "688", "min", "0.0350", kind="C"),
              Row("SMS hors forfait", "41", "SMS", "0.0600", kind="C"), Row("Remise volume", "1", None, "-18.00", kind="R")]
    doc = Deed("telecom-synthese", seller, to.RIVER_TOWN, "AX2610-774083", "2026-10-05", lines, due="2026-11-04", delivered="2026-09-30", period="2026-09-01", service="SCE-INFO",
               commitment="2026-INF-0051", contract="22FCS031", amounts="spacedot", ids="dots", dates="short", unscored=["delivery_date"],
               tags=["summary_first", "three_pages", "negative_line"], debits="Axelia a opté pour la TVA sur les débits", rate_printed_on_lines=False,
               late="Intérêts moratoires : taux BCE en vigueur + 8 points", fee="Frais de recouvrement : 40 euros", terms="Pas d'escompte")
    page = doc.start(cut="glyphs", order="rows", producer="Apache FOP 2.8")
    red = "0.7 0.05 0.3"
    page.fill(0, 0, 200, 842, "0.96 0.93 0.95")
    page.text(24, 50, "axelia", "HB", 26, rgb=red)
    page.stack(24, 84, ["Votre interlocuteur", "Service grands comptes publics", "04 78 00 12 34", seller.email], "H", 8, 11, "HB")
    page.stack(24, 144, ["Vos repères", "Compte facturé : 9 004 417", "Réf. marché : 22FCS031", f"Engagement : {doc.commitment}", f"Service : {doc.service}"], "H", 8, 11, "HB")
    page.text(24, 206, f"SIRET {doc.siret(doc.buyer.siret)}", "H", 8)
    page.text(24, 240, "Le saviez-vous ?", "HB", 8)
    page.wrap(24, 252, 160, "La fibre dédiée à partir de 189 € HT par mois : un débit garanti de 100 Mbit/s et un rétablissement en 4 heures. Parlez-en avant le 31/12/26.", "H", 8, 11)
    page.stack(330, 60, [to.RIVER_TOWN.name, *doc.party_lines(to.RIVER_TOWN)], "H", 10, 13)
    page.text(225, 160, "Votre facture en un coup d'oeil", "HB", 15, rgb=red)
    page.text(225, 178, f"N° {doc.number} éditée le {doc.on(doc.issued, 'short')} pour la période du {doc.on(doc.period, 'short')} au {doc.on(doc.delivered, 'short')}", "H", 8)
    kinds = (("A", "Lignes fixes"), ("M", "Lignes mobiles"), ("C", "Communications au-delà des forfaits"), ("R", "Remise"))
    y = 214
    for key, label in kinds:
        page.text(225, y, label, "H", 10)
        page.text(565, y, doc.money(sum(line.net for line in lines if line.notes["kind"] == key)), "H", 10, "r")
        page.line(225, y + 6, 565, y + 6, 0.3, 0.7)
        y += 22
    page.sums(225, 565, y + 6, [("Montant hors TVA", doc.money(doc.net)), (f"TVA 20 % calculée sur {doc.money(doc.net)}", doc.money(doc.vat))], "H", 10, 20, "H")
    page.fill(225, y + 42, 340, 42, red)
    page.text(235, y + 68, "À régler toutes taxes comprises", "HB", 11, rgb="1 1 1")
    page.text(557, y + 68, doc.money(doc.payable), "HB", 15, "r", rgb="1 1 1")
    page.stack(225, y + 106, [f"Date limite de règlement : {doc.on(doc.due, 'short')}", "Mode de règlement : mandat administratif, sur le compte", f"IBAN {doc.iban_text(seller.iban)}",
                              f"BIC {seller.bic}"], "H", 9, 13)
    page.notes(225, y + 180, 340, [f"{doc.late}. {doc.fee}. {doc.terms}. {doc.debits}."], "H", 7, 9)
    page.stack(225, 790, [f"{doc.supplier_title()}, {', '.join(doc.party_lines(seller))}. Capital 4 500 000 €.", f"RCS Lyon 801 449 27{seller.siren[8]}. Siret {doc.siret(seller.siret)}. "
                          f"NAF {seller.ape}. TVA intra {seller.vat_id}.", "Page 1 sur 3"], "H", 6.5, 8.5, gray=0.4)

    def detail(number, title, part, first):
        sheet = doc.book.sheet()
        sheet.text(36, 44, "axelia", "HB", 16, rgb=red)
        sheet.text(559, 44, f"Facture {doc.number} du {doc.on(doc.issued, 'short')} - page {number} sur 3", "H", 8, "r")
        sheet.text(36, 76, title, "HB", 12)
        rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), f"{line.price:.4f}" if line.unit else doc.plain(line.price), doc.plain(line.net)]
                for line in part]
        if first is not None:
            rows.insert(0, [("Report", "HBO"), "", "", (doc.plain(first), "HBO")])
        rows.append([("À reporter" if number == 2 else "Total hors taxes", "HBO"), "", "", (doc.plain(sum(line.net for line in part) + (first or 0)), "HBO")])
        sheet.grid(98, [("Libellé", 36, 283, "l"), ("Nombre", 319, 80, "r"), ("Tarif € HT", 399, 70, "r"), ("Total € HT", 469, 90, "r")], rows, size=9, lead=18, rules="rows")

    detail(2, "Détail de vos abonnements et consommations", lines[:20], None)
    detail(3, "Détail de vos abonnements et consommations (suite)", lines[20:], sum(line.net for line in lines[:20]))
    return doc


def fuel_cards():
    """Fuel cards: one small table for each vehicle, all with tax; the tax is told once for each product."""
    seller = Supplier("Pétrocarte Services", "SAS", "42270851", ["Le Cristal", "12 place des Corolles"], "92400", "Courbevoie", nic=6, rcs="Nanterre", capital=1524000, ape="4671Z",
                      account=("30002", "00555", "0000418823T"), bic="CRLYFRPP", email="flottes@petrocarte.example")
    fleet = (("FK-418-RD", "Renault Trafic - Nettoyage", (("02/09", "Auch Est", "Gazole B7", "58.41", "98.71", "112 408"), ("11/09", "Gimont A20", "Gazole B7", "61.07", "103.82", "113 021"),
                                                     ("24/09", "Auch Est", "Gazole B7", "49.90", "84.33", "113 655"))),
             ("GB-077-XN", "Dacia Duster - Prévention", (("04/09", "Lectoure", "SP95-E10", "38.22", "66.12", "40 118"), ("19/09", "Auch Nord", "SP95-E10", "41.03", "71.80", "40 777"))),
             ("EW-902-AC", "Iveco Daily - VSAV", (("07/09", "Mirande", "Gazole B7", "72.15", "121.93", "88 240"), ("07/09", "Mirande", "AdBlue", "10.00", "12.90", "88 240"),
                                                  ("28/09", "Auch Est", "Gazole B7", "69.64", "117.69", "88 903"))))
    lines, sums = [], {}
    for _, _, fills in fleet:
        for fill in fills:
            lines.append(Row(fill[2], fill[3], "L", None, "20", net=""))
            litres, amount = sums.get(fill[2], (Decimal(0), Decimal(0)))
            sums[fill[2]] = (litres + Decimal(fill[3]), amount + Decimal(fill[4]))
    table = [(name, litres, cents(gross / Decimal("1.2")), gross - cents(gross / Decimal("1.2")), gross) for name, (litres, gross) in sums.items()]
    net, tax = sum(row[2] for row in table), sum(row[3] for row in table)
    doc = Deed("cartes-carburant", seller, to.FIRE, "26093000418177", "2026-09-30", lines, given=[("20", str(net), str(tax))], due="2026-10-30", delivered="2026-09-30", service="PARC-AUTO",
               commitment="26PA00417", contract="M24-018", amounts="space", ids="95", dates="dots", unscored=["lines", "delivery_date"], rate_printed_on_lines=False,
               tags=["per_vehicle", "prices_with_tax"], late="Pénalités de retard au taux légal applicable aux marchés publics (BCE + 8 points)", fee="indemnité forfaitaire de 40 €",
               terms="escompte néant")
    page = doc.start(order="faces", cut="words", producer="Crystal Reports")
    page.text(30, 40, "PÉTROCARTE", "HB", 18)
    page.text(30, 53, "La carte de toutes vos routes", "HO", 8)
    page.stack(30, 78, ["Titulaire du compte", to.FIRE.name, *doc.party_lines(to.FIRE), f"N° Siret {doc.siret(doc.buyer.siret)}"], "HB", 9, 12, "HO")
    page.rect(330, 28, 235, 112)
    page.pairs(338, 440, 44, [("Relevé-facture", doc.number), ("En date du", doc.on(doc.issued, "dots")), ("Opérations jusqu'au", doc.on(doc.delivered, "dots")), ("À payer le", doc.on(doc.due, "dots")),
                              ("Service", doc.service), ("Bon d'engagement", doc.commitment), ("Marché", doc.contract), ("Compte carte", "70 118 2294")], "H", 8.5, 12.5, strong="HB")
    y = 172
    for plate, model, fills in fleet:
        page.fill(30, y - 10, 535, 14, "0.9 0.9 0.86")
        page.text(34, y, f"Carte 7002 {abs(hash_of(plate)):04d} - {plate} - {model}", "HB", 8.5)
        rows = [[f"{day}.2026".replace("/", "."), place, product, doc.number_text(Decimal(litres)), km, doc.plain(Decimal(price))] for day, place, product, litres, price, km in fills]
        rows.append(["", "", ("Total du véhicule", "HBO"), (doc.number_text(sum(Decimal(f[3]) for f in fills)), "HBO"), "", (doc.plain(sum(Decimal(f[4]) for f in fills)), "HBO")])
        y = page.grid(y + 16, [("Date", 30, 70, "l"), ("Station", 100, 120, "l"), ("Produit", 220, 110, "l"), ("Litres", 330, 60, "r"), ("Kilométrage", 390, 80, "r"), ("Euros TTC", 470, 95, "r")],
                      rows, size=8.5, lead=13, head="H", rules="") + 10
    page.text(30, y + 6, "Ventilation par produit", "HB", 9)
    rows = [[name, doc.number_text(litres), doc.plain(base), "20,00", doc.plain(part), doc.plain(gross)] for name, litres, base, part, gross in table]
    rows.append([("Total", "HB"), "", (doc.plain(net), "HB"), "", (doc.plain(tax), "HB"), (doc.plain(doc.gross), "HB")])
    y = page.grid(y + 22, [("", 30, 130, "l"), ("Litres", 160, 70, "r"), ("Base HT", 230, 90, "r"), ("Taux TVA %", 320, 70, "r"), ("TVA", 390, 75, "r"), ("TTC", 465, 100, "r")], rows,
                  size=8.5, lead=14, head="H", rules="box")
    page.text(565, y + 10, f"Net à payer : {doc.money(doc.payable)}", "HB", 12, "r")
    page.notes(30, y + 34, 535, [f"Compte à créditer : IBAN {doc.iban_text(seller.iban)} - BIC {seller.bic}.", f"{doc.late}, {doc.fee}, {doc.terms}."], "H", 8, 11)
    page.text(297, 806, f"{doc.supplier_title()} au capital de 1 524 000 € - {', '.join(doc.party_lines(seller))} - Nanterre RCS {seller.siren} - SIRET {doc.siret(seller.siret)} - APE {seller.ape}",
              "H", 6, "c")
    page.text(297, 814, f"N° TVA {seller.vat_id} - {seller.email}", "H", 6, "c")
    return doc


def hash_of(text):
    return sum(ord(char) * (i + 3) for i, char in enumerate(text)) % 9000 + 1000


BILLS = [heating, water, telephony, fuel_cards]
