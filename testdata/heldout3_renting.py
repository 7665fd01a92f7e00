"""Third held-out set: copiers by their counters, temporary work, hired cars given back, lifts after two deposits."""

import heldout3_buyers as to
from heldout3_model import Deed, Row, Supplier, other_last_digit
from heldout3_terms import small_print


def copiers():
    """Pages by counter and by machine; the agency at the head, its company at the foot; the account number does not add up."""
    seller = Supplier("Burotic Atlantique", "SAS", "38840173", ["Agence de Quimper", "26 rue Jacques-Anquetil"], "29000", "Quimper", nic=37, rcs="Nantes", capital=1600000, ape="7733Z",
                      account=("14445", "20200", "08771044183"), bic="CEPAFRPP444", email="quimper@burotic-atlantique.example")
    seller.iban = other_last_digit(seller.iban)
    machines = (("MPC 4504 n° G696R418822 - salle des professeurs", "418 772", "437 214", "18442", "88 104", "91 377", "3273"),
                ("IM 350 n° 3359P704118 - vie scolaire", "61 208", "66 930", "5722", None, None, None))
    lines = [Row("Copies noir MPC 4504", "18442", "page", "0.00390"), Row("Copies couleur MPC 4504", "3273", "page", "0.03650"), Row("Copies noir IM 350", "5722", "page", "0.00520"),
             Row("Location trimestrielle de 2 matériels", "1", "trim.", "412.80"), Row("Gestion des déchets (DEEE)", "2", None, "3.10")]
    doc = Deed("copieurs-compteurs", seller, to.COLLEGE, "QP-2607-44810", "2026-07-06", lines, due="2026-08-05", delivered="2026-06-30", period="2026-04-01", service="GESTION", commitment="26-COLL-0217",
               contract="UGAP 4418-22", amounts="space", ids="3335", dates="short", expected=["iban_checksum_wrong"], unscored=["delivery_date", "supplier.address", "supplier.postcode", "supplier.city"],
               rate_printed_on_lines=False, tags=["counters", "head_office", "general_terms", "two_pages"], late="Pénalités de retard calculées au taux BCE + 8 points", fee="indemnité de recouvrement : 40 €",
               terms="pas d'escompte", category="Livraison de biens et prestation de services")
    page = doc.start(cut="kern", order="columns", coding="names", producer="Divalto / ActiveReports")
    page.text(40, 48, "BUROTIC", "HB", 20, rgb="0.1 0.4 0.7")
    page.text(136, 48, "atlantique", "H", 20, rgb="0.1 0.4 0.7")
    page.stack(40, 64, [*doc.party_lines(seller), "02 98 00 60 60", seller.email], "H", 8.5, 11)
    page.text(555, 48, "Facture de maintenance et location", "H", 11, "r")
    page.pairs(360, 555, 68, [("N°", doc.number), ("Date", doc.on(doc.issued, "short")), ("Trimestre", f"{doc.on(doc.period, 'short')} au {doc.on(doc.delivered, 'short')}"),
                              ("Échéance", doc.on(doc.due, "short")), ("Contrat", "M-29-004471")], "H", 9, 12.5, "r", "HB")
    page.stack(330, 152, [to.COLLEGE.name, *doc.party_lines(to.COLLEGE)], "H", 10.5, 13.5)
    page.stack(40, 152, [f"SIRET client : {doc.siret(doc.buyer.siret)}", f"Service : {doc.service}", f"Engagement : {doc.commitment}", f"Marché : {doc.contract}"], "H", 9, 12.5)
    page.text(40, 226, "Relevés de compteurs", "HB", 10)
    rows = []
    for name, old, new, pages, old2, new2, colour in machines:
        rows.append([(name, "HB"), "", "", "", ""])
        rows.append(["noir", old, new, f"{int(pages):,}".replace(",", " "), "0"])
        if colour:
            rows.append(["couleur", old2, new2, f"{int(colour):,}".replace(",", " "), "0"])
    y = page.grid(244, [("Machine / compteur", 40, 235, "l"), ("Ancien", 275, 70, "r"), ("Nouveau", 345, 70, "r"), ("Réalisé", 415, 70, "r"), ("Rebut", 485, 70, "r")], rows, size=8.5, lead=14, rules="rows")
    rows = [[line.description, f"{doc.number_text(line.quantity)}", line.unit or "", f"{line.price:.5f}".replace(".", ",") if line.unit == "page" else doc.plain(line.price), doc.plain(line.net)] for line in lines]
    y = page.grid(y + 26, [("Détail", 40, 235, "l"), ("Qté", 275, 60, "r"), ("", 335, 45, "l"), ("PU", 380, 85, "r"), ("HT", 465, 90, "r")], rows, size=9, lead=16, rules="h", tint="0.88 0.94 1")
    _, base, tax = doc.breakdown[0]
    for i, (label, value) in enumerate((("Base HT", doc.plain(base)), ("TVA", "20,00 %"), ("Mt TVA", doc.plain(tax)), ("TTC", doc.plain(doc.gross)), ("Net à payer EUR", doc.plain(doc.payable)))):
        page.case(40 + 103 * i, y + 14, 103, 34, label, value, "HB", 11, None, "0.88 0.94 1", 7, "r")
    page.stack(40, y + 76, ["Merci de régler par virement :", doc.iban_text(seller.iban), seller.bic], "H", 9, 12.5, "HB")
    page.notes(40, y + 130, 515, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.category}."], "H", 7.5, 10)
    page.text(297, 800, f"{doc.supplier_title()} au capital de 1 600 000 € - Siège social : 140 boulevard de la Beaujoire, 44300 Nantes - RCS {seller.rcs} {seller.siren}", "H", 6.5, "c", 0.3)
    page.text(297, 809, f"SIRET (agence) {doc.siret(seller.siret)} - APE {seller.ape} - TVA FR {seller.vat_id[2:4]} {seller.siren}", "H", 6.5, "c", 0.3)
    back = doc.book.sheet()
    small_print(back, [(40, 160), (217, 160), (394, 160)], 44, 6.2)
    back.text(297, 809, "Burotic Atlantique - conditions applicables au 1er janvier 2026 - page 2/2", "H", 6.5, "c", 0.3)
    return doc


def temporary_work():
    """Hours by worker and by week on a page that is turned; the tax number has a wrong key."""
    seller = Supplier("Relais Intérim 71", "SARL", "79250418", ["18 rue Pasteur"], "71300", "Montceau-le-Creusot", nic=3, rcs="Chalon-sur-Saône", capital=50000, ape="7820Z",
                      account=("17806", "00410", "62544718003"), bic="AGRIFRPP878", email="paie@relais71.example")
    key = int(seller.vat_id[2:4])
    seller.vat_id = f"FR{(key + 11) % 97:02d}{seller.siren}"
    work = (("BENALI Karim - plongeur", "S36", "35", "24.86"), ("BENALI Karim - plongeur, h. sup. 25 %", "S36", "4", "31.08"), ("DUCRET Anaïs - aide de cuisine", "S36", "28", "25.40"),
            ("DUCRET Anaïs - aide de cuisine", "S37", "35", "25.40"), ("MOREIRA Paulo - magasinier", "S37", "31.5", "27.15"), ("Indemnité de panier", "S36-37", "14", "7.40"))
    doc = Deed("interim-semaines", seller, to.PRISON, "71-026118", "2026-09-15", [Row(name, hours, None, price, week=week) for name, week, hours, price in work], due="2026-10-15", delivered="2026-09-13",
               service="PENFACT071", commitment="1512007748", contract="AC-DISP-2025-19", amounts="plain", ids="95", dates="dash", expected=["vat_id_key_wrong"], rate_printed_on_lines=False,
               tags=["rotated_page", "landscape", "by_worker"], late="Intérêts de retard : BCE + 8 points", fee="40 € de frais de recouvrement", terms="Pas d'escompte", category="Prestation de services")
    page = doc.start(842, 595, 90, cut="words", order="rows", producer="Pixid / JasperReports 6.20")
    page.text(40, 46, "RELAIS INTÉRIM 71", "HB", 16)
    page.stack(40, 60, [doc.supplier_title() + " - " + " - ".join(doc.party_lines(seller)), f"Tél. 03 85 00 57 71 - {seller.email} - garantie financière : Cautio, 12 rue d'Uzès 75002 Paris"], "H", 8, 11)
    page.case(40, 90, 120, 32, "Facture n°", doc.number, "HB", 11)
    page.case(160, 90, 100, 32, "Du", doc.on(doc.issued, "dash"), "HB", 11)
    page.case(260, 90, 120, 32, "À régler pour le", doc.on(doc.due, "dash"), "HB", 11)
    page.case(380, 90, 120, 32, "Dernier jour travaillé", doc.on(doc.delivered, "dash"), "H", 10)
    page.stack(560, 60, ["Entreprise utilisatrice", to.PRISON.name, *doc.party_lines(to.PRISON), f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9, 12, "HO")
    page.text(40, 146, f"N° EJ {doc.commitment}      Code service exécutant {doc.service}      Accord-cadre {doc.contract}", "H", 9)
    y = page.grid(176, [("Salarié - qualification", 40, 300, "l"), ("Semaine", 340, 80, "c"), ("Contrat", 420, 90, "c"), ("Heures / nb", 510, 80, "r"), ("Taux facturé", 590, 90, "r"), ("Montant H.T.", 680, 120, "r")],
                  [[line.description, line.notes["week"], f"CTT{26441 + 7 * i}", doc.number_text(line.quantity), doc.plain(line.price), doc.plain(line.net)] for i, line in enumerate(doc.lines)],
                  size=9, lead=17, rules="box", tint="0.95 0.95 0.85")
    _, base, tax = doc.breakdown[0]
    page.sums(590, 797, y + 16, [("Total H.T.", doc.plain(doc.net)), (f"T.V.A. 20,00 % s/ {doc.plain(base)}", doc.plain(tax)), ("Total T.T.C.", doc.plain(doc.gross)), ("Net à payer €", doc.plain(doc.payable))], lead=16)
    page.stack(40, y + 16, ["Relevé d'heures signés joints : RH-26-8814, RH-26-8815, RH-26-8830", f"Virement : {doc.iban_text(seller.iban)} - {seller.bic}"], "H", 9, 14)
    page.notes(40, y + 56, 500, [f"{doc.late}. {doc.fee}. {doc.terms}. {doc.category}. Attestation de vigilance URSSAF du 02-07-2026, code de sécurité 4K7F2M."], "H", 7.5, 10)
    page.text(421, 570, f"SARL au capital de 50000 € - SIRET {doc.siret(seller.siret)} - R.C.S. {seller.rcs} - APE {seller.ape} - N° T.V.A. {seller.vat_id}", "H", 7, "c", 0.3)
    return doc


def car_hire_credit():
    """A credit note with its signs behind the amounts, a copy; the invoice it corrects is named in a sentence."""
    seller = Supplier("Locavenir Véhicules", "SAS", "52044917", ["Aéroport de Rodez", "Route de Decazeville"], "12330", "Salles-le-Marcel", nic=9, rcs="Rodez", capital=750000, ape="7711A",
                      account=("11206", "20025", "00441874290"), bic="AGRIFRPP812", email="facturation@locavenir.example")
    doc = Deed("avoir-location", seller, to.CITY, "AV-260388", "2026-08-20", [
        Row("Kangoo électrique GK-418-TB, 4 jours non utilisés", "-4", "jour", "46.50"), Row("Franchise assurance facturée à tort", "-1", None, "350.00"), Row("Kilomètres excédentaires annulés", "-212", "km", "0.11")],
        title="AVOIR", type=381, preceding="FA-262914", delivered="2026-07-31", service="PARC", commitment="VC26-01188", contract="24F031", amounts="trailing", ids="nbsp", dates="long", rate_printed_on_lines=False,
        tolerated=["due_before_issue", "missing_due_date", "missing_late_penalty", "missing_recovery_fee", "missing_delivery_date"], unscored=["delivery_date"], tags=["credit_note", "watermark", "trailing_minus"],
        category="Prestation de services")
    doc.due = None
    page = doc.start(order="faces", coding="mapped", producer="Rent Centric / PD4ML")
    page.watermark(120, 620, "DUPLICATA", 80, 0.92)
    page.fill(0, 0, 595, 26, "0.95 0.75 0")
    page.text(30, 60, "locavenir", "HBO", 28, rgb="0.15 0.15 0.15")
    page.text(565, 60, "AVOIR", "HB", 24, "r")
    page.stack(30, 80, [doc.supplier_title(), *doc.party_lines(seller), seller.email], "H", 8.5, 11)
    page.stack(565, 80, [f"n° {doc.number}", f"le {doc.on(doc.issued, 'long')}"], "H", 11, 14, align="r")
    page.rect(310, 118, 255, 78, None, 0.5)
    page.stack(320, 134, [to.CITY.name, *doc.party_lines(to.CITY), f"Siret {doc.siret(doc.buyer.siret)}"], "H", 9.5, 13, "HB")
    page.stack(30, 150, [f"Engagement {doc.commitment}", f"Code service {doc.service}", f"Marché {doc.contract}"], "H", 9, 13)
    page.notes(30, 232, 535, [f"Cet avoir vient en déduction de notre facture {doc.preceding} du 31 juillet 2026, contrat de location RA-4471182, conducteur M. Fabre. Motif : retour anticipé du véhicule le 27 juillet 2026 "
                              "et franchise appliquée sans sinistre."], "H", 9.5, 13)
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit or ''}".strip(), doc.plain(line.price), doc.plain(line.net)] for line in doc.lines]
    y = page.grid(290, [("Rectification", 30, 300, "l"), ("Quantité", 330, 75, "r"), ("Tarif HT", 405, 70, "r"), ("Montant HT", 475, 90, "r")], rows, size=9, lead=19, rules="rows", tint="1 0.95 0.75")
    _, base, tax = doc.breakdown[0]
    page.sums(350, 562, y + 14, [("Total HT", doc.money(doc.net)), (f"TVA 20 % (base {doc.plain(base)})", doc.money(tax)), ("Total TTC en votre faveur", doc.money(doc.gross)), ("Solde de l'avoir", doc.money(doc.payable))], lead=17)
    page.notes(30, y + 110, 535, ["Montant à déduire de votre prochain mandatement ou remboursable sur demande. TVA à régulariser chez le client (article 272-1 du CGI).", f"{doc.category}.",
                                  f"Pour mémoire, notre compte : {doc.iban_text(seller.iban)}, {seller.bic}."], "H", 8.5, 12)
    page.text(297, 806, f"{doc.supplier_title()} au capital de 750 000 € - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} {seller.siren} - APE {seller.ape} - TVA {seller.vat_id}", "H", 7, "c", 0.3)
    return doc


def lifts():
    """The last invoice of a lift renewal: two deposits with their invoices are taken off, sums in boxes on both sides, a remittance slip."""
    seller = Supplier("Ascenseurs du Sillon", "SA", "30774196", ["Parc Sud-Galaxie", "5 rue des Tropiques"], "38130", "Échirolles-le-Pont", nic=5, rcs="Grenoble", capital=4120000, ape="4329B",
                      account=("13907", "00000", "87200441835"), bic="CEPAFRPP382", email="travaux@ascenseurs-sillon.example", insurance="Assurance décennale : SMA SA, 8 rue Louis-Armand 75015 Paris, n° 7302000/1 418 227, France")
    lines = [Row("Dépose de l'appareil existant", "1", "ens", "4850.00", "10"), Row("Machine gearless, câbles et limiteur", "1", "ens", "18740.00", "10"), Row("Cabine 630 kg, parois inox", "1", "ens", "12960.00", "10"),
             Row("Portes palières EI 30", "6", "u", "1985.00", "10"), Row("Contrôle commande et variateur", "1", "ens", "9410.00", "10"), Row("Mise à disposition d'un monte-matériaux", "3", "sem", "320.00", "20")]
    doc = Deed("ascenseurs-solde", seller, to.HOUSING, "F0041877", "2026-10-22", lines, due="2026-11-21", delivered="2026-10-16", service="DPTECHNI", commitment="OPH26-TVX-0417", contract="2025-TR-088", order="OS 2026-014",
               amounts="nnbsp", ids="nnbsp", dates="slash", paid="41800.00", tags=["deposits_deducted", "several_rates", "remittance_slip"], late="Intérêts moratoires : BCE + 8 points", fee="indemnité de 40 € pour frais de recouvrement",
               terms="Escompte : néant", category="Livraison de biens et prestation de services", debits="Option pour la TVA sur les débits")
    page = doc.start(order="leftward", cut="matrix", coding="mapped", producer="SAP NetWeaver / Adobe LiveCycle")
    page.text(40, 50, "ASCENSEURS", "HB", 15)
    page.text(40, 66, "DU SILLON", "HB", 15, rgb="0.8 0.1 0.1")
    page.stack(40, 84, [*doc.party_lines(seller), "04 76 00 88 20"], "H", 8, 10.5)
    page.text(40, 128, seller.email, "H", 8)
    page.close_form()
    page.text(300, 50, "FACTURE DE SOLDE", "HB", 15)
    page.pairs(300, 400, 70, [("Document", doc.number), ("Date pièce", doc.on(doc.issued, "slash")), ("Date d'échéance", doc.on(doc.due, "slash")), ("Réception", doc.on(doc.delivered, "slash")), ("Ordre de service", doc.order),
                              ("Marché", doc.contract), ("Engagement", doc.commitment), ("Service", doc.service)], "H", 9, 12)
    page.stack(40, 186, [to.HOUSING.name, *doc.party_lines(to.HOUSING), f"Siret {doc.siret(doc.buyer.siret)}"], "H", 10, 13, "HB")
    page.text(300, 200, "Chantier : résidence Mâtel, entrée 4, 42300", "H", 9)
    page.text(300, 212, "Roanne-le-Port - appareil n° 14 R 0087", "H", 9)
    rows = [[line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.plain(line.price), f"{line.rate:.2f}".replace(".", ","), doc.plain(line.net)] for line in lines]
    y = page.grid(262, [("Poste", 40, 225, "l"), ("Quantité", 265, 65, "r"), ("P.U. H.T.", 330, 85, "r"), ("TVA", 415, 50, "r"), ("Total H.T.", 465, 90, "r")], rows, size=9, lead=17, rules="box", tint="0.92 0.92 0.92")
    table = [[f"{rate:.2f} %".replace(".", ","), doc.plain(base), doc.plain(tax)] for rate, base, tax in doc.breakdown]
    page.grid(y + 20, [("Taux", 40, 60, "r"), ("Base", 100, 85, "r"), ("TVA", 185, 75, "r")], table, size=9, lead=15, rules="box")
    page.rect(300, y + 4, 255, 118)
    page.sums(310, 548, y + 22, [("Montant du marché H.T.", doc.money(doc.net)), ("T.V.A.", doc.money(doc.vat)), ("Montant T.T.C.", doc.money(doc.gross)),
                                 ("Acompte facture F0040912 du 12/01/2026", "- 25\u202f300,00\u202f€"), ("Acompte facture F0041355 du 03/06/2026", "- 16\u202f500,00\u202f€"), ("Total des acomptes", "- " + doc.money(doc.paid)),
                                 ("Solde à payer", doc.money(doc.payable))], size=8.5, lead=15.5)
    page.notes(40, y + 146, 515, [f"{doc.late} ; {doc.fee} ; {doc.terms}. {doc.debits}. {doc.category}. {seller.insurance}."], "H", 7.5, 10)
    page.text(40, 652, f"{doc.supplier_title()} au capital de 4 120 000 € - SIRET {doc.siret(seller.siret)} - RCS {seller.rcs} - APE {seller.ape} - TVA {doc.vat_text(seller.vat_id)}", "H", 7, gray=0.3)
    page.line(20, 668, 575, 668, 0.3, 0.5)
    page.text(40, 686, "Papillon de virement", "HB", 9)
    for i, (label, value) in enumerate((("Référence à rappeler", f"{doc.number} / OPH26"), ("Compte", doc.iban_text(seller.iban)), ("BIC", seller.bic), ("Montant", doc.money(doc.payable)))):
        page.text((40, 150, 360, 460)[i], 708, label, "H", 7, gray=0.4)
        page.text((40, 150, 360, 460)[i], 722, value, "C", 8.5)
    page.stripes(40, 740, 300, 26, "F0041877")
    return doc


BILLS = [copiers, temporary_work, car_hire_credit, lifts]
