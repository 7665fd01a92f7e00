// The answers of an audit, for people.
#pragma once

#include <string>

#include "audit/statistics.h"
#include "base/localized.h"

namespace recevable::audit {

// What a manager can act on, most urgent first, for a terminal.
std::string summary_text(const Statistics& all, base::Language language);

// The same as one HTML page that needs nothing else: tables and drawings inside it.
std::string summary_html(const Statistics& all, base::Language language);

// The same for programs: one JSON object, the keys of Statistics.
std::string summary_json(const Statistics& all);

// Documents and rejections a month, as an SVG drawing; "" for fewer than two months.
std::string trend_chart(const std::vector<Group>& months, base::Language language);

// Shared by the writers: "12,5 %", "1 234 567 €".
std::string percent(std::int64_t part, std::int64_t whole, base::Language language);
std::string euros(double amount, base::Language language);
std::string count_words(std::int64_t count, base::Language language);

}  // namespace recevable::audit
