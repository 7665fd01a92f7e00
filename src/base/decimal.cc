#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.h"

namespace recevable::base {
namespace {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

constexpr int kWholeDigits = 27;

constexpr auto kPowers = [] {
  std::array<Int128, kWholeDigits + Decimal::kMaxScale + 1> powers{};
  Int128 power = 1;
  for (Int128& slot : powers) {
    slot = power;
    power *= 10;
  }
  return powers;
}();

constexpr Int128 power_of_ten(int exponent) {
  return kPowers[static_cast<std::size_t>(exponent)];
}

constexpr UInt128 magnitude(Int128 value) {
  return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

// An unsigned number of 256 bits: products and shifted dividends pass through it.
struct Wide {
  UInt128 high = 0, low = 0;
};

Wide multiply(UInt128 a, UInt128 b) {
  constexpr UInt128 kHalf = (UInt128{1} << 64) - 1;
  const UInt128 a0 = a & kHalf, a1 = a >> 64, b0 = b & kHalf, b1 = b >> 64;
  const UInt128 low = a0 * b0;
  const UInt128 cross = a1 * b0 + (low >> 64);  // at most (2^64-1)^2 + 2^64-1: no carry out
  const UInt128 middle = a0 * b1 + (cross & kHalf);
  return {a1 * b1 + (cross >> 64) + (middle >> 64), (middle << 64) | (low & kHalf)};
}

// value / divisor, halves away from zero; the largest UInt128 when the quotient does not fit.
// REQUIRES: 0 < divisor < 2^127.
UInt128 divide_rounded(Wide value, UInt128 divisor) {
  constexpr UInt128 kLargest = ~UInt128{0};
  UInt128 quotient = 0, remainder = 0;
  if (value.high == 0) {
    quotient = value.low / divisor;
    remainder = value.low % divisor;
  } else {
    if (value.high >= divisor) return kLargest;
    remainder = value.high;
    for (int bit = 127; bit >= 0; --bit) {
      remainder = (remainder << 1) | ((value.low >> bit) & 1);
      quotient <<= 1;
      if (remainder >= divisor) {
        remainder -= divisor;
        quotient |= 1;
      }
    }
  }
  const bool up = remainder >= divisor - remainder;
  return up && quotient != kLargest ? quotient + 1 : quotient;
}

// The number as Int128, held far enough from the edge that its owner can clamp it.
Int128 with_sign(UInt128 value, bool negative) {
  const UInt128 edge = static_cast<UInt128>(power_of_ten(kWholeDigits + Decimal::kMaxScale));
  const Int128 held = static_cast<Int128>(std::min(value, edge));
  return negative ? -held : held;
}

std::string digits(UInt128 value) {
  std::string text;
  do {
    text += static_cast<char>('0' + static_cast<int>(value % 10));
    value /= 10;
  } while (value != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace

Decimal Decimal::saturated(Int128 unscaled, int scale) {
  const Int128 largest = power_of_ten(kWholeDigits + scale) - 1;
  Decimal result;
  result.unscaled_ = std::clamp(unscaled, -largest, largest);
  result.scale_ = scale;
  return result;
}

Decimal Decimal::scaled(std::int64_t unscaled, int scale) {
  return saturated(unscaled, std::clamp(scale, 0, kMaxScale));
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point < text.size() ? text.substr(point + 1) : "";
  if (whole.empty() || (point < text.size() && fraction.empty())) return std::nullopt;
  if (!std::all_of(whole.begin(), whole.end(), is_digit) ||
      !std::all_of(fraction.begin(), fraction.end(), is_digit)) {
    return std::nullopt;
  }
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > kWholeDigits || fraction.size() > kMaxScale) return std::nullopt;
  Decimal result;
  for (const std::string_view part : {whole, fraction}) {
    for (const char c : part) result.unscaled_ = result.unscaled_ * 10 + (c - '0');
  }
  if (negative) result.unscaled_ = -result.unscaled_;
  result.scale_ = static_cast<int>(fraction.size());
  return result;
}

std::string Decimal::to_string() const {
  std::string text = digits(magnitude(unscaled_));
  const auto decimals = static_cast<std::size_t>(scale_);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  if (decimals > 0) text.insert(text.size() - decimals, 1, '.');
  if (unscaled_ < 0) text.insert(0, 1, '-');
  return text;
}

std::string Decimal::to_short_string() const {
  std::string text = to_string();
  if (scale_ == 0) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string Decimal::grouped(bool french) const {
  constexpr std::string_view kNarrowNoBreakSpace = "\u202f";
  const std::string plain = abs().to_string();
  const std::size_t whole = std::min(plain.find('.'), plain.size());
  std::string text = unscaled_ < 0 ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) text += french ? kNarrowNoBreakSpace : ",";
    text += plain[i];
  }
  if (whole < plain.size()) {
    text += french ? ',' : '.';
    text.append(plain, whole + 1);
  }
  return text;
}

Decimal Decimal::abs() const {
  return unscaled_ < 0 ? -*this : *this;
}

Decimal Decimal::operator-() const {
  Decimal result = *this;
  result.unscaled_ = -result.unscaled_;
  return result;
}

Decimal Decimal::rounded(int scale) const {
  const int wanted = std::clamp(scale, 0, kMaxScale);
  if (wanted >= scale_) return saturated(unscaled_ * power_of_ten(wanted - scale_), wanted);
  const auto unit = static_cast<UInt128>(power_of_ten(scale_ - wanted));
  const UInt128 kept = divide_rounded({0, magnitude(unscaled_)}, unit);
  return saturated(with_sign(kept, unscaled_ < 0), wanted);
}

double Decimal::to_double() const {
  return static_cast<double>(unscaled_) / static_cast<double>(power_of_ten(scale_));
}

// A number is below 10^27 and has at most 10 decimals: put at the larger scale of two it stays
// below 10^37, and the sum of two such numbers fits 127 bits (1.7 x 10^38).
Decimal operator+(Decimal a, Decimal b) {
  const int scale = std::max(a.scale_, b.scale_);
  return Decimal::saturated(
      a.unscaled_ * power_of_ten(scale - a.scale_) + b.unscaled_ * power_of_ten(scale - b.scale_),
      scale);
}

Decimal operator-(Decimal a, Decimal b) {
  return a + -b;
}

Decimal operator*(Decimal a, Decimal b) {
  const int exact = a.scale_ + b.scale_;
  const int scale = std::min(exact, Decimal::kMaxScale);
  const bool negative = (a.unscaled_ < 0) != (b.unscaled_ < 0);
  const UInt128 product = divide_rounded(multiply(magnitude(a.unscaled_), magnitude(b.unscaled_)),
                                         static_cast<UInt128>(power_of_ten(exact - scale)));
  return Decimal::saturated(with_sign(product, negative), scale);
}

std::optional<Decimal> Decimal::divide(Decimal a, Decimal b, int scale) {
  if (b.is_zero()) return std::nullopt;
  const int wanted = std::clamp(scale, 0, kMaxScale);
  const int shift = wanted + b.scale_ - a.scale_;
  Wide dividend{0, magnitude(a.unscaled_)};
  UInt128 divisor = magnitude(b.unscaled_);
  if (shift >= 0) {
    dividend = multiply(dividend.low, static_cast<UInt128>(power_of_ten(shift)));
  } else {
    const Wide shifted = multiply(divisor, static_cast<UInt128>(power_of_ten(-shift)));
    // Such a divisor is more than twice any dividend: the quotient rounds to zero.
    if (shifted.high != 0 || (shifted.low >> 127) != 0) return Decimal().rounded(wanted);
    divisor = shifted.low;
  }
  const bool negative = (a.unscaled_ < 0) != (b.unscaled_ < 0);
  return saturated(with_sign(divide_rounded(dividend, divisor), negative), wanted);
}

bool operator==(Decimal a, Decimal b) {
  return (a <=> b) == 0;
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const int scale = std::max(a.scale_, b.scale_);
  const Int128 left = a.unscaled_ * power_of_ten(scale - a.scale_);
  const Int128 right = b.unscaled_ * power_of_ten(scale - b.scale_);
  if (left < right) return std::strong_ordering::less;
  if (left > right) return std::strong_ordering::greater;
  return std::strong_ordering::equal;
}

bool Decimal::within(Decimal a, Decimal b, Decimal tolerance) {
  return (a - b).abs() <= tolerance;
}

}  // namespace recevable::base
