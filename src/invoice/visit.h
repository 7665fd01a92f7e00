// The one list of the model's members and their names in reports and rules.
#pragma once

#include <string_view>

#include "invoice/invoice.h"

namespace recevable::invoice {

// Calls `f("supplier.siret", invoice.supplier.siret)` for each scalar field, in the order reports
// show them. `I` is Invoice or const Invoice. Fields of type Text, Amount and Day only; `kind` is
// reported apart. Rows of `lines` and `vat_breakdown` have their own visitors below.
template <class I, class F>
void visit_fields(I& invoice, F&& f) {
  f("invoice_number", invoice.invoice_number);
  f("invoice_type", invoice.invoice_type);
  f("preceding_invoice_number", invoice.preceding_invoice_number);
  f("preceding_invoice_date", invoice.preceding_invoice_date);
  f("issue_date", invoice.issue_date);
  f("due_date", invoice.due_date);
  f("delivery_date", invoice.delivery_date);
  f("period_start", invoice.period_start);
  f("period_end", invoice.period_end);
  f("currency", invoice.currency);
  f("supplier.name", invoice.supplier.name);
  f("supplier.trading_name", invoice.supplier.trading_name);
  f("supplier.legal_form", invoice.supplier.legal_form);
  f("supplier.siret", invoice.supplier.siret);
  f("supplier.siren", invoice.supplier.siren);
  f("supplier.vat_id", invoice.supplier.vat_id);
  f("supplier.other_id", invoice.supplier.other_id);
  f("supplier.address", invoice.supplier.address);
  f("supplier.postcode", invoice.supplier.postcode);
  f("supplier.city", invoice.supplier.city);
  f("supplier.country", invoice.supplier.country);
  f("supplier.rcs", invoice.supplier.rcs);
  f("supplier.capital", invoice.supplier.capital);
  f("supplier.ape", invoice.supplier.ape);
  f("supplier.iban", invoice.supplier.iban);
  f("supplier.bic", invoice.supplier.bic);
  f("supplier.email", invoice.supplier.email);
  f("buyer.name", invoice.buyer.name);
  f("buyer.siret", invoice.buyer.siret);
  f("buyer.siren", invoice.buyer.siren);
  f("buyer.vat_id", invoice.buyer.vat_id);
  f("buyer.address", invoice.buyer.address);
  f("buyer.postcode", invoice.buyer.postcode);
  f("buyer.city", invoice.buyer.city);
  f("buyer.country", invoice.buyer.country);
  f("payee.name", invoice.payee.name);
  f("payee.siret", invoice.payee.siret);
  f("payee.siren", invoice.payee.siren);
  f("payee.iban", invoice.payee.iban);
  f("tax_representative.name", invoice.tax_representative.name);
  f("tax_representative.vat_id", invoice.tax_representative.vat_id);
  f("deliver_to.name", invoice.deliver_to.name);
  f("deliver_to.address", invoice.deliver_to.address);
  f("deliver_to.postcode", invoice.deliver_to.postcode);
  f("deliver_to.city", invoice.deliver_to.city);
  f("subcontractor.name", invoice.subcontractor.name);
  f("subcontractor.siret", invoice.subcontractor.siret);
  f("main_contractor.name", invoice.main_contractor.name);
  f("main_contractor.siret", invoice.main_contractor.siret);
  f("agent.name", invoice.agent.name);
  f("agent.siret", invoice.agent.siret);
  f("service_code", invoice.service_code);
  f("commitment_number", invoice.commitment_number);
  f("contract_number", invoice.contract_number);
  f("purchase_order", invoice.purchase_order);
  f("business_process", invoice.business_process);
  f("payment_terms", invoice.payment_terms);
  f("payment_means", invoice.payment_means);
  f("delivery_address", invoice.delivery_address);
  f("totals.lines", invoice.totals.lines);
  f("totals.discount", invoice.totals.discount);
  f("totals.charges", invoice.totals.charges);
  f("totals.net", invoice.totals.net);
  f("totals.vat", invoice.totals.vat);
  f("totals.gross", invoice.totals.gross);
  f("totals.paid", invoice.totals.paid);
  f("totals.rounding", invoice.totals.rounding);
  f("totals.retention", invoice.totals.retention);
  f("totals.payable", invoice.totals.payable);
  f("mentions.late_penalty", invoice.mentions.late_penalty);
  f("mentions.recovery_fee_40", invoice.mentions.recovery_fee_40);
  f("mentions.discount_terms", invoice.mentions.discount_terms);
  f("mentions.vat_exemption", invoice.mentions.vat_exemption);
  f("mentions.reverse_charge", invoice.mentions.reverse_charge);
  f("mentions.individual_entrepreneur", invoice.mentions.individual_entrepreneur);
  f("mentions.decennial_insurance", invoice.mentions.decennial_insurance);
  f("mentions.vat_on_debits", invoice.mentions.vat_on_debits);
  f("mentions.operation_category", invoice.mentions.operation_category);
  f("mentions.subrogation", invoice.mentions.subrogation);
  f("mentions.self_billing", invoice.mentions.self_billing);
  f("mentions.margin_scheme", invoice.mentions.margin_scheme);
  f("mentions.vat_group", invoice.mentions.vat_group);
  f("mentions.subcontracting", invoice.mentions.subcontracting);
  f("mentions.works", invoice.mentions.works);
  f("mentions.already_paid", invoice.mentions.already_paid);
  f("mentions.training_declaration", invoice.mentions.training_declaration);
  f("mentions.approved_body", invoice.mentions.approved_body);
}

// The columns of one row: `f("rate", row.rate)`.
template <class R, class F>
void visit_vat_row(R& row, F&& f) {
  f("rate", row.rate);
  f("category", row.category);
  f("base", row.base);
  f("amount", row.amount);
  f("reason", row.reason);
}

template <class L, class F>
void visit_line(L& line, F&& f) {
  f("description", line.description);
  f("quantity", line.quantity);
  f("unit", line.unit);
  f("unit_price", line.unit_price);
  f("discount", line.discount);
  f("vat_rate", line.vat_rate);
  f("net", line.net);
}

// `f("sirets", observed.sirets)` for each list of what is printed more than once.
template <class O, class F>
void visit_observed(O& observed, F&& f) {
  f("sirets", observed.sirets);
  f("ibans", observed.ibans);
  f("vat_ids", observed.vat_ids);
  f("commitment_numbers", observed.commitment_numbers);
  f("invoice_numbers", observed.invoice_numbers);
  f("currencies", observed.currencies);
}

}  // namespace recevable::invoice
