// Dates no label announces: "soit le 23/08/2026", "prestation achevée le …", "Brest, le …".

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/claims.h"
#include "extract/labels/phrases.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

std::string_view without_weekday(std::string_view before) {
  static constexpr auto kDays = std::to_array<std::string_view>(
      {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday",
       "wednesday", "thursday", "friday", "saturday", "sunday"});
  for (const std::string_view day : kDays) {
    if (before.ends_with(day)) return base::trim(before.substr(0, before.size() - day.size()));
  }
  return before;
}

// The words before a date on its line, without the day of the week.
std::string_view before_date(const Context& context, const Spot& date) {
  return without_weekday(
      base::trim(std::string_view(context.line(date.span).text).substr(0, date.span.begin)));
}

// The same with the end of the line above when the sentence began there: a paragraph breaks
// anywhere.
std::string sentence_before(const Context& context, const Spot& date) {
  constexpr std::size_t kProse = 8;       // tokens of a line that is running text
  constexpr std::size_t kFewBefore = 24;  // bytes
  constexpr std::size_t kTaken = 60;      // bytes of the line above
  std::string before(before_date(context, date));
  const LineText& line = context.line(date.span);
  if (before.size() > kFewBefore || line.index == 0) return before;
  const LineText& above = context.page(date.span).lines[line.index - 1];
  if (above.block != line.block || above.tokens.size() < kProse || above.text.ends_with('.')) {
    return before;
  }
  const std::size_t from = above.text.size() > kTaken ? above.text.size() - kTaken : 0;
  return std::string(without_weekday(base::trim(above.text.substr(from) + " " + before)));
}

// Whether a row right above a date, with a cell in its column, says what is asked.
template <class Asked>
bool stands_under(const Context& context, const Span& span, Asked&& asked) {
  const LineText& line = context.line(span);
  const double reach = 4 * std::max(6.0, line.size);
  const auto& lines = context.page(span).lines;
  return std::any_of(lines.begin(), lines.end(), [&](const LineText& other) {
    const double gap = line.box.y0 - other.box.y1;
    return other.index != line.index && gap > -0.5 * line.size && gap < reach &&
           other.box.horizontal_overlap(line.box) > 0.3 &&
           std::any_of(lines.begin(), lines.end(), [&](const LineText& beside) {
             return beside.row == other.row && asked(beside.text);
           });
  });
}

// "À payer sous 30 jours (30/11/2026)", "Règlement à 45 jours fin de mois : 31 mars".
bool ends_in_days(std::string_view before) {
  while (!before.empty() && !base::is_alnum(before.back())) {
    if (before.back() == '.' || before.back() == ',') return false;
    before.remove_suffix(1);
  }
  static constexpr auto kEnds = std::to_array<std::string_view>(
      {" jours", " jours nets", " jours net", " fin de mois", " days", " tage", " tagen"});
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return before.ends_with(end); });
}

// "Règlement à 30 jours, soit le 23/08/2026", "payable au plus tard le …": a date in the sentence
// about payment.
void claim_due_in_sentence(const Context& context, std::vector<Claim>& claims) {
  static constexpr auto kPayment = std::to_array<std::string_view>(
      {"reglement", "paiement", "payable",  "virement",  "echeance",  "regler",
       "payer",     "mandat",   "verser",   "versement", "fallig",    "zahlbar",
       "zahlung",   "betalen",  "betaling", "voldoen",   "pagamento", "pagare",
       "pago",      "pagar",    "payable",  "payment",   "due"});
  static constexpr auto kBefore = std::to_array<std::string_view>({"soit le",
                                                                   "au plus tard le",
                                                                   "avant le",
                                                                   "au",
                                                                   "le",
                                                                   "soit au",
                                                                   "jusqu'au",
                                                                   "soit",
                                                                   "pour le",
                                                                   "bis zum",
                                                                   "bis",
                                                                   "voor",
                                                                   "entro il",
                                                                   "antes del",
                                                                   "before",
                                                                   "by",
                                                                   "d'ici le",
                                                                   "d'ici au",
                                                                   "uiterlijk op",
                                                                   "uiterlijk",
                                                                   "op",
                                                                   "spatestens am",
                                                                   "am",
                                                                   "on",
                                                                   "no later than",
                                                                   "hasta el",
                                                                   "al",
                                                                   "entro"});
  // Words that say plainly that a day is the last one to pay.
  static constexpr auto kPlain =
      std::to_array<std::string_view>({"soit", "plus tard", "avant", "pour le", "d'ici", "bis zum",
                                       "spatestens", "entro il", "uiterlijk", "no later than"});
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date) continue;
    const std::string before = sentence_before(context, spot);
    const auto about = [&](std::string_view text) {
      return std::any_of(kPayment.begin(), kPayment.end(),
                         [&](auto word) { return text.find(word) != std::string_view::npos; });
    };
    // "Somme à payer / 3 069,08 € / avant le 22 juillet 2026": the words stand above.
    const bool after_days = ends_in_days(before);
    const bool alone = before == "avant le" || before == "au plus tard le" || before == "jusqu'au";
    if (!about(before) && !(alone && stands_under(context, spot.span, about))) continue;
    const bool introduced =
        after_days || std::any_of(kBefore.begin(), kBefore.end(),
                                  [&](auto word) { return before.ends_with(word); });
    // "Règlement attendu. … Fait à Brest, le": another sentence.
    const std::size_t stop = before.rfind(". ");
    if (!introduced ||
        (stop != std::string::npos && !about(std::string_view(before).substr(stop)))) {
      continue;
    }
    const bool plain =
        after_days || std::any_of(kPlain.begin(), kPlain.end(), [&](std::string_view word) {
          return before.find(word) != std::string::npos;
        });
    double score = plain ? 0.85 : 0.55;
    if (before.find("escompte") != std::string_view::npos ||
        before.find("recu") != std::string_view::npos ||
        before.find("acompte") != std::string_view::npos) {
      score *= 0.3;
    }
    if (score >= weights::kAccept)
      claims.push_back({Target::due_date, nullptr, spot.span, {}, &spot, score});
  }
}

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

// The line right above another in its column, or in its block; nullptr when there is none.
const LineText* line_above(const Context& context, const Span& span) {
  const auto& lines = context.page(span).lines;
  const LineText& line = lines[span.line];
  for (const LineText& other : lines) {
    const double gap = line.box.y0 - other.box.y1;
    if (std::abs(other.box.x0 - line.box.x0) < weights::kAligned * line.size &&
        other.box.y0 < line.box.y0 && gap > -0.5 * line.size && gap < 1.5 * line.size) {
      return &other;
    }
  }
  return span.line > 0 && lines[span.line - 1].block == line.block ? &lines[span.line - 1]
                                                                   : nullptr;
}

// A line that is one code: "FX26-0718".
bool is_code(const LineText& line) {
  return line.text.find(' ') == std::string::npos &&
         std::any_of(line.text.begin(), line.text.end(), base::is_digit);
}

// Whether the line above announces an invoice: "FACTURE n° 12 / du 4 mai", "Votre facture d'eau",
// or holds the number that the line above it announces.
bool follows_number(const Context& context, const Span& span) {
  const LineText* above = line_above(context, span);
  if (above != nullptr && is_code(*above)) {
    const LineText* over = line_above(
        context, {span.page, above->index, 0, static_cast<std::uint32_t>(above->text.size())});
    if (over != nullptr) above = over;
  }
  if (above == nullptr) return false;
  if (says(above->text, PhraseKey::title_invoice)) return true;
  const auto& labels = context.labels.on(span.page, above->index);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    return context.labels.all[index].means(LabelKey::invoice_number);
  });
}

// "FACTURE T26/1     du 31/10/26": the cell left of it on its row announces an invoice.
bool stands_beside_number(const Context& context, const Span& span) {
  const PageText& page = context.page(span);
  for (const std::uint32_t l : page.rows[context.line(span).row]) {
    if (l == span.line) return false;
    const auto& labels = context.labels.on(span.page, l);
    if (std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
          return context.labels.all[index].means(LabelKey::invoice_number);
        })) {
      return true;
    }
  }
  return false;
}

// Whether a sign parts what stands behind a date from it.
bool another_statement(std::string_view rest) {
  static constexpr auto kMarks =
      std::to_array<std::string_view>({". ", " - ", " | ", " · ", " • ", " (", ", ", "; ", " / "});
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return rest.starts_with(mark); });
}

// "Brest, le 04/07/2026", "Fait à Brest le …": the date of a letter.
void claim_letter_date(const Context& context, std::vector<Claim>& claims) {
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || spot.span.page != 0) continue;
    const LineText& line = context.line(spot.span);
    std::string_view before = before_date(context, spot);
    if (before == "du :" || before == "le :") before = before.substr(0, 2);
    // "Brest, le 4 juillet 2026", "Lisse, 14 oktober 2026".
    const bool town = before.size() > 4 && before.size() < 40 &&
                      (before.ends_with(", le") ||
                       (before.ends_with(",") && before.find(' ') == std::string_view::npos));
    const bool alone = before == "le" || before.empty();
    const bool to_the_end = line.text.size() - spot.span.end < 3;
    // "Nantes, le 13 octobre 2026. Les vérifications …", "Reims, le 4 mai 2026 - Semaine 18 (…)".
    const bool sentence_ends = another_statement(std::string_view(line.text).substr(spot.span.end));
    const bool clear =
        before.ends_with(", le") ? sentence_ends : line.text.compare(spot.span.end, 2, ". ") == 0;
    if (town && (to_the_end || clear)) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.78});
    } else if (before == "du" && (to_the_end || sentence_ends) &&
               (follows_number(context, spot.span) || stands_beside_number(context, spot.span))) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.75});
    } else if (before == "le" && (to_the_end || sentence_ends) &&
               follows_number(context, spot.span)) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.75});
    } else if (alone && to_the_end &&
               line.box.y0 < weights::kTopZone * context.page(spot.span).page->height) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.4});
    }
  }
}

}  // namespace

void claim_dates_in_sentences(const Context& context, std::vector<Claim>& claims) {
  claim_due_in_sentence(context, claims);
  claim_letter_date(context, claims);
  claim_delivery_in_sentence(context, claims);
}

}  // namespace recevable::extract
