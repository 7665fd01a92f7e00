// Numbers as invoices print them, over folded text (identifiers.md, section 15).

#include <string>

#include "base/text.h"
#include "extract/text/values.h"

namespace recevable::extract {
namespace {

struct Currency {
  std::string_view written, code;
};
constexpr Currency kCurrencies[] = {
    {"€", "EUR"},   {"euros", "EUR"}, {"euro", "EUR"}, {"eur", "EUR"}, {"$", "USD"},
    {"usd", "USD"}, {"£", "GBP"},     {"gbp", "GBP"},  {"chf", "CHF"}, {"xpf", "XPF"},
    {"cad", "CAD"}, {"fcfp", "XPF"},  {"sek", "SEK"},  {"dkk", "DKK"}, {"pln", "PLN"}};

// The currency written at `at`, and where it ends.
std::pair<std::string_view, std::size_t> currency_at(std::string_view text, std::size_t at) {
  for (const Currency& currency : kCurrencies) {
    if (!text.substr(at).starts_with(currency.written)) continue;
    const std::size_t end = at + currency.written.size();
    const bool word = base::is_alpha(currency.written.front());
    if (word && end < text.size() && base::is_alpha(text[end])) continue;
    if (word && at > 0 && base::is_alpha(text[at - 1])) continue;
    return {currency.code, end};
  }
  return {{}, at};
}

// The currency that ends right before `at` (a space may stand between), and where it begins.
std::pair<std::string_view, std::size_t> currency_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && text[end - 1] == ' ') --end;
  for (const Currency& currency : kCurrencies) {
    if (!text.substr(0, end).ends_with(currency.written)) continue;
    const std::size_t begin = end - currency.written.size();
    const bool word = base::is_alpha(currency.written.front());
    if (word && begin > 0 && base::is_alpha(text[begin - 1])) continue;
    // The sign of another amount: "10,00 € 20,00".
    const std::size_t last = text.substr(0, begin).find_last_not_of(' ');
    if (last != std::string_view::npos && base::is_digit(text[last])) continue;
    return {currency.code, begin};
  }
  return {{}, at};
}

struct Digits {
  std::string whole, fraction;
  std::size_t end = 0;
  bool grouped = false;
  char unsure_mark = '\0';
};

bool is_group_mark(char c) {
  return c == ' ' || c == '.' || c == ',' || c == '\'';
}

std::size_t run_of_digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && base::is_digit(text[end])) ++end;
  return end - at;
}

// Digits in groups of three with one kind of mark, then perhaps a decimal mark of another kind.
Digits read_digits(std::string_view text, std::size_t at) {
  Digits number;
  const std::size_t first = run_of_digits(text, at);
  if (first == 0) return number;
  number.whole = text.substr(at, first);
  number.end = at + first;
  char mark = '\0';
  if (first <= 3) {
    // A group is a mark and exactly three digits. With a point or a comma alone ("1.234") it could
    // be a decimal too: that is decided below by what follows.
    while (number.end + 4 <= text.size() && is_group_mark(text[number.end]) &&
           (mark == '\0' || text[number.end] == mark) && run_of_digits(text, number.end + 1) == 3) {
      mark = text[number.end];
      number.whole += text.substr(number.end + 1, 3);
      number.end += 4;
      number.grouped = true;
    }
  }
  const auto decimal_mark = [&](std::size_t p) {
    return p + 1 < text.size() && (text[p] == ',' || text[p] == '.') && text[p] != mark &&
           base::is_digit(text[p + 1]);
  };
  if (decimal_mark(number.end)) {
    const std::size_t length = run_of_digits(text, number.end + 1);
    if (length <= 6) {
      number.fraction = text.substr(number.end + 1, length);
      number.end += 1 + length;
    }
  } else if (number.grouped && (mark == '.' || mark == ',') && number.whole.size() <= 6 &&
             number.whole.size() - first == 3) {
    // "1.234" or "1,234": one group with a mark that may be decimal. Three decimals are rare on an
    // invoice but for quantities and unit prices; a leading zero settles it.
    if (text[at] == '0') {
      number.fraction = number.whole.substr(first);
      number.whole.resize(first);
      number.grouped = false;
    } else {
      number.unsure_mark = mark;
    }
  }
  return number;
}

}  // namespace

std::size_t read_number(std::string_view text, std::size_t at, Spot& spot) {
  if (at >= text.size() || !base::is_digit(text[at])) return 0;
  if (at > 0 && base::is_alnum(text[at - 1])) return 0;
  if (at > 1 && (text[at - 1] == ',' || text[at - 1] == '.') && base::is_digit(text[at - 2])) {
    return 0;
  }
  // The tail of a code: "03154" of "FACT-03154".
  if (at > 1 && (text[at - 1] == '-' || text[at - 1] == '/' || text[at - 1] == '_') &&
      base::is_alnum(text[at - 2])) {
    return 0;
  }
  Digits digits = read_digits(text, at);
  // "12 345" of "12 345 678 90": a group followed by stray digits is no grouped number.
  if (digits.end < text.size() && base::is_alpha(text[digits.end])) {
    const auto [code, end] = currency_at(text, digits.end);
    if (code.empty()) return 0;
  }
  std::string plain = digits.whole;
  if (plain.size() > 15) return 0;
  if (!digits.fraction.empty()) plain += "." + digits.fraction;
  auto value = base::Decimal::parse(plain);
  if (!value) return 0;

  std::size_t begin = at, end = digits.end;
  bool negative = false;
  // A sign before, or before the currency: "-1 234,56", "- 12,00 €", "€ -87,11".
  const auto eat_minus = [&] {
    std::size_t p = begin;
    if (p > 0 && text[p - 1] == ' ') --p;
    if (p > 0 && text[p - 1] == '-' &&
        (p == 1 || text[p - 2] == ' ' || text[p - 2] == '(' ||
         static_cast<unsigned char>(text[p - 2]) >= 0x80)) {
      // "- 12" after a word is a dash; it needs to touch the number or to open the cell.
      if (p == begin || p == 1) {
        negative = true;
        begin = p - 1;
      }
    }
  };
  eat_minus();
  // "150,14- €", as some accounting programs print.
  if (!negative && end < text.size() && text[end] == '-' && !digits.fraction.empty() &&
      (end + 1 == text.size() || !base::is_alnum(text[end + 1]))) {
    negative = true;
    ++end;
  }
  // An amount in brackets is negative where it is all its cell holds; behind other words the
  // brackets are a remark ("TVA 20 % (36 973,16)").
  const auto alone = [&](std::size_t bracket) {
    const std::size_t word = text.substr(0, bracket).find_last_not_of(' ');
    // In a row whose cells nearly touch, another number stands before it.
    return word == std::string_view::npos || base::is_digit(text[word]);
  };
  const bool parenthesis = begin > 0 && text[begin - 1] == '(' && end < text.size() &&
                           text[end] == ')' && alone(begin - 1);
  if (parenthesis) {
    negative = true;
    --begin;
    ++end;
  }
  std::size_t after = end;
  while (after < text.size() && text[after] == ' ') ++after;
  if (after < text.size() && text[after] == '%') {
    spot.kind = SpotKind::percent;
    spot.number = negative ? -*value : *value;
    spot.text = spot.number.to_string();
    spot.decimals = static_cast<int>(digits.fraction.size());
    spot.span.begin = static_cast<std::uint32_t>(begin);
    return after + 1;
  }
  std::string_view code;
  if (auto [found, stop] = currency_at(text, after); !found.empty()) {
    code = found;
    end = stop;
  } else if (auto [before, start] = currency_before(text, begin); !before.empty()) {
    code = before;
    begin = start;
    if (!negative) eat_minus();
  }
  // "(300,00 €)"
  if (!negative && begin > 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')' &&
      !digits.fraction.empty() && alone(begin - 1)) {
    negative = true;
    --begin;
    ++end;
  }
  spot.kind = !code.empty() || digits.fraction.size() == 2 ? SpotKind::amount : SpotKind::number;
  spot.number = negative ? -*value : *value;
  spot.text = spot.number.to_string();
  spot.currency = code;
  spot.decimals = static_cast<int>(digits.fraction.size());
  spot.unsure_mark = digits.unsure_mark;
  spot.span.begin = static_cast<std::uint32_t>(begin);
  return end;
}

}  // namespace recevable::extract
