// Exact decimal numbers, for money, quantities and rates. No floating point anywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace recevable::base {

// A number `unscaled / 10^scale`, with at most kMaxScale decimals and 27 significant digits before
// the decimal point. The scale remembers how the number was written: "20.00" has scale 2 and prints
// as "20.00", though it equals "20". Portal amounts have up to 19 positions and 6 decimals, so
// products of a quantity and a price always fit. Sums and products that would not fit saturate at
// the largest number of their sign, far above any plausible amount, instead of wrapping. Products
// with more than kMaxScale decimals are rounded to it, halves away from zero; sums are exact.
class Decimal {
 public:
  static constexpr int kMaxScale = 10;

  constexpr Decimal() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): a whole number is a decimal
  constexpr Decimal(int whole) : unscaled_(whole) {}
  // unscaled / 10^scale, as in Decimal::scaled(1999, 2) for 19.99. REQUIRES: 0 <= scale <= 10.
  static Decimal scaled(std::int64_t unscaled, int scale);
  // The strict form "-1234.56": optional sign, digits, optional point and digits, nothing else.
  // nullopt for anything else, for more than kMaxScale decimals, for more than 27 digits.
  // (Amounts as printed on invoices are read by the extract room.)
  static std::optional<Decimal> parse(std::string_view text);

  // The strict form, with `scale()` decimals: "1234.50".
  std::string to_string() const;
  // Without trailing zeros: "20", "5.5".
  std::string to_short_string() const;
  // As people write it: "1 234,56" (narrow no-break spaces) in French, "1,234.56" in English.
  std::string grouped(bool french) const;

  int scale() const { return scale_; }
  bool is_zero() const { return unscaled_ == 0; }
  bool is_negative() const { return unscaled_ < 0; }
  int sign() const { return unscaled_ < 0 ? -1 : unscaled_ > 0 ? 1 : 0; }
  Decimal abs() const;
  Decimal operator-() const;
  // Rounded to `scale` decimals, halves away from zero (the commercial rounding of BR-CO-17).
  // A number with fewer decimals gets zeros. REQUIRES: 0 <= scale <= kMaxScale.
  Decimal rounded(int scale) const;
  // For statistics and geometry only, never for a judgement.
  double to_double() const;

  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);
  // a / b rounded to `scale` decimals; nullopt when b is zero.
  static std::optional<Decimal> divide(Decimal a, Decimal b, int scale);

  // By value: 20 == 20.00.
  friend bool operator==(Decimal a, Decimal b);
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

  // |a - b| <= tolerance.
  static bool within(Decimal a, Decimal b, Decimal tolerance);

 private:
  __extension__ typedef __int128 Int128;
  static Decimal saturated(Int128 unscaled, int scale);
  Int128 unscaled_ = 0;
  int scale_ = 0;
};

}  // namespace recevable::base
