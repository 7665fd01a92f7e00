"""A TrueType font of our own, whose every letter is a box: for PDFs that must embed their fonts.

Text is read by its codes, never by the shape of letters, so a box does. Standard library only.
"""

import struct

_UNITS = 1000


def _glyph(left, bottom, right, top):
    """A rectangle: four points on the curve, coordinates as differences of 16 bits."""
    header = struct.pack(">hhhhh", 1, left, bottom, right, top)
    flags = bytes([1, 1, 1, 1])
    xs = struct.pack(">hhhh", left, 0, right - left, 0)
    ys = struct.pack(">hhhh", bottom, top - bottom, 0, bottom - top)
    return header + struct.pack(">HH", 3, 0) + flags + xs + ys


def _checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF


def font():
    """The bytes of the font file: glyph 1 is the box, glyph 2 the space."""
    box = _glyph(50, 0, 450, 650)
    box += b"\0" * (-len(box) % 4)
    glyf = box + box
    loca = struct.pack(">LLLL", 0, len(box), 2 * len(box), 2 * len(box))
    codes = bytes(2 if code == 32 else 1 if code > 32 else 0 for code in range(256))
    tables = {
        b"cmap": struct.pack(">HHHHL", 0, 1, 1, 0, 12) + struct.pack(">HHH", 0, 262, 0) + codes,
        b"glyf": glyf,
        b"head": struct.pack(">LLLLHHQQhhhhHHhhh", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0, _UNITS,
                             0, 0, 50, 0, 450, 650, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">LhhhHhhhhhhhhhhhH", 0x00010000, 800, -200, 0, 500, 50, 50, 450, 1, 0,
                             0, 0, 0, 0, 0, 0, 1),
        b"hmtx": struct.pack(">Hhhh", 500, 50, 50, 0),
        b"loca": loca,
        b"maxp": struct.pack(">LHHHHHHHHHHHHHH", 0x00010000, 3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
                             0),
    }
    out = struct.pack(">LHHHH", 0x00010000, len(tables), 64, 2, len(tables) * 16 - 64)
    offset = 12 + 16 * len(tables)
    body = b""
    for tag, data in sorted(tables.items()):
        out += tag + struct.pack(">LLL", _checksum(data), offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return out + body
