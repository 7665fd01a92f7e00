#include "extract/totals/rate_rows.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/lines/line_rows.h"
#include "extract/lines/statement_columns.h"
#include "extract/text/columns.h"
#include "extract/totals/vat_table.h"

namespace recevable::extract {
namespace {

// Whether a line begins with the label of a total of VAT, and is nothing else but it.
bool begins_total(const Context& context, std::uint32_t page, std::uint32_t line) {
  const auto& labels = context.labels.on(page, line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& label = context.labels.all[index];
    return label.span.begin == 0 &&
           (label.as(LabelKey::vat_amount) == Strength::strong ||
            (label.means(LabelKey::vat_amount) && is_label_line(context, page, line)));
  });
}

// "Montant HT soumis à TVA 20 %": the row of a base, whatever else the label could mean.
bool says_base(const Context& context, const Label& label) {
  if (label.as(LabelKey::vat_base) == Strength::strong) return true;
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& other = context.labels.all[index];
    return other.span.begin <= label.span.begin &&
           other.as(LabelKey::vat_base) == Strength::strong && !other.means(LabelKey::vat_amount);
  });
}

// "la TVA à 20 % à 481,00 EUR", "TVA (20 %) : 481,00 €" inside a sentence: rate and amount stand
// right behind the label, with nothing but small words between.
std::optional<RateRow> said_in_sentence(const Context& context, const Label& label) {
  if (!label.means(LabelKey::vat_amount) && !label.means(LabelKey::vat_rate)) return std::nullopt;
  constexpr std::uint32_t kNear = 12;  // characters between label, rate and amount
  RateRow out;
  out.label = &label;
  std::uint32_t at = label.span.end;
  for (const std::uint32_t index : context.spots.on(label.span.page, label.span.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.span.end <= label.span.begin) continue;  // "TVA à 20 %" is a label with its rate
    if (spot.span.begin > at + kNear) break;
    if (out.rate_spot == nullptr) {
      if (spot.kind != SpotKind::percent || !plausible_rate(spot.number)) break;
      out.rate_spot = &spot;
      out.rate = spot.number;
    } else if (spot.kind == SpotKind::amount && follows_base_word(context, spot)) {
      out.base = &spot;
    } else {
      if (spot.kind == SpotKind::amount) out.amount = &spot;
      break;
    }
    at = std::max(at, spot.span.end);
  }
  if (out.amount == nullptr) return std::nullopt;
  return out;
}

// What stands on the row of a label from the label on, up to one that announces something else.
struct Scan {
  RateRow row;
  bool amount_before_rate = false;
};

Scan scan_row(const Context& context, const Label& label) {
  Scan scan;
  RateRow& out = scan.row;
  out.label = &label;
  const PageText& page = context.page(label.span);
  bool beyond = false;
  for (const std::uint32_t l : page.rows[context.line(label.span).row]) {
    const bool own = l == label.span.line;
    beyond = beyond || own;
    if (!beyond) continue;
    // "Taux 10 %  2 000,00  200,00   Total TVA  319,62": another table begins.
    if (!own && out.amount != nullptr && begins_total(context, label.span.page, l)) break;
    // Another label ends the row, but for one of VAT ("TVA 20 % — Base 100,00").
    std::uint32_t end = static_cast<std::uint32_t>(page.lines[l].text.size());
    bool other = false;
    for (const std::uint32_t index : context.labels.on(label.span.page, l)) {
      const Label& next = context.labels.all[index];
      if (&next == &label || (own && next.span.begin < label.span.begin)) continue;
      const bool total = !own && (next.as(LabelKey::total_ht) == Strength::strong ||
                                  next.as(LabelKey::total_ttc) == Strength::strong);
      if (!total && (next.means(LabelKey::vat_base) || next.means(LabelKey::vat_amount) ||
                     next.means(LabelKey::vat_rate))) {
        continue;
      }
      other = true;
      end = std::min(end, next.span.begin);
    }
    for (const std::uint32_t index : context.spots.on(label.span.page, l)) {
      const Spot& spot = context.spots.all[index];
      if ((own && spot.span.begin < label.span.begin) || spot.span.begin >= end) continue;
      if (spot.kind == SpotKind::percent && out.rate_spot == nullptr &&
          plausible_rate(spot.number)) {
        out.rate_spot = &spot;
        out.rate = spot.number;
      } else if (spot.kind == SpotKind::amount && follows_base_word(context, spot)) {
        out.base = &spot;
      } else if (spot.kind == SpotKind::amount && out.rate_spot != nullptr) {
        if (out.amount != nullptr && out.base == nullptr) out.base = out.amount;
        out.amount = &spot;
      } else if (spot.kind == SpotKind::amount) {
        scan.amount_before_rate = true;
      }
    }
    if (other) break;
  }
  return scan;
}

// A base on a row of its own belongs to the tax of its rate.
void join_bases(const std::vector<RateRow>& bases, std::vector<RateRow>& rows) {
  for (const RateRow& base : bases) {
    for (RateRow& row : rows) {
      if (row.rate == base.rate && row.base == nullptr && row.amount != base.base) {
        row.base = base.base;
      }
    }
  }
  std::erase_if(rows, [&](const RateRow& row) {
    return std::any_of(bases.begin(), bases.end(),
                       [&](const RateRow& base) { return base.base == row.amount; });
  });
}

}  // namespace

bool follows_base_word(const Context& context, const Spot& spot) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"sur", "base", "bases", "base ht", "base de", "assiette",
                                       "on", "base imposable", "von", "su", "sobre", "over"});
  std::string_view before =
      std::string_view(context.line(spot.span).text).substr(0, spot.span.begin);
  while (!before.empty() && (before.back() == ' ' || before.back() == ':' || before.back() == '='))
    before.remove_suffix(1);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    if (!before.ends_with(word)) return false;
    const std::size_t rest = before.size() - word.size();
    return rest == 0 || !base::is_alnum(before[rest - 1]);
  });
}

std::vector<RateRow> find_rate_rows(const Context& context, const invoice::Invoice& invoice) {
  const LineRows line_rows(context, invoice);
  std::vector<RateRow> rows;
  std::vector<RateRow> bases;  // rows that say what a rate is taken of, and nothing else
  for (const Label& label : context.labels.all) {
    if (label.in_paragraph) {
      if (const auto said = said_in_sentence(context, label)) rows.push_back(*said);
      continue;
    }
    const bool of_tax = label.means(LabelKey::vat_amount) || label.means(LabelKey::vat_rate);
    const bool of_base = label.as(LabelKey::vat_base) == Strength::strong && !of_tax;
    if (!of_tax && !of_base) continue;
    if (has_line_columns(context, label.span.page, context.line(label.span).row)) continue;
    if (line_rows.hold(label.span)) continue;
    Scan scan = scan_row(context, label);
    RateRow& out = scan.row;
    if (out.rate_spot == nullptr || (out.amount == nullptr && out.base == nullptr)) continue;
    // The label of the tax will say what stands on this row.
    if (of_base && out.amount != nullptr && (scan.amount_before_rate || out.base != nullptr))
      continue;
    if (const Spot* present = present_amount(context, label)) {
      out.amount = present;
      out.base = nullptr;
    }
    if (out.base == nullptr && says_base(context, label)) std::swap(out.base, out.amount);
    std::vector<RateRow>& all = out.amount == nullptr ? bases : rows;
    const bool known = std::any_of(all.begin(), all.end(), [&](const RateRow& other) {
      return other.amount == out.amount && (out.amount != nullptr || other.base == out.base);
    });
    if (!known) all.push_back(out);
  }
  join_bases(bases, rows);
  return rows;
}

}  // namespace recevable::extract
