#include <algorithm>
#include <ranges>

#include "base/nearest.h"
#include "base/text.h"
#include "config/config.h"

namespace recevable::config {
namespace {

constexpr std::size_t kSirenLength = 9;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view name_of(Category category) {
  switch (category) {
    case Category::micro:
      return "micro";
    case Category::pme:
      return "pme";
    case Category::eti:
      return "eti";
    case Category::ge:
      break;
  }
  return "ge";
}

bool covers(std::string_view id, std::string_view siret) {
  return !id.empty() && (id == siret || (id.size() == kSirenLength && siret.starts_with(id)));
}

bool matches_rule(std::string_view pattern, std::string_view rule) {
  if (pattern.ends_with('*')) {
    pattern.remove_suffix(1);
    rule = rule.substr(0, pattern.size());
  }
  return std::ranges::equal(pattern, rule, {}, lower, lower);
}

const Recipient* Settings::recipient(std::string_view siret) const {
  const Recipient* found = nullptr;
  for (const Recipient& each : recipients) {
    if (!covers(each.id, siret)) continue;
    if (each.id == siret) return &each;
    found = &each;
  }
  return found;
}

const RuleChange* Settings::change_of(std::string_view rule) const {
  const auto last = std::ranges::find_if(
      rules.rbegin(), rules.rend(),
      [&](const RuleChange& change) { return matches_rule(change.rule, rule); });
  return last == rules.rend() ? nullptr : &*last;
}

std::vector<base::Error> unknown_rules(const Settings& settings,
                                       const std::vector<const rules::Pack*>& packs) {
  std::vector<std::string_view> known;
  for (const rules::Pack* pack : packs) {
    for (std::size_t i = 0; i < pack->size(); ++i) known.push_back(pack->info(i).id);
  }
  std::vector<base::Error> errors;
  const auto hold = [&](const std::string& pattern, const Origin& origin) {
    const bool is_known =
        std::ranges::any_of(known, [&](std::string_view id) { return matches_rule(pattern, id); });
    if (is_known) return;
    std::string upper = pattern;
    std::ranges::transform(upper, upper.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    const base::Localized hint = base::did_you_mean(base::nearest(upper, known));
    const std::string shown = base::printable(pattern);
    errors.push_back(
        {base::ErrorKind::usage,
         {"aucune règle ne s'appelle « " + shown + " »." + hint.fr +
              " La liste : recevable rules list",
          "no rule is called '" + shown + "'." + hint.en + " The list: recevable rules list"},
         origin.file + ":" + std::to_string(origin.line)});
  };
  for (const RuleChange& change : settings.rules) hold(change.rule, change.origin);
  for (const Waiver& waiver : settings.waivers) hold(waiver.rule, waiver.origin);
  return errors;
}

}  // namespace recevable::config
