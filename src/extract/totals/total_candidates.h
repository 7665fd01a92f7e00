// The amounts that labels of totals announce, with how telling label and place are.
#pragma once

#include <span>
#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct Candidate {
  const Spot* spot = nullptr;    // never null
  const Label* label = nullptr;  // null: no label, the sums of the page say what it is
  base::Decimal value;
  double score = 0;
};

// Best first.
using Candidates = std::vector<Candidate>;

// Every amount outside the invoice lines that a label announces as `key`. Carried sums, labels of a
// line table's header and those of `headings` are left out.
Candidates candidates_of(const Context& context, const invoice::Invoice& invoice, LabelKey key,
                         std::span<const Label* const> headings = {});

// Without what stands far behind the best: a strong label is not given up for a weak one.
Candidates likely(const Candidates& all);

}  // namespace recevable::extract
