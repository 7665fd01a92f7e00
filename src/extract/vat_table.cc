#include "extract/vat_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/columns.h"
#include "extract/inferred.h"
#include "extract/line_rows.h"
#include "extract/readers.h"
#include "extract/statement_columns.h"
#include "extract/vat_codes.h"
#include "extract/weights.h"

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

bool plausible_rate(Decimal rate) {
  return !rate.is_negative() && rate <= Decimal(30);
}

invoice::Amount amount(const Context& context, const Spot& spot, const Column* column,
                       double confidence) {
  const Span* label =
      column != nullptr && column->label != nullptr ? &column->label->span : nullptr;
  return read_field<Decimal>(context, spot.number, spot.span, label, confidence);
}

std::vector<invoice::VatRow> read_table(const Context& context, const Header& header,
                                        std::uint32_t first_row) {
  std::vector<invoice::VatRow> rows;
  const PageText& text = context.text.pages[header.page];
  const double left = header.columns.front().header.x0 - 40;
  const double right = header.columns.back().header.x1 + 60;
  double bottom = header.bottom;
  for (std::uint32_t row = first_row; row < text.rows.size(); ++row) {
    invoice::VatRow out;
    double lowest = bottom, size = 10, highest = 1e9;
    for (const std::uint32_t l : text.rows[row]) {
      const LineText& line = text.lines[l];
      if (line.box.center_y() < header.bottom) continue;
      size = std::max(6.0, line.size);
      highest = std::min(highest, line.box.y0);
      for (const std::uint32_t index : context.spots.on(header.page, l)) {
        const Spot& spot = context.spots.all[index];
        const base::Box box = box_of(context.text, spot.span);
        if (box.x0 < left || box.x1 > right) continue;
        const Column* column = column_of(header, box, 4 * size);
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
        } else if (column->role == LabelKey::vat_amount && !out.amount) {
          out.amount = amount(context, spot, column, 0.95);
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
    } else if (!rows.empty() && highest < 1e9 && highest - bottom > 1.5 * size) {
      break;
    }
  }
  return rows;
}

// The base of a rate from the lines that bear it.
std::optional<Decimal> base_from_lines(const invoice::Invoice& invoice, Decimal rate) {
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.vat_rate || !line.net) return std::nullopt;
    if (*line.vat_rate == rate) sum = sum + *line.net;
  }
  return invoice.lines.empty() ? std::nullopt : std::optional(sum);
}

bool begins_total(const Context& context, std::uint32_t page, std::uint32_t line) {
  const auto& labels = context.labels.on(page, line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& label = context.labels.all[index];
    return label.span.begin == 0 && label.as(LabelKey::vat_amount) == Strength::strong;
  });
}

// "Montant HT soumis à TVA 20 %": the row of a base, whatever else the label could mean.
bool says_base(const Context& context, const Label& label) {
  if (label.as(LabelKey::vat_base) == Strength::strong) return true;
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& other = context.labels.all[index];
    return other.span.begin <= label.span.begin &&
           other.as(LabelKey::vat_base) == Strength::strong && !other.means(LabelKey::vat_amount);
  });
}

// "la TVA à 20 % à 481,00 EUR", "TVA (20 %) : 481,00 €" inside a sentence: rate and amount stand
// right behind the label, with nothing but small words between.
std::optional<RateRow> said_in_sentence(const Context& context, const Label& label) {
  if (!label.means(LabelKey::vat_amount) && !label.means(LabelKey::vat_rate)) return std::nullopt;
  constexpr std::uint32_t kNear = 12;  // characters between label, rate and amount
  RateRow out;
  out.label = &label;
  std::uint32_t at = label.span.end;
  for (const std::uint32_t index : context.spots.on(label.span.page, label.span.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.span.end <= label.span.begin) continue;  // "TVA à 20 %" is a label with its rate
    if (spot.span.begin > at + kNear) break;
    if (out.rate_spot == nullptr) {
      if (spot.kind != SpotKind::percent || !plausible_rate(spot.number)) break;
      out.rate_spot = &spot;
      out.rate = spot.number;
    } else {
      if (spot.kind == SpotKind::amount) out.amount = &spot;
      break;
    }
    at = std::max(at, spot.span.end);
  }
  if (out.amount == nullptr) return std::nullopt;
  return out;
}

// Base and amount of a row stand in either order ("TVA  NET" as "Base  TVA"); the rate tells which
// is which. A row neither order of which holds stays as it was read: it is wrong on the invoice.
void settle_order(invoice::VatRow& row) {
  if (!row.rate || !row.base || !row.amount) return;
  const auto taxes = [&](Decimal base, Decimal amount) {
    const Decimal tax = (base * *row.rate * Decimal::scaled(1, 2)).rounded(2);
    return Decimal::within(tax.abs(), amount.abs(), Decimal::scaled(2, 2));
  };
  if (!taxes(*row.base, *row.amount) && taxes(*row.amount, *row.base)) {
    std::swap(row.base, row.amount);
  }
}

}  // namespace

std::vector<RateRow> find_rate_rows(const Context& context, const invoice::Invoice& invoice) {
  const LineRows line_rows(context, invoice);
  std::vector<RateRow> rows;
  std::vector<RateRow> bases;  // rows that say what a rate is taken of, and nothing else
  for (const Label& label : context.labels.all) {
    if (label.in_paragraph) {
      if (const auto said = said_in_sentence(context, label)) rows.push_back(*said);
      continue;
    }
    const bool of_base = label.as(LabelKey::vat_base) == Strength::strong &&
                         !label.means(LabelKey::vat_amount) && !label.means(LabelKey::vat_rate);
    if (!label.means(LabelKey::vat_amount) && !label.means(LabelKey::vat_rate) && !of_base)
      continue;
    const PageText& page = context.page(label.span);
    const std::uint32_t row = context.line(label.span).row;
    if (has_line_columns(context, label.span.page, row)) continue;
    if (line_rows.hold(label.span)) continue;
    RateRow out;
    out.label = &label;
    bool beyond = false, base_first = false;
    for (const std::uint32_t l : page.rows[row]) {
      const bool own = l == label.span.line;
      if (own) beyond = true;
      if (!beyond) continue;
      // "Taux 10 %  2 000,00  200,00   Total TVA  319,62": another table begins.
      if (!own && out.amount != nullptr && begins_total(context, label.span.page, l)) break;
      // Another label on the row ends it, but for one of VAT ("TVA 20 % — Base 100,00").
      bool other = false;
      for (const std::uint32_t index : context.labels.on(label.span.page, l)) {
        const Label& next = context.labels.all[index];
        if (&next == &label || (own && next.span.begin < label.span.begin)) continue;
        other = other || !(next.means(LabelKey::vat_base) || next.means(LabelKey::vat_amount) ||
                           next.means(LabelKey::vat_rate));
      }
      for (const std::uint32_t index : context.spots.on(label.span.page, l)) {
        const Spot& spot = context.spots.all[index];
        if (own && spot.span.begin < label.span.begin) continue;
        if (spot.kind == SpotKind::percent && out.rate_spot == nullptr &&
            plausible_rate(spot.number)) {
          out.rate_spot = &spot;
          out.rate = spot.number;
        } else if (spot.kind == SpotKind::amount && out.rate_spot != nullptr) {
          if (out.amount != nullptr) out.base = out.amount;
          out.amount = &spot;
        } else if (spot.kind == SpotKind::amount) {
          base_first = true;
        }
      }
      if (other) break;
    }
    if (out.rate_spot == nullptr || out.amount == nullptr) continue;
    if (of_base && (base_first || out.base != nullptr)) continue;  // the label of the tax will say
    if (const Spot* present = present_amount(context, label)) {
      out.amount = present;
      out.base = nullptr;
    }
    std::vector<RateRow>& all = out.base == nullptr && says_base(context, label) ? bases : rows;
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const RateRow& r) { return r.amount == out.amount; });
    if (!known) all.push_back(out);
  }
  for (const RateRow& base : bases) {
    for (RateRow& row : rows) {
      if (row.rate == base.rate && row.base == nullptr && row.amount != base.amount) {
        row.base = base.amount;
      }
    }
  }
  std::erase_if(rows, [&](const RateRow& row) {
    return std::any_of(bases.begin(), bases.end(),
                       [&](const RateRow& base) { return base.amount == row.amount; });
  });
  return rows;
}

void read_vat_breakdown(const Context& context, const std::vector<RateRow>& rate_rows,
                        invoice::Invoice& invoice) {
  std::vector<invoice::VatRow> best;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (std::uint32_t row = 0; row < context.text.pages[p].rows.size(); ++row) {
      const Header header = header_of_row(context, p, row, kRoles);
      if (!is_vat_header(header) || has_line_columns(context, p, row)) continue;
      std::vector<invoice::VatRow> rows = read_table(context, header, row + 1);
      if (rows.size() > best.size()) best = std::move(rows);
    }
  }
  if (best.empty()) {
    for (const RateRow& row : rate_rows) {
      invoice::VatRow out;
      out.rate =
          read_field<Decimal>(context, row.rate, row.rate_spot->span, &row.label->span, 0.97);
      out.amount = read_field<Decimal>(context, row.amount->number, row.amount->span,
                                       &row.label->span, 0.95);
      if (row.base != nullptr) {
        out.base = read_field<Decimal>(context, row.base->number, row.base->span, nullptr, 0.9);
      } else if (rate_rows.size() == 1 && invoice.totals.net) {
        out.base = inferred(*invoice.totals.net, invoice.totals.net);
      } else if (const auto base = base_from_lines(invoice, row.rate)) {
        out.base = inferred(*base, invoice.totals.net ? invoice.totals.net : out.amount);
      }
      best.push_back(std::move(out));
    }
  }
  if (best.empty() && invoice.totals.vat && !invoice.lines.empty()) {
    const invoice::Amount& rate = invoice.lines.front().vat_rate;
    const bool same = rate && std::all_of(invoice.lines.begin(), invoice.lines.end(),
                                          [&](const invoice::Line& l) {
                                            return l.vat_rate && *l.vat_rate == *rate;
                                          });
    if (same) {
      invoice::VatRow out;
      out.rate = rate;
      out.amount = invoice.totals.vat;
      if (invoice.totals.net) out.base = inferred(*invoice.totals.net, invoice.totals.net);
      best.push_back(std::move(out));
    }
  }
  for (invoice::VatRow& row : best) settle_order(row);
  invoice.vat_breakdown = std::move(best);
  read_vat_codes(context, invoice);
}

}  // namespace recevable::extract
