// Puts the nodes of one rule together and checks their types.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/mistake.h"
#include "rules/program.h"

namespace recevable::rules {

// A checked part of an expression. `node` is kNone after a mistake.
struct Operand {
  std::uint32_t node = kNone;
  Type type = Type::boolean;
  bool money = false;
  bool place = false;  // a field or a column: exists() and label_of() need one
  int depth = 1;
  std::size_t offset = 0;
  explicit operator bool() const { return node != kNone; }
};

// Texts, stored once each.
class Pool {
 public:
  explicit Pool(std::string& pool) : pool_(pool) {}
  Slice add(std::string_view text);

 private:
  std::string& pool_;
  std::unordered_map<std::string, Slice> known_;
};

using CodeLists = std::map<std::string, std::uint32_t, std::less<>>;  // name to list index

// Everything that is shared while a pack is compiled.
struct Workshop {
  explicit Workshop(ProgramStore& target) : store(target), pool(target.pool) {}
  ProgramStore& store;
  Pool pool;
  CodeLists codes;
  std::unordered_map<std::string, std::uint32_t> patterns;  // source to index
};

std::string_view name_of(Type type, base::Language language);

class Builder {
 public:
  explicit Builder(Workshop& workshop) : workshop_(workshop) {}

  const std::optional<Mistake>& mistake() const { return mistake_; }
  void clear_mistake() { mistake_.reset(); }
  // Records the first mistake; always returns no operand.
  Operand fail(std::size_t offset, std::string fr, std::string en);
  // "expected …, found …" for a type.
  Operand wrong_type(const Operand& found, std::string_view fr, std::string_view en);
  bool expect(const Operand& operand, Type type);

  Operand node(Op op, Type type, std::size_t offset, int depth, std::uint32_t a = kNone,
               std::uint32_t b = kNone, std::uint32_t c = kNone);

  Operand boolean(bool value, std::size_t offset);
  Operand number(Number value, std::size_t offset);
  Operand text(std::string_view value, std::size_t offset);
  Operand date(std::int32_t day, std::size_t offset);

  Operand logic(Op op, const Operand& left, const Operand& right);
  Operand negation(const Operand& operand, std::size_t offset);
  Operand compare(Op op, const Operand& left, const Operand& right, std::size_t offset);
  Operand within(bool equal, const Operand& left, const Operand& right, const Operand& tolerance);
  Operand matches(const Operand& value, std::string_view pattern, std::size_t offset);
  Operand membership(const Operand& value, std::uint32_t list, Op op);
  Operand arithmetic(char symbol, const Operand& left, const Operand& right, std::size_t offset);
  Operand minus(const Operand& operand, std::size_t offset);

  Workshop& workshop() { return workshop_; }

  // Whether anything of a structured invoice was named.
  bool uses_xml() const { return uses_xml_; }
  void note_list(std::uint32_t list);

  // While it lives, offsets of mistakes count from `by`: for an expression inside a message.
  class Shift {
   public:
    Shift(Builder& builder, std::size_t by) : builder_(builder) { builder_.shift_ = by; }
    ~Shift() { builder_.shift_ = 0; }
    Shift(const Shift&) = delete;
    Shift& operator=(const Shift&) = delete;

   private:
    Builder& builder_;
  };

 private:
  Operand sum_with_dates(char symbol, const Operand& left, const Operand& right,
                         std::size_t offset);

  Workshop& workshop_;
  std::optional<Mistake> mistake_;
  std::size_t nodes_ = 0;
  bool uses_xml_ = false;
  std::size_t shift_ = 0;
};

}  // namespace recevable::rules
