#!/usr/bin/env python3
"""Makes the invoices of testdata/programs with the programs suppliers' invoices come from, and their truth.jsonl.

    python3 testdata/make_programs.py            all files whose program is installed
    python3 testdata/make_programs.py NAME...    only these (wkhtmltopdf-espaces-verts, ...)
    python3 testdata/make_programs.py --truth    proves the files there are and writes truth.jsonl, makes none

Where a program is not installed, the Debian package it is in is named and the file that is there is kept.
The bytes depend on the versions of the programs; the values do not. Each file is proved after it is made: sums,
taxes and keys are right (but for the one defect of six of them), every value of the truth is in the text of the
file (in its source, where the file does not tell its text), and nothing tells of the machine it was made on.
"""

import html
import importlib
import json
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

from heldout2_model import prove  # noqa: E402
from programs_model import checked  # noqa: E402
from programs_run import Desk, Missing, page_count, surroundings, texts  # noqa: E402

PARTS = ("programs_web", "programs_code", "programs_office", "programs_tex", "programs_print", "programs_draw")
LARGEST, LARGEST_TOGETHER = 150_000, 2_500_000


def made(doc, build, target):
    """Makes one file; False when its program is missing."""
    with tempfile.TemporaryDirectory(prefix="papier") as folder:
        desk = Desk(folder, doc)
        try:
            result = desk.path(build(doc, desk))
        except Missing as error:
            print(f"{doc.name}: {error}", file=sys.stderr)
            return False
        checked(doc, texts(result) if doc.seen == "text" else [html.unescape(source) for source in desk.sources])
        told = surroundings(result, folder)
        if told:
            raise SystemExit(f"{doc.name}: the file tells {told}")
        if result.stat().st_size > LARGEST:
            raise SystemExit(f"{doc.name}: {result.stat().st_size} bytes")
        target.write_bytes(result.read_bytes())
        return True


def main(wanted):
    folder = pathlib.Path(__file__).parent / "programs"
    records, count = [], 0
    for part in PARTS:
        for compose, build in importlib.import_module(part).PAPERS:
            doc = compose()
            target = folder / f"{doc.name}.pdf"
            if "--truth" not in wanted and (not wanted or doc.name in wanted):
                count += made(doc, build, target)
            elif target.exists():
                checked(doc, texts(target)) if doc.seen == "text" else prove(doc, doc.truth())
            if target.exists():
                records.append(doc.record(target.name, page_count(target)))
    records.sort(key=lambda record: record["file"])
    with open(folder / "truth.jsonl", "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    size = sum(file.stat().st_size for file in folder.glob("*.pdf"))
    if size > LARGEST_TOGETHER:
        raise SystemExit(f"{size} bytes together")
    print(f"{count} made, {len(records)} files, {sum(not r['expected_defects'] for r in records)} without defect, {size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
