"""Pages written the many ways programs write them: order of the text, cutting of strings, encodings.

A `Sheet` keeps its texts until the end, so that the content stream can hold them in another order
than they were drawn in; a `Book` chooses how their characters become codes.
"""

import random
import unicodedata

from pdfwriter import BASE_FONTS, WIDTHS, Page, Pdf, split_to_width, text_width, _literal, _number

_ACCENTS = {"GRAVE": "grave", "ACUTE": "acute", "CIRCUMFLEX": "circumflex", "DIAERESIS": "dieresis",
            "TILDE": "tilde", "CEDILLA": "cedilla", "RING ABOVE": "ring"}
_NAMES = dict(zip(" !\"#$%&'()*+,-./:;<=>?@[\\]_|~", (
    "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk "
    "plus comma hyphen period slash colon semicolon less equal greater question at bracketleft backslash "
    "bracketright underscore bar asciitilde").split()))
_NAMES.update(zip("0123456789", "zero one two three four five six seven eight nine".split()))
_NAMES.update({"€": "Euro", "’": "quoteright", "‘": "quoteleft", "–": "endash", "—": "emdash", "°": "degree",
               "«": "guillemotleft", "»": "guillemotright", "œ": "oe", "Œ": "OE", "•": "bullet",
               "…": "ellipsis", "\u00a0": "space", "\u202f": "space", "²": "twosuperior", "³": "threesuperior",
               "ß": "germandbls", "£": "sterling", "§": "section", "·": "periodcentered", "½": "onehalf",
               "×": "multiply", "º": "ordmasculine", "ª": "ordfeminine", "®": "registered"})

# Pairs drawn closer by fonts that kern, in thousandths of the size.
_KERN = {"AV": 80, "AT": 60, "Te": 90, "To": 80, "Ta": 80, "Vo": 50, "VA": 80, "P.": 100, "r.": 55, "r,": 55,
         "LT": 60, "Ty": 90, "y.": 70, "11": 60, "Av": 40, "fa": 18, "ou": 8, "ve": 12, "FA": 70, "TV": 10}


def glyph_name(char):
    if char in _NAMES:
        return _NAMES[char]
    if char.isascii():
        return char
    words = unicodedata.name(char).split(" WITH ")
    letter = words[0].split()[-1]
    return (letter if char.isupper() else letter.lower()) + _ACCENTS[words[1]]


class Sheet(Page):
    """A page whose texts are put into the content stream at the end."""

    def __init__(self, book, width=595.0, height=842.0, rotate=0):
        super().__init__(width, height, rotate)
        self.book = book
        self.cut, self.order = book.cut, book.order
        self._texts = []   # (x, y, font, size, text, colour)

    def text(self, x, y, text, font="H", size=10.0, align="l", gray=0.0, rgb=None, spacing=0.0):
        if text is None or text == "":
            return x
        width = text_width(self.book.measured(text), font, size) + spacing * len(text)
        left = x - width if align == "r" else x - width / 2 if align == "c" else x
        if left < 0 or left + width > self.width or not 0 < y < self.height:
            raise SystemExit(f"off the page: {text!r}")
        self.fonts.add(font)
        self.strings.append(text)
        self.book.note(font, text)
        colour = f"{rgb} rg" if rgb else f"{_number(gray)} g"
        self._texts.append((left, y, font, size, text, colour, spacing))
        return left + width

    def stack(self, x, y, lines, font="H", size=9.0, lead=None, first=None, align="l", gray=0.0):
        """Lines under one another, the first in a face of its own; returns the next baseline."""
        for i, line in enumerate(line for line in lines if line):
            self.text(x, y, line, first if first and i == 0 else font, size, align, gray)
            y += lead or size * 1.25
        return y

    def pairs(self, x, x_value, y, rows, font="H", size=9.0, lead=None, align="l", strong=None, gray=0.0):
        """Labels and values side by side; `strong` is the face of the values."""
        for label, value in rows:
            self.text(x, y, label, font, size, gray=gray)
            self.text(x_value, y, value, strong or font, size, align)
            y += lead or size * 1.35
        return y

    def sums(self, x, x_value, y, rows, font="H", size=9.0, lead=None, last="HB"):
        """Rows of totals, values at their right edge, the last row in a stronger face."""
        for i, (label, value) in enumerate(rows):
            face = last if i == len(rows) - 1 else font
            self.text(x, y, label, face, size)
            self.text(x_value, y, value, face, size, "r")
            y += lead or size * 1.6
        return y

    def notes(self, x, y, width, texts, font="H", size=7.5, lead=None, gray=0.0):
        for text in texts:
            if text:
                y = self.wrap(x, y, width, text, font, size, lead, gray)
        return y

    def fill(self, x, y, width, height, rgb):
        self._ops.append(f"{rgb} rg {_number(x)} {_number(self.height - y - height)} {_number(width)} "
                         f"{_number(height)} re f".encode())

    def grid(self, y, columns, rows, font="H", size=9.0, lead=13.0, head="HB", rules="h", tint=None, ink=None,
             header=True):
        """A table. Columns are (heading, left edge, width, alignment); a cell that is a tuple is (text, face).

        `rules`: "h" a line under the heading and one at the end, "box" all lines of columns, "rows" a line
        after each row, "zebra" every second row tinted, "" none. Returns the y under the table.
        """
        left, right = columns[0][1], columns[-1][1] + columns[-1][2]
        top = y - lead * 0.85
        if header:
            if tint:
                self.fill(left, top, right - left, lead * 1.3, tint)
            for heading, x, width, align in columns:
                self.text(*self._place(x, width, align, y), heading, head, size, align, rgb=ink)
            if "h" in rules or "box" in rules:
                self.line(left, top + lead * 1.3, right, top + lead * 1.3)
            y += lead * 1.25
        for number, row in enumerate(rows):
            start = y
            deepest = y
            for (_, x, width, align), cell in zip(columns, row):
                text, face = cell if isinstance(cell, tuple) else (cell, font)
                if not text:
                    continue
                at = start
                for part in split_to_width(text, width - 4, face, size) if align == "l" else [text]:
                    place = self._place(x, width, align, at)
                    self.text(*place, part, face, size, align)
                    deepest = max(deepest, at)
                    at += size * 1.15
            y = deepest + lead
            if "zebra" in rules and number % 2:
                self.fill(left, start - lead * 0.75, right - left, y - start, "0.94 0.95 0.97")
            if "rows" in rules:
                self.line(left, y - lead * 0.7, right, y - lead * 0.7, 0.3, 0.7)
        bottom = y - lead * 0.6
        if "h" in rules or "box" in rules:
            self.line(left, bottom, right, bottom)
        if "box" in rules:
            self.line(left, top, right, top)
            for x in [column[1] for column in columns] + [right]:
                self.line(x, top, x, bottom)
        return bottom + lead

    @staticmethod
    def _place(x, width, align, y):
        return {"l": x + 2, "r": x + width - 3, "c": x + width / 2}[align], y

    def _written(self, item):
        x, y, font, size, text, colour, spacing = item
        at = f"{_number(x)} {_number(self.height - y)}"
        start = f"BT {colour} /{font} {_number(size)} Tf"
        if spacing:
            start += f" {_number(spacing)} Tc"
        code = self.book.code
        if self.cut == "glyphs" and not spacing:
            parts, back = [], 0.0
            for char in text:
                parts.append(b"%s 0 Td %s Tj" % (_number(back).encode(), _literal(code(font, char))))
                back = text_width(self.book.measured(char), font, size)
            return f"{start} {at} Td ".encode() + b" ".join(parts) + b" ET"
        if self.cut == "words" and " " in text and not spacing:
            out, from_x = [], x
            for word in text.split(" "):
                if word:
                    out.append(f"{start} {_number(from_x)} {_number(self.height - y)} Td ".encode()
                               + _literal(code(font, word)) + b" Tj ET")
                from_x += text_width(self.book.measured(word + " "), font, size)
            return b"\n".join(out)
        if self.cut == "kern":
            parts, run = [], text[0]
            for before, char in zip(text, text[1:]):
                if before + char in _KERN:
                    parts.append(_literal(code(font, run)) + b"%d" % _KERN[before + char])
                    run = ""
                run += char
            parts.append(_literal(code(font, run)))
            return f"{start} {at} Td [".encode() + b"".join(parts) + b"] TJ ET"
        if self.cut == "matrix":
            return (f"BT {colour} /{font} 1 Tf {_number(size)} 0 0 {_number(size)} {at} Tm "
                    f"{_number(spacing / size)} Tc ").encode() + _literal(code(font, text)) + b" Tj ET"
        return f"{start} {at} Td ".encode() + _literal(code(font, text)) + b" Tj" + (
            b" 0 Tc ET" if spacing else b" ET")

    def content(self):
        kept = list(self._texts)
        if self.order == "shuffled":
            random.Random(f"{self.book.title}{len(kept)}").shuffle(kept)
        elif self.order == "columns":
            kept.sort(key=lambda item: (int(item[0] // 60), item[1]))
        elif self.order == "rows":
            kept.sort(key=lambda item: (round(item[1]), item[0]))
        elif self.order == "upward":
            kept.sort(key=lambda item: (-round(item[1]), item[0]))
        elif self.order == "faces":
            kept.sort(key=lambda item: (item[2], item[3]))
        ops, self._ops = self._ops, self._ops + [self._written(item) for item in kept]
        data = super().content()
        self._ops = ops
        return data


class Book(Pdf):
    """A file with one way of coding characters: "win", "mac", "names" or "mapped".

    "names" numbers the glyphs in the order of their first use and tells their names; "mapped" tells
    their Unicode values as well.
    """

    def __init__(self, title, producer, coding="win", cut="plain", order="drawn"):
        super().__init__(title, producer)
        self.coding, self.cut, self.order = coding, cut, order
        self._codes = {}   # font: {character: code}

    def sheet(self, width=595.0, height=842.0, rotate=0):
        self.pages.append(Sheet(self, width, height, rotate))
        return self.pages[-1]

    @staticmethod
    def measured(text):
        return text.replace("\u202f", "\u00a0")

    def note(self, font, text):
        codes = self._codes.setdefault(font, {})
        for char in text:
            if char not in codes:
                codes[char] = 32 if char == " " else 33 + len(codes)

    def code(self, font, text):
        if self.coding == "win":
            return text.encode("cp1252")
        if self.coding == "mac":
            return text.encode("mac_roman")
        return bytes(self._codes[font][char] for char in text)

    def _fonts(self, used, drawn, add):
        fonts = {}
        for font in sorted(used):
            head = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s" % BASE_FONTS[font].encode()
            if self.coding == "win":
                fonts[font] = add(head + b" /Encoding /WinAnsiEncoding >>")
            elif self.coding == "mac":
                fonts[font] = add(head + b" /Encoding << /Type /Encoding /BaseEncoding /MacRomanEncoding"
                                  b" /Differences [219 /Euro] >> >>")
            else:
                fonts[font] = self._named(font, head, add)
        return fonts

    def _named(self, font, head, add):
        codes = sorted((code, char) for char, code in self._codes[font].items())
        assert codes[-1][0] < 256, "too many characters in one face"
        names = " ".join(f"{code} /{glyph_name(char)}" for code, char in codes).encode()
        widths = {code: WIDTHS[font][self.measured(char).encode("cp1252")[0] - 32] for code, char in codes}
        first, last = codes[0][0], codes[-1][0]
        table = " ".join(str(widths.get(code, 0)) for code in range(first, last + 1)).encode()
        unicode_map = b""
        if self.coding == "mapped":
            rows = [f"<{code:02x}> <{ord(char):04x}>" for code, char in codes]
            blocks = "".join(f"{len(rows[i:i + 100])} beginbfchar\n" + "\n".join(rows[i:i + 100]) + "\nendbfchar\n"
                             for i in range(0, len(rows), 100))
            stream = add(b"", ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Own def "
                               "/CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n"
                               f"{blocks}endcmap end end\n").encode())
            unicode_map = b" /ToUnicode %d 0 R" % stream
        return add(head + b" /FirstChar %d /LastChar %d /Widths [%s] /Encoding << /Type /Encoding /Differences "
                   b"[%s] >>%s >>" % (first, last, table, names, unicode_map))
