// The same invoice on different days: each gets the rules of its day.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "check/check.h"

namespace recevable::check {
namespace {

base::Date day(const std::string& iso) {
  return *base::parse_iso_date(iso);
}

// What became of a rule.
enum class Fate { found, passed, not_in_force, not_checked, not_applicable };

// An invoice judged on its own day: `change` makes it, `settings` is the YAML of a configuration.
class Judged {
 public:
  Judged(const std::string& on, const std::function<void(invoice::Invoice&)>& change,
         const std::string& settings = {}) {
    DocumentReport report;
    report.invoice.issue_date = invoice::Day::of(day(on), {}, 1);
    change(report.invoice);
    Options options;
    options.on = day(on);
    if (!settings.empty()) {
      auto read = config::parse("r.yaml", settings);
      if (!read) FAIL(read.error().message.en);
      options.settings = std::make_shared<const config::Settings>(std::move(*read));
    }
    outcome_ = rules::judge(subject_of(report, options),
                            std::vector<const rules::Pack*>{&rules::Pack::built_in()});
  }

  Fate of(const std::string& rule) const {
    const auto is_rule = [&](const auto& each) { return each.rule == rule; };
    if (std::ranges::any_of(outcome_.findings, is_rule)) return Fate::found;
    if (std::ranges::find(outcome_.passed, rule) != outcome_.passed.end()) return Fate::passed;
    const auto skipped = std::ranges::find_if(outcome_.not_checked, is_rule);
    if (skipped == outcome_.not_checked.end()) return Fate::not_applicable;
    return skipped->why == rules::NotCheckedWhy::not_in_force ? Fate::not_in_force
                                                              : Fate::not_checked;
  }

 private:
  rules::Outcome outcome_;
};

void nothing(invoice::Invoice&) {}

void sole_trader(invoice::Invoice& invoice) {
  invoice.supplier.name = invoice::Text::of("Claire Martin", {}, 1);
}

std::function<void(invoice::Invoice&)> with_rate(const std::string& rate,
                                                 const std::string& delivered) {
  return [=](invoice::Invoice& invoice) {
    invoice.delivery_date = invoice::Day::of(day(delivered), {}, 1);
    invoice::VatRow row;
    row.rate = invoice::Amount::of(*base::Decimal::parse(rate), {}, 1);
    invoice.vat_breakdown.push_back(row);
  };
}

TEST_CASE("a sole trader says EI since 15 May 2022") {
  CHECK(Judged("2019-06-01", sole_trader).of("MEN-ID-11") == Fate::not_in_force);
  CHECK(Judged("2022-05-14", sole_trader).of("MEN-ID-11") == Fate::not_in_force);
  CHECK(Judged("2022-05-15", sole_trader).of("MEN-ID-11") == Fate::found);
  CHECK(Judged("2026-11-23", sole_trader).of("MEN-ID-11") == Fate::found);
}

TEST_CASE("the portal's rules begin with the portal") {
  for (const char* rule : {"CPRO-NUM-01", "CPRO-RCP-01", "CPRO-SUP-01"}) {
    CAPTURE(rule);
    CHECK(Judged("2016-12-31", nothing).of(rule) == Fate::not_in_force);
    CHECK(Judged("2019-06-01", nothing).of(rule) == Fate::found);
    CHECK(Judged("2026-11-23", nothing).of(rule) == Fate::found);
  }
}

TEST_CASE("the obligation to use the portal came by size, from 2017 to 2020") {
  const struct {
    const char* category;
    const char* before;
    const char* from;
  } steps[] = {{"ge", "2016-12-31", "2017-01-01"},
               {"eti", "2017-12-31", "2018-01-01"},
               {"pme", "2018-12-31", "2019-01-01"},
               {"micro", "2019-12-31", "2020-01-01"}};
  for (const auto& [category, before, from] : steps) {
    CAPTURE(category);
    const std::string settings = std::string("supplier: {category: ") + category + "}\n";
    CHECK(Judged(before, nothing, settings).of("MEN-B2G-15") == Fate::found);
    CHECK(Judged(from, nothing, settings).of("MEN-B2G-15") == Fate::passed);
  }
  CHECK(Judged("2019-06-01", nothing).of("MEN-B2G-15") == Fate::not_applicable);
}

TEST_CASE("the reform's mention is advice, then law, by size and by day of issue") {
  const auto fate = [](const char* on, const char* rule, const std::string& category = {}) {
    return Judged(on, nothing, category.empty() ? "" : "supplier: {category: " + category + "}\n")
        .of(rule);
  };
  CHECK(fate("2019-06-01", "MEN-TAX-20") == Fate::not_in_force);
  CHECK(fate("2026-08-31", "MEN-TAX-20") == Fate::not_in_force);
  CHECK(fate("2026-11-23", "MEN-TAX-20") == Fate::found);
  CHECK(fate("2026-11-23", "MEN-TAX-20b") == Fate::not_in_force);
  CHECK(fate("2027-09-01", "MEN-TAX-20") == Fate::not_in_force);
  CHECK(fate("2027-09-01", "MEN-TAX-20b") == Fate::found);
  CHECK(fate("2026-11-23", "MEN-TAX-20c", "eti") == Fate::found);
  CHECK(fate("2026-11-23", "MEN-TAX-20", "eti") == Fate::not_applicable);
  CHECK(fate("2026-11-23", "MEN-TAX-20c", "micro") == Fate::not_applicable);
  CHECK(fate("2026-08-31", "MEN-TAX-20c", "ge") == Fate::not_in_force);
}

TEST_CASE("a VAT rate belongs to its period and to its territory") {
  CHECK(Judged("2013-12-20", with_rate("19.6", "2013-12-15")).of("ID-TAUX-02") == Fate::passed);
  CHECK(Judged("2019-06-01", with_rate("19.6", "2019-05-20")).of("ID-TAUX-02") == Fate::found);
  CHECK(Judged("2026-11-23", with_rate("20", "2026-11-20")).of("ID-TAUX-02") == Fate::passed);
  CHECK(Judged("2013-12-20", with_rate("20", "2013-12-15")).of("ID-TAUX-02") == Fate::found);
  const auto rate_at = [](const char* rate, const char* postcode) {
    return Judged("2026-11-23", [=](invoice::Invoice& invoice) {
      with_rate(rate, "2026-11-20")(invoice);
      invoice.buyer.postcode = invoice::Text::of(postcode, {}, 1);
    });
  };
  CHECK(rate_at("8.5", "97400").of("CPRO-VAT-06") == Fate::passed);
  CHECK(rate_at("8.5", "69001").of("CPRO-VAT-06") == Fate::found);
  CHECK(rate_at("0.9", "20000").of("CPRO-VAT-06") == Fate::passed);
}

TEST_CASE("a member of a VAT group says so since 2023") {
  const std::string settings = "supplier: {vat_group_member: true}\n";
  CHECK(Judged("2019-06-01", nothing, settings).of("MEN-TAX-05b-O") == Fate::not_in_force);
  CHECK(Judged("2026-11-23", nothing, settings).of("MEN-TAX-05b-O") == Fate::found);
}

}  // namespace
}  // namespace recevable::check
