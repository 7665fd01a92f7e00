#include "extract/references/glosses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "extract/labels/places.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

std::optional<Target> target_of(const Label& label) {
  using enum LabelKey;
  if (label.means(code_service)) return Target::service_code;
  if (label.means_surely(engagement)) return Target::commitment;
  if (label.means_surely(purchase_order)) return Target::order;
  if (label.means_surely(contract)) return Target::contract;
  return std::nullopt;
}

// Capitals, digits and the signs of codes.
bool is_code(std::string_view raw) {
  static constexpr std::string_view kSigns = "-_/.";
  return !raw.empty() && base::is_alnum(raw.front()) &&
         std::all_of(raw.begin(), raw.end(), [](char c) {
           return base::is_digit(c) || (c >= 'A' && c <= 'Z') ||
                  kSigns.find(c) != std::string_view::npos;
         });
}

// The code that ends at a byte of a line: a chunk, and short chunks of capitals before it
// ("BC 4471/26", "SIEG 2025-03").
std::optional<Span> code_before(const Context& context, std::uint32_t page, std::uint32_t l,
                                std::size_t end) {
  constexpr std::size_t kLongestPrefix = 5;
  const LineText& line = context.text.pages[page].lines[l];
  const std::string_view text = line.text;
  const auto raw = [&](std::size_t from, std::size_t to) {
    return std::string_view(line.raw).substr(line.to_raw[from],
                                             line.to_raw[to] - line.to_raw[from]);
  };
  const auto begin_of = [&](std::size_t stop) {
    const std::size_t space = text.substr(0, stop).rfind(' ');
    return space == std::string_view::npos ? 0 : space + 1;
  };
  while (end > 0 && !base::is_alnum(text[end - 1])) --end;
  if (end == 0) return std::nullopt;
  std::size_t begin = begin_of(end);
  while (begin < end && !base::is_alnum(text[begin])) ++begin;
  if (!is_code(raw(begin, end))) return std::nullopt;
  if (begin >= 2 && text[begin - 1] == ' ' && base::is_alpha(text[begin - 2]) &&
      base::is_digit(text[begin])) {
    const std::size_t prefix = begin_of(begin - 1);
    const std::string_view word = raw(prefix, begin - 1);
    if (word.size() <= kLongestPrefix && is_code(word)) begin = prefix;
  }
  return Span{page, l, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Reader {
 public:
  Reader(const Context& context, std::vector<Claim>& claims) : context_(context), claims_(claims) {}

  void read(std::uint32_t page, const LineText& line) {
    const auto& labels = context_.labels.on(page, line.index);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Label& label = context_.labels.all[labels[i]];
      if (!target_of(label)) continue;
      const std::string_view before =
          base::trim(std::string_view(line.text).substr(0, label.span.begin));
      if (opens_bracket(before)) {
        i += in_brackets(page, line, i) - 1;
      } else if (is_said(before)) {
        const std::size_t verb = before.rfind(" est");
        claim(label, code_before(context_, page, line.index, verb));
      }
    }
  }

 private:
  // "(", "(votre"
  static bool opens_bracket(std::string_view before) {
    for (const std::string_view word : {" n°", "votre", "vos", "le", "la", "n°", "notre"}) {
      if (before.ends_with(word))
        before = base::trim(before.substr(0, before.size() - word.size()));
    }
    return before.ends_with('(');
  }

  static bool is_said(std::string_view before) {
    return before.ends_with(" est") || before.ends_with(" est votre") ||
           before.ends_with(" est le") || before.ends_with(" est la") ||
           before.ends_with(" est votre n°");
  }

  // The labels of one bracket and as many codes before it, between bars. Returns how many labels.
  std::size_t in_brackets(std::uint32_t page, const LineText& line, std::size_t first) {
    const auto& labels = context_.labels.on(page, line.index);
    const std::string_view text = line.text;
    const std::size_t from = context_.labels.all[labels[first]].span.begin;
    const std::size_t open = text.substr(0, from).rfind('('), close = text.find(')', from);
    if (close == std::string_view::npos) return 1;
    std::size_t count = 0;
    while (first + count < labels.size() &&
           context_.labels.all[labels[first + count]].span.begin < close) {
      ++count;
    }
    // "(engagement 2026-12)", "(service URBA)": the value stands behind its label.
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t begin = context_.labels.all[labels[first + i]].span.end;
      const std::size_t end =
          i + 1 < count ? context_.labels.all[labels[first + i + 1]].span.begin : close;
      const std::string_view between = base::trim(text.substr(begin, end - begin));
      const bool joint = between == "et" || between == "puis" || between == "/ n°";
      if (!joint && std::any_of(between.begin(), between.end(), base::is_alnum)) return count;
    }
    std::uint32_t l = line.index;
    std::size_t end = open;
    if (base::trim(text.substr(0, open)).empty()) {
      const PageText& lines = context_.text.pages[page];
      if (l == 0) return count;
      const LineText* above = over(lines, line);
      if (above == nullptr) return count;
      l = above->index;
      end = above->text.size();
    }
    const std::string_view source = context_.text.pages[page].lines[l].text;
    for (std::size_t i = count; i-- > 0;) {
      const auto code = code_before(context_, page, l, end);
      if (!code) return count;
      claim(context_.labels.all[labels[first + i]], code);
      end = code->begin;
      const std::string_view left = base::trim(source.substr(0, end));
      if (i > 0 && !left.ends_with('/') && !left.ends_with(',') && !left.ends_with('-')) break;
    }
    return count;
  }

  static const LineText* over(const PageText& page, const LineText& line) {
    const double size = std::max(6.0, line.size);
    const LineText* best = nullptr;
    for (const LineText& other : page.lines) {
      const double gap = line.box.y0 - other.box.y1;
      if (other.index == line.index || other.box.y0 >= line.box.y0 || gap > 0.8 * size) continue;
      if (other.box.horizontal_overlap(line.box) < 0.3 && other.row + 1 != line.row) continue;
      if (best == nullptr || other.box.y1 > best->box.y1 ||
          (other.row == best->row && other.box.x1 > best->box.x1)) {
        best = &other;
      }
    }
    return best;
  }

  void claim(const Label& label, const std::optional<Span>& span) {
    if (!span) return;
    const auto reference = read_reference(context_, *span);
    if (!reference) return;
    const Target target = *target_of(label);
    if (target != Target::service_code && !reference->has_digit) return;
    const auto& spots = context_.spots.on(span->page, span->line);
    const bool other = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context_.spots.all[index];
      return spot.span.overlaps(*span) && spot.kind != SpotKind::number &&
             spot.kind != SpotKind::siren;
    });
    if (other) return;
    const Factors factors{weights::kStrong, weights::kBehindValue, 1, 1, 1};
    claims_.push_back(
        {target, &label, reference->span, reference->value, nullptr, factors.product(), factors});
  }

  const Context& context_;
  std::vector<Claim>& claims_;
};

}  // namespace

void claim_before_glosses(const Context& context, std::vector<Claim>& claims) {
  Reader reader(context, claims);
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      if (!context.labels.on(p, line.index).empty()) reader.read(p, line);
    }
  }
}

}  // namespace recevable::extract
