#!/usr/bin/env python3
"""Writes the deposit archives of testdata/lots/, right, wrong and hostile.

    testdata/make_lots.py

Each is wrong in one way and named for it; what is expected of each is in tests/archive/,
tests/check/test_lot.cc and tests/e2e/cases/lot-*.case. Standard library only, the same bytes every
time.
"""

import copy
import io
import pathlib
import struct
import sys
import tarfile
import zipfile
import zlib

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import structured_cii  # noqa: E402
import structured_model  # noqa: E402
import structured_ubl  # noqa: E402
from structured_xml import bytes_of  # noqa: E402

OUT = HERE / "lots"
WHEN = (2026, 11, 2, 9, 0, 0)


def invoice(number, write=structured_cii.write):
    terms = copy.deepcopy(structured_model.base("french"))
    terms["BT-1"] = number
    return bytes_of(write(terms))


CII, UBL = invoice("F-2026-201"), invoice("F-2026-202", structured_ubl.write)
FACTURX = (HERE / "files/factur-x.pdf").read_bytes()
PLAIN = (HERE / "invoices/facture-plombier.pdf").read_bytes()


def write(name, data):
    (OUT / name).write_bytes(data)


def zipped(entries):
    """(name, bytes) or a ZipInfo in place of the name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in entries:
            info = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name, WHEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def packed(tar):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(tar) + packer.flush()


def tarred(entries, form=tarfile.USTAR_FORMAT, headers=None):
    """(name, bytes), or a TarInfo without content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for entry in entries:
            if isinstance(entry, tarfile.TarInfo):
                archive.addfile(entry)
                continue
            name, data = entry
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.mtime = 1793606400
            info.pax_headers = headers or {}
            archive.addfile(info, io.BytesIO(data))
    return packed(out.getvalue())


def link(name, target, kind):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info




def with_flag(data, flag):
    """The general purpose flag of the first entry, in its own header and in the directory."""
    out = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        out[at:at + 2] = struct.pack("<H", struct.unpack("<H", data[at:at + 2])[0] | flag)
    return bytes(out)


def old_windows_name(name, data):
    """An archive whose name is in code page 850 and does not say so."""
    stand_in = "e" * len(name)
    return zipped([(stand_in, data)]).replace(stand_in.encode(), name.encode("cp850"))


def main():
    OUT.mkdir(exist_ok=True)
    write("lot.zip", zipped([("F-2026-201.xml", CII), ("2026/F-2026-202.xml", UBL)]))
    write("lot.tar.gz", tarred([("F-2026-201.xml", CII), ("F-2026-202.xml", UBL)]))
    write("facturx.zip", zipped([("facture.pdf", FACTURX), ("F-2026-201.xml", CII)]))

    write("plain-pdf.zip", zipped([("facture.pdf", PLAIN), ("F-2026-201.xml", CII)]))
    write("other-kinds.zip", zipped([
        ("F-2026-201.xml", CII), ("bon.docx", (HERE / "files/docx-renamed.pdf").read_bytes()),
        (".DS_Store", b"\x00\x00\x00\x01Bud1"), ("vide.xml", b"")]))
    write("nested.zip", zipped([("F-2026-201.xml", CII),
                                ("reste.zip", zipped([("F-2026-202.xml", UBL)]))]))
    write("no-invoice.zip", zipped([("lisez-moi.txt", b"Rien ici.\n")]))
    write("empty.zip", zipped([]))
    write("folders.zip", zipped([("2026/", b""), ("2026/F-2026-201.xml", CII)]))

    write("password.zip", with_flag(zipped([("F-2026-201.xml", CII), ("F-2026-202.xml", UBL)]), 1))
    write("same-name.zip", zipped([("F-2026-201.xml", CII), ("f-2026-201.XML", UBL)]))
    write("same-content.zip", zipped([("facture.xml", CII), ("facture (1).xml", CII)]))
    write("escaping.zip", zipped([("../../F-2026-201.xml", CII), ("/tmp/a.xml", UBL),
                                  ("C:\\b.xml", invoice("F-2026-203"))]))
    write("accents.zip", zipped([("été/facture n° 1.xml", CII)]))
    write("accents-windows.zip", old_windows_name("été.xml", CII))
    write("links.tar.gz", tarred([
        ("F-2026-201.xml", CII), link("lien.xml", "/etc/passwd", tarfile.SYMTYPE),
        link("dur.xml", "F-2026-201.xml", tarfile.LNKTYPE),
        link("tube.xml", "", tarfile.FIFOTYPE)]))

    good = zipped([("F-2026-201.xml", CII), ("F-2026-202.xml", UBL)])
    write("cut.zip", good[: len(good) * 3 // 5])
    whole = tarred([("F-2026-201.xml", CII), ("F-2026-202.xml", UBL)])
    write("cut.tar.gz", whole[: len(whole) * 9 // 10])
    crc = struct.pack("<I", zlib.crc32(CII))
    write("wrong-checksum.zip", good.replace(crc, b"\x01\x02\x03\x04"))
    size = struct.pack("<I", len(CII))
    write("wrong-size.zip", good.replace(size, struct.pack("<I", 100)))
    # Three bytes that say they are a terabyte (sparse, POSIX form 0.1).
    write("sparse.tar.gz", tarred(
        [("F-2026-201.xml", b"<a>")], tarfile.PAX_FORMAT,
        {"GNU.sparse.size": str(1 << 40), "GNU.sparse.numblocks": "1", "GNU.sparse.map": "0,3"}))


if __name__ == "__main__":
    main()
