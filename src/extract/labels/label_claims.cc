// What labels claim: for each label the values that may be meant, scored by how telling the label
// is, where the value stands from it, whether it looks like one, and what is said beside it.

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

#include "base/text.h"
#include "extract/labels/claims.h"
#include "extract/labels/label_claims.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/references/reference_words.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {

double zone_factor(const Context& context, const Span& value, Target target) {
  if (target != Target::invoice_number && target != Target::issue_date) return 1;
  const PageText& page = context.page(value);
  const bool top =
      value.page == 0 && context.line(value).box.y0 < weights::kTopZone * page.page->height;
  return top ? 1 : weights::kOutOfZone;
}

double context_factor(const Context& context, const Label& label, Target target) {
  if (target != Target::invoice_number && target != Target::issue_date) return 1;
  const LineText& line = context.line(label.span);
  const std::string_view before = clause_before(context, label);
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
    {LabelKey::payment_terms, Target::due_date, true},
    {LabelKey::delivery_date, Target::delivery_date, true},
    {LabelKey::service_period, Target::period, true},
    {LabelKey::code_service, Target::service_code, false},
    {LabelKey::engagement, Target::commitment, false},
    {LabelKey::purchase_order, Target::order, false},
    {LabelKey::contract, Target::contract, false},
    {LabelKey::other_refs, Target::other, false},
});

// A date that others follow in its column is one of a list, and not the paper's.
bool heads_column_of_dates(const Context& context, const Span& date) {
  const LineText& own = context.line(date);
  const double size = std::max(6.0, own.size);
  const double x = box_of(context.text, date).x0;
  const auto& spots = context.spots.all;
  return std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
    if (spot.kind != SpotKind::date || spot.span.page != date.page) return false;
    const double below = context.line(spot.span).box.y0 - own.box.y1;
    return below > -0.2 * size && below < 0.9 * size &&
           std::abs(box_of(context.text, spot.span).x0 - x) < 0.5 * size;
  });
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

// "01/09/2026 au 30/09/2026", "… - …", "… to …".
bool joins_period(std::string_view between) {
  static constexpr auto kJoints = std::to_array<std::string_view>(
      {"-", "a", "al", "ao", "au", "bis", "bis zum", "et", "inclus au", "jusqu'au", "t/m", "to",
       "tot", "until", "till", ">", "/"});
  return std::find(kJoints.begin(), kJoints.end(), base::trim(between)) != kJoints.end();
}

// "Travaux du 13 au 17/04/2026": before the only date a day without its month.
bool follows_first_day(std::string_view before) {
  before = base::trim(before);
  const std::size_t digits = std::min(before.find_first_not_of("0123456789"), before.size());
  if (digits == 0 || digits > 2) return false;
  std::string_view joint = before.substr(digits);
  if (joint.starts_with("er")) joint.remove_prefix(2);
  return joins_period(joint);
}

// "FACTURE" is "Facture du" without its article: a date under such a title need not be its own.
bool names_paper_only(const Context& context, const Label& label) {
  const std::string_view words = folded_of(context.text, label.span);
  return label.words <= 2 && label.means(LabelKey::invoice_number) && !words.ends_with(" du") &&
         !words.ends_with(" le");
}

void claim_date(const Context& context, const Label& label, Target target, double weight,
                std::vector<Claim>& claims, std::deque<Spot>& made) {
  if (target == Target::issue_date && names_paper_only(context, label)) {
    weight *= weights::kPaperNotDate;
  }
  const bool alone = opens_cell(context, label);
  for (const Place& place : places_of(context, label)) {
    if (!alone && place.relation != Place::Relation::same_line) continue;
    FoundSpot found = first_spot(context, place.span, SpotKind::date);
    if (found.spot == nullptr) found = compact_date(context, place.span, made);
    if (found.spot == nullptr) continue;
    if (target == Target::period && follows_first_day(found.before)) {
      const Factors factors{weight, place.score};
      claims.push_back({Target::delivery_date,
                        &label,
                        found.spot->span,
                        {},
                        found.spot,
                        factors.product(),
                        factors});
      continue;
    }
    // "Livraison effectuée le 9 juin" is a day, "Livraisons effectuées du 1er au 9 juin" a period.
    if (target == Target::period && label.means(LabelKey::delivery_date)) {
      const Span rest{place.span.page, place.span.line, found.spot->span.end, place.span.end};
      const FoundSpot second = first_spot(context, rest, SpotKind::date);
      if (second.spot == nullptr || !joins_period(second.before)) continue;
    }
    // "Travaux finis le 14 octobre" is a day too.
    if (target == Target::period && !base::trim(found.before).empty()) {
      const std::string_view words = base::trim(found.before);
      const bool deed =
          words.ends_with(" le") && std::any_of(words.begin(), words.end() - 3, base::is_alpha);
      if (deed) continue;
    }
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
    if ((target == Target::issue_date || target == Target::delivery_date) &&
        place.relation == Place::Relation::below &&
        heads_column_of_dates(context, found.spot->span)) {
      fit *= weights::kOneOfList;
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
      if (second.spot != nullptr && joins_period(second.before)) {
        claims.push_back(
            {Target::period, &label, second.spot->span, {}, second.spot, score, factors});
      }
    }
  }
}

}  // namespace

void claim_by_label(const Context& context, const Label& label, LabelClaims& claims) {
  for (const TargetOf& target : kTargetsOf) {
    double weight = label_weight(label, target.key);
    if (weight == 0) continue;
    // "Délai de paiement : jusqu'au 12/08": terms may say the day itself.
    if (target.key == LabelKey::payment_terms) {
      if (label.means(LabelKey::due_date)) continue;
      weight *= weights::kDayOfTerms;
    }
    if (target.is_date) {
      claim_date(context, label, target.target, weight, claims.all, claims.made);
    } else {
      claim_reference(context, label, target.target, weight, claims.all, claims.like_dates);
    }
  }
}

}  // namespace recevable::extract
