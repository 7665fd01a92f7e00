// Which amounts a system accounts for (total_system.h).
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/totals/total_system.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr auto kLabels = std::to_array<LabelKey>(
    {LabelKey::total_ht, LabelKey::vat_amount, LabelKey::total_ttc, LabelKey::net_to_pay});

}  // namespace

// A total of another kind, or an amount of one rate.
bool TotalSystem::is_part_of(const TotalsReading& system, const Candidate& candidate) const {
  for (const auto& chosen : system.chosen) {
    if (chosen && chosen->spot == candidate.spot) return true;
  }
  if (std::any_of(rates_.begin(), rates_.end(),
                  [&](const PrintedRate& rate) { return rate.spot == candidate.spot; })) {
    return true;
  }
  const auto &net = system[Total::net], &vat = system[Total::vat];
  const TaxSum* sum = net && vat ? taxes_of(net->value, vat->value) : nullptr;
  return sum != nullptr &&
         std::any_of(sum->pairs.begin(), sum->pairs.end(), [&](const TaxPair& pair) {
           const Decimal tax = amounts_.all()[pair.tax].value;
           return pair.base_value == candidate.value || tax == candidate.value ||
                  pair.base_value + tax == candidate.value;
         });
}

bool TotalSystem::is_sum_of_lines(Decimal value) const {
  const auto& lines = invoice_.lines;
  constexpr std::size_t kMost = 100;  // of more, some lines sum up to almost anything
  if (lines.size() > kMost) return false;
  for (std::size_t from = 0; from < lines.size(); ++from) {
    Decimal sum;
    for (std::size_t i = from; i < lines.size() && lines[i].net; ++i) {
      sum = sum + *lines[i].net;
      if (sum == value) return true;
    }
  }
  return false;
}

// Whether an amount is none of the totals, whatever its label says: it stands inside a sentence, or
// on a page without any of them, or its label can mean many things and it is not in line with them.
bool TotalSystem::is_aside(const TotalsReading& system, const Candidate& candidate,
                           Total total) const {
  const LineText& own = context_.line(candidate.spot->span);
  const base::Box box = box_of(context_.text, candidate.spot->span);
  const double size = std::max(6.0, own.size);
  bool same_page = false, in_line = false;
  for (const auto& chosen : system.chosen) {
    if (!chosen || chosen->spot->span.page != candidate.spot->span.page) continue;
    same_page = true;
    const LineText& line = context_.line(chosen->spot->span);
    const base::Box other = box_of(context_.text, chosen->spot->span);
    const double down = std::abs(other.center_y() - box.center_y());
    constexpr double kBlock = 10;  // of the type size
    in_line = in_line || line.row == own.row ||
              ((std::abs(other.x1 - box.x1) < size || std::abs(other.x0 - box.x0) < size ||
                std::abs(other.center_x() - box.center_x()) < size) &&
               down < kBlock * size);
  }
  if (in_line) return false;
  if (!same_page || candidate.label == nullptr || candidate.label->in_paragraph) return true;
  const Span& place = candidate.spot->span;
  const auto letters = [&](std::uint32_t from, std::uint32_t to) {
    return std::count_if(own.text.begin() + from, own.text.begin() + to, base::is_alpha);
  };
  constexpr auto kWords = 4;  // letters: more than a sign of currency
  const bool inside = letters(0, place.begin) > kWords &&
                      letters(place.end, static_cast<std::uint32_t>(own.text.size())) > kWords;
  return inside || !candidate.label->as(kLabels[static_cast<std::size_t>(total)]) ||
         candidate.label->as(kLabels[static_cast<std::size_t>(total)]) == Strength::weak;
}

TotalSystem::Account TotalSystem::accounts_for(const TotalsReading& system,
                                               const TotalsReading& labels) const {
  Account account = Account::whole;
  for (std::size_t t = 0; t < kTotals; ++t) {
    const auto &said = labels.chosen[t], &holds = system.chosen[t];
    if (!said || (holds && holds->value == said->value) || said->value.is_zero()) continue;
    // What is to pay is less where more is deducted than was read; the rules judge that.
    const bool less = static_cast<Total>(t) == Total::payable && !holds && system[Total::gross] &&
                      said->value.abs() <= system[Total::gross]->value.abs();
    if (less) continue;
    // What was computed stands nowhere.
    if (said->value != said->spot->number) continue;
    if (is_part_of(system, *said) || is_sum_of_lines(said->value)) continue;
    if (!is_aside(system, *said, static_cast<Total>(t))) return Account::none;
    account = Account::partly;
  }
  return account;
}

}  // namespace recevable::extract
