"""Runs the programs that print the invoices, and what is done to the files afterwards."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import zlib

from programs_model import fill

SOURCES = pathlib.Path(__file__).parent / "programs" / "sources"


class Missing(Exception):
    """A program, a module or a font that is not installed; the text names the Debian package."""


class Desk:
    """A folder to work in, with the surroundings kept out of the files: no user, no home, a fixed clock."""

    def __init__(self, folder, doc):
        self.folder, self.doc = pathlib.Path(folder), doc
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
            "TZ": "UTC", "USER": "facture", "LOGNAME": "facture", "QT_QPA_PLATFORM": "offscreen", "SOURCE_DATE_EPOCH": "1790000000",
            "FORCE_SOURCE_DATE": "1", "XDG_RUNTIME_DIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
        self.sources = []   # what was given to the program, for proving files that do not tell their text

    def need(self, command, package):
        if shutil.which(command) is None:
            raise Missing(f"{command} is missing: install the Debian package {package}")

    def need_file(self, pattern, package):
        if not any(pathlib.Path("/").glob(pattern.lstrip("/"))):
            raise Missing(f"/{pattern.lstrip('/')} is missing: install the Debian package {package}")

    def need_module(self, name, package):
        done = subprocess.run(["/usr/bin/python3", "-c", f"import {name}"], capture_output=True, env=self.environment, cwd=self.folder)
        if done.returncode:
            raise Missing(f"the Python module {name} is missing: install the Debian package {package}")

    def need_font(self, family, package):
        self.need("fc-list", "fontconfig")
        if not subprocess.run(["fc-list", family], capture_output=True, text=True).stdout.strip():
            raise Missing(f"the font {family} is missing: install the Debian package {package}")

    def run(self, *command, out=None, text=None, fine=(0,), timeout=240, **environment):
        """Runs a program in the folder; `out` names the file its standard output goes to."""
        done = subprocess.run(["nice", *map(str, command)], cwd=self.folder, env={**self.environment, **environment}, capture_output=True,
                              input=text.encode() if isinstance(text, str) else text, timeout=timeout)
        if done.returncode not in fine:
            for log in self.folder.glob("*.log"):
                print(log.read_text(errors="replace")[-3000:])
            raise SystemExit(f"{self.doc.name}: {command[0]} ended with {done.returncode}:\n{done.stdout.decode(errors='replace')[-3000:]}"
                             f"\n{done.stderr.decode(errors='replace')[-3000:]}")
        if out:
            (self.folder / out).write_bytes(done.stdout)
        return done.stdout

    def write(self, name, text):
        self.sources.append(text)
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def template(self, source, name, kind="html", **more):
        """Fills the template `sources/<source>` and writes it as `name`."""
        template = (SOURCES / source).read_text(encoding="utf-8")
        return self.write(name, fill(template, {**self.doc.values(), **more}, kind))

    def copy(self, source, name=None):
        shutil.copy(SOURCES / source, self.folder / (name or source))
        return name or source

    def data(self, name="facture.json"):
        """The values for a program that reads them itself."""
        return self.write(name, json.dumps(self.doc.values(), ensure_ascii=False, indent=1))

    def path(self, name):
        return self.folder / name

    # ---- what is done to files afterwards ----

    def ghostscript(self, given, made, *options):
        self.need("gs", "ghostscript")
        self.run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", *options, f"-sOutputFile={made}", given)
        return made

    def qpdf(self, given, made, *options):
        self.need("qpdf", "qpdf")
        self.run("qpdf", "--deterministic-id", *options, given, made, fine=(0, 3))
        return made

    def change(self, given, made, kind, apply):
        """Changes the dictionaries of one /Type with `apply`, through qpdf's JSON."""
        self.need("qpdf", "qpdf")
        head, objects = json.loads(self.run("qpdf", "--json-output", "--json-stream-data=none", given, "-"))["qpdf"]
        chosen = {name: item for name, item in objects.items() if isinstance(item.get("value"), dict) and item["value"].get("/Type") == kind}
        for item in chosen.values():
            apply(item["value"])
        (self.folder / "change.json").write_text(json.dumps({"qpdf": [head, chosen]}))
        return self.qpdf(given, made, "--update-from-json=change.json")

    def mutool_clean(self, given, made, *options):
        self.need("mutool", "mupdf-tools")
        self.run("mutool", "clean", *options, given, made)
        return made

    def pdftocairo(self, given, made):
        self.need("pdftocairo", "poppler-utils")
        self.run("pdftocairo", "-pdf", given, made)
        return made


def texts(path):
    """The text of a PDF in its drawing order and in reading order."""
    def told(*options):
        return subprocess.run(["pdftotext", "-enc", "UTF-8", *options, str(path), "-"], capture_output=True, check=True).stdout.decode()
    return [told("-raw"), told(), told("-layout")]


def page_count(path):
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", told, re.M).group(1))


def surroundings(path, folder):
    """What a file tells of the machine it was made on: folders, names of the user and the host."""
    data = path.read_bytes()
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            data += zlib.decompressobj().decompress(data[found.end():found.end() + 4_000_000])
        except zlib.error:
            continue
    data = data + data.replace(b"\0", b"")   # strings in UTF-16
    host = os.uname().nodename.encode()
    words = [b"file:///", b"/tmp/", b"/root/", b"/home/", str(folder).encode(), b"localhost"]
    words += [host] if len(host) > 4 else []
    return [word.decode() for word in words if word in data]
