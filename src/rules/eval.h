// Evaluates compiled expressions over a subject, in three values, keeping what decided.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rules/column_index.h"
#include "rules/patterns.h"
#include "rules/program.h"
#include "rules/schema.h"
#include "rules/subject.h"
#include "rules/value.h"

namespace recevable::rules {

// Something of the subject that was looked at: a field (`path`), a cell of a list (`list`, `row`,
// `column`), or a list as a whole (`column` is kNone).
struct Leaf {
  std::uint32_t path = kNone;
  std::uint32_t list = kNone, row = 0, column = kNone;
  bool denied = false;  // looked at under a `not`: what it says is that something is not the case
  bool same_place(const Leaf& other) const {
    return path == other.path && list == other.list && row == other.row && column == other.column;
  }
};

// Evaluations an invoice may cost, a rule and all rules: far above any honest rule, and a bound on
// what rows within rows within rows can do.
inline constexpr std::uint64_t kMaxStepsPerRule = 2'000'000;
inline constexpr std::uint64_t kMaxSteps = 20'000'000;
// More for each row of a structured invoice: rules over lines cost what there are lines.
inline constexpr std::uint64_t kMaxStepsPerRuleAndRow = 300;
inline constexpr std::uint64_t kMaxStepsPerRow = 5000;

// What was evaluated once for all rows of a rule, with the leaves it looked at.
struct Remembered {
  struct Entry {
    bool is_there = false;
    Value value;
    std::uint32_t first = 0, count = 0;  // of `leaves`
  };
  std::vector<Entry> entries;
  std::vector<Leaf> leaves;
};

class Evaluator {
 public:
  Evaluator(const Program& program, const PatternSet& patterns, const Subject::Data& subject,
            Scratch& scratch, std::uint64_t& steps, std::vector<Leaf>& trail,
            Remembered& remembered)
      : program_(program),
        patterns_(patterns),
        subject_(subject),
        scratch_(scratch),
        steps_(steps),
        first_xml_list_(Schema::get().first_xml_list()),
        trail_(trail),
        remembered_(remembered) {
    trail_.clear();
    remembered_.entries.clear();
    remembered_.leaves.clear();
    const std::uint64_t rows = subject.xml ? subject.xml->total_rows() : 0;
    limit_ = std::min(kMaxSteps + rows * kMaxStepsPerRow,
                      steps + kMaxStepsPerRule + rows * kMaxStepsPerRuleAndRow);
  }

  // The day code lists are held against; none: values of any day count.
  void set_day(std::optional<base::Date> day) { day_ = day; }
  void set_row(std::uint32_t slot, std::uint32_t row) { rows_[slot] = row; }
  // Whether a comparison with something absent is false, as in XPath, instead of unknown.
  void set_absent_is_false(bool value) { absent_is_false_ = value; }
  // What finds rows of long lists; without it lists are gone through.
  void set_index(ColumnIndex* index) { index_ = index; }
  // The only rows of a list for which `condition`, about the row in `slot`, can be true: those of
  // which it says that a column is there, or has one text. nullopt: any row may do.
  std::optional<std::span<const std::uint32_t>> candidates(std::uint32_t list, std::uint32_t slot,
                                                           std::uint32_t condition) const;
  // Rows of a list, all of them.
  std::uint32_t rows_of(std::uint32_t list) const;

  Value evaluate(std::uint32_t node);

  // The leaves that decided, in the order they were looked at; clear it between expressions.
  std::vector<Leaf>& trail() { return trail_; }
  // The rule was given up because it cost too much; what was evaluated since is unknown.
  bool exhausted() const { return exhausted_; }

  Datum datum(const Leaf& leaf) const;
  // The leaf of a node that is a field or a column.
  Leaf leaf_of(const Node& node) const;

 private:
  Value logic(const Node& node, bool deciding);
  Value comparison(const Node& node);
  Value arithmetic(const Node& node);
  Value list_membership(const Node& node);
  Value on_place(const Node& node);
  Value looked_up(const Node& node);
  Value coalesce(const Node& node);
  Value once(const Node& node);
  Value count(const Node& node);
  Value any_or_all(const Node& node, bool deciding);
  Value count_or_sum(const Node& node);
  bool holds(const List& list, const Value& value, std::optional<base::Date> day) const;
  Unknown list_state(ListRef list);
  // Rows one after the other, or those chosen.
  struct Rows {
    std::uint32_t first = 0, count = 0;
    const std::uint32_t* chosen = nullptr;
    std::uint32_t operator[](std::uint32_t i) const {
      return chosen != nullptr ? chosen[i] : first + i;
    }
  };
  Rows rows_for(ListRef list, std::uint32_t slot, std::uint32_t condition) const;
  structured::RowRange range_of(ListRef list) const;
  std::uint32_t row_in_parent(const Node& node) const;
  const structured::Cell* xml_cell(const Leaf& leaf) const;
  Value xml_value(const Leaf& leaf, Type type) const;
  Datum xml_datum(const Leaf& leaf) const;
  Value on_xml(const Node& node, const Leaf& leaf, Type type) const;
  Value of_unknown(Unknown unknown) const;
  Unknown unknown_of_absence() const;
  bool breaks_off() const;

  const Program& program_;
  const PatternSet& patterns_;
  const Subject::Data& subject_;
  Scratch& scratch_;
  std::uint64_t& steps_;
  std::uint64_t limit_;
  std::optional<base::Date> day_;
  std::uint32_t first_xml_list_;
  bool absent_is_false_ = false;
  std::array<std::uint32_t, kMaxSlots + 1> rows_{};  // the last: the one row of "xml"
  std::vector<Leaf>& trail_;
  Remembered& remembered_;
  bool exhausted_ = false;
  ColumnIndex* index_ = nullptr;
};

}  // namespace recevable::rules
