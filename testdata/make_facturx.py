#!/usr/bin/env python3
"""Writes the Factur-X files of testdata/facturx/: right, wrong in their container, wrong in their
XML, and with a page that contradicts it; and the XML formats of Chorus Pro's own.

    testdata/make_facturx.py

Each is named for what is wrong with it; what is expected of each is in tests/e2e/cases/facturx-*.
Standard library only, the same bytes every time.
"""

import copy
import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import structured_cii  # noqa: E402
import structured_model  # noqa: E402
from boxfont import font  # noqa: E402
from pdfwriter import Pdf, text_width  # noqa: E402
from structured_xml import bytes_of  # noqa: E402

OUT = HERE / "facturx"
EXTRA = {"BT-10": "COMPTA", "BT-13": "2026-BC-0042"}


def invoice():
    """What page and XML both say, unless a file is made to contradict itself."""
    terms = structured_model.base("french")
    terms.update(EXTRA)
    return terms


def french(amount):
    whole, cents = f"{float(amount):,.2f}".split(".")
    return whole.replace(",", " ") + "," + cents


def day(iso):
    return "/".join(reversed(iso.split("-")))


def draw(pdf, terms):
    """One page in the manner of an invoicing program."""
    page = pdf.page()
    seller, buyer = terms["seller"], terms["buyer"]

    def put(x, y, *lines, font_name="H", size=10):
        for at, text in enumerate(lines):
            page.text(x, y + 14 * at, text, font=font_name, size=size)

    put(50, 60, seller["BT-27"], font_name="HB", size=14)
    put(50, 80, seller["address"]["BT-35"],
        f"{seller['address']['BT-38']} {seller['address']['BT-37']}",
        f"SIRET {seller['BT-29'][0][0]}", f"N° TVA {seller['BT-31']}")
    put(320, 60, "FACTURE", font_name="HB", size=16)
    put(320, 84, f"Facture n° {terms['BT-1']}", f"Date de facture : {day(terms['BT-2'])}",
        f"Échéance : {day(terms['BT-9'])}")
    put(320, 150, "Client", font_name="HB")
    put(320, 164, buyer["BT-44"], buyer["address"]["BT-50"],
        f"{buyer['address']['BT-53']} {buyer['address']['BT-52']}",
        f"SIRET client : {buyer['BT-46'][0]}")
    put(50, 236, f"Code service : {terms['BT-10']}", f"N° d'engagement : {terms['BT-13']}")
    columns = (("Désignation", 50), ("Quantité", 330), ("PU HT", 400), ("TVA", 450),
               ("Total HT", 540))
    for name, x in columns:
        put(x if x == 50 else x - text_width(name, "HB", 10), 290, name, font_name="HB")
    y = 310
    for row in terms["lines"]:
        cells = (row["BT-153"], row["BT-129"], french(row["BT-146"]),
                 row["BT-152"].replace(".", ",") + " %", french(row["BT-131"]))
        for cell, (_, x) in zip(cells, columns):
            put(x if x == 50 else x - text_width(cell, "H", 10), y, cell)
        y += 16
    y += 20
    put(300, y, "Taux TVA", font_name="HB")
    put(400, y, "Base HT", font_name="HB")
    put(490, y, "TVA", font_name="HB")
    for row in terms["breakdown"]:
        y += 16
        put(300, y, row["BT-119"].replace(".", ",") + " %")
        put(400, y, french(row["BT-116"]))
        put(490, y, french(row["BT-117"]))
    y += 30
    for label, term in (("Total HT", "BT-109"), ("Total TVA", "BT-110"), ("Total TTC", "BT-112"),
                        ("Net à payer", "BT-115")):
        put(380, y, label)
        amount = french(terms[term]) + " €"
        put(540 - text_width(amount, "H", 10), y, amount)
        y += 16
    put(50, 600, f"IBAN : {terms['means'][0]['accounts'][0]['BT-84']}",
        "Pénalités de retard : trois fois le taux d'intérêt légal",
        "Indemnité forfaitaire pour frais de recouvrement : 40 €",
        "Pas d'escompte pour paiement anticipé")


def xmp(level, file_name, kind="INVOICE", version="1.0",
        space="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"):
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:fx="{space}">
<fx:DocumentType>{kind}</fx:DocumentType><fx:DocumentFileName>{file_name}</fx:DocumentFileName>
<fx:Version>{version}</fx:Version><fx:ConformanceLevel>{level}</fx:ConformanceLevel>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def pdf_of(terms, xml, file_name="factur-x.xml", relationship="Data", level="EN 16931",
           associated=True, packet=None):
    """A Factur-X: the page of `terms` with `xml` attached."""
    pdf = Pdf("Facture")
    pdf.font_file = font()
    draw(pdf, terms)
    if xml is not None:
        pdf.attachments.append((file_name, xml, relationship, associated))
        pdf.metadata = packet or xmp(level, file_name)
        pdf.output_intent = True
    return pdf.save()


def cii(terms):
    return bytes_of(structured_cii.write(terms))


def write(name, data):
    (OUT / name).write_bytes(data)


def contradictions():
    """(name, what is other on the page)."""
    def line(terms):
        terms["lines"][0]["BT-131"], terms["lines"][0]["BT-146"] = "910.00", "455.00"
        structured_model.total(terms)

    def totals(terms):
        terms.update({"BT-110": "196.88", "BT-112": "1221.88", "BT-115": "1221.88"})

    def iban(terms):
        terms["means"][0]["accounts"][0]["BT-84"] = "FR7610107001011234567890129"

    yield "number", lambda terms: terms.update({"BT-1": "F2026-0181"})
    yield "date", lambda terms: terms.update({"BT-2": "2026-11-03"})
    yield "siret", lambda terms: terms["buyer"].update({"BT-46": ("35600000000048", "0009")})
    yield "totals", totals
    yield "iban", iban
    yield "line", line


def hostile(xml):
    """(name, XML that is no XML, or more than that)."""
    declaration, rest = xml.split(b"?>", 1)
    yield "cut-off", xml[:len(xml) * 2 // 3]
    yield "latin-1", declaration + b"?>" + rest.replace(b"Pose de", "Pose achevée de".encode("latin-1"))
    yield "entities", (declaration + b'?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
                       b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + rest)
    yield "deep", declaration + b"?>" + rest.replace(
        b"</rsm:CrossIndustryInvoice>", b"<a>" * 200 + b"</a>" * 200 + b"</rsm:CrossIndustryInvoice>")


ORDER = b"""<?xml version="1.0" encoding="UTF-8"?>
<rsm:SCRDMCCBDACIOMessageStructure
 xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>
"""


# A minimal flow of Chorus Pro (E2): UBL before EN 16931, with a PDF in a ZIP.
MINIMAL_FLOW = """<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
 xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
 <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>
  <CategoryCode xmlns="urn:example:flow">A1</CategoryCode>
 </ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
 <cbc:ID>F2026-0118</cbc:ID>
 <cbc:IssueDate>2026-11-02</cbc:IssueDate>
 <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
 <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cac:OrderReference><cbc:ID>2026-BC-0042</cbc:ID></cac:OrderReference>
 <cac:AdditionalDocumentReference><cbc:ID>facture.pdf</cbc:ID><cac:Attachment>
  <cbc:EmbeddedDocumentBinaryObject mimeCode="application/zip" filename="facture.zip">UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</cbc:EmbeddedDocumentBinaryObject>
 </cac:Attachment></cac:AdditionalDocumentReference>
 <cac:AccountingSupplierParty><cac:Party>
  <cac:PartyIdentification><cbc:ID schemeName="1">73282932000074</cbc:ID></cac:PartyIdentification>
  <cac:PartyName><cbc:Name>Menuiserie Fictive SARL</cbc:Name></cac:PartyName>
 </cac:Party></cac:AccountingSupplierParty>
 <cac:AccountingCustomerParty><cac:Party>
  <cac:PartyIdentification><cbc:ID schemeName="1">55208131766522</cbc:ID></cac:PartyIdentification>
 </cac:Party></cac:AccountingCustomerParty>
 <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">186.88</cbc:TaxAmount></cac:TaxTotal>
 <cac:LegalMonetaryTotal>
  <cbc:TaxExclusiveAmount currencyID="EUR">1025.00</cbc:TaxExclusiveAmount>
  <cbc:TaxInclusiveAmount currencyID="EUR">1211.88</cbc:TaxInclusiveAmount>
  <cbc:PayableAmount currencyID="EUR">1211.88</cbc:PayableAmount>
 </cac:LegalMonetaryTotal>
</Invoice>
"""


def main():
    OUT.mkdir(exist_ok=True)
    terms = invoice()
    xml = cii(terms)
    write("right.pdf", pdf_of(terms, xml))
    write("without-xml.pdf", pdf_of(terms, None))
    for name, change in contradictions():
        page = copy.deepcopy(terms)
        change(page)
        write(f"page-other-{name}.pdf", pdf_of(page, xml))
    wrong = copy.deepcopy(terms)
    wrong["BT-110"], wrong["BT-112"], wrong["BT-115"] = "190.00", "1215.00", "1215.00"
    write("xml-breaks-rules.pdf", pdf_of(wrong, cii(wrong)))
    write("wrong-name.pdf", pdf_of(terms, xml, "facture.xml"))
    write("no-relationship.pdf", pdf_of(terms, xml, relationship="Unspecified", associated=False))
    write("level-other.pdf", pdf_of(terms, xml, level="BASIC"))
    for name, bad in hostile(xml):
        write(f"xml-{name}.pdf", pdf_of(terms, bad))
    write("minimal-flow.xml", MINIMAL_FLOW.encode())
    write("own-format.xml", b"<CPPFacturePivot><CPPFactures/></CPPFacturePivot>\n")
    german = copy.deepcopy(terms)
    german["BT-24"] = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
    write("xrechnung.pdf", pdf_of(german, cii(german), "xrechnung.xml", "Alternative", packet=xmp(
        "XRECHNUNG", "xrechnung.xml", version="3.0")))
    write("order.pdf", pdf_of(terms, ORDER, "order-x.xml", packet=xmp(
        "BASIC", "order-x.xml", "ORDER", space="urn:factur-x:pdfa:CrossIndustryDocument:1p0#")))


if __name__ == "__main__":
    main()
