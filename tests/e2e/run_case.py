#!/usr/bin/env python3
"""Runs end-to-end cases against a program: see README.md in this folder for the format.

    run_case.py --program build/release/bin/recevable CASE...

Exit code 0 when every case holds. A case is run in an empty folder of its own.
"""
import argparse
import fnmatch
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TIME_LIMIT = 120  # seconds: a program that hangs fails the case

KEYS = {"command", "shell", "stdin", "env", "exit", "verdict", "rules", "no-rules", "no-errors",
        "stdout", "not-stdout", "stderr", "not-stderr", "fields", "file"}


class Failed(Exception):
    """The case does not hold; the message says how."""


def read_case(path):
    """The lines `key: value` of a case, in order; several values for a key are kept."""
    entries = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, colon, value = line.partition(":")
        key = key.strip()
        if not colon or key not in KEYS:
            raise Failed(f"{path.name}:{number}: unknown key {key!r}")
        entries.setdefault(key, []).append(value.strip())
    if ("command" in entries) == ("shell" in entries):
        raise Failed(f"{path.name}: give either `command` or `shell`")
    if "exit" not in entries:
        raise Failed(f"{path.name}: give the expected `exit` code")
    return entries


class Case:
    def __init__(self, path, program):
        self.path = path
        self.program = program
        self.entries = read_case(path)
        self.names = {"testdata": str(ROOT / "testdata"), "source": str(ROOT)}

    def get(self, key):
        return self.entries.get(key, [])

    def filled(self, text):
        for name, value in self.names.items():
            text = text.replace("{" + name + "}", value)
        return text

    def environment(self):
        """The same wherever the case runs: only what it asks for reaches the program."""
        kept = ("PATH", "HOME", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
        environment = {key: os.environ[key] for key in kept if key in os.environ}
        environment.update({"LANG": "fr_FR.UTF-8", "TERM": "dumb", "RECEVABLE": self.program})
        environment.update({name.upper(): value for name, value in self.names.items()})
        # What the person who runs the tests has imported must not count.
        environment["XDG_DATA_HOME"] = os.path.join(str(self.names["work"]), ".data")
        for entry in self.get("env"):
            key, _, value = entry.partition("=")
            environment[key] = value
        return environment

    def run(self, arguments=None, shell=None):
        stdin = subprocess.DEVNULL
        if self.get("stdin"):
            stdin = open(self.filled(self.get("stdin")[0]), "rb")
        command = ["bash", "-c", shell] if shell else [self.program, *arguments]
        try:
            done = subprocess.run(command, stdin=stdin, capture_output=True, timeout=TIME_LIMIT,
                                  cwd=self.names["work"], env=self.environment(), check=False)
        except subprocess.TimeoutExpired:
            raise Failed(f"no answer within {TIME_LIMIT} s") from None
        finally:
            if stdin is not subprocess.DEVNULL:
                stdin.close()
        return (done.returncode, done.stdout.decode("utf-8", "strict"),
                done.stderr.decode("utf-8", "replace"))

    def hold(self):
        with tempfile.TemporaryDirectory(prefix="recevable-e2e-") as work:
            self.names["work"] = work
            self.check_all()

    def check_all(self):
        arguments = None
        if self.get("shell"):
            code, out, err = self.run(shell=self.get("shell")[0])
        else:
            arguments = [self.filled(word) for word in shlex.split(self.get("command")[0])]
            code, out, err = self.run(arguments)
        if str(code) not in self.get("exit")[0].split():
            raise Failed(f"exit code {code}, expected {self.get('exit')[0]}\n{out}{err}")
        self.check_text("stdout", out)
        self.check_text("stderr", err)
        for name in self.get("file"):
            if not (pathlib.Path(self.names["work"]) / name).is_file():
                raise Failed(f"the file {name} was not written")
        if any(self.get(key) for key in ("verdict", "rules", "no-rules", "no-errors", "fields")):
            self.check_report(self.report(arguments, out))

    def check_text(self, stream, text):
        for wanted in self.get(stream):
            if wanted == "(empty)":
                if text:
                    raise Failed(f"{stream} is not empty:\n{text}")
            elif self.filled(wanted) not in text:
                raise Failed(f"{stream} lacks {wanted!r}:\n{text}")
        for unwanted in self.get("not-" + stream):
            if self.filled(unwanted) in text:
                raise Failed(f"{stream} holds {unwanted!r}:\n{text}")

    def report(self, arguments, out):
        """The JSON report: of the command itself, or of the same command asked for JSON."""
        if not out.startswith("{"):
            if arguments is None:
                raise Failed("a `shell` case that expects findings must write JSON")
            _, out, err = self.run([*arguments, "--format", "json"])
            if not out.startswith("{"):
                raise Failed(f"no JSON report:\n{out}{err}")
        report = json.loads(out)
        self.check_schema(report)
        return report

    @staticmethod
    def check_schema(report):
        import jsonschema  # only cases with a report pay for it

        name = "report-1" if "summary" in report else "fields-1"
        schema = json.loads((ROOT / f"docs/schema/{name}.schema.json").read_text(encoding="utf-8"))
        errors = list(jsonschema.Draft7Validator(schema).iter_errors(report))
        if errors:
            raise Failed(f"the JSON does not match its schema: {errors[0].message}")

    def check_report(self, report):
        documents = report["documents"]
        verdicts = " ".join(document.get("verdict", "") for document in documents)
        for wanted in self.get("verdict"):
            if verdicts != " ".join(wanted.split()):
                raise Failed(f"verdict {verdicts}, expected {wanted}; findings: {rules_of(report)}")
        found = rules_of(report)
        for wanted in " ".join(self.get("rules")).split():
            if not fnmatch.filter(found, wanted):
                raise Failed(f"{wanted} was not found; findings: {found}")
        for unwanted in " ".join(self.get("no-rules")).split():
            if fnmatch.filter(found, unwanted):
                raise Failed(f"{unwanted} was found, and should not be; findings: {found}")
        if self.get("no-errors"):
            errors = [f["rule"] for d in documents for f in d["findings"]
                      if f["severity"] == "error" and f["certainty"] != "possible"]
            if errors:
                raise Failed(f"errors where none is: {errors}")
        for wanted in self.get("fields"):
            name, _, value = wanted.partition("=")
            read = documents[0]["fields"].get(name.strip(), {}).get("value")
            if read != value.strip():
                raise Failed(f"{name.strip()} was read as {read!r}, expected {value.strip()!r}")


def shortened(text, lines=40):
    kept = text.splitlines()
    return "\n".join(kept[:lines] + (["..."] if len(kept) > lines else []))


def rules_of(report):
    return sorted({f["rule"] for d in report["documents"] for f in d.get("findings", [])})


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    given = parser.parse_args()
    cases = given.cases or sorted((HERE / "cases").glob("*.case"))
    failures = 0
    for path in cases:
        try:
            Case(path, os.path.abspath(given.program)).hold()
        except Failed as failure:
            failures += 1
            print(f"FAILED {path.name}: {shortened(str(failure))}")
    print(f"{len(cases) - failures} of {len(cases)} cases hold.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
