#include "made_page.h"

#include <algorithm>
#include <array>

#include "document/page_builder.h"

namespace recevable::extract::test {
namespace {

using base::Decimal;
using document::test::PageBuilder;
using Texts = std::vector<std::string>;

enum class Align : std::uint8_t { left, right, centre };

// How numbers are written on one invoice.
struct Style {
  std::string group = " ", point = ",";
  std::string sign_before, sign_after;  // of the currency, in the totals
  bool signs_in_table = false;
  double size = 9;
};

std::string grouped(std::string whole, const std::string& group) {
  for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), group);
  }
  return whole;
}

std::string number(Decimal value, const Style& style) {
  std::string text = value.abs().to_string();
  const std::size_t point = text.find('.');
  std::string out = grouped(text.substr(0, point), style.group);
  if (point != std::string::npos) out += style.point + text.substr(point + 1);
  return (value.is_negative() ? "-" : "") + out;
}

std::string money(Decimal value, const Style& style) {
  return style.sign_before + number(value, style) + style.sign_after;
}

std::string rate_text(Decimal rate, const Style& style, int form) {
  std::string text = form == 0 ? rate.to_short_string() : rate.rounded(2).to_string();
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, style.point);
  return text;
}

Style made_style(Dice& dice) {
  Style style;
  const std::vector<std::array<std::string, 2>> marks = {
      {" ", ","}, {" ", ","}, {" ", ","}, {"", ","}, {".", ","}, {"\u202f", ","}, {"", "."}, {" ", "."}};
  const auto& mark = dice.of(marks);
  style.group = mark[0];
  style.point = mark[1];
  const int sign = dice.below(10);
  if (sign < 5) style.sign_after = " €";
  if (sign == 5) style.sign_after = "€";
  if (sign == 6) style.sign_after = " EUR";
  if (sign == 7) style.sign_before = "€ ";
  style.signs_in_table = dice.chance(20);
  style.size = dice.of(std::vector<double>{8, 9, 9, 10});
  return style;
}

// Draws an invoice from the top of its page downwards.
class Drawing {
 public:
  Drawing(const MadeInvoice& invoice, Dice& dice)
      : invoice_(invoice), dice_(dice), style_(made_style(dice)) {
    page_.size(style_.size);
  }

  MadePage run() {
    head();
    lines();
    y_ += (1.5 + dice_.below(3)) * step();
    below_the_lines();
    foot();
    MadePage made;
    made.document = page_.document();
    made.how = std::move(how_);
    return made;
  }

 private:
  struct Cell {
    std::string text;
    Align align = Align::right;
  };
  struct Total {
    std::string label, value;
  };
  enum class Role : std::uint8_t { reference, description, quantity, unit, price, discount, rate, net };
  struct Column {
    Role role;
    std::string heading;
    double x0 = 0, x1 = 0;
    Align align = Align::right;
  };

  double step() const { return 1.4 * style_.size; }
  void note(const std::string& what) { how_ += what + " "; }

  void put(double x0, double x1, double y, const std::string& text, Align align) {
    if (text.empty()) return;
    if (align == Align::left) page_.text(x0, y, text);
    if (align == Align::right) page_.right(x1, y, text);
    if (align == Align::centre)
      page_.text((x0 + x1 - PageBuilder::width_of(text, style_.size)) / 2, y, text);
  }

  void head() {
    page_.size(15).text(50, 40, "FACTURE N° FA-2026-118").size(style_.size);
    page_.column(50, 70, {"Ateliers Marchadier SARL au capital de 12 000 €",
                          "12 rue des Ardoisiers", "49000 Angers", "SIRET 732 829 320 00074"});
    page_.column(330, 70, {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
                           "SIRET 217 700 101 00015"});
    page_.text(50, 140, "Date : 12/10/2026").text(330, 140, "Échéance : 11/11/2026");
    page_.text(50, 155, "Engagement 1400417729").text(330, 155, "Livraison : 05/10/2026");
    y_ = 185;
  }

  // The columns of the line table, from left to right.
  std::vector<Column> columns() {
    static const Texts kDescription = {"Désignation", "Description", "Libellé", "Prestation", "Article"};
    static const Texts kQuantity = {"Quantité", "Qté", "Qte", "Nombre"};
    static const Texts kUnit = {"Unité", "U", "Un."};
    static const Texts kPrice = {"Prix unitaire HT", "P.U. HT", "PU HT", "Prix unitaire", "P.U."};
    static const Texts kDiscount = {"Remise", "Rem. %", "Remise %"};
    static const Texts kRate = {"TVA", "Taux TVA", "TVA %", "% TVA"};
    static const Texts kNet = {"Montant HT", "Total HT", "Montant", "Total", "Prix total HT"};
    const bool discounts = std::any_of(invoice_.lines.begin(), invoice_.lines.end(),
                                       [](const auto& line) { return line.discount != 0; });
    unit_column_ = dice_.chance(45);
    rate_column_ = invoice_.taxes.size() > 1 || (!invoice_.taxes.empty() && dice_.chance(40));
    std::vector<Column> middle = {{Role::quantity, dice_.of(kQuantity)}};
    if (unit_column_) middle.push_back({Role::unit, dice_.of(kUnit)});
    middle.push_back({Role::price, dice_.of(kPrice)});
    if (discounts) middle.push_back({Role::discount, dice_.of(kDiscount)});
    if (rate_column_) middle.push_back({Role::rate, dice_.of(kRate)});
    Column net{Role::net, dice_.of(kNet)};
    const int order = dice_.below(10);
    if (order >= 6) {
      dice_.shuffle(middle);
      note("columns-shuffled");
    }
    std::vector<Column> all;
    const Column description{Role::description, dice_.of(kDescription)};
    if (dice_.chance(20)) all.push_back({Role::reference, "Réf."});
    if (order == 9 && !unit_column_) {
      all.push_back(middle.front());
      middle.erase(middle.begin());
      note("before-description");
    }
    all.push_back(description);
    all.insert(all.end(), middle.begin(), middle.end());
    if (order == 8 && rate_column_) {
      all.insert(all.end() - 1, net);
      note("net-not-last");
    } else {
      all.push_back(net);
    }
    place(all);
    return all;
  }

  void place(std::vector<Column>& all) {
    const Align heading = dice_.of(std::vector<Align>{Align::right, Align::right, Align::left, Align::centre});
    heading_align_ = heading;
    double narrow = 0;
    for (const Column& column : all) {
      if (column.role == Role::description) continue;
      narrow += width(column) + (column.role == Role::reference ? 6 : 0);
    }
    double x = 50;
    for (Column& column : all) {
      const double w = column.role == Role::description ? 495 - narrow : width(column);
      column.x0 = x;
      column.x1 = x + w - 8;
      x += w + (column.role == Role::reference ? 6 : 0);
      column.align = column.role == Role::description || column.role == Role::reference ? Align::left
                     : column.role == Role::unit ? Align::centre
                                                 : Align::right;
    }
  }

  double width(const Column& column) const {
    double needed = PageBuilder::width_of(column.heading, style_.size) + 14;
    if (column.role == Role::net || column.role == Role::price) needed = std::max(needed, 66.0);
    if (column.role == Role::quantity) needed = std::max(needed, unit_column_ ? 48.0 : 82.0);
    return std::max(needed, 36.0);
  }

  std::string cell_text(const MadeInvoice::Line& line, Role role) {
    const std::string sign = style_.signs_in_table ? style_.sign_after : "";
    switch (role) {
      case Role::reference:
        return "AR-" + std::to_string(dice_.between(100, 999));
      case Role::description:
        return line.description;
      case Role::quantity:
        return number(line.quantity, style_) + (glued_unit_ ? " " + line.unit : "");
      case Role::unit:
        return line.unit;
      case Role::price:
        return number(line.price, style_) + sign;
      case Role::discount:
        return line.discount == 0 ? "" : std::to_string(line.discount) + " %";
      case Role::rate:
        return rate_text(line.rate, style_, rate_form_) + (rate_sign_ ? " %" : "");
      case Role::net:
        return number(line.net, style_) + sign;
    }
    return {};
  }

  Texts wrapped(const std::string& text, double width) const {
    Texts out;
    std::string line;
    std::size_t at = 0;
    while (at < text.size()) {
      std::size_t end = text.find(' ', at);
      if (end == std::string::npos) end = text.size();
      const std::string word = text.substr(at, end - at);
      const std::string longer = line.empty() ? word : line + " " + word;
      if (!line.empty() && PageBuilder::width_of(longer, style_.size) > width) {
        out.push_back(line);
        line = word;
      } else {
        line = longer;
      }
      at = end + 1;
    }
    out.push_back(line);
    return out;
  }

  void lines() {
    const std::vector<Column> all = columns();
    glued_unit_ = !unit_column_ && dice_.chance(50);
    rate_form_ = dice_.below(2);
    rate_sign_ = dice_.chance(60);
    // Where the numbers stand beside a description of several lines: first, middle or last.
    const int beside = dice_.of(std::vector{0, 0, 0, 1, 2});
    for (const Column& column : all) {
      const Align align = column.role == Role::description ? Align::left : heading_align_;
      put(column.x0, column.x1, y_, column.heading, align);
    }
    y_ += 1.3 * step();
    for (const MadeInvoice::Line& line : invoice_.lines) {
      const auto description = std::find_if(all.begin(), all.end(), [](const Column& column) {
        return column.role == Role::description;
      });
      const Texts words = wrapped(line.description, description->x1 - description->x0);
      const double high = 1.15 * style_.size;
      const double down = beside == 0   ? 0
                          : beside == 1 ? high * static_cast<double>(words.size() - 1) / 2
                                        : high * static_cast<double>(words.size() - 1);
      for (std::size_t i = 0; i < words.size(); ++i) {
        page_.text(description->x0, y_ + high * static_cast<double>(i), words[i]);
      }
      for (const Column& column : all) {
        if (column.role == Role::description) continue;
        put(column.x0, column.x1, y_ + down, cell_text(line, column.role), column.align);
      }
      y_ += high * static_cast<double>(words.size() - 1) + step() + 2;
      if (words.size() > 1) note("wrapped" + std::to_string(beside));
    }
  }

  bool is_discounted() const { return !invoice_.discount.is_zero() || !invoice_.charges.is_zero(); }

  std::vector<Total> totals(bool with_rates) {
    static const Texts kNet = {"Total HT",  "TOTAL HT",       "Total H.T.", "Total hors taxes",
                               "Montant HT", "Total net HT", "Montant total HT"};
    static const Texts kVat = {"Total TVA", "Montant TVA", "TVA", "Total T.V.A."};
    static const Texts kGross = {"Total TTC", "TOTAL TTC", "Montant TTC", "Total T.T.C.",
                                 "Total toutes taxes comprises"};
    static const Texts kPayable = {"Net à payer", "NET À PAYER", "Total à payer", "Reste à payer", "À payer"};
    static const Texts kPaid = {"Acompte versé", "Acompte reçu le 12/03/2026", "Déjà réglé", "Avance versée"};
    std::vector<Total> out;
    const std::string after = dice_.of(Texts{"", " :", ""});
    const auto add = [&](const std::string& label, Decimal value) {
      out.push_back({label + after, money(value, style_)});
    };
    const bool minus = dice_.chance(50);
    const auto taken = [&](Decimal value) { return minus ? -value : value; };
    if (is_discounted()) add(dice_.of(Texts{"Total brut HT", "Total lignes", "Total HT avant remise"}), invoice_.lines_total);
    if (!invoice_.discount.is_zero()) add(dice_.of(Texts{"Remise", "Remise commerciale", "Rabais"}), taken(invoice_.discount));
    if (!invoice_.charges.is_zero()) add(dice_.of(Texts{"Frais de port", "Port et emballage"}), invoice_.charges);
    add(invoice_.taxes.empty() && dice_.chance(40) ? "Total" : dice_.of(kNet), invoice_.net);
    if (invoice_.taxes.size() == 1) {
      const Decimal rate = invoice_.taxes.front().rate;
      const std::string text = rate_text(rate, style_, dice_.below(2));
      const std::string label = dice_.of(Texts{"TVA " + text + " %", "TVA (" + text + " %)", "TVA à " + text + " %",
                                               "Montant TVA " + text + " %", "TVA"});
      if (label == "TVA") must_tell_rate_ = true;
      add(label, invoice_.vat);
    } else if (invoice_.taxes.size() > 1) {
      if (with_rates) {
        const int form = dice_.below(3);
        for (const MadeInvoice::Tax& tax : invoice_.taxes) {
          const std::string text = rate_text(tax.rate, style_, 0);
          std::string label = "TVA " + text + " %";
          if (form == 1) label += " sur " + money(tax.base, style_);
          if (form == 2) label += " (base " + number(tax.base, style_) + ")";
          add(label, tax.tax);
        }
        note("rates-in-totals" + std::to_string(form));
      }
      if (!with_rates || dice_.chance(30)) add(dice_.of(kVat), invoice_.vat);
    }
    const bool only_payable = !invoice_.has_deductions() && dice_.chance(20);
    if (!invoice_.taxes.empty() && !only_payable) add(dice_.of(kGross), invoice_.gross);
    if (!invoice_.paid.is_zero()) add(dice_.of(kPaid), taken(invoice_.paid));
    if (!invoice_.retention.is_zero()) add("Retenue de garantie 5 %", taken(invoice_.retention));
    if (only_payable && !invoice_.taxes.empty()) {
      add(dice_.of(Texts{"Net à payer TTC", "Total à payer TTC", "NET A PAYER", "À payer (TTC)"}), invoice_.payable);
    } else if (invoice_.has_deductions() || dice_.chance(60)) {
      add(dice_.of(kPayable), invoice_.payable);
    }
    return out;
  }

  double widest(const std::vector<Total>& rows, bool label) const {
    double most = 0;
    for (const Total& row : rows)
      most = std::max(most, PageBuilder::width_of(label ? row.label : row.value, style_.size));
    return most;
  }

  void below_the_lines() {
    const bool many = invoice_.taxes.size() > 1;
    const int form = many ? dice_.below(4) : dice_.below(8);
    // 0-1: a table of rates (left or above), 2: rates among the totals, 3: a sentence a rate;
    // with one rate a table now and then.
    const bool table = many ? form <= 1 : !invoice_.taxes.empty() && form <= 2;
    const std::vector<Total> rows = totals(many && form == 2);
    const bool table_first = table || must_tell_rate_;
    const int style = dice_.below(10);
    const double top = y_;
    const bool beside = style < 6 && dice_.chance(60);
    if (many && form == 3) tax_sentences();
    else if (table_first && !rate_column_told(many)) tax_table(beside);
    else if (table) tax_table(beside);
    const double below_table = y_;
    if (beside) y_ = top;
    if (style < 5) label_left(rows);
    else if (style == 5) leaders(rows);
    else if (style == 6) heads_over_values(rows);
    else if (style == 7) values_over_labels(rows);
    else if (style == 8) label_over_value(rows);
    else sentence(rows);
    y_ = std::max(y_, below_table);
  }

  // With one rate the lines may say it.
  bool rate_column_told(bool many) const { return rate_column_ && !many; }

  void label_left(const std::vector<Total>& rows) {
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

  void leaders(const std::vector<Total>& rows) {
    note("totals-dotted");
    for (const Total& row : rows) {
      page_.text(330, y_, row.label + " ........ ");
      put(0, 545, y_, row.value, Align::right);
      y_ += step();
    }
  }

  // Boxes in a row, label over value; in two rows when there are many.
  void heads_over_values(const std::vector<Total>& rows) {
    note("totals-heads");
    grid(rows, true);
  }
  void values_over_labels(const std::vector<Total>& rows) {
    note("totals-feet");
    grid(rows, false);
  }
  void grid(const std::vector<Total>& rows, bool label_first) {
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

  void label_over_value(const std::vector<Total>& rows) {
    note("totals-stacked");
    for (const Total& row : rows) {
      page_.text(400, y_, row.label);
      put(400, 545, y_ + 1.15 * style_.size, row.value, Align::right);
      y_ += 2.9 * style_.size;
    }
  }

  void sentence(const std::vector<Total>& rows) {
    note("totals-sentence");
    std::string text = "Soit";
    for (const Total& row : rows) {
      std::string label = row.label;
      if (label.ends_with(" :")) label.resize(label.size() - 2);
      text += (&row == &rows.front() ? " " : ", ") + label + " " + row.value;
    }
    text += ".";
    for (const std::string& line : wrapped(text, 480)) {
      page_.text(50, y_, line);
      y_ += 1.2 * style_.size;
    }
  }

  void tax_sentences() {
    note("tax-sentences");
    const int form = dice_.below(4);
    for (const MadeInvoice::Tax& tax : invoice_.taxes) {
      const std::string rate = rate_text(tax.rate, style_, 0) + " %";
      const std::string base = money(tax.base, style_), due = money(tax.tax, style_);
      std::string text;
      if (form == 0) text = "TVA " + rate + " : base " + base + ", taxe " + due;
      if (form == 1) text = rate + " : " + due + " sur une base de " + base;
      if (form == 2) text = "TVA à " + rate + " sur " + base + " = " + due;
      if (form == 3) text = "Base HT à " + rate + " : " + base + " - TVA : " + due;
      page_.text(50, y_, text);
      y_ += step();
    }
    y_ += step();
  }

  void tax_table(bool beside) {
    static const Texts kRate = {"Taux", "Taux TVA", "% TVA", "TVA %"};
    static const Texts kBase = {"Base HT", "Base", "Montant HT", "Base imposable", "Assiette"};
    static const Texts kTax = {"Montant TVA", "TVA", "Mt TVA", "Taxe"};
    static const Texts kGross = {"TTC", "Total TTC", "Montant TTC"};
    if (dice_.chance(15)) return transposed_table();
    struct Head {
      int what;
      std::string text;
    };
    std::vector<Head> heads = {{0, dice_.of(kRate)}, {1, dice_.of(kBase)}, {2, dice_.of(kTax)}};
    if (dice_.chance(25)) heads.push_back({3, dice_.of(kGross)});
    if (dice_.chance(45)) {
      dice_.shuffle(heads);
      note("tax-shuffled");
    }
    const bool sum_row = dice_.chance(invoice_.taxes.size() > 1 ? 35 : 15);
    const bool sign = dice_.chance(60);
    const int form = dice_.below(2);
    const double wide = beside ? 58 : 90;
    const Align align = dice_.chance(70) ? Align::right : Align::centre;
    note("tax-table" + std::string(sum_row ? "+sum" : ""));
    const auto cells = [&](const std::array<std::string, 4>& texts) {
      double x = 50;
      for (const Head& head : heads) {
        put(x, x + wide - 6, y_, texts[static_cast<std::size_t>(head.what)], align);
        x += wide;
      }
      y_ += step();
    };
    std::array<std::string, 4> texts;
    for (const Head& head : heads) texts[static_cast<std::size_t>(head.what)] = head.text;
    cells(texts);
    Decimal base = Decimal::scaled(0, 2);
    for (const MadeInvoice::Tax& tax : invoice_.taxes) {
      base = base + tax.base;
      cells({rate_text(tax.rate, style_, form) + (sign ? " %" : ""), number(tax.base, style_),
             number(tax.tax, style_), number(tax.base + tax.tax, style_)});
    }
    if (sum_row) cells({"Total", number(base, style_), number(invoice_.vat, style_), number(base + invoice_.vat, style_)});
    y_ += step();
  }

  // Rates across the top, "Base" and "TVA" down the side.
  void transposed_table() {
    note("tax-transposed");
    double x = 110;
    for (const MadeInvoice::Tax& tax : invoice_.taxes) {
      put(x, x + 60, y_, rate_text(tax.rate, style_, 0) + " %", Align::right);
      put(x, x + 60, y_ + step(), number(tax.base, style_), Align::right);
      put(x, x + 60, y_ + 2 * step(), number(tax.tax, style_), Align::right);
      x += 66;
    }
    page_.text(50, y_, "Taux");
    page_.text(50, y_ + step(), dice_.of(Texts{"Base HT", "Base", "Montant HT"}));
    page_.text(50, y_ + 2 * step(), dice_.of(Texts{"TVA", "Montant TVA"}));
    y_ += 4 * step();
  }

  void foot() {
    y_ += 2 * step();
    if (invoice_.taxes.empty()) {
      page_.text(50, y_, "TVA non applicable, art. 293 B du CGI");
      y_ += step();
    }
    page_.text(50, y_, "Règlement par virement, IBAN FR76 3000 6000 0112 3456 7890 189");
    page_.text(50, y_ + step(),
               "Pénalités de retard : taux BCE + 8 points. Indemnité forfaitaire de recouvrement : 40 €. Pas d'escompte.");
  }

  const MadeInvoice& invoice_;
  Dice& dice_;
  Style style_;
  PageBuilder page_;
  std::string how_;
  double y_ = 0;
  bool unit_column_ = false, rate_column_ = false, glued_unit_ = false, rate_sign_ = false;
  bool must_tell_rate_ = false;
  int rate_form_ = 0;
  Align heading_align_ = Align::right;
};

}  // namespace

MadePage printed(const MadeInvoice& invoice, Dice& dice) {
  return Drawing(invoice, dice).run();
}

}  // namespace recevable::extract::test
