#include "extract/references/reference_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

constexpr double kNear = 3.5;  // white between a label and what tells whose it is, in type sizes

bool has_small_letter(std::string_view raw) {
  return std::any_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_colon_behind(const Context& context, const Label& label) {
  const std::string& text = context.line(label.span).text;
  const std::size_t next = text.find_first_not_of(' ', label.span.end);
  return next != std::string::npos && text[next] == ':';
}

// Whether a line speaks of the recipient or of its references.
bool tells_of_recipient(const Context& context, std::uint32_t page, const LineText& line) {
  for (const std::uint32_t index : context.labels.on(page, line.index)) {
    const Label& label = context.labels.all[index];
    if (label.in_paragraph) continue;
    for (const LabelKey key :
         {LabelKey::engagement, LabelKey::buyer_siret, LabelKey::buyer_block}) {
      if (label.as(key) == Strength::strong) return true;
    }
  }
  for (const std::uint32_t index : context.spots.on(page, line.index)) {
    const Spot& spot = context.spots.all[index];
    if (spot.kind == SpotKind::siret && identifiers::public_body(spot.text)) return true;
  }
  return line.tokens.size() < 20 && says(line.text, PhraseKey::public_body);
}

bool beside_recipient(const Context& context, const Label& label) {
  const LineText& own = context.line(label.span);
  const double reach = kNear * std::max(6.0, own.size);
  for (const LineText& line : context.page(label.span).lines) {
    const double gap = std::max(line.box.y0 - own.box.y1, own.box.y0 - line.box.y1);
    if (gap > reach) continue;
    const bool beside = line.row == own.row || line.box.horizontal_overlap(own.box) > 0.1;
    if (beside && tells_of_recipient(context, label.span.page, line)) return true;
  }
  return false;
}

// "ENGAGEMENT R26-0817 SERVICE RESTAURATION": the service is named with the engagement.
bool follows_engagement(const Context& context, const Label& label) {
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& other = context.labels.all[index];
    return other.span.end <= label.span.begin && other.as(LabelKey::engagement) == Strength::strong;
  });
}

// Words between "marché", "contrat" and their number.
bool says_kind(std::string_view word) {
  static constexpr auto kKinds = std::to_array<std::string_view>({"a",
                                                                  "accord",
                                                                  "attributaire",
                                                                  "attributaires",
                                                                  "adaptee",
                                                                  "bon",
                                                                  "bons",
                                                                  "cadre",
                                                                  "commande",
                                                                  "commandes",
                                                                  "conception",
                                                                  "courantes",
                                                                  "d",
                                                                  "de",
                                                                  "des",
                                                                  "du",
                                                                  "en",
                                                                  "entretien",
                                                                  "et",
                                                                  "etudes",
                                                                  "exploitation",
                                                                  "formation",
                                                                  "fourniture",
                                                                  "fournitures",
                                                                  "intellectuelles",
                                                                  "la",
                                                                  "le",
                                                                  "les",
                                                                  "location",
                                                                  "maintenance",
                                                                  "maitrise",
                                                                  "mono",
                                                                  "multi",
                                                                  "nettoyage",
                                                                  "oeuvre",
                                                                  "ordinaire",
                                                                  "prestation",
                                                                  "prestations",
                                                                  "procedure",
                                                                  "public",
                                                                  "publics",
                                                                  "realisation",
                                                                  "restauration",
                                                                  "service",
                                                                  "services",
                                                                  "subsequent",
                                                                  "transport",
                                                                  "travaux"});
  return std::binary_search(kKinds.begin(), kKinds.end(), word);
}

// "d'œuvre", "conception-réalisation": every word of a chunk.
bool says_kinds(std::string_view chunk) {
  if (chunk == "-") return false;
  std::size_t word = 0;
  while (word < chunk.size()) {
    std::size_t stop = word;
    while (stop < chunk.size() && base::is_alpha(chunk[stop])) ++stop;
    if (stop > word && !says_kind(chunk.substr(word, stop - word))) return false;
    if (stop < chunk.size() && chunk[stop] != '\'' && chunk[stop] != '-') return false;
    word = stop + 1;
  }
  return true;
}

}  // namespace

bool is_code_of_service(const Context& context, const Label& label, const Place& place,
                        const Reference& reference) {
  if (!reference.is_code || reference.value.size() > 30) return false;
  const auto of = [&](auto&& kind) {
    return std::count_if(reference.value.begin(), reference.value.end(), kind);
  };
  const auto capitals = of([](char c) { return c >= 'A' && c <= 'Z'; });
  if (capitals + of(base::is_digit) < 2) return false;
  // Nothing but the code stands there, or a sign parts it from the next statement.
  const std::string_view rest =
      base::trim(std::string_view(context.line(place.span).text)
                     .substr(reference.span.end, place.span.end - reference.span.end));
  if (!rest.empty() && base::is_alnum(rest.front())) return false;
  const bool row = place.relation != Place::Relation::same_line || has_colon_behind(context, label);
  if (!row) {
    if (capitals < 2) return false;
    // In a line all in capitals a name looks like a code, unless it has signs no name has.
    const bool in_words = std::all_of(reference.value.begin(), reference.value.end(),
                                      [](char c) { return !base::is_digit(c) && c != '_'; });
    if (in_words && !has_small_letter(raw_of(context.text, label.span)) &&
        !follows_engagement(context, label)) {
      return false;
    }
  }
  return beside_recipient(context, label);
}

std::optional<Place> behind_kind_of_contract(const Context& context, const Label& label) {
  const std::string_view text = context.line(label.span).text;
  const auto size = static_cast<std::uint32_t>(text.size());
  // An agreement about training or a grant has a number too, and is no public contract.
  if (folded_of(context.text, label.span).starts_with("convention")) return std::nullopt;
  bool kind = false, announced = false;  // announced by "n°"
  for (std::uint32_t at = label.span.end; at < size;) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    std::uint32_t end = at;
    while (end < size && text[end] != ' ') ++end;
    const std::string_view chunk = text.substr(at, end - at);
    if (std::any_of(chunk.begin(), chunk.end(), base::is_digit)) {
      const bool year = chunk.size() < 5 && !announced;
      if (!kind || year) return std::nullopt;
      return Place{{label.span.page, label.span.line, at, size}, weights::kSameLine};
    }
    if (chunk == ":" || chunk == "n°" || chunk == "no" || chunk == "n" || chunk == "numero" ||
        chunk == "ref.") {
      announced = true;
    } else if (!says_kinds(chunk)) {
      return std::nullopt;
    } else {
      kind = true;
    }
    at = end;
  }
  return std::nullopt;
}

std::uint32_t after_kind_of_contract(std::string_view text, std::uint32_t end) {
  std::size_t at = end;
  while (at < text.size()) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    const std::string_view chunk = text.substr(at, stop - at);
    if (chunk == ":") return static_cast<std::uint32_t>(at);
    if (!says_kinds(chunk)) return end;
    at = stop;
  }
  return static_cast<std::uint32_t>(text.size());
}

bool is_in_address(const Context& context, const Label& label) {
  const std::string_view before =
      std::string_view(context.line(label.span).text).substr(0, label.span.begin);
  static constexpr auto kWays = std::to_array<std::string_view>(
      {"rue ", "place ", "avenue ", "quai ", "cours ", "halle ", "allee ", "chemin ", "impasse ",
       "ruelle ", "passage ", "boulevard ", "esplanade ", "carreau ", "square "});
  for (const std::string_view way : kWays) {
    const std::size_t at = before.rfind(way);
    if (at == std::string_view::npos || (at > 0 && base::is_alnum(before[at - 1]))) continue;
    const std::string_view between = base::trim(before.substr(at + way.size()));
    if (between.empty() || between == "du" || between == "de la" || between == "des" ||
        between == "de" || between.ends_with(" du") || between.ends_with("-")) {
      return true;
    }
  }
  return false;
}

bool says_insurance(std::string_view folded) {
  static constexpr auto kInsurance = std::to_array<std::string_view>(
      {"assur", "decennal", "police", "garantie", "sinistre", "mutuelle", "responsabilite civile",
       "rc pro", "caution", "insurance", "versicherung"});
  return std::any_of(kInsurance.begin(), kInsurance.end(), [&](std::string_view word) {
    return folded.find(word) != std::string_view::npos;
  });
}

bool is_of_insurance(const Context& context, const Label& label) {
  return says_insurance(
      std::string_view(context.line(label.span).text).substr(0, label.span.begin));
}

bool is_kind_of_contract(const Context& context, const Label& label) {
  const std::string_view before =
      base::trim(std::string_view(context.line(label.span).text).substr(0, label.span.begin));
  return before.ends_with(" a");
}

bool begins_like_order(std::string_view reference) {
  static constexpr auto kPrefixes =
      std::to_array<std::string_view>({"BC", "BDC", "BON", "CDE", "CMD", "PO"});
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view prefix) {
    return reference.size() > prefix.size() + 2 && reference.starts_with(prefix) &&
           !base::is_alpha(reference[prefix.size()]);
  });
}

bool is_count_of_orders(const Context& context, const Label& label, const Reference& reference) {
  const std::string_view words = folded_of(context.text, label.span);
  const bool order_to_begin = words.starts_with("ordre") || words.starts_with("os");
  return order_to_begin && reference.value.size() <= 2 &&
         std::all_of(reference.value.begin(), reference.value.end(), base::is_digit);
}

}  // namespace recevable::extract
