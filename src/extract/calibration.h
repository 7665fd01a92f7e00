// What the score of a reading says of its being right.
#pragma once

#include "invoice/invoice.h"

namespace recevable::extract {

// The confidence to say for a score, both from 0 to 1: weights::kCalibration. Rising.
double calibrated(double score);

// Turns the scores of everything that was read into confidences. Absences are left: how sure it is
// that something is not printed has its own measure (Context::absence_confidence).
void calibrate(invoice::Invoice& invoice);

}  // namespace recevable::extract
