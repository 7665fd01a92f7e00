#include "extract/lines/line_columns.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/lines/known_rates.h"
#include "extract/lines/line_body.h"
#include "extract/lines/line_cells.h"

namespace recevable::extract {
namespace {

using base::Decimal;

constexpr std::size_t kRowsLookedAt = 60;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// The numbers of a row by their column (index into Header::columns), the last one of each.
struct BodyRow {
  std::vector<const Spot*> numbers;
};

struct Body {
  std::vector<BodyRow> rows;
  std::vector<std::size_t> letters;  // under each column
  std::vector<base::Box> loose;      // cells that are a number and stand under no heading
};

std::size_t index_of(const Header& header, const Column* column) {
  return static_cast<std::size_t>(column - header.columns.data());
}

// Cells of nothing but a number that no column took.
void add_loose(const Context& context, const Header& header, const RowCells& cells,
               std::vector<base::Box>& loose) {
  const Column* description = header.find(LabelKey::col_description);
  if (description == nullptr) return;
  for (const Span& span : cells.words) {
    if (span.begin != 0 || span.end != context.line(span).text.size()) continue;
    for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
      const Spot& spot = context.spots.all[index];
      const bool number = spot.kind == SpotKind::amount || spot.kind == SpotKind::number;
      if (!number || spot.span.begin > 0 || spot.span.end + 3 < span.end) continue;
      const base::Box box = box_of(context.text, spot.span);
      if (box.x0 > description->header.x1) loose.push_back(box);
    }
  }
}

Body body_of(const Context& context, const Header& header, std::uint32_t first_row) {
  Body body;
  body.letters.resize(header.columns.size());
  const PageText& text = context.text.pages[header.page];
  for (std::uint32_t row = first_row; row < text.rows.size(); ++row) {
    if (body.rows.size() >= kRowsLookedAt || ends_body(context, header.page, row)) break;
    if (text.rows[row].empty() || !is_described(context, header.page, row) ||
        text.lines[text.rows[row].front()].box.center_y() < header.bottom) {
      continue;
    }
    BodyRow out;
    out.numbers.resize(header.columns.size());
    const RowCells cells = cells_of(context, header, row);
    for (const Cell& cell : cells.numbers) out.numbers[index_of(header, cell.column)] = cell.spot;
    add_loose(context, header, cells, body.loose);
    for (const Span& span : cells.words) {
      const double reach = 4 * std::max(6.0, context.line(span).size);
      const Column* column = column_of(header, box_of(context.text, span), reach);
      if (column == nullptr) continue;
      const std::string_view words = folded_of(context.text, span);
      body.letters[index_of(header, column)] +=
          static_cast<std::size_t>(std::count_if(words.begin(), words.end(), base::is_alpha));
    }
    if (!cells.numbers.empty()) body.rows.push_back(std::move(out));
  }
  return body;
}

// A heading that was not read, or that is not there: numbers under one another make a column. Their
// right edges stand in line.
bool add_columns(Header& header, const Body& body) {
  constexpr double kInLine = 5;  // points, for words read from a picture
  bool added = false;
  std::vector<bool> taken(body.loose.size());
  for (std::size_t i = 0; i < body.loose.size(); ++i) {
    if (taken[i]) continue;
    base::Box box = body.loose[i];
    std::size_t count = 0;
    for (std::size_t j = i; j < body.loose.size(); ++j) {
      if (taken[j] || std::abs(body.loose[j].x1 - body.loose[i].x1) > kInLine) continue;
      taken[j] = true;
      box = box.united(body.loose[j]);
      ++count;
    }
    if (count * 2 < body.rows.size()) continue;
    box.y0 = header.top;
    box.y1 = header.bottom;
    header.columns.push_back({LabelKey::misc, box, nullptr});
    added = true;
  }
  std::sort(header.columns.begin(), header.columns.end(),
            [](const Column& a, const Column& b) { return a.header.x0 < b.header.x0; });
  return added;
}

std::size_t find(const Header& header, LabelKey role) {
  const Column* column = header.find(role);
  return column != nullptr ? index_of(header, column) : kNone;
}

// Whether most numbers of a column can be rates of VAT.
bool holds_rates(const Body& body, std::size_t column) {
  std::size_t rates = 0, others = 0;
  for (const BodyRow& row : body.rows) {
    const Spot* spot = row.numbers[column];
    if (spot == nullptr) continue;
    ++(spot->kind == SpotKind::percent || is_known_rate(spot->number) ? rates : others);
  }
  return rates >= others;
}

// Rows in which two columns make a third. A factor of one proves nothing: any two equal columns
// would do.
struct Proof {
  std::size_t made = 0, telling = 0, complete = 0;
};

Proof prove(const Body& body, std::size_t quantity, std::size_t price, std::size_t net,
            std::size_t discount) {
  Proof proof;
  if (quantity == kNone || price == kNone || net == kNone) return proof;
  for (const BodyRow& row : body.rows) {
    const Spot *q = row.numbers[quantity], *p = row.numbers[price], *n = row.numbers[net];
    if (q == nullptr || p == nullptr || n == nullptr) continue;
    ++proof.complete;
    const Decimal gross = q->number * p->number;
    const Spot* less = discount != kNone ? row.numbers[discount] : nullptr;
    const auto makes = [&](Decimal product) {
      return Decimal::within(product.rounded(2).abs(), n->number.abs(), Decimal::scaled(1, 2));
    };
    const bool made =
        makes(gross) ||
        (less != nullptr && (makes(gross - gross * less->number.abs() * Decimal::scaled(1, 2)) ||
                             makes(gross - less->number.abs())));
    if (!made) continue;
    ++proof.made;
    const Decimal one(1);
    if (q->number.abs() != one && p->number.abs() != one) ++proof.telling;
  }
  return proof;
}

// Whether a column of numbers without signs of percent is a rate of pay: times a coefficient it
// makes the price ("Taux  12,00   Coef.  2,000   Prix facturé  24,00").
bool makes_price(const Header& header, const Body& body, std::size_t rate) {
  const std::size_t price = find(header, LabelKey::col_unit_price);
  for (std::size_t factor = 0; price != kNone && factor < header.columns.size(); ++factor) {
    if (factor == rate || factor == price || header.columns[factor].role != LabelKey::misc)
      continue;
    const Proof proof = prove(body, rate, factor, price, kNone);
    if (proof.telling > 0 && proof.made == proof.complete) return true;
  }
  return false;
}

void drop_false_rates(Header& header, const Body& body) {
  const std::size_t rate = find(header, LabelKey::col_vat_rate);
  if (rate == kNone) return;
  if (!holds_rates(body, rate) || makes_price(header, body, rate)) {
    header.columns[rate].role = LabelKey::misc;
  }
}

bool may_be_number(LabelKey role) {
  return role == LabelKey::misc || role == LabelKey::col_quantity ||
         role == LabelKey::col_unit_price || role == LabelKey::col_net ||
         role == LabelKey::col_gross || role == LabelKey::col_progress;
}

// A heading of rates over numbers that stand without a sign of percent may be one of prices.
bool holds_percents(const Body& body, std::size_t column) {
  return std::any_of(body.rows.begin(), body.rows.end(), [&](const BodyRow& row) {
    return row.numbers[column] != nullptr && row.numbers[column]->kind == SpotKind::percent;
  });
}

// The three columns in which most rows multiply, when those the headings name never do.
void find_product(Header& header, const Body& body) {
  const std::size_t discount = find(header, LabelKey::col_discount);
  const Proof named =
      prove(body, find(header, LabelKey::col_quantity), find(header, LabelKey::col_unit_price),
            find(header, LabelKey::col_net), discount);
  if (named.made > 0) return;
  struct Best {
    std::size_t quantity = kNone, price = kNone, net = kNone;
    Proof proof;
  } best;
  const std::size_t count = header.columns.size();
  for (std::size_t n = 0; n < count; ++n) {
    for (std::size_t q = 0; q < n; ++q) {
      for (std::size_t p = 0; p < n; ++p) {
        const bool rates = header.columns[p].role == LabelKey::col_vat_rate &&
                           !header.has(LabelKey::col_unit_price) && !holds_percents(body, p);
        if (p == q || !may_be_number(header.columns[n].role) ||
            !may_be_number(header.columns[q].role) ||
            (!may_be_number(header.columns[p].role) && !rates)) {
          continue;
        }
        // Of two factors the first is the quantity unless a heading says otherwise.
        const bool swapped = header.columns[q].role == LabelKey::col_unit_price ||
                             header.columns[p].role == LabelKey::col_quantity;
        if (q > p && !swapped && header.columns[q].role != LabelKey::col_quantity) continue;
        const Proof proof = prove(body, q, p, n, discount);
        if (proof.telling > best.proof.telling) best = {q, p, n, proof};
      }
    }
  }
  if (best.proof.telling == 0 || best.proof.made * 5 < best.proof.complete * 4) return;
  for (Column& column : header.columns) {
    if (column.role == LabelKey::col_quantity || column.role == LabelKey::col_unit_price ||
        column.role == LabelKey::col_net) {
      column.role = LabelKey::misc;
    }
  }
  header.columns[best.quantity].role = LabelKey::col_quantity;
  header.columns[best.price].role = LabelKey::col_unit_price;
  header.columns[best.net].role = LabelKey::col_net;
}

// A second heading of rates is the one, when the first proved to be none.
void name_rates(Header& header, const Body& body) {
  if (header.has(LabelKey::col_vat_rate)) return;
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    Column& column = header.columns[i];
    if (column.role != LabelKey::misc || column.label == nullptr ||
        !column.label->means(LabelKey::col_vat_rate) || !holds_rates(body, i) ||
        makes_price(header, body, i)) {
      continue;
    }
    column.role = LabelKey::col_vat_rate;
    return;
  }
  // Rates under a heading nobody can read: shares that quantity × price does without.
  const std::size_t quantity = find(header, LabelKey::col_quantity),
                    price = find(header, LabelKey::col_unit_price),
                    net = find(header, LabelKey::col_net);
  const Proof proof = prove(body, quantity, price, net, kNone);
  if (proof.made == 0 || proof.made < proof.complete) return;
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    if (header.columns[i].role != LabelKey::misc || header.columns[i].label != nullptr) continue;
    const bool rates = std::all_of(body.rows.begin(), body.rows.end(), [&](const BodyRow& row) {
      const Spot* spot = row.numbers[i];
      return quantity == kNone || row.numbers[quantity] == nullptr ||
             (spot != nullptr && spot->kind == SpotKind::percent && is_known_rate(spot->number));
    });
    if (!rates) continue;
    header.columns[i].role = LabelKey::col_vat_rate;
    return;
  }
}

// Which of the unknown headings left of the numbers is the description.
void settle_description(Header& header, const Body& body) {
  const std::size_t now = find(header, LabelKey::col_description);
  if (now != kNone && header.columns[now].label != nullptr) {
    // Two headings may say it ("Item", "Description"): it is where the words are.
    std::size_t best = now;
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
      const Column& column = header.columns[i];
      if (column.role != LabelKey::misc || column.label == nullptr ||
          !column.label->means(LabelKey::col_description)) {
        continue;
      }
      if (body.letters[i] > 2 * body.letters[best]) best = i;
    }
    if (best == now) return;
    header.columns[now].role = LabelKey::col_reference;
    header.columns[best].role = LabelKey::col_description;
    return;
  }
  std::size_t best = now;
  for (std::size_t i = 0; i < header.columns.size(); ++i) {
    const Column& column = header.columns[i];
    if (column.role != LabelKey::misc && i != now) {
      if (column.role != LabelKey::col_reference && column.role != LabelKey::col_date) break;
      continue;
    }
    if (best == kNone || body.letters[i] > body.letters[best]) best = i;
  }
  if (best == kNone || best == now || body.letters[best] == 0) return;
  if (now != kNone) header.columns[now].role = LabelKey::misc;
  header.columns[best].role = LabelKey::col_description;
}

// Short words right of the quantities, under a heading nobody knows ("UQ", "Cdt"), are their units.
void name_units(Header& header, const Body& body) {
  constexpr std::size_t kLongestUnit = 6;  // letters, on an average
  const std::size_t quantity = find(header, LabelKey::col_quantity);
  if (header.has(LabelKey::col_unit) || quantity == kNone) return;
  const std::size_t next = quantity + 1;
  if (next + 1 >= header.columns.size() || header.columns[next].role != LabelKey::misc) return;
  const bool numbers = std::any_of(body.rows.begin(), body.rows.end(), [&](const BodyRow& row) {
    return row.numbers[next] != nullptr;
  });
  const std::size_t letters = body.letters[next];
  if (!numbers && letters >= body.rows.size() && letters <= kLongestUnit * body.rows.size()) {
    header.columns[next].role = LabelKey::col_unit;
  }
}

// In a statement of works the amounts of the contract, those done so far and those of the month
// stand beside one another: the last column that may be the net amount is.
void settle_statement(Header& header) {
  if (!header.has(LabelKey::col_progress) || !header.has(LabelKey::col_net)) return;
  const std::size_t now = find(header, LabelKey::col_net);
  std::size_t last = now;
  for (std::size_t i = now + 1; i < header.columns.size(); ++i) {
    const Column& column = header.columns[i];
    if (column.role == LabelKey::misc && column.label != nullptr &&
        column.label->means(LabelKey::col_net)) {
      last = i;
    }
  }
  if (last == now) return;
  header.columns[now].role = LabelKey::col_progress;
  header.columns[last].role = LabelKey::col_net;
}

}  // namespace

void settle_columns(const Context& context, Header& header, std::uint32_t first_row) {
  Body body = body_of(context, header, first_row);
  if (body.rows.empty()) return;
  settle_statement(header);
  if (add_columns(header, body)) body = body_of(context, header, first_row);
  drop_false_rates(header, body);
  find_product(header, body);
  name_rates(header, body);
  settle_description(header, body);
  name_units(header, body);
}

}  // namespace recevable::extract
