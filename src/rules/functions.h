// The functions of the language that only look at their arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rules/program.h"
#include "rules/value.h"

namespace recevable::rules {

struct FunctionInfo {
  std::string_view name;
  std::uint8_t arity = 1;  // 1 or 2
  Type first = Type::text, second = Type::text;
  Type result = Type::boolean;
  bool keeps_money = false;  // an amount stays an amount: round, abs, min, max
  // REQUIRES: both arguments known, of the types above.
  Value (*call)(const Value& a, const Value& b, Scratch& scratch) = nullptr;
};

// Compiled rules name functions by their place in this table.
std::span<const FunctionInfo> functions();

std::optional<std::uint32_t> function_named(std::string_view name);

// The date `days` later or earlier (the whole part of the number, at most 400 years); unknown when
// the calendar does not reach that far.
Value moved(base::Date date, base::Decimal days, bool later);

}  // namespace recevable::rules
