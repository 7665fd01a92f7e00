// What every reader of the room works on: the pages as text, the values, the labels.
#pragma once

#include "extract/labels/labels.h"
#include "extract/text/page_text.h"
#include "extract/text/values.h"
#include "extract/trace.h"
#include "invoice/field.h"

namespace recevable::extract {

struct Context {
  const DocumentText& text;
  const Spots& spots;
  const Labels& labels;
  // How sure it is that what was not found is not printed: 1 when every page had good text.
  double absence_confidence = 1;
  // Null unless somebody asked why (trace.h).
  Explanation* explanation = nullptr;

  const LineText& line(const Span& span) const { return text.pages[span.page].lines[span.line]; }
  const PageText& page(const Span& span) const { return text.pages[span.page]; }
};

// A field holding what is printed at `value`, announced by `label` (nullptr: by nothing).
template <class T>
invoice::Field<T> read_field(const Context& context, T value, const Span& place, const Span* label,
                             double confidence) {
  return invoice::Field<T>::of(std::move(value), evidence_of(context.text, place, label),
                               confidence * confidence_of(context.text, place));
}

}  // namespace recevable::extract
