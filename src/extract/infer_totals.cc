// Totals no label announces because another one says them.

#include <algorithm>

#include "extract/readers.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

using base::Decimal;

invoice::Amount inferred(Decimal value, const invoice::Amount& from) {
  invoice::Amount field = from;
  field.value = value;
  field.evidence.source = invoice::Source::inferred;
  field.confidence = std::min(from.confidence, weights::kInferred);
  field.alternatives.clear();
  return field;
}

bool is_absent(const invoice::Amount& field) {
  return field.state == invoice::State::absent;
}

}  // namespace

void infer_totals(invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  // "TOTAL 308,00 €" of who bears no VAT is every total at once.
  const bool without_vat = invoice.mentions.vat_exemption && is_absent(totals.vat);
  if (without_vat) {
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
