#include "extract/lines/line_fit.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/lines/known_rates.h"
#include "extract/lines/line_body.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kRowsLookedAt = 40;

// Numbers under one another: from the left edge of the leftmost to the right edge of the rightmost.
struct Stack {
  double x0 = 0, x1 = 0;
  std::size_t cells = 0, percents = 0, rates = 0, small = 0;  // small: at most a hundred
};

// A number that is a cell of its own, with what follows it in the cell ("12 h", "20 %").
struct NumberCell {
  double x0 = 0, x1 = 0;
  SpotKind kind = SpotKind::number;
  base::Decimal number;
};

bool is_number(const Spot& spot) {
  return spot.kind == SpotKind::amount || spot.kind == SpotKind::number ||
         spot.kind == SpotKind::percent;
}

// The numbers of one line of a page, those within words left out.
void add_cells(const Context& context, std::uint32_t page, const LineText& line,
               std::vector<NumberCell>& cells) {
  constexpr std::size_t kLongestUnit = 10;
  std::uint32_t at = 0;
  bool words_before = false;
  for (const std::uint32_t index : context.spots.on(page, line.index)) {
    const Spot& spot = context.spots.all[index];
    const std::string_view between =
        std::string_view(line.text).substr(at, spot.span.begin > at ? spot.span.begin - at : 0);
    const bool letters = std::any_of(between.begin(), between.end(), base::is_alpha);
    if (letters) {
      // The unit of the number before it, or words of which it is a part.
      const bool unit = !cells.empty() && at > 0 && base::trim(between).size() <= kLongestUnit;
      if (unit) {
        const Span span{page, line.index, at, spot.span.begin};
        cells.back().x1 = std::max(cells.back().x1, box_of(context.text, span).x1);
      } else {
        const base::Box before = box_of(context.text, {page, line.index, at, spot.span.begin});
        const base::Box box = box_of(context.text, spot.span);
        words_before = box.x0 - before.x1 < 0.55 * line.size;
      }
    }
    at = spot.span.end;
    if (!is_number(spot) || words_before) continue;
    const base::Box box = box_of(context.text, spot.span);
    cells.push_back({box.x0, box.x1, spot.kind, spot.number});
  }
  const std::string_view rest = base::trim(std::string_view(line.text).substr(at));
  if (at > 0 && !rest.empty() && rest.size() <= kLongestUnit && !words_before && !cells.empty()) {
    cells.back().x1 = std::max(cells.back().x1, line.box.x1);
  }
}

// The rows of a table that hold words and two numbers or more, one of them money.
std::vector<std::vector<NumberCell>> rows_below(const Context& context, const Header& header,
                                                std::uint32_t first_row) {
  std::vector<std::vector<NumberCell>> rows;
  const PageText& text = context.text.pages[header.page];
  for (std::uint32_t row = first_row; row < text.rows.size(); ++row) {
    if (rows.size() >= kRowsLookedAt || ends_body(context, header.page, row)) break;
    std::vector<NumberCell> cells;
    for (const std::uint32_t l : text.rows[row]) {
      if (text.lines[l].box.center_y() < header.bottom) continue;
      add_cells(context, header.page, text.lines[l], cells);
    }
    const bool money = std::any_of(cells.begin(), cells.end(), [](const NumberCell& cell) {
      return cell.kind == SpotKind::amount;
    });
    if (cells.size() >= 2 && money && is_described(context, header.page, row)) {
      rows.push_back(std::move(cells));
    }
  }
  return rows;
}

// Cells of different rows that overlap are one stack.
std::vector<Stack> stacks_of(const std::vector<std::vector<NumberCell>>& rows) {
  std::vector<NumberCell> cells;
  for (const auto& row : rows) cells.insert(cells.end(), row.begin(), row.end());
  std::sort(cells.begin(), cells.end(),
            [](const NumberCell& a, const NumberCell& b) { return a.x0 < b.x0; });
  std::vector<Stack> stacks;
  for (const NumberCell& cell : cells) {
    // Cells that touch may overlap by what cutting a word in proportion loses.
    constexpr double kTouching = 1.5;  // points, less than a digit is wide
    if (stacks.empty() || cell.x0 >= stacks.back().x1 - kTouching)
      stacks.push_back({cell.x0, cell.x1, 0, 0, 0, 0});
    Stack& stack = stacks.back();
    stack.x1 = std::max(stack.x1, cell.x1);
    ++stack.cells;
    stack.percents += cell.kind == SpotKind::percent ? 1U : 0U;
    const bool rate = cell.kind == SpotKind::percent || is_known_rate(cell.number);
    stack.rates += rate ? 1U : 0U;
    stack.small += cell.number.abs() <= base::Decimal(100) ? 1U : 0U;
  }
  return stacks;
}

// What names lines or their codes heads no numbers, though the role is another's ("Article",
// "Désignation").
bool names_lines(const Column& column) {
  return column.label != nullptr && (column.label->means(LabelKey::col_description) ||
                                     column.label->means(LabelKey::col_reference));
}

bool holds_numbers(const Column& column) {
  const LabelKey role = column.role;
  if (role == LabelKey::misc && names_lines(column)) return false;
  return role == LabelKey::misc || role == LabelKey::col_quantity ||
         role == LabelKey::col_unit_price || role == LabelKey::col_net ||
         role == LabelKey::col_vat_rate || role == LabelKey::col_discount ||
         role == LabelKey::col_gross || role == LabelKey::col_progress;
}

// What it costs to take a stack for the column of a heading, in type sizes.
double cost_of(const Column& column, const Stack& stack, double size) {
  constexpr double kWrongKind = 3, kWords = 2;
  const double gap = std::max({0.0, column.header.x0 - stack.x1, stack.x0 - column.header.x1});
  double cost = gap / size;
  const bool percents = stack.percents * 2 > stack.cells;
  const bool of_percents = column.role == LabelKey::col_vat_rate ||
                           column.role == LabelKey::col_discount ||
                           column.role == LabelKey::col_progress || column.role == LabelKey::misc;
  if (percents && !of_percents) cost += kWrongKind;
  // Rates that are none, a discount of hundreds.
  if (column.role == LabelKey::col_vat_rate && stack.rates * 2 < stack.cells) cost += kWrongKind;
  if (column.role == LabelKey::col_discount && stack.small * 2 < stack.cells) cost += kWrongKind;
  if (!holds_numbers(column)) cost += kWords;
  return cost;
}

// A heading of units stands beside or over short words: those between the columns left and right of
// it, in cells of their own.
void fit_units(const Context& context, Header& header, std::uint32_t first_row) {
  constexpr std::size_t kLongestUnit = 12;
  constexpr double kReach = 30;  // points
  Column* unit = nullptr;
  double left = 0, right = 1e9;
  for (Column& column : header.columns) {
    if (column.role == LabelKey::col_unit && column.label != nullptr) unit = &column;
  }
  if (unit == nullptr) return;
  for (const Column& column : header.columns) {
    if (&column == unit) continue;
    if (holds_numbers(column) && column.header.x1 <= unit->header.x0)
      left = std::max(left, column.header.x1);
    if (holds_numbers(column) && column.header.x0 >= unit->header.x1)
      right = std::min(right, column.header.x0);
    // What begins where descriptions do is one.
    if (column.role == LabelKey::col_description) left = std::max(left, column.header.x0 + 3);
  }
  const PageText& text = context.text.pages[header.page];
  base::Box cells;
  std::size_t rows = 0;
  for (std::uint32_t row = first_row; row < text.rows.size() && rows < kRowsLookedAt; ++row) {
    if (ends_body(context, header.page, row)) break;
    for (const std::uint32_t l : text.rows[row]) {
      const LineText& line = text.lines[l];
      if (line.box.center_y() < header.bottom || l == text.rows[row].front()) continue;
      const bool near = line.box.x0 > std::max(left, unit->header.x0 - kReach) &&
                        line.box.x1 < std::min(right, unit->header.x1 + kReach);
      if (!near || line.text.size() > kLongestUnit || !context.spots.on(header.page, l).empty())
        continue;
      cells = cells.united(line.box);
      ++rows;
    }
  }
  if (rows == 0) return;
  unit->header.x0 = cells.x0;
  unit->header.x1 = cells.x1;
}

// Matches headings and stacks in their order, at the least cost: for each stack the heading, or
// nothing.
std::vector<std::optional<std::size_t>> matched(const Header& header,
                                                const std::vector<Stack>& stacks, double size) {
  constexpr double kEmptyHeading = 3, kStackWithout = 5, kFarthest = 14;
  const std::size_t heads = header.columns.size(), count = stacks.size();
  const std::size_t wide = count + 1;
  std::vector<double> cost((heads + 1) * wide, 0);
  enum class Step : std::uint8_t { none, skip_heading, skip_stack, match };
  std::vector<Step> step((heads + 1) * wide, Step::none);
  for (std::size_t h = 0; h <= heads; ++h) {
    for (std::size_t s = 0; s <= count; ++s) {
      if (h == 0 && s == 0) continue;
      double best = 1e9;
      Step how = Step::none;
      if (h > 0) {
        const bool numbers = holds_numbers(header.columns[h - 1]);
        const double skip = cost[(h - 1) * wide + s] + (numbers ? kEmptyHeading : 0);
        if (skip < best) {
          best = skip;
          how = Step::skip_heading;
        }
      }
      if (s > 0) {
        const double skip = cost[h * wide + s - 1] + kStackWithout;
        if (skip < best) {
          best = skip;
          how = Step::skip_stack;
        }
      }
      if (h > 0 && s > 0) {
        const double own = cost_of(header.columns[h - 1], stacks[s - 1], size);
        const double match = cost[(h - 1) * wide + s - 1] + own;
        if (own < kFarthest && match < best) {
          best = match;
          how = Step::match;
        }
      }
      cost[h * wide + s] = best;
      step[h * wide + s] = how;
    }
  }
  std::vector<std::optional<std::size_t>> headings(count);
  for (std::size_t h = heads, s = count; h > 0 || s > 0;) {
    switch (step[h * wide + s]) {
      case Step::match:
        headings[--s] = --h;
        break;
      case Step::skip_heading:
        --h;
        break;
      default:
        --s;
        break;
    }
  }
  return headings;
}

}  // namespace

void fit_columns(const Context& context, Header& header, std::uint32_t first_row) {
  const std::vector<std::vector<NumberCell>> rows = rows_below(context, header, first_row);
  if (rows.empty()) return;
  const std::vector<Stack> stacks = stacks_of(rows);
  const double size = std::max(6.0, header.bottom - header.top);
  const auto headings = matched(header, stacks, size);
  for (std::size_t s = 0; s < stacks.size(); ++s) {
    if (!headings[s]) continue;
    Column& column = header.columns[*headings[s]];
    // A heading without a meaning may be one of words with numbers in them.
    if (!holds_numbers(column) || column.label == nullptr) continue;
    column.header.x0 = stacks[s].x0;
    column.header.x1 = stacks[s].x1;
  }
  fit_units(context, header, first_row);
}

}  // namespace recevable::extract
