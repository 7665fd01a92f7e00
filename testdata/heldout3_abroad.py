"""Third held-out set: suppliers from Ireland, Austria and Spain."""

import heldout3_buyers as to
from heldout3_model import Deed, Row, bill_lines, iban_of, vat_id
from invoice_foreign import supplier

TOLERATED = ["missing_supplier_siret", "missing_vat_rate", "missing_late_penalty", "missing_recovery_fee", "missing_vat_id", "missing_ei_mention"]
UNSCORED = ["totals.vat", "vat_breakdown", "mentions.vat_exemption", "mentions.reverse_charge", "supplier.postcode", "supplier.city", "supplier.address", "supplier.legal_form"]


def abroad(name, seller, buyer, number, issued, lines, language, unscored=(), tags=(), **more):
    return Deed(name, seller, buyer, number, issued, lines, foreign=True, rate_printed_on_lines=False, ids=more.pop("ids", "14"), tolerated=TOLERATED, unscored=[*UNSCORED, *unscored],
                tags=["foreign_supplier", f"language:{language}", *tags], **more)


def irish():
    """A laboratory software house: the labels in one row and the values in the next, a statement of account under the total."""
    seller = supplier("Clonard Analytics", "DAC", ["Unit 9, Harcourt Yard"], "D02 HW77", "Dublin 2", "IE6417283Q", iban_of("IE", "BOFI90001728331904"), "BOFIIE2D", "+353 1 555 0912",
                      "billing@clonard-analytics.example")
    doc = abroad("irlande-logiciel", seller, to.CNRS, "CLN-118842", "2026-02-16", [
        Row("SpectraView Enterprise, annual subscription", "12", "seat", "485.00", code="SV-ENT"), Row("Academic discount on SpectraView", "1", None, "-873.00", code="DISC-AC"),
        Row("Remote onboarding workshop", "3", "session", "260.00", code="TRN-REM")], "en", due="2026-03-18", delivered="2026-02-16", service="LAB-INST4", commitment="4500912277",
        order="4500912277-A", amounts="english", dates="english", unscored=["delivery_date"], tags=["label_rows", "statement", "negative_line"],
        reverse="VAT reverse charged: services supplied under Article 44, tax payable by the customer under Article 196 of Council Directive 2006/112/EC")
    page = doc.start(cut="kern", order="drawn", producer="Xero / PDFTron")
    page.text(45, 66, "INVOICE", "H", 30, gray=0.35)
    page.text(550, 52, "clonard", "HB", 20, "r", rgb="0.05 0.45 0.4")
    page.text(550, 66, "analytics", "H", 14, "r", rgb="0.05 0.45 0.4")
    page.stack(45, 104, [to.CNRS.name, "Attn: Accounts Payable", *doc.party_lines(to.CNRS), "FRANCE", f"VAT: {vat_id(doc.buyer.siret[:9])}", f"SIRET: {doc.buyer.siret}"], "H", 9.5, 12.5, "HB")
    page.stack(550, 104, [doc.supplier_title(), *seller.address, f"{seller.city}, {seller.postcode}", "Ireland", seller.email], "H", 9, 12.5, align="r")
    page.fill(45, 196, 505, 16, "0.9 0.95 0.94")
    for x, label, value in ((50, "Invoice No.", doc.number), (130, "Issued", doc.date(doc.issued)), (225, "Payment due by", doc.date(doc.due)), (322, "PO Number", doc.order), (425, "Engagement / Service code", f"{doc.commitment} / {doc.service}")):
        page.text(x, 207, label, "HB", 8)
        page.text(x, 224, value, "H", 8.5)
    y = page.grid(254, [("Item", 45, 60, "l"), ("Description", 105, 220, "l"), ("Qty", 325, 35, "r"), ("", 360, 50, "l"), ("Unit price", 410, 60, "r"), ("Amount EUR", 470, 80, "r")],
                  bill_lines(doc, "code", "desc", "qty", "unit", "price", "net"), size=9, lead=20, rules="rows")
    page.text(105, y + 2, "Subscription term: 16 February 2026 to 15 February 2027. Licence key reference 7F3A-0419-22C8.", "HO", 8)
    y = page.sums(380, 547, y + 24, [("Subtotal", doc.money(doc.net)), ("VAT (0%, reverse charge)", "€ 0.00"), ("Invoice total", doc.money(doc.gross)), ("Amount due", doc.money(doc.payable))], size=9.5, lead=17)
    page.wrap(45, y + 16, 505, doc.reverse + ".", "H", 8.5, 11)
    page.text(45, y + 56, "Account statement", "HB", 9)
    page.grid(y + 74, [("Document", 45, 130, "l"), ("Date", 175, 110, "l"), ("Amount", 285, 90, "r"), ("Balance", 375, 90, "r")],
              [["CLN-114019", "14 February 2025", "€ 5,120.00", "€ 5,120.00"], ["Payment", "29 March 2025", "-€ 5,120.00", "€ 0.00"], [doc.number, doc.date(doc.issued), doc.money(doc.gross), doc.money(doc.payable)]],
              size=8, lead=13, rules="h")
    page.stack(45, 700, ["Payment details", "Bank of Ireland, College Green, Dublin 2", f"IBAN {doc.iban_text(seller.iban)}", f"SWIFT/BIC {seller.bic}"], "H", 9, 12, "HB")
    page.text(45, 800, f"{doc.supplier_title()}. Registered in Ireland No. 604118. Registered office: {seller.address[0]}, {seller.city}. VAT Reg. No. {seller.vat_id}. Tel {seller.phone}", "H", 7, gray=0.4)
    return doc


def austrian():
    """Equipment from Tyrol: a side column in a shade with all particulars, subtotals carried to a second page."""
    seller = supplier("Alpinmess Gerätebau", "GmbH", ["Innrain 118"], "6020", "Innsbruck", "ATU62188439", iban_of("AT", "5700021011471886"), "HYPTAT22", "+43 512 900 44 18", "fakturierung@alpinmess.example")
    goods = [("Schneesensor SNS-4 mit Mast 4 m", "3", "Stk", "2184.00"), ("Datenlogger DL-900 GPRS", "3", "Stk", "1320.50"), ("Solarmodul 40 Wp inkl. Halterung", "3", "Stk", "298.00"),
             ("Pufferakku 24 Ah", "6", "Stk", "74.90"), ("Antennenkabel 10 m, konfektioniert", "6", "Stk", "41.20"), ("Abspannset Edelstahl", "9", "Set", "63.40"), ("Ersatzmembran", "12", "Stk", "18.75"),
             ("Konfigurationssoftware, Lizenz", "1", "Stk", "640.00"), ("Werkskalibrierung mit Protokoll", "3", "Stk", "155.00"), ("Verpackung Holzkiste", "2", "Stk", "88.00"), ("Transport DAP Grenoble", "1", "pausch.", "312.00")]
    doc = abroad("autriche-messgeraete", seller, to.CNRS, "AR 26-20417", "2026-05-07", [Row(*good) for good in goods], "de", due="2026-06-06", delivered="2026-05-05", service="LAB-NEIGE",
                 commitment="4500913850", amounts="dot", ids="3335", dates="dots", tags=["carried_over", "side_column", "two_pages"],
                 terms="Zahlung ohne Skontoabzug", exemption="Steuerfreie innergemeinschaftliche Lieferung gemäß Art. 6 Abs. 1 iVm Art. 7 UStG 1994")
    page = doc.start(order="leftward", coding="mapped", cut="words", producer="BMD NTCS")

    def side(sheet, number):
        sheet.fill(430, 0, 165, 842, "0.94 0.94 0.94")
        sheet.text(445, 50, "ALPINMESS", "HB", 16)
        sheet.stack(445, 66, [doc.supplier_title(), *doc.party_lines(seller), "Österreich", seller.phone], "H", 8, 11)
        sheet.text(445, 126, seller.email, "H", 6.5)
        y = 154
        for label, value in (("Rechnungsnummer", doc.number), ("Datum", doc.date(doc.issued)), ("Lieferung am", doc.date(doc.delivered)), ("Zahlbar bis", doc.date(doc.due)), ("Kundennummer", "D-40218"),
                             ("UID des Kunden", vat_id(doc.buyer.siret[:9])), ("SIRET", doc.siret(doc.buyer.siret)), ("Engagement juridique", doc.commitment), ("Code service", doc.service), ("Seite", f"{number}/2")):
            sheet.text(445, y, label, "H", 6.5, gray=0.4)
            sheet.text(445, y + 11, value, "HB", 9)
            y += 28
        sheet.stack(445, 740, ["Landesgericht Innsbruck", "FN 418277 k", f"UID {seller.vat_id}", "Hypo Tirol Bank AG", doc.iban_text(seller.iban), f"BIC {seller.bic}"], "H", 7, 9.5)

    columns = [("Pos", 40, 25, "r"), ("Artikel", 68, 172, "l"), ("Menge", 240, 38, "r"), ("", 278, 32, "l"), ("Einzelpreis", 310, 52, "r"), ("Betrag", 362, 58, "r")]
    rows = [[str(10 * i), *row] for i, row in enumerate(bill_lines(doc, "desc", "qty", "unit", "price", "net"), 1)]
    carried = doc.plain(sum(line.net for line in doc.lines[:8]))
    side(page, 1)
    page.stack(40, 120, [to.CNRS.name, *doc.party_lines(to.CNRS), "FRANKREICH"], "H", 10, 13)
    page.text(40, 250, "Rechnung", "HB", 18)
    page.text(40, 272, "Ihre Bestellung per E-Mail vom 24.03.2026, Frau Dr. Morel", "H", 8.5)
    y = page.grid(310, columns, rows[:8], size=8.5, lead=24, rules="rows")
    page.text(360, y, "Übertrag", "HO", 8.5, "r")
    page.text(417, y, carried, "HO", 8.5, "r")
    back = doc.book.sheet()
    side(back, 2)
    back.text(360, 60, "Übertrag", "HO", 8.5, "r")
    back.text(417, 60, carried, "HO", 8.5, "r")
    y = back.grid(84, columns, rows[8:], size=8.5, lead=24, rules="rows")
    y = back.sums(230, 417, y + 10, [("Summe netto", doc.plain(doc.net)), ("USt. 0 %", "0,00"), ("Endbetrag EUR", doc.plain(doc.payable))], lead=18)
    back.notes(40, y + 16, 375, [doc.exemption + ".", "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Zolltarifnummer 9015 80 20, Ursprung Österreich, Bruttogewicht 184,5 kg.",
                                 f"{doc.terms} bis {doc.date(doc.due)}."], "H", 8.5, 12)
    return doc


def spanish():
    """A Spanish maker of street furniture: boxes with capitals, dates with words, the customer's box on the right edge."""
    seller = supplier("Mobiliario Urbano Navarro", "S.L.", ["Polígono Talluntxe II, nave 18"], "31110", "Noáin", "ESB66403825", iban_of("ES", "30350018760180029471"), "CLPEES2MXXX", "+34 948 000 377",
                      "administracion@munavarro.example")
    doc = abroad("espagne-mobilier", seller, to.COMMUNITY, "F26/0871", "2026-03-27", [
        Row("Banco modelo Baztan 180 cm, iroko", "14", None, "318.00", ref="BZ-180"), Row("Papelera circular 60 L con cenicero", "22", None, "96.40", ref="PC-60C"),
        Row("Aparcabicicletas inox 5 plazas", "6", None, "241.75", ref="AB-5"), Row("Portes a Coligny-le-Neuf", "1", None, "480.00", ref="PORTES")], "es", due="2026-04-26", delivered="2026-03-25",
        service="VOIRIE01", commitment="CCBR-2026-118", contract="2025-F-14", amounts="dot", ids="95", dates="es", tags=["boxes", "two_banks"],
        exemption="Entrega intracomunitaria exenta de IVA, artículo 25 de la Ley 37/1992")
    page = doc.start(cut="plain", order="shuffled", coding="mac", producer="A3ERP / FastReport")
    page.rect(35, 35, 250, 96)
    page.stack(45, 54, [doc.supplier_title(), *doc.party_lines(seller), "Navarra - España", f"NIF-IVA: {seller.vat_id}", f"Tel. {seller.phone}", seller.email], "H", 8.5, 12, "HB")
    page.rect(310, 35, 250, 96)
    page.stack(320, 52, ["CLIENTE", to.COMMUNITY.name, *doc.party_lines(to.COMMUNITY), "FRANCIA", f"SIRET {doc.siret(doc.buyer.siret)}", f"NIF-IVA {vat_id(doc.buyer.siret[:9])}"], "H", 8.5, 12, "HO")
    for x, width, label, value in ((35, 90, "FACTURA", doc.number), (125, 130, "FECHA", doc.date(doc.issued)), (255, 130, "VENCIMIENTO", doc.date(doc.due)), (385, 175, "FECHA DE ENTREGA", doc.date(doc.delivered))):
        page.case(x, 144, width, 32, label, value, "HB", 9, "H", "0.9 0.9 0.9", 7, "c")
    page.stack(35, 196, [f"Su contrato (marché): {doc.contract}     N.º engagement: {doc.commitment}     Code service: {doc.service}", "Albarán 26-1190, transportista Transpirenaica"], "H", 8.5, 12)
    y = page.grid(234, [("REF.", 35, 60, "l"), ("CONCEPTO", 95, 250, "l"), ("CANT.", 345, 50, "r"), ("PRECIO", 395, 75, "r"), ("IMPORTE", 470, 90, "r")],
                  bill_lines(doc, "ref", "desc", "qty", "price", "net"), size=9, lead=20, rules="box", tint="0.9 0.9 0.9")
    for x, width, label, value in ((35, 130, "BASE IMPONIBLE", doc.plain(doc.net)), (165, 90, "% IVA", "0,00"), (255, 130, "CUOTA IVA", "0,00"), (385, 175, "TOTAL FACTURA EUR", doc.plain(doc.payable))):
        page.case(x, y + 150, width, 34, label, value, "HB", 11, "H", "0.9 0.9 0.9", 7, "r")
    page.notes(35, y + 206, 525, [doc.exemption + " (art. 138 Directiva 2006/112/CE).", "Forma de pago: transferencia a 30 días a la cuenta de Caja Laboral indicada.",
                                  f"Caja Laboral  IBAN {doc.iban_text(seller.iban)}  BIC {seller.bic}"], "H", 9, 14)
    page.upright(20, 720, "Inscrita en el Registro Mercantil de Navarra, tomo 1418, folio 77, hoja NA-28177, inscripción 1.ª", "H", 6)
    page.text(35, 806, "Garantía de 5 años sobre piezas metálicas. Reclamaciones en 8 días. Tribunales de Pamplona.", "H", 7)
    return doc


BILLS = [irish, austrian, spanish]
