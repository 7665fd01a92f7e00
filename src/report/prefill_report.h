// The deposit form, for people and for programs.
#pragma once

#include <string>

#include "prefill/prefill.h"
#include "report/report.h"

namespace recevable::report {

// Field by field what the portal will find, what to check and what to type, then the two choices.
std::string write_prefill_text(const check::DocumentReport& document, const TextOptions& options);

// One element of "documents", to stand between `json_head` and `json_fields_tail`.
std::string json_prefill_document(const check::DocumentReport& document,
                                  const JsonOptions& options);

}  // namespace recevable::report
