// The answers of an audit, for people.
#pragma once

#include <string>

#include "audit/statistics.h"
#include "base/localized.h"
#include "report/preface.h"

namespace recevable::audit {

// What a manager can act on, most urgent first, for a terminal.
std::string summary_text(const Statistics& all, base::Language language);

// The same for the writers of reports, which put it above the documents; holds the text and the
// JSON as well.
report::Preface preface_of(const Statistics& all, base::Language language);

// Hides the names of firms and their accounts; SIRENs and VAT numbers stay, as in report::mask.
void mask(Statistics& all);

// The same for programs: one JSON object, the keys of Statistics.
std::string summary_json(const Statistics& all);

// Invoices, or their amounts, a month, and how much of it was rejected, as an SVG drawing with the
// classes of report/html_style.h; "" for fewer than two months.
enum class Trend { invoices, amounts };
std::string trend_chart(const std::vector<Group>& months, Trend what, base::Language language);

// Shared by the writers: "12,5 %", "1 234 567 €".
std::string percent(std::int64_t part, std::int64_t whole, base::Language language);
std::string euros(double amount, base::Language language);
std::string count_words(std::int64_t count, base::Language language);
// A firm by its name, else by its number or what else stands for it.
std::string firm_words(const std::string& key, const std::string& name, base::Language language);
// Whether the key of a firm is its name, for want of a number.
bool is_name(const std::string& key);
// A path on one line, whatever bytes a file's name is made of.
std::string path_words(const std::string& path);

}  // namespace recevable::audit
