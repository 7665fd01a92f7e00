"""General terms in small print, with numbers, dates and names that are not the invoice's."""

TERMS = (
    "Article 1 - Domaine. Les présentes conditions, déposées le 14 janvier 2024 sous le n° 2024-0117, s'appliquent à toute commande passée à compter du 1er février 2024. Elles prévalent sur les conditions "
    "d'achat du client, sauf accord écrit ou clauses d'un marché public.",
    "Article 2 - Prix. Les prix s'entendent hors taxes, départ entrepôt. Toute commande inférieure à 150,00 € HT supporte une participation de 18,50 € HT aux frais de traitement. Le taux de TVA est celui en "
    "vigueur au jour du fait générateur (20 %, 10 %, 5,5 % ou 2,1 %).",
    "Article 3 - Délais. Les délais sont donnés à titre indicatif. Aucun retard inférieur à 15 jours n'ouvre droit à indemnité. Le client dispose de 3 jours ouvrés pour notifier ses réserves au transporteur.",
    "Article 4 - Règlement. Nos factures sont payables à 30 jours de leur réception. Une somme minimale de 250 € est requise pour l'ouverture d'un compte. Les chèques sont acceptés jusqu'à 1 000,00 €.",
    "Article 5 - Réserve de propriété. Le vendeur conserve la propriété des biens jusqu'au paiement complet du prix (loi n° 80-335 du 12 mai 1980).",
    "Article 6 - Garantie. Les matériels sont garantis 24 mois, pièces et main-d'oeuvre, à l'exclusion des consommables. Le numéro de série et la date d'achat sont à rappeler dans toute demande.",
    "Article 7 - Données. Les informations recueillies sont conservées 10 ans. Délégué à la protection des données : dpo@exemple.example, BP 20417, 75421 Paris Cedex 09.",
    "Article 8 - Litiges. À défaut d'accord amiable sous 60 jours, le tribunal du siège du vendeur est seul compétent. Assureur : Compagnie Générale du Léman, police n° 7 418 220, SIREN 552 081 317.",
    "Article 9 - Environnement. Éco-contribution versée à un éco-organisme agréé ; identifiant unique FR004417_05KLMN. Reprise gratuite d'un équipement pour un équipement vendu.")


def small_print(page, columns, top, size=6.5, title="CONDITIONS GÉNÉRALES DE VENTE", texts=TERMS, font="H"):
    """The terms in columns given as (left edge, width), filled one after the other."""
    page.text(columns[0][0], top, title, "HB" if font == "H" else "TB", size + 2.5)
    share = -(-len(texts) // len(columns))
    for i, (left, width) in enumerate(columns):
        y = top + 20
        for text in texts[i * share:(i + 1) * share]:
            y = page.wrap(left, y, width, text, font, size, size * 1.3) + size * 0.8
