#include "extract/text/columns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace recevable::extract {
namespace {

// "Qty / Qté", "Réf. – désignation": the same heading in two languages, or two headings of one
// cell.
bool says_twice(std::string_view line, const Label& first, const Label& second) {
  static constexpr auto kBetween =
      std::to_array<std::string_view>({"/", "/ (", "(", "-", "\u2013", "\u2014", "&", "et", "+"});
  std::string_view between =
      base::trim(line.substr(first.span.end, second.span.begin - first.span.end));
  // "Libellé produit", "Objet de la prestation": words of one heading.
  if (between.empty()) {
    return first.means(LabelKey::col_description) && second.means(LabelKey::col_description);
  }
  if (between.starts_with('.')) between = base::trim(between.substr(1));  // of "Réf."
  return std::find(kBetween.begin(), kBetween.end(), between) != kBetween.end();
}

// Whether the column that has a role gives it up to a label that means it more: "TVA" over the
// rates to "Montant TVA".
bool yields(Header& header, LabelKey role, const Label& label) {
  for (Column& column : header.columns) {
    if (column.role != role || column.label == nullptr) continue;
    if (column.label->as(role) >= label.as(role)) return false;
    column.role = LabelKey::misc;
    return true;
  }
  return false;
}

// "Unité" can be what is counted and how many there are: where another heading can only be the
// quantity, it is the unit.
void make_room(Header& header, std::span<const LabelKey> roles) {
  const auto may_be = [&](const Column& column, LabelKey role) {
    return column.label != nullptr && column.label->means(role);
  };
  for (Column& without : header.columns) {
    if (without.role != LabelKey::misc || without.label == nullptr) continue;
    for (Column& taken : header.columns) {
      if (taken.role == LabelKey::misc || !may_be(without, taken.role)) continue;
      const auto other = std::find_if(roles.begin(), roles.end(), [&](LabelKey role) {
        return may_be(taken, role) && !header.has(role);
      });
      if (other == roles.end()) continue;
      without.role = taken.role;
      taken.role = *other;
      break;
    }
  }
}

}  // namespace

const Column* Header::find(LabelKey role) const {
  for (const Column& column : columns) {
    if (column.role == role) return &column;
  }
  return nullptr;
}

bool is_label_line(const Context& context, std::uint32_t page, std::uint32_t line) {
  const LineText& text = context.text.pages[page].lines[line];
  const auto& labels = context.labels.on(page, line);
  if (labels.empty() || !context.spots.on(page, line).empty()) return false;
  // Up to a short word may stand between labels: a unit, a sign of currency.
  std::size_t outside = 0;
  std::uint32_t at = 0;
  const auto count = [&](std::uint32_t to) {
    for (; at < to; ++at) outside += base::is_alnum(text.text[at]) ? 1U : 0U;
  };
  for (const std::uint32_t index : labels) {
    const Label& label = context.labels.all[index];
    count(label.span.begin);
    at = std::max(at, label.span.end);
  }
  count(static_cast<std::uint32_t>(text.text.size()));
  return outside <= 4;
}

Header header_of_row(const Context& context, std::uint32_t page, std::uint32_t row,
                     std::span<const LabelKey> roles) {
  Header header;
  header.page = page;
  const PageText& text = context.text.pages[page];
  bool first = true;
  for (const std::uint32_t l : text.rows[row]) {
    if (!is_label_line(context, page, l)) continue;
    const Label* before = nullptr;  // the label before it on its line
    for (const std::uint32_t index : context.labels.on(page, l)) {
      const Label& label = context.labels.all[index];
      if (label.in_paragraph) continue;
      const bool same_cell = before != nullptr && says_twice(text.lines[l].text, *before, label);
      before = &label;
      if (same_cell && !header.columns.empty()) {
        // "Qty / Qté", "Réf. / libellé": one column; a description is what its cells hold.
        Column& column = header.columns.back();
        const bool described =
            label.means(LabelKey::col_description) && column.role == LabelKey::col_reference;
        if (described) column.role = LabelKey::col_description;
        if (described || label.means(column.role)) {
          column.header = column.header.united(label.box);
          continue;
        }
      }
      // "Taux payé": a short word beside the label is part of the heading.
      const bool alone = context.labels.on(page, l).size() == 1;
      const base::Box cell = alone ? label.box.united(text.lines[l].box) : label.box;
      bool has_role = false;
      for (const LabelKey role : roles) {
        if (!label.means(role)) continue;
        has_role = true;
        if (header.has(role) && !yields(header, role, label)) continue;
        header.columns.push_back({role, cell, &label});
        header.top = first ? label.box.y0 : std::min(header.top, label.box.y0);
        header.bottom = std::max(header.bottom, label.box.y1);
        first = false;
        has_role = false;
        break;
      }
      // A second heading of a kind ("Prix catalogue", "Prix net"; "Taux", "TVA"): a column all the
      // same, whose numbers are not its neighbour's.
      if (has_role) header.columns.push_back({LabelKey::misc, cell, &label});
    }
  }
  std::sort(header.columns.begin(), header.columns.end(),
            [](const Column& a, const Column& b) { return a.header.x0 < b.header.x0; });
  make_room(header, roles);
  return header;
}

void add_unnamed_columns(const Context& context, std::uint32_t row, Header& header) {
  if (header.columns.empty()) return;
  const PageText& text = context.text.pages[header.page];
  std::vector<Column> unnamed;
  for (const std::uint32_t l : text.rows[row]) {
    const LineText& line = text.lines[l];
    const bool named =
        std::any_of(header.columns.begin(), header.columns.end(), [&](const Column& column) {
          return column.header.x0 < line.box.x1 && line.box.x0 < column.header.x1;
        });
    const bool words = std::any_of(line.text.begin(), line.text.end(), base::is_alpha);
    if (named || !words || !context.spots.on(header.page, l).empty()) continue;
    unnamed.push_back({LabelKey::misc, line.box, nullptr});
  }
  if (unnamed.empty()) return;
  const auto leftmost = [](const Column& a, const Column& b) { return a.header.x0 < b.header.x0; };
  const auto left = std::min_element(unnamed.begin(), unnamed.end(), leftmost);
  if (!header.has(LabelKey::col_description) &&
      left->header.x0 < header.columns.front().header.x0) {
    left->role = LabelKey::col_description;
  }
  header.columns.insert(header.columns.end(), unnamed.begin(), unnamed.end());
  std::sort(header.columns.begin(), header.columns.end(), leftmost);
}

const Column* column_of(const Header& header, const base::Box& box, double reach) {
  const Column* best = nullptr;
  double best_distance = reach;
  for (const Column& column : header.columns) {
    const base::Box& h = column.header;
    double distance = std::min({std::abs(box.x1 - h.x1), std::abs(box.x0 - h.x0),
                                std::abs(box.center_x() - h.center_x())});
    // Under the header, and not only touching it.
    if (box.center_x() >= h.x0 && box.center_x() <= h.x1) distance = std::min(distance, 1.0);
    if (distance < best_distance) {
      best_distance = distance;
      best = &column;
    }
  }
  return best;
}

}  // namespace recevable::extract
