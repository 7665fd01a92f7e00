"""Pages of the third held-out set: what `heldout2_page` lacks - forms, upright text, bars, squares, gaps without spaces."""

import random

import heldout2_page
from heldout2_page import Book, Sheet
from pdfwriter import _literal, _number, encode, text_width

heldout2_page._NAMES.update({"\u2009": "space", "{": "braceleft", "}": "braceright", "±": "plusminus", "µ": "mu", "©": "copyright", "¿": "questiondown"})


def wide(text):
    return text.replace("\u202f", "\u00a0").replace("\u2009", "\u00a0")


class Leaf(Sheet):
    """A sheet that can put its letterhead into a form XObject and write text up the margin."""

    def __init__(self, book, width=595.0, height=842.0, rotate=0):
        super().__init__(book, width, height, rotate)
        self.forms = []    # contents of form XObjects, drawn first
        self.loose = []    # (left, right, top, bottom, text) of what must not be overprinted

    def text(self, x, y, text, font="H", size=10.0, align="l", gray=0.0, rgb=None, spacing=0.0):
        end = super().text(x, y, text, font, size, align, gray, rgb, spacing)
        if text:
            left, _, _, _, _, _, gap = self._texts[-1]
            width = text_width(wide(text), font, size) + gap * len(text)
            self.loose.append((left, left + width, y - size * 0.62, y, text))
        return end

    def close_form(self):
        """What was drawn so far becomes a form XObject, at half its scale and doubled again."""
        self.forms.append(b"2 0 0 2 0 0 cm\n" + self.content())
        self._texts, self._ops = [], []

    def upright(self, x, y, text, font="H", size=6.0, gray=0.2, down=False):
        """Text turned by 90 degrees, from (x, y) upward, or downward."""
        self.fonts.add(font)
        self.strings.append(text)
        self.book.note(font, text)
        turn = "0 -1 1 0" if down else "0 1 -1 0"
        self._ops.append(f"BT {_number(gray)} g /{font} {_number(size)} Tf {turn} {_number(x)} {_number(self.height - y)} Tm ".encode()
                         + _literal(self.book.code(font, text)) + b" Tj ET")

    def watermark(self, x, y, word, size=90.0, gray=0.9, font="HB"):
        self.fonts.add(font)
        self.book.note(font, word)
        self._ops.append(f"BT {_number(gray)} g /{font} {_number(size)} Tf 0.7 0.7 -0.7 0.7 {_number(x)} {_number(self.height - y)} Tm ".encode()
                         + _literal(self.book.code(font, word)) + b" Tj ET")

    def squares(self, x, y, side, seed, count=25):
        """A two-dimensional code."""
        draw = random.Random(seed)
        step = side / count
        for row in range(count):
            for column in range(count):
                corner = min(row, count - 1 - row) < 7 and min(column, count - 1 - column) < 7 and not (row > 9 and column > 9)
                a, b = min(row, count - 1 - row), min(column, count - 1 - column)
                dark = (max(abs(3 - a), abs(3 - b)) != 2) if corner and a < 7 and b < 7 else draw.random() < 0.48
                if dark:
                    self.rect(x + column * step, y + row * step, step, step, 0.0, 0)

    def stripes(self, x, y, width, height, seed):
        """A bar code."""
        draw, at = random.Random(seed), x
        while at < x + width:
            bar = draw.choice((0.8, 0.8, 1.6, 2.4))
            self.rect(at, y, bar, height, 0.0, 0)
            at += bar + draw.choice((0.8, 0.8, 1.6))

    def bars(self, x, y, width, height, values, names, rgb="0.3 0.5 0.7"):
        """A chart of consumption with the months under it and the values over the bars."""
        step = width / len(values)
        for i, (value, name) in enumerate(zip(values, names)):
            tall = height * value / max(values)
            self.fill(x + i * step + step * 0.2, y + height - tall, step * 0.6, tall, rgb)
            self.text(x + i * step + step / 2, y + height - tall - 2, str(value), "H", 5, "c")
            self.text(x + i * step + step / 2, y + height + 7, name, "H", 5.5, "c")

    def case(self, x, y, width, height, label, value, font="H", size=9.0, head=None, tint=None, label_size=6.5, align="l"):
        """A box with its label on top and its value under it."""
        if tint:
            self.fill(x, y, width, label_size * 1.7, tint)
        self.rect(x, y, width, height, None, 0.5)
        at = {"l": x + 4, "c": x + width / 2, "r": x + width - 4}[align]
        self.text(at, y + label_size * 1.25, label, head or font, label_size, align)
        self.text(at, y + height - 4 - (height - label_size * 1.7 - size) / 3, value, font, size, align)

    def _written(self, item):
        x, y, font, size, text, colour, spacing = item
        if spacing:   # the plain way sets the spacing back
            cut, self.cut = self.cut, "plain"
            data = super()._written(item)
            self.cut = cut
            return data
        if self.cut == "gaps" and " " in text:
            parts, words = [], text.split(" ")
            for i, word in enumerate(words):
                parts.append(_literal(self.book.code(font, word)))
                if i < len(words) - 1:
                    parts.append(_number(-text_width(" ", font, 1000)).encode())
            return (f"BT {colour} /{font} {_number(size)} Tf 1 0 0 1 {_number(x)} {_number(self.height - y)} Tm [".encode()
                    + b"".join(parts) + b"] TJ ET")
        return super()._written(item)

    def content(self):
        if self.order == "leftward":   # columns from right to left
            kept, self._texts = self._texts, sorted(self._texts, key=lambda item: (-int(item[0] // 90), item[1]))
            data = super().content()
            self._texts = kept
            return data
        return super().content()

    def collisions(self):
        """Pairs of texts drawn over one another, and what sticks out."""
        found, boxes = [], sorted(self.loose)
        for i, (left, right, top, bottom, text) in enumerate(boxes):
            for other in boxes[i + 1:]:
                if other[0] > right - 0.6:
                    break
                if min(bottom, other[3]) - max(top, other[2]) > 0.8:
                    found.append(f"{text!r} / {other[4]!r}")
            if left < 12 or right > self.width - 10 or bottom > self.height - 8:
                found.append(f"margin: {text!r}")
        return found


class Folder(Book):
    def sheet(self, width=595.0, height=842.0, rotate=0):
        self.pages.append(Leaf(self, width, height, rotate))
        return self.pages[-1]

    @staticmethod
    def measured(text):
        return wide(text)

    def save(self):
        """The file's bytes: as `Pdf.save`, with forms and with contents in two streams."""
        objects = []

        def add(dictionary, stream=None):
            objects.append([dictionary, stream])
            return len(objects)

        catalog, tree = add(b""), add(b"")
        fonts = self._fonts(set().union(*(page.fonts for page in self.pages)), b"", add)
        kids = []
        for page in self.pages:
            width, height = page.media_box()
            box = b"[0 0 %s %s]" % (_number(width).encode(), _number(height).encode())
            names = b"<< " + b" ".join(b"/%s %d 0 R" % (f.encode(), fonts[f]) for f in sorted(page.fonts)) + b" >>"
            forms = [add(b"/Type /XObject /Subtype /Form /BBox [0 0 %s %s] /Resources << /Font %s >>" % (
                _number(2 * width).encode(), _number(2 * height).encode(), names), data) for data in page.forms]
            streams = [add(b"", b"".join(b"q 0.5 0 0 0.5 0 0 cm /Fm%d Do Q\n" % i for i in range(len(forms))))] if forms else []
            streams.append(add(b"", page.content()))
            resources = b"/Font %s" % names
            if forms:
                resources += b" /XObject << %s >>" % b" ".join(b"/Fm%d %d 0 R" % (i, form) for i, form in enumerate(forms))
            rotate = b" /Rotate %d" % page.rotate if page.rotate else b""
            kids.append(add(b"<< /Type /Page /Parent %d 0 R /MediaBox %s%s /Resources << %s >> /Contents [%s] >>" % (
                tree, box, rotate, resources, b" ".join(b"%d 0 R" % stream for stream in streams))))
        objects[tree - 1][0] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
        objects[catalog - 1][0] = b"<< /Type /Catalog /Pages %d 0 R /Lang (fr-FR) >>" % tree
        info = add(b"<< /Title %s /Producer %s >>" % (_literal(encode(self.title)), _literal(encode(self.producer))))
        out, offsets = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
        for number, (dictionary, stream) in enumerate(objects, 1):
            offsets.append(len(out))
            body = dictionary if stream is None else b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(stream), stream)
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        for offset in offsets:
            out += b"%010d 00000 n \n" % offset
        out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, catalog, info, start)
        return bytes(out)
