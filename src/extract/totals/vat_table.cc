#include "extract/totals/vat_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/text/columns.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr auto kRoles = std::to_array<LabelKey>(
    {LabelKey::vat_rate, LabelKey::vat_amount, LabelKey::vat_base, LabelKey::total_ttc});

bool is_vat_header(const Header& header) {
  // "Base", "Taux" and "Montant" of a VAT table; a line table has them too, with a description.
  return header.has(LabelKey::vat_base) &&
         (header.has(LabelKey::vat_rate) || header.has(LabelKey::vat_amount)) &&
         header.columns.size() >= 2;
}

invoice::Amount amount(const Context& context, const Spot& spot, const Column* column,
                       double confidence) {
  const Span* label =
      column != nullptr && column->label != nullptr ? &column->label->span : nullptr;
  return read_field<Decimal>(context, spot.number, spot.span, label, confidence);
}

// More words than a cell of such a table has.
bool is_sentence(const LineText& line) {
  constexpr auto kLetters = 24;
  return std::count_if(line.text.begin(), line.text.end(), base::is_alpha) > kLetters;
}

// More letters than "TVA", "Taux" or "Normal" have.
bool has_label_words(const LineText& line) {
  constexpr auto kLetters = 9;
  return std::count_if(line.text.begin(), line.text.end(), base::is_alpha) > kLetters;
}

// Moves the headings over the numbers they head, where there are as many columns of numbers as
// headings: headings on the left of their cells stand over other numbers than those on the right.
void fit_headings(const Context& context, Header& header, std::uint32_t first_row) {
  constexpr std::uint32_t kRows = 8;
  const PageText& text = context.text.pages[header.page];
  const double left = header.columns.front().header.x0 - 40;
  const double right = header.columns.back().header.x1 + 60;
  double bottom = header.bottom;
  std::vector<base::Box> cells;
  for (std::uint32_t row = first_row; row < text.rows.size() && row < first_row + kRows; ++row) {
    double lowest = bottom, highest = 1e9, size = 6;
    const std::size_t before = cells.size();
    for (const std::uint32_t l : text.rows[row]) {
      const LineText& line = text.lines[l];
      if (line.box.center_y() < header.bottom || is_sentence(line)) continue;
      for (const std::uint32_t index : context.spots.on(header.page, l)) {
        const Spot& spot = context.spots.all[index];
        const base::Box box = box_of(context.text, spot.span);
        const bool number = spot.kind == SpotKind::amount || spot.kind == SpotKind::number ||
                            spot.kind == SpotKind::percent;
        if (!number || box.x0 < left || box.x1 > right || has_label_words(line)) continue;
        cells.push_back(box);
        lowest = std::max(lowest, box.y1);
        highest = std::min(highest, box.y0);
        size = std::max(6.0, line.size);
      }
    }
    // Rows of a table are close to one another and as wide as its headings.
    if (cells.size() == before) continue;
    if (highest - bottom > 2.5 * size || cells.size() - before != header.columns.size()) {
      cells.resize(before);
      break;
    }
    bottom = lowest;
  }
  std::sort(cells.begin(), cells.end(),
            [](const base::Box& a, const base::Box& b) { return a.x0 < b.x0; });
  std::vector<base::Box> stacks;
  for (const base::Box& cell : cells) {
    if (stacks.empty() || cell.x0 >= stacks.back().x1) {
      stacks.push_back(cell);
    } else {
      stacks.back() = stacks.back().united(cell);
    }
  }
  if (stacks.size() != header.columns.size()) return;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    header.columns[i].header.x0 = stacks[i].x0;
    header.columns[i].header.x1 = stacks[i].x1;
  }
}

bool begins_with_total(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  return std::any_of(text.rows[row].begin(), text.rows[row].end(),
                     [&](std::uint32_t l) { return text.lines[l].text.starts_with("tota"); });
}

VatTable read_table(const Context& context, const Header& header, std::uint32_t first_row) {
  VatTable table;
  std::vector<invoice::VatRow>& rows = table.rows;
  const PageText& text = context.text.pages[header.page];
  const double left = header.columns.front().header.x0 - 40;
  const double right = header.columns.back().header.x1 + 60;
  double bottom = header.bottom;
  for (std::uint32_t row = first_row; row < text.rows.size(); ++row) {
    invoice::VatRow out;
    const Spot *base = nullptr, *tax = nullptr;
    double lowest = bottom, size = 10, highest = 1e9;
    for (const std::uint32_t l : text.rows[row]) {
      const LineText& line = text.lines[l];
      if (line.box.center_y() < header.bottom || is_sentence(line)) continue;
      size = std::max(6.0, line.size);
      highest = std::min(highest, line.box.y0);
      for (const std::uint32_t index : context.spots.on(header.page, l)) {
        const Spot& spot = context.spots.all[index];
        const base::Box box = box_of(context.text, spot.span);
        if (box.x0 < left || box.x1 > right) continue;
        const Column* column = column_of(header, box, 4 * size);
        // A number among words is one of a label: "Retenue de garantie 5 %", "Acompte n° 2".
        if (spot.kind != SpotKind::amount && has_label_words(line)) continue;
        if (spot.kind == SpotKind::percent && !out.rate) {
          out.rate = amount(context, spot, header.find(LabelKey::vat_rate), 0.97);
          lowest = std::max(lowest, line.box.y1);
          continue;
        }
        if (column == nullptr || (spot.kind != SpotKind::amount && spot.kind != SpotKind::number))
          continue;
        if (column->role == LabelKey::vat_rate && !out.rate && plausible_rate(spot.number)) {
          out.rate = amount(context, spot, column, 0.9);
        } else if (column->role == LabelKey::vat_base && !out.base) {
          out.base = amount(context, spot, column, 0.95);
          base = &spot;
        } else if (column->role == LabelKey::vat_amount && !out.amount) {
          out.amount = amount(context, spot, column, 0.95);
          tax = &spot;
        } else {
          continue;
        }
        lowest = std::max(lowest, line.box.y1);
      }
    }
    if (highest < 1e9 && highest - bottom > 3.5 * size) break;
    if (out.rate && (out.base || out.amount)) {
      rows.push_back(std::move(out));
      bottom = lowest;
    } else if (!rows.empty() && base != nullptr && tax != nullptr &&
               begins_with_total(context, header.page, row)) {
      table.total_base = base;
      table.total_tax = tax;
      break;
    } else if (!rows.empty() && highest < 1e9 && highest - bottom > 1.5 * size) {
      break;
    }
  }
  return table;
}

// Whether an amount stands under a heading, on the row of a rate.
bool names_amounts(const std::vector<invoice::VatRow>& rows, const Label& label,
                   const Context& context) {
  const PageText& page = context.page(label.span);
  return std::any_of(rows.begin(), rows.end(), [&](const invoice::VatRow& row) {
    const base::Box& rate = row.rate.evidence.box;
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const LineText& line) {
      if (line.box.vertical_overlap(rate) < 0.5) return false;
      const auto& spots = context.spots.on(label.span.page, line.index);
      return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
        const Spot& spot = context.spots.all[index];
        if (spot.kind != SpotKind::amount) return false;
        const base::Box box = box_of(context.text, spot.span);
        const double slack = 2 * std::max(6.0, line.size);
        return box.x0 < label.box.x1 + slack && label.box.x0 - slack < box.x1;
      });
    });
  });
}

}  // namespace

bool has_line_columns(const Context& context, std::uint32_t page, std::uint32_t row) {
  for (const std::uint32_t l : context.text.pages[page].rows[row]) {
    if (!is_label_line(context, page, l)) continue;
    for (const std::uint32_t index : context.labels.on(page, l)) {
      const Label& label = context.labels.all[index];
      if (label.means(LabelKey::col_description) || label.means(LabelKey::col_quantity) ||
          label.means(LabelKey::col_unit_price)) {
        return true;
      }
    }
  }
  return false;
}

bool plausible_rate(base::Decimal rate) {
  return !rate.is_negative() && rate <= base::Decimal(30);
}

VatTable read_vat_table(const Context& context) {
  VatTable best;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (std::uint32_t row = 0; row < context.text.pages[p].rows.size(); ++row) {
      Header header = header_of_row(context, p, row, kRoles);
      if (!is_vat_header(header) || has_line_columns(context, p, row)) continue;
      fit_headings(context, header, row + 1);
      VatTable table = read_table(context, header, row + 1);
      if (table.rows.size() <= best.rows.size()) continue;
      for (const Column& column : header.columns) {
        if (column.label != nullptr && names_amounts(table.rows, *column.label, context)) {
          table.headings.push_back(column.label);
        }
      }
      best = std::move(table);
    }
  }
  return best;
}

}  // namespace recevable::extract
