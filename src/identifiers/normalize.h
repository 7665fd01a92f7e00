// The form identifiers are compared and checked in.
#pragma once

#include <string>
#include <string_view>

namespace recevable::identifiers {

// For identifiers whose case and grouping mean nothing (SIREN, SIRET, VAT number, IBAN, BIC, RCS):
// compatibility forms replaced (full-width digits, superscripts), accents and invisible characters
// removed, spaces of every kind, dots, dashes and slashes removed, letters in capitals. What is
// still not ASCII becomes '?', so that dropping it can never make a wrong number look right.
// "FR 44 732.829.320" gives "FR44732829320". Normalising twice changes nothing.
std::string normalize(std::string_view text);

// For references whose case and punctuation count (invoice number, code service, engagement,
// contract): compatibility forms replaced, invisible characters removed, every dash as '-', spaces
// of every kind as one plain space and none at the ends; case, accents and punctuation stay.
// Bytes that are not UTF-8 become '?'. Normalising twice changes nothing.
std::string normalize_keep_case(std::string_view text);

}  // namespace recevable::identifiers
