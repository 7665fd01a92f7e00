#!/usr/bin/env python3
"""Makes the hostile and odd files under testdata/files/, always the same bytes.

Run it without arguments; it needs Python 3 alone, and the qpdf command for the encrypted files.
The PDFs are written by the small writer below, object by object, so that each can be wrong in
exactly one way. What each file is for is said where it is made.
"""

import io
import pathlib
import struct
import subprocess
import tarfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE / "files"

WIDTH, HEIGHT = 595, 842

# x, y from the top left, size, text. An invoice short enough to be read at a glance.
LINES = [
    (50, 60, 14, "Menuiserie des Acacias SARL"),
    (50, 80, 10, "12 rue des Acacias, 69003 Lyon"),
    (50, 96, 10, "SIRET 732 829 320 00074 - TVA FR44732829320"),
    (330, 140, 10, "Commune de Saint-Exemple"),
    (330, 156, 10, "Place de la Mairie, 01000 Saint-Exemple"),
    (50, 200, 12, "Facture n\u00b0 F2026-014 du 12/05/2026"),
    (50, 220, 10, "Date d'\u00e9ch\u00e9ance : 11/06/2026"),
    (50, 260, 10, "D\u00e9signation des travaux"),
    (330, 260, 10, "Quantit\u00e9"),
    (400, 260, 10, "Prix unitaire"),
    (490, 260, 10, "Montant HT"),
    (50, 280, 10, "Fourniture et pose d'une porte int\u00e9rieure"),
    (330, 280, 10, "2"),
    (400, 280, 10, "450,00"),
    (490, 280, 10, "900,00"),
    (50, 296, 10, "R\u00e9vision des fen\u00eatres de la salle"),
    (330, 296, 10, "1"),
    (400, 296, 10, "300,00"),
    (490, 296, 10, "300,00"),
    (400, 330, 10, "Total HT"),
    (490, 330, 10, "1 200,00"),
    (400, 346, 10, "TVA 20 %"),
    (490, 346, 10, "240,00"),
    (400, 362, 10, "Total TTC"),
    (490, 362, 10, "1 440,00"),
    (50, 420, 9, "En cas de retard de paiement, indemnit\u00e9 forfaitaire de 40 euros"),
]


def literal(text):
    """A text string as a PDF literal in WinAnsi."""
    data = text.encode("cp1252")
    return b"(" + data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def text_content(lines=LINES, mode=None, height=HEIGHT, font="F1"):
    """Content that shows lines of text, given from the top left."""
    parts = [b"BT"]
    if mode is not None:
        parts.append(b"%d Tr" % mode)
    for x, y, size, text in lines:
        parts.append(b"/%s %d Tf 1 0 0 1 %d %d Tm " % (font.encode(), size, x, height - y)
                     + literal(text) + b" Tj")
    parts.append(b"ET")
    return b"\n".join(parts)


class Pdf:
    """Objects by number, written out with a cross-reference table or with compressed objects."""

    def __init__(self, version="1.7"):
        self.version = version
        self.objects = {}
        self.streams = set()
        self.trailer = b""
        self.catalogue = self.add(b"")
        self.tree = self.add(b"")
        self.font = self.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                             b" /Encoding /WinAnsiEncoding >>")
        self.pages = []
        self.catalogue_extra = b""

    def add(self, body):
        number = len(self.objects) + 1
        self.objects[number] = body
        return number

    def stream(self, data, extra=b"", compress=True):
        if compress:
            data = zlib.compress(data, 9)
            extra += b" /Filter /FlateDecode"
        number = self.add(b"<< /Length %d %s >>\nstream\n" % (len(data), extra) + data
                          + b"\nendstream")
        self.streams.add(number)
        return number

    def page(self, content=None, box=(0, 0, WIDTH, HEIGHT), extra=b"", resources=b"", font=None):
        contents = b""
        if content is not None:
            contents = b"/Contents %d 0 R " % self.stream(content)
        number = self.add(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [%g %g %g %g] " % ((self.tree,) + box)
            + contents + b"/Resources << /Font << /F1 %d 0 R >> %s >> " % (font or self.font,
                                                                            resources)
            + extra + b" >>")
        self.pages.append(number)
        return number

    def finish(self):
        kids = b" ".join(b"%d 0 R" % page for page in self.pages)
        self.objects[self.catalogue] = (b"<< /Type /Catalog /Pages %d 0 R %s >>"
                                        % (self.tree, self.catalogue_extra))
        self.objects[self.tree] = (b"<< /Type /Pages /Kids [%s] /Count %d >>"
                                   % (kids, len(self.pages)))

    def header(self):
        return b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % self.version.encode()

    def bytes(self):
        """With a classic cross-reference table."""
        self.finish()
        out = bytearray(self.header())
        offsets = {}
        for number, body in sorted(self.objects.items()):
            offsets[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(self.objects) + 1)
        for number in sorted(self.objects):
            out += b"%010d 00000 n \n" % offsets[number]
        out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(self.objects) + 1, self.catalogue, self.trailer, start)
        return bytes(out)

    def compressed(self):
        """With every object that may be in an object stream, and a cross-reference stream."""
        self.finish()
        inside = [n for n in sorted(self.objects) if n not in self.streams]
        container, xref = len(self.objects) + 1, len(self.objects) + 2
        index, bodies = b"", b""
        for number in inside:
            index += b"%d %d " % (number, len(bodies))
            bodies += self.objects[number] + b"\n"
        packed = zlib.compress(index + bodies, 9)
        out = bytearray(self.header())
        offsets = {}
        for number in sorted(self.streams):
            offsets[number] = len(out)
            out += b"%d 0 obj\n" % number + self.objects[number] + b"\nendobj\n"
        offsets[container] = len(out)
        out += (b"%d 0 obj\n<< /Type /ObjStm /N %d /First %d /Length %d /Filter /FlateDecode >>"
                b"\nstream\n" % (container, len(inside), len(index), len(packed))
                + packed + b"\nendstream\nendobj\n")
        offsets[xref] = len(out)
        rows = struct.pack(">BIH", 0, 0, 65535)
        for number in range(1, xref + 1):
            if number in offsets:
                rows += struct.pack(">BIH", 1, offsets[number], 0)
            else:
                rows += struct.pack(">BIH", 2, container, inside.index(number))
        packed = zlib.compress(rows, 9)
        out += (b"%d 0 obj\n<< /Type /XRef /Size %d /W [1 4 2] /Root %d 0 R %s /Length %d"
                b" /Filter /FlateDecode >>\nstream\n" % (xref, xref + 1, self.catalogue,
                                                         self.trailer, len(packed))
                + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % offsets[xref])
        return bytes(out)


def invoice():
    pdf = Pdf()
    pdf.page(text_content())
    return pdf


def write(name, data):
    (OUT / name).write_bytes(data)


def grey_picture(pdf, width, height, black_rows=()):
    """A one-bit picture, white but for some black rows."""
    row = (width + 7) // 8
    data = b"".join((b"\x00" if y in black_rows else b"\xff") * row for y in range(height))
    return pdf.stream(data, b"/Type /XObject /Subtype /Image /Width %d /Height %d"
                            b" /ColorSpace /DeviceGray /BitsPerComponent 1" % (width, height))


PLACE_WHOLE_PAGE = b"q %d 0 0 %d 0 0 cm /Im Do Q\n" % (WIDTH, HEIGHT)


def make_not_pdf():
    write("empty.pdf", b"")
    pixels = zlib.compress(b"\x00\xff" * 2, 9)

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    write("png-renamed.pdf", b"\x89PNG\r\n\x1a\n"
          + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 8, 0, 0, 0, 0))
          + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))

    def zipped(entries, method=zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            for name, data in entries:
                info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else method
                archive.writestr(info, data)
        return out.getvalue()
    write("docx-renamed.pdf", zipped([("[Content_Types].xml", "<Types/>"),
                                      ("_rels/.rels", "<Relationships/>"),
                                      ("word/document.xml", "<w:document/>")]))
    write("document.odt", zipped([("mimetype", "application/vnd.oasis.opendocument.text"),
                                  ("content.xml", "<office:document-content/>")]))
    # A PDF stored in a ZIP stands within the first kilobyte, and is still a ZIP.
    write("holds-pdf.zip", zipped([("f.pdf", invoice().bytes())], zipfile.ZIP_STORED))
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        data = b"<Invoice/>"
        info = tarfile.TarInfo("facture.xml")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    write("batch.tar.gz", packer.compress(out.getvalue()[:2048]) + packer.flush())
    write("html-renamed.pdf", b"\n<!DOCTYPE html>\n<html><body>Facture %PDF</body></html>\n")


def make_damaged():
    good = invoice().bytes()
    write("plain.pdf", good)
    # Cut after the trailer: the pages are all there, and how to find them.
    write("truncated-readable.pdf", good[: good.rindex(b"startxref\n")])
    # Cut before the first page.
    write("truncated-hopeless.pdf", good[:90])
    # startxref points into a stream.
    start = good.rindex(b"startxref\n") + len(b"startxref\n")
    end = good.index(b"\n", start)
    write("startxref-wrong.pdf", good[:start] + b"%d" % 200 + good[end:])
    # The table is found, but a line was put in front of the objects by a careless mail gateway.
    first = good.index(b"1 0 obj")
    moved = good[:first] + b"% scanned by gateway\n" + good[first:]
    moved = moved[: moved.rindex(b"startxref\n")] + b"startxref\n%d\n%%%%EOF\n" % (
        moved.rindex(b"xref\n0 "))
    write("xref-shifted.pdf", moved)
    # Readers allow a kilobyte before the header.
    write("junk-before.pdf", b"X-Gateway: 1\r\n" * 10 + good)
    pdf = Pdf()
    write("no-pages.pdf", pdf.bytes())
    pdf = Pdf()
    pdf.page()
    write("blank-page.pdf", pdf.bytes())
    pdf = Pdf()
    pdf.page(text_content(), box=(0, 0, 0, 0))
    write("zero-size-page.pdf", pdf.bytes())
    # A node of the page tree that is its own child.
    pdf = Pdf()
    pdf.page(text_content())
    pdf.finish()
    pdf.pages.append(pdf.tree)
    write("page-tree-loop.pdf", pdf.bytes())
    pdf = invoice()
    deep = 20_000
    pdf.catalogue_extra = b"/Deep " + b"[" * deep + b"]" * deep
    write("deep-nesting.pdf", pdf.bytes())
    # A form that draws itself.
    pdf = Pdf()
    form = len(pdf.objects) + 1
    pdf.stream(b"/Fm Do", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
                          b" /Resources << /XObject << /Fm %d 0 R >> >>" % form)
    pdf.page(b"/Fm Do", resources=b"/XObject << /Fm %d 0 R >>" % form)
    write("form-loop.pdf", pdf.bytes())
    # An object stream of 40 MB out of 40 kB.
    pdf = invoice()
    pdf.stream(b" " * 40_000_000, b"/Type /ObjStm /N 0 /First 0")
    write("objstm-bomb.pdf", pdf.bytes())


def make_encrypted():
    plain = OUT / "plain.pdf"

    def encrypt(name, user, owner, bits, *more):
        subprocess.run(["qpdf", "--static-id", "--static-aes-iv", "--allow-weak-crypto",
                        "--encrypt", user, owner, bits, *more, "--", str(plain),
                        str(OUT / name)], check=True)
    encrypt("user-password-rc4.pdf", "secret", "owner", "128", "--use-aes=n")
    encrypt("user-password-aes.pdf", "secret", "owner", "128", "--use-aes=y")
    encrypt("owner-password.pdf", "", "owner", "128", "--use-aes=y", "--print=none")


def to_unicode(mapping):
    """A ToUnicode map for one-byte codes."""
    rows = b"\n".join(b"<%02x> <%04x>" % pair for pair in sorted(mapping.items()))
    return (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            b"/CMapName /Own def /CMapType 2 def\n"
            b"1 begincodespacerange <00> <ff> endcodespacerange\n%d beginbfchar\n%s\nendbfchar\n"
            b"endcmap end end" % (len(mapping), rows))


def make_garbled():
    def remapped(name, mapping):
        pdf = Pdf()
        table = pdf.stream(to_unicode(mapping))
        font = pdf.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                       b" /Encoding /WinAnsiEncoding /ToUnicode %d 0 R >>" % table)
        pdf.page(text_content(), font=font)
        write(name, pdf.bytes())
    shown = sorted({c for line in LINES for c in line[3].encode("cp1252")} - {32})
    plain = {c: ord(bytes([c]).decode("cp1252")) for c in shown}
    # Every character in the private area, as some subsetting writers leave it.
    remapped("private-tounicode.pdf", {c: 0xE000 + c for c in shown})
    # Every letter two further on.
    remapped("shifted-tounicode.pdf", {c: u + 2 for c, u in plain.items()})
    # Letters right, digits in another order.
    order = "7403918265"
    remapped("digits-tounicode.pdf",
             {c: ord(order[c - 48]) if 48 <= c < 58 else u for c, u in plain.items()})
    # A subset font (Type 3) that numbers its glyphs as they come, under names that mean nothing,
    # and has no map: a reader can only take the numbers for characters.
    code = {}
    for line in LINES:
        for c in line[3].encode("cp1252"):
            code.setdefault(c, 33 + len(code))
    pdf = Pdf()
    glyph = pdf.stream(b"600 0 0 0 500 700 d1 50 0 400 700 re f")
    # No digits in the names: readers take those for character codes.
    names = [b"/zz%c%c" % (97 + n // 26, 97 + n % 26) for n in range(len(code))]
    font = pdf.add(b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700]"
                   b" /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 33 /LastChar %d /Widths [%s]"
                   b" /CharProcs << %s >> /Encoding << /Differences [33 %s] >> >>" % (
                       32 + len(code), b"600 " * len(code),
                       b" ".join(b"%s %d 0 R" % (n, glyph) for n in names), b" ".join(names)))
    lines = [(x, y, size, bytes(code[c] for c in text.encode("cp1252")).decode("cp1252"))
             for x, y, size, text in LINES]
    pdf.page(text_content(lines), font=font)
    write("no-tounicode.pdf", pdf.bytes())


def make_pictures():
    def scanned(name, before=b"", after=b"", size=(800, 1130), black_rows=range(100, 120)):
        pdf = Pdf()
        picture = grey_picture(pdf, *size, black_rows=black_rows)
        pdf.page(before + PLACE_WHOLE_PAGE + after,
                 resources=b"/XObject << /Im %d 0 R >>" % picture)
        write(name, pdf.bytes())
    scanned("image-only.pdf")
    scanned("white-scan.pdf", black_rows=())  # the back of a sheet
    # What a scanner with text recognition leaves: right, and misread.
    scanned("hidden-text.pdf", after=text_content(mode=3))
    misread = [(x, y, size, text.replace("0", "O").replace("1", "l"))
               for x, y, size, text in LINES]
    scanned("hidden-text-misread.pdf", after=text_content(misread, mode=3))
    # The other way to hide: the text first, the picture of the page over it.
    scanned("text-behind-image.pdf", before=text_content())
    scanned("few-words.pdf", after=text_content([(50, 800, 8, "Page 1 sur 1")]))
    # A small logo at the top of an invoice: x 50 to 150, y 30 to 80 from the top.
    pdf = Pdf()
    picture = grey_picture(pdf, 40, 20)
    pdf.page(text_content() + b"\nq 100 0 0 50 50 %d cm /Im Do Q" % (HEIGHT - 80),
             resources=b"/XObject << /Im %d 0 R >>" % picture)
    write("logo.pdf", pdf.bytes())
    # Words drawn as curves: shapes, no text.
    shapes = b"\n".join(b"%d %d m %d %d l %d %d l h f" % (x, y, x + 4, y, x + 2, y + 6)
                        for y in range(100, 800, 20) for x in range(50, 500, 8))
    pdf = Pdf()
    pdf.page(shapes)
    write("curves.pdf", pdf.bytes())


# From what is seen to the coordinates of a page that is turned by so many degrees.
TURNS = {0: b"", 90: b"0 1 -1 0 %d 0 cm\n" % HEIGHT, 180: b"-1 0 0 -1 %d %d cm\n" % (WIDTH, HEIGHT),
         270: b"0 -1 1 0 0 %d cm\n" % WIDTH}


def make_turned():
    for degrees, turn in TURNS.items():
        box = (0, 0, WIDTH, HEIGHT) if degrees % 180 == 0 else (0, 0, HEIGHT, WIDTH)
        if degrees:
            pdf = Pdf()
            pdf.page(turn + text_content(), box=box, extra=b"/Rotate %d" % degrees)
            write("rotated-%d.pdf" % degrees, pdf.bytes())
        # The same page cut out of a larger one by its crop box.
        left, bottom = 70, -40
        media = (left - 30, bottom - 20, left + box[2] + 100, bottom + box[3] + 60)
        pdf = Pdf()
        pdf.page(b"1 0 0 1 %d %d cm\n" % (left, bottom) + turn + text_content(), box=media,
                 extra=b"/Rotate %d /CropBox [%d %d %d %d]" % (
                     degrees, left, bottom, left + box[2], bottom + box[3]))
        write("cropped-%d.pdf" % degrees, pdf.bytes())
    # Upright page, a note along its left side.
    pdf = Pdf()
    pdf.page(text_content() + b"\nBT /F1 8 Tf 0 1 -1 0 20 100 Tm (RCS Lyon marge) Tj ET")
    write("sideways-note.pdf", pdf.bytes())
    pdf = Pdf()
    pdf.page(text_content(height=14400), box=(0, 0, 14400, 14400))
    write("huge-page.pdf", pdf.bytes())
    # 2,000 pages of the same content, in few bytes.
    pdf = Pdf()
    content = pdf.stream(text_content())
    for _ in range(2000):
        pdf.page(extra=b"/Contents %d 0 R" % content)
    write("many-pages.pdf", pdf.compressed())


def make_active():
    def with_catalogue(name, extra, objects=(), compressed=False):
        pdf = invoice()
        numbers = tuple(pdf.add(body) for body in objects)
        pdf.catalogue_extra = extra % numbers if numbers else extra
        write(name, pdf.compressed() if compressed else pdf.bytes())

    script = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    with_catalogue("javascript.pdf", b"/OpenAction %d 0 R", [script])
    with_catalogue("javascript-in-object-stream.pdf", b"/OpenAction %d 0 R", [script], True)
    with_catalogue("javascript-escaped.pdf", b"/Open#41ction %d 0 R",
                   [b"<< /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>"])
    with_catalogue("launch.pdf", b"/OpenAction << /S /Launch /F (calc.exe) >>")
    with_catalogue("submit.pdf", b"/OpenAction %d 0 R",
                   [b"<< /S /SubmitForm /F (http://exemple.invalid) >>"])
    with_catalogue("xfa.pdf", b"/AcroForm << /Fields [] /XFA (<xdp/>) >>")
    with_catalogue("portfolio.pdf", b"/Collection << /Type /Collection /View /D >>")
    # Harmless: where to open the document, as office programs write it.
    with_catalogue("open-destination.pdf", b"/OpenAction [4 0 R /XYZ null null 0]")
    with_catalogue("open-goto.pdf", b"/OpenAction %d 0 R", [b"<< /S /GoTo /D [4 0 R /Fit] >>"])

    def with_page(name, extra):
        pdf = Pdf()
        pdf.page(text_content(), extra=extra)
        write(name, pdf.bytes())
    with_page("auto-action.pdf", b"/AA << /O << /S /URI /URI (http://exemple.invalid) >> >>")
    with_page("rich-media.pdf", b"/Annots [<< /Type /Annot /Subtype /RichMedia"
                                b" /Rect [0 0 10 10] >>]")
    # The words only stand in a stream, which is no structure.
    pdf = invoice()
    pdf.stream(b"/JavaScript /Launch /XFA /OutputIntents", compress=False)
    write("names-in-stream.pdf", pdf.bytes())


CII = (b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- made for tests -->\n'
       b'<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:'
       b'CrossIndustryInvoice:100"/>\n')


def make_attachments():
    def attached(name, file_name, data, relationship, annotation=False, wide=False):
        pdf = Pdf()
        content = pdf.stream(data, b"/Type /EmbeddedFile /Subtype /text#2Fxml"
                                   b" /Params << /Size %d >>" % len(data))
        shown = literal(file_name)
        if wide:
            shown = b"<FEFF" + file_name.encode("utf-16-be").hex().encode() + b">"
        spec = pdf.add(b"<< /Type /Filespec /F %s /UF %s /AFRelationship /%s"
                       b" /EF << /F %d 0 R >> >>" % (literal(file_name), shown, relationship,
                                                      content))
        if annotation:
            pdf.page(text_content(), extra=b"/Annots [<< /Type /Annot /Subtype /FileAttachment"
                                           b" /Rect [0 0 10 10] /FS %d 0 R >>]" % spec)
        else:
            pdf.page(text_content())
            pdf.catalogue_extra = (b"/Names << /EmbeddedFiles << /Names [%s %d 0 R] >> >>"
                                   b" /AF [%d 0 R]" % (literal(file_name), spec, spec))
        write(name, pdf.bytes())
    attached("factur-x.pdf", "factur-x.xml", CII, b"Data")
    attached("attachment-wrong-name.pdf", "facture.xml", CII, b"Alternative", wide=True)
    attached("attachment-annotation.pdf", "factur-x.xml", CII, b"Source", annotation=True)
    attached("attachment-other.pdf", "conditions.txt", b"Conditions de vente\n", b"Supplement")

    def signed(name, signature):
        pdf = invoice()
        value = b""
        if signature:
            value = b"/V %d 0 R" % pdf.add(signature)
        pdf.catalogue_extra = (b"/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /T (Signature1) %s"
                               b" /Type /Annot /Subtype /Widget /Rect [0 0 0 0] >>] >>" % value)
        write(name, pdf.bytes())
    contents = b"/ByteRange [0 10 20 30] /Contents <00112233>"
    signed("signed-pades.pdf", b"<< /Type /Sig /Filter /Adobe.PPKLite"
                               b" /SubFilter /ETSI.CAdES.detached %s >>" % contents)
    signed("time-stamped.pdf", b"<< /Type /DocTimeStamp /Filter /Adobe.PPKLite"
                               b" /SubFilter /ETSI.RFC3161 %s >>" % contents)
    signed("signature-field-empty.pdf", b"")


def make_output_intents():
    def with_intent(compressed):
        pdf = Pdf()
        profile = pdf.stream(b"not a profile", b"/N 3")
        intent = pdf.add(b"<< /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile %d 0 R"
                         b" /OutputConditionIdentifier (sRGB) >>" % profile)
        xmp = pdf.stream(b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.'
                         b'org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:pdfaid="http://'
                         b'www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B"/>'
                         b'</rdf:RDF></x:xmpmeta>', b"/Type /Metadata /Subtype /XML",
                         compress=False)
        pdf.page(text_content())
        pdf.catalogue_extra = b"/OutputIntents [%d 0 R] /Metadata %d 0 R" % (intent, xmp)
        return pdf.compressed() if compressed else pdf.bytes()
    write("output-intents.pdf", with_intent(False))
    write("output-intents-compressed.pdf", with_intent(True))


def main():
    OUT.mkdir(exist_ok=True)
    make_not_pdf()
    make_damaged()
    make_encrypted()
    make_garbled()
    make_pictures()
    make_turned()
    make_active()
    make_attachments()
    make_output_intents()


if __name__ == "__main__":
    main()
