// A report kept for later: all of one document as one line of JSON, and back.
//
// Workers send records to the process that shows them, audits store them; every format can be made
// from a record alone.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "check/check.h"

namespace recevable::report {

// The document object of docs/schema/report-1.schema.json with all its optional keys, on one line
// without a line break. Messages stand in French where the object has one language, and in both
// under "texts". Whatever came from a file is made printable; boxes are rounded to a hundredth of a
// point, timings to a microsecond.
std::string write_record(const check::DocumentReport& document);

// The document a record was made from, but for the bytes of its attachments, which records do not
// hold. Also reads the shorter objects of `recevable check --format json` and `jsonl`: what they
// leave out is then as in a new DocumentReport, and texts are the same in both languages.
// Errors (bad_input): not JSON, or not such an object; the message names the key.
base::Result<check::DocumentReport> read_document(std::string_view json);

}  // namespace recevable::report
