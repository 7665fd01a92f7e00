// Identifiers that are right by construction, for the properties of this room.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <string_view>

namespace recevable::identifiers {

inline rc::Gen<std::string> digit_text(int count) {
  return rc::gen::container<std::string>(static_cast<std::size_t>(count),
                                         rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

// Completed by its Luhn digit, counted forwards here where the room counts backwards.
inline std::string with_luhn_digit(std::string digits) {
  int sum = 0;
  const std::size_t size = digits.size() + 1;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[i] - '0';
    if ((size - i) % 2 == 0) value = value * 2 % 10 + value * 2 / 10;
    sum += value;
  }
  return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

// The remainder of a long decimal number, the schoolbook way.
inline int long_modulo(std::string_view digits, int divisor) {
  int rest = 0;
  for (const char c : digits) rest = (rest * 10 + (c - '0')) % divisor;
  return rest;
}

inline std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

inline rc::Gen<std::string> siren() {
  return rc::gen::map(digit_text(8), [](const std::string& digits) {
    return with_luhn_digit("3" + digits.substr(1));
  });
}

inline rc::Gen<std::string> siret() {
  return rc::gen::apply(
      [](const std::string& company, const std::string& establishment) {
        return with_luhn_digit(company + establishment);
      },
      siren(), digit_text(4));
}

// A French IBAN of digits, its RIB key and check digits computed on the whole number.
inline std::string french_iban(const std::string& account_of_21_digits) {
  const std::string rib =
      account_of_21_digits + two_digits(97 - long_modulo(account_of_21_digits + "00", 97));
  // F is 15 and R is 27.
  return "FR" + two_digits(98 - long_modulo(rib + "152700", 97)) + rib;
}

}  // namespace recevable::identifiers
