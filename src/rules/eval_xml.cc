// The half of the evaluator that looks at a structured invoice.
#include "rules/eval.h"
#include "structured/tree.h"

namespace recevable::rules {

namespace {

base::Localized of_broken_off() {
  return {"Le fichier XML n'a pas pu être lu jusqu'au bout. Corrigez d'abord ce qui l'interrompt.",
          "The XML file could not be read to its end. First mend what breaks it off."};
}

}  // namespace

std::uint32_t Evaluator::rows_of(std::uint32_t list) const {
  if (list < first_xml_list_) return subject_.lists[list].rows();
  return subject_.xml ? subject_.xml->rows(list - first_xml_list_) : 0;
}

structured::RowRange Evaluator::range_of(ListRef ref) const {
  if (ref.within == kNone) return {0, rows_of(ref.list)};
  if (!subject_.xml) return {};
  const std::uint32_t parent = Schema::get().lists()[ref.list].parent;
  return subject_.xml->children(parent - first_xml_list_, rows_[ref.within],
                                ref.list - first_xml_list_);
}

// Rows of a nested list are counted within the row they belong to.
std::uint32_t Evaluator::row_in_parent(const Node& node) const {
  const std::uint32_t row = rows_[node.a];
  if (node.b == kNone || !subject_.xml || row >= rows_of(node.b)) return row;
  const std::uint32_t list = node.b - first_xml_list_;
  const std::uint32_t outer = Schema::get().lists()[node.b].parent - first_xml_list_;
  const std::uint32_t parent = subject_.xml->parent(list, row);
  return row - subject_.xml->children(outer, parent, list).first;
}

const structured::Cell* Evaluator::xml_cell(const Leaf& leaf) const {
  if (!subject_.xml || leaf.column == kNone) return nullptr;
  return subject_.xml->cell(leaf.list - first_xml_list_, leaf.row, leaf.column);
}

// Of a file that breaks off, what is not there may have stood in the part nobody could read.
Unknown Evaluator::unknown_of_absence() const {
  return breaks_off() ? Unknown::means : Unknown::want;
}

bool Evaluator::breaks_off() const {
  return subject_.xml != nullptr && !subject_.xml->is_whole();
}

// An element without text is worth no more than none, but to `present`.
Value Evaluator::xml_value(const Leaf& leaf, Type type) const {
  const structured::Cell* cell = xml_cell(leaf);
  if (cell == nullptr) return Value::of_unknown(unknown_of_absence());
  const std::string_view text = structured::trimmed(subject_.xml->text(*cell));
  if (text.empty()) return Value::of_unknown(Unknown::want);
  if (type == Type::number) {
    const auto number = structured::decimal_of(text);
    return number ? Value::of(*number) : Value::of_unknown(Unknown::doubt);
  }
  if (type == Type::date) {
    const auto date = structured::date_of(text);
    return date ? Value::of(*date) : Value::of_unknown(Unknown::doubt);
  }
  return Value::of(text);
}

Value Evaluator::on_xml(const Node& node, const Leaf& leaf, Type type) const {
  const structured::Cell* cell = xml_cell(leaf);
  const auto filled = [&] {
    return cell != nullptr && !structured::trimmed(subject_.xml->text(*cell)).empty();
  };
  if (cell == nullptr && breaks_off()) return Value::of_unknown(Unknown::means);
  switch (node.op) {
    case Op::is_present:
      return Value::of(cell != nullptr);
    case Op::exists:
    case Op::is_filled:
      return Value::of(filled());
    case Op::is_absent:
      return Value::of(!filled());
    case Op::readable:
      return Value::of(xml_value(leaf, type).unknown != Unknown::doubt);
    case Op::occurrences:
      return Value::of(base::Decimal(cell == nullptr ? 0 : static_cast<int>(cell->times)));
    case Op::written:
      return cell == nullptr ? Value::of_unknown(Unknown::want)
                             : Value::of(subject_.xml->text(*cell));
    case Op::alternatives:
      return Value::of(base::Decimal(0));
    case Op::source_of:
      return filled() ? Value::of(std::string_view("xml")) : Value::of_unknown(Unknown::want);
    default:
      return Value::of_unknown(Unknown::want);  // nothing announces a value in a file
  }
}

// The value with its place in the file; for one that is not there, the place of its row.
Datum Evaluator::xml_datum(const Leaf& leaf) const {
  Datum datum;
  if (!subject_.xml) return datum;
  const structured::Tree& tree = *subject_.xml;
  const std::uint32_t list = leaf.list - first_xml_list_;
  const structured::Cell* cell = xml_cell(leaf);
  datum.evidence.source = invoice::Source::xml;
  structured::Place place;
  if (cell != nullptr) {
    place = tree.place(cell->at);
  } else if (leaf.column != kNone && leaf.row < tree.rows(list)) {
    place = tree.place(tree.offset(list, leaf.row));
  }
  datum.evidence.line = place.line;
  datum.evidence.column = place.column;
  if (leaf.column == kNone) {
    // The list as a whole.
    datum.state = breaks_off() ? Datum::State::not_available : Datum::State::present;
    if (breaks_off()) datum.reason = of_broken_off();
    return datum;
  }
  datum.evidence.label = structured::Vocabulary::get().lists()[list].columns[leaf.column].term;
  if (cell == nullptr) {
    if (breaks_off()) {
      datum.state = Datum::State::not_available;
      datum.reason = of_broken_off();
    }
    return datum;
  }
  const Datum::Kind kind = Schema::get().lists()[leaf.list].columns[leaf.column].kind;
  const Type type = kind == Datum::Kind::number ? Type::number
                    : kind == Datum::Kind::date ? Type::date
                                                : Type::text;
  const Value value = xml_value(leaf, type);
  datum.evidence.text = tree.text(*cell);
  if (value.unknown == Unknown::want) return datum;
  datum.state = value.known() ? Datum::State::present : Datum::State::unreadable;
  datum.kind = kind;
  datum.number = value.number;
  datum.date = value.date;
  datum.text = value.text;
  return datum;
}

}  // namespace recevable::rules
