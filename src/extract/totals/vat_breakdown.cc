#include "extract/totals/vat_breakdown.h"

#include <algorithm>
#include <array>

#include "extract/totals/inferred.h"
#include "extract/totals/vat_codes.h"
#include "extract/totals/vat_table.h"

namespace recevable::extract {
namespace {

using base::Decimal;
using Rows = std::vector<invoice::VatRow>;

const Decimal kTwoCents = Decimal::scaled(2, 2);
// Of rows that leave a part of the net total to something printed elsewhere.
constexpr double kUnsureRows = 0.5;

// Whether the lines were all read: they make the net total, or nothing says that they do not.
bool lines_make_net(const invoice::Invoice& invoice) {
  const invoice::Totals& totals = invoice.totals;
  if (!totals.net) return true;
  Decimal sum;
  for (const invoice::Line& line : invoice.lines) sum = sum + (line.net ? *line.net : Decimal{});
  const Decimal rounding = Decimal::scaled(1, 2) * static_cast<int>(invoice.lines.size());
  return Decimal::within(sum, *totals.net, rounding);
}

// Base and amount of a row stand in either order ("TVA  NET" as "Base  TVA"); the rate tells which
// is which. A row neither order of which holds stays as it was read: it is wrong on the invoice.
void settle_order(invoice::VatRow& row) {
  if (!row.rate || !row.base || !row.amount) return;
  if (!is_tax_of(row.base->abs(), *row.rate, row.amount->abs()) &&
      is_tax_of(row.amount->abs(), *row.rate, row.base->abs())) {
    std::swap(row.base, row.amount);
  }
}

Rows rows_of_labels(const Context& context, const std::vector<RateRow>& rate_rows,
                    const invoice::Invoice& invoice) {
  Rows rows;
  for (const RateRow& row : rate_rows) {
    invoice::VatRow out;
    out.rate = read_field<Decimal>(context, row.rate, row.rate_spot->span, &row.label->span, 0.97);
    out.amount =
        read_field<Decimal>(context, row.amount->number, row.amount->span, &row.label->span, 0.95);
    if (row.base != nullptr) {
      out.base = read_field<Decimal>(context, row.base->number, row.base->span, nullptr, 0.9);
    } else if (rate_rows.size() == 1 && invoice.totals.net) {
      out.base = inferred(*invoice.totals.net, invoice.totals.net);
    } else if (const auto base = base_of_lines(invoice, row.rate);
               base &&
               (lines_make_net(invoice) || is_tax_of(*base, row.rate, row.amount->number))) {
      out.base = inferred(*base, invoice.totals.net ? invoice.totals.net : out.amount);
    } else if (base && is_tax_of(*base - row.amount->number, row.rate, row.amount->number)) {
      // Lines with their taxes: what the tax leaves of them.
      out.base = inferred(*base - row.amount->number, out.amount);
    }
    rows.push_back(std::move(out));
  }
  return rows;
}

Rows rows_proven(const Context& context, const PrintedAmounts& amounts, const TaxSum* proven,
                 const invoice::Invoice& invoice) {
  Rows rows;
  if (proven == nullptr) return rows;
  const auto amount = [&](std::size_t index) {
    const Spot& spot = *amounts.all()[index].spot;
    return read_field<Decimal>(context, spot.number, spot.span, nullptr, 0.95);
  };
  for (const TaxPair& pair : proven->pairs) {
    invoice::VatRow out;
    out.amount = amount(pair.tax);
    out.base = pair.base ? amount(*pair.base) : inferred(pair.base_value, out.amount);
    if (pair.rate_spot != nullptr) {
      out.rate = read_field<Decimal>(context, pair.rate, pair.rate_spot->span, nullptr, 0.95);
    } else {
      const auto line = std::find_if(
          invoice.lines.begin(), invoice.lines.end(),
          [&](const invoice::Line& l) { return l.vat_rate && *l.vat_rate == pair.rate; });
      out.rate = line->vat_rate;
    }
    rows.push_back(std::move(out));
  }
  return rows;
}

// Whether a rate stands beside the total of VAT, or in the heading over it.
bool stands_by(const Context& context, const Spot& rate, const invoice::Amount& vat) {
  constexpr double kNear = 8, kOver = 2.5;  // of the type size: "5 117,87 € de TVA à 20 %"
  const LineText& line = context.line(rate.span);
  if (context.page(rate.span).page->number != vat.evidence.page) return false;
  const double size = std::max(6.0, line.size);
  const base::Box box = box_of(context.text, rate.span), &amount = vat.evidence.box;
  if (line.box.vertical_overlap(amount) > 0.5) {
    return std::max(box.x0 - amount.x1, amount.x0 - box.x1) < kNear * size;
  }
  if (line.box.y1 > amount.y0 + 1 || amount.y0 - line.box.y1 > kOver * size) return false;
  // "TVA 0 %" over its amount, or to the left of it in the cell above.
  const auto& labels = context.labels.on(rate.span.page, line.index);
  const bool tax = std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    return context.labels.all[index].means(LabelKey::vat_amount);
  });
  return (tax && line.box.x0 < amount.x1) ||
         (line.box.x0 - size < amount.x1 && amount.x0 < line.box.x1 + size);
}

// The VAT total at the only rate there is: that of every line, or the one said beside it. A total
// of nothing is a row when its rate is printed.
Rows row_of_total(const Context& context, const std::vector<PrintedRate>& rates,
                  const invoice::Invoice& invoice) {
  const invoice::Amount& vat = invoice.totals.vat;
  if (!vat) return {};
  const auto may_be = [&](const invoice::Amount& rate) {
    return rate && rate->is_zero() == vat->is_zero();
  };
  invoice::VatRow out;
  out.amount = vat;
  if (invoice.totals.net) out.base = inferred(*invoice.totals.net, invoice.totals.net);
  if (!invoice.lines.empty()) {
    const invoice::Amount& rate = invoice.lines.front().vat_rate;
    const bool same = may_be(rate) && std::all_of(invoice.lines.begin(), invoice.lines.end(),
                                                  [&](const invoice::Line& line) {
                                                    return line.vat_rate && *line.vat_rate == *rate;
                                                  });
    if (same) {
      out.rate = rate;
      return {out};
    }
  }
  const bool one_rate = !rates.empty() && rates.front().rate == rates.back().rate;
  const auto row_at = [&](const Spot& rate) {
    out.rate = read_field<Decimal>(context, rate.number, rate.span, nullptr, 0.9);
    return Rows{out};
  };
  for (const PrintedRate& rate : rates) {
    if (one_rate && !vat->is_zero() && stands_by(context, *rate.spot, vat)) {
      return row_at(*rate.spot);
    }
  }
  for (const Spot& spot : context.spots.all) {
    const bool nothing = spot.kind == SpotKind::percent && spot.number.is_zero();
    if (nothing && vat->is_zero() && stands_by(context, spot, vat)) return row_at(spot);
  }
  return {};
}

// Without the rows whose tax is not that of their base: totals, and amounts of what stands beside.
Rows those_that_hold(const Rows& rows) {
  Rows kept;
  for (invoice::VatRow row : rows) {
    settle_order(row);
    if (row.rate && row.base && row.amount && is_tax_of(*row.base, *row.rate, *row.amount)) {
      kept.push_back(std::move(row));
    }
  }
  return kept;
}

// Whether every row has its rate, base and tax, each tax is that of its base, and together they
// make the totals.
bool holds(const Rows& rows, const invoice::Invoice& invoice) {
  Decimal base, tax;
  for (const invoice::VatRow& row : rows) {
    if (!row.rate || !row.base || !row.amount || !is_tax_of(*row.base, *row.rate, *row.amount)) {
      return false;
    }
    base = base + *row.base;
    tax = tax + *row.amount;
  }
  const invoice::Totals& totals = invoice.totals;
  const Decimal rounding = kTwoCents * static_cast<int>(rows.size());
  return !rows.empty() && (!totals.vat || Decimal::within(tax, *totals.vat, kTwoCents)) &&
         (!totals.net || base.abs() <= totals.net->abs() + rounding);
}

// Whether an amount of a reading that does not hold has its place in one that does.
bool accounts_for(const Rows& proven, const invoice::Amount& amount,
                  const invoice::Invoice& invoice) {
  if (!amount || amount.evidence.source == invoice::Source::inferred || amount->is_zero()) {
    return true;
  }
  // By its value: totals and taxes are printed in several places.
  const auto same = [&](const invoice::Amount& other) { return other && *other == *amount; };
  const invoice::Totals& totals = invoice.totals;
  const bool total = same(totals.net) || same(totals.vat) || same(totals.gross) ||
                     same(totals.payable) || same(totals.lines) || same(totals.discount) ||
                     same(totals.charges) || same(totals.paid) || same(totals.retention);
  return total || std::any_of(proven.begin(), proven.end(), [&](const invoice::VatRow& row) {
           return same(row.base) || same(row.amount) ||
                  (row.base && row.amount && *row.base + *row.amount == *amount);
         });
}

bool accounts_for(const Rows& proven, const Rows& other, const invoice::Invoice& invoice) {
  return std::all_of(other.begin(), other.end(), [&](const invoice::VatRow& row) {
    return accounts_for(proven, row.base, invoice) && accounts_for(proven, row.amount, invoice);
  });
}

// A part of the net total that has no row, and is printed: it is not taxed, and has no rate.
bool leaves_a_part(const PrintedAmounts& amounts, const invoice::Invoice& invoice) {
  if (!invoice.totals.net || invoice.vat_breakdown.empty()) return false;
  Decimal rest = *invoice.totals.net;
  for (const invoice::VatRow& row : invoice.vat_breakdown) {
    if (!row.base) return false;
    rest = rest - *row.base;
  }
  return rest.sign() == invoice.totals.net->sign() && amounts.has(rest, Decimal::scaled(1, 2));
}

// The lines print no rate, but the breakdown has one only: that of all lines where its base is what
// they make, or of those, one after another, that make its base, when there is but one such run.
void rate_lines(invoice::Invoice& invoice) {
  if (invoice.vat_breakdown.size() != 1) return;
  const invoice::VatRow& row = invoice.vat_breakdown.front();
  const bool rated =
      std::any_of(invoice.lines.begin(), invoice.lines.end(), [](const invoice::Line& line) {
        return line.vat_rate.state != invoice::State::absent || !line.net;
      });
  if (rated || !row.rate || row.rate->sign() <= 0 || !row.base) return;
  constexpr std::size_t kMostLines = 200;
  std::size_t begin = 0, end = 0, runs = 0;
  Decimal all;
  for (const invoice::Line& line : invoice.lines) all = all + *line.net;
  if (all == *row.base) {
    end = invoice.lines.size();
    runs = 1;
  } else if (row.base.evidence.source != invoice::Source::inferred &&
             invoice.lines.size() <= kMostLines) {
    for (std::size_t from = 0; from < invoice.lines.size(); ++from) {
      Decimal sum;
      for (std::size_t i = from; i < invoice.lines.size(); ++i) {
        sum = sum + *invoice.lines[i].net;
        if (sum != *row.base) continue;
        begin = from;
        end = i + 1;
        ++runs;
      }
    }
  }
  if (runs != 1) return;
  for (std::size_t i = begin; i < end; ++i) {
    invoice.lines[i].vat_rate = inferred(*row.rate, row.rate);
  }
}

}  // namespace

void read_vat_breakdown(const Context& context, const VatTable& table,
                        const std::vector<RateRow>& rate_rows,
                        const std::vector<PrintedRate>& rates, const PrintedAmounts& amounts,
                        const TaxSum* proven, invoice::Invoice& invoice) {
  const Rows labelled = rows_of_labels(context, rate_rows, invoice);
  std::array<Rows, 6> ways = {table.rows,
                              labelled,
                              those_that_hold(table.rows),
                              those_that_hold(labelled),
                              rows_proven(context, amounts, proven, invoice),
                              row_of_total(context, rates, invoice)};
  const Rows* best = nullptr;  // the first that says anything
  for (Rows& rows : ways) {
    for (invoice::VatRow& row : rows) settle_order(row);
    if (best == nullptr && !rows.empty()) best = &rows;
  }
  for (const Rows& rows : ways) {
    if (best == nullptr || !holds(rows, invoice)) continue;
    const bool accounted = std::all_of(ways.begin(), ways.end(), [&](const Rows& before) {
      return &before >= &rows || accounts_for(rows, before, invoice);
    });
    if (accounted) best = &rows;
    break;
  }
  if (best != nullptr) invoice.vat_breakdown = *best;
  const bool untaxed = proven != nullptr && invoice.totals.net &&
                       !Decimal::within(proven->base, *invoice.totals.net, kTwoCents);
  if (untaxed || leaves_a_part(amounts, invoice)) invoice.vat_breakdown_confidence = kUnsureRows;
  read_vat_codes(context, invoice);
  rate_lines(invoice);
}

}  // namespace recevable::extract
