#include "extract/references/absences.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "base/text.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

using Stems = std::span<const std::string_view>;

// How words begin that announce a field, in wordings no lexicon has.
constexpr auto kOfInvoice = std::to_array<std::string_view>(
    {"fact", "invoice", "rechnung", "beleg", "fattur", "factu", "fatur", "avoir", "piece",
     "document", "credit", "gutschrift", "numero", "n°"});
constexpr auto kOfService =
    std::to_array<std::string_view>({"serv", "chorus", "executant", "routage", "destinataire"});
constexpr auto kOfCommitment =
    std::to_array<std::string_view>({"engag", "engt", "commit", "ej", "chorus", "depense"});
constexpr auto kOfOriginal = std::to_array<std::string_view>(
    {"fact", "invoice", "origin", "annul", "rectif", "remplac", "concern", "rechnung"});
// A bare "n°" behind one of these is somebody else's number.
constexpr auto kOfOthers = std::to_array<std::string_view>(
    {"client",   "devis",    "commande", "siret", "siren",    "tva",      "rcs",     "compte",
     "contrat",  "marche",   "police",   "serie", "lot",      "agrement", "licence", "bl",
     "chantier", "dossier",  "article",  "art",   "loi",      "decret",   "page",    "certif",
     "lig",      "compteur", "point",    "carte", "vehicule", "ordre"});

bool begins_one_of(std::string_view word, Stems stems) {
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

// Whether a word of the text begins like one of the stems.
bool says_like(std::string_view text, Stems stems) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && base::is_alnum(text[at - 1])) continue;
    if (begins_one_of(text.substr(at), stems)) return true;
  }
  return false;
}

// A piece of a line that might be a reference: with a digit, and nothing anybody knows.
bool is_code(const Context& context, const Span& span) {
  constexpr std::size_t kShortest = 3;
  const std::string_view text = folded_of(context.text, span);
  if (text.size() < kShortest || std::none_of(text.begin(), text.end(), base::is_digit))
    return false;
  const auto& spots = context.spots.on(span.page, span.line);
  return std::none_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    const Spot& spot = context.spots.all[index];
    return spot.span.overlaps(span) && spot.kind != SpotKind::number;
  });
}

// "Service X-Y : VOIRIE": a word in capitals on a line that is not may be a code.
bool is_word_in_capitals(const LineText& line, const Span& span) {
  constexpr std::size_t kShortest = 3;
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::string_view raw = line.raw;
  const std::string_view word =
      raw.substr(line.to_raw[span.begin], line.to_raw[span.end] - line.to_raw[span.begin]);
  const auto letters =
      std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters >= static_cast<std::ptrdiff_t>(kShortest) &&
         std::none_of(word.begin(), word.end(), small);
}

// What may announce a value at a place of a line: the words before it in its clause, else the cell
// on its left, else the line right above it.
std::string_view announced_by(const Context& context, const Span& value) {
  constexpr std::size_t kReach = 40;  // bytes
  const PageText& page = context.page(value);
  const LineText& line = context.line(value);
  std::string_view before = std::string_view(line.text).substr(0, value.begin);
  if (before.size() > kReach) before = before.substr(before.size() - kReach);
  for (const std::string_view mark : {" - ", " | ", "; ", ". "}) {
    const std::size_t at = before.rfind(mark);
    if (at != std::string_view::npos) before = before.substr(at + mark.size());
  }
  if (std::any_of(before.begin(), before.end(), base::is_alpha) ||
      before.find("n°") != std::string_view::npos) {
    return before;
  }
  const LineText* left = nullptr;
  for (const std::uint32_t l : page.rows[line.row]) {
    if (l == value.line) break;
    left = &page.lines[l];
  }
  if (left != nullptr && line.box.x0 - left->box.x1 < weights::kFarGap * line.size) {
    return left->text;
  }
  const base::Box box = box_of(context.text, value);
  const LineText* above = nullptr;
  for (const LineText& other : page.lines) {
    const double gap = box.y0 - other.box.y1;
    if (gap < -0.5 * line.size || gap > weights::kBelowReach * line.size) continue;
    if (other.box.horizontal_overlap(box) < 0.3 || other.index == value.line) continue;
    if (above == nullptr || other.box.y0 > above->box.y0) above = &other;
  }
  return above != nullptr ? std::string_view(above->text) : std::string_view();
}

template <class T>
void doubt(invoice::Field<T>& field) {
  if (field.state != invoice::State::absent) return;
  field.confidence = std::min(field.confidence, weights::kUnsureAbsence);
}

class Doubter {
 public:
  Doubter(const Context& context, const LineArea& lines, const std::vector<Span>& taken,
          invoice::Invoice& invoice)
      : context_(context), lines_(lines), taken_(taken), invoice_(invoice) {}

  void references() {
    const bool any = absent(invoice_.invoice_number) || absent(invoice_.service_code) ||
                     absent(invoice_.commitment_number) ||
                     absent(invoice_.preceding_invoice_number);
    if (!any) return;
    for (std::uint32_t p = 0; p < context_.text.pages.size(); ++p) {
      for (const LineText& line : context_.text.pages[p].lines) {
        // Running text names articles and laws.
        constexpr std::size_t kProse = 40;
        if (line.tokens.size() < kProse) line_of(p, line);
      }
    }
  }

  // A day later than the invoice, or nobody's, may be the one to pay by.
  void due_date() {
    if (!absent(invoice_.due_date)) return;
    for (const Spot& spot : context_.spots.all) {
      if (spot.kind != SpotKind::date || is_taken(spot.span) || lines_.holds(spot.span)) continue;
      if (invoice_.issue_date && spot.date < *invoice_.issue_date) continue;
      doubt(invoice_.due_date);
    }
  }

 private:
  template <class T>
  static bool absent(const invoice::Field<T>& field) {
    return field.state == invoice::State::absent;
  }

  bool is_taken(const Span& span) const {
    return std::any_of(taken_.begin(), taken_.end(),
                       [&](const Span& other) { return other.overlaps(span); });
  }

  void line_of(std::uint32_t p, const LineText& line) {
    const auto size = static_cast<std::uint32_t>(line.text.size());
    for (std::uint32_t begin = 0; begin < size;) {
      auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(line.text.find(' ', begin), size));
      const Span chunk{p, line.index, begin, end};
      if (absent(invoice_.service_code) && is_word_in_capitals(line, chunk) && !is_taken(chunk) &&
          !lines_.holds(chunk) && says_like(announced_by(context_, chunk), kOfService)) {
        doubt(invoice_.service_code);
      }
      if (is_code(context_, chunk) && !is_taken(chunk) && !lines_.holds(chunk)) weigh(chunk);
      begin = end + 1;
    }
  }

  void weigh(const Span& chunk) {
    const std::string_view words = announced_by(context_, chunk);
    if (words.empty()) return;
    if (says_like(words, kOfService)) doubt(invoice_.service_code);
    if (says_like(words, kOfCommitment)) doubt(invoice_.commitment_number);
    if (says_like(words, kOfOriginal)) doubt(invoice_.preceding_invoice_number);
    const bool high = chunk.page == 0 && context_.line(chunk).box.y0 <
                                             weights::kTopZone * context_.page(chunk).page->height;
    if (high && says_like(words, kOfInvoice) && !says_like(words, kOfOthers)) {
      doubt(invoice_.invoice_number);
    }
  }

  const Context& context_;
  const LineArea& lines_;
  const std::vector<Span>& taken_;
  invoice::Invoice& invoice_;
};

// Days that are not of the delivery, whatever announces them.
bool is_of_something_else(std::string_view line) {
  static constexpr auto kOthers = std::to_array<std::string_view>(
      {"loi",        "decret",  "arrete du", "ordonnance", "marche",   "devis",   "commande",
       "convention", "contrat", "assur",     "valable",    "garanti",  "capital", "conditions",
       "tarif",      "indice",  "directive", "article",    "echeance", "payable", "penalite"});
  return std::any_of(kOthers.begin(), kOthers.end(), [&](std::string_view word) {
    return line.find(word) != std::string_view::npos;
  });
}

bool names_month(const LineText& line) {
  for (std::size_t t = 0; t + 1 < line.tokens.size(); ++t) {
    if (line.tokens[t].kind != TokenKind::word || line.tokens[t + 1].kind != TokenKind::digits) {
      continue;
    }
    const auto word = std::string_view(line.text).substr(line.tokens[t].begin,
                                                         line.tokens[t].end - line.tokens[t].begin);
    constexpr std::size_t kShortest = 3;
    if (word == "semaine" || word == "trimestre" || word == "semestre") return true;
    if (word.size() >= kShortest && month_named(word) != 0) return true;
  }
  return false;
}

}  // namespace

void doubt_absences(const Context& context, const LineArea& lines, const std::vector<Span>& taken,
                    invoice::Invoice& invoice) {
  Doubter doubter(context, lines, taken, invoice);
  doubter.references();
  doubter.due_date();
}

void doubt_absent_delivery(const Context& context, invoice::Invoice& invoice) {
  if (invoice.delivery_date.state != invoice::State::absent) return;
  const auto is_known = [&](const Spot& spot) {
    const auto is = [&](const invoice::Day& day) { return day && *day == spot.date; };
    return is(invoice.issue_date) || is(invoice.due_date);
  };
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      constexpr std::size_t kProse = 40;
      if (line.tokens.size() > kProse || is_of_something_else(line.text)) continue;
      const auto& spots = context.spots.on(p, line.index);
      const bool day = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
        const Spot& spot = context.spots.all[index];
        return spot.kind == SpotKind::date && !is_known(spot);
      });
      const bool dated = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
        return context.spots.all[index].kind == SpotKind::date;
      });
      if (day || (!dated && names_month(line))) doubt(invoice.delivery_date);
    }
  }
}

}  // namespace recevable::extract
