#include "extract/extract.h"

#include <algorithm>

#include "extract/calibration.h"
#include "extract/context.h"
#include "extract/readers.h"
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

}  // namespace

invoice::Invoice extract(const document::Document& document, const Options& options) {
  if (options.explanation != nullptr) options.explanation->candidates.clear();
  const DocumentText text = read_text(document);
  const Spots spots = find_values(text);
  const Labels labels = find_labels(text);
  const Context context{text, spots, labels, absence_confidence(document), options.explanation};
  invoice::Invoice invoice;
  read_kind(context, invoice);
  read_lines(context, invoice);
  read_references(context, invoice);
  read_parties(context, options, invoice);
  read_totals(context, invoice);
  read_mentions(context, invoice);
  mark_unreadable(context, invoice);
  infer_totals(invoice);
  invoice::visit_fields(invoice, [&](std::string_view, auto& field) {
    if (field.state != invoice::State::absent) return;
    field.confidence = std::min(field.confidence, context.absence_confidence);
  });
  calibrate(invoice);
  if (options.explanation != nullptr) complete(invoice, *options.explanation);
  return invoice;
}

}  // namespace recevable::extract
