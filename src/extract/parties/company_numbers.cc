#include "extract/parties/company_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/parties/names.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

// Below what makes a finding probable: the page shows something else.
constexpr double kRepairedConfidence = 0.55;

Span whole_line(const Context& context, std::uint32_t page, std::uint32_t line) {
  return {page, line, 0,
          static_cast<std::uint32_t>(context.text.pages[page].lines[line].text.size())};
}

// The legal form on the line of a label, up to its end.
void read_form_before(const Context& context, const Label& label, invoice::Invoice& invoice) {
  const LineText& line = context.line(label.span);
  const auto found =
      identifiers::find_legal_form(std::string_view(line.text).substr(0, label.span.end));
  if (found && found->weak && !label.means(LabelKey::capital)) return;
  const FormFound form =
      legal_form_in(context, {label.span.page, label.span.line, 0, label.span.end});
  if (form.name.empty()) return;
  invoice.supplier.legal_form =
      read_field<std::string>(context, form.name, form.span, nullptr, 0.93);
}

// Of a picture, a code that must be four digits and a letter: each character that cannot be is what
// it looks like. Nothing when one of them looks like nothing that can be.
std::optional<std::string> repaired_ape(std::string_view read) {
  using LookAlike = std::pair<char, char>;
  static constexpr auto kDigits = std::to_array<LookAlike>(
      {{'O', '0'}, {'I', '1'}, {'L', '1'}, {'Z', '2'}, {'S', '5'}, {'B', '8'}});
  static constexpr auto kLetters =
      std::to_array<LookAlike>({{'2', 'Z'}, {'4', 'A'}, {'6', 'G'}, {'8', 'B'}});
  if (read.size() != 5) return std::nullopt;
  std::string code(read);
  for (std::size_t i = 0; i < code.size(); ++i) {
    const bool last = i + 1 == code.size();
    if (base::is_digit(code[i]) != last) continue;
    const std::span<const LookAlike> known = last ? std::span<const LookAlike>(kLetters) : kDigits;
    const auto meant = std::ranges::find(known, code[i], &LookAlike::first);
    if (meant == known.end()) return std::nullopt;
    code[i] = meant->second;
  }
  return code;
}

// "SARL au capital de 10 000 €": the form before the capital, anywhere on the page.
void read_company_line(const Context& context, invoice::Invoice& invoice) {
  for (const Label& label : context.labels.all) {
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;  // running text
    if (label.means(LabelKey::capital) && !invoice.supplier.capital) {
      for (const Place& place : places_of(context, label)) {
        const Spot* number = nullptr;
        for (const std::uint32_t index : context.spots.on(place.span.page, place.span.line)) {
          const Spot& spot = context.spots.all[index];
          if (spot.span.begin < place.span.begin || spot.span.begin > place.span.begin + 24)
            continue;
          if (spot.kind == SpotKind::amount || spot.kind == SpotKind::number) {
            number = &spot;
            break;
          }
        }
        if (number == nullptr) continue;
        invoice.supplier.capital = read_field<std::string>(
            context, number->number.rounded(2).to_string(), number->span, &label.span, 0.95);
        break;
      }
    }
    // "SARL au capital de …", "Association loi 1901 | RNA … | SIRET …": the form opens the line of
    // the legal numbers.
    const bool legal_line = label.means(LabelKey::capital) || label.means(LabelKey::ape) ||
                            label.means(LabelKey::registry) || label.means(LabelKey::siret);
    if (legal_line && !invoice.supplier.legal_form) read_form_before(context, label, invoice);
    if (label.means(LabelKey::ape) && !invoice.supplier.ape) {
      for (const Place& place : places_of(context, label)) {
        const auto code = read_reference(context, place.span);
        if (!code) continue;
        std::string value = identifiers::normalize(code->value);
        if (value.size() > 5) value.resize(5);
        const bool as_read = identifiers::ape_valid(value);
        const auto meant = as_read || !context.line(code->span).from_ocr ? std::optional(value)
                                                                         : repaired_ape(value);
        if (!meant || !identifiers::ape_valid(*meant)) continue;
        invoice.supplier.ape =
            read_field<std::string>(context, *meant, code->span, &label.span, 0.95);
        double& sure = invoice.supplier.ape.confidence;
        if (!as_read) sure = std::min(sure, kRepairedConfidence);
        break;
      }
    }
  }
}

// "… RCS Laval 331 904 755 - 4941B - TVA …": the shape is enough among a company's numbers.
void read_unannounced_ape(const Context& context, invoice::Invoice& invoice) {
  if (invoice.supplier.ape) return;
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::capital) && !label.means(LabelKey::registry) &&
        !label.means(LabelKey::siret)) {
      continue;
    }
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;
    for (std::size_t t = 0; t + 1 < line.tokens.size(); ++t) {
      const Token &digits = line.tokens[t], &letter = line.tokens[t + 1];
      const Span code{label.span.page, label.span.line, digits.begin, letter.end};
      const bool shape = digits.kind == TokenKind::digits && digits.end - digits.begin == 4 &&
                         letter.kind == TokenKind::word && letter.end - letter.begin == 1 &&
                         !letter.space_before;
      const bool alone = (digits.begin == 0 || line.text[digits.begin - 1] == ' ') &&
                         (letter.end == line.text.size() || line.text[letter.end] == ' ');
      const std::string value = shape && alone ? raw_of(context.text, code) : "";
      if (value.empty() || value.back() < 'A' || value.back() > 'Z' ||
          !identifiers::ape_valid(value)) {
        continue;
      }
      invoice.supplier.ape = read_field<std::string>(context, value, code, nullptr, 0.88);
      return;
    }
  }
}

// The town of a register behind its label: "Poitiers" of "RCS Poitiers 883 359 234", "Lille" of
// "R.C.S. de Lille B 883359234".
std::optional<Span> town_of_register(const Context& context, const Label& label) {
  static constexpr auto kBefore = std::to_array<std::string_view>({"a", "d", "de", "du"});
  static constexpr auto kEnd = std::to_array<std::string_view>(
      {"a", "ape", "b", "c", "capital", "code", "d", "n", "naf", "no", "numero", "siren", "siret",
       "sous", "tc", "ti", "tva"});
  constexpr std::uint32_t kLongTown = 24;
  const auto& lines = context.page(label.span).lines;
  // "… - RCS" over "Rouen 737943027 - …".
  const bool broken =
      base::trim(std::string_view(context.line(label.span).text).substr(label.span.end)).empty() &&
      label.span.line + 1 < lines.size() &&
      lines[label.span.line + 1].block == lines[label.span.line].block;
  const LineText& line = lines[label.span.line + (broken ? 1 : 0)];
  const std::uint32_t from = broken ? 0 : label.span.end;
  Span town{label.span.page, line.index, 0, 0};
  // "RCS La Rochelle": the article is the town's, though labels end in articles.
  const std::string_view words = folded_of(context.text, label.span);
  std::uint32_t article = 0;
  for (const std::string_view word : {" la", " le", " les"}) {
    if (words.ends_with(word))
      article = label.span.end + 1 - static_cast<std::uint32_t>(word.size());
  }
  for (const Token& token : line.tokens) {
    if (token.begin < from) continue;
    const std::string_view word =
        std::string_view(line.text).substr(token.begin, token.end - token.begin);
    if (town.end == 0) {
      const bool before = std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
      if (before || token.kind == TokenKind::sign) continue;
      if (token.kind != TokenKind::word || std::binary_search(kEnd.begin(), kEnd.end(), word))
        break;
      town.begin = article > 0 ? article : token.begin;
      town.end = token.end;
    } else if (token.kind == TokenKind::word) {
      if (std::binary_search(kEnd.begin(), kEnd.end(), word)) break;
      if (token.space_before && town.end - town.begin > kLongTown) break;
      town.end = token.end;
    } else if (word != "-" && word != "'") {
      break;
    } else if (token.space_before) {
      break;
    }
  }
  if (town.end < town.begin + 3) return std::nullopt;
  return town;
}

// "Nanterre RCS 422 708 511": one word with a capital, or several with hyphens, before the label.
std::optional<Span> town_before_register(const Context& context, const Label& label) {
  constexpr std::size_t kShortestTown = 3;
  const LineText& line = context.line(label.span);
  std::uint32_t end = label.span.begin;
  while (end > 0 && line.text[end - 1] == ' ') --end;
  std::uint32_t begin = end;
  while (begin > 0 && (base::is_alpha(line.text[begin - 1]) || line.text[begin - 1] == '-' ||
                       line.text[begin - 1] == '\'')) {
    --begin;
  }
  while (begin < end && !base::is_alpha(line.text[begin])) ++begin;
  if (end < begin + kShortestTown) return std::nullopt;
  const char first = line.raw[line.to_raw[begin]];
  static constexpr auto kNoTowns = std::to_array<std::string_view>(
      {"immatricule", "immatriculee", "inscrit", "inscrite", "siren"});
  const std::string_view word = std::string_view(line.text).substr(begin, end - begin);
  const bool small = first >= 'a' && first <= 'z';
  if (small || std::find(kNoTowns.begin(), kNoTowns.end(), word) != kNoTowns.end()) {
    return std::nullopt;
  }
  return Span{label.span.page, label.span.line, begin, end};
}

// "RCS Poitiers 883 359 234", "883 359 234 R.C.S. Paris", "immatriculée au RCS de Vesoul".
void read_register(const Context& context, invoice::Invoice& invoice) {
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::registry) || invoice.supplier.rcs) continue;
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;
    // "dispensé d'immatriculation au RCS" is no registration.
    if (line.text.find("dispens") != std::string::npos) continue;
    auto town = town_of_register(context, label);
    if (!town) town = town_before_register(context, label);
    if (!town) continue;
    std::string value = raw_of(context.text, *town);
    // The number on the same line, else the SIREN.
    std::string number;
    for (const std::uint32_t index : context.spots.on(town->page, town->line)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind == SpotKind::siren) number = spot.text;
    }
    // A factor, an insurer: a register's number that is not the supplier's.
    if (!number.empty() && invoice.supplier.siren && number != *invoice.supplier.siren) continue;
    // "Campagne RCS eaux superficielles": other things are called so.
    const char first = value.front();
    if (number.empty() && first >= 'a' && first <= 'z') continue;
    if (number.empty() && invoice.supplier.siren) number = *invoice.supplier.siren;
    if (!number.empty()) value += " " + number;
    invoice.supplier.rcs = read_field<std::string>(context, value, *town, &label.span, 0.93);
  }
}

// The legal form next to the supplier's name wherever it is repeated, or a sole trader's mention.
void read_sole_trader(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t p = 0; p < context.text.pages.size() && p < 2; ++p) {
    const PageText& page = context.text.pages[p];
    for (const LineText& line : page.lines) {
      if (line.tokens.size() > 30 || !says(line.text, PhraseKey::individual_entrepreneur)) continue;
      const FormFound form = legal_form_in(context, whole_line(context, p, line.index));
      if (form.name != "EI") continue;
      // "EI 30" and "EI60" are classes of resistance to fire.
      const std::size_t next = line.text.find_first_not_of(' ', form.span.end);
      if (next != std::string::npos && base::is_digit(line.text[next])) continue;
      invoice.mentions.individual_entrepreneur = read_field<std::string>(
          context, raw_of(context.text, form.span), form.span, nullptr, 0.95);
      if (!invoice.supplier.legal_form) {
        invoice.supplier.legal_form =
            read_field<std::string>(context, "EI", form.span, nullptr, 0.9);
      }
      return;
    }
  }
}

// "Association loi 1901, registre de Mulhouse", "Société à responsabilité limitée": a form that
// opens a line of the supplier's, away from name and numbers.
void read_form_of_own_line(const Context& context, invoice::Invoice& invoice) {
  if (invoice.supplier.legal_form || context.text.pages.empty()) return;
  constexpr std::size_t kShortest = 3;  // "SA" is a word too
  for (const LineText& line : context.text.pages.front().lines) {
    if (line.tokens.size() > 30 || says(line.text, PhraseKey::other_party)) continue;
    const FormFound form = legal_form_in(context, whole_line(context, 0, line.index));
    if (form.name.empty() || form.span.begin > 0 || form.span.end < kShortest) continue;
    const std::size_t next = line.text.find_first_not_of(' ', form.span.end);
    const bool ends = next == std::string::npos || !base::is_alnum(line.text[next]);
    if (!ends) continue;
    invoice.supplier.legal_form =
        read_field<std::string>(context, form.name, form.span, nullptr, 0.85);
    return;
  }
}

}  // namespace

void read_company_numbers(const Context& context, invoice::Invoice& invoice) {
  read_company_line(context, invoice);
  read_unannounced_ape(context, invoice);
  read_register(context, invoice);
  read_sole_trader(context, invoice);
  read_form_of_own_line(context, invoice);
}

}  // namespace recevable::extract
