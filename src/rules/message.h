// Messages with expressions in braces: cut when a rule is compiled, filled in when it is broken.
#pragma once

#include <string>
#include <string_view>

#include "base/localized.h"
#include "rules/eval.h"
#include "rules/parser.h"
#include "rules/program.h"

namespace recevable::rules {

// Compiles "… {buyer.siret} … {line.net|money} …" into segments. A mistake stays in the builder,
// its offset counted in `text`.
Range compile_message(Builder& builder, const Scope& scope, std::string_view text);

// The message of a finding. Leaves of what is shown are not evidence: the evaluator's trail is left
// as it was.
std::string render(const Program& program, Range segments, Evaluator& evaluator,
                   base::Language language, std::string_view currency);

// Amounts, numbers and rates as people write them: "1 234,50 €", "1 234,5", "5,5 %" in French,
// "€1,234.50", "1,234.5", "5.5%" in English.
std::string money_for_people(base::Decimal amount, std::string_view currency,
                             base::Language language);
std::string number_for_people(base::Decimal number, base::Language language);
std::string percent_for_people(base::Decimal rate, base::Language language);

}  // namespace recevable::rules
