// How much of a document was read, and what its silence is worth.
//
// A field found nowhere is only "absent" when every page was read well. This file keeps the rest of
// the pipeline from asserting that something is missing from a page nobody could read.
#pragma once

#include <optional>

#include "base/result.h"
#include "document/document.h"
#include "invoice/invoice.h"
#include "pdf/pdf.h"

namespace recevable::check {

// Pages by what came of them. Their sum is the number of pages of the file.
struct Coverage {
  int read = 0;          // their text is known
  int blank = 0;         // nothing is drawn on them: known too
  int pictures = 0;      // pictures only, or hardly any text beside pictures
  int garbled = 0;       // characters without meaning
  int contradicted = 0;  // a hidden text that does not say what is seen
  int beyond_limit = 0;  // not looked at: Options::max_pages

  int unread() const { return pictures + garbled + contradicted + beyond_limit; }
};

Coverage coverage_of(const document::Document& document, const pdf::Facts& facts);

// Takes away the words of pages whose text cannot be believed (garbled or contradicted), so that
// nothing is ever read from them.
void drop_unbelievable_words(document::Document& document);

// Why nothing at all is known of the invoice, when that is so: no page could be read.
std::optional<base::Error> nothing_read(const Coverage& coverage);

// Lowers the confidence of every absence to at most kDoubtfulAbsence when a page was not read: the
// field may stand there. A rule over such an absence gives a possible finding at most.
void doubt_absences(invoice::Invoice& invoice, const Coverage& coverage);
// The same when it is known that something was not read.
void doubt_absences(invoice::Invoice& invoice);

// Below the 0.6 from which a finding is "probable" (docs/rule-language.md, "Three values").
inline constexpr double kDoubtfulAbsence = 0.5;

}  // namespace recevable::check
