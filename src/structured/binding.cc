#include "structured/binding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "structured/mapping.h"

namespace recevable::structured {

namespace {

constexpr std::uint32_t kRootNode = 0, kAnywhere = 1;
constexpr std::string_view kLine = "{line}";

// Counts how often the elements of a rule stand in its context: in the first of its counters, or
// the second for what stands behind ">" or "&".
struct Mark {
  std::uint32_t rule = 0, context = kNone, slot = 0;
};

// An element at its place, in the tree of all paths of the table.
struct Node {
  std::string_view name;
  std::vector<std::uint32_t> children;
  std::vector<Mark> marks;
  std::vector<std::pair<std::string_view, Mark>> attributes;
  std::vector<std::pair<std::string_view, std::uint32_t>> values;  // text allowed, rule
  std::uint32_t context = kNone;
  bool claims = false;
};

struct Rule {
  std::string id, subject;
  BindingKind kind = BindingKind::unused;
  bool fatal = false;
};

std::string_view next_word(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

// "UBL-SR-07", "UBL-CR-007", "CII-SR-04", "CII-SR-006": as the artefacts number them.
std::string id_of(std::string_view family, int number) {
  const bool two = family == "UBL-SR" || family == "UBL-DT" ||
                   (family == "CII-SR" && (number == 4 || number == 5));
  return two ? fmt::format("{}-{:02}", family, number) : fmt::format("{}-{:03}", family, number);
}

}  // namespace

struct Binding::Rules {
  std::vector<Node> nodes{2};  // the root element, and what holds "//Name"
  std::vector<std::pair<std::string_view, std::uint32_t>> endings;  // "//*Name"
  std::vector<Rule> rules;
  std::unordered_map<std::string, std::uint32_t> by_id;
  std::vector<std::vector<std::uint32_t>> contexts;                    // rules that count in one
  std::vector<std::pair<std::string_view, std::uint32_t>> attributes;  // anywhere, sorted
  std::map<std::uint32_t, std::string_view> except;

  explicit Rules(const BindingTable& table) {
    constexpr std::size_t kPaths = 1024;
    nodes.reserve(kPaths);
    for (const BindingGroup& group : table.groups) {
      std::string_view rest = group.items;
      for (int number = group.first; !rest.empty(); ++number) {
        const std::string_view item = next_word(rest, ' ');
        if (item != "-") add(group, id_of(group.family, number), item);
      }
    }
    for (const BindingAttribute& one : table.attributes) {
      const std::uint32_t rule =
          rule_of(std::string(one.rule), BindingKind::unused, false, fmt::format("@{}", one.name));
      attributes.emplace_back(one.name, rule);
      if (!one.except.empty()) except[rule] = one.except;
    }
    std::ranges::sort(attributes);
    for (Node& node : nodes) {
      std::ranges::sort(node.children, {}, [&](std::uint32_t child) { return nodes[child].name; });
    }
  }

  std::uint32_t rule_of(std::string id, BindingKind kind, bool fatal, std::string subject) {
    const auto [known, is_new] = by_id.try_emplace(id, static_cast<std::uint32_t>(rules.size()));
    if (is_new) rules.push_back({std::move(id), std::move(subject), kind, fatal});
    return known->second;
  }

  std::uint32_t child(std::uint32_t from, std::string_view name) {
    for (const std::uint32_t one : nodes[from].children) {
      if (nodes[one].name == name) return one;
    }
    const auto made = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back({});
    nodes.back().name = name;
    nodes[from].children.push_back(made);
    return made;
  }

  // The nodes of a path: two where it goes through a line.
  std::vector<std::uint32_t> walk(std::uint32_t from, std::string_view path) {
    if (path.starts_with("//*")) {
      const std::string_view ending = path.substr(3);
      for (const auto& [name, node] : endings) {
        if (name == ending) return {node};
      }
      nodes.push_back({});
      endings.emplace_back(ending, static_cast<std::uint32_t>(nodes.size() - 1));
      return {endings.back().second};
    }
    if (path.starts_with("//")) {
      from = kAnywhere;
      path.remove_prefix(2);
    }
    std::vector<std::uint32_t> ends{from};
    while (!path.empty()) {
      const std::string_view step = next_word(path, '/');
      std::vector<std::uint32_t> further;
      for (const std::uint32_t end : ends) {
        if (step == kLine) {
          further.push_back(child(end, "InvoiceLine"));
          further.push_back(child(end, "CreditNoteLine"));
        } else {
          further.push_back(child(end, step));
        }
      }
      ends = std::move(further);
    }
    return ends;
  }

  std::uint32_t context_of(std::uint32_t node) {
    if (nodes[node].context == kNone) {
      nodes[node].context = static_cast<std::uint32_t>(contexts.size());
      contexts.emplace_back();
    }
    return nodes[node].context;
  }

  void mark(std::uint32_t from, std::string_view path, Mark mark) {
    const std::size_t at = path.find('@');
    const std::string_view attribute =
        at == std::string_view::npos ? std::string_view() : path.substr(at + 1);
    if (!attribute.empty()) path = path.substr(0, at == 0 ? 0 : at - 1);
    for (const std::uint32_t node : walk(from, path)) {
      if (attribute.empty()) {
        nodes[node].marks.push_back(mark);
      } else {
        nodes[node].attributes.emplace_back(attribute, mark);
      }
    }
  }

  void add(const BindingGroup& group, std::string id, std::string_view item) {
    std::string_view context = group.context;
    const bool claims = context.starts_with('!');
    if (claims) context.remove_prefix(1);
    std::string_view allowed;
    if (const std::size_t is = item.find('='); is != std::string_view::npos) {
      allowed = item.substr(is + 1);
      item = item.substr(0, is);
    }
    const std::size_t second = item.find_first_of(">&");
    std::string subject(item);
    if (!context.empty() && context.front() != '/') subject = fmt::format("{}/{}", context, item);
    if (const std::size_t line = subject.find(kLine); line != std::string::npos) {
      subject.replace(line, kLine.size(), "InvoiceLine");
    }
    while (subject.starts_with('/') || subject.starts_with('*')) subject.erase(0, 1);
    const std::uint32_t rule = rule_of(std::move(id), group.kind, group.fatal, std::move(subject));
    for (const std::uint32_t node : walk(kRootNode, context)) {
      nodes[node].claims |= claims;
      if (!allowed.empty()) {
        for (const std::uint32_t end : walk(node, item))
          nodes[end].values.emplace_back(allowed, rule);
        continue;
      }
      if (group.kind == BindingKind::unused) {
        mark(node, item, {rule, kNone, 0});
        continue;
      }
      const std::uint32_t within = context_of(node);
      const auto slot = static_cast<std::uint32_t>(2 * contexts[within].size());
      contexts[within].push_back(rule);
      mark(node, item.substr(0, second), {rule, within, slot});
      if (second != std::string_view::npos) {
        mark(node, item.substr(second + 1), {rule, within, slot + 1});
      }
    }
  }
};

const Binding::Rules& Binding::of(Syntax syntax) {
  static const Rules kCii(cii_bindings());
  static const Rules kUbl(ubl_bindings());
  return syntax == Syntax::cii ? kCii : kUbl;
}

Binding::Binding(Syntax syntax, std::string_view root)
    : rules_(of(syntax)),
      credit_note_(root == "CreditNote"),
      broken_of_(rules_.rules.size(), kNone) {}

void Binding::fire(std::uint32_t rule, std::uint32_t at) {
  // A credit note has nowhere else to say when it is due.
  if (credit_note_ && rules_.rules[rule].id == "UBL-CR-412") return;
  if (broken_of_[rule] == kNone) {
    broken_of_[rule] = static_cast<std::uint32_t>(broken_.size());
    broken_.push_back({rule, at, 0});
  }
  ++broken_[broken_of_[rule]].times;
}

void Binding::count(std::uint32_t rule, std::uint32_t context, std::uint32_t slot,
                    std::uint32_t at) {
  if (context == kNone) return fire(rule, at);
  for (std::size_t i = frames_.size(); i-- > 0;) {
    if (frames_[i].context != context) continue;
    std::uint8_t& counter = counters_[frames_[i].counters + slot];
    if (counter < 255) ++counter;
    const BindingKind kind = rules_.rules[rule].kind;
    if (counter == 2 && (kind == BindingKind::once || kind == BindingKind::one)) fire(rule, at);
    return;
  }
}

// The children of a node by that name become nodes the element matches.
void Binding::advance(std::uint32_t from, std::string_view name) {
  const std::vector<std::uint32_t>& children = rules_.nodes[from].children;
  const auto found = std::ranges::lower_bound(
      children, name, {}, [&](std::uint32_t child) { return rules_.nodes[child].name; });
  if (found != children.end() && rules_.nodes[*found].name == name) active_.push_back(*found);
}

void Binding::activate(std::uint32_t index, const char* const* attributes, std::uint32_t at) {
  const Node& node = rules_.nodes[index];
  for (const Mark& mark : node.marks) count(mark.rule, mark.context, mark.slot, at);
  if (!node.attributes.empty()) {
    for (const char* const* each = attributes; *each != nullptr; each += 2) {
      for (const auto& [name, mark] : node.attributes) {
        if (name == *each) count(mark.rule, mark.context, mark.slot, at);
      }
    }
  }
  if (node.context == kNone) return;
  frames_.push_back({node.context, static_cast<std::uint32_t>(begins_.size()),
                     static_cast<std::uint32_t>(counters_.size()), at});
  counters_.resize(counters_.size() + 2 * rules_.contexts[node.context].size());
}

void Binding::start(std::string_view name, const char* const* attributes, std::uint32_t at) {
  last_at_ = at;
  const auto begin = static_cast<std::uint32_t>(active_.size());
  if (begins_.empty()) {
    active_.push_back(kRootNode);
  } else {
    for (std::uint32_t i = begins_.back(); i < begin; ++i) advance(active_[i], name);
  }
  begins_.push_back(begin);
  advance(kAnywhere, name);
  bool claimed = false;
  for (std::uint32_t i = begin; i < active_.size(); ++i) {
    claimed = claimed || rules_.nodes[active_[i]].claims;
  }
  if (!claimed) {
    for (const auto& [ending, node] : rules_.endings) {
      if (name.ends_with(ending)) active_.push_back(node);
    }
  }
  for (std::uint32_t i = begin; i < active_.size(); ++i) activate(active_[i], attributes, at);
  if (rules_.attributes.empty()) return;
  for (const char* const* each = attributes; *each != nullptr; each += 2) {
    const std::string_view wanted = *each;
    const auto found = std::ranges::lower_bound(rules_.attributes, wanted, {},
                                                &std::pair<std::string_view, std::uint32_t>::first);
    if (found == rules_.attributes.end() || found->first != wanted) continue;
    const auto except = rules_.except.find(found->second);
    if (except == rules_.except.end() || except->second != name) fire(found->second, at);
  }
}

void Binding::close(const Frame& frame) {
  const std::vector<std::uint32_t>& rules = rules_.contexts[frame.context];
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::uint8_t a = counters_[frame.counters + 2 * i];
    const std::uint8_t b = counters_[frame.counters + 2 * i + 1];
    const bool broken = [&] {
      switch (rules_.rules[rules[i]].kind) {
        case BindingKind::one:
        case BindingKind::some:
          return a == 0;
        case BindingKind::together:
          return a > 0 && b == 0;
        case BindingKind::one_of:
          return a > 0 && b != 1;
        case BindingKind::apart:
          return a > 0 && b > 0;
        default:
          return false;  // said when it was met
      }
    }();
    if (broken) fire(rules[i], frame.at);
  }
}

void Binding::end(std::string_view text) {
  if (begins_.empty()) return;
  for (std::uint32_t i = begins_.back(); i < active_.size(); ++i) {
    for (const auto& [allowed, rule] : rules_.nodes[active_[i]].values) {
      if (trimmed(text) != allowed) fire(rule, last_at_);
    }
  }
  while (!frames_.empty() && frames_.back().depth == begins_.size()) {
    close(frames_.back());
    counters_.resize(frames_.back().counters);
    frames_.pop_back();
  }
  active_.resize(begins_.back());
  begins_.pop_back();
}

Breach Binding::describe(const Broken& broken) const {
  const Rule& rule = rules_.rules[broken.rule];
  Breach breach;
  breach.rule = rule.id;
  breach.fatal = rule.fatal;
  breach.times = broken.times;
  const std::size_t second = rule.subject.find_first_of(">&");
  const std::string first = rule.subject.substr(0, second);
  const std::string other =
      second == std::string::npos ? std::string() : rule.subject.substr(second + 1);
  const std::size_t attribute = first.find('@');
  breach.element = first.substr(0, attribute);
  switch (rule.kind) {
    case BindingKind::unused:
      if (attribute != std::string::npos) {
        breach.message = {
            fmt::format("L'attribut {} ne fait pas partie du modèle EN 16931.", first),
            fmt::format("The attribute {} is no part of the model of EN 16931.", first)};
      } else {
        breach.message = {
            fmt::format("L'élément {} ne fait pas partie du modèle EN 16931.", first),
            fmt::format("The element {} is no part of the model of EN 16931.", first)};
      }
      break;
    case BindingKind::once:
      breach.message = {fmt::format("L'élément {} ne peut figurer qu'une fois.", first),
                        fmt::format("The element {} may stand only once.", first)};
      break;
    case BindingKind::one:
      breach.message = {fmt::format("L'élément {} doit figurer une fois, et une seule.", first),
                        fmt::format("The element {} must stand once, and once only.", first)};
      break;
    case BindingKind::some:
      breach.message = {fmt::format("Il manque l'élément {}.", first),
                        fmt::format("The element {} is missing.", first)};
      break;
    case BindingKind::together:
    case BindingKind::one_of:
      breach.message = {fmt::format("Avec {}, il faut une fois {}.", first, other),
                        fmt::format("With {}, {} must be given once.", first, other)};
      break;
    case BindingKind::apart:
      breach.message = {fmt::format("{} et {} ne peuvent figurer ensemble.", first, other),
                        fmt::format("{} and {} may not stand together.", first, other)};
      break;
  }
  return breach;
}

}  // namespace recevable::structured
