#include "rules/identifier_functions.h"

#include <optional>

#include "identifiers/identifiers.h"

namespace recevable::rules::identifier {

namespace {

Value kept(const std::optional<std::string>& text, Scratch& scratch) {
  return text ? Value::of(scratch.keep(*text)) : Value::of_unknown(Unknown::want);
}

}  // namespace

Value luhn(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::luhn(a.text));
}
Value siret_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::siret_valid(a.text));
}
Value siren_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::siren_valid(a.text));
}
Value vat_format_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::vat_format_valid(a.text));
}
Value vat_key_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::vat_key_valid(a.text));
}
Value iban_valid(const Value& a, const Value&, Scratch&) {
  // Not identifiers::iban_valid: the RIB key is another question, with rules of its own.
  return Value::of(identifiers::iban_mod97_valid(a.text) && identifiers::iban_length_valid(a.text));
}
Value iban_length_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::iban_length_valid(a.text));
}
Value rib_key_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::rib_key_valid(a.text));
}
Value bic_valid(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::bic_valid(a.text));
}
Value placeholder_id(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::is_placeholder(a.text));
}
Value public_body(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::public_body(a.text).has_value());
}
Value siren_of_siret(const Value& a, const Value&, Scratch& scratch) {
  return kept(identifiers::siren_of_siret(a.text), scratch);
}
Value siren_of_vat(const Value& a, const Value&, Scratch& scratch) {
  return kept(identifiers::siren_of_vat(a.text), scratch);
}
Value currency_known(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::currency_known(a.text));
}
Value country_known(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::country_known(a.text));
}
Value vat_rate_known(const Value& a, const Value&, Scratch&) {
  return Value::of(identifiers::vat_rate_known(a.number));
}
Value vat_rate_in_force(const Value& a, const Value& b, Scratch&) {
  return Value::of(identifiers::vat_rate_in_force(a.number, b.date));
}

}  // namespace recevable::rules::identifier
