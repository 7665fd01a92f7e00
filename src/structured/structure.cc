#include "structured/structure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "structured/problem.h"
#include "structured/structure_tables.h"

namespace recevable::structured {

namespace {

// The one among `known` that `name` differs from by a slip: capitals, or two letters of a long
// name.
std::string nearly(std::string_view name, const std::vector<std::string_view>& known) {
  constexpr std::size_t kLong = 8, kLongest = 80;
  constexpr int kSlips = 2;
  if (name.size() > kLongest) return {};
  const std::string folded = base::fold(name);
  for (const std::string_view one : known) {
    const std::string other = base::fold(one);
    if (folded == other) return std::string(one);
    if (name.size() < kLong || one.size() < kLong) continue;
    if (base::edit_distance(folded, other, kSlips) <= kSlips) return std::string(one);
  }
  return {};
}

bool is_boolean(std::string_view text) {
  return text == "true" || text == "false" || text == "0" || text == "1";
}

// xs:date: 2026-11-23, with or without a time zone (Z, +01:00), but without a time.
bool is_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || !date_of(text.substr(0, 10))) return false;
  const std::string_view zone = text.substr(10);
  if (zone.empty() || zone == "Z") return true;
  const auto is_digit = [&](std::size_t at) { return zone[at] >= '0' && zone[at] <= '9'; };
  return zone.size() == 6 && (zone[0] == '+' || zone[0] == '-') && is_digit(1) && is_digit(2) &&
         zone[3] == ':' && is_digit(4) && is_digit(5);
}

}  // namespace

Structure::Meaning Structure::meaning_of(std::string_view name) const {
  Meaning meaning;
  meaning.group = ubl_ ? ubl_group(name) : cii_group(name);
  if (ubl_ && name.ends_with("Amount")) meaning.attribute = "currencyID";
  if (ubl_ && name == "EmbeddedDocumentBinaryObject") meaning.attribute = "mimeCode";
  constexpr auto kNumbers = std::to_array<std::string_view>(
      {"Amount", "Percent", "Quantity", "Numeric", "Measure", "Rate"});
  meaning.is_number =
      std::ranges::any_of(kNumbers, [&](std::string_view one) { return name.ends_with(one); }) &&
      !name.ends_with("ExchangeRate");  // holds elements
  meaning.is_boolean = name.ends_with("Indicator") && (ubl_ || name == "Indicator");
  meaning.is_date = ubl_ && name.ends_with("Date");
  return meaning;
}

void Structure::start(const Name& known, const char* const* attributes, std::uint32_t at) {
  const std::string_view name = known.text;
  if (open_.empty()) ubl_ = name == "Invoice" || name == "CreditNote";
  Open element;
  element.name = name;
  element.at = at;
  if (!open_.empty()) {
    open_.back().has_elements = true;
    place_in_parent(open_.back(), name, at);
  }
  // What stands in an extension is another schema's.
  element.foreign =
      !open_.empty() && (open_.back().foreign || open_.back().name == "UBLExtensions");
  if (!element.foreign) {
    element.meaning =
        meanings_.of(known, [this](std::string_view text) { return meaning_of(text); });
  }
  open_.push_back(element);
  const std::string_view attribute = element.meaning.attribute;
  if (attribute.empty()) return;
  for (const char* const* each = attributes; *each != nullptr; each += 2) {
    if (attribute == *each) return;
  }
  report_(Problem::Kind::attribute, name,
          {fmt::format("L'élément {} n'a pas son attribut {}.", shown(name), attribute),
           fmt::format("The element {} lacks its attribute {}.", shown(name), attribute)},
          at);
}

void Structure::place_in_parent(Open& parent, std::string_view name, std::uint32_t at) {
  if (parent.meaning.group == nullptr) return;
  const Group& group = *parent.meaning.group;
  const std::vector<Child>& children = group.children;
  const auto count = static_cast<std::uint32_t>(children.size());
  // Elements come in the order of the table: from the last one on, then from the first.
  std::uint32_t place = parent.reached;
  std::uint32_t looked_at = 0;
  for (; looked_at < count && children[place].name != name; ++looked_at) {
    if (++place == count) place = 0;
  }
  if (looked_at == count) {
    look_at_unknown(parent, name, at);
    return;
  }
  const Child& child = children[place];
  const std::uint64_t bit = std::uint64_t{1} << place;
  const bool again = (parent.seen & bit) != 0;
  parent.seen |= bit;
  if (again && (child.times == '?' || child.times == '!')) {
    report_(
        Problem::Kind::repeated_element, name,
        {fmt::format("L'élément {} ne peut figurer qu'une fois dans {}.", shown(name),
                     shown(parent.name)),
         fmt::format("The element {} may stand only once in {}.", shown(name), shown(parent.name))},
        at);
  } else if (place < parent.reached) {
    report_(Problem::Kind::order, name,
            {fmt::format("L'élément {} n'est pas à sa place dans {} : il doit venir plus tôt.",
                         shown(name), shown(parent.name)),
             fmt::format("The element {} is out of place in {}: it must come earlier.", shown(name),
                         shown(parent.name))},
            at);
  }
  parent.reached = std::max(parent.reached, place);
}

// The element of a group that an unknown one is probably meant to be, or none: never for a name the
// schema has elsewhere, which is no slip of the pen.
const std::string& Structure::meant(const Group& group, std::string_view name) {
  constexpr std::size_t kMost = 1000;
  if (meant_.size() >= kMost) meant_.clear();
  const auto [known, is_new] = meant_.try_emplace({&group, std::string(name)});
  if (is_new && !(ubl_ ? is_ubl(name) : is_cii(name))) {
    std::vector<std::string_view> names;
    names.reserve(group.children.size());
    for (const Child& child : group.children) names.push_back(child.name);
    known->second = nearly(name, names);
  }
  return known->second;
}

// An element the table of its parent does not have.
void Structure::look_at_unknown(const Open& parent, std::string_view name, std::uint32_t at) {
  const Group& group = *parent.meaning.group;
  const std::string& nearest = meant(group, name);
  if (!group.closed && nearest.empty()) return;  // the schema has more than our table
  base::Localized message{
      fmt::format("L'élément {} n'a pas sa place dans {}.", shown(name), shown(parent.name)),
      fmt::format("The element {} has no place in {}.", shown(name), shown(parent.name))};
  if (!nearest.empty()) {
    message.fr += fmt::format(" Vouliez-vous dire {} ?", nearest);
    message.en += fmt::format(" Did you mean {}?", nearest);
  }
  report_(Problem::Kind::unknown_element, name, std::move(message), at);
}

void Structure::end(std::string_view text) {
  if (open_.empty()) return;
  const Open element = open_.back();
  open_.pop_back();
  if (!element.has_elements) check_text(element, trimmed(text));
  if (element.meaning.group == nullptr) return;
  std::uint64_t seen = element.seen;
  for (const Child& child : element.meaning.group->children) {
    const bool is_there = (seen & 1U) != 0;
    seen >>= 1U;
    if (is_there || (child.times != '!' && child.times != '+')) continue;
    report_(Problem::Kind::missing_element, element.name,
            {fmt::format("Il manque l'élément {} dans {}.", child.name, shown(element.name)),
             fmt::format("The element {} is missing in {}.", child.name, shown(element.name))},
            element.at);
  }
}

void Structure::check_text(const Open& element, std::string_view text) {
  if (element.foreign) return;
  const std::string_view name = element.name;
  if (element.meaning.group != nullptr && !text.empty()) {
    report_(Problem::Kind::value, name,
            {fmt::format("« {} » n'a pas sa place dans {}, qui ne contient que des éléments.",
                         shown(text), shown(name)),
             fmt::format("'{}' has no place in {}, which holds elements only.", shown(text),
                         shown(name))},
            element.at);
    return;
  }
  const char* fr = nullptr;
  const char* en = nullptr;
  if (element.meaning.is_number && !decimal_of(text)) {
    fr = "un nombre comme 1234.50";
    en = "a number such as 1234.50";
  } else if (element.meaning.is_date && !is_date(text)) {
    fr = "une date comme 2026-11-23";
    en = "a date such as 2026-11-23";
  } else if (element.meaning.is_boolean && !is_boolean(text)) {
    fr = "true ou false";
    en = "true or false";
  }
  if (fr == nullptr) return;
  report_(Problem::Kind::value, name,
          {fmt::format("« {} » n'est pas une valeur de {} : {} est attendu.", shown(text),
                       shown(name), fr),
           fmt::format("'{}' is no value of {}: {} is expected.", shown(text), shown(name), en)},
          element.at);
}

}  // namespace recevable::structured
