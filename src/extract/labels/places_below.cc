// Values under their labels, and over them.

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "extract/labels/place_search.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

// The first byte of a line's text whose word reaches right of `x`.
std::uint32_t first_byte_right_of(const Context& context, std::uint32_t page, const LineText& line,
                                  double x) {
  const document::Page& source = *context.text.pages[page].page;
  const auto words = source.words_of(source.lines[line.index]);
  for (std::uint32_t i = 0; i < line.text.size(); ++i) {
    if (words[line.to_word[i]].box.x1 > x) return i;
  }
  return static_cast<std::uint32_t>(line.text.size());
}

// Two cells that stand close come as one line: a word of it begins where the label does.
bool word_begins_at(const PageText& page, const LineText& line, double x, double reach) {
  const auto words = page.page->words_of(page.page->lines[line.index]);
  return std::any_of(words.begin(), words.end(),
                     [&](const document::Word& word) { return std::abs(word.box.x0 - x) < reach; });
}

// Lines of a page that stand in one row, from left to right.
std::vector<const LineText*> row_at(const PageText& page, double y, double within) {
  std::vector<const LineText*> row;
  for (const LineText& line : page.lines) {
    if (std::abs(line.box.center_y() - y) < within) row.push_back(&line);
  }
  std::ranges::sort(row, {}, [](const LineText* line) { return line->box.x0; });
  return row;
}

// A heading over a column whose value stands elsewhere in it: as many headings as values go
// together in their order, otherwise the heading is that of the value it is nearest to.
void add_below_in_column(const Context& context, const Label& label, std::vector<Place>& places) {
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  const double size = std::max(6.0, own.size);
  const double within = 0.9 * size;
  const std::vector<const LineText*> headings = row_at(page, own.box.center_y(), within);
  constexpr std::size_t kFewest = 3;
  if (headings.size() < kFewest) return;
  const LineText* next = nullptr;
  for (const LineText& line : page.lines) {
    const double gap = line.box.y0 - own.box.y1;
    if (gap < -0.3 * size || gap > weights::kBelowReach * size) continue;
    if (std::ranges::find(headings, &line) != headings.end()) continue;
    if (next == nullptr || line.box.y0 < next->box.y0 - 0.5) next = &line;
  }
  if (next == nullptr) return;
  const std::vector<const LineText*> values = row_at(page, next->box.center_y(), within);
  const auto place = std::ranges::find(headings, &own) - headings.begin();
  const LineText* best = nullptr;
  if (values.size() == headings.size()) {
    best = values[static_cast<std::size_t>(place)];
  } else {
    const auto is_nearest = [&](const LineText* value) {
      return *std::ranges::min_element(headings, {}, [&](const LineText* heading) {
        return std::abs(heading->box.center_x() - value->box.center_x());
      }) == &own;
    };
    const auto found = std::ranges::find_if(values, is_nearest);
    if (found != values.end()) best = *found;
  }
  constexpr std::size_t kValueTokens = 10;
  if (best == nullptr || best->tokens.size() > kValueTokens ||
      begins_with_label(context, label.span.page, best->index, 0)) {
    return;
  }
  places.push_back(
      {{label.span.page, best->index, 0, next_label(context, label.span.page, best->index, 0)},
       weights::kBelow,
       Place::Relation::below});
}

}  // namespace

void add_below(const Context& context, const Label& label, std::vector<Place>& places) {
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  const double size = std::max(6.0, own.size);
  std::uint32_t best = 0;
  double best_y = 1e9;
  bool found = false;
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    const LineText& line = page.lines[l];
    if (l == label.span.line || l == label.last_line) continue;
    if (line.box.y0 < label.box.center_y() || line.box.center_y() <= label.box.y1 - 0.2 * size) {
      continue;
    }
    if (line.box.y0 - label.box.y1 > weights::kBelowReach * size) continue;
    if (line.box.x0 > label.box.x1 + size || line.box.x1 < label.box.x0) continue;
    if (line.box.y0 < best_y - 0.5) {
      best_y = line.box.y0;
      best = l;
      found = true;
    }
  }
  if (!found) {
    add_below_in_column(context, label, places);
    return;
  }
  const LineText& line = page.lines[best];
  const auto near = [&](double a, double b) { return std::abs(a - b) < weights::kAligned * size; };
  const bool centred = near(line.box.center_x(), label.box.center_x());
  const bool flush = near(line.box.x0, label.box.x0) || near(line.box.x1, label.box.x1);
  // A value under the label's column only, when the line below spans several columns; one that is
  // centred under its label, or ends with it, may be the wider of the two.
  const bool begins_left = line.box.x0 < label.box.x0 - size;
  const bool wider =
      begins_left && ((!centred && !flush) || word_begins_at(page, line, label.box.x0, 0.3 * size));
  const std::uint32_t from =
      wider ? first_byte_right_of(context, label.span.page, line, label.box.x0 - 0.5 * size) : 0;
  if (from >= line.text.size()) return;
  if (begins_with_label(context, label.span.page, best, from)) {
    if (from == 0 && is_code_in_words(context, label, best)) {
      const auto end = static_cast<std::uint32_t>(line.text.size());
      places.push_back({{label.span.page, best, 0, end}, weights::kBelow, Place::Relation::below});
    } else {
      add_below_in_column(context, label, places);
    }
    return;
  }
  const bool aligned = centred || flush;
  places.push_back({{label.span.page, best, from, next_label(context, label.span.page, best, from)},
                    aligned ? weights::kBelowAligned : weights::kBelow,
                    Place::Relation::below});
}

// A form that prints its labels under the values: what touches the label stands above it, and what
// is below is farther by far. A label that has its value below is nearer to that one.
void add_above(const Context& context, const Label& label, std::vector<Place>& places) {
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  if (label.span.begin > 0 && !opens_cell(context, label)) return;  // the end of a sentence
  const double size = std::max(6.0, own.size);
  const LineText *above = nullptr, *below = nullptr;
  double gap_above = 0.8 * size, gap_below = 1e9;
  for (const LineText& line : page.lines) {
    if (&line == &own || line.box.x0 > label.box.x1 || line.box.x1 < label.box.x0) continue;
    const double up = label.box.y0 - line.box.y1, down = line.box.y0 - label.box.y1;
    if (line.box.center_y() < label.box.y0 && up < gap_above) {
      gap_above = up;
      above = &line;
    } else if (line.box.center_y() > label.box.y1 && down < gap_below) {
      gap_below = down;
      below = &line;
    }
  }
  if (above == nullptr || (below != nullptr && gap_below < 0.6 * size + 2 * gap_above)) return;
  const bool aligned = std::abs(above->box.x0 - label.box.x0) < size ||
                       std::abs(above->box.x1 - label.box.x1) < size ||
                       std::abs(above->box.center_x() - label.box.center_x()) < size;
  constexpr std::size_t kValueTokens = 10;
  if (!aligned || above->tokens.size() > kValueTokens ||
      !context.labels.on(label.span.page, above->index).empty()) {
    return;
  }
  places.push_back(
      {{label.span.page, above->index, 0, static_cast<std::uint32_t>(above->text.size())},
       weights::kAbove,
       Place::Relation::above});
}

}  // namespace recevable::extract
