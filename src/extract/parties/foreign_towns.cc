#include "extract/parties/foreign_towns.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/parties/address_lines.h"

namespace recevable::extract {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

class Line {
 public:
  Line(const Context& context, std::uint32_t page, std::uint32_t line)
      : context_(context), page_(page), line_(context.text.pages[page].lines[line]) {}

  std::optional<Town> town() const {
    for (std::size_t t = 0; t < line_.tokens.size(); ++t) {
      if (auto town = at(t)) return town;
      if (auto town = behind_town(t)) return town;
    }
    return std::nullopt;
  }

 private:
  std::string_view text(std::size_t t) const {
    return std::string_view(line_.text)
        .substr(line_.tokens[t].begin, line_.tokens[t].end - line_.tokens[t].begin);
  }
  char raw(std::size_t at) const { return line_.raw[line_.to_raw[at]]; }
  bool is_digits(std::size_t t, std::size_t count) const {
    return t < line_.tokens.size() && line_.tokens[t].kind == TokenKind::digits &&
           text(t).size() == count;
  }
  bool touches(std::size_t t) const {
    return t < line_.tokens.size() && !line_.tokens[t].space_before;
  }
  bool is_sign(std::size_t t, std::string_view sign) const {
    return t < line_.tokens.size() && text(t) == sign;
  }
  Span span(std::size_t first, std::size_t last) const {
    return {page_, line_.index, line_.tokens[first].begin, line_.tokens[last].end};
  }
  bool in_capitals(std::size_t t) const {
    const Token& token = line_.tokens[t];
    for (std::uint32_t i = token.begin; i < token.end; ++i) {
      if (base::is_alpha(line_.text[i]) && !is_capital(raw(i))) return false;
    }
    return true;
  }

  // Words of a town from a token on: with a capital, up to a sign that ends it or a country.
  std::optional<Span> town_from(std::size_t t) const {
    if (t >= line_.tokens.size() || line_.tokens[t].kind != TokenKind::word ||
        !line_.tokens[t].space_before) {
      return std::nullopt;
    }
    const char first = raw(line_.tokens[t].begin);
    if ((first >= 'a' && first <= 'z') || month_named(text(t)) != 0) return std::nullopt;
    // "BC-7714   SIRET : …": a number and the next label.
    for (const std::uint32_t index : context_.labels.on(page_, line_.index)) {
      const Label& label = context_.labels.all[index];
      const bool strong =
          std::any_of(label.meanings.begin(), label.meanings.end(),
                      [](const Meaning& m) { return m.strength == Strength::strong; });
      if (strong && label.span.begin == line_.tokens[t].begin) return std::nullopt;
    }
    std::size_t last = t;
    for (std::size_t u = t + 1; u < line_.tokens.size(); ++u) {
      const Token& token = line_.tokens[u];
      const bool joint = text(u) == "-" || text(u) == "'" || text(u) == "/";
      if (token.kind == TokenKind::sign && !(joint && !token.space_before)) break;
      if (token.kind == TokenKind::digits) break;
      if (token.kind == TokenKind::word && is_country(text(u))) break;
      if (token.kind == TokenKind::word) last = u;
    }
    constexpr std::size_t kShortest = 2;
    if (line_.tokens[last].end - line_.tokens[t].begin < kShortest) return std::nullopt;
    return span(t, last);
  }

  // A postcode before its town.
  std::optional<Town> at(std::size_t t) const {
    if (t > 0 && touches(t) && !is_sign(t - 1, "-") && !is_sign(t - 1, "(")) return std::nullopt;
    // "4990-645 Ponte de Lima", "00-950 Warszawa".
    if ((is_digits(t, 4) || is_digits(t, 2)) && is_sign(t + 1, "-") && touches(t + 1) &&
        is_digits(t + 2, 3) && touches(t + 2)) {
      const auto city = town_from(t + 3);
      if (city) return Town{span(t, t + 2), *city};
    }
    if (!is_digits(t, 4)) return std::nullopt;
    // "1217 SX Hilversum".
    if (t + 1 < line_.tokens.size() && line_.tokens[t + 1].kind == TokenKind::word &&
        text(t + 1).size() == 2 && in_capitals(t + 1)) {
      if (const auto city = town_from(t + 2)) return Town{span(t, t + 1), *city};
    }
    const auto city = town_from(t + 1);
    if (!city) return std::nullopt;
    // "L-1857 Luxembourg": the letter is part of the postcode there, a country before others.
    const bool prefixed = t >= 2 && is_sign(t - 1, "-") && touches(t) && touches(t - 1) &&
                          is_prefix_of_country(text(t - 2)) && in_capitals(t - 2);
    if (prefixed) return Town{text(t - 2) == "l" ? span(t - 2, t) : span(t, t), *city};
    if (t > 0 && is_sign(t - 1, "-") && touches(t)) return std::nullopt;
    const std::string_view before =
        base::trim(std::string_view(line_.text).substr(0, line_.tokens[t].begin));
    const bool opens = before.empty() || !base::is_alnum(before.back());
    if (opens && tells_of_country(looks_like_year(t))) return Town{span(t, t), *city};
    return std::nullopt;
  }

  // "CH-1026", "B-4000": of countries whose postcodes have four digits.
  static bool is_prefix_of_country(std::string_view word) {
    static constexpr auto kPrefixes = std::to_array<std::string_view>(
        {"a", "at", "b",  "be", "bg", "ch", "cy", "dk", "fl", "h", "hu",
         "l", "li", "lu", "lv", "n",  "nl", "no", "p",  "pt", "si"});
    return std::find(kPrefixes.begin(), kPrefixes.end(), word) != kPrefixes.end();
  }

  bool looks_like_year(std::size_t t) const {
    return text(t).starts_with("19") || text(t).starts_with("20");
  }

  // "Limerick V94 K8P2", "London SE1 9GF": British and Irish postcodes stand behind the town.
  std::optional<Town> behind_town(std::size_t t) const {
    const Token& first = line_.tokens[t];
    if (first.kind != TokenKind::word || first.end - first.begin > 2 || !in_capitals(t) ||
        !first.space_before) {
      return std::nullopt;
    }
    const std::string_view rest = std::string_view(line_.text).substr(first.begin);
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    std::size_t end = space + 1;
    while (end < rest.size() && base::is_alnum(rest[end])) ++end;
    const std::string_view outward = rest.substr(0, space),
                           inward = rest.substr(space + 1, end - space - 1);
    const auto digit = [](char c) { return base::is_digit(c); };
    const bool british = outward.size() >= 2 && outward.size() <= 4 && inward.size() == 3 &&
                         digit(inward[0]) && base::is_alpha(inward[1]) &&
                         base::is_alpha(inward[2]) &&
                         std::any_of(outward.begin(), outward.end(), digit);
    const bool irish = outward.size() == 3 && inward.size() == 4 && digit(outward[1]) &&
                       (digit(outward[2]) || outward[2] == 'w') &&
                       std::any_of(inward.begin(), inward.end(), digit);
    if (!british && !irish) return std::nullopt;
    const Span postcode{page_, line_.index, first.begin,
                        first.begin + static_cast<std::uint32_t>(end)};
    for (std::uint32_t i = postcode.begin; i < postcode.end; ++i) {
      if (base::is_alpha(line_.text[i]) && !is_capital(raw(i))) return std::nullopt;
    }
    // Alone under its town: "Dublin 2" over "D02 XK09".
    if (base::trim(std::string_view(line_.text).substr(0, first.begin)).empty() &&
        end == rest.size() && line_.index > 0) {
      const LineText& above = context_.text.pages[page_].lines[line_.index - 1];
      const bool over =
          above.block == line_.block && !above.text.empty() && base::is_alpha(above.text.front());
      if (!over) return std::nullopt;
      return Town{postcode, {page_, above.index, 0, static_cast<std::uint32_t>(above.text.size())}};
    }
    Span city{page_, line_.index, 0, first.begin};
    const std::size_t comma = line_.text.substr(0, first.begin).find_last_of(",");
    const std::string_view whole = std::string_view(line_.text).substr(0, first.begin);
    // "…, London, SE1 9GF"
    std::size_t begin = comma == std::string::npos ? 0 : comma + 1;
    if (base::trim(whole.substr(begin)).empty() && comma != std::string::npos) {
      const std::size_t before = whole.substr(0, comma).rfind(',');
      begin = before == std::string_view::npos ? 0 : before + 1;
      city.end = static_cast<std::uint32_t>(comma);
    }
    city.begin = static_cast<std::uint32_t>(begin);
    while (city.begin < city.end && !base::is_alnum(line_.text[city.begin])) ++city.begin;
    while (city.end > city.begin && !base::is_alnum(line_.text[city.end - 1])) --city.end;
    if (city.end < city.begin + 2 || std::any_of(line_.text.begin() + city.begin,
                                                 line_.text.begin() + city.end, base::is_digit)) {
      return std::nullopt;
    }
    return Town{postcode, city};
  }

  // Whether the address names a country behind it, or, unless it must, whether a number on the
  // paper is of one whose postcodes have four digits.
  bool tells_of_country(bool must_name) const {
    const PageText& page = context_.text.pages[page_];
    const double size = std::max(6.0, line_.size);
    for (const LineText& other : page.lines) {
      const double gap = other.box.y0 - line_.box.y1;
      const bool below =
          other.index == line_.index || (gap > -0.5 * size && gap < 1.5 * size &&
                                         std::abs(other.box.x0 - line_.box.x0) < 2 * size);
      if (below && ends_in_country(other.text)) return true;
    }
    if (must_name) return false;
    static constexpr auto kCountries = std::to_array<std::string_view>(
        {"AT", "BE", "CH", "LU", "DK", "NO", "HU", "SI", "BG", "CY", "LV", "NL"});
    const auto& spots = context_.spots.all;
    const bool number = std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
      return (spot.kind == SpotKind::vat_id || spot.kind == SpotKind::iban) &&
             std::any_of(kCountries.begin(), kCountries.end(),
                         [&](std::string_view country) { return spot.text.starts_with(country); });
    });
    return number;
  }

  static bool ends_in_country(std::string_view text) {
    while (!text.empty() && !base::is_alpha(text.back())) text.remove_suffix(1);
    const std::size_t at = text.find_last_of(" ,(-/");
    return is_country(text) || (at != std::string_view::npos && is_country(text.substr(at + 1)));
  }

  const Context& context_;
  std::uint32_t page_;
  const LineText& line_;
};

}  // namespace

std::optional<Town> foreign_town_on(const Context& context, std::uint32_t page,
                                    std::uint32_t line) {
  constexpr std::size_t kMostTokens = 30;
  if (context.text.pages[page].lines[line].tokens.size() > kMostTokens) return std::nullopt;
  return Line(context, page, line).town();
}

}  // namespace recevable::extract
