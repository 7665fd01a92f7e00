"""Invoices printed from HTML: wkhtmltopdf, WeasyPrint, Chromium, dompdf."""

import programs_buyers as to
from invoice_model import Supplier
from programs_model import Paper, Row


def green_spaces():
    """Works by site with subtotals over several columns, on two pages, out of wkhtmltopdf."""
    seller = Supplier("Vertige Paysages", "SARL", "48207316", ["Zone artisanale du Clos-Neuf", "6 rue des Pépinières"], "37250", "Veigné-Rivière", nic=3, rcs="Tours",
                      capital=24000, ape="8130Z", account=("14505", "00002", "08102547763"), bic="CEPAFRPP450", email="compta@vertige-paysages.example",
                      phone="02 47 26 11 80")
    sites = [("Parc de Sainte-Radegonde", [
        ("Tonte mulching, 6 passages", "18600", "m²", "0.045"), ("Taille de haies deux faces et dessus, évacuation comprise", "420", "ml", "4.80"),
        ("Désherbage thermique des allées stabilisées", "1250", "m²", "0.62"), ("Abattage d'un peuplier dangereux (D 70 cm), démontage", "1", "u", "890.00"),
        ("Rognage de souche", "1", "u", "145.00")]),
        ("Cimetière de la Grange-Tison", [
            ("Débroussaillage des talus", "2400", "m²", "0.38"), ("Engazonnement des inter-tombes, semences incluses", "860", "m²", "2.15"),
            ("Arrosage de reprise, tonne à eau", "6", "h", "58.00"), ("Ramassage de feuilles", "3", "u", "210.00")]),
        ("Groupe scolaire Les Aubépines", [
            ("Élagage doux de tilleuls en tête de chat", "14", "u", "96.00"), ("Fourniture et plantation Acer campestre 18/20, tuteur tripode", "5", "u", "312.40"),
            ("Paillage bois raméal fragmenté, ép. 10 cm", "11.5", "m³", "47.00"), ("Contrôle visuel de l'aire de jeux végétalisée", "1", "Ft", "120.00"),
            ("Réglage du programmateur d'arrosage", "2", "h", "44.00")]),
        ("Rond-point de l'Europe", [
            ("Fleurissement estival, godets de 9", "640", "u", "1.72"), ("Bêchage et amendement organique", "95", "m²", "3.40"),
            ("Signalisation temporaire de chantier (KC1, cônes, AK5)", "2", "j", "85.00"), ("Entretien du massif, sarclage", "12", "h", "36.50")])]
    rows = [Row(text, *rest, site=name if not i else "") for name, lines in sites for i, (text, *rest) in enumerate(lines)]
    doc = Paper("wkhtmltopdf", "espaces-verts", seller, to.METRO, "FA2609-0213", "2026-09-30", rows, delivered="2026-09-25", service="DPB-ESPVERTS",
                commitment="2026/DPB/004417", contract="24TRM0158", due="2026-10-30", amounts="nbsp", ids="3335", dates="slash", rate_printed_on_lines=False,
                late="Tout retard de paiement entraîne l'application d'intérêts moratoires au taux de refinancement de la BCE majoré de 8 points",
                fee="ainsi qu'une indemnité forfaitaire de 40 € pour frais de recouvrement (art. D2192-35 CCP)", terms="Pas d'escompte pour règlement anticipé.",
                tags=["subtotals", "colspan"])
    subtotals = []
    at = 0
    for name, lines in sites:
        subtotals.append({"site": name, "rows": doc.values()["lines"][at:at + len(lines)],
                          "sum": doc.plain(sum(line.net for line in doc.lines[at:at + len(lines)]))})
        at += len(lines)
    doc.extra = {"sites": subtotals}
    return doc


def build_green_spaces(doc, desk):
    desk.need("wkhtmltopdf", "wkhtmltopdf")
    desk.template("espaces-verts.html", "facture.html")
    desk.run("wkhtmltopdf", "-q", "--page-size", "A4", "--encoding", "utf-8", "--zoom", "1.28", "-T", "12mm", "-B", "14mm", "-L", "12mm", "-R", "12mm",
             "--title", f"Facture {doc.number}", "facture.html", "facture.pdf")
    return "facture.pdf"


def printing_works():
    """A typographer's page: small caps, ligatures, hyphenation, justified text, running footers; WeasyPrint."""
    seller = Supplier("Imprimerie Fleurance et Fils", "SA", "58550117", ["22 bis faubourg Saint-Vincent"], "45000", "Orlac", nic=2, rcs="Orlac", capital=152500,
                      ape="1812Z", account=("30004", "00518", "00010087651"), bic="BNPAFRPPORL", email="atelier@fleurance-imprimeurs.example", phone="02 38 53 20 41")
    doc = Paper("weasyprint", "imprimerie", seller, to.REGION, "2026.1184", "2026-10-14", [
        Row("Affiches officielles 40 × 60 cm, offset quadrichromie, papier affiche 135 g certifié, façonnage et filmage par paquets de cinquante", "1500", "ex.", "0.486"),
        Row("Dépliants « Offre de formation des apprentis », six volets, pliage accordéon, finition vernis acrylique", "12000", "ex.", "0.0785"),
        Row("Livret d'accueil, dos carré collé, 64 pages, papier offset blanc 90 g", "850", "ex.", "3.12", "5.5"),
        Row("Mise en conformité des fichiers et flashage", "3.5", "h", "62"),
        Row("Affranchissement et routage en nombre", "1", "forfait", "318.40")],
        due="2026-11-13", delivered="2026-10-08", service="DIRCOM_EDITION", commitment="R24-2026-BC-03318", contract="2025S014L02", amounts="nnbsp", ids="nnbsp", dates="long",
        late="Le défaut de paiement dans le délai de trente jours fait courir de plein droit des intérêts moratoires au taux de la Banque centrale européenne majoré de huit points",
        fee="et une indemnité forfaitaire de recouvrement de 40 euros", terms="Aucun escompte n'est consenti pour paiement anticipé.",
        category="Livraison de biens et prestation de services", tolerated=["invoice_number_bad_chars"],
        tags=["hyphenation", "justified", "small_caps", "ligatures", "narrow_spaces"])
    return doc


def build_printing_works(doc, desk):
    desk.need("weasyprint", "weasyprint")
    desk.need_font("EB Garamond", "fonts-ebgaramond")
    desk.template("imprimerie.html", "facture.html")
    desk.run("weasyprint", "-q", "facture.html", "facture.pdf")
    return "facture.pdf"


def hosting():
    """A young company's web page printed by Chromium: boxes, currency signs apart, hidden and white text, links."""
    seller = Supplier("Nuagéo", "SAS", "87914402", ["Le Carré d'Or", "118 rue de la Vilette"], "69003", "Lyonval", rcs="Lyonval", capital=120800, ape="6311Z",
                      account=("16958", "00001", "31840027715"), bic="QNTOFRP1XXX", email="facturation@nuageo.example", phone="04 28 29 30 31")
    doc = Paper("chromium", "hebergement", seller, to.UNIVERSITY, "NUA-2026-004512", "2026-11-02", [
        Row("Instance de calcul GP-8 (8 vCPU, 32 Go)", "4", "mois", "189.90", sub="du 1er au 31 octobre 2026 · région FR-Ouest"),
        Row("Stockage objet, par Go", "2750", "Go", "0.0112", sub="moyenne mensuelle relevée"),
        Row("Trafic sortant au-delà du forfait", "318", "Go", "0.008", sub="forfait inclus : 5 000 Go"),
        Row("Sauvegarde gérée, rétention 90 jours", "1", "mois", "64.50", sub="base PostgreSQL « scolarite »"),
        Row("Assistance prioritaire", "2.25", "h", "110", sub="tickets NUA-88101 et NUA-88147")],
        due="2026-12-02", delivered="2026-10-31", period="2026-10-01", service="DSI-INFRA", commitment="4500771923", amounts="nnbsp", ids="14", dates="abbrev",
        rate_printed_on_lines=True,
        late="En cas de retard : intérêts au taux BCE + 8 points", fee="et indemnité forfaitaire de 40 € pour frais de recouvrement", terms="Pas d'escompte.",
        debits="Option pour le paiement de la taxe d'après les débits", category="Prestation de services", unscored=["delivery_date"],
        tags=["hidden_text", "white_text", "links", "narrow_spaces", "svg_logo", "currency_apart"])
    return doc


def build_hosting(doc, desk):
    desk.need("chromium", "chromium")
    desk.template("hebergement.html", "facture.html")
    desk.run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=impression.pdf", "facture.html")
    desk.qpdf("impression.pdf", "facture.pdf", "--object-streams=generate")   # only makes the file's number steady
    return "facture.pdf"


def caterer():
    """Three rates of tax, labels in cells of their own, out of dompdf; made linear with object streams afterwards."""
    seller = Supplier("Les Saveurs de Margot", "EURL", "81340772", ["17 allée des Maraîchers"], "49100", "Angersac", rcs="Angers", capital=5000, ape="5621Z",
                      account=("17906", "00032", "96377704510"), bic="AGRIFRPP879", email="bonjour@saveursdemargot.example", phone="06 12 55 80 04")
    doc = Paper("dompdf", "traiteur", seller, to.CHAMBER, "F-0417/26", "2026-10-19", [
        Row("Cocktail déjeunatoire 14 pièces - session du 16 octobre", "85", "pers.", "19.80", "10", code="T2"),
        Row("Café d'accueil et viennoiseries", "85", "pers.", "4.60", "10", code="T2"),
        Row("Paniers de fruits de saison", "6", "pce", "14.50", "5.5", code="T1"),
        Row("Jus de pomme fermier 1 l", "24", "btl", "2.75", "5.5", code="T1"),
        Row("Crémant de Loire AOC brut", "18", "btl", "9.40", "20", code="T3"),
        Row("Personnel de service", "12", "h", "27.00", "20", code="T3"),
        Row("Location de nappage et verrerie", "1", "lot", "132.00", "20", code="T3")],
        due="2026-11-18", delivered="2026-10-16", order="BDC 26-1187", service="COMM-EVENEMENTIEL", commitment="26-1187", amounts="space", ids="3335", dates="dash",
        late="Pénalités de retard : taux de la BCE + 8 points.", fee="Indemnité de recouvrement : 40 €.", terms="Escompte : néant.", tags=["three_rates", "tax_codes", "boxes"])
    doc.after = ("qpdf_linearize",)
    codes = {"20": "T3", "10": "T2", "5.5": "T1"}
    doc.extra = {"codes": [{**row, "code": codes[f"{rate[0].normalize():f}"]} for row, rate in zip(doc.values()["rates"], doc.breakdown)]}
    return doc


def build_caterer(doc, desk):
    desk.need("php", "php-cli")
    desk.need_file("usr/share/php/dompdf/autoload.php", "php-dompdf")
    desk.need_file("usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", "fonts-dejavu-core")
    desk.template("traiteur.html", "facture.html")
    desk.copy("dompdf.php")
    desk.run("php", "dompdf.php", "facture.html", "brut.pdf")
    return desk.qpdf("brut.pdf", "facture.pdf", "--linearize", "--object-streams=generate")


def pest_control():
    """A page whose faces have lost their Unicode tables: what is seen is not what the file says."""
    seller = Supplier("Dératis'Ouest", "SARL", "75180426", ["ZA de Kerpont", "11 rue Denis-Papin"], "56100", "Arvor", rcs="Lorient", capital=6000, ape="8129A",
                      account=("13807", "00640", "30019044781"), bic="CCBPFRPPNAN", email="contact@deratis-ouest.example", phone="02 97 76 11 28")
    doc = Paper("weasyprint", "deratisation-sans-unicode", seller, to.PORT, "D26-0719", "2026-10-21", [
        Row("Passage trimestriel, 64 postes d'appâtage", "1", "passage", "428.00"), Row("Postes sécurisés remplacés", "7", "unité", "16.30"), Row("Désinsectisation du local social", "1", "forfait", "165.00")],
        due="2026-11-20", delivered="2026-10-19", service="LOG", commitment="GPMA/26/01022", amounts="space", ids="3335", dates="slash", kind="garbled_text",
        late="Pénalités de retard : taux BCE + 8 points", fee="indemnité de recouvrement : 40 €", terms="Pas d'escompte", tags=["no_unicode_map"])
    doc.after, doc.seen = ("qpdf_json",), "source"
    return doc


def build_pest_control(doc, desk):
    desk.need("weasyprint", "weasyprint")
    desk.need_file("usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation")
    desk.template("deratisation.html", "facture.html")
    desk.run("weasyprint", "-q", "facture.html", "brut.pdf")
    return desk.change("brut.pdf", "facture.pdf", "/Font", lambda font: font.pop("/ToUnicode", None))


PAPERS = ((green_spaces, build_green_spaces), (printing_works, build_printing_works), (hosting, build_hosting), (caterer, build_caterer), (pest_control, build_pest_control))
