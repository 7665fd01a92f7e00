// Invoices made at random: what is billed, its totals and its VAT. How they are printed is in
// made_page.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"

namespace recevable::extract::test {

// Chance that can be repeated: the same seed gives the same throws on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed);

  int below(int count);            // 0 to count - 1
  int between(int low, int high);  // both included
  bool chance(int in_a_hundred);
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }
  }

 private:
  std::uint64_t state_;
};

// An invoice that adds up. Amounts have two decimals.
struct MadeInvoice {
  struct Line {
    std::string description, unit;
    base::Decimal quantity, price;
    int discount = 0;    // percent
    base::Decimal rate;  // percent
    base::Decimal net;
  };
  struct Tax {
    base::Decimal rate, base, tax;
  };

  std::vector<Line> lines;
  std::vector<Tax> taxes;  // one a rate, highest first; empty when no VAT is charged
  base::Decimal lines_total, net, vat, gross, payable;
  // On the whole invoice; zero when there is none, positive otherwise.
  base::Decimal discount, charges, paid, retention;
  base::Decimal disbursed;              // untaxed, part of the net total
  std::vector<base::Decimal> deposits;  // what `paid` is made of

  bool vat_by_line = false;  // the tax of a rate is the sum of the taxes of its lines, each rounded

  bool has_deductions() const { return !paid.is_zero() || !retention.is_zero(); }
};

MadeInvoice made_invoice(Dice& dice);

// One mistake in what is printed; every other amount stays. False when this invoice has no such
// amount.
enum class Mistake : std::uint8_t { net, vat, gross, payable, line };
bool spoil(MadeInvoice& invoice, Mistake mistake, Dice& dice);

}  // namespace recevable::extract::test
