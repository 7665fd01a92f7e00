#include "extract/lines/line_sums.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

#include "base/text.h"
#include "extract/lines/line_rows.h"

namespace recevable::extract {
namespace {

using base::Decimal;

// More rows than this between two totals are no list somebody forgot to give a heading.
constexpr std::size_t kMostRows = 40;
constexpr std::size_t kFewestLetters = 3;
// Of lines that do not make their total while amounts among them belong to none.
constexpr double kUnsureRows = 0.5;

struct SumRow {
  const Spot* amount = nullptr;
  Span words;
  double y = 0;
};

// Débours: paid for the customer and billed as they are, row by row.
bool is_disbursement(const Context& context, const Label& label) {
  return folded_of(context.text, label.span).find("debours") != std::string_view::npos;
}

bool says_a_total(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  return std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
    if (text.lines[l].text.find("total") != std::string::npos) return true;
    const auto& labels = context.labels.on(page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      return label.means(LabelKey::total_ht) || label.means(LabelKey::total_ttc) ||
             label.means(LabelKey::net_to_pay) || label.means(LabelKey::vat_amount) ||
             label.means(LabelKey::vat_base) || label.means(LabelKey::paid_amount) ||
             label.means(LabelKey::discount) ||
             (label.means(LabelKey::charge) && !is_disbursement(context, label)) ||
             label.means(LabelKey::retention);
    });
  });
}

// Whether a row is one of the totals, by a label that can mean nothing else.
bool is_total(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  return std::any_of(text.rows[row].begin(), text.rows[row].end(), [&](std::uint32_t l) {
    const auto& labels = context.labels.on(page, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context.labels.all[index];
      const auto strong = [&](LabelKey key) { return label.as(key) == Strength::strong; };
      return strong(LabelKey::total_ht) || strong(LabelKey::total_ttc) ||
             strong(LabelKey::net_to_pay) || strong(LabelKey::total_lines) ||
             strong(LabelKey::paid_amount) || strong(LabelKey::retention) ||
             label.means(LabelKey::vat_amount);
    });
  });
}

// A row of words that ends in one amount and holds no other; null amount when it is none.
SumRow row_of(const Context& context, std::uint32_t page, std::uint32_t row) {
  const PageText& text = context.text.pages[page];
  SumRow out;
  std::size_t most = 0;
  for (const std::uint32_t l : text.rows[row]) {
    const LineText& line = text.lines[l];
    std::uint32_t end = static_cast<std::uint32_t>(line.text.size());
    for (const std::uint32_t index : context.spots.on(page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind != SpotKind::amount) continue;
      if (out.amount != nullptr) return {};
      out.amount = &spot;
      end = spot.span.begin;
    }
    const std::string_view words = base::trim(std::string_view(line.text).substr(0, end));
    const auto letters =
        static_cast<std::size_t>(std::count_if(words.begin(), words.end(), base::is_alpha));
    if (out.amount != nullptr && out.amount->span.line != l) return {};  // words behind the amount
    if (letters >= kFewestLetters && letters > most) {
      most = letters;
      out.words = {page, l, 0, static_cast<std::uint32_t>(words.size())};
    }
    out.y = line.box.center_y();
  }
  return most == 0 ? SumRow{} : out;
}

// The rows above the net total whose amounts stand in one column, from the total upwards.
std::vector<SumRow> rows_above(const Context& context, const invoice::Invoice& invoice) {
  const LineRows line_rows(context, invoice);
  std::vector<SumRow> rows;
  const invoice::Evidence& total = invoice.totals.net.evidence;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& text = context.text.pages[p];
    if (text.page->number != total.page) continue;
    for (std::size_t r = text.rows.size(); r-- > 0;) {
      const auto row = static_cast<std::uint32_t>(r);
      if (text.rows[row].empty()) continue;
      const LineText& head = text.lines[text.rows[row].front()];
      if (head.box.center_y() > total.box.y0 - 1) continue;
      if (says_a_total(context, p, row)) {
        if (rows.empty()) continue;
        break;
      }
      const SumRow found = row_of(context, p, row);
      if (found.amount == nullptr || line_rows.hold(found.amount->span)) continue;
      // What is taken off the sum is a discount, whatever it is called.
      if (found.amount->number.is_negative() != invoice.totals.net->is_negative()) break;
      const double edge = box_of(context.text, found.amount->span).x1;
      const double reference =
          rows.empty() ? total.box.x1 : box_of(context.text, rows.front().amount->span).x1;
      const double slack = rows.empty() ? 3 * std::max(6.0, head.size) : 3;
      if (std::abs(edge - reference) > slack) continue;
      rows.push_back(found);
      if (rows.size() >= kMostRows) break;
    }
  }
  return rows;
}

// A place in reading order.
using Where = std::pair<int, double>;  // page, points from its top

Where where(const invoice::Evidence& evidence) {
  return {evidence.page, evidence.box.center_y()};
}

// Amounts that stand in the column of the lines' net amounts and belong to no line.
struct Unclaimed {
  std::vector<SumRow> rows;  // that can be lines, from the top
  bool others = false;       // there are more
};

bool in_line_with_lines(const invoice::Invoice& invoice, const base::Box& box) {
  constexpr double kInLine = 3;  // points
  return std::any_of(invoice.lines.begin(), invoice.lines.end(), [&](const invoice::Line& line) {
    return std::abs(line.net.evidence.box.x1 - box.x1) < kInLine;
  });
}

// Between the first line and the net total, or the last line where that stands above them. Sums of
// what stands above them are left out.
Unclaimed unclaimed(const Context& context, const invoice::Invoice& invoice) {
  Unclaimed found;
  const LineRows line_rows(context, invoice);
  const Where first = where(invoice.lines.front().net.evidence);
  const Where last = where(invoice.lines.back().net.evidence);
  const invoice::Evidence& net = invoice.totals.net.evidence;
  const Where total{net.page, net.box.y0 - 1};  // the middle of its row may stand a little higher
  const Where end = total > last ? total : last;
  Decimal sum, section;  // of the lines so far, of those since the last sum
  std::size_t next = 0;  // line
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& text = context.text.pages[p];
    for (std::uint32_t row = 0; row < text.rows.size(); ++row) {
      if (text.rows[row].empty()) continue;
      const Where here{text.page->number, text.lines[text.rows[row].front()].box.center_y()};
      if (here < first || here >= end) continue;
      constexpr double kSameRow = 3;
      while (next < invoice.lines.size() &&
             where(invoice.lines[next].net.evidence) <= Where{here.first, here.second + kSameRow}) {
        sum = sum + *invoice.lines[next].net;
        section = section + *invoice.lines[next].net;
        ++next;
      }
      for (const std::uint32_t l : text.rows[row]) {
        for (const std::uint32_t index : context.spots.on(p, l)) {
          const Spot& spot = context.spots.all[index];
          // What is taken off the sum is a discount, whatever it is called.
          const bool off = spot.number.is_negative() != invoice.totals.net->is_negative();
          if (spot.kind != SpotKind::amount || spot.number.is_zero() || off ||
              line_rows.hold(spot.span) ||
              !in_line_with_lines(invoice, box_of(context.text, spot.span))) {
            continue;
          }
          if (spot.number == sum || spot.number == section) {
            section = {};
            continue;
          }
          const SumRow one = row_of(context, p, row);
          if (one.amount == &spot && !is_total(context, p, row)) {
            found.rows.push_back(one);
          } else {
            found.others = true;
          }
        }
      }
    }
  }
  return found;
}

invoice::Line line_of(const Context& context, const SumRow& row) {
  invoice::Line line;
  line.description =
      read_field<std::string>(context, raw_of(context.text, row.words), row.words, nullptr, 0.8);
  line.net = read_field<Decimal>(context, row.amount->number, row.amount->span, nullptr, 0.85);
  return line;
}

void add_lines(const Context& context, std::span<const SumRow> rows, invoice::Invoice& invoice) {
  for (const SumRow& row : rows) {
    invoice.lines.push_back(line_of(context, row));
    // A row is a line or a charge, not both.
    const invoice::Amount& line = invoice.lines.back().net;
    if (invoice.totals.charges && invoice.totals.charges.evidence.box == line.evidence.box) {
      invoice.totals.charges = {};
    }
  }
  std::stable_sort(invoice.lines.begin(), invoice.lines.end(),
                   [](const invoice::Line& a, const invoice::Line& b) {
                     return where(a.net.evidence) < where(b.net.evidence);
                   });
}

// The rows that make what is wanted: all of them, those from the top down to where totals may
// begin, or one or two.
std::vector<SumRow> making(const std::vector<SumRow>& rows,
                           const std::function<bool(Decimal)>& makes) {
  constexpr std::size_t kMostPairs = 20;
  Decimal all;
  for (const SumRow& row : rows) all = all + row.amount->number;
  if (makes(all)) return rows;
  Decimal sum;
  for (std::size_t count = 1; count < rows.size(); ++count) {
    sum = sum + rows[count - 1].amount->number;
    if (makes(sum)) return {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count)};
  }
  for (const SumRow& row : rows) {
    if (makes(row.amount->number)) return {row};
  }
  if (rows.size() > kMostPairs) return {};
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      if (makes(rows[a].amount->number + rows[b].amount->number)) return {rows[a], rows[b]};
    }
  }
  return {};
}

}  // namespace

void complete_lines(const Context& context, invoice::Invoice& invoice) {
  if (!invoice.totals.net) return;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) {
    if (!line.net) return;
    sum = sum + *line.net;
  }
  const invoice::Totals& totals = invoice.totals;
  const auto or_zero = [](const invoice::Amount& field) { return field ? *field : Decimal{}; };
  const Decimal net = *totals.net, less = or_zero(totals.discount), more = or_zero(totals.charges);
  const auto complete = [&](Decimal all) { return all == net || all == net + less; };
  if (complete(sum) || (totals.lines && *totals.lines == sum)) return;
  if (!invoice.lines.empty()) {
    const Unclaimed rest = unclaimed(context, invoice);
    const std::vector<SumRow> rows =
        making(rest.rows, [&](Decimal added) { return complete(sum + added); });
    if (!rows.empty()) {
      add_lines(context, rows, invoice);
      return;
    }
    // A row that is a charge is accounted for.
    if (sum == net - more || sum == net + less - more) return;
    if (!rest.rows.empty() || rest.others) invoice.lines_confidence = kUnsureRows;
  }
  const std::vector<SumRow> rows = rows_above(context, invoice);
  // From the total upwards: the fewest rows that make it. One row alone could be the total itself.
  for (std::size_t count = 1; count <= rows.size(); ++count) {
    sum = sum + rows[count - 1].amount->number;
    if (!complete(sum)) continue;
    if (invoice.lines.empty() && count < 2) return;
    add_lines(context, std::span(rows).first(count), invoice);
    invoice.lines_confidence = 1;
    return;
  }
}

}  // namespace recevable::extract
