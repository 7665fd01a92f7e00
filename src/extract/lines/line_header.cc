#include "extract/lines/line_header.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace recevable::extract {
namespace {

constexpr auto kRoles = std::to_array<LabelKey>(
    {LabelKey::col_description, LabelKey::col_quantity, LabelKey::col_unit_price, LabelKey::col_net,
     LabelKey::col_unit, LabelKey::col_vat_rate, LabelKey::col_discount, LabelKey::col_gross,
     LabelKey::col_reference, LabelKey::col_date, LabelKey::col_progress});

bool is_line_header(const Header& header) {
  const int money = header.has(LabelKey::col_net) + header.has(LabelKey::col_unit_price) +
                    header.has(LabelKey::col_quantity) + header.has(LabelKey::col_gross);
  if (header.columns.size() < 2 || money == 0) return false;
  return header.has(LabelKey::col_description) ? money >= 1 : money >= 3;
}

bool heads_a_column(const Label& label) {
  return std::any_of(kRoles.begin(), kRoles.end(),
                     [&](LabelKey role) { return label.means(role); });
}

// The cells of a line whose words stand apart: "% précédent", "Situation précédente HT".
std::vector<Span> cells_apart(const Context& context, std::uint32_t page, std::uint32_t l) {
  constexpr double kApart = 0.6;  // of the type size: a space is 0.25 to 0.35
  const LineText& line = context.text.pages[page].lines[l];
  const auto words =
      context.text.pages[page].page->words_of(context.text.pages[page].page->lines[line.index]);
  std::vector<Span> cells;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 1; i + 1 < line.text.size(); ++i) {
    if (line.text[i] != ' ') continue;
    const std::uint32_t before = line.to_word[i - 1], after = line.to_word[i + 1];
    if (before == after || words[after].box.x0 - words[before].box.x1 < kApart * line.size) {
      continue;
    }
    cells.push_back({page, l, begin, i});
    begin = i + 1;
  }
  cells.push_back({page, l, begin, static_cast<std::uint32_t>(line.text.size())});
  return cells;
}

class Headings {
 public:
  Headings(const Context& context, std::uint32_t page, std::uint32_t row)
      : context_(context),
        text_(context.text.pages[page]),
        row_(row),
        header_(header_of_row(context, page, row, kRoles)) {}

  // Null when the row has no headings of lines.
  Header* read() {
    for (const std::uint32_t l : text_.rows[row_]) add_mixed_line(l);
    if (header_.columns.size() >= 2) add_rows_beside();
    // A last column may be named as totals are ("Net HT", "Total TTC").
    if (!header_.has(LabelKey::col_net)) name_total_column();
    sort();
    if (header_.columns.size() >= 2) add_unnamed_columns(context_, row_, header_);
    set_gross_price_aside();
    return is_line_header(header_) ? &header_ : nullptr;
  }

 private:
  // The words of a heading's line that stand in its cell.
  bool says(const Column& column, std::string_view word) const {
    if (column.label == nullptr) return false;
    const Span& span = column.label->span;
    return std::any_of(text_.rows[row_].begin(), text_.rows[row_].end(), [&](std::uint32_t l) {
      const LineText& line = text_.lines[l];
      const bool own =
          l == span.line || (column.label->last_line != span.line && l == column.label->last_line);
      if (!own) return false;
      const std::size_t at = line.text.find(word, l == span.line ? span.begin : 0);
      return at != std::string::npos &&
             box_of(context_.text, {span.page, l, static_cast<std::uint32_t>(at),
                                    static_cast<std::uint32_t>(at + word.size())})
                     .x1 < column.header.x1 + 1;
    });
  }

  // "Prix public TTC" beside "Net HT": no price of which the net amount is made.
  void set_gross_price_aside() {
    const Column* net = header_.find(LabelKey::col_net);
    if (net == nullptr || says(*net, "ttc") || !says(*net, "ht")) return;
    for (Column& column : header_.columns) {
      if (column.role == LabelKey::col_unit_price && says(column, "ttc")) {
        column.role = LabelKey::misc;
      }
    }
  }

  void sort() {
    std::sort(header_.columns.begin(), header_.columns.end(),
              [](const Column& a, const Column& b) { return a.header.x0 < b.header.x0; });
  }

  bool is_free(const base::Box& box) const {
    return std::none_of(header_.columns.begin(), header_.columns.end(), [&](const Column& c) {
      return c.header.x0 < box.x1 && box.x0 < c.header.x1;
    });
  }

  void add(const Label* label, const base::Box& box) {
    LabelKey role = LabelKey::misc;
    if (label != nullptr) {
      for (const LabelKey key : kRoles) {
        if (!label->means(key) || header_.has(key)) continue;
        role = key;
        break;
      }
    }
    const bool first = header_.columns.empty();
    header_.columns.push_back({role, box, label});
    header_.top = first ? box.y0 : std::min(header_.top, box.y0);
    header_.bottom = std::max(header_.bottom, box.y1);
  }

  std::vector<const Label*> labels_in(const Span& cell) const {
    std::vector<const Label*> found;
    for (const std::uint32_t index : context_.labels.on(cell.page, cell.line)) {
      const Label& label = context_.labels.all[index];
      if (label.span.begin < cell.begin || label.span.begin >= cell.end || !heads_a_column(label)) {
        continue;
      }
      found.push_back(&label);
    }
    return found;
  }

  // A line of headings of which the lexicon does not know every word ("% précédent", "P.U. révisé
  // HT"), in cells that stand apart.
  void add_mixed_line(std::uint32_t l) {
    constexpr std::size_t kMostTokens = 24;
    const LineText& line = text_.lines[l];
    const std::uint32_t page = header_.page;
    if (line.tokens.size() > kMostTokens || is_label_line(context_, page, l)) return;
    // "Prestation (semaines 1 à 4)": whole numbers may stand in a heading.
    const auto& spots = context_.spots.on(page, l);
    const bool values = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context_.spots.all[index];
      return spot.kind != SpotKind::number || spot.decimals > 0 || spot.span.begin == 0;
    });
    if (values) return;
    const std::vector<Span> cells = cells_apart(context_, page, l);
    std::size_t known = 0;
    for (const Span& cell : cells) known += labels_in(cell).empty() ? 0U : 1U;
    // Alone it must look like a row of headings, and not like words that hold one.
    if (known == 0 || known + header_.columns.size() < 2 || known * 3 < cells.size()) return;
    for (const Span& cell : cells) {
      const std::vector<const Label*> labels = labels_in(cell);
      const base::Box box = box_of(context_.text, cell);
      const std::string_view words = folded_of(context_.text, cell);
      if (labels.empty() && std::any_of(words.begin(), words.end(), base::is_alpha)) {
        if (is_free(box)) add(nullptr, box);
      }
      for (const Label* label : labels) {
        const base::Box own = labels.size() == 1 ? box.united(label->box) : label->box;
        if (is_free(own)) add(label, own);
      }
    }
  }

  // Headings that begin on the row above and end on this one or beside it, or that stand a little
  // above or below the row because they have another number of lines.
  void add_rows_beside() {
    const double size = std::max(6.0, header_.bottom - header_.top);
    const double middle = (header_.top + header_.bottom) / 2;
    const auto is_near = [&](std::uint32_t row) {
      return std::any_of(text_.rows[row].begin(), text_.rows[row].end(), [&](std::uint32_t l) {
        return std::abs(text_.lines[l].box.center_y() - middle) < 2 * size;
      });
    };
    for (std::uint32_t row = row_; row > 0 && is_near(row - 1); --row)
      add_row(row - 1, middle, size);
    for (std::uint32_t row = row_ + 1; row < text_.rows.size() && is_near(row); ++row) {
      add_row(row, middle, size);
    }
  }

  void add_row(std::uint32_t row, double middle, double size) {
    constexpr double kBeside = 0.6;  // of the height of the headings
    for (const std::uint32_t l : text_.rows[row]) {
      const bool beside = std::abs(text_.lines[l].box.center_y() - middle) < kBeside * size;
      const std::size_t before = header_.columns.size();
      for (const std::uint32_t index : context_.labels.on(header_.page, l)) {
        const Label& label = context_.labels.all[index];
        const bool reaches = row < row_ && label.last_line != l && label.box.y1 > middle;
        if ((beside || reaches) && heads_a_column(label) && !label.in_paragraph &&
            is_free(label.box) && is_label_line(context_, header_.page, l)) {
          add(&label, label.box);
        }
      }
      if (beside && header_.columns.size() == before) add_mixed_line(l);
    }
  }

  // Takes a total's label on the row as the column of net amounts.
  void name_total_column() {
    if (header_.columns.size() < 2) return;
    static constexpr auto kTotals =
        std::to_array<LabelKey>({LabelKey::total_ht, LabelKey::total_ttc, LabelKey::net_to_pay});
    for (Column& column : header_of_row(context_, header_.page, row_, kTotals).columns) {
      const bool taken = std::any_of(header_.columns.begin(), header_.columns.end(),
                                     [&](const Column& c) { return c.label == column.label; });
      if (taken || column.header.x0 < header_.columns.back().header.x0) continue;
      column.role = LabelKey::col_net;
      header_.columns.push_back(column);
      return;
    }
  }

  const Context& context_;
  const PageText& text_;
  std::uint32_t row_;
  Header header_;
};

// Whether a header says what taxes are of, as tables of VAT do and line tables do not.
bool names_bases(const Context& context, const Header& header, std::uint32_t row) {
  const auto& lines = context.text.pages[header.page].rows[row];
  return std::any_of(lines.begin(), lines.end(), [&](std::uint32_t l) {
    const auto& labels = context.labels.on(header.page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      // "Forfait HT": the last word of another heading.
      const bool own = label.span.begin == 0 || label.as(LabelKey::vat_base) == Strength::strong;
      return own && label.means(LabelKey::vat_base) && !label.means(LabelKey::col_net);
    });
  });
}

}  // namespace

std::optional<Header> line_header(const Context& context, std::uint32_t page, std::uint32_t row,
                                  bool second) {
  if (context.text.pages[page].rows[row].empty()) return std::nullopt;
  Headings headings(context, page, row);
  Header* header = headings.read();
  if (header == nullptr) return std::nullopt;
  // A table of VAT may have a column of words ("Ventilation"); it has no quantities and no prices.
  const bool counted = header->has(LabelKey::col_quantity) || header->has(LabelKey::col_unit_price);
  const bool bases = names_bases(context, *header, row);
  if (second ? !counted || bases : !counted && bases) return std::nullopt;
  return std::move(*header);
}

}  // namespace recevable::extract
