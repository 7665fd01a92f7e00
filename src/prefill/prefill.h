// The deposit form of Chorus Pro as its reader will probably fill it, and what to type in the rest.
//
// The portal reads the text of a PDF (not pictures of text) and fills the form; what it does not
// recognise stays empty and the depositor must check everything. Its reader is not published: these
// are expectations from its documented advice (keywords before the values, native text, dark on
// white, data apart from one another) and from what this program reads of the same page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "check/check.h"

namespace recevable::prefill {

enum class Expectation : std::uint8_t {
  filled,    // the portal will probably find it: check it
  doubtful,  // the portal may miss it, take something else, or refuse it: look
  type_it,   // the portal will not find it, we did: copy our value
  unknown,   // nobody found it: type it from what you know
  not_asked  // nothing to type unless the recipient asks for it
};
std::string_view name_of(Expectation expectation);

// One field of the form. `value` is ready to copy: identifiers without spaces, dates as 23/11/2026,
// amounts as 1234,50; empty when it is not known.
struct FormField {
  std::string_view name;  // as in the portal's API: "codeDestinataire"
  base::Localized label;  // as on the portal
  Expectation expectation = Expectation::unknown;
  std::string value;
  base::Localized why;
};

// A choice the form asks for. `value` is the portal's code, empty when no cue decides; `sure` is
// false for what must be confirmed by the user.
struct Choice {
  std::string value;
  base::Localized label;
  base::Localized why;
  bool sure = false;
};

struct Form {
  std::vector<base::Localized> notices;  // what concerns the whole deposit
  std::vector<FormField> fields;         // in the order of the form
  Choice framework;                      // cadre de facturation: A1, A2, A9, A12, "works"
  Choice vat_regime;                     // type de TVA: TVA_SUR_DEBIT, TVA_SUR_ENCAISSEMENT, ...
};

// REQUIRES: the document was read (no `error`); otherwise the form knows nothing and says so.
Form prefill(const check::DocumentReport& document);

// The two choices by themselves.
Choice framework_of(const invoice::Invoice& invoice);
Choice vat_regime_of(const invoice::Invoice& invoice);

}  // namespace recevable::prefill
