// Where the rows of a line table end, and which of them can be lines.
#pragma once

#include "extract/context.h"

namespace recevable::extract {

// Whether what follows the lines begins on a row: a total with its label, a table of VAT.
bool ends_body(const Context& context, std::uint32_t page, std::uint32_t row);

// The same with the weaker labels, once lines were read: an amount of VAT, an account, anything
// that begins with "total".
bool ends_table(const Context& context, std::uint32_t page, std::uint32_t row);

// "Sous-total lot 2", "Total chapitre 1": a sum inside the table, after which lines may go on.
bool is_partial_sum(const PageText& text, std::uint32_t row);

// What is carried from page to page, in the languages of suppliers. "Transport" is a line of its
// own unless nothing follows it.
bool is_carried(const PageText& text, std::uint32_t row);

// Whether a row says what it is about: letters that are no sign of currency. Amounts alone are
// totals whose labels stand above or below them.
bool has_words(const Context& context, std::uint32_t page, std::uint32_t row);

// The same, or the row right above it, which holds words alone, says it: numbers stand beside the
// middle or the end of a description of several rows.
bool is_described(const Context& context, std::uint32_t page, std::uint32_t row);

}  // namespace recevable::extract
