#include "structured/binding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "structured/mapping.h"

namespace recevable::structured {

namespace {

constexpr std::uint32_t kRootNode = 0, kAnywhere = 1;
constexpr std::uint32_t kAround = 0;  // the state around the root element
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

// As the tables write it; its texts are made when it is broken.
struct Rule {
  std::string_view family;
  int number = 0;
  std::string_view context, item;
  BindingKind kind = BindingKind::unused;
  bool fatal = false;
  bool is_attribute = false;  // the item is its name, on any element
};

// Nodes a path leads to: two where it goes through a line.
struct Ends {
  std::array<std::uint32_t, 2> nodes{};
  std::uint32_t count = 0;

  void add(std::uint32_t node) { nodes[count++] = node; }
  const std::uint32_t* begin() const { return nodes.data(); }
  const std::uint32_t* end() const { return nodes.data() + count; }
};

std::string_view next_word(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

// "UBL-SR-07", "UBL-CR-007", "CII-SR-04", "CII-SR-006": as the artefacts number them.
std::string id_of(const Rule& rule) {
  const bool two = rule.family == "UBL-SR" || rule.family == "UBL-DT" ||
                   (rule.family == "CII-SR" && (rule.number == 4 || rule.number == 5));
  return two ? fmt::format("{}-{:02}", rule.family, rule.number)
             : fmt::format("{}-{:03}", rule.family, rule.number);
}

// "UBL-DT-08" into its family and its number.
std::pair<std::string_view, int> parts_of(std::string_view id) {
  const std::size_t dash = id.rfind('-');
  int number = 0;
  std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
  return {id.substr(0, dash), number};
}

// The path of what a rule is about: "PaymentMeans/ID", "InvoiceLine/Price>Price/PriceAmount".
std::string subject_of(const Rule& rule) {
  std::string_view context = rule.context;
  if (context.starts_with('!')) context.remove_prefix(1);
  const std::string_view item = rule.item.substr(0, rule.item.find('='));
  std::string subject = context.empty() || context.front() == '/'
                            ? std::string(item)
                            : fmt::format("{}/{}", context, item);
  if (const std::size_t line = subject.find(kLine); line != std::string::npos) {
    subject.replace(line, kLine.size(), "InvoiceLine");
  }
  while (subject.starts_with('/') || subject.starts_with('*')) subject.erase(0, 1);
  return subject;
}

}  // namespace

struct Binding::Rules {
  std::vector<Node> nodes{2};  // the root element, and what holds "//Name"
  std::vector<std::pair<std::string_view, std::uint32_t>> endings;  // "//*Name"
  std::vector<Rule> rules;
  std::map<std::string_view, std::vector<std::uint32_t>> by_id;        // of each family, by number
  std::vector<std::vector<std::uint32_t>> contexts;                    // rules that count in one
  std::vector<std::pair<std::string_view, std::uint32_t>> attributes;  // anywhere, sorted
  std::map<std::uint32_t, std::string_view> except;

  explicit Rules(const BindingTable& table) {
    constexpr std::size_t kPaths = 1024;
    nodes.reserve(kPaths);
    for (const BindingGroup& group : table.groups) {
      if (group.context.starts_with('!')) {
        for (const std::uint32_t node : walk(kRootNode, group.context.substr(1))) {
          nodes[node].claims = true;
        }
      }
      std::string_view context = group.context;
      if (context.starts_with('!')) context.remove_prefix(1);
      const Ends within = walk(kRootNode, context);
      std::string_view rest = group.items;
      for (int number = group.first; !rest.empty(); ++number) {
        const std::string_view item = next_word(rest, ' ');
        if (item != "-") add(group, within, number, item);
      }
    }
    for (const BindingAttribute& one : table.attributes) {
      const auto [family, number] = parts_of(one.rule);
      const std::uint32_t rule = rule_of({family, number, "", one.name});
      rules[rule].is_attribute = true;
      attributes.emplace_back(one.name, rule);
      if (!one.except.empty()) except[rule] = one.except;
    }
    std::ranges::sort(attributes);
    for (Node& node : nodes) {
      std::ranges::sort(node.children, {}, [&](std::uint32_t child) { return nodes[child].name; });
    }
  }

  std::uint32_t rule_of(const Rule& rule) {
    std::vector<std::uint32_t>& known = by_id[rule.family];
    const auto number = static_cast<std::size_t>(rule.number);
    if (known.size() <= number) known.resize(number + 1, kNone);
    if (known[number] == kNone) {
      known[number] = static_cast<std::uint32_t>(rules.size());
      rules.push_back(rule);
    }
    return known[number];
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

  Ends walk(std::uint32_t from, std::string_view path) {
    Ends ends;
    if (path.starts_with("//*")) {
      const std::string_view ending = path.substr(3);
      auto known = std::ranges::find(endings, ending, &decltype(endings)::value_type::first);
      if (known == endings.end()) {
        nodes.push_back({});
        endings.emplace_back(ending, static_cast<std::uint32_t>(nodes.size() - 1));
        known = endings.end() - 1;
      }
      ends.add(known->second);
      return ends;
    }
    if (path.starts_with("//")) {
      from = kAnywhere;
      path.remove_prefix(2);
    }
    ends.add(from);
    while (!path.empty()) {
      const std::string_view step = next_word(path, '/');
      Ends further;
      for (const std::uint32_t end : ends) {
        if (step == kLine) {  // once in a path
          further.add(child(end, "InvoiceLine"));
          further.add(child(end, "CreditNoteLine"));
        } else {
          further.add(child(end, step));
        }
      }
      ends = further;
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

  void add(const BindingGroup& group, const Ends& contexts_of_group, int number,
           std::string_view item) {
    const std::uint32_t rule =
        rule_of({group.family, number, group.context, item, group.kind, group.fatal});
    std::string_view allowed;
    if (const std::size_t is = item.find('='); is != std::string_view::npos) {
      allowed = item.substr(is + 1);
      item = item.substr(0, is);
    }
    const std::size_t second = item.find_first_of(">&");
    for (const std::uint32_t node : contexts_of_group) {
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
      states_(1),
      broken_of_(rules_.rules.size(), kNone) {}

void Binding::fire(std::uint32_t rule, std::uint32_t at) {
  // A credit note has nowhere else to say when it is due (UBL-CR-412).
  const Rule& one = rules_.rules[rule];
  if (credit_note_ && one.number == 412 && one.family == "UBL-CR") return;
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

// The child of a node by that name, or kNone.
std::uint32_t Binding::child(std::uint32_t from, std::string_view name) const {
  const std::vector<std::uint32_t>& children = rules_.nodes[from].children;
  const auto found = std::ranges::lower_bound(
      children, name, {}, [&](std::uint32_t one) { return rules_.nodes[one].name; });
  return found != children.end() && rules_.nodes[*found].name == name ? *found : kNone;
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
  frames_.push_back({node.context, static_cast<std::uint32_t>(open_.size()),
                     static_cast<std::uint32_t>(counters_.size()), at});
  counters_.resize(counters_.size() + 2 * rules_.contexts[node.context].size());
}

std::vector<std::uint32_t> Binding::nodes_of(std::uint32_t parent, std::string_view name) const {
  std::vector<std::uint32_t> nodes;
  const auto add = [&](std::uint32_t node) {
    if (node != kNone) nodes.push_back(node);
  };
  if (parent == kAround) nodes.push_back(kRootNode);
  for (const std::uint32_t from : states_[parent].nodes) add(child(from, name));
  add(child(kAnywhere, name));
  if (std::ranges::any_of(nodes, [&](std::uint32_t node) { return rules_.nodes[node].claims; })) {
    return nodes;
  }
  for (const auto& [ending, node] : rules_.endings) {
    if (name.ends_with(ending)) nodes.push_back(node);
  }
  return nodes;
}

std::uint32_t Binding::state_of(std::uint32_t parent, const Name& name) {
  const bool is_numbered = name.number != Names::kUnnumbered;
  if (is_numbered && name.number < states_[parent].next.size() &&
      states_[parent].next[name.number] != kNone) {
    return states_[parent].next[name.number];
  }
  const auto [known, is_new] = known_states_.try_emplace(
      nodes_of(parent, name.text), static_cast<std::uint32_t>(states_.size()));
  if (is_new) states_.push_back({known->first, {}});
  if (is_numbered) {
    std::vector<std::uint32_t>& next = states_[parent].next;
    if (next.size() <= name.number) next.resize(name.number + 1, kNone);
    next[name.number] = known->second;
  }
  return known->second;
}

void Binding::start(const Name& name, const char* const* attributes, std::uint32_t at) {
  last_at_ = at;
  const std::uint32_t state = state_of(open_.empty() ? kAround : open_.back(), name);
  open_.push_back(state);
  for (const std::uint32_t node : states_[state].nodes) activate(node, attributes, at);
  if (rules_.attributes.empty()) return;
  for (const char* const* each = attributes; *each != nullptr; each += 2) {
    const std::string_view wanted = *each;
    const auto found = std::ranges::lower_bound(rules_.attributes, wanted, {},
                                                &std::pair<std::string_view, std::uint32_t>::first);
    if (found == rules_.attributes.end() || found->first != wanted) continue;
    const auto except = rules_.except.find(found->second);
    if (except == rules_.except.end() || except->second != name.text) fire(found->second, at);
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
  if (open_.empty()) return;
  for (const std::uint32_t node : states_[open_.back()].nodes) {
    for (const auto& [allowed, rule] : rules_.nodes[node].values) {
      if (trimmed(text) != allowed) fire(rule, last_at_);
    }
  }
  while (!frames_.empty() && frames_.back().depth == open_.size()) {
    close(frames_.back());
    counters_.resize(frames_.back().counters);
    frames_.pop_back();
  }
  open_.pop_back();
}

Breach Binding::describe(const Broken& broken) const {
  const Rule& rule = rules_.rules[broken.rule];
  Breach breach;
  breach.rule = id_of(rule);
  breach.fatal = rule.fatal;
  breach.times = broken.times;
  const std::string subject = rule.is_attribute ? fmt::format("@{}", rule.item) : subject_of(rule);
  const std::size_t second = subject.find_first_of(">&");
  const std::string first = subject.substr(0, second);
  const std::string other =
      second == std::string::npos ? std::string() : subject.substr(second + 1);
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
