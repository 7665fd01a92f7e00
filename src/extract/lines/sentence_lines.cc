// Invoice lines written as sentences.

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/lines/line_guess.h"

namespace recevable::extract {
namespace {

using base::Decimal;

// The lines of a block as one text, with the way back.
struct Paragraph {
  struct Part {
    std::uint32_t line = 0;
    std::size_t begin = 0;  // of the line's text in `text`
  };
  std::uint32_t page = 0;
  std::string text;
  std::vector<Part> parts;

  struct Number {
    const Spot* spot;
    std::size_t begin, end;  // in `text`
  };
  std::vector<Number> numbers;  // amounts, numbers, percents
};

std::vector<Paragraph> paragraphs(const Context& context, std::uint32_t page) {
  std::vector<Paragraph> out;
  const PageText& text = context.text.pages[page];
  for (std::uint32_t l = 0; l < text.lines.size(); ++l) {
    const LineText& line = text.lines[l];
    const bool opens = l == 0 || line.block != text.lines[l - 1].block;
    if (opens) out.push_back({page, {}, {}, {}});
    Paragraph& paragraph = out.back();
    if (!paragraph.text.empty()) paragraph.text += ' ';
    const std::size_t begin = paragraph.text.size();
    paragraph.parts.push_back({l, begin});
    paragraph.text += line.text;
    for (const std::uint32_t index : context.spots.on(page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind != SpotKind::amount && spot.kind != SpotKind::number &&
          spot.kind != SpotKind::percent)
        continue;
      paragraph.numbers.push_back({&spot, begin + spot.span.begin, begin + spot.span.end});
    }
  }
  return out;
}

// Where the sentence or the item of a list begins that holds `at`.
std::size_t start_of_sentence(const Paragraph& paragraph, std::size_t at) {
  static constexpr auto kEnds =
      std::to_array<std::string_view>({"; ", ". ", "\u2022 ", "\u2013 ", "\u2014 ", " - ", "* "});
  const std::string_view before = std::string_view(paragraph.text).substr(0, at);
  std::size_t start = 0;
  for (const std::string_view end : kEnds) {
    const std::size_t found = before.rfind(end);
    if (found != std::string_view::npos) start = std::max(start, found + end.size());
  }
  if (start == 0 && before.starts_with("- ")) start = 2;
  return start;
}

std::string raw_between(const Context& context, const Paragraph& paragraph, std::size_t begin,
                        std::size_t end) {
  std::string raw;
  for (const Paragraph::Part& part : paragraph.parts) {
    const std::size_t length = context.text.pages[paragraph.page].lines[part.line].text.size();
    const std::size_t from = std::max(begin, part.begin);
    const std::size_t to = std::min(end, part.begin + length);
    if (from >= to) continue;
    if (!raw.empty()) raw += ' ';
    raw += raw_of(context.text,
                  {paragraph.page, part.line, static_cast<std::uint32_t>(from - part.begin),
                   static_cast<std::uint32_t>(to - part.begin)});
  }
  return raw;
}

// The part of [begin, end) on the line it begins on.
Span first_span(const Context& context, const Paragraph& paragraph, std::size_t begin,
                std::size_t end) {
  for (auto part = paragraph.parts.rbegin(); part != paragraph.parts.rend(); ++part) {
    if (part->begin > begin) continue;
    const std::size_t length = context.text.pages[paragraph.page].lines[part->line].text.size();
    return {paragraph.page, part->line, static_cast<std::uint32_t>(begin - part->begin),
            static_cast<std::uint32_t>(std::min(end - part->begin, length))};
  }
  return {};
}

// "heures à", "x", "jours au prix de": what stands between a quantity and its unit price.
bool says_times(std::string_view between) {
  static constexpr auto kTimes = std::to_array<std::string_view>(
      {"a", "x", "\u00d7", "*", "@", "at", "de", "zu", "par", "pour"});
  between = base::trim(between);
  const std::size_t space = between.find_last_of(' ');
  const std::string_view last =
      space == std::string_view::npos ? between : between.substr(space + 1);
  return std::find(kTimes.begin(), kTimes.end(), last) != kTimes.end();
}

std::string_view without_end_signs(std::string_view text) {
  text = base::trim(text);
  while (!text.empty() && std::string_view(":,(-").find(text.back()) != std::string_view::npos)
    text = base::trim(text.substr(0, text.size() - 1));
  return text;
}

// The rate said after a line's amount, before the next sentence.
const Spot* rate_after(const Paragraph& paragraph, std::size_t index) {
  if (index + 1 >= paragraph.numbers.size()) return nullptr;
  const Paragraph::Number& next = paragraph.numbers[index + 1];
  if (next.spot->kind != SpotKind::percent) return nullptr;
  const std::size_t from = paragraph.numbers[index].end;
  const std::string_view between = std::string_view(paragraph.text).substr(from, next.begin - from);
  const bool vat = between.find("tva") != std::string_view::npos ||
                   between.find("vat") != std::string_view::npos;
  return vat && between.find(';') == std::string_view::npos ? next.spot : nullptr;
}

// Characters between a quantity and its price, between a price and the amount.
constexpr std::size_t kFar = 40;

bool is_quantity_and_price(const Paragraph& paragraph, std::size_t index) {
  const Paragraph::Number &quantity = paragraph.numbers[index],
                          &price = paragraph.numbers[index + 1];
  // A price of many decimals has no sign of currency everywhere ("8420 mots × 0.135").
  const bool money = price.spot->kind == SpotKind::amount ||
                     (price.spot->kind == SpotKind::number && price.spot->decimals > 2);
  if (quantity.spot->kind == SpotKind::percent || !money || price.begin - quantity.end > kFar) {
    return false;
  }
  return says_times(
      std::string_view(paragraph.text).substr(quantity.end, price.begin - quantity.end));
}

// The first of several words between a quantity and its price: "heures à", "mots ×".
void read_unit(const Context& context, const Paragraph& paragraph, std::size_t begin,
               std::size_t end, invoice::Line& line) {
  const std::string unit = raw_between(context, paragraph, begin, end);
  const std::size_t word = unit.find(' ');
  if (word == std::string::npos || word < 1) return;
  line.unit = read_field<std::string>(context, unit.substr(0, word),
                                      first_span(context, paragraph, begin, end), nullptr, 0.8);
}

// The words right above a detail that stands beside its amount, in line with it.
std::optional<Span> words_above(const Context& context, const Span& detail) {
  const PageText& page = context.page(detail);
  const LineText& own = context.line(detail);
  const double size = std::max(6.0, own.size);
  const LineText* best = nullptr;
  for (const LineText& line : page.lines) {
    const double gap = own.box.y0 - line.box.y1;
    if (line.box.center_y() >= own.box.y0 || gap > size ||
        std::abs(line.box.x0 - own.box.x0) > 3 * size) {
      continue;
    }
    if (best == nullptr || line.box.y1 > best->box.y1) best = &line;
  }
  if (best == nullptr) return std::nullopt;
  return Span{detail.page, best->index, 0, static_cast<std::uint32_t>(best->text.size())};
}

// What a detail counts: the words left of its amount, in the amount's line or the first cell of its
// row, or those above the detail where it stands there itself.
std::optional<Span> words_of_detail(const Context& context, const Spot& net, const Spot& quantity) {
  const LineText& line = context.line(net.span);
  const std::uint32_t head = context.page(net.span).rows[line.row].front();
  const LineText& first = context.page(net.span).lines[head];
  Span words{
      net.span.page, head, 0,
      head == net.span.line ? net.span.begin : static_cast<std::uint32_t>(first.text.size())};
  // In a column on the right: the head of the row belongs to the amount between.
  const LineText& detail = context.line(quantity.span);
  const auto& row = context.page(net.span).rows[line.row];
  const bool beside =
      detail.row == line.row && std::any_of(row.begin(), row.end(), [&](std::uint32_t l) {
        const LineText& between = context.page(net.span).lines[l];
        const auto& spots = context.spots.on(net.span.page, l);
        return between.box.x0 > first.box.x1 && between.box.x1 < detail.box.x0 &&
               spots.size() == 1 && context.spots.all[spots.front()].kind == SpotKind::amount;
      });
  if (words.line == quantity.span.line || beside) {
    const auto above = words_above(context, quantity.span);
    if (!above) return std::nullopt;
    words = *above;
  }
  const std::string_view text = folded_of(context.text, words);
  if (std::none_of(text.begin(), text.end(), base::is_alpha)) return std::nullopt;
  return words;
}

// "7 heures x 190,00 €" under, above or beside "1 330,00 €": the line's detail in a cell of its
// own.
void read_detail(const Context& context, const Paragraph& paragraph, std::size_t index,
                 invoice::Invoice& invoice) {
  const Paragraph::Number &quantity = paragraph.numbers[index],
                          &price = paragraph.numbers[index + 1];
  const Decimal product = (quantity.spot->number * price.spot->number).rounded(2);
  if (product.is_zero()) return;
  const LineText& own = context.line(quantity.spot->span);
  for (const Spot& net : context.spots.all) {
    if (net.kind != SpotKind::amount || net.span.page != paragraph.page || &net == price.spot ||
        net.number.rounded(2) != product) {
      continue;
    }
    const LineText& line = context.line(net.span);
    if (std::abs(line.box.center_y() - own.box.center_y()) > 2.2 * std::max(6.0, own.size))
      continue;
    const auto words = words_of_detail(context, net, *quantity.spot);
    if (!words) continue;
    const auto number = [&](const Spot& spot) {
      return read_field<Decimal>(context, spot.number, spot.span, nullptr, 0.85);
    };
    invoice::Line out;
    const std::string description(without_end_signs(raw_of(context.text, *words)));
    out.description = read_field<std::string>(context, description, *words, nullptr, 0.85);
    out.quantity = number(*quantity.spot);
    out.unit_price = number(*price.spot);
    out.net = number(net);
    read_unit(context, paragraph, quantity.end, price.begin, out);
    invoice.lines.push_back(std::move(out));
    return;
  }
}

void read_line(const Context& context, const Paragraph& paragraph, std::size_t index,
               invoice::Invoice& invoice) {
  const auto& numbers = paragraph.numbers;
  const Paragraph::Number &quantity = numbers[index], &price = numbers[index + 1],
                          &net = numbers[index + 2];
  if (net.spot->kind != SpotKind::amount || net.begin - price.end > kFar) return;
  const Decimal product = (quantity.spot->number * price.spot->number).rounded(2);
  if (product.is_zero() || product != net.spot->number.rounded(2)) return;

  invoice::Line line;
  const auto number = [&](const Spot& spot) {
    return read_field<Decimal>(context, spot.number, spot.span, nullptr, 0.85);
  };
  line.quantity = number(*quantity.spot);
  line.unit_price = number(*price.spot);
  line.net = number(*net.spot);
  if (const Spot* rate = rate_after(paragraph, index + 2)) line.vat_rate = number(*rate);
  read_unit(context, paragraph, quantity.end, price.begin, line);
  std::size_t start = start_of_sentence(paragraph, quantity.begin);
  // An amount that ends a line of the page is the one before.
  std::size_t before = index;
  while (before > 0 && numbers[before - 1].spot->kind != SpotKind::amount) --before;
  if (before > 0) {
    for (const Paragraph::Part& part : paragraph.parts) {
      if (part.begin >= numbers[before - 1].end && part.begin <= quantity.begin) {
        start = std::max(start, part.begin);
        break;
      }
    }
  }
  const std::string words(
      without_end_signs(raw_between(context, paragraph, start, quantity.begin)));
  if (!words.empty()) {
    line.description = read_field<std::string>(
        context, words, first_span(context, paragraph, start, quantity.begin), nullptr, 0.85);
  }
  invoice.lines.push_back(std::move(line));
}

}  // namespace

void read_sentence_lines(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t page = 0; page < context.text.pages.size(); ++page) {
    for (const Paragraph& paragraph : paragraphs(context, page)) {
      for (std::size_t i = 0; i + 1 < paragraph.numbers.size(); ++i) {
        if (!is_quantity_and_price(paragraph, i)) continue;
        const std::size_t before = invoice.lines.size();
        if (i + 2 < paragraph.numbers.size()) read_line(context, paragraph, i, invoice);
        if (invoice.lines.size() == before) read_detail(context, paragraph, i, invoice);
      }
    }
  }
}

}  // namespace recevable::extract
