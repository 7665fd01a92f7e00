// Invoice lines written one under another as records: "Quantité  34", "Prix unitaire  92,00 €",
// "Montant  3 128,00 €", each under what it is about.

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "extract/lines/line_guess.h"

namespace recevable::extract {
namespace {

using base::Decimal;

enum class Part : std::uint8_t { none, description, quantity, price, rate, net };

Part part_of(const Label& label) {
  if (label.means(LabelKey::col_unit_price)) return Part::price;
  if (label.means(LabelKey::col_quantity)) return Part::quantity;
  if (label.as(LabelKey::col_net) == Strength::strong || label.means_surely(LabelKey::total_ht)) {
    return Part::net;
  }
  if (label.means_surely(LabelKey::vat_rate) || label.means(LabelKey::col_vat_rate)) {
    return Part::rate;
  }
  return label.means(LabelKey::col_description) ? Part::description : Part::none;
}

bool is_number(const Spot& spot) {
  return spot.kind == SpotKind::amount || spot.kind == SpotKind::number ||
         spot.kind == SpotKind::percent;
}

// "1. Taille de haies", "2) Broyage": the number of a record.
std::uint32_t after_numbering(std::string_view text) {
  std::uint32_t at = 0;
  while (at < text.size() && at < 2 && base::is_digit(text[at])) ++at;
  if (at == 0 || at + 1 >= text.size() || (text[at] != '.' && text[at] != ')')) return 0;
  return text[at + 1] == ' ' ? at + 2 : 0;
}

class Records {
 public:
  Records(const Context& context, std::uint32_t page)
      : context_(context), text_(context.text.pages[page]), page_(page) {}

  std::vector<invoice::Line> read() {
    for (std::uint32_t row = 0; row < text_.rows.size(); ++row) read_row(row);
    finish();
    // Products of one prove nothing, unless they come one after another.
    const bool telling = std::any_of(lines_.begin(), lines_.end(), [](const invoice::Line& line) {
      return line.quantity->abs() != Decimal(1) && line.unit_price->abs() != Decimal(1);
    });
    if (!telling && lines_.size() < 2) lines_.clear();
    return std::move(lines_);
  }

 private:
  void read_row(std::uint32_t row) {
    bool any = false;
    for (std::size_t c = 0; c < text_.rows[row].size(); ++c) {
      const LineText& line = text_.lines[text_.rows[row][c]];
      const auto& labels = context_.labels.on(page_, line.index);
      for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& label = context_.labels.all[labels[i]];
        const Part part = part_of(label);
        if (part == Part::none || !announces(line, label)) continue;
        if (part == Part::description) {
          any = read_description(line, label) || any;
        } else if (const Spot* spot = value_of(row, c, label)) {
          take(part, *spot);
          any = true;
        }
      }
    }
    if (any || text_.rows[row].empty()) return;
    finish();
    const LineText& line = text_.lines[text_.rows[row].front()];
    const auto letters = std::count_if(line.text.begin(), line.text.end(), base::is_alpha);
    if (letters < 3) return;
    head_ = Span{page_, line.index, after_numbering(line.text),
                 static_cast<std::uint32_t>(line.text.size())};
  }

  // A label that opens its cell, or whose value stands right behind it.
  bool announces(const LineText& line, const Label& label) const {
    if (label.span.begin == 0) return true;
    const std::size_t next = line.text.find_first_not_of(" :=", label.span.end);
    return next != std::string::npos && base::is_digit(line.text[next]);
  }

  // The first number behind a label, in its cell or the next one without a label.
  const Spot* value_of(std::uint32_t row, std::size_t cell, const Label& label) const {
    for (std::size_t c = cell; c < text_.rows[row].size() && c < cell + 2; ++c) {
      const std::uint32_t l = text_.rows[row][c];
      if (c > cell && !context_.labels.on(page_, l).empty()) return nullptr;
      for (const std::uint32_t index : context_.spots.on(page_, l)) {
        const Spot& spot = context_.spots.all[index];
        if (is_number(spot) && (c > cell || spot.span.begin >= label.span.end)) return &spot;
      }
    }
    return nullptr;
  }

  bool read_description(const LineText& line, const Label& label) {
    const std::size_t begin = line.text.find_first_not_of(" :", label.span.end);
    if (begin == std::string::npos || line.text.find(':') == std::string::npos) return false;
    finish();
    head_ = Span{page_, line.index, static_cast<std::uint32_t>(begin),
                 static_cast<std::uint32_t>(line.text.size())};
    return true;
  }

  void take(Part part, const Spot& spot) {
    invoice::Amount& field = part == Part::quantity ? now_.quantity
                             : part == Part::price  ? now_.unit_price
                             : part == Part::rate   ? now_.vat_rate
                                                    : now_.net;
    if (field) finish();
    field = read_field<Decimal>(context_, spot.number, spot.span, nullptr, 0.85);
    if (part == Part::quantity) read_unit(spot);
  }

  // The short word behind a quantity.
  void read_unit(const Spot& spot) {
    constexpr std::uint32_t kLongest = 12;
    const std::string& text = context_.line(spot.span).text;
    const auto begin = static_cast<std::uint32_t>(
        std::min(text.find_first_not_of(' ', spot.span.end), text.size()));
    const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', begin), text.size()));
    if (begin >= end || end - begin > kLongest || !base::is_alpha(text[begin])) return;
    const Span span{page_, spot.span.line, begin, end};
    now_.unit = read_field<std::string>(context_, raw_of(context_.text, span), span, nullptr, 0.85);
  }

  // Keeps the record read so far when it holds.
  void finish() {
    const bool whole = now_.quantity && now_.unit_price && now_.net;
    if (whole && head_ &&
        Decimal::within((*now_.quantity * *now_.unit_price).rounded(2), *now_.net,
                        Decimal::scaled(1, 2))) {
      now_.description =
          read_field<std::string>(context_, raw_of(context_.text, *head_), *head_, nullptr, 0.85);
      lines_.push_back(std::move(now_));
    }
    if (now_.quantity || now_.unit_price || now_.net) head_.reset();
    now_ = {};
  }

  const Context& context_;
  const PageText& text_;
  std::uint32_t page_;
  invoice::Line now_;
  std::optional<Span> head_;  // what the record is about
  std::vector<invoice::Line> lines_;
};

}  // namespace

void read_record_lines(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t page = 0; page < context.text.pages.size(); ++page) {
    for (invoice::Line& line : Records(context, page).read()) {
      invoice.lines.push_back(std::move(line));
    }
  }
}

}  // namespace recevable::extract
