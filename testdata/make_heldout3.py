#!/usr/bin/env python3
"""Makes the third held-out set, testdata/heldout3 and its truth.jsonl, the same to the byte.

    python3 testdata/make_heldout3.py

Invoices as thirty-six suppliers who know nothing of each other would send them, written without any look
at how invoices are read; for measuring (`bench/accuracy --corpus testdata/heldout3`), not for tuning.
Before a file is written its truth is proved: sums, taxes and keys are right (but for the one defect some
have), every value of the truth is on the pages, and no text lies over another.
"""

import importlib
import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

from heldout3_model import printed, prove  # noqa: E402

PARTS = ("heldout3_networks", "heldout3_care", "heldout3_services", "heldout3_works", "heldout3_trades", "heldout3_renting", "heldout3_islands",
         "heldout3_abroad", "heldout3_abroad2")
LARGEST = 90_000


def main():
    folder = pathlib.Path(__file__).parent / "heldout3"
    folder.mkdir(exist_ok=True)
    records = []
    for part in PARTS:
        for make in importlib.import_module(part).BILLS:
            doc = make()
            truth = doc.truth()
            prove(doc, truth)
            printed(doc, truth)
            data = doc.book.save()
            if len(data) > LARGEST:
                raise SystemExit(f"{doc.name}: {len(data)} bytes")
            record = doc.record(f"{doc.name}.pdf", len(doc.book.pages))
            record["tags"] = [f"text:{doc.book.cut}", f"order:{doc.book.order}", f"coding:{doc.book.coding}", *doc.tags]
            (folder / record["file"]).write_bytes(data)
            records.append(record)
    records.sort(key=lambda record: record["file"])
    names = {record["file"] for record in records}
    assert len(names) == len(records)
    for old in folder.glob("*.pdf"):
        if old.name not in names:
            old.unlink()
    with open(folder / "truth.jsonl", "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(f"{len(records)} files, {sum(not r['expected_defects'] for r in records)} without defect")


if __name__ == "__main__":
    main()
