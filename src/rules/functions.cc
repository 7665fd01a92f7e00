#include "rules/functions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "rules/identifier_functions.h"

namespace recevable::rules {

namespace {

constexpr int kFarthestDay = 400 * 366;  // days a date may be moved by

// The whole part of a number, within -limit..limit.
int whole(base::Decimal number, int limit) {
  const base::Decimal bound(limit);
  if (number > bound) return limit;
  if (number < -bound) return -limit;
  return static_cast<int>(number.to_double());
}

Value round_to(const Value& a, const Value& b, Scratch&) {
  const int decimals = std::clamp(whole(b.number, 100), 0, base::Decimal::kMaxScale);
  return Value::of(a.number.rounded(decimals));
}
// As the XPath function: halves towards positive infinity, so -2.5 is -2.
Value round_half_up(const Value& a, const Value& b, Scratch&) {
  const int decimals = std::clamp(whole(b.number, 100), 0, base::Decimal::kMaxScale);
  const base::Decimal away = a.number.rounded(decimals);
  if (!a.number.is_negative() || a.number == away) return Value::of(away);
  const auto unit = base::Decimal::scaled(1, decimals);
  const auto half = base::Decimal::divide(unit, base::Decimal(2), base::Decimal::kMaxScale);
  return Value::of(half && a.number - away == *half ? away + unit : away);
}
Value absolute(const Value& a, const Value&, Scratch&) {
  return Value::of(a.number.abs());
}
Value smaller(const Value& a, const Value& b, Scratch&) {
  return Value::of(b.number < a.number ? b.number : a.number);
}
Value larger(const Value& a, const Value& b, Scratch&) {
  return Value::of(a.number < b.number ? b.number : a.number);
}
Value decimals(const Value& a, const Value&, Scratch&) {
  return Value::of(base::Decimal(a.number.scale()));
}

Value length(const Value& a, const Value&, Scratch&) {
  return Value::of(base::Decimal(static_cast<int>(
      std::min<std::size_t>(base::length(a.text), static_cast<std::size_t>(1'000'000'000)))));
}
// Characters after the first point: "1.000" has three, whatever its value.
Value fraction_digits(const Value& a, const Value&, Scratch&) {
  const std::size_t point = a.text.find('.');
  if (point == std::string_view::npos) return Value::of(base::Decimal(0));
  return Value::of(
      base::Decimal(static_cast<int>(std::min<std::size_t>(a.text.size() - point - 1, 1'000'000))));
}
Value fold(const Value& a, const Value&, Scratch& scratch) {
  return Value::of(scratch.folded(a.text));
}
Value digits(const Value& a, const Value&, Scratch& scratch) {
  return Value::of(scratch.keep(base::digits_of(a.text)));
}
Value starts_with(const Value& a, const Value& b, Scratch& scratch) {
  return Value::of(scratch.folded(a.text).starts_with(scratch.folded(b.text)));
}
Value ends_with(const Value& a, const Value& b, Scratch& scratch) {
  return Value::of(scratch.folded(a.text).ends_with(scratch.folded(b.text)));
}
Value contains(const Value& a, const Value& b, Scratch& scratch) {
  return Value::of(scratch.folded(a.text).find(scratch.folded(b.text)) != std::string_view::npos);
}
Value concat(const Value& a, const Value& b, Scratch& scratch) {
  return Value::of(scratch.keep(std::string(a.text) + std::string(b.text)));
}
// The first characters, as many as asked for.
Value prefix(const Value& a, const Value& b, Scratch&) {
  int left = std::max(0, whole(b.number, 1'000'000));
  std::size_t at = 0;
  while (at < a.text.size() && left > 0) {
    ++at;
    while (at < a.text.size() && (static_cast<unsigned char>(a.text[at]) & 0xC0U) == 0x80U) ++at;
    --left;
  }
  return Value::of(a.text.substr(0, at));
}

Value year(const Value& a, const Value&, Scratch&) {
  return Value::of(base::Decimal(static_cast<int>(a.date.year())));
}
Value month(const Value& a, const Value&, Scratch&) {
  return Value::of(base::Decimal(static_cast<int>(static_cast<unsigned>(a.date.month()))));
}
Value day(const Value& a, const Value&, Scratch&) {
  return Value::of(base::Decimal(static_cast<int>(static_cast<unsigned>(a.date.day()))));
}
Value end_of_month(const Value& a, const Value&, Scratch&) {
  return Value::of(base::end_of_month(a.date));
}
// "20261123", as numbers made of a date are written (CPRO-NUM-05).
Value compact(const Value& a, const Value&, Scratch& scratch) {
  return Value::of(scratch.keep(fmt::format("{:04}{:02}{:02}", static_cast<int>(a.date.year()),
                                            static_cast<unsigned>(a.date.month()),
                                            static_cast<unsigned>(a.date.day()))));
}
Value add_months(const Value& a, const Value& b, Scratch&) {
  const int months = whole(b.number, 12 * 400);
  const int year_after = static_cast<int>(a.date.year()) + months / 12;
  if (year_after < 2 || year_after > 9998) return Value::of_unknown(Unknown::want);
  return Value::of(base::add_months(a.date, months));
}

constexpr Type kText = Type::text, kNumber = Type::number, kDate = Type::date,
               kBoolean = Type::boolean;

// Compiled rules carry positions in this table; rules are compiled again whenever it changes.
constexpr auto kFunctions = std::to_array<FunctionInfo>({
    {"round", 2, kNumber, kNumber, kNumber, true, round_to},
    {"round_half_up", 2, kNumber, kNumber, kNumber, true, round_half_up},
    {"abs", 1, kNumber, kNumber, kNumber, true, absolute},
    {"min", 2, kNumber, kNumber, kNumber, true, smaller},
    {"max", 2, kNumber, kNumber, kNumber, true, larger},
    {"decimals", 1, kNumber, kNumber, kNumber, false, decimals},
    {"length", 1, kText, kText, kNumber, false, length},
    {"fraction_digits", 1, kText, kText, kNumber, false, fraction_digits},
    {"fold", 1, kText, kText, kText, false, fold},
    {"digits", 1, kText, kText, kText, false, digits},
    {"starts_with", 2, kText, kText, kBoolean, false, starts_with},
    {"ends_with", 2, kText, kText, kBoolean, false, ends_with},
    {"contains", 2, kText, kText, kBoolean, false, contains},
    {"prefix", 2, kText, kNumber, kText, false, prefix},
    {"concat", 2, kText, kText, kText, false, concat},
    {"year", 1, kDate, kDate, kNumber, false, year},
    {"month", 1, kDate, kDate, kNumber, false, month},
    {"day", 1, kDate, kDate, kNumber, false, day},
    {"add_months", 2, kDate, kNumber, kDate, false, add_months},
    {"end_of_month", 1, kDate, kDate, kDate, false, end_of_month},
    {"compact", 1, kDate, kDate, kText, false, compact},
    {"luhn", 1, kText, kText, kBoolean, false, identifier::luhn},
    {"siret_valid", 1, kText, kText, kBoolean, false, identifier::siret_valid},
    {"siren_valid", 1, kText, kText, kBoolean, false, identifier::siren_valid},
    {"vat_format_valid", 1, kText, kText, kBoolean, false, identifier::vat_format_valid},
    {"vat_key_valid", 1, kText, kText, kBoolean, false, identifier::vat_key_valid},
    {"iban_valid", 1, kText, kText, kBoolean, false, identifier::iban_valid},
    {"iban_length_valid", 1, kText, kText, kBoolean, false, identifier::iban_length_valid},
    {"rib_key_valid", 1, kText, kText, kBoolean, false, identifier::rib_key_valid},
    {"bic_valid", 1, kText, kText, kBoolean, false, identifier::bic_valid},
    {"placeholder_id", 1, kText, kText, kBoolean, false, identifier::placeholder_id},
    {"siren_of_siret", 1, kText, kText, kText, false, identifier::siren_of_siret},
    {"siren_of_vat", 1, kText, kText, kText, false, identifier::siren_of_vat},
    {"public_body", 1, kText, kText, kBoolean, false, identifier::public_body},
    {"currency_known", 1, kText, kText, kBoolean, false, identifier::currency_known},
    {"country_known", 1, kText, kText, kBoolean, false, identifier::country_known},
    {"vat_rate_known", 1, kNumber, kNumber, kBoolean, false, identifier::vat_rate_known},
    {"vat_rate_in_force", 2, kNumber, kDate, kBoolean, false, identifier::vat_rate_in_force},
});

}  // namespace

std::span<const FunctionInfo> functions() {
  return kFunctions;
}

std::optional<std::uint32_t> function_named(std::string_view name) {
  for (std::uint32_t i = 0; i < kFunctions.size(); ++i) {
    if (kFunctions[i].name == name) return i;
  }
  return std::nullopt;
}

Value moved(base::Date date, base::Decimal days, bool later) {
  const int count = whole(days, kFarthestDay) * (later ? 1 : -1);
  const int year_after = static_cast<int>(date.year()) + count / 365;
  if (year_after < 2 || year_after > 9998) return Value::of_unknown(Unknown::want);
  return Value::of(base::add_days(date, count));
}

}  // namespace recevable::rules
