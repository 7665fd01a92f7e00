// Inside the pdf room: what qpdf tells of a PDF, asked through the module pdf_structure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf.h"

namespace recevable::pdf {

struct StructureRequest {
  std::string_view bytes;
  std::optional<std::string> password;
  bool structure = true;         // actions, signatures, attachments
  std::vector<int> drawn_pages;  // numbers of the pages whose drawing is looked at
};

// What is painted on a page, by kind. Counts stop at about a million.
struct PageDrawing {
  int number = 1;
  std::vector<base::Box> images;   // as seen, cut to the page
  std::uint64_t visible_text = 0;  // bytes of text shown in a visible mode
  std::uint64_t hidden_text = 0;   // bytes of text shown in mode 3 (invisible)
  std::uint64_t paths = 0;         // paths filled or stroked
  bool complete = true;            // false when a bound was reached
};

struct StructureAnswer {
  bool opened = false;
  bool complete = false;  // the whole structure was walked
  bool is_signed = false;
  std::vector<std::string> signature_formats;
  std::vector<ActiveContent> active_content;
  std::vector<Attachment> attachments;
  std::vector<std::string> fonts_not_embedded;
  std::vector<PageDrawing> drawings;
};

// Asks the module. nullopt when it is not installed. Never throws.
std::optional<StructureAnswer> look_at_structure(const StructureRequest& request);

// What the module exports. REQUIRES: both pointers point at something.
constexpr const char* kStructureModule = "pdf_structure";
constexpr const char* kStructureSymbol = "recevable_pdf_structure";
using StructureFunction = void(const StructureRequest* request, StructureAnswer* answer);
// Writes the PDF of `request` without the invoices inside it; the number taken out, 0 when there
// are none, -1 when the PDF cannot be opened or written.
constexpr const char* kStripSymbol = "recevable_pdf_strip";
using StripFunction = int(const StructureRequest* request, std::string* stripped);
constexpr const char* kQpdfVersionSymbol = "recevable_qpdf_version";
using QpdfVersionFunction = const char*();

}  // namespace recevable::pdf
