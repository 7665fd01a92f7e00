// Dates as invoices print them, over folded text (identifiers.md, section 15).

#include <array>
#include <cstdlib>

#include "base/text.h"
#include "extract/text/values.h"

namespace recevable::extract {
namespace {

struct Month {
  std::string_view name;
  int number;
};

// Folded names, the longest first where one begins another. French, English, German, Spanish,
// Italian, Dutch, Portuguese: the languages a supplier of a French public body may write in.
constexpr std::array kMonths = std::to_array<Month>({
    {"janvier", 1},   {"january", 1},   {"januar", 1},    {"januari", 1},   {"enero", 1},
    {"gennaio", 1},   {"janv", 1},      {"jan", 1},       {"ene", 1},       {"gen", 1},
    {"fevrier", 2},   {"february", 2},  {"februar", 2},   {"februari", 2},  {"febrero", 2},
    {"febbraio", 2},  {"fevr", 2},      {"fev", 2},       {"feb", 2},       {"mars", 3},
    {"march", 3},     {"marzo", 3},     {"maart", 3},     {"marz", 3},      {"maerz", 3},
    {"mar", 3},       {"mrt", 3},       {"avril", 4},     {"april", 4},     {"abril", 4},
    {"aprile", 4},    {"avr", 4},       {"apr", 4},       {"abr", 4},       {"mai", 5},
    {"may", 5},       {"mayo", 5},      {"maggio", 5},    {"mei", 5},       {"mag", 5},
    {"juin", 6},      {"june", 6},      {"juni", 6},      {"junio", 6},     {"giugno", 6},
    {"jun", 6},       {"giu", 6},       {"juillet", 7},   {"july", 7},      {"juli", 7},
    {"julio", 7},     {"luglio", 7},    {"juil", 7},      {"jul", 7},       {"lug", 7},
    {"aout", 8},      {"august", 8},    {"augustus", 8},  {"agosto", 8},    {"aou", 8},
    {"aug", 8},       {"ago", 8},       {"septembre", 9}, {"september", 9}, {"septiembre", 9},
    {"settembre", 9}, {"sept", 9},      {"sep", 9},       {"set", 9},       {"octobre", 10},
    {"october", 10},  {"oktober", 10},  {"octubre", 10},  {"ottobre", 10},  {"oct", 10},
    {"okt", 10},      {"ott", 10},      {"novembre", 11}, {"november", 11}, {"noviembre", 11},
    {"nov", 11},      {"decembre", 12}, {"december", 12}, {"dezember", 12}, {"diciembre", 12},
    {"dicembre", 12}, {"dec", 12},      {"dez", 12},      {"dic", 12},      {"janeiro", 1},
    {"fevereiro", 2}, {"marco", 3},     {"maio", 5},      {"junho", 6},     {"julho", 7},
    {"setembro", 9},  {"outubro", 10},  {"novembro", 11}, {"dezembro", 12},
});

int month_of(std::string_view word) {
  for (const Month& month : kMonths) {
    if (month.name == word) return month.number;
  }
  return 0;
}

// Two digits are a year of this century: invoices of the 1990s are no longer deposited.
int full_year(int year, std::size_t digits) {
  return digits == 2 ? 2000 + year : year;
}

bool plausible_year(int year) {
  return year >= 1990 && year <= 2099;
}

struct Cursor {
  std::string_view text;
  std::size_t at;

  bool done() const { return at >= text.size(); }
  char peek() const { return done() ? '\0' : text[at]; }
  void spaces() {
    while (peek() == ' ') ++at;
  }
  std::string_view digits(std::size_t most) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && base::is_digit(text[at])) ++at;
    return text.substr(begin, at - begin);
  }
  std::string_view word() {
    const std::size_t begin = at;
    while (base::is_alpha(peek())) ++at;
    return text.substr(begin, at - begin);
  }
  bool eat(std::string_view what) {
    if (text.substr(at).starts_with(what)) {
      at += what.size();
      return true;
    }
    return false;
  }
};

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::size_t finish(Cursor cursor, int year, int month, int day, Spot& spot) {
  // Not the beginning of a longer number: 23/11/2026 is no date in 23/11/20265.
  if (base::is_digit(cursor.peek())) return 0;
  if (!plausible_year(year)) return 0;
  const auto date = base::make_date(year, month, day);
  if (!date) return 0;
  spot.kind = SpotKind::date;
  spot.date = *date;
  spot.text = base::format_iso(*date);
  return cursor.at;
}

// day / month / year with one kind of separator; a space may surround it ("23 / 11 / 2026").
std::size_t numeric(std::string_view text, std::size_t at, Spot& spot) {
  Cursor c{text, at};
  const std::string_view first = c.digits(4);
  if (first.empty()) return 0;
  c.spaces();
  const char separator = c.peek();
  if (separator != '/' && separator != '-' && separator != '.') return 0;
  ++c.at;
  c.spaces();
  const std::string_view second = c.digits(2);
  if (second.empty()) return 0;
  c.spaces();
  if (c.peek() != separator) return 0;
  ++c.at;
  c.spaces();
  const std::string_view third = c.digits(4);
  // A fourth number: 01.23.45.67.89 is a telephone, 2026-11-23-004 a reference.
  if (c.peek() == separator && c.at + 1 < text.size() && base::is_digit(text[c.at + 1]) &&
      (separator != '-' || first.size() == 4 || third.size() != 4)) {
    return 0;
  }
  if (first.size() == 4 && second.size() == 2 && third.size() == 2) {
    return finish(c, number_of(first), number_of(second), number_of(third), spot);
  }
  if (first.size() > 2 || (third.size() != 2 && third.size() != 4)) return 0;
  // 1.5.20 is a version or a section number; a short year wants two-digit day and month.
  if (third.size() == 2 && (first.size() < 2 || second.size() < 2)) return 0;
  int day = number_of(first), month = number_of(second);
  const int year = full_year(number_of(third), third.size());
  const bool month_first = month > 12 && day <= 12;  // 11/23/2026: only one reading exists
  if (month_first) std::swap(day, month);
  spot.ambiguous_date = separator == '/' && day <= 12 && month <= 12 && day != month;
  if (separator == '/' && day > 12) {
    spot.order = month_first ? Spot::Order::month : Spot::Order::day;
  }
  return finish(c, year, month, day, spot);
}

// "31 07 2026": two, two and four digits of this century, with no other digits beside them.
std::size_t spaced(std::string_view text, std::size_t at, Spot& spot) {
  if (at > 1 && text[at - 1] == ' ' && base::is_digit(text[at - 2])) return 0;
  Cursor c{text, at};
  const std::string_view day = c.digits(2);
  if (day.size() != 2 || !c.eat(" ")) return 0;
  const std::string_view month = c.digits(2);
  if (month.size() != 2 || !c.eat(" ")) return 0;
  const std::string_view year = c.digits(4);
  if (year.size() != 4 || !year.starts_with("20")) return 0;
  if (c.peek() == ',' ||
      (c.peek() == ' ' && c.at + 1 < text.size() && base::is_digit(text[c.at + 1]))) {
    return 0;
  }
  return finish(c, number_of(year), number_of(month), number_of(day), spot);
}

// 23 novembre 2026, 1er dec. 26
std::size_t day_month_year(std::string_view text, std::size_t at, Spot& spot) {
  Cursor c{text, at};
  const std::string_view day = c.digits(2);
  if (day.empty()) return 0;
  if (!c.eat("er ") && !c.eat("st ") && !c.eat("nd ") && !c.eat("rd ") && !c.eat("th ")) c.eat(".");
  c.spaces();
  if (!c.eat("de ")) c.eat("of ");  // Spanish, English
  const std::string_view name = c.word();
  const int month = month_of(name);
  if (month == 0) return 0;
  c.eat(".");
  c.eat(",");
  c.spaces();
  c.eat("de ");
  const std::string_view year = c.digits(4);
  if (year.size() != 4 && year.size() != 2) return 0;
  return finish(c, full_year(number_of(year), year.size()), month, number_of(day), spot);
}

// nov 23, 2026
std::size_t month_day_year(std::string_view text, std::size_t at, Spot& spot) {
  Cursor c{text, at};
  const int month = month_of(c.word());
  if (month == 0) return 0;
  c.eat(".");
  c.spaces();
  const std::string_view day = c.digits(2);
  if (day.empty()) return 0;
  if (!c.eat("st") && !c.eat("nd") && !c.eat("rd")) c.eat("th");
  c.eat(",");
  c.spaces();
  const std::string_view year = c.digits(4);
  if (year.size() != 4) return 0;
  return finish(c, number_of(year), month, number_of(day), spot);
}

// 23112026 or 20261123
std::size_t eight_digits(std::string_view text, std::size_t at, Spot& spot) {
  Cursor c{text, at};
  const std::string_view digits = c.digits(9);
  if (digits.size() != 8) return 0;
  if ((c.peek() == '/' || c.peek() == '-') && c.at + 1 < text.size() &&
      base::is_alnum(text[c.at + 1])) {
    return 0;
  }
  const int day = number_of(digits.substr(0, 2)), month = number_of(digits.substr(2, 2));
  if (const auto end = finish(c, number_of(digits.substr(4)), month, day, spot)) return end;
  return finish(c, number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                number_of(digits.substr(6)), spot);
}

}  // namespace

int month_named(std::string_view word) {
  return month_of(word);
}

std::size_t read_date(std::string_view text, std::size_t at, Spot& spot, bool compact) {
  if (at >= text.size()) return 0;
  if (at > 0 && base::is_alnum(text[at - 1])) return 0;
  if (base::is_digit(text[at])) {
    // Not inside a longer number or reference: "12" of "F-26-07-12-2026".
    if (at > 1 && (text[at - 1] == '-' || text[at - 1] == '/' || text[at - 1] == '.') &&
        base::is_alnum(text[at - 2])) {
      return 0;
    }
    if (const auto end = numeric(text, at, spot)) return end;
    if (const auto end = day_month_year(text, at, spot)) return end;
    if (const auto end = spaced(text, at, spot)) return end;
    return compact ? eight_digits(text, at, spot) : 0;
  }
  return base::is_alpha(text[at]) ? month_day_year(text, at, spot) : 0;
}

}  // namespace recevable::extract
