#include "extract/lines/known_rates.h"

#include <algorithm>
#include <array>

namespace recevable::extract {

using base::Decimal;

bool is_known_rate(Decimal number) {
  static const auto kRates = std::to_array<Decimal>({Decimal(0),
                                                     Decimal::scaled(9, 1),
                                                     Decimal::scaled(105, 2),
                                                     Decimal::scaled(175, 2),
                                                     Decimal::scaled(21, 1),
                                                     Decimal::scaled(25, 1),
                                                     Decimal(3),
                                                     Decimal(4),
                                                     Decimal::scaled(48, 1),
                                                     Decimal(5),
                                                     Decimal::scaled(55, 1),
                                                     Decimal(6),
                                                     Decimal(7),
                                                     Decimal::scaled(77, 1),
                                                     Decimal(8),
                                                     Decimal::scaled(81, 1),
                                                     Decimal::scaled(85, 1),
                                                     Decimal(9),
                                                     Decimal::scaled(95, 1),
                                                     Decimal(10),
                                                     Decimal(12),
                                                     Decimal(13),
                                                     Decimal::scaled(135, 1),
                                                     Decimal(14),
                                                     Decimal(15),
                                                     Decimal(16),
                                                     Decimal(17),
                                                     Decimal(18),
                                                     Decimal(19),
                                                     Decimal::scaled(196, 1),
                                                     Decimal(20),
                                                     Decimal(21),
                                                     Decimal(22),
                                                     Decimal(23),
                                                     Decimal(24),
                                                     Decimal(25),
                                                     Decimal(27)});
  return std::find(kRates.begin(), kRates.end(), number) != kRates.end();
}

}  // namespace recevable::extract
