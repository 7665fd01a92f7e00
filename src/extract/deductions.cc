#include "extract/deductions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/inferred.h"

namespace recevable::extract {
namespace {

using base::Decimal;

const Decimal kCent = Decimal::scaled(1, 2);
constexpr std::size_t kMostAmounts = 12;  // of which up to three are added

Decimal or_zero(const invoice::Amount& field) {
  return field ? *field : Decimal{};
}

class Deductions {
 public:
  Deductions(const Context& context, const PrintedAmounts& amounts, const TotalsReading& reading,
             invoice::Invoice& invoice)
      : context_(context),
        totals_(invoice.totals),
        whole_(reading[Total::gross] ? reading[Total::gross] : reading[Total::net]),
        payable_(reading[Total::payable]) {
    if (!whole_ || !payable_) return;
    for (const PrintedAmount& amount : amounts.all()) {
      const bool total = std::any_of(
          reading.chosen.begin(), reading.chosen.end(),
          [&](const auto& chosen) { return chosen && chosen->spot == amount.spot; });
      if (!total && stands_between(amount)) between_.push_back(amount);
    }
    if (between_.size() > kMostAmounts) between_.resize(kMostAmounts);
  }

  void run() {
    if (!whole_ || !payable_) return;
    const Decimal gap = whole_->value.abs() - payable_->value.abs();
    const Decimal known = or_zero(totals_.paid) + or_zero(totals_.retention);
    if (Decimal::within(gap, known, kCent) || gap.is_zero()) return;
    if (gap.sign() < 0) {
      add_charge(-gap);
      return;
    }
    // With what is known, then instead of what was taken for paid.
    if (add(gap - known, false) || (totals_.paid && add(gap - or_zero(totals_.retention), true))) {
      return;
    }
    if (!Decimal::within(gap, or_zero(totals_.discount) + known, kCent)) doubt();
  }

 private:
  // On the page of both totals and not far from them.
  bool stands_between(const PrintedAmount& amount) const {
    constexpr double kNear = 14;  // of the type size
    if (amount.spot->span.page != payable_->spot->span.page) return false;
    const base::Box whole = box_of(context_.text, whole_->spot->span);
    const base::Box payable = box_of(context_.text, payable_->spot->span);
    const double size = std::max(6.0, context_.line(payable_->spot->span).size);
    const bool same_page = whole_->spot->span.page == payable_->spot->span.page;
    const double top = same_page ? std::min(whole.y0, payable.y0) : payable.y0 - kNear * size;
    const double bottom = same_page ? std::max(whole.y1, payable.y1) : payable.y1;
    return amount.box.center_y() > top - size && amount.box.center_y() < bottom + size;
  }

  // One, two or three of the amounts between that make `wanted`.
  std::vector<const PrintedAmount*> making(Decimal wanted) const {
    const auto value = [&](std::size_t i) { return between_[i].value.abs(); };
    const auto is = [&](Decimal sum) { return Decimal::within(sum, wanted, kCent); };
    const std::size_t count = between_.size();
    for (std::size_t a = 0; a < count; ++a) {
      if (is(value(a))) return {&between_[a]};
    }
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = a + 1; b < count; ++b) {
        if (is(value(a) + value(b))) return {&between_[a], &between_[b]};
      }
    }
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = a + 1; b < count; ++b) {
        for (std::size_t c = b + 1; c < count; ++c) {
          if (is(value(a) + value(b) + value(c))) return {&between_[a], &between_[b], &between_[c]};
        }
      }
    }
    return {};
  }

  bool row_says(const PrintedAmount& amount, std::span<const std::string_view> words) const {
    const PageText& page = context_.page(amount.spot->span);
    return std::any_of(
        page.rows[amount.row].begin(), page.rows[amount.row].end(), [&](std::uint32_t line) {
          return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return page.lines[line].text.find(word) != std::string::npos;
          });
        });
  }

  invoice::Amount& kind_of(const PrintedAmount& amount) const {
    static constexpr auto kRetention =
        std::to_array<std::string_view>({"retenue de garantie", "r.g.", "garantie 5"});
    static constexpr auto kDiscount =
        std::to_array<std::string_view>({"remise", "rabais", "ristourne", "escompte"});
    if (row_says(amount, kRetention)) return totals_.retention;
    if (row_says(amount, kDiscount)) return totals_.discount;
    return totals_.paid;
  }

  bool add(Decimal wanted, bool instead_of_paid) {
    if (wanted.sign() <= 0) return false;
    const std::vector<const PrintedAmount*> found = making(wanted);
    if (found.empty()) return false;
    if (instead_of_paid) totals_.paid = {};
    for (const PrintedAmount* amount : found) {
      invoice::Amount& field = kind_of(*amount);
      invoice::Amount read = read_field<Decimal>(context_, amount->value.abs(), amount->spot->span,
                                                 nullptr, 0.85);
      if (field) {
        field = inferred(*field + *read, field);
      } else {
        field = std::move(read);
      }
    }
    return true;
  }

  // More is to pay than the total: what was added.
  void add_charge(Decimal more) {
    if (totals_.charges && Decimal::within(*totals_.charges, more, kCent)) return;
    const std::vector<const PrintedAmount*> found = making(more);
    if (found.size() != 1) return;
    invoice::Amount& field = more < Decimal(1) ? totals_.rounding : totals_.charges;
    field = read_field<Decimal>(context_, found.front()->value, found.front()->spot->span, nullptr,
                                0.85);
  }

  // A deduction is announced whose amount was not read.
  void doubt() {
    static constexpr auto kKeys =
        std::to_array<LabelKey>({LabelKey::paid_amount, LabelKey::retention, LabelKey::deduction});
    const base::Box payable = box_of(context_.text, payable_->spot->span);
    for (const Label& label : context_.labels.all) {
      if (label.span.page != payable_->spot->span.page) continue;
      const double size = std::max(6.0, context_.line(label.span).size);
      if (std::abs(label.box.center_y() - payable.center_y()) > 8 * size) continue;
      for (const LabelKey key : kKeys) {
        if (label.as(key) != Strength::strong) continue;
        invoice::Amount& field = key == LabelKey::retention ? totals_.retention : totals_.paid;
        if (field) continue;
        field.state = invoice::State::unreadable;
        field.evidence = evidence_of(context_.text, label.span, &label.span);
        field.confidence = 0;
        return;
      }
    }
  }

  const Context& context_;
  invoice::Totals& totals_;
  const std::optional<Candidate>& whole_;
  const std::optional<Candidate>& payable_;
  std::vector<PrintedAmount> between_;
};

}  // namespace

void complete_deductions(const Context& context, const PrintedAmounts& amounts,
                         const TotalsReading& reading, invoice::Invoice& invoice) {
  Deductions(context, amounts, reading, invoice).run();
}

void drop_idle_discount(invoice::Invoice& invoice) {
  invoice::Totals& totals = invoice.totals;
  if (!totals.discount || totals.lines || !totals.net || invoice.lines.empty()) return;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return;
    sum = sum + *line.net;
  }
  const auto near = [](Decimal a, Decimal b) { return Decimal::within(a, b, kCent); };
  const Decimal net = *totals.net, less = *totals.discount, more = or_zero(totals.charges);
  if (!near(sum, net) && !near(sum + more, net)) return;
  const Decimal gross = net + or_zero(totals.vat);
  if (totals.gross && near(gross - less, *totals.gross)) return;
  const Decimal whole = totals.gross ? *totals.gross : gross;
  const Decimal due = whole - or_zero(totals.paid) - or_zero(totals.retention);
  if (totals.payable && near(due - less, *totals.payable)) return;
  totals.discount = {};
}

}  // namespace recevable::extract
