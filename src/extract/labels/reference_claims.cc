// Claims of labels for references: which word is the number, the code, and whose it is.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/label_claims.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/references/reference_words.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

bool looks_like_date(const Context& context, const Span& span) {
  for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.kind == SpotKind::date && spot.span.overlaps(span)) return true;
  }
  return false;
}

// Fourteen digits that are no SIRET, and that nothing on their line calls one.
bool is_number_like_siret(const Context& context, const Spot& spot) {
  return spot.kind == SpotKind::siret && !identifiers::siret_valid(spot.text) &&
         context.line(spot.span).text.find("siret") == std::string::npos;
}

// A spot of one of these kinds is no reference.
bool is_other_value(const Context& context, const Span& span) {
  for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
    const Spot& spot = context.spots.all[index];
    if (!spot.span.overlaps(span)) continue;
    switch (spot.kind) {
      case SpotKind::siret:
        if (!is_number_like_siret(context, spot)) return true;
        break;
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

// "Votre facture d'eau", "Décompte d'honoraires", "AVOIR".
bool says_paper(std::string_view folded) {
  return says(folded, PhraseKey::title_invoice) || says(folded, PhraseKey::title_credit_note);
}

// "N°" alone says nothing; under or beside the title of the paper it is the paper's own.
double bare_number_factor(const Context& context, const Label& label, Target target) {
  const bool bare = target == Target::invoice_number && label.words == 1 &&
                    label.as(LabelKey::invoice_number) == Strength::weak;
  if (!bare) return 1;
  const LineText& own = context.line(label.span);
  const std::string_view before = std::string_view(own.text).substr(0, label.span.begin);
  if (says_paper(before)) return weights::kTitledNumber;
  if (!before.empty()) return weights::kInnerNumber;
  const double reach = 2.5 * std::max(6.0, own.size);
  const auto& lines = context.page(label.span).lines;
  const bool titled = std::any_of(lines.begin(), lines.end(), [&](const LineText& line) {
    constexpr std::size_t kTitleTokens = 8;
    if (line.index == own.index || line.tokens.size() > kTitleTokens) return false;
    const double above = own.box.y0 - line.box.y1;
    const bool over = above > -0.5 * own.size && above < reach &&
                      line.box.horizontal_overlap(own.box) > 0.3 && line.box.y0 < own.box.y0;
    const bool left = line.row == own.row && line.box.x1 <= own.box.x0;
    return (over || left) && says_paper(line.text);
  });
  return titled ? weights::kTitledNumber : 1;
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

// "BL n° 12 du …", "Bon de livraison", "Lieferschein": its day is that of the delivery.
bool announces_delivery_note(const Context& context, const Label& label) {
  const std::string_view words = folded_of(context.text, label.span);
  return words.starts_with("bl") || words.find("livraison") != std::string_view::npos ||
         words.find("lieferschein") != std::string_view::npos ||
         words.find("delivery note") != std::string_view::npos ||
         words.find("albaran") != std::string_view::npos;
}

// "Notre commande", "N/réf": the supplier's own references.
bool is_own_reference(const Context& context, const Label& label) {
  const std::string_view before =
      base::trim(std::string_view(context.line(label.span).text).substr(0, label.span.begin));
  return before.ends_with("notre") || before.ends_with("nos") || before.ends_with("n/") ||
         before == "our" || before.ends_with(" our");
}

// A public contract, whoever speaks of it.
bool says_market(const Context& context, const Label& label) {
  const std::string_view words = folded_of(context.text, label.span);
  return words.find("marche") != std::string_view::npos ||
         words.find("accord") != std::string_view::npos;
}

// "MAPA 2026-03": the word is the first part of the number.
Reference with_procedure(const Context& context, const Label& label, const Place& place,
                         const Reference& contract) {
  const bool first = place.relation == Place::Relation::same_line &&
                     folded_of(context.text, label.span) == "mapa" &&
                     contract.span.begin == label.span.end + 1;
  if (!first) return contract;
  Reference whole = contract;
  whole.span.begin = label.span.begin;
  whole.value = raw_of(context.text, whole.span);
  return whole;
}

// "BL 12 du 3 mai", "Order 77 of 3 May": the words between a reference and its day.
bool is_day_of(std::string_view between) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"", "dated", "de", "del", "du", "en date du", "le", "of", "van", "vom"});
  while (!between.empty() && !base::is_alnum(between.front())) between.remove_prefix(1);
  while (!between.empty() && !base::is_alnum(between.back())) between.remove_suffix(1);
  return std::find(kWords.begin(), kWords.end(), between) != kWords.end();
}

// "N° 2026-10-22": nothing parts the words that call it a number from what might be a day.
bool is_called_number(const Context& context, const Label& label, const Place& place) {
  const std::string_view words = folded_of(context.text, label.span);
  const bool number = words.ends_with("°") || words.ends_with("no") || words.ends_with("num") ||
                      words.ends_with("numero") || words.ends_with("nr") ||
                      words.ends_with("number") || words.starts_with("n°") ||
                      words.starts_with("numero");
  const std::string_view value = folded_of(context.text, place.span);
  const bool iso = value.find("20") < value.find('-') && value.find('-') != std::string_view::npos;
  return number && (iso || place.relation != Place::Relation::below);
}

// "CONTRAT MISSION : 418227" over "MOTIF : REMPLACEMENT": a word before a colon is a label, though
// of nothing we know.
bool is_label_itself(const Context& context, const Reference& reference) {
  if (reference.has_digit) return false;
  const std::string_view rest =
      std::string_view(context.line(reference.span).text).substr(reference.span.end);
  const std::size_t next = rest.find_first_not_of(' ');
  return next != std::string_view::npos && rest[next] == ':';
}

// "N° de commande / engagement" over one number: the second word says what Chorus calls it.
bool is_engagement_too(const Context& context, const Label& label) {
  const LineText& line = context.line(label.span);
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& next = context.labels.all[index];
    if (next.span.begin < label.span.end || !next.means_surely(LabelKey::engagement)) return false;
    const std::string_view between = base::trim(
        std::string_view(line.text).substr(label.span.end, next.span.begin - label.span.end));
    if (between != "/" && between != "ou") return false;
    const std::vector<Place> places = places_of(context, label);
    return !places.empty() &&
           folded_of(context.text, places.front().span).find(" / ") == std::string_view::npos;
  });
}

// "Service gestionnaire : Direction des routes": where the label does not ask for a code, words
// that are not one, with more behind them, name a department.
bool names_department(const Context& context, const Label& label, const Place& place,
                      const Reference& reference) {
  const std::string_view behind =
      base::trim(std::string_view(context.line(place.span).text)
                     .substr(reference.span.end, place.span.end - reference.span.end));
  // "34 rue des Cigales" in the next column.
  constexpr std::size_t kLongestHouse = 4;
  const bool house = reference.value.size() <= kLongestHouse && !behind.empty() &&
                     base::is_alpha(behind.front()) &&
                     std::all_of(reference.value.begin(), reference.value.end(), base::is_digit);
  if (house) return true;
  if (reference.is_code || reference.has_digit) return false;
  if (folded_of(context.text, label.span).find("code") != std::string_view::npos) return false;
  const std::string_view rest =
      std::string_view(context.line(place.span).text)
          .substr(reference.span.end, place.span.end - reference.span.end);
  return !base::trim(rest).empty() && base::is_alnum(base::trim(rest).front());
}

}  // namespace

void claim_reference(const Context& context, const Label& label, Target target, double weight,
                     std::vector<Claim>& claims, std::vector<Claim>& doubtful) {
  // "Notre marché" is the recipient's too.
  if ((target == Target::order || target == Target::commitment ||
       (target == Target::contract && !says_market(context, label))) &&
      is_own_reference(context, label)) {
    target = Target::other;
  }
  if (target == Target::contract && is_in_address(context, label)) return;
  if (target == Target::contract && is_of_insurance(context, label)) target = Target::other;
  if (target == Target::order && is_kind_of_contract(context, label)) return;
  if (target == Target::order && is_engagement_too(context, label)) target = Target::commitment;
  // A supplier's own contract may stand beside the recipient's "marché".
  if (target == Target::contract && !says_market(context, label)) weight *= weights::kOwnContract;
  const bool weak_service = label.as(LabelKey::code_service) == Strength::weak &&
                            folded_of(context.text, label.span).starts_with("service");
  std::vector<Place> places = places_of(context, label);
  if (target == Target::contract) {
    if (const auto behind = behind_kind_of_contract(context, label)) places = {*behind};
  }
  const bool alone = opens_cell(context, label);
  for (const Place& place : places) {
    if (!alone && place.relation != Place::Relation::same_line) continue;
    auto reference = read_reference(context, place.span);
    if (!reference) continue;
    if (is_label_itself(context, *reference)) continue;
    if (target == Target::contract) {
      reference = with_procedure(context, label, place, with_lot(context, *reference));
    }
    if (target == Target::service_code && !weak_service &&
        names_department(context, label, place, *reference)) {
      continue;
    }
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
    const bool date_like = looks_like_date(context, reference->span);
    if (date_like) {
      fit *= is_called_number(context, label, place) ? weights::kNumberLikeDate : 0.15;
    }
    if (is_other_value(context, reference->span)) fit *= 0.1;
    if (reference->value.size() > 60) fit = 0;
    if (reference->value.size() < 2 && target != Target::other) fit *= 0.5;
    const Factors factors{
        weight, place.score, fit, zone_factor(context, reference->span, target),
        context_factor(context, label, target) * bare_number_factor(context, label, target)};
    const double score = factors.product();
    Claim claim{target, &label, reference->span, reference->value, nullptr, score, factors};
    if (score < weights::kAccept && target != Target::other) {
      explain(context, claim, Fate::weak);
      if (date_like && target == Target::invoice_number) doubtful.push_back(std::move(claim));
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
      if (date.spot != nullptr && is_day_of(date.before)) {
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

}  // namespace recevable::extract
