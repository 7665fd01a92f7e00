// French VAT rates, where and when they hold. Source: CGI art. 278 to 281 nonies (metropolitan
// France), 294 to 296 ter (overseas departments), 297 (Corsica), 298 septies and octies (press);
// BR-FR-16 (closed list of the electronic formats).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"

namespace recevable::identifiers {

enum class VatTerritory {
  metropolitan,  // and Monaco
  overseas,      // Guadeloupe, Martinique, La Réunion
  corsica,
  unknown  // of the list of BR-FR-16, origin not established
};

// A rate in per cent and the days it holds, both included; nullopt where the rate is older than any
// invoice we may meet, or still in force.
struct VatRate {
  base::Decimal rate;
  VatTerritory territory;
  std::optional<base::Date> since, until;
};

// Every rate with its territory and period, the zero of exempt lines excepted.
std::span<const VatRate> vat_rates();

// Whether a rate, in per cent, is one of the closed list of BR-FR-16: 0, 0.9, 1.05, 1.75, 2.1, 5.5,
// 7, 8.5, 9.2, 9.6, 10, 13, 19.6, 20, 20.6. By value: 20 and 20.000 alike.
bool vat_rate_known(base::Decimal rate);

// The same for a rate written in an electronic invoice, which BR-FR-16 compares as text: "20",
// "20.0" and "20.00" pass, "20.000" and "20,0" do not.
bool vat_rate_text_listed(std::string_view written);

// Whether the rate was in force somewhere in France on that day. Zero always is (exemptions). A
// rate of no known period counts as in force.
bool vat_rate_in_force(base::Decimal rate, base::Date on);

// The same in one territory. Corsica has the metropolitan rates too.
bool vat_rate_in_force(base::Decimal rate, base::Date on, VatTerritory territory);

// The rate in force that an effective rate (VAT / net, in per cent) stands for: the nearest within
// 0.05 point; nullopt when there is none, as when rates are mixed.
std::optional<base::Decimal> vat_rate_near(base::Decimal effective, base::Date on);

}  // namespace recevable::identifiers
