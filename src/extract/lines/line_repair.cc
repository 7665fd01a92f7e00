#include "extract/lines/line_repair.h"

#include <algorithm>

#include "extract/lines/known_rates.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr double kRepaired = 0.6;

bool seen(const invoice::Amount& field) {
  return field && field.evidence.source == invoice::Source::ocr;
}

bool makes(Decimal quantity, Decimal price, Decimal net) {
  return Decimal::within((quantity * price).rounded(2).abs(), net.abs(), Decimal::scaled(1, 2));
}

bool is_whole(Decimal number) {
  return number == number.rounded(0);
}

void put_right(invoice::Amount& field, Decimal value) {
  field.value = value;
  field.confidence = std::min(field.confidence, kRepaired);
}

void put_commas_back(invoice::Line& line) {
  if (!line.quantity || !line.unit_price || !line.net) return;
  const Decimal quantity = *line.quantity, price = *line.unit_price, net = *line.net;
  if (makes(quantity, price, net)) return;
  const Decimal hundredth = Decimal::scaled(1, 2);
  if (seen(line.unit_price) && is_whole(price) && makes(quantity, price * hundredth, net)) {
    put_right(line.unit_price, price * hundredth);
  } else if (seen(line.net) && is_whole(net) && makes(quantity, price, net * hundredth)) {
    put_right(line.net, net * hundredth);
  }
}

// The one whole number that unit price and net amount leave.
void find_quantity(invoice::Line& line) {
  constexpr int kMost = 100'000;
  if (line.quantity || !seen(line.unit_price) || !seen(line.net) || line.unit_price->is_zero()) {
    return;
  }
  // With a price of a few cents many numbers would do.
  if (line.unit_price->abs() < Decimal(1)) return;
  const auto ratio = Decimal::divide(line.net->abs(), line.unit_price->abs(), 0);
  if (!ratio || ratio->is_zero() || *ratio > Decimal(kMost)) return;
  const Decimal quantity = *ratio;
  if (!makes(quantity, *line.unit_price, *line.net)) return;
  line.quantity = line.net;
  line.quantity.alternatives.clear();
  line.quantity.evidence.source = invoice::Source::inferred;
  put_right(line.quantity, quantity);
}

void put_rate_right(invoice::Line& line) {
  if (!seen(line.vat_rate) || is_known_rate(*line.vat_rate)) return;
  for (const int digits : {1, 2}) {
    const Decimal rate = *line.vat_rate * Decimal::scaled(1, digits);
    if (!is_known_rate(rate)) continue;
    put_right(line.vat_rate, rate);
    return;
  }
}

}  // namespace

void repair_line(invoice::Line& line) {
  put_commas_back(line);
  find_quantity(line);
  put_rate_right(line);
}

}  // namespace recevable::extract
