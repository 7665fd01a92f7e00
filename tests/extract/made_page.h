// Pages for invoices made at random: line tables with their columns in any order, blocks of totals
// and breakdowns of VAT in every form, with the noise that stands around them.
#pragma once

#include <string>

#include "document/document.h"
#include "extract/made_invoice.h"

namespace recevable::extract::test {

struct MadePage {
  document::Document document;
  bool prints_vat = false, prints_gross = false, prints_payable = false;  // the net total always
  std::string how;  // the choices made, for whoever looks into a failure
};

MadePage printed(const MadeInvoice& invoice, Dice& dice);

}  // namespace recevable::extract::test
