#include "extract/labels/label_prefixes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"

namespace recevable::extract {
namespace {

constexpr std::uint32_t kLongestPrefix = 4;  // bytes: "BC", "BDC", "CDE"
constexpr double kNearAbove = 2.2;  // white between a label and its value below, in type sizes
constexpr double kBeside = 20;      // the same to the right

// Only references are printed with a prefix that is a label too.
constexpr auto kReferences =
    std::to_array<LabelKey>({LabelKey::invoice_number, LabelKey::original_invoice,
                             LabelKey::purchase_order, LabelKey::contract, LabelKey::code_service});

bool share_a_key(const Label& a, const Label& b) {
  return std::any_of(kReferences.begin(), kReferences.end(),
                     [&](LabelKey key) { return a.means(key) && b.means(key); });
}

bool only_signs(std::string_view text) {
  return std::none_of(text.begin(), text.end(), base::is_alnum);
}

class Dropper {
 public:
  Dropper(const DocumentText& text, const Labels& labels) : text_(text), labels_(labels) {}

  bool is_prefix(const Label& label) const {
    if (!looks_like_prefix(label)) return false;
    const auto& line = line_of(label);
    for (const std::uint32_t index : labels_.on(label.span.page, label.span.line)) {
      const Label& other = labels_.all[index];
      if (other.span.end <= label.span.begin && share_a_key(other, label) &&
          only_signs(std::string_view(line.text).substr(other.span.end,
                                                        label.span.begin - other.span.end))) {
        return true;
      }
    }
    return announced_above(label) || (label.span.begin == 0 && announced_on_left(label));
  }

 private:
  const LineText& line_of(const Label& label) const {
    return text_.pages[label.span.page].lines[label.span.line];
  }

  // Capitals, then a space and something with a digit.
  bool looks_like_prefix(const Label& label) const {
    const LineText& line = line_of(label);
    const std::string_view text = line.text;
    if (label.words != 1 || label.span.end - label.span.begin > kLongestPrefix ||
        label.span.end + 1 >= text.size() || text[label.span.end] != ' ') {
      return false;
    }
    const std::string raw = raw_of(text_, label.span);
    if (std::any_of(raw.begin(), raw.end(), [](char c) { return c < 'A' || c > 'Z'; }))
      return false;
    const std::string_view next =
        text.substr(label.span.end + 1, text.find(' ', label.span.end + 1) - label.span.end - 1);
    return base::is_alnum(next.front()) && !next.starts_with("n°") && !next.ends_with(':') &&
           std::any_of(next.begin(), next.end(), base::is_digit);
  }

  // The last label of the cell on the left ends it.
  bool announced_on_left(const Label& label) const {
    const LineText& own = line_of(label);
    const PageText& page = text_.pages[label.span.page];
    const LineText* left = nullptr;
    for (const std::uint32_t l : page.rows[own.row]) {
      if (l == label.span.line) break;
      left = &page.lines[l];
    }
    if (left == nullptr || own.box.x0 - left->box.x1 > kBeside * own.size) return false;
    const auto& on_left = labels_.on(label.span.page, left->index);
    if (on_left.empty()) return false;
    const Label& last = labels_.all[on_left.back()];
    return share_a_key(last, label) &&
           only_signs(std::string_view(left->text).substr(last.span.end));
  }

  bool announced_above(const Label& label) const {
    const LineText& own = line_of(label);
    const double size = std::max(6.0, own.size);
    for (const LineText& line : text_.pages[label.span.page].lines) {
      const double gap = own.box.y0 - line.box.y1;
      if (line.index == own.index || gap < -0.5 * size || gap > kNearAbove * size) continue;
      for (const std::uint32_t index : labels_.on(label.span.page, line.index)) {
        const Label& above = labels_.all[index];
        if (std::abs(above.box.x0 - label.box.x0) < size && share_a_key(above, label)) return true;
      }
    }
    return false;
  }

  const DocumentText& text_;
  const Labels& labels_;
};

}  // namespace

void drop_prefixes_of_values(const DocumentText& text, Labels& labels) {
  const Dropper dropper(text, labels);
  std::vector<bool> dropped(labels.all.size());
  bool any = false;
  for (std::size_t i = 0; i < labels.all.size(); ++i) {
    dropped[i] = dropper.is_prefix(labels.all[i]);
    any = any || dropped[i];
  }
  if (!any) return;
  std::vector<Label> kept;
  for (auto& page : labels.by_line) {
    for (auto& line : page) line.clear();
  }
  for (std::size_t i = 0; i < labels.all.size(); ++i) {
    if (dropped[i]) continue;
    const Span& span = labels.all[i].span;
    labels.by_line[span.page][span.line].push_back(static_cast<std::uint32_t>(kept.size()));
    kept.push_back(std::move(labels.all[i]));
  }
  labels.all = std::move(kept);
}

}  // namespace recevable::extract
