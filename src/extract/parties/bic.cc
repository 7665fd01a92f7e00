#include "extract/parties/bic.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/places.h"

namespace recevable::extract {
namespace {

// A word of a BIC's shape at a byte of a folded line, in capitals where it is printed.
std::optional<Span> bic_at(const Context& context, std::uint32_t page, std::uint32_t l,
                           std::uint32_t begin) {
  const LineText& line = context.text.pages[page].lines[l];
  std::uint32_t end = begin;
  while (end < line.text.size() && base::is_alnum(line.text[end])) ++end;
  const std::string_view word = std::string_view(line.text).substr(begin, end - begin);
  if (word.size() != 8 && word.size() != 11) return std::nullopt;
  if (!std::all_of(word.begin(), word.begin() + 6, base::is_alpha)) return std::nullopt;
  const Span span{page, l, begin, end};
  const std::string raw = raw_of(context.text, span);
  const bool capitals =
      std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals ? std::optional(span) : std::nullopt;
}

// Banks overseas have the country of their territory beside accounts that begin with FR.
bool is_of_country(const LineText& line, const Span& bic, const Spot& iban) {
  static constexpr auto kOverseas = std::to_array<std::string_view>(
      {"re", "gp", "mq", "gf", "yt", "pm", "nc", "pf", "wf", "bl", "mf"});
  const std::string_view country = std::string_view(line.text).substr(bic.begin + 4, 2);
  const std::string of_iban = base::fold(iban.text.substr(0, 2));
  return country == of_iban || (of_iban == "fr" && std::find(kOverseas.begin(), kOverseas.end(),
                                                             country) != kOverseas.end());
}

std::optional<Span> beside_label(const Context& context) {
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::bic)) continue;
    for (const Place& place : places_of(context, label)) {
      const std::string& text = context.line(place.span).text;
      std::uint32_t at = place.span.begin;
      while (at < place.span.end && !base::is_alnum(text[at])) ++at;
      if (const auto span = bic_at(context, place.span.page, place.span.line, at)) return span;
    }
  }
  return std::nullopt;
}

std::optional<Span> beside_iban(const Context& context, const Spot& iban) {
  const LineText& line = context.line(iban.span);
  for (const Token& token : line.tokens) {
    if (token.kind != TokenKind::word ||
        iban.span.overlaps({iban.span.page, iban.span.line, token.begin, token.end})) {
      continue;
    }
    if (token.begin > 0 && base::is_alnum(line.text[token.begin - 1])) continue;
    const auto span = bic_at(context, iban.span.page, iban.span.line, token.begin);
    if (span && is_of_country(line, *span, iban)) return span;
  }
  return std::nullopt;
}

// On the line under the account, which it opens: "FR76 …" over "QNTOFRP1XXX" or "(CMCIFR2A)."
std::optional<Span> below_iban(const Context& context, const Spot& iban) {
  const PageText& page = context.page(iban.span);
  const LineText& own = context.line(iban.span);
  for (const LineText& line : page.lines) {
    const double gap = line.box.y0 - own.box.y1;
    if (line.index == own.index || gap < -0.6 * own.size || gap > own.size ||
        line.box.horizontal_overlap(own.box) < 0.1 || line.tokens.empty()) {
      continue;
    }
    const auto opens = std::find_if(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
      return token.kind != TokenKind::sign;
    });
    if (opens == line.tokens.end()) continue;
    const auto span = bic_at(context, iban.span.page, line.index, opens->begin);
    if (span && is_of_country(line, *span, iban)) return span;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> find_bic(const Context& context, const Spot* iban) {
  if (const auto span = beside_label(context)) return span;
  if (iban == nullptr) return std::nullopt;
  if (const auto span = beside_iban(context, *iban)) return span;
  return below_iban(context, *iban);
}

}  // namespace recevable::extract
