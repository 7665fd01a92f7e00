// What people are told about a rule that could not be held against their invoice.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/localized.h"
#include "rules/eval.h"
#include "rules/program.h"

namespace recevable::rules {

// Why a rule that needs this is not checked, and what to give for it.
base::Localized reason_of_need(Need need);

base::Localized not_yet_in_force(base::Date since);
base::Localized no_longer_in_force(base::Date until);

// The first leaf of a trail in this state, and what people call it.
std::optional<Leaf> first_in_state(const Evaluator& evaluator, const std::vector<Leaf>& trail,
                                   Datum::State state);
base::Localized label_of(const Leaf& leaf);
// "lines[3].net", "buyer.siret", "lines".
std::string name_of(const Leaf& leaf);

base::Localized not_available(const Evaluator& evaluator, const std::vector<Leaf>& trail);
base::Localized not_read(const base::Localized& label);
base::Localized too_costly();

// Appends to the last finding of a rule that more rows are wrong than are reported.
void add_count(base::Localized& message, std::size_t more);

// The message and the remedy of a finding about something that could not be read: it asks to look,
// and says nothing of what it did not see.
base::Localized message_of_doubt(const base::Localized& label, const base::Localized& checks);
base::Localized remedy_of_doubt(const base::Localized& remedy);

}  // namespace recevable::rules
