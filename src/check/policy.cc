#include "check/policy.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace recevable::check {
namespace {

std::string place_of(const config::Origin& origin) {
  return origin.file + ":" + std::to_string(origin.line);
}

bool concerns(const config::Waiver& waiver, const invoice::Invoice& invoice) {
  if (!waiver.recipient.empty() &&
      !(invoice.buyer.siret && config::covers(waiver.recipient, *invoice.buyer.siret))) {
    return false;
  }
  return waiver.number.empty() ||
         (invoice.invoice_number && *invoice.invoice_number == waiver.number);
}

class Policy {
 public:
  Policy(const config::Settings& settings, base::Date on, DocumentReport& report)
      : settings_(settings), on_(on), report_(report), outcome_(report.outcome) {}

  void apply() {
    switch_off();
    change_severities();
    waive();
  }

 private:
  // The change that switches a rule off, if one does.
  const config::RuleChange* off(const std::string& rule) const {
    const config::RuleChange* change = settings_.change_of(rule);
    return change != nullptr && !change->severity ? change : nullptr;
  }

  void switch_off() {
    if (settings_.rules.empty()) return;
    std::vector<rules::NotChecked> switched_off;
    std::set<std::string> seen;
    const auto note = [&](const std::string& rule, const std::string& name) {
      const config::RuleChange* change = off(rule);
      if (change == nullptr) return false;
      if (!seen.insert(rule).second) return true;
      const std::string place = place_of(change->origin);
      switched_off.push_back(
          {rule,
           name,
           rules::NotCheckedWhy::switched_off,
           {"Règle éteinte par " + place + ".", "Rule switched off by " + place + "."}});
      return true;
    };
    std::erase_if(outcome_.findings,
                  [&](const rules::Finding& finding) { return note(finding.rule, finding.name); });
    std::erase_if(outcome_.not_checked,
                  [&](const rules::NotChecked& rule) { return note(rule.rule, rule.name); });
    std::erase_if(outcome_.passed, [&](const std::string& rule) { return note(rule, rule); });
    std::ranges::move(switched_off, std::back_inserter(outcome_.not_checked));
  }

  void change_severities() {
    bool changed = false;
    for (rules::Finding& finding : outcome_.findings) {
      const config::RuleChange* change = settings_.change_of(finding.rule);
      if (change == nullptr || !change->severity) continue;
      finding.severity = *change->severity;
      changed = true;
    }
    if (!changed) return;
    std::ranges::stable_sort(outcome_.findings,
                             [](const rules::Finding& a, const rules::Finding& b) {
                               return std::tie(a.severity, a.rule) < std::tie(b.severity, b.rule);
                             });
  }

  void waive() {
    for (const config::Waiver& waiver : settings_.waivers) {
      if (!concerns(waiver, report_.invoice)) continue;
      const WaiverNote note{waiver.rule, waiver.reason, waiver.until, place_of(waiver.origin)};
      const auto is_meant = [&](const rules::Finding& finding) {
        return config::matches_rule(waiver.rule, finding.rule);
      };
      if (waiver.expired(on_)) {
        if (std::ranges::any_of(outcome_.findings, is_meant)) {
          report_.expired_waivers.push_back(note);
        }
        continue;
      }
      const auto kept =
          std::stable_partition(outcome_.findings.begin(), outcome_.findings.end(),
                                [&](const rules::Finding& finding) { return !is_meant(finding); });
      for (auto finding = kept; finding != outcome_.findings.end(); ++finding) {
        report_.waived.push_back({std::move(*finding), note});
      }
      outcome_.findings.erase(kept, outcome_.findings.end());
    }
  }

  const config::Settings& settings_;
  base::Date on_;
  DocumentReport& report_;
  rules::Outcome& outcome_;
};

}  // namespace

void apply_policy(const config::Settings& settings, base::Date on, DocumentReport& report) {
  Policy(settings, on, report).apply();
}

}  // namespace recevable::check
