"""Finds the samples and the program, and runs it: one process a file, a few at a time."""

import json
import os
import pathlib
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

SOURCE = pathlib.Path(__file__).resolve().parent.parent


def default_corpora():
    """The sample corpus when there is one (RECEVABLE_CORPUS, ../shared/corpus), and our own."""
    folders = [pathlib.Path(os.environ["RECEVABLE_CORPUS"])] if os.environ.get("RECEVABLE_CORPUS") \
        else [SOURCE.parent / "shared" / "corpus"]
    folders.append(SOURCE / "testdata" / "invoices")
    return [folder for folder in folders if (folder / "truth.jsonl").exists()]


def load(folder):
    """The records of a folder, each with its `path`."""
    records = []
    with open(folder / "truth.jsonl", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            record["path"] = folder / record["file"]
            records.append(record)
    return records


def find_program(name="recevable", given=None):
    """The built program: --binary, RECEVABLE_BINARY, the newest below build*/, the PATH."""
    chosen = given or (os.environ.get("RECEVABLE_BINARY") if name == "recevable" else None)
    if chosen:
        return chosen if os.access(chosen, os.X_OK) else None
    built = [path for pattern in (f"build*/bin/{name}", f"build*/*/bin/{name}")
             for path in SOURCE.glob(pattern) if os.access(path, os.X_OK)]
    if built:
        return str(max(built, key=lambda path: path.stat().st_mtime))
    return shutil.which(name)


# The day the sample invoices were made: all honest dates on them lie before it.
SAMPLES_MADE_ON = "2026-11-23"


def judging_day(records):
    """The day the samples were made, or the latest day one of them was honestly issued."""
    days = [r["truth"]["issue_date"] for r in records
            if r["truth"]["issue_date"] and "future_issue_date" not in r["expected_defects"]]
    return max([SAMPLES_MADE_ON, *days])


def check(program, paths, on, extra=(), timeout=120):
    """The documents of the report on `paths`; [] and a reason when there is none."""
    command = [program, "check", "--format", "json", "--on", on, *extra, *map(str, paths)]
    try:
        result = subprocess.run(command, capture_output=True, timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        return [], f"no answer within {timeout} s"
    if result.returncode not in (0, 1, 3):
        error = result.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        return [], f"exit code {result.returncode}: {error}"
    try:
        return json.loads(result.stdout)["documents"], None
    except (ValueError, KeyError) as error:
        return [], f"no JSON report: {error}"


def check_all(program, jobs, on, timeout=120, workers=None):
    """Runs `jobs` ((key, paths, extra arguments)); {key: (documents, reason)}."""
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        futures = {key: pool.submit(check, program, paths, on, extra, timeout)
                   for key, paths, extra in jobs}
        return {key: future.result() for key, future in futures.items()}
