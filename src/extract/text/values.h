// Typed values wherever they stand: dates, amounts, identifiers, accounts. No labels here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "extract/text/page_text.h"

namespace recevable::extract {

enum class SpotKind : std::uint8_t {
  date,
  amount,  // a number that may be money: decimals, or a currency sign
  number,  // another number: a quantity, a count
  percent,
  siret,  // 14 digits in a SIRET's grouping (13 or 15 when announced by the word SIRET)
  siren,  // 9 digits in groups of three, or announced by SIREN or RCS
  vat_id,
  iban,
  bic,
  email,
  phone
};

// A value found in the text, as it is printed and as it is meant.
struct Spot {
  SpotKind kind = SpotKind::number;
  Span span;
  std::string text;             // normalised: digits without spaces, capitals
  base::Date date{};            // of a date
  base::Decimal number;         // of an amount, a number, a percent
  std::string currency;         // "EUR" when a sign or code stands beside the number
  bool ambiguous_date = false;  // 03/04/2026 could be read month first (date_order.h)
  enum class Order : std::uint8_t { none, day, month };
  Order order = Order::none;  // of a date with slashes that has one reading only
  int decimals = 0;           // printed decimals of a number
  char unsure_mark = '\0';    // of "58,311": it parts thousands, or decimals (number_marks.h)
};

// Every value of a document, in reading order, without overlaps.
struct Spots {
  std::vector<Spot> all;
  // Indexes into `all` of the spots of each line: by_line[page][line].
  std::vector<std::vector<std::vector<std::uint32_t>>> by_line;

  const std::vector<std::uint32_t>& on(std::uint32_t page, std::uint32_t line) const {
    return by_line[page][line];
  }
};

Spots find_values(const DocumentText& text);

// The parts, for their tests. Each reads at `at` of a folded text and gives the end of what it read
// (0 when there is nothing).

// The number of a month by its folded name in one of the languages read, 1 to 12; 0 for no month.
int month_named(std::string_view word);

// 23/11/2026, 23-11-26, 23.11.2026, 2026-11-23, 23 novembre 2026, 1er dec. 2026, lundi 23 nov 2026,
// nov 23, 2026, 23112026 only where `compact` allows it.
std::size_t read_date(std::string_view text, std::size_t at, Spot& spot, bool compact = false);

// 1 234,56  1.234,56  1,234.56  1'234.56  1234.5  (1 234,56)  1 234,56-  with € or a code on
// either side. Kind amount when it has a currency or exactly two decimals, percent when followed by
// %, number otherwise.
std::size_t read_number(std::string_view text, std::size_t at, Spot& spot);

}  // namespace recevable::extract
