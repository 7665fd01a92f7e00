// One document of an HTML report.
#pragma once

#include <string>

#include "check/check.h"
#include "report/extras.h"

namespace recevable::report {

struct HtmlDocumentOptions {
  base::Language language = base::Language::fr;
  std::string id = "d1";  // of its element; those within begin with it
  bool alone = true;      // the only document: its name is the title of the page
  bool brief = false;     // of very many: verdict and findings only
  bool masked = false;
};

// An <article>. Pages are those of the extras.
std::string html_document(const check::DocumentReport& document, const Extras& extras,
                          const HtmlDocumentOptions& options);

// The pages with numbered frames on the places of the findings; "" when no page is to be shown.
std::string html_pages(const check::DocumentReport& document, const Extras& extras,
                       const HtmlDocumentOptions& options);

// The deposit form, the fields read, what was not checked: "" when there is nothing of it.
std::string html_form(const check::DocumentReport& document, const HtmlDocumentOptions& options);
std::string html_fields(const check::DocumentReport& document, const HtmlDocumentOptions& options);
std::string html_unchecked(const check::DocumentReport& document,
                           const HtmlDocumentOptions& options);

// The id of the frame of a finding's first place: "d1e3".
std::string frame_id(const HtmlDocumentOptions& options, int number);
// The id of the finding's entry in the list: "d1f3".
std::string point_id(const HtmlDocumentOptions& options, int number);

// True when the finding has a place on one of these pages.
bool has_frame(const rules::Finding& finding, const Extras& extras);

}  // namespace recevable::report
