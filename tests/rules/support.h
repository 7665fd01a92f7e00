// Small things all tests of the rule language need.
#pragma once

#include <string>
#include <string_view>

#include "rules/compiler.h"
#include "rules/eval.h"
#include "rules/rules.h"

namespace recevable::rules::test {

// An expression's value over a subject, with what it looked at.
struct Evaluated {
  std::string mistake;     // English message; empty when it compiled
  std::size_t offset = 0;  // of the mistake
  Type type = Type::boolean;
  bool money = false;
  Unknown unknown = Unknown::no;
  bool boolean = false;
  base::Decimal number;
  base::Date date{};
  std::string text;
  std::vector<std::string> looked_at;  // the trail: "buyer.siret", "lines[2].net"
};
Evaluated evaluate(std::string_view expression, const Subject& subject = Subject());

// "true", "false", "want", "means" or "doubt"; "mistake: …" when it does not compile.
std::string truth(std::string_view expression, const Subject& subject = Subject());
// The value as text: "12.50", "2026-11-23", "abc", "true", "want", …
std::string value(std::string_view expression, const Subject& subject = Subject());

// A whole rule from its differing parts: lines of YAML such as "require: exists(buyer.siret)".
// Message and remedy are given unless `lines` brings them.
std::string rule_yaml(std::string_view lines);
// Compiled; the test fails when it does not compile.
std::shared_ptr<const Pack> pack_of(const std::string& yaml);
Outcome judge_rule(std::string_view lines, const Subject& subject);
// "line:column: English message" of the first mistake of a file; "" when there is none.
std::string mistake_in(const std::string& yaml);

base::Date day(std::string_view iso);
base::Decimal dec(std::string_view number);

}  // namespace recevable::rules::test
