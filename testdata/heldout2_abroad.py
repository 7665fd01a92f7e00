"""Foreign suppliers of French public bodies, for the second held-out set, each in its own language and form."""

import random

import heldout2_buyers as to
from heldout2_model import Bill, Row, bill_lines
from invoice_foreign import supplier
from invoice_model import iban_of, vat_id

TOLERATED = ["missing_supplier_siret", "missing_vat_rate", "missing_late_penalty", "missing_recovery_fee", "missing_vat_id", "missing_ei_mention"]
UNSCORED = ["totals.vat", "vat_breakdown", "mentions.vat_exemption", "mentions.reverse_charge", "supplier.postcode", "supplier.city", "supplier.address",
            "supplier.legal_form"]


def abroad(name, seller, buyer, number, issued, lines, language, unscored=(), **more):
    return Bill(name, seller, buyer, number, issued, lines, foreign=True, rate_printed_on_lines=False, ids=more.pop("ids", "14"),
                tags=["foreign_supplier", f"language:{language}"], tolerated=TOLERATED, unscored=[*UNSCORED, *unscored], **more)


def german():
    """The letter of a German firm: positions, a date as a sentence, four columns of small print at the foot."""
    seller = supplier("Kesselring Laborbedarf", "GmbH & Co. KG", ["Industriestraße 47"], "76646", "Bruchsal", "DE288419073",
                      iban_of("DE", "663500360017284915"), "BRUSDE66XXX", "+49 7251 000 418", "rechnung@kesselring-labor.example")
    doc = abroad("rechnung", seller, to.UNIVERSITY, "RE-2611-00384", "2026-11-03", [
        Row("Zentrifugenröhrchen 50 ml, steril, VE 500", "6", "VE", "148.90", art="K-50500"), Row("Magnetrührer beheizbar, 20 l", "2", "Stk", "612.50", art="K-7720"),
        Row("Kalibrierzertifikat DAkkS", "2", "Stk", "96.00", art="K-CAL2"), Row("Fracht und Verpackung, frei Haus", "1", "psch", "74.80", art="FRACHT")],
        "de", due="2026-12-03", delivered="2026-10-29", service="LAB-CHIMIE", commitment="4500421733", order="BDC-26-8831", amounts="dot", dates="german", terms="ohne Abzug fällig",
        exemption="Steuerfreie innergemeinschaftliche Lieferung gemäß § 4 Nr. 1b i.V.m. § 6a UStG")
    page = doc.start(order="columns", coding="mac", producer="DATEV Auftragswesen")
    page.text(545, 56, "KESSELRING", "HB", 20, "r", rgb="0.6 0 0")
    page.text(545, 69, "Laborbedarf", "H", 10, "r", rgb="0.6 0 0")
    page.text(62, 126, f"{doc.supplier_title()} · {seller.address[0]} · {seller.postcode} {seller.city}", "H", 6.5)
    page.line(62, 129, 300, 129, 0.3)
    page.stack(62, 144, [to.UNIVERSITY.name, *doc.party_lines(to.UNIVERSITY), "FRANKREICH"], "H", 10, 13)
    page.pairs(350, 545, 144, [("Rechnungs-Nr.", doc.number), ("Rechnungsdatum", doc.date(doc.issued)), ("Lieferdatum", doc.date(doc.delivered)),
                               ("Kunden-Nr.", "140886"), ("Ihre Bestellung", doc.order), ("Ihr Zeichen (engagement)", doc.commitment),
                               ("Code service", doc.service), ("SIRET", doc.siret(doc.buyer.siret)), ("Ihre USt-IdNr.", vat_id(doc.buyer.siret[:9]))], "H", 9, 12.5, "r")
    page.text(62, 276, "Rechnung", "HB", 15)
    page.stack(62, 298, ["Sehr geehrte Damen und Herren,", "für unsere Lieferung erlauben wir uns, wie folgt zu berechnen:"], "H", 9.5, 13)
    rows = [[str(i + 1), *row] for i, row in enumerate(bill_lines(doc, "art", "desc", "qty", "unit", "price", "net"))]
    y = page.grid(334, [("Pos.", 62, 28, "l"), ("Art.-Nr.", 90, 55, "l"), ("Bezeichnung", 145, 205, "l"), ("Menge", 350, 40, "r"), ("Einh.", 390, 32, "l"),
                        ("E-Preis", 422, 53, "r"), ("G-Preis", 475, 73, "r")], rows, size=9, lead=16, rules="h")
    y = page.sums(350, 545, y + 6, [("Nettobetrag", doc.money(doc.net)), ("Mehrwertsteuer 0 %", "0,00 EUR"), ("Rechnungsbetrag", doc.money(doc.payable))])
    page.notes(62, y + 8, 483, [doc.exemption + ".", f"Der Betrag ist ohne Abzug fällig bis zum {doc.date(doc.due)}. Es gelten unsere Allgemeinen Geschäftsbedingungen.",
                                "Mit freundlichen Grüßen"], "H", 9.5, 14)
    page.line(62, 762, 545, 762, 0.3)
    page.stack(62, 772, [doc.supplier_title(), *doc.party_lines(seller)], "H", 6.5, 8)
    page.stack(200, 772, [f"Tel. {seller.phone}", seller.email, "Amtsgericht Mannheim HRA 230418"], "H", 6.5, 8)
    page.stack(325, 772, ["Sparkasse Kraichgau", f"IBAN {doc.iban_text(seller.iban)}", f"BIC {seller.bic}"], "H", 6.5, 8)
    page.stack(462, 772, ["USt-IdNr.", seller.vat_id, "Steuer-Nr. 30418/22907"], "H", 6.5, 8)
    return doc


def flemish():
    """A Flemish firm: tax shifted to the customer, a structured communication."""
    seller = supplier("Verhaegen Speeltoestellen", "BV", ["Nijverheidslaan 118"], "9031", "Drongen", "BE0478312542",
                      iban_of("BE", "4017328815" + f"{4017328815 % 97:02d}"), "KREDBEBB", "+32 9 000 27 31", "boekhouding@verhaegen-spel.example")
    doc = abroad("factuur", seller, to.CITY, "VF26-01877", "2026-09-08", [
        Row("Speeltoestel Robinia 3-torens, plaatsing inbegrepen", "1", "st", "18450.00"), Row("Valdempende tegels 50 x 50", "84", "m2", "62.30"),
        Row("Veiligheidskeuring EN 1176", "1", "st", "395.00")],
        "nl", due="2026-10-08", delivered="2026-09-04", service="ESPACES-VERTS", commitment="PC26-000742", contract="2026-FCS-08", amounts="dot", dates="dash", ids="3335",
        reverse="BTW verlegd: btw te voldoen door de medecontractant, art. 44 en 196 Richtlijn 2006/112/EG")
    page = doc.start(order="shuffled", cut="words", coding="win", producer="Exact Online")
    page.fill(0, 0, 170, 842, "0.93 0.96 0.9")
    page.text(24, 60, "Verhaegen", "TB", 20)
    page.text(24, 76, "Speeltoestellen BV", "T", 12)
    page.stack(24, 110, [*doc.party_lines(seller), "België", seller.phone], "T", 9, 12)
    page.text(24, 164, seller.email, "T", 7.5)
    page.stack(24, 190, ["Factuurnummer", doc.number, "", "Factuurdatum", doc.date(doc.issued), "", "Vervaldatum", doc.date(doc.due), "", "Leveringsdatum", doc.date(doc.delivered)],
               "T", 10, 15)
    page.stack(24, 340, ["SIRET klant", doc.siret(doc.buyer.siret), "Code service", doc.service, "N° engagement", doc.commitment, "Contract / marché", doc.contract], "T", 9, 13)
    page.text(200, 60, "FACTUUR", "TB", 22)
    page.stack(380, 100, [to.CITY.name, *doc.party_lines(to.CITY), "Frankrijk"], "T", 10.5, 13.5, "TB")
    y = page.grid(200, [("Omschrijving", 200, 160, "l"), ("Aantal", 360, 38, "r"), ("", 398, 26, "l"), ("Prijs", 424, 62, "r"), ("Bedrag", 486, 76, "r")],
                  bill_lines(doc, "desc", "qty", "unit", "price", "net"), "T", 10, 17, "TB", "h")
    y = page.sums(380, 559, y + 8, [("Totaal excl. btw", doc.money(doc.net)), ("BTW", "verlegd"), ("Te betalen", doc.money(doc.payable))], "T", 10.5, last="TB")
    base = 4478201193
    check = f"{base}{base % 97 or 97:02d}"
    page.notes(200, y + 14, 360, [doc.reverse + ".", f"Gelieve te betalen op rekening IBAN {doc.iban_text(seller.iban)}, BIC {seller.bic},",
                                  f"met vermelding van +++{check[:3]}/{check[3:7]}/{check[7:]}+++"], "T", 10, 14)
    page.text(200, 800, f"BTW BE 0478.312.542 - RPR Gent - {doc.supplier_title()}", "T", 8)
    return doc


def spanish():
    """A Spanish firm: an intra-community delivery, Courier Oblique headings, the customer's tax number."""
    seller = supplier("Cerámicas Alcolea", "S.L.U.", ["Polígono Industrial El Serrallo, nave 12"], "12100", "Grao de Castellón", "ESB64019284",
                      iban_of("ES", "21038704518210042917"), "UCJAES2MXXX", "+34 964 000 273", "administracion@ceramicas-alcolea.example")
    doc = abroad("factura", seller, to.HOUSING, "2026/0733", "2026-10-14", [
        Row("Pavimento porcelánico 60 x 60 gris, 1ª", "318.60", "m²", "11.45"), Row("Rodapié a juego 8 x 60", "240", "ml", "2.90"), Row("Palet europeo", "7", "ud", "9.00")],
        "es", due="2026-11-13", delivered="2026-10-12", service="DPT-REHAB", commitment="HPV2604602", amounts="dot", dates="es",
        exemption="Operación exenta de IVA, entrega intracomunitaria: art. 25 de la Ley 37/1992")
    page = doc.start(order="rows", cut="plain", coding="names", producer="A3ERP - Wolters Kluwer")
    page.text(40, 54, seller.name.upper(), "HB", 17)
    page.stack(40, 70, [doc.supplier_title() + " - NIF-IVA " + seller.vat_id, *doc.party_lines(seller), f"Tel. {seller.phone}", seller.email], "H", 8.5, 11)
    page.rect(320, 60, 236, 98)
    page.stack(330, 78, [to.HOUSING.name, *doc.party_lines(to.HOUSING), "FRANCIA", f"NIF-IVA {vat_id(doc.buyer.siret[:9])}", f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9.5, 13, "HB")
    page.grid(190, [("Factura n.º", 40, 90, "c"), ("Fecha", 130, 130, "c"), ("Vencimiento", 260, 140, "c"), ("Fecha de entrega", 400, 156, "c")],
              [[doc.number, doc.date(doc.issued), doc.date(doc.due), doc.date(doc.delivered)]], size=9, rules="box", head="CBO")
    page.text(40, 240, f"Code service: {doc.service}     Engagement juridique: {doc.commitment}     Albarán: AL26-2291", "H", 9)
    y = page.grid(270, [("Concepto", 40, 240, "l"), ("Cantidad", 280, 70, "r"), ("Ud.", 350, 36, "l"), ("Precio", 386, 70, "r"), ("Importe", 456, 100, "r")],
                  bill_lines(doc, "desc", "qty", "unit", "price", "net"), size=9.5, lead=17, rules="box", head="CBO")
    page.grid(y + 20, [("Base imponible", 40, 130, "r"), ("% IVA", 170, 70, "c"), ("Cuota IVA", 240, 110, "r"), ("TOTAL FACTURA", 350, 206, "r")],
              [[doc.plain(doc.net), "0", "0,00", (doc.money(doc.payable), "HB")]], size=10, lead=16, rules="box", head="CBO")
    page.notes(40, y + 90, 516, [doc.exemption + ".", f"Forma de pago: transferencia a 30 días, IBAN {doc.iban_text(seller.iban)} (BIC {seller.bic})."], "H", 9, 13)
    page.text(40, 800, "Inscrita en el Registro Mercantil de Castellón, tomo 1188, folio 42, hoja CS-20417", "H", 6.5)
    return doc


def italian():
    """An Italian firm: two-column heads, a number with a letter, services by reverse charge."""
    seller = supplier("Restauri Beltrame", "S.a.s.", ["Calle Lunga San Barnaba 2711", "Dorsoduro"], "30123", "Venezia", "IT03872010461",
                      iban_of("IT", "M0503402070000000041882"), "BAPPIT21XXX", "+39 041 000 66 12", "fatture@restauri-beltrame.example")
    doc = abroad("fattura", seller, to.TOWN, "58/FE", "2026-06-30", [
        Row("Restauro conservativo pala d'altare, sec. XVII - II acconto lavori", "1", "corpo", "14200.00"), Row("Indagini diagnostiche IR e XRF", "2", "gg", "780.00"),
        Row("Trasferte del restauratore", "5", "gg", "165.00")],
        "it", due="2026-07-30", delivered="2026-06-26", service="PATRIMOINE", commitment="26-001102", contract="MAPA-2026-07", amounts="dot", dates="it", ids="33323",
        reverse="Inversione contabile - operazione non soggetta ex art. 7-ter D.P.R. 633/72")
    page = doc.start(order="upward", cut="kern", coding="mapped", producer="TeamSystem Enterprise")
    page.text(297, 54, doc.supplier_title(), "TBI", 20, "c")
    page.text(297, 70, " - ".join(doc.party_lines(seller)) + " (VE)", "T", 9.5, "c")
    page.text(297, 82, f"tel. {seller.phone} - {seller.email} - Partita IVA {seller.vat_id}", "T", 9.5, "c")
    page.line(50, 92, 545, 92, 0.8)
    page.text(50, 130, f"Fattura n. {doc.number} del {doc.date(doc.issued)}", "TB", 14)
    page.stack(50, 150, [f"Scadenza: {doc.date(doc.due)}", f"Prestazione ultimata il {doc.date(doc.delivered)}", f"Rif. contratto (marché) {doc.contract}",
                         f"Engagement {doc.commitment}", f"Code service {doc.service}"], "T", 10.5, 14)
    page.stack(340, 130, ["Spett.le", to.TOWN.name, *doc.party_lines(to.TOWN), "Francia", f"SIRET {doc.siret(doc.buyer.siret)}"], "T", 10.5, 14, "TI")
    y = page.grid(256, [("Descrizione", 50, 250, "l"), ("U.M.", 300, 45, "c"), ("Q.tà", 345, 40, "r"), ("Prezzo", 385, 75, "r"), ("Importo", 460, 85, "r")],
                  bill_lines(doc, "desc", "unit", "qty", "price", "net"), "T", 10.5, 18, "TB", "boxrows", tint="0.96 0.93 0.85")
    y = page.sums(340, 542, y + 10, [("Totale imponibile", doc.money(doc.net)), ("IVA (non soggetta)", "0,00 EUR"), ("Totale documento", doc.money(doc.payable)),
                                     ("Netto a pagare", doc.money(doc.payable))], "T", 10.5, 16, "TB")
    page.notes(50, y + 16, 495, [doc.reverse + ".", "Reverse charge, article 283-2 du CGI.",
                                 f"Pagamento: bonifico bancario a 30 gg, IBAN {doc.iban_text(seller.iban)}, BIC/SWIFT {seller.bic}."], "T", 10, 14)
    page.text(297, 802, "Iscritta al Registro delle Imprese di Venezia Rovigo - REA VE-384 117", "T", 7.5, "c")
    return doc


def british():
    """A British firm after it left the Union: day and month in words, amounts the English way."""
    seller = supplier("Thornbury Acoustics", "Ltd", ["Unit 6, Brunel Court", "Waterwells Business Park"], "GL2 2AL", "Gloucester", "GB884130271",
                      iban_of("GB", "BARC20325348217703"), "BARCGB22XXX", "+44 1452 000 918", "accounts@thornbury-acoustics.example")
    doc = abroad("invoice", seller, to.THEATRE, "INV-30418", "2026-10-27", [
        Row("Acoustic survey of main auditorium", "2", "days", "1150.00"), Row("Variable reverberation banners, made to measure", "12", "ea", "418.75"),
        Row("Carriage and installation", "1", "ea", "1325.00")],
        "en", unscored=["supplier.vat_id"], due="2026-11-26", delivered="2026-10-22", service="REGIE-TECH", commitment="OTL-2026-0201", order="PO-OTL-0201",
        amounts="english", dates="british", reverse="Outside the scope of UK VAT - VAT to be accounted for by the customer (reverse charge)")
    page = doc.start(order="blocks", cut="matrix", coding="win", producer="Xero")
    page.text(48, 78, "INVOICE", "H", 28)
    page.stack(48, 112, [to.THEATRE.name, *doc.party_lines(to.THEATRE), "FRANCE", f"SIRET {doc.siret(doc.buyer.siret)}"], "H", 9.5, 13)
    page.stack(270, 70, ["Invoice Date", doc.date(doc.issued), "Invoice Number", doc.number, "Reference", f"{doc.order}", "Commitment number", doc.commitment, "Service code",
                         doc.service, "Tax point", doc.date(doc.delivered)], "H", 9, 12)
    page.stack(410, 70, [doc.supplier_title(), *seller.address, seller.city, seller.postcode, "UNITED KINGDOM", seller.phone, "VAT " + seller.vat_id], "H", 9, 12, "HB")
    page.text(410, 172, seller.email, "H", 7.5)
    y = page.grid(256, [("Description", 48, 232, "l"), ("Quantity", 280, 75, "r"), ("Unit Price", 355, 80, "r"), ("Amount EUR", 435, 112, "r")],
                  [[line.description, f"{doc.number_text(line.quantity)} {line.unit}", doc.plain(line.price), doc.plain(line.net)] for line in doc.lines],
                  size=9.5, lead=20, rules="rows")
    y = page.sums(330, 544, y + 6, [("Subtotal", doc.plain(doc.net)), ("TOTAL VAT", "0.00"), ("TOTAL EUR", doc.plain(doc.payable)), ("AMOUNT DUE", doc.money(doc.payable))], lead=18)
    page.stack(48, y + 40, [f"Due Date: {doc.date(doc.due)}", doc.reverse, "", "Payment by bank transfer in euro:", f"IBAN {doc.iban_text(seller.iban)}", f"SWIFT {seller.bic}",
                            "Beneficiary: Thornbury Acoustics Ltd"], "H", 9, 13, "HB")
    page.text(48, 808, "Company Registration No: 07741832. Registered Office: " + ", ".join([*seller.address, seller.city, seller.postcode]) + ".", "H", 6.5, gray=0.3)
    return doc


def swiss():
    """A Swiss firm: amounts with apostrophes, an export, a payment slip with its code at the foot."""
    seller = supplier("Hänni Feinmechanik", "AG", ["Solothurnstrasse 88"], "2540", "Grenchen", "CHE-107.482.669",
                      iban_of("CH", "08781000155578432"), "KBSOCH22XXX", "+41 32 000 51 17", "debitoren@haenni-fein.example")
    doc = abroad("qr-rechnung", seller, to.CLINIC, "2026-40127", "2026-11-11", [
        Row("Ersatzantrieb zu OP-Bohrsystem, Typ HF-3", "3", "Stk.", "2480.00"), Row("Dichtungssatz steril, 10er-Pack", "8", "Pk.", "137.50"),
        Row("Werkseitige Revision mit Prüfprotokoll", "1", "Psch.", "1890.00")],
        "de", unscored=["supplier.vat_id"], due="2026-12-11", delivered="2026-11-06", service="BIOMEDICAL", commitment="4100781466", amounts="swiss", dates="shortdots", ids="33323",
        exemption="Ausfuhrlieferung, von der Schweizer MWST befreit (Art. 23 MWSTG)")
    page = doc.start(order="faces", coding="mac", producer="Abacus Research")
    page.text(50, 54, "HÄNNI", "HB", 22, spacing=3)
    page.text(150, 54, "Feinmechanik", "H", 12)
    page.stack(50, 78, [doc.supplier_title(), *doc.party_lines(seller), f"Telefon {seller.phone}", seller.email, f"{seller.vat_id} MWST"], "H", 8.5, 11)
    page.stack(340, 118, [to.CLINIC.name, *doc.party_lines(to.CLINIC), "Frankreich"], "H", 10, 13)
    page.text(50, 196, f"Rechnung Nr. {doc.number}", "HB", 14)
    page.pairs(50, 170, 216, [("Datum", doc.date(doc.issued)), ("Lieferung vom", doc.date(doc.delivered)), ("Zahlbar bis", doc.date(doc.due)),
                              ("SIRET", doc.siret(doc.buyer.siret)), ("Code service", doc.service), ("N° d'engagement", doc.commitment)], "H", 9, 12.5)
    y = page.grid(306, [("Artikel", 50, 240, "l"), ("Anzahl", 290, 45, "r"), ("ME", 335, 40, "l"), ("Preis EUR", 375, 75, "r"), ("Total EUR", 450, 95, "r")],
                  bill_lines(doc, "desc", "qty", "unit", "price", "net"), size=9.5, lead=17, rules="h")
    y = page.sums(340, 542, y + 6, [("Zwischentotal", doc.plain(doc.net)), ("MWST 0.0 %", "0.00"), ("Total EUR", doc.plain(doc.payable))], last="HB")
    page.text(50, y + 4, doc.exemption + ".", "H", 9)
    top = 545
    page.line(0, top, 595, top, 0.4)
    page.line(176, top, 176, 842, 0.4)
    receiver = [doc.iban_text(seller.iban), doc.supplier_title(), *doc.party_lines(seller)]
    payer = [to.CLINIC.name, *doc.party_lines(to.CLINIC)[:1], f"{to.CLINIC.postcode} {to.CLINIC.city}"]
    for x, title, size in ((14, "Empfangsschein", 7), (350, "", 8)):
        page.text(x, top + 20, title, "HB", 11)
        y = page.stack(x, top + 36, ["Konto / Zahlbar an", *receiver], "H", size, size + 2, "HB")
        y = page.stack(x, y + 8, ["Zahlbar durch", *payer], "H", size, size + 2, "HB")
    page.stack(350, y + 10, ["Zusätzliche Informationen", f"Rechnung {doc.number}, BIC {seller.bic}"], "H", 8, 10, "HB")
    page.text(190, top + 20, "Zahlteil", "HB", 11)
    dots = random.Random("Zahlteil")
    for i in range(23):
        for j in range(23):
            if dots.random() < 0.45:
                page.rect(192 + 5.2 * i, top + 40 + 5.2 * j, 5.2, 5.2, fill=0, stroke=0)
    for x, y in ((14, top + 210), (190, top + 200)):
        page.stack(x, y, ["Währung", "EUR"], "H", 8, 11, "HB")
        page.stack(x + 54, y, ["Betrag", doc.plain(doc.payable).replace("'", " ")], "H", 8, 11, "HB")
    return doc


BILLS = [german, flemish, spanish, italian, british, swiss]
