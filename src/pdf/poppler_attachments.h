// Inside the pdf room: attachments without qpdf.
#pragma once

#include <poppler-document.h>

#include <optional>
#include <string_view>
#include <vector>

#include "pdf/pdf.h"
#include "pdf/raw_scan.h"

namespace recevable::pdf {

// The attachment of a file that has a single one, as an ordinary Factur-X does, from what the scan
// and Poppler agree upon; its content is inflated from the original bytes, within the usual bound.
// nullopt as soon as anything is out of the ordinary (two of them, one on a page, an encryption, a
// name beyond ASCII, another filter): then qpdf is asked, which takes longer to start than this
// whole file to read.
std::optional<Attachment> only_attachment(std::string_view bytes, const RawScan& scan,
                                          const poppler::document& document);

// The attachments as Poppler knows them, without their relationship: for when qpdf is not there.
std::vector<Attachment> poppler_attachments(const poppler::document& document);

}  // namespace recevable::pdf
