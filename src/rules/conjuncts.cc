#include "rules/conjuncts.h"

#include <algorithm>
#include <initializer_list>

namespace recevable::rules {

namespace {

// Whether the value of a node hangs on the row in slot 0.
bool looks_at_row(const std::vector<Node>& nodes, std::uint32_t index) {
  if (index == kNone) return false;
  const Node& node = nodes[index];
  const auto any = [&](std::initializer_list<std::uint32_t> children) {
    return std::ranges::any_of(children,
                               [&](std::uint32_t child) { return looks_at_row(nodes, child); });
  };
  switch (node.op) {
    case Op::literal_boolean:
    case Op::literal_number:
    case Op::literal_text:
    case Op::literal_date:
    case Op::field:
      return false;
    case Op::column:
    case Op::parent_column:
    case Op::row_number:
      return node.a == 0;
    case Op::count_rows:
      return ListRef::of(node.a).within == 0;
    case Op::count_where:
    case Op::sum_rows:
    case Op::any_row:
    case Op::all_rows:
      return ListRef::of(node.a).within == 0 || any({node.c});
    case Op::within:
    case Op::not_within:
      return any({node.a, node.b, node.c});
    case Op::logic_and:
    case Op::logic_or:
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::add_days:
    case Op::subtract_days:
    case Op::days_between:
    case Op::coalesce:
    case Op::where:
    case Op::call:
      return any({node.a, node.b});
    case Op::logic_not:
    case Op::in_list:
    case Op::in_force_now:
    case Op::matches:
    case Op::negate:
    case Op::exists:
    case Op::readable:
    case Op::is_absent:
    case Op::is_present:
    case Op::is_filled:
    case Op::occurrences:
    case Op::written:
    case Op::label_of:
    case Op::source_of:
    case Op::alternatives:
      return any({node.a});
  }
  return true;
}

void join(std::vector<Node>& nodes, std::uint32_t& chain, std::uint32_t part) {
  if (chain == kNone) {
    chain = part;
    return;
  }
  nodes.push_back({Op::logic_and, Type::boolean, chain, part});
  chain = static_cast<std::uint32_t>(nodes.size() - 1);
}

void split_into(std::vector<Node>& nodes, std::uint32_t index, Conjuncts& parts) {
  const Node node = nodes[index];
  if (node.op == Op::logic_and) {
    split_into(nodes, node.a, parts);
    split_into(nodes, node.b, parts);
    return;
  }
  join(nodes, looks_at_row(nodes, index) ? parts.row : parts.once, index);
}

}  // namespace

Conjuncts split(std::vector<Node>& nodes, std::uint32_t root) {
  Conjuncts parts;
  split_into(nodes, root, parts);
  return parts;
}

}  // namespace recevable::rules
