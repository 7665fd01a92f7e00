// Inside the pdf room: the bytes as Poppler shall see them.
#pragma once

#include <string>
#include <string_view>

#include "pdf/raw_scan.h"

namespace recevable::pdf {

// The bytes of a PDF with the catalogue's /OutputIntents out of Poppler's sight.
//
// Poppler builds the colour transform of an output intent for every page it looks at, even when
// only the text is wanted: on a PDF/A invoice nine tenths of the whole time. The key is renamed
// to one of the same length, so every offset stays right; in an object stream, the decoded content
// is changed and compressed again when it fits in the place of the old one, and left alone when
// not. Nothing is copied when there is nothing to hide. The original bytes are never changed, and
// everything that judges the file itself (signatures, attachments, fingerprints) looks at those.
class PrivateCopy {
 public:
  // Keeps a view of `bytes`, which must outlive it.
  PrivateCopy(std::string_view bytes, const RawScan& scan);

  std::string_view bytes() const { return copy_.empty() ? original_ : std::string_view(copy_); }

 private:
  std::string_view original_;
  std::string copy_;
};

}  // namespace recevable::pdf
