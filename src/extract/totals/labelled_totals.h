// The totals as their labels say them.
#pragma once

#include "extract/totals/total_system.h"

namespace recevable::extract {

// For each total the candidate whose label and place tell most; sums only decide between labels of
// like strength.
TotalsReading choose_by_labels(const std::array<Candidates, kTotals>& likely, const Beside& beside);

// What the sums of a reading are worth beside its labels.
double adds_up(const TotalsReading& reading, const Beside& beside);

}  // namespace recevable::extract
