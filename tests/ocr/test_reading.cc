#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "base/text.h"
#include "ocr/ocr.h"
#include "ocr/paper.h"

namespace recevable::ocr {
namespace {

// One reader for all cases, as one serves all pages of a run.
Reader& reader() {
  static const base::Result<std::unique_ptr<Reader>> opened = open({});
  if (!opened) FAIL(opened.error().message.en);
  return **opened;
}

Reading read(const Paper& paper) {
  auto reading = reader().read(paper.view());
  REQUIRE(reading);
  return std::move(*reading);
}

std::string text_of(const Reading& reading) {
  std::string text;
  document::Page page = reading.page;
  document::arrange(page);
  for (const document::Line& line : page.lines) text += page.text_of(line) + "\n";
  return text;
}

bool says(const Reading& reading, const std::string& words) {
  return base::squeeze(base::fold(text_of(reading))).find(base::squeeze(base::fold(words))) !=
         std::string::npos;
}

// A page with the look of an invoice.
Paper invoice(double dpi = 150) {
  Paper paper(420, 560, dpi);
  paper.write(40, 40, "Menuiserie Martin");
  paper.write(40, 56, "12 rue du Moulin");
  paper.write(40, 72, "SIRET 732 829 320 00074");
  paper.write(230, 100, "Mairie de Beaulieu", 8);
  paper.write(40, 160, "Facture 2026-0457 du 12/03/2026", 8);
  paper.write(40, 220, "Fourniture et pose de deux portes");
  paper.write(320, 220, "1 250,00");
  paper.write(40, 240, "Remplacement du vitrage");
  paper.write(320, 240, "347,80");
  paper.write(220, 280, "Total HT");
  paper.write(320, 280, "1 597,80");
  paper.write(40, 330, "Paiement par virement administratif sous trente jours");
  return paper;
}

void check_invoice(const Reading& reading) {
  CAPTURE(text_of(reading));
  CHECK(says(reading, "Menuiserie Martin"));
  CHECK(says(reading, "732 829 320 00074"));
  CHECK(says(reading, "2026-0457"));
  CHECK(says(reading, "12/03/2026"));
  CHECK(says(reading, "1 250,00"));
  CHECK(says(reading, "1 597,80"));
  CHECK(reading.complete);
  CHECK(reading.confidence > 0.7);
}

// Every line of the sheet is covered by the words that were read of it.
void check_places(const Reading& reading, const Paper& paper, double tolerance) {
  for (const Written& written : paper.written()) {
    base::Box covered;
    for (const document::Word& word : reading.page.words) {
      const base::Box box = reading.straightening.on_picture(word.box);
      const bool inside = box.center_x() > written.box.x0 && box.center_x() < written.box.x1 &&
                          box.center_y() > written.box.y0 && box.center_y() < written.box.y1;
      if (inside) covered = covered.united(box);
    }
    CAPTURE(written.text);
    CHECK(covered.x0 == Approx(written.box.x0).margin(tolerance));
    CHECK(covered.x1 == Approx(written.box.x1).margin(tolerance));
    CHECK(covered.y0 == Approx(written.box.y0).margin(tolerance));
    CHECK(covered.y1 == Approx(written.box.y1).margin(tolerance));
  }
}

TEST_CASE("grey labels over black values are read") {
  Paper paper(420, 300, 300);
  for (int row = 0; row < 3; ++row) {
    const double y = 40 + 40 * row;
    paper.write(40, y, "Code service", 6, 175);
    paper.write(40, y + 14, "DSIN 2026", 10);
    paper.write(220, y, "Date limite de paiement", 6, 175);
    paper.write(220, y + 14, "31/10/2026", 10);
  }
  const Reading reading = read(paper);
  CAPTURE(text_of(reading));
  CHECK(says(reading, "Code service"));
  CHECK(says(reading, "Date limite de paiement"));
  CHECK(says(reading, "31/10/2026"));
}

}  // namespace

TEST_CASE("a clean page is read, and its words lie where they are drawn") {
  const Paper paper = invoice();
  const Reading reading = read(paper);
  check_invoice(reading);
  check_places(reading, paper, 2.0);
  CHECK(reading.straightening.quarter_turns == 0);
  CHECK(reading.straightening.degrees == Approx(0).margin(0.15));
  CHECK(reading.page.width == Approx(420).margin(1));
  CHECK(reading.page.height == Approx(560).margin(1));
  CHECK(reading.text_size > 6);
  CHECK(reading.text_size < 20);
  for (const document::Word& word : reading.page.words) {
    CHECK(word.from_ocr);
    CHECK(word.confidence >= 0);
    CHECK(word.confidence <= 1);
    CHECK(word.font_size > 0);
  }
}

TEST_CASE("a page that lies on its side or on its head is turned upright") {
  const int turns = GENERATE(1, 2, 3);
  const Paper upright = invoice();
  Paper paper = upright;
  paper.turn(turns);
  const Reading reading = read(paper);
  CAPTURE(turns);
  check_invoice(reading);
  CHECK(reading.straightening.quarter_turns == 4 - turns);
  CHECK(reading.page.width == Approx(420).margin(1));
  CHECK(reading.page.height == Approx(560).margin(1));
}

TEST_CASE("boxes find their way back to a picture that was turned and askew") {
  Paper paper(420, 560);
  paper.write(60, 100, "Montant total de la facture 1 597,80");
  paper.write(60, 140, "Date de la facture 12/03/2026");
  paper.write(60, 180, "Paiement par virement administratif sous trente jours");
  paper.write(60, 220, "Mairie de Beaulieu, service des achats");
  const std::vector<Written> written = paper.written();
  paper.skew(2);
  paper.turn(1);
  const Reading reading = read(paper);
  CHECK(reading.straightening.quarter_turns == 3);
  CHECK(reading.straightening.degrees == Approx(-2).margin(0.2));
  // The first word of each line: where it was drawn, turned about the middle and to the side.
  for (const Written& line : written) {
    const std::string first = line.text.substr(0, line.text.find(' '));
    const auto word = std::ranges::find_if(reading.page.words, [&](const document::Word& w) {
      return base::fold(w.text) == base::fold(first);
    });
    CAPTURE(first);
    REQUIRE(word != reading.page.words.end());
    const base::Box found = reading.straightening.on_picture(word->box);
    const double cos = std::cos(2 * 3.14159265 / 180), sin = std::sin(2 * 3.14159265 / 180);
    const double dx = line.box.x0 - 210, dy = line.box.center_y() - 280;
    const double x = 210 + dx * cos - dy * sin, y = 280 + dx * sin + dy * cos;
    // One turn clockwise takes (x, y) to (560 - y, x).
    CHECK(found.center_x() == Approx(560 - y).margin(5));
    CHECK(found.y0 == Approx(x).margin(5));
  }
}

TEST_CASE("a page askew is made level") {
  const double degrees = GENERATE(-3.0, 1.2, 4.5);
  Paper paper = invoice();
  paper.skew(degrees);
  const Reading reading = read(paper);
  CAPTURE(degrees);
  check_invoice(reading);
  CHECK(reading.straightening.degrees == Approx(-degrees).margin(0.4));
}

TEST_CASE("uneven light, specks, pale ink and rules do not hide the words") {
  Paper paper = invoice();
  SECTION("a shadow over half of the page") {
    paper.shade(0.45);
  }
  SECTION("specks") {
    paper.sprinkle(0.002, 0);
  }
  SECTION("a table with rules and a frame") {
    // Four points from the letters, above, between and below the two rows.
    const base::Box first = paper.written()[5].box;
    const base::Box second = paper.written()[7].box;
    const double top = first.y0 - 4;
    const double bottom = second.y1 + 4;
    for (const double y : {top, (first.y1 + second.y0) / 2, bottom})
      paper.fill({30, y, 400, y + 1}, 0);
    for (const double x : {30.0, 300.0, 399.0}) paper.fill({x, top, x + 1, bottom}, 0);
    paper.fill({10, 10, 412, 11}, 0);
  }
  check_invoice(read(paper));
}

TEST_CASE("the sides of a row of cells are no letters") {
  Paper paper(420, 200);
  paper.write(40, 30, "Menuiserie Martin, douze rue du Moulin");
  std::vector<base::Box> cells;
  for (const auto& [x, text] :
       {std::pair{60.0, "4534301896"}, {180.0, "2026/301"}, {290.0, "SCOLAIRE"}}) {
    paper.write(x, 80, text);
    const base::Box box = paper.written().back().box;
    cells.push_back({x - 2, box.y0 - 3, box.x1 + 20, box.y1 + 3});
  }
  const double top = cells[0].y0, bottom = cells[0].y1;
  for (const double y : {top, bottom}) paper.fill({cells[0].x0, y, cells[2].x1, y + 1}, 0);
  for (const base::Box& cell : cells) paper.fill({cell.x0, top, cell.x0 + 1, bottom}, 0);
  const Reading reading = read(paper);
  CAPTURE(text_of(reading));
  const auto has = [&](const std::string& text) {
    return std::ranges::any_of(reading.page.words,
                               [&](const document::Word& word) { return word.text == text; });
  };
  CHECK(has("4534301896"));
  CHECK(has("2026/301"));
  CHECK(has("SCOLAIRE"));
}

TEST_CASE("pale ink on grey paper is read") {
  Paper paper(420, 200);
  paper.fill({0, 0, 420, 200}, 190);
  paper.write(40, 60, "Montant total de la facture 1 597,80", 6, 120);
  paper.write(40, 90, "Paiement par virement sous trente jours", 6, 120);
  const Reading reading = read(paper);
  CAPTURE(text_of(reading));
  CHECK(says(reading, "1 597,80"));
  CHECK(says(reading, "virement"));
}

TEST_CASE("light letters in a dark bar are read") {
  Paper paper(420, 300);
  paper.write(40, 40, "Menuiserie Martin, 12 rue du Moulin");
  paper.fill({30, 100, 390, 126}, 40);
  paper.write(50, 104, "Montant total 1 597,80", 6, 255);
  paper.write(40, 160, "Paiement par virement sous trente jours");
  const Reading reading = read(paper);
  CAPTURE(text_of(reading));
  CHECK(says(reading, "Montant total"));
  CHECK(says(reading, "1 597,80"));
  CHECK(says(reading, "Menuiserie"));
}

TEST_CASE("a second look reads digits in a box") {
  const Paper paper = invoice();
  const Reading reading = read(paper);
  const base::Box line = paper.written()[2].box;
  auto words = reader().read_again(paper.view(), reading.straightening, line, Alphabet::any);
  REQUIRE(words);
  std::string text;
  for (const document::Word& word : *words) text += word.text + " ";
  CHECK(base::digits_of(text) == "73282932000074");
  // Only the number, with nothing but digits to choose from.
  const double middle = line.x0 + line.width() * 0.27;
  words = reader().read_again(paper.view(), reading.straightening,
                              {middle, line.y0, line.x1, line.y1}, Alphabet::digits);
  REQUIRE(words);
  text.clear();
  for (const document::Word& word : *words) text += word.text;
  CHECK(text == "73282932000074");
  for (const document::Word& word : *words) {
    CHECK(word.box.x0 >= middle - 3);
    CHECK(word.box.x1 <= line.x1 + 3);
  }
}

TEST_CASE("a second look reads a page that lies on its side") {
  const Paper upright = invoice();
  Paper paper = upright;
  paper.turn(3);
  const Reading reading = read(paper);
  REQUIRE(reading.straightening.quarter_turns == 1);
  const auto words = reader().read_again(paper.view(), reading.straightening,
                                         upright.written()[2].box, Alphabet::any);
  REQUIRE(words);
  std::string text;
  for (const document::Word& word : *words) text += word.text + " ";
  CHECK(base::digits_of(text) == "73282932000074");
}

}  // namespace recevable::ocr
