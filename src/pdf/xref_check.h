// Inside the pdf room: whether the cross-reference of a PDF says the truth. Libraries rebuild a
// wrong one without a word, and so do viewers; the portal's reader may not.
#pragma once

#include <string_view>

namespace recevable::pdf {

enum class XrefState {
  right,
  missing,  // startxref is absent or points at no cross-reference section
  wrong     // the table is there, but points beside the objects
};

// Looks at the newest section only. A cross-reference stream counts as right when it is there:
// its entries are compressed, and who writes one writes it by program.
XrefState check_xref(std::string_view bytes);

}  // namespace recevable::pdf
