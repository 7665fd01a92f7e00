// Inside the pdf_structure module: what the content stream of a page paints.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <cstdint>
#include <vector>

#include "pdf/structure.h"

namespace recevable::pdf {

// x' = a x + c y + e, y' = b x + d y + f, as PDF writes it.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

// A picture of a file's own object, where it is painted.
struct PaintedPicture {
  QPDFObjectHandle object;   // its stream
  Matrix place;              // from the unit square, where (0, 0) is its bottom left corner, to the
                             // page as seen, points from its top left corner
  std::uint64_t before = 0;  // what else was painted before it: paths, letters, other pictures
  std::uint64_t after = 0;   // and after it
  bool in_black = true;      // no colour was chosen before it: a stencil is painted black
};

// The page as seen, points: its crop box, turned.
struct PageSize {
  double width = 0, height = 0;
};
PageSize size_of(QPDFObjectHandle page);

// Follows the operators of a page and of the forms it uses (ISO 32000-1, 8 and 9), keeping only
// the transformation, the text mode and where pictures go. Bounds: 32 MB decoded, a million
// operators, forms 12 deep. Adds the pictures that are objects of the file to `pictures`. Never
// throws.
PageDrawing drawing_of(QPDFObjectHandle page, int number,
                       std::vector<PaintedPicture>* pictures = nullptr);

}  // namespace recevable::pdf
