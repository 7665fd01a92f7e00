// What an expression evaluates to.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.h"
#include "base/decimal.h"
#include "base/text.h"
#include "rules/program.h"

namespace recevable::rules {

// Why a value is not known (docs/rule-language.md, "Three values").
enum class Unknown : std::uint8_t {
  no,     // it is known
  want,   // something is absent
  means,  // something is not available
  doubt   // something could not be read
};

// Texts point into the subject, the pool or the Scratch of the evaluation.
struct Value {
  Unknown unknown = Unknown::no;
  bool boolean = false;
  base::Decimal number;
  base::Date date{};
  std::string_view text;

  static Value of(bool value) {
    Value result;
    result.boolean = value;
    return result;
  }
  static Value of(base::Decimal value) {
    Value result;
    result.number = value;
    return result;
  }
  static Value of(base::Date value) {
    Value result;
    result.date = value;
    return result;
  }
  static Value of(std::string_view value) {
    Value result;
    result.text = value;
    return result;
  }
  static Value of_unknown(Unknown why) {
    Value result;
    result.unknown = why;
    return result;
  }
  bool known() const { return unknown == Unknown::no; }
  bool is_true() const { return known() && boolean; }
  bool is_false() const { return known() && !boolean; }
};

// Memory of texts made while evaluating. One for each judgement: what it hands out lives as long.
class Scratch {
 public:
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  // base::fold, remembered: the same fields are folded by many rules, and the rows of an invoice
  // mostly say the same. REQUIRES: the text outlives this.
  std::string_view folded(std::string_view text) {
    if (text.empty()) return {};
    const auto [found, is_new] = folded_.try_emplace(text);
    if (is_new) found->second = keep(base::fold(text));
    return found->second;
  }

 private:
  std::deque<std::string> kept_;  // never moves what it holds
  std::unordered_map<std::string_view, std::string_view> folded_;
};

}  // namespace recevable::rules
