#include "check/doubt.h"

#include <catch2/catch.hpp>

namespace recevable::check {
namespace {

using document::Document;
using document::Page;
using document::ReadBy;
using document::TextQuality;

Page page_of(int number, TextQuality quality, ReadBy read_by = ReadBy::text_layer) {
  Page page;
  page.number = number;
  page.quality = quality;
  page.read_by = read_by;
  document::Word word;
  word.text = "FACTURE";
  page.words.push_back(word);
  return page;
}

pdf::Facts facts_of(int pages) {
  pdf::Facts facts;
  facts.page_count = pages;
  return facts;
}

TEST_CASE("coverage counts every page of the file once") {
  Document document;
  document.pages = {page_of(1, TextQuality::good),    page_of(2, TextQuality::blank),
                    page_of(3, TextQuality::none),    page_of(4, TextQuality::sparse),
                    page_of(5, TextQuality::garbled), page_of(6, TextQuality::contradicted)};
  const Coverage coverage = coverage_of(document, facts_of(10));
  CHECK(coverage.read == 1);
  CHECK(coverage.blank == 1);
  CHECK(coverage.pictures == 2);
  CHECK(coverage.garbled == 1);
  CHECK(coverage.contradicted == 1);
  CHECK(coverage.beyond_limit == 4);
  CHECK(coverage.unread() == 8);
}

TEST_CASE("a page read from its picture is read, whatever its text layer is worth") {
  Document document;
  document.pages = {page_of(1, TextQuality::garbled, ReadBy::ocr),
                    page_of(2, TextQuality::none, ReadBy::mixed)};
  const Coverage coverage = coverage_of(document, facts_of(2));
  CHECK(coverage.read == 2);
  CHECK(coverage.unread() == 0);
  drop_unbelievable_words(document);
  CHECK(document.pages[0].words.size() == 1);
}

TEST_CASE("words that cannot be believed are taken away, others stay") {
  Document document;
  document.pages = {page_of(1, TextQuality::contradicted), page_of(2, TextQuality::garbled),
                    page_of(3, TextQuality::good), page_of(4, TextQuality::sparse)};
  drop_unbelievable_words(document);
  CHECK(document.pages[0].words.empty());
  CHECK(document.pages[1].words.empty());
  CHECK(document.pages[2].words.size() == 1);
  CHECK(document.pages[3].words.size() == 1);
}

TEST_CASE("one page read is enough for the document to count as read") {
  CHECK_FALSE(nothing_read({.read = 1, .garbled = 5}).has_value());
}

TEST_CASE("what kept everything from being read is named") {
  const auto blank = nothing_read({.blank = 2});
  REQUIRE(blank.has_value());
  CHECK(blank->kind == base::ErrorKind::bad_input);
  CHECK(blank->message.fr.find("blanches") != std::string::npos);
  const auto scan = nothing_read({.blank = 1, .pictures = 1});
  REQUIRE(scan.has_value());
  CHECK(scan->kind == base::ErrorKind::unsupported);
  CHECK(nothing_read({.pictures = 1, .garbled = 1})->message.fr.find("polices") !=
        std::string::npos);
  CHECK(nothing_read({.contradicted = 1})->message.en.find("hidden") != std::string::npos);
}

TEST_CASE("absences are doubtful only when a page was not read") {
  invoice::Invoice invoice;
  invoice.invoice_number = invoice::Text::of("F1", {}, 0.97);
  invoice.lines.emplace_back();
  doubt_absences(invoice, {.read = 2, .blank = 1});
  CHECK(invoice.buyer.siret.confidence == 1.0);
  doubt_absences(invoice, {.read = 1, .pictures = 1});
  CHECK(invoice.buyer.siret.confidence == kDoubtfulAbsence);
  CHECK(invoice.lines[0].net.confidence == kDoubtfulAbsence);
  CHECK(invoice.invoice_number.confidence == 0.97);
}

}  // namespace
}  // namespace recevable::check
