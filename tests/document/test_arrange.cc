// Words to rows, lines and blocks, on pages whose right reading is plain to see.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/page_builder.h"

namespace recevable::document::test {
namespace {

std::vector<std::string> lines_of(const Page& page) {
  std::vector<std::string> texts;
  texts.reserve(page.lines.size());
  for (const Line& line : page.lines) texts.push_back(page.text_of(line));
  return texts;
}

const Line& line_saying(const Page& page, std::string_view text) {
  for (const Line& line : page.lines) {
    if (page.text_of(line) == text) return line;
  }
  FAIL("no line says: " << text);
  return page.lines.front();
}

TEST_CASE("An empty page has no lines") {
  const Page page = PageBuilder().page();
  CHECK(page.words.empty());
  CHECK(page.lines.empty());
  CHECK(page.blocks.empty());
}

TEST_CASE("Words of one baseline are one line, in the order they are read") {
  PageBuilder builder;
  builder.text(120, 50, "deux").text(50, 50, "un").text(60.5, 50, "et");
  // "un" ends at 60; "et" touches it nearly; "deux" stands far to the right.
  const Page page = builder.page();
  CHECK(lines_of(page) == std::vector<std::string>{"un et", "deux"});
  CHECK(page.lines[0].row == page.lines[1].row);
}

TEST_CASE("Two columns side by side are two lines of one row and two blocks") {
  PageBuilder builder;
  builder.column(50, 60, {"Plomberie Guérin", "4 rue du Lavoir", "86000 Poitiers"});
  builder.column(330, 60, {"Mairie de Vouneuil", "1 place de l'Église", "86580 Vouneuil"});
  const Page page = builder.page();
  CHECK(lines_of(page) == std::vector<std::string>{"Plomberie Guérin", "4 rue du Lavoir",
                                                   "86000 Poitiers", "Mairie de Vouneuil",
                                                   "1 place de l'Église", "86580 Vouneuil"});
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[0].line_count == 3);
  CHECK(page.blocks[1].line_count == 3);
  CHECK(line_saying(page, "4 rue du Lavoir").row == line_saying(page, "1 place de l'Église").row);
  CHECK(line_saying(page, "4 rue du Lavoir").row < line_saying(page, "86000 Poitiers").row);
}

TEST_CASE("The gap between columns is measured in type sizes") {
  // A gap of 8 points parts columns of 7 point type, and is a loose space in 20 point type.
  Page small = PageBuilder().size(7).text(50, 50, "Total").text(50 + 17.5 + 8, 50, "TTC").page();
  CHECK(small.lines.size() == 2);
  Page large = PageBuilder().size(20).text(50, 50, "Total").text(50 + 50 + 8, 50, "TTC").page();
  CHECK(large.lines.size() == 1);
}

TEST_CASE("A page scaled as a whole keeps its lines") {
  for (const double scale : {0.5, 0.8, 1.0, 1.25, 2.0}) {
    CAPTURE(scale);
    Page page = PageBuilder().text(50, 50, "Montant  HT").text(200, 50, "100,00 €").loose();
    for (Word& word : page.words) {
      word.box = {word.box.x0 * scale, word.box.y0 * scale, word.box.x1 * scale,
                  word.box.y1 * scale};
      word.font_size *= static_cast<float>(scale);
    }
    arrange(page);
    CHECK(lines_of(page) == std::vector<std::string>{"Montant HT", "100,00 €"});
  }
}

TEST_CASE("Words a little higher or lower stay in their row") {
  Page page = PageBuilder().text(50, 50, "Net").text(70, 52.5, "à").text(78, 48, "payer").page();
  CHECK(lines_of(page) == std::vector<std::string>{"Net à payer"});
}

TEST_CASE("Tight lines stay lines of their own") {
  // Set solid: no white between one line and the next, tails touching heads.
  Page page = PageBuilder().text(50, 50, "haut").text(50, 60, "milieu").text(50, 70, "bas").page();
  CHECK(lines_of(page) == std::vector<std::string>{"haut", "milieu", "bas"});
  CHECK(page.lines[0].row != page.lines[1].row);
  CHECK(page.lines[1].row != page.lines[2].row);
}

TEST_CASE("A word drawn twice to look bold is kept once") {
  Page page = PageBuilder()
                  .text(50, 50, "FACTURE")
                  .text(50.3, 50, "FACTURE")
                  .text(50.3, 50.3, "FACTURE")
                  .page();
  CHECK(lines_of(page) == std::vector<std::string>{"FACTURE"});
}

TEST_CASE("Of a word read twice at one place the surer reading is kept") {
  for (const bool surer_first : {true, false}) {
    Page page = PageBuilder().text(50, 50, "12,00").text(50, 50, "12,00").loose();
    page.words[surer_first ? 1 : 0].confidence = 0.4F;
    arrange(page);
    REQUIRE(page.words.size() == 1);
    CHECK(page.words[0].confidence == 1.0F);
  }
}

TEST_CASE("The same word at two places is kept twice") {
  // "10,00" as price and as net amount of one line, and below: all of it is printed.
  Page page = PageBuilder()
                  .row({300, 400}, 50, {"10,00", "10,00"})
                  .row({300, 400}, 62, {"10,00", "10,00"})
                  .page();
  CHECK(page.words.size() == 4);
  Page touching = PageBuilder().text(50, 50, "00 00").page();
  CHECK(touching.words.size() == 2);
}

TEST_CASE("Different words at one place are both kept") {
  Page page = PageBuilder().text(50, 50, "PAYÉ").text(50, 50, "DUES").page();
  CHECK(page.words.size() == 2);
}

TEST_CASE("White between lines parts blocks") {
  PageBuilder builder;
  builder.column(50, 50, {"un", "deux"}).column(50, 110, {"trois", "quatre"});
  const Page page = builder.page();
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[0].line_count == 2);
  CHECK(page.blocks[1].line_count == 2);
}

TEST_CASE("A much larger line is a block of its own") {
  PageBuilder builder;
  builder.size(24).text(50, 40, "FACTURE").size(10).text(50, 66, "du jour");
  CHECK(builder.page().blocks.size() == 2);
}

TEST_CASE("Right-aligned amounts under one another are one block") {
  PageBuilder builder;
  builder.right(545, 50, "1 000,00").right(545, 62, "200,00").right(545, 74, "1 200,00");
  CHECK(builder.page().blocks.size() == 1);
}

TEST_CASE("Turned words come last, one line and one block each") {
  PageBuilder builder;
  builder.turned(10, 20, "COPIE")
      .text(50, 300, "Facture")
      .turned(10, 400, "RCS")
      .text(50, 100, "A");
  const Page page = builder.page();
  CHECK(lines_of(page) == std::vector<std::string>{"A", "Facture", "COPIE", "RCS"});
  REQUIRE(page.blocks.size() == 4);
  CHECK(page.lines[2].row != page.lines[3].row);
  CHECK(page.lines[2].row > page.lines[1].row);
  CHECK_FALSE(page.words[2].upright);
  CHECK_FALSE(page.words[3].upright);
}

TEST_CASE("Text that reads up or down the margin is a line of its own, in its order") {
  for (const std::uint8_t turns : {std::uint8_t{1}, std::uint8_t{3}}) {
    PageBuilder builder;
    builder.text(50, 300, "Facture").turned(10, 20, "SIRET").turned(10, 60, "732829320");
    Page page = builder.loose();
    const char* said = turns == 1 ? "SIRET 732829320" : "732829320 SIRET";
    for (Word& word : page.words) {
      if (word.upright) continue;
      word.turns = turns;
      word.box = {10, word.text == "SIRET" ? 20.0 : 52.0, 18, word.text == "SIRET" ? 50.0 : 95.0};
      word.font_size = 8;
    }
    arrange(page);
    CHECK(lines_of(page) == std::vector<std::string>{"Facture", said});
  }
}

TEST_CASE("Words that touch are joined in the text of their line") {
  Page page = PageBuilder().text(50, 50, "N° 12").loose();
  page.words[0].space_after = false;
  arrange(page);
  REQUIRE(page.lines.size() == 1);
  CHECK(page.text_of(page.lines[0]) == "N°12");
}

TEST_CASE("Arranging what is arranged changes nothing") {
  PageBuilder builder;
  builder.column(50, 60, {"un deux", "trois"}).row({50, 200, 400}, 200, {"a", "b c", "d"});
  const Page once = builder.page();
  Page twice = once;
  arrange(twice);
  CHECK(lines_of(once) == lines_of(twice));
  CHECK(once.blocks.size() == twice.blocks.size());
}

}  // namespace
}  // namespace recevable::document::test
