// What a rule needs to know of the parties and no page says in so many words.
//
// Each answer comes with its doubt, and is "not available" when nothing tells: a rule that hangs on
// it is then listed as not checked instead of guessing. The facts are those of
// docs/rule-language.md, "Facts beside the fields".
#pragma once

#include "invoice/invoice.h"
#include "rules/rules.h"

namespace recevable::check {

// `buyer.is_state`: the recipient is the State, which Chorus Pro knows under one SIRET for all its
// services (CPRO-RCP-06): that number, or a name only a service of the State bears.
rules::Datum buyer_is_state(const invoice::Invoice& invoice);

// `supplier.trade`: "works" when the supplier is of the building trades (APE divisions 41 to 43, or
// a word of the trade in its name, or a works statement), else "".
rules::Datum supplier_trade(const invoice::Invoice& invoice);

// `supplier.is_foreign`: a foreign VAT number or country, and no SIREN.
rules::Datum supplier_is_foreign(const invoice::Invoice& invoice);

// `supplier.is_sole_trader`: a natural person in business (C. com. R526-27), micro-entrepreneurs
// included.
rules::Datum supplier_is_sole_trader(const invoice::Invoice& invoice);

}  // namespace recevable::check
