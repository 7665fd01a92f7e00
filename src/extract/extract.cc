#include "extract/extract.h"

#include <algorithm>

#include "extract/calibration.h"
#include "extract/context.h"
#include "extract/readers.h"
#include "extract/references/absences.h"
#include "extract/text/date_order.h"
#include "extract/text/number_marks.h"
#include "extract/text/parts.h"
#include "invoice/visit.h"

namespace recevable::extract {
namespace {

// How sure it is that what was not found is not printed, from how the pages were read.
double absence_confidence(const document::Document& document) {
  double least = document.pages.empty() ? 0 : 1;
  for (const document::Page& page : document.pages) {
    using document::TextQuality;
    if (page.quality == TextQuality::good || page.quality == TextQuality::blank) continue;
    least = std::min(least, page.read_by == document::ReadBy::nothing ? 0.0 : 0.5);
  }
  return least;
}

// The pages of a file by what they are: those that are read, and the general terms.
struct Sorted {
  DocumentText judged, conditions;
  std::vector<invoice::Part> parts;
};

const invoice::Part* part_of(const std::vector<invoice::Part>& parts, int page) {
  for (const invoice::Part& part : parts) {
    if (part.first_page <= page && page <= part.last_page) return &part;
  }
  return nullptr;
}

Sorted sorted(DocumentText text) {
  Sorted result;
  if (text.pages.size() > 1) {
    const Spots spots = find_values(text);
    const Labels labels = find_labels(text);
    result.parts = find_parts({text, spots, labels});
  }
  for (PageText& page : text.pages) {
    const invoice::Part* part = part_of(result.parts, page.page->number);
    if (part == nullptr || part->judged) {
      result.judged.pages.push_back(std::move(page));
    } else if (part->kind == invoice::Part::Kind::conditions) {
      result.conditions.pages.push_back(std::move(page));
    }
  }
  return result;
}

}  // namespace

invoice::Invoice extract(const document::Document& document, const Options& options) {
  if (options.explanation != nullptr) options.explanation->candidates.clear();
  const Sorted pages = sorted(read_text(document));
  const DocumentText& text = pages.judged;
  Spots spots = find_values(text);
  settle_date_order(text, spots);
  settle_number_marks(text, spots);
  const Labels labels = find_labels(text);
  const Context context{text, spots, labels, absence_confidence(document), options.explanation};
  invoice::Invoice invoice;
  read_kind(context, invoice);
  read_lines(context, invoice);
  read_references(context, invoice);
  read_parties(context, options, invoice);
  read_totals(context, invoice);
  invoice.parts = pages.parts;
  read_mentions(context, invoice);
  read_mentions_of_conditions(pages.conditions, invoice);
  mark_unreadable(context, invoice);
  infer_totals(invoice);
  read_line_dates(context, invoice);
  read_period_in_words(context, invoice);
  doubt_absent_delivery(context, invoice);
  invoice::visit_fields(invoice, [&](std::string_view, auto& field) {
    if (field.state != invoice::State::absent) return;
    field.confidence = std::min(field.confidence, context.absence_confidence);
  });
  calibrate(invoice);
  doubt_ambiguous_dates(context, invoice);
  if (options.explanation != nullptr) complete(invoice, *options.explanation);
  return invoice;
}

}  // namespace recevable::extract
