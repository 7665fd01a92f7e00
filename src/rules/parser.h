// Parses expressions of the rule language into checked nodes.
//
//     or      = and { "or" and }                          comparison = sum [ compared ]
//     and     = negated { "and" negated }                 compared   = ("==" | "!=") sum ["within"
//     sum] negated = "not" negated | comparison                           | ("<" | "<=" | ">" |
//     ">=") sum sum     = term { ("+" | "-") term }                            | "in" list |
//     "matches" text term    = factor { ("*" | "/") factor } factor  = "-" factor | "(" or ")" |
//     literal | path | function "(" … ")"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/builder.h"
#include "rules/lexer.h"
#include "rules/schema.h"

namespace recevable::rules {

// The row variables in sight, innermost last. A variable's slot is its place here.
struct Variable {
  std::string name;
  std::uint32_t list = 0;
};
using Scope = std::vector<Variable>;

class Parser {
 public:
  Parser(Builder& builder, Scope scope) : builder_(builder), scope_(std::move(scope)) {}

  // A whole expression, or the beginning of `text` up to a '|' when `form_may_follow`; then
  // `form_offset` is where it was met.
  Operand expression(std::string_view text, bool form_may_follow = false,
                     std::size_t* form_offset = nullptr);
  // "line in lines": the variable, put in scope. False after a mistake.
  bool row_variable(std::string_view text, Variable& variable);
  // A field or a column alone.
  Operand place(std::string_view text);

 private:
  bool start(std::string_view text);
  const Token& token() const { return tokens_[at_]; }
  bool is_symbol(std::string_view symbol) const;
  bool is_word(std::string_view word) const;
  bool take_symbol(std::string_view symbol);
  bool take_word(std::string_view word);
  bool expect_symbol(std::string_view symbol);
  Operand unexpected(std::string_view fr, std::string_view en);

  Operand alternatives();
  Operand conjunction();
  Operand negated();
  Operand comparison();
  Operand compared(Operand left);
  Operand sum();
  Operand term();
  Operand factor();
  Operand membership(const Operand& value);
  Operand pattern(const Operand& value);
  std::uint32_t literal_list(Type type);
  bool list_item(Type type, ListItem& item);

  Operand path();
  Operand column_of(const Token& name, std::size_t slot, std::string_view tail);
  Operand unknown_column(const Token& name, const ListInfo& list, std::string_view tail);
  Operand unknown_path(const Token& name);
  Operand place_argument();
  Operand whole_list();
  bool list_named(const Token& name, ListRef& list);

  Operand function();
  Operand scalar_function(std::uint32_t index, const Token& name);
  Operand quantifier(const Token& name);
  Operand quantified(Op op, const Token& name);
  Operand row_expression(Op op);
  Operand on_place(Op op, Type type, const Token& name);
  Operand coalesced(const Token& name);
  Operand row_number(const Token& name);

  // Counts how deep the parser is in the text; leaving scope counts back.
  class Nesting {
   public:
    explicit Nesting(int& depth) : depth_(depth) { ++depth_; }
    ~Nesting() { --depth_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    bool too_deep() const { return depth_ > kMaxNesting; }

   private:
    int& depth_;
  };
  Operand too_deep();

  Builder& builder_;
  Scope scope_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int nesting_ = 0;
};

}  // namespace recevable::rules
