#include "extract/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/date.h"
#include "extract/trace.h"
#include "invoice/visit.h"

namespace recevable::extract {
namespace {

struct Entry {
  std::string_view name;
  base::Localized words;
};

const Entry& entry_of(Reason reason) {
  static const std::array<Entry, static_cast<std::size_t>(Reason::other) + 1> kEntries{{
      {"label", {"libellé", "label"}},
      {"place", {"place par rapport au libellé", "place seen from the label"}},
      {"shape", {"forme de la valeur", "shape of the value"}},
      {"zone", {"endroit de la page", "part of the page"}},
      {"context", {"mots d'un autre document", "words of another document"}},
      {"sentence", {"annoncé par une phrase", "announced by a sentence"}},
      {"heading", {"titre du bloc", "heading of the block"}},
      {"public_body", {"organisme public", "public body"}},
      {"register",
       {"capital, RCS ou code APE à côté", "capital, register or activity code beside"}},
      {"own_number", {"accord avec d'autres numéros", "agreement with other numbers"}},
      {"other_party", {"appartient à un tiers", "belongs to somebody else"}},
      {"rival", {"plaide pour l'autre partie", "speaks for the other party"}},
      {"portal", {"nom du portail à côté", "name of the portal beside"}},
      {"known", {"SIRET de l'utilisateur", "the user's own SIRET"}},
      {"contact", {"téléphone ou courriel à côté", "telephone or mail beside"}},
      {"letterhead", {"en-tête en grands caractères", "letterhead in large type"}},
      {"footer", {"mentions légales en pied de page", "legal lines at the foot"}},
      {"repeated", {"répété ailleurs", "repeated elsewhere"}},
      {"complete", {"bloc avec nom et ville", "block with name and town"}},
      {"running_text", {"dans une longue phrase", "in a long sentence"}},
      {"arithmetic", {"total cohérent", "adds up"}},
      {"column", {"intitulé de la colonne", "heading of the column"}},
      {"product", {"produit cohérent", "the product agrees"}},
      {"other", {"sans détail", "no details"}},
  }};
  return kEntries[static_cast<std::size_t>(reason)];
}

const Entry& entry_of(Fate fate) {
  static const std::array<Entry, static_cast<std::size_t>(Fate::weak) + 1> kEntries{{
      {"won", {"retenu", "kept"}},
      {"same", {"même valeur", "same value"}},
      {"alternative", {"autre possibilité", "alternative"}},
      {"taken", {"pris par un autre champ", "taken by another field"}},
      {"weak", {"trop faible", "too weak"}},
  }};
  return kEntries[static_cast<std::size_t>(fate)];
}

std::string shown(const std::string& value) {
  return value;
}
std::string shown(const base::Decimal& value) {
  return value.to_string();
}
std::string shown(base::Date value) {
  return base::format_iso(value);
}

// Whether the present amounts of a column make `total`, to a cent a row.
template <class Rows, class Member>
bool make(const Rows& rows, Member member, const invoice::Amount& total) {
  if (!total || rows.empty()) return false;
  base::Decimal sum;
  for (const auto& row : rows) {
    if (!(row.*member)) return false;
    sum = sum + *(row.*member);
  }
  return base::Decimal::within(sum, *total,
                               base::Decimal::scaled(static_cast<std::int64_t>(rows.size()), 2));
}

bool product_agrees(const invoice::Line& line) {
  if (!line.quantity || !line.unit_price || !line.net) return false;
  base::Decimal product = *line.quantity * *line.unit_price;
  if (line.discount) {
    product = line.discount_is_percent
                  ? product - (product * *line.discount * base::Decimal::scaled(1, 2))
                  : product - *line.discount;
  }
  return base::Decimal::within(product.rounded(2).abs(), line.net->abs(),
                               base::Decimal::scaled(1, 2));
}

bool product_agrees(const invoice::VatRow& row) {
  if (!row.base || !row.rate || !row.amount) return false;
  const base::Decimal tax = (*row.base * *row.rate * base::Decimal::scaled(1, 2)).rounded(2);
  return base::Decimal::within(tax, *row.amount, base::Decimal::scaled(1, 2));
}

// The cells of rows are read together: what speaks for one is its column, its row, its sum.
template <class Field>
void add_cell(std::string name, const Field& field, bool product, bool sum,
              std::vector<Weighed>& out) {
  if (!field) return;
  std::vector<Reason> reasons;
  if (!field.evidence.label.empty()) reasons.push_back(Reason::column);
  if (product) reasons.push_back(Reason::product);
  if (sum) reasons.push_back(Reason::arithmetic);
  if (reasons.empty()) reasons.push_back(Reason::other);
  Weighed cell{std::move(name), shown(field.value), field.evidence, {}, {},
               false,           field.confidence,   Fate::won};
  for (const Reason reason : reasons) {
    cell.because.push_back({reason, cell.because.empty() ? field.confidence : 1.0});
  }
  out.push_back(std::move(cell));
}

void add_rows(const invoice::Invoice& invoice, std::vector<Weighed>& out) {
  const auto& totals = invoice.totals;
  const bool lines_add_up = make(invoice.lines, &invoice::Line::net, totals.net) ||
                            make(invoice.lines, &invoice::Line::net, totals.lines);
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    const invoice::Line& line = invoice.lines[i];
    const bool product = product_agrees(line);
    invoice::visit_line(line, [&](std::string_view name, const auto& field) {
      const bool factor = name == "quantity" || name == "unit_price" || name == "net";
      add_cell(fmt::format("lines[{}].{}", i + 1, name), field, product && factor,
               lines_add_up && name == "net", out);
    });
  }
  const bool bases = make(invoice.vat_breakdown, &invoice::VatRow::base, totals.net);
  const bool taxes = make(invoice.vat_breakdown, &invoice::VatRow::amount, totals.vat);
  for (std::size_t i = 0; i < invoice.vat_breakdown.size(); ++i) {
    const invoice::VatRow& row = invoice.vat_breakdown[i];
    const bool product = product_agrees(row);
    invoice::visit_vat_row(row, [&](std::string_view name, const auto& field) {
      const bool factor = name == "rate" || name == "base" || name == "amount";
      add_cell(fmt::format("vat_breakdown[{}].{}", i + 1, name), field, product && factor,
               (bases && name == "base") || (taxes && name == "amount"), out);
    });
  }
}

}  // namespace

std::string_view name_of(Reason reason) {
  return entry_of(reason).name;
}
const base::Localized& words_of(Reason reason) {
  return entry_of(reason).words;
}
std::string_view name_of(Fate fate) {
  return entry_of(fate).name;
}
const base::Localized& words_of(Fate fate) {
  return entry_of(fate).words;
}

void complete(const invoice::Invoice& invoice, Explanation& explanation) {
  auto& candidates = explanation.candidates;
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (!field) return;
    // What a later reader put right no longer won.
    bool told = false;
    for (Weighed& c : candidates) {
      if (c.field != name || c.fate != Fate::won) continue;
      if (c.value == shown(field.value))
        told = true;
      else
        c.fate = Fate::alternative;
    }
    if (told) return;
    const auto add = [&](const auto& value, const invoice::Evidence& evidence, double confidence,
                         Fate fate) {
      candidates.push_back({std::string(name),
                            shown(value),
                            evidence,
                            {},
                            {{Reason::other, confidence}},
                            false,
                            confidence,
                            fate});
    };
    add(field.value, field.evidence, field.confidence, Fate::won);
    for (const auto& other : field.alternatives) {
      add(other.value, other.evidence, other.confidence, Fate::alternative);
    }
  });
  for (Weighed& candidate : candidates) {
    if (candidate.fate != Fate::alternative) continue;
    const bool same = std::any_of(candidates.begin(), candidates.end(), [&](const Weighed& c) {
      return c.fate == Fate::won && c.field == candidate.field && c.value == candidate.value;
    });
    if (same) candidate.fate = Fate::same;
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Weighed& a, const Weighed& b) {
    if (a.field != b.field) return a.field < b.field;
    if ((a.fate == Fate::won) != (b.fate == Fate::won)) return a.fate == Fate::won;
    return a.score > b.score;
  });
  add_rows(invoice, candidates);
}

}  // namespace recevable::extract
