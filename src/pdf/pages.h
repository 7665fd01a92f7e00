// Inside the pdf room: reading and drawing pages with Poppler, which lives in the module pdf_pages.
//
// Poppler brings twenty libraries that cost four milliseconds to start, as much as an XML invoice
// costs to check; only runs that read a PDF load them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pdf/pdf.h"

namespace recevable::pdf {

struct PictureRequest {
  std::string_view bytes;
  int number = 1;
  double dpi = 0;
  base::Box region;
  std::uint64_t max_pixels = 0;
  std::optional<std::string> password;
};

// What the face promises of the functions of these names.
namespace pages {
base::Result<Reading> read(std::string_view bytes, const Options& options);
Facts facts_only(std::string_view bytes, const Options& options);
base::Result<Picture> render(const PictureRequest& request);
}  // namespace pages

// What the module exports. REQUIRES: every pointer points at something.
constexpr const char* kPagesModule = "pdf_pages";
constexpr const char* kReadSymbol = "recevable_pdf_read";
using ReadFunction = void(const std::string_view* bytes, const Options* options,
                          base::Result<Reading>* reading);
constexpr const char* kFactsSymbol = "recevable_pdf_facts";
using FactsFunction = void(const std::string_view* bytes, const Options* options, Facts* facts);
constexpr const char* kRenderSymbol = "recevable_pdf_render";
using RenderFunction = void(const PictureRequest* request, base::Result<Picture>* picture);
constexpr const char* kPopplerVersionSymbol = "recevable_poppler_version";
using PopplerVersionFunction = void(std::string* version);

}  // namespace recevable::pdf
