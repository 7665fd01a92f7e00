#!/usr/bin/env python3
"""Writes structured invoices, right and wrong, in both syntaxes, with the rules each must break.

    testdata/make_structured.py OUT

OUT/<syntax>-<case>.xml, and OUT/expect.jsonl: a line {"file": ..., "expect": [ids]} a file. Exactly
these rules fire; with "families" only rules whose ids begin so are meant (else those of EN 16931).
The same bytes every time; see bench/structured.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import structured_cases  # noqa: E402
import structured_cii  # noqa: E402
import structured_french  # noqa: E402,F401  adds its cases
import structured_profiles  # noqa: E402,F401  adds its cases
import structured_schema  # noqa: E402,F401  adds its cases
import structured_syntax  # noqa: E402,F401  adds its cases
import structured_ubl  # noqa: E402
from structured_xml import bytes_of  # noqa: E402

WRITERS = {"cii": structured_cii.write, "ubl": structured_ubl.write}


def files():
    """(name, bytes, record) of every case."""
    for one in structured_cases.CASES:
        for syntax in one["syntaxes"]:
            tree = WRITERS[syntax](structured_cases.build(one))
            if one["xml"]:
                one["xml"](tree)
            name = f"{syntax}-{one['name']}.xml"
            record = {"file": name, "expect": one["expect"][syntax]}
            if one["families"]:
                record["families"] = one["families"]
            yield name, bytes_of(tree), record


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    names = set()
    with open(out / "expect.jsonl", "w", encoding="utf-8") as records:
        for name, content, record in files():
            if name in names:
                sys.exit(f"two cases named {name}")
            names.add(name)
            (out / name).write_bytes(content)
            records.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(f"{len(names)} files")


if __name__ == "__main__":
    main()
