#include "extract/made_invoice.h"

#include <algorithm>

namespace recevable::extract::test {
namespace {

using base::Decimal;

const Decimal kHundredth = Decimal::scaled(1, 2);

// splitmix64
std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

Decimal percent_of(Decimal amount, Decimal percent) {
  return (amount * percent * kHundredth).rounded(2);
}

MadeInvoice::Line made_line(Dice& dice, const std::vector<Decimal>& rates) {
  static const std::vector<std::string> kThings = {"Pose de gouttières",
                                                   "Terreau horticole",
                                                   "Entretien des espaces verts",
                                                   "Location de nacelle",
                                                   "Câble électrique souple",
                                                   "Contrôle annuel",
                                                   "Main d'œuvre",
                                                   "Fourniture de luminaires",
                                                   "Gants de protection",
                                                   "Maintenance du logiciel",
                                                   "Nettoyage des vitres",
                                                   "Papier recyclé",
                                                   "Séance de relaxation",
                                                   "Dépose et évacuation",
                                                   "Transport",
                                                   "Formation des agents",
                                                   "Peinture acrylique mate",
                                                   "Étude de faisabilité"};
  static const std::vector<std::string> kMore = {
      "du bâtiment principal, côté cour et jardin",
      "selon votre commande",
      "avec accessoires de fixation et visserie inox",
      "pour l'école primaire Jules-Ferry",
      "niveau 2",
      "modèle renforcé",
      "y compris déplacement sur le site de la mairie annexe"};
  static const std::vector<std::string> kUnits = {"u",    "h",     "m2", "kg",
                                                  "jour", "pièce", "ml", "forfait"};
  MadeInvoice::Line line;
  line.description = dice.of(kThings);
  if (dice.chance(40)) line.description += " " + dice.of(kMore);
  line.unit = dice.of(kUnits);
  line.quantity = dice.chance(70)
                      ? Decimal(dice.between(1, 40))
                      : Decimal::scaled(dice.between(11, 4000), dice.chance(50) ? 1 : 2);
  line.price = dice.chance(85) ? Decimal::scaled(dice.between(95, 40000), 2)
                               : Decimal::scaled(dice.between(1100, 90000), 4);
  if (dice.chance(8)) line.discount = 5 * dice.between(1, 4);
  line.rate = dice.of(rates);
  line.net = (line.quantity * line.price * Decimal(100 - line.discount) * kHundredth).rounded(2);
  return line;
}

void make_taxes(MadeInvoice& invoice, const std::vector<Decimal>& rates) {
  for (const Decimal rate : rates) {
    MadeInvoice::Tax tax{rate, Decimal::scaled(0, 2), Decimal::scaled(0, 2)};
    for (const MadeInvoice::Line& line : invoice.lines) {
      if (line.rate == rate) tax.base = tax.base + line.net;
    }
    if (invoice.taxes.empty()) tax.base = tax.base - invoice.discount + invoice.charges;
    if (tax.base.sign() <= 0) continue;
    tax.tax = percent_of(tax.base, rate);
    if (invoice.vat_by_line) {
      // Rounded on each line, as some programs do; a cent may be won or lost.
      tax.tax = Decimal::scaled(0, 2);
      for (const MadeInvoice::Line& line : invoice.lines) {
        if (line.rate == rate) tax.tax = tax.tax + percent_of(line.net, rate);
      }
    }
    invoice.vat = invoice.vat + tax.tax;
    invoice.taxes.push_back(tax);
  }
}

}  // namespace

Dice::Dice(std::uint64_t seed) : state_(mixed(seed ^ 0x5DEECE66DU)) {}

int Dice::below(int count) {
  state_ += 0x9E3779B97F4A7C15U;
  return static_cast<int>(mixed(state_) % static_cast<std::uint64_t>(count));
}

int Dice::between(int low, int high) {
  return low + below(high - low + 1);
}

bool Dice::chance(int in_a_hundred) {
  return below(100) < in_a_hundred;
}

MadeInvoice made_invoice(Dice& dice) {
  static const std::vector<Decimal> kAll = {Decimal(20), Decimal(10), Decimal::scaled(55, 1),
                                            Decimal::scaled(21, 1)};
  const Decimal zero = Decimal::scaled(0, 2);
  MadeInvoice invoice;
  invoice.net = invoice.vat = invoice.gross = invoice.lines_total = zero;
  invoice.discount = invoice.charges = invoice.paid = invoice.retention = zero;
  invoice.disbursed = zero;
  std::vector<Decimal> rates;
  if (dice.chance(12)) {
    rates = {Decimal(0)};
  } else if (dice.chance(60)) {
    rates = {dice.chance(75) ? Decimal(20) : dice.of(kAll)};
  } else {
    rates = kAll;
    while (rates.size() > 3 || (rates.size() > 2 && dice.chance(60))) {
      rates.erase(rates.begin() + dice.below(static_cast<int>(rates.size())));
    }
  }
  const int most = dice.chance(10) ? 45 : 7;
  const int count = std::max(static_cast<int>(rates.size()), dice.between(1, most));
  for (int i = 0; i < count; ++i) {
    // Every rate is used.
    const bool forced = i < static_cast<int>(rates.size());
    invoice.lines.push_back(
        made_line(dice, forced ? std::vector{rates[static_cast<std::size_t>(i)]} : rates));
    invoice.lines_total = invoice.lines_total + invoice.lines.back().net;
  }
  if (rates.size() == 1 && dice.chance(12)) {
    invoice.discount = percent_of(invoice.lines_total, Decimal(dice.of(std::vector{2, 3, 5, 10})));
  }
  if (rates.size() == 1 && dice.chance(10)) {
    invoice.charges = Decimal::scaled(dice.between(900, 9000), 2);
  }
  if (rates.size() == 1 && !rates.front().is_zero() && dice.chance(5)) {
    invoice.disbursed = Decimal::scaled(dice.between(1300, 40000), 2);
  }
  invoice.vat_by_line = invoice.discount.is_zero() && invoice.charges.is_zero() && dice.chance(8);
  invoice.net = invoice.lines_total - invoice.discount + invoice.charges + invoice.disbursed;
  if (!rates.front().is_zero()) make_taxes(invoice, rates);
  invoice.gross = invoice.net + invoice.vat;
  if (dice.chance(14)) {
    const int deposits = dice.chance(25) ? 2 : 1;
    for (int i = 0; i < deposits; ++i) {
      const Decimal share(dice.of(std::vector{10, 15, 20, 30, 40}));
      invoice.deposits.push_back(percent_of(invoice.gross, share));
      invoice.paid = invoice.paid + invoice.deposits.back();
    }
  }
  if (dice.chance(8)) invoice.retention = percent_of(invoice.gross, Decimal(5));
  invoice.payable = invoice.gross - invoice.paid - invoice.retention;
  return invoice;
}

bool spoil(MadeInvoice& invoice, Mistake mistake, Dice& dice) {
  // Neither a round sum nor one of the amounts printed.
  const Decimal off = Decimal::scaled(dice.between(137, 9871), 2);
  switch (mistake) {
    case Mistake::net:
      invoice.net = invoice.net + off;
      return true;
    case Mistake::vat:
      if (invoice.taxes.empty()) return false;
      invoice.vat = invoice.vat + off;
      if (invoice.taxes.size() == 1) invoice.taxes.front().tax = invoice.vat;
      return true;
    case Mistake::gross:
      invoice.gross = invoice.gross + off;
      if (!invoice.has_deductions()) invoice.payable = invoice.gross;
      return true;
    case Mistake::payable:
      invoice.payable = invoice.payable + off;
      return true;
    case Mistake::line: {
      MadeInvoice::Line& line =
          invoice
              .lines[static_cast<std::size_t>(dice.below(static_cast<int>(invoice.lines.size())))];
      line.net = line.net + off;
      return true;
    }
  }
  return false;
}

}  // namespace recevable::extract::test
