"""Third held-out set: Réunion, Corsica, and a cooperative whose claims belong to a factor."""

import heldout3_buyers as to
from heldout3_model import Deed, Row, Supplier


def reunion():
    """Groceries in Réunion: 2.1 and 8.5 per cent, the currency before the amounts, supplier's block under the customer's, table without heading."""
    seller = Supplier("Distripéi Restauration", "SARL", "43917052", ["ZAC Bel-Air", "14 rue des Flamboyants"], "97450", "Saint-Louis-du-Gol", nic=2, rcs="Saint-Pierre-de-la-Réunion", capital=80000, ape="4639B",
                      account=("11315", "00001", "08018447264"), bic="CEPAFRPP131", email="chr@distripei.example")
    lines = [Row("Riz long grain, sac 25 kg", "60", "sac", "31.40", "2.1"), Row("Lait UHT demi-écrémé 1 L", "480", "bri", "0.985", "2.1"), Row("Lentilles de Cilaos 5 kg", "12", "sac", "44.00", "2.1"),
             Row("Rougail saucisse surgelé 2,5 kg", "36", "bac", "21.75", "2.1"), Row("Produit lave-vaisselle 20 L", "5", "bid", "58.90", "8.5"), Row("Serviettes 2 plis, carton de 3000", "8", "ctn", "29.50", "8.5"),
             Row("Forfait livraison Hauts", "2", None, "35.00", "8.5")]
    doc = Deed("reunion-epicerie", seller, to.OVERSEAS, "FR26-0097418", "2026-10-02", lines, due="2026-11-01", delivered="2026-09-30", service="CUISCENT", commitment="SH26-2207", order="BC 26-1190",
               contract="2024-SH-19/3", amounts="nbsp", ids="3335", dates="slash", tags=["overseas_vat", "several_rates", "currency_first", "no_table_heading"], rate_printed_on_lines=True,
               late="Passé l'échéance : intérêts moratoires BCE + 8 points", fee="indemnité forfaitaire de 40,00 €", terms="Pas d'escompte", category="Livraison de biens")

    def euros(value):
        return "€\u00a0" + doc.plain(value)

    page = doc.start(cut="words", order="shuffled", coding="names", producer="Wavesoft / Telerik Reporting")
    page.fill(40, 30, 515, 4, "0.95 0.5 0.1")
    page.text(297, 56, "DISTRIPÉI", "HB", 22, "c", spacing=2)
    page.text(297, 70, "le grossiste des collectivités de l'île", "HO", 9, "c")
    page.stack(40, 104, [to.OVERSEAS.name, *doc.party_lines(to.OVERSEAS), "La Réunion", f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 10.5, 13.5, "HB")
    page.stack(40, 190, [doc.supplier_title(), *doc.party_lines(seller), "Tél. 0262 00 41 74 - Fax 0262 00 41 75", seller.email], "H", 8, 10.5)
    for i, (label, value) in enumerate((("Facture", doc.number), ("du", doc.on(doc.issued, "slash")), ("Bon de commande", doc.order), ("Livraison du", doc.on(doc.delivered, "slash")), ("Échéance au", doc.on(doc.due, "slash")),
                                        ("Engagement", doc.commitment), ("Code service", doc.service), ("Marché", doc.contract), ("Client", "C00218"))):
        page.text(400, 104 + 15 * i, label + " :", "H", 9, "r", gray=0.3)
        page.text(408, 104 + 15 * i, value, "HB", 9)
    page.text(40, 262, "Lieu de livraison : cuisine centrale des Hauts, chemin Piveteau - BL 118 402 et BL 118 417", "HO", 9)
    y = page.grid(288, [("", 40, 210, "l"), ("", 250, 70, "r"), ("", 320, 75, "r"), ("", 395, 60, "r"), ("", 455, 100, "r")],
                  [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), "€\u00a0" + doc.price(line.price), f"{line.rate.normalize():f} %".replace(".", ","), euros(line.net)] for line in lines],
                  size=9.5, lead=19, rules="rows", header=False)
    page.text(40, y + 10, "TVA", "HB", 9)
    for i, (rate, base, tax) in enumerate(doc.breakdown):
        page.text(40, y + 26 + 14 * i, f"{rate.normalize():f} % : {euros(tax)} sur une base de {euros(base)}".replace(".", ",", 1), "H", 9)
    page.sums(330, 552, y + 14, [("Total hors taxes", euros(doc.net)), ("Total TVA", euros(doc.vat)), ("Total toutes taxes comprises", euros(doc.gross)), ("À payer", euros(doc.payable))], size=10, lead=17)
    page.notes(40, y + 100, 515, ["Octroi de mer compris dans les prix (octroi de mer externe : 4,5 % et 6,5 %).", f"{doc.late} ; {doc.fee}. {doc.terms}. {doc.category}.",
                                  f"Banque : Caisse d'Épargne CEPAC Réunion - {doc.iban_text(seller.iban)} - {seller.bic}"], "H", 8.5, 12)
    page.text(297, 804, f"SARL au capital de 80 000 € - SIRET {doc.siret(seller.siret)} - R.C.S. {seller.rcs} - NAF {seller.ape} - TVA {seller.vat_id}", "H", 7, "c", 0.3)
    return doc


def corsica():
    """Heating oil in Corsica: 13 per cent; deliveries with density and litres at 15 °C; a bordered head, values right under tiny labels, side text downward."""
    seller = Supplier("Cinarca Combustibles", "SAS", "32988140", ["Baléone", "Route de Mezzavia"], "20167", "Sarrola-Carcopino", nic=4, rcs="Ajaccio", capital=304898, ape="4671Z",
                      account=("14607", "00052", "01018447728"), bic="CCBPFRPPMAR", email="pro@cinarca-combustibles.example")
    lines = [Row("Fioul domestique GNR-FOD, cuve lycée", "4985", "L", "0.9142", "13"), Row("Fioul domestique GNR-FOD, cuve internat", "3012", "L", "0.9142", "13"), Row("Additif anti-algues", "6", "bid", "18.30", "20"),
             Row("Nettoyage de cuve 10 m3", "1", "op", "640.00", "10")]
    doc = Deed("corse-fioul", seller, to.ISLAND, "20260418/F", "2026-02-12", lines, due="2026-03-14", delivered="2026-02-10", service="DGA-EDUC", commitment="CTC2600418-1", contract="MP25-0061", amounts="space", ids="95",
               dates="shortdots", tags=["corsican_rates", "several_rates", "upright_text", "weights"], late="Intérêts de retard au taux BCE + 8 points", fee="forfait de recouvrement 40 €", terms="escompte : sans",
               category="Livraison de biens et prestation de services")
    page = doc.start(order="rows", cut="plain", coding="mac", producer="Pétrosoft / Reportman")
    page.upright(580, 200, f"{doc.supplier_title()} au capital de 304 898 euros - R.C.S. {seller.rcs} {seller.siren} - SIRET {doc.siret(seller.siret)} - APE {seller.ape} - TVA {seller.vat_id} - {seller.email}",
                 "H", 6.5, down=True)
    page.rect(30, 28, 530, 150, None, 1)
    page.line(295, 28, 295, 178, 1)
    page.line(30, 118, 560, 118, 1)
    page.text(42, 58, "CINARCA", "TB", 24)
    page.text(42, 76, "combustibles", "TI", 14)
    page.stack(42, 92, [" - ".join(seller.address), f"{seller.postcode} {seller.city}  -  04 95 00 20 16"], "T", 9, 12)
    page.stack(307, 48, [to.ISLAND.name, *doc.party_lines(to.ISLAND)], "T", 11, 14, "TB")
    page.text(307, 106, f"SIRET {doc.siret(doc.buyer.siret)}", "T", 9)
    for x, label, value in ((42, "FACTURE", doc.number), (130, "DATE", doc.on(doc.issued, "shortdots")), (205, "LIVRAISON", doc.on(doc.delivered, "shortdots")), (307, "RÈGLEMENT LE", doc.on(doc.due, "shortdots")),
                            (390, "ENGAGEMENT", doc.commitment), (480, "SERVICE", doc.service)):
        page.text(x, 132, label, "H", 6)
        page.text(x, 145, value, "TB", 10.5)
    page.text(42, 164, "MARCHÉ", "H", 6)
    page.text(75, 166, doc.contract, "TB", 10.5)
    page.text(307, 166, "Chauffeur : Santoni - camion 2A 118 - bons 88120 à 88122", "T", 9)
    rows = []
    for i, line in enumerate(lines):
        rows.append([line.description, doc.number_text(line.quantity), line.unit, f"{line.price:.4f}".replace(".", ",") if i < 2 else doc.plain(line.price), doc.plain(line.net), f"{line.rate.normalize():f}".replace("2E+1", "20").replace("1E+1", "10")])
        if i < 2:
            rows.append([(f"bon 8812{i} - densité 0,8457 - température 11,4 °C - soit {('4 999', '3 020')[i]} litres à 15 °C", "TI"), "", "", "", "", ""])
    y = page.grid(206, [("Produit", 30, 250, "l"), ("Quantité", 280, 55, "r"), ("U", 335, 30, "c"), ("Prix HT", 365, 65, "r"), ("Montant HT", 430, 80, "r"), ("TVA", 510, 50, "r")], rows, "T", 10, 16, "TB", "box", "0.93 0.93 0.93")
    table = [[f"{rate.normalize():f} %".replace("2E+1", "20").replace("1E+1", "10"), doc.plain(base), doc.plain(tax), doc.plain(base + tax)] for rate, base, tax in doc.breakdown]
    table.append([("Total", "TB"), *[(doc.plain(value), "TB") for value in (doc.net, doc.vat, doc.gross)]])
    y = page.grid(y + 30, [("Taux", 230, 60, "r"), ("Hors taxe", 290, 90, "r"), ("Taxe", 380, 80, "r"), ("Toutes taxes", 460, 100, "r")], table, "T", 10, 16, "TB", "box", "0.93 0.93 0.93")
    page.text(557, y + 16, f"Net à payer : {doc.money(doc.payable)}", "TB", 13, "r")
    page.notes(30, y + 50, 530, [f"Virement : {doc.iban_text(seller.iban)} ({seller.bic}). {doc.late}, {doc.fee}, {doc.terms}.", f"{doc.category}. Accise sur les énergies comprise : 15,62 €/hl. Taux de TVA applicables en Corse (CGI, art. 297).",
                                 "Seuil d'alerte de votre cuve : 1 500 litres. Prochaine tournée : semaine 11."], "T", 9, 13)
    return doc


def cooperative():
    """Wood chips by the megawatt-hour from a cooperative: the claim is sold to a factor, whose account and name stand in a box; the cooperative's own is not told."""
    seller = Supplier("Bois Énergie du Revermont", "SCIC SAS", "75380261", ["Maison de la forêt", "17 route de Lons"], "39270", "Orgelet-le-Bourget", nic=1, rcs="Lons-le-Saunier", ape="1610A",
                      email="contact@ber-scic.example")
    lines = [Row("Plaquettes forestières, chaufferie du lycée", "118.6", "MWh", "34.20", "10"), Row("Plaquettes forestières, chaufferie de la piscine", "204.3", "MWh", "34.20", "10"),
             Row("Bonification siccité (humidité 27,4 %)", "322.9", "MWh", "0.85", "10"), Row("Analyse granulométrique", "2", None, "75.00", "20")]
    doc = Deed("cooperative-affacturage", seller, to.METRO, "BER26-118", "2026-02-05", lines, due="2026-03-07", delivered="2026-01-31", period="2026-01-01", service="ENERGIE", commitment="GBM260418", contract="2023-112",
               amounts="space", ids="14", dates="weekday", unscored=["supplier.iban", "supplier.bic", "delivery_date", "supplier.legal_form"], tags=["distractor:factor", "several_rates", "long_dates"],
               late="Intérêts moratoires dus à compter de l'échéance, au taux de la Banque centrale européenne majoré de huit points", fee="ainsi que l'indemnité de 40 euros", terms="Aucun escompte", category="Livraison de biens")
    doc.supplier.iban = doc.supplier.bic = None
    page = doc.start(coding="mapped", cut="gaps", order="upward", producer="Odoo / wkhtmltopdf 0.12.6")
    page.text(45, 60, "B.E.R.", "HB", 30, rgb="0.35 0.25 0.1")
    page.text(150, 46, "Bois Énergie du Revermont", "HB", 12)
    page.stack(150, 59, [*doc.party_lines(seller), seller.email], "H", 8.5, 11)
    page.text(45, 124, "Client", "HB", 9)
    page.stack(45, 138, [to.METRO.name, *doc.party_lines(to.METRO), f"SIRET {doc.buyer.siret}"], "H", 10, 13)
    page.text(300, 124, "Facture", "HB", 9)
    page.stack(300, 138, [f"{doc.number}, {doc.on(doc.issued, 'weekday')}", "Livraisons de janvier 2026 (tickets de pesée 4418 à 4431)", f"Marché {doc.contract}, engagement {doc.commitment}, service {doc.service}",
                          f"Exigible le {doc.on(doc.due, 'weekday')}"], "H", 9, 13)
    y = page.grid(222, [("Description", 45, 225, "l"), ("Quantité", 270, 75, "r"), ("Prix unitaire", 345, 70, "r"), ("Taxes", 415, 55, "r"), ("Montant", 470, 80, "r")],
                  [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), doc.plain(line.price), f"TVA {int(line.rate)} %", doc.money(line.net)] for line in lines], size=9, lead=22, rules="rows")
    (_, b20, t20), (_, b10, t10) = doc.breakdown
    page.sums(330, 547, y + 10, [("Sous-total", doc.money(doc.net)), (f"TVA 10 % sur {doc.money(b10)}", doc.money(t10)), (f"TVA 20 % sur {doc.money(b20)}", doc.money(t20)), ("Total", doc.money(doc.gross)),
                                 ("Montant dû", doc.money(doc.payable))], size=9.5, lead=17)
    page.text(45, y + 44, f"dont taxes : {doc.money(doc.vat)}", "H", 9)
    page.rect(45, y + 104, 505, 66, 0.96, 0.8)
    page.notes(55, y + 120, 485, ["Pour être libératoire, votre règlement doit être effectué directement à l'ordre de FACTOLYS SA (RCS Nanterre 552 204 187, SIRET 55220418700021), qui le reçoit par subrogation dans le cadre d'un "
                                  "contrat d'affacturage n° 77 418, au compte FR76 3000 4008 2800 0112 2334 476, BIC BNPAFRPPXXX. Toute réclamation lui est opposable sous 10 jours."], "HB", 8, 12)
    page.notes(45, y + 194, 505, [f"{doc.late}, {doc.fee}. {doc.terms}. {doc.category}."], "H", 8, 11)
    page.line(45, 785, 550, 785, 0.4)
    page.text(297, 796, f"Société coopérative d'intérêt collectif - SCIC SAS à capital variable - SIRET {seller.siret} - RCS {seller.rcs} - APE {seller.ape} - TVA {seller.vat_id}", "H", 7, "c", 0.3)
    page.text(297, 806, "62 sociétaires - certifiée Chaleur Bois Qualité Plus, PEFC 10-31-2418", "H", 7, "c", 0.3)
    return doc


BILLS = [reunion, corsica, cooperative]
