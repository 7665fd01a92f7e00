// The line table: a header row gives the columns, every row below with a net amount is a line, rows
// with words only continue the description above them.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/lines/description_column.h"
#include "extract/lines/line_body.h"
#include "extract/lines/line_cells.h"
#include "extract/lines/line_columns.h"
#include "extract/lines/line_fit.h"
#include "extract/lines/line_foot.h"
#include "extract/lines/line_guess.h"
#include "extract/lines/line_header.h"
#include "extract/lines/line_repair.h"
#include "extract/lines/line_words.h"
#include "extract/readers.h"
#include "extract/text/columns.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

using base::Decimal;

invoice::Amount amount_of(const Context& context, const Cell& cell) {
  const Span* label = cell.column->label != nullptr ? &cell.column->label->span : nullptr;
  return read_field<Decimal>(context, cell.spot->number, cell.spot->span, label, 0.95);
}

bool near(Decimal a, Decimal b, Decimal tolerance) {
  return Decimal::within(a, b, tolerance);
}

// Whether quantity and unit price make the net amount.
bool multiplies(const invoice::Line& line) {
  if (!line.quantity || !line.unit_price || !line.net) return false;
  const Decimal product = (*line.quantity * *line.unit_price).rounded(2);
  return Decimal::within(product.abs(), line.net->abs(), Decimal::scaled(1, 2));
}

// Whether the numbers of a row make its net amount: then it is a line, whatever its words begin
// with ("Solde de la mission", "Transport").
bool makes_its_net(const RowCells& cells) {
  const auto number = [&](LabelKey role) -> const Spot* {
    for (const Cell& cell : cells.numbers) {
      if (cell.column->role == role) return cell.spot;
    }
    return nullptr;
  };
  const Spot *quantity = number(LabelKey::col_quantity), *price = number(LabelKey::col_unit_price),
             *net = number(LabelKey::col_net), *discount = number(LabelKey::col_discount);
  if (quantity == nullptr || price == nullptr || net == nullptr) return false;
  const Decimal gross = (quantity->number * price->number).abs();
  const auto makes = [&](Decimal made) {
    return Decimal::within(made.rounded(2), net->number.abs(), Decimal::scaled(1, 2));
  };
  if (makes(gross)) return true;
  if (discount == nullptr) return false;
  const Decimal less = discount->number.abs();
  return makes(gross - gross * less * Decimal::scaled(1, 2)) || makes(gross - less);
}

// The percent a discount column means; an amount column says so by its size.
void settle_discount(invoice::Line& line) {
  if (!line.discount || !line.quantity || !line.unit_price || !line.net) return;
  const Decimal gross = *line.quantity * *line.unit_price;
  const Decimal percent = gross - (gross * *line.discount * Decimal::scaled(1, 2));
  line.discount_is_percent = near(percent, *line.net, Decimal::scaled(2, 2));
}

// Whether a row has a quantity and a price: then it is a line, even if they do not make its amount.
bool has_factors(const RowCells& cells) {
  const auto has = [&](LabelKey role) {
    return std::any_of(cells.numbers.begin(), cells.numbers.end(),
                       [&](const Cell& cell) { return cell.column->role == role; });
  };
  return has(LabelKey::col_quantity) && has(LabelKey::col_unit_price);
}

// Whether a row has an amount where those of lines stand.
bool has_net(const Header& header, const RowCells& cells) {
  return std::any_of(cells.numbers.begin(), cells.numbers.end(), [&](const Cell& cell) {
    return cell.column->role == LabelKey::col_net || cell.column->role == LabelKey::col_gross ||
           (cell.column->role == LabelKey::col_unit_price && !header.has(LabelKey::col_net));
  });
}

// Whether the numbers of a row are none but codes left of the description.
bool has_no_values(const Header& header, const RowCells& cells) {
  const Column* description = header.find(LabelKey::col_description);
  return std::all_of(cells.numbers.begin(), cells.numbers.end(), [&](const Cell& cell) {
    return cell.column->role == LabelKey::misc && description != nullptr &&
           cell.column < description;
  });
}

// Whether a row is the sum of the lines since the last one ("Total du site"), of two lines at
// least.
bool sums_up(std::string_view words, const RowCells& cells, const std::vector<LineDraft>& drafts,
             std::size_t section) {
  if (section + 2 > drafts.size() || !words.starts_with("total")) return false;
  Decimal sum;
  for (std::size_t i = section; i < drafts.size(); ++i) {
    if (!drafts[i].line.net) return false;
    sum = sum + *drafts[i].line.net;
  }
  const bool factors = std::any_of(cells.numbers.begin(), cells.numbers.end(), [](const Cell& c) {
    return c.column->role == LabelKey::col_unit_price;
  });
  return !factors && std::any_of(cells.numbers.begin(), cells.numbers.end(), [&](const Cell& c) {
    return c.column->role == LabelKey::col_net && c.spot->number == sum;
  });
}

// "Montant définitif HT  29 813,20" under lines that have quantities and prices.
bool is_total_in_words(const Context& context, const Header& header, std::uint32_t row,
                       const RowCells& cells) {
  if (!header.has(LabelKey::col_quantity) || !header.has(LabelKey::col_unit_price) ||
      !has_net(header, cells) || has_factors(cells)) {
    return false;
  }
  // "HT à 20 %  813,66   TVA 20 %  162,73": the tax may stand behind what it is of.
  const PageText& text = context.text.pages[header.page];
  return says_total(text.lines[text.rows[row].front()].text) ||
         std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
           const auto& labels = context.labels.on(header.page, l);
           if (labels.empty()) return false;
           const Label& first = context.labels.all[labels.front()];
           const auto& spots = context.spots.on(header.page, l);
           const bool rate = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
             return context.spots.all[index].kind == SpotKind::percent;
           });
           const std::string_view before =
               std::string_view(text.lines[l].text).substr(0, first.span.begin);
           return rate &&
                  (first.means_surely(LabelKey::vat_amount) || first.means(LabelKey::vat_rate)) &&
                  std::none_of(before.begin(), before.end(), base::is_alpha);
         });
}

// Whether one of the next rows is a line for certain: then no total stood above it, whatever its
// words, but the sum of a section or its heading ("Taxes et contributions  362,04").
bool lines_follow(const Context& context, const Header& header, std::uint32_t row) {
  constexpr int kRows = 3;
  const PageText& text = context.text.pages[header.page];
  int looked = 0;
  for (++row; row < text.rows.size() && looked < kRows; ++row) {
    if (text.rows[row].empty()) continue;
    ++looked;
    if (ends_body(context, header.page, row)) return false;
    if (makes_its_net(cells_of(context, header, row))) return true;
  }
  return false;
}

// The line read last of those from `from` on.
LineDraft* last_of(std::vector<LineDraft>& drafts, std::size_t from) {
  return drafts.size() > from ? &drafts.back() : nullptr;
}

// Reads the rows below a header. Returns the row the table ended at.
std::uint32_t read_table(const Context& context, const Header& header, std::uint32_t first_row,
                         std::vector<LineDraft>& drafts) {
  const PageText& text = context.text.pages[header.page];
  bool after_sum = false, after_total = false;
  const std::size_t from = drafts.size();
  std::size_t section = from;  // the lines since the last sum
  std::vector<WordRow> words;  // since the last line
  std::uint32_t row = first_row;
  for (; row < text.rows.size(); ++row) {
    if (text.rows[row].empty()) continue;
    const LineText& head = text.lines[text.rows[row].front()];
    if (head.box.center_y() < header.bottom) continue;
    RowCells cells = cells_of(context, header, row);
    if (!makes_its_net(cells)) {
      if (!has_factors(cells) && is_carried(text, row)) {
        if (head.text.find("a reporter") != std::string::npos) break;
        continue;
      }
      if (is_partial_sum(text, row)) {
        after_sum = true;
        section = drafts.size();
        continue;
      }
      // "Total du site": what follows may be the next section, or the totals of the invoice.
      if (!after_total && sums_up(head.text, cells, drafts, section) &&
          !ends_body(context, header.page, row)) {
        after_total = true;
        section = drafts.size();
        continue;
      }
      if (ends_table(context, header.page, row) ||
          (from < drafts.size() && is_total_in_words(context, header, row, cells))) {
        if (!lines_follow(context, header, row)) break;
        after_sum = true;
        section = drafts.size();
        continue;
      }
      if (after_total && has_net(header, cells)) break;
    } else {
      after_total = false;
    }
    if (!drafts.empty() && head.box.y0 - drafts.back().bottom > 12 * std::max(8.0, head.size) &&
        drafts.back().bottom > header.bottom) {
      break;  // a table does not jump over a third of the page
    }
    if (!has_net(header, cells)) {
      if (has_no_values(header, cells)) {
        add_word_row(context, header, cells, last_of(drafts, from), words);
      }
      continue;
    }
    LineDraft draft;
    // Not the head of the row: another column of the page may stand there, in other type.
    const LineText& own = context.line(cells.numbers.back().spot->span);
    draft.top = own.box.y0;
    draft.bottom = own.box.y1;
    draft.size = std::max(6.0, own.size);
    for (const Cell& cell : cells.numbers) {
      invoice::Line& line = draft.line;
      switch (cell.column->role) {
        case LabelKey::col_quantity:
          if (!line.quantity) line.quantity = amount_of(context, cell);
          break;
        case LabelKey::col_unit_price:
          if (!line.unit_price) line.unit_price = amount_of(context, cell);
          break;
        case LabelKey::col_net:
          line.net = amount_of(context, cell);
          break;
        case LabelKey::col_vat_rate:
          if (!line.vat_rate) line.vat_rate = amount_of(context, cell);
          break;
        case LabelKey::col_discount:
          if (!line.discount) line.discount = amount_of(context, cell);
          break;
        default:
          break;
      }
    }
    read_unnamed_numbers(context, cells, draft.line);
    if (!draft.line.quantity) find_quantity(context, cells, draft.line);
    place_words(context, header, cells, draft.line, draft.right_edge);
    for (const Cell& cell : cells.numbers) {
      const double x0 = box_of(context.text, cell.spot->span).x0;
      if (x0 > draft.right_edge) draft.next_column = std::min(draft.next_column, x0);
    }
    for (const Span& span : cells.words) {
      const double x0 = box_of(context.text, span).x0;
      if (x0 > draft.right_edge) draft.next_column = std::min(draft.next_column, x0);
    }
    for (const Column& column : header.columns) {
      if (column.header.x0 > draft.right_edge) {
        draft.next_column = std::min(draft.next_column, column.header.x0);
      }
    }
    repair_line(draft.line);
    settle_discount(draft.line);
    // A bare whole number is a net amount only where it is what quantity and price make: else it is
    // a page number or part of a sentence.
    const bool money = std::any_of(cells.numbers.begin(), cells.numbers.end(), [](const Cell& c) {
      return c.spot->kind == SpotKind::amount &&
             (c.column->role == LabelKey::col_net || c.column->role == LabelKey::col_gross);
    });
    if (!money && draft.line.net && !multiplies(draft.line)) continue;
    // Totals whose labels stand below them.
    if (!is_described(context, header.page, row) && !multiplies(draft.line) &&
        !makes_its_net(cells))
      continue;
    if (!draft.line.description && !draft.line.quantity && !draft.line.unit_price) continue;
    // Below a sum a discount or a charge looks like a line; lines of the next section say more.
    if (after_sum && !draft.line.quantity && !draft.line.unit_price) continue;
    share_word_rows(context, words, last_of(drafts, from), &draft);
    drafts.push_back(std::move(draft));
  }
  share_word_rows(context, words, last_of(drafts, from), nullptr);
  return row;
}

// "Remise commerciale  -500,00" under lines that have quantities and prices: taken off their sum,
// no line.
void drop_discounts(const Context& context, std::vector<LineDraft>& drafts) {
  const auto is_counted = [](const LineDraft& draft) {
    return draft.line.quantity || draft.line.unit_price;
  };
  const auto says_discount = [&](const invoice::Evidence& words) {
    return std::any_of(context.labels.all.begin(), context.labels.all.end(),
                       [&](const Label& label) {
                         return label.span.begin == 0 && label.means_surely(LabelKey::discount) &&
                                context.page(label.span).page->number == words.page &&
                                std::abs(label.box.x0 - words.box.x0) < 1 &&
                                std::abs(label.box.center_y() - words.box.center_y()) < 1;
                       });
  };
  while (drafts.size() > 1) {
    const invoice::Line& last = drafts.back().line;
    if (is_counted(drafts.back()) || !last.net || !last.net->is_negative() || !last.description ||
        !is_counted(drafts.front()) || !says_discount(last.description.evidence)) {
      return;
    }
    drafts.pop_back();
  }
}

// Of a table without headings, factors that do not make their amount may be no factors.
void doubt_products(std::vector<LineDraft>& drafts) {
  constexpr double kDoubtful = 0.5;
  for (LineDraft& draft : drafts) {
    if (multiplies(draft.line) || draft.line.discount) continue;
    for (invoice::Amount* field : {&draft.line.quantity, &draft.line.unit_price}) {
      field->confidence = std::min(field->confidence, kDoubtful);
    }
  }
}

}  // namespace

void read_lines(const Context& context, invoice::Invoice& invoice) {
  std::vector<LineDraft> drafts;
  Header last;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& text = context.text.pages[p];
    bool found = false;
    for (std::uint32_t row = 0; row < text.rows.size(); ++row) {
      std::optional<Header> read = line_header(context, p, row, found);
      if (!read) continue;
      Header& header = *read;
      fit_columns(context, header, row + 1);
      settle_columns(context, header, row + 1);
      fit_description(context, header, row + 1);
      const std::size_t from = drafts.size();
      row = std::max(row, read_table(context, header, row + 1, drafts) - 1);
      join_descriptions(context, drafts, from);
      last = std::move(header);
      found = true;
    }
    // A continued table may not repeat its header.
    if (!found && !last.columns.empty() && last.page + 1 == p && !drafts.empty()) {
      Header again = last;
      again.page = p;
      again.top = again.bottom = 0;
      const std::size_t before = drafts.size();
      std::vector<LineDraft> more;
      read_table(context, again, 0, more);
      join_descriptions(context, more, 0);
      // Only when what stands there has the shape of lines.
      std::size_t whole = 0;
      for (const LineDraft& d : more) whole += multiplies(d.line) ? 1U : 0U;
      if (whole * 2 > more.size()) {
        drafts.insert(drafts.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
      }
      if (drafts.size() > before) last = again;
    }
  }
  if (drafts.empty()) read_record_lines(context, invoice);
  if (drafts.empty() && invoice.lines.empty()) read_sentence_lines(context, invoice);
  if (drafts.empty() && invoice.lines.empty()) {
    for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
      std::uint32_t row = 0;
      const std::optional<Header> header = guess_header(context, p, row);
      if (!header) continue;
      const std::size_t from = drafts.size();
      read_table(context, *header, row, drafts);
      doubt_products(drafts);
      join_descriptions(context, drafts, from);
    }
  }
  drop_sums(drafts);
  drop_discounts(context, drafts);
  for (LineDraft& draft : drafts) invoice.lines.push_back(std::move(draft.line));
}

}  // namespace recevable::extract
