// The page of a Factur-X beside its XML, in reports.
#pragma once

#include <string>

#include "check/check.h"
#include "report/document_json.h"
#include "report/html_document.h"

namespace recevable::report {

// "Page et XML : 17 informations concordent, 1 se contredit, 2 ne sont que dans le XML."; "" for
// anything but a Factur-X both sides of which were read.
std::string comparison_sentence(const check::DocumentReport& document, base::Language language);

// A table of what differs; "" when nothing does.
std::string html_comparison(const check::DocumentReport& document,
                            const HtmlDocumentOptions& options);

Json differences_json(const std::vector<check::Difference>& differences, base::Language language,
                      Detail detail);
// Throws BadRecord.
std::vector<check::Difference> read_differences(const Json& list);

}  // namespace recevable::report
