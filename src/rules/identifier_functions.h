// The functions of the language that the identifiers room answers. Signatures as in functions.h.
#pragma once

#include "rules/value.h"

namespace recevable::rules::identifier {

Value luhn(const Value& a, const Value& b, Scratch& scratch);
Value siret_valid(const Value& a, const Value& b, Scratch& scratch);
Value siren_valid(const Value& a, const Value& b, Scratch& scratch);
Value vat_format_valid(const Value& a, const Value& b, Scratch& scratch);
Value vat_key_valid(const Value& a, const Value& b, Scratch& scratch);
Value iban_valid(const Value& a, const Value& b, Scratch& scratch);
Value iban_length_valid(const Value& a, const Value& b, Scratch& scratch);
Value rib_key_valid(const Value& a, const Value& b, Scratch& scratch);
Value bic_valid(const Value& a, const Value& b, Scratch& scratch);
Value placeholder_id(const Value& a, const Value& b, Scratch& scratch);
Value public_body(const Value& a, const Value& b, Scratch& scratch);
// Unknown for want of a value when there is no SIREN inside.
Value siren_of_siret(const Value& a, const Value& b, Scratch& scratch);
Value siren_of_vat(const Value& a, const Value& b, Scratch& scratch);
Value currency_known(const Value& a, const Value& b, Scratch& scratch);
Value country_known(const Value& a, const Value& b, Scratch& scratch);
Value vat_rate_known(const Value& a, const Value& b, Scratch& scratch);
Value vat_rate_in_force(const Value& a, const Value& b, Scratch& scratch);

}  // namespace recevable::rules::identifier
