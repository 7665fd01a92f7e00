#include "identifiers/bank.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "identifiers/codes.h"

namespace recevable::identifiers {
namespace {

constexpr std::array kLengths = std::to_array<IbanLength>({
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22},
    {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24},
    {"DE", 22}, {"DJ", 27}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27},
    {"GT", 28}, {"HN", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26},
    {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20},
    {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19}, {"MN", 20},
    {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24},
    {"PL", 28}, {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24},
    {"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25},
    {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20},
    {"YE", 30},
});

constexpr std::size_t kShortest = 15, kLongest = 34;
constexpr std::size_t kRibLength = 23;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_capital_or_digit(char c) {
  return is_capital(c) || base::is_digit(c);
}

bool has_iban_form(std::string_view iban) {
  return iban.size() >= kShortest && iban.size() <= kLongest && !iban_country(iban).empty() &&
         std::all_of(iban.begin(), iban.end(), is_capital_or_digit);
}

// The value of letters and digits read as one number, letters counting as 10 to 35, modulo 97.
int modulo_97(std::string_view text, int so_far = 0) {
  for (const char c : text) {
    so_far =
        base::is_digit(c) ? (so_far * 10 + (c - '0')) % 97 : (so_far * 100 + (c - 'A' + 10)) % 97;
  }
  return so_far;
}

// An account letter as the RIB key counts it: A and J 1, B, K and S 2, ... I, R and Z 9.
char rib_digit(char c) {
  if (base::is_digit(c)) return c;
  const int rank = c - 'A';  // S starts the third row, one place late
  return static_cast<char>('1' + (rank < 18 ? rank % 9 : rank - 18 + 1));
}

bool rib_valid(std::string_view rib) {
  const auto all = [](std::string_view part, auto&& allowed) {
    return std::all_of(part.begin(), part.end(), allowed);
  };
  const std::string_view bank = rib.substr(0, 5), branch = rib.substr(5, 5),
                         account = rib.substr(10, 11), key = rib.substr(21, 2);
  if (!all(bank, base::is_digit) || !all(branch, base::is_digit) || !all(key, base::is_digit) ||
      !all(account, is_capital_or_digit)) {
    return false;
  }
  int account_value = 0;
  for (const char c : account) account_value = (account_value * 10 + (rib_digit(c) - '0')) % 97;
  const int sum = 89 * modulo_97(bank) + 15 * modulo_97(branch) + 3 * account_value;
  return (key[0] - '0') * 10 + (key[1] - '0') == 97 - sum % 97;
}

}  // namespace

std::span<const IbanLength> iban_lengths() {
  return kLengths;
}

std::string_view iban_country(std::string_view iban) {
  if (iban.size() < 4 || !is_capital(iban[0]) || !is_capital(iban[1]) || !base::is_digit(iban[2]) ||
      !base::is_digit(iban[3])) {
    return {};
  }
  return iban.substr(0, 2);
}

bool iban_mod97_valid(std::string_view iban) {
  return has_iban_form(iban) && modulo_97(iban.substr(0, 4), modulo_97(iban.substr(4))) == 1;
}

bool iban_length_valid(std::string_view iban) {
  const std::string_view country = iban_country(iban);
  if (country.empty()) return false;
  const auto* const known = std::lower_bound(
      kLengths.begin(), kLengths.end(), country,
      [](const IbanLength& row, std::string_view code) { return row.country < code; });
  if (known != kLengths.end() && known->country == country) return iban.size() == known->length;
  return iban.size() >= kShortest && iban.size() <= kLongest;
}

bool rib_key_valid(std::string_view iban_or_rib) {
  const std::string_view country = iban_country(iban_or_rib);
  if (country.empty()) return iban_or_rib.size() == kRibLength && rib_valid(iban_or_rib);
  if (country != "FR" && country != "MC") return true;
  return iban_or_rib.size() == kRibLength + 4 && rib_valid(iban_or_rib.substr(4));
}

bool iban_valid(std::string_view iban) {
  return check_iban(iban) == IbanFault::none;
}

IbanFault check_iban(std::string_view iban) {
  if (iban_country(iban).empty() || !std::all_of(iban.begin(), iban.end(), is_capital_or_digit)) {
    return IbanFault::characters;
  }
  if (!iban_length_valid(iban)) return IbanFault::length;
  if (!iban_mod97_valid(iban)) return IbanFault::checksum;
  if (!rib_key_valid(iban)) return IbanFault::rib_key;
  return IbanFault::none;
}

base::Localized explain(IbanFault fault) {
  switch (fault) {
    case IbanFault::none:
      return {};
    case IbanFault::characters:
      return {
          "Un IBAN commence par 2 lettres (le pays) et 2 chiffres, puis ne contient que des "
          "lettres et des chiffres. Recopiez-le depuis votre RIB.",
          "An IBAN begins with 2 letters (the country) and 2 digits, then holds letters and "
          "digits only. Copy it again from your bank details."};
    case IbanFault::length:
      return {
          "Cet IBAN n'a pas la longueur prévue pour son pays (27 caractères en France). "
          "Recopiez-le en entier depuis votre RIB.",
          "This IBAN does not have the length of its country (27 characters in France). Copy "
          "all of it again from your bank details."};
    case IbanFault::checksum:
      return {
          "La clé de contrôle de l'IBAN est fausse : un caractère au moins est erroné. "
          "Recopiez-le depuis votre RIB.",
          "The check digits of the IBAN are wrong: at least one character is wrong. Copy it "
          "again from your bank details."};
    case IbanFault::rib_key:
      return {
          "La clé RIB (les 2 derniers chiffres de l'IBAN) ne correspond pas au compte. "
          "Recopiez l'IBAN depuis votre RIB.",
          "The RIB key (the last 2 digits of the IBAN) does not match the account. Copy the "
          "IBAN again from your bank details."};
  }
  return {};
}

bool bic_valid(std::string_view bic) {
  if (bic.size() != 8 && bic.size() != 11) return false;
  const std::string_view institution = bic.substr(0, 4), rest = bic.substr(6);
  return std::all_of(institution.begin(), institution.end(), is_capital) &&
         country_known(bic.substr(4, 2)) &&
         std::all_of(rest.begin(), rest.end(), is_capital_or_digit);
}

}  // namespace recevable::identifiers
