// Compiled rules: flat arrays of plain numbers, so that the built-in rules can stand in the
// program's read-only data and need neither parsing nor memory of their own.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"

namespace recevable::rules {

// Bounds of a pack. What is beyond is refused with its position.
inline constexpr std::size_t kMaxRules = 2000;
inline constexpr std::size_t kMaxExpressionBytes = 4000;
inline constexpr std::size_t kMaxMessageBytes = 4000;
inline constexpr int kMaxNesting = 64;  // of parentheses, calls, not, minus
inline constexpr int kMaxDepth = 256;   // of the tree: a chain of `and` is as deep as long
inline constexpr std::size_t kMaxNodesPerRule = 2000;
inline constexpr std::size_t kMaxListItems = 256;  // of a list in an expression
inline constexpr std::size_t kMaxCodeListItems = 10'000;
inline constexpr std::size_t kMaxPatternBytes = 500;
inline constexpr std::size_t kMaxPatterns = 1000;  // of a pack

enum class Type : std::uint8_t { boolean, number, text, date };

enum class Op : std::uint8_t {
  literal_boolean,  // a: 0 or 1
  literal_number,   // a: index of a number
  literal_text,     // a: index of a text
  literal_date,     // a: days since 1970-01-01, as a signed number
  field,            // a: path id
  column,           // a: slot of the row variable, b: column, c: list
  row_number,       // a: slot, b: its list when that is nested in another
  logic_and,        // a, b
  logic_or,
  logic_not,  // a
  equal,      // a, b
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  within,        // a == b within c
  not_within,    // a != b within c
  in_list,       // a: value, b: index of a list; values of any day
  in_force_now,  // a: value, b: index of a list; the day the rule is dated by
  matches,       // a: text, b: index of a pattern
  add,           // a, b
  subtract,
  multiply,
  divide,
  negate,         // a
  add_days,       // a: date, b: number
  subtract_days,  // a: date, b: number
  days_between,   // a - b, both dates
  exists,         // a: a field or column
  readable,
  is_absent,
  is_present,   // a: a column: its element is there, even empty
  is_filled,    // a: a column: its text is not blank
  occurrences,  // a: a column: how often its element stands there
  written,      // a: a column: its text, as written
  label_of,
  source_of,
  alternatives,
  coalesce,       // a, b
  count_rows,     // a: list (ListRef)
  count_where,    // a: list (ListRef), b: slot, c: condition
  sum_rows,       // a: list (ListRef), b: slot, c: number, or a `where`
  any_row,        // a: list (ListRef), b: slot, c: condition
  all_rows,       // a: list (ListRef), b: slot, c: condition
  where,          // a: condition, b: number; only within sum_rows
  parent_column,  // a: slot of the row variable, b: column, c: list of the variable, whose parent
                  // it is
  call,           // a, b: arguments or kNone, c: index of the function (functions.h)
  once,  // a: what is the same for all rows of the rule, b: its place in Remembered (eval.h)
};

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
// Row variables a rule may nest: `each` and three quantifiers within one another.
inline constexpr std::uint32_t kMaxSlots = 4;
// A slot of its own for the one row of "xml".
inline constexpr std::uint32_t kRootSlot = kMaxSlots;

// A list as a node names it: all its rows, or those that belong to the row in a slot.
struct ListRef {
  static constexpr std::uint32_t kListBits = 16;

  std::uint32_t list = 0;
  std::uint32_t within = kNone;  // slot

  std::uint32_t packed() const { return list | (within == kNone ? 0 : (within + 1) << kListBits); }
  static ListRef of(std::uint32_t packed) {
    const std::uint32_t slot = packed >> kListBits;
    return {packed & ((1U << kListBits) - 1), slot == 0 ? kNone : slot - 1};
  }
};

struct Node {
  Op op = Op::literal_boolean;
  Type type = Type::boolean;
  std::uint32_t a = kNone, b = kNone, c = kNone;
};

// A part of the pool of texts.
struct Slice {
  std::uint32_t at = 0, size = 0;
};

struct Number {
  std::int64_t unscaled = 0;
  std::int32_t scale = 0;
  base::Decimal decimal() const { return base::Decimal::scaled(unscaled, scale); }
};

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

inline std::int32_t day_number(base::Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}
inline base::Date day_of(std::int32_t number) {
  return base::Date{std::chrono::sys_days{std::chrono::days{number}}};
}

struct ListItem {
  Slice text;                                   // of a text list
  Number number;                                // of a number list
  std::int32_t since = kNoDay, until = kNoDay;  // a day for a date list: `since`
};

// Items of a text list are sorted by their bytes.
struct List {
  Slice id;  // of a code list: "currencies"; empty for a list in an expression
  Type type = Type::text;
  std::uint32_t first = 0, count = 0;
};

enum class Form : std::uint8_t { words, automatic, automatic_money, money, percent, number, raw };

// A piece of a message: plain words, or an expression and how to show it.
struct Segment {
  Form form = Form::words;
  Slice text;
  std::uint32_t node = kNone;
};

struct Range {
  std::uint32_t first = 0, count = 0;
};

struct TwoSlices {
  Slice fr, en;
};
struct TwoRanges {
  Range fr, en;
};

enum Need : std::uint32_t {
  kNeedsDirectory = 1,
  kNeedsSirene = 2,
  kNeedsHistory = 4,
  kNeedsXml = 8,
  kNeedsUser = 16
};

struct NeedName {
  Need need;
  std::string_view name;  // in a rule's `needs`; the fact is "available.NAME"
};
inline constexpr std::array<NeedName, 5> kNeedNames{{{kNeedsDirectory, "directory"},
                                                     {kNeedsSirene, "sirene"},
                                                     {kNeedsHistory, "history"},
                                                     {kNeedsXml, "xml"},
                                                     {kNeedsUser, "user"}}};

struct RuleRecord {
  Slice id, name, family, origin;
  TwoSlices basis, message, remedy, checks, why, wrong, right;
  Slice when_text, each_text, require_text, warns_text;
  std::uint8_t consequence = 0, severity = 0, fate = 0;
  bool confirmed = true, dated_by_issue = false;
  bool absent_fires = false;  // a comparison with something absent is false, not unknown
  bool uses_xml = false;      // looks at a structured invoice
  std::int32_t since = kNoDay, until = kNoDay;
  std::uint32_t needs = 0;
  std::uint32_t each_list = kNone;  // its row variable is in slot 0
  std::uint32_t when = kNone, require = kNone;
  std::uint32_t when_once = kNone, when_row = kNone;  // of `each`: `when`, split (conjuncts.h)
  std::uint32_t warns = kNone;                        // where it holds the rule only warns
  Range about;                                        // nodes, each a field or a column
  std::uint32_t bears = kNone;                        // a column: the id its findings bear
  TwoRanges message_parts, remedy_parts;
};

// A compiled set of rules, somebody else's memory.
struct Program {
  std::string_view pool;
  std::span<const Node> nodes;
  std::span<const Number> numbers;
  std::span<const Slice> texts;
  std::span<const ListItem> items;
  std::span<const List> lists;
  std::span<const Slice> patterns;
  std::span<const Segment> segments;
  std::span<const std::uint32_t> about;
  std::span<const RuleRecord> rules;

  std::string_view text(Slice slice) const { return pool.substr(slice.at, slice.size); }
};

// The same with its own memory, while it is being compiled and for packs loaded at run time.
struct ProgramStore {
  std::string pool;
  std::vector<Node> nodes;
  std::vector<Number> numbers;
  std::vector<Slice> texts;
  std::vector<ListItem> items;
  std::vector<List> lists;
  std::vector<Slice> patterns;
  std::vector<Segment> segments;
  std::vector<std::uint32_t> about;
  std::vector<RuleRecord> rules;

  Program view() const {
    return {pool, nodes, numbers, texts, items, lists, patterns, segments, about, rules};
  }
};

}  // namespace recevable::rules
