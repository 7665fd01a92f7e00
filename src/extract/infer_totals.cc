// Totals no label announces because another one says them.

#include <algorithm>

#include "extract/inferred.h"
#include "extract/readers.h"

namespace recevable::extract {
namespace {

using base::Decimal;

bool is_absent(const invoice::Amount& field) {
  return field.state == invoice::State::absent;
}

// "Total 597,67 39,83" below a table of rates whose headings were taken for labels of totals: the
// base of one rate of several is no net total, its tax no total of VAT, where all rates together
// make the gross total. What a label of its own announces is never touched.
void totals_of_rates(invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  const auto& rows = invoice.vat_breakdown;
  if (rows.size() < 2 || !totals.gross || !totals.net || !totals.vat) return;
  Decimal base, tax;
  bool net_of_row = false, tax_of_row = false;
  for (const invoice::VatRow& row : rows) {
    if (!row.base || !row.amount) return;
    base = base + *row.base;
    tax = tax + *row.amount;
    net_of_row = net_of_row || row.base.evidence.box == totals.net.evidence.box;
    tax_of_row = tax_of_row || row.amount.evidence.box == totals.vat.evidence.box;
  }
  if (!net_of_row || !tax_of_row ||
      !Decimal::within(base + tax, *totals.gross, Decimal::scaled(1, 2))) {
    return;
  }
  totals.net = inferred(base, totals.net);
  totals.vat = inferred(tax, totals.vat);
}

}  // namespace

void infer_totals(invoice::Invoice& invoice) {
  totals_of_rates(invoice);
  invoice::Totals& totals = invoice.totals;
  // "TOTAL 308,00 €" of who bears no VAT is every total at once.
  const bool without_vat =
      (invoice.mentions.vat_exemption || invoice.mentions.reverse_charge) && is_absent(totals.vat);
  if (without_vat) {
    if (totals.payable && is_absent(totals.net) && is_absent(totals.gross) &&
        is_absent(totals.paid) && is_absent(totals.retention)) {
      totals.gross = inferred(*totals.payable, totals.payable);
    }
    if (totals.gross && is_absent(totals.net)) totals.net = inferred(*totals.gross, totals.gross);
    if (totals.net && is_absent(totals.gross)) totals.gross = inferred(*totals.net, totals.net);
  }
  if (totals.gross && is_absent(totals.payable)) {
    const Decimal paid = totals.paid ? *totals.paid : Decimal{};
    const Decimal retained = totals.retention ? *totals.retention : Decimal{};
    totals.payable = inferred(*totals.gross - paid - retained, totals.gross);
  }
}

}  // namespace recevable::extract
