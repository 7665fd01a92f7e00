#include "identifiers/other_ids.h"

#include <algorithm>

#include "base/text.h"
#include "identifiers/codes.h"
#include "identifiers/siren.h"

namespace recevable::identifiers {
namespace {

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_capital_or_digit(char c) {
  return is_capital(c) || base::is_digit(c);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), base::is_digit);
}

}  // namespace

bool looks_like_ridet(std::string_view text) {
  return (text.size() == 9 || text.size() == 10) && all_digits(text);
}

bool looks_like_tahiti(std::string_view text) {
  return (text.size() == 6 || text.size() == 9) && is_capital_or_digit(text[0]) &&
         all_digits(text.substr(1));
}

bool looks_like_wallis(std::string_view text) {
  return text.starts_with("FRWF") && text.size() > 4 && text.size() <= 18;
}

bool looks_like_eori(std::string_view text) {
  if (text.size() < 3 || text.size() > 17 || !country_known(text.substr(0, 2))) return false;
  const std::string_view number = text.substr(2);
  if (text.starts_with("FR")) return siret_valid(number);
  return std::all_of(number.begin(), number.end(), is_capital_or_digit);
}

bool looks_like_rna(std::string_view text) {
  return text.size() == 10 && text[0] == 'W' && base::is_digit(text[1]) &&
         is_capital_or_digit(text[2]) && all_digits(text.substr(3));
}

bool looks_like_uai(std::string_view text) {
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  static_assert(kLetters.size() == 23);
  if (text.size() != 8 || !all_digits(text.substr(0, 7))) return false;
  std::size_t number = 0;
  for (const char c : text.substr(0, 7)) number = number * 10 + static_cast<std::size_t>(c - '0');
  return text[7] == kLetters[number % kLetters.size()];
}

bool ape_valid(std::string_view text) {
  if (text.empty() || !is_capital(text.back())) return false;
  const std::string_view code = text.substr(0, text.size() - 1);
  if (code.size() == 5) {
    return code[2] == '.' && all_digits(code.substr(0, 2)) && all_digits(code.substr(3));
  }
  return (code.size() == 3 || code.size() == 4) && all_digits(code);
}

bool is_building_trade(std::string_view ape) {
  return ape.size() >= 5 && ape_valid(ape) && ape[0] == '4' && ape[1] >= '1' && ape[1] <= '3';
}

}  // namespace recevable::identifiers
