// Hundreds of invoices made at random, in layouts nobody drew by hand: what is printed is what is
// read. Bounds are shares, for a few of these pages no reader could be sure of; what the rules make
// of them is in tests/check/test_made_invoices.cc.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "extract/extract.h"
#include "extract/made_page.h"

namespace recevable::extract::test {
namespace {

using base::Decimal;

constexpr std::uint64_t kInvoices = 600;

bool is(const invoice::Amount& field, Decimal value) {
  return field && *field == value;
}

// Zero is as good as absent.
bool is_or_none(const invoice::Amount& field, Decimal value) {
  return value.is_zero() ? !field || field->is_zero() : is(field, value);
}

bool same_taxes(const invoice::Invoice& read, const MadeInvoice& made) {
  if (made.taxes.empty()) return read.vat_breakdown.empty();
  return read.vat_breakdown.size() == made.taxes.size() &&
         std::all_of(made.taxes.begin(), made.taxes.end(), [&](const MadeInvoice::Tax& tax) {
           return std::any_of(read.vat_breakdown.begin(), read.vat_breakdown.end(),
                              [&](const invoice::VatRow& row) {
                                return is(row.rate, tax.rate) && is(row.base, tax.base) &&
                                       is(row.amount, tax.tax);
                              });
         });
}

bool same_lines(const invoice::Invoice& read, const MadeInvoice& made) {
  return read.lines.size() == made.lines.size() &&
         std::equal(read.lines.begin(), read.lines.end(), made.lines.begin(),
                    [](const invoice::Line& line, const MadeInvoice::Line& printed) {
                      return is(line.net, printed.net) && is(line.quantity, printed.quantity) &&
                             is(line.unit_price, printed.price) && line.description &&
                             *line.description == printed.description &&
                             (!line.vat_rate || *line.vat_rate == printed.rate);
                    });
}

TEST_CASE("Invoices in layouts made at random are read as they are printed") {
  std::map<std::string, std::vector<std::uint64_t>> wrong;  // seeds
  for (std::uint64_t seed = 1; seed <= kInvoices; ++seed) {
    Dice dice(seed);
    const MadeInvoice made = made_invoice(dice);
    const invoice::Invoice read = extract(printed(made, dice).document);
    const auto check = [&](const char* what, bool right) {
      if (!right) wrong[what].push_back(seed);
    };
    check("net", is(read.totals.net, made.net));
    check("vat", is_or_none(read.totals.vat, made.vat));
    check("gross", made.taxes.empty() || is(read.totals.gross, made.gross));
    check("payable", is(read.totals.payable, made.payable));
    check("paid", is_or_none(read.totals.paid, made.paid));
    check("retention", is_or_none(read.totals.retention, made.retention));
    check("discount", is_or_none(read.totals.discount, made.discount));
    check("taxes", same_taxes(read, made));
    check("lines", same_lines(read, made));
  }
  for (const auto& [what, seeds] : wrong) {
    CAPTURE(what, seeds);
    const std::size_t allowed = what == "lines" ? 45 : 10;  // in a thousand
    CHECK(seeds.size() * 1000 <= allowed * kInvoices);
  }
}

TEST_CASE("The same seed draws the same page") {
  Dice one(7), two(7);
  const MadePage a = printed(made_invoice(one), one), b = printed(made_invoice(two), two);
  CHECK(a.how == b.how);
  CHECK(document::plain_text(a.document.pages.front()) ==
        document::plain_text(b.document.pages.front()));
}

}  // namespace
}  // namespace recevable::extract::test
