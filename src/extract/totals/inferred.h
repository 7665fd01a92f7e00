// Values nobody printed, computed from one that is.
#pragma once

#include <algorithm>

#include "extract/weights.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// `value`, standing where `from` stands, with the source `inferred` and at most the confidence of
// what is computed (weights::kInferred).
inline invoice::Amount inferred(base::Decimal value, const invoice::Amount& from) {
  invoice::Amount field = from;
  field.value = value;
  field.evidence.source = invoice::Source::inferred;
  field.confidence = std::min(from.confidence, weights::kInferred);
  field.alternatives.clear();
  return field;
}

}  // namespace recevable::extract
