"""Files that hold more than one document: general terms, delivery notes, timesheets, a second invoice."""

from invoice_annexes import another, delivery_note, terms, timesheet
from invoice_cases import derive


def joined(docs, layouts):
    """Invoices of `docs` under another number, with other pages in the same file."""
    by_name = {doc.name: doc for doc in docs}
    plumber, software, cleaner, town = (by_name[name] for name in (
        "facture-plombier", "informatique-grille", "nettoyage-paysage", "livraison-et-telephones"))
    with_terms = derive(plumber, "jointe-conditions", number="FA-2026-0191")
    with_terms.annexes = [terms]
    with_notes = derive(town, "jointe-bon-de-livraison", number="ES-26-0918")
    with_notes.annexes = [delivery_note]
    with_hours = derive(software, "jointe-releve-heures", number="NC2610-047")
    with_hours.annexes = [timesheet, terms]
    second = derive(cleaner, "seconde", number="NAP/26/2231")
    two = derive(software, "jointe-deux-factures", number="NC2610-049")
    two.annexes = [another(second, layouts[second.layout])]
    two.expected = ["several_invoices"]
    result = [with_terms, with_notes, with_hours, two]
    for doc in result:
        doc.tags = [*doc.tags, "several_documents"]
    return result
