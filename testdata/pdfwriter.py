"""A small PDF writer: pages of standard-14 fonts in WinAnsi, lines, boxes, rotation.

It writes the same bytes on every run and every machine (no compression, no clock), needs nothing
but the Python standard library, and knows the widths of its fonts so that columns can be aligned
at their right edge. Coordinates are points from the top left of the page as it is seen.
"""

import hashlib

# Widths of codes 32 to 255 in thousandths of the font size (Helvetica, Times and their bolds; every
# Courier glyph is 600 wide). Codes 0x81 and 0x8D, unused by WinAnsi, carry the narrow no-break
# space U+202F and the thin space U+2009.
_WIDTHS = {
    "H": """
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556
        556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667
        556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556
        556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722
        500 500 500 334 260 334 584 0 556 194 222 556 333 1000 556 556 333 1000 667 333 1000 166
        611 0 0 222 222 333 333 350 556 1000 333 1000 500 333 944 0 500 667 278 333 556 556 556
        556 260 556 333 737 370 556 584 333 737 333 400 584 333 333 333 556 537 278 333 333 365
        556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722
        722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889
        500 556 556 556 556 278 278 278 278 556 556 556 556 556 556 556 584 611 556 556 556 556
        500 556 500
        """,
    "HB": """
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556
        556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722
        611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556
        611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778
        556 556 500 389 280 389 584 0 556 194 278 556 500 1000 556 556 333 1000 667 333 1000 166
        611 0 0 278 278 500 500 350 556 1000 333 1000 556 333 944 0 500 667 278 333 556 556 556
        556 280 556 333 737 370 556 584 333 737 333 400 584 333 333 333 611 556 278 333 333 365
        556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722
        722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889
        556 556 556 556 556 278 278 278 278 611 611 611 611 611 611 611 584 611 611 611 611 611
        556 611 556
        """,
    "T": """
        250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500
        500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722
        611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444
        500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722
        500 500 444 480 200 480 541 0 500 175 333 500 444 1000 500 500 333 1000 556 333 889 150
        611 0 0 333 333 444 444 350 500 1000 333 980 389 333 722 0 444 722 250 333 500 500 500
        500 200 500 333 760 276 500 564 333 760 333 400 564 300 300 333 500 453 250 333 300 310
        500 750 750 750 444 722 722 722 722 722 722 889 667 611 611 611 611 333 333 333 333 722
        722 722 722 722 722 722 564 722 722 722 722 722 722 556 500 444 444 444 444 444 444 667
        444 444 444 444 444 278 278 278 278 500 500 500 500 500 500 500 564 500 500 500 500 500
        500 500 500
        """,
    "TB": """
        250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500
        500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778
        667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500
        556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722
        500 500 444 394 220 394 520 0 500 175 333 500 500 1000 500 500 333 1000 556 333 1000 150
        667 0 0 333 333 500 500 350 500 1000 333 1000 389 333 722 0 444 722 250 333 500 500 500
        500 220 500 333 747 300 500 570 333 747 333 400 570 300 300 333 556 540 250 333 300 330
        500 750 750 750 500 722 722 722 722 722 722 1000 722 667 667 667 667 389 389 389 389 722
        722 778 778 778 778 778 570 778 722 722 722 722 722 611 556 500 500 500 500 500 500 722
        444 444 444 444 444 278 278 278 278 500 556 500 500 500 500 500 570 500 556 556 556 556
        500 556 500
        """,
}
WIDTHS = {key: [int(v) for v in table.split()] for key, table in _WIDTHS.items()}
WIDTHS["C"] = WIDTHS["CB"] = [600] * 224
WIDTHS["HO"] = WIDTHS["H"]
WIDTHS["TI"] = WIDTHS["T"]  # close enough to wrap and align by
WIDTHS["HBO"], WIDTHS["TBI"] = WIDTHS["HB"], WIDTHS["TB"]
WIDTHS["CO"] = WIDTHS["CBO"] = WIDTHS["C"]

BASE_FONTS = {"H": "Helvetica", "HB": "Helvetica-Bold", "HO": "Helvetica-Oblique",
              "T": "Times-Roman", "TB": "Times-Bold", "TI": "Times-Italic",
              "C": "Courier", "CB": "Courier-Bold", "HBO": "Helvetica-BoldOblique",
              "TBI": "Times-BoldItalic", "CO": "Courier-Oblique", "CBO": "Courier-BoldOblique"}

NARROW_NBSP, THIN_SPACE = "\u202f", "\u2009"


def encode(text):
    """Text to WinAnsi bytes; the two narrow spaces get their own codes."""
    out = bytearray()
    for char in text:
        if char == NARROW_NBSP:
            out.append(0x81)
        elif char == THIN_SPACE:
            out.append(0x8D)
        else:
            out += char.encode("cp1252")
    return bytes(out)


def text_width(text, font, size):
    return sum(WIDTHS[font][code - 32] for code in encode(text)) * size / 1000.0


def split_to_width(text, width, font, size):
    """Breaks a text at spaces into lines no wider than `width`."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return lines + [line]


def _number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _literal(data):
    out = bytearray(b"(")
    for byte in data:
        if byte in b"()\\":
            out += b"\\" + bytes([byte])
        elif 32 <= byte < 127:
            out.append(byte)
        else:
            out += b"\\%03o" % byte
    return bytes(out + b")")


class Page:
    def __init__(self, width=595.0, height=842.0, rotate=0):
        """`width` and `height` are of the page as it is seen; `rotate` is the page's /Rotate."""
        self.width, self.height, self.rotate = width, height, rotate
        self.fonts = set()
        self.strings = []  # everything written, in order
        self._ops = []

    def text(self, x, y, text, font="H", size=10.0, align="l", gray=0.0):
        """Writes one line with its baseline at y; returns where it ends."""
        if text is None or text == "":
            return x
        width = text_width(text, font, size)
        left = x - width if align == "r" else x - width / 2 if align == "c" else x
        self.fonts.add(font)
        self.strings.append(text)
        colour = b"%s g " % _number(gray).encode()
        self._ops.append(b"BT %s/%s %s Tf %s %s Td %s Tj ET" % (
            colour, font.encode(), _number(size).encode(), _number(left).encode(),
            _number(self.height - y).encode(), _literal(encode(text))))
        return left + width

    def wrap(self, x, y, width, text, font="H", size=10.0, leading=None, gray=0.0):
        """Writes a paragraph; returns the baseline of the line after it."""
        for line in split_to_width(text, width, font, size):
            self.text(x, y, line, font, size, gray=gray)
            y += leading or size * 1.25
        return y

    def line(self, x1, y1, x2, y2, width=0.6, gray=0.0):
        self._ops.append(("%s G %s w %s %s m %s %s l S" % (
            _number(gray), _number(width), _number(x1), _number(self.height - y1), _number(x2),
            _number(self.height - y2))).encode())

    def rect(self, x, y, width, height, fill=None, stroke=0.6):
        """A box whose top left corner is (x, y): filled with a grey, stroked, or both."""
        box = "%s %s %s %s re" % (_number(x), _number(self.height - y - height), _number(width),
                                  _number(height))
        if fill is not None:
            self._ops.append(f"{_number(fill)} g {box} f".encode())
        if stroke:
            self._ops.append(f"0 G {_number(stroke)} w {box} S".encode())

    def media_box(self):
        if self.rotate in (90, 270):
            return self.height, self.width
        return self.width, self.height

    def content(self):
        matrix = {0: "", 90: f"0 1 -1 0 {_number(self.height)} 0 cm",
                  180: f"-1 0 0 -1 {_number(self.width)} {_number(self.height)} cm",
                  270: f"0 -1 1 0 0 {_number(self.width)} cm"}[self.rotate]
        return b"\n".join([b"q", matrix.encode()] + self._ops + [b"Q"]) + b"\n"


def _rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 255])
    return bytes(out)


_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


class _Encryption:
    """The standard security handler, revision 3, RC4 128 bits (ISO 32000-1, 7.6.3)."""

    def __init__(self, user_password, owner_password, file_id):
        user, owner = (((p or "").encode("cp1252") + _PAD)[:32]
                       for p in (user_password, owner_password or user_password))
        self.permissions = -3904  # nothing allowed
        key = hashlib.md5(owner).digest()
        for _ in range(50):
            key = hashlib.md5(key).digest()
        self.owner = user
        for i in range(20):
            self.owner = _rc4(bytes(b ^ i for b in key), self.owner)
        low = (self.permissions & 0xFFFFFFFF).to_bytes(4, "little")
        key = hashlib.md5(user + self.owner + low + file_id).digest()
        for _ in range(50):
            key = hashlib.md5(key).digest()
        self.key = key
        self.user = hashlib.md5(_PAD + file_id).digest()
        for i in range(20):
            self.user = _rc4(bytes(b ^ i for b in key), self.user)
        self.user += bytes(16)

    def apply(self, number, data):
        salted = self.key + number.to_bytes(3, "little") + b"\0\0"
        return _rc4(hashlib.md5(salted).digest(), data)

    def dictionary(self):
        return b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P %d /O <%s> /U <%s> >>" % (
            self.permissions, self.owner.hex().encode(), self.user.hex().encode())


class Pdf:
    def __init__(self, title="", producer="Recevable test data"):
        self.title, self.producer = title, producer
        self.pages = []
        self.javascript = None     # a script to run when the file is opened
        self.encryption = None     # (user password, owner password)
        self.unicode_shift = 0     # not 0: the text layer says other characters than are drawn
        self.font_file = None      # a TrueType font to embed in place of the standard ones
        self.attachments = []      # (name, bytes, AFRelationship, whether the catalogue's /AF has it)
        self.metadata = None       # the XMP packet
        self.output_intent = False

    def page(self, width=595.0, height=842.0, rotate=0):
        self.pages.append(Page(width, height, rotate))
        return self.pages[-1]

    def _to_unicode(self):
        rows = []
        for code in range(32, 256):
            char = bytes([code]).decode("cp1252", "replace")
            char = {0x81: NARROW_NBSP, 0x8D: THIN_SPACE}.get(code, char)
            point = ord(char)
            if self.unicode_shift and char.isalnum():
                point += self.unicode_shift
            rows.append(f"<{code:02x}> <{point:04x}>")
        parts = []
        for start in range(0, len(rows), 100):
            chunk = rows[start:start + 100]
            parts.append(f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar")
        return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                "/CMapName /Own def /CMapType 2 def\n"
                "1 begincodespacerange <00> <ff> endcodespacerange\n" + "\n".join(parts) +
                "\nendcmap end end\n").encode()

    def _fonts(self, used, drawn, add):
        """Adds the font objects; returns their numbers by our short names."""
        needs_map = self.unicode_shift or b"\\201" in drawn or b"\\215" in drawn
        cmap = add(b"", self._to_unicode()) if needs_map else None
        fonts = {}
        for font in sorted(used):
            base = BASE_FONTS[font].encode()
            if not needs_map:
                fonts[font] = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s "
                                  b"/Encoding /WinAnsiEncoding >>" % base)
                continue
            widths = " ".join(str(w) for w in WIDTHS[font]).encode()
            fonts[font] = add(
                b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /FirstChar 32 /LastChar 255 "
                b"/Widths [%s] /ToUnicode %d 0 R /Encoding << /Type /Encoding "
                b"/BaseEncoding /WinAnsiEncoding /Differences [129 /space 141 /space] >> >>" %
                (base, widths, cmap))
        return fonts

    def _embedded_fonts(self, used, add):
        """The same, all of them the one font of `font_file`, each with its own widths."""
        file = add(b"/Length1 %d" % len(self.font_file), self.font_file)
        descriptor = add(b"<< /Type /FontDescriptor /FontName /AAAAAA+Boxes /Flags 32 "
                         b"/FontBBox [50 0 450 650] /ItalicAngle 0 /Ascent 800 /Descent -200 "
                         b"/CapHeight 650 /StemV 80 /FontFile2 %d 0 R >>" % file)
        fonts = {}
        for font in sorted(used):
            widths = " ".join(str(w) for w in WIDTHS[font]).encode()
            fonts[font] = add(b"<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Boxes "
                              b"/FirstChar 32 /LastChar 255 /Widths [%s] /FontDescriptor %d 0 R "
                              b"/Encoding /WinAnsiEncoding >>" % (widths, descriptor))
        return fonts

    def _catalogue_entries(self, add):
        """What attached files, metadata and output intent add to the catalogue."""
        names, associated = b"", b""
        for name, data, relationship, is_associated in self.attachments:
            content = add(b"/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /Size %d /ModDate "
                          b"(D:20261102090000Z) >>" % len(data), data)
            shown = _literal(encode(name))
            spec = add(b"<< /Type /Filespec /F %s /UF %s /AFRelationship /%s /EF << /F %d 0 R /UF "
                       b"%d 0 R >> >>" % (shown, shown, relationship.encode(), content, content))
            names += b"%s %d 0 R " % (shown, spec)
            associated += b"%d 0 R " % spec if is_associated else b""
        entries = b""
        if names:
            entries += b" /Names << /EmbeddedFiles << /Names [%s] >> >>" % names
        if associated:
            entries += b" /AF [%s]" % associated
        if self.metadata:
            entries += b" /Metadata %d 0 R" % add(b"/Type /Metadata /Subtype /XML", self.metadata)
        if self.output_intent:
            entries += (b" /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 "
                        b"/OutputConditionIdentifier (sRGB) /RegistryName (http://www.color.org) >>]")
        return entries

    def save(self):
        """The file's bytes."""
        objects = []  # (dictionary, stream or None)

        def add(dictionary, stream=None):
            objects.append([dictionary, stream])
            return len(objects)

        catalog, tree = add(b""), add(b"")
        used = set().union(*(page.fonts for page in self.pages)) if self.pages else set()
        drawn = b"".join(page.content() for page in self.pages)
        fonts = self._embedded_fonts(used, add) if self.font_file else self._fonts(used, drawn, add)
        kids = []
        for page in self.pages:
            content = add(b"", page.content())
            width, height = page.media_box()
            names = " ".join(f"/{f} {fonts[f]} 0 R" for f in sorted(page.fonts)).encode()
            rotate = b" /Rotate %d" % page.rotate if page.rotate else b""
            kids.append(add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %s %s]%s /Resources << /Font << %s >>"
                b" >> /Contents %d 0 R >>" % (tree, _number(width).encode(),
                                              _number(height).encode(), rotate, names, content)))
        objects[tree - 1][0] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
            b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
        action = b""
        if self.javascript:
            action = b" /OpenAction << /S /JavaScript /JS %s >>" % _literal(encode(self.javascript))
        action += self._catalogue_entries(add)
        objects[catalog - 1][0] = b"<< /Type /Catalog /Pages %d 0 R%s >>" % (tree, action)

        file_id = hashlib.md5(drawn + self.title.encode()).digest()
        cipher = _Encryption(*self.encryption, file_id) if self.encryption else None
        out, offsets = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
        for number, (dictionary, stream) in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % number
            if stream is None:
                out += dictionary
            else:
                data = cipher.apply(number, stream) if cipher else stream
                extra = dictionary + b" " if dictionary else b""
                out += b"<< %s/Length %d >>\nstream\n%s\nendstream" % (extra, len(data), data)
            out += b"\nendobj\n"
        extra = b" /ID [<%s> <%s>]" % (file_id.hex().encode(), file_id.hex().encode())
        if cipher:
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (len(offsets), cipher.dictionary())
            extra += b" /Encrypt %d 0 R" % len(offsets)
        else:
            offsets.append(len(out))
            out += b"%d 0 obj\n<< /Title %s /Producer %s >>\nendobj\n" % (
                len(offsets), _literal(encode(self.title)), _literal(encode(self.producer)))
            extra += b" /Info %d 0 R" % len(offsets)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        for offset in offsets:
            out += b"%010d 00000 n \n" % offset
        out += b"trailer\n<< /Size %d /Root %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(offsets) + 1, catalog, extra, start)
        return bytes(out)
