// Invoice number, dates, engagement, code service, order, contract: everything a label announces
// and a short value answers. All claims are scored first and then granted from the best down, each
// value to one field: a date claimed by "Devis du" is not left for "Date".

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

#include "base/text.h"
#include "extract/claims.h"
#include "extract/places.h"
#include "extract/readers.h"
#include "extract/reference_words.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

struct TargetOf {
  LabelKey key;
  Target target;
  bool is_date;
};
constexpr auto kTargetsOf = std::to_array<TargetOf>({
    {LabelKey::invoice_number, Target::invoice_number, false},
    {LabelKey::original_invoice, Target::original_number, false},
    {LabelKey::issue_date, Target::issue_date, true},
    {LabelKey::due_date, Target::due_date, true},
    {LabelKey::delivery_date, Target::delivery_date, true},
    {LabelKey::service_period, Target::period, true},
    {LabelKey::code_service, Target::service_code, false},
    {LabelKey::engagement, Target::commitment, false},
    {LabelKey::purchase_order, Target::order, false},
    {LabelKey::contract, Target::contract, false},
    {LabelKey::other_refs, Target::other, false},
});

// Between the first and the last line of the table.
bool in_line_table(const Context& context, const invoice::Invoice& invoice, const Span& span) {
  const int page = context.page(span).page->number;
  const double y = context.line(span).box.center_y();
  const base::Box& own = context.line(span).box;
  double top = 1e9, bottom = -1e9, left = 1e9, right = -1e9;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net || line.net.evidence.page != page) continue;
    const base::Box& net = line.net.evidence.box;
    top = std::min(top, net.y0);
    bottom = std::max(bottom, net.y1);
    right = std::max(right, net.x1);
    left = std::min(left, line.description && line.description.evidence.page == page
                              ? line.description.evidence.box.x0
                              : net.x0);
  }
  // A column beside the table, as some letterheads have, is not in it.
  if (own.x1 < left || own.x0 > right) return false;
  return y > top - 2 && y < bottom + 1.6 * context.line(span).size;
}

// A value in the upper half of the first page is likelier to be the document's own.
double zone_factor(const Context& context, const Span& value, Target target) {
  if (target != Target::invoice_number && target != Target::issue_date) return 1;
  const PageText& page = context.page(value);
  const bool top =
      value.page == 0 && context.line(value).box.y0 < weights::kTopZone * page.page->height;
  return top ? 1 : weights::kOutOfZone;
}

// "BL n° 12 du …", "Bon de livraison", "Lieferschein": its day is that of the delivery.
bool announces_delivery_note(const Context& context, const Label& label) {
  const std::string_view words = folded_of(context.text, label.span);
  return words.starts_with("bl") || words.find("livraison") != std::string_view::npos ||
         words.find("lieferschein") != std::string_view::npos ||
         words.find("delivery note") != std::string_view::npos ||
         words.find("albaran") != std::string_view::npos;
}

// "acompte (facture FA1)", "avoir sur", "devis du": the words before a label that give it to
// another document.
double context_factor(const Context& context, const Label& label, Target target) {
  if (target != Target::invoice_number && target != Target::issue_date) return 1;
  const LineText& line = context.line(label.span);
  const std::string_view before = std::string_view(line.text).substr(0, label.span.begin);
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"acompte", "avoir ", "devis", "commande", "bon ", "annul", "remplac", "origine", "livraison",
       "selon", "sur ", "suivant", "deduction", "avance", "rappel", "contestation", "total"});
  const bool other = std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view word) {
    return before.find(word) != std::string_view::npos;
  });
  double factor = other ? weights::kOtherDocument : 1;
  if (label.span.begin > 0 && line.text[label.span.begin - 1] == '(')
    factor *= weights::kOtherDocument;
  return factor;
}

bool looks_like_date(const Context& context, const Span& span) {
  for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.kind == SpotKind::date && spot.span.overlaps(span)) return true;
  }
  return false;
}

// A spot of one of these kinds is no reference.
bool is_other_value(const Context& context, const Span& span) {
  for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
    const Spot& spot = context.spots.all[index];
    if (!spot.span.overlaps(span)) continue;
    switch (spot.kind) {
      case SpotKind::siret:
      case SpotKind::vat_id:
      case SpotKind::iban:
      case SpotKind::email:
      case SpotKind::phone:
        return true;
      case SpotKind::percent:  // "2026~0340%" is a number with signs it should not have
        if (spot.span.begin <= span.begin) return true;
        break;
      case SpotKind::amount:
        if (spot.span.begin <= span.begin && spot.span.end >= span.end) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

double reference_plausibility(const Reference& reference, Target target) {
  switch (target) {
    case Target::service_code:
      if (reference.is_code) return 1;
      return reference.has_digit ? 0.8 : 0.55;
    case Target::other:
      return 1;
    case Target::commitment:
    case Target::order:
    case Target::contract:
      return reference.has_digit ? 1 : reference.is_code && reference.value.size() >= 3 ? 0.35 : 0;
    default:
      return reference.has_digit ? 1 : 0.0;
  }
}

// "Notre commande", "N/réf": the supplier's own references.
bool is_own_reference(const Context& context, const Label& label) {
  const std::string_view before =
      base::trim(std::string_view(context.line(label.span).text).substr(0, label.span.begin));
  return before.ends_with("notre") || before.ends_with("nos") || before.ends_with("n/") ||
         before == "our" || before.ends_with(" our");
}

void claim_reference(const Context& context, const Label& label, Target target, double weight,
                     std::vector<Claim>& claims) {
  if ((target == Target::order || target == Target::contract || target == Target::commitment) &&
      is_own_reference(context, label)) {
    target = Target::other;
  }
  if (target == Target::contract && is_in_address(context, label)) return;
  if (target == Target::order && is_kind_of_contract(context, label)) return;
  const bool weak_service = label.as(LabelKey::code_service) == Strength::weak &&
                            folded_of(context.text, label.span).starts_with("service");
  std::vector<Place> places = places_of(context, label);
  if (target == Target::contract) {
    if (const auto behind = behind_kind_of_contract(context, label)) places = {*behind};
  }
  for (const Place& place : places) {
    const auto reference = read_reference(context, place.span);
    if (!reference) continue;
    if (target == Target::service_code && weak_service &&
        !is_code_of_service(context, label, place, *reference)) {
      continue;
    }
    if (target == Target::order && is_count_of_orders(context, label, *reference)) continue;
    // "Référence : PO-204": the prefix says whose it is, the word does not.
    if (label.as(LabelKey::purchase_order) == Strength::weak &&
        (target == Target::order || target == Target::other) &&
        begins_like_order(reference->value) != (target == Target::order)) {
      continue;
    }
    double fit = reference_plausibility(*reference, target);
    if (looks_like_date(context, reference->span)) fit *= 0.15;
    if (is_other_value(context, reference->span)) fit *= 0.1;
    if (reference->value.size() > 60) fit = 0;
    if (reference->value.size() < 2 && target != Target::other) fit *= 0.5;
    const Factors factors{weight, place.score, fit, zone_factor(context, reference->span, target),
                          context_factor(context, label, target)};
    const double score = factors.product();
    Claim claim{target, &label, reference->span, reference->value, nullptr, score, factors};
    if (score < weights::kAccept && target != Target::other) {
      explain(context, claim, Fate::weak);
      continue;
    }
    claims.push_back(std::move(claim));
    // "Facture n° F1 du 12/03/2026": the date belongs to that number, as "D-26-678 du 12.08.2026".
    if (target == Target::invoice_number) {
      const Span rest{place.span.page, place.span.line, reference->span.end,
                      static_cast<std::uint32_t>(context.line(place.span).text.size())};
      const FoundSpot date = first_spot(context, rest, SpotKind::date);
      if (date.spot != nullptr && date.before.size() <= 14) {
        claims.push_back(
            {Target::issue_date, &label, date.spot->span, {}, date.spot, score * 0.97, factors});
      }
    }
    if (target == Target::other || target == Target::order || target == Target::contract ||
        target == Target::original_number) {
      const Span rest{place.span.page, place.span.line, reference->span.end, place.span.end};
      const FoundSpot date = first_spot(context, rest, SpotKind::date);
      if (date.spot != nullptr && date.before.size() <= 8) {
        const bool delivery = announces_delivery_note(context, label);
        claims.push_back({delivery ? Target::delivery_date : Target::other,
                          &label,
                          date.spot->span,
                          {},
                          date.spot,
                          delivery ? 0.6 * score : score,
                          factors});
      }
    }
  }
}

// "Date : 23102026": eight digits are a date only where a label of dates says so.
FoundSpot compact_date(const Context& context, const Span& place, std::deque<Spot>& made) {
  const LineText& line = context.line(place);
  for (const Token& token : line.tokens) {
    if (token.begin < place.begin || token.kind == TokenKind::sign) continue;
    if (token.end > place.end) break;
    Spot spot;
    const std::size_t end = read_date(line.text, token.begin, spot, true);
    if (end == 0) break;
    spot.span = {place.page, place.line, token.begin, static_cast<std::uint32_t>(end)};
    made.push_back(std::move(spot));
    return {&made.back(),
            std::string_view(line.text).substr(place.begin, token.begin - place.begin)};
  }
  return {};
}

void claim_date(const Context& context, const Label& label, Target target, double weight,
                std::vector<Claim>& claims, std::deque<Spot>& made) {
  for (const Place& place : places_of(context, label)) {
    FoundSpot found = first_spot(context, place.span, SpotKind::date);
    if (found.spot == nullptr) found = compact_date(context, place.span, made);
    if (found.spot == nullptr) continue;
    // Between the label and the date: nothing but signs and small words; for the date of the
    // invoice also its number ("Facture n° F1 du 12/03/2026").
    const std::string_view before = base::trim(found.before);
    const auto letters = std::count_if(before.begin(), before.end(), base::is_alnum);
    double fit = 1;
    if (letters > 0) {
      const bool own_number =
          target == Target::issue_date && before.ends_with("du") && before.size() <= 36;
      const bool small = before.size() <= 14;
      // "livrés en trop, accord du …": another clause, another day.
      const bool other_clause = before.find(", ") != std::string_view::npos && !own_number;
      fit = other_clause          ? 0.2
            : own_number || small ? 0.97
            : before.size() <= 30 ? weights::kAfterOther * 0.7
                                  : 0.2;
    }
    const Factors factors{weight, place.score, fit, zone_factor(context, found.spot->span, target),
                          context_factor(context, label, target)};
    const double score = factors.product();
    Claim claim{target, &label, found.spot->span, {}, found.spot, score, factors};
    if (score < weights::kAccept) {
      explain(context, claim, Fate::weak);
      continue;
    }
    claims.push_back(std::move(claim));
    if (target == Target::period) {
      const Span rest{place.span.page, place.span.line, found.spot->span.end, place.span.end};
      const FoundSpot second = first_spot(context, rest, SpotKind::date);
      if (second.spot != nullptr && second.before.size() <= 12) {
        claims.push_back(
            {Target::period, &label, second.spot->span, {}, second.spot, score, factors});
      }
    }
  }
}

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

// A date that nothing announces may be the date of the invoice under a label we do not know: then
// its absence is a guess.
void doubt_missing_date(const Context& context, invoice::Invoice& invoice,
                        const std::vector<Claim>& claims) {
  if (invoice.issue_date) return;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || spot.span.page != 0) continue;
    if (context.line(spot.span).tokens.size() > 20 || in_line_table(context, invoice, spot.span))
      continue;
    const bool claimed = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.value.overlaps(spot.span);
    });
    if (!claimed) invoice.issue_date.confidence = weights::kUnsureAbsence;
  }
}

// "Règlement du 19 janvier" is a payment received: a day to pay by that lies before the invoice is
// one only where it is plainly called so, and then it is an error of the invoice.
void doubt_early_due_dates(std::vector<Claim>& claims) {
  const Claim* issued = nullptr;
  for (const Claim& claim : claims) {
    if (claim.target == Target::issue_date && claim.date != nullptr &&
        (issued == nullptr || claim.score > issued->score)) {
      issued = &claim;
    }
  }
  if (issued == nullptr || issued->score < 0.6) return;
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
  std::vector<Claim> claims;
  std::deque<Spot> made;  // dates read because a label asked for them
  for (const Label& label : context.labels.all) {
    // "Période du … au …" under a line of the table belongs to that line.
    if (in_line_table(context, invoice, label.span) && !label.means(LabelKey::engagement) &&
        !label.means(LabelKey::code_service)) {
      continue;
    }
    for (const TargetOf& target : kTargetsOf) {
      const double weight = label_weight(label, target.key);
      if (weight == 0) continue;
      if (target.is_date) {
        claim_date(context, label, target.target, weight, claims, made);
      } else {
        claim_reference(context, label, target.target, weight, claims);
      }
    }
  }
  claim_dates_in_sentences(context, claims);
  doubt_early_due_dates(claims);
  // "Abonnement du … au …" in the table is the period of its line.
  std::erase_if(claims, [&](const Claim& claim) {
    return claim.label == nullptr && claim.target == Target::period &&
           !context.line(claim.value).text.starts_with("du ") &&
           in_line_table(context, invoice, claim.value);
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
  doubt_missing_date(context, invoice, claims);
  if (period.size() >= 2) {
    const Claim *first = period[0], *second = period[1];
    if (second->date->date < first->date->date) std::swap(first, second);
    grant(context, invoice.period_start, first->date->date, *first);
    grant(context, invoice.period_end, second->date->date, *second);
    if (!invoice.delivery_date) {
      invoice.delivery_date = invoice.period_end;
      invoice.delivery_date.confidence *= weights::kInferred;
    }
  }
}

}  // namespace recevable::extract
