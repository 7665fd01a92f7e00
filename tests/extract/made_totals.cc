// Totals and taxes of invoices made at random.
#include <algorithm>

#include "extract/drawing.h"

namespace recevable::extract::test {

using base::Decimal;
using document::test::PageBuilder;

bool Drawing::is_discounted() const {
  return !invoice_.discount.is_zero() || !invoice_.charges.is_zero();
}

std::vector<Drawing::Total> Drawing::totals(bool with_rates) {
  static const Texts kNet = {"Total HT",   "TOTAL HT",     "Total H.T.",      "Total hors taxes",
                             "Montant HT", "Total net HT", "Montant total HT"};
  static const Texts kVat = {"Total TVA", "Montant TVA", "TVA", "Total T.V.A."};
  static const Texts kGross = {"Total TTC", "TOTAL TTC", "Montant TTC", "Total T.T.C.",
                               "Total toutes taxes comprises"};
  static const Texts kPayable = {"Net à payer", "NET À PAYER", "Total à payer", "Reste à payer",
                                 "À payer"};
  static const Texts kPaid = {"Acompte versé", "Acompte reçu le 12/03/2026", "Déjà réglé",
                              "Avance versée"};
  std::vector<Total> out;
  bool sum_told = false, payable_told = false;
  const std::string after = dice_.of(Texts{"", " :", ""});
  const auto add = [&](const std::string& label, Decimal value) {
    out.push_back({label + after, money(value, style_)});
  };
  const bool minus = dice_.chance(50);
  const auto taken = [&](Decimal value) { return minus ? -value : value; };
  if (is_discounted())
    add(english_ ? "Sum of lines"
                 : dice_.of(Texts{"Total brut HT", "Total lignes", "Total HT avant remise"}),
        invoice_.lines_total);
  if (!invoice_.discount.is_zero())
    add(english_ ? "Discount" : dice_.of(Texts{"Remise", "Remise commerciale", "Rabais"}),
        taken(invoice_.discount));
  if (!invoice_.charges.is_zero())
    add(english_ ? "Shipping" : dice_.of(Texts{"Frais de port", "Port et emballage"}),
        invoice_.charges);
  if (!invoice_.disbursed.is_zero()) {
    note("disbursed");
    add("Total taxable HT", invoice_.net - invoice_.disbursed);
    add(dice_.of(Texts{"Débours non soumis à TVA", "Débours"}), invoice_.disbursed);
  }
  add(invoice_.taxes.empty() && dice_.chance(40) && !english_
          ? "Total"
          : dice_.of(english_ ? Texts{"Total excl. VAT", "Net total", "Subtotal"} : kNet),
      invoice_.net);
  if (invoice_.taxes.size() == 1) {
    const Decimal rate = invoice_.taxes.front().rate;
    const std::string text = rate_text(rate, style_, dice_.chance(50));
    const std::string label =
        english_ ? "VAT " + text + " %"
                 : dice_.of(Texts{"TVA " + text + " %", "TVA (" + text + " %)",
                                  "TVA à " + text + " %", "Montant TVA " + text + " %", "TVA"});
    if (label == "TVA") must_tell_rate_ = true;
    add(label, invoice_.vat);
  } else if (invoice_.taxes.size() > 1) {
    if (with_rates) {
      const int form = dice_.below(3);
      for (const MadeInvoice::Tax& tax : invoice_.taxes) {
        const std::string text = rate_text(tax.rate, style_, false);
        std::string label = (english_ ? "VAT " : "TVA ") + text + " %";
        if (form == 1) label += (english_ ? " on " : " sur ") + money(tax.base, style_);
        if (form == 2) label += " (base " + number(tax.base, style_) + ")";
        add(label, tax.tax);
      }
      note("rates-in-totals" + std::to_string(form));
    }
    if (!with_rates || dice_.chance(30))
      add(dice_.of(english_ ? Texts{"VAT", "Total VAT"} : kVat), invoice_.vat);
  }
  const bool only_payable = !invoice_.has_deductions() && dice_.chance(20);
  if (!invoice_.taxes.empty() && !only_payable)
    add(dice_.of(english_ ? Texts{"Total incl. VAT", "Grand total", "Total including VAT"}
                          : kGross),
        invoice_.gross);
  if (invoice_.deposits.size() == 1)
    add(dice_.of(english_ ? Texts{"Deposit paid", "Amount paid"} : kPaid), taken(invoice_.paid));
  if (invoice_.deposits.size() > 1) {
    note("deposits");
    for (std::size_t i = 0; i < invoice_.deposits.size(); ++i) {
      add(english_ ? (i == 0 ? "First deposit" : "Second deposit")
                   : "Acompte n° " + std::to_string(i + 1),
          taken(invoice_.deposits[i]));
    }
  }
  if (!invoice_.retention.is_zero())
    add(english_ ? "Retention 5 %" : "Retenue de garantie 5 %", taken(invoice_.retention));
  if (only_payable && !invoice_.taxes.empty()) {
    add(english_ ? "Total payable"
                 : dice_.of(Texts{"Net à payer TTC", "Total à payer TTC", "NET A PAYER",
                                  "À payer (TTC)"}),
        invoice_.payable);
  } else if (payable_told = dice_.chance(60); invoice_.has_deductions() || payable_told) {
    add(dice_.of(english_ ? Texts{"Amount due", "Balance due", "Total payable"} : kPayable),
        invoice_.payable);
  }
  made_.prints_vat = invoice_.taxes.size() == 1 || sum_told;
  made_.prints_gross = !invoice_.taxes.empty() && !only_payable;
  made_.prints_payable =
      (only_payable && !invoice_.taxes.empty()) || invoice_.has_deductions() || payable_told;
  return out;
}

double Drawing::widest(const std::vector<Total>& rows, bool label) const {
  double most = 0;
  for (const Total& row : rows)
    most = std::max(most, PageBuilder::width_of(label ? row.label : row.value, style_.size));
  return most;
}

void Drawing::below_the_lines() {
  const bool many = invoice_.taxes.size() > 1;
  // A code without its table says nothing.
  const int form = coded_ ? 0 : many ? dice_.below(4) : dice_.below(8);
  // 0-1: a table of rates (left or above), 2: rates among the totals, 3: a sentence a rate;
  // with one rate a table now and then.
  const bool table = many ? form <= 1 : !invoice_.taxes.empty() && form <= 2;
  const std::vector<Total> rows = totals(many && form == 2);
  const bool table_first = table || must_tell_rate_;
  const int style = dice_.below(10);
  const double top = y_;
  const bool beside = style < 6 && !coded_ && dice_.chance(60);
  if (many && form == 3)
    tax_sentences();
  else if (table_first && (many || !rate_column_))
    tax_table(beside);
  else if (table)
    tax_table(beside);
  const double below_table = y_;
  if (beside) y_ = top;
  if (style < 5)
    label_left(rows);
  else if (style == 5)
    leaders(rows);
  else if (style == 6 || style == 7)
    grid(rows, style == 6);
  else if (style == 8)
    label_over_value(rows);
  else
    sentence(rows);
  y_ = std::max(y_, below_table);
}

void Drawing::label_left(const std::vector<Total>& rows) {
  note("totals-left");
  const bool flush = dice_.chance(50);
  const double x1 = 545;
  const double x0 = x1 - widest(rows, false) - 30 - widest(rows, true);
  std::vector<Total> order = rows;
  if (dice_.chance(8)) {
    std::rotate(order.begin(), order.end() - 1, order.end());
    note("payable-first");
  }
  for (const Total& row : order) {
    put(x0, x0 + widest(rows, true), y_, row.label, flush ? Align::left : Align::right);
    put(0, x1, y_, row.value, Align::right);
    y_ += step();
  }
}

void Drawing::leaders(const std::vector<Total>& rows) {
  note("totals-dotted");
  for (const Total& row : rows) {
    page().text(330, y_, row.label + " ........ ");
    put(0, 545, y_, row.value, Align::right);
    y_ += step();
  }
}

// Boxes in a row, label over value or below it; in two rows when there are many.
void Drawing::grid(const std::vector<Total>& rows, bool label_first) {
  note(label_first ? "totals-heads" : "totals-feet");
  const double wide = std::max(widest(rows, true), widest(rows, false)) + 14;
  const auto a_row = std::min<std::size_t>(6, static_cast<std::size_t>(500 / wide));
  const Align align = dice_.of(std::vector<Align>{Align::left, Align::centre, Align::right});
  for (std::size_t from = 0; from < rows.size(); from += a_row) {
    const std::size_t count = std::min(a_row, rows.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      const Total& row = rows[from + i];
      const double x0 = 50 + wide * static_cast<double>(i), x1 = x0 + wide - 10;
      put(x0, x1, y_, label_first ? row.label : row.value, align);
      put(x0, x1, y_ + 1.2 * style_.size, label_first ? row.value : row.label, align);
    }
    y_ += 3.4 * style_.size;
  }
}

void Drawing::label_over_value(const std::vector<Total>& rows) {
  note("totals-stacked");
  for (const Total& row : rows) {
    page().text(400, y_, row.label);
    put(400, 545, y_ + 1.15 * style_.size, row.value, Align::right);
    y_ += 2.9 * style_.size;
  }
}

void Drawing::sentence(const std::vector<Total>& rows) {
  note("totals-sentence");
  std::string text = "Soit";
  for (const Total& row : rows) {
    std::string label = row.label;
    if (label.ends_with(" :")) label.resize(label.size() - 2);
    text += (&row == &rows.front() ? " " : ", ") + label + " " + row.value;
  }
  text += ".";
  for (const std::string& line : wrapped(text, 480)) {
    page().text(50, y_, line);
    y_ += 1.2 * style_.size;
  }
}

void Drawing::tax_sentences() {
  note("tax-sentences");
  const int form = dice_.below(4);
  for (const MadeInvoice::Tax& tax : invoice_.taxes) {
    const std::string rate = rate_text(tax.rate, style_, false) + " %";
    const std::string base = money(tax.base, style_), due = money(tax.tax, style_);
    std::string text;
    if (form == 0) text = "TVA " + rate + " : base " + base + ", taxe " + due;
    if (form == 1) text = rate + " : " + due + " sur une base de " + base;
    if (form == 2) text = "TVA à " + rate + " sur " + base + " = " + due;
    if (form == 3) text = "Base HT à " + rate + " : " + base + " - TVA : " + due;
    page().text(50, y_, text);
    y_ += step();
  }
  y_ += step();
}

void Drawing::tax_table(bool beside) {
  static const Texts kRate = {"Taux", "Taux TVA", "% TVA", "TVA %"};
  static const Texts kBase = {"Base HT", "Base", "Montant HT", "Base imposable", "Assiette"};
  static const Texts kTax = {"Montant TVA", "TVA", "Mt TVA", "Taxe"};
  static const Texts kGross = {"TTC", "Total TTC", "Montant TTC"};
  if (!coded_ && !english_ && dice_.chance(15)) return transposed_table();
  struct Head {
    int what;
    std::string text;
  };
  std::vector<Head> heads = {
      {0, dice_.of(english_ ? Texts{"VAT rate", "VAT %"} : kRate)},
      {1, dice_.of(english_ ? Texts{"Taxable amount", "Net amount"} : kBase)},
      {2, dice_.of(english_ ? Texts{"VAT amount", "VAT"} : kTax)}};
  if (dice_.chance(25))
    heads.push_back(
        {3, dice_.of(english_ ? Texts{"Total incl. VAT", "Grand total", "Total including VAT"}
                              : kGross)});
  if (coded_) heads.insert(heads.begin(), {4, "Code"});
  if (!coded_ && dice_.chance(45)) {
    dice_.shuffle(heads);
    note("tax-shuffled");
  }
  const bool sum_row = dice_.chance(invoice_.taxes.size() > 1 ? 35 : 15);
  const bool sign = dice_.chance(60);
  const bool decimals = dice_.chance(50);
  const double wide = beside ? 58 : 90;
  const Align align = dice_.chance(70) ? Align::right : Align::centre;
  note("tax-table" + std::string(sum_row ? "+sum" : ""));
  const auto cells = [&](const std::array<std::string, 5>& texts) {
    double x = 50;
    for (const Head& head : heads) {
      put(x, x + wide - 6, y_, texts[static_cast<std::size_t>(head.what)], align);
      x += wide;
    }
    y_ += step();
  };
  std::array<std::string, 5> texts;
  for (const Head& head : heads) texts[static_cast<std::size_t>(head.what)] = head.text;
  cells(texts);
  Decimal base = Decimal::scaled(0, 2);
  for (const MadeInvoice::Tax& tax : invoice_.taxes) {
    base = base + tax.base;
    cells({rate_text(tax.rate, style_, decimals) + (sign ? " %" : ""), number(tax.base, style_),
           number(tax.tax, style_), number(tax.base + tax.tax, style_), code_of(tax.rate)});
  }
  if (sum_row)
    cells({"Total", number(base, style_), number(invoice_.vat, style_),
           number(base + invoice_.vat, style_), ""});
  y_ += step();
}

// Rates across the top, "Base" and "TVA" down the side.
void Drawing::transposed_table() {
  note("tax-transposed");
  double x = 110;
  for (const MadeInvoice::Tax& tax : invoice_.taxes) {
    put(x, x + 60, y_, rate_text(tax.rate, style_, false) + " %", Align::right);
    put(x, x + 60, y_ + step(), number(tax.base, style_), Align::right);
    put(x, x + 60, y_ + 2 * step(), number(tax.tax, style_), Align::right);
    x += 66;
  }
  page().text(50, y_, "Taux");
  page().text(50, y_ + step(), dice_.of(Texts{"Base HT", "Base", "Montant HT"}));
  page().text(50, y_ + 2 * step(), dice_.of(Texts{"TVA", "Montant TVA"}));
  y_ += 4 * step();
}

// A payment slip says some of it again.
void Drawing::slip() {
  note("slip");
  page().text(50, y_, "Coupon à joindre à votre règlement");
  page().text(50, y_ + step(), "Facture FA-2026-118");
  page().text(300, y_ + step(), dice_.of(Texts{"Montant à payer", "Somme à payer"}));
  page().right(545, y_ + step(), money(invoice_.payable, style_));
  y_ += 3 * step();
}

}  // namespace recevable::extract::test
