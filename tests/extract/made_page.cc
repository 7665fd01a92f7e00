#include "extract/made_page.h"

#include <algorithm>

#include "extract/drawing.h"

namespace recevable::extract::test {

using base::Decimal;
using document::test::PageBuilder;

namespace {

std::string grouped(std::string whole, const std::string& group) {
  for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), group);
  }
  return whole;
}

}  // namespace

std::string number(Decimal value, const Style& style) {
  const std::string text = value.abs().to_string();
  const std::size_t point = text.find('.');
  std::string out = grouped(text.substr(0, point), style.group);
  if (point != std::string::npos) out += style.point + text.substr(point + 1);
  return (value.is_negative() ? "-" : "") + out;
}

std::string money(Decimal value, const Style& style) {
  return style.sign_before + number(value, style) + style.sign_after;
}

std::string rate_text(Decimal rate, const Style& style, bool decimals) {
  std::string text = decimals ? rate.rounded(2).to_string() : rate.to_short_string();
  const std::size_t point = text.find('.');
  if (point != std::string::npos) text.replace(point, 1, style.point);
  return text;
}

Style made_style(Dice& dice) {
  Style style;
  const std::vector<std::array<std::string, 2>> marks = {{" ", ","}, {" ", ","}, {" ", ","},
                                                         {"", ","},  {".", ","}, {"\u202f", ","},
                                                         {"", "."},  {" ", "."}};
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

Drawing::Drawing(const MadeInvoice& invoice, Dice& dice)
    : invoice_(invoice), dice_(dice), style_(made_style(dice)) {
  new_page();
}

void Drawing::new_page() {
  pages_.emplace_back();
  page().size(style_.size);
  y_ = 50;
}

MadePage Drawing::run() {
  head();
  lines();
  y_ += (1.5 + dice_.below(3)) * step();
  if (y_ > 620) new_page();
  below_the_lines();
  foot();
  if (dice_.chance(10)) terms();
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    made_.document.pages.push_back(pages_[i].page());
    made_.document.pages.back().number = static_cast<int>(i) + 1;
  }
  return std::move(made_);
}

void Drawing::put(double x0, double x1, double y, const std::string& text, Align align) {
  if (text.empty()) return;
  if (align == Align::left) page().text(x0, y, text);
  if (align == Align::right) page().right(x1, y, text);
  if (align == Align::centre) {
    page().text((x0 + x1 - PageBuilder::width_of(text, style_.size)) / 2, y, text);
  }
}

Texts Drawing::wrapped(const std::string& text, double width) const {
  Texts out;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
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

void Drawing::head() {
  page().size(15).text(50, 40, "FACTURE N° FA-2026-118").size(style_.size);
  page().column(50, 70,
                {"Ateliers Marchadier SARL au capital de 12 000 €", "12 rue des Ardoisiers",
                 "49000 Angers", "SIRET 732 829 320 00074"});
  page().column(330, 70,
                {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
                 "SIRET 217 700 101 00015"});
  page().text(50, 140, "Date : 12/10/2026").text(330, 140, "Échéance : 11/11/2026");
  page().text(50, 155, "Engagement 1400417729").text(330, 155, "Livraison : 05/10/2026");
  y_ = 185;
  if (!dice_.chance(10)) return;
  // What is to pay, said at the top already.
  note("told-first");
  page().text(50, y_, dice_.of(Texts{"Net à payer", "Montant à régler", "Total à payer"}));
  page().right(300, y_, money(invoice_.payable, style_));
  y_ += 2 * step();
}

void Drawing::foot() {
  y_ += 2 * step();
  if (dice_.chance(10)) slip();
  if (invoice_.taxes.empty()) {
    page().text(50, y_, "TVA non applicable, art. 293 B du CGI");
    y_ += step();
  }
  page().text(50, y_, "Règlement par virement, IBAN FR76 3000 6000 0112 3456 7890 189");
  page().text(50, y_ + step(),
              "Pénalités de retard : taux BCE + 8 points. Indemnité forfaitaire de recouvrement : "
              "40 €. Pas d'escompte.");
}

void Drawing::terms() {
  note("terms");
  new_page();
  page().text(50, y_, "CONDITIONS GÉNÉRALES DE VENTE");
  y_ += 2 * step();
  for (const char* text :
       {"Toute commande inférieure à 150,00 € HT supporte une participation de 18,50 € HT aux",
        "frais de traitement. Un acompte de 30 % est demandé au-delà de 5 000,00 € TTC.",
        "Le taux de TVA est celui en vigueur au jour du fait générateur (20 %, 10 %, 5,5 %).",
        "La remise de 5 % est accordée à partir d'un montant total de 2 000,00 € HT par an."}) {
    page().text(50, y_, text);
    y_ += 1.2 * style_.size;
  }
}

MadePage printed(const MadeInvoice& invoice, Dice& dice) {
  return Drawing(invoice, dice).run();
}

}  // namespace recevable::extract::test
