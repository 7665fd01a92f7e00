#include "extract/lines/description_column.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "extract/lines/line_body.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kRowsLookedAt = 40;
constexpr double kInLine = 1.5;  // points

// A word of a row that begins a cell: it opens its line or stands apart from what is before it.
struct Start {
  double x = 0, end = 0;  // of the cell, points
  std::size_t letters = 0;
};

// Cells that begin under one another.
struct Edge {
  double x = 0, end = 0;
  std::size_t rows = 0, letters = 0;
};

bool is_number(const Context& context, const Span& line, std::uint32_t at) {
  const auto& spots = context.spots.on(line.page, line.line);
  return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    const Spot& spot = context.spots.all[index];
    return spot.span.begin <= at && at < spot.span.end;
  });
}

struct Look {
  double left = 0, right = 0;  // between which cells may be the description's, points
  double heading = 0;          // where its heading begins
  bool counted = false;        // the column on the left is one of quantities
  std::size_t rows = 0;        // of lines
  std::size_t in_line = 0;     // of them, those with a word that begins under the heading's edge
  std::vector<Start> starts;
};

// The cells of a line. Whether a word begins under the heading's edge.
bool add_starts(const Context& context, const Span& span, Look& look) {
  constexpr double kApart = 0.6;  // of the type size
  const LineText& line = context.line(span);
  const auto words = context.page(span).page->words_of(context.page(span).page->lines[line.index]);
  bool open = false;
  double last = -1e9;
  bool after_number = false, in_line = false;
  for (std::uint32_t i = 0; i < line.text.size(); ++i) {
    if (line.text[i] == ' ') continue;
    const bool begins = i == 0 || line.text[i - 1] == ' ';
    if (begins) {
      const base::Box& box = words[line.to_word[i]].box;
      const bool number = is_number(context, span, i);
      const bool apart = i == 0 || after_number || box.x0 - last > kApart * line.size;
      if (apart) {
        open = box.x0 > look.left && box.x0 < look.right;
        if (open) look.starts.push_back({box.x0, box.x1, 0});
      }
      last = box.x1;
      in_line = in_line || std::abs(box.x0 - look.heading) < kInLine;
      if (open) look.starts.back().end = box.x1;
      // "7 Visites": a quantity is a cell of its own, though it nearly touches the next.
      after_number = look.counted && number && apart;
    }
    if (open && base::is_alpha(line.text[i])) ++look.starts.back().letters;
  }
  return in_line;
}

void look_below(const Context& context, const Header& header, std::uint32_t first_row, Look& look) {
  const PageText& text = context.text.pages[header.page];
  const bool counted = header.has(LabelKey::col_quantity) || header.has(LabelKey::col_unit_price);
  for (std::uint32_t row = first_row; row < text.rows.size() && look.rows < kRowsLookedAt; ++row) {
    if (ends_body(context, header.page, row)) break;
    bool money = false;
    std::size_t numbers = 0;
    for (const std::uint32_t l : text.rows[row]) {
      for (const std::uint32_t index : context.spots.on(header.page, l)) {
        const SpotKind kind = context.spots.all[index].kind;
        money = money || kind == SpotKind::amount;
        numbers += kind == SpotKind::amount || kind == SpotKind::number;
      }
    }
    // Totals under the lines have one number.
    if (counted && numbers < 2) continue;
    const bool below = !text.rows[row].empty() &&
                       text.lines[text.rows[row].front()].box.center_y() > header.bottom;
    if (!money || !below) continue;
    const std::size_t before = look.starts.size();
    bool in_line = false;
    for (const std::uint32_t l : text.rows[row]) {
      if (add_starts(context, {header.page, l, 0, 0}, look)) in_line = true;
    }
    const bool words = std::any_of(look.starts.begin() + static_cast<std::ptrdiff_t>(before),
                                   look.starts.end(), [](const Start& s) { return s.letters > 2; });
    if (!words) continue;
    ++look.rows;
    look.in_line += in_line ? 1U : 0U;
  }
}

// From left to right.
std::vector<Edge> edges_of(std::vector<Start> starts) {
  std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.x < b.x; });
  std::vector<Edge> edges;
  for (const Start& start : starts) {
    if (edges.empty() || start.x - edges.back().x > kInLine) edges.push_back({start.x, 0, 0, 0});
    Edge& edge = edges.back();
    edge.end = std::max(edge.end, start.end);
    edge.letters += start.letters;
    ++edge.rows;
  }
  return edges;
}

}  // namespace

void fit_description(const Context& context, Header& header, std::uint32_t first_row) {
  const auto found =
      std::find_if(header.columns.begin(), header.columns.end(),
                   [](const Column& c) { return c.role == LabelKey::col_description; });
  if (found == header.columns.end()) return;
  const auto at = static_cast<std::size_t>(found - header.columns.begin());
  const double size = std::max(6.0, header.bottom - header.top);
  const double right = at + 1 < header.columns.size() ? header.columns[at + 1].header.x0 : 1e9;
  // Cells of the column on the left may begin left of its heading.
  const double left =
      at == 0 ? found->header.x0 - 8 * size : header.columns[at - 1].header.x0 - 4 * size;
  Look look{left, right, found->header.x0, false, 0, 0, {}};
  look.counted = at > 0 && header.columns[at - 1].role == LabelKey::col_quantity;
  look_below(context, header, first_row, look);
  const std::size_t rows = look.rows;
  if (rows == 0) return;
  const std::vector<Edge> edges = edges_of(std::move(look.starts));
  const Edge* best = nullptr;
  for (const Edge& edge : edges) {
    if (edge.rows * 10 < rows * 6) continue;
    if (best == nullptr || edge.letters > best->letters) best = &edge;
  }
  if (best == nullptr) return;
  const bool under_heading = look.in_line * 10 >= rows * 6;
  if (!under_heading && best->x < found->header.x0 - 1) {
    found->header.x0 = best->x;
    if (at > 0 && header.columns[at - 1].header.x1 > best->x - 1) {
      Column& before = header.columns[at - 1];
      before.header.x1 = std::max(before.header.x0, best->x - 1);
    }
  }
  if (std::abs(best->x - found->header.x0) > kInLine) return;
  // Codes under no heading of their own, or under the first word of this one.
  for (const Edge& edge : edges) {
    const bool column = &edge != best && edge.x < best->x && edge.rows * 10 >= rows * 6 &&
                        edge.end < best->x && edge.letters < best->letters;
    if (!column) continue;
    const bool headed =
        std::any_of(header.columns.begin(), header.columns.end(), [&](const Column& c) {
          return c.role != LabelKey::col_description && c.header.x0 < edge.end &&
                 edge.x < c.header.x1;
        });
    if (headed || (at > 0 && edge.x < header.columns[at - 1].header.x1)) continue;
    Column code{LabelKey::misc, {edge.x, header.top, edge.end, header.bottom}, nullptr};
    header.columns.insert(header.columns.begin() + static_cast<std::ptrdiff_t>(at), code);
    break;
  }
}

}  // namespace recevable::extract
