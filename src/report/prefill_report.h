// The deposit form, for people and for programs.
#pragma once

#include <string>

#include "prefill/prefill.h"
#include "report/document_json.h"
#include "report/layout.h"
#include "report/report.h"

namespace recevable::report {

// Field by field what the portal will find, what to check and what to type, then the two choices.
std::string write_prefill_text(const check::DocumentReport& document, const TextOptions& options);

// The form in one paragraph of `recevable check`: how much the portal will probably find, what is
// left to type and to look at. Nothing when the document was not read.
void write_prefill_section(Layout& layout, const check::DocumentReport& document,
                           base::Language language);
// The same as the member `prefill` of a document of report-1.schema.json.
Json prefill_section_json(const check::DocumentReport& document, base::Language language);

// One element of "documents", to stand between `json_head` and `json_fields_tail`.
std::string json_prefill_document(const check::DocumentReport& document,
                                  const JsonOptions& options);

}  // namespace recevable::report
