#include "extract/lines/statement_columns.h"

#include <algorithm>
#include <array>

namespace recevable::extract {
namespace {

using base::Decimal;

// The amounts right of a label on its row, up to the next label.
std::vector<const Spot*> amounts_right_of(const Context& context, const Label& label) {
  std::vector<const Spot*> amounts;
  const PageText& page = context.page(label.span);
  bool beyond = false;
  for (const std::uint32_t l : page.rows[context.line(label.span).row]) {
    const bool own = l == label.span.line;
    beyond = beyond || own;
    if (!beyond) continue;
    const auto& labels = context.labels.on(label.span.page, l);
    if (!own && !labels.empty()) break;
    // In a sentence the next label begins another amount.
    std::uint32_t end = static_cast<std::uint32_t>(page.lines[l].text.size());
    for (const std::uint32_t index : labels) {
      const std::uint32_t next = context.labels.all[index].span.begin;
      if (own && next >= label.span.end) end = std::min(end, next);
    }
    for (const std::uint32_t index : context.spots.on(label.span.page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind == SpotKind::amount && (!own || spot.span.begin >= label.span.end) &&
          spot.span.begin < end) {
        amounts.push_back(&spot);
      }
    }
    if (own && end < page.lines[l].text.size()) break;
  }
  return amounts;
}

// Whether a heading above says that the column is of what was invoiced before.
bool stands_under_the_past(const Context& context, const Spot& spot) {
  static constexpr auto kPast = std::to_array<std::string_view>(
      {"preced", "anterieur", "deja", "avant", "previous", "prior", "n-1"});
  const base::Box box = box_of(context.text, spot.span);
  const PageText& page = context.page(spot.span);
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const LineText& line) {
    if (line.box.y1 > box.y0 || line.box.x0 > box.x1 || line.box.x1 < box.x0) return false;
    // A heading, not a sentence.
    if (line.tokens.size() > 8) return false;
    return std::any_of(kPast.begin(), kPast.end(), [&](std::string_view word) {
      return line.text.find(word) != std::string::npos;
    });
  });
}

}  // namespace

const Spot* present_amount(const Context& context, const Label& label) {
  const std::vector<const Spot*> amounts = amounts_right_of(context, label);
  if (amounts.size() < 3) return nullptr;
  const Decimal tolerance = Decimal::scaled(2, 2);
  for (std::size_t right = amounts.size(); right-- > 0;) {
    for (std::size_t left = right; left-- > 0;) {
      const Decimal sum = amounts[left]->number + amounts[right]->number;
      const bool summed = std::any_of(amounts.begin(), amounts.end(), [&](const Spot* whole) {
        return whole != amounts[left] && whole != amounts[right] &&
               Decimal::within(whole->number, sum, tolerance);
      });
      if (!summed) continue;
      return stands_under_the_past(context, *amounts[right]) ? amounts[left] : amounts[right];
    }
  }
  return nullptr;
}

}  // namespace recevable::extract
