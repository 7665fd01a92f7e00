#include "rules/labels.h"

#include <algorithm>
#include <array>

namespace recevable::rules {

namespace {

struct Row {
  std::string_view name;
  Label label;
};

// In the order of the model (invoice/visit.h).
constexpr auto kRows = std::to_array<Row>({
    {"invoice_number", {"numéro de facture", "invoice number"}},
    {"invoice_type", {"type de facture", "invoice type"}},
    {"preceding_invoice_number", {"numéro de la facture d'origine", "preceding invoice number"}},
    {"preceding_invoice_date", {"date de la facture d'origine", "preceding invoice date"}},
    {"issue_date", {"date de facture", "invoice date"}},
    {"due_date", {"date d'échéance", "due date"}},
    {"delivery_date", {"date de livraison ou de prestation", "delivery date"}},
    {"period_start", {"début de la période facturée", "start of the invoiced period"}},
    {"period_end", {"fin de la période facturée", "end of the invoiced period"}},
    {"currency", {"devise", "currency"}},
    {"supplier.name", {"nom du fournisseur", "supplier's name"}},
    {"supplier.legal_form", {"forme juridique du fournisseur", "supplier's legal form"}},
    {"supplier.siret", {"SIRET du fournisseur", "supplier's SIRET"}},
    {"supplier.siren", {"SIREN du fournisseur", "supplier's SIREN"}},
    {"supplier.vat_id", {"numéro de TVA du fournisseur", "supplier's VAT number"}},
    {"supplier.other_id", {"autre identifiant du fournisseur", "supplier's other identifier"}},
    {"supplier.address", {"adresse du fournisseur", "supplier's address"}},
    {"supplier.postcode", {"code postal du fournisseur", "supplier's postcode"}},
    {"supplier.city", {"ville du fournisseur", "supplier's city"}},
    {"supplier.country", {"pays du fournisseur", "supplier's country"}},
    {"supplier.rcs", {"mention RCS du fournisseur", "supplier's trade register entry (RCS)"}},
    {"supplier.capital", {"capital social du fournisseur", "supplier's share capital"}},
    {"supplier.ape", {"code APE du fournisseur", "supplier's activity code (APE)"}},
    {"supplier.iban", {"IBAN à créditer", "IBAN to pay"}},
    {"supplier.bic", {"BIC à créditer", "BIC to pay"}},
    {"supplier.email", {"adresse électronique du fournisseur", "supplier's e-mail address"}},
    {"buyer.name", {"nom du destinataire", "recipient's name"}},
    {"buyer.siret", {"SIRET du destinataire", "recipient's SIRET"}},
    {"buyer.siren", {"SIREN du destinataire", "recipient's SIREN"}},
    {"buyer.vat_id", {"numéro de TVA du destinataire", "recipient's VAT number"}},
    {"buyer.address", {"adresse du destinataire", "recipient's address"}},
    {"buyer.postcode", {"code postal du destinataire", "recipient's postcode"}},
    {"buyer.city", {"ville du destinataire", "recipient's city"}},
    {"buyer.country", {"pays du destinataire", "recipient's country"}},
    {"service_code", {"code service", "service code"}},
    {"commitment_number", {"numéro d'engagement", "commitment number (numéro d'engagement)"}},
    {"contract_number", {"numéro de marché", "contract number (numéro de marché)"}},
    {"purchase_order", {"numéro de commande", "purchase order number"}},
    {"business_process", {"cadre de facturation", "business process (cadre de facturation)"}},
    {"payment_terms", {"conditions de paiement", "payment terms"}},
    {"payment_means", {"moyen de paiement", "means of payment"}},
    {"delivery_address", {"adresse de livraison", "delivery address"}},
    {"totals.lines", {"somme des lignes", "sum of the lines"}},
    {"totals.discount", {"remise globale", "discount on the whole"}},
    {"totals.charges", {"frais globaux", "charges on the whole"}},
    {"totals.net", {"total HT", "total without VAT"}},
    {"totals.vat", {"total de la TVA", "total VAT"}},
    {"totals.gross", {"total TTC", "total with VAT"}},
    {"totals.paid", {"montant déjà payé", "amount already paid"}},
    {"totals.rounding", {"arrondi", "rounding"}},
    {"totals.retention", {"retenue de garantie", "retention"}},
    {"totals.payable", {"net à payer", "amount to pay"}},
    {"mentions.late_penalty", {"mention des pénalités de retard", "late payment penalties"}},
    {"mentions.recovery_fee_40",
     {"mention de l'indemnité forfaitaire de 40 €", "40 € recovery fee mention"}},
    {"mentions.discount_terms", {"conditions d'escompte", "early payment discount terms"}},
    {"mentions.vat_exemption", {"mention d'exonération de TVA", "VAT exemption mention"}},
    {"mentions.reverse_charge", {"mention d'autoliquidation", "reverse charge mention"}},
    {"mentions.individual_entrepreneur",
     {"mention « entrepreneur individuel »", "individual entrepreneur mention"}},
    {"mentions.decennial_insurance", {"assurance décennale", "ten-year insurance mention"}},
    {"mentions.vat_on_debits", {"option pour la TVA d'après les débits", "VAT on debits mention"}},
    {"mentions.operation_category", {"catégorie d'opération", "category of operation"}},
    {"mentions.subrogation", {"mention de subrogation", "subrogation (factoring) mention"}},
    {"mentions.self_billing", {"mention d'autofacturation", "self-billing mention"}},
    {"mentions.margin_scheme", {"mention du régime de la marge", "margin scheme mention"}},
    {"mentions.vat_group", {"mention « assujetti unique »", "VAT group mention"}},
    {"mentions.subcontracting", {"mention de sous-traitance", "subcontracting mention"}},
    {"mentions.works", {"mention de travaux", "works mention"}},
    {"mentions.already_paid", {"mention « acquittée »", "already paid mention"}},
    {"mentions.training_declaration",
     {"déclaration d'activité de formation", "training activity declaration"}},
    {"mentions.approved_body", {"mention d'organisme agréé", "approved body mention"}},
    {"lines", {"lignes de la facture", "invoice lines"}},
    {"lines.description", {"désignation", "description"}},
    {"lines.quantity", {"quantité", "quantity"}},
    {"lines.unit", {"unité", "unit"}},
    {"lines.unit_price", {"prix unitaire", "unit price"}},
    {"lines.discount", {"remise de la ligne", "discount of the line"}},
    {"lines.vat_rate", {"taux de TVA de la ligne", "VAT rate of the line"}},
    {"lines.net", {"montant HT de la ligne", "net amount of the line"}},
    {"vat_breakdown", {"détail de la TVA par taux", "VAT breakdown"}},
    {"vat_breakdown.rate", {"taux de TVA", "VAT rate"}},
    {"vat_breakdown.category", {"catégorie de TVA", "VAT category"}},
    {"vat_breakdown.base", {"base HT du taux", "base of the rate"}},
    {"vat_breakdown.amount", {"montant de TVA du taux", "VAT amount of the rate"}},
    {"vat_breakdown.reason", {"motif d'exonération", "exemption reason"}},
    {"observed.sirets", {"SIRET imprimés", "printed SIRETs"}},
    {"observed.ibans", {"IBAN imprimés", "printed IBANs"}},
    {"observed.vat_ids", {"numéros de TVA imprimés", "printed VAT numbers"}},
    {"observed.commitment_numbers",
     {"numéros d'engagement imprimés", "printed commitment numbers"}},
    {"observed.invoice_numbers", {"numéros de facture imprimés", "printed invoice numbers"}},
    {"observed.currencies", {"devises imprimées", "printed currencies"}},
});

}  // namespace

Label label_of_field(std::string_view name) {
  const auto* found = std::ranges::find(kRows, name, &Row::name);
  return found == kRows.end() ? Label{} : found->label;
}

}  // namespace recevable::rules
