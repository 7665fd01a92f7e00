#include "extract/lines/line_guess.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "extract/lines/known_rates.h"

namespace recevable::extract {
namespace {

using base::Decimal;

bool is_quantity_or_money(const Spot& spot) {
  return spot.kind == SpotKind::amount || spot.kind == SpotKind::number;
}

// Whether two numbers make a third, less the percent of a discount where the row has one, which is
// then given in `discount`.
bool multiplies(const Spot& quantity, const Spot& price, const Spot& net,
                const std::vector<const Spot*>& percents, const Spot*& discount) {
  discount = nullptr;
  if (net.number.is_zero()) return false;
  const Decimal product = (quantity.number * price.number).abs();
  const auto makes = [&](Decimal made) {
    return Decimal::within(made.rounded(2), net.number.abs(), Decimal::scaled(1, 2));
  };
  if (makes(product)) return true;
  for (const Spot* percent : percents) {
    if (percent->number.sign() <= 0 ||
        !makes(product - product * percent->number * Decimal::scaled(1, 2))) {
      continue;
    }
    discount = percent;
    return true;
  }
  return false;
}

// A row of a table: words, then numbers of which two make the last.
struct ProvenRow {
  std::uint32_t row = 0;
  base::Box words;
  const Spot *quantity = nullptr, *price = nullptr, *net = nullptr;
  const Spot *rate = nullptr, *discount = nullptr;
  std::vector<const Spot*> others;  // numbers right of the words that take no part in the product
};

// Labels of totals, VAT and payment: their rows are no lines.
bool is_total_row(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  return std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
    const auto& labels = context.labels.on(page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      return label.means(LabelKey::total_ht) || label.means(LabelKey::total_ttc) ||
             label.means(LabelKey::net_to_pay) || label.means(LabelKey::vat_amount) ||
             label.means(LabelKey::vat_base) || label.means(LabelKey::iban);
    });
  });
}

std::optional<ProvenRow> prove_row(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  std::vector<const Spot*> numbers, percents;
  ProvenRow out;
  out.row = row;
  for (const std::uint32_t l : text.rows[row]) {
    for (const std::uint32_t index : context.spots.on(page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind == SpotKind::percent) percents.push_back(&spot);
      if (is_quantity_or_money(spot)) numbers.push_back(&spot);
    }
  }
  if (numbers.size() < 3 || numbers.back()->kind != SpotKind::amount) return std::nullopt;
  out.net = numbers.back();
  // The words left of the two factors; they may hold numbers of their own ("LV 448120 du 06/10").
  const auto take_words = [&] {
    const std::size_t first =
        std::min(static_cast<std::size_t>(std::find(numbers.begin(), numbers.end(), out.quantity) -
                                          numbers.begin()),
                 static_cast<std::size_t>(std::find(numbers.begin(), numbers.end(), out.price) -
                                          numbers.begin()));
    const Span& factor = numbers[first]->span;
    for (const std::uint32_t l : text.rows[row]) {
      const LineText& line = text.lines[l];
      const bool last = l == factor.line;
      const std::uint32_t end = last ? factor.begin : static_cast<std::uint32_t>(line.text.size());
      const std::string_view words = std::string_view(line.text).substr(0, end);
      if (std::count_if(words.begin(), words.end(), base::is_alpha) >= 3) {
        out.words = box_of(context.text, {page, l, 0, end});
        return true;
      }
      if (last) return false;
    }
    return false;
  };
  // Of the pairs that make the amount, the one nearest to it: numbers further left may be dates,
  // references or part of the description.
  for (std::size_t p = numbers.size() - 1; p-- > 1;) {
    for (std::size_t q = p; q-- > 0;) {
      if (!multiplies(*numbers[q], *numbers[p], *out.net, percents, out.discount)) continue;
      // The price is money; "185,00 x 9" has it first.
      const bool price_first =
          numbers[q]->kind == SpotKind::amount && numbers[p]->kind == SpotKind::number;
      out.quantity = numbers[price_first ? p : q];
      out.price = numbers[price_first ? q : p];
      if (!take_words()) continue;
      for (const Spot* percent : percents) {
        if (percent != out.discount && is_known_rate(percent->number)) out.rate = percent;
      }
      for (const Spot* number : numbers) {
        if (number != out.quantity && number != out.price && number != out.net &&
            box_of(context.text, number->span).x0 > out.words.x1) {
          out.others.push_back(number);
        }
      }
      return out;
    }
  }
  return std::nullopt;
}

bool aligned(const Context& context, const Spot& a, const Spot& b) {
  return std::abs(box_of(context.text, a.span).x1 - box_of(context.text, b.span).x1) < 4;
}

void add_column(Header& header, LabelKey role, const base::Box& box) {
  for (Column& column : header.columns) {
    if (column.role != role) continue;
    column.header = column.header.united(box);
    return;
  }
  header.columns.push_back({role, box, nullptr});
}

// Numbers under one another that are neither quantity nor price nor amount: a column of its own, of
// rates where all can be rates.
void add_other_columns(const Context& context, const std::vector<ProvenRow>& proven,
                       Header& header) {
  std::vector<Column> columns;
  for (const ProvenRow& row : proven) {
    for (const Spot* number : row.others) {
      const base::Box box = box_of(context.text, number->span);
      const auto overlaps = [&](const Column& column) {
        return column.header.x0 < box.x1 && box.x0 < column.header.x1;
      };
      if (std::any_of(header.columns.begin(), header.columns.end(), overlaps)) continue;
      const LabelKey role = is_known_rate(number->number) ? LabelKey::col_vat_rate : LabelKey::misc;
      const auto same = std::find_if(columns.begin(), columns.end(), overlaps);
      if (same == columns.end()) {
        columns.push_back({role, box, nullptr});
      } else {
        same->header = same->header.united(box);
        if (role == LabelKey::misc) same->role = role;
      }
    }
  }
  header.columns.insert(header.columns.end(), columns.begin(), columns.end());
}

}  // namespace

std::optional<Header> guess_header(const Context& context, std::uint32_t page,
                                   std::uint32_t& first_row) {
  const PageText& text = context.text.pages[page];
  std::vector<ProvenRow> proven;
  for (std::uint32_t row = 0; row < text.rows.size(); ++row) {
    if (is_total_row(context, page, row)) continue;
    const auto found = prove_row(context, page, row);
    if (!found) continue;
    if (!proven.empty() && !aligned(context, *proven.front().net, *found->net)) continue;
    proven.push_back(*found);
  }
  // One row proves a table only by a product that cannot be chance: no factor of one.
  const auto telling = [](const ProvenRow& row) {
    return row.quantity->number.abs() != Decimal(1) && row.price->number.abs() != Decimal(1);
  };
  const bool any_telling = std::any_of(proven.begin(), proven.end(), telling);
  if (proven.empty() || (!any_telling && proven.size() < 2)) return std::nullopt;

  Header header;
  header.page = page;
  first_row = proven.front().row;
  header.top = header.bottom = proven.front().words.y0 - 1;
  for (const ProvenRow& row : proven) {
    add_column(header, LabelKey::col_description, row.words);
    add_column(header, LabelKey::col_quantity, box_of(context.text, row.quantity->span));
    add_column(header, LabelKey::col_unit_price, box_of(context.text, row.price->span));
    if (row.discount != nullptr)
      add_column(header, LabelKey::col_discount, box_of(context.text, row.discount->span));
    if (row.rate != nullptr)
      add_column(header, LabelKey::col_vat_rate, box_of(context.text, row.rate->span));
    add_column(header, LabelKey::col_net, box_of(context.text, row.net->span));
  }
  add_other_columns(context, proven, header);
  std::sort(header.columns.begin(), header.columns.end(),
            [](const Column& a, const Column& b) { return a.header.x0 < b.header.x0; });
  return header;
}

}  // namespace recevable::extract
