#include "extract/totals/deductions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/totals/between.h"
#include "extract/totals/inferred.h"

namespace recevable::extract {
namespace {

using base::Decimal;
using Found = std::vector<const PrintedAmount*>;

Decimal or_zero(const invoice::Amount& field) {
  return field ? *field : Decimal{};
}

bool near(Decimal a, Decimal b) {
  return Decimal::within(a, b, Decimal::scaled(1, 2));
}

Edge edge_of(const Context& context, const Candidate& candidate) {
  return {context.page(candidate.spot->span).page->number,
          box_of(context.text, candidate.spot->span)};
}

Edge edge_of(const invoice::Amount& field) {
  return {field.evidence.page, field.evidence.box};
}

std::vector<const Spot*> spots_of(const TotalsReading& reading) {
  std::vector<const Spot*> spots;
  for (const auto& chosen : reading.chosen) {
    if (chosen) spots.push_back(chosen->spot);
  }
  return spots;
}

// Whether words stand on the row of an amount, or right above or below it in its column.
bool row_says(const Context& context, const PrintedAmount& amount,
              std::span<const std::string_view> words) {
  const PageText& page = context.page(amount.spot->span);
  const double size = std::max(6.0, context.line(amount.spot->span).size);
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const LineText& line) {
    const bool stacked = line.box.x0 < amount.box.x1 && amount.box.x0 < line.box.x1 &&
                         std::abs(line.box.center_y() - amount.box.center_y()) < 1.6 * size;
    if (line.row != amount.row && !stacked) return false;
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return line.text.find(word) != std::string::npos;
    });
  });
}

// Adds an amount to a field: the first is read there, further ones make it a sum.
void add_to(const Context& context, const PrintedAmount& amount, invoice::Amount& field) {
  invoice::Amount read =
      read_field<Decimal>(context, amount.value.abs(), amount.spot->span, nullptr, 0.85);
  if (field) {
    field = inferred(*field + *read, field);
  } else {
    field = std::move(read);
  }
}

invoice::Amount& deduction_of(const Context& context, const PrintedAmount& amount,
                              invoice::Totals& totals) {
  static constexpr auto kRetention =
      std::to_array<std::string_view>({"retenue de garantie", "r.g.", "garantie 5"});
  static constexpr auto kDiscount =
      std::to_array<std::string_view>({"remise", "rabais", "ristourne", "escompte"});
  if (row_says(context, amount, kRetention)) return totals.retention;
  if (row_says(context, amount, kDiscount)) return totals.discount;
  return totals.paid;
}

// A deduction is announced beside what is to pay, and its amount was not read.
void doubt(const Context& context, const Candidate& payable, invoice::Totals& totals) {
  static constexpr auto kKeys =
      std::to_array<LabelKey>({LabelKey::paid_amount, LabelKey::retention, LabelKey::deduction});
  constexpr double kNear = 8;  // of the type size
  const base::Box there = box_of(context.text, payable.spot->span);
  for (const Label& label : context.labels.all) {
    if (label.span.page != payable.spot->span.page) continue;
    const double size = std::max(6.0, context.line(label.span).size);
    if (std::abs(label.box.center_y() - there.center_y()) > kNear * size) continue;
    for (const LabelKey key : kKeys) {
      if (label.as(key) != Strength::strong) continue;
      invoice::Amount& field = key == LabelKey::retention ? totals.retention : totals.paid;
      if (field) continue;
      field.state = invoice::State::unreadable;
      field.evidence = evidence_of(context.text, label.span, &label.span);
      field.confidence = 0;
      return;
    }
  }
}

// Where what is to pay stands below the gross total; it may be said at the top of the page too.
Edge below(const Context& context, const PrintedAmounts& amounts, const Candidate& whole,
           const Candidate& payable) {
  const Edge top = edge_of(context, whole), own = edge_of(context, payable);
  if (own.page != top.page || own.box.center_y() > top.box.y0) return own;
  for (const std::size_t index : amounts.at(payable.value)) {
    const PrintedAmount& amount = amounts.all()[index];
    if (amount.spot->span.page == whole.spot->span.page &&
        amount.box.center_y() > top.box.center_y()) {
      return {top.page, amount.box};
    }
  }
  return own;
}

// Of the lines that all have amounts.
std::optional<Decimal> sum_of_lines(const invoice::Invoice& invoice) {
  if (invoice.lines.empty()) return std::nullopt;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return std::nullopt;
    sum = sum + *line.net;
  }
  return sum;
}

// Whether the totals need a discount or a charge further down: between net and gross total, or
// between gross total and what is to pay.
bool is_needed_below(const invoice::Totals& totals, Decimal added) {
  const Decimal gross = or_zero(totals.net) + or_zero(totals.vat);
  if (totals.gross && !near(gross, *totals.gross) && near(gross + added, *totals.gross))
    return true;
  const Decimal whole = totals.gross ? *totals.gross : gross;
  const Decimal due = whole - or_zero(totals.paid) - or_zero(totals.retention);
  return totals.payable && !near(due, *totals.payable) && near(due + added, *totals.payable);
}

// Forgets what was read as discount or charge where the lines make the net total without it, and
// nothing below needs it.
void forget_idle(Decimal lines, invoice::Totals& totals) {
  if (totals.lines) return;
  const Decimal net = *totals.net, less = or_zero(totals.discount), more = or_zero(totals.charges);
  const bool without_discount = near(lines, net) || near(lines + more, net);
  if (totals.discount && without_discount && !is_needed_below(totals, -less)) totals.discount = {};
  const bool without_charges = near(lines, net) || near(lines - less, net);
  if (totals.charges && without_charges && !is_needed_below(totals, more)) totals.charges = {};
}

}  // namespace

void complete_deductions(const Context& context, const PrintedAmounts& amounts,
                         const TotalsReading& reading, invoice::Invoice& invoice) {
  const auto& whole = reading[Total::gross] ? reading[Total::gross] : reading[Total::net];
  const auto& payable = reading[Total::payable];
  if (!whole || !payable) return;
  invoice::Totals& totals = invoice.totals;
  const Decimal gap = whole->value.abs() - payable->value.abs();
  const Decimal known = or_zero(totals.paid) + or_zero(totals.retention);
  if (near(gap, known) || gap.is_zero()) return;
  std::vector<const Spot*> used = spots_of(reading);
  const std::vector<PrintedAmount> between = amounts_between(
      context, amounts, edge_of(context, *whole), below(context, amounts, *whole, *payable), used);
  if (gap.sign() < 0) {
    // More is to pay than the total: what was added.
    const Found found = making(between, -gap);
    if (found.size() != 1 || (totals.charges && near(*totals.charges, -gap))) return;
    invoice::Amount& field = -gap < Decimal(1) ? totals.rounding : totals.charges;
    field = {};
    add_to(context, *found.front(), field);
    return;
  }
  // With what is known, or instead of what was taken for it.
  Found found = making(between, gap - known);
  if (gap < known || found.empty()) {
    found = making(between, gap);
    if (!found.empty()) totals.paid = totals.retention = {};
  }
  for (const PrintedAmount* amount : found) {
    add_to(context, *amount, deduction_of(context, *amount, totals));
  }
  if (found.empty() && !near(gap, or_zero(totals.discount) + known)) {
    doubt(context, *payable, totals);
  }
}

void complete_additions(const Context& context, const PrintedAmounts& amounts,
                        const TotalsReading& reading, invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  const std::optional<Decimal> lines = sum_of_lines(invoice);
  const std::optional<Decimal> start = totals.lines ? std::optional(*totals.lines) : lines;
  if (!totals.net || !start) return;
  const Decimal net = *totals.net;
  const Decimal less = or_zero(totals.discount), more = or_zero(totals.charges);
  if (near(*start - less + more, net) || near(*start - less, net) || near(*start + more, net) ||
      near(*start, net)) {
    if (lines) forget_idle(*lines, totals);
    return;
  }
  std::vector<const Spot*> used = spots_of(reading);
  const std::vector<PrintedAmount> between = amounts_between(
      context, amounts, edge_of(totals.lines ? totals.lines : invoice.lines.back().net),
      edge_of(totals.net), used);
  const auto take = [&](Decimal gap, invoice::Amount& field, bool forget) {
    const Found found = gap.sign() > 0 ? making(between, gap) : Found{};
    if (found.empty()) return false;
    if (forget) field = {};
    for (const PrintedAmount* amount : found) add_to(context, *amount, field);
    return true;
  };
  // Charges beside the discount read, a discount beside the charges, or either alone.
  const bool done = take(net - (*start - less), totals.charges, true) ||
                    take(*start + more - net, totals.discount, true);
  if (!done && take(net - *start, totals.charges, true)) totals.discount = {};
}

}  // namespace recevable::extract
