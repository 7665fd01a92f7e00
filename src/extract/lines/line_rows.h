// Which rows of the pages hold invoice lines: what stands there is theirs.
#pragma once

#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

class LineRows {
 public:
  LineRows(const Context& context, const invoice::Invoice& invoice);

  // Whether the row of a span is that of a line's net amount: "Remise en état …  436,80" is no
  // discount, "TVA 20 %" in a column of the line table no total of VAT.
  bool hold(const Span& span) const;

 private:
  const Context& context_;
  std::vector<std::vector<double>> middles_;  // of the rows, for each page, from the top
};

}  // namespace recevable::extract
