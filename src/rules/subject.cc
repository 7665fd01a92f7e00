#include "rules/subject.h"

#include <cassert>

#include "invoice/visit.h"
#include "rules/schema.h"

namespace recevable::rules {

namespace {

template <class T>
Datum datum_of(const invoice::Field<T>& field) {
  Datum datum;
  switch (field.state) {
    case invoice::State::present:
      datum = Datum::of(field.value);
      break;
    case invoice::State::unreadable:
      datum.state = Datum::State::unreadable;
      break;
    case invoice::State::absent:
      break;
  }
  if (field.state != invoice::State::absent) datum.evidence = field.evidence;
  datum.confidence = field.confidence;
  datum.alternatives = static_cast<int>(field.alternatives.size());
  return datum;
}

bool fits(const Datum& datum, Datum::Kind kind) {
  return datum.state != Datum::State::present || datum.kind == kind;
}

}  // namespace

Datum Datum::of(std::string value) {
  Datum datum;
  datum.state = State::present;
  datum.kind = Kind::text;
  datum.text = std::move(value);
  return datum;
}

Datum Datum::of(std::string value, base::Localized words) {
  Datum datum = of(std::move(value));
  datum.words = std::move(words);
  return datum;
}

Datum Datum::of(base::Decimal value) {
  Datum datum;
  datum.state = State::present;
  datum.kind = Kind::number;
  datum.number = value;
  return datum;
}

Datum Datum::of(std::int64_t value) {
  return of(base::Decimal::scaled(value, 0));
}

Datum Datum::of(base::Date value) {
  Datum datum;
  datum.state = State::present;
  datum.kind = Kind::date;
  datum.date = value;
  return datum;
}

Datum Datum::of(const invoice::Text& field) {
  return datum_of(field);
}
Datum Datum::of(const invoice::Amount& field) {
  return datum_of(field);
}
Datum Datum::of(const invoice::Day& field) {
  return datum_of(field);
}

Datum Datum::absent(double confidence) {
  Datum datum;
  datum.confidence = confidence;
  return datum;
}

Datum Datum::unreadable(invoice::Evidence evidence, double confidence) {
  Datum datum;
  datum.state = State::unreadable;
  datum.evidence = std::move(evidence);
  datum.confidence = confidence;
  return datum;
}

Datum Datum::not_available(base::Localized reason) {
  Datum datum;
  datum.state = State::not_available;
  datum.reason = std::move(reason);
  return datum;
}

Subject::Subject() : data_(std::make_unique<Data>()) {
  const Schema& schema = Schema::get();
  data_->paths.resize(schema.paths().size());
  data_->lists.resize(schema.first_xml_list());
  for (std::size_t i = 0; i < data_->lists.size(); ++i) {
    data_->lists[i].columns = static_cast<std::uint32_t>(schema.lists()[i].columns.size());
    data_->lists[i].status.state = Datum::State::present;
  }
}

Subject::~Subject() = default;
Subject::Subject(Subject&&) noexcept = default;
Subject& Subject::operator=(Subject&&) noexcept = default;

void Subject::set(std::string_view path, Datum datum) {
  const auto id = Schema::get().path(path);
  assert(id && "no such path in the schema");
  if (!id) return;
  const bool right_kind = fits(datum, Schema::get().paths()[*id].kind);
  assert(right_kind && "a value of another kind than the path's");
  if (right_kind) data_->paths[*id] = std::move(datum);
}

void Subject::set_invoice(const invoice::Invoice& invoice) {
  // The schema lists the fields first, in the order of visit_fields.
  std::size_t at = 0;
  invoice::visit_fields(
      invoice, [&](std::string_view, const auto& field) { data_->paths[at++] = Datum::of(field); });

  Datum& kind = data_->paths[Schema::get().kind()];
  kind = Datum{};
  if (invoice.kind.state == invoice::State::present) {
    kind = Datum::of(std::string(name_of(invoice.kind.value)));
  } else {
    // A document without a readable title is of unknown kind, which is an answer.
    kind = Datum::of(std::string(name_of(invoice::DocumentKind::unknown)));
  }
  kind.evidence = invoice.kind.evidence;
  kind.confidence = invoice.kind.confidence;
  kind.alternatives = static_cast<int>(invoice.kind.alternatives.size());

  std::size_t list = 0;
  const auto clear = [&](std::size_t rows) -> std::vector<Datum>& {
    auto& cells = data_->lists[list].cells;
    cells.clear();
    cells.reserve(rows * data_->lists[list].columns);
    ++list;
    return cells;
  };
  auto& lines = clear(invoice.lines.size());
  for (const invoice::Line& line : invoice.lines) {
    invoice::visit_line(
        line, [&](std::string_view, const auto& field) { lines.push_back(Datum::of(field)); });
  }
  auto& breakdown = clear(invoice.vat_breakdown.size());
  for (const invoice::VatRow& row : invoice.vat_breakdown) {
    invoice::visit_vat_row(
        row, [&](std::string_view, const auto& field) { breakdown.push_back(Datum::of(field)); });
  }
  invoice::visit_observed(invoice.observed, [&](std::string_view, const auto& values) {
    auto& cells = clear(values.size());
    for (const invoice::Text& value : values) cells.push_back(Datum::of(value));
  });
}

std::size_t Subject::add_row(std::string_view list) {
  const auto id = Schema::get().list(list);
  assert(id && "no such list in the schema");
  if (!id) return 0;
  Data::List& to = data_->lists[*id];
  to.cells.resize(to.cells.size() + to.columns);
  return to.rows() - 1;
}

void Subject::set(std::string_view list, std::size_t row, std::string_view column, Datum datum) {
  const auto id = Schema::get().list(list);
  assert(id && "no such list in the schema");
  if (!id) return;
  const ListInfo& info = Schema::get().lists()[*id];
  const auto at = Schema::column(info, column);
  assert(at && "no such column in the schema");
  Data::List& to = data_->lists[*id];
  if (!at || row >= to.rows()) return;
  const bool right_kind = fits(datum, info.columns[*at].kind);
  assert(right_kind && "a value of another kind than the column's");
  if (right_kind) to.cells[row * to.columns + *at] = std::move(datum);
}

void Subject::set_list(std::string_view list, Datum datum) {
  const auto id = Schema::get().list(list);
  assert(id && "no such list in the schema");
  if (id) data_->lists[*id].status = std::move(datum);
}

void Subject::set_xml(std::shared_ptr<const structured::Tree> tree) {
  data_->xml = std::move(tree);
}

const Datum& Subject::get(std::string_view path) const {
  static const Datum none;
  const auto id = Schema::get().path(path);
  return id ? data_->paths[*id] : none;
}

}  // namespace recevable::rules
