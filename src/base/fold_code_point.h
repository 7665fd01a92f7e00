// How one character folds. Only for text.cc and the test that holds its table against this.
#pragma once

#include <cstdint>
#include <string>

namespace recevable::base {

// Appends to `out` what fold() makes of one character, by the Unicode data (slow, any character).
// Spaces are given one by one; fold() joins their runs.
void append_folded(std::int32_t code_point, std::string& out);

// Appends a code point as UTF-8.
void append_utf8(std::int32_t code_point, std::string& out);

}  // namespace recevable::base
