#include "report/layout.h"

#include <catch2/catch.hpp>

namespace recevable::report {
namespace {

std::string paragraph(int width, std::string_view lead, std::string_view text) {
  Layout layout(width, false);
  layout.paragraph(lead, text);
  return layout.take();
}

TEST_CASE("columns are what a terminal shows") {
  CHECK(columns("") == 0);
  CHECK(columns("échéance") == 8);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("請求") == 4);
}

TEST_CASE("paragraphs break at spaces and hang under their lead") {
  CHECK(paragraph(12, "- ", "un deux trois quatre") == "- un deux\n  trois\n  quatre\n");
}

TEST_CASE("French punctuation stays with its word") {
  CHECK(paragraph(8, "", "oui non : ah") == "oui\nnon : ah\n");
  CHECK(paragraph(9, "", "dire « oui » fin") == "dire\n« oui »\nfin\n");
}

TEST_CASE("a word wider than the line is cut, and nothing is lost") {
  CHECK(paragraph(4, "", "abcdefghij") == "abcd\nefgh\nij\n");
}

TEST_CASE("line breaks of the text do not break the layout") {
  CHECK(one_line("a\n b\t\tc ") == "a b c");
  CHECK(shortened("facture numéro un", 9) == "facture…");
  CHECK(shortened("court", 9) == "court");
}

}  // namespace
}  // namespace recevable::report
