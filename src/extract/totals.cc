// Totals and VAT. Every labelled amount is a candidate; the combination with the best labels wins,
// and among equals the one that adds up. An amount with a strong label is never given up for a
// weaker one that would add up better: an invoice that does not add up must be reported.

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "base/text.h"
#include "extract/columns.h"
#include "extract/line_rows.h"
#include "extract/places.h"
#include "extract/readers.h"
#include "extract/statement_columns.h"
#include "extract/vat_table.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

using base::Decimal;

const Decimal kCent = Decimal::scaled(1, 2);

struct Candidate {
  const Spot* spot = nullptr;
  const Label* label = nullptr;
  Decimal value;
  double score = 0;
};

using Candidates = std::vector<Candidate>;

// "TVA 20 % sur 2 393,08": what the tax is taken of, never the tax.
bool is_a_base(const Context& context, const Spot& spot) {
  const std::string_view before =
      base::trim(std::string_view(context.line(spot.span).text).substr(0, spot.span.begin));
  return before.ends_with(" sur") || before.ends_with("(base") || before.ends_with(" on");
}

// The amount a total's label announces: the last one of its line or row before another label, or
// the one below it.
const Spot* amount_at(const Context& context, const Span& place, bool last) {
  const Spot* found = nullptr;
  for (const std::uint32_t index : context.spots.on(place.page, place.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.span.begin + 2 < place.begin || spot.span.end > place.end) continue;
    if (is_a_base(context, spot)) continue;
    if (spot.kind != SpotKind::amount && spot.kind != SpotKind::number) continue;
    if (found != nullptr && spot.kind == SpotKind::number && found->kind == SpotKind::amount)
      continue;
    found = &spot;
    if (!last) break;
  }
  return found;
}

struct Announced {
  const Spot* spot;
  double score;
};

// Right of the label on its row, over as many cells as hold no label; else below.
std::vector<Announced> announced_amounts(const Context& context, const Label& label) {
  std::vector<Announced> found;
  const auto weigh = [](const Spot& spot) { return spot.kind == SpotKind::amount ? 1.0 : 0.6; };
  if (const Spot* present = present_amount(context, label)) {
    found.push_back({present, weights::kRight});
    return found;
  }
  const auto places = places_of(context, label);
  for (const Place& place : places) {
    // In a long line the first amount is the label's; in a row of a table the last.
    const bool sentence = context.line(label.span).tokens.size() > 16;
    const bool last = place.relation != Place::Relation::below && !sentence;
    if (const Spot* spot = amount_at(context, place.span, last)) {
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
    if (const Spot* spot = amount_at(context, cell, true)) {
      found.push_back({spot, weights::kRight * 0.97 * weigh(*spot)});
      break;
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

Candidates candidates_of(const Context& context, const invoice::Invoice& invoice, LabelKey key) {
  const bool deduction = key != LabelKey::total_ht && key != LabelKey::total_ttc &&
                         key != LabelKey::net_to_pay && key != LabelKey::vat_amount;
  Candidates candidates;
  for (const Label& label : context.labels.all) {
    double weight = label_weight(label, key);
    if (weight == 0 || in_header_row(context, label)) continue;
    if (on_line_row(context, invoice, label.span)) continue;
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
    for (const Announced& found : announced_amounts(context, label)) {
      // A bare whole number is money only beside a label that can mean nothing else.
      if (found.spot->kind == SpotKind::number &&
          (deduction || label.in_paragraph || label.as(key) != Strength::strong)) {
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
  // A strong label is not given up for a weak one.
  if (!candidates.empty() && candidates.front().score > 0.8) {
    std::erase_if(candidates,
                  [&](const Candidate& c) { return c.score < 0.75 * candidates.front().score; });
  }
  if (candidates.size() > 8) candidates.resize(8);
  return candidates;
}

std::optional<Decimal> lines_sum(const invoice::Invoice& invoice) {
  if (invoice.lines.empty()) return std::nullopt;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return std::nullopt;
    sum = sum + *line.net;
  }
  return sum;
}

struct Choice {
  const Candidate *net = nullptr, *vat = nullptr, *gross = nullptr, *payable = nullptr;
  double score = -1;
};

double consistency(const Choice& choice, std::optional<Decimal> lines, Decimal discount,
                   Decimal deducted) {
  double bonus = 0;
  const auto value = [](const Candidate* c) { return c->value; };
  if (choice.net && choice.vat && choice.gross &&
      Decimal::within(value(choice.net) + value(choice.vat), value(choice.gross), kCent)) {
    bonus += 1.2;
  }
  if (choice.net && !choice.vat && choice.gross && value(choice.net) == value(choice.gross))
    bonus += 0.5;
  const Candidate* whole = choice.gross != nullptr ? choice.gross : choice.net;
  if (choice.payable && whole) {
    if (Decimal::within(value(whole) - deducted, value(choice.payable), kCent))
      bonus += 0.8;
    else if (value(whole) == value(choice.payable))
      bonus += 0.4;
  }
  if (choice.net && lines) {
    if (Decimal::within(*lines, value(choice.net), kCent) ||
        Decimal::within(*lines - discount, value(choice.net), kCent)) {
      bonus += 0.6;
    }
  }
  return bonus;
}

Choice choose(const Candidates& net, const Candidates& vat, const Candidates& gross,
              const Candidates& payable, std::optional<Decimal> lines, Decimal discount,
              Decimal deducted) {
  Choice best;
  const auto options = [](const Candidates& list) {
    std::vector<const Candidate*> out{nullptr};
    for (const Candidate& c : list) out.push_back(&c);
    return out;
  };
  for (const Candidate* n : options(net)) {
    for (const Candidate* v : options(vat)) {
      for (const Candidate* g : options(gross)) {
        for (const Candidate* p : options(payable)) {
          // One printed amount serves one total, but for a label that says both ("Total TTC à
          // payer").
          if (n && g && n->spot == g->spot) continue;
          if (v && (v->spot == (n ? n->spot : nullptr) || v->spot == (g ? g->spot : nullptr)))
            continue;
          Choice choice{n, v, g, p, 0};
          for (const Candidate* c : {n, v, g, p}) choice.score += c != nullptr ? c->score : 0;
          choice.score += consistency(choice, lines, discount, deducted);
          if (choice.score > best.score + 1e-9) best = choice;
        }
      }
    }
  }
  return best;
}

void set(const Context& context, invoice::Amount& field, const Candidate* chosen,
         const Candidates& others, bool positive) {
  if (chosen == nullptr) return;
  const auto value = [&](const Candidate& c) { return positive ? c.value.abs() : c.value; };
  field = read_field<Decimal>(context, value(*chosen), chosen->spot->span,
                              chosen->label ? &chosen->label->span : nullptr,
                              std::min(0.99, 0.55 + 0.45 * chosen->score));
  for (const Candidate& other : others) {
    if (&other == chosen || value(other) == field.value) continue;
    field.alternatives.push_back(
        {value(other),
         evidence_of(context.text, other.spot->span, other.label ? &other.label->span : nullptr),
         other.score * 0.5});
  }
}

// Notes what was weighed: the labels' scores add up, and so does what the amounts make together.
void explain(const Context& context, std::string_view field, const Candidate* chosen,
             const Candidates& candidates, double adds_up) {
  if (context.explanation == nullptr) return;
  for (const Candidate& candidate : candidates) {
    const bool won = &candidate == chosen;
    Weighed weighed;
    weighed.field = field;
    weighed.value = candidate.value.to_string();
    const Span* label = candidate.label != nullptr ? &candidate.label->span : nullptr;
    weighed.evidence = evidence_of(context.text, candidate.spot->span, label);
    if (candidate.label != nullptr) weighed.label_box = candidate.label->box;
    weighed.because = {{Reason::label, candidate.score}};
    weighed.points = true;
    weighed.score = candidate.score;
    if (won && adds_up > 0) {
      weighed.because.push_back({Reason::arithmetic, adds_up});
      weighed.score += adds_up;
    }
    weighed.fate = won ? Fate::won : Fate::alternative;
    context.explanation->candidates.push_back(std::move(weighed));
  }
}

const Candidate* first(const Candidates& candidates) {
  return candidates.empty() ? nullptr : &candidates.front();
}

// The currency that stands beside the totals, else beside most amounts.
void read_currency(const Context& context, invoice::Invoice& invoice) {
  std::vector<std::pair<std::string, int>> counts;
  const Spot* shown = nullptr;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::amount || spot.currency.empty()) continue;
    const LineText& line = context.line(spot.span);
    // The 40 € fee and a capital in euros say nothing of the invoice's currency.
    if (line.text.find("recouvrement") != std::string::npos ||
        line.text.find("capital") != std::string::npos || line.tokens.size() > 40) {
      continue;
    }
    auto found = std::find_if(counts.begin(), counts.end(),
                              [&](const auto& c) { return c.first == spot.currency; });
    if (found == counts.end()) {
      counts.emplace_back(spot.currency, 0);
      found = counts.end() - 1;
      invoice.observed.currencies.push_back(
          read_field<std::string>(context, spot.currency, spot.span, nullptr, 0.95));
    }
    ++found->second;
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best->first == spot.currency) shown = &spot;
  }
  if (shown != nullptr) {
    invoice.currency =
        read_field<std::string>(context, shown->currency, shown->span, nullptr, 0.95);
    return;
  }
  // "Montants en euros", "Devise : EUR".
  static constexpr auto kWords =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"€", "EUR"},
                                                                    {"eur", "EUR"},
                                                                    {"euro", "EUR"},
                                                                    {"euros", "EUR"},
                                                                    {"usd", "USD"},
                                                                    {"dollar", "USD"},
                                                                    {"dollars", "USD"},
                                                                    {"gbp", "GBP"},
                                                                    {"chf", "CHF"},
                                                                    {"xpf", "XPF"}});
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      if (line.text.find("recouvrement") != std::string::npos ||
          line.text.find("capital") != std::string::npos)
        continue;
      for (const Token& token : line.tokens) {
        const std::string_view word =
            std::string_view(line.text).substr(token.begin, token.end - token.begin);
        for (const auto& [written, code] : kWords) {
          if (word != written) continue;
          const Span span{p, line.index, token.begin, token.end};
          invoice.currency =
              read_field<std::string>(context, std::string(code), span, nullptr, 0.9);
          return;
        }
      }
    }
  }
}

}  // namespace

void read_totals(const Context& context, invoice::Invoice& invoice) {
  const Candidates discount = candidates_of(context, invoice, LabelKey::discount);
  const Candidates retention = candidates_of(context, invoice, LabelKey::retention);
  const Candidates paid = candidates_of(context, invoice, LabelKey::paid_amount);
  const Candidates lines = candidates_of(context, invoice, LabelKey::total_lines);
  const Candidates charges = candidates_of(context, invoice, LabelKey::charge);
  set(context, invoice.totals.discount, first(discount), discount, true);
  set(context, invoice.totals.retention, first(retention), retention, true);
  set(context, invoice.totals.paid, first(paid), paid, true);
  set(context, invoice.totals.lines, first(lines), lines, false);
  set(context, invoice.totals.charges, first(charges), charges, false);

  Candidates net = candidates_of(context, invoice, LabelKey::total_ht);
  // "Base HT" alone is the total without VAT where nothing else is.
  if (net.empty()) net = candidates_of(context, invoice, LabelKey::vat_base);
  const Candidates gross = candidates_of(context, invoice, LabelKey::total_ttc);
  const Candidates payable = candidates_of(context, invoice, LabelKey::net_to_pay);
  Candidates vat = candidates_of(context, invoice, LabelKey::vat_amount);
  const std::vector<RateRow> rate_rows = find_rate_rows(context, invoice);
  // Amounts of single rates are no total of VAT when there are several of them.
  std::vector<Decimal> rates;
  for (const RateRow& row : rate_rows) {
    if (std::find(rates.begin(), rates.end(), row.rate) == rates.end()) rates.push_back(row.rate);
  }
  std::optional<Candidate> sum;
  if (rates.size() > 1) {
    std::erase_if(vat, [&](const Candidate& c) {
      return std::any_of(rate_rows.begin(), rate_rows.end(),
                         [&](const RateRow& r) { return r.amount == c.spot; });
    });
    if (vat.empty()) {
      sum = Candidate{rate_rows.back().amount, rate_rows.back().label, Decimal{}, 0.9};
      for (const RateRow& row : rate_rows) sum->value = sum->value + row.amount->number;
      vat.push_back(*sum);
    }
  } else if (rate_rows.size() == 1 && std::none_of(vat.begin(), vat.end(), [&](const Candidate& c) {
               return c.spot == rate_rows.front().amount;
             })) {
    vat.push_back({rate_rows.front().amount, rate_rows.front().label,
                   rate_rows.front().amount->number, 0.85});
  }

  const Decimal deducted = (invoice.totals.paid ? *invoice.totals.paid : Decimal{}) +
                           (invoice.totals.retention ? *invoice.totals.retention : Decimal{});
  const std::optional<Decimal> sum_of_lines = lines_sum(invoice);
  const Decimal taken_off = invoice.totals.discount ? *invoice.totals.discount : Decimal{};
  const Choice choice = choose(net, vat, gross, payable, sum_of_lines, taken_off, deducted);
  const double adds_up = consistency(choice, sum_of_lines, taken_off, deducted);
  explain(context, "totals.net", choice.net, net, adds_up);
  explain(context, "totals.vat", choice.vat, vat, adds_up);
  explain(context, "totals.gross", choice.gross, gross, adds_up);
  explain(context, "totals.payable", choice.payable, payable, adds_up);
  set(context, invoice.totals.net, choice.net, net, false);
  set(context, invoice.totals.vat, choice.vat, vat, false);
  set(context, invoice.totals.gross, choice.gross, gross, false);
  set(context, invoice.totals.payable, choice.payable, payable, false);
  if (sum && choice.vat != nullptr) {
    invoice.totals.vat.evidence.source = invoice::Source::inferred;
  }
  read_vat_breakdown(context, rate_rows, invoice);
  read_currency(context, invoice);
}

}  // namespace recevable::extract
