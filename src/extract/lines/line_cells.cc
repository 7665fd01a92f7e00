#include "extract/lines/line_cells.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace recevable::extract {
namespace {

using base::Decimal;

// Columns whose numbers are cells of their own, whether they are read (quantity) or only kept out
// of the description (an unknown heading).
bool numeric_role(LabelKey role) {
  return role == LabelKey::misc || role == LabelKey::col_quantity ||
         role == LabelKey::col_unit_price || role == LabelKey::col_net ||
         role == LabelKey::col_vat_rate || role == LabelKey::col_discount ||
         role == LabelKey::col_gross || role == LabelKey::col_progress;
}

// A number that opens its cell or follows another number; one inside a sentence is part of it.
bool stands_alone(const Context& context, const Spot& spot, std::uint32_t after) {
  const LineText& line = context.line(spot.span);
  for (std::uint32_t i = after; i < spot.span.begin; ++i) {
    if (base::is_alnum(line.text[i])) {
      // Words before it: only a wide gap makes it a cell of its own.
      const base::Box box = box_of(context.text, spot.span);
      std::uint32_t last = spot.span.begin;
      while (last > after && line.text[last - 1] == ' ') --last;
      const base::Box before = box_of(context.text, {spot.span.page, spot.span.line, after, last});
      return box.x0 - before.x1 > 0.55 * line.size;
    }
  }
  return true;
}

// "Indemnité forfaitaire : 40 €. Pas d'escompte.": words before a number and after it, more than a
// unit has.
bool inside_a_sentence(const LineText& line, const Spot& spot) {
  constexpr auto kWords = 12;  // letters
  const auto letters = [&](std::size_t from, std::size_t to) {
    return std::count_if(line.text.begin() + static_cast<std::ptrdiff_t>(from),
                         line.text.begin() + static_cast<std::ptrdiff_t>(to), base::is_alpha);
  };
  return letters(0, spot.span.begin) > kWords && letters(spot.span.end, line.text.size()) > kWords;
}

// The part of a span that begins right of `x`; the rest is given in `before`.
Span split_at(const Context& context, const Span& span, double x, Span& before) {
  before = {span.page, span.line, span.begin, span.begin};
  const std::string& text = context.line(span).text;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const bool word_start = text[i] != ' ' && (i == span.begin || text[i - 1] == ' ');
    if (!word_start) continue;
    std::uint32_t word_end = i;
    while (word_end < span.end && text[word_end] != ' ') ++word_end;
    if (box_of(context.text, {span.page, span.line, i, word_end}).x1 > x) {
      before.end = i;
      return {span.page, span.line, i, span.end};
    }
  }
  before.end = span.end;
  return {span.page, span.line, span.end, span.end};
}

// "TVA 20 %" in the column of rates.
bool names_a_tax(const Context& context, const Span& span) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"tva", "t.v.a.", "tva :", "tva a", "vat", "mwst", "ust", "iva", "btw"});
  const std::string_view words = base::trim(folded_of(context.text, span));
  return std::find(kNames.begin(), kNames.end(), words) != kNames.end();
}

// Words under a heading that is none of the description: an unknown one, dates, a period.
bool in_other_column(const Context& context, const Header& header, const Span& span) {
  const base::Box box = box_of(context.text, span);
  const Column* column = column_of(header, box, std::max(6.0, context.line(span).size));
  // "PORT  Livraison": begins in a column of codes, and goes on into the description.
  const Column* description = header.find(LabelKey::col_description);
  if (description != nullptr && column != nullptr && column < description &&
      box.x1 > description->header.x0 + 1) {
    return false;
  }
  // A code under a heading of rates ("A", "T2").
  constexpr std::uint32_t kLongestCode = 2;
  const bool code = column != nullptr && column->role == LabelKey::col_vat_rate &&
                    span.end - span.begin <= kLongestCode;
  return column != nullptr &&
         (code || column->role == LabelKey::misc || column->role == LabelKey::col_date ||
          // "il pce", "épce": a quantity the picture did not give up.
          (column->role == LabelKey::col_quantity && context.line(span).from_ocr &&
           column != &header.columns.front()));
}

// A number after a word and a space is part of what the words say ("cuve 200 L de l'école").
bool opens_cell(const Context& context, const Spot& spot) {
  const LineText& line = context.line(spot.span);
  const std::size_t word = spot.span.begin == 0
                               ? std::string::npos
                               : line.text.find_last_not_of(' ', spot.span.begin - 1);
  if (word == std::string::npos) return true;
  const auto at = static_cast<std::uint32_t>(word);
  const base::Box before = box_of(context.text, {spot.span.page, spot.span.line, at, at + 1});
  return box_of(context.text, spot.span).x0 - before.x1 > 0.8 * std::max(6.0, line.size);
}

// Words that begin right of a number of the row stand behind the description: what the number is
// counted in ("€/MWh"), a code under another heading, a column beside the table.
bool behind_a_number(const Context& context, const Header& header, const RowCells& cells,
                     const Span& span) {
  const Column* description = header.find(LabelKey::col_description);
  const double x0 = box_of(context.text, span).x0;
  return std::any_of(cells.numbers.begin(), cells.numbers.end(), [&](const Cell& cell) {
    if (description != nullptr && cell.column < description) return false;
    if (!opens_cell(context, *cell.spot)) return false;
    return box_of(context.text, cell.spot->span).x1 <= x0 + 0.5;
  });
}

// A cell left of the description's heading, when another one stands under it: not of this table.
bool beside_description(const Context& context, const Column& description, const RowCells& cells,
                        const Span& span) {
  const base::Box box = box_of(context.text, span);
  if (box.x1 >= description.header.x0 - 1) return false;
  const double size = std::max(6.0, context.line(span).size);
  return std::any_of(cells.words.begin(), cells.words.end(), [&](const Span& other) {
    const base::Box under = box_of(context.text, other);
    return other.line != span.line && under.x0 > box.x1 &&
           under.x0 > description.header.x0 - size && under.x0 < description.header.x1;
  });
}

// A short word right of the quantity: its unit.
void take_unit(const Context& context, const Span& span, invoice::Line& line) {
  if (!line.quantity || line.unit) return;
  const base::Box box = box_of(context.text, span);
  const base::Box& number = line.quantity.evidence.box;
  const std::string raw = raw_of(context.text, span);
  if (raw.size() > 12 || box.x0 < number.x1 - 1 ||
      box.x0 - number.x1 >= 2.5 * std::max(6.0, context.line(span).size)) {
    return;
  }
  line.unit = read_field<std::string>(context, raw, span, nullptr, 0.85);
}

const Span* label_of(const Column& column) {
  return column.label != nullptr ? &column.label->span : nullptr;
}

}  // namespace

RowCells cells_of(const Context& context, const Header& header, std::uint32_t row) {
  RowCells cells;
  const PageText& text = context.text.pages[header.page];
  for (const std::uint32_t l : text.rows[row]) {
    const LineText& line = text.lines[l];
    std::uint32_t at = 0;
    for (const std::uint32_t index : context.spots.on(header.page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind != SpotKind::amount && spot.kind != SpotKind::number &&
          spot.kind != SpotKind::percent)
        continue;
      const base::Box box = box_of(context.text, spot.span);
      const Column* column = column_of(header, box, 2.5 * std::max(6.0, line.size));
      if (column == nullptr || !numeric_role(column->role)) continue;
      // "Remise 5 %": a share is no quantity and no price.
      if (spot.kind == SpotKind::percent &&
          (column->role == LabelKey::col_quantity || column->role == LabelKey::col_unit_price ||
           column->role == LabelKey::col_net)) {
        continue;
      }
      // "5,00 €" is money, whatever stands above it.
      if (column->role == LabelKey::col_quantity && !spot.currency.empty()) continue;
      // Cells that nearly touch are told apart by their header.
      const bool rate = spot.kind == SpotKind::percent && column->role == LabelKey::col_vat_rate &&
                        box.center_x() > column->header.x0 - 2 &&
                        box.center_x() < column->header.x1 + 2;
      const bool under_header =
          !inside_a_sentence(line, spot) &&
          (rate || std::abs(box.x1 - column->header.x1) < 1.5 ||
           (box.x0 >= column->header.x0 - 1 && box.x1 <= column->header.x1 + 1));
      if (!under_header && !stands_alone(context, spot, at)) continue;
      if (spot.span.begin > at) cells.words.push_back({header.page, l, at, spot.span.begin});
      cells.numbers.push_back({column, &spot});
      at = spot.span.end;
    }
    if (at < line.text.size())
      cells.words.push_back({header.page, l, at, static_cast<std::uint32_t>(line.text.size())});
  }
  std::erase_if(cells.words, [&](const Span& span) {
    const std::string_view part = folded_of(context.text, span);
    return std::none_of(part.begin(), part.end(), base::is_alnum);
  });
  return cells;
}

std::vector<Span> description_words(const Context& context, const Header& header,
                                    const RowCells& cells) {
  const Column* description = header.find(LabelKey::col_description);
  std::vector<Span> words, codes;
  for (const Span& span : cells.words) {
    if (in_other_column(context, header, span) || names_a_tax(context, span) ||
        behind_a_number(context, header, cells, span)) {
      continue;
    }
    const base::Box box = box_of(context.text, span);
    const bool has_left = description != nullptr && description != &header.columns.front();
    if (!has_left) {
      // A code in a narrow column of its own, whose header was not understood.
      const bool code = description != nullptr && &span != &cells.words.back() &&
                        span.end - span.begin <= 14 && box.x1 < description->header.x0 - 1;
      const bool beside =
          description != nullptr && beside_description(context, *description, cells, span);
      if (!code && !beside) words.push_back(span);
      if (code && !beside) codes.push_back(span);
      continue;
    }
    // What begins clear of the column on the left is whole: headings are centred too.
    const Column& beside = *(description - 1);
    if (box.x0 > beside.header.x1 + 0.5 * std::max(6.0, context.line(span).size) &&
        box.x1 > description->header.x0) {
      words.push_back(span);
      continue;
    }
    Span left;
    const Span rest = split_at(context, span, description->header.x0, left);
    if (rest.end > rest.begin) words.push_back(rest);
  }
  // A short word left of a heading that is centred is the description, where nothing else is.
  if (words.empty() && codes.size() == 1) return codes;
  return words;
}

void find_quantity(const Context& context, RowCells& cells, invoice::Line& line) {
  if (!line.unit_price || !line.net) return;
  constexpr std::uint32_t kLongestUnit = 12;
  for (std::size_t i = 0; i < cells.words.size(); ++i) {
    const Span span = cells.words[i];
    const LineText& text = context.line(span);
    for (const Token& token : text.tokens) {
      if (token.kind != TokenKind::digits || token.begin < span.begin || token.end > span.end)
        continue;
      const bool minus = token.begin > span.begin && text.text[token.begin - 1] == '-';
      const std::uint32_t start = token.begin - (minus ? 1U : 0U);
      const bool opens = start == span.begin || text.text[start - 1] == ' ';
      if (!opens || (start > span.begin && span.end - token.begin > kLongestUnit + 6)) continue;
      std::uint32_t end = token.end;
      std::string digits = text.text.substr(token.begin, end - token.begin);
      if (end + 1 < span.end && (text.text[end] == ',' || text.text[end] == '.') &&
          base::is_digit(text.text[end + 1])) {
        digits += '.';
        for (++end; end < span.end && base::is_digit(text.text[end]); ++end)
          digits += text.text[end];
      }
      const auto quantity = Decimal::parse(digits);
      if (!quantity || quantity->is_zero()) continue;
      const Decimal product = (*quantity * *line.unit_price).rounded(2);
      if (!Decimal::within(product.abs(), line.net->abs(), Decimal::scaled(1, 2))) continue;
      const Span place{span.page, span.line, start, end};
      const Decimal signed_quantity =
          product.is_negative() == line.net->is_negative() ? *quantity : -*quantity;
      line.quantity = read_field<Decimal>(context, signed_quantity, place, nullptr, 0.9);
      Span unit{span.page, span.line, end, span.end};
      while (unit.begin < unit.end && text.text[unit.begin] == ' ') ++unit.begin;
      if (unit.end > unit.begin && unit.end - unit.begin <= kLongestUnit) {
        line.unit =
            read_field<std::string>(context, raw_of(context.text, unit), unit, nullptr, 0.85);
      }
      cells.words[i].end = start;
      if (cells.words[i].end <= cells.words[i].begin) {
        cells.words.erase(cells.words.begin() + static_cast<std::ptrdiff_t>(i));
      }
      return;
    }
  }
}

void read_unnamed_numbers(const Context& context, const RowCells& cells, invoice::Line& line) {
  for (const Cell& cell : cells.numbers) {
    if (cell.column->role != LabelKey::misc || cell.spot->number.is_zero()) continue;
    const Decimal number = cell.spot->number;
    if (!line.net && line.quantity && line.unit_price && cell.spot->kind == SpotKind::amount &&
        Decimal::within((*line.quantity * *line.unit_price).rounded(2).abs(), number.abs(),
                        Decimal::scaled(1, 2))) {
      line.net = read_field<Decimal>(context, number, cell.spot->span, nullptr, 0.9);
    }
  }
  if (!line.net) return;
  for (const Cell& cell : cells.numbers) {
    if (cell.column->role != LabelKey::misc || cell.spot->number.is_zero()) continue;
    const Decimal number = cell.spot->number;
    const auto makes_net = [&](const invoice::Amount& other) {
      return other && Decimal::within((number * *other).rounded(2).abs(), line.net->abs(),
                                      Decimal::scaled(1, 2));
    };
    const auto take = [&](invoice::Amount& field) {
      field = read_field<Decimal>(context, number, cell.spot->span, nullptr, 0.9);
    };
    if (!line.quantity && makes_net(line.unit_price))
      take(line.quantity);
    else if (!line.unit_price && makes_net(line.quantity))
      take(line.unit_price);
  }
}

void place_words(const Context& context, const Header& header, const RowCells& cells,
                 invoice::Line& line, double& right_edge) {
  const Column* description = header.find(LabelKey::col_description);
  const Column* unit = header.find(LabelKey::col_unit);
  const auto under_units = [&](const Span& span) {
    if (unit == nullptr) return false;
    const base::Box box = box_of(context.text, span);
    const double size = std::max(6.0, context.line(span).size);
    return span.end - span.begin <= 12 &&
           (std::abs(box.x0 - unit->header.x0) < size ||
            std::abs(box.center_x() - unit->header.center_x()) < size ||
            (box.x0 >= unit->header.x0 - 1 && box.x1 <= unit->header.x1 + 1)) &&
           !(description != nullptr && std::abs(box.x0 - description->header.x0) < size);
  };
  for (const Span& span : cells.words) {
    if (under_units(span) && behind_a_number(context, header, cells, span) && !line.unit) {
      line.unit =
          read_field<std::string>(context, raw_of(context.text, span), span, label_of(*unit), 0.9);
    } else if (in_other_column(context, header, span) ||
               behind_a_number(context, header, cells, span) ||
               (description != nullptr && description != &header.columns.front() &&
                box_of(context.text, span).x1 < description->header.x0)) {
      take_unit(context, span, line);
    }
  }
  std::string text;
  Span first{};
  const std::vector<Span> described = description_words(context, header, cells);
  for (const Span& span : described) {
    const base::Box box = box_of(context.text, span);
    const std::string raw = raw_of(context.text, span);
    if (under_units(span)) {
      line.unit = read_field<std::string>(context, raw, span, label_of(*unit), 0.9);
      continue;
    }
    const bool had_unit = static_cast<bool>(line.unit);
    // The only words of a row are what it is about, be they short and beside the quantity.
    if (described.size() > 1) take_unit(context, span, line);
    if (!had_unit && line.unit) continue;
    if (text.empty())
      first = span;
    else
      text += ' ';
    text += raw;
    right_edge = std::max(right_edge, box.x1);
  }
  if (!text.empty()) line.description = read_field<std::string>(context, text, first, nullptr, 0.9);
}

}  // namespace recevable::extract
