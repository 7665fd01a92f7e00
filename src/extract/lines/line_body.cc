#include "extract/lines/line_body.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/text/columns.h"

namespace recevable::extract {
namespace {

bool has_amount(const Context& context, std::uint32_t page, std::uint32_t row) {
  const auto& lines = context.text.pages[page].rows[row];
  return std::any_of(lines.begin(), lines.end(), [&](std::uint32_t l) {
    const auto& spots = context.spots.on(page, l);
    return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      return context.spots.all[index].kind == SpotKind::amount;
    });
  });
}

// Whether no words stand left of a line on its row: figures of a drawing may.
bool opens_row(const PageText& text, std::uint32_t row, std::uint32_t line) {
  for (const std::uint32_t l : text.rows[row]) {
    if (l == line) return true;
    const std::string& words = text.lines[l].text;
    if (std::any_of(words.begin(), words.end(), base::is_alpha)) return false;
  }
  return false;
}

}  // namespace

bool ends_table(const Context& context, std::uint32_t page, std::uint32_t row) {
  static constexpr auto kEnds = std::to_array<LabelKey>(
      {LabelKey::total_ht, LabelKey::total_ttc, LabelKey::net_to_pay, LabelKey::total_lines,
       LabelKey::vat_base, LabelKey::vat_amount, LabelKey::iban});
  const PageText& text = context.text.pages[page];
  for (const std::uint32_t l : text.rows[row]) {
    const LineText& line = text.lines[l];
    for (const std::uint32_t index : context.labels.on(page, l)) {
      const Label& label = context.labels.all[index];
      const bool opens = label.span.begin == 0;
      if (!opens || label.in_paragraph) continue;
      // One word that merely looks like a label is a word of a description ("Veste", "Reste").
      if (label.fuzzy && label.words == 1) continue;
      // A word that begins a note ("Base de données …") ends nothing: a total has its amount beside
      // it, or is nothing but its label.
      const bool total = is_label_line(context, page, l) || has_amount(context, page, row);
      // "TVA à 20 % sur 123,00 €".
      if (label.as(LabelKey::vat_rate) == Strength::strong && line.text.starts_with("tva") &&
          has_amount(context, page, row) && opens_row(text, row, l)) {
        return true;
      }
      for (const LabelKey key : kEnds) {
        const auto strength = label.as(key);
        if (strength == Strength::strong && key != LabelKey::vat_amount && total) return true;
        // "MWST 0,0 %  0,00" at the left of a row.
        const bool tax_row = key == LabelKey::vat_amount && opens_row(text, row, l);
        if (key == LabelKey::vat_amount && !tax_row) continue;
        if (tax_row && strength && has_amount(context, page, row)) return true;
        // A weaker one only beside an amount: headers have second lines ("HT") too.
        if (strength == Strength::medium && is_label_line(context, page, l) &&
            has_amount(context, page, row)) {
          return true;
        }
      }
      if (line.text.starts_with("total") || line.text.starts_with("sous-total")) return true;
    }
    if (line.text.starts_with("tota") || line.text.starts_with("a reporter") ||
        line.text.starts_with("sous-total")) {
      return true;
    }
  }
  return false;
}

bool is_partial_sum(const PageText& text, std::uint32_t row) {
  static constexpr auto kPartial = std::to_array<std::string_view>(
      {"sous-total", "sous total", "s/total", "s/s total", "subtotal", "sub-total", "total lot",
       "total du lot", "total chapitre", "total du chapitre", "total poste", "total section",
       "total partiel", "total intermediaire", "total rubrique", "zwischensumme", "zwischentotal"});
  return std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
    const std::string& line = text.lines[l].text;
    return std::any_of(kPartial.begin(), kPartial.end(),
                       [&](std::string_view words) { return line.starts_with(words); });
  });
}

bool is_carried(const PageText& text, std::uint32_t row) {
  static constexpr auto kCarried = std::to_array<std::string_view>(
      {"ubertrag", "uebertrag", "riporto", "a riportare", "suma y sigue", "suma anterior",
       "over te brengen", "overgebracht", "carried forward", "brought forward", "carried over",
       "a transportar", "transporte anterior", "repris de la page", "a reprendre"});
  return std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
    const std::string& line = text.lines[l].text;
    if (find_stem(line, {"report", true}) == 0 || line.find("a reporter") != std::string::npos)
      return true;
    return line == "transport" || line == "transporte" ||
           std::any_of(kCarried.begin(), kCarried.end(),
                       [&](std::string_view words) { return line.starts_with(words); });
  });
}

bool ends_body(const Context& context, std::uint32_t page, std::uint32_t row) {
  const auto& lines = context.text.pages[page].rows[row];
  return std::any_of(lines.begin(), lines.end(), [&](std::uint32_t l) {
    const auto& labels = context.labels.on(page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      if (label.span.begin > 0 || (label.fuzzy && label.words == 1)) return false;
      if (!is_label_line(context, page, l) && !has_amount(context, page, row)) return false;
      return label.as(LabelKey::total_ht) == Strength::strong ||
             label.as(LabelKey::total_ttc) == Strength::strong ||
             label.as(LabelKey::net_to_pay) == Strength::strong ||
             label.as(LabelKey::vat_base) == Strength::strong;
    });
  });
}

bool has_words(const Context& context, std::uint32_t page, std::uint32_t row) {
  constexpr std::size_t kFewest = 3;
  std::size_t letters = 0;
  const PageText& text = context.text.pages[page];
  for (const std::uint32_t l : text.rows[row]) {
    for (const Token& token : text.lines[l].tokens) {
      const std::string_view word =
          std::string_view(text.lines[l].text).substr(token.begin, token.end - token.begin);
      if (token.kind == TokenKind::word && word != "eur" && word != "euros") letters += word.size();
    }
  }
  return letters >= kFewest;
}

bool is_described(const Context& context, std::uint32_t page, std::uint32_t row) {
  if (has_words(context, page, row)) return true;
  const PageText& text = context.text.pages[page];
  if (row == 0 || text.rows[row].empty() || text.rows[row - 1].empty()) return false;
  const LineText& own = text.lines[text.rows[row].front()];
  const LineText& above = text.lines[text.rows[row - 1].front()];
  const bool words_alone = has_words(context, page, row - 1) && !has_amount(context, page, row - 1);
  return words_alone && own.box.y0 - above.box.y1 < 0.3 * std::max(6.0, own.size);
}

}  // namespace recevable::extract
