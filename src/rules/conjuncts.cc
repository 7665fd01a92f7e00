#include "rules/conjuncts.h"

#include <algorithm>
#include <array>

namespace recevable::rules {

namespace {

using Slots = std::uint32_t;  // a bit a slot of a row variable

constexpr Slots bit(std::uint32_t slot) {
  return slot == kRootSlot ? 0 : Slots{1} << slot;  // "xml" has one row, ever the same
}

// The children of a node that are expressions; kNone where there are fewer.
std::array<std::uint32_t, 3> children_of(const Node& node) {
  switch (node.op) {
    case Op::literal_boolean:
    case Op::literal_number:
    case Op::literal_text:
    case Op::literal_date:
    case Op::field:
    case Op::column:
    case Op::parent_column:
    case Op::row_number:
    case Op::count_rows:
      return {kNone, kNone, kNone};
    case Op::count_where:
    case Op::sum_rows:
    case Op::any_row:
    case Op::all_rows:
      return {kNone, kNone, node.c};
    case Op::within:
    case Op::not_within:
      return {node.a, node.b, node.c};
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
      return {node.a, node.b, kNone};
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
    case Op::once:
      return {node.a, kNone, kNone};
  }
  return {kNone, kNone, kNone};
}

// The rows the value of a node hangs on, but for those it goes through itself.
Slots slots_of(const std::vector<Node>& nodes, std::uint32_t index) {
  if (index == kNone) return 0;
  const Node& node = nodes[index];
  Slots slots = 0;
  for (const std::uint32_t child : children_of(node)) slots |= slots_of(nodes, child);
  switch (node.op) {
    case Op::column:
    case Op::parent_column:
    case Op::row_number:
      return bit(node.a);
    case Op::count_where:
    case Op::sum_rows:
    case Op::any_row:
    case Op::all_rows:
      slots &= ~bit(node.b);
      [[fallthrough]];
    case Op::count_rows: {
      const std::uint32_t within = ListRef::of(node.a).within;
      return within == kNone ? slots : slots | bit(within);
    }
    default:
      return slots;
  }
}

bool looks_at_row(const std::vector<Node>& nodes, std::uint32_t index) {
  return (slots_of(nodes, index) & bit(0)) != 0;
}

// Whether a node costs more than it costs to remember its value. A `where` is no value by itself.
bool is_worth_remembering(const Node& node) {
  const std::uint32_t child = children_of(node)[0];
  return (child != kNone || node.c != kNone) && node.op != Op::where &&
         !(node.op >= Op::exists && node.op <= Op::alternatives) && node.op != Op::column &&
         node.op != Op::parent_column;
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

std::uint32_t remember(std::vector<Node>& nodes, std::uint32_t root, bool per_row,
                       std::uint32_t& remembered) {
  if (root == kNone || nodes[root].op == Op::once) return root;
  if (per_row && is_worth_remembering(nodes[root]) && slots_of(nodes, root) == 0) {
    nodes.push_back({Op::once, nodes[root].type, root, remembered++});
    return static_cast<std::uint32_t>(nodes.size() - 1);
  }
  const bool of_rows = nodes[root].op >= Op::count_where && nodes[root].op <= Op::all_rows;
  const std::array<std::uint32_t, 3> children = children_of(nodes[root]);
  std::array<std::uint32_t, 3> made{};
  std::ranges::transform(children, made.begin(), [&](std::uint32_t child) {
    return remember(nodes, child, per_row || of_rows, remembered);
  });
  Node& node = nodes[root];
  if (children[0] != kNone) node.a = made[0];
  if (children[1] != kNone) node.b = made[1];
  if (children[2] != kNone) node.c = made[2];
  return root;
}

}  // namespace recevable::rules
