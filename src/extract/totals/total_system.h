// The totals as a system of equations over every amount printed.
//
// Labels say what an amount is; sums prove it. A reading is net, VAT, gross and payable total, and
// what holds among them: net + VAT = gross, base × rate = VAT for the rates printed, the lines'
// sum = net, gross - what is paid or retained = payable. The reading of the labels is kept wherever
// it holds, and wherever none holds better. Another one takes its place only when
//   - it holds by at least two equations of its own, over amounts that are all printed, and
//   - it accounts for every amount that the labels chose otherwise: as a total of another kind, a
//     base or a tax of one rate, a sum of some lines, or as no part of the totals at all.
// An amount that stands among the totals under a label of its own and fits nowhere is what a wrong
// invoice looks like: then the labels stay, and the rules report it.
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "extract/totals/printed_amounts.h"
#include "extract/totals/tax_sums.h"
#include "extract/totals/total_candidates.h"

namespace recevable::extract {

enum class Total : std::uint8_t { net, vat, gross, payable };
inline constexpr std::size_t kTotals = 4;

// What stands beside the totals and takes part in their sums; zero where it is not printed.
struct Beside {
  std::optional<base::Decimal> lines;  // what the lines add up to, when all have amounts
  base::Decimal discount, charges, rounding, paid, retention;
};

struct TotalsReading {
  std::array<std::optional<Candidate>, kTotals> chosen;

  const std::optional<Candidate>& operator[](Total total) const {
    return chosen[static_cast<std::size_t>(total)];
  }
  std::optional<Candidate>& operator[](Total total) {
    return chosen[static_cast<std::size_t>(total)];
  }
};

// Of one equation: nothing to compare, or whether it holds.
enum class Holds : std::uint8_t { unknown, no, yes };

struct Agreement {
  Holds sum = Holds::unknown;    // net + VAT = gross
  Holds taxes = Holds::unknown;  // VAT = the taxes of the rates printed, on bases that make the net
  Holds lines = Holds::unknown;  // the lines' sum = net
  Holds payable = Holds::unknown;  // gross - deductions = payable

  int proofs() const {
    return (sum == Holds::yes) + (taxes == Holds::yes) + (lines == Holds::yes) +
           (payable == Holds::yes);
  }
  bool contradicted() const {
    return sum == Holds::no || taxes == Holds::no || lines == Holds::no || payable == Holds::no;
  }
};

class TotalSystem {
 public:
  TotalSystem(const Context& context, const invoice::Invoice& invoice,
              const std::array<Candidates, kTotals>& labelled, const PrintedAmounts& amounts,
              const std::vector<PrintedRate>& rates, const Beside& beside);

  Agreement agreement(const TotalsReading& reading) const;

  // The taxes, base and tax both printed, that make the VAT total on bases that make the net total
  // or leave a part untaxed; of several ways the one nearest to its rates. Null when there is none.
  const TaxSum* taxes_of(base::Decimal net, base::Decimal vat) const;

  // The reading that holds best, whatever labels say; nullopt when none holds by two equations.
  std::optional<TotalsReading> best() const;

  // How well `system` accounts for what `labels` chose otherwise.
  enum class Account : std::uint8_t { none, partly, whole };
  Account accounts_for(const TotalsReading& system, const TotalsReading& labels) const;

 private:
  Holds holds_sum(const TotalsReading& reading) const;
  Holds holds_taxes(const TotalsReading& reading) const;
  Holds holds_lines(const TotalsReading& reading) const;
  Holds holds_payable(const TotalsReading& reading) const;
  double support(Total total, base::Decimal value) const;
  bool may_be_tax(const PrintedAmount& amount, base::Decimal net) const;
  double score(const TotalsReading& reading) const;
  TotalsReading with(base::Decimal net, std::optional<base::Decimal> vat,
                     base::Decimal gross) const;
  TotalsReading with(base::Decimal net, const TaxSum& taxes, base::Decimal gross) const;
  bool says_rate() const;
  void weigh_sums_of_taxes(const std::function<void(const TotalsReading&)>& weigh) const;
  const std::vector<TaxSum>& taxes() const;
  Candidate candidate_for(Total total, base::Decimal value, const TotalsReading& others) const;
  bool is_untaxed_part(base::Decimal part, base::Decimal net) const;
  bool is_part_of(const TotalsReading& system, const Candidate& candidate) const;
  bool is_sum_of_lines(base::Decimal value) const;
  bool is_aside(const TotalsReading& system, const Candidate& candidate, Total total) const;

  const Context& context_;
  const invoice::Invoice& invoice_;
  const std::array<Candidates, kTotals>& labelled_;
  const PrintedAmounts& amounts_;
  const std::vector<PrintedRate>& rates_;
  mutable std::optional<std::vector<TaxSum>> taxes_;  // made when first asked for
  const Beside& beside_;
};

}  // namespace recevable::extract
