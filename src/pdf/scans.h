// Inside the pdf room: pages that are one picture, taken as they are instead of drawn. Asked
// through the module pdf_scans, which brings what decodes pictures.
#pragma once

#include <optional>

#include "pdf/pages.h"

namespace recevable::pdf {

// What the module exports. REQUIRES: both pointers point at something. `request.dpi` and
// `request.region` are not looked at.
constexpr const char* kScansModule = "pdf_scans";
constexpr const char* kScanSymbol = "recevable_pdf_scan";
using ScanFunction = void(const PictureRequest* request, std::optional<Picture>* picture);

}  // namespace recevable::pdf
