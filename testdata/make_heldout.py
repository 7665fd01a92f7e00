#!/usr/bin/env python3
"""Makes the held-out samples of testdata/heldout and their truth.jsonl, the same to the byte.

    python3 testdata/make_heldout.py

Their layouts were written in the manner of programs and trades nobody had looked at while the
reading was built, before anybody saw how they are read; docs/benchmarks.md says how that first look
went. They are for measuring (`bench/accuracy --corpus testdata/heldout`), not for tuning.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

import heldout_programs  # noqa: E402
import heldout_trades  # noqa: E402
from invoice_cases import CLAUSES, FRANCHISE, GOODS, NO_TAX, SERVICES  # noqa: E402
from invoice_model import Buyer, Doc, Line, Supplier, siret  # noqa: E402
from make_invoices import make  # noqa: E402

LAYOUTS = {**heldout_programs.LAYOUTS, **heldout_trades.LAYOUTS}

HARDWARE = Supplier("Quincaillerie Peyrelade", "SARL", "83011472", ["45 avenue de la Gare"], "15100", "Saint-Flour-le-Haut",
                    rcs="Aurillac", capital=12000, ape="4752A", account=("16806", "04210", "66021447018"),
                    bic="AGRIFRPP868", phone="04 71 00 25 14", email="compta@peyrelade.example")
GARAGE = Supplier("Garage des Trois Rivières", "SAS", "39127740", ["ZI Nord", "14 rue Ampère"], "08000", "Charleville-sur-Meuse",
                  nic=3, rcs="Sedan", capital=76000, ape="4520A", account=("30087", "33511", "00020510477"),
                  bic="CMCIFRPP", phone="03 24 00 51 90", email="atelier@troisrivieres.example")
GARDENS = Supplier("Jardins d'Armorique", "SARL", "51208836", ["7 route de Quimper"], "29190", "Pleyben-les-Landes",
                   rcs="Quimper", capital=8000, ape="8130Z", account=("12906", "00020", "57412089935"),
                   bic="AGRIFRPP829", phone="02 98 00 62 47", email="contact@jardins-armorique.example")
CATERER = Supplier("Saveurs de Lomagne", "SASU", "88914027", ["2 rue de l'Abreuvoir"], "32500", "Fleurance-en-Gers",
                   rcs="Auch", capital=3000, ape="5621Z", account=("10278", "02204", "00021170944"),
                   bic="CMCIFR2A", phone="05 62 00 90 33", email="traiteur@lomagne.example")
AGENCY = Supplier("Kiwano Studio", "SAS", "90477123", ["18 rue de la Fonderie"], "68100", "Mulhouse-Dornach",
                  rcs="Mulhouse", capital=20000, ape="7311Z", account=("16958", "00001", "33871200954"),
                  bic="QNTOFRP1XXX", phone="03 89 00 17 76", email="bonjour@kiwano-studio.example")
LOCKSMITH = Supplier("Serrurerie Belloc", "EURL", "79204461", ["31 rue Paul-Bert"], "19100", "Brive-la-Vallée",
                     rcs="Brive", capital=5000, ape="4332B", account=("14445", "20200", "08003477112"),
                     bic="CEPAFRPP444", phone="05 55 00 38 02", email="belloc@serrurerie.example",
                     insurance="Assurance décennale n° 4471820 souscrite auprès de Bâti Garanties, validité France.")
SPORTS = Supplier("Équip'Stade", "SA", "32577190", ["Zone d'activités des Platanes", "5 rue du Commerce"], "26200",
                  "Montélimar-Sud", nic=4, rcs="Romans", capital=230000, ape="4649Z",
                  account=("13906", "00127", "85010093314"), bic="AGRIFRPP839", phone="04 75 00 81 55",
                  email="adv@equipstade.example")
JOINER = Supplier("Menuiserie Ozanne", "SARL", "44817390", ["Le Bourg"], "61110", "Rémalard-en-Perche",
                  rcs="Alençon", capital=7622, ape="4332A", account=("16606", "10014", "00712450033"),
                  bic="AGRIFRPP866", phone="02 33 00 47 29", email="menuiserie.ozanne@perche.example")
WATER = Supplier("Compagnie des Eaux du Ségala", "SA", "55209813", ["3 boulevard de la Source"], "12800", "Naucelle-Gare",
                 nic=7, rcs="Rodez", capital=1800000, ape="3600Z", account=("30004", "00882", "00010044708"),
                 bic="BNPAFRPPXXX", phone="09 69 00 12 12", email="collectivites@eaux-segala.example")
LAWYERS = Supplier("Vauquelin & Associés", "SELARL", "80933517", ["9 place du Palais"], "14000", "Caen-la-Mer",
                   rcs="Caen", capital=50000, account=("30003", "00340", "00020577261"), bic="SOGEFRPP",
                   phone="02 31 00 84 08", email="secretariat@vauquelin.example")
SCHOOL = Supplier("Formation Sécurité Garonne", "SAS", "82744609", ["40 avenue des Minimes"], "31200", "Toulouse-Lalande",
                  vat=False, ape="8559A", account=("13106", "00500", "30019944217"), bic="AGRIFRPP831",
                  phone="05 61 00 29 70", email="inscriptions@fsg-formation.example")
TEMPS = Supplier("Relais Santé Intérim", "SAS", "53380917", ["101 rue de la République"], "69100", "Villeurbanne-Est",
                 nic=8, rcs="Lyon", capital=150000, ape="7820Z", account=("30002", "01010", "0000079531K"),
                 bic="CRLYFRPP", phone="04 78 00 66 30", email="facturation@relais-sante.example")
PHONES = Supplier("Celtel Entreprises", "SA", "40288137", ["60 rue des Antennes"], "92400", "Courbevoie-Défense",
                  nic=15, rcs="Nanterre", capital=9500000, ape="6120Z", account=("30004", "00819", "00010288314"),
                  bic="BNPAFRPPXXX", phone="10 44", email="pro@celtel.example")
PHONES.phone = None
BUILDER = Supplier("BPV Construction", "SARL", "49170382", ["22 chemin des Carrières"], "83170", "Brignoles-les-Pins",
                   rcs="Draguignan", capital=15000, ape="4120A", account=("19106", "00649", "43601788015"),
                   bic="AGRIFRPP891", phone="04 94 00 72 16", email="devis@batiprovence.example",
                   insurance="Garantie décennale : Provence Assurances, contrat 83-441-207, France métropolitaine.")
CHIMNEY = Supplier("Yannick Pradeilles", None, "81277304", ["Le Mas Nouguier"], "48400", "Florac-du-Causse", vat=False,
                   ape="8122Z", account=("13506", "10000", "85104420017"), bic="AGRIFRPP835", phone="06 00 17 44 90",
                   email="y.pradeilles@ramonage.example", sole="EI")

VILLAGE = Buyer("Mairie de Montclar-le-Château", siret("21150884", 1), ["Le Bourg"], "15700", "Montclar-le-Château")
FIRE = Buyer("SDIS des Ardennes-Nord", siret("28080033", 2), ["7 rue de la Caserne"], "08011", "Charleville Cedex")
PARK = Buyer("Parc naturel régional des Landes d'Armor", siret("25290177", 1), ["15 place des Halles"], "29590", "Le Faou-Bourg")
CARE_HOME = Buyer("EHPAD Les Tilleuls", siret("26320551", 1), ["3 allée des Soins"], "32700", "Lectoure-la-Haute")
MUSEUM = Buyer("Ville de Mulhouse-Dornach", siret("21680991", 1), ["2 rue Pierre-et-Marie-Curie"], "68948", "Mulhouse Cedex 9")
HIGH_SCHOOL = Buyer("Lycée polyvalent d'Arsonval", siret("19190044", 1), ["1 place Lucien-Bugeaud"], "19100", "Brive-la-Vallée")
BOROUGH = Buyer("Communauté d'agglomération Drôme-Sud", siret("20004063", 1), ["1 avenue Saint-Martin"], "26200", "Montélimar-Sud")
COUNTY = Buyer("Département de la Haute-Orne", siret("22610017", 1), ["27 boulevard de Strasbourg"], "61017", "Alençon Cedex")
PREFECTURE = Buyer("Direction départementale des territoires de l'Eure-Nord", "11000201100044", ["1 avenue du Maréchal-Foch"],
                   "27000", "Évreux-la-Forêt")
CLINIC = Buyer("Hôpitaux Rhône-Nord", siret("26690112", 3), ["12 montée de l'Hôpital"], "69400", "Villefranche-du-Rhône")


def documents():
    docs = []

    def add(*args, **more):
        docs.append(Doc(*args, **more))

    add("ho-suite-commerciale", "commercial_suite", HARDWARE, VILLAGE, "FA00001874", "2026-09-14",
        [Line("Perceuse visseuse 18 V sans fil", "2", None, "189.90"), Line("Coffret forets HSS 25 pièces", "3", None, "24.50"),
         Line("Manuel de sécurité, édition 2026", "10", None, "4.20", "5.5")],
        delivered="2026-09-10", rate_printed_on_lines=False, service="TECHNIQUE", commitment="2026-00341", category=GOODS, tags=["several_rates"])
    add("ho-suite-comptable", "accountants_suite", GARAGE, FIRE, "260915", "2026-09-30",
        [Line("Révision 20 000 km véhicule FPT 08", "1", "U", "412.37"), Line("Plaquettes de frein avant", "2", "jeu", "86.20"),
         Line("Main-d'œuvre mécanique", "4.5", "h", "62")],
        delivered="2026-09-24", service="PARC-AUTO", commitment="SD26-0771", ids="14", amounts="space", category=SERVICES,
        paid="200", tags=["deposit_paid"])
    add("ho-erp-libre", "open_erp", GARDENS, PARK, "FA2610-0043", "2026-10-12",
        [Line("Fauchage tardif des prairies humides", "6.5", "ha", "240"), Line("Évacuation des rémanents", "3", "voyage", "95")],
        delivered="2026-10-09", service="BIODIV", commitment="PNR26-118", amounts="space", ids="33323", dates="slash",
        category=SERVICES)
    docs[-1].lines[0].unit = docs[-1].lines[1].unit = None
    add("ho-livres-americains", "american_books", CATERER, CARE_HOME, "1047", "2026-10-05",
        [Line("Buffet du repas des familles", "60", None, "14.50", "10"), Line("Location de vaisselle", "60", None, "2.10")],
        delivered="2026-10-03", service="ANIM", commitment="EH26-044", amounts="nbsp", dates="slash",
        tags=["several_rates"], category=SERVICES)
    add("ho-compta-en-ligne", "online_accounting", AGENCY, MUSEUM, "F-2026-11-0012", "2026-11-02",
        [Line("Affiche de l'exposition, création", "1", None, "1250"), Line("Déclinaison web et réseaux", "4", None, "180")],
        delivered="2026-10-28", service="CULTURE", commitment="26CULT0093", amounts="nnbsp", dates="long", category=SERVICES,
        debits="TVA acquittée d'après les débits.")
    add("ho-outil-web", "free_web_tool", LOCKSMITH, HIGH_SCHOOL, "F-2026-0042", "2026-10-20",
        [Line("Remplacement du cylindre, porte B12", "1", "U", "96"), Line("Ouverture en urgence", "1", "forfait", "140"),
         Line("Clé de sécurité reproduite", "6", "U", "18.40")],
        delivered="2026-10-16", service="INTENDANCE", commitment="E26-1180", amounts="space", ids="95", category=SERVICES)
    add("ho-tableur", "spreadsheet", SPORTS, BOROUGH, "2026-3319", "2026-09-21",
        [Line("Filet de football à 8, la paire", "4", None, "112.50"), Line("Ballon taille 5 entraînement", "30", None, "17.90"),
         Line("Traceuse de lignes", "1", None, "349")],
        delivered="2026-09-18", service="SPORTS", commitment="CA26-2207", contract="2025-S-08", amounts="plain", dates="dash",
        category=GOODS)
    add("ho-lettre-bureautique", "word_letter", JOINER, COUNTY, "26/077", "2026-10-30",
        [Line("Réparation de la porte de l'archive", "1", "forfait", "385"), Line("Fourniture et pose d'étagères", "12", "ml", "64.80")],
        delivered="2026-10-27", service="DPB-ORNE", commitment="D61-26-4408", amounts="space", dates="long", ids="nbsp",
        rate_printed_on_lines=False, category=SERVICES, unscored=["delivery_date"])
    add("ho-facture-eau", "water_bill", WATER, VILLAGE, "10123456789", "2026-11-04",
        [Line("Abonnement eau potable", "6", "mois", "8.40", "5.5"), Line("Consommation eau potable", "412", "m3", "1.6285", "5.5"),
         Line("Collecte des eaux usées", "412", "m3", "1.1040", "10")],
        period="2026-05-01", delivered="2026-10-31", service="EAU", commitment="2026-00077", amounts="space",
        tags=["several_rates"], other_refs=[("Référence client", "44-0118-93")], extra={"clauses": CLAUSES}, category=GOODS,
        unscored=["delivery_date"])
    add("ho-note-honoraires", "fee_note", LAWYERS, PREFECTURE, "2026/118", "2026-10-15",
        [Line("Mémoire en réplique devant le tribunal administratif", "7", "heures", "190"), Line("Audience et déplacement", "1", "vacation", "450")],
        delivered="2026-10-12", service="DDTSG0027", commitment="1410077214", amounts="space", dates="long", ids="3335",
        title="NOTE D'HONORAIRES", rate_printed_on_lines=False, paid="500", tags=["deposit_paid"], category=SERVICES,
        unscored=["delivery_date"])
    add("ho-formation", "training", SCHOOL, CLINIC, "FSG-2026-0391", "2026-09-25",
        [Line("Habilitation électrique B0-H0, session de septembre", "8", "stagiaire", "215"), Line("Frais de déplacement du formateur", "1", "forfait", "96.40")],
        exemption="Exonération de TVA : article 261-4-4° a du CGI.", period="2026-09-17", delivered="2026-09-18",
        service="DRH-FC", commitment="HRN26-0912", amounts="space", rate_printed_on_lines=False, tags=["vat_exempt"],
        tolerated=NO_TAX, unscored=["totals.vat", "totals.gross", "vat_breakdown", "delivery_date"], extra={"no_gross": True})
    add("ho-interim", "staffing", TEMPS, CLINIC, "RSI26-40117", "2026-10-18",
        [Line("MARTIN Lucie, infirmière, contrat 11840, semaine 40", "35", None, "38.42"),
         Line("MARTIN Lucie, infirmière, heures de nuit, semaine 40", "6", None, "48.03"),
         Line("DIALLO Issa, aide-soignant, contrat 11852, semaine 41", "28", None, "27.15")],
        delivered="2026-10-11", service="DSI-SOINS", commitment="HRN26-1004", amounts="nbsp", dates="slash", ids="3335", category=SERVICES)
    add("ho-telecom", "telecom", PHONES, BOROUGH, "F4411820377", "2026-11-03",
        [Line("Forfait mobile 20 Go, parc de 42 lignes", "42", None, "9.90"), Line("Liaison fibre du siège", "1", None, "189"),
         Line("Communications hors forfait", "1", None, "23.17")],
        period="2026-10-01", delivered="2026-10-31", service="DSI", commitment="CA26-0019", amounts="space", dates="short", ids="14",
        unscored=["delivery_date"], category=SERVICES)
    add("ho-enseigne", "letterhead_brand", BUILDER, VILLAGE, "BP-26-204", "2026-10-08",
        [Line("Démolition du muret du cimetière", "14", "ml", "55"), Line("Reconstruction en pierre sèche", "14", "ml", "238.50", "10")],
        delivered="2026-10-02", service="TRAVAUX", commitment="2026-00398", amounts="space", dates="dots", ids="3335",
        tags=["several_rates"], extra={"brand": "Bâti'Provence", "motto": "Maçonnerie de tradition"}, category=SERVICES)
    add("ho-carnet", "pad", CHIMNEY, VILLAGE, "0318", "2026-10-22",
        [Line("Ramonage chaudière de la mairie", "1", None, "78"), Line("Débistrage conduit de l'école", "2", None, "115")],
        exemption=FRANCHISE, delivered="2026-10-21", service="BATIMENTS", commitment="2026-00402", amounts="space", ids="14",
        tags=["franchise_293B"], tolerated=NO_TAX, unscored=["totals.vat", "totals.gross", "vat_breakdown"],
        rate_printed_on_lines=False, extra={"no_gross": True}, category=SERVICES)
    add("ho-erp-exonere", "open_erp", HARDWARE, COUNTY, "FA2611-0102", "2026-11-10",
        [Line("Serrure de sûreté à larder", "8", None, "47.25"), Line("Gâche électrique 12 V", "8", None, "39.10")],
        delivered="2026-11-06", service="DPB-ORNE", commitment="D61-26-4471", amounts="dot", dates="abbrev", ids="dots", paid="150",
        tags=["deposit_paid"], category=GOODS)
    return docs


def main():
    folder = pathlib.Path(__file__).parent / "heldout"
    folder.mkdir(exist_ok=True)
    records = []
    for doc in documents():
        data, pages = make(doc, LAYOUTS)
        (folder / f"{doc.name}.pdf").write_bytes(data)
        records.append(doc.record(f"{doc.name}.pdf", pages))
    with open(folder / "truth.jsonl", "w", encoding="utf-8") as out:
        for record in sorted(records, key=lambda r: r["file"]):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(f"{len(records)} files")


if __name__ == "__main__":
    main()
