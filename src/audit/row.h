// What an audit keeps of one document: the columns of the store.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace recevable::audit {

// Columns of the table `documents` that come from a report, in this order. Texts; empty is null;
// amounts as decimals with a point, dates as 2026-03-12. docs/audit-store.md says what each means.
inline constexpr std::array<std::string_view, 33> kDocumentColumns{
    "sha256",     "kind",           "verdict",        "document_kind", "pages",
    "pages_read", "pages_scanned",  "read_whole",     "error_kind",    "error_fr",
    "error_en",   "invoice_number", "invoice_type",   "issue_date",    "due_date",
    "supplier",   "supplier_siren", "supplier_siret", "supplier_name", "supplier_iban",
    "buyer",      "buyer_siret",    "buyer_name",     "currency",      "net",
    "vat",        "gross",          "payable",        "amount",        "software",
    "size",       "milliseconds",   "member"};
inline constexpr std::array<std::string_view, 8> kFindingColumns{
    "rule", "name", "severity", "certainty", "consequence", "fate", "message_fr", "message_en"};
inline constexpr std::array<std::string_view, 5> kFieldColumns{"name", "value", "confidence",
                                                               "page", "source"};

struct Row {
  std::array<std::string, kDocumentColumns.size()> columns;
  std::vector<std::array<std::string, kFindingColumns.size()>> findings;
  std::vector<std::array<std::string, kFieldColumns.size()>> fields;
  std::string record;  // report::write_record, compressed by `squeezed`

  std::string& at(std::string_view column);
  const std::string& at(std::string_view column) const;
};

// An archive's own row: it has a verdict and findings, and is no invoice. Its invoices have rows of
// their own, and all figures count those.
bool is_lot(const Row& row);
// The same in SQL, of a row of `documents`.
inline constexpr std::string_view kIsLot = "kind IN ('zip', 'tar_gz')";

// The same report always gives the same row, but for `milliseconds`: timings are kept out of the
// record, and so is the folder the file lies in.
Row row_of(check::DocumentReport report);

// A row as one byte string of a worker's answer, and back; nothing for bytes that are no such
// thing.
std::string pack(const Row& row);
std::optional<Row> unpack(std::string_view bytes);

// zlib. `spread` gives "" for bytes that are no such thing or that would be larger than any record.
std::string squeezed(std::string_view text);
std::string spread(std::string_view bytes);

}  // namespace recevable::audit
