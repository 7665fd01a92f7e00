// Inside the pdf_scans module: the pixels of a picture in a PDF.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <cstdint>
#include <optional>
#include <vector>

namespace recevable::pdf {

// Grey, 0 black, 255 white; rows from the top, no padding.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> grey;
};

// Whether the dictionary is that of a stencil: it only says where the colour chosen goes.
bool is_stencil(QPDFObjectHandle dictionary);

// Decodes the stream of a picture, each pixel the mean of `reduction` by `reduction` of its own.
// nullopt for what is better left to a drawing program: colour spaces other than grey and RGB,
// masks, kinds of compression not known here, more than `most_pixels` after reduction, damage. A
// stencil is what it is when painted black on white.
// Throws what qpdf throws.
std::optional<Pixels> pixels_of(QPDFObjectHandle picture, int reduction, std::uint64_t most_pixels);

}  // namespace recevable::pdf
