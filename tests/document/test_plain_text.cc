// The text of a page as a person without a PDF reader sees it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "document/document.h"
#include "document/page_builder.h"

namespace recevable::document::test {
namespace {

std::size_t column_in(const std::string& text, const std::string& what) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  const std::size_t line = text.rfind('\n', at);
  return at - (line == std::string::npos ? 0 : line + 1);
}

TEST_CASE("A page without words is an empty text") {
  CHECK(plain_text(PageBuilder().page()).empty());
}

TEST_CASE("A row is a line of text, cells two spaces apart at least") {
  const Page page = PageBuilder()
                        .row({50, 200, 400}, 50, {"Désignation", "Qté", "Montant"})
                        .row({50, 200, 400}, 64, {"Pose d'un évier", "2", "300,00"})
                        .page();
  const std::string text = plain_text(page);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.find("Désignation  ") != std::string::npos);
  CHECK(text.find("Pose d'un évier  ") != std::string::npos);
  CHECK(text.find("Désignation") < text.find("Pose"));
}

TEST_CASE("Columns stand under one another") {
  const std::string text = plain_text(PageBuilder()
                                          .row({50, 300, 450}, 50, {"aaaa", "bbbb", "cccc"})
                                          .row({50, 300, 450}, 64, {"dd", "ee", "ff"})
                                          .row({300}, 78, {"gg"})
                                          .page());
  CHECK(column_in(text, "bbbb") == column_in(text, "ee"));
  CHECK(column_in(text, "bbbb") == column_in(text, "gg"));
  CHECK(column_in(text, "cccc") == column_in(text, "ff"));
}

TEST_CASE("Cells that would run into one another stay apart") {
  // Letters so narrow that the first cell is longer in characters than its place on the page.
  Page page = PageBuilder().row({50, 80}, 50, {"iiiiiiiiiiiiiiiiiiii", "12,00"}).loose();
  page.words[0].box.x1 = 60;
  arrange(page);
  REQUIRE(page.lines.size() == 2);
  CHECK(plain_text(page).find("iiii  12,00\n") != std::string::npos);
}

TEST_CASE("Words far off the page do not make endless lines") {
  Page page = PageBuilder().text(1e7, 50, "loin").text(-1e7, 64, "avant").page();
  const std::string text = plain_text(page);
  CHECK(text.size() < 1000);
  CHECK(text.find("loin") != std::string::npos);
  CHECK(text.find("avant") != std::string::npos);
}

}  // namespace
}  // namespace recevable::document::test
