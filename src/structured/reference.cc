#include "structured/reference.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <utility>

#include "structured/mapping.h"

namespace recevable::structured {

namespace {

using Paths = std::map<std::pair<std::string_view, std::string>, std::string>;  // list and column

// The first path of each column: later ones are the same for other parties or documents.
Paths paths_of(const SyntaxTable& table) {
  Paths paths;
  for (const RowPath& row : table.rows) {
    for (const TermPath& term : row.terms) {
      std::string column(term.column);
      if (column.ends_with('~')) column.pop_back();
      std::string path(row.path);
      if (term.path != ".") path += (path.empty() ? "" : "/") + std::string(term.path);
      const auto place = [&](std::string_view list, const std::string& name) {
        paths.try_emplace(std::pair(list, name), path);
      };
      place(row.list, column);
      if (!row.role.empty() && column != "party")
        place("xml", std::string(row.role) + "." + column);
      if (!row.role.empty() && column == "party") place("xml", std::string(row.role));
    }
  }
  return paths;
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "text";
    case Kind::number:
      return "number";
    case Kind::date:
      return "date";
    case Kind::group:
      break;
  }
  return "group";
}

std::string cell(const Paths& paths, std::string_view list, std::string_view column) {
  const auto found = paths.find(std::pair(list, std::string(column)));
  return found == paths.end() ? "" : fmt::format("`{}`", found->second);
}

constexpr std::string_view kIntroduction =
    R"(# Terms of structured invoices

What rules may name of an XML invoice ([rule-language.md](rule-language.md), "Structured invoices").
This page is written by `rulec --terms` from `src/structured`; a test holds it against them.

A *group* has no value, only presence. Paths begin at the element of the list's row; those of the list
`xml` and of lists at the root element. In CII paths `A`, `D`, `S` and `L` stand for
`SupplyChainTradeTransaction/` and `ApplicableHeaderTradeAgreement`, `ApplicableHeaderTradeDelivery`,
`ApplicableHeaderTradeSettlement`, `IncludedSupplyChainTradeLineItem`. A path is that of the first
element that gives the term: credit notes, other parties and further rows follow suit. Where no path
stands, the term follows from others: `xml.totals.vat` is the VAT total whose currency is BT-5,
`xml.totals.vat_accounting` the one in BT-6; `xml.documents` and `xml.objects` are the
`xml.references` of their type; `xml.charges` are allowances whose indicator is true, `xml.unmarked`
those without one; the lists of seller, buyer and payee repeat those of `xml.parties`.
)";

}  // namespace

std::string terms_reference() {
  const Paths cii = paths_of(cii_table());
  const Paths ubl = paths_of(ubl_table());
  std::string page(kIntroduction);
  const auto out = std::back_inserter(page);
  for (const List& list : Vocabulary::get().lists()) {
    fmt::format_to(out, "\n## `{}`{}\n\n{}.\n\n", list.name,
                   list.term.empty() ? "" : fmt::format(" ({})", list.term), list.en);
    page += "| term | BT, BG | type | CII | UBL |\n|---|---|---|---|---|\n";
    for (const Column& column : list.columns) {
      fmt::format_to(out, "| `{}` | {} | {} | {} | {} |\n", column.name, column.term,
                     name_of(column.kind), cell(cii, list.name, column.name),
                     cell(ubl, list.name, column.name));
    }
  }
  return page;
}

}  // namespace recevable::structured
