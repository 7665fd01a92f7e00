#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/second_look.h"
#include "extract/extract.h"

namespace recevable::check {
namespace {

using ocr::Again;

struct Cell {
  double x, y;
  std::string text;
};

// A page as OCR gives it, each cell a line of its own.
document::Document scan_of(const std::vector<Cell>& cells, bool from_ocr = true) {
  document::Document document;
  document::Page page;
  page.width = 595;
  page.height = 842;
  page.read_by = from_ocr ? document::ReadBy::ocr : document::ReadBy::text_layer;
  for (const Cell& cell : cells) {
    double x = cell.x;
    std::istringstream texts(cell.text);
    for (std::string text; texts >> text;) {
      document::Word word;
      word.text = text;
      word.box = {x, cell.y, x + 5.0 * static_cast<double>(base::length(text)), cell.y + 9};
      word.font_size = 10;
      word.confidence = from_ocr ? 0.95F : 1;
      word.from_ocr = from_ocr;
      x = word.box.x1 + 3;
      page.words.push_back(word);
    }
  }
  document::arrange(page);
  document.pages.push_back(std::move(page));
  return document;
}

std::vector<Cell> invoice_with(const std::string& siret, const std::string& rate,
                               const std::string& gross) {
  return {{40, 40, "Menuiserie Martin SARL"},
          {40, 52, "12 rue du Moulin"},
          {40, 64, "86000 Poitiers"},
          {40, 76, "SIRET : " + siret},
          {40, 160, "Facture n° F2026-118 du 12/03/2026"},
          {300, 600, "Total HT"},
          {480, 600, "1 000,00 €"},
          {300, 615, "TVA " + rate},
          {480, 615, "200,00 €"},
          {300, 630, "Total TTC"},
          {480, 630, gross}};
}

struct Looked {
  invoice::Invoice invoice;
  bool changed = false;
  std::vector<std::string> places;  // what was looked at again
};

Looked look(const std::vector<Cell>& cells,
            const std::map<std::string, std::vector<Again>>& readings, bool from_ocr = true) {
  Looked looked;
  document::Document document = scan_of(cells, from_ocr);
  const auto extract = [](const document::Document& d) { return extract::extract(d); };
  looked.invoice = extract(document);
  const auto read = [&](const Suspect& suspect) {
    looked.places.push_back(suspect.text);
    const auto known = readings.find(suspect.text);
    return known == readings.end() ? std::vector<Again>{{suspect.text, 0.9F}, {suspect.text, 0.9F}}
                                   : known->second;
  };
  looked.changed = look_again({read, extract}, document, looked.invoice);
  return looked;
}

const std::string kSiret = "732 829 320 00074";

}  // namespace

TEST_CASE("an amount with which the sum holds is taken from the second look, with its doubt") {
  const Looked looked =
      look(invoice_with(kSiret, "20 %", "1 210,00 €"),
           {{"1 210,00 €", {{"1 200,00 €", 0.8F}, {"1 210,00 €", 0.7F}, {"1 280,00 €", 0.6F}}}});
  CHECK(looked.changed);
  const auto& gross = looked.invoice.totals.gross;
  REQUIRE(gross);
  CHECK(gross->to_string() == "1200.00");
  CHECK(gross.evidence.text == "1 210,00 €");
  CHECK(gross.confidence < 0.6);
  // What was not in doubt keeps its confidence.
  CHECK(looked.invoice.totals.net.confidence > 0.8);
}

TEST_CASE("a wrong sum that is read the same again stands") {
  const Looked looked = look(invoice_with(kSiret, "20 %", "1 210,00 €"), {});
  CHECK_FALSE(looked.changed);
  REQUIRE(looked.invoice.totals.gross);
  CHECK(looked.invoice.totals.gross->to_string() == "1210.00");
  CHECK(looked.invoice.totals.gross.confidence > 0.8);
  CHECK(looked.places.size() >= 3);
}

TEST_CASE("a reading repeated against one that would add up is kept, and no longer certain") {
  const Looked looked =
      look(invoice_with(kSiret, "20 %", "1 210,00 €"), {{"1 210,00 €",
                                                         {{"1 210,00 €", 0.95F},
                                                          {"1 210,00 €", 0.9F},
                                                          {"1 210,00 €", 0.9F},
                                                          {"1 200,00 €", 0.5F}}}});
  CHECK_FALSE(looked.changed);
  CHECK(looked.invoice.totals.gross->to_string() == "1210.00");
  CHECK(looked.invoice.totals.gross.confidence < 0.6);
}

TEST_CASE("a number whose key is wrong is unreadable unless it is read the same again") {
  const std::string wrong = "732 829 328 00074";
  const Looked unsure = look(invoice_with(wrong, "20 %", "1 200,00 €"),
                             {{wrong, {{"732 829 388 00074", 0.7F}, {"732 829 328 0007", 0.6F}}}});
  CHECK(unsure.invoice.supplier.siret.state == invoice::State::unreadable);
  CHECK(unsure.invoice.supplier.siret.evidence.text == wrong);

  const Looked sure = look(invoice_with("732 829 327 00074", "20 %", "1 200,00 €"), {});
  REQUIRE(sure.invoice.supplier.siret);
  CHECK(*sure.invoice.supplier.siret == "73282932700074");
  CHECK(sure.invoice.supplier.siret.confidence > 0.6);
}

TEST_CASE("a wrong number read the same again is only doubted when one like digit would mend it") {
  const std::string print = "732 829 324 00074";  // nothing like a 4 mends it
  const Looked sure = look(invoice_with(print, "20 %", "1 200,00 €"), {});
  CHECK(sure.invoice.supplier.siret.confidence > 0.6);

  const std::string slip = "732 829 326 00074";  // the 0 of a fax
  const Looked doubted = look(invoice_with(slip, "20 %", "1 200,00 €"), {});
  REQUIRE(doubted.invoice.supplier.siret);
  CHECK(*doubted.invoice.supplier.siret == "73282932600074");
  CHECK(doubted.invoice.supplier.siret.confidence < 0.6);
}

TEST_CASE("what could not be looked at again is no longer certain") {
  const std::string wrong = "732 829 324 00074";
  const Looked looked = look(invoice_with(wrong, "20 %", "1 210,00 €"), {{wrong, {}}});
  REQUIRE(looked.invoice.supplier.siret);
  CHECK(looked.invoice.supplier.siret.confidence < 0.6);
}

TEST_CASE("a number is put together from two readings when its key then is right") {
  const std::string first = "732 829 328 00074";
  const Looked looked = look(invoice_with(first, "20 %", "1 200,00 €"),
                             {{first, {{"732 829 320 00014", 0.7F}, {"732 829 328 0007", 0.6F}}}});
  CHECK(looked.changed);
  REQUIRE(looked.invoice.supplier.siret);
  CHECK(*looked.invoice.supplier.siret == "73282932000074");
  CHECK(looked.invoice.supplier.siret.evidence.text == first);
  CHECK(looked.invoice.supplier.siret.confidence < 0.6);
}

TEST_CASE("what the file itself says in text is never looked at again") {
  const Looked looked = look(invoice_with(kSiret, "20 %", "1 210,00 €"), {}, false);
  CHECK(looked.places.empty());
  CHECK_FALSE(looked.changed);
}

TEST_CASE("an invoice that adds up is not looked at again") {
  CHECK(look(invoice_with(kSiret, "20 %", "1 200,00 €"), {}).places.empty());
}

TEST_CASE("a replaced word leaves its neighbours where they were") {
  document::Document document = scan_of({{40, 100, "Total TTC : 1 210,00 €"}});
  document::Page& page = document.pages[0];
  const base::Box amount = page.words[3].box.united(page.words[4].box);
  CHECK_FALSE(replace_words(page, amount, "9 999,99", "1 200,00", 0.5F));
  REQUIRE(replace_words(page, amount, "1 210,00", "1 200,00", 0.5F));
  REQUIRE(page.lines.size() == 1);
  CHECK(page.text_of(page.lines[0]) == "Total TTC : 1 200,00 €");
  CHECK(page.words[0].confidence == 0.95F);
  CHECK(page.words[4].confidence == 0.5F);
}

}  // namespace recevable::check
