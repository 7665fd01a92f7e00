// What an invoice's own values must agree on: the sums it prints, the keys of its numbers.
//
// For scans alone: where they disagree on a page read by OCR, either the invoice is wrong or our
// reading is, and a second look at the same ink decides (second_look.h). Rules judge by other
// means, with the law's tolerances; here a wrong alarm costs a little time, nothing more.
#pragma once

#include <cstddef>
#include <vector>

#include "base/geometry.h"
#include "invoice/invoice.h"
#include "ocr/ocr.h"

namespace recevable::check {

// Where a value that takes part in a disagreement was read.
struct Suspect {
  int page = 0;
  base::Box box;
  std::string text;  // as read
  ocr::Alphabet alphabet = ocr::Alphabet::amounts;
  bool impossible = false;  // whatever else is printed: a VAT rate of 55 %
};

// One disagreement, and who takes part in it. Those not read by OCR are left out.
struct Disagreement {
  std::vector<Suspect> suspects;
};

struct Balance {
  std::vector<Disagreement> disagreements;  // the totals' first
  int agreements = 0;                       // sums that hold, keys that are right
};

Balance balance_of(const invoice::Invoice& invoice);

}  // namespace recevable::check
