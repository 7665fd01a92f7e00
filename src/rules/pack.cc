#include "rules/pack.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::rules {

std::string_view name_of(Consequence consequence) {
  switch (consequence) {
    case Consequence::platform:
      return "platform";
    case Consequence::recipient:
      return "recipient";
    case Consequence::legal:
      return "legal";
    case Consequence::prefill:
      return "prefill";
    case Consequence::advice:
      break;
  }
  return "advice";
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "info";
}

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::blocked:
      return "blocked";
    case Fate::recycled:
      return "recycled";
    case Fate::suspended:
      return "suspended";
    case Fate::rejected:
      return "rejected";
    case Fate::none:
      break;
  }
  return "none";
}

std::string_view name_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain:
      return "certain";
    case Certainty::probable:
      return "probable";
    case Certainty::possible:
      break;
  }
  return "possible";
}

Pack::Pack(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Pack::~Pack() = default;

std::size_t Pack::size() const {
  return data_->program.rules.size();
}

RuleInfo Pack::info(std::size_t index) const {
  const Program& program = data_->program;
  const RuleRecord& rule = program.rules[index];
  const auto words = [&](const TwoSlices& slices) {
    return RuleInfo::Words{program.text(slices.fr), program.text(slices.en)};
  };
  const auto day = [](std::int32_t number) {
    return number == kNoDay ? std::optional<base::Date>{} : day_of(number);
  };
  RuleInfo info;
  info.id = program.text(rule.id);
  info.name = program.text(rule.name);
  info.family = program.text(rule.family);
  info.consequence = static_cast<Consequence>(rule.consequence);
  info.severity = static_cast<Severity>(rule.severity);
  info.fate = static_cast<Fate>(rule.fate);
  info.confirmed = rule.confirmed;
  info.since = day(rule.since);
  info.until = day(rule.until);
  info.dated_by_issue = rule.dated_by_issue;
  for (const NeedName& need : kNeedNames) {
    if ((rule.needs & need.need) != 0) info.needs.push_back(need.name);
  }
  info.basis = words(rule.basis);
  info.message = words(rule.message);
  info.remedy = words(rule.remedy);
  info.checks = words(rule.checks);
  info.why = words(rule.why);
  info.wrong = words(rule.wrong);
  info.right = words(rule.right);
  info.when = program.text(rule.when_text);
  info.each = program.text(rule.each_text);
  info.require = program.text(rule.require_text);
  info.warns_when = program.text(rule.warns_text);
  info.origin = program.text(rule.origin);
  return info;
}

std::optional<std::size_t> Pack::find(std::string_view id_or_name) const {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  const Program& program = data_->program;
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const std::string_view id = program.text(program.rules[i].id);
    if (std::ranges::equal(id, id_or_name, {}, lower, lower)) return i;
    if (program.text(program.rules[i].name) == id_or_name) return i;
  }
  return std::nullopt;
}

}  // namespace recevable::rules
