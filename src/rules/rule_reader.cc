#include "rules/rule_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/text.h"
#include "rules/conjuncts.h"
#include "rules/message.h"
#include "rules/rules.h"
#include "rules/schema.h"

namespace recevable::rules {

namespace {

constexpr auto kKeys = std::to_array<std::string_view>(
    {"id",       "name",         "consequence", "severity",  "fate", "confirmed", "since",
     "until",    "dated_by",     "needs",       "basis",     "when", "each",      "require",
     "about",    "message",      "remedy",      "checks",    "why",  "wrong",     "right",
     "examples", "absent_fires", "bears",       "warns_when"});
constexpr std::size_t kMaxTextBytes = 8000;

std::string visible(std::string_view text) {
  return base::printable(text.substr(0, 60));
}

std::string joined(const std::vector<std::string_view>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 60 && std::ranges::all_of(text, [](char c) {
    return base::is_alnum(c) || c == '-' || c == '_' || c == '.';
  });
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, [](char c) {
    return base::is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
  });
}

}  // namespace

bool RuleReader::fail(std::size_t offset, std::string fr, std::string en) {
  if (!error_) error_ = file_.error(offset, {std::move(fr), std::move(en)});
  return false;
}

bool RuleReader::fail_in(const yaml::Node& text, std::size_t before) {
  const auto& mistake = builder_.mistake();
  if (!error_ && mistake) {
    error_ = file_.error(file_.place_in(text, before + mistake->offset), mistake->message);
  }
  return false;
}

bool RuleReader::read(const yaml::Node& rule) {
  yaml_ = &rule;
  if (rule.kind != yaml::Node::Kind::mapping) {
    return fail(rule.offset, "une règle est une suite de « clé: valeur »",
                "a rule is a list of 'key: value'");
  }
  if (workshop_.store.rules.size() == kMaxRules) {
    return fail(rule.offset, fmt::format("trop de règles : {} au plus", kMaxRules),
                fmt::format("too many rules: at most {}", kMaxRules));
  }
  rule_.family = workshop_.pool.add(source_.family);
  rule_.origin = workshop_.pool.add(source_.origin);
  if (!known_keys(rule) || !identity() || !classification() || !validity() || !needs() ||
      !words("basis", false, rule_.basis) || !words("message", true, rule_.message) ||
      !words("remedy", true, rule_.remedy) || !words("checks", false, rule_.checks) ||
      !words("why", false, rule_.why) || !words("wrong", false, rule_.wrong) ||
      !words("right", false, rule_.right) || !flag("absent_fires", rule_.absent_fires) ||
      !conditions() || !about() || !bears() || !messages()) {
    return false;
  }
  rule_.uses_xml = builder_.uses_xml();
  if (rule_.uses_xml) rule_.needs |= kNeedsXml;
  workshop_.store.rules.push_back(rule_);
  return true;
}

bool RuleReader::known_keys(const yaml::Node& rule) {
  for (std::size_t i = 0; i < rule.items.size(); i += 2) {
    const yaml::Node& key = rule.items[i];
    if (std::ranges::find(kKeys, key.text) != kKeys.end()) continue;
    const std::string nearest = base::nearest(key.text, kKeys);
    return fail(
        key.offset,
        fmt::format("clé inconnue : {}{}", visible(key.text),
                    nearest.empty() ? "" : fmt::format(" ; vouliez-vous « {} » ?", nearest)),
        fmt::format("unknown key: {}{}", visible(key.text),
                    nearest.empty() ? "" : fmt::format("; did you mean '{}'?", nearest)));
  }
  return true;
}

const yaml::Node* RuleReader::required(const yaml::Node& rule, std::string_view key) {
  const yaml::Node* found = rule.find(key);
  if (found == nullptr) {
    fail(rule.offset, fmt::format("il manque « {} »", key), fmt::format("'{}' is missing", key));
  }
  return found;
}

bool RuleReader::text(const yaml::Node& rule, std::string_view key, const yaml::Node*& found) {
  found = required(rule, key);
  if (found == nullptr) return false;
  if (!found->is_text() || base::trim(found->text).empty()) {
    return fail(found->offset, fmt::format("« {} » doit être un texte", key),
                fmt::format("'{}' must be a text", key));
  }
  if (found->text.size() > kMaxTextBytes) {
    return fail(found->offset, fmt::format("texte trop long : {} octets au plus", kMaxTextBytes),
                fmt::format("text too long: at most {} bytes", kMaxTextBytes));
  }
  return true;
}

bool RuleReader::identity() {
  const yaml::Node* id = nullptr;
  const yaml::Node* name = nullptr;
  if (!text(*yaml_, "id", id) || !text(*yaml_, "name", name)) return false;
  if (!is_id(id->text)) {
    return fail(id->offset, "un identifiant n'a que des lettres, des chiffres, - _ et .",
                "an id has only letters, digits, - _ and .");
  }
  if (!is_name(name->text)) {
    return fail(name->offset,
                "un nom n'a que des minuscules sans accent, des chiffres et des tirets",
                "a name has only lower-case letters, digits and hyphens");
  }
  for (const RuleRecord& other : workshop_.store.rules) {
    const Program program = workshop_.store.view();
    if (program.text(other.id) == id->text) {
      return fail(id->offset,
                  fmt::format("{} existe déjà dans {}", id->text, program.text(other.origin)),
                  fmt::format("{} already exists in {}", id->text, program.text(other.origin)));
    }
    if (program.text(other.name) == name->text) {
      return fail(name->offset, fmt::format("ce nom est déjà celui de {}", program.text(other.id)),
                  fmt::format("this name is already that of {}", program.text(other.id)));
    }
  }
  rule_.id = workshop_.pool.add(id->text);
  rule_.name = workshop_.pool.add(name->text);
  return true;
}

bool RuleReader::choice(std::string_view key, const std::vector<std::string_view>& names,
                        std::optional<std::size_t>& chosen) {
  const yaml::Node* found = yaml_->find(key);
  if (found == nullptr) return true;
  const auto at = std::ranges::find(names, found->text);
  if (!found->is_text() || at == names.end()) {
    return fail(found->offset, fmt::format("« {} » doit être l'un de : {}", key, joined(names)),
                fmt::format("'{}' must be one of: {}", key, joined(names)));
  }
  chosen = static_cast<std::size_t>(at - names.begin());
  return true;
}

bool RuleReader::flag(std::string_view key, bool& value) {
  std::optional<std::size_t> chosen;
  if (!choice(key, {"false", "true"}, chosen)) return false;
  if (chosen) value = *chosen == 1;
  return true;
}

bool RuleReader::classification() {
  std::optional<std::size_t> consequence, severity, fate;
  if (required(*yaml_, "consequence") == nullptr ||
      !choice("consequence", {"platform", "recipient", "legal", "prefill", "advice"},
              consequence) ||
      !choice("severity", {"error", "warning", "info"}, severity) ||
      !choice("fate", {"none", "blocked", "recycled", "suspended", "rejected"}, fate) ||
      !flag("confirmed", rule_.confirmed)) {
    return false;
  }
  constexpr std::array<Severity, 5> kBySeverity = {
      Severity::error, Severity::error, Severity::warning, Severity::info, Severity::info};
  rule_.consequence = static_cast<std::uint8_t>(*consequence);
  rule_.severity = static_cast<std::uint8_t>(severity ? static_cast<Severity>(*severity)
                                                      : kBySeverity.at(*consequence));
  rule_.fate = static_cast<std::uint8_t>(fate.value_or(0));
  return true;
}

bool RuleReader::day(std::string_view key, std::int32_t& value) {
  const yaml::Node* found = yaml_->find(key);
  if (found == nullptr) return true;
  const auto date = base::parse_iso_date(found->text);
  if (!date) {
    return fail(found->offset, fmt::format("« {} » doit être un jour : 2026-11-23", key),
                fmt::format("'{}' must be a day: 2026-11-23", key));
  }
  value = day_number(*date);
  return true;
}

bool RuleReader::validity() {
  std::optional<std::size_t> dated_by;
  if (!day("since", rule_.since) || !day("until", rule_.until) ||
      !choice("dated_by", {"deposit", "issue"}, dated_by)) {
    return false;
  }
  rule_.dated_by_issue = dated_by == 1;
  if (rule_.since != kNoDay && rule_.until != kNoDay && rule_.until < rule_.since) {
    return fail(yaml_->find("until")->offset, "« until » est avant « since »",
                "'until' is before 'since'");
  }
  return true;
}

bool RuleReader::needs() {
  const yaml::Node* found = yaml_->find("needs");
  if (found == nullptr) return true;
  std::vector<std::string_view> names;
  names.reserve(kNeedNames.size());
  for (const NeedName& need : kNeedNames) names.push_back(need.name);
  const auto one = [&](const yaml::Node& item) {
    const auto at = std::ranges::find(kNeedNames, std::string_view(item.text), &NeedName::name);
    if (!item.is_text() || at == kNeedNames.end()) {
      return fail(item.offset, "« needs » attend : " + joined(names),
                  "'needs' takes: " + joined(names));
    }
    rule_.needs |= at->need;
    return true;
  };
  if (found->kind != yaml::Node::Kind::sequence) return one(*found);
  return std::ranges::all_of(found->items, one);
}

bool RuleReader::words(std::string_view key, bool is_required, TwoSlices& slices) {
  const yaml::Node* found = is_required ? required(*yaml_, key) : yaml_->find(key);
  if (found == nullptr) return !is_required;
  if (found->kind != yaml::Node::Kind::mapping || found->items.size() != 4) {
    return fail(found->offset, fmt::format("« {} » doit être {{fr: …, en: …}}", key),
                fmt::format("'{}' must be {{fr: …, en: …}}", key));
  }
  const yaml::Node* fr = nullptr;
  const yaml::Node* en = nullptr;
  if (!text(*found, "fr", fr) || !text(*found, "en", en)) return false;
  slices = {workshop_.pool.add(base::trim(fr->text)), workshop_.pool.add(base::trim(en->text))};
  return true;
}

bool RuleReader::condition(const yaml::Node& text, std::uint32_t& node, Slice& source) {
  Parser parser(builder_, scope_);
  const Operand operand = parser.expression(text.text);
  if (!operand || !builder_.expect(operand, Type::boolean)) return fail_in(text);
  node = operand.node;
  source = workshop_.pool.add(base::trim(text.text));
  return true;
}

bool RuleReader::conditions() {
  const yaml::Node* each = yaml_->find("each");
  if (each != nullptr) {
    if (!text(*yaml_, "each", each)) return false;
    Variable variable;
    Parser parser(builder_, {});
    if (!parser.row_variable(each->text, variable)) return fail_in(*each);
    rule_.each_list = variable.list;
    builder_.note_list(variable.list);
    rule_.each_text = workshop_.pool.add(each->text);
    scope_.push_back(variable);
  }
  const yaml::Node* when = yaml_->find("when");
  if (when != nullptr &&
      (!text(*yaml_, "when", when) || !condition(*when, rule_.when, rule_.when_text))) {
    return false;
  }
  if (each != nullptr && rule_.when != kNone) {
    const Conjuncts parts = split(workshop_.store.nodes, rule_.when);
    rule_.when_once = parts.once;
    rule_.when_row = parts.row;
  }
  const yaml::Node* warns = yaml_->find("warns_when");
  if (warns != nullptr &&
      (!text(*yaml_, "warns_when", warns) || !condition(*warns, rule_.warns, rule_.warns_text))) {
    return false;
  }
  const yaml::Node* require = nullptr;
  if (!text(*yaml_, "require", require) ||
      !condition(*require, rule_.require, rule_.require_text)) {
    return false;
  }
  std::uint32_t remembered = 0;
  for (std::uint32_t* part : {&rule_.when_row, &rule_.when, &rule_.require}) {
    *part = remember(workshop_.store.nodes, *part, each != nullptr, remembered);
  }
  return true;
}

bool RuleReader::about() {
  const yaml::Node* found = yaml_->find("about");
  if (found == nullptr) return true;
  rule_.about.first = static_cast<std::uint32_t>(workshop_.store.about.size());
  const auto one = [&](const yaml::Node& item) {
    if (!item.is_text()) return fail(item.offset, "un nom de champ", "a field name");
    Parser parser(builder_, scope_);
    const Operand place = parser.place(item.text);
    if (!place) return fail_in(item);
    workshop_.store.about.push_back(place.node);
    ++rule_.about.count;
    return true;
  };
  if (found->kind != yaml::Node::Kind::sequence) return one(*found);
  return std::ranges::all_of(found->items, one);
}

bool RuleReader::bears() {
  const yaml::Node* found = yaml_->find("bears");
  if (found == nullptr) return true;
  if (!text(*yaml_, "bears", found)) return false;
  Parser parser(builder_, scope_);
  const Operand place = parser.place(found->text);
  if (!place) return fail_in(*found);
  rule_.bears = place.node;
  return true;
}

bool RuleReader::message(const yaml::Node& words, Range& parts) {
  const std::string_view trimmed = base::trim(words.text);
  parts = compile_message(builder_, scope_, trimmed);
  const auto before = static_cast<std::size_t>(trimmed.data() - words.text.data());
  return builder_.mistake() ? fail_in(words, before) : true;
}

bool RuleReader::messages() {
  const yaml::Node& message_words = *yaml_->find("message");
  const yaml::Node& remedy_words = *yaml_->find("remedy");
  return message(*message_words.find("fr"), rule_.message_parts.fr) &&
         message(*message_words.find("en"), rule_.message_parts.en) &&
         message(*remedy_words.find("fr"), rule_.remedy_parts.fr) &&
         message(*remedy_words.find("en"), rule_.remedy_parts.en);
}

}  // namespace recevable::rules
