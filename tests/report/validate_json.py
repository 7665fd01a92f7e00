#!/usr/bin/env python3
"""Validates golden JSON reports against the schemas: validate_json.py SCHEMAS GOLDEN.

check*.json and waivers*.json against report-1.schema.json, fields*.json, prefill*.json,
translation*.json and config*.json against the schema of their name, record-*.json against the
document of report-1.schema.json. A report with
a member taken away or of another type must be refused too: a schema that accepts anything proves
nothing.
"""
import copy
import json
import pathlib
import sys

import jsonschema


def main() -> int:
    schemas, golden = map(pathlib.Path, sys.argv[1:3])
    failures = 0
    for prefix, name in (("check", "report-1"), ("waivers", "report-1"), ("fields", "fields-1"),
                         ("prefill", "prefill-1"), ("translation", "translation-1"),
                         ("config", "config-1")):
        schema = json.loads((schemas / f"{name}.schema.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        files = sorted(golden.glob(f"{prefix}*.json"))
        if not files:
            print(f"no {prefix}*.json in {golden}")
            failures += 1
        for file in files:
            report = json.loads(file.read_text())
            for error in validator.iter_errors(report):
                print(f"{file.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
                failures += 1
            failures += accepts_damage(validator, report, file.name)
    failures += refuses_record(schemas, golden)
    return 1 if failures else 0


def refuses_record(schemas, golden) -> int:
    """Counts what the schema of one document finds wrong in the golden records."""
    schema = json.loads((schemas / "report-1.schema.json").read_text())
    schema = {**schema["definitions"]["document"], "definitions": schema["definitions"]}
    validator = jsonschema.Draft7Validator(schema)
    failures = 0
    files = sorted(golden.glob("record-*.json"))
    for file in files:
        for error in validator.iter_errors(json.loads(file.read_text())):
            print(f"{file.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
            failures += 1
    return failures if files else 1


def accepts_damage(validator, report, name) -> int:
    """Counts the damaged copies of a good report that the schema fails to refuse."""
    missed = 0
    damaged = {"documents": (("documents",), ("tool", "version")),
               "fields": (("documents", 0, "fields"), ("documents", 0, "kind")),
               "form": (("documents", 0, "form"), ("documents", 0, "file")),
               "settings": (("settings",), ("settings", 0, "key"), ("tool",)),
               "translations": (("translations",), ("text",), ("tool", "name"))}
    first = report["documents"][0] if report.get("documents") else {}
    for path in (path for key in damaged if key in report or key in first for path in damaged[key]):
        for damage in ("removed", "number"):
            copied = copy.deepcopy(report)
            parent = copied
            for key in path[:-1]:
                parent = parent[key]
            if damage == "removed":
                del parent[path[-1]]
            else:
                parent[path[-1]] = 12.5
            if validator.is_valid(copied):
                print(f"{name}: the schema accepts {'/'.join(map(str, path))} {damage}")
                missed += 1
    return missed


if __name__ == "__main__":
    sys.exit(main())
