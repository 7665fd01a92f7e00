"""Third held-out set: suppliers from Germany, Italy, the Netherlands, Belgium and Portugal."""

import heldout3_buyers as to
from heldout3_abroad import abroad
from heldout3_model import Row, bill_lines, iban_of, vat_id
from heldout3_terms import small_print
from invoice_foreign import supplier

AGB = ("§ 1 Geltung. Diese Bedingungen gelten für alle Lieferungen ab dem 01.03.2024. Abweichende Bedingungen des Bestellers werden nicht Vertragsbestandteil.",
       "§ 2 Preise. Alle Preise verstehen sich netto ab Werk. Bei Bestellungen unter 200,00 EUR wird ein Zuschlag von 25,00 EUR berechnet.",
       "§ 3 Lieferung. Teillieferungen sind zulässig. Die Gefahr geht mit Übergabe an den Frachtführer über.",
       "§ 4 Zahlung. Rechnungen sind binnen 30 Tagen ohne Abzug zahlbar. Bei Verzug werden 9 Prozentpunkte über dem Basiszinssatz berechnet, zuzüglich 40 EUR Pauschale.",
       "§ 5 Eigentumsvorbehalt. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
       "§ 6 Gewährleistung. Offensichtliche Mängel sind binnen 8 Tagen zu rügen. Die Frist beträgt 24 Monate.",
       "§ 7 Gerichtsstand ist Stuttgart. Es gilt das Recht der Bundesrepublik Deutschland. Stand: 15.02.2024.")


def german():
    """Parts for trams, in two languages, label by label; the conditions of sale in three columns behind."""
    seller = supplier("Gleistechnik Bohnenkamp", "GmbH", ["Heilbronner Straße 214"], "70469", "Stuttgart", "DE314807263", iban_of("DE", "600501010004418827"), "SOLADEST600", "+49 711 900 118 0",
                      "ar@bohnenkamp-gleis.example")
    doc = abroad("allemagne-bilingue", seller, to.METRO, "90041877", "2026-08-11", [
        Row("Weichenheizstab 900 W / barre chauffante d'aiguille", "48", "Stk", "112.40", art="WH-900-2"), Row("Steuergerät WSG-4 / coffret de commande", "4", "Stk", "1985.00", art="WSG-4"),
        Row("Klemmfeder / ressort de fixation", "192", "Stk", "3.85", art="KF-12"), Row("Inbetriebnahme vor Ort / mise en service", "16", "Std", "94.00", art="IBN")], "de", due="2026-09-10", delivered="2026-08-06",
        service="TRAM-MAINT", commitment="GBM261187", order="CF26-04418", contract="2025-077", amounts="dot", dates="dots", ids="3335", tags=["bilingual", "general_terms", "two_pages"],
        late="Bei Verzug werden 9 Prozentpunkte über dem Basiszinssatz berechnet", fee="zuzüglich 40 EUR Pauschale", terms="ohne Abzug / paiement sans escompte",
        exemption="Steuerfreie innergemeinschaftliche Lieferung / livraison intracommunautaire exonérée, § 6a UStG, art. 138 directive 2006/112/CE")
    page = doc.start(order="columns", coding="mapped", cut="kern", producer="Microsoft Dynamics NAV")
    page.fill(430, 24, 135, 46, "0.85 0.1 0.1")
    page.text(497, 44, "BOHNENKAMP", "HB", 14, "c", rgb="1 1 1")
    page.text(497, 60, "Gleistechnik", "H", 10, "c", rgb="1 1 1")
    page.close_form()
    page.text(50, 120, f"{doc.supplier_title()} - {seller.address[0]} - D-{seller.postcode} {seller.city}", "H", 6.5)
    page.stack(50, 138, [to.METRO.name, *doc.party_lines(to.METRO), "Frankreich"], "H", 10.5, 13.5)
    page.text(50, 232, "Rechnung / Facture", "HB", 15)
    page.pairs(330, 455, 132, [("Rechnungsnr. / N° facture", doc.number), ("Datum / Date", doc.date(doc.issued)), ("Lieferdatum / Livraison", doc.date(doc.delivered)), ("Fällig am / Échéance", doc.date(doc.due)),
                               ("Ihre Bestellung / V. commande", doc.order), ("Vertrag / Marché", doc.contract), ("Engagement", doc.commitment), ("Code service", doc.service), ("SIRET", doc.siret(doc.buyer.siret)),
                               ("USt-IdNr. Kunde / TVA client", vat_id(doc.buyer.siret[:9]))], "H", 8, 11.5, strong="HB")
    y = page.grid(276, [("Art.-Nr.", 50, 65, "l"), ("Bezeichnung / Désignation", 115, 225, "l"), ("Menge / Qté", 340, 60, "r"), ("", 400, 28, "l"), ("Preis / P.U.", 428, 60, "r"), ("Betrag / Montant", 488, 77, "r")],
                  bill_lines(doc, "art", "desc", "qty", "unit", "price", "net"), size=8.5, lead=22, rules="rows", tint="0.95 0.92 0.92")
    y = page.sums(330, 562, y + 14, [("Zwischensumme / Total net", doc.plain(doc.net)), ("MwSt. / TVA 0 %", "0,00"), ("Gesamtbetrag / Total EUR", doc.plain(doc.payable))], lead=18)
    page.notes(50, y + 20, 515, [doc.exemption + ".", f"Zahlung bis {doc.date(doc.due)} ohne Abzug / paiement sans escompte. Zolltarif-Nr. 8516 80 20, Gesamtgewicht / poids 318,4 kg, 2 Paletten."], "H", 8.5, 12)
    page.line(50, 770, 565, 770, 0.3)
    page.stack(50, 781, ["Geschäftsführer: Dr. Jens Bohnenkamp", "Amtsgericht Stuttgart HRB 728 114", f"USt-IdNr. {seller.vat_id}"], "H", 6.5, 8.5)
    page.stack(240, 781, ["BW-Bank Stuttgart", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "H", 6.5, 8.5)
    page.stack(430, 781, [f"Tel. {seller.phone}", seller.email, "St.-Nr. 99041/18827"], "H", 6.5, 8.5)
    back = doc.book.sheet()
    small_print(back, [(50, 160), (217, 160), (384, 160)], 50, 6.3, "Allgemeine Geschäftsbedingungen", AGB)
    return doc


def italian():
    """A restorer of paintings: courtesy copy of an electronic invoice, data in a grid of small boxes, dates and tax codes of Italy."""
    seller = supplier("Restauri Bellomo", "S.n.c.", ["Via dei Pandolfini 31"], "50122", "Firenze", "IT03477180263", iban_of("IT", "X0306902887100000018442"), "BCITITMM", "+39 055 000 41 18", "amministrazione@restauri-bellomo.example")
    doc = abroad("italie-restauro", seller, to.MUSEUM, "FPR 14/26", "2026-06-19", [
        Row("Restauro dipinto olio su tela, inv. 1887.4.2", "1", "a corpo", "6800.00"), Row("Foderatura e nuovo telaio 146 x 97", "1", "a corpo", "1450.00"), Row("Indagini UV e riflettografia", "2", "giorni", "720.00"),
        Row("Imballaggio e trasporto climatizzato Firenze - Castelreng", "1", "nr", "1180.00")], "it", due="2026-07-19", delivered="2026-06-12", service="CONSERV", commitment="MBA260091", contract="2026MN04", amounts="dot",
        dates="slash", ids="95", tags=["courtesy_copy", "boxes"], reverse="Operazione non soggetta a IVA ai sensi dell'art. 7-ter D.P.R. 633/72 - inversione contabile, art. 196 Direttiva 2006/112/CE")
    page = doc.start(order="shuffled", cut="words", coding="mac", producer="TeamSystem / iText 5.5")
    page.text(30, 36, "Copia di cortesia priva di valore fiscale ai sensi dell'art. 21 D.P.R. 633/72 - documento trasmesso con SDI 11847720418", "HO", 7)
    page.stack(30, 66, [f"{seller.name} {seller.form}", "Restauro di dipinti e sculture lignee", *doc.party_lines(seller), f"P.IVA {seller.vat_id} - REA FI 418227", f"{seller.phone} - {seller.email}"], "T", 10, 13, "TB")
    page.rect(315, 52, 250, 84, None, 0.6)
    page.stack(325, 68, ["Spett.le", to.MUSEUM.name, *doc.party_lines(to.MUSEUM), "Francia (FR)", f"SIRET {doc.siret(doc.buyer.siret)}"], "T", 10, 13)
    for i, (label, value) in enumerate((("Tipo documento", "TD01 fattura"), ("Numero", doc.number), ("Data", doc.on(doc.issued, "slash")), ("Scadenza", doc.on(doc.due, "slash")), ("Fine lavori", doc.on(doc.delivered, "slash")))):
        page.case(30 + 107 * i, 156, 107, 30, label, value, "TB", 10, "T", "0.93 0.9 0.85", 7)
    for i, (label, value) in enumerate((("Codice destinatario", "XXXXXXX"), ("Impegno (engagement)", doc.commitment), ("Code service", doc.service), ("Contratto (marché)", doc.contract), ("P.IVA cliente", vat_id(doc.buyer.siret[:9])))):
        page.case(30 + 107 * i, 190, 107, 30, label, value, "T", 9.5, "T", "0.93 0.9 0.85", 7)
    y = page.grid(244, [("Descrizione", 30, 275, "l"), ("Q.tà", 305, 35, "r"), ("U.M.", 340, 50, "l"), ("Prezzo unit.", 390, 75, "r"), ("IVA", 465, 30, "c"), ("Importo", 495, 70, "r")],
                  [[*row[:4], "N2.1", row[4]] for row in bill_lines(doc, "desc", "qty", "unit", "price", "net")], "T", 9.5, 22, "TB", "box", "0.93 0.9 0.85")
    for i, (label, value) in enumerate((("Imponibile", doc.plain(doc.net)), ("Natura N2.1", "0,00"), ("Bollo", "0,00"), ("Totale documento", doc.plain(doc.gross)), ("Netto a pagare EUR", doc.plain(doc.payable)))):
        page.case(30 + 107 * i, y + 20, 107, 34, label, value, "TB", 11, "T", "0.93 0.9 0.85", 7, "r")
    page.notes(30, y + 80, 535, [doc.reverse + ".", f"Bonifico bancario 30 gg d.f. su Intesa Sanpaolo, IBAN {doc.iban_text(seller.iban)} BIC {seller.bic}", "Contributo CONAI assolto ove dovuto."], "T", 9.5, 14)
    return doc


def dutch():
    """Bulbs for a département: a plain letter; the sums stand in the sentence under the list; a footer of one line."""
    seller = supplier("Bloembollen Van der Zwet", "B.V.", ["Heereweg 331"], "2161 CA", "Lisse", "NL810449377B01", iban_of("NL", "RABO0331844720"), "RABONL2U", "+31 252 000 441", "administratie@vdzwet.example")
    doc = abroad("pays-bas-bollen", seller, to.DEPARTMENT, "2026-3318", "2026-10-14", [
        Row("Tulipa 'Apeldoorn' 12/+", "6000", None, "0.118"), Row("Narcissus 'Carlton' 14/16", "4500", None, "0.172"), Row("Crocus mengsel 7/8", "10000", None, "0.046"), Row("Allium 'Purple Sensation'", "800", None, "0.31"),
        Row("Vracht Lisse - Moulinsart", "1", None, "365.00")], "nl", due="2026-11-13", delivered="2026-10-12", service="DRI-PARCS", commitment="DVA-2026-88142", amounts="dot", dates="nl", tags=["letter", "totals_in_sentence"],
        exemption="Intracommunautaire levering, 0% btw (art. 138 btw-richtlijn)")
    page = doc.start(order="drawn", cut="matrix", coding="win", producer="SnelStart 12")
    page.text(297, 60, "VAN DER ZWET", "TB", 24, "c", spacing=4)
    page.text(297, 76, "bloembollen sinds 1928", "TI", 11, "c")
    page.stack(70, 120, [to.DEPARTMENT.name, *doc.party_lines(to.DEPARTMENT), "Frankrijk"], "T", 11, 14)
    page.text(525, 210, f"Lisse, {doc.date(doc.issued)}", "T", 11, "r")
    page.text(70, 236, f"Factuur {doc.number}", "TB", 13)
    page.pairs(70, 210, 256, [("Uw btw-nummer:", vat_id(doc.buyer.siret[:9])), ("SIRET:", doc.buyer.siret), ("Engagement:", doc.commitment), ("Code service:", doc.service), ("Geleverd op:", doc.date(doc.delivered))], "T", 10, 13)
    y = page.grid(344, [("Soort", 70, 210, "l"), ("Aantal", 280, 70, "r"), ("Prijs", 350, 75, "r"), ("Bedrag", 425, 100, "r")], bill_lines(doc, "desc", "qty", "price", "net"), "T", 11, 19, "TI", "h")
    page.notes(70, y + 10, 455, [f"Totaal excl. btw {doc.plain(doc.net)} euro, btw 0% 0,00 euro, te betalen {doc.plain(doc.payable)} euro uiterlijk op {doc.date(doc.due)}, op rekening {doc.iban_text(seller.iban)} "
                                 f"({seller.bic}), onder vermelding van factuur {doc.number}.", doc.exemption + ".", "Plantenpaspoort: NL-30041877. Plant de bollen vóór 15 november op 10 cm diepte.", "Met vriendelijke groet, Marieke van der Zwet"],
               "T", 11, 17)
    page.text(297, 800, f"{doc.supplier_title()} - {seller.address[0]} - {seller.postcode} {seller.city} - {seller.phone} - {seller.email} - KvK 28044187 - btw {seller.vat_id}", "T", 7.5, "c")
    return doc


def belgian():
    """Beds for hospitals from Wallonia, in French but not of France: enterprise number, structured message, tax owed by the other party."""
    seller = supplier("Hospilit Wallonie", "SRL", ["Parc industriel des Hauts-Sarts", "Rue de l'Abbaye 92"], "4040", "Herstal", "BE0641883048", iban_of("BE", "3630418827" + f"{3630418827 % 97:02d}"), "BBRUBEBB", "+32 4 000 18 42",
                      "compta@hospilit.example")
    doc = abroad("belgique-lits", seller, to.HOSPITAL_GROUP, "VEN/2026/04418", "2026-04-30", [
        Row("Lit électrique Ourthe 3 plans, hauteur variable", "24", "pc", "1640.00", ref="OUR-3P"), Row("Matelas viscoélastique 88 x 200", "24", "pc", "268.00", ref="MAT-V88"), Row("Potence amovible", "24", "pc", "74.50", ref="POT-1"),
        Row("Ristourne commande groupée", "1", None, "-2850.00", ref="RIST"), Row("Reprise et recyclage des anciens lits", "24", "pc", "35.00", ref="REC")], "fr", due="2026-06-19", delivered="2026-04-27", service="ACH-EQUIP",
        commitment="GHAL26-EQ-0771", order="4400188231", contract="GHT-2025-118", amounts="dot", dates="slash", ids="dots", tags=["belgian_french", "structured_message", "negative_line"],
        exemption="Livraison intracommunautaire exemptée, art. 39 bis du Code belge de la TVA (art. 138 de la directive 2006/112/CE)")
    page = doc.start(order="faces", cut="gaps", coding="names", producer="BOB 50 / Sage Belgium")
    page.text(40, 60, "hospilit", "HB", 28, rgb="0 0.5 0.55")
    page.stack(555, 44, [doc.supplier_title(), *doc.party_lines(seller), "Belgique", seller.phone], "H", 8.5, 11, "HB", align="r")
    page.fill(40, 116, 515, 1.5, "0 0.5 0.55")
    page.text(40, 146, "Facture de vente", "HB", 15)
    page.pairs(40, 150, 168, [("Numéro", doc.number), ("Date", doc.on(doc.issued, "slash")), ("Échéance", doc.on(doc.due, "slash")), ("Date de livraison", doc.on(doc.delivered, "slash")), ("Votre bon de commande", doc.order),
                              ("Marché", doc.contract), ("Engagement", doc.commitment), ("Code service", doc.service), ("Note d'envoi", "NE 26/1187")], "H", 9, 12.5, strong="HB")
    page.stack(320, 168, [to.HOSPITAL_GROUP.name, *doc.party_lines(to.HOSPITAL_GROUP), "FRANCE", f"N° TVA {vat_id(doc.buyer.siret[:9])}", f"SIRET {doc.siret(doc.buyer.siret)}"], "HB", 9.5, 13)
    y = page.grid(308, [("Référence", 40, 70, "l"), ("Libellé", 110, 240, "l"), ("Qté", 350, 35, "r"), ("", 385, 25, "l"), ("P.U. HTVA", 410, 65, "r"), ("Total HTVA", 475, 80, "r")],
                  bill_lines(doc, "ref", "desc", "qty", "unit", "price", "net"), size=9, lead=18, rules="zebra", head="H")
    page.sums(330, 552, y + 16, [("Base imposable", doc.plain(doc.net)), ("TVA 0 %", "0,00"), ("Total TVAC en EUR", doc.plain(doc.gross)), ("Solde à payer", doc.plain(doc.payable))], lead=17)
    page.rect(40, y + 96, 515, 40, None, 0.6)
    page.text(50, y + 112, f"À verser sur {doc.iban_text(seller.iban)} (BIC {seller.bic}) avec la communication", "H", 9)
    page.text(50, y + 127, "+++ 044 / 1826 / 11817 +++", "CB", 11)
    page.notes(40, y + 160, 515, [doc.exemption + ".", "Toute facture impayée à l'échéance produit de plein droit un intérêt de 12 % l'an et une clause pénale de 10 % avec un minimum de 75,00 EUR. Tribunaux de Liège."], "H", 8, 11)
    page.text(297, 806, f"N° d'entreprise BE 0641.883.048 - RPM Liège - {seller.email} - ING {doc.iban_text(seller.iban)}", "H", 7, "c", 0.3)
    return doc


def portuguese():
    """Cork floors from Portugal, by a certified program: document of type FT, a control code, a square code, boxes with double words."""
    seller = supplier("Cortiças do Montado", "Lda.", ["Zona Industrial de Coruche, lote 14"], "2100-042", "Coruche", "PT508477131", iban_of("PT", "003300004418872205905"), "BCOMPTPL", "+351 243 000 118", "faturas@corticas-montado.example")
    doc = abroad("portugal-cortica", seller, to.RIVER_TOWN, "FT 2026A/418", "2026-07-24", [
        Row("Pavimento flutuante cortiça 10,5 mm", "214.8", "m2", "31.90", code="PFC105"), Row("Rodapé cortiça 60 mm", "186", "ml", "4.65", code="ROD60"), Row("Cola base água 5 kg", "9", "un", "38.20", code="COLA5"),
        Row("Transporte para Aubeterre-sur-Drenne", "1", "un", "540.00", code="TRP")], "pt", due="2026-08-23", delivered="2026-07-22", service="ST-BATI", commitment="2026-BAT-0318", amounts="dot", dates="iso", ids="14",
        unscored=["supplier.capital"], tags=["certified_program", "two_dimensional_code", "iso_dates"], exemption="Isenção: M16 - Artigo 14.º do RITI (transmissão intracomunitária de bens)")
    page = doc.start(order="rows", cut="plain", coding="mapped", producer="PHC CS")
    page.text(40, 54, "Cortiças do Montado", "TB", 18, rgb="0.5 0.3 0.1")
    page.stack(40, 70, [doc.supplier_title(), *doc.party_lines(seller), "Portugal", f"Contribuinte n.º {seller.vat_id}", f"{seller.phone} | {seller.email}", "Capital social 50.000,00 EUR - C.R.C. Coruche 508477131"], "H", 8, 10.5)
    page.squares(475, 36, 80, "FT 2026A/418", 29)
    page.text(475, 128, "ATCUD: JFD4418K-418", "H", 7)
    page.stack(320, 160, ["Exmo.(s) Sr.(s)", to.RIVER_TOWN.name, *doc.party_lines(to.RIVER_TOWN), "França", f"SIRET {doc.buyer.siret}"], "H", 9.5, 12.5)
    page.text(40, 176, "FATURA " + doc.number, "HB", 14)
    page.text(40, 190, "Original", "HO", 9)
    for i, (label, value) in enumerate((("Data", doc.on(doc.issued, "iso")), ("Vencimento", doc.on(doc.due, "iso")), ("Data da carga", doc.on(doc.delivered, "iso")), ("V/ N.º Contrib.", vat_id(doc.buyer.siret[:9])),
                                        ("Engagement", doc.commitment), ("Code service", doc.service))):
        page.text(44 + 86 * i, 262, label, "HB", 8)
        page.text(44 + 86 * i, 276, value, "H", 8.5)
    page.line(40, 251, 555, 251)
    page.line(40, 283, 555, 283)
    y = page.grid(306, [("Código", 40, 60, "l"), ("Designação", 100, 215, "l"), ("Quant.", 315, 50, "r"), ("Un.", 365, 30, "l"), ("Pr. unit.", 395, 55, "r"), ("IVA", 450, 35, "c"), ("Valor", 485, 70, "r")],
                  [[*row[:5], "M16", row[5]] for row in bill_lines(doc, "code", "desc", "qty", "unit", "price", "net")], size=9, lead=18, rules="h")
    page.grid(y + 24, [("Taxa", 40, 60, "r"), ("Incidência", 100, 80, "r"), ("Valor IVA", 180, 80, "r")], [["0,00", doc.plain(doc.net), "0,00"]], size=8.5, lead=14, rules="box")
    page.sums(360, 552, y + 24, [("Mercadoria / serviços", doc.plain(doc.net)), ("Desconto comercial", "0,00"), ("IVA", "0,00"), ("Total ( EUR )", doc.plain(doc.payable))], lead=16)
    page.notes(40, y + 120, 515, [doc.exemption + ".", f"Pagamento por transferência a 30 dias: Millennium bcp, IBAN {doc.iban_text(seller.iban)}, SWIFT {seller.bic}.",
                                  "Kp4T-Processado por programa certificado n.º 0006/AT. Local de carga: Coruche, 2026-07-22 08:40, viatura 44-RT-18."], "H", 8.5, 12)
    return doc


BILLS = [german, italian, dutch, belgian, portuguese]
