#include "report/rows.h"

#include <cmath>

#include "base/text.h"
#include "invoice/visit.h"
#include "report/layout.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;

std::vector<Column> columns_of(
    Language language, std::initializer_list<std::tuple<const char*, const char*, int>> all) {
  std::vector<Column> made;
  for (const auto& [fr, en, width] : all) {
    made.push_back({std::string(say(language, fr, en)), width});
  }
  return made;
}

template <class T>
Cell cell_of(const invoice::Field<T>& field) {
  return field ? Cell::of(field.value) : Cell();
}

std::string_view word_of_severity(rules::Severity severity, Language language) {
  switch (severity) {
    case rules::Severity::error:
      return say(language, "erreur", "error");
    case rules::Severity::warning:
      return say(language, "avertissement", "warning");
    case rules::Severity::info:
      return say(language, "conseil", "advice");
  }
  return "";
}

std::string_view word_of_certainty(rules::Certainty certainty, Language language) {
  switch (certainty) {
    case rules::Certainty::certain:
      return say(language, "certain", "certain");
    case rules::Certainty::probable:
      return say(language, "probable", "probable");
    case rules::Certainty::possible:
      return say(language, "possible", "possible");
  }
  return "";
}

}  // namespace

std::string neutralised(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  constexpr std::string_view kFormula = "=+-@\t\r\n";
  if (first == std::string_view::npos || kFormula.find(text[first]) == std::string_view::npos) {
    return std::string(text);
  }
  return "'" + std::string(text);
}

Cell Cell::of(std::string_view text) {
  Cell cell;
  cell.text = neutralised(base::printable(text));
  cell.kind = cell.text.empty() ? Kind::blank : Kind::text;
  return cell;
}

Cell Cell::of(base::Decimal number) {
  Cell cell;
  cell.kind = Kind::number;
  cell.number = number;
  return cell;
}

Cell Cell::of(base::Date date) {
  Cell cell;
  cell.kind = date.ok() ? Kind::date : Kind::blank;
  cell.date = date;
  return cell;
}

std::vector<Column> document_columns(Language language) {
  return columns_of(language, {{"Fichier", "File", 40},
                               {"Verdict", "Verdict", 12},
                               {"Points bloquants", "Blocking points", 10},
                               {"Points à voir", "Points to look at", 10},
                               {"Règles non vérifiées", "Rules not checked", 10},
                               {"N° de facture", "Invoice number", 20},
                               {"Date", "Date", 12},
                               {"Échéance", "Due date", 12},
                               {"Fournisseur", "Supplier", 28},
                               {"SIRET du fournisseur", "Supplier's SIRET", 17},
                               {"Destinataire", "Recipient", 28},
                               {"SIRET du destinataire", "Recipient's SIRET", 17},
                               {"Code service", "Service code", 16},
                               {"N° d'engagement", "Commitment number", 16},
                               {"Total HT", "Total without VAT", 12},
                               {"TVA", "VAT", 12},
                               {"Total TTC", "Total with VAT", 12},
                               {"Net à payer", "Amount to pay", 12},
                               {"Devise", "Currency", 8},
                               {"Pages", "Pages", 7},
                               {"Pourquoi illisible", "Why unreadable", 40}});
}

Row document_row(const check::DocumentReport& document, Language language) {
  const Counts counts = counts_of(document.outcome);
  const invoice::Invoice& invoice = document.invoice;
  return {Cell::of(document.path),
          Cell::of(small_word_of(document.verdict, language)),
          Cell::of(counts.blocking),
          Cell::of(counts.to_look_at),
          Cell::of(static_cast<int>(document.outcome.not_checked.size())),
          cell_of(invoice.invoice_number),
          cell_of(invoice.issue_date),
          cell_of(invoice.due_date),
          cell_of(invoice.supplier.name),
          cell_of(invoice.supplier.siret),
          cell_of(invoice.buyer.name),
          cell_of(invoice.buyer.siret),
          cell_of(invoice.service_code),
          cell_of(invoice.commitment_number),
          cell_of(invoice.totals.net),
          cell_of(invoice.totals.vat),
          cell_of(invoice.totals.gross),
          cell_of(invoice.totals.payable),
          cell_of(invoice.currency),
          Cell::of(document.pdf ? document.pdf->page_count : 0),
          document.error ? Cell::of(document.error->message.in(language)) : Cell()};
}

std::vector<Column> finding_columns(Language language) {
  return columns_of(language, {{"Fichier", "File", 40},
                               {"Verdict", "Verdict", 12},
                               {"N°", "No.", 5},
                               {"Que faire", "What to do next", 26},
                               {"Règle", "Rule", 15},
                               {"Gravité", "Severity", 13},
                               {"Certitude", "Certainty", 11},
                               {"Constat", "Finding", 60},
                               {"À faire", "To do", 60},
                               {"Page", "Page", 6},
                               {"Mots lus", "Words read", 30},
                               {"Sort de la facture", "Fate of the invoice", 36},
                               {"Fondement", "Basis", 36}});
}

std::vector<Row> finding_rows(const check::DocumentReport& document, Language language) {
  std::vector<Row> rows;
  for (const Section& section : sections_of(document)) {
    for (const Item& item : section.items) {
      const rules::Finding& finding = *item.finding;
      const auto places = places_of(finding);
      const invoice::Evidence evidence = places.empty() ? invoice::Evidence{} : places[0]->evidence;
      rows.push_back(
          {Cell::of(document.path), Cell::of(small_word_of(document.verdict, language)),
           Cell::of(item.number), Cell::of(title_of(section.step, language)),
           Cell::of(finding.rule), Cell::of(word_of_severity(finding.severity, language)),
           Cell::of(word_of_certainty(finding.certainty, language)),
           Cell::of(finding.message.in(language)), Cell::of(finding.remedy.in(language)),
           evidence.page > 0 ? Cell::of(evidence.page) : Cell(), Cell::of(one_line(evidence.text)),
           Cell::of(text_of(finding.fate, language)), Cell::of(finding.basis.in(language))});
    }
  }
  return rows;
}

std::vector<Column> field_columns(Language language) {
  return columns_of(language, {{"Fichier", "File", 40},
                               {"Champ", "Field", 26},
                               {"Nom", "Name", 34},
                               {"Valeur", "Value", 30},
                               {"Confiance (%)", "Confidence (%)", 10},
                               {"Page", "Page", 6},
                               {"Mots lus", "Words read", 30},
                               {"Annoncé par", "Announced by", 24}});
}

std::vector<Row> field_rows(const check::DocumentReport& document, Language language) {
  std::vector<Row> rows;
  const auto add = [&](const std::string& path, const auto& field) {
    if (field.state == invoice::State::absent) return;
    const Cell unreadable = Cell::of(say(language, "(illisible)", "(unreadable)"));
    rows.push_back(
        {Cell::of(document.path), Cell::of(path),
         Cell::of(rules::describe_field(path).in(language)), field ? cell_of(field) : unreadable,
         Cell::of(static_cast<int>(std::lround(field.confidence * 100))),
         field.evidence.page > 0 ? Cell::of(field.evidence.page) : Cell(),
         Cell::of(one_line(field.evidence.text)), Cell::of(one_line(field.evidence.label))});
  };
  const invoice::Invoice& invoice = document.invoice;
  invoice::visit_fields(
      invoice, [&](std::string_view name, const auto& field) { add(std::string(name), field); });
  for (std::size_t i = 0; i < invoice.vat_breakdown.size(); ++i) {
    const std::string row = "vat_breakdown[" + std::to_string(i) + "].";
    invoice::visit_vat_row(invoice.vat_breakdown[i], [&](std::string_view name, const auto& field) {
      add(row + std::string(name), field);
    });
  }
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    const std::string row = "lines[" + std::to_string(i) + "].";
    invoice::visit_line(invoice.lines[i], [&](std::string_view name, const auto& field) {
      add(row + std::string(name), field);
    });
  }
  return rows;
}

}  // namespace recevable::report
