"""Invoices drawn by programs' own code: ReportLab, TCPDF, FPDF, Prawn."""

from decimal import Decimal

import programs_buyers as to
from invoice_model import Supplier
from programs_model import Paper, Row


def security():
    """Guarding by site and week on two pages, heading repeated, page x of y; ReportLab."""
    seller = Supplier("Égide Protection", "SASU", "79428806", ["Parc d'activités de la Lande", "3 rue Louis-Blériot"], "35207", "Rennes", nic=4, rcs="Rennes", capital=40000,
                      ape="8010Z", account=("12548", "02998", "04120077650"), bic="AXABFRPP", email="adv@egide-protection.example", phone="02 99 41 07 70")
    rows = []
    for site, price in (("Préfecture - accueil principal", "24.85"), ("Cité administrative - bâtiment C", "24.85"), ("Annexe Saint-Hélier, rondes de nuit", "27.34")):
        for week, hours in ((36, "84"), (37, "84"), (38, "77.5"), (39, "84"), (40, "38.25")):
            rows.append(Row(f"{site} : agent de sécurité qualifié (coef. 140), semaine {week}", hours, "h", price, ref=f"ADS-{week}"))
            if week in (37, 39):
                rows.append(Row(f"{site} : majoration dimanche et jour férié, semaine {week}", "12", "h", "2.49", ref=f"MAJ-{week}"))
            if week == 38:
                rows.append(Row(f"{site} : contrôle de la main courante et visite du chef de site", "1", "u", "68.00", ref="CTRL"))
    rows += [Row("Intervention sur alarme, levée de doute du 14/09/2026", "2", "u", "61.50", ref="INT"), Row("Télésurveillance, abonnement du mois", "3", "u", "32.00", ref="TELE"),
             Row("Remplacement d'un badge d'accès", "4", "u", "11.20", ref="BADGE"), Row("Mise à disposition d'un détecteur de métaux portatif", "1", "mois", "95.00", ref="DET")]
    doc = Paper("reportlab", "gardiennage", seller, to.POLICE, "FC26-09-00871", "2026-10-02", rows, period="2026-09-01", delivered="2026-09-30", due="2026-11-01",
                service="DEPSGAM035", commitment="1512448907", contract="2024-SUR-0011", amounts="space", ids="95", dates="dots", rate_printed_on_lines=False,
                late="Pénalités de retard : taux d'intérêt de la BCE à son opération de refinancement la plus récente + 8 points", fee="Indemnité forfaitaire pour frais de recouvrement : 40 €",
                terms="Pas d'escompte pour paiement comptant", unscored=["delivery_date"], tags=["repeated_head", "page_x_of_y"])
    return doc


def build_security(doc, desk):
    desk.need_module("reportlab", "python3-reportlab")
    desk.need_file("usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf", "fonts-liberation")
    desk.copy("gardiennage.py")
    desk.data()
    desk.run("/usr/bin/python3", "gardiennage.py", "facture.json", "facture.pdf")
    return "facture.pdf"


def medical_goods():
    """A medical supplier's cells and barcode out of TCPDF; lots and dates of expiry under the lines; cleaned by mutool."""
    seller = Supplier("Médi-Fourniture de l'Ain", "SAS", "44719025", ["Parc industriel", "240 allée des Cyprès"], "01150", "Saint-Vulbas-le-Port", nic=2, rcs="Bourg-en-Bresse",
                      capital=310000, ape="4646Z", account=("10278", "07332", "00020448101"), bic="CMCIFR2A", email="comptabilite.clients@medifourniture.example", phone="04 74 61 00 19")
    doc = Paper("tcpdf", "materiel-medical", seller, to.HOSPITAL, "90418827", "2026-10-22", [
        Row("Gants examen nitrile non poudrés T.M bte/200", "120", "BTE", "8.4700", lot="LOT 26F0418 - PER 05/2029", ref="GN200M"),
        Row("Set à pansement n° 4 stérile", "400", "PCE", "0.6125", lot="LOT SP4-2288 - PER 11/2028", ref="SP04"),
        Row("Solution hydroalcoolique 500 ml pompe", "96", "FL", "2.9400", "5.5", lot="LOT H77120 - PER 02/2028", ref="SHA500"),
        Row("Fauteuil de transfert électrique", "1", "PCE", "1284.0000", "5.5", lot="N° SÉRIE FT-00871-26", ref="FTE2"),
        Row("Éco-participation mobilier", "1", "PCE", "6.3000", "5.5", lot="", ref="ECO"),
        Row("Forfait livraison et mise en service", "1", "FT", "45.0000", lot="", ref="PORT")],
        due="2026-12-11", delivered="2026-10-20", order="CH74-C026118", commitment="CH74-C026118", amounts="plain", ids="14", dates="slash",
        late="Taux des pénalités de retard : 3 fois le taux de l'intérêt légal.", fee="Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 EUR.",
        terms="Escompte pour règlement anticipé : 0 %.", percents=".2%", tolerated=["missing_delivery_date"], unscored=["delivery_date"], tags=["no_service_code", "barcode", "lots"])
    doc.after = ("mutool_clean",)
    return doc


def build_medical_goods(doc, desk):
    desk.need("php", "php-cli")
    desk.need_file("usr/share/php/tcpdf/tcpdf.php", "php-tcpdf")
    desk.copy("materiel-medical.php")
    desk.data()
    desk.run("php", "materiel-medical.php", "facture.json", "brut.pdf")
    return desk.mutool_clean("brut.pdf", "facture.pdf", "-gg", "-z")


def electrician():
    """A sole trader's page in the base fonts; the sum with tax is wrong; the page is turned by /Rotate."""
    seller = Supplier("Loïc Guézennec", None, "83310748", ["Kergroas"], "29340", "Riec-la-Lande", vat=True, ape="4321A", account=("15589", "29742", "03318745043"),
                      bic="CMBRFR2BARK", email="loic.guezennec.elec@courriel.example", phone="06 70 15 52 86", sole="EI",
                      insurance="Assurance décennale MAAF Pro, contrat 129044718 K 001, 79036 Niort, couvrant la France métropolitaine")
    doc = Paper("fpdf", "electricien", seller, to.ISLAND_TOWN, "2026-077", "2026-09-08", [
        Row("Remplacement tableau divisionnaire salle des fêtes, 2 rangées", "1", "", "684.00", "20"),
        Row("Disjoncteur différentiel 40 A 30 mA type A", "3", "", "78.50", "20"),
        Row("Luminaire LED étanche 1,20 m posé", "11", "", "63.20", "20"),
        Row("Main d'œuvre recherche de panne chauffe-eau", "2.5", "h", "48.00", "20")],
        due="2026-10-08", delivered="2026-09-04", commitment="MAIRIE2026-311", service=None, amounts="space", ids="33323", dates="long",
        late="Pénalités de retard au taux légal en vigueur", fee="indemnité forfaitaire de recouvrement 40 euros", terms="Sans escompte", expected=["totals_mismatch"],
        tags=["base_fonts", "rotated", "sole_trader"])
    for line in doc.lines:
        line.unit = line.unit or None
    doc.gross += Decimal("36.00")
    doc.settle()
    return doc


def build_electrician(doc, desk):
    desk.need("php", "php-cli")
    desk.need_file("usr/share/php/fpdf/fpdf.php", "php-fpdf")
    desk.copy("electricien.php")
    desk.data()
    desk.run("php", "electricien.php", "facture.json", "brut.pdf")
    return desk.qpdf("brut.pdf", "facture.pdf")


def cleaning():
    """Cleaning by the month out of Prawn; the IBAN has two digits exchanged; drawn anew by pdftocairo."""
    seller = Supplier("Net'Azur Services", "SARL", "50981437", ["Centre Agora B", "ZI Les Paluds"], "13400", "Aubagne-les-Pins", nic=2, rcs="Marseille", capital=7622, ape="8121Z",
                      account=("30003", "02240", "00020455718"), bic="SOGEFRPP", email="gestion@netazur.example", phone="04 42 70 11 35")
    doc = Paper("prawn", "nettoyage", seller, to.CARE_HOME, "NA/2026/1077", "2026-10-31", [
        Row("Entretien quotidien des circulations et sanitaires (lun. au sam.)", "27", "jours", "92.40"),
        Row("Chambres : remise en état au départ du résident", "9", "chambre", "38.00"),
        Row("Vitrerie accessible, deux faces", "214", "m²", "1.35"),
        Row("Décapage et mise en protection du sol de la salle à manger", "165", "m²", "4.20"),
        Row("Consommables : essuie-mains, savon, sacs", "1", "forfait", "143.77")],
        due="2026-11-30", period="2026-10-01", delivered="2026-10-31", service="EHPAD-ECO", commitment="2026-ME-0074", amounts="dot", ids="3335", dates="short",
        late="Tout retard de paiement donne lieu à des pénalités au taux de la BCE + 8 points", fee="et à une indemnité forfaitaire de 40 €", terms="Pas d'escompte",
        expected=["iban_checksum_wrong"], unscored=["delivery_date"], tags=["accent_band"])
    number = doc.supplier.iban
    at = next(i for i in range(14, 22) if number[i] != number[i + 1])
    doc.supplier.iban = number[:at] + number[at + 1] + number[at] + number[at + 2:]
    doc.after = ("pdftocairo",)
    return doc


def build_cleaning(doc, desk):
    desk.need("ruby", "ruby")
    desk.need_file("usr/share/rubygems-integration/all/specifications/prawn-table-*.gemspec", "ruby-prawn-table")
    desk.copy("nettoyage.rb")
    desk.data()
    desk.run("ruby", "nettoyage.rb", "facture.json", "brut.pdf")
    return desk.pdftocairo("brut.pdf", "facture.pdf")


PAPERS = ((security, build_security), (medical_goods, build_medical_goods), (electrician, build_electrician), (cleaning, build_cleaning))
