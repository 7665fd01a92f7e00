"""The sample invoices with one error put in each, and the one with several."""

import datetime
from decimal import Decimal

from invoice_cases import derive
from invoice_model import Line, cents, siret, vat_id


def wrong_last_digit(number):
    return number[:-1] + str((int(number[-1]) + 3) % 10)


def rate(doc, value):
    for line in doc.lines:
        line.rate = Decimal(value)
    doc.compute()


def vat_amount_wrong(doc):
    doc.breakdown[0][2] += Decimal("9.90")
    doc.vat += Decimal("9.90")
    doc.gross = doc.net + doc.vat
    doc.settle()


def lines_sum_mismatch(doc):
    """The total before tax is not that of the lines; the tax is right for it."""
    doc.net += Decimal("150.00")
    base = doc.breakdown[0]
    base[1] = doc.net
    base[2] = cents(doc.net * base[0] / 100)
    doc.vat = base[2]
    doc.gross = doc.net + doc.vat
    doc.settle()


def totals_mismatch(doc):
    doc.gross += Decimal("27.00")
    doc.settle()


def no_quantities(doc):
    for line in doc.lines:
        line.quantity = line.unit = line.price = None


def swap_in_iban(doc):
    text = doc.supplier.iban
    at = next(i for i in range(12, 20) if text[i] != text[i + 1])
    doc.supplier.iban = text[:at] + text[at + 1] + text[at] + text[at + 2:]


def put(**changes):
    """A defect that only sets members: `supplier__siret=None` sets doc.supplier.siret."""
    def apply(doc):
        for key, value in changes.items():
            owner, _, member = key.rpartition("__")
            setattr(getattr(doc, owner) if owner else doc, member, value)
    return apply


def future(doc):
    doc.issued = doc.issued.replace(year=doc.issued.year + 10)
    doc.due = doc.issued + datetime.timedelta(days=30)


def other_company_vat(doc):
    doc.supplier.vat_id = vat_id(siret("60911734")[:9])


def wrong_vat_key(doc):
    key = int(doc.supplier.vat_id[2:4])
    doc.supplier.vat_id = f"FR{(key + 17) % 97:02d}{doc.supplier.siren}"


def no_sole_trader_mention(doc):
    doc.supplier.sole = None
    doc.lines[0].description = "Formation management d'équipe, deux jours"


# code: (base document, layout, number, how it is put in, what else changes)
CASES = {
    "missing_vat_rate": ("boulangerie-totaux-gauche", "sidebar", "F2026-11-19", put(show_rates=False), {}),
    "missing_service_code": ("informatique-grille", "window", "NC2611-003", put(service=None), {}),
    "missing_supplier_siret": ("imprimerie-pied-de-page", "landscape", "R26-11907",
                               put(supplier__siret=None), {}),
    "due_before_issue": ("nettoyage-paysage", "grid", "NAP/26/2288",
                         lambda d: setattr(d, "due", d.issued - datetime.timedelta(days=17)), {}),
    "vat_amount_wrong": ("livraison-et-telephones", "totals_left", "ES-26-0930", vat_amount_wrong, {}),
    "invalid_supplier_siret_luhn": (
        "architecte-lettre", "key_value", "2026-H-31",
        lambda d: setattr(d.supplier, "siret", wrong_last_digit(d.supplier.siret)), {}),
    "future_issue_date": ("transport-sous-traite", "window", "F26/34410", future, {"dates": "slash"}),
    "missing_vat_id": ("facture-plombier", "footer_ids", "FA-2026-0201", put(supplier__vat_id=None), {}),
    "missing_commitment_number": ("page-tournee", "grid", "NAP/26/2361", put(commitment=None),
                                  {"dates": "slash", "amounts": "space"}),
    "wrong_currency": ("traduction-bilingue", "bilingual", "BV-26-0955", put(currency="USD"), {}),
    "iban_checksum_wrong": ("epicerie-codes-tva", "codes", "F26/33121", swap_in_iban, {}),
    "missing_ei_mention": ("facture-acompte", "receipt", "FAC-2026-14", no_sole_trader_mention,
                           {"title": "FACTURE", "unscored": [], "tags": []}),
    "vat_id_not_matching_siren": ("fioul-imprimante", "typewriter", "58177", other_company_vat,
                                  {"amounts": "space"}),
    "buyer_is_supplier": ("livraison-et-telephones", "window", "ES-26-0941",
                          lambda d: setattr(d.buyer, "siret", d.supplier.siret), {}),
    "missing_recovery_fee": ("nettoyage-paysage", "key_value", "NAP/26/2301", put(fee=None), {}),
    "invalid_buyer_siret_luhn": ("gaz-petits-caracteres", "dense", "10044781344",
                                 lambda d: setattr(d.buyer, "siret", wrong_last_digit(d.buyer.siret)), {}),
    "invoice_number_bad_chars": ("informatique-grille", "landscape", "NC#2611.004", put(), {}),
    "missing_due_date": ("fioul-imprimante", "totals_left", "58190", put(due=None), {"dates": "slash"}),
    "unknown_vat_rate": ("facture-plombier", "totals_left", "FA-2026-0214",
                         lambda d: rate(d, "17.5"), {}),
    "missing_buyer_siret": ("imprimerie-pied-de-page", "key_value", "R26-12010", put(buyer__siret=None),
                            {"dates": "abbrev"}),
    "missing_issue_date": ("reunion-espaces-verts", "window", "2026-0471", put(issued=None), {}),
    "missing_invoice_number": ("boulangerie-totaux-gauche", "window", None, put(), {}),
    "lines_sum_mismatch": ("traduction-bilingue", "window", "BV-26-0961", lines_sum_mismatch,
                           {"title": "FACTURE", "dates": "dots", "amounts": "dot"}),
    "vat_id_key_wrong": ("avocat-phrases", "prose", "2026/341", wrong_vat_key, {"amounts": "nbsp"}),
    "missing_description_or_quantity": ("nettoyage-paysage", "footer_ids", "NAP/26/2316", no_quantities, {}),
    "credit_note_without_reference": ("avoir-parentheses", "landscape", "AV260000325",
                                      put(preceding=None, preceding_date=None), {"amounts": "space"}),
    "totals_mismatch": ("livraison-et-telephones", "codes", "ES-26-0955", totals_mismatch,
                        {"amounts": "nnbsp"}),
    "zero_vat_without_exemption_mention": ("association-exoneree", "letter", "ADR-2026-23",
                                           put(exemption=None), {}),
    "missing_late_penalty": ("facture-plombier", "letter", "FA-2026-0219", put(late=None),
                             {"dates": "long"}),
    "invoice_number_too_long": ("epicerie-codes-tva", "codes", "FACTURE-2026-11-CUISINE-33130", put(), {}),
}

# code: (base document, what the record says beside it)
FILE_CASES = {
    "encrypted_pdf": ("facture-plombier", {"fields_scored": False, "info": {"password": "lavandiere"}}),
    "password_unknown": ("boulangerie-totaux-gauche", {"fields_scored": False}),
    "owner_password_only": ("informatique-grille", {}),
    "javascript_in_pdf": ("livraison-et-telephones", {}),
    "truncated_file": ("papeterie-reports", {"fields_scored": False}),
    "empty_page_pdf": ("architecte-lettre", {"fields_scored": False}),
    "not_a_pdf": ("traduction-bilingue", {"fields_scored": False, "info": {"really": "docx"}}),
}


def defective(documents):
    """One document for each defect, made from the ones that are right."""
    bases = {doc.name: doc for doc in documents}
    docs = []
    for code, (base, layout, number, defect, changes) in CASES.items():
        doc = derive(bases[base], "defaut-" + code.replace("_", "-"), layout, number, **changes)
        defect(doc)
        doc.expected = [code]
        docs.append(doc)
    for code, (base, changes) in FILE_CASES.items():
        doc = derive(bases[base], "fichier-" + code.replace("_", "-"), None,
                     bases[base].number[:-2] + "99", **changes)
        doc.kind, doc.expected, doc.file_defect = "file_defect", [code], code
        docs.append(doc)
    twin = derive(bases["facture-plombier"], "defaut-duplicate-invoice-number", "receipt", "FA-2026-0187",
                  lines=[Line("Débouchage de la colonne d'eaux usées", "1", "forfait", "212")])
    twin.compute()
    twin.expected, twin.duplicate_of = ["duplicate_invoice_number"], "facture-plombier.pdf"
    docs.append(twin)
    garbled = derive(bases["association-exoneree"], "texte-illisible", "window", "ADR-2026-27")
    garbled.kind = "garbled_text"
    garbled.tags = [*garbled.tags, "variant:broken_tounicode", "tounicode:shift"]
    docs.append(garbled)
    docs.append(to_correct(bases["facture-plombier"]))
    return docs


def to_correct(base):
    """The example of the documentation: an ordinary invoice with several mistakes."""
    doc = derive(base, "facture-a-corriger", "totals_left", "FA 2026/0190",
                 lines=[Line("Recherche de fuite sur réseau enterré", "1", "forfait", "320"),
                        Line("Remplacement de vanne DN 50", "2", "U", "94.60"),
                        Line("Main-d'œuvre plombier", "5", "h", "46")])
    doc.issued, doc.due = datetime.date(2026, 11, 6), datetime.date(2026, 12, 6)
    doc.delivered = datetime.date(2026, 11, 4)
    doc.compute()
    doc.buyer.siret = wrong_last_digit(doc.buyer.siret)
    doc.commitment, doc.fee = None, None
    totals_mismatch(doc)
    doc.expected = ["invalid_buyer_siret_luhn", "missing_commitment_number", "missing_recovery_fee",
                    "invoice_number_bad_chars", "totals_mismatch"]
    return doc


