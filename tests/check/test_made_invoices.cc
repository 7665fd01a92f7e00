// What the rules say of amounts, on invoices made at random in layouts nobody drew by hand
// (tests/extract/made_page.h): an honest one is not accused, one wrong amount is reported.
#include <algorithm>
#include <catch2/catch.hpp>

#include "check/pipeline.h"
#include "extract/extract.h"
#include "extract/made_page.h"

namespace recevable::check {
namespace {

using extract::test::Dice;
using extract::test::MadeInvoice;
using extract::test::MadePage;
using extract::test::Mistake;

bool is_about_amounts(const rules::Finding& finding) {
  for (const std::string_view family : {"CPRO-AMT-", "CPRO-VAT-", "ID-TAUX-", "MEN-EX-",
                                        "MEN-TAX-08", "MEN-TAX-11", "MEN-B2G-07", "MEN-B2G-08"}) {
    if (finding.rule.starts_with(family)) return true;
  }
  return false;
}

// Certain or probable findings about amounts.
struct Accused {
  bool at_all = false, rejected = false;
};

Accused judged(const document::Document& page) {
  DocumentReport report;
  report.invoice = extract::extract(page);
  Options options;
  options.on = base::Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};
  judge(report, options);
  Accused accused;
  for (const rules::Finding& finding : report.outcome.findings) {
    if (!is_about_amounts(finding) || finding.certainty == rules::Certainty::possible) continue;
    accused.at_all = true;
    accused.rejected = accused.rejected || finding.severity == rules::Severity::error;
  }
  return accused;
}

TEST_CASE("Honest invoices in layouts made at random are not accused of not adding up") {
  constexpr std::uint64_t kInvoices = 1000;
  std::vector<std::uint64_t> accused, rejected;  // seeds
  for (std::uint64_t seed = 1; seed <= kInvoices; ++seed) {
    Dice dice(seed);
    const MadeInvoice made = made_invoice(dice);
    const Accused found = judged(printed(made, dice).document);
    if (found.at_all) accused.push_back(seed);
    if (found.rejected) rejected.push_back(seed);
  }
  CAPTURE(accused, rejected);
  CHECK(accused.size() * 1000 <= 6 * kInvoices);
  CHECK(rejected.size() * 1000 <= 2 * kInvoices);
}

// Whether the page prints the amount that is wrong.
bool shows(const MadePage& page, const MadeInvoice& made, Mistake mistake) {
  switch (mistake) {
    case Mistake::vat:
      return page.prints_vat;
    case Mistake::gross:
      return page.prints_gross || (page.prints_payable && !made.taxes.empty());
    case Mistake::payable:
      return page.prints_payable;
    default:
      return true;
  }
}

TEST_CASE("One wrong amount is reported, whatever the layout") {
  constexpr std::uint64_t kInvoices = 300;
  for (const Mistake mistake :
       {Mistake::net, Mistake::vat, Mistake::gross, Mistake::payable, Mistake::line}) {
    std::size_t shown = 0;
    std::vector<std::uint64_t> silent;  // seeds
    for (std::uint64_t seed = 1; seed <= kInvoices; ++seed) {
      Dice dice(seed);
      MadeInvoice made = made_invoice(dice);
      if (!spoil(made, mistake, dice)) continue;
      const MadePage page = printed(made, dice);
      if (!shows(page, made, mistake)) continue;
      ++shown;
      if (!judged(page.document).at_all) silent.push_back(seed);
    }
    CAPTURE(static_cast<int>(mistake), silent);
    CHECK(shown > kInvoices / 2);
    CHECK(silent.size() * 100 <= 4 * shown);
  }
}

}  // namespace
}  // namespace recevable::check
