"""The sample invoices that have nothing wrong, and the documents that are no invoices."""

import copy
from decimal import Decimal

import invoice_parties as p
from invoice_model import Doc, Line, iban, siret, vat_id

FRANCHISE = "TVA non applicable, art. 293 B du CGI."
EXEMPT = "Exonération de TVA, article 261-7-1° du code général des impôts."
REVERSE = "Autoliquidation : TVA due par le preneur, article 283-2 nonies du CGI."
GOODS, SERVICES = "Livraison de biens", "Prestation de services"
NO_TAX = ["missing_vat_id", "missing_vat_rate"]
CREDIT = ["due_before_issue", "missing_delivery_date", "missing_due_date", "missing_late_penalty",
          "missing_recovery_fee"]

CLAUSES = [
    "Article 1 – Objet. Les présentes conditions s'appliquent à toute fourniture, y compris lorsque la "
    "commande porte le numéro 4500099812 d'un autre marché.",
    "Article 2 – Prix. Les prix sont révisés chaque trimestre. Un avoir est établi en cas de trop-perçu.",
    "Article 3 – Paiement. Le délai de paiement est de 30 jours. Un total de 100,00 € est facturé pour "
    "tout rejet de prélèvement.",
    "Article 4 – Données. Le traitement est déclaré par le siège. Numéro d'appel d'urgence : 0800 00 47 33.",
    "Article 5 – Litiges. Le médiateur peut être saisi dans les deux mois de la réclamation écrite.",
    "Article 6 – Relève. L'index est relevé une fois par an ; à défaut il est estimé."]


def plumber_lines():
    return [Line("Remplacement du chauffe-eau 200 L de l'école maternelle", "1", "U", "1148.50"),
            Line("Dépose et évacuation de l'ancien appareil", "1", "forfait", "165"),
            Line("Tube cuivre écroui diamètre 16", "7.5", "ml", "11.20"),
            Line("Main-d'œuvre plombier", "6", "h", "46")]


def stationery_lines(count=57):
    goods = [("Ramette A4 80 g blanc", "ramette", "3.92"), ("Classeur levier dos 80", "U", "2.15"),
             ("Stylo bille bleu, boîte de 50", "boîte", "9.80"), ("Enveloppe C5 fenêtre, les 500", "boîte",
             "18.45"), ("Chemise cartonnée 24 x 32, paquet de 100", "paquet", "14.30"),
             ("Cahier 96 pages grands carreaux", "U", "0.87"), ("Toner noir TN-418", "U", "71.60"),
             ("Marqueur tableau blanc, pochette de 4", "pochette", "3.35")]
    lines = []
    for i in range(count):
        name, unit, price = goods[i % len(goods)]
        lines.append(Line(f"{4100 + 37 * i} – {name}", str(2 + (i * 7) % 23), unit, price))
    return lines


def clean():
    """The documents in which there is nothing to find."""
    docs = []

    def add(*args, **more):
        docs.append(Doc(*args, **more))
        return docs[-1]

    add("facture-plombier", "window", p.PLUMBER, p.TOWN, "FA-2026-0187", "2026-10-23", plumber_lines(),
        delivered="2026-10-19", service="ST-BATIMENTS", commitment="2026-000412", category=SERVICES,
        amounts="nbsp", ids="3335")
    add("informatique-grille", "grid", p.SOFTWARE, p.DEPARTMENT, "NC2610-042", "2026-10-01",
        [Line("Abonnement parapheur électronique, 120 agents", "120", "agent", "4.15"),
         Line("Assistance niveau 2", "3.5", "jour", "640")],
        due="2026-10-31", delivered="2026-09-30", service="DSIN", commitment="26BC00781",
        contract="2025DSIN014", dates="long", amounts="space", ids="95", category=SERVICES)
    add("avocat-phrases", "prose", p.LAWYER, p.STATE, "2026/318", "2026-11-01",
        [Line("Analyse du dossier et rédaction du mémoire en défense", "9", "heures", "185"),
         Line("Représentation à l'audience", "1", "vacation", "740")],
        due="2026-12-01", delivered="2026-10-13", service="PRFGEN0031", commitment="1408211937",
        title="NOTE D'HONORAIRES", dates="long", amounts="dot", ids="14", category=SERVICES)
    add("imprimerie-pied-de-page", "footer_ids", p.PRINTER, p.HOSPITAL, "R26-11822", "2026-11-09",
        [Line("Livret d'accueil du patient, 16 pages", "2500", "ex.", "0.412", "5.5"),
         Line("Carnets autocopiants 3 feuillets", "60", "carnet", "7.35"),
         Line("Conception et mise en page", "1", "forfait", "380")],
        due="2026-12-29", delivered="2026-11-05", order="CDE26-5521", dates="weekday", amounts="nnbsp",
        ids="nnbsp", category="Livraison de biens et prestation de services", tags=["several_rates"],
        tolerated=["missing_service_code", "missing_commitment_number"])
    add("boulangerie-totaux-gauche", "totals_left", p.BAKER, p.CCAS, "F2026-11-07", "2026-11-02",
        [Line("Pain de campagne 400 g", "310", "pièce", "1.35", "5.5"),
         Line("Brioche individuelle", "180", "pièce", "0.92", "5.5")],
        delivered="2026-10-30", service="PORTAGE", commitment="CC26-118", dates="abbrev", amounts="space",
        ids="33323", category=GOODS)
    add("fioul-imprimante", "typewriter", p.FUEL, p.COLLEGE, "58024", "2026-10-23",
        [Line("FIOUL DOMESTIQUE ORDINAIRE", "3012", "L", "1.0427"),
         Line("LIVRAISON ZONE 2", "1", None, "35")],
        delivered="2026-10-22", commitment="E26-0094", service="CHAUFF", dates="dash", amounts="plain",
        ids="95", other_refs=[("BL", "0386004417")])
    add("nettoyage-paysage", "landscape", p.CLEANER, p.REGION, "NAP/26/2210", "2026-10-31",
        [Line("Entretien des locaux du lycée maritime, octobre", "1", "mois", "2186.40"),
         Line("Vitrerie extérieure, bâtiment C", "420", "m²", "1.95"),
         Line("Remise en état après travaux, intervention de nuit", "14", "h", "31.20")],
        period="2026-10-01", delivered="2026-10-31", service="DAPI-ENTRETIEN", commitment="4500718223",
        contract="2024-AC-0077", amounts="thin", dates="slash", category=SERVICES,
        unscored=["delivery_date"])
    add("gaz-petits-caracteres", "dense", p.ENERGY, p.TOWN, "10044781203", "2026-11-04",
        [Line("Abonnement, salle des fêtes", "1", "mois", "62.18", "5.5"),
         Line("Consommation heures de base", "4120", "kWh", "0.0871"),
         Line("Acheminement, part variable", "4120", "kWh", "0.0312"),
         Line("Contribution tarifaire", "1", "mois", "9.44", "5.5")],
        due="2026-12-04", period="2026-10-01", delivered="2026-10-31", service="FLUIDES", dates="short",
        commitment="2026-000077", amounts="space", ids="14", tags=["several_rates", "variant:cgv"],
        other_refs=[("Référence client", "7 210 448 019"), ("Point de livraison", "21406988120375")],
        unscored=["delivery_date"], extra={"clauses": CLAUSES}, category=GOODS)
    add("traduction-bilingue", "bilingual", p.TRANSLATOR, p.UNIVERSITY, "BV-26-0931", "2026-10-23",
        [Line("Translation FR>EN, research report / Traduction du rapport", "8450", "words", "0.14"),
         Line("Proofreading / Relecture", "6", "hours", "58")],
        due="2026-11-22", delivered="2026-10-16", service="RECH-INT", commitment="4500390117",
        title="INVOICE", dates="english", amounts="english", ids="nbsp", category=SERVICES)
    add("architecte-lettre", "letter", p.ARCHITECT, p.COMMUNITY, "2026-H-27", "2026-11-23",
        [Line("Mission de maîtrise d'œuvre, phase APD", "1", "forfait", "7400"),
         Line("Relevé complémentaire de la charpente", "2", "jours", "520")],
        due="2026-12-23", delivered="2026-11-20", contract="MAPA-2026-11", commitment="26M0031",
        title="NOTE D'HONORAIRES", dates="abbrev", amounts="spacedot", paid="3000",
        ids="dots", tags=["deposit"], tolerated=["missing_service_code"],
        extra={"signed": "A. Courtejoie, gérante"}, category=SERVICES)
    add("papeterie-reports", "carried", p.STATIONER, p.DEPARTMENT, "HQ260044917", "2026-09-14",
        stationery_lines(), discount="120.50", delivered="2026-09-10", service="ACHATS", dates="dots",
        commitment="26BC00655", amounts="nbsp", ids="3335", tags=["multipage", "discount"], category=GOODS,
        other_refs=[("N° de client", "31558202"), ("Bon de livraison", "BL-260911-4"),
                    ("Notre commande", "CV-88120")])
    add("avoir-parentheses", "sidebar", p.STATIONER, p.DEPARTMENT, "AV260000318", "2026-10-05",
        [Line("Retour de 40 ramettes A4 80 g", "-40", "ramette", "3.92"),
         Line("Retour de toner noir TN-418", "-2", "U", "71.60")],
        type=381, title="AVOIR", preceding="HQ260044917", preceding_date="2026-09-14", due=None,
        late=None, fee=None, terms=None, service="ACHATS", commitment="26BC00655", amounts="parens",
        tags=["credit_note"], tolerated=CREDIT)
    add("avoir-signe-apres", "typewriter", p.FUEL, p.COLLEGE, "A58031", "2026-11-03",
        [Line("REGULARISATION LIVRAISON DU 22-10", "-120", "L", "1.0427")],
        type=381, title="AVOIR", preceding="58024", preceding_date="2026-10-23", due=None, late=None,
        fee=None, terms=None, service="CHAUFF", commitment="E26-0094", dates="dash", ids="95",
        amounts="trailing", tags=["credit_note"], tolerated=CREDIT)
    lines = [Line("Terrassement", "1", None, "4200"), Line("Gros œuvre", "1", None, "18650.40"),
             Line("Réseaux enterrés", "1", None, "3120")]
    add("situation-travaux", "works", p.MASON, p.HOUSING, "2026-S-014", "2026-10-30", lines,
        title="SITUATION DE TRAVAUX", delivered="2026-10-25", service="DPI", commitment="OPH26-0412",
        contract="25TX031", retention_rate=5, dates="slash", tags=["situation_travaux", "retention"],
        rate_printed_on_lines=False,
        extra={"statement": 3, "progress": [(Decimal(14000), Decimal(9100)),
               (Decimal("62168.00"), Decimal(31084)), (Decimal(15600), Decimal(0))]})
    add("micro-entreprise-photo", "receipt", p.PHOTOGRAPHER, p.TOWN, "2026-31", "2026-10-23",
        [Line("Reportage de la fête patronale, demi-journée", "1", None, "280"),
         Line("Tirage 20 x 30 encadré", "12", "tirages", "18.50")],
        exemption=FRANCHISE, delivered="2026-10-18", service="COMMUNICATION", commitment="2026-000398",
        dates="compact", amounts="space", tags=["franchise_293B"], tolerated=NO_TAX,
        unscored=["totals.vat", "totals.gross", "vat_breakdown"], rate_printed_on_lines=False,
        extra={"no_gross": True}, category=SERVICES)
    add("association-exoneree", "key_value", p.CLUB, p.COMMUNITY, "ADR-2026-19", "2026-09-30",
        [Line("Animation nature, cycle de quatre séances", "4", "séance", "165"),
         Line("Malle pédagogique, prêt", "1", None, "90")],
        exemption=EXEMPT, delivered="2026-09-25", service="ENFANCE", commitment="26F0119", dates="long",
        amounts="space", tags=["vat_exempt"], tolerated=NO_TAX, rate_printed_on_lines=False,
        unscored=["totals.vat", "totals.gross", "vat_breakdown"], extra={"no_gross": True})
    main_contractor = siret("78120934", 2)
    add("autoliquidation-sous-traitant", "window", p.LIGHTING, p.HOUSING, "ES-26-0877", "2026-10-12",
        [Line("Courants forts, bâtiment A, lot 9", "1", "ens.", "12480"),
         Line("Luminaires étanches LED 36 W", "34", "U", "88.90")],
        reverse=REVERSE, delivered="2026-10-07", service="DPI", commitment="OPH26-0388", contract="25TX018",
        retention_rate=5, dates="dots", amounts="space", rate_printed_on_lines=False,
        tags=["reverse_charge", "retention", "distractor:main_contractor_siret"],
        notes=["Sous-traitant agréé en paiement direct. Titulaire du marché : Bâtir Adour SAS, SIRET "
               f"{main_contractor[:3]} {main_contractor[3:6]} {main_contractor[6:9]} {main_contractor[9:]}."],
        tolerated=["missing_vat_rate"], unscored=["totals.vat", "vat_breakdown"], category=SERVICES)
    add("reunion-espaces-verts", "totals_left", p.ISLAND, p.ISLAND_TOWN, "2026-0455", "2026-08-21",
        [Line("Taille des filaos, boulevard Sud", "1", "forfait", "1320", "8.5"),
         Line("Évacuation des déchets verts", "14.25", "m3", "22", "8.5")],
        delivered="2026-08-19", service="ESPVERTS", commitment="M26-204", dates="slash", amounts="space",
        tags=["overseas_vat"], category=SERVICES)
    add("epicerie-codes-tva", "codes", p.GROCER, p.SCHOOL_MEALS, "F26/33018", "2026-11-16",
        [Line("Carottes bio vrac", "12", "cs 10 kg", "13.90", "5.5"),
         Line("Lentilles vertes", "8", "sac 5 kg", "19.75", "5.5"),
         Line("Eau gazeuse 50 cl", "15", "pack 24", "8.40", "5.5"),
         Line("Barquettes compostables", "6", "ct 400", "41.20"),
         Line("Repas de dépannage livré chaud", "22", "repas", "4.60", "10")],
        delivered="2026-11-16", service="CUISINE", commitment="SI26-0640", dates="abbrev", amounts="plain",
        ids="3335", tags=["several_rates"], category=GOODS)
    factor_siret, factor_iban = siret("56200971", 6), iban("18829", "75416", "00077120409")
    doc = add("affacturage", "key_value", p.CLEANER, p.UNIVERSITY, "NAP/26/1987", "2026-09-30",
              [Line("Nettoyage des amphithéâtres, septembre", "21", "vacation", "148.60"),
               Line("Consommables sanitaires", "1", "lot", "312.45")],
              delivered="2026-09-30", service="PATRIMOINE", commitment="4500388120", dates="slash",
              amounts="nbsp", tags=["distractor:factor"], unscored=["supplier.iban", "supplier.bic"],
              notes=["Pour être libératoire, votre règlement doit être effectué directement à l'ordre de "
                     "Factomer SA (SIRET " + factor_siret + "), qui le reçoit par subrogation et devra "
                     f"être avisée de toute réclamation. IBAN {factor_iban}."], category=SERVICES)
    doc.supplier.iban = doc.supplier.bic = None
    sub = siret("62104487", 1)
    add("transport-sous-traite", "footer_ids", p.GROCER, p.CCAS, "F26/31877", "2026-10-19",
        [Line("Colis de Noël garni, tarif senior", "140", "colis", "23.70", "5.5")],
        delivered="2026-10-15", service="ANIMATION", commitment="CC26-131", dates="short", amounts="space",
        ids="3335", tags=["distractor:subcontractor"], category=GOODS,
        notes=[f"Transport confié à Frigo Escaut SARL, Siret {sub}, TVA {vat_id(sub[:9])}."])
    add("fournisseur-allemand", "german", p.GERMAN, p.HOSPITAL, "R-260718", "2026-10-06",
        [Line("Infusionspumpe / pompe à perfusion IP-4", "3", "Stk.", "1840"),
         Line("Ersatzakku / batterie de rechange", "3", "Stk.", "96.50")],
        delivered="2026-10-02", commitment="CH26-00871", service="BIOMED", dates="dots", amounts="dot", ids="14",
        reverse="Steuerfreie innergemeinschaftliche Lieferung – Exonération de TVA, article 138 de la "
                "directive 2006/112/CE – autoliquidation par le preneur.",
        rate_printed_on_lines=False, tags=["reverse_charge", "foreign_supplier"], late=None, fee=None,
        terms="Zahlbar ohne Abzug / pas d'escompte.", extra={"register": ["Amtsgericht Freiburg HRB 710 552"]},
        tolerated=["missing_supplier_siret", "missing_vat_rate", "missing_late_penalty",
                   "missing_recovery_fee", "missing_vat_id"],
        unscored=["totals.vat", "vat_breakdown", "mentions.vat_exemption", "mentions.reverse_charge"])
    add("livraison-et-telephones", "sidebar", p.LIGHTING, p.TOWN, "ES-26-0912", "2026-11-05",
        [Line("Mât d'éclairage 6 m avec crosse", "4", "U", "612"),
         Line("Raccordement et mise en service", "4", "U", "145.50")],
        delivered="2026-10-29", service="ST-VOIRIE", commitment="2026-000420", dates="dash", amounts="space",
        other_refs=[("Votre contact", "0558004172"), ("Astreinte 24 h/24", "0600417299"),
                    ("Code client", "4500C19"), ("BL n°", "1300044120"), ("Devis accepté", "DE-26-0440")],
        category="Livraison de biens et prestation de services")
    add("page-tournee", "rotated", p.CLEANER, p.STATE, "NAP/26/2304", "2026-11-12",
        [Line("Désinsectisation des archives", "2", "passage", "410"),
         Line("Fourniture de pièges", "36", "U", "6.25")],
        delivered="2026-11-10", service="PRFARC0031", commitment="1409338820", dates="iso", amounts="swiss",
        ids="33323", tags=["variant:rotate_flag"], category=SERVICES)
    add("facture-acompte", "letter", p.TRAINER, p.UNIVERSITY, "FAC-A-2026-08", "2026-06-01",
        [Line("Acompte de 30 % sur formation management, session d'automne", "1", "forfait", "2100")],
        due="2026-07-01", title="FACTURE D'ACOMPTE", service="DRH-FORM", commitment="4500371119",
        dates="long", amounts="nnbsp", unscored=["invoice_type"], tolerated=["missing_delivery_date"],
        tags=["deposit_invoice"], debits="Option pour le paiement de la taxe d'après les débits.",
        extra={"signed": "Gaspard Ouvrard"})
    return docs


def not_invoices():
    """Documents that ask for no payment."""
    quote = Doc("devis", "grid", p.SOFTWARE, p.DEPARTMENT, "DV-2610-11", "2026-10-09",
                [Line("Migration du parapheur, lot 1", "4", "jour", "640")], title="DEVIS", due=None,
                service="DSIN", dates="long", amounts="space",
                notes=["Devis valable trois mois. Bon pour accord, date et signature :"])
    reminder = Doc("relance", "key_value", p.BAKER, p.CCAS, "F2026-09-03", "2026-09-02",
                   [Line("Pain de campagne 400 g", "295", "pièce", "1.35", "5.5")],
                   title="RELANCE – FACTURE IMPAYÉE", delivered="2026-08-31", service="PORTAGE",
                   commitment="CC26-097", amounts="space",
                   notes=["Sauf erreur de notre part, la facture ci-dessus reste impayée à ce jour. "
                          "Merci de régulariser sous huit jours."])
    for doc in (quote, reminder):
        doc.expected = ["not_a_payment_request"]
        doc.unscored = ["invoice_number", "invoice_type", "issue_date", "due_date"]
        doc.tolerated = ["missing_due_date", "missing_delivery_date", "missing_commitment_number",
                         "missing_invoice_number", "missing_issue_date", "missing_late_penalty",
                         "missing_recovery_fee"]
    return [quote, reminder]


def derive(base, name, layout=None, number=None, **changes):
    """A copy of a document under another name, number and layout."""
    doc = copy.deepcopy(base)
    doc.name, doc.layout = name, layout or doc.layout
    doc.number = number
    doc.tags, doc.extra = list(base.tags), dict(base.extra)
    for key, value in changes.items():
        assert hasattr(doc, key), key
        setattr(doc, key, value)
    return doc
