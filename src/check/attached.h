// The XML invoice within a PDF.
#pragma once

#include "pdf/pdf.h"

namespace recevable::check {

// The attached file that counts as the invoice: of several, one that bears the name of the standard
// comes first. nullptr when there is none. Points into `facts`.
const pdf::Attachment* attached_invoice(const pdf::Facts& facts);

}  // namespace recevable::check
