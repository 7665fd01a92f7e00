// Dates no label announces: "soit le 23/08/2026", "prestation achevée le …", "Brest, le …".

#include "extract/references/sentence_dates.h"

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

}  // namespace

std::string_view before_date(const Context& context, const Spot& date) {
  return without_weekday(
      base::trim(std::string_view(context.line(date.span).text).substr(0, date.span.begin)));
}

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

namespace {

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
      {"reglement", "paiement", "payable",   "virement",  "echeance",  "regler",
       "payer",     "mandat",   "verser",    "versement", "fallig",    "zahlbar",
       "zahlung",   "betalen",  "betaling",  "voldoen",   "pagamento", "pagare",
       "pago",      "pagar",    "payment",   "due",       "virer",     "cette somme",
       "somme de",  "uberweis", "overmaken", "transfer",  "bonifico",  "transferencia"});
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
    // "pour le 23 août 2026 au plus tard"
    const bool at_the_latest =
        before.ends_with("pour le") && std::string_view(context.line(spot.span).text)
                                           .substr(spot.span.end)
                                           .starts_with(" au plus");
    if (!about(before) && !at_the_latest && !(alone && stands_under(context, spot.span, about))) {
      continue;
    }
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

// Whether a name stands behind a postcode somewhere on the pages: a town of one of the parties.
bool is_town(const Context& context, std::string_view name) {
  constexpr std::size_t kShortest = 3, kPostcode = 4;
  if (name.size() < kShortest) return false;
  for (const PageText& page : context.text.pages) {
    for (const LineText& line : page.lines) {
      const std::size_t at = line.text.find(name);
      if (at == std::string::npos || at < kPostcode + 1 || line.text[at - 1] != ' ') continue;
      const std::size_t end = at + name.size();
      const bool whole = end == line.text.size() || !base::is_alnum(line.text[end]);
      const std::string_view digits =
          std::string_view(line.text).substr(at - 1 - kPostcode, kPostcode);
      if (whole && std::ranges::all_of(digits, base::is_digit)) return true;
    }
  }
  return false;
}

// "Brest, le", "Tournai, ce", "Le Mans,", "Brionne le": the name before the date of a letter.
std::string_view name_of_letter(std::string_view before) {
  for (const std::string_view word : {" le", " ce", " den", " the"}) {
    if (before.ends_with(word)) {
      before = base::trim(before.substr(0, before.size() - word.size()));
      break;
    }
  }
  if (before.ends_with(',')) before.remove_suffix(1);
  return base::trim(before);
}

// "facture K-0091 du": the paper and its number, and nothing else.
bool names_the_paper(std::string_view before) {
  const std::size_t first = before.find(' '), last = before.rfind(' ');
  if (first == std::string_view::npos || last <= first || before.substr(last + 1) != "du") {
    return false;
  }
  const std::string_view number = before.substr(first + 1, last - first - 1);
  return (before.starts_with("facture ") || before.starts_with("avoir ")) &&
         number.find(' ') == std::string_view::npos && std::ranges::any_of(number, base::is_digit);
}

// "Brest, le 04/07/2026", "Fait à Brest le …": the date of a letter.
void claim_letter_date(const Context& context, std::vector<Claim>& claims) {
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::date || spot.span.page != 0) continue;
    const LineText& line = context.line(spot.span);
    std::string_view before = before_date(context, spot);
    if (before == "du :" || before == "le :") before = before.substr(0, 2);
    // "Brest, le 4 juillet 2026", "Lisse, 14 oktober 2026".
    const std::string_view name = name_of_letter(before);
    const bool known_town =
        name.size() + 1 <= before.size() && !name.empty() && is_town(context, name);
    const bool town =
        known_town || (before.size() > 3 && before.size() < 40 &&
                       (before.ends_with(", le") ||
                        (before.ends_with(",") && before.find(' ') == std::string_view::npos)));
    const bool alone = before == "le" || before.empty();
    const bool to_the_end = line.text.size() - spot.span.end < 3;
    // "Nantes, le 13 octobre 2026. Les vérifications …", "Reims, le 4 mai 2026 - Semaine 18 (…)".
    const bool sentence_ends = another_statement(std::string_view(line.text).substr(spot.span.end));
    const bool clear =
        before.ends_with(", le") ? sentence_ends : line.text.compare(spot.span.end, 2, ". ") == 0;
    const bool at_top = line.box.y0 < weights::kTopZone * context.page(spot.span).page->height;
    if (names_the_paper(before) && at_top) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.99});
    } else if (town && (known_town || to_the_end || clear)) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.78});
    } else if (before == "du" && (to_the_end || sentence_ends) &&
               (follows_number(context, spot.span) || stands_beside_number(context, spot.span))) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.75});
    } else if ((before == "le" || (before.empty() && at_top)) && (to_the_end || sentence_ends) &&
               follows_number(context, spot.span)) {
      claims.push_back({Target::issue_date, nullptr, spot.span, {}, &spot, 0.75});
    } else if (alone && to_the_end && at_top) {
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
