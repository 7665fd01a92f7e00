// The half of the parser that deals with names: paths, rows and functions.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/text.h"
#include "rules/functions.h"
#include "rules/parser.h"
#include "rules/schema.h"

namespace recevable::rules {

namespace {

Type type_of(Datum::Kind kind) {
  switch (kind) {
    case Datum::Kind::number:
      return Type::number;
    case Datum::Kind::date:
      return Type::date;
    case Datum::Kind::boolean:
      return Type::boolean;
    case Datum::Kind::text:
    case Datum::Kind::none:
      break;
  }
  return Type::text;
}

std::string visible(std::string_view name) {
  return base::printable(name.substr(0, 60));
}

std::string suggestion(const std::string& nearest, base::Language language) {
  if (nearest.empty()) return {};
  return language == base::Language::fr ? fmt::format(" ; vouliez-vous « {} » ?", nearest)
                                        : fmt::format("; did you mean '{}'?", nearest);
}

struct Special {
  std::string_view name;
  Op op;
  Type type;
};
constexpr auto kOnPlaces =
    std::to_array<Special>({{"exists", Op::exists, Type::boolean},
                            {"readable", Op::readable, Type::boolean},
                            {"absent", Op::is_absent, Type::boolean},
                            {"present", Op::is_present, Type::boolean},
                            {"filled", Op::is_filled, Type::boolean},
                            {"occurrences", Op::occurrences, Type::number},
                            {"written", Op::written, Type::text},
                            {"label_of", Op::label_of, Type::text},
                            {"source_of", Op::source_of, Type::text},
                            {"alternatives", Op::alternatives, Type::number}});
constexpr auto kOnRows = std::to_array<Special>({{"count", Op::count_where, Type::number},
                                                 {"sum", Op::sum_rows, Type::number},
                                                 {"any", Op::any_row, Type::boolean},
                                                 {"all", Op::all_rows, Type::boolean}});

std::string nearest_function(std::string_view name) {
  std::vector<std::string_view> known = {"coalesce", "row"};
  for (const FunctionInfo& function : functions()) known.push_back(function.name);
  for (const Special& special : kOnPlaces) known.push_back(special.name);
  for (const Special& special : kOnRows) known.push_back(special.name);
  return base::nearest(name, known);
}

}  // namespace

Operand Parser::unknown_path(const Token& name) {
  const std::string nearest = Schema::get().nearest(name.text);
  return builder_.fail(name.offset,
                       fmt::format("champ inconnu : {}{}", visible(name.text),
                                   suggestion(nearest, base::Language::fr)),
                       fmt::format("unknown field: {}{}", visible(name.text),
                                   suggestion(nearest, base::Language::en)));
}

Operand Parser::unknown_column(const Token& name, const ListInfo& list, std::string_view tail) {
  std::vector<std::string_view> known;
  known.reserve(list.columns.size());
  for (const ColumnInfo& each : list.columns) known.push_back(each.name);
  const std::string nearest = base::nearest(tail, known);
  return builder_.fail(name.offset,
                       fmt::format("{} n'a pas de colonne {}{}", list.name, visible(tail),
                                   suggestion(nearest, base::Language::fr)),
                       fmt::format("{} has no column {}{}", list.name, visible(tail),
                                   suggestion(nearest, base::Language::en)));
}

// "line.net", or "allowance.parent.id" for a column of the row an allowance belongs to.
Operand Parser::column_of(const Token& name, std::size_t slot, std::string_view tail) {
  const Schema& schema = Schema::get();
  constexpr std::string_view kParent = "parent.";
  const std::uint32_t own = scope_[slot].list;
  const std::uint32_t outer = schema.lists()[own].parent;
  const bool of_parent =
      outer != ListInfo::kNoList && outer != schema.first_xml_list() && tail.starts_with(kParent);
  if (of_parent) tail.remove_prefix(kParent.size());
  const ListInfo& list = schema.lists()[of_parent ? outer : own];
  const auto column = Schema::column(list, tail);
  if (!column) return unknown_column(name, list, tail);
  const ColumnInfo& info = list.columns[*column];
  Operand result = builder_.node(of_parent ? Op::parent_column : Op::column, type_of(info.kind),
                                 name.offset, 1, static_cast<std::uint32_t>(slot), *column, own);
  builder_.note_list(own);
  result.money = info.money;
  result.place = true;
  return result;
}

Operand Parser::path() {
  const Token name = token();
  ++at_;
  const Schema& schema = Schema::get();
  const std::size_t dot = name.text.find('.');
  const std::string_view head = std::string_view(name.text).substr(0, dot);
  for (std::size_t slot = scope_.size(); slot-- > 0;) {
    if (scope_[slot].name != head) continue;
    if (dot != std::string::npos) {
      return column_of(name, slot, std::string_view(name.text).substr(dot + 1));
    }
    return builder_.fail(
        name.offset,
        fmt::format("{0} est une ligne entière : nommez sa colonne, {0}.{1}", visible(head),
                    schema.lists()[scope_[slot].list].columns[0].name),
        fmt::format("{0} is a whole row: name its column, {0}.{1}", visible(head),
                    schema.lists()[scope_[slot].list].columns[0].name));
  }
  const auto id = schema.path(name.text);
  if (id) {
    const PathInfo& info = schema.paths()[*id];
    Operand result = builder_.node(Op::field, type_of(info.kind), name.offset, 1, *id);
    result.money = info.money;
    result.place = true;
    return result;
  }
  if (schema.list(name.text)) {
    return builder_.fail(
        name.offset,
        fmt::format("{0} est une liste : écrivez count({0}), any(x in {0}: …) …", name.text),
        fmt::format("{0} is a list: write count({0}), any(x in {0}: …) …", name.text));
  }
  if (head != "xml" || dot == std::string::npos) return unknown_path(name);
  const std::uint32_t root = schema.first_xml_list();
  const std::string_view tail = std::string_view(name.text).substr(dot + 1);
  const auto column = Schema::column(schema.lists()[root], tail);
  if (!column) return unknown_column(name, schema.lists()[root], tail);
  const ColumnInfo& info = schema.lists()[root].columns[*column];
  Operand result =
      builder_.node(Op::column, type_of(info.kind), name.offset, 1, kRootSlot, *column, root);
  builder_.note_list(root);
  result.money = info.money;
  result.place = true;
  return result;
}

Operand Parser::place_argument() {
  if (token().kind != TokenKind::name) {
    return unexpected("le nom d'un champ", "the name of a field");
  }
  return path();
}

Operand Parser::whole_list() {
  const Token name = token();
  ListRef list;
  if (!list_named(name, list)) return {};
  ++at_;
  return builder_.node(Op::count_rows, Type::number, name.offset, 1, list.packed());
}

// "lines", or "line.allowances": those that belong to the row of the variable `line`.
bool Parser::list_named(const Token& name, ListRef& list) {
  if (name.kind != TokenKind::name) {
    unexpected("le nom d'une liste", "the name of a list");
    return false;
  }
  const Schema& schema = Schema::get();
  auto found = schema.list(name.text);
  const std::size_t dot = name.text.find('.');
  for (std::size_t slot = scope_.size(); slot-- > 0 && dot != std::string::npos;) {
    if (scope_[slot].name != std::string_view(name.text).substr(0, dot)) continue;
    found =
        schema.list(std::string(schema.lists()[scope_[slot].list].name) + name.text.substr(dot));
    list.within = static_cast<std::uint32_t>(slot);
    break;
  }
  if (!found) {
    std::vector<std::string_view> known;
    for (const ListInfo& each : Schema::get().lists()) known.push_back(each.name);
    const std::string nearest = base::nearest(name.text, known);
    builder_.fail(name.offset,
                  fmt::format("liste inconnue : {}{}", visible(name.text),
                              suggestion(nearest, base::Language::fr)),
                  fmt::format("unknown list: {}{}", visible(name.text),
                              suggestion(nearest, base::Language::en)));
    return false;
  }
  list.list = *found;
  builder_.note_list(*found);
  return true;
}

Operand Parser::function() {
  const Nesting nesting(nesting_);
  if (nesting.too_deep()) return too_deep();
  const Token name = token();
  at_ += 2;  // the name and "("
  const std::string_view text = name.text;
  if (const auto* on = std::ranges::find(kOnPlaces, text, &Special::name); on != kOnPlaces.end()) {
    return on_place(on->op, on->type, name);
  }
  if (std::ranges::find(kOnRows, text, &Special::name) != kOnRows.end()) return quantifier(name);
  if (text == "coalesce") return coalesced(name);
  if (text == "row") return row_number(name);
  if (const auto index = function_named(text)) return scalar_function(*index, name);
  const std::string nearest = nearest_function(text);
  return builder_.fail(name.offset,
                       fmt::format("fonction inconnue : {}{}", visible(text),
                                   suggestion(nearest, base::Language::fr)),
                       fmt::format("unknown function: {}{}", visible(text),
                                   suggestion(nearest, base::Language::en)));
}

Operand Parser::scalar_function(std::uint32_t index, const Token& name) {
  const FunctionInfo& info = functions()[index];
  const Operand first = alternatives();
  if (!builder_.expect(first, info.first)) return {};
  Operand second;
  if (info.arity == 2) {
    if (!expect_symbol(",")) return {};
    second = alternatives();
    if (!builder_.expect(second, info.second)) return {};
  }
  if (!expect_symbol(")")) return {};
  Operand result =
      builder_.node(Op::call, info.result, name.offset, std::max(first.depth, second.depth) + 1,
                    first.node, second.node, index);
  result.money = info.keeps_money && first.money;
  return result;
}

Operand Parser::on_place(Op op, Type type, const Token& name) {
  // `readable` may be asked of a list as well: whether all its rows could be read.
  const bool of_list = op == Op::readable && token().kind == TokenKind::name &&
                       Schema::get().list(token().text).has_value();
  const Operand argument = of_list ? whole_list() : place_argument();
  if (!argument || !expect_symbol(")")) return {};
  return builder_.node(op, type, name.offset, argument.depth + 1, argument.node);
}

// coalesce(a, b, c) is coalesce(coalesce(a, b), c).
Operand Parser::coalesced(const Token& name) {
  Operand result = alternatives();
  if (!result || !expect_symbol(",")) return {};
  do {
    const Operand next = alternatives();
    if (!builder_.expect(next, result.type)) return {};
    const bool money = result.money || next.money;
    result = builder_.node(Op::coalesce, result.type, name.offset,
                           std::max(result.depth, next.depth) + 1, result.node, next.node);
    result.money = money;
  } while (result && take_symbol(","));
  if (!result || !expect_symbol(")")) return {};
  return result;
}

Operand Parser::row_number(const Token& name) {
  for (std::size_t slot = scope_.size(); slot-- > 0;) {
    if (!is_word(scope_[slot].name)) continue;
    ++at_;
    if (!expect_symbol(")")) return {};
    const Schema& schema = Schema::get();
    const bool nested = schema.lists()[scope_[slot].list].parent != ListInfo::kNoList;
    return builder_.node(Op::row_number, Type::number, name.offset, 1,
                         static_cast<std::uint32_t>(slot), nested ? scope_[slot].list : kNone);
  }
  return unexpected("une variable de ligne", "a row variable");
}

Operand Parser::quantifier(const Token& name) {
  const auto* special = std::ranges::find(kOnRows, std::string_view(name.text), &Special::name);
  const bool binds = tokens_[at_].kind == TokenKind::name &&
                     tokens_[at_ + 1].kind == TokenKind::name && tokens_[at_ + 1].text == "in";
  if (binds) return quantified(special->op, name);
  if (special->op != Op::count_where) {
    return unexpected("« x in liste: … »", "'x in list: …'");
  }
  ListRef list;
  if (!list_named(token(), list)) return {};
  ++at_;
  if (!expect_symbol(")")) return {};
  return builder_.node(Op::count_rows, Type::number, name.offset, 1, list.packed());
}

// What is asked of each row: "expr", or "where condition: expr" for some rows only. For `any`,
// `all` and `count` the condition is a part of the expression; `sum` needs to know both.
Operand Parser::row_expression(Op op) {
  if (!take_word("where")) return expect_symbol(":") ? alternatives() : Operand{};
  const Operand condition = alternatives();
  if (!builder_.expect(condition, Type::boolean) || !expect_symbol(":")) return {};
  const Operand inner = alternatives();
  if (op == Op::all_rows) {
    const Operand other = builder_.negation(condition, condition.offset);
    return other ? builder_.logic(Op::logic_or, other, inner) : Operand{};
  }
  if (op != Op::sum_rows) return builder_.logic(Op::logic_and, condition, inner);
  if (!builder_.expect(inner, Type::number)) return {};
  Operand result =
      builder_.node(Op::where, Type::number, condition.offset,
                    std::max(condition.depth, inner.depth) + 1, condition.node, inner.node);
  result.money = inner.money;
  return result;
}

Operand Parser::quantified(Op op, const Token& name) {
  const Token variable = token();
  at_ += 2;  // the variable and "in"
  ListRef list;
  if (!list_named(token(), list)) return {};
  ++at_;
  if (scope_.size() == kMaxSlots) {
    return builder_.fail(name.offset,
                         fmt::format("trop de variables de ligne : {} au plus", kMaxSlots),
                         fmt::format("too many row variables: at most {}", kMaxSlots));
  }
  if (variable.text.find('.') != std::string::npos || variable.text == "codes") {
    return builder_.fail(variable.offset, "un nom de variable n'a pas de point",
                         "a variable name has no dot");
  }
  scope_.push_back({variable.text, list.list});
  const auto slot = static_cast<std::uint32_t>(scope_.size() - 1);
  const bool adds = op == Op::sum_rows;
  const Operand inner = row_expression(op);
  scope_.pop_back();
  if (!builder_.expect(inner, adds ? Type::number : Type::boolean)) return {};
  if (!expect_symbol(")")) return {};
  const Type type = adds || op == Op::count_where ? Type::number : Type::boolean;
  Operand result =
      builder_.node(op, type, name.offset, inner.depth + 1, list.packed(), slot, inner.node);
  result.money = adds && inner.money;
  return result;
}

}  // namespace recevable::rules
