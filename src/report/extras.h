// What a report may show beside the words of a DocumentReport: made from the invoice's own bytes,
// where it was read (illustrate.h), and sent to the process that writes the report.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace recevable::report {

// Which extras a format can use.
struct Wants {
  bool pictures = false;   // pictures of pages
  bool annotated = false;  // an annotated copy of the PDF

  Wants united(const Wants& other) const {
    return {pictures || other.pictures, annotated || other.annotated};
  }
  bool nothing() const { return !pictures && !annotated; }
};

struct PagePicture {
  int page = 1;                  // from 1
  double width = 0, height = 0;  // of the page in points, as seen: the frame boxes are placed in
  std::string mime;              // "image/png" or "image/jpeg"
  std::string bytes;             // empty: the page is shown as an empty sheet
};

struct Extras {
  std::vector<PagePicture> pages;  // ascending
  int pages_left_out = 0;          // of the document, not drawn because it has too many
  std::string annotated;  // the bytes of the copy; empty when not asked for or not possible
  base::Localized annotated_failure;  // why there is no copy although one was asked for
};

// Extras as byte strings, the first a line of JSON, for the way between processes; and back.
// `unpack` of anything else than the result of `pack` is an empty Extras.
std::vector<std::string> pack(const Extras& extras);
Extras unpack(std::span<const std::string> parts);

}  // namespace recevable::report
