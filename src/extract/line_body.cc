#include "extract/line_body.h"

#include <algorithm>

namespace recevable::extract {

bool ends_body(const Context& context, std::uint32_t page, std::uint32_t row) {
  const auto& lines = context.text.pages[page].rows[row];
  return std::any_of(lines.begin(), lines.end(), [&](std::uint32_t l) {
    const auto& labels = context.labels.on(page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      if (label.span.begin > 0 || (label.fuzzy && label.words == 1)) return false;
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

}  // namespace recevable::extract
