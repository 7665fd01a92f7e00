// Cuts the text of an expression into tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/mistake.h"
#include "rules/program.h"

namespace recevable::rules {

enum class TokenKind : std::uint8_t {
  end,
  name,    // and, in, buyer.siret, round
  text,    // "…": `text` holds it without quotes and escapes
  number,  // 12.50
  date,    // 2026-11-23
  symbol   // == != <= >= < > + - * / ( ) [ ] , : |
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t offset = 0;
  std::string text;           // name or symbol as written, value of a text
  Number number;              // of a number
  std::int32_t day = kNoDay;  // of a date
};

// The tokens of an expression, the last one of kind `end`; or the mistake. In a text `\"` is a
// quote and `\\` a backslash; any other backslash stands for itself, so that patterns read well.
std::optional<Mistake> tokenize(std::string_view expression, std::vector<Token>& tokens);

}  // namespace recevable::rules
