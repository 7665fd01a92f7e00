// Inside the pdf_structure module: what the content stream of a page paints.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/structure.h"

namespace recevable::pdf {

// Follows the operators of a page and of the forms it uses (ISO 32000-1, 8 and 9), keeping only
// the transformation, the text mode and where pictures go. Bounds: 32 MB decoded, a million
// operators, forms 12 deep. Never throws.
PageDrawing drawing_of(QPDFObjectHandle page, int number);

}  // namespace recevable::pdf
