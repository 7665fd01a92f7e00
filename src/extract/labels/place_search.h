// What the search for the places of a label's value shares (places.cc, places_below.cc).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/labels/places.h"

namespace recevable::extract {

// The beginning of the next label of a line after `from`, or the line's end. A label that is only
// one weak word ("date", "total") does not cut, unless a colon follows it.
std::uint32_t next_label(const Context& context, std::uint32_t page, std::uint32_t line,
                         std::uint32_t from);

// Neither letters nor digits.
bool only_signs(std::string_view text);

// No small letters.
bool in_capitals(std::string_view raw);

// Whether a line begins, from a byte on, with a label that is more than weak.
bool begins_with_label(const Context& context, std::uint32_t page, std::uint32_t line,
                       std::uint32_t from);

// "Code service" beside or over "TRAVAUX", "PORTS": a cell that is one word in capitals is a code,
// though that word announces something elsewhere. References and dates of the invoice are
// announced.
bool is_code_in_words(const Context& context, const Label& label, std::uint32_t cell);

// The value under a label, in its column, or over a label printed small under its value.
void add_below(const Context& context, const Label& label, std::vector<Place>& places);
void add_above(const Context& context, const Label& label, std::vector<Place>& places);

}  // namespace recevable::extract
