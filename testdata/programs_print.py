"""Invoices out of printing programs: Apache FOP, enscript, HTMLDOC, html2ps, pango-view, xhtml2pdf, Asciidoctor PDF."""

import datetime
from decimal import Decimal

import programs_buyers as to
from invoice_model import Supplier, cents
from programs_model import Paper, Row


def haulage():
    """Trips of a month over three pages with carried sums; Apache FOP."""
    seller = Supplier("Transports Rocamour", "SA", "33715520", ["Port sec", "1200 route de Bordeaux"], "33310", "Lormont-Rive", nic=5, rcs="Bordeaux", capital=228700, ape="4941A",
                      account=("13335", "00401", "08003417762"), bic="CEPAFRPP333", email="facturation@rocamour.example", phone="05 57 80 14 40")
    places = ("Talanson - Arvor, lot archives", "Talanson - Orlac, palettes mobilier", "Port-Kerhuon - Talanson, retour de caisses", "Arvor quai 4 - Talanson, conteneur 20'",
              "Navette inter-sites, porteur 19 t", "Talanson - Lyonval, messagerie hayon")
    fares = ("412.50", "386.00", "455.80", "521.25", "148.00", "237.40")
    lines, day = [], datetime.date(2026, 9, 1)
    for number in range(44):
        while day.weekday() > 4:
            day += datetime.timedelta(days=1)
        kind = (number * 5 + number // 7) % 6
        lines.append(Row(places[kind], "1" if number % 9 else "2", "voy.", fares[kind], when=day.strftime("%d/%m"), slip=f"LV{41780 + 3 * number}"))
        if number % 2:
            day += datetime.timedelta(days=1)
    haul = sum(line.net for line in lines)
    lines.append(Row(f"Indexation gazole CNR septembre 2026 (+3,85 % de {haul:.2f})".replace(".", ","), "1", "Ft", str(cents(haul * Decimal("0.0385"))), when="30/09", slip=""))
    doc = Paper("fop", "transport", seller, to.PORT, "26-09-T-1187", "2026-09-30", lines, due="2026-10-30", period="2026-09-01", delivered="2026-09-30", service="LOG",
                commitment="GPMA/26/00951", contract="M2024-017", amounts="space", ids="3335", dates="slash", rate_printed_on_lines=False,
                late="Pénalités de retard : taux de la BCE majoré de 8 points", fee="indemnité forfaitaire de recouvrement : 40 €", terms="aucun escompte",
                unscored=["delivery_date"], tags=["carried_sums", "repeated_head", "page_x_of_y", "landscape"])
    total = Decimal(0)
    for line in doc.lines:
        line.notes["brought"] = doc.plain(total)
        total += line.net
        line.notes["carried"] = doc.plain(total)
    return doc


def build_haulage(doc, desk):
    desk.need("fop", "fop")
    desk.need_file("usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation")
    desk.template("transport.fo", "facture.fo")
    desk.copy("fop.xconf")
    desk.run("fop", "-q", "-c", "fop.xconf", "facture.fo", "facture.pdf", timeout=400)
    return "facture.pdf"


def heating_oil():
    """A line printer's listing through enscript and ps2pdf: Courier, Latin-1, EUR, on a landscape sheet."""
    seller = Supplier("COMBUSTIBLES VIDALENC", "SARL", "40651893", ["ZONE DE LA GARE"], "46100", "FIGEAC-LE-VIEUX", rcs="Cahors", capital=38112, ape="4671Z",
                      account=("13106", "00500", "20018844171"), bic="AGRIFRPP831", email="vidalenc.combustibles@fioul.example", phone="05 65 34 22 09")
    doc = Paper("enscript", "fioul", seller, to.HOUSING, "0026188", "2026-11-12", [
        Row("FIOUL DOMESTIQUE ORDINAIRE - CHAUFFERIE BAT. A", "4980", "L", "0.9125"), Row("FIOUL DOMESTIQUE ORDINAIRE - CHAUFFERIE BAT. D", "3012", "L", "0.9125"),
        Row("ADDITIF DE STOCKAGE 1 L", "4", "BID", "18.60"), Row("FORFAIT LIVRAISON CAMION PORTEUR", "2", "UN", "35.00")],
        due="2026-12-12", delivered="2026-11-10", order="C2611/0882", commitment="OPH-LT-2026-3308", service="CHAUFFAGE", amounts="spacedot", ids="3335", dates="slash",
        percents=".2 %", rate_printed_on_lines=True,
        late="PENALITES DE RETARD : TAUX BCE + 8 POINTS", fee="INDEMNITE FORFAITAIRE DE RECOUVREMENT 40 EUR", terms="PAS D'ESCOMPTE", tags=["monospaced", "upper_case", "landscape"])
    return doc


def listing(doc):
    v, s, b = doc.values(), doc.values()["s"], doc.values()["b"]

    def two(left, right):
        return f"{left:<68}{right}"
    rows = [two(s["title"], "F A C T U R E   N o  " + v["number"]), two(s["a1"], f"DATE ......... {v['issued']}"),
            two(s["town"], f"ECHEANCE ..... {v['due']}"), two("TEL " + s["phone"], f"LIVRAISON .... {v['delivered']}"), two(s["email"], "CODE CLIENT .. 411OPHLT"),
            two("SIRET " + s["siret"] + "  APE " + s["ape"], ""), two("TVA " + s["raw_vat"] + "  " + s["rcs_text"], b["name"]),
            two("CAPITAL " + s["capital"].replace("€", "EUR"), b["a1"]), two("", b["town"]), two("", "SIRET " + b["siret"]), "",
            f"V/COMMANDE {v['order']}   ENGAGEMENT {v['commitment']}   CODE SERVICE {v['service']}", "=" * 118,
            f"{'DESIGNATION':<56}{'QUANTITE':>12} {'UN':<5}{'PRIX UNIT. HT':>15}{'TVA':>10}{'MONTANT HT':>18}", "-" * 118]
    rows += [f"{line['desc']:<56}{line['qty']:>12} {line['unit']:<5}{line['price']:>15}{line['rate']:>10}{line['net']:>18}" for line in v["lines"]]
    rows += ["-" * 118, f"{'BASE HT':>16}{'TAUX':>12}{'MONTANT TVA':>18}"]
    rows += [f"{rate['base']:>16}{rate['rate']:>12}{rate['tax']:>18}{'TOTAL HT EUR':>50}{v['net']:>18}" for rate in v["rates"]]
    rows += [f"{'TOTAL TVA EUR':>96}{v['vat']:>18}", f"{'NET A PAYER EUR':>96}{v['payable']:>18}", "", f"VIREMENT A L'ECHEANCE   IBAN {s['iban']}   BIC {s['bic']}",
             f"{v['late']} - {v['fee']} - {v['terms']}"]
    return "\n".join(rows) + "\n"


def build_heating_oil(doc, desk):
    desk.need("enscript", "enscript")
    desk.need("ps2pdf", "ghostscript")
    desk.path("facture.txt").write_text(desk.sources.append(listing(doc)) or listing(doc), encoding="latin-1")
    desk.run("enscript", "-q", "-B", "-r", "-X", "latin1", "-f", "Courier9", "-M", "A4", "-o", "facture.ps", "facture.txt")
    postscript = desk.path("facture.ps").read_bytes()
    desk.path("facture.ps").write_bytes(b"\n".join(line for line in postscript.split(b"\n") if not line.startswith((b"%%For", b"%%Title"))))
    desk.run("ps2pdf", "facture.ps", "facture.pdf")
    return "facture.pdf"


def hire_credit():
    """A credit note without the invoice it credits, from an old intranet page through HTMLDOC in base fonts; resized by pdfjam."""
    seller = Supplier("Locamat Sud-Charente", "SAS", "41822590", ["9 rue du Tranchage", "ZE de Ma Campagne"], "16000", "Angoulême", nic=3, rcs="Angoulême", capital=64000, ape="7732Z",
                      account=("11706", "22020", "00445518000"), bic="AGRIFRPP817", email="compta@locamat-sc.example", phone="05 45 61 09 72")
    doc = Paper("htmldoc", "avoir-location", seller, to.CITY, "AV26-0094", "2026-10-09", [
        Row("Mini-pelle 2,5 t : jours non utilisés (panne)", "3", "jour", "128.00"), Row("Remorque porte-engin", "3", "jour", "31.50"),
        Row("Assurance bris de machine", "3", "jour", "12.76"), Row("Carburant non consommé", "22", "l", "1.62")],
        type=381, title="AVOIR", due=None, commitment="MRB26V00317", service="CTM", amounts="space", ids="3335", dates="slash", rate_printed_on_lines=False,
        terms="Escompte : néant", expected=["credit_note_without_reference"],
        tolerated=["due_before_issue", "missing_delivery_date", "missing_due_date", "missing_late_penalty", "missing_recovery_fee"], tags=["credit_note", "base_fonts"])
    doc.due = None
    doc.after = ("pdfjam",)
    return doc


def build_hire_credit(doc, desk):
    desk.need("htmldoc", "htmldoc")
    desk.need("pdfjam", "texlive-extra-utils")
    desk.template("avoir-location.html", "facture.html")
    desk.run("htmldoc", "--quiet", "--webpage", "--charset", "utf-8", "--no-embedfonts", "--size", "A4", "--bodyfont", "helvetica", "--fontsize", "10", "--header", "...", "--footer", "..1",
             "--left", "18mm", "--right", "18mm", "-f", "brut.pdf", "facture.html")
    desk.run("pdfjam", "-q", "--a4paper", "--scale", "0.97", "--preamble", r"\pdfsuppressptexinfo=-1", "--outfile", "jam.pdf", "brut.pdf")
    return desk.qpdf("jam.pdf", "facture.pdf", "--object-streams=generate")


def water_laboratory():
    """A laboratory's analyses out of html2ps and ps2pdf, Times; samples under headings; text in two measures."""
    seller = Supplier("Laboratoire Hydrosciences Beauce", "SAS", "53180742", ["Technopole Source", "5 rue Carbone"], "45100", "Orlac-la-Source", rcs="Orlac", capital=75000, ape="7120B",
                      account=("18707", "00610", "05619004477"), bic="CCBPFRPPVER", email="contact@hydrosciences.example", phone="02 38 49 77 01")
    doc = Paper("html2ps", "laboratoire", seller, to.WATER, "LHB-2026-2207", "2026-10-12", [
        Row("Analyse type P1, départ station de Puiseaux", "4", "éch.", "86.50"), Row("Analyse type D1, réseau", "11", "éch.", "41.20"),
        Row("Recherche de pesticides et métabolites, méthode multirésidus", "2", "éch.", "395.00"), Row("Chlorothalonil R471811", "2", "éch.", "118.40"),
        Row("Prélèvement et transport sous glace", "15", "u", "22.00"), Row("Édition du bilan trimestriel", "1", "u", "150.00")],
        due="2026-11-11", delivered="2026-10-06", service="45300-EAU", commitment="SIEGN 2026-0133", contract="2025-LABO", percents="\u00a0%", amounts="nbsp", ids="3335", dates="slash",
        rate_printed_on_lines=False, late="Intérêts moratoires : taux de refinancement BCE + 8 points", fee="indemnité de recouvrement : 40 euros", terms="Escompte pour paiement anticipé : aucun",
        tags=["postscript", "engagement_with_space"])
    return doc


def build_water_laboratory(doc, desk):
    desk.need("html2ps", "html2ps")
    desk.need("ps2pdf", "ghostscript")
    page = desk.template("laboratoire.html", "facture.html")
    text = desk.path(page).read_text(encoding="utf-8")
    for char, name in (("€", "EUR"), ("’", "'")):
        text = text.replace(char, name)
    desk.path(page).write_bytes(text.encode("latin-1"))
    style = "@page{margin:1.6cm} BODY{font-size:10pt} @html2ps{option{hyphenate:0} paper{type:A4}}"
    desk.run("html2ps", "-e", "ISO-8859-1", "-f", desk.write("html2ps.css", style), "-o", "facture.ps", page)
    postscript = desk.path("facture.ps").read_text(encoding="latin-1")
    desk.path("facture.ps").write_text("\n".join(line for line in postscript.split("\n") if not line.startswith(("%%For", "%%Title", "%%CreationDate"))), encoding="latin-1")
    desk.run("ps2pdf", "-sPAPERSIZE=a4", "facture.ps", "facture.pdf")
    return "facture.pdf"


def ambulance():
    """Patient transport, free of tax, as marked-up text through pango-view: columns held by a monospaced face."""
    seller = Supplier("Ambulances du Clain", "SARL", "49107735", ["31 route de Limoges"], "86000", "Poyters", nic=2, vat=False, rcs="Poitiers", capital=10000, ape="8690A",
                      account=("19406", "00033", "67244190081"), bic="AGRIFRPP894", email="regulation@ambulances-clain.example", phone="05 49 46 11 15")
    doc = Paper("pango-view", "ambulances", seller, to.CHU, "T26100418", "2026-10-31", [
        Row("Transfert inter-établissements, ambulance", "7", "mission", "96.32"), Row("Dialyse, VSL aller-retour", "13", "mission", "41.18"),
        Row("Kilomètres au-delà de 20", "864", "km", "2.44"), Row("Supplément nuit et dimanche", "3", "mission", "52.90")],
        due="2026-12-20", period="2026-10-01", delivered="2026-10-31", service="TRANSPORTS_SMUR", commitment="4500220917", contract="2023-TSP-04-L3", amounts="nnbsp", ids="nnbsp",
        dates="slash", exemption="Exonération de TVA, article 261-4-3° du CGI", extra={"no_gross": True}, rate_printed_on_lines=False,
        late="Intérêts moratoires : taux BCE + 8 points", fee="Indemnité forfaitaire : 40 €", terms="Sans escompte",
        tolerated=["missing_vat_id", "missing_vat_rate"], unscored=["totals.vat", "totals.gross", "vat_breakdown", "delivery_date"], tags=["vat_exempt", "monospaced", "narrow_spaces", "odd_page_size"])
    return doc


def build_ambulance(doc, desk):
    desk.need("pango-view", "pango1.0-tools")
    desk.need_file("usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core")
    rows = "\n".join(f"{line['desc']:<46}{line['qty']:>6} {line['unit']:<8}{line['price']:>10}{line['net']:>13}" for line in doc.values()["lines"])
    desk.template("ambulances.markup", "facture.markup", rows=rows, total=f"{doc.money(doc.payable):>16}")
    desk.run("pango-view", "--markup", "-q", "--backend=cairo", "--font=DejaVu Sans Mono 8", "--dpi=72", "--margin=40", "--output=facture.pdf", "facture.markup")
    return "facture.pdf"


def hired_vehicles():
    """Vehicles by the month on a letterhead of its own file; the key of the buyer's SIRET is wrong; xhtml2pdf, then qpdf lays the letterhead under."""
    seller = Supplier("Auto-Flotte Bourbonnais", "SASU", "82241906", ["Rond-point de l'Aérodrome"], "03400", "Yzeuil", rcs="Cusset", capital=90000, ape="7711A",
                      account=("16806", "02800", "66109277005"), bic="AGRIFRPP868", email="flotte@autoflotte.example", phone="04 70 20 88 60")
    doc = Paper("xhtml2pdf", "location-vehicules", seller, to.FIRE, "LV/2026/10/0061", "2026-10-31", [
        Row("Fourgon 12 m³ - contrat 26-118 - octobre 2026", "1", "mois", "745.00", plate="GH-418-KZ"), Row("Berline hybride - contrat 26-121 - octobre 2026", "2", "mois", "389.00", plate="GJ-007-LM / GJ-008-LM"),
        Row("Kilomètres supplémentaires", "412", "km", "0.11", plate=""), Row("Refacturation péage et carburant", "1", "", "86.42", plate="")],
        due="2026-11-30", delivered="2026-10-31", period="2026-10-01", service="GARAGE", commitment="SDIS-03-260417", amounts="space", ids="3335", dates="slash",
        late="Pénalité de retard : taux BCE + 8 points", fee="indemnité de recouvrement 40 €", terms="Escompte : sans",
        expected=["invalid_buyer_siret_luhn"], unscored=["delivery_date"], tags=["letterhead_below"])
    doc.buyer.siret = doc.buyer.siret[:-1] + str((int(doc.buyer.siret[-1]) + 3) % 10)
    for line in doc.lines:
        line.unit = line.unit or None
    doc.after = ("qpdf_underlay",)
    return doc


def build_hired_vehicles(doc, desk):
    desk.need_module("xhtml2pdf", "python3-xhtml2pdf")
    desk.template("location-vehicules.html", "facture.html")
    desk.template("entete-vehicules.html", "entete.html")
    for name in ("facture", "entete"):
        desk.run("/usr/bin/python3", "-c", "import sys; from xhtml2pdf import pisa; "
                 "sys.exit(pisa.CreatePDF(open(sys.argv[1], encoding='utf-8').read(), open(sys.argv[2], 'wb')).err)", f"{name}.html", f"{name}-brut.pdf")
    return desk.qpdf("facture-brut.pdf", "facture.pdf", "--underlay", "entete-brut.pdf", "--")


def acoustics():
    """An engineer's report-like invoice out of Asciidoctor PDF: Noto Serif, admonition, running title."""
    seller = Supplier("Sonoria Acoustique", "SCOP", "75218834", ["Bâtiment Le Prisme", "10 rue Jean-Perrin"], "17000", "Rochelune", rcs="La Rochelle", capital=32500, ape="7112B",
                      account=("42559", "10000", "08022417731"), bic="CCOPFRPPXXX", email="etudes@sonoria.example", phone="05 46 27 50 13")
    doc = Paper("asciidoctor", "acoustique", seller, to.MUSEUM, "SON-26-084", "2026-10-27", [
        Row("Diagnostic acoustique de la salle des maquettes (mesures in situ, 2 opérateurs)", "1.5", "jour", "1240"), Row("Modélisation et note de préconisations", "3", "jour", "780"),
        Row("Réunion de restitution", "1", "forfait", "420"), Row("Frais de déplacement, SNCF et hébergement au réel", "1", "forfait", "268.35")],
        due="2026-11-26", delivered="2026-10-21", order="MNB-BC-26-0057", commitment="2026-MNB-0412", amounts="nbsp", ids="nbsp", dates="long", rate_printed_on_lines=True,
        late="Intérêts moratoires au taux de la BCE majoré de huit points", fee="indemnité forfaitaire de recouvrement de 40 €", terms="pas d'escompte",
        debits="TVA acquittée sur les débits", tags=["no_service_code", "kerning", "running_title"])
    return doc


def build_acoustics(doc, desk):
    desk.need("asciidoctor-pdf", "ruby-asciidoctor-pdf")
    desk.template("acoustique.adoc", "facture.adoc", "none")
    desk.run("asciidoctor-pdf", "-a", "reproducible", "-o", "brut.pdf", "facture.adoc")
    return desk.ghostscript("brut.pdf", "facture.pdf")


PAPERS = ((haulage, build_haulage), (heating_oil, build_heating_oil), (hire_credit, build_hire_credit), (water_laboratory, build_water_laboratory), (ambulance, build_ambulance),
          (hired_vehicles, build_hired_vehicles), (acoustics, build_acoustics))
