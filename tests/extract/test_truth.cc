// The main fields of every sample with good text are read exactly as they are printed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/date.h"
#include "extract/extract.h"
#include "extract/samples.h"
#include "invoice/visit.h"

namespace recevable::extract::test {
namespace {

constexpr std::string_view kMain[] = {"invoice_number", "issue_date",        "due_date",
                                      "supplier.siret", "buyer.siret",       "supplier.vat_id",
                                      "service_code",   "commitment_number", "totals.net",
                                      "totals.vat",     "totals.gross",      "totals.payable"};

// What is known to be read wrongly, and why. A line here that is read rightly fails the test: take
// it out.
struct Miss {
  std::string_view file, field, reason;
};
const std::vector<Miss> kKnownMisses = {
    {"defaut-invoice-number-too-long.pdf", "invoice_number", "its end is beyond the page's edge"},
};

std::string shown(const invoice::Text& field) {
  return field ? *field : "";
}
std::string shown(const invoice::Amount& field) {
  return field ? field->to_short_string() : "";
}
std::string shown(const invoice::Day& field) {
  return field ? base::format_iso(*field) : "";
}

std::map<std::string, std::string, std::less<>> fields_of(const invoice::Invoice& invoice) {
  std::map<std::string, std::string, std::less<>> fields;
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    fields[std::string(name)] = shown(field);
  });
  return fields;
}

std::string printed(const nlohmann::json& truth, std::string_view name) {
  const nlohmann::json* at = &truth;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    at = &at->at(std::string(name.substr(begin, end - begin)));
    begin = end + 1;
  }
  if (at->is_null()) return "";
  const auto text = at->get<std::string>();
  if (!name.starts_with("totals.")) return text;
  return base::Decimal::parse(text)->to_short_string();
}

TEST_CASE("The main fields of the samples are read as printed") {
  REQUIRE(text_samples().size() > 40);
  std::set<std::pair<std::string, std::string>> missed;
  for (const Sample& sample : text_samples()) {
    const auto fields = fields_of(extract(words_of(sample)));
    for (const std::string_view name : kMain) {
      if (std::find(sample.unscored.begin(), sample.unscored.end(), name) != sample.unscored.end())
        continue;
      const std::string expected = printed(sample.truth, name);
      const std::string& read = fields.find(name)->second;
      if (read == expected) continue;
      const bool known = std::any_of(kKnownMisses.begin(), kKnownMisses.end(), [&](const Miss& m) {
        return m.file == sample.file && m.field == name;
      });
      missed.emplace(sample.file, name);
      if (!known) {
        FAIL_CHECK(sample.file << ", " << name << ": printed \"" << expected << "\", read \""
                               << read << '"');
      }
    }
  }
  for (const Miss& miss : kKnownMisses) {
    INFO(miss.file << ", " << miss.field << ": " << miss.reason);
    CHECK(missed.contains({std::string(miss.file), std::string(miss.field)}));
  }
}

}  // namespace
}  // namespace recevable::extract::test
