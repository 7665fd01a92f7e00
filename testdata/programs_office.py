"""Invoices out of office programs: LibreOffice Writer and Calc."""

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


PAPERS = ((joinery, build_joinery), (stationery, build_stationery))
