// What sentences say before their dates.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/labels/claims.h"

namespace recevable::extract {

// The words before a date on its line, without the day of the week.
std::string_view before_date(const Context& context, const Spot& date);

// The same with the end of the line above when the sentence began there: a paragraph breaks
// anywhere.
std::string sentence_before(const Context& context, const Spot& date);

// Claims dates for the delivery: "travaux achevés le …", "dernière course :", "du 13 au
// 17/04/2026".
void claim_delivery_in_sentence(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
