"""Pages that stand in the same file as an invoice and are not the invoice."""

from invoice_model import siret
from layout_parts import block, paragraphs

TERMS = [
    "Article 1 – Champ d'application. Les présentes conditions régissent toute vente conclue par la société, à "
    "l'exclusion de celles du client, sauf accord écrit donné le 3 janvier 2019 ou après cette date.",
    "Article 2 – Commande. Toute commande n° 4500012345 passée par messagerie engage son auteur. Le minimum de "
    "facturation s'élève à 150,00 € hors taxes, soit un montant total TTC de 180,00 €.",
    "Article 3 – Livraison. Les délais sont donnés à titre indicatif. La date de livraison portée sur le bon, par "
    "exemple le 15/02/2020, ne constitue pas un engagement ferme de la part du vendeur.",
    "Article 4 – Paiement. Les factures sont payables à trente jours. Pénalités de retard : trois fois le taux "
    "d'intérêt légal. Indemnité forfaitaire pour frais de recouvrement : 40 euros. Pas d'escompte.",
    "Article 5 – Réserve de propriété. Le transfert de propriété est subordonné au paiement intégral du prix, y "
    "compris lorsque la TVA est acquittée par le preneur sous le régime de l'autoliquidation.",
    "Article 6 – Médiation. Le médiateur compétent est l'association Concorde, SIRET {mediator}, 14 rue "
    "Saint-Jean, 75017 Paris, que le client peut saisir après une réclamation écrite restée sans réponse.",
    "Article 7 – Affacturage. Le vendeur se réserve le droit de céder ses créances à un factor, le règlement devant "
    "alors être adressé à ce dernier par subrogation, ce dont le client est averti par courrier.",
]


def terms(doc, pdf):
    """The back of the page: dense, numbered, full of dates and amounts that are none of the invoice's."""
    page = pdf.page()
    page.text(297, 60, "CONDITIONS GÉNÉRALES DE VENTE", "HB", 12, "c")
    number = siret("41230977", 1)
    texts = [text.replace("{mediator}", number) for text in TERMS]
    y = 90
    for _ in range(2):
        y = paragraphs(page, 50, y, 495, texts, "H", 8.5, 11.5) + 6
    page.text(297, 815, f"{doc.supplier.name} – conditions en vigueur au 1er janvier 2026", "H", 7, "c")


def delivery_note(doc, pdf):
    """A delivery note that quotes the invoice's parties, with a date and a number of its own."""
    page = pdf.page()
    block(page, 40, 50, [doc.supplier_title(), *doc.party_lines(doc.supplier)], "H", 10, 13, "HB")
    page.text(555, 60, "BON DE LIVRAISON", "HB", 16, "r")
    page.text(555, 78, "N° BL-26-7714 du 02/03/2026", "H", 10, "r")
    block(page, 330, 120, ["Livré à :", doc.buyer.name, "Ateliers municipaux", "Route du Stade",
                           f"{doc.buyer.postcode} {doc.buyer.city}"], "H", 10, 13)
    y = 240
    for label, x in (("Désignation", 44), ("Quantité commandée", 330), ("Quantité livrée", 450)):
        page.text(x, y, label, "HB", 9)
    for i, line in enumerate(doc.lines):
        page.text(44, y + 16 * (i + 1), line.description, "H", 9)
        for x in (330, 450):
            page.text(x, y + 16 * (i + 1), doc.number_text(line.quantity), "H", 9)
    page.text(44, 600, "Reçu le 02/03/2026, cachet et signature :", "H", 9)


def timesheet(doc, pdf):
    """Hours worked, day by day, signed by the customer."""
    page = pdf.page()
    page.text(297, 60, "RELEVÉ D'HEURES", "HB", 14, "c")
    page.text(44, 90, f"Client : {doc.buyer.name}", "H", 10)
    page.text(44, 104, "Intervenant : Mme Delphine Corbier – semaine 37", "H", 10)
    for i, day in enumerate(("07/09/2026", "08/09/2026", "09/09/2026", "10/09/2026", "11/09/2026")):
        page.text(44, 140 + 16 * i, day, "H", 10)
        page.text(200, 140 + 16 * i, "7,00 h", "H", 10)
    page.text(44, 236, "Total : 35,00 h", "HB", 10)
    page.text(44, 280, "Visa du responsable :", "H", 10)


def another(doc, layout):
    """A second invoice put behind the first."""
    def draw(_, pdf):
        layout(doc, pdf)
    return draw
