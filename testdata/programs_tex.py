"""Invoices out of typesetters: LaTeX with KOMA-Script, groff, LaTeX through dvips, ConTeXt."""

import programs_buyers as to
from invoice_model import Supplier
from programs_model import Paper, Row


def lawyer():
    """A lawyer's letter of fees in LaTeX: Latin Modern with ligatures, justified and hyphenated prose, disbursements without tax."""
    seller = Supplier("Cabinet Delmas-Figuières", "SELARL", "80317744", ["4 place de la Comédie"], "34000", "Montpellier", rcs="Montpellier", capital=15000, ape="6910Z",
                      account=("30066", "10912", "00020117803"), bic="CMCIFRPP", email="greffe@delmas-figuieres.example", phone="04 67 60 02 58")
    doc = Paper("latex", "avocat", seller, to.COMMUNITY, "H/2026/0212", "2026-10-05", [
        Row("Consultation juridique : transfert de la compétence « eau et assainissement »", "9.5", "h", "180"),
        Row("Rédaction du mémoire en défense, instance 2604417-3", "14", "h", "180"),
        Row("Audience du 24 septembre 2026, forfait de plaidoirie", "1", None, "650"),
        Row("Droit de plaidoirie (débours)", "1", None, "13", None),
        Row("Frais de signification (débours)", "2", None, "72.34", None)],
        due="2026-11-04", delivered="2026-09-24", service="DAJ", commitment="26D00417", contract="2023-AC-JUR-02", amounts="nbsp", ids="nbsp", dates="long",
        exemption="débours, article 267 II 2° du CGI", partial=True, percents=" %",
        late="Le défaut de règlement à l'échéance rend exigibles des intérêts moratoires au taux de refinancement de la Banque centrale européenne majoré de huit points",
        fee="ainsi que l'indemnité forfaitaire de 40 euros due au titre des frais de recouvrement", terms="Aucun escompte n'est accordé pour paiement anticipé",
        tolerated=["missing_vat_rate", "missing_delivery_date"], unscored=["mentions.vat_exemption", "delivery_date"], tags=["justified", "hyphenation", "ligatures", "part_exempt", "prose"])
    doc.extra = {"sums": [{"label": "Total des honoraires hors taxes", "value": doc.plain(doc.breakdown[0][1])}], "untaxed": doc.plain(doc.net - doc.breakdown[0][1])}
    doc.after = ("ghostscript",)
    return doc


def build_lawyer(doc, desk):
    desk.need("pdflatex", "texlive-latex-recommended")
    desk.need_file("usr/share/texmf/tex/latex/lm/lmodern.sty", "lmodern")
    desk.need_file("usr/share/texlive/texmf-dist/tex/generic/babel-french/french.ldf", "texlive-lang-french")
    desk.template("avocat.tex", "facture.tex", "tex")
    for _ in range(2):
        desk.run("pdflatex", "-interaction=batchmode", "-jobname=brut", "facture.tex")
    return desk.ghostscript("brut.pdf", "facture.pdf")


def bookbinder():
    """A restorer's page in groff with tbl: Type 1 base fonts, boxes of lines, no tax (small business)."""
    seller = Supplier("Hélène Quintard-Vasseur", None, "51277308", ["Atelier du Parchemin", "9 rue des Relieurs"], "37000", "Tours", vat=False, ape="9003A",
                      account=("20041", "01012", "0544178T033"), bic="PSSTFRPPSCE", email="h.quintard@atelier-parchemin.example", phone="02 47 05 61 12", sole="Entrepreneur individuel")
    doc = Paper("groff", "relieur", seller, to.LIBRARY, "RQ-26-19", "2026-09-21", [
        Row("Registre de délibérations 1791-1804 : démontage, lavage, réencollage", "1", None, "640"),
        Row("Comblement de lacunes au papier japonais", "38", "feuillets", "7.5"),
        Row("Reliure demi-parchemin à claire-voie", "1", None, "410"),
        Row("Boîte de conservation sur mesure, carton permanent", "3", None, "58.4"),
        Row("Transport aller-retour avec assurance clou à clou", "1", None, "95")],
        due="2026-10-21", delivered="2026-09-18", order="MEDIA/2026/88", commitment="2026.0617", service="MEDIATHEQUE", amounts="space", ids="3335", dates="long",
        exemption="TVA non applicable, art. 293 B du CGI", extra={"no_gross": True}, rate_printed_on_lines=False,
        late="Pénalités de retard : trois fois le taux d'intérêt légal", fee="Indemnité forfaitaire de recouvrement : 40 euros", terms="Pas d'escompte",
        tolerated=["missing_vat_id", "missing_vat_rate"], unscored=["totals.vat", "totals.gross", "vat_breakdown"], tags=["vat_exempt", "sole_trader", "boxed_table"])
    return doc


def build_bookbinder(doc, desk):
    desk.need("groff", "groff")
    desk.template("relieur.ms", "facture.ms", "troff")
    desk.run("groff", "-Kutf8", "-t", "-ms", "-Tpdf", "-P-pa4", "facture.ms", out="facture.pdf")
    return "facture.pdf"


def publisher():
    """A publisher's page in plain LaTeX through dvips: bitmap Type 3 faces, then ps2pdf."""
    seller = Supplier("Éditions du Vieux Lavoir", "SARL", "41766082", ["Le Mas Bleu"], "84220", "Gordes-la-Vieille", rcs="Avignon", capital=9000, ape="5811Z",
                      account=("10278", "08970", "00020377104"), bic="CMCIFR2A", email="diffusion@vieux-lavoir.example", phone="04 90 72 00 16")
    doc = Paper("dvips", "editeur", seller, to.SCHOOL, "2026/0088", "2026-09-10", [
        Row("Atlas des plantes de garrigue, 312 p.", "12", "ex", "23.70", "5.5"), Row("Herbier en classe, cahier d'exercices", "70", "ex", "6.64", "5.5"),
        Row("Planches murales, jeu de six", "2", "jeu", "48.00", "20"), Row("Port et emballage", "1", "u", "14.20", "20")],
        due="2026-10-10", delivered="2026-09-08", commitment="26-LAG-0233", order="CDI-26-17", service="CDI", amounts="space", ids="3335", dates="long",
        late="Intérêts de retard : trois fois le taux légal", fee="indemnité de recouvrement : 40 euros", terms="sans escompte", tags=["type3", "bitmap_faces", "no_unicode_map", "two_rates"])
    return doc


def build_publisher(doc, desk):
    desk.need("latex", "texlive-latex-base")
    desk.need("dvips", "texlive-binaries")
    desk.need("ps2pdf", "ghostscript")
    desk.template("editeur.tex", "facture.tex", "tex")
    desk.run("latex", "-interaction=batchmode", "facture.tex", timeout=500)
    desk.run("dvips", "-q", "-R0", "-V", "-Ppk", "-D", "600", "-mode", "ljfour", "-t", "a4", "facture.dvi", "-o", "facture.ps", timeout=500, fine=(0, 1))
    desk.run("ps2pdf", "-sPAPERSIZE=a4", "facture.ps", "facture.pdf")
    return "facture.pdf"


def inspection():
    """A control office's page in ConTeXt: old-style look, framed natural table, figures by lot; hyphenated French."""
    seller = Supplier("Vérificontrôle Atlantique", "SA", "44930217", ["Immeuble Le Phare", "33 quai de la Fosse"], "44000", "Nantes", nic=4, rcs="Nantes", capital=480000, ape="7120B",
                      account=("14445", "00400", "08003119952"), bic="CEPAFRPP444", email="facturation@verificontrole.example", phone="02 40 35 70 70")
    doc = Paper("context", "controle-technique", seller, to.REGION, "VCA26-114403", "2026-10-13", [
        Row("Vérification périodique des installations électriques, lycée du Pont", "1", "site", "1186.00"), Row("Vérification des moyens de secours et du système de sécurité incendie", "1", "site", "742.50"),
        Row("Contrôle quinquennal d'ascenseur avec essai en charge", "2", "appareil", "385.00"), Row("Rapport supplémentaire sur papier", "3", "ex.", "14.20")],
        due="2026-11-12", delivered="2026-10-02", service="DPL_MAINTENANCE", commitment="R24-2026-BC-04107", contract="2024M077", order="4107", amounts="space", ids="3335", dates="long",
        rate_printed_on_lines=False, late="Intérêts moratoires au taux de la Banque centrale européenne majoré de huit points", fee="indemnité forfaitaire de recouvrement de 40 euros",
        terms="aucun escompte pour paiement anticipé", debits="TVA acquittée sur les débits", tags=["hyphenation", "framed_table", "ligatures"])
    return doc


def build_inspection(doc, desk):
    desk.need("context", "context")
    desk.template("controle-technique.tex", "facture.tex", "tex")
    desk.run("mtxrun", "--generate", timeout=500, fine=(0, 1))
    desk.run("context", "--batchmode", "--nonstopmode", "--purgeall", "facture.tex", timeout=500)
    return desk.qpdf("facture.pdf", "relie.pdf", "--object-streams=generate")


PAPERS = ((lawyer, build_lawyer), (bookbinder, build_bookbinder), (publisher, build_publisher), (inspection, build_inspection))
