#include "rules/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::rules {

namespace {

std::string shown(const Token& token, base::Language language) {
  const bool fr = language == base::Language::fr;
  switch (token.kind) {
    case TokenKind::end:
      return fr ? "la fin de l'expression" : "the end of the expression";
    case TokenKind::text:
      return fr ? "un texte" : "a text";
    case TokenKind::number:
      return fr ? "un nombre" : "a number";
    case TokenKind::date:
      return fr ? "une date" : "a date";
    case TokenKind::name:
    case TokenKind::symbol:
      break;
  }
  const std::string text = base::printable(token.text.substr(0, 60));
  return fr ? fmt::format("« {} »", text) : fmt::format("'{}'", text);
}

}  // namespace

bool Parser::start(std::string_view text) {
  at_ = 0;
  nesting_ = 0;
  if (auto mistake = tokenize(text, tokens_)) {
    builder_.fail(mistake->offset, mistake->message.fr, mistake->message.en);
    return false;
  }
  return true;
}

bool Parser::is_symbol(std::string_view symbol) const {
  return token().kind == TokenKind::symbol && token().text == symbol;
}
bool Parser::is_word(std::string_view word) const {
  return token().kind == TokenKind::name && token().text == word;
}
bool Parser::take_symbol(std::string_view symbol) {
  if (!is_symbol(symbol)) return false;
  ++at_;
  return true;
}
bool Parser::take_word(std::string_view word) {
  if (!is_word(word)) return false;
  ++at_;
  return true;
}
bool Parser::expect_symbol(std::string_view symbol) {
  if (take_symbol(symbol)) return true;
  unexpected(fmt::format("« {} »", symbol), fmt::format("'{}'", symbol));
  return false;
}

Operand Parser::unexpected(std::string_view fr, std::string_view en) {
  return builder_.fail(
      token().offset,
      fmt::format("attendu : {} ; trouvé : {}", fr, shown(token(), base::Language::fr)),
      fmt::format("expected {}, found {}", en, shown(token(), base::Language::en)));
}

Operand Parser::too_deep() {
  return builder_.fail(token().offset,
                       fmt::format("expression trop imbriquée : {} niveaux au plus", kMaxNesting),
                       fmt::format("expression nested too deeply: at most {} levels", kMaxNesting));
}

Operand Parser::expression(std::string_view text, bool form_may_follow, std::size_t* form_offset) {
  if (!start(text)) return {};
  const Operand result = alternatives();
  if (!result) return {};
  if (form_may_follow && is_symbol("|")) {
    if (form_offset != nullptr) *form_offset = token().offset;
    return result;
  }
  if (token().kind == TokenKind::end) return result;
  return unexpected("la fin de l'expression, ou un opérateur",
                    "the end of the expression, or an operator");
}

bool Parser::row_variable(std::string_view text, Variable& variable) {
  if (!start(text)) return false;
  const Token name = token();
  if (name.kind != TokenKind::name || name.text.find('.') != std::string::npos) {
    unexpected("un nom de variable : « line in lines »", "a variable name: 'line in lines'");
    return false;
  }
  ++at_;
  if (!take_word("in")) {
    unexpected("« in »", "'in'");
    return false;
  }
  const Token list = token();
  ListRef rows;
  if (!list_named(list, rows)) return false;
  variable.list = rows.list;
  ++at_;
  if (token().kind != TokenKind::end) {
    unexpected("la fin de « each »", "the end of 'each'");
    return false;
  }
  variable.name = name.text;
  return true;
}

Operand Parser::place(std::string_view text) {
  if (!start(text)) return {};
  const Operand result = place_argument();
  if (!result) return {};
  if (token().kind == TokenKind::end) return result;
  return unexpected("la fin du nom", "the end of the name");
}

Operand Parser::alternatives() {
  const Nesting nesting(nesting_);
  if (nesting.too_deep()) return too_deep();
  Operand left = conjunction();
  while (left && take_word("or")) left = builder_.logic(Op::logic_or, left, conjunction());
  return left;
}

Operand Parser::conjunction() {
  Operand left = negated();
  while (left && take_word("and")) left = builder_.logic(Op::logic_and, left, negated());
  return left;
}

Operand Parser::negated() {
  if (!is_word("not")) return comparison();
  const Nesting nesting(nesting_);
  if (nesting.too_deep()) return too_deep();
  const std::size_t offset = token().offset;
  ++at_;
  return builder_.negation(negated(), offset);
}

Operand Parser::comparison() {
  const Operand left = sum();
  if (!left) return {};
  const Operand result = compared(left);
  if (!result) return {};
  constexpr auto kOperators = std::to_array<std::string_view>({"==", "!=", "<", "<=", ">", ">="});
  if (token().kind == TokenKind::symbol &&
      std::ranges::find(kOperators, token().text) != kOperators.end()) {
    return builder_.fail(token().offset, "une comparaison ne se compare pas : séparez par « and »",
                         "a comparison is not compared again: separate with 'and'");
  }
  return result;
}

Operand Parser::compared(Operand left) {
  struct Row {
    std::string_view symbol;
    Op op;
  };
  constexpr auto kComparisons = std::to_array<Row>({{"==", Op::equal},
                                                    {"!=", Op::not_equal},
                                                    {"<", Op::less},
                                                    {"<=", Op::less_equal},
                                                    {">", Op::greater},
                                                    {">=", Op::greater_equal}});
  if (token().kind == TokenKind::symbol) {
    const auto* row = std::ranges::find(kComparisons, std::string_view(token().text), &Row::symbol);
    if (row == kComparisons.end()) return left;
    const std::size_t offset = token().offset;
    ++at_;
    const Operand right = sum();
    if (!right) return {};
    if (!is_word("within")) return builder_.compare(row->op, left, right, offset);
    if (row->op != Op::equal && row->op != Op::not_equal) {
      return builder_.fail(token().offset,
                           "« within » ne suit que == ou !=", "'within' only follows == or !=");
    }
    ++at_;
    return builder_.within(row->op == Op::equal, left, right, sum());
  }
  if (take_word("in")) return membership(left);
  if (take_word("matches")) return pattern(left);
  return left;
}

Operand Parser::sum() {
  Operand left = term();
  while (left && (is_symbol("+") || is_symbol("-"))) {
    const Token symbol = token();
    ++at_;
    left = builder_.arithmetic(symbol.text.front(), left, term(), symbol.offset);
  }
  return left;
}

Operand Parser::term() {
  Operand left = factor();
  while (left && (is_symbol("*") || is_symbol("/"))) {
    const Token symbol = token();
    ++at_;
    left = builder_.arithmetic(symbol.text.front(), left, factor(), symbol.offset);
  }
  return left;
}

Operand Parser::factor() {
  const Nesting nesting(nesting_);
  if (nesting.too_deep()) return too_deep();
  const Token first = token();
  switch (first.kind) {
    case TokenKind::text:
      ++at_;
      return builder_.text(first.text, first.offset);
    case TokenKind::number:
      ++at_;
      return builder_.number(first.number, first.offset);
    case TokenKind::date:
      ++at_;
      return builder_.date(first.day, first.offset);
    case TokenKind::end:
      break;
    case TokenKind::name:
      if (take_word("true")) return builder_.boolean(true, first.offset);
      if (take_word("false")) return builder_.boolean(false, first.offset);
      if (tokens_[at_ + 1].kind == TokenKind::symbol && tokens_[at_ + 1].text == "(") {
        return function();
      }
      return path();
    case TokenKind::symbol:
      if (take_symbol("-")) return builder_.minus(factor(), first.offset);
      if (take_symbol("(")) {
        const Operand inner = alternatives();
        if (!inner || !expect_symbol(")")) return {};
        return inner;
      }
      break;
  }
  return unexpected("une valeur", "a value");
}

Operand Parser::pattern(const Operand& value) {
  if (token().kind != TokenKind::text) {
    return unexpected("un motif entre guillemets", "a pattern between quotes");
  }
  const Token pattern = token();
  ++at_;
  return builder_.matches(value, pattern.text, pattern.offset);
}

Operand Parser::membership(const Operand& value) {
  if (token().kind == TokenKind::name && token().text.starts_with("codes.")) {
    const CodeLists& codes = builder_.workshop().codes;
    const auto found = codes.find(std::string_view(token().text).substr(6));
    if (found == codes.end()) {
      return builder_.fail(
          token().offset,
          fmt::format("liste de codes inconnue : {}", base::printable(token().text.substr(0, 60))),
          fmt::format("unknown code list: {}", base::printable(token().text.substr(0, 60))));
    }
    ++at_;
    return builder_.membership(value, found->second, Op::in_force_now);
  }
  if (!is_symbol("[")) {
    return unexpected("une liste : [\"a\", \"b\"] ou codes.nom",
                      "a list: [\"a\", \"b\"] or codes.name");
  }
  const std::uint32_t list = literal_list(value.type);
  if (list == kNone) return {};
  return builder_.membership(value, list, Op::in_list);
}

std::uint32_t Parser::literal_list(Type type) {
  const Token open = token();
  ++at_;
  std::vector<ListItem> items;
  while (!is_symbol("]")) {
    if (items.size() == kMaxListItems) {
      builder_.fail(token().offset,
                    fmt::format("liste trop longue : {} valeurs au plus, ou une liste de codes",
                                kMaxListItems),
                    fmt::format("list too long: at most {} values, or a code list", kMaxListItems));
      return kNone;
    }
    ListItem item;
    if (!list_item(type, item)) return kNone;
    items.push_back(item);
    if (!is_symbol("]") && !expect_symbol(",")) return kNone;
  }
  if (items.empty()) {
    builder_.fail(open.offset, "liste vide", "empty list");
    return kNone;
  }
  ++at_;
  ProgramStore& store = builder_.workshop().store;
  std::ranges::sort(items, {}, [&](const ListItem& item) {
    return std::string_view(store.pool).substr(item.text.at, item.text.size);
  });
  store.lists.push_back({{},
                         type,
                         static_cast<std::uint32_t>(store.items.size()),
                         static_cast<std::uint32_t>(items.size())});
  store.items.insert(store.items.end(), items.begin(), items.end());
  return static_cast<std::uint32_t>(store.lists.size() - 1);
}

bool Parser::list_item(Type type, ListItem& item) {
  const bool minus = type == Type::number && take_symbol("-");
  const Token value = token();
  const bool fits = (type == Type::text && value.kind == TokenKind::text) ||
                    (type == Type::number && value.kind == TokenKind::number) ||
                    (type == Type::date && value.kind == TokenKind::date);
  if (!fits) {
    const std::string fr =
        fmt::format("{} (comme ce qui est cherché)", name_of(type, base::Language::fr));
    const std::string en =
        fmt::format("{} (as what is looked for)", name_of(type, base::Language::en));
    unexpected(fr, en);
    return false;
  }
  ++at_;
  item.text = builder_.workshop().pool.add(value.text);
  item.number = value.number;
  if (minus) item.number.unscaled = -item.number.unscaled;
  if (type == Type::date) item.since = value.day;
  return true;
}

}  // namespace recevable::rules
