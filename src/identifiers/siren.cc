#include "identifiers/siren.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::identifiers {
namespace {

constexpr std::size_t kSirenLength = 9;
constexpr std::size_t kSiretLength = 14;
constexpr std::string_view kLaPoste = "356000000";

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

int digit_sum(std::string_view digits) {
  int sum = 0;
  for (const char c : digits) sum += c - '0';
  return sum;
}

// Each digit follows the one before by the same step, 9 and 0 being neighbours.
bool counts_by(std::string_view digits, int step) {
  return std::adjacent_find(digits.begin(), digits.end(), [step](char before, char after) {
           return (before - '0' + step + 10) % 10 != after - '0';
         }) == digits.end();
}

}  // namespace

bool luhn(std::string_view digits) {
  if (!all_digits(digits)) return false;
  int sum = 0;
  bool doubled = false;
  for (auto c = digits.rbegin(); c != digits.rend(); ++c) {
    const int value = (*c - '0') * (doubled ? 2 : 1);
    sum = (sum + (value > 9 ? value - 9 : value)) % 10;
    doubled = !doubled;
  }
  return sum == 0;
}

bool is_placeholder(std::string_view digits) {
  return digits.size() > 1 && all_digits(digits) &&
         (counts_by(digits, 0) || counts_by(digits, 1) || counts_by(digits, -1));
}

bool siren_valid(std::string_view siren) {
  return siren.size() == kSirenLength && luhn(siren) && !is_placeholder(siren);
}

bool siret_valid(std::string_view siret) {
  return check_siret(siret) == SiretFault::none;
}

std::optional<std::string> siren_of_siret(std::string_view siret) {
  if (siret.size() != kSiretLength || !all_digits(siret)) return std::nullopt;
  return std::string(siret.substr(0, kSirenLength));
}

SiretFault check_siret(std::string_view siret) {
  if (!all_digits(siret)) return SiretFault::not_digits;
  if (siret.size() != kSiretLength) return SiretFault::length;
  if (is_placeholder(siret)) return SiretFault::placeholder;
  const std::string_view siren = siret.substr(0, kSirenLength);
  const bool by_la_poste = siren == kLaPoste && digit_sum(siret) % 5 == 0;
  if (!luhn(siret) && !by_la_poste) return SiretFault::checksum;
  if (is_placeholder(siren)) return SiretFault::placeholder;
  if (!luhn(siren)) return SiretFault::siren_checksum;
  return SiretFault::none;
}

base::Localized explain(SiretFault fault) {
  switch (fault) {
    case SiretFault::none:
      return {};
    case SiretFault::length:
      return {
          "Un SIRET a 14 chiffres : les 9 du SIREN, puis les 5 de l'établissement. Écrivez le "
          "numéro complet.",
          "A SIRET has 14 digits: the 9 of the SIREN, then the 5 of the establishment. Write "
          "the whole number."};
    case SiretFault::not_digits:
      return {"Un SIRET ne contient que des chiffres. Recopiez-le sans lettre ni signe.",
              "A SIRET holds digits only. Copy it again without any letter or sign."};
    case SiretFault::checksum:
      return {
          "La clé de contrôle du SIRET est fausse : un chiffre au moins est erroné ou deux "
          "chiffres sont inversés. Recopiez-le depuis l'avis de situation SIRENE.",
          "The check digit of the SIRET is wrong: at least one digit is wrong or two are "
          "swapped. Copy it again from the SIRENE status notice (avis de situation)."};
    case SiretFault::siren_checksum:
      return {
          "Les 9 premiers chiffres du SIRET ne forment pas un SIREN valable. Recopiez le "
          "numéro depuis l'avis de situation SIRENE.",
          "The first 9 digits of the SIRET are not a valid SIREN. Copy the number again from "
          "the SIRENE status notice (avis de situation)."};
    case SiretFault::placeholder:
      return {
          "Ce SIRET est un numéro d'exemple, pas celui d'un établissement. Mettez le vrai "
          "numéro.",
          "This SIRET is a made-up number, not that of an establishment. Put the real one."};
  }
  return {};
}

}  // namespace recevable::identifiers
