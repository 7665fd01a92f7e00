"""Broken and malicious PDFs, made by chance from honest ones or from nothing."""

import zlib


def cut(samples, chance):
    data = chance.choice(samples)
    start = chance.randrange(len(data) // 4) if chance.random() < 0.2 else 0
    return data[start:chance.randrange(start + 1, len(data))]


def flipped(samples, chance):
    data = bytearray(chance.choice(samples))
    for _ in range(chance.choice([1, 5, 50, 500])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def shuffled(samples, chance):
    """Pieces of two files, exchanged."""
    one, two = chance.choice(samples), chance.choice(samples)
    at, to = sorted(chance.randrange(len(one)) for _ in range(2))
    other = chance.randrange(len(two))
    return one[:at] + two[other:other + to - at] + one[to:]


def numbers(samples, chance):
    """Some numbers of the file made enormous, negative or zero."""
    data = bytearray(chance.choice(samples))
    places = [i for i in range(1, len(data) - 1)
              if chr(data[i]).isdigit() and data[i - 1] in b" /[" and data[i + 1] in b" /]\n"]
    for place in chance.sample(places, min(len(places), chance.choice([1, 3, 10]))):
        data[place:place + 1] = chance.choice([b"0", b"9", b"-1", b"2147483647", b"99999999999999999999"])
    return bytes(data)


def written(objects, trailer=b"/Root 1 0 R"):
    """A PDF of these objects, with a right cross-reference table."""
    data = b"%PDF-1.7\n"
    offsets = []
    for i, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % i + body + b"\nendobj\n"
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)


def stream(content, extra=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def page(content, box=b"[0 0 595 842]", resources=b"<< >>"):
    return [CATALOGUE, PAGES, b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources %s >>" %
            (box, resources), content]


def deep(samples, chance):
    """Arrays, dictionaries, graphics states or page trees, one within the other."""
    depth = chance.choice([100, 5_000, 200_000])
    kind = chance.randrange(4)
    if kind == 0:
        return written([CATALOGUE[:-2] + b"/X " + b"[" * depth + b"]" * depth + b">>", PAGES])
    if kind == 1:
        return written([CATALOGUE[:-2] + b"/X " + b"<</A " * depth + b"1" + b">>" * depth + b">>", PAGES])
    if kind == 2:
        return written(page(stream(b"q " * depth + b"BT ET " + b"Q " * depth)))
    depth = min(depth, 5_000)
    kids = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (i + 3, i + 1) for i in range(depth)]
    return written([CATALOGUE, *kids, b"<< /Type /Page /MediaBox [0 0 9 9] >>"])


def huge(samples, chance):
    """Little that becomes much: streams that swell, pages of kilometres, counts that lie."""
    kind = chance.randrange(4)
    if kind == 0:
        size = chance.choice([10_000_000, 200_000_000])
        packer = zlib.compressobj(9)
        packed = b"".join(packer.compress(b"0 " * 500_000) for _ in range(size // 1_000_000)) + packer.flush()
        return written(page(stream(packed, b"/Filter /FlateDecode")))
    if kind == 1:
        return written(page(stream(b"BT ET"), b"[0 0 1e9 1e9]"))
    if kind == 2:
        return written([CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
                        b"<< /Type /Page /Parent 2 0 R >>"])
    kids = b"3 0 R " * chance.choice([1_000, 100_000])
    return written([CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count 100000 >>" % kids,
                    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"])


def looping(samples, chance):
    """Whatever can point at itself."""
    kind = chance.randrange(5)
    if kind == 0:
        return written([CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"])
    if kind == 1:
        form = stream(b"/F Do /F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                      b"/Resources << /XObject << /F 5 0 R >> >>")
        return written([*page(stream(b"/F Do"), resources=b"<< /XObject << /F 5 0 R >> >>"), form])
    if kind == 2:
        return written([CATALOGUE, PAGES], trailer=b"/Root 1 0 R /Prev 9")
    if kind == 3:
        return written([CATALOGUE, PAGES, b"3 0 R", b"4 0 R"])
    data = written(page(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"))
    start = data.rindex(b"startxref")
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % int(data[start + 9:].split()[0]))


KINDS = {"cut": cut, "flipped": flipped, "shuffled": shuffled, "numbers": numbers, "deep": deep, "huge": huge,
         "looping": looping}


def make(samples, chance):
    """(kind, bytes) of one file. Those made from samples are more frequent: no two are alike."""
    kind = chance.choices(list(KINDS), weights=[6, 6, 4, 4, 1, 1, 1])[0]
    return kind, KINDS[kind](samples, chance)
