// Line tables of invoices made at random.
#include <algorithm>

#include "extract/drawing.h"

namespace recevable::extract::test {

using base::Decimal;
using document::test::PageBuilder;

std::vector<Drawing::Column> Drawing::columns() {
  static const Texts kDescription = {"Désignation", "Description", "Libellé", "Prestation",
                                     "Article"};
  static const Texts kQuantity = {"Quantité", "Qté", "Qte", "Nombre"};
  static const Texts kUnit = {"Unité", "U", "Un."};
  static const Texts kPrice = {"Prix unitaire HT", "P.U. HT", "PU HT", "Prix unitaire", "P.U."};
  static const Texts kDiscount = {"Remise", "Rem. %", "Remise %"};
  static const Texts kRate = {"TVA", "Taux TVA", "TVA %", "% TVA"};
  static const Texts kNet = {"Montant HT", "Total HT", "Montant", "Total", "Prix total HT"};
  const bool discounts = std::any_of(invoice_.lines.begin(), invoice_.lines.end(),
                                     [](const auto& line) { return line.discount != 0; });
  english_ = dice_.chance(8);
  unit_column_ = dice_.chance(45);
  rate_column_ = invoice_.taxes.size() > 1 || (!invoice_.taxes.empty() && dice_.chance(40));
  const bool taxed = !english_ && rate_column_ && !unit_column_ && !discounts && dice_.chance(15);
  std::vector<Column> middle = {
      {Role::quantity, dice_.of(english_ ? Texts{"Quantity", "Qty"} : kQuantity)}};
  if (unit_column_) middle.push_back({Role::unit, dice_.of(english_ ? Texts{"Unit"} : kUnit)});
  middle.push_back(
      {Role::price, dice_.of(english_ ? Texts{"Unit price", "Price", "Rate"} : kPrice)});
  if (discounts)
    middle.push_back(
        {Role::discount, dice_.of(english_ ? Texts{"Discount %", "Disc."} : kDiscount)});
  if (rate_column_)
    middle.push_back({Role::rate, dice_.of(english_ ? Texts{"VAT %", "VAT rate", "VAT"} : kRate)});
  const Column net{Role::net,
                   taxed ? "Montant HT"
                         : dice_.of(english_ ? Texts{"Amount", "Line total", "Net amount"} : kNet)};
  const int order = dice_.below(10);
  if (order >= 6) {
    dice_.shuffle(middle);
    note("columns-shuffled");
  }
  std::vector<Column> all;
  if (dice_.chance(8)) all.push_back({Role::date, "Date"});
  if (dice_.chance(20)) all.push_back({Role::reference, "Réf."});
  if (order == 9 && !unit_column_) {
    all.push_back(middle.front());
    middle.erase(middle.begin());
    note("before-description");
  }
  all.push_back({Role::description,
                 dice_.of(english_ ? Texts{"Description", "Item", "Service"} : kDescription)});
  all.insert(all.end(), middle.begin(), middle.end());
  if (order == 8 && rate_column_) {
    all.insert(all.end() - 1, net);
    note("net-not-last");
  } else {
    all.push_back(net);
  }
  if (taxed) {
    note("taxed-lines");
    all.push_back({Role::tax, dice_.of(Texts{"Montant TVA", "Mt TVA"})});
    all.push_back({Role::gross, dice_.of(Texts{"Total TTC", "Montant TTC"})});
  }
  place(all);
  return all;
}

void Drawing::place(std::vector<Column>& all) {
  heading_align_ =
      dice_.of(std::vector<Align>{Align::right, Align::right, Align::left, Align::centre});
  const auto gap = [](const Column& column) {
    return column.role == Role::reference || column.role == Role::date ? 6.0 : 0.0;
  };
  double narrow = 0;
  for (const Column& column : all) {
    if (column.role != Role::description) narrow += width(column) + gap(column);
  }
  double x = 50;
  for (Column& column : all) {
    const double w = column.role == Role::description ? 495 - narrow : width(column);
    column.x0 = x;
    column.x1 = x + w - 8;
    x += w + gap(column);
    switch (column.role) {
      case Role::date:
      case Role::reference:
      case Role::description:
        column.align = Align::left;
        break;
      case Role::unit:
        column.align = Align::centre;
        break;
      default:
        column.align = Align::right;
    }
  }
}

double Drawing::width(const Column& column) const {
  double needed = PageBuilder::width_of(column.heading, style_.size) + 14;
  switch (column.role) {
    case Role::net:
    case Role::gross:
    case Role::price:
      needed = std::max(needed, 66.0);
      break;
    case Role::tax:
      needed = std::max(needed, 58.0);
      break;
    case Role::date:
      needed = std::max(needed, 54.0);
      break;
    case Role::quantity:
      needed = std::max(needed, unit_column_ ? 48.0 : 82.0);
      break;
    default:
      break;
  }
  return std::max(needed, 36.0);
}

std::string Drawing::code_of(Decimal rate) const {
  const auto tax = std::find_if(invoice_.taxes.begin(), invoice_.taxes.end(),
                                [&](const auto& one) { return one.rate == rate; });
  const auto place = static_cast<int>(tax - invoice_.taxes.begin());
  return letters_ ? std::string(1, static_cast<char>('A' + place)) : std::to_string(place + 1);
}

std::string Drawing::cell_text(const MadeInvoice::Line& line, Role role) {
  const std::string sign = style_.signs_in_table ? style_.sign_after : "";
  const Decimal tax = (line.net * line.rate * Decimal::scaled(1, 2)).rounded(2);
  switch (role) {
    case Role::date:
      return std::to_string(dice_.between(10, 28)) + "/09/2026";
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
      if (coded_) return code_of(line.rate);
      return rate_text(line.rate, style_, rate_decimals_) + (rate_sign_ ? " %" : "");
    case Role::net:
      return number(line.net, style_) + sign;
    case Role::tax:
      return number(tax, style_) + sign;
    case Role::gross:
      return number(line.net + tax, style_) + sign;
  }
  return {};
}

void Drawing::headings(const std::vector<Column>& all) {
  for (const Column& column : all) {
    const bool words = column.role == Role::description || column.role == Role::date;
    put(column.x0, column.x1, y_, column.heading, words ? Align::left : heading_align_);
  }
  y_ += 1.3 * step();
}

void Drawing::line(const MadeInvoice::Line& line, const std::vector<Column>& all) {
  const auto description = std::find_if(all.begin(), all.end(), [](const Column& column) {
    return column.role == Role::description;
  });
  const Texts words = wrapped(line.description, description->x1 - description->x0);
  const double high = 1.15 * style_.size;
  const auto rows = static_cast<double>(words.size() - 1);
  const double down = beside_ == 0 ? 0 : beside_ == 1 ? high * rows / 2 : high * rows;
  for (std::size_t i = 0; i < words.size(); ++i) {
    page().text(description->x0, y_ + high * static_cast<double>(i), words[i]);
  }
  for (const Column& column : all) {
    if (column.role == Role::description) continue;
    put(column.x0, column.x1, y_ + down, cell_text(line, column.role), column.align);
  }
  y_ += high * rows;
  if (notes_ && dice_.chance(40)) {
    y_ += high;
    page().text(description->x0, y_,
                dice_.of(Texts{"du 01/09/2026 au 30/09/2026", "N° de série 418 772",
                               "Selon devis 2026-44"}));
  }
  y_ += step() + 2;
  if (words.size() > 1) note("wrapped" + std::to_string(beside_));
}

void Drawing::sum_row(const std::vector<Column>& all, const std::string& words, Decimal sum) {
  const auto net = std::find_if(all.begin(), all.end(),
                                [](const Column& column) { return column.role == Role::net; });
  put(net->x0 - 150, net->x0 - 60, y_, words, Align::left);
  put(net->x0, net->x1, y_, number(sum, style_), Align::right);
  y_ += 1.6 * step();
}

void Drawing::lines() {
  const std::vector<Column> all = columns();
  glued_unit_ = !unit_column_ && dice_.chance(50);
  rate_decimals_ = dice_.chance(50);
  rate_sign_ = dice_.chance(60);
  beside_ = dice_.of(std::vector{0, 0, 0, 1, 2});
  notes_ = dice_.chance(15);
  if (notes_) note("notes");
  if (english_) note("english");
  coded_ = rate_column_ && invoice_.taxes.size() > 1 && dice_.chance(25);
  letters_ = dice_.chance(50);
  if (coded_) note("coded");
  const bool unnamed = invoice_.lines.size() > 2 && !coded_ && dice_.chance(4);
  const bool sections = invoice_.lines.size() > 3 && dice_.chance(15);
  const bool sums = sections && dice_.chance(60);
  if (sections) note(sums ? "sections+sums" : "sections");
  const bool carried = dice_.chance(60), again = dice_.chance(80);
  if (unnamed) {
    note("unnamed");
  } else {
    headings(all);
  }
  Decimal sum, section;
  for (std::size_t i = 0; i < invoice_.lines.size(); ++i) {
    if (sections && i % 3 == 0) {
      page().text(50, y_,
                  "Lot " + std::to_string(1 + i / 3) + " - " +
                      dice_.of(Texts{"Gros œuvre", "Bâtiment annexe", "Extérieurs"}));
      y_ += step() + 2;
    }
    if (y_ > 740) {
      note(carried ? "pages+carried" : "pages");
      if (carried) sum_row(all, "À reporter", sum);
      new_page();
      if (again && !unnamed) headings(all);
      if (carried) sum_row(all, "Report", sum);
    }
    line(invoice_.lines[i], all);
    sum = sum + invoice_.lines[i].net;
    section = section + invoice_.lines[i].net;
    if (sums && (i % 3 == 2 || i + 1 == invoice_.lines.size())) {
      sum_row(all, "Sous-total lot " + std::to_string(1 + i / 3), section);
      section = {};
    }
  }
}

}  // namespace recevable::extract::test
