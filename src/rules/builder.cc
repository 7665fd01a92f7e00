#include "rules/builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/patterns.h"
#include "rules/schema.h"

namespace recevable::rules {

Slice Pool::add(std::string_view text) {
  if (text.empty()) return {};
  const auto [found, is_new] = known_.try_emplace(std::string(text));
  if (is_new) {
    found->second = {static_cast<std::uint32_t>(pool_.size()),
                     static_cast<std::uint32_t>(text.size())};
    pool_ += text;
  }
  return found->second;
}

std::string_view name_of(Type type, base::Language language) {
  const bool fr = language == base::Language::fr;
  switch (type) {
    case Type::boolean:
      return fr ? "vrai ou faux" : "true or false";
    case Type::number:
      return fr ? "un nombre" : "a number";
    case Type::text:
      return fr ? "un texte" : "a text";
    case Type::date:
      return fr ? "une date" : "a date";
  }
  return "";
}

Operand Builder::fail(std::size_t offset, std::string fr, std::string en) {
  if (!mistake_) mistake_ = Mistake{offset + shift_, {std::move(fr), std::move(en)}};
  return {};
}

Operand Builder::wrong_type(const Operand& found, std::string_view fr, std::string_view en) {
  return fail(
      found.offset,
      fmt::format("attendu : {} ; trouvé : {}", fr, name_of(found.type, base::Language::fr)),
      fmt::format("expected {}, found {}", en, name_of(found.type, base::Language::en)));
}

void Builder::note_list(std::uint32_t list) {
  uses_xml_ = uses_xml_ || Schema::get().is_xml(list);
}

bool Builder::expect(const Operand& operand, Type type) {
  if (!operand) return false;
  if (operand.type == type) return true;
  wrong_type(operand, name_of(type, base::Language::fr), name_of(type, base::Language::en));
  return false;
}

Operand Builder::node(Op op, Type type, std::size_t offset, int depth, std::uint32_t a,
                      std::uint32_t b, std::uint32_t c) {
  if (++nodes_ > kMaxNodesPerRule || depth > kMaxDepth) {
    return fail(offset, "règle trop grande : partagez-la en plusieurs",
                "rule too large: split it into several");
  }
  workshop_.store.nodes.push_back({op, type, a, b, c});
  Operand operand;
  operand.node = static_cast<std::uint32_t>(workshop_.store.nodes.size() - 1);
  operand.type = type;
  operand.depth = depth;
  operand.offset = offset;
  return operand;
}

Operand Builder::boolean(bool value, std::size_t offset) {
  return node(Op::literal_boolean, Type::boolean, offset, 1, value ? 1 : 0);
}

Operand Builder::number(Number value, std::size_t offset) {
  auto& numbers = workshop_.store.numbers;
  numbers.push_back(value);
  return node(Op::literal_number, Type::number, offset, 1,
              static_cast<std::uint32_t>(numbers.size() - 1));
}

Operand Builder::text(std::string_view value, std::size_t offset) {
  auto& texts = workshop_.store.texts;
  texts.push_back(workshop_.pool.add(value));
  return node(Op::literal_text, Type::text, offset, 1,
              static_cast<std::uint32_t>(texts.size() - 1));
}

Operand Builder::date(std::int32_t day, std::size_t offset) {
  return node(Op::literal_date, Type::date, offset, 1, static_cast<std::uint32_t>(day));
}

Operand Builder::logic(Op op, const Operand& left, const Operand& right) {
  if (!expect(left, Type::boolean) || !expect(right, Type::boolean)) return {};
  return node(op, Type::boolean, left.offset, std::max(left.depth, right.depth) + 1, left.node,
              right.node);
}

Operand Builder::negation(const Operand& operand, std::size_t offset) {
  if (!expect(operand, Type::boolean)) return {};
  return node(Op::logic_not, Type::boolean, offset, operand.depth + 1, operand.node);
}

Operand Builder::compare(Op op, const Operand& left, const Operand& right, std::size_t offset) {
  if (!left || !right) return {};
  if (!expect(right, left.type)) return {};
  const bool ordering = op != Op::equal && op != Op::not_equal;
  if (ordering && left.type == Type::boolean) {
    return fail(offset, "vrai et faux ne se comparent que par == et !=",
                "true and false are only compared with == and !=");
  }
  return node(op, Type::boolean, left.offset, std::max(left.depth, right.depth) + 1, left.node,
              right.node);
}

Operand Builder::within(bool equal, const Operand& left, const Operand& right,
                        const Operand& tolerance) {
  if (!expect(left, Type::number) || !expect(right, Type::number) ||
      !expect(tolerance, Type::number)) {
    return {};
  }
  const int depth = std::max({left.depth, right.depth, tolerance.depth}) + 1;
  return node(equal ? Op::within : Op::not_within, Type::boolean, left.offset, depth, left.node,
              right.node, tolerance.node);
}

Operand Builder::matches(const Operand& value, std::string_view pattern, std::size_t offset) {
  if (!expect(value, Type::text)) return {};
  auto& patterns = workshop_.store.patterns;
  const auto [found, is_new] = workshop_.patterns.try_emplace(
      std::string(pattern), static_cast<std::uint32_t>(patterns.size()));
  if (is_new) {
    if (patterns.size() >= kMaxPatterns) {
      return fail(offset, fmt::format("trop de motifs : {} au plus par paquet", kMaxPatterns),
                  fmt::format("too many patterns: at most {} a pack", kMaxPatterns));
    }
    if (const auto wrong = check_pattern(pattern)) return fail(offset, wrong->fr, wrong->en);
    patterns.push_back(workshop_.pool.add(pattern));
  }
  return node(Op::matches, Type::boolean, value.offset, value.depth + 1, value.node, found->second);
}

Operand Builder::membership(const Operand& value, std::uint32_t list, Op op) {
  if (!expect(value, workshop_.store.lists[list].type)) return {};
  return node(op, Type::boolean, value.offset, value.depth + 1, value.node, list);
}

Operand Builder::sum_with_dates(char symbol, const Operand& left, const Operand& right,
                                std::size_t offset) {
  const int depth = std::max(left.depth, right.depth) + 1;
  if (symbol == '-' && left.type == Type::date && right.type == Type::date) {
    return node(Op::days_between, Type::number, left.offset, depth, left.node, right.node);
  }
  if ((symbol == '+' || symbol == '-') && left.type == Type::date) {
    if (!expect(right, Type::number)) return {};
    return node(symbol == '+' ? Op::add_days : Op::subtract_days, Type::date, left.offset, depth,
                left.node, right.node);
  }
  return fail(offset, "une date ne peut que recevoir ou perdre des jours : date + nombre",
              "a date can only gain or lose days: date + number");
}

Operand Builder::arithmetic(char symbol, const Operand& left, const Operand& right,
                            std::size_t offset) {
  if (!left || !right) return {};
  if (left.type == Type::date || right.type == Type::date) {
    return sum_with_dates(symbol, left, right, offset);
  }
  if (!expect(left, Type::number) || !expect(right, Type::number)) return {};
  const Op op = symbol == '+'   ? Op::add
                : symbol == '-' ? Op::subtract
                : symbol == '*' ? Op::multiply
                                : Op::divide;
  Operand result = node(op, Type::number, left.offset, std::max(left.depth, right.depth) + 1,
                        left.node, right.node);
  // An amount divided by an amount is a ratio; everything else with an amount in it is one.
  result.money = symbol == '/' ? left.money && !right.money : left.money || right.money;
  return result;
}

Operand Builder::minus(const Operand& operand, std::size_t offset) {
  if (!expect(operand, Type::number)) return {};
  Operand result = node(Op::negate, Type::number, offset, operand.depth + 1, operand.node);
  result.money = operand.money;
  return result;
}

}  // namespace recevable::rules
