// What labels claim: for each label the values that may be meant, scored by how telling the label
// is, where the value stands from it, whether it looks like one, and what is said beside it.

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

#include "base/text.h"
#include "extract/labels/claims.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/references/reference_words.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

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
    {LabelKey::payment_terms, Target::due_date, true},
    {LabelKey::delivery_date, Target::delivery_date, true},
    {LabelKey::service_period, Target::period, true},
    {LabelKey::code_service, Target::service_code, false},
    {LabelKey::engagement, Target::commitment, false},
    {LabelKey::purchase_order, Target::order, false},
    {LabelKey::contract, Target::contract, false},
    {LabelKey::other_refs, Target::other, false},
});

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
