// What the page of a rule says, in order, whatever it is written in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "rules/rules.h"

namespace recevable::report {

struct RuleSection {
  std::string title;
  std::string text;
  bool is_code = false;  // an expression of the rule language, shown as it is
};

std::vector<RuleSection> sections_of(const rules::RuleInfo& rule, base::Language language);

// "erreur", "avertissement", "information".
std::string_view word_of(rules::Severity severity, base::Language language);

// The severity, who stops the invoice, what becomes of it: one line.
std::string weight_of(const rules::RuleInfo& rule, base::Language language);

}  // namespace recevable::report
