// What must not change a reading: the order of the words in the file, the size and place of the
// page.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/date.h"
#include "extract/extract.h"
#include "extract/samples.h"
#include "invoice/visit.h"

namespace recevable::extract::test {
namespace {

std::string shown(const std::string& value) {
  return value;
}
std::string shown(const base::Decimal& value) {
  return value.to_string();
}
std::string shown(const base::Date& value) {
  return base::format_iso(value);
}

// Every field with its state, one a line.
std::string summary(const invoice::Invoice& invoice) {
  std::string text;
  const auto add = [&](std::string_view name, const auto& field) {
    if (field.state == invoice::State::absent) return;
    text += std::string(name) + ": " + (field ? shown(*field) : "?") + "\n";
  };
  invoice::visit_fields(invoice, add);
  for (const auto& row : invoice.vat_breakdown) invoice::visit_vat_row(row, add);
  for (const auto& line : invoice.lines) invoice::visit_line(line, add);
  invoice::visit_observed(invoice.observed, [&](std::string_view name, const auto& fields) {
    for (const auto& field : fields) add(name, field);
  });
  return text;
}

// The reading of a sample whose pages were changed by `change` and arranged anew.
template <class F>
std::string reading_after(const document::Document& source, F&& change) {
  document::Document document = source;
  for (document::Page& page : document.pages) {
    change(page);
    document::arrange(page);
  }
  return summary(extract(document));
}

void scale(document::Page& page, double factor) {
  page.width *= factor;
  page.height *= factor;
  for (document::Word& word : page.words) {
    word.box = {word.box.x0 * factor, word.box.y0 * factor, word.box.x1 * factor,
                word.box.y1 * factor};
    word.font_size *= static_cast<float>(factor);
  }
}

TEST_CASE("Words in any order give the same fields") {
  std::mt19937 random(20261123);
  for (const Sample& sample : text_samples()) {
    CAPTURE(sample.file);
    const document::Document source = words_of(sample);
    const std::string expected = reading_after(source, [](document::Page&) {});
    CHECK(!expected.empty());
    CHECK(reading_after(source, [](document::Page& page) {
            std::reverse(page.words.begin(), page.words.end());
          }) == expected);
    CHECK(reading_after(source, [&](document::Page& page) {
            std::shuffle(page.words.begin(), page.words.end(), random);
          }) == expected);
  }
}

TEST_CASE("A page larger or smaller gives the same fields") {
  for (const Sample& sample : text_samples()) {
    CAPTURE(sample.file);
    const document::Document source = words_of(sample);
    const std::string expected = reading_after(source, [](document::Page&) {});
    for (const double factor : {0.8, 1.25}) {
      CAPTURE(factor);
      CHECK(reading_after(source, [&](document::Page& page) { scale(page, factor); }) == expected);
    }
  }
}

TEST_CASE("Wider margins give the same fields") {
  for (const Sample& sample : text_samples()) {
    CAPTURE(sample.file);
    const document::Document source = words_of(sample);
    const std::string expected = reading_after(source, [](document::Page&) {});
    CHECK(reading_after(source, [](document::Page& page) {
            page.width += 10;
            page.height += 14;
            for (document::Word& word : page.words) {
              word.box.x0 += 5;
              word.box.x1 += 5;
              word.box.y0 += 7;
              word.box.y1 += 7;
            }
          }) == expected);
  }
}

TEST_CASE("Any words anywhere are read without harm, twice the same") {
  static const std::vector<std::string> kWords = {"Facture",
                                                  "n°",
                                                  ":",
                                                  "Date",
                                                  "23/11/2026",
                                                  "Total",
                                                  "HT",
                                                  "TVA",
                                                  "20",
                                                  "%",
                                                  "1",
                                                  "234,56",
                                                  "€",
                                                  "SIRET",
                                                  "732",
                                                  "829",
                                                  "320",
                                                  "00074",
                                                  "FR76",
                                                  "3000",
                                                  "Désignation",
                                                  "Qté",
                                                  "P.U.",
                                                  "Montant",
                                                  "Net",
                                                  "à",
                                                  "payer",
                                                  "Code",
                                                  "service",
                                                  "-",
                                                  "(12,00)",
                                                  "avoir",
                                                  "75001",
                                                  "Paris",
                                                  "IBAN",
                                                  "BIC",
                                                  "é",
                                                  "\xff\xfe",
                                                  "€€",
                                                  "d'engagement",
                                                  "0",
                                                  "TTC",
                                                  "acompte",
                                                  "Remise",
                                                  "échéance",
                                                  "le",
                                                  "99999999999999999999999"};
  CHECK(rc::check([] {
    document::Document document;
    const int pages = *rc::gen::inRange(0, 3);
    for (int p = 0; p < pages; ++p) {
      document::Page page;
      page.number = p + 1;
      page.width = *rc::gen::inRange(0, 700);
      page.height = *rc::gen::inRange(0, 900);
      const int count = *rc::gen::inRange(0, 120);
      for (int i = 0; i < count; ++i) {
        document::Word word;
        word.text = *rc::gen::elementOf(kWords);
        const double x = *rc::gen::inRange(-20, 40) * 15.0, y = *rc::gen::inRange(-2, 50) * 12.0;
        const double size = *rc::gen::inRange(0, 14);
        word.box = {x, y, x + 0.5 * size * static_cast<double>(word.text.size()), y + size};
        word.font_size = static_cast<float>(size);
        word.from_ocr = *rc::gen::inRange(0, 4) == 0;
        word.confidence = word.from_ocr ? 0.5F : 1.0F;
        word.upright = *rc::gen::inRange(0, 15) != 0;
        page.words.push_back(word);
      }
      document::arrange(page);
      document.pages.push_back(page);
    }
    const invoice::Invoice invoice = extract(document);
    invoice::visit_fields(invoice, [](std::string_view name, const auto& field) {
      RC_LOG() << name << '\n';
      const bool probability = field.confidence >= 0 && field.confidence <= 1;
      RC_ASSERT(probability);
    });
    RC_ASSERT(summary(invoice) == summary(extract(document)));
  }));
}

}  // namespace
}  // namespace recevable::extract::test
