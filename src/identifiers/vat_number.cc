#include "identifiers/vat_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"
#include "identifiers/siren.h"

namespace recevable::identifiers {
namespace {

// One accepted form. In a pattern: '9' a digit, 'A' a letter, 'X' a letter or digit, 'N' a letter,
// digit, '+' or '*', and what stands between quotes for itself; '?' makes the item before it
// optional.
struct Form {
  std::string_view country, prefix, pattern;
};

constexpr std::array kForms = {
    Form{"AT", "AT", "'U'99999999"},
    Form{"BE", "BE", "'0'999999999"},
    Form{"BE", "BE", "'1'999999999"},
    Form{"BG", "BG", "9999999999?"},
    Form{"CY", "CY", "99999999A"},
    Form{"CZ", "CZ", "999999999?9?"},
    Form{"DE", "DE", "999999999"},
    Form{"DK", "DK", "99999999"},
    Form{"EE", "EE", "999999999"},
    Form{"EL", "EL", "999999999"},
    Form{"ES", "ES", "X9999999X"},
    Form{"FI", "FI", "99999999"},
    Form{"FR", "FR", "KK999999999"},
    Form{"HR", "HR", "99999999999"},
    Form{"HU", "HU", "99999999"},
    Form{"IE", "IE", "9N99999AA?"},
    Form{"IT", "IT", "99999999999"},
    Form{"LT", "LT", "999999999"},
    Form{"LT", "LT", "999999999999"},
    Form{"LU", "LU", "99999999"},
    Form{"LV", "LV", "99999999999"},
    Form{"MT", "MT", "99999999"},
    Form{"NL", "NL", "NNNNNNNNNN99"},
    Form{"PL", "PL", "9999999999"},
    Form{"PT", "PT", "999999999"},
    Form{"RO", "RO", "999?9?9?9?9?9?9?9?"},
    Form{"SE", "SE", "999999999999"},
    Form{"SI", "SI", "99999999"},
    Form{"SK", "SK", "9999999999"},
    Form{"XI", "XI", "999999999"},
    Form{"XI", "XI", "999999999999"},
    Form{"XI", "XI", "'G''D'999"},
    Form{"XI", "XI", "'H''A'999"},
    Form{"CH", "CHE", "999999999"},
    Form{"CH", "CHE", "999999999'M''W''S''T'"},
    Form{"CH", "CHE", "999999999'T''V''A'"},
    Form{"CH", "CHE", "999999999'I''V''A'"},
    Form{"GB", "GB", "999999999"},
    Form{"GB", "GB", "999999999999"},
};

// The characters of a French key; a letter's rank here is its value.
constexpr std::string_view kKeyAlphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool fits(char c, char wanted) {
  switch (wanted) {
    case '9':
      return base::is_digit(c);
    case 'A':
      return is_capital(c);
    case 'X':
      return base::is_digit(c) || is_capital(c);
    case 'N':
      return base::is_digit(c) || is_capital(c) || c == '+' || c == '*';
    case 'K':
      return kKeyAlphabet.find(c) != std::string_view::npos;
    default:
      return false;
  }
}

// Optional items only stand at the end of a pattern, of one kind: taking them greedily is right.
bool matches(std::string_view text, std::string_view pattern) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool found = false;
    if (pattern[i] == '\'') {
      found = at < text.size() && text[at] == pattern[i + 1];
      i += 2;
    } else {
      found = at < text.size() && fits(text[at], pattern[i]);
    }
    const bool optional = i + 1 < pattern.size() && pattern[i + 1] == '?';
    if (optional) ++i;
    if (found) {
      ++at;
    } else if (!optional) {
      return false;
    }
  }
  return at == text.size();
}

bool is_french(std::string_view vat) {
  return vat.starts_with("FR") && vat_format_valid(vat);
}

// Monaco has French numbers whose last nine digits begin with 000 and are no SIREN.
bool is_monaco(std::string_view french) {
  return french.substr(4, 3) == "000";
}

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int numeric_key(std::string_view siren) {
  return static_cast<int>((12 + 3 * (number(siren) % 97)) % 97);
}

// REQUIRES: is_french(vat).
bool french_key_fits(std::string_view vat) {
  const std::string_view key = vat.substr(2, 2), siren = vat.substr(4);
  if (base::is_digit(key[0]) && base::is_digit(key[1])) return number(key) == numeric_key(siren);
  const auto first = static_cast<std::int64_t>(kKeyAlphabet.find(key[0]));
  const auto second = static_cast<std::int64_t>(kKeyAlphabet.find(key[1]));
  const std::int64_t code =
      base::is_digit(key[0]) ? first * 24 + second - 10 : first * 34 + second - 100;
  return (number(siren) + 1 + code / 11) % 11 == code % 11;
}

}  // namespace

bool vat_format_valid(std::string_view vat) {
  return std::any_of(kForms.begin(), kForms.end(), [vat](const Form& form) {
    return vat.starts_with(form.prefix) && matches(vat.substr(form.prefix.size()), form.pattern);
  });
}

bool vat_key_valid(std::string_view vat) {
  return check_vat(vat) == VatFault::none;
}

std::optional<std::string> siren_of_vat(std::string_view vat) {
  if (!is_french(vat) || is_monaco(vat)) return std::nullopt;
  return std::string(vat.substr(4));
}

std::optional<std::string> french_vat_of(std::string_view siren) {
  if (siren.size() != 9 || !std::all_of(siren.begin(), siren.end(), base::is_digit)) {
    return std::nullopt;
  }
  return fmt::format("FR{:02}{}", numeric_key(siren), siren);
}

std::string_view vat_country(std::string_view vat) {
  const auto* const form = std::find_if(kForms.begin(), kForms.end(), [vat](const Form& candidate) {
    return vat.starts_with(candidate.prefix);
  });
  return form == kForms.end() ? std::string_view() : form->country;
}

VatFault check_vat(std::string_view vat) {
  if (vat_country(vat).empty()) return VatFault::country;
  if (!vat_format_valid(vat)) return VatFault::format;
  if (!is_french(vat)) return VatFault::none;
  if (!french_key_fits(vat)) return VatFault::key;
  if (!is_monaco(vat) && !luhn(vat.substr(4))) return VatFault::siren_checksum;
  return VatFault::none;
}

base::Localized explain(VatFault fault) {
  switch (fault) {
    case VatFault::none:
      return {};
    case VatFault::country:
      return {
          "Un numéro de TVA intracommunautaire commence par le code du pays (FR pour la "
          "France). Écrivez-le en entier.",
          "A VAT number begins with the code of its country (FR for France). Write it in "
          "full."};
    case VatFault::format:
      return {
          "Ce numéro de TVA n'a pas la forme prévue pour son pays ; en France : FR, 2 "
          "caractères de clé, puis les 9 chiffres du SIREN. Recopiez-le.",
          "This VAT number does not have the form of its country; in France: FR, 2 key "
          "characters, then the 9 digits of the SIREN. Copy it again."};
    case VatFault::key:
      return {
          "La clé du numéro de TVA (les 2 caractères après FR) ne correspond pas au SIREN qui "
          "suit. Recopiez le numéro attribué par le service des impôts.",
          "The key of the VAT number (the 2 characters after FR) does not match the SIREN that "
          "follows. Copy the number given by the tax office."};
    case VatFault::siren_checksum:
      return {
          "Les 9 derniers chiffres du numéro de TVA ne forment pas un SIREN valable. Recopiez "
          "le numéro attribué par le service des impôts.",
          "The last 9 digits of the VAT number are not a valid SIREN. Copy the number given by "
          "the tax office."};
  }
  return {};
}

}  // namespace recevable::identifiers
