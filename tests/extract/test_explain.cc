// What is said of a reading when somebody asks why.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/date.h"
#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

document::Document sample() {
  PageBuilder page;
  page.column(50, 40,
              {"Toitures Marchadier SARL", "12 rue des Ardoisiers", "49000 Angers",
               "SIRET : 732 829 320 00074"});
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  page.text(50, 250, "Facture n° FA-2026-0117");
  page.text(50, 270, "Date de facture : 23/11/2026");
  page.text(50, 290, "Devis n° D-26-678 du 12/08/2026");
  return page.document();
}

const Weighed* find(const Explanation& explanation, std::string_view field,
                    std::string_view value) {
  const auto found =
      std::find_if(explanation.candidates.begin(), explanation.candidates.end(),
                   [&](const Weighed& c) { return c.field == field && c.value == value; });
  return found == explanation.candidates.end() ? nullptr : &*found;
}

double total(const Weighed& candidate) {
  double result = candidate.points ? 0 : 1;
  for (const Because& because : candidate.because) {
    result = candidate.points ? result + because.value : result * because.value;
  }
  return result;
}

TEST_CASE("Each field that was read has one winner, with its value") {
  Explanation explanation;
  const invoice::Invoice invoice =
      extract(sample(), {.own_siret = {}, .explanation = &explanation});
  REQUIRE(invoice.invoice_number);
  const Weighed* number = find(explanation, "invoice_number", "FA-2026-0117");
  REQUIRE(number != nullptr);
  CHECK(number->fate == Fate::won);
  CHECK(number->evidence.page == 1);
  CHECK_FALSE(number->label_box.empty());
  const Weighed* supplier = find(explanation, "supplier.siret", "73282932000074");
  REQUIRE(supplier != nullptr);
  CHECK(supplier->fate == Fate::won);
  // The buyer's SIRET was weighed for the supplier too, and the public body spoke against it.
  const Weighed* other = find(explanation, "supplier.siret", "21770010100015");
  REQUIRE(other != nullptr);
  CHECK(other->fate != Fate::won);
  CHECK(other->score < supplier->score);
  for (const Weighed& candidate : explanation.candidates) {
    const auto winners = std::count_if(
        explanation.candidates.begin(), explanation.candidates.end(),
        [&](const Weighed& c) { return c.field == candidate.field && c.fate == Fate::won; });
    INFO(candidate.field);
    if (candidate.field != "other") CHECK(winners <= 1);
  }
}

TEST_CASE("The parts of a score make the score") {
  Explanation explanation;
  extract(sample(), {.own_siret = {}, .explanation = &explanation});
  REQUIRE(explanation.candidates.size() > 10);
  int detailed = 0;
  for (const Weighed& candidate : explanation.candidates) {
    INFO(candidate.field << " = " << candidate.value);
    REQUIRE_FALSE(candidate.because.empty());
    if (candidate.because.front().reason != Reason::other) ++detailed;
    // A date beside a number is a little weaker than the number's own claim.
    CHECK(total(candidate) == Approx(candidate.score).epsilon(0.035));
  }
  CHECK(detailed >= 6);
}

TEST_CASE("A value another field took is said to be taken") {
  PageBuilder page;
  page.text(50, 100, "Facture n° FA-1");
  page.text(50, 130, "Date : 23/11/2026");
  page.text(50, 160, "Devis du 12/08/2026");
  Explanation explanation;
  const auto invoice = extract(page.document(), {.own_siret = {}, .explanation = &explanation});
  REQUIRE(invoice.issue_date);
  CHECK(*invoice.issue_date == base::parse_iso_date("2026-11-23").value());
  const Weighed* kept = find(explanation, "issue_date", "2026-11-23");
  REQUIRE(kept != nullptr);
  CHECK(kept->fate == Fate::won);
}

TEST_CASE("A line says what speaks for its cells: its column, its product, the sum") {
  PageBuilder page;
  page.text(50, 100, "Facture n° FA-1");
  page.text(50, 200, "Désignation").text(300, 200, "Quantité").text(380, 200, "Prix unitaire");
  page.text(500, 200, "Montant HT");
  page.text(50, 216, "Pose de gouttières").text(300, 216, "4").text(380, 216, "25,00");
  page.text(500, 216, "100,00");
  page.text(50, 232, "Nettoyage").text(300, 232, "2").text(380, 232, "10,00");
  page.text(500, 232, "30,00");
  page.text(380, 270, "Total HT").text(500, 270, "130,00");
  Explanation explanation;
  const auto invoice = extract(page.document(), {.own_siret = {}, .explanation = &explanation});
  REQUIRE(invoice.lines.size() == 2);
  const auto speaks = [&](std::string_view field, std::string_view value, Reason reason) {
    const Weighed* cell = find(explanation, field, value);
    REQUIRE(cell != nullptr);
    return std::any_of(cell->because.begin(), cell->because.end(),
                       [&](const Because& because) { return because.reason == reason; });
  };
  CHECK(speaks("lines[1].net", "100.00", Reason::column));
  CHECK(speaks("lines[1].net", "100.00", Reason::product));
  CHECK(speaks("lines[1].net", "100.00", Reason::arithmetic));
  CHECK(speaks("lines[1].quantity", "4", Reason::product));
  CHECK_FALSE(speaks("lines[2].net", "30.00", Reason::product));
  CHECK(speaks("lines[2].net", "30.00", Reason::arithmetic));
}

TEST_CASE("An explanation changes nothing of the reading") {
  Explanation explanation;
  const invoice::Invoice with = extract(sample(), {.own_siret = {}, .explanation = &explanation});
  const invoice::Invoice without = extract(sample());
  CHECK(with.invoice_number.value == without.invoice_number.value);
  CHECK(with.supplier.siret.value == without.supplier.siret.value);
  CHECK(with.buyer.name.value == without.buyer.name.value);
  CHECK(with.issue_date.confidence == without.issue_date.confidence);
}

TEST_CASE("Reasons and fates have names and words in both languages") {
  for (int r = 0; r <= static_cast<int>(Reason::other); ++r) {
    CHECK_FALSE(name_of(static_cast<Reason>(r)).empty());
    CHECK_FALSE(words_of(static_cast<Reason>(r)).fr.empty());
    CHECK_FALSE(words_of(static_cast<Reason>(r)).en.empty());
  }
  for (int f = 0; f <= static_cast<int>(Fate::weak); ++f) {
    CHECK_FALSE(name_of(static_cast<Fate>(f)).empty());
    CHECK_FALSE(words_of(static_cast<Fate>(f)).fr.empty());
  }
}

TEST_CASE("A total says what its label gave it and that it adds up") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.text(300, 200, "Total HT").right(540, 200, "100,00 €");
  page.text(300, 216, "TVA 20 %").right(540, 216, "20,00 €");
  page.text(300, 232, "Total TTC").right(540, 232, "120,00 €");
  page.text(300, 248, "Solde").right(540, 248, "0,00 €");
  Explanation explanation;
  extract(page.document(), {.own_siret = {}, .explanation = &explanation});
  const Weighed* gross = find(explanation, "totals.gross", "120.00");
  REQUIRE(gross != nullptr);
  CHECK(gross->fate == Fate::won);
  CHECK(total(*gross) == Approx(gross->score));
  CHECK(std::any_of(gross->because.begin(), gross->because.end(),
                    [](const Because& b) { return b.reason == Reason::arithmetic; }));
}

}  // namespace
}  // namespace recevable::extract::test
