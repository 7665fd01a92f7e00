#include "check/equations.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "base/decimal.h"
#include "identifiers/bank.h"
#include "identifiers/siren.h"
#include "identifiers/vat_number.h"

namespace recevable::check {
namespace {

using base::Decimal;
using invoice::Amount;

const Decimal kCent = Decimal::scaled(1, 2);
// What roundings of rows may add up to, and a price printed with two decimals only.
const Decimal kFewCents = Decimal::scaled(6, 2);
// No VAT rate of Europe is higher: "55 %" is a comma lost.
const Decimal kHighestRate = 28;

Decimal value_or_zero(const Amount& field) {
  return field ? *field : Decimal{};
}

class Search {
 public:
  explicit Search(const invoice::Invoice& invoice) : invoice_(invoice) {}

  Balance run() {
    totals();
    vat_rows();
    lines();
    numbers();
    return std::move(balance_);
  }

 private:
  template <class T>
  static void add(Disagreement& to, const invoice::Field<T>& field, ocr::Alphabet alphabet) {
    if (field.state == invoice::State::absent || field.evidence.source != invoice::Source::ocr ||
        field.evidence.box.empty() || field.evidence.text.empty()) {
      return;
    }
    to.suspects.push_back({field.evidence.page, field.evidence.box, field.evidence.text, alphabet});
  }

  void disagree(std::initializer_list<const Amount*> fields) {
    Disagreement one;
    for (const Amount* field : fields) add(one, *field, ocr::Alphabet::amounts);
    balance_.disagreements.push_back(std::move(one));
  }
  void totals() {
    const invoice::Totals& t = invoice_.totals;
    if (t.net && t.vat && t.gross && !agrees(Decimal::within(*t.net + *t.vat, *t.gross, kCent)))
      disagree({&t.net, &t.vat, &t.gross});
    const Amount& whole = t.gross ? t.gross : t.net;
    if (t.payable && whole) {
      const Decimal due = *whole - value_or_zero(t.paid) - value_or_zero(t.retention);
      if (!agrees(Decimal::within(due, *t.payable, kCent) || *whole == *t.payable))
        disagree({&t.payable, &whole, &t.paid, &t.retention});
    }
  }

  void vat_rows() {
    const auto& rows = invoice_.vat_breakdown;
    Decimal bases;
    Decimal amounts;
    bool all_bases = !rows.empty();
    bool all_amounts = !rows.empty();
    for (const invoice::VatRow& row : rows) {
      if (row.rate && !agrees(row.rate->abs() <= kHighestRate)) {
        disagree({&row.rate});
        for (Suspect& rate : balance_.disagreements.back().suspects) rate.impossible = true;
      }
      if (row.rate && row.base && row.amount) {
        const Decimal due = (*row.base * *row.rate * Decimal::scaled(1, 2)).rounded(2);
        if (!agrees(Decimal::within(due, *row.amount, kFewCents)))
          disagree({&row.amount, &row.base, &row.rate});
      }
      all_bases = all_bases && row.base;
      all_amounts = all_amounts && row.amount;
      bases = bases + value_or_zero(row.base);
      amounts = amounts + value_or_zero(row.amount);
    }
    const invoice::Totals& t = invoice_.totals;
    if (all_bases && t.net && !agrees(Decimal::within(bases, *t.net, kFewCents))) {
      Disagreement one;
      add(one, t.net, ocr::Alphabet::amounts);
      for (const invoice::VatRow& row : rows) add(one, row.base, ocr::Alphabet::amounts);
      balance_.disagreements.push_back(std::move(one));
    }
    if (all_amounts && t.vat && !agrees(Decimal::within(amounts, *t.vat, kFewCents))) {
      Disagreement one;
      add(one, t.vat, ocr::Alphabet::amounts);
      for (const invoice::VatRow& row : rows) add(one, row.amount, ocr::Alphabet::amounts);
      balance_.disagreements.push_back(std::move(one));
    }
  }

  void lines() {
    Decimal sum;
    bool whole = !invoice_.lines.empty();
    for (const invoice::Line& line : invoice_.lines) {
      if (line.quantity && line.unit_price && line.net && !line.discount) {
        const Decimal due = (*line.quantity * *line.unit_price).rounded(2);
        if (!agrees(Decimal::within(due, *line.net, kFewCents)))
          disagree({&line.net, &line.unit_price, &line.quantity});
      }
      whole = whole && line.net;
      sum = sum + value_or_zero(line.net);
    }
    const invoice::Totals& t = invoice_.totals;
    if (!whole || !t.net) return;
    const Decimal net = *t.net + value_or_zero(t.discount) - value_or_zero(t.charges);
    if (agrees(Decimal::within(sum, net, kFewCents) || Decimal::within(sum, *t.net, kFewCents)))
      return;
    Disagreement one;
    add(one, t.net, ocr::Alphabet::amounts);
    for (const invoice::Line& line : invoice_.lines) add(one, line.net, ocr::Alphabet::amounts);
    balance_.disagreements.push_back(std::move(one));
  }

  void numbers() {
    using ocr::Alphabet;
    const auto siret_valid = [](const std::string& text) { return identifiers::siret_valid(text); };
    settle(invoice_.supplier.siret, Alphabet::digits, siret_valid);
    settle(invoice_.buyer.siret, Alphabet::digits, siret_valid);
    settle(invoice_.supplier.vat_id, Alphabet::codes, [](const std::string& text) {
      return !text.starts_with("FR") || identifiers::vat_key_valid(text);
    });
    settle(invoice_.supplier.iban, Alphabet::codes,
           [](const std::string& text) { return identifiers::iban_valid(text); });
    const auto any = [](const base::Date&) { return true; };
    settle(invoice_.issue_date, Alphabet::any, any);
    settle(invoice_.due_date, Alphabet::any, any);
  }

  // A value that must be right by itself.
  template <class T, class Valid>
  void settle(const invoice::Field<T>& field, ocr::Alphabet alphabet, const Valid& valid) {
    if (field.state == invoice::State::absent) return;
    if (agrees(field && valid(*field))) return;
    Disagreement one;
    add(one, field, alphabet);
    balance_.disagreements.push_back(std::move(one));
  }

  bool agrees(bool holds) {
    if (holds) ++balance_.agreements;
    return holds;
  }

  const invoice::Invoice& invoice_;
  Balance balance_;
};

}  // namespace

Balance balance_of(const invoice::Invoice& invoice) {
  return Search(invoice).run();
}

}  // namespace recevable::check
