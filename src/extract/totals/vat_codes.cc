#include "extract/totals/vat_codes.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace recevable::extract {
namespace {

using base::Decimal;

// A short word of its own on a page.
struct Code {
  std::string text;  // folded
  base::Box box;
};

bool is_code(std::string_view word) {
  return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), base::is_alnum);
}

std::string_view without_brackets(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  while (!word.empty() && (word.back() == ')' || word.back() == ':')) word.remove_suffix(1);
  return word;
}

// The codes of the row a value stands on.
std::vector<Code> codes_on_row(const Context& context, const invoice::Evidence& place) {
  std::vector<Code> codes;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& page = context.text.pages[p];
    if (page.page->number != place.page) continue;
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const LineText& line = page.lines[l];
      if (std::abs(line.box.center_y() - place.box.center_y()) > 0.4 * std::max(6.0, line.size))
        continue;
      std::uint32_t at = 0;
      while (at < line.text.size()) {
        std::uint32_t end = at;
        while (end < line.text.size() && line.text[end] != ' ') ++end;
        const std::string_view word =
            without_brackets(std::string_view(line.text).substr(at, end - at));
        if (is_code(word)) {
          codes.push_back({std::string(word), box_of(context.text, {p, l, at, end})});
        }
        at = end + 1;
      }
    }
  }
  return codes;
}

struct Meaning {
  std::string code;
  Decimal rate;
};
using Legend = std::vector<Meaning>;

void add(Legend& legend, std::string code, Decimal rate) {
  const bool known =
      std::any_of(legend.begin(), legend.end(), [&](const Meaning& m) { return m.code == code; });
  if (!known) legend.push_back({std::move(code), rate});
}

const Decimal* rate_of(const Legend& legend, std::string_view code) {
  for (const Meaning& meaning : legend) {
    if (meaning.code == code) return &meaning.rate;
  }
  return nullptr;
}

// The codes in front of the rows of the breakdown. All rows have one, in one column, or none
// counts.
Legend legend_of_breakdown(const Context& context, const invoice::Invoice& invoice) {
  Legend legend;
  if (invoice.vat_breakdown.empty()) return legend;
  double column = -1;
  for (const invoice::VatRow& row : invoice.vat_breakdown) {
    if (!row.rate || row.rate.evidence.source == invoice::Source::inferred) return {};
    bool found = false;
    for (const Code& code : codes_on_row(context, row.rate.evidence)) {
      if (code.box.x0 >= row.rate.evidence.box.x0 - 0.5 &&
          code.box.x0 <= row.rate.evidence.box.x1) {
        continue;  // the rate itself
      }
      if (column >= 0 && std::abs(code.box.center_x() - column) > 8) continue;
      column = code.box.center_x();
      if (rate_of(legend, code.text) != nullptr) return {};
      add(legend, code.text, *row.rate);
      found = true;
      break;
    }
    if (!found) return {};
  }
  return legend;
}

// "1 = 20 %", "A : 5,5 %", "(2) 10 %", on a line that speaks of VAT.
Legend legend_of_text(const Context& context) {
  Legend legend;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::percent || spot.number > Decimal(30)) continue;
    const std::string& text = context.line(spot.span).text;
    const bool about_vat = text.find("tva") != std::string::npos ||
                           text.find("vat") != std::string::npos ||
                           text.find("taux") != std::string::npos;
    if (!about_vat) continue;
    std::string_view before = base::trim(std::string_view(text).substr(0, spot.span.begin));
    if (before.ends_with("tva")) before = base::trim(before.substr(0, before.size() - 3));
    const bool sign = before.ends_with('=') || before.ends_with(':') || before.ends_with(')');
    if (!sign) continue;
    const bool bracket = before.ends_with(')');
    before = base::trim(before.substr(0, before.size() - 1));
    const std::size_t start = before.find_last_of(" (,;/");
    const std::string_view word =
        start == std::string_view::npos ? before : before.substr(start + 1);
    if (bracket && start != std::string_view::npos && before[start] != '(') continue;
    if (is_code(word)) add(legend, std::string(word), spot.number);
  }
  return legend;
}

// Whether a number read as a rate may be one: VAT has had no rates of 1 %, 3 % or 4 %.
bool may_be_rate(const invoice::Invoice& invoice, Decimal rate) {
  const bool in_breakdown =
      std::any_of(invoice.vat_breakdown.begin(), invoice.vat_breakdown.end(),
                  [&](const invoice::VatRow& row) { return row.rate && *row.rate == rate; });
  return in_breakdown || rate.is_zero() || rate.scale() > 0 || rate >= Decimal(5);
}

// The code of each line, all in one column of the table.
std::vector<Code> codes_of_lines(const Context& context, const invoice::Invoice& invoice,
                                 const Legend& legend) {
  std::vector<std::vector<Code>> rows;
  for (const invoice::Line& line : invoice.lines) {
    std::vector<Code> codes = codes_on_row(context, line.net.evidence);
    std::erase_if(codes, [&](const Code& c) { return rate_of(legend, c.text) == nullptr; });
    if (codes.empty()) return {};
    rows.push_back(std::move(codes));
  }
  for (const Code& first : rows.front()) {
    std::vector<Code> column;
    for (const std::vector<Code>& row : rows) {
      const auto same = std::find_if(row.begin(), row.end(), [&](const Code& c) {
        return std::abs(c.box.center_x() - first.box.center_x()) < 6;
      });
      if (same == row.end()) break;
      column.push_back(*same);
    }
    if (column.size() == rows.size()) return column;
  }
  return {};
}

}  // namespace

void read_vat_codes(const Context& context, invoice::Invoice& invoice) {
  if (invoice.lines.empty()) return;
  const bool all_rated =
      std::all_of(invoice.lines.begin(), invoice.lines.end(), [&](const invoice::Line& line) {
        return line.vat_rate && may_be_rate(invoice, *line.vat_rate);
      });
  if (all_rated) return;
  Legend legend = legend_of_breakdown(context, invoice);
  if (legend.empty()) legend = legend_of_text(context);
  const std::vector<Code> codes =
      legend.empty() ? std::vector<Code>{} : codes_of_lines(context, invoice, legend);
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    invoice::Line& line = invoice.lines[i];
    if (line.vat_rate && may_be_rate(invoice, *line.vat_rate)) continue;
    if (codes.empty()) {
      line.vat_rate = {};
      continue;
    }
    invoice::Evidence evidence = line.net.evidence;
    evidence.box = codes[i].box;
    evidence.text = codes[i].text;
    evidence.label.clear();
    line.vat_rate = invoice::Amount::of(*rate_of(legend, codes[i].text), std::move(evidence), 0.85);
  }
}

}  // namespace recevable::extract
