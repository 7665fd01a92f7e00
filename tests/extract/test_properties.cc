// What does not change a reading, on invoices made at random: the separators after labels and
// inside numbers, the size of the type, noise beside the fields, the order of blocks.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "base/date.h"
#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

struct Sample {
  std::string number;
  int day = 1, month = 1;
  std::string commitment, service;
  int cents = 100;
};

Sample any_sample() {
  Sample sample;
  sample.number = "F" + std::to_string(*rc::gen::inRange(2020, 2030)) + "-" +
                  std::to_string(*rc::gen::inRange(100, 99999));
  sample.day = *rc::gen::inRange(1, 29);
  sample.month = *rc::gen::inRange(1, 13);
  sample.commitment = std::to_string(*rc::gen::inRange(1400000000, 1499999999));
  sample.service = "SRV" + std::to_string(*rc::gen::inRange(10, 999));
  sample.cents = *rc::gen::inRange(1000, 99999900);
  return sample;
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string amount(int cents, const std::string& group, const std::string& point) {
  std::string whole = std::to_string(cents / 100);
  for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), group);
  }
  return whole + point + two(cents % 100);
}

struct Style {
  std::string after = " : ", group = " ", point = ",", date = "/", siret = " ";
  double size = 10;
  std::vector<int> order = {0, 1, 2, 3};
};

std::string siret(const Style& style) {
  const std::string& gap = style.siret;
  return "217" + gap + "700" + gap + "101" + gap + "00015";
}

document::Document drawn(const Sample& sample, const Style& style) {
  PageBuilder page;
  page.size(style.size);
  page.column(50, 40,
              {"Toitures Marchadier SARL", "12 rue des Ardoisiers", "49000 Angers",
               "SIRET : 732 829 320 00074"});
  page.column(330, 60,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : " + siret(style)});
  const std::vector<std::string> rows = {"Facture n°" + style.after + sample.number,
                                         "Date de facture" + style.after + two(sample.day) +
                                             style.date + two(sample.month) + style.date + "2026",
                                         "N° d'engagement" + style.after + sample.commitment,
                                         "Code service" + style.after + sample.service};
  double y = 220;
  for (const int row : style.order) {
    page.text(50, y, rows[static_cast<std::size_t>(row)]);
    y += 2.2 * style.size;
  }
  page.text(330, 560, "Total TTC");
  page.right(550, 560, amount(sample.cents, style.group, style.point) + " €");
  return page.document();
}

void check_reading(const Sample& sample, const Style& style) {
  const invoice::Invoice invoice = extract(drawn(sample, style));
  RC_ASSERT(bool(invoice.invoice_number));
  RC_ASSERT(*invoice.invoice_number == sample.number);
  RC_ASSERT(bool(invoice.issue_date));
  RC_ASSERT(base::format_iso(*invoice.issue_date) ==
            "2026-" + two(sample.month) + "-" + two(sample.day));
  RC_ASSERT(bool(invoice.commitment_number));
  RC_ASSERT(*invoice.commitment_number == sample.commitment);
  RC_ASSERT(bool(invoice.service_code));
  RC_ASSERT(*invoice.service_code == sample.service);
  RC_ASSERT(bool(invoice.buyer.siret));
  RC_ASSERT(*invoice.buyer.siret == "21770010100015");
  RC_ASSERT(bool(invoice.supplier.siret));
  RC_ASSERT(*invoice.supplier.siret == "73282932000074");
  RC_ASSERT(bool(invoice.totals.gross));
  RC_ASSERT(invoice.totals.gross->to_string() ==
            std::to_string(sample.cents / 100) + "." + two(sample.cents % 100));
}

TEST_CASE("Separators after labels do not change what is read") {
  CHECK(rc::check("separators", [] {
    Style style;
    style.after =
        *rc::gen::elementOf(std::vector<std::string>{" : ", ": ", " ", " :", " – ", " = "});
    check_reading(any_sample(), style);
  }));
}

TEST_CASE("Marks inside numbers and dates do not change what is read") {
  CHECK(rc::check("marks", [] {
    Style style;
    const auto marks = *rc::gen::elementOf(std::vector<std::pair<std::string, std::string>>{
        {" ", ","}, {".", ","}, {",", "."}, {"", ","}, {"'", "."}, {"\u202f", ","}, {"", "."}});
    style.group = marks.first;
    style.point = marks.second;
    style.date = *rc::gen::elementOf(std::vector<std::string>{"/", "-", "."});
    style.siret = *rc::gen::elementOf(std::vector<std::string>{" ", "", ".", "\u00a0"});
    check_reading(any_sample(), style);
  }));
}

TEST_CASE("The size of the type does not change what is read") {
  CHECK(rc::check("sizes", [] {
    Style style;
    style.size = *rc::gen::elementOf(std::vector<double>{6.5, 7, 8, 9, 11, 12.5});
    check_reading(any_sample(), style);
  }));
}

TEST_CASE("The order of the references does not change what is read") {
  CHECK(rc::check("order", [] {
    Style style;
    for (std::size_t i = style.order.size() - 1; i > 0; --i) {
      std::swap(style.order[i], style.order[*rc::gen::inRange<std::size_t>(0, i + 1)]);
    }
    check_reading(any_sample(), style);
  }));
}

TEST_CASE("A page scaled or moved does not change what is read") {
  CHECK(rc::check("scaled", [] {
    const Sample sample = any_sample();
    document::Document document = drawn(sample, {});
    const double factor = *rc::gen::elementOf(std::vector<double>{0.5, 0.7, 1.4, 2.0});
    const double shift = *rc::gen::inRange(0, 60);
    document::Page& page = document.pages.front();
    page.width = page.width * factor + shift;
    page.height = page.height * factor + shift;
    for (document::Word& word : page.words) {
      word.box = {word.box.x0 * factor + shift, word.box.y0 * factor + shift,
                  word.box.x1 * factor + shift, word.box.y1 * factor + shift};
      word.font_size *= static_cast<float>(factor);
    }
    document::arrange(page);
    const invoice::Invoice invoice = extract(document);
    RC_ASSERT(bool(invoice.invoice_number));
    RC_ASSERT(*invoice.invoice_number == sample.number);
    RC_ASSERT(bool(invoice.buyer.siret));
    RC_ASSERT(*invoice.buyer.siret == "21770010100015");
    RC_ASSERT(bool(invoice.buyer.name));
    RC_ASSERT(*invoice.buyer.name == "Commune de Vieilleville");
  }));
}

TEST_CASE("Words in any order in the file give the same fields") {
  CHECK(rc::check("shuffled", [] {
    const Sample sample = any_sample();
    document::Document document = drawn(sample, {});
    document::Page& page = document.pages.front();
    for (std::size_t i = page.words.size() - 1; i > 0; --i) {
      std::swap(page.words[i], page.words[*rc::gen::inRange<std::size_t>(0, i + 1)]);
    }
    document::arrange(page);
    const invoice::Invoice invoice = extract(document);
    RC_ASSERT(bool(invoice.invoice_number));
    RC_ASSERT(*invoice.invoice_number == sample.number);
    RC_ASSERT(bool(invoice.commitment_number));
    RC_ASSERT(*invoice.commitment_number == sample.commitment);
  }));
}

}  // namespace
}  // namespace recevable::extract::test
