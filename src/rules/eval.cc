#include "rules/eval.h"

#include <algorithm>

#include "rules/functions.h"
#include "rules/schema.h"

namespace recevable::rules {

namespace {

// Of two reasons why a comparison or a sum is unknown. Nothing helps while a value is absent, and
// nothing but means while means are missing.
Unknown strict(Unknown a, Unknown b) {
  if (a == Unknown::no) return b;
  if (b == Unknown::no) return a;
  return std::min(a, b);
}

// Of two sides of `and` or `or` that are both unknown: each could still decide, so the one a
// human eye can settle comes first.
Unknown logical(Unknown a, Unknown b) {
  return std::max(a, b);
}

Unknown unknown_of(Datum::State state) {
  switch (state) {
    case Datum::State::present:
      return Unknown::no;
    case Datum::State::absent:
      return Unknown::want;
    case Datum::State::not_available:
      return Unknown::means;
    case Datum::State::unreadable:
      break;
  }
  return Unknown::doubt;
}

std::string_view name_of(invoice::Source source) {
  switch (source) {
    case invoice::Source::text:
      return "text";
    case invoice::Source::ocr:
      return "ocr";
    case invoice::Source::xml:
      return "xml";
    case invoice::Source::file:
      return "file";
    case invoice::Source::user:
      return "user";
    case invoice::Source::inferred:
      break;
  }
  return "inferred";
}

template <class T>
bool ordered(Op op, const T& a, const T& b) {
  switch (op) {
    case Op::less:
      return a < b;
    case Op::less_equal:
      return !(b < a);
    case Op::greater:
      return b < a;
    default:
      return !(a < b);
  }
}

// A field, a cell or a list of the page or of the facts.
const Datum& own_datum(const Subject::Data& subject, const Leaf& leaf) {
  if (leaf.path != kNone) return subject.paths[leaf.path];
  if (leaf.column == kNone) return subject.lists[leaf.list].status;
  return subject.cell(leaf.list, leaf.row, leaf.column);
}

}  // namespace

Leaf Evaluator::leaf_of(const Node& node) const {
  if (node.op == Op::field) return {.path = node.a};
  if (node.op == Op::count_rows) {
    return {.path = kNone, .list = ListRef::of(node.a).list};  // the list as a whole
  }
  if (node.op == Op::parent_column) {
    const std::uint32_t parent = Schema::get().lists()[node.c].parent;
    const std::uint32_t own = node.c - first_xml_list_;
    const bool is_there = subject_.xml && rows_[node.a] < subject_.xml->rows(own);
    return {.path = kNone,
            .list = parent,
            .row = is_there ? subject_.xml->parent(own, rows_[node.a]) : 0,
            .column = node.b};
  }
  return {.path = kNone, .list = node.c, .row = rows_[node.a], .column = node.b};
}

Datum Evaluator::datum(const Leaf& leaf) const {
  if (leaf.path != kNone || leaf.list < first_xml_list_) return own_datum(subject_, leaf);
  return xml_datum(leaf);
}

// What an unknown condition is worth: for official rules of structured invoices a comparison with
// something absent does not hold.
Value Evaluator::of_unknown(Unknown unknown) const {
  if (absent_is_false_ && unknown == Unknown::want) return Value::of(false);
  return Value::of_unknown(unknown);
}

Value Evaluator::evaluate(std::uint32_t index) {
  if (exhausted_ || ++steps_ > limit_) {
    exhausted_ = true;
    return Value::of_unknown(Unknown::means);
  }
  const Node& node = program_.nodes[index];
  switch (node.op) {
    case Op::literal_boolean:
      return Value::of(node.a != 0);
    case Op::literal_number:
      return Value::of(program_.numbers[node.a].decimal());
    case Op::literal_text:
      return Value::of(program_.text(program_.texts[node.a]));
    case Op::literal_date:
      return Value::of(day_of(static_cast<std::int32_t>(node.a)));
    case Op::field:
    case Op::column:
    case Op::parent_column:
      return looked_up(node);
    case Op::row_number:
      return Value::of(base::Decimal(static_cast<int>(row_in_parent(node) + 1)));
    case Op::where:
      return evaluate(node.b);  // only sums ask for the condition
    case Op::logic_and:
      return logic(node, false);
    case Op::logic_or:
      return logic(node, true);
    case Op::logic_not: {
      const std::size_t before = trail_.size();
      Value value = evaluate(node.a);
      value.boolean = !value.boolean;
      for (Leaf& leaf : std::span(trail_).subspan(before)) leaf.denied = !leaf.denied;
      return value;
    }
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::within:
    case Op::not_within:
      return comparison(node);
    case Op::in_list:
    case Op::in_force_now:
      return list_membership(node);
    case Op::matches: {
      const Value value = evaluate(node.a);
      if (!value.known()) return of_unknown(value.unknown);
      return Value::of(
          patterns_.matches(node.b, program_.text(program_.patterns[node.b]), value.text));
    }
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::negate:
    case Op::add_days:
    case Op::subtract_days:
    case Op::days_between:
      return arithmetic(node);
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
      return on_place(node);
    case Op::coalesce:
      return coalesce(node);
    case Op::once:
      return once(node);
    case Op::count_rows:
      return count(node);
    case Op::count_where:
    case Op::sum_rows:
      return count_or_sum(node);
    case Op::any_row:
      return any_or_all(node, true);
    case Op::all_rows:
      return any_or_all(node, false);
    case Op::call: {
      const FunctionInfo& function = functions()[node.c];
      const Value a = evaluate(node.a);
      const Value b = function.arity == 2 ? evaluate(node.b) : Value{};
      const Unknown unknown = strict(a.unknown, b.unknown);
      if (unknown != Unknown::no) {
        return node.type == Type::boolean ? of_unknown(unknown) : Value::of_unknown(unknown);
      }
      return function.call(a, b, scratch_);
    }
  }
  return Value::of_unknown(Unknown::means);
}

Value Evaluator::looked_up(const Node& node) {
  const Leaf leaf = leaf_of(node);
  trail_.push_back(leaf);
  if (leaf.path == kNone && leaf.list >= first_xml_list_) return xml_value(leaf, node.type);
  const Datum& found = own_datum(subject_, leaf);
  Value value;
  value.unknown = unknown_of(found.state);
  if (!value.known()) return value;
  value.boolean = found.boolean;
  value.number = found.number;
  value.date = found.date;
  value.text = found.text;
  return value;
}

// `and` (deciding: false) and `or` (deciding: true). The trail keeps the side that decided, both
// when it took both, and only the unknown side when one is unknown.
Value Evaluator::logic(const Node& node, bool deciding) {
  const auto start = static_cast<std::ptrdiff_t>(trail_.size());
  const Value left = evaluate(node.a);
  if (left.known() && left.boolean == deciding) return left;
  const auto middle = static_cast<std::ptrdiff_t>(trail_.size());
  const Value right = evaluate(node.b);
  const auto drop_left = [&] { trail_.erase(trail_.begin() + start, trail_.begin() + middle); };
  if (right.known()) {
    if (right.boolean == deciding) {
      drop_left();
      return right;
    }
    if (!left.known()) trail_.resize(static_cast<std::size_t>(middle));
    return left;
  }
  if (left.known()) {
    drop_left();
    return right;
  }
  return Value::of_unknown(logical(left.unknown, right.unknown));
}

Value Evaluator::comparison(const Node& node) {
  const Value a = evaluate(node.a);
  const Value b = evaluate(node.b);
  Unknown unknown = strict(a.unknown, b.unknown);
  if (node.op == Op::within || node.op == Op::not_within) {
    const Value tolerance = evaluate(node.c);
    unknown = strict(unknown, tolerance.unknown);
    if (unknown != Unknown::no) return of_unknown(unknown);
    return Value::of(base::Decimal::within(a.number, b.number, tolerance.number) ==
                     (node.op == Op::within));
  }
  if (unknown != Unknown::no) return of_unknown(unknown);
  const Type type = program_.nodes[node.a].type;
  if (node.op == Op::equal || node.op == Op::not_equal) {
    const bool equal = type == Type::text     ? a.text == b.text
                       : type == Type::number ? a.number == b.number
                       : type == Type::date   ? a.date == b.date
                                              : a.boolean == b.boolean;
    return Value::of(equal == (node.op == Op::equal));
  }
  return Value::of(type == Type::text   ? ordered(node.op, a.text, b.text)
                   : type == Type::date ? ordered(node.op, a.date, b.date)
                                        : ordered(node.op, a.number, b.number));
}

Value Evaluator::arithmetic(const Node& node) {
  const Value a = evaluate(node.a);
  if (node.op == Op::negate) return a.known() ? Value::of(-a.number) : a;
  const Value b = evaluate(node.b);
  const Unknown unknown = strict(a.unknown, b.unknown);
  if (unknown != Unknown::no) return Value::of_unknown(unknown);
  switch (node.op) {
    case Op::add:
      return Value::of(a.number + b.number);
    case Op::subtract:
      return Value::of(a.number - b.number);
    case Op::multiply:
      return Value::of(a.number * b.number);
    case Op::divide: {
      const auto ratio = base::Decimal::divide(a.number, b.number, base::Decimal::kMaxScale);
      return ratio ? Value::of(*ratio) : Value::of_unknown(Unknown::want);
    }
    case Op::add_days:
      return moved(a.date, b.number, true);
    case Op::subtract_days:
      return moved(a.date, b.number, false);
    default:
      return Value::of(base::Decimal(base::days_between(b.date, a.date)));
  }
}

bool Evaluator::holds(const List& list, const Value& value, std::optional<base::Date> day) const {
  const auto items = program_.items.subspan(list.first, list.count);
  const auto in_force = [&](const ListItem& item) {
    if (!day) return true;
    const std::int32_t number = day_number(*day);
    return (item.since == kNoDay || item.since <= number) &&
           (item.until == kNoDay || number <= item.until);
  };
  switch (list.type) {
    case Type::text: {
      const auto found = std::ranges::equal_range(
          items, value.text, {}, [&](const ListItem& item) { return program_.text(item.text); });
      return std::ranges::any_of(found, in_force);
    }
    case Type::number:
      return std::ranges::any_of(items, [&](const ListItem& item) {
        return item.number.decimal() == value.number && in_force(item);
      });
    case Type::date:
      return std::ranges::any_of(
          items, [&](const ListItem& item) { return item.since == day_number(value.date); });
    case Type::boolean:
      break;
  }
  return false;
}

Value Evaluator::list_membership(const Node& node) {
  const Value value = evaluate(node.a);
  const List& list = program_.lists[node.b];
  if (!value.known()) return of_unknown(value.unknown);
  return Value::of(holds(list, value, node.op == Op::in_force_now ? day_ : std::nullopt));
}

Value Evaluator::on_place(const Node& node) {
  const Leaf leaf = leaf_of(program_.nodes[node.a]);
  trail_.push_back(leaf);
  if (leaf.path == kNone && leaf.list >= first_xml_list_) {
    return on_xml(node, leaf, program_.nodes[node.a].type);
  }
  const Datum& found = own_datum(subject_, leaf);
  const Unknown unknown = unknown_of(found.state);
  switch (node.op) {
    case Op::is_present:
    case Op::occurrences: {
      if (unknown == Unknown::means) return Value::of_unknown(unknown);
      const bool is_there = unknown != Unknown::want;
      return node.op == Op::is_present ? Value::of(is_there)
                                       : Value::of(base::Decimal(is_there ? 1 : 0));
    }
    case Op::written:
      if (unknown == Unknown::want || unknown == Unknown::means) return Value::of_unknown(unknown);
      return Value::of(
          std::string_view(found.evidence.text.empty() ? found.text : found.evidence.text));
    case Op::exists:
    case Op::is_filled:
    case Op::is_absent:
      if (unknown == Unknown::means || unknown == Unknown::doubt) {
        return Value::of_unknown(unknown);
      }
      return Value::of((unknown == Unknown::no) == (node.op != Op::is_absent));
    case Op::readable:
      return Value::of(unknown != Unknown::doubt);
    case Op::alternatives:
      if (unknown == Unknown::means) return Value::of_unknown(unknown);
      return Value::of(base::Decimal(found.alternatives));
    default:
      break;
  }
  // What stands before an unreadable value, and where it was read, is known all the same.
  if (unknown == Unknown::want || unknown == Unknown::means) return Value::of_unknown(unknown);
  if (node.op == Op::source_of) return Value::of(name_of(found.evidence.source));
  return Value::of(scratch_.folded(found.evidence.label));
}

Value Evaluator::coalesce(const Node& node) {
  const std::size_t start = trail_.size();
  const Value first = evaluate(node.a);
  if (first.known() || first.unknown == Unknown::doubt) return first;
  if (first.unknown == Unknown::means && breaks_off()) return first;
  if (first.unknown == Unknown::means) trail_.resize(start);
  return evaluate(node.b);
}

Value Evaluator::once(const Node& node) {
  auto& entries = remembered_.entries;
  if (entries.size() <= node.b) entries.resize(node.b + 1);
  if (entries[node.b].is_there) {
    const Remembered::Entry& known = entries[node.b];
    const auto first = remembered_.leaves.begin() + known.first;
    trail_.insert(trail_.end(), first, first + known.count);
    return known.value;
  }
  const std::size_t before = trail_.size();
  const Value value = evaluate(node.a);
  if (exhausted_) return value;
  const auto first = static_cast<std::uint32_t>(remembered_.leaves.size());
  remembered_.leaves.insert(remembered_.leaves.end(),
                            trail_.begin() + static_cast<std::ptrdiff_t>(before), trail_.end());
  entries[node.b] = {true, value, first,
                     static_cast<std::uint32_t>(remembered_.leaves.size()) - first};
  return value;
}

// Looks at a list as a whole: whether its rows are known to be all there.
Unknown Evaluator::list_state(ListRef list) {
  trail_.push_back({.path = kNone, .list = list.list});
  if (list.list >= first_xml_list_) return breaks_off() ? Unknown::means : Unknown::no;
  const Unknown unknown = unknown_of(subject_.lists[list.list].status.state);
  return unknown == Unknown::want ? Unknown::no : unknown;  // no list at all is an empty one
}

Value Evaluator::count(const Node& node) {
  const ListRef ref = ListRef::of(node.a);
  const Unknown unknown = list_state(ref);
  if (unknown != Unknown::no) return Value::of_unknown(unknown);
  const structured::RowRange range = range_of(ref);
  if (ref.list < first_xml_list_ && subject_.lists[ref.list].columns == 1) {
    // Of "everything of that kind that is printed", each is worth pointing at.
    for (std::uint32_t row = 0; row < range.count; ++row) {
      trail_.push_back({.path = kNone, .list = ref.list, .row = row, .column = 0});
    }
  }
  return Value::of(base::Decimal(static_cast<int>(range.count)));
}

// The rows a quantifier goes through: those of its list, or those that can fulfil its condition.
Evaluator::Rows Evaluator::rows_for(ListRef ref, std::uint32_t slot,
                                    std::uint32_t condition) const {
  if (condition != kNone && ref.within == kNone) {
    if (const auto chosen = candidates(ref.list, slot, condition)) {
      return {.count = static_cast<std::uint32_t>(chosen->size()), .chosen = chosen->data()};
    }
  }
  const structured::RowRange range = range_of(ref);
  return {.first = range.first, .count = range.count};
}

std::optional<std::span<const std::uint32_t>> Evaluator::candidates(std::uint32_t list,
                                                                    std::uint32_t slot,
                                                                    std::uint32_t condition) const {
  // Where something absent makes a comparison unknown, the rest of the condition has a say.
  if (index_ == nullptr || !absent_is_false_ || condition == kNone || list < first_xml_list_ ||
      !index_->serves(list - first_xml_list_)) {
    return std::nullopt;
  }
  const Node& node = program_.nodes[condition];
  if (node.op == Op::logic_and) {
    const auto left = candidates(list, slot, node.a);
    const auto right = candidates(list, slot, node.b);
    if (!left || !right) return left ? left : right;
    return left->size() <= right->size() ? left : right;
  }
  const auto is_column = [&](const Node& column) {
    return column.op == Op::column && column.a == slot;
  };
  if (node.op == Op::is_present || node.op == Op::is_filled || node.op == Op::exists) {
    const Node& column = program_.nodes[node.a];
    if (!is_column(column)) return std::nullopt;
    return index_->rows(list - first_xml_list_, column.b);
  }
  if (node.op != Op::equal) return std::nullopt;
  const Node& column = program_.nodes[node.a];
  const Node& literal = program_.nodes[node.b];
  if (!is_column(column) || literal.op != Op::literal_text) return std::nullopt;
  const std::string_view text = program_.text(program_.texts[literal.a]);
  if (text.empty()) return std::nullopt;  // which nothing is equal to
  return index_->rows(list - first_xml_list_, column.b, text);
}

Value Evaluator::any_or_all(const Node& node, bool deciding) {
  const std::size_t start = trail_.size();
  const ListRef ref = ListRef::of(node.a);
  Unknown unknown = list_state(ref);
  std::vector<Leaf> doubtful;
  if (unknown != Unknown::no) doubtful = {trail_.back()};
  const Rows rows = rows_for(ref, node.b, deciding ? node.c : kNone);
  for (std::uint32_t i = 0; i < rows.count && !exhausted_; ++i) {
    const std::size_t before = trail_.size();
    rows_[node.b] = rows[i];
    const Value value = evaluate(node.c);
    if (value.known() && value.boolean == deciding) {
      trail_.erase(trail_.begin() + static_cast<std::ptrdiff_t>(start),
                   trail_.begin() + static_cast<std::ptrdiff_t>(before));
      return value;
    }
    if (!value.known()) {
      unknown = logical(unknown, value.unknown);
      doubtful.insert(doubtful.end(), trail_.begin() + static_cast<std::ptrdiff_t>(before),
                      trail_.end());
    }
    trail_.resize(before);
  }
  if (unknown == Unknown::no) {
    // What holds of every row, or of none, was decided by the list: no row is its place.
    trail_.resize(start + 1);
    return Value::of(!deciding);
  }
  trail_.resize(start);
  trail_.insert(trail_.end(), doubtful.begin(), doubtful.end());
  return Value::of_unknown(unknown);
}

Value Evaluator::count_or_sum(const Node& node) {
  const ListRef ref = ListRef::of(node.a);
  Unknown unknown = list_state(ref);
  base::Decimal total;
  int matching = 0;
  const Node& inner = program_.nodes[node.c];
  const Rows rows = rows_for(ref, node.b,
                             inner.op == Op::where        ? inner.a
                             : node.op == Op::count_where ? node.c
                                                          : kNone);
  for (std::uint32_t i = 0; i < rows.count && !exhausted_; ++i) {
    rows_[node.b] = rows[i];
    if (inner.op == Op::where) {
      const std::size_t before = trail_.size();
      const Value chosen = evaluate(inner.a);
      if (chosen.unknown == Unknown::doubt || chosen.unknown == Unknown::means) {
        unknown = strict(unknown, chosen.unknown);
      }
      if (!chosen.is_true()) {
        if (chosen.known()) trail_.resize(before);
        continue;
      }
    }
    const Value value = evaluate(node.c);
    // As in XPath, what is absent adds nothing.
    if (absent_is_false_ && value.unknown == Unknown::want) continue;
    unknown = strict(unknown, value.unknown);
    if (value.is_true()) ++matching;
    if (value.known()) total = total + value.number;
  }
  if (unknown != Unknown::no) return Value::of_unknown(unknown);
  return Value::of(node.op == Op::sum_rows ? total : base::Decimal(matching));
}

}  // namespace recevable::rules
