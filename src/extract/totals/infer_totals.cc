// Totals no label announces because another one says them.

#include <algorithm>
#include <optional>

#include "extract/readers.h"
#include "extract/totals/inferred.h"

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

// What the lines add up to; nullopt when there are none, or not all have amounts.
std::optional<Decimal> sum_of_lines(const invoice::Invoice& invoice) {
  if (invoice.lines.empty()) return std::nullopt;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return std::nullopt;
    sum = sum + *line.net;
  }
  return sum;
}

// "Total à payer" alone: what the lines add up to is the total without VAT too, where nothing on
// the page is a tax.
void net_of_lines(invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  const invoice::Amount& whole = totals.gross ? totals.gross : totals.payable;
  const bool taxed = (totals.vat && !totals.vat->is_zero()) || !invoice.vat_breakdown.empty();
  if (!is_absent(totals.net) || !whole || taxed) return;
  const std::optional<Decimal> lines = sum_of_lines(invoice);
  if (lines && *lines == *whole) totals.net = inferred(*whole, whole);
}

// "Net à payer TTC 1 200,00" below a net total and its VAT: what is to pay is the gross total, for
// it is printed. Where something is deducted, the gross total is what they make together.
void gross_of_parts(invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  if (!is_absent(totals.gross) || !totals.net || !totals.payable) return;
  const Decimal made = *totals.net + (totals.vat ? *totals.vat : Decimal{});
  if (made == *totals.payable) {
    totals.gross = totals.payable;
    totals.gross.alternatives.clear();
  } else if (totals.vat && totals.vat.evidence.source != invoice::Source::inferred) {
    totals.gross = inferred(made, totals.net);
  }
}

}  // namespace

void infer_totals(invoice::Invoice& invoice) {
  totals_of_rates(invoice);
  net_of_lines(invoice);
  gross_of_parts(invoice);
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
