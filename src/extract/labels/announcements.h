// Which label announces a number, and what else is said beside it.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "extract/context.h"
#include "extract/labels/phrases.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The label whose value a spot is: the last one before it on its line, else one on the left or
// above whose place begins with it.
class Announcements {
 public:
  explicit Announcements(const Context& context);

  // Null when no label announces it.
  const Label* of(const Spot& spot) const;

 private:
  std::map<const Spot*, std::pair<const Label*, double>> by_spot_;
};

// Whether words near a number give it to somebody who is neither supplier nor buyer: a
// subcontractor, a factor, an insurer.
bool beside_other_party(const Context& context, const Span& span);

// Whether the line of a number, or one beside it in its paragraph, speaks of something.
bool sentence_of(const Context& context, const Span& span, PhraseKey key);

// Whether a label of one of these keys stands on the number's line.
bool line_has(const Context& context, const Span& span, std::initializer_list<LabelKey> keys);

// A field holding a number as it is meant.
invoice::Text field_of(const Context& context, const Spot& spot, const Label* label,
                       double confidence);

// VAT numbers of both parties, the supplier's account, its bank and its address of mail. Needs the
// SIRENs of both.
void read_tax_and_bank_numbers(const Context& context, const Announcements& announced,
                               invoice::Invoice& invoice);

}  // namespace recevable::extract
