// Invoice number, dates, engagement, code service, order, contract: everything a label announces
// and a short value answers. All claims are scored first and then granted from the best down, each
// value to one field: a date claimed by "Devis du" is not left for "Date".

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

#include "base/text.h"
#include "extract/labels/claims.h"
#include "extract/lines/line_area.h"
#include "extract/readers.h"
#include "extract/references/absences.h"
#include "extract/references/glosses.h"
#include "extract/references/reference_runs.h"
#include "extract/references/titled_numbers.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

// Fills a field from the best claim and keeps the others as alternatives.
template <class T>
void grant(const Context& context, invoice::Field<T>& field, T value, const Claim& claim) {
  const Span* label = claim.label != nullptr ? &claim.label->span : nullptr;
  const double confidence = std::min(0.99, 0.5 + 0.5 * claim.score);
  if (!field) {
    field = read_field<T>(context, std::move(value), claim.value, label, confidence);
    return;
  }
  if (field.value == value) return;
  for (const auto& alternative : field.alternatives) {
    if (alternative.value == value) return;
  }
  field.alternatives.push_back(
      {std::move(value), evidence_of(context.text, claim.value, label), claim.score});
}

std::string without_spaces(const std::string& value) {
  std::string out;
  for (const char c : value) {
    if (c != ' ') out += c;
  }
  return out;
}

// A State engagement is ten digits; printed in groups it loses its spaces, everything else is kept
// as printed.
std::string commitment_value(const std::string& printed) {
  const std::string joined = without_spaces(printed);
  const bool digits = std::all_of(joined.begin(), joined.end(), base::is_digit);
  return digits ? joined : printed;
}

void observe(const Context& context, const Claim& claim, std::vector<invoice::Text>& list) {
  const bool known = std::any_of(list.begin(), list.end(),
                                 [&](const invoice::Text& t) { return t.value == claim.text; });
  if (known || claim.score < 0.6) return;
  const Span* label = claim.label != nullptr ? &claim.label->span : nullptr;
  list.push_back(read_field<std::string>(context, claim.text, claim.value, label, claim.score));
}

void take_number_like_date(const Context& context, const std::vector<Claim>& claims,
                           invoice::Invoice& invoice) {
  if (invoice.invoice_number || !invoice.issue_date) return;
  for (const Claim& claim : claims) {
    const base::Box box = box_of(context.text, claim.value);
    const bool is_the_date = box.vertical_overlap(invoice.issue_date.evidence.box) > 0.5 &&
                             box.horizontal_overlap(invoice.issue_date.evidence.box) > 0.5;
    if (is_the_date) continue;
    grant(context, invoice.invoice_number, claim.text, claim);
    return;
  }
}

// A date that nothing announces may be the date of the invoice under a label we do not know: then
// its absence is a guess.
void doubt_missing_date(const Context& context, const LineArea& lines,
                        const std::vector<Claim>& claims, invoice::Invoice& invoice) {
  if (invoice.issue_date) return;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || spot.span.page != 0) continue;
    if (context.line(spot.span).tokens.size() > 20 || lines.holds(spot.span)) continue;
    // "Relevé-facture … arrêté au 30/09/2026": what closes the work may date the paper as well.
    const std::string_view before =
        base::trim(std::string_view(context.line(spot.span).text).substr(0, spot.span.begin));
    const bool closes = before.ends_with("arrete au") || before.ends_with("arretee au");
    const bool claimed =
        !closes && std::any_of(claims.begin(), claims.end(),
                               [&](const Claim& claim) { return claim.value.overlaps(spot.span); });
    if (!claimed) invoice.issue_date.confidence = weights::kUnsureAbsence;
  }
}

// The claim that will give the date of the invoice; null when none is good enough to judge by.
const Claim* best_issue_date(const std::vector<Claim>& claims) {
  constexpr double kSureEnough = 0.6;
  const Claim* best = nullptr;
  for (const Claim& claim : claims) {
    if (claim.target == Target::issue_date && claim.date != nullptr &&
        (best == nullptr || claim.score > best->score)) {
      best = &claim;
    }
  }
  return best != nullptr && best->score >= kSureEnough ? best : nullptr;
}

// "Prix fixés par la loi du 18 juin 2003": a day years before the invoice, in a sentence, is not
// the day of its delivery.
void drop_days_of_law(std::vector<Claim>& claims) {
  constexpr int kYears = 3;
  const Claim* issued = best_issue_date(claims);
  if (issued == nullptr) return;
  const int year = static_cast<int>(issued->date->date.year());
  std::erase_if(claims, [&](const Claim& claim) {
    if (claim.label != nullptr || claim.date == nullptr) return false;
    const bool delivery = claim.target == Target::delivery_date;
    // A deed that is only guessed at was done before it was invoiced.
    const bool later =
        delivery && claim.score <= weights::kGuessedDeed && claim.date->date > issued->date->date;
    return later || ((delivery || claim.target == Target::period) &&
                     static_cast<int>(claim.date->date.year()) + kYears <= year);
  });
}

// "Règlement du 19 janvier" is a payment received: a day to pay by that lies before the invoice is
// one only where it is plainly called so, and then it is an error of the invoice.
void doubt_early_due_dates(std::vector<Claim>& claims) {
  const Claim* issued = best_issue_date(claims);
  if (issued == nullptr) return;
  const base::Date day = issued->date->date;
  for (Claim& claim : claims) {
    const bool plain =
        claim.label != nullptr && claim.label->as(LabelKey::due_date) == Strength::strong;
    if (claim.target == Target::due_date && claim.date != nullptr && claim.date->date < day &&
        !plain) {
      claim.score *= weights::kOtherDocument;
    }
  }
  std::erase_if(claims, [](const Claim& claim) {
    return claim.target == Target::due_date && claim.score < weights::kAccept;
  });
}

}  // namespace

void read_references(const Context& context, invoice::Invoice& invoice) {
  const LineArea lines(context, invoice);
  LabelClaims by_label;
  for (const Label& label : context.labels.all) {
    // "Période du … au …" under a line of the table belongs to that line.
    if (lines.holds(label.span) && !label.means(LabelKey::engagement) &&
        !label.means(LabelKey::code_service)) {
      continue;
    }
    claim_by_label(context, label, by_label);
  }
  std::vector<Claim>& claims = by_label.all;
  claim_dates_in_sentences(context, claims);
  claim_before_glosses(context, claims);
  claim_in_runs(context, claims);
  claim_titled_numbers(context, claims);
  doubt_early_due_dates(claims);
  drop_days_of_law(claims);
  // "Abonnement du … au …" in the table is the period of its line.
  std::erase_if(claims, [&](const Claim& claim) {
    return claim.label == nullptr && claim.target == Target::period &&
           !context.line(claim.value).text.starts_with("du ") && lines.holds(claim.value);
  });
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.target < b.target;
  });

  std::vector<std::pair<Span, Target>> taken;
  std::array<bool, kTargets> filled{};
  const auto belongs_elsewhere = [&](const Claim& claim) {
    return std::any_of(taken.begin(), taken.end(), [&](const auto& t) {
      return t.first.overlaps(claim.value) && t.second != claim.target;
    });
  };
  std::vector<const Claim*> period;
  for (const Claim& claim : claims) {
    if (belongs_elsewhere(claim)) {
      explain(context, claim, Fate::taken);
      continue;
    }
    // A claim that comes too late for its field is kept as an alternative there and leaves its
    // value free: "Fait le" may be the date of the invoice or that of the work.
    bool& filled_already = filled[static_cast<std::size_t>(claim.target)];
    explain(context, claim, filled_already ? Fate::alternative : Fate::won);
    if (!filled_already || claim.target == Target::other || claim.target == Target::period) {
      taken.emplace_back(claim.value, claim.target);
    }
    filled_already = true;
    switch (claim.target) {
      case Target::invoice_number:
        observe(context, claim, invoice.observed.invoice_numbers);
        grant(context, invoice.invoice_number, claim.text, claim);
        break;
      case Target::original_number:
        grant(context, invoice.preceding_invoice_number, claim.text, claim);
        break;
      case Target::issue_date:
        grant(context, invoice.issue_date, claim.date->date, claim);
        break;
      case Target::due_date:
        grant(context, invoice.due_date, claim.date->date, claim);
        break;
      case Target::delivery_date:
        grant(context, invoice.delivery_date, claim.date->date, claim);
        break;
      case Target::period:
        period.push_back(&claim);
        break;
      case Target::service_code:
        grant(context, invoice.service_code, claim.text, claim);
        break;
      case Target::commitment: {
        Claim clean = claim;
        clean.text = commitment_value(claim.text);
        observe(context, clean, invoice.observed.commitment_numbers);
        grant(context, invoice.commitment_number, clean.text, clean);
        break;
      }
      case Target::order:
        grant(context, invoice.purchase_order, claim.text, claim);
        break;
      case Target::contract:
        grant(context, invoice.contract_number, claim.text, claim);
        break;
      case Target::other:
        break;
    }
  }
  take_number_like_date(context, by_label.like_dates, invoice);
  doubt_missing_date(context, lines, claims, invoice);
  std::vector<Span> values;
  values.reserve(taken.size());
  for (const auto& [span, target] : taken) values.push_back(span);
  doubt_absences(context, lines, values, invoice);
  if (period.size() >= 2) {
    const Claim *first = period[0], *second = period[1];
    if (second->date->date < first->date->date) std::swap(first, second);
    grant(context, invoice.period_start, first->date->date, *first);
    grant(context, invoice.period_end, second->date->date, *second);
    if (!invoice.delivery_date) {
      invoice.delivery_date = invoice.period_end;
      invoice.delivery_date.confidence *= weights::kInferred;
      invoice.delivery_date.evidence.source = invoice::Source::inferred;
    }
  }
}

}  // namespace recevable::extract
