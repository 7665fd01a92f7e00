// Totals and VAT: what labels announce, held against what adds up (total_system.h).

#include <algorithm>
#include <array>

#include "extract/lines/line_sums.h"
#include "extract/readers.h"
#include "extract/totals/deductions.h"
#include "extract/totals/labelled_totals.h"
#include "extract/totals/vat_breakdown.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr auto kKeys = std::to_array<LabelKey>(
    {LabelKey::total_ht, LabelKey::vat_amount, LabelKey::total_ttc, LabelKey::net_to_pay});

std::optional<Decimal> lines_sum(const invoice::Invoice& invoice) {
  if (invoice.lines.empty()) return std::nullopt;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return std::nullopt;
    sum = sum + *line.net;
  }
  return sum;
}

Decimal or_zero(const invoice::Amount& field) {
  return field ? *field : Decimal{};
}

void set(const Context& context, invoice::Amount& field, const Candidate& chosen,
         const Candidates& others, bool positive = false) {
  const auto value = [&](const Candidate& c) { return positive ? c.value.abs() : c.value; };
  field = read_field<Decimal>(context, value(chosen), chosen.spot->span,
                              chosen.label ? &chosen.label->span : nullptr,
                              std::min(0.99, 0.55 + 0.45 * chosen.score));
  for (const Candidate& other : others) {
    if (other.spot == chosen.spot || value(other) == field.value) continue;
    field.alternatives.push_back(
        {value(other),
         evidence_of(context.text, other.spot->span, other.label ? &other.label->span : nullptr),
         other.score * 0.5});
  }
}

// Notes what was weighed: the labels' scores add up, and so does what the amounts make together.
void explain(const Context& context, std::string_view field, const std::optional<Candidate>& chosen,
             Candidates candidates, double adds_up) {
  if (context.explanation == nullptr) return;
  const auto is_chosen = [&](const Candidate& c) { return chosen && c.spot == chosen->spot; };
  if (chosen && std::none_of(candidates.begin(), candidates.end(), is_chosen)) {
    candidates.push_back(*chosen);
  }
  for (const Candidate& candidate : candidates) {
    const bool won = is_chosen(candidate);
    Weighed weighed;
    weighed.field = field;
    weighed.value = candidate.value.to_string();
    const Span* label = candidate.label != nullptr ? &candidate.label->span : nullptr;
    weighed.evidence = evidence_of(context.text, candidate.spot->span, label);
    if (candidate.label != nullptr) weighed.label_box = candidate.label->box;
    weighed.because = {{Reason::label, candidate.score}};
    weighed.points = true;
    weighed.score = candidate.score;
    if (won && adds_up > 0) {
      weighed.because.push_back({Reason::arithmetic, adds_up});
      weighed.score += adds_up;
    }
    weighed.fate = won ? Fate::won : Fate::alternative;
    context.explanation->candidates.push_back(std::move(weighed));
  }
}

// What labels announce as one total or another.
struct Announcements {
  std::array<Candidates, kTotals> all, likely;
};

// Amounts of single rates are no total of VAT when there are several of them; where nothing else
// is, their sum is.
void settle_vat(const std::vector<RateRow>& rate_rows, const invoice::Invoice& invoice,
                Announcements& announced) {
  constexpr double kSum = 0.9, kPart = 0.1, kOnlyRate = 0.85;
  Candidates& vat = announced.all[static_cast<std::size_t>(Total::vat)];
  std::vector<Decimal> rates;
  for (const RateRow& row : rate_rows) {
    if (std::find(rates.begin(), rates.end(), row.rate) == rates.end()) rates.push_back(row.rate);
  }
  const auto of_a_rate = [&](const Candidate& c) {
    return std::any_of(rate_rows.begin(), rate_rows.end(),
                       [&](const RateRow& row) { return row.amount == c.spot; });
  };
  if (rates.size() > 1) {
    std::erase_if(vat, of_a_rate);
    if (!vat.empty()) return;
    // A rate of the lines that no row names: the sum lacks its tax.
    const bool whole =
        std::all_of(invoice.lines.begin(), invoice.lines.end(), [&](const invoice::Line& line) {
          return !line.vat_rate || line.vat_rate->is_zero() ||
                 std::find(rates.begin(), rates.end(), *line.vat_rate) != rates.end();
        });
    Candidate sum{rate_rows.back().amount, rate_rows.back().label, Decimal{}, whole ? kSum : kPart};
    for (const RateRow& row : rate_rows) sum.value = sum.value + row.amount->number;
    vat.push_back(sum);
  } else if (rate_rows.size() == 1 && std::none_of(vat.begin(), vat.end(), of_a_rate)) {
    const RateRow& row = rate_rows.front();
    vat.push_back({row.amount, row.label, row.amount->number, kOnlyRate});
  }
}

Announcements announcements(const Context& context, const invoice::Invoice& invoice,
                            const VatTable& table, const std::vector<RateRow>& rate_rows,
                            const Beside& beside) {
  // The headings of a table of VAT name no total, but for one with a single row where nothing else
  // does.
  const std::span<const Label* const> headings = table.headings;
  Announcements announced;
  for (std::size_t t = 0; t < kTotals; ++t) {
    announced.all[t] = candidates_of(context, invoice, kKeys[t], headings);
    if (announced.all[t].empty() && table.rows.size() == 1) {
      announced.all[t] = candidates_of(context, invoice, kKeys[t]);
    }
  }
  // "Base HT" alone is the total without VAT where nothing else is.
  Candidates& net = announced.all[static_cast<std::size_t>(Total::net)];
  if (net.empty()) net = candidates_of(context, invoice, LabelKey::vat_base, headings);
  // "Total brut HT" above a discount or a charge is what the lines make.
  if (!beside.discount.is_zero() || !beside.charges.is_zero()) {
    std::erase_if(net, [](const Candidate& candidate) {
      return candidate.label != nullptr && candidate.label->means(LabelKey::total_lines);
    });
  }
  const auto add = [&](Total total, const Spot* spot) {
    constexpr double kUnderRates = 0.85;
    Candidates& all = announced.all[static_cast<std::size_t>(total)];
    // A total that a label of its own announces is not given up for one that adds up.
    if (spot != nullptr && all.empty()) all.push_back({spot, nullptr, spot->number, kUnderRates});
  };
  add(Total::net, table.total_base);
  add(Total::vat, table.total_tax);
  settle_vat(rate_rows, invoice, announced);
  for (std::size_t t = 0; t < kTotals; ++t) announced.likely[t] = likely(announced.all[t]);
  return announced;
}

// What is announced beside the totals: a discount, what was paid, ...
Beside read_beside(const Context& context, invoice::Invoice& invoice) {
  const auto read = [&](LabelKey key, invoice::Amount& field, bool positive) {
    Candidates found = likely(candidates_of(context, invoice, key));
    // "Acompte versé  0,00": a form's way to say that there is none.
    std::erase_if(found, [](const Candidate& candidate) { return candidate.value.is_zero(); });
    if (!found.empty()) set(context, field, found.front(), found, positive);
  };
  invoice::Totals& totals = invoice.totals;
  read(LabelKey::discount, totals.discount, true);
  read(LabelKey::retention, totals.retention, true);
  read(LabelKey::paid_amount, totals.paid, true);
  read(LabelKey::total_lines, totals.lines, false);
  read(LabelKey::charge, totals.charges, false);
  return {lines_sum(invoice),       or_zero(totals.discount), or_zero(totals.charges),
          or_zero(totals.rounding), or_zero(totals.paid),     or_zero(totals.retention)};
}

// Whether the sums leave nothing to ask of what the labels say.
bool is_settled(const Agreement& agreement, const TotalsReading& reading) {
  return !agreement.contradicted() && agreement.sum == Holds::yes && reading[Total::net] &&
         (reading[Total::gross] || reading[Total::payable]);
}

// The reading that is kept, of what the labels say and what the sums prove. Lowers the score of
// what rests on an account that is not whole.
TotalsReading settled(const TotalSystem& system, const TotalsReading& labels) {
  constexpr double kDoubtful = 0.1;
  const Agreement said = system.agreement(labels);
  if (is_settled(said, labels)) return labels;
  std::optional<TotalsReading> proven = system.best();
  if (!proven || system.agreement(*proven).proofs() <= said.proofs()) return labels;
  const TotalSystem::Account account = system.accounts_for(*proven, labels);
  if (account == TotalSystem::Account::none) return labels;
  for (std::size_t t = 0; t < kTotals; ++t) {
    const auto& before = labels.chosen[t];
    if (!proven->chosen[t] && before) {
      TotalsReading more = *proven;
      more.chosen[t] = before;
      const bool payable = static_cast<Total>(t) == Total::payable;
      if (payable || !system.agreement(more).contradicted()) *proven = more;
      continue;
    }
    const bool other = before && proven->chosen[t] && before->value != proven->chosen[t]->value;
    if (other && account == TotalSystem::Account::partly) proven->chosen[t]->score = kDoubtful;
  }
  return *proven;
}

}  // namespace

void read_totals(const Context& context, invoice::Invoice& invoice) {
  static constexpr auto kFields = std::to_array<std::string_view>(
      {"totals.net", "totals.vat", "totals.gross", "totals.payable"});
  invoice::Totals& totals = invoice.totals;
  const std::array<invoice::Amount*, kTotals> fields = {&totals.net, &totals.vat, &totals.gross,
                                                        &totals.payable};
  const Beside beside = read_beside(context, invoice);
  const std::vector<RateRow> rate_rows = find_rate_rows(context, invoice);
  const VatTable table = read_vat_table(context);
  const Announcements announced = announcements(context, invoice, table, rate_rows, beside);
  std::vector<const Spot*> wanted;
  for (const Candidates& candidates : announced.all) {
    for (const Candidate& candidate : candidates) wanted.push_back(candidate.spot);
  }
  const PrintedAmounts amounts(context, invoice, wanted);
  const std::vector<PrintedRate> rates = printed_rates(context, invoice);
  const TotalSystem system(context, invoice, announced.all, amounts, rates, beside);
  const TotalsReading reading = settled(system, choose_by_labels(announced.likely, beside));

  const double proof = adds_up(reading, beside);
  for (std::size_t t = 0; t < kTotals; ++t) {
    explain(context, kFields[t], reading.chosen[t], announced.likely[t], proof);
    if (reading.chosen[t]) set(context, *fields[t], *reading.chosen[t], announced.likely[t]);
  }
  complete_deductions(context, amounts, reading, invoice);
  complete_lines(context, invoice);
  complete_additions(context, amounts, reading, invoice);
  const auto& vat = reading[Total::vat];
  // The sum of the taxes of several rates, printed nowhere as a whole.
  if (vat && vat->value != vat->spot->number)
    totals.vat.evidence.source = invoice::Source::inferred;
  const auto& net = reading[Total::net];
  const TaxSum* proven = net && vat ? system.taxes_of(net->value, vat->value) : nullptr;
  read_vat_breakdown(context, table, rate_rows, rates, amounts, proven, invoice);
  read_currency(context, invoice);
}

}  // namespace recevable::extract
