// Codes of currencies and countries.
#pragma once

#include <string_view>

namespace recevable::identifiers {

// Whether a code is a currency in use: ISO 4217, three capital letters (funds, metals and test
// codes are not).
bool currency_known(std::string_view code);

// Whether a code is a country or territory: ISO 3166-1 alpha-2, and XK (Kosovo), which banks use.
bool country_known(std::string_view code);

}  // namespace recevable::identifiers
