#include "identifiers/repair.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <functional>

#include "base/text.h"
#include "identifiers/bank.h"
#include "identifiers/normalize.h"
#include "identifiers/siren.h"
#include "identifiers/vat_number.h"

namespace recevable::identifiers {
namespace {

using Check = std::function<bool(const std::string&)>;
using Texts = std::vector<std::string>;

// Identifiers have at most 34 characters, more is not a misread one.
constexpr std::size_t kMostSymbols = 48;

// A character as read: as normalize() has it ('?' when that is not one ASCII character), and the
// digit it is or looks like (0 when none).
struct Symbol {
  char plain = '?';
  char digit = 0;
};

char digit_like(std::int32_t c) {
  switch (c) {
    case 'O':
    case 'o':
    case 'Q':
    case 'D':
    case 0xB0:
    case 0xBA:
      return '0';
    case 'I':
    case 'l':
    case '|':
    case '!':
    case ']':
    case 0xED:
      return '1';
    case 'Z':
    case 'z':
      return '2';
    case 'E':
    case 0x190:
      return '3';  // 0x190: the open E of some fonts
    case 'A':
    case 'h':
      return '4';
    case 'S':
    case 's':
    case '$':
      return '5';
    case 'G':
    case 'b':
    case 0x431:
      return '6';  // 0x431: the Cyrillic be
    case 'T':
    case '?':
    case '/':
    case 'Y':
      return '7';
    case 'B':
    case '&':
    case 0xDF:
      return '8';
    case 'g':
    case 'q':
      return '9';
    default:
      return c >= '0' && c <= '9' ? static_cast<char>(c) : '\0';
  }
}

// Digits a digit is taken for on poor scans.
std::string_view confused_with(char digit) {
  switch (digit) {
    case '0':
      return "8";
    case '1':
      return "7";
    case '3':
      return "8";
    case '5':
      return "6";
    case '6':
      return "58";
    case '7':
      return "1";
    case '8':
      return "036";
    default:
      return "";
  }
}

// The characters of a text without their separators. A slash separates, or is a misread 7.
std::vector<Symbol> symbols_of(std::string_view read, bool slash_is_seven) {
  std::vector<Symbol> symbols;
  for (std::size_t at = 0; at < read.size() && symbols.size() <= kMostSymbols;) {
    std::int32_t c = 0;
    const utf8proc_ssize_t size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(read.data()) + at,
                         static_cast<utf8proc_ssize_t>(read.size() - at), &c);
    if (size <= 0) {
      symbols.push_back({});
      ++at;
      continue;
    }
    const std::string plain = normalize(read.substr(at, static_cast<std::size_t>(size)));
    at += static_cast<std::size_t>(size);
    if (plain.empty() && !(c == '/' && slash_is_seven)) continue;
    Symbol symbol;
    if (plain.size() == 1) symbol.plain = plain[0];
    symbol.digit = digit_like(c);
    if (symbol.digit == 0 && base::is_digit(symbol.plain)) symbol.digit = symbol.plain;
    symbols.push_back(symbol);
  }
  return symbols;
}

// The characters when there are as many as wanted, slashes taken one way or the other; else none.
std::vector<Symbol> symbols_of_length(std::string_view read, std::size_t length) {
  for (const bool slash_is_seven : {false, true}) {
    std::vector<Symbol> symbols = symbols_of(read, slash_is_seven);
    if (symbols.size() == length) return symbols;
  }
  return {};
}

// All as digits; empty when one is not like any.
std::string as_digits(const std::vector<Symbol>& symbols) {
  std::string digits;
  for (const Symbol& symbol : symbols) {
    if (symbol.digit == 0) return {};
    digits += symbol.digit;
  }
  return digits;
}

void keep_sorted(Texts& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

// `bases` that pass, else their single substitutions from `first` on that pass.
Texts passing(Texts bases, std::size_t first, const Check& check) {
  keep_sorted(bases);
  Texts found;
  std::copy_if(bases.begin(), bases.end(), std::back_inserter(found), check);
  if (!found.empty()) return found;
  for (std::string text : bases) {
    for (std::size_t i = first; i < text.size(); ++i) {
      const char read = text[i];
      for (const char other : confused_with(read)) {
        text[i] = other;
        if (check(text)) found.push_back(text);
      }
      text[i] = read;
    }
  }
  keep_sorted(found);
  return found;
}

Repair outcome_of(Texts found) {
  using enum Repair::Outcome;
  const Repair::Outcome outcome = found.empty() ? none : found.size() == 1 ? proposed : ambiguous;
  return {outcome, std::move(found)};
}

// A SIREN or SIRET: `valid` by itself, and if `vat` is a good French number, with its SIREN.
Repair repair_number(std::string_view read, std::size_t length, std::optional<std::string_view> vat,
                     bool (*valid)(std::string_view)) {
  if (const std::string plain = normalize(read); valid(plain)) {
    return {Repair::Outcome::as_read, {plain}};
  }
  const std::string fixed = as_digits(symbols_of_length(read, length));
  if (fixed.empty()) return {};
  std::optional<std::string> siren;
  if (vat) {
    const std::string number = normalize(*vat);
    if (vat_key_valid(number)) siren = siren_of_vat(number);
  }
  Texts found = passing({fixed}, 0, [&](const std::string& candidate) {
    return valid(candidate) && (!siren || candidate.starts_with(*siren));
  });
  if (found.empty() && valid(fixed)) found = {fixed};
  return outcome_of(std::move(found));
}

}  // namespace

Repair repair_siret(std::string_view read, std::optional<std::string_view> vat) {
  return repair_number(read, 14, vat, siret_valid);
}

Repair repair_siren(std::string_view read, std::optional<std::string_view> vat) {
  return repair_number(read, 9, vat, siren_valid);
}

Repair repair_vat(std::string_view read, std::optional<std::string_view> siren) {
  if (const std::string plain = normalize(read); check_vat(plain) == VatFault::none) {
    return {Repair::Outcome::as_read, {plain}};
  }
  constexpr std::size_t kLength = 13, kKey = 2, kSiren = 4;
  const std::vector<Symbol> symbols = symbols_of_length(read, kLength);
  if (symbols.empty() || symbols[0].plain != 'F' || symbols[1].plain != 'R') return {};
  const std::string digits = as_digits({symbols.begin() + kSiren, symbols.end()});
  if (digits.empty()) return {};
  // The key is two digits nearly always, but letters are right too: try each as both.
  Texts bases;
  for (const bool first_digit : {true, false}) {
    for (const bool second_digit : {true, false}) {
      const Symbol& first = symbols[kKey];
      const Symbol& second = symbols[kKey + 1];
      if ((first_digit && first.digit == 0) || (second_digit && second.digit == 0)) continue;
      bases.push_back(std::string("FR") + (first_digit ? first.digit : first.plain) +
                      (second_digit ? second.digit : second.plain) + digits);
    }
  }
  return outcome_of(passing(std::move(bases), kKey, [&](const std::string& candidate) {
    return check_vat(candidate) == VatFault::none &&
           (!siren || std::string_view(candidate).substr(kSiren) == *siren);
  }));
}

Repair repair_iban(std::string_view read) {
  constexpr std::size_t kCheckDigits = 2, kAccountBegin = 14, kAccountEnd = 25;
  for (const std::string_view label : {"IBAN", "iban", "Iban"}) {
    if (base::trim(read).starts_with(label)) {
      read = base::trim(read).substr(label.size());
      break;
    }
  }
  if (const std::string plain = normalize(read); iban_valid(plain)) {
    return {Repair::Outcome::as_read, {plain}};
  }
  Texts bases;
  for (const bool slash_is_seven : {false, true}) {
    const std::vector<Symbol> symbols = symbols_of(read, slash_is_seven);
    if (symbols.size() <= kCheckDigits || symbols.size() > kMostSymbols) continue;
    const std::string country{symbols[0].plain, symbols[1].plain};
    const bool french = country == "FR" || country == "MC";
    for (const bool everything : {false, true}) {
      std::string text = country;
      for (std::size_t i = kCheckDigits; i < symbols.size(); ++i) {
        const bool numeric = everything || i < kCheckDigits + 2 ||
                             (french && (i < kAccountBegin || i >= kAccountEnd));
        text += numeric && symbols[i].digit != 0 ? symbols[i].digit : symbols[i].plain;
      }
      if (iban_length_valid(text)) bases.push_back(text);
    }
  }
  return outcome_of(passing(std::move(bases), kCheckDigits, iban_valid));
}

base::Localized explain(const Repair& repair, std::string_view read) {
  const std::string seen = base::printable(read);
  switch (repair.outcome) {
    case Repair::Outcome::as_read:
      return {};
    case Repair::Outcome::proposed:
      return {fmt::format("Lu « {} » ; lecture probable : {}. Vérifiez sur le document.", seen,
                          repair.candidates.front()),
              fmt::format("Read \"{}\"; probably {}. Check on the document.", seen,
                          repair.candidates.front())};
    case Repair::Outcome::ambiguous:
      return {fmt::format("Lu « {} » ; plusieurs lectures sont possibles : {}. Vérifiez sur le "
                          "document.",
                          seen, fmt::join(repair.candidates, ", ")),
              fmt::format("Read \"{}\"; several readings are possible: {}. Check on the document.",
                          seen, fmt::join(repair.candidates, ", "))};
    case Repair::Outcome::none:
      return {
          fmt::format("Lu « {} », sans lecture valable possible. Vérifiez sur le document.", seen),
          fmt::format("Read \"{}\", with no valid reading. Check on the document.", seen)};
  }
  return {};
}

}  // namespace recevable::identifiers
