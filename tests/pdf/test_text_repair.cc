// Slips of programs that write PDFs, mended where only one reading makes sense.
#include "pdf/text_repair.h"

#include <catch2/catch.hpp>

namespace recevable::pdf::test {
namespace {

TEST_CASE("Letters with swapped bytes, and nothing else of that block") {
  CHECK(repaired_text("informa\u7400\u6900on") == "information");
  CHECK(repaired_text("\u7400\u6900rage") == "tirage");
  CHECK(repaired_text("\u7400") == "\u7400");
  CHECK(repaired_text("\u4e00\u6900") == "\u4e00\u6900");
}

TEST_CASE("A ligature without Unicode inside a word") {
  CHECK(repaired_text("Quan\ufffdté") == "Quantité");
  CHECK(repaired_text("pétoncle") == "pétoncle");
  CHECK(repaired_text("\ufffd\ufffd\ufffd") == "\ufffd\ufffd\ufffd");
  CHECK(repaired_text("a\ufffdb\ufffdc") == "a\ufffdb\ufffdc");
  CHECK(repaired_text("12\ufffd30") == "12\ufffd30");
}

TEST_CASE("A letter given once more with its accent") {
  CHECK(repaired_text("livreée") == "livrée");
  CHECK(repaired_text("Quantiteé") == "Quantité");
  CHECK(repaired_text("créée") == "créée");
  CHECK(repaired_text("coopérative") == "coopérative");
}

TEST_CASE("The euro and quotes under wrong codes") {
  CHECK(repaired_text("1,20¬") == "1,20€");
  CHECK(repaired_text("¬") == "€");
  CHECK(repaired_text("a¬b") == "a¬b");
  CHECK(repaired_text("l\u0092eau") == "l’eau");
  CHECK(repaired_text("\u0080") == "€");
}

document::Word word(const char* text, double x0, double x1) {
  document::Word word;
  word.text = text;
  word.box = {x0, 100, x1, 111};
  word.font_size = 11;
  return word;
}

TEST_CASE("A word torn after a doubled accent is joined, a neighbour is not") {
  std::vector<document::Word> words = {word("numeé", 50, 78), word("ro", 78.5, 92),
                                       word("carreé", 96, 128), word("blanc", 132, 160)};
  repair_words(&words);
  REQUIRE(words.size() == 3);
  CHECK(words[0].text == "numéro");
  CHECK(words[0].box.x1 == 92);
  CHECK(words[1].text == "carré");
  CHECK(words[2].text == "blanc");
}

}  // namespace
}  // namespace recevable::pdf::test
