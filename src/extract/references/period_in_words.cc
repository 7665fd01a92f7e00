// The day of delivery from a period that is named, not dated.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/places.h"
#include "extract/readers.h"
#include "extract/text/values.h"

namespace recevable::extract {
namespace {

// Of a year's parts: "1er semestre" ends in June.
struct Part {
  std::string_view name;
  int months;
};
constexpr auto kParts =
    std::to_array<Part>({{"semestre", 6}, {"trimestre", 3}, {"quadrimestre", 4}, {"bimestre", 2}});

// What a line with the name of a month is about, when it is about what was delivered.
constexpr auto kSubjects = std::to_array<std::string_view>(
    {"mois d", "periode", "prestation", "consommation", "abonnement", "loyer", "location",
     "maintenance", "intervention", "honoraires", "heures", "livraison", "forfait", "entretien",
     "au titre d", "repas", "releve", "(du "});
constexpr auto kOthers = std::to_array<std::string_view>(
    {"echeance", "regle", "payer", "marche", "contrat", "loi", "decret", "ordonnance", "devis",
     "commande", "signe", "avenant", "indice"});

bool says_one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string_view word_of(const LineText& line, const Token& token) {
  return std::string_view(line.text).substr(token.begin, token.end - token.begin);
}

int year_of(const LineText& line, const Token& token) {
  const std::string_view digits = word_of(line, token);
  if (token.kind != TokenKind::digits || digits.size() != 4 || !digits.starts_with("20")) return 0;
  return 2000 + (digits[2] - '0') * 10 + (digits[3] - '0');
}

int ordinal_of(std::string_view word) {
  if (word.size() == 1 && word[0] >= '1' && word[0] <= '6') return word[0] - '0';
  if (word == "premier") return 1;
  if (word == "deuxieme" || word == "second") return 2;
  if (word == "troisieme") return 3;
  if (word == "quatrieme") return 4;
  return 0;
}

struct Period {
  base::Date last;
  Span span;
};

std::optional<base::Date> last_day(int year, int month) {
  for (int day = 31; day >= 28; --day) {
    if (const auto date = base::make_date(year, month, day)) return date;
  }
  return std::nullopt;
}

// "3e trimestre 2026": an ordinal, its ending when that is a word of its own, the part, the year.
std::optional<Period> part_of_year(const LineText& line, std::uint32_t page, std::size_t at) {
  const auto& tokens = line.tokens;
  const auto part = std::find_if(kParts.begin(), kParts.end(), [&](const Part& p) {
    return word_of(line, tokens[at]) == p.name;
  });
  if (part == kParts.end() || at == 0 || at + 1 >= tokens.size()) return std::nullopt;
  int ordinal = ordinal_of(word_of(line, tokens[at - 1]));
  std::size_t first = at - 1;
  if (ordinal == 0 && at >= 2) {
    first = at - 2;
    ordinal = ordinal_of(word_of(line, tokens[first]));
  }
  const int year = year_of(line, tokens[at + 1]);
  const int month = ordinal * part->months;
  if (ordinal == 0 || year == 0 || month > 12) return std::nullopt;
  const auto last = last_day(year, month);
  if (!last) return std::nullopt;
  return Period{*last, {page, line.index, tokens[first].begin, tokens[at + 1].end}};
}

std::optional<Period> month_of_year(const LineText& line, std::uint32_t page, std::size_t at) {
  const auto& tokens = line.tokens;
  if (at + 1 >= tokens.size()) return std::nullopt;
  // "30 septembre 2026" is a date, and was weighed as one.
  if (at > 0 && (tokens[at - 1].kind == TokenKind::digits || word_of(line, tokens[at - 1]) == "er"))
    return std::nullopt;
  const int month = month_named(word_of(line, tokens[at]));
  const int year = month != 0 ? year_of(line, tokens[at + 1]) : 0;
  if (year == 0) return std::nullopt;
  const auto last = last_day(year, month);
  if (!last) return std::nullopt;
  return Period{*last, {page, line.index, tokens[at].begin, tokens[at + 1].end}};
}

// "01/06 - 30/06/2026", "du 01/01 au 31/03/2026", "01.01 – 31.01.2026": the first day without its
// year. What the words before it say something else of is no period delivered.
bool ends_in_day_of_year(std::string_view before) {
  static constexpr auto kJoints =
      std::to_array<std::string_view>({"-", "au", "a", "to", "bis", "al"});
  before = base::trim(before);
  const auto joint = std::find_if(kJoints.begin(), kJoints.end(),
                                  [&](std::string_view word) { return before.ends_with(word); });
  if (joint == kJoints.end()) return false;
  before = base::trim(before.substr(0, before.size() - joint->size()));
  const auto digits = [&] {
    std::size_t count = 0;
    while (!before.empty() && base::is_digit(before.back()) && count < 3) {
      before.remove_suffix(1);
      ++count;
    }
    return count == 1 || count == 2;
  };
  if (!digits() || before.empty() || (before.back() != '/' && before.back() != '.')) return false;
  before.remove_suffix(1);
  if (!digits()) return false;
  constexpr std::size_t kClause = 40;
  if (before.size() > kClause) before = before.substr(before.size() - kClause);
  static constexpr auto kNotDelivered = std::to_array<std::string_view>(
      {"valable", "ferme", "conge", "vacances", "tarif", "garanti", "ouvert", "validite"});
  return (before.empty() || !base::is_alnum(before.back())) && !says_one_of(before, kNotDelivered);
}

std::optional<Period> dated_period(const Context& context) {
  std::optional<Period> found;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date) continue;
    const std::string_view before =
        std::string_view(context.line(spot.span).text).substr(0, spot.span.begin);
    if (!ends_in_day_of_year(before)) continue;
    if (!found || found->last < spot.date) found = Period{spot.date, spot.span};
  }
  return found;
}

// "Mois d'exécution : mai 2026", in whatever cell the label has its value.
std::optional<Period> labelled_period(const Context& context) {
  for (const Label& label : context.labels.all) {
    if (label.in_paragraph ||
        !(label.means(LabelKey::service_period) || label.means(LabelKey::delivery_date))) {
      continue;
    }
    for (const Place& place : places_of(context, label)) {
      const LineText& line = context.line(place.span);
      for (std::size_t at = 0; at < line.tokens.size(); ++at) {
        const Token& token = line.tokens[at];
        if (token.kind != TokenKind::word || token.begin < place.span.begin) continue;
        auto period = part_of_year(line, place.span.page, at);
        if (!period) period = month_of_year(line, place.span.page, at);
        if (period && period->span.end <= place.span.end) return period;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

void read_period_in_words(const Context& context, invoice::Invoice& invoice) {
  if (invoice.delivery_date.state != invoice::State::absent) return;
  std::optional<Period> found = dated_period(context);
  if (!found) found = labelled_period(context);
  const double confidence = found ? 0.8 : 0.6;
  for (std::uint32_t p = 0; p < context.text.pages.size() && confidence < 0.7; ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      if (says_one_of(line.text, kOthers)) continue;
      const bool under =
          line.index > 0 && context.text.pages[p].lines[line.index - 1].block == line.block;
      const bool about =
          says_one_of(line.text, kSubjects) ||
          (under && says_one_of(context.text.pages[p].lines[line.index - 1].text, kSubjects));
      for (std::size_t at = 0; at < line.tokens.size(); ++at) {
        if (line.tokens[at].kind != TokenKind::word) continue;
        auto period = part_of_year(line, p, at);
        if (!period && about) period = month_of_year(line, p, at);
        if (period && (!found || found->last < period->last)) found = period;
      }
    }
  }
  if (!found) return;
  invoice.delivery_date =
      read_field<base::Date>(context, found->last, found->span, nullptr, confidence);
  invoice.delivery_date.evidence.source = invoice::Source::inferred;
}

}  // namespace recevable::extract
