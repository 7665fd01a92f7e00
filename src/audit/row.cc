#include "audit/row.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "base/date.h"
#include "base/text.h"
#include "invoice/visit.h"
#include "report/names.h"
#include "report/record.h"

namespace recevable::audit {
namespace {

std::string text_of(const std::string& value) {
  return value;
}
std::string text_of(const base::Decimal& value) {
  return value.to_string();
}
std::string text_of(base::Date value) {
  return base::format_iso(value);
}

template <class T>
std::string value_of(const invoice::Field<T>& field) {
  return field ? text_of(field.value) : std::string();
}

// Who a firm is, in one column: its SIREN when it is known, else its VAT number, else its name.
std::string party(const invoice::Text& siren, const invoice::Text& siret,
                  const invoice::Text& vat_id, const invoice::Text& name) {
  if (siren && siren.value.size() == 9) return siren.value;
  if (siret && siret.value.size() == 14) return siret.value.substr(0, 9);
  if (vat_id) return vat_id.value;
  return name ? base::fold(name.value) : std::string();
}

// What is at stake when the invoice comes back.
std::string amount_of(const invoice::Totals& totals) {
  if (totals.payable) return totals.payable.value.to_string();
  if (totals.gross) return totals.gross.value.to_string();
  return value_of(totals.net);
}

void add_invoice(Row& row, const invoice::Invoice& invoice) {
  row.at("invoice_number") = value_of(invoice.invoice_number);
  row.at("invoice_type") = value_of(invoice.invoice_type);
  row.at("issue_date") = value_of(invoice.issue_date);
  row.at("due_date") = value_of(invoice.due_date);
  const auto& supplier = invoice.supplier;
  row.at("supplier") = party(supplier.siren, supplier.siret, supplier.vat_id, supplier.name);
  row.at("supplier_siren") = value_of(supplier.siren);
  row.at("supplier_siret") = value_of(supplier.siret);
  row.at("supplier_name") = value_of(supplier.name);
  row.at("supplier_iban") = value_of(supplier.iban);
  const auto& buyer = invoice.buyer;
  row.at("buyer") =
      buyer.siret ? buyer.siret.value : party(buyer.siren, buyer.siret, buyer.vat_id, buyer.name);
  row.at("buyer_siret") = value_of(buyer.siret);
  row.at("buyer_name") = value_of(buyer.name);
  row.at("currency") = value_of(invoice.currency);
  row.at("net") = value_of(invoice.totals.net);
  row.at("vat") = value_of(invoice.totals.vat);
  row.at("gross") = value_of(invoice.totals.gross);
  row.at("payable") = value_of(invoice.totals.payable);
  row.at("amount") = amount_of(invoice.totals);
  if (invoice.kind) row.at("document_kind") = invoice::name_of(invoice.kind.value);
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (field.state == invoice::State::absent) return;
    row.fields.push_back({std::string(name), base::printable(value_of(field)),
                          fmt::format("{:.3f}", field.confidence),
                          field.evidence.page > 0 ? std::to_string(field.evidence.page) : "",
                          std::string(report::name_of(field.evidence.source))});
  });
}

void add_findings(Row& row, const rules::Outcome& outcome) {
  for (const rules::Finding& finding : outcome.findings) {
    row.findings.push_back(
        {finding.rule, finding.name, std::string(rules::name_of(finding.severity)),
         std::string(rules::name_of(finding.certainty)),
         std::string(rules::name_of(finding.consequence)),
         std::string(rules::name_of(finding.fate)), base::printable(finding.message.fr),
         base::printable(finding.message.en)});
  }
}

template <class Columns>
std::size_t index_of(const Columns& columns, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(columns, name) - columns.begin());
}

std::string last_part(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string& Row::at(std::string_view column) {
  return columns.at(index_of(kDocumentColumns, column));
}
const std::string& Row::at(std::string_view column) const {
  return columns.at(index_of(kDocumentColumns, column));
}

bool is_lot(const Row& row) {
  return row.at("kind") == "zip" || row.at("kind") == "tar_gz";
}

Row row_of(check::DocumentReport report) {
  Row row;
  double milliseconds = 0;
  for (const auto& [stage, spent] : report.timings_ms) milliseconds += spent;
  report.timings_ms.clear();
  const std::size_t inside = report.member.empty() ? 0 : report.member.size() + 1;
  const std::string file =
      report.path.substr(0, report.path.size() - std::min(inside, report.path.size()));
  report.path = inside == 0 ? last_part(file) : check::member_path(last_part(file), report.member);
  row.at("member") = report.member;
  row.at("sha256") = report.file.sha256;
  row.at("kind") = report.kind.empty() ? "unknown" : report.kind;
  row.at("verdict") = check::name_of(report.verdict);
  row.at("pages") = std::to_string(report.pdf ? report.pdf->page_count : 0);
  row.at("pages_read") = std::to_string(report.pdf ? report.pdf->pages_read : 0);
  row.at("pages_scanned") = std::to_string(report.pages_from_pictures);
  row.at("read_whole") = report.read_whole && !report.error ? "1" : "0";
  if (report.error) {
    row.at("error_kind") = report::name_of(report.error->kind);
    row.at("error_fr") = base::printable(report.error->message.fr);
    row.at("error_en") = base::printable(report.error->message.en);
  }
  if (report.pdf) {
    const std::string creator(base::trim(report.pdf->creator));
    const std::string producer(base::trim(report.pdf->producer));
    const bool same = creator.empty() || producer == creator;
    row.at("software") = same ? producer : creator + (producer.empty() ? "" : " / ") + producer;
  }
  row.at("size") = std::to_string(report.file.size);
  row.at("milliseconds") = fmt::format("{:.1f}", milliseconds);
  add_invoice(row, report.invoice);
  for (std::string& column : row.columns) column = base::printable(column);
  add_findings(row, report.outcome);
  row.record = squeezed(report::write_record(report));
  return row;
}

}  // namespace recevable::audit
