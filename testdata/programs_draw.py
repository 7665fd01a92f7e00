"""Invoices drawn by libraries and drawing programs: iText, PDF::API2, Inkscape, cairo, Qt, Scribus, and a form filled in."""

import programs_buyers as to
from invoice_model import Supplier
from programs_model import Paper, Row


def district_heating():
    """A heat network's figures placed column by column by a Java program with iText; two rates, meter readings."""
    seller = Supplier("Calorie Verte Énergies", "SA", "51944027", ["Tour Montparnasse-Nord", "2 avenue de la Gare"], "69003", "Lyonval", nic=6, rcs="Lyonval", capital=3500000, ape="3530Z",
                      account=("31489", "00010", "00251400117"), bic="BSUIFRPP", email="clients@calorieverte.example", phone="0 969 32 11 40")
    doc = Paper("itext", "chaleur", seller, to.SCHOOL, "CV2610-77-004182", "2026-11-03", [
        Row("R1 Énergie consommée (MWh utiles)", "184.62", "MWh", "58.311", "5.5"), Row("R1 Quotas de CO2", "184.62", "MWh", "3.07", "5.5"),
        Row("R2 Puissance souscrite 420 kW, octobre 2026", "420", "kW", "4.8217", "5.5"), Row("Location et entretien du compteur", "1", "mois", "38.40", "20"),
        Row("Intervention hors forfait du 13/10/2026", "2", "h", "71.50", "20")],
        due="2026-12-03", period="2026-10-01", delivered="2026-10-31", service="INTENDANCE-BATIMENTS", commitment="EJ69-26-0718", contract="POL-0041877", amounts="nnbsp", ids="dots",
        dates="dots", late="Pénalités de retard : BCE + 8 points", fee="Indemnité forfaitaire de recouvrement de 40 €", terms="Pas d'escompte",
        debits="TVA acquittée sur les débits", unscored=["delivery_date", "contract_number"], tags=["columns_first", "meter_readings", "two_rates", "dotted_siret"])
    return doc


def build_district_heating(doc, desk):
    desk.need("javac", "default-jdk-headless")
    desk.need_file("usr/share/java/itext5.jar", "libitext5-java")
    desk.need_file("usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf", "fonts-open-sans")
    desk.template("Chaleur.java", "Chaleur.java", "java")
    desk.run("java", "-Xmx400m", "-Duser.home=.", "-cp", "/usr/share/java/itext5.jar", "Chaleur.java", "brut.pdf", timeout=400)
    return desk.qpdf("brut.pdf", "facture.pdf")


def surveyor():
    """A surveyor's fees drawn in Perl with PDF::API2, spaced capitals; printer's marks and a file name outside the CropBox."""
    seller = Supplier("Cabinet Aubrac Topographie", "SELARL", "44081693", ["16 boulevard de la Sioule"], "03016", "Moulins-Neufs", rcs="Cusset", capital=22000, ape="7112A",
                      account=("16806", "00900", "66200315418"), bic="AGRIFRPP868", email="secretariat@aubrac-topo.example", phone="04 70 44 18 02")
    doc = Paper("pdfapi2", "geometre", seller, to.DEPARTMENT, "2026/10/231", "2026-10-20", [
        Row("Levé topographique RD 945, PR 12+300 à 14+100, échelle 1/200", "1.8", "km", "1150.00"), Row("Bornage contradictoire et procès-verbal", "3", "borne", "290.00"),
        Row("Document d'arpentage (modification du parcellaire cadastral)", "2", "u", "415.00"), Row("Déplacements", "146", "km", "0.62")],
        due="2026-11-19", delivered="2026-10-15", service="DGA2-ROUTES", commitment="26-ROU-00874", contract="2024DRT016", amounts="space", ids="3335", dates="long",
        late="Intérêts moratoires : taux de la BCE majoré de huit points", fee="indemnité forfaitaire de recouvrement : quarante euros (40 €)", terms="escompte : aucun",
        tags=["letter_spacing", "cropbox", "text_outside_crop", "fees", "euro_said_wrong"])
    doc.after, doc.lies = ("ghostscript",), {"¬": "€"}
    return doc


def build_surveyor(doc, desk):
    desk.need("perl", "perl")
    desk.need_file("usr/share/perl5/PDF/API2.pm", "libpdf-api2-perl")
    desk.need_file("usr/share/fonts/truetype/lato/Lato-Regular.ttf", "fonts-lato")
    desk.copy("geometre.pl")
    desk.data()
    desk.run("perl", "geometre.pl", "facture.json", "brut.pdf")
    return desk.ghostscript("brut.pdf", "facture.pdf")


def illustrator():
    """An illustrator's drawn page out of Inkscape: the word FACTURE on its side, a logo in outlines, rights at ten per cent."""
    seller = Supplier("Maïwenn Le Dantec", None, "84217760", ["3 venelle du Puits"], "29340", "Port-Kerhuon", ape="9003B", account=("15589", "29700", "04417780040"), bic="CMBRFR2BXXX",
                      email="maiwenn@ledantec-dessin.example", phone="06 33 07 91 18", sole="EI")
    doc = Paper("inkscape", "illustratrice", seller, to.ISLAND_TOWN, "14-2026", "2026-10-07", [
        Row("Affiche « Fête de la mer », illustration originale", "1", "", "850.00", "10"), Row("Cession des droits de reproduction, 3 ans, France", "1", "", "320.00", "10"),
        Row("Déclinaisons numériques et suivi d'impression", "6", "h", "42.00", "20")],
        due="2026-11-06", delivered="2026-09-28", commitment="MAIRIE2026-388", order="BC 388", amounts="space", ids="3335", dates="slash",
        late="Pénalités de retard : 3 × le taux légal", fee="indemnité de 40 € pour frais de recouvrement", terms="pas d'escompte", tags=["turned_text", "outlined_logo", "two_rates", "sole_trader", "ligature_said_wrong"])
    doc.lies = {"\ufffd": "ti"}
    for line in doc.lines:
        line.unit = line.unit or None
    return doc


def build_illustrator(doc, desk):
    desk.need("inkscape", "inkscape")
    desk.need_font("Lato", "fonts-lato")
    values = doc.values()["lines"]
    desk.template("illustratrice.svg", "facture.svg", drawn=[{**line, "y": str(430 + 26 * i)} for i, line in enumerate(values)],
                  **{f"{name}{i}": rate[key] for i, rate in enumerate(doc.values()["rates"], 1) for name, key in (("r", "rate"), ("b", "base"), ("t", "tax_c"))})
    desk.run("inkscape", "--export-type=pdf", "--export-filename=facture.pdf", "facture.svg", timeout=300)
    return "facture.pdf"


def market_garden():
    """A farm's deliveries of a month on a small sheet with cairo; the page counts in units of two points (UserUnit)."""
    seller = Supplier("Les Jardins de la Clape", "EARL", "79511380", ["Domaine de Saint-Pierre"], "11100", "Narbeuil", rcs="Narbonne", capital=12000, ape="0113Z",
                      account=("13506", "10000", "85114470012"), bic="AGRIFRPP835", email="jardins.clape@ferme.example", phone="06 88 21 04 73")
    doc = Paper("cairo", "maraicher", seller, to.CARE_HOME, "10-2026-38", "2026-10-31", [
        Row("Carottes fanes", "46", "botte", "1.40", "5.5", slip="BL 411"), Row("Pommes de terre Agata", "120", "kg", "0.95", "5.5", slip="BL 411"), Row("Poireaux", "38", "kg", "2.10", "5.5", slip="BL 418"),
        Row("Courge butternut", "55", "kg", "1.65", "5.5", slip="BL 418"), Row("Salade batavia", "90", "pièce", "0.80", "5.5", slip="BL 426"), Row("Œufs plein air calibre moyen", "360", "pièce", "0.24", "5.5", slip="BL 426"),
        Row("Livraison", "4", "tournée", "9.00", "20", slip="")],
        due="2026-11-30", delivered="2026-10-29", service="CUISINE", commitment="26EHPAD0419", amounts="plain", ids="14", dates="short",
        late="retard : intérêts BCE + 8 points", fee="recouvrement : 40 €", terms="sans escompte", tags=["user_unit", "small_sheet", "two_rates"])
    doc.after = ("qpdf_json",)
    return doc


def build_market_garden(doc, desk):
    desk.need_module("cairo", "python3-cairo")
    desk.copy("maraicher.py")
    desk.data()
    desk.run("/usr/bin/python3", "maraicher.py", "facture.json", "brut.pdf")
    return desk.change("brut.pdf", "facture.pdf", "/Page", lambda page: page.update({"/UserUnit": 2}))


def plumber():
    """Works at ten per cent out of a Qt text document; retention of five per cent."""
    seller = Supplier("Thermo-Sanit Beauce", "EURL", "50318824", ["14 rue du Château-d'Eau"], "28270", "Brézolles-en-Forêt", rcs="Chartres", capital=8000, ape="4322A",
                      account=("14406", "00100", "72014417706"), bic="AGRIFRPP844", email="thermosanit@courriel.example", phone="02 37 48 60 11",
                      insurance="Décennale AXA France contrat 10577342604, Nanterre, couverture France")
    doc = Paper("qt", "chauffagiste", seller, to.TOWN, "FAC-00418", "2026-10-16", [
        Row("Logement communal 3 rue Basse : dépose de la chaudière", "1", "ens", "280.00", "10"), Row("Pompe à chaleur air/eau 8 kW fournie et posée", "1", "ens", "7450.00", "10"),
        Row("Désembouage du circuit", "1", "ens", "390.00", "10"), Row("Radiateur acier 22/600/1000", "5", "u", "212.80", "10"), Row("Tubes multicouche et raccords", "34", "ml", "11.45", "10")],
        due="2026-11-15", delivered="2026-10-09", commitment="BRZ-2026-57", contract="MAPA 2026-04 lot 2", amounts="space", ids="95", dates="slash", retention_rate="5",
        late="Intérêts de retard au taux BCE + 8 points", fee="indemnité de recouvrement 40 €", terms="pas d'escompte", tags=["no_service_code", "retention", "rich_text"])
    return doc


def build_plumber(doc, desk):
    desk.need_module("PyQt5.QtPrintSupport", "python3-pyqt5")
    desk.template("chauffagiste.html", "facture.html")
    desk.copy("qt.py")
    desk.run("/usr/bin/python3", "qt.py", "facture.html", "facture.pdf")
    return "facture.pdf"


def agency():
    """A communication agency's laid-out sheet from Scribus: frames in three narrow columns, broken descriptions."""
    seller = Supplier("Ligne Claire Communication", "SARL", "49933106", ["Cour des Ateliers", "7 rue du Port"], "49100", "Angersac", nic=2, rcs="Angers", capital=16000, ape="7311Z",
                      account=("17906", "00112", "00417781133"), bic="AGRIFRPP879", email="hello@ligneclaire.example", phone="02 41 19 80 80")
    doc = Paper("scribus", "agence", seller, to.CCAS, "LC-26/10-07", "2026-10-08", [
        Row("Plan de communication « Bien vieillir », ateliers et calendrier éditorial", "4", "j", "620.00"), Row("Dépliant trois volets, conception graphique", "1", "f", "740.00"),
        Row("Reportage photographique en résidence autonomie, droits compris", "1", "f", "480.00"), Row("Fichiers accessibles (PDF/UA)", "2", "h", "75.00")],
        due="2026-11-07", delivered="2026-10-02", service="CCAS-COM", commitment="C26-0107", amounts="space", ids="3335", dates="long", rate_printed_on_lines=False,
        late="Intérêts moratoires au taux de la BCE + 8 points", fee="40 euros d'indemnité pour frais de recouvrement", terms="Pas d'escompte", tags=["frames", "narrow_columns", "ligature_said_wrong"])
    doc.after, doc.lies = ("ghostscript",), {"\u7400\u6900": "ti"}
    return doc


def build_agency(doc, desk):
    desk.need("scribus", "scribus")
    desk.need_font("Lato", "fonts-lato")
    desk.data()
    desk.copy("agence.py")
    desk.run("scribus", "-g", "-ns", "-py", "agence.py", FACTURE=str(desk.path("facture.json")), timeout=400)
    return desk.ghostscript("brut.pdf", "facture.pdf")


def locksmith():
    """A form of the administration filled in: the values are in the fields only; made by ReportLab, filled by pdftk."""
    seller = Supplier("Serrurerie Limousine", "SARL", "38970416", ["12 avenue de la Libération"], "23000", "Guérat", rcs="Guéret", capital=7700, ape="4332B",
                      account=("18715", "00200", "08001199047"), bic="CEPAFRPP871", email="serrurerie.limousine@courriel.example", phone="05 55 52 09 33")
    doc = Paper("pdftk", "formulaire-serrurier", seller, to.PREFECTURE, "2026-F-0093", "2026-09-29", [
        Row("Ouverture de porte, nuit", "1", "u", "168.00"), Row("Cylindre européen 5 clés", "2", "u", "74.90"), Row("Déplacement zone 2", "1", "u", "45.00")],
        due="2026-10-29", delivered="2026-09-26", service="PRFSG02023", commitment="1510338842", amounts="space", ids="3335", dates="slash",
        late="taux BCE + 8 points", fee="indemnité de 40 €", terms="pas d'escompte", tags=["acroform", "values_in_widgets", "checkbox"])
    return doc


def build_locksmith(doc, desk):
    desk.need_module("reportlab", "python3-reportlab")
    desk.need("pdftk", "pdftk-java")
    desk.copy("formulaire.py")
    desk.data()
    desk.run("/usr/bin/python3", "formulaire.py", "facture.json", "vide.pdf", "valeurs.xfdf")
    desk.run("pdftk", "vide.pdf", "fill_form", "valeurs.xfdf", "output", "rempli.pdf")
    return desk.qpdf("rempli.pdf", "facture.pdf", "--object-streams=generate")


def towing():
    """A second filled-in form: its fields have values and no drawing of them (NeedAppearances)."""
    seller = Supplier("Dépannage Auto Yzeuil", "SASU", "83940715", ["88 route de Lyon"], "03400", "Yzeuil", rcs="Cusset", capital=5000, ape="5221Z",
                      account=("14806", "00030", "72044190011"), bic="AGRIFRPP848", email="depannage.yzeuil@courriel.example", phone="04 70 46 00 24")
    doc = Paper("pdftk", "formulaire-depannage", seller, to.DEPARTMENT, "DA-1187", "2026-10-12", [
        Row("Enlèvement fourgon, RD 12", "1", "u", "215.00"), Row("Kilomètres au-delà de 15", "38", "km", "2.10"), Row("Gardiennage", "4", "jour", "12.50"), Row("Majoration samedi", "1", "u", "60.00")],
        due="2026-11-11", delivered="2026-10-03", service="DGA2-PARC", commitment="26-PAR-00518", amounts="space", ids="3335", dates="slash", rate_printed_on_lines=False,
        late="taux BCE + 8 points", fee="indemnité de 40 €", terms="pas d'escompte", tags=["acroform", "values_in_widgets", "no_appearances"])
    return doc


def build_towing(doc, desk):
    desk.need_module("reportlab", "python3-reportlab")
    desk.need("pdftk", "pdftk-java")
    desk.copy("formulaire.py")
    desk.data()
    desk.run("/usr/bin/python3", "formulaire.py", "facture.json", "vide.pdf", "valeurs.xfdf")
    desk.run("pdftk", "vide.pdf", "fill_form", "valeurs.xfdf", "output", "rempli.pdf", "need_appearances")
    return desk.change("rempli.pdf", "facture.pdf", "/Annot", lambda field: field.pop("/AP", None) if field.get("/FT") == "/Tx" else None)


PAPERS = ((district_heating, build_district_heating), (surveyor, build_surveyor), (illustrator, build_illustrator), (market_garden, build_market_garden), (plumber, build_plumber),
          (agency, build_agency), (locksmith, build_locksmith), (towing, build_towing))
