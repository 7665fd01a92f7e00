"""Invoices out of office programs: LibreOffice (text, sheet, a .docx), AbiWord, Gnumeric."""

import zipfile
from decimal import Decimal

import programs_buyers as to
from invoice_model import Supplier, cents
from programs_model import Paper, Row


def joinery():
    """A joiner's letter in LibreOffice Writer: frame, table, footer with page number; deposit deducted."""
    seller = Supplier("Menuiserie Ancelin", "SARL", "45266109", ["Le Moulin Vieux"], "19240", "Allassac-le-Bas", rcs="Brive", capital=18000, ape="4332A",
                      account=("16806", "08621", "66021844509"), bic="AGRIFRPP868", email="menuiserie.ancelin@courriel.example", phone="05 55 84 90 17",
                      insurance="Garantie décennale SMABTP Limoges n° 1247015 R, France métropolitaine")
    doc = Paper("libreoffice-writer", "menuiserie", seller, to.VILLAGE, "F 26-118", "2026-11-05", [
        Row("Dépose des anciennes menuiseries et évacuation en déchèterie", "6", "u", "55"),
        Row("Fenêtre bois chêne 2 vantaux 1,45 × 1,10 m, double vitrage 4/16/4 argon, petits bois rapportés", "5", "u", "742.5"),
        Row("Porte d'entrée de la mairie, chêne massif, serrure 5 points", "1", "u", "2860"),
        Row("Calfeutrement, quincaillerie et réglages", "8", "h", "46"),
        Row("Lasure deux couches", "21.6", "m²", "17.25")],
        due="2026-12-05", delivered="2026-10-30", order="26/041", amounts="space", ids="3335", dates="long", paid="2500.00", rate_printed_on_lines=False,
        late="En cas de retard de paiement : intérêts au taux de la BCE majoré de 8 points", fee="indemnité pour frais de recouvrement de 40 €", terms="escompte : néant",
        tags=["deposit", "no_service_code", "no_commitment", "frame"])
    return doc


def build_joinery(doc, desk):
    desk.need("soffice", "libreoffice-writer-nogui")
    desk.template("menuiserie.fodt", "facture.fodt")
    office(desk, "facture.fodt", "pdf:writer_pdf_Export")
    return "facture.pdf"


def office(desk, name, kind):
    desk.run("soffice", "--headless", f"-env:UserInstallation=file://{desk.folder}/profil", "--convert-to", kind, name, timeout=400)


def stationery():
    """A shopkeeper's sheet in LibreOffice Calc; the sum forgets the last row. Made PDF/A by Ghostscript."""
    seller = Supplier("Papeterie Bureau Plus Artois", "SNC", "38841207", ["51 rue Émile-Zola"], "62300", "Lensart", rcs="Arras", ape="4762Z",
                      account=("30027", "17411", "00020144403"), bic="CMCIFRPP", email="bpa.lensart@papeterie.example", phone="03 21 28 60 44")
    doc = Paper("libreoffice-calc", "fournitures", seller, to.COLLEGE, "26/3391", "2026-09-17", [
        Row("Ramette A4 80 g blanc", "150", None, "4.15"), Row("Cahier 24×32 96 p. grands carreaux", "300", None, "1.18"),
        Row("Classeur à levier dos 8 cm", "40", None, "2.36"), Row("Feutre effaçable, boîte de 4", "24", None, "5.9"),
        Row("Papier dessin 180 g, pochette", "90", None, "3.42"), Row("Compas de tableau", "3", None, "21.75"), Row("Gomme blanche, étui carton", "60", None, "0.55")],
        due="2026-10-17", delivered="2026-09-15", service="INTENDANCE", commitment="26-CLG-0219", amounts="space", ids="14", dates="slash", rate_printed_on_lines=False,
        late="pénalités de retard au taux BCE + 8 points", fee="indemnité de 40 € pour frais de recouvrement", terms="pas d'escompte", expected=["lines_sum_mismatch"],
        tags=["spreadsheet", "sum_range"])
    short = sum((line.net for line in doc.lines[:-1]), Decimal(0))
    doc.net, doc.vat = short, cents(short * Decimal("0.2"))
    doc.breakdown = [[Decimal(20), doc.net, doc.vat]]
    doc.gross = doc.net + doc.vat
    doc.settle()
    for row, line in zip(range(len(doc.lines)), doc.lines):
        line.notes = {"v_qty": str(line.quantity), "v_price": str(line.price), "v_net": str(line.net), "row": str(13 + row)}
    doc.extra = {"v_net": str(doc.net), "v_vat": str(doc.vat), "v_gross": str(doc.gross)}
    doc.after = ("ghostscript_pdfa",)
    return doc


def build_stationery(doc, desk):
    desk.need("soffice", "libreoffice-calc-nogui")
    desk.template("fournitures.fods", "facture.fods")
    office(desk, "facture.fods", "pdf:calc_pdf_Export")
    desk.path("facture.pdf").rename(desk.path("brut.pdf"))
    return desk.ghostscript("brut.pdf", "facture.pdf", "-dPDFA=2", "-sColorConversionStrategy=RGB", "-dPDFACompatibilityPolicy=1")


def translator():
    """A translator's letter held by tab stops in AbiWord; the key of the VAT number is wrong."""
    seller = Supplier("Ingrid Castagnède", None, "49821537", ["27 rue du Couédic"], "56100", "Arvor", ape="7430Z", account=("20041", "01014", "0914477K034"), bic="PSSTFRPPREN",
                      email="ingrid.castagnede@courriel.example", phone="06 81 44 90 37", sole="EI")
    doc = Paper("abiword", "traductrice", seller, to.COURT, "2026-T-041", "2026-11-09", [
        Row("Traduction assermentée anglais-français, dossier 26/1184", "14", "feuillets", "32.50"), Row("Interprétariat, audience du 3 novembre 2026", "3.5", "h", "58.00"),
        Row("Majoration urgence", "1", "forfait", "75.00")],
        due="2026-12-09", delivered="2026-11-03", service="FRAISJUST05", commitment="1512880174", amounts="space", ids="3335", dates="slash", rate_printed_on_lines=False,
        late="intérêts de retard au taux de la BCE majoré de 8 points", fee="indemnité forfaitaire de 40 euros", terms="aucun escompte", expected=["vat_id_key_wrong"],
        tags=["tab_stops", "sole_trader", "ligature_said_wrong"])
    doc.lies = {"\ufffd": "ti"}
    key = int(doc.supplier.vat_id[2:4])
    doc.supplier.vat_id = f"FR{(key + 31) % 97:02d}{doc.supplier.siren}"
    return doc


def build_translator(doc, desk):
    desk.need("abiword", "abiword")
    desk.need_font("Carlito", "fonts-crosextra-carlito")
    desk.template("traductrice.abw", "facture.abw")
    desk.run("abiword", "--to=pdf", "--to-name=facture.pdf", "facture.abw", QT_QPA_PLATFORM="")
    return "facture.pdf"


def association():
    """An association's workbook printed by Gnumeric, free of tax; the same sum in words."""
    seller = Supplier("Les Colporteurs du Conte", "Association", "43391885", ["Maison des associations", "18 rue Saint-Nicolas"], "17000", "Rochelune", vat=False, ape="9001Z",
                      account=("42559", "00021", "41020017744"), bic="CCOPFRPPXXX", email="bureau@colporteurs-conte.example", phone="05 46 41 02 88")
    doc = Paper("gnumeric", "association", seller, to.TOWN, "AS-26-031", "2026-10-24", [
        Row("Spectacle « Sous le figuier », école maternelle", "2", "séance", "480.00"), Row("Atelier parents-enfants", "3", "séance", "140.00"),
        Row("Défraiement kilométrique", "238", "km", "0.45"), Row("Hébergement de l'artiste", "1", "nuit", "62.00")],
        due="2026-11-23", delivered="2026-10-17", commitment="BRZ-2026-61", service=None, amounts="plain", ids="3335", dates="slash", rate_printed_on_lines=False,
        exemption="Exonéré de TVA, article 261-7-1° du CGI", extra={"no_gross": True}, late="Retard : intérêts au taux BCE + 8 points", fee="indemnité de recouvrement de 40 €", terms="escompte néant",
        tolerated=["missing_vat_id", "missing_vat_rate", "missing_ei_mention"], unscored=["totals.vat", "totals.gross", "vat_breakdown"], tags=["spreadsheet", "vat_exempt", "sum_in_words", "no_service_code"])
    for line in doc.lines:
        line.notes = {"v_qty": str(line.quantity), "v_price": str(line.price), "v_net": str(line.net)}
    doc.extra.update({"v_net": str(doc.payable)})
    return doc


def build_association(doc, desk):
    """The cells of the sheet: place, text or number, style."""
    desk.need("ssconvert", "gnumeric")
    v, s, b = doc.values(), doc.values()["s"], doc.values()["b"]
    rows = [[(0, s["name"], "titre")], [(0, f"Association loi 1901 - {s['a1']}", ""), (2, b["name"], "gras")], [(0, s["a2"], ""), (2, b["a1"], "")], [(0, s["town"], ""), (2, b["a2"], "")],
            [(0, f"Tél. {s['phone']}", ""), (2, b["town"], "")], [(0, s["email"], ""), (2, f"SIRET {b['siret']}", "")], [(0, f"SIRET {s['siret']} - APE {s['ape']}", "")], [],
            [(0, f"FACTURE {v['number']}", "titre"), (3, "le", ""), (4, v["issued"], "")], [(0, f"Engagement : {v['commitment']}", ""), (3, "payable le", ""), (4, v["due"], "")],
            [(0, f"Dernière représentation : {v['delivered']}", "")], [], [(i, head, "entete") for i, head in enumerate(("Intitulé", "Nombre", "Unité", "Prix", "Montant"))]]
    for line in v["lines"]:
        rows.append([(0, line["desc"], "case"), (1, line["v_qty"], "nombre"), (2, line["unit"], "case"), (3, line["v_price"], "prix"), (4, line["v_net"], "prix")])
    rows += [[(3, "TOTAL", "entete"), (4, v["v_net"], "total")], [], [(0, v["exemption"], "gras")], [(0, "Arrêtée à la somme de mille cinq cent quarante-neuf euros et dix centimes", "")], [],
             [(0, f"IBAN {s['iban']}", "")], [(0, f"BIC {s['bic']}", "")], [(0, f"{v['late']} ; {v['fee']} ; {v['terms']}.", "petit")]]
    faces = {"titre": ("15", "1", "General", 0), "gras": ("10", "1", "General", 0), "": ("10", "0", "General", 0), "petit": ("8", "0", "General", 0), "entete": ("10", "1", "General", 1),
             "case": ("10", "0", "General", 1), "nombre": ("10", "0", "0", 1), "prix": ("10", "0", "0.00", 1), "total": ("11", "1", '0.00" €"', 1)}
    cells, styles = [], []
    for y, row in enumerate(rows):
        for x, text, name in row:
            size, bold, form, box = faces[name]
            number = name in ("nombre", "prix", "total")
            cells.append({"x": str(x), "y": str(y), "type": "40" if number else "60", "text": text})
            border = "".join(f'<gnm:{side} Style="1" Color="0:0:0"/>' for side in ("Top", "Bottom", "Left", "Right")) if box else ""
            styles.append(f'<gnm:StyleRegion startCol="{x}" startRow="{y}" endCol="{x}" endRow="{y}"><gnm:Style HAlign="{"4" if number else "1"}" Format="{form.replace(chr(34), "&quot;")}">'
                          f'<gnm:Font Unit="{size}" Bold="{bold}">DejaVu Serif</gnm:Font><gnm:StyleBorder>{border}</gnm:StyleBorder></gnm:Style></gnm:StyleRegion>')
    page = desk.template("association.gnumeric", "facture.gnumeric", cells=cells, last=str(len(rows)))
    text = desk.path(page).read_text(encoding="utf-8").replace("<!-- styles -->", "".join(styles))
    desk.path(page).write_text(text, encoding="utf-8")
    desk.need("localedef", "libc-bin")
    desk.need_file("usr/share/i18n/locales/fr_FR", "locales")
    desk.run("localedef", "-i", "fr_FR", "-f", "UTF-8", desk.path("fr_FR.UTF-8"), fine=(0, 1))
    desk.run("ssconvert", "-T", "Gnumeric_pdf:pdf_assistant", page, "facture.pdf", LANG="fr_FR.UTF-8", LC_ALL="fr_FR.UTF-8", LOCPATH=str(desk.folder))
    return "facture.pdf"


def landscape_architect():
    """A word processor's .docx with heading, footer and page field, printed by LibreOffice: fees in per cent of a flat sum."""
    seller = Supplier("Racines et Rivages Paysage", "SAS", "80144296", ["32 quai des Carmes"], "49100", "Angersac", rcs="Angers", capital=12000, ape="7111Z",
                      account=("17906", "00500", "96333018812"), bic="AGRIFRPP879", email="contact@racines-rivages.example", phone="02 41 60 25 71")
    doc = Paper("libreoffice-docx", "paysagiste", seller, to.HOUSING, "RRP_2026_052", "2026-09-24", [
        Row("Esquisse, cœur d'îlot Verneau", "1", "forfait", "3850.00"), Row("Avant-projet sommaire", "1", "forfait", "5120.00"), Row("Réunions de concertation avec les locataires", "3", "réunion", "410.00"),
        Row("Maquette au 1/200", "1", "unité", "1265.00")],
        due="2026-10-24", delivered="2026-09-18", service="DPI/AMENAGEMENT", commitment="OPH26-E-00512", contract="2025-45-PI", amounts="nbsp", ids="3335", dates="long", discount="500.00",
        rate_printed_on_lines=False, late="Les sommes dues portent intérêt au taux de la BCE majoré de huit points en cas de retard", fee="L'indemnité forfaitaire de recouvrement est de 40 €",
        terms="Il n'est pas accordé d'escompte", category="Prestation de services", tags=["word_document", "global_discount", "page_field"])
    return doc


def build_landscape_architect(doc, desk):
    desk.need("soffice", "libreoffice-writer-nogui")
    desk.need_font("Carlito", "fonts-crosextra-carlito")
    parts = {name: desk.template(f"paysagiste-{name.split('/')[-1]}", name.split("/")[-1]) for name in ("word/document.xml", "word/footer1.xml")}
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    package = "http://schemas.openxmlformats.org/package/2006/"
    with zipfile.ZipFile(desk.path("facture.docx"), "w", zipfile.ZIP_DEFLATED) as word:
        word.writestr("[Content_Types].xml", f'<Types xmlns="{package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                      f'<Override PartName="/word/document.xml" ContentType="{kinds}document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="{kinds}footer+xml"/></Types>')
        word.writestr("_rels/.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{links}officeDocument" Target="word/document.xml"/></Relationships>')
        word.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{links}footer" Target="footer1.xml"/></Relationships>')
        for name, file in parts.items():
            word.write(desk.path(file), name)
    office(desk, "facture.docx", "pdf:writer_pdf_Export")
    return "facture.pdf"


PAPERS = ((joinery, build_joinery), (stationery, build_stationery), (translator, build_translator), (association, build_association), (landscape_architect, build_landscape_architect))
