#include "extract/totals/labelled_totals.h"

#include <algorithm>

namespace recevable::extract {
namespace {

using base::Decimal;

// One candidate for each total, or none.
struct Choice {
  std::array<const Candidate*, kTotals> of{};

  const Candidate* operator[](Total total) const { return of[static_cast<std::size_t>(total)]; }
  bool uses(const Candidate& candidate) const {
    return std::any_of(of.begin(), of.end(), [&](const Candidate* other) {
      return other != nullptr && other->spot == candidate.spot;
    });
  }
};

bool near(Decimal a, Decimal b) {
  return Decimal::within(a, b, Decimal::scaled(1, 2));
}

double bonus(const Choice& choice, const Beside& beside) {
  const Candidate *net = choice[Total::net], *vat = choice[Total::vat],
                  *gross = choice[Total::gross], *payable = choice[Total::payable];
  const Candidate* whole = gross != nullptr ? gross : net;
  double bonus = 0;
  if (net != nullptr && gross != nullptr) {
    if (vat != nullptr && near(net->value + vat->value, gross->value)) bonus += 1.2;
    if (vat == nullptr && net->value == gross->value) bonus += 0.5;
  }
  if (payable != nullptr && whole != nullptr) {
    if (near(whole->value - beside.paid - beside.retention, payable->value))
      bonus += 0.8;
    else if (whole->value == payable->value)
      bonus += 0.4;
  }
  if (net != nullptr && beside.lines) {
    const Decimal lines = *beside.lines, less = beside.discount, more = beside.charges;
    if (near(lines, net->value) || near(lines - less, net->value) ||
        near(lines - less + more, net->value)) {
      bonus += 0.6;
    }
  }
  return bonus;
}

class Chooser {
 public:
  Chooser(const std::array<Candidates, kTotals>& likely, const Beside& beside)
      : likely_(likely), beside_(beside) {}

  Choice run() {
    go(0, 0);
    return best_;
  }

 private:
  void go(std::size_t total, double labels) {
    if (total == kTotals) {
      const double score = labels + bonus(now_, beside_);
      if (score <= best_score_ + 1e-9) return;
      best_ = now_;
      best_score_ = score;
      return;
    }
    go(total + 1, labels);
    for (const Candidate& candidate : likely_[total]) {
      // One printed amount serves one total, but for a label that says both ("Total TTC à payer").
      const Candidate* vat = now_[Total::vat];
      const bool payable = static_cast<Total>(total) == Total::payable;
      if (payable ? vat != nullptr && vat->spot == candidate.spot : now_.uses(candidate)) continue;
      now_.of[total] = &candidate;
      go(total + 1, labels + candidate.score);
      now_.of[total] = nullptr;
    }
  }

  const std::array<Candidates, kTotals>& likely_;
  const Beside& beside_;
  Choice now_, best_;
  double best_score_ = -1;
};

}  // namespace

TotalsReading choose_by_labels(const std::array<Candidates, kTotals>& likely,
                               const Beside& beside) {
  const Choice choice = Chooser(likely, beside).run();
  TotalsReading reading;
  for (std::size_t t = 0; t < kTotals; ++t) {
    if (choice.of[t] != nullptr) reading.chosen[t] = *choice.of[t];
  }
  return reading;
}

double adds_up(const TotalsReading& reading, const Beside& beside) {
  Choice choice;
  for (std::size_t t = 0; t < kTotals; ++t) {
    if (reading.chosen[t]) choice.of[t] = &*reading.chosen[t];
  }
  return bonus(choice, beside);
}

}  // namespace recevable::extract
