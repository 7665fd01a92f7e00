#include "extract/totals/total_candidates.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/places.h"
#include "extract/lines/line_rows.h"
#include "extract/lines/statement_columns.h"
#include "extract/text/columns.h"
#include "extract/totals/rate_rows.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

// A line of more signs than this is running text.
constexpr std::size_t kSentence = 16;

// The amount a total's label announces: the last one of its line or row before another label, or
// the one below it.
const Spot* amount_at(const Context& context, const Span& place, bool last, bool money_only) {
  const Spot* found = nullptr;
  for (const std::uint32_t index : context.spots.on(place.page, place.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.span.begin + 2 < place.begin || spot.span.end > place.end) continue;
    if (follows_base_word(context, spot)) continue;
    if (spot.kind != SpotKind::amount && (money_only || spot.kind != SpotKind::number)) continue;
    if (found != nullptr && spot.kind == SpotKind::number && found->kind == SpotKind::amount)
      continue;
    found = &spot;
    if (!last) break;
  }
  return found;
}

// "Acompte reçu le 12/03/2026" over "2 500,00", "Total HT" with its amount on the next line at the
// right edge of a box: the nearest line below, or above, that is nothing but an amount.
const Spot* stacked_amount(const Context& context, const Label& label) {
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  // The words after the label end it, they do not go on to other things.
  if (label.in_paragraph || label.span.begin > 0 || own.tokens.size() > kSentence) return nullptr;
  if (context.labels.on(label.span.page, own.index).back() !=
      static_cast<std::uint32_t>(&label - context.labels.all.data())) {
    return nullptr;
  }
  const double size = std::max(6.0, own.size);
  const double reach = 1.1 * size;
  const Spot* best = nullptr;
  double best_gap = reach;
  for (const LineText& line : page.lines) {
    const auto& spots = context.spots.on(label.span.page, line.index);
    if (spots.size() != 1 || !context.labels.on(label.span.page, line.index).empty()) continue;
    const Spot& spot = context.spots.all[spots.front()];
    const auto& row = page.rows[line.row];
    const bool labelled = std::any_of(row.begin(), row.end(), [&](std::uint32_t l) {
      return !context.labels.on(label.span.page, l).empty() && page.lines[l].box.x0 < line.box.x0;
    });
    if (labelled) continue;
    const bool only = spot.kind == SpotKind::amount && spot.span.begin <= 2 &&
                      line.text.size() <= spot.span.end + 5U;
    if (!only) continue;
    const bool overlaps = line.box.x0 < own.box.x1 && own.box.x0 < line.box.x1;
    const bool flush_right = line.box.x0 >= own.box.x1 && line.box.x0 - own.box.x1 < 12 * size;
    const double down = line.box.y0 - own.box.y1, up = own.box.y0 - line.box.y1;
    const bool below =
        line.box.center_y() > own.box.y1 && down < best_gap && (overlaps || flush_right);
    const bool above = line.box.center_y() < own.box.y0 && up + 0.3 * size < best_gap && overlaps;
    if (!below && !above) continue;
    best = &spot;
    best_gap = below ? down : up + 0.3 * size;
  }
  return best;
}

// "Base | TVA 0 % | Total" over "6 490,00 | 0,00 | 6 490,00": a row of labels over a row of as many
// amounts, each under the one that has its place in the row, wherever it stands in its cell.
const Spot* amount_in_order(const Context& context, const Label& label) {
  constexpr double kReach = 3;  // type sizes between the rows
  constexpr std::size_t kFewest = 3;
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  const auto& heads = page.rows[own.row];
  if (heads.size() < kFewest || label.span.begin > 0) return nullptr;
  std::uint32_t row = own.row + 1;
  while (row < page.rows.size() && page.rows[row].empty()) ++row;
  if (row >= page.rows.size() || page.rows[row].size() != heads.size()) return nullptr;
  std::size_t place = heads.size();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i] == own.index) place = i;
    if (context.labels.on(label.span.page, heads[i]).empty()) return nullptr;
    const LineText& line = page.lines[page.rows[row][i]];
    const auto& spots = context.spots.on(label.span.page, line.index);
    if (spots.size() != 1 || context.spots.all[spots.front()].kind != SpotKind::amount ||
        line.box.y0 - own.box.y1 > kReach * std::max(6.0, own.size)) {
      return nullptr;
    }
  }
  return &context.spots.all[context.spots.on(label.span.page, page.rows[row][place]).front()];
}

struct Announced {
  const Spot* spot;
  double score;
};

// Right of the label on its row, over as many cells as hold no label; else below.
std::vector<Announced> announced_amounts(const Context& context, const Label& label,
                                         bool money_only) {
  std::vector<Announced> found;
  const auto weigh = [](const Spot& spot) { return spot.kind == SpotKind::amount ? 1.0 : 0.6; };
  if (const Spot* present = present_amount(context, label)) {
    found.push_back({present, weights::kRight});
    return found;
  }
  const auto places = places_of(context, label);
  for (const Place& place : places) {
    // In a long line the first amount is the label's; in a row of a table the last.
    const bool sentence = context.line(label.span).tokens.size() > kSentence;
    const bool last = place.relation != Place::Relation::below && !sentence;
    if (const Spot* spot = amount_at(context, place.span, last, money_only)) {
      found.push_back({spot, place.score * weigh(*spot)});
    }
  }
  if (!found.empty()) return found;
  // "TVA   20 %   200,00": cells between the label and its amount.
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  bool beyond = false;
  for (const std::uint32_t l : page.rows[own.row]) {
    if (l == label.span.line) {
      beyond = true;
      continue;
    }
    if (!beyond) continue;
    if (!context.labels.on(label.span.page, l).empty()) break;
    const Span cell{label.span.page, l, 0, static_cast<std::uint32_t>(page.lines[l].text.size())};
    if (const Spot* spot = amount_at(context, cell, true, money_only)) {
      found.push_back({spot, weights::kRight * 0.97 * weigh(*spot)});
      break;
    }
  }
  if (found.empty()) {
    if (const Spot* spot = amount_in_order(context, label)) {
      found.push_back({spot, weights::kBelow * weigh(*spot)});
      return found;
    }
    if (const Spot* spot = stacked_amount(context, label)) {
      found.push_back({spot, weights::kBelow * weigh(*spot)});
    }
  }
  return found;
}

// Labels of a table's header say what a column holds, not what the invoice totals.
bool in_header_row(const Context& context, const Label& label) {
  static constexpr auto kColumns =
      std::to_array<LabelKey>({LabelKey::col_description, LabelKey::col_quantity,
                               LabelKey::col_unit_price, LabelKey::col_unit});
  const PageText& page = context.page(label.span);
  int columns = 0;
  for (const std::uint32_t l : page.rows[context.line(label.span).row]) {
    if (!is_label_line(context, label.span.page, l)) continue;
    for (const std::uint32_t index : context.labels.on(label.span.page, l)) {
      const Label& other = context.labels.all[index];
      if (&other == &label) continue;
      columns +=
          std::any_of(kColumns.begin(), kColumns.end(), [&](LabelKey k) { return other.means(k); });
    }
  }
  return columns >= 1;
}

// "Net à payer (TTC)", "Total dû TTC": one word right behind another label says how that one is
// meant.
const Label* qualified_by(const Context& context, const Label& label) {
  if (label.words > 1 || label.span.begin == 0) return nullptr;
  const std::string& text = context.line(label.span).text;
  for (const std::uint32_t index : context.labels.on(label.span.page, label.span.line)) {
    const Label& before = context.labels.all[index];
    if (before.span.end > label.span.begin || &before == &label) continue;
    const std::string_view between =
        std::string_view(text).substr(before.span.end, label.span.begin - before.span.end);
    if (between.find_first_not_of(" (") == std::string_view::npos) return &before;
  }
  return nullptr;
}

// The qualifier right behind a label of what is to pay; null when there is none.
const Label* qualifier_of(const Context& context, const Label& label) {
  if (label.as(LabelKey::net_to_pay) != Strength::strong) return nullptr;
  for (const std::uint32_t index : context.labels.on(label.span.page, label.span.line)) {
    const Label& other = context.labels.all[index];
    if (other.span.begin >= label.span.end && qualified_by(context, other) == &label) return &other;
  }
  return nullptr;
}

// "Un acompte de 30 % est demandé au-delà de 5 000,00 €": words that lead up to the label, or from
// it to the amount, in a line that totals nothing.
bool is_remark(const Context& context, const Label& label, const Spot& spot) {
  constexpr auto kFewLetters = 14;
  const LineText& line = context.line(label.span);
  const auto letters = [&](std::uint32_t from, std::uint32_t to) {
    return from >= to
               ? 0
               : std::count_if(line.text.begin() + from, line.text.begin() + to, base::is_alpha);
  };
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  const bool totals = std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& other = context.labels.all[index];
    // "5 000,00 € TTC" says what an amount is, and totals nothing.
    return other.words > 1 && (other.as(LabelKey::total_ht) == Strength::strong ||
                               other.as(LabelKey::total_ttc) == Strength::strong ||
                               other.as(LabelKey::net_to_pay) == Strength::strong);
  });
  if (totals) return false;
  const bool own_line = spot.span.page == label.span.page && spot.span.line == label.span.line;
  return letters(0, label.span.begin) > kFewLetters ||
         (own_line && letters(label.span.end, spot.span.begin) > kFewLetters);
}

// "Honoraires HT du présent acompte", "Acompte TTC à verser": what is asked for now, not what was
// paid before.
bool is_present(const Context& context, const Label& label) {
  static constexpr auto kAsked =
      std::to_array<std::string_view>({"a payer", "a regler", "a verser", "a virer", "a mandater",
                                       "a acquitter", "demande", "du ttc"});
  const std::string_view behind =
      std::string_view(context.line(label.span).text).substr(label.span.end);
  const bool asked = std::any_of(kAsked.begin(), kAsked.end(), [&](std::string_view words) {
    return behind.find(words) != std::string_view::npos;
  });
  if (asked) return true;
  // "Montant HT de l'acompte": a total, and which one.
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  const Label& first = context.labels.all[labels.front()];
  const bool total = first.span.begin == 0 && first.span.end <= label.span.begin &&
                     (first.as(LabelKey::total_ht) == Strength::strong ||
                      first.as(LabelKey::total_ttc) == Strength::strong ||
                      first.means_surely(LabelKey::vat_amount) ||
                      first.as(LabelKey::vat_rate) == Strength::strong);
  if (total && label.words == 1 && std::none_of(behind.begin(), behind.end(), base::is_alpha)) {
    return true;
  }
  static constexpr auto kWords =
      std::to_array<std::string_view>({"present", "presente", "ce", "cet", "cette"});
  const std::string_view before =
      base::trim(std::string_view(context.line(label.span).text).substr(0, label.span.begin));
  const std::size_t space = before.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? before : before.substr(space + 1);
  return std::find(kWords.begin(), kWords.end(), last) != kWords.end();
}

}  // namespace

Candidates candidates_of(const Context& context, const invoice::Invoice& invoice, LabelKey key,
                         std::span<const Label* const> headings) {
  const bool deduction = key != LabelKey::total_ht && key != LabelKey::total_ttc &&
                         key != LabelKey::net_to_pay && key != LabelKey::vat_amount;
  const LineRows line_rows(context, invoice);
  Candidates candidates;
  for (const Label& label : context.labels.all) {
    double weight = label_weight(label, key);
    if (weight == 0 || in_header_row(context, label)) continue;
    if (line_rows.hold(label.span)) continue;
    if (key == LabelKey::paid_amount && is_present(context, label)) continue;
    // What is to pay with its taxes is the gross total too; other labels need no qualifier.
    const Label* qualified = qualified_by(context, label);
    if (qualified != nullptr &&
        (key != LabelKey::total_ttc || qualified->as(LabelKey::net_to_pay) != Strength::strong)) {
      continue;
    }
    if (std::find(headings.begin(), headings.end(), &label) != headings.end()) continue;
    const LineText& line = context.line(label.span);
    // Carried and partial sums are no totals (labels.md, section 5).
    if (line.text.find("report") != std::string::npos) continue;
    if (line.text.find("sous-total") != std::string::npos ||
        line.text.find("s/total") != std::string::npos)
      weight *= 0.8;
    if (label.span.begin > 0 &&
        base::trim(std::string_view(line.text).substr(0, label.span.begin)).size() > 3)
      weight *= 0.8;
    // A sentence may total an invoice too, if money follows its label.
    if (label.in_paragraph) {
      if (label.as(key) != Strength::strong) continue;
      weight *= 0.5 / weights::kParagraphLabel;
    }
    // The amount follows the qualifier where there is one.
    const Label* last = qualified != nullptr ? &label : qualifier_of(context, label);
    for (const Announced& found :
         announced_amounts(context, last != nullptr ? *last : label, deduction)) {
      if (deduction && is_remark(context, label, *found.spot)) continue;
      // A bare whole number is money only beside a label that can mean nothing else.
      if (found.spot->kind == SpotKind::number &&
          (deduction || label.in_paragraph || label.as(key) != Strength::strong ||
           line.tokens.size() > kSentence)) {
        continue;
      }
      double score = weight * found.score;
      // A total stands low, and on the last pages.
      const double height = std::max(1.0, context.page(found.spot->span).page->height);
      score *= 0.95 + 0.05 * context.line(found.spot->span).box.y0 / height;
      const auto same = std::find_if(candidates.begin(), candidates.end(),
                                     [&](const Candidate& c) { return c.spot == found.spot; });
      if (same != candidates.end()) {
        if (score > same->score) *same = {found.spot, &label, found.spot->number, score};
        continue;
      }
      if (score > weights::kAccept * 0.8)
        candidates.push_back({found.spot, &label, found.spot->number, score});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  return candidates;
}

Candidates likely(const Candidates& all) {
  constexpr double kSure = 0.8, kFarBehind = 0.75;
  constexpr std::size_t kMost = 8;
  Candidates kept = all;
  if (!kept.empty() && kept.front().score > kSure) {
    std::erase_if(kept,
                  [&](const Candidate& c) { return c.score < kFarBehind * all.front().score; });
  }
  if (kept.size() > kMost) kept.resize(kMost);
  return kept;
}

}  // namespace recevable::extract
