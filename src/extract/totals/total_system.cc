#include "extract/totals/total_system.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace recevable::extract {
namespace {

using base::Decimal;

const Decimal kCent = Decimal::scaled(1, 2);
const Decimal kTwoCents = Decimal::scaled(2, 2);

constexpr double kComputed = 0.45;  // the score of an amount that is a sum, printed nowhere

Holds holds(bool yes) {
  return yes ? Holds::yes : Holds::no;
}

bool near(Decimal a, Decimal b, Decimal tolerance = kCent) {
  return Decimal::within(a, b, tolerance);
}

const std::optional<Candidate>& whole_of(const TotalsReading& reading) {
  return reading[Total::gross] ? reading[Total::gross] : reading[Total::net];
}

}  // namespace

TotalSystem::TotalSystem(const Context& context, const invoice::Invoice& invoice,
                         const std::array<Candidates, kTotals>& labelled,
                         const PrintedAmounts& amounts, const std::vector<PrintedRate>& rates,
                         const Beside& beside)
    : context_(context),
      invoice_(invoice),
      labelled_(labelled),
      amounts_(amounts),
      rates_(rates),
      beside_(beside) {}

const std::vector<TaxSum>& TotalSystem::taxes() const {
  if (!taxes_) taxes_ = tax_sums(context_, invoice_, rates_, amounts_);
  return *taxes_;
}

Holds TotalSystem::holds_sum(const TotalsReading& reading) const {
  const auto &net = reading[Total::net], &vat = reading[Total::vat];
  const auto& gross = reading[Total::gross] ? reading[Total::gross] : reading[Total::payable];
  if (!net || !gross) return Holds::unknown;
  const Decimal sum = net->value + (vat ? vat->value : Decimal{});
  const Decimal less = beside_.discount, more = beside_.charges, rounding = beside_.rounding;
  const Decimal deducted = beside_.paid + beside_.retention;
  const Decimal wanted = gross->value;
  return holds(near(sum, wanted) || near(sum + more - less + rounding, wanted) ||
               near(sum - less, wanted) || near(sum + more, wanted) ||
               near(sum + rounding, wanted) || near(sum - deducted, wanted));
}

Holds TotalSystem::holds_taxes(const TotalsReading& reading) const {
  const auto &net = reading[Total::net], &vat = reading[Total::vat];
  if (!net || !vat || vat->value.is_zero() || rates_.empty()) return Holds::unknown;
  const bool one_rate = rates_.front().rate == rates_.back().rate;
  if (one_rate) {
    const Decimal rate = rates_.front().rate;
    if (is_tax_of(net->value, rate, vat->value)) return Holds::yes;
    // Rounded line by line, half a cent may be lost or won on each.
    const Decimal due = net->value * rate * kCent;
    const Decimal by_line = Decimal::scaled(5, 3) * static_cast<int>(invoice_.lines.size());
    if (near(due, vat->value, by_line)) return Holds::yes;
  }
  if (taxes_of(net->value, vat->value) != nullptr) return Holds::yes;
  return one_rate ? Holds::no : Holds::unknown;
}

// Whether what the taxes leave of the net total is printed: as one amount (disbursements), as two,
// or as lines.
bool TotalSystem::is_untaxed_part(Decimal part, Decimal net) const {
  if (part.sign() != net.sign()) return false;
  if (amounts_.has(part, kCent) || is_sum_of_lines(part)) return true;
  return std::any_of(amounts_.all().begin(), amounts_.all().end(), [&](const PrintedAmount& one) {
    return one.value.sign() == part.sign() && one.value.abs() < part.abs() &&
           amounts_.has(part - one.value);
  });
}

const TaxSum* TotalSystem::taxes_of(Decimal net, Decimal vat) const {
  const TaxSum* best = nullptr;
  double best_distance = 0;
  bool best_whole = false;
  for (const TaxSum& sum : taxes()) {
    if (!near(sum.tax, vat, kTwoCents)) continue;
    const bool whole = near(sum.base, net, kTwoCents);
    if (!whole && !is_untaxed_part(net - sum.base, net)) continue;
    double distance = 0;
    for (const TaxPair& pair : sum.pairs) distance += pair.distance;
    if (best != nullptr &&
        (best_whole > whole || (best_whole == whole && best_distance <= distance)))
      continue;
    best = &sum;
    best_distance = distance;
    best_whole = whole;
  }
  return best;
}

Holds TotalSystem::holds_lines(const TotalsReading& reading) const {
  const auto& net = reading[Total::net];
  if (!net || !beside_.lines) return Holds::unknown;
  const Decimal sum = *beside_.lines, less = beside_.discount, more = beside_.charges;
  const Decimal rounding = kCent * std::max(1, static_cast<int>(invoice_.lines.size()));
  const auto makes = [&](Decimal made) { return near(made, net->value, rounding); };
  const auto& gross = reading[Total::gross];
  return holds(makes(sum) || makes(sum - less) || makes(sum + more) || makes(sum - less + more) ||
               (gross && near(sum, gross->value, rounding)));
}

Holds TotalSystem::holds_payable(const TotalsReading& reading) const {
  const auto &payable = reading[Total::payable], &whole = whole_of(reading);
  if (!payable || !whole) return Holds::unknown;
  const Decimal deducted = beside_.paid + beside_.retention;
  return holds(near(whole->value - deducted, payable->value) ||
               near(whole->value, payable->value) ||
               near(whole->value - deducted + beside_.rounding, payable->value));
}

Agreement TotalSystem::agreement(const TotalsReading& reading) const {
  return {holds_sum(reading), holds_taxes(reading), holds_lines(reading), holds_payable(reading)};
}

double TotalSystem::support(Total total, Decimal value) const {
  double best = 0;
  for (const Candidate& candidate : labelled_[static_cast<std::size_t>(total)]) {
    if (candidate.value == value) best = std::max(best, candidate.score);
  }
  return best;
}

// Whether anything speaks for an amount being the tax, and not what is paid, retained or added: its
// label, a rate, the words of its line.
bool TotalSystem::may_be_tax(const PrintedAmount& amount, Decimal net) const {
  if (support(Total::vat, amount.value) > 0 || taxes_of(net, amount.value) != nullptr) return true;
  const Decimal value = amount.value.abs();
  for (const Decimal other :
       {beside_.discount, beside_.charges, beside_.rounding, beside_.paid, beside_.retention}) {
    if (value == other.abs()) return false;
  }
  static constexpr auto kWords =
      std::to_array<std::string_view>({"tva", "t.v.a", "taxe", "vat", "mwst", "ust", "iva", "btw"});
  const PageText& page = context_.page(amount.spot->span);
  return std::any_of(page.rows[amount.row].begin(), page.rows[amount.row].end(),
                     [&](std::uint32_t line) {
                       return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
                         return page.lines[line].text.find(word) != std::string::npos;
                       });
                     });
}

// What labels and sums speak for a reading. The sums are worth a label each: two of them outweigh
// one label that says otherwise.
double TotalSystem::score(const TotalsReading& reading) const {
  constexpr double kSum = 1.2, kTaxes = 1.2, kLines = 0.8, kPayable = 0.6, kOtherLabel = 0.7;
  constexpr double kContradiction = 0.4;
  const Agreement agreement = this->agreement(reading);
  double score = 0;
  if (agreement.sum == Holds::yes) score += kSum;
  if (agreement.taxes == Holds::yes) score += kTaxes;
  if (agreement.lines == Holds::yes) score += kLines;
  if (agreement.payable == Holds::yes) score += kPayable;
  for (const Holds one : {agreement.taxes, agreement.lines, agreement.payable}) {
    if (one == Holds::no) score -= kContradiction;
  }
  for (std::size_t t = 0; t < kTotals; ++t) {
    if (!reading.chosen[t]) continue;
    const Decimal value = reading.chosen[t]->value;
    const double own = support(static_cast<Total>(t), value);
    double other = 0;
    for (std::size_t o = 0; o < kTotals; ++o) {
      // What is to pay is the gross total where nothing is deducted.
      const bool alike = t >= static_cast<std::size_t>(Total::gross) &&
                         o >= static_cast<std::size_t>(Total::gross);
      if (o != t && !alike) other = std::max(other, support(static_cast<Total>(o), value));
    }
    score += own > 0 ? own : -kOtherLabel * other;
  }
  return score;
}

// Where an amount of this value is printed: under a label of this total, else under any, else the
// lowest on the page, for totals stand low.
Candidate TotalSystem::candidate_for(Total total, Decimal value,
                                     const TotalsReading& others) const {
  constexpr double kUnlabelled = 0.5;
  const auto taken = [&](const Spot* spot) {
    return std::any_of(others.chosen.begin(), others.chosen.end(),
                       [&](const auto& other) { return other && other->spot == spot; });
  };
  const auto& own = labelled_[static_cast<std::size_t>(total)];
  for (const bool again : {false, true}) {
    for (const Candidate& candidate : own) {
      if (candidate.value == value && (again || !taken(candidate.spot))) return candidate;
    }
  }
  Candidate found{nullptr, nullptr, value, kUnlabelled};
  for (const std::size_t index : amounts_.at(value)) {
    const PrintedAmount& amount = amounts_.all()[index];
    if (found.spot == nullptr || !taken(amount.spot)) found.spot = amount.spot;
  }
  return found;
}

TotalsReading TotalSystem::with(Decimal net, const TaxSum& taxes, Decimal gross) const {
  TotalsReading reading = with(net, std::nullopt, gross);
  const PrintedAmount& last = amounts_.all()[taxes.pairs.back().tax];
  reading[Total::vat] = Candidate{last.spot, nullptr, taxes.tax, kComputed};
  return reading;
}

TotalsReading TotalSystem::with(Decimal net, std::optional<Decimal> vat, Decimal gross) const {
  TotalsReading reading;
  reading[Total::gross] = candidate_for(Total::gross, gross, reading);
  if (vat) reading[Total::vat] = candidate_for(Total::vat, *vat, reading);
  reading[Total::net] = candidate_for(Total::net, net, reading);
  // What is to pay: the gross total, what deductions leave of it, or what is announced as such
  // where the difference is printed.
  const auto& payable = labelled_[static_cast<std::size_t>(Total::payable)];
  const Decimal left = gross - beside_.paid - beside_.retention;
  const auto take = [&](Decimal value) {
    reading[Total::payable] = candidate_for(Total::payable, value, reading);
  };
  if (left != gross && amounts_.has(left)) {
    take(left);
  } else if (support(Total::payable, gross) > 0) {
    take(gross);
  } else {
    for (const Candidate& candidate : payable) {
      const Decimal deducted = gross - candidate.value;
      if (deducted.sign() != gross.sign() || !amounts_.has(deducted)) continue;
      reading[Total::payable] = candidate;
      break;
    }
  }
  return reading;
}

// Whether a rate is charged: one is printed on a page of the totals, outside general terms.
bool TotalSystem::says_rate() const {
  return std::any_of(rates_.begin(), rates_.end(), [&](const PrintedRate& rate) {
    return std::any_of(labelled_.begin(), labelled_.end(), [&](const Candidates& candidates) {
      return !candidates.empty() && candidates.front().spot->span.page == rate.spot->span.page;
    });
  });
}

// Taxes announced one by one, without what they are of, whose sum is printed nowhere: together they
// are what separates a net total from a gross one.
void TotalSystem::weigh_sums_of_taxes(
    const std::function<void(const TotalsReading&)>& weigh) const {
  constexpr std::size_t kMost = 5;
  const Candidates& taxes = labelled_[static_cast<std::size_t>(Total::vat)];
  if (taxes.size() < 2 || taxes.size() > kMost) return;
  for (const Candidate& net : labelled_[static_cast<std::size_t>(Total::net)]) {
    for (const PrintedAmount& gross : amounts_.all()) {
      const Decimal wanted = gross.value - net.value;
      if (wanted.sign() != net.value.sign() || amounts_.has(wanted)) continue;
      for (unsigned chosen = 1; chosen < 1U << taxes.size(); ++chosen) {
        Decimal sum;
        const Candidate* last = nullptr;
        for (std::size_t i = 0; i < taxes.size(); ++i) {
          if ((chosen >> i & 1U) == 0) continue;
          sum = sum + taxes[i].value;
          last = &taxes[i];
        }
        if (sum != wanted) continue;
        TotalsReading reading = with(net.value, std::nullopt, gross.value);
        reading[Total::vat] = Candidate{last->spot, last->label, sum, kComputed};
        weigh(reading);
      }
    }
  }
}

std::optional<TotalsReading> TotalSystem::best() const {
  constexpr int kProofs = 2;
  // No tax is more than three tenths of what it is taken of.
  const Decimal most_tax = Decimal::scaled(3, 1);
  std::optional<TotalsReading> best;
  double best_score = 0;
  const auto weigh = [&](const TotalsReading& reading) {
    const Agreement agreement = this->agreement(reading);
    if (agreement.sum != Holds::yes || agreement.proofs() < kProofs) return;
    // Without a tax two amounts that are alike prove little.
    if (!reading[Total::vat] && agreement.lines == Holds::no) return;
    const double score = this->score(reading);
    if (best && score <= best_score) return;
    best = reading;
    best_score = score;
  };
  const auto& all = amounts_.all();
  const Candidates& taxes_said = labelled_[static_cast<std::size_t>(Total::vat)];
  const bool without_vat = taxes().empty() && !says_rate() &&
                           std::all_of(taxes_said.begin(), taxes_said.end(),
                                       [](const Candidate& c) { return c.value.is_zero(); });
  for (std::size_t n = 0; n < all.size(); ++n) {
    const Decimal net = all[n].value;
    if (net.is_zero()) continue;
    for (std::size_t v = 0; v < all.size(); ++v) {
      const Decimal vat = all[v].value;
      if (v == n || vat.sign() != net.sign() || vat.abs() > (net * most_tax).abs()) continue;
      const Decimal gross = net + vat;
      if (amounts_.has(gross) && may_be_tax(all[v], net)) weigh(with(net, vat, gross));
    }
    // Without VAT net and gross are one amount, printed twice.
    if (without_vat && (amounts_.at(net).size() > 1 || (beside_.lines && *beside_.lines == net))) {
      weigh(with(net, std::nullopt, net));
    }
  }
  weigh_sums_of_taxes(weigh);
  // Taxes of several rates whose sum is printed nowhere.
  for (const TaxSum& sum : taxes()) {
    if (sum.pairs.size() < 2 || amounts_.has(sum.tax)) continue;
    const Decimal gross = sum.base + sum.tax;
    if (amounts_.has(sum.base) && amounts_.has(gross)) weigh(with(sum.base, sum, gross));
  }
  return best;
}

}  // namespace recevable::extract
