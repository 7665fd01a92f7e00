// Dates of delivery that no label announces.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/references/sentence_dates.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

// "Du 01/09/2026 au 30/09/2026" on a line of its own, "Transports du … au …", "16 February 2026 to
// 15 February 2027": the period invoiced.
bool ends_bare_period(const Context& context, const Spot& date) {
  static constexpr auto kNotDelivered = std::to_array<std::string_view>(
      {"valable", "validite", "garanti", "marche", "contrat", "tarif", "congé", "conge", "ferme",
       "fermeture", "decret", "indice", "releve de compte", "solde"});
  constexpr std::size_t kFewWords = 30;  // bytes before "du"
  const std::string& line = context.line(date.span).text;
  const std::string_view to = base::trim(std::string_view(line).substr(0, date.span.begin));
  if (to.ends_with(" to") &&
      (line.find("term") != std::string::npos || line.find("period") != std::string::npos ||
       line.find("subscription") != std::string::npos)) {
    return true;
  }
  const std::size_t from = line.find("du ");
  const bool own = from == 0 && line.size() - date.span.end <= 2;
  const bool named = from != std::string::npos && from > 0 && from <= kFewWords &&
                     line[from - 1] == ' ' && base::is_digit(line[from + 3]) &&
                     std::none_of(kNotDelivered.begin(), kNotDelivered.end(),
                                  [&](auto word) { return line.find(word) != std::string::npos; });
  if (!own && !named) return false;
  const std::string_view before = base::trim(std::string_view(line).substr(0, date.span.begin));
  const auto& spots = context.spots.on(date.span.page, date.span.line);
  const auto dates = std::count_if(spots.begin(), spots.end(), [&](std::uint32_t index) {
    return context.spots.all[index].kind == SpotKind::date;
  });
  return before.ends_with(" au") && dates == 2;
}

// "Matériel repris le", "résultats transmis le", "travaux finis le": what was done to something, in
// any verb but those of papers, payments and the law.
bool ends_in_deed(std::string_view before) {
  static constexpr auto kOtherDeeds = std::to_array<std::string_view>(
      {"accept",   "accredit", "adopt",     "agree",      "approuv",  "attendu",   "attribu",
       "certifi",  "commande", "commence",  "conclu",     "constate", "cree",      "date",
       "debute",   "delivre",  "demande",   "du",         "due",      "echu",      "edit",
       "emis",     "encaisse", "enregistr", "etabl",      "exige",    "expire",    "factur",
       "fixe",     "fonde",    "garanti",   "immatricul", "imprim",   "inscri",    "majore",
       "marche",   "modifie",  "ne",        "notifi",     "obtenu",   "ouvert",    "paye",
       "preleve",  "prevu",    "publie",    "promulgue",  "pris",     "ratifie",   "recu",
       "regle",    "renouvel", "revise",    "signe",      "souscri",  "transpose", "valide",
       "vers",     "vire",     "vote",      "annule",     "remplace", "rendez",    "societe",
       "associee", "sous",     "nous",      "tous",       "vous",     "plus",      "puis",
       "depuis",   "entre"});
  static constexpr auto kEnds = std::to_array<std::string_view>(
      {"e", "ee", "es", "ees", "i", "ie", "is", "ies", "it", "its", "ise", "ises", "u", "ue", "us",
       "ues", "ert", "erts", "erte"});
  static constexpr auto kLinks =
      std::to_array<std::string_view>({" le", " jusqu'au", " en date du"});
  const auto link = std::find_if(kLinks.begin(), kLinks.end(),
                                 [&](std::string_view word) { return before.ends_with(word); });
  if (link == kLinks.end()) return false;
  before = base::trim(before.substr(0, before.size() - link->size()));
  std::size_t begin = before.size();
  while (begin > 0 && base::is_alpha(before[begin - 1])) --begin;
  const std::string_view verb = before.substr(begin);
  constexpr std::size_t kShortest = 4;
  if (verb.size() < kShortest || begin == 0 || before[begin - 1] != ' ') return false;
  const bool other =
      std::any_of(kOtherDeeds.begin(), kOtherDeeds.end(), [&](std::string_view stem) {
        return verb == stem || (stem.size() >= kShortest && verb.starts_with(stem));
      });
  return !other && std::any_of(kEnds.begin(), kEnds.end(),
                               [&](std::string_view end) { return verb.ends_with(end); });
}

// "Dernière course :", "derniers soins le", "last visit on": the last of something.
bool ends_in_last(std::string_view before) {
  constexpr std::size_t kReach = 36;
  if (before.size() > kReach) before = before.substr(before.size() - kReach);
  for (const std::string_view mark : {", ", ". ", "; "}) {
    const std::size_t at = before.rfind(mark);
    if (at != std::string_view::npos) before = before.substr(at + mark.size());
  }
  static constexpr auto kLast = std::to_array<std::string_view>({"dernier", "derniere", "last "});
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"paiement", "versement", "payment", "facture", "invoice", "relance", "delai", "jour pour",
       "index", "indice", "revision"});
  const auto says_one = [&](const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      const std::size_t at = before.find(word);
      return at != std::string_view::npos && (at == 0 || !base::is_alnum(before[at - 1]));
    });
  };
  return says_one(kLast) && !says_one(kOthers);
}

// "Travaux du 13 au 17/04/2026": the first day has no month of its own.
bool ends_in_days_of_month(std::string_view before) {
  static constexpr auto kNotDelivered =
      std::to_array<std::string_view>({"valable", "validite", "garanti", "ferme", "conge", "tarif",
                                       "marche", "contrat", "vacances"});
  if (std::any_of(kNotDelivered.begin(), kNotDelivered.end(),
                  [&](auto word) { return before.find(word) != std::string_view::npos; })) {
    return false;
  }
  for (const std::string_view link : {" au", " et"}) {
    if (!before.ends_with(link)) continue;
    std::string_view days = base::trim(before.substr(0, before.size() - link.size()));
    if (days.ends_with("er")) days.remove_suffix(2);
    std::size_t digits = 0;
    while (digits < days.size() && base::is_digit(days[days.size() - 1 - digits])) ++digits;
    if (digits == 0 || digits > 2) return false;
    days = base::trim(days.substr(0, days.size() - digits));
    return link == " au" ? days == "du" || days.ends_with(" du")
                         : days.ends_with(" le") || days.ends_with(" les");
  }
  return false;
}

}  // namespace

// "La prestation a été achevée le 13 octobre 2026", "livré le 30 oct. 2026".
void claim_delivery_in_sentence(const Context& context, std::vector<Claim>& claims) {
  static constexpr auto kDone = std::to_array<std::string_view>(
      {"acheve",       "realise",        "effectue",   "execute",      "termine",   "livre",
       "intervention", "prestation",     "livraison",  "service fait", "retire",    "accompli",
       "diligence",    "receptionn",     "delivered",  "performed",    "completed", "depose",
       "remis",        "rendu",          "geliefert",  "erbracht",     "consegna",  "entrega",
       "close",        "assure",         "tenue",      "supplied",     "provided",  "carried out",
       "uitgevoerd",   "geleverd",       "ausgefuhrt", "eseguit",      "prestad",   "realizad",
       "operation",    "consomm",        "releve",     "collecte",     "tournee",   "atelier",
       "seance",       "representation", "concert",    "spectacle",    "audience",  "inhumation",
       "obseques",     "ceremonie",      "animation",  "visite",       "journee",   "expertise",
       "conference",   "rendered"});
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date) continue;
    const std::string before = sentence_before(context, spot);
    if (ends_bare_period(context, spot)) {
      for (const std::uint32_t index : context.spots.on(spot.span.page, spot.span.line)) {
        const Spot& day = context.spots.all[index];
        if (day.kind != SpotKind::date) continue;
        claims.push_back({Target::period, nullptr, day.span, {}, &day, 0.9});
      }
      continue;
    }
    const bool few = context.line(spot.span).tokens.size() < 40;
    if (few && (ends_in_last(before) || ends_in_days_of_month(before))) {
      claims.push_back({Target::delivery_date, nullptr, spot.span, {}, &spot, 0.6});
      continue;
    }
    if (few && ends_in_deed(before)) {
      claims.push_back(
          {Target::delivery_date, nullptr, spot.span, {}, &spot, weights::kGuessedDeed});
    }
    if (!before.ends_with(" le") && !before.ends_with(" du") && !before.ends_with(" on") &&
        !before.ends_with(" il") && !before.ends_with(" am") && !before.ends_with(" vom") &&
        !before.ends_with(" el") && !before.ends_with(" jusqu'au")) {
      continue;
    }
    // Of the clause the date stands in: "livrés en trop, accord du …" is the day of the accord.
    std::string_view near = before;
    near = near.substr(near.size() > 34 ? near.size() - 34 : 0);
    if (const auto comma = near.rfind(", "); comma != std::string_view::npos) {
      near = near.substr(comma + 2);
    }
    const bool done = std::any_of(kDone.begin(), kDone.end(), [&](std::string_view word) {
      return near.find(word) != std::string_view::npos;
    });
    if (!done || near.find("bon d") != std::string_view::npos ||
        near.find("devis") != std::string_view::npos ||
        near.find("commande") != std::string_view::npos) {
      continue;
    }
    const bool own = context.line(spot.span).tokens.size() < 40;
    claims.push_back({Target::delivery_date, nullptr, spot.span, {}, &spot, own ? 0.62 : 0.5});
  }
}
}  // namespace recevable::extract
